// What a completion has to write: the cells in which a row as it should be differs from the row as it is.
import { cellsOf, type Table } from "../../workbook/table.ts";

/** Fields that differ as cells; null when there are none. */
export function differenceOf<Row extends object>(
  table: Table<Row>,
  is: Row,
  shouldBe: Row,
): Partial<Row> | null {
  const [was, become] = [cellsOf(table, is), cellsOf(table, shouldBe)];
  const part: Partial<Row> = {};
  for (const id of table.ids) if (was[id] !== become[id]) part[id] = shouldBe[id];
  return Object.keys(part).length === 0 ? null : part;
}
