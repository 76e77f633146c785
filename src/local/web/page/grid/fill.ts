// What the fill handle and Ctrl+D put into cells: series of dates and numbers go on, all else is repeated.
import type { CellView } from "../../protocol.ts";
import { shiftedFormula } from "./formulaShift.ts";
import { editedText, isDatePattern } from "./shownText.ts";

export interface Filled {
  cell: CellView;
  pattern: string | undefined;
}

/**
 * The text or number for the cell `distance` places after the end of the source line (1: right after), or before its
 * beginning (−1: right before). `line` is a row or column of the source in its order.
 * @param shift how far the place is from a source cell, for the references of its formula
 */
export function continued(
  line: readonly Filled[],
  distance: number,
  shift: (places: number) => [rows: number, columns: number],
): string | number | boolean | null {
  const index = distance > 0 ? line.length - 1 + distance : distance;
  const source = ((index % line.length) + line.length) % line.length;
  const from = line[source];
  if (from === undefined) return null;
  if (from.cell.f !== undefined) return shiftedFormula(from.cell.f, ...shift(index - source));
  const step = stepOf(line);
  const [first] = line;
  if (step !== null && typeof first?.cell.v === "number") {
    return valueOf({ ...from, cell: { v: first.cell.v + step * index } });
  }
  return valueOf(from);
}

/** The value as it is entered anew: dates and percents by their text, so that the cell takes their format too. */
export function valueOf({ cell, pattern }: Filled): string | number | boolean | null {
  if (cell.f !== undefined) return cell.f;
  if (typeof cell.v !== "number") return cell.v ?? null;
  return isDatePattern(pattern) || pattern?.includes("%") === true ? editedText(cell, pattern) : cell.v;
}

/** A lone date goes on day by day; two and more numbers or dates with equal steps go on by the step; null: no series. */
function stepOf(line: readonly Filled[]): number | null {
  const numbers = line.map(({ cell }) => (cell.f === undefined && typeof cell.v === "number" ? cell.v : NaN));
  const [first = NaN, second = NaN] = numbers;
  if (numbers.some(Number.isNaN)) return null;
  if (numbers.length === 1) return isDatePattern(line[0]?.pattern) && first >= 1 ? 1 : null;
  const step = second - first;
  const isEven = numbers.every((number, at) => Math.abs(number - (first + step * at)) < 1e-9);
  return isEven ? step : null;
}

/** The value of a cell copied elsewhere: references of a formula move with it. */
export function movedValue(from: Filled, rows: number, columns: number): ReturnType<typeof valueOf> {
  return from.cell.f === undefined ? valueOf(from) : shiftedFormula(from.cell.f, rows, columns);
}
