// What a person does in the grid of the tests' book: finds a cell by its row and column, types, pastes, renames.
import type { Engine, FiredTrigger } from "../../src/local/engine/engine.ts";
import type { PersonEdit } from "../../src/local/engine/personEdit.ts";
import type { CellValue } from "../../src/workbook/cell.ts";
import type { Table } from "../../src/workbook/table.ts";
import { bookOf } from "../built.ts";

/** Where a column of a table stands. */
export function columnAt<Row extends object>(
  engine: Engine,
  table: Table<Row>,
  id: keyof Row & string,
): number {
  const index = bookOf(engine, [table]).layout(table).columns[id];
  if (index === undefined) throw new Error(`нет столбца ${id}`);
  return index;
}

/** Index in the sheet of the only row that fits. */
export function rowAt<Row extends object>(
  engine: Engine,
  table: Table<Row>,
  fits: (row: Row) => boolean,
): number {
  const found = bookOf(engine, [table])
    .records(table)
    .filter(({ row }) => fits(row));
  const [record] = found;
  if (record === undefined || found.length > 1) throw new Error(`подходит строк: ${found.length}`);
  return record.index;
}

/** Index of the first row under everything filled in. */
export function freeRow<Row extends object>(engine: Engine, table: Table<Row>): number {
  const records = bookOf(engine, [table]).records(table);
  return (records[records.length - 1]?.index ?? 0) + 1;
}

/** Types a text into a cell, as `personEdit` of the engine does; the edit trigger must not fail. */
export function type<Row extends object>(
  engine: Engine,
  table: Table<Row>,
  row: number,
  id: keyof Row & string,
  text: string,
): FiredTrigger[] {
  const place = { sheetId: table.sheetId, row, column: columnAt(engine, table, id) };
  return edit(engine, { verb: "typeInto", args: [place, text] });
}

/** Pastes a block of rows; the columns that it names are filled one by one, in one edit. */
export function paste<Row extends object>(
  engine: Engine,
  table: Table<Row>,
  row: number,
  rows: readonly Partial<Record<keyof Row & string, CellValue>>[],
): FiredTrigger[] {
  const { columns } = bookOf(engine, [table]).layout(table);
  const requests = table.ids
    .filter((id) => rows.some((cells) => cells[id] !== undefined))
    .map((id) => ({
      updateCells: {
        start: { sheetId: table.sheetId, rowIndex: row, columnIndex: columns[id] ?? 0 },
        rows: rows.map((cells) => ({ values: [cellData(cells[id] ?? "")] })),
        fields: "userEnteredValue",
      },
    }));
  return edit(engine, { requests });
}

function cellData(value: CellValue): { userEnteredValue?: object } {
  if (value === "") return {};
  if (typeof value === "number") return { userEnteredValue: { numberValue: value } };
  if (typeof value === "boolean") return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: { stringValue: value } };
}

/** An edit and the triggers that it fires; one that fails fails the test. */
export function edit(engine: Engine, change: PersonEdit): FiredTrigger[] {
  const fired = engine.personEdit(change);
  for (const { trigger, result } of fired) {
    if (!result.ok) throw new Error(`${trigger.handler}: ${result.error?.message ?? "прервано"}`);
  }
  return fired;
}
