// Changes → requests of the Sheets service, addressed where the rows stand in the book as it was read last.
import type { Book } from "./book.ts";
import { extendedValue, type CellValue } from "./cell.ts";
import type { Cells, Change } from "./changes.ts";
import { colourRequests, placesIn, rowFormatRequests, suggestionRequests } from "./dress.ts";
import type { SheetLayout } from "./layout.ts";
import type { AnyTable } from "./table.ts";

export type Request = GoogleAppsScript.Sheets.Schema.Request;

/** Rows by which a full sheet grows. */
const GROWTH = 200;

/** Requests in the order the service needs: growth, cells, new rows, deletions from the bottom up, events. */
export function requestsFor(changes: readonly Change[], book: Book): Request[] {
  const patches: Request[] = [];
  const additions: Request[] = [];
  const removals: { table: AnyTable; index: number }[] = [];
  const events: Request[] = [];
  const free = new Map<number, number>();
  const rooms = new Map<AnyTable, number>();
  const needRoom = (table: AnyTable, end: number): void => {
    rooms.set(table, Math.max(end, rooms.get(table) ?? 0));
  };
  for (const change of changes) {
    const { table } = change;
    const layout = book.layout(table);
    switch (change.kind) {
      case "patch":
        patches.push(...rowRequests(layout, rowIndex(book, table, change.ref), [change.cells]));
        break;
      case "add": {
        const start = free.get(table.sheetId) ?? firstFreeRow(book, table);
        free.set(table.sheetId, start + change.rows.length);
        needRoom(table, start + change.rows.length);
        additions.push(...rowRequests(layout, start, change.rows));
        break;
      }
      case "replace":
        needRoom(table, change.rows.length + 1);
        additions.push(...replaceRequests(book, table, change.rows));
        break;
      case "remove":
        removals.push({ table, index: rowIndex(book, table, change.ref) });
        break;
      case "log":
        events.push(...eventRequests(layout, change.rows));
        break;
    }
  }
  const room = [...rooms].flatMap(([table, end]) => roomRequests(book, table, end));
  return [...patches, ...room, ...additions, ...removalRequests(removals), ...events];
}

function rowIndex(book: Book, table: AnyTable, ref: string): number {
  const index = book.indexOf(table, ref);
  if (index === null) throw new Error(`No row ${ref} in ${table.name}: the gate was not asked`);
  return index;
}

/** First row below everything that the table's own columns hold. */
function firstFreeRow(book: Book, table: AnyTable): number {
  const refs = book.refs(table);
  let last = refs.length - 1;
  while (last > 0 && refs[last] === "") last -= 1;
  return Math.max(last, 0) + 1;
}

/** Makes room for rows up to `end` (exclusive) and dresses the new ones; shows a sheet that has had no row yet. */
function roomRequests(book: Book, table: AnyTable, end: number): Request[] {
  const layout = book.layout(table);
  const requests: Request[] = [];
  if (layout.hidden && table.section !== "settings" && firstFreeRow(book, table) === 1) {
    requests.push({
      updateSheetProperties: { properties: { sheetId: layout.sheetId, hidden: false }, fields: "hidden" },
    });
  }
  if (end > layout.rowCount) {
    const length = end - layout.rowCount + GROWTH;
    requests.push(
      { appendDimension: { sheetId: layout.sheetId, dimension: "ROWS", length } },
      ...rowFormatRequests(table, layout, layout.rowCount, layout.rowCount + length),
      ...suggestionRequests(
        table,
        layout,
        placesIn(book.spreadsheet),
        layout.rowCount,
        layout.rowCount + length,
      ),
      ...colourRequests(table, layout, book.spreadsheet, layout.rowCount + length),
    );
  }
  return requests;
}

function replaceRequests(book: Book, table: AnyTable, rows: readonly Cells[]): Request[] {
  const layout = book.layout(table);
  const old = firstFreeRow(book, table) - 1;
  const blank: Cells = Object.fromEntries(table.layout.map(({ id }): [string, CellValue] => [id, ""]));
  const leftover = Array.from({ length: Math.max(old - rows.length, 0) }, () => blank);
  return rowRequests(layout, 1, [...rows, ...leftover]);
}

function eventRequests(layout: SheetLayout, rows: readonly Cells[]): Request[] {
  const { sheetId } = layout;
  const range = { sheetId, dimension: "ROWS", startIndex: 1, endIndex: 1 + rows.length };
  return [{ insertDimension: { range, inheritFromBefore: false } }, ...rowRequests(layout, 1, rows)];
}

function removalRequests(removals: readonly { table: AnyTable; index: number }[]): Request[] {
  return [...removals]
    .sort((a, b) => b.index - a.index)
    .map(({ table, index }) => ({
      deleteDimension: {
        range: { sheetId: table.sheetId, dimension: "ROWS", startIndex: index, endIndex: index + 1 },
      },
    }));
}

/**
 * Writes rows from `rowIndex` down, one request for each run of neighbouring columns, so that columns of other people
 * between ours are not touched. A column that only some of the rows name stays empty in the others.
 */
function rowRequests(layout: SheetLayout, rowIndex: number, rows: readonly Cells[]): Request[] {
  if (rows.length === 0) return [];
  const named = new Set(rows.flatMap((cells) => Object.keys(cells)));
  return columnRuns(layout, [...named]).map(({ start, ids }) => ({
    updateCells: {
      start: { sheetId: layout.sheetId, rowIndex, columnIndex: start },
      rows: rows.map((cells) => ({ values: ids.map((id) => extendedValue(cells[id] ?? "")) })),
      fields: "userEnteredValue",
    },
  }));
}

function columnRuns(layout: SheetLayout, ids: readonly string[]): { start: number; ids: string[] }[] {
  const placed = ids.map((id) => ({ id, index: layout.columns[id] ?? -1 })).sort((a, b) => a.index - b.index);
  const runs: { start: number; ids: string[] }[] = [];
  for (const { id, index } of placed) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run.start + run.ids.length === index) run.ids.push(id);
    else runs.push({ start: index, ids: [id] });
  }
  return runs;
}
