// A row of a sheet for tests: it says what the test names; the rest is as an empty row of the sheet reads.
import { emptyRow } from "../src/workbook/book.ts";
import type { Table } from "../src/workbook/table.ts";

export function sampleRow<Row extends object>(table: Table<Row>, part: Partial<Row>): Row {
  return { ...emptyRow(table), ...part };
}
