// Rows of a list that name people by their codes, as the page sends them in the mode without names: no name is looked for.
import type {
  PersonDraft,
  Placed,
  PlacingRules,
  RegisteredPerson,
} from "../../../domain/people/placePeople.ts";

/** True for «КР-0012» where the register's codes begin with «КР». */
export function isCode(text: string, prefix: string | null): boolean {
  return prefix !== null && text.startsWith(`${prefix}-`) && /^\d+$/.test(text.slice(prefix.length + 1));
}

/** Each code is the row that bears it, or a new row that will. */
export function placeCoded<Row extends RegisteredPerson>(
  register: readonly Row[],
  drafts: readonly PersonDraft<Row>[],
  { fields, joined }: Pick<PlacingRules<Row>, "fields" | "joined">,
): { code: string; person: Placed<Row> }[] {
  const byCode = new Map(register.map((row) => [row.id, row]));
  const groups = new Map<string, PersonDraft<Row>[]>();
  for (const draft of drafts) groups.set(draft.name, [...(groups.get(draft.name) ?? []), draft]);
  return [...groups].map(([code, own]) => {
    const facts = joined(own.map((draft) => draft.facts));
    for (const field of fields) {
      const told = own
        .map((draft) => draft.facts[field])
        .find((value) => value !== undefined && value !== "");
      if (told !== undefined && facts[field] === undefined) facts[field] = told;
    }
    const nameless = own.map((draft) => ({ ...draft, name: "" }));
    const rows = { drafts: nameless, facts, clashes: [], candidates: [] };
    const row = byCode.get(code);
    return { code, person: row === undefined ? { ...rows, kind: "new" } : { ...rows, kind: "known", row } };
  });
}
