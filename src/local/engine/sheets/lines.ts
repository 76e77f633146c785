// Rows and columns of a sheet put in, taken out and moved; what names them follows (reshape.ts).
import { Refusal } from "./errors.ts";
import { forgetIds } from "./metadata.ts";
import {
  EMPTY_LINE,
  EMPTY_ROW,
  trimmed,
  type Axis,
  type Cell,
  type Draft,
  type Line,
  type Row,
  type SheetDraft,
} from "./model.ts";
import { sizeOf, type Lines } from "./ranges.ts";
import { remembered } from "./remembered.ts";
import { followLines } from "./reshape.ts";

type Cells = readonly (Cell | undefined)[];

/** Empty lines at the end of the grid. @throws Refusal above Google's ceilings */
export function appendLines(draft: Draft, sheet: SheetDraft, axis: Axis, count: number): void {
  checkGrowth(draft, sheet, axis, count);
  if (axis === "ROWS") sheet.rows.push(...Array.from({ length: count }, () => EMPTY_ROW));
  else sheet.columns = [...sheet.columns, ...Array.from({ length: count }, () => EMPTY_LINE)];
}

/** Lines with the formats, checks and size of the line at `model`. @throws Refusal above Google's ceilings */
export function insertLines(
  draft: Draft,
  sheet: SheetDraft,
  { axis, start, end }: Lines,
  model: number,
): void {
  const count = end - start;
  checkGrowth(draft, sheet, axis, count);
  if (axis === "ROWS") {
    const { cells, line } = sheet.rows[model] ?? EMPTY_ROW;
    const row: Row = { cells: trimmed(cells.map(lookOf)), line: sizeOnly(line) };
    sheet.rows.splice(start, 0, ...Array.from({ length: count }, () => row));
  } else {
    const line = sizeOnly(sheet.columns[model] ?? EMPTY_LINE);
    sheet.columns = sheet.columns.toSpliced(start, 0, ...Array.from({ length: count }, () => line));
    changeCells(sheet, (cells) => {
      const look = lookOf(cells[model]);
      if (cells.length <= start && look === undefined) return cells;
      return padded(cells, start).toSpliced(start, 0, ...Array.from({ length: count }, () => look));
    });
  }
  followLines(draft, sheet, axis, { kind: "insert", at: start, count });
}

/** @throws Refusal when the lines aren't there, or none would be left */
export function deleteLines(draft: Draft, sheet: SheetDraft, { axis, start, end }: Lines): void {
  const size = sizeOf(sheet, axis);
  const word = axis === "ROWS" ? "row" : "column";
  if (end > size) {
    throw new Refusal(
      `Cannot delete a ${word} that doesn't exist. ` +
        `Tried to delete ${word} index ${Math.max(start, size)} but there are only ${size} ${word}s.`,
    );
  }
  if (end - start === size) throw new Refusal(`You can't delete all the ${word}s on the sheet.`);
  const { frozenRowCount = 0, frozenColumnCount = 0 } = sheet.properties.gridProperties ?? {};
  const frozen = axis === "ROWS" ? frozenRowCount : frozenColumnCount;
  if (start <= frozen && end === size) {
    throw new Refusal(`Sorry, it is not possible to delete all non-frozen ${word}s.`);
  }
  if (axis === "ROWS") {
    sheet.rows.splice(start, end - start);
  } else {
    sheet.columns = sheet.columns.toSpliced(start, end - start);
    changeCells(sheet, (cells) => (cells.length <= start ? cells : cells.toSpliced(start, end - start)));
  }
  forgetIds(draft);
  followLines(draft, sheet, axis, { kind: "delete", start, end });
}

/** Moves lines to before the line that stands at `to` now. */
export function moveLines(draft: Draft, sheet: SheetDraft, { axis, start, end }: Lines, to: number): void {
  if (to >= start && to <= end) return;
  const move = <Item>(items: readonly Item[]): Item[] => {
    const moving = items.slice(start, end);
    return items.toSpliced(start, end - start).toSpliced(to > start ? to - (end - start) : to, 0, ...moving);
  };
  if (axis === "ROWS") {
    sheet.rows = move(sheet.rows);
  } else {
    sheet.columns = move(sheet.columns);
    changeCells(sheet, (cells) => move(padded(cells, Math.max(end, to))));
  }
  followLines(draft, sheet, axis, { kind: "move", start, end, to });
}

function checkGrowth(
  draft: Draft,
  { properties, rows, columns }: SheetDraft,
  axis: Axis,
  count: number,
): void {
  const [moreRows, moreColumns] = axis === "ROWS" ? [count, 0] : [0, count];
  draft.checkSize(properties.sheetId, rows.length + moreRows, columns.length + moreColumns);
}

function changeCells(sheet: SheetDraft, change: (cells: Cells) => Cells): void {
  const changed = remembered((row: Row) => ({ ...row, cells: trimmed([...change(row.cells)]) }));
  sheet.rows = sheet.rows.map(changed);
}

function padded(cells: Cells, length: number): Cells {
  return cells.length >= length
    ? cells
    : [...cells, ...Array.from({ length: length - cells.length }, () => undefined)];
}

/** What an inserted cell takes from its neighbour: the format and the check, not the value or the note. */
function lookOf(cell: Cell | undefined): Cell | undefined {
  const { userEnteredFormat, dataValidation } = cell ?? {};
  if (userEnteredFormat === undefined && dataValidation === undefined) return undefined;
  return {
    ...(userEnteredFormat === undefined ? {} : { userEnteredFormat }),
    ...(dataValidation === undefined ? {} : { dataValidation }),
  };
}

function sizeOnly({ pixelSize }: Line): Line {
  return pixelSize === undefined ? EMPTY_LINE : { pixelSize };
}
