// Where the sheets and columns of a school's book stand in a file that people have worked in: by the hidden row of column
// ids, else by the headers, else by likeness and place.
import { normalHeader } from "../workbook/table.ts";
import type { CellValue } from "../workbook/cell.ts";
import type { ColumnSpec, SheetSpec } from "./sheets.ts";
import type { Grid } from "./types.ts";

export interface FoundSheet {
  grid: Grid;
  /** Last row above the data. */
  headerRow: number;
  columns: ReadonlyMap<string, number>;
  /** Columns whose header is not as it was sent. */
  renamed: readonly { column: ColumnSpec; header: string }[];
  missing: readonly ColumnSpec[];
  /** Headers of columns that the school has added. */
  foreign: readonly string[];
}

/** How much of the headers has to be there, and how alike two headers have to be. */
const ENOUGH = 0.4;
const ALIKE = 0.5;
/** Headers stand above this row. */
const TOP_ROWS = 30;

/** The sheet in the file; null when it was deleted. */
export function findSheet(spec: SheetSpec, grids: readonly Grid[]): FoundSheet | null {
  const shown = spec.columns.filter(({ layout }) => !layout.hidden);
  const ids = bestRow(
    grids,
    (row) => shown.filter(({ id }) => row.some((cell) => textOf(cell) === id)).length,
  );
  const heads = bestRow(grids, (row) => {
    const headers = row.map((cell) => normalHeader(textOf(cell)));
    return shown.filter(({ layout }) => headers.includes(normalHeader(layout.header))).length;
  });
  const enough = shown.filter(({ isOfProposals }) => !isOfProposals).length * ENOUGH;
  if (ids.count >= enough)
    return byIds(spec, ids, heads.grid === ids.grid && heads.count >= enough ? heads.row : ids.row + 1);
  return heads.count >= enough ? byHeaders(spec, heads) : null;
}

interface BestRow {
  grid: Grid;
  row: number;
  count: number;
}

function bestRow(grids: readonly Grid[], score: (row: readonly CellValue[]) => number): BestRow {
  let best: BestRow = { grid: { title: "", rows: [] }, row: 0, count: 0 };
  for (const grid of grids) {
    grid.rows.slice(0, TOP_ROWS).forEach((cells, row) => {
      const count = score(cells);
      if (count > best.count) best = { grid, row, count };
    });
  }
  return best;
}

function byIds(spec: SheetSpec, { grid, row }: BestRow, headerRow: number): FoundSheet {
  const headers = grid.rows[headerRow] ?? [];
  const columns = new Map<string, number>();
  const foreign: string[] = [];
  (grid.rows[row] ?? []).forEach((cell, index) => {
    const id = textOf(cell);
    const isOurs = spec.columns.some((column) => column.id === id);
    if (isOurs && !columns.has(id)) columns.set(id, index);
  });
  headers.forEach((cell, index) => {
    if (textOf(cell) !== "" && ![...columns.values()].includes(index)) foreign.push(textOf(cell));
  });
  const renamed = spec.columns.flatMap((column) => {
    const header = textOf(headers[columns.get(column.id) ?? -1]);
    const isSame = normalHeader(header) === normalHeader(column.layout.header);
    return !columns.has(column.id) || column.layout.hidden || isSame ? [] : [{ column, header }];
  });
  return { grid, headerRow, columns, renamed, foreign, missing: missingOf(spec, columns) };
}

/** The row of ids was deleted: the same headers first, then the most alike of what is left. */
function byHeaders(spec: SheetSpec, { grid, row }: BestRow): FoundSheet {
  const headers = (grid.rows[row] ?? []).map((cell) => normalHeader(textOf(cell)));
  const columns = new Map<string, number>();
  const renamed: { column: ColumnSpec; header: string }[] = [];
  for (const { id, layout } of spec.columns) {
    const index = headers.indexOf(normalHeader(layout.header));
    if (index >= 0) columns.set(id, index);
  }
  for (const column of spec.columns.filter(({ id, layout }) => !columns.has(id) && !layout.hidden)) {
    const taken = [...columns.values()];
    const free = headers.flatMap((header, index) => (header === "" || taken.includes(index) ? [] : [index]));
    const likeness = (index: number): number =>
      alike(headers[index] ?? "", normalHeader(column.layout.header));
    const best = free.sort((a, b) => likeness(b) - likeness(a))[0];
    if (best === undefined || likeness(best) < ALIKE) continue;
    columns.set(column.id, best);
    renamed.push({ column, header: textOf(grid.rows[row]?.[best]) });
  }
  const taken = [...columns.values()];
  const foreign = (grid.rows[row] ?? [])
    .map(textOf)
    .filter((header, index) => header !== "" && !taken.includes(index));
  return { grid, headerRow: row, columns, renamed, foreign, missing: missingOf(spec, columns) };
}

function missingOf(spec: SheetSpec, columns: ReadonlyMap<string, number>): ColumnSpec[] {
  return spec.columns.filter(
    ({ id, layout, isOfProposals }) => !columns.has(id) && !layout.hidden && !isOfProposals,
  );
}

/** Part of the pairs of neighbouring letters that two texts share. */
function alike(one: string, other: string): number {
  const pairs = (text: string): string[] =>
    Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
  const [mine, theirs] = [pairs(one), pairs(other)];
  const shared = mine.filter((pair) => theirs.includes(pair)).length;
  return (2 * shared) / Math.max(mine.length + theirs.length, 1);
}

export function textOf(cell: CellValue | undefined): string {
  return String(cell ?? "").trim();
}
