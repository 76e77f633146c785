// Cells scattered over a sheet as few requests: cells side by side and one under another go together.
import type { CellData } from "../sheets/model.ts";
import type { Request } from "../sheets/personEdits.ts";

export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly data: CellData;
  /** Mask of what is written: «userEnteredValue». */
  readonly fields: string;
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly fields: string;
  readonly rows: { values: CellData[] }[];
}

/** The requests that write the cells, each cell named once. */
export function cellRequests(sheetId: number, cells: readonly WrittenCell[]): Request[] {
  const blocks: Block[] = [];
  const open = new Map<string, Block>();
  for (const run of runsOf(cells)) {
    const key = `${run.column} ${run.values.length} ${run.fields}`;
    const above = open.get(key);
    if (above !== undefined && above.row + above.rows.length === run.row) {
      above.rows.push({ values: run.values });
      continue;
    }
    const block = { row: run.row, column: run.column, fields: run.fields, rows: [{ values: run.values }] };
    open.set(key, block);
    blocks.push(block);
  }
  return blocks.map(({ column, fields, row, rows }) => ({
    updateCells: { start: { sheetId, rowIndex: row, columnIndex: column }, rows, fields },
  }));
}

interface CellRun {
  row: number;
  column: number;
  fields: string;
  values: CellData[];
}

/** Cells side by side in one row that write the same fields. */
function runsOf(cells: readonly WrittenCell[]): CellRun[] {
  const runs: CellRun[] = [];
  for (const cell of cells.toSorted((one, other) => one.row - other.row || one.column - other.column)) {
    const last = runs.at(-1);
    const isNext =
      last !== undefined &&
      last.row === cell.row &&
      last.fields === cell.fields &&
      last.column + last.values.length === cell.column;
    if (isNext) last.values.push(cell.data);
    else runs.push({ row: cell.row, column: cell.column, fields: cell.fields, values: [cell.data] });
  }
  return runs;
}
