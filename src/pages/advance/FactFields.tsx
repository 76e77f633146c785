// Fields of a step: days, numbers, results. Empty ones say nothing: what stands in the row stays.
import type { JSX } from "preact";
import type { Facts } from "../../commands/contract/index.ts";
import { DateField } from "../kit/DateField.tsx";
import type { Question } from "./steps.ts";

interface Props {
  questions: readonly Question[];
  facts: Facts;
  today: string;
  /** Days that the state needs begin as today's. */
  hasDefaults: boolean;
  /** Whose the fields are: «Для всех отмеченных: 3»; empty where there is only one row. */
  legend: string;
  onFacts: (facts: Facts) => void;
}

export function FactFields({ questions, facts, today, hasDefaults, legend, onFacts }: Props): JSX.Element {
  return (
    <fieldset class="facts">
      {legend === "" ? null : <legend>{legend}</legend>}
      {questions.map(({ field: { id, label, kind, choices }, isRequired }) => {
        const name = isRequired ? label : `${label} (можно пусто)`;
        const value = facts[id] ?? "";
        const set = (text: string): void => {
          onFacts({ ...facts, [id]: text });
        };
        if (kind === "day")
          return (
            <DateField
              key={id}
              label={name}
              day={facts[id] ?? (hasDefaults && isRequired ? today : "")}
              onDay={set}
            />
          );
        if (kind === "choice")
          return (
            <label key={id} class="short">
              <span>{name}</span>
              <select
                value={value}
                onChange={(event) => {
                  set(event.currentTarget.value);
                }}
              >
                <option value="">как в строке</option>
                {choices.map((choice) => (
                  <option key={choice} value={choice}>
                    {choice}
                  </option>
                ))}
              </select>
            </label>
          );
        return (
          <label key={id} class={kind === "text" ? "short" : "wide"}>
            <span>{name}</span>
            {kind === "text" ? (
              <input
                type="text"
                value={value}
                onInput={(event) => {
                  set(event.currentTarget.value);
                }}
              />
            ) : (
              <textarea
                rows={2}
                value={value}
                onInput={(event) => {
                  set(event.currentTarget.value);
                }}
              />
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
