// What a list says, laid over a row that the book has: empty cells are filled in, a cell that holds something else is kept.
import { formatDate, isCivilDate } from "../calendar/civil.ts";
import { spellingKey } from "./spelling.ts";

export interface Difference<Row> {
  field: keyof Row & string;
  /** Both values in words. */
  book: string;
  list: string;
}

export interface LaidOver<Row> {
  /** Cells to be written. */
  part: Partial<Row>;
  /** Filled cells that the list contradicts; they are in `part` only when the list's values are taken. */
  differences: Difference<Row>[];
}

/** @param facts what the list says; an empty value says nothing */
export function layOver<Row extends object>(
  row: Row,
  facts: Partial<Row>,
  fields: readonly (keyof Row & string)[],
  takesList: boolean,
): LaidOver<Row> {
  const part: Partial<Row> = {};
  const differences: Difference<Row>[] = [];
  for (const field of fields) {
    const [said, known] = [facts[field], row[field]];
    if (said === undefined || isNothing(said) || says(known, said)) continue;
    if (!isNothing(known)) {
      differences.push({ field, book: wordValue(known), list: wordValue(said) });
      if (!takesList) continue;
    }
    part[field] = said;
  }
  return { part, differences };
}

export const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** True when a cell says already what the list says: the same in another spelling, or more lines of it. */
export function says(known: unknown, said: unknown): boolean {
  if (Array.isArray(known) && Array.isArray(said)) {
    const keys = known.map(keyOf);
    return said.every((line) => keys.includes(keyOf(line)));
  }
  return (
    known === said || (typeof known === "string" && typeof said === "string" && keyOf(known) === keyOf(said))
  );
}

/** Texts without any letter or digit are compared as they are. */
function keyOf(value: unknown): string {
  const text = String(value);
  const key = spellingKey(text);
  return key === "" ? text : key;
}

/** «12.03.2026», «математика, физика»: a value as a person reads it. */
export function wordValue(value: unknown): string {
  if (Array.isArray(value)) return value.join(", ");
  if (value === null || value === undefined) return "";
  const text = String(value);
  return isCivilDate(text) ? formatDate(text) : text;
}
