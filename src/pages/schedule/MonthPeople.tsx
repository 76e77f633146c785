// The people of a month: agreed several at once, moved one by one, copied as the list of those to be attested.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ScheduledRow } from "../../commands/contract/index.ts";
import { wordMonth } from "../../domain/attestation/months.ts";
import { formatDate } from "../../domain/calendar/civil.ts";
import { Choose } from "../kit/Choose.tsx";
import { CopyButton } from "../kit/Figures.tsx";

interface Props {
  /** «октябрь 2026» */
  title: string;
  rows: readonly ScheduledRow[];
  /** Months of attestation of the year. */
  months: readonly string[];
  ticked: readonly string[];
  isBusy: boolean;
  onTick: (ids: readonly string[]) => void;
  /** "" leaves the month to the draft. */
  onMove: (id: string, month: string) => void;
}

/** Rows of a month are drawn when it is opened: a big district has hundreds. */
export function MonthPeople({ title, rows, onTick, ticked, ...rest }: Props): JSX.Element | null {
  const [isOpen, setOpen] = useState(rows.length <= SMALL);
  if (rows.length === 0) return null;
  const open = rows.filter(({ agreed, isMovable, month }) => agreed === "" && isMovable && month !== "");
  const ids = open.map(({ id }) => id);
  const areTicked = ids.length > 0 && ids.every((id) => ticked.includes(id));
  return (
    <details
      class="month-people"
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        {title}: {rows.length}
      </summary>
      <div class="month-tools">
        {ids.length === 0 ? null : (
          <button
            type="button"
            class="link"
            onClick={() => {
              onTick(
                areTicked ? ticked.filter((id) => !ids.includes(id)) : [...new Set([...ticked, ...ids])],
              );
            }}
          >
            {areTicked ? "Снять отметки" : `Отметить несогласованных: ${ids.length}`}
          </button>
        )}
        <CopyButton
          name="Копировать список аттестуемых"
          what={title}
          rows={() => [HEADS, ...rows.map(cellsOf)]}
        />
      </div>
      {isOpen ? <PeopleTable title={title} rows={rows} ticked={ticked} onTick={onTick} {...rest} /> : null}
    </details>
  );
}

const SMALL = 30;

const HEADS = ["ФИО", "Организация", "Должность", "Имеющаяся категория", "Категория", "Месяц", "Согласовано"];

function cellsOf({
  name,
  teacher,
  school,
  position,
  current,
  kind,
  month,
  agreed,
  agreedBy,
}: ScheduledRow): string[] {
  return [
    name || teacher,
    school,
    position,
    current,
    kind,
    month === "" ? "" : wordMonth(month),
    wordAgreed(agreed, agreedBy),
  ];
}

function wordAgreed(agreed: string, by: string): string {
  return [agreed === "" ? "" : formatDate(agreed), by].filter((part) => part !== "").join(", ");
}

function PeopleTable({ title, rows, months, ticked, isBusy, onTick, onMove }: Props): JSX.Element {
  return (
    <div class="wide" role="region" aria-label={`Люди, ${title}`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">Отметить</span>
            </th>
            <th scope="col">ФИО</th>
            <th scope="col">Организация, должность</th>
            <th scope="col">Категория</th>
            <th scope="col">Месяц</th>
            <th scope="col">Почему</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { id, name, teacher, school, position, kind, current, month, was, reason, isMovable } = row;
            const who = name || teacher || id;
            const isTicked = ticked.includes(id);
            return (
              <tr key={id}>
                <td class="pick">
                  {isMovable && month !== "" ? (
                    <Choose
                      label={`Отметить: ${who}`}
                      isTicked={isTicked}
                      onTick={() => {
                        onTick(isTicked ? ticked.filter((one) => one !== id) : [...ticked, id]);
                      }}
                    />
                  ) : null}
                </td>
                <td>{who}</td>
                <td>
                  {school}
                  <br />
                  <span class="quiet">{position}</span>
                </td>
                <td>
                  {kind}
                  <br />
                  <span class="quiet">сейчас: {current || "нет"}</span>
                </td>
                <td>
                  {isMovable ? (
                    <select
                      value={month}
                      disabled={isBusy}
                      aria-label={`Месяц: ${who}`}
                      onChange={(event) => {
                        onMove(id, event.currentTarget.value);
                      }}
                    >
                      <option value="">решит график</option>
                      {(month === "" || months.includes(month) ? months : [month, ...months]).map((one) => (
                        <option key={one} value={one}>
                          {wordMonth(one)}
                        </option>
                      ))}
                    </select>
                  ) : (
                    wordMonth(month)
                  )}
                </td>
                <td>
                  {month !== was && month !== "" ? (
                    <>
                      <span class="mark question">{was === "" ? "новое" : `был ${wordMonth(was)}`}</span>{" "}
                    </>
                  ) : null}
                  {reason}
                  {row.agreed === "" ? null : (
                    <>
                      {" "}
                      <span class="mark done">{wordAgreed(row.agreed, row.agreedBy)}</span>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
