// Terms that have passed already: what becomes of them is asked by month before anything is written.
import type { JSX } from "preact";
import type { ImportReport, PastAnswer, PastMonth } from "../../commands/contract/index.ts";
import { formatDate } from "../../domain/calendar/civil.ts";
import { counted } from "../../domain/language/plural.ts";
import type { Answers } from "./answers.ts";

interface PastProps {
  report: ImportReport;
  answers: Answers;
  onAnswers: (answers: Answers) => void;
}

const WORDS: Readonly<Record<PastAnswer, string>> = {
  done: "Исполнено ранее",
  archive: "В архив",
  control: "Контролировать",
};
const CHOICES: readonly PastAnswer[] = ["done", "archive", "control"];
const answerIn = (value: string): PastAnswer | "" => CHOICES.find((choice) => choice === value) ?? "";

export function PastTerms({ report, answers, onAnswers }: PastProps): JSX.Element | null {
  const { past, pastMonths } = report;
  if (past === 0) return null;
  const answerMonth = (month: string, answer: PastAnswer | ""): void => {
    const others = Object.entries(answers.pastByMonth).filter(([each]) => each !== month);
    const own = answer === "" ? [] : [[month, answer] as const];
    onAnswers({ ...answers, pastByMonth: Object.fromEntries([...others, ...own]) });
  };
  return (
    <fieldset class="past">
      <legend>{counted(past, "срок уже прошёл", "срока уже прошли", "сроков уже прошли")}</legend>
      <p>
        Что с ними сделать? <b>Исполнено ранее</b> — работа сделана, строки отметятся исполненными.{" "}
        <b>В архив</b> — останутся для справки, напоминать о них не будут. <b>Контролировать</b> — не сделано:
        строки станут просроченными, о них пойдут письма. Пока не решено, строки записываются без писем.
      </p>
      <label class="month">
        <span>Все прошедшие сроки</span>
        <Choice
          value={answers.past}
          otherwise="решу позже"
          onChoose={(past) => {
            onAnswers({ ...answers, past });
          }}
        />
      </label>
      {pastMonths.length < 2
        ? pastMonths.map((month) => <Terms key={month.month} month={month} />)
        : pastMonths.map((month) => (
            <div class="month" key={month.month}>
              <Terms month={month} />
              <Choice
                label={`Сроки за ${month.title}`}
                value={answers.pastByMonth[month.month] ?? ""}
                otherwise="как все"
                onChoose={(answer) => {
                  answerMonth(month.month, answer);
                }}
              />
            </div>
          ))}
    </fieldset>
  );
}

interface ChoiceProps {
  label?: string;
  value: PastAnswer | "";
  otherwise: string;
  onChoose: (answer: PastAnswer | "") => void;
}

function Choice({ label, value, otherwise, onChoose }: ChoiceProps): JSX.Element {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => {
        onChoose(answerIn(event.currentTarget.value));
      }}
    >
      <option value="">{otherwise}</option>
      {CHOICES.map((choice) => (
        <option key={choice} value={choice}>
          {WORDS[choice]}
        </option>
      ))}
    </select>
  );
}

function Terms({ month: { title, rows } }: { month: PastMonth }): JSX.Element {
  return (
    <details>
      <summary>
        {title}: {rows.length}
      </summary>
      <ul>
        {rows.map(({ place, text, due }, index) => (
          <li key={index}>
            {formatDate(due)} — {place}, {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
