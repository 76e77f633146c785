// Rows on their way through a completion: each with its id, new or known, in steps of a limited size.
import type { LogLine } from "../../run/run.ts";
import type { Book } from "../../workbook/book.ts";
import { patchRow, weightOf, type Change } from "../../workbook/changes.ts";
import { nextIds, type Table } from "../../workbook/table.ts";

/** What is left of a step's size; an item or a directive is completed whole or not at all. */
export interface Room {
  bytes: number;
  /** Rows for which none was left. */
  skipped: number;
}

/** Where the columns of a sheet stand; cells of neighbouring ones take less room. */
export type Places = Readonly<Record<string, number>>;

/** A line of «Журнал», from above. */
const LOG_LINE_BYTES = 1000;

/** Takes the size of changes and of lines of the log out of the room. */
export function spend(
  room: Room,
  changes: readonly Change[],
  log: readonly LogLine[],
  places: Places = {},
): void {
  room.bytes -=
    changes.reduce((sum, change) => sum + weightOf(change, places), 0) + log.length * LOG_LINE_BYTES;
}

/** A row that has its id, and whether it has just got it. */
export interface Named<Row> {
  ref: string;
  row: Row;
  isNew: boolean;
}

/** Gives ids to rows that people have typed or copied: those without one, or with one that stands on a row above. */
export function named<Row extends { id: string }>(book: Book, table: Table<Row>): Named<Row>[] {
  const records = book.records(table);
  const used = records.map(({ row }) => row.id);
  const nameless = records.filter(({ ref }) => ref.startsWith("#")).length;
  const fresh = nextIds(table.idPrefix ?? "", used, nameless);
  return records.map(({ ref, row }) => {
    if (!ref.startsWith("#")) return { ref, row, isNew: false };
    return { ref, row: { ...row, id: fresh.shift() ?? "" }, isNew: true };
  });
}

/** Patches that give rows their new ids. */
export function newIds<Row extends { id: string }>(table: Table<Row>, rows: readonly Named<Row>[]): Change[] {
  return rows.flatMap((named) => (named.isNew ? [patchNamed(table, named, {})] : []));
}

/** A patch of a row, with its id when that is new. */
export function patchNamed<Row extends { id: string }>(
  table: Table<Row>,
  { ref, row, isNew }: Named<Row>,
  part: Partial<Row>,
): Change {
  const id: Partial<Row> = {};
  if (isNew) id.id = row.id;
  return patchRow(table, ref, { ...part, ...id });
}
