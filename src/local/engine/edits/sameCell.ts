// Whether cells hold the same: what a person typed, its number format, its note.
import type { Cell, ExtendedValue, Row } from "../sheets/model.ts";

type MaybeCell = Cell | undefined;

export function sameValue(one: MaybeCell, other: MaybeCell): boolean {
  return plain(one?.userEnteredValue) === plain(other?.userEnteredValue);
}

/** Nothing, a text, a number, a tick or a formula, told apart by their kinds. */
function plain(value: ExtendedValue | undefined): string {
  if (value === undefined) return "";
  const { boolValue, formulaValue, numberValue, stringValue } = value;
  if (stringValue !== undefined) return `text ${stringValue}`;
  if (formulaValue !== undefined) return `formula ${formulaValue}`;
  return numberValue === undefined ? `tick ${boolValue}` : `number ${numberValue}`;
}

export function sameNumberFormat(one: MaybeCell, other: MaybeCell): boolean {
  const [a, b] = [one?.userEnteredFormat?.numberFormat, other?.userEnteredFormat?.numberFormat];
  return a === b || (a?.type === b?.type && a?.pattern === b?.pattern);
}

export const sameNote = (one: MaybeCell, other: MaybeCell): boolean => one?.note === other?.note;

/** True when the rows hold the same values and notes; their looks don't count. */
export function sameContent(one: Row, other: Row): boolean {
  const width = Math.max(one.cells.length, other.cells.length);
  for (let column = 0; column < width; column += 1) {
    const [a, b] = [one.cells[column], other.cells[column]];
    if (a !== b && !(sameValue(a, b) && sameNote(a, b))) return false;
  }
  return true;
}
