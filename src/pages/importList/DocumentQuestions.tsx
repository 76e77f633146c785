// Questions about the list as a whole: number and day of an order, and the like.
import type { JSX } from "preact";
import type { DocumentQuestion } from "../../commands/contract/index.ts";
import { DateField } from "../kit/DateField.tsx";

interface Props {
  questions: readonly DocumentQuestion[];
  /** Told when the field is left. */
  onAnswer: (id: string, value: string) => void;
}

export function DocumentQuestions({ questions, onAnswer }: Props): JSX.Element | null {
  if (questions.length === 0) return null;
  return (
    <fieldset class="document">
      <legend>О документе</legend>
      {questions.map(({ id, label, kind, required, help, value }) =>
        kind === "date" ? (
          <DateField
            key={id}
            label={label}
            day={value}
            required={required}
            onDay={(day) => {
              onAnswer(id, day);
            }}
          />
        ) : (
          <label key={id}>
            <span>
              {label}
              {required ? " *" : ""} {help === "" ? null : <span class="quiet">{help}</span>}
            </span>
            <input
              type="text"
              value={value}
              onChange={(event) => {
                onAnswer(id, event.currentTarget.value);
              }}
            />
          </label>
        ),
      )}
    </fieldset>
  );
}
