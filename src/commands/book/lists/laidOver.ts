// What a list says of a row of the book, as a page shows it.
import { layOver, wordValue } from "../../../domain/people/layOver.ts";
import { headerOf } from "../../../workbook/book.ts";
import type { Table } from "../../../workbook/table.ts";
import type { ListDifference } from "../../contract/lists.ts";

/** @param takes whether the list's word goes before the book's */
export function laidOver<Row extends object>(
  table: Table<Row>,
  row: Row,
  facts: Partial<Row>,
  takes: boolean,
): { part: Partial<Row>; differences: ListDifference[] } {
  const { part, differences } = layOver(row, facts, table.ids, takes);
  const shown = differences.map(({ field, book, list }) => ({
    field: headerOf(table, field),
    book,
    list,
    isTaken: takes,
  }));
  return { part, differences: shown };
}

/** «№ заявления» — 345, «Подано» — 12.03.2026: what becomes of the cells of a row. */
export function wordPart<Row extends object>(table: Table<Row>, part: Partial<Row>): string {
  return table.ids
    .filter((id) => wordValue(part[id]) !== "")
    .map((id) => `«${headerOf(table, id)}» — ${wordValue(part[id])}`)
    .join(", ");
}
