// What a document doesn't say of itself and a person adds: its number and date, the year of a plan.
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { ImportReport } from "../../commands/contract/index.ts";
import { lacksSource, type Answers } from "./answers.ts";
import type { Taken } from "./taken.ts";

interface FieldsProps {
  taken: Taken;
  report: ImportReport;
  answers: Answers;
  onAnswers: (answers: Answers) => void;
}

export function DocumentFields({ taken, report, answers, onAnswers }: FieldsProps): JSX.Element | null {
  const isPlan = report.kind === "план";
  const asksSource = lacksSource(report, taken, answers) || answers.source !== "";
  const asksYear = isPlan && (report.year === "" || answers.year !== "");
  if (!asksSource && !asksYear) return null;
  return (
    <fieldset class="document-fields">
      <legend>В документе этого не нашлось</legend>
      {asksSource ? (
        <Field
          words={isPlan ? "Чем утверждён: вид, дата, номер" : "Документ: вид, номер, дата"}
          value={answers.source}
          example={isPlan ? "приказ от 05.09.2026 № 8" : "письмо № 12-34 от 31.01.2026"}
          onGiven={(source) => {
            onAnswers({ ...answers, source });
          }}
        />
      ) : null}
      {asksYear ? (
        <Field
          words="На какой год план: учебный «2026-2027» или календарный «2026»; пусто — на текущий"
          value={answers.year}
          example="2026-2027"
          onGiven={(year) => {
            onAnswers({ ...answers, year });
          }}
        />
      ) : null}
    </fieldset>
  );
}

interface FieldProps {
  words: string;
  value: string;
  example: string;
  onGiven: (value: string) => void;
}

/** Given when the field is left, not letter by letter: each giving reads the document anew. */
function Field({ words, value, example, onGiven }: FieldProps): JSX.Element {
  const [typed, setTyped] = useState(value);
  return (
    <label>
      <span>{words}</span>
      <input
        type="text"
        value={typed}
        placeholder={example}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onChange={() => {
          onGiven(typed);
        }}
      />
    </label>
  );
}
