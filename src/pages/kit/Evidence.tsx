// The text that confirms executed work, with the ready answers beside it.
import { useId } from "preact/hooks";
import type { JSX } from "preact";
import { READY_ANSWERS } from "../../domain/control/closing.ts";
import { focused } from "./focused.ts";

interface Props {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** Ready answers fit work of the plan; a report on a directive is always its own. */
  hasAnswers: boolean;
  /** The field takes the keyboard when it appears. */
  isFirst?: boolean;
}

export function Evidence({ label, value, onValue, hasAnswers, isFirst = false }: Props): JSX.Element {
  const id = useId();
  return (
    <div class="evidence">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        value={value}
        ref={isFirst ? focused : null}
        onInput={(event) => {
          onValue(event.currentTarget.value);
        }}
      />
      {hasAnswers ? (
        <div class="answers" role="group" aria-label="Готовые ответы">
          {READY_ANSWERS.map((answer) => (
            <button
              key={answer}
              type="button"
              class="answer"
              onClick={() => {
                onValue(withAnswer(value, answer));
              }}
            >
              {answer}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** The answer in an empty field, or after what is written there. */
function withAnswer(value: string, answer: string): string {
  const own = value.trim();
  if (own.includes(answer)) return value;
  return own === "" ? answer : `${own}; ${answer}`;
}
