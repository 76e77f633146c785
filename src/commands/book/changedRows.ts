// Rows of the book that a new document says otherwise: shown as they were and as they would become, taken over where a person
// wants it.
import type { CorrectedRow, CorrectedWords } from "../../intake/corrections.ts";
import type { Differences } from "../../intake/differences.ts";
import { headerOf } from "../../workbook/book.ts";
import type { AnyTable } from "../../workbook/table.ts";
import type { ChangedRow } from "../contract/importing.ts";

export interface Differing<Existing, Draft> {
  existing: Existing;
  draft: Draft;
  /** The words of the document as a person has corrected them. */
  words: CorrectedWords;
  shown: ChangedRow;
}

type Corrected<Draft> = ReadonlyMap<Draft, CorrectedRow<Draft>>;

/** The rows named with what was corrected in them. */
export function rowsOf<Draft>(rows: readonly Draft[], corrected: Corrected<Draft>): CorrectedRow<Draft>[] {
  return rows.flatMap((row) => corrected.get(row) ?? []);
}

/** How rows of a register are called, and where their numbers stand. */
interface Naming<Existing, Draft> {
  table: AnyTable;
  place: (row: Existing) => string;
  text: (row: Existing) => string;
  numbers: readonly { field: string; was: (row: Existing) => string; became: (row: Draft) => string }[];
}

/** @param takeChanges true for all rows, or the ids of those that are taken over */
export function differingRows<Existing extends { id: string }, Draft, Field extends string>(
  { changed, renumbered }: Pick<Differences<Existing, Draft, Field>, "changed" | "renumbered">,
  corrected: Corrected<Draft>,
  { table, place, text, numbers }: Naming<Existing, Draft>,
  takeChanges: boolean | readonly string[],
): Differing<Existing, Draft>[] {
  const words = new Map(changed.map(({ existing, fields }) => [existing, fields]));
  const moved = renumbered.filter(({ existing }) => !words.has(existing));
  return [...changed, ...moved].flatMap(({ existing, draft }) => {
    const row = corrected.get(draft);
    if (row === undefined) return [];
    const { id } = existing;
    const names = numbers
      .map(({ field, was, became }) => ({ field, was: was(existing), became: became(draft) }))
      .filter(({ was, became }) => was !== became);
    const fields = [...names, ...(words.get(existing) ?? [])].map((change) => ({
      ...change,
      field: headerOf(table, change.field),
    }));
    const isTaken = typeof takeChanges === "boolean" ? takeChanges : takeChanges.includes(id);
    const shown = { id, key: row.key, place: place(existing), text: text(existing), fields, isTaken };
    return [{ existing, draft, words: row.words, shown }];
  });
}
