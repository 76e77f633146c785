// A document of the register: what it is and where it stands; ticked, its number and day can be typed.
import type { JSX } from "preact";
import type { DocumentView } from "../../commands/contract/index.ts";
import { dateFromText, formatDate } from "../../domain/calendar/civil.ts";
import { useState } from "preact/hooks";
import { Choose } from "../kit/Choose.tsx";
import { DocumentTitle } from "../kit/MadeList.tsx";
import { markOf, type Typed } from "./register.ts";

interface Props {
  document: DocumentView;
  isTicked: boolean;
  /** What is typed, unless nothing is. */
  own: Typed[string] | undefined;
  isBusy: boolean;
  onTick: (isTicked: boolean) => void;
  onTyped: (own: Typed[string]) => void;
  onSettle: (anew: boolean) => void;
}

export function RegisterLine({
  document,
  isTicked,
  own,
  isBusy,
  onTick,
  onTyped,
  onSettle,
}: Props): JSX.Element {
  const { title, state, number, date, to, version, made, link, fileName, difference } = document;
  const typed = own ?? { number, date };
  const about = [
    to === "" ? "" : `кому: ${to}`,
    made === "" ? "" : `составлен ${formatDate(made)}`,
    version > 1 ? `версия ${version}` : "",
  ].filter((part) => part !== "");
  return (
    <tr>
      <td class="choose">
        <Choose label={`Отметить: ${title}`} isTicked={isTicked} onTick={onTick} />
      </td>
      <td>
        <DocumentTitle title={title} link={link} fileName="" />
        <p class="quiet">{about.join(", ")}</p>
        {fileName === "" || link !== "" ? null : <p class="quiet">Файл «{fileName}»</p>}
        {difference === "" ? null : (
          <details>
            <summary>Что изменилось с прошлой версии</summary>
            <p class="difference">{difference}</p>
          </details>
        )}
      </td>
      <td>
        <span class={`mark ${markOf(state)}`}>{state}</span>
        {state === "не подтверждено" ? (
          <>
            <button
              type="button"
              class="link"
              aria-label={`Найти файл: ${title}`}
              disabled={isBusy}
              onClick={() => {
                onSettle(false);
              }}
            >
              Найти файл
            </button>
            <button
              type="button"
              class="link"
              aria-label={`Сделать заново: ${title}`}
              disabled={isBusy}
              onClick={() => {
                onSettle(true);
              }}
            >
              Сделать заново
            </button>
          </>
        ) : null}
      </td>
      {isTicked ? (
        <>
          <td>
            <input
              type="text"
              aria-label={`Номер: ${title}`}
              value={typed.number}
              onInput={(event) => {
                onTyped({ ...typed, number: event.currentTarget.value });
              }}
            />
          </td>
          <td>
            <DayCell
              title={title}
              day={typed.date}
              onDay={(day) => {
                onTyped({ ...typed, date: day });
              }}
            />
          </td>
        </>
      ) : (
        <>
          <td>{number}</td>
          <td>{date === "" ? "" : formatDate(date)}</td>
        </>
      )}
    </tr>
  );
}

interface DayProps {
  title: string;
  day: string;
  onDay: (day: string) => void;
}

/** A day in a cell of the table, where there is no room for a label; what isn't a day yet changes nothing. */
function DayCell({ title, day, onDay }: DayProps): JSX.Element {
  const [text, setText] = useState(day === "" ? "" : formatDate(day));
  const read = dateFromText(text.trim());
  return (
    <input
      type="text"
      inputMode="numeric"
      placeholder="дд.мм.гггг"
      aria-label={`Дата: ${title}`}
      aria-invalid={text.trim() !== "" && read === null}
      value={text}
      onInput={(event) => {
        const { value } = event.currentTarget;
        setText(value);
        const found = dateFromText(value.trim());
        if (found !== null || value.trim() === "") onDay(found ?? "");
      }}
    />
  );
}
