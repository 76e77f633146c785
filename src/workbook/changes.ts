// Changes that a command decided on, as plain data: which cells of which rows become what. They name rows by key, never
// by number, because people sort, filter and insert while a command is thinking.
import type { CellValue } from "./cell.ts";
import { cellsOf, type AnyTable, type Table } from "./table.ts";

export type Cells = Readonly<Record<string, CellValue>>;

export type Change =
  | { readonly kind: "patch"; readonly table: AnyTable; readonly ref: string; readonly cells: Cells }
  | { readonly kind: "add"; readonly table: AnyTable; readonly rows: readonly Cells[] }
  | { readonly kind: "remove"; readonly table: AnyTable; readonly ref: string }
  /** Whole content of a sheet that the program owns. */
  | { readonly kind: "replace"; readonly table: AnyTable; readonly rows: readonly Cells[] }
  /** Events, newest on top: inserted under the header, so that no row of anybody's can be overwritten. */
  | { readonly kind: "log"; readonly table: AnyTable; readonly rows: readonly Cells[] };

export function patchRow<Row extends object>(table: Table<Row>, ref: string, part: Partial<Row>): Change {
  return { kind: "patch", table, ref, cells: cellsOf(table, part) };
}

export function addRows<Row extends object>(table: Table<Row>, rows: readonly Row[]): Change {
  return { kind: "add", table, rows: rows.map((row) => cellsOf(table, row)) };
}

/** As a list of changes, which is empty when there is nothing to add. */
export function addRowsIfAny<Row extends object>(table: Table<Row>, rows: readonly Row[]): Change[] {
  return rows.length > 0 ? [addRows(table, rows)] : [];
}

export function removeRow(table: AnyTable, ref: string): Change {
  return { kind: "remove", table, ref };
}

export function replaceRows<Row extends object>(table: Table<Row>, rows: readonly Row[]): Change {
  return { kind: "replace", table, rows: rows.map((row) => cellsOf(table, row)) };
}

export function logRows<Row extends object>(table: Table<Row>, rows: readonly Row[]): Change {
  return { kind: "log", table, rows: rows.map((row) => cellsOf(table, row)) };
}

/** Bytes of a cell's JSON beside its text: alone in a request, and among others of its row. */
const LONE_CELL = 180;
const CELL = 48;

/**
 * Bytes that a change takes in a batch, counted from above: a letter of Cyrillic is two.
 * @param places of the columns in the sheet: cells of neighbouring columns share a request; without them none is thought to
 */
export function weightOf(change: Change, places: Readonly<Record<string, number>> = {}): number {
  if (change.kind === "remove") return LONE_CELL;
  if (change.kind === "patch")
    return weightOfRow(change.cells) + requestsOf(change.cells, places) * (LONE_CELL - CELL);
  return change.rows.reduce((sum, cells) => sum + weightOfRow(cells), 0);
}

function weightOfRow(cells: Cells): number {
  return Object.values(cells).reduce<number>((sum, value) => sum + CELL + 2 * String(value).length, 0);
}

/** Runs of neighbouring columns, each of which is a request. */
function requestsOf(cells: Cells, places: Readonly<Record<string, number>>): number {
  const ids = Object.keys(cells);
  const taken = new Set(ids.map((id) => places[id]));
  return ids.filter((id) => {
    const place = places[id];
    return place === undefined || !taken.has(place - 1);
  }).length;
}
