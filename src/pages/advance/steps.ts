// What the page asks for a step: the states that all marked applications can reach, and the fields of the chosen one.
import type { AdvancingField, AdvancingRow, AdvancingView, Facts } from "../../commands/contract/index.ts";

export type State = AdvancingRow["state"];

/** A field with whether the state is refused without it. */
export interface Question {
  field: AdvancingField;
  isRequired: boolean;
}

/** States that come next for every row, in the order of the first. */
export function nextOf(rows: readonly AdvancingRow[]): readonly State[] {
  const [first, ...others] = rows;
  return (first?.next ?? []).filter((state) => others.every(({ next }) => next.includes(state)));
}

export function questionsFor(state: State | null, { states, fields }: AdvancingView): readonly Question[] {
  const asked = states.find((each) => each.state === state);
  if (asked === undefined) return [];
  const byId = new Map(fields.map((field) => [field.id, field]));
  const questions = (ids: readonly string[], isRequired: boolean): Question[] =>
    ids.flatMap((id) => {
      const field = byId.get(id);
      return field === undefined ? [] : [{ field, isRequired }];
    });
  return [...questions(asked.required, true), ...questions(asked.optional, false)];
}

/** A day that a state needs is today's unless the person has said otherwise. */
export function givenFacts(questions: readonly Question[], facts: Facts, today: string): Facts {
  return Object.fromEntries(
    questions
      .map(({ field, isRequired }): [string, string] => [
        field.id,
        facts[field.id] ?? (isRequired && field.kind === "day" ? today : ""),
      ])
      .filter(([, text]) => text.trim() !== ""),
  );
}
