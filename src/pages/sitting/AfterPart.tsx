// Steps after a closed sitting: the protocol is signed, extracts are given, people are acquainted; many at once.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { MarkSittingRequest, QuestionView, SittingView } from "../../commands/contract/index.ts";
import { formatDate } from "../../domain/calendar/civil.ts";
import { Choose } from "../kit/Choose.tsx";
import { DateField } from "../kit/DateField.tsx";

type Marks = Omit<MarkSittingRequest, "id">;

interface Props {
  sitting: SittingView;
  /** Questions with an extract. */
  people: readonly QuestionView[];
  today: string;
  isBusy: boolean;
  onMark: (marks: Marks) => void;
}

export function AfterPart({ sitting, people, today, isBusy, onMark }: Props): JSX.Element {
  return (
    <section aria-label="После заседания">
      <h2>После заседания</h2>
      <DayMark
        label="Протокол подписан"
        day={sitting.signed}
        today={today}
        isBusy={isBusy}
        onDay={(signed) => {
          onMark({ signed });
        }}
      />
      {people.length === 0 ? null : (
        <Extracts people={people} today={today} isBusy={isBusy} onMark={onMark} />
      )}
    </section>
  );
}

interface DayProps {
  label: string;
  /** Empty until it is marked. */
  day: string;
  today: string;
  isBusy: boolean;
  onDay: (day: string) => void;
}

/** A step with its day: marked by one press, today unless another day is typed. */
export function DayMark({ label, day, today, isBusy, onDay }: DayProps): JSX.Element {
  const [on, setOn] = useState(today);
  if (day !== "")
    return (
      <p>
        <span class="mark done">{label}</span> {formatDate(day)}
      </p>
    );
  return (
    <form
      class="bar-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDay(on);
      }}
    >
      <DateField label={label} day={on} required latest={today} onDay={setOn} />
      <button type="submit" disabled={isBusy || on === ""}>
        Отметить: {label.toLowerCase()}
      </button>
    </form>
  );
}

function Extracts({ people, today, isBusy, onMark }: Omit<Props, "sitting">): JSX.Element {
  const open = people.filter(({ extract, acquainted }) => extract === "" || acquainted === "");
  const [ticked, setTicked] = useState<readonly string[]>(open.map(({ id }) => id));
  const [on, setOn] = useState(today);
  const chosen = open.filter(({ id }) => ticked.includes(id));
  const ungiven = chosen.filter(({ extract }) => extract === "");
  const unread = chosen.filter(({ acquainted }) => acquainted === "");
  const areAll = open.length > 0 && chosen.length === open.length;
  return (
    <>
      <div class="wide" role="region" aria-label="Выписки" tabIndex={0}>
        <table class="extracts">
          <thead>
            <tr>
              <th class="choose">
                {open.length === 0 ? (
                  <span class="unseen">Отметить</span>
                ) : (
                  <Choose
                    label="Отметить всех"
                    isTicked={areAll}
                    onTick={() => {
                      setTicked(areAll ? [] : open.map(({ id }) => id));
                    }}
                  />
                )}
              </th>
              <th>Кому выписка</th>
              <th>Решение</th>
              <th>Выписка</th>
              <th>Ознакомлен</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, school, decision, extractBy, extract, acquaintBy, acquainted }) => (
              <tr key={id}>
                <td class="choose">
                  {open.some((each) => each.id === id) ? (
                    <Choose
                      label={`Отметить: ${name}`}
                      isTicked={ticked.includes(id)}
                      onTick={(isTicked) => {
                        setTicked(isTicked ? [...ticked, id] : ticked.filter((each) => each !== id));
                      }}
                    />
                  ) : null}
                </td>
                <td>
                  {name}
                  <br />
                  <span class="quiet">{school}</span>
                </td>
                <td>{decision}</td>
                <DayCell day={extract} by={extractBy} today={today} />
                <DayCell day={acquainted} by={acquaintBy} today={today} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open.length === 0 ? null : (
        <div class="bar-form">
          <DateField label="День" day={on} required latest={today} onDay={setOn} />
          <button
            type="button"
            disabled={isBusy || on === "" || ungiven.length === 0}
            onClick={() => {
              onMark({ questions: ungiven.map(({ id }) => ({ id, extract: on })) });
            }}
          >
            Выписки вручены: {ungiven.length}
          </button>
          <button
            type="button"
            disabled={isBusy || on === "" || unread.length === 0}
            onClick={() => {
              onMark({ questions: unread.map(({ id }) => ({ id, acquainted: on })) });
            }}
          >
            Ознакомлены: {unread.length}
          </button>
        </div>
      )}
    </>
  );
}

function DayCell({ day, by, today }: { day: string; by: string; today: string }): JSX.Element {
  if (day !== "") return <td>{formatDate(day)}</td>;
  if (by === "") return <td />;
  return (
    <td>
      <span class={`mark ${by < today ? "overdue" : "soon"}`}>до {formatDate(by)}</span>
    </td>
  );
}
