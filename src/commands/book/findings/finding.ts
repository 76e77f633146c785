// A problem of the book on its way to «Замечания»: where, what is wrong, what to do.
import { headerOf } from "../../../workbook/book.ts";
import type { AnyTable } from "../../../workbook/table.ts";
import type { Remark } from "../../../workbook/tables/logs.ts";

/** A remark before it has its key. */
export type Finding = Omit<Remark, "key">;

/** Something wrong in a cell. @param column id; empty when the whole row is meant */
export function finding(
  table: AnyTable,
  row: string,
  column: string,
  message: string,
  cure: string,
): Finding {
  return { sheet: table.title, row, column: column === "" ? "" : headerOf(table, column), message, cure };
}

/** A row that is spoken of, with its place in words: «План, II.6». */
export interface Spot {
  table: AnyTable;
  id: string;
  place: string;
}

/** Something wrong in a cell of a row whose place begins the message. */
export function findingAt(
  { table, id, place }: Spot,
  column: string,
  message: string,
  cure: string,
): Finding {
  return finding(table, id, column, `${place}: ${message}`, cure);
}
