// The registers of an invented district as a book: rows are given by what matters, completed as the program does it.
import { completeRegisters, type RegisterCompletion } from "../../src/commands/book/completeRegisters.ts";
import { WHOLE_TABLES } from "../../src/commands/book/refresh.ts";
import { CALENDAR_DECREES } from "../../src/domain/calendar/decrees.ts";
import { defaultRuleRows } from "../../src/domain/attestation/rules/editionData.ts";
import type { Book } from "../../src/workbook/book.ts";
import { addRowsIfAny, type Change } from "../../src/workbook/changes.ts";
import type { Table } from "../../src/workbook/table.ts";
import { calendar, rules } from "../../src/workbook/tables/index.ts";
import { day } from "../domain/attestation/history.ts";
import { sampleRow } from "../sampleRow.ts";
import { bookOf, newBook } from "../workbook/sampleBook.ts";

const TABLES = WHOLE_TABLES;

/** A book that changes one after another are laid into. */
export interface District {
  book: Book;
}

/** Set up once: every test lays its rows into the same empty book. */
const EMPTY = bookOf(newBook(...TABLES), ...TABLES).after([
  ...addRowsIfAny(rules, defaultRuleRows()),
  ...addRowsIfAny(
    calendar,
    CALENDAR_DECREES.flatMap(({ days }) => days),
  ),
]);

/** A book with the rules of the Порядок, the calendar, and these rows. */
export function districtBook(...changes: readonly (readonly Change[])[]): District {
  return { book: EMPTY.after(changes.flat()) };
}

export function apply(district: District, changes: readonly Change[]): void {
  district.book = district.book.after(changes);
}

export function rows<Row extends object>(table: Table<Row>, parts: readonly Partial<Row>[]): Change[] {
  return addRowsIfAny(
    table,
    parts.map((part) => sampleRow(table, part)),
  );
}

/** Completes the registers and writes what has changed. */
export function complete(district: District, today: string, bytes?: number): RegisterCompletion {
  const completion = completeRegisters(district.book, day(today), bytes);
  apply(district, completion.changes);
  return completion;
}
