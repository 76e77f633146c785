// Sorting rows, and the basic filter. Numbers come before texts, texts before ticks; empty cells are last both ways.
import { Refusal } from "../errors.ts";
import { effectiveValue, plainOf, rowAt, trimmed } from "../model.ts";
import type { Cell, Draft, Plain, Results, Row, Sheet } from "../model.ts";
import { guardCells, guardSheet } from "../protection.ts";
import { boxOf, closedRange, type Box } from "../ranges.ts";
import { shiftReferences } from "../references.ts";
import type { Message } from "../schema/schema.ts";
import { without } from "../without.ts";

/** Rank of a kind of value when sorted upwards. */
const RANK = { number: 0, string: 1, boolean: 2 } as const;
const texts = new Intl.Collator("ru", { sensitivity: "accent" });

/** Sorts whole cells of the range; rows that are hidden stay in their place, metadata goes with its row. */
export function sortRange(draft: Draft, request: Message<"SortRangeRequest">): void {
  const { range, sortSpecs = [] } = request;
  if (range === undefined) throw new Refusal("No range specified.");
  if (sortSpecs.length === 0) throw new Refusal("At least one sort spec must be specified.");
  const sheet = draft.sheet(range.sheetId);
  const box = boxOf(sheet, range);
  for (const { dimensionIndex = 0 } of sortSpecs) {
    if (dimensionIndex < box.left || dimensionIndex >= box.right) {
      throw new Refusal(`SortSpec.dimensionIndex[${dimensionIndex}] is outside of the range.`);
    }
  }
  guardCells(draft, sheet, box);
  const places: number[] = [];
  for (let row = box.top; row < box.bottom; row += 1) {
    if (rowAt(sheet, row).line.hiddenByUser !== true) places.push(row);
  }
  const results = draft.results();
  const sorted = places.toSorted((a, b) => compareRows(sheet, sortSpecs, a, b, results));
  const moved = sorted.map((row, index) => carried(rowAt(sheet, row), (places[index] ?? row) - row));
  const { left, right } = box;
  const { sheetId } = sheet.properties;
  draft.movements.push({ kind: "sort", sheetId, left, right, from: sorted, to: places });
  const { rows } = draft.edit(range.sheetId);
  places.forEach((place, index) => {
    const stay = rowAt(sheet, place);
    rows[place] = withSorted(stay, moved[index] ?? stay, box);
  });
}

export function setBasicFilter(draft: Draft, { filter }: Message<"SetBasicFilterRequest">): void {
  if (filter?.range === undefined) throw new Refusal("BasicFilter must have a range.");
  const sheet = draft.sheet(filter.range.sheetId);
  guardSheet(draft, sheet);
  draft.edit(filter.range.sheetId).basicFilter = { range: closedRange(sheet, filter.range) };
}

export function clearBasicFilter(draft: Draft, { sheetId }: Message<"ClearBasicFilterRequest">): void {
  guardSheet(draft, draft.sheet(sheetId));
  draft.edit(sheetId).basicFilter = undefined;
}

/** A row as it comes to stand some rows further down: what its formulas name goes along with it. */
function carried(row: Row, rows: number): Row {
  if (rows === 0 || row.cells.every((cell) => cell?.userEnteredValue?.formulaValue === undefined)) return row;
  return { ...row, cells: row.cells.map((cell) => carriedCell(cell, rows)) };
}

function carriedCell(cell: Cell | undefined, rows: number): Cell | undefined {
  const formula = cell?.userEnteredValue?.formulaValue;
  return formula === undefined
    ? cell
    : { ...cell, userEnteredValue: { formulaValue: shiftReferences(formula, rows, 0) } };
}

function compareRows(
  sheet: Sheet,
  specs: readonly Message<"SortSpec">[],
  a: number,
  b: number,
  results: Results,
): number {
  for (const { dimensionIndex = 0, sortOrder } of specs) {
    const values = [a, b].map((row) => plainOf(effectiveValue(sheet, row, dimensionIndex, results)));
    const order = compare(values[0] ?? "", values[1] ?? "", sortOrder === "DESCENDING" ? -1 : 1);
    if (order !== 0) return order;
  }
  return 0;
}

function compare(a: Plain, b: Plain, direction: number): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  return direction * (rank(a) - rank(b) || compareAlike(a, b));
}

function rank(value: Plain): number {
  if (typeof value === "number") return RANK.number;
  return typeof value === "string" ? RANK.string : RANK.boolean;
}

function compareAlike(a: Plain, b: Plain): number {
  return typeof a === "string" ? texts.compare(a, String(b)) : Number(a) - Number(b);
}

/** The row at a place with the cells of the range, and the metadata, of the row that comes to stand there. */
function withSorted(place: Row, from: Row, { left, right }: Box): Row {
  const length = Math.max(place.cells.length, Math.min(from.cells.length, right));
  const cells = Array.from({ length }, (_, column) =>
    column >= left && column < right ? from.cells[column] : place.cells[column],
  );
  const line = without(place.line, "developerMetadata");
  const { developerMetadata } = from.line;
  return {
    cells: trimmed(cells),
    line: developerMetadata === undefined ? line : { ...line, developerMetadata },
  };
}
