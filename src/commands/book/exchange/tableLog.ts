// Tables that are being made, kept in «Выпуски книг»: the intent first, then the id. A run that was killed in between leaves at most
// one table that nobody knows; the next run tells of it.
import type { BookIssue } from "../../../domain/attestation/schoolBooks.ts";
import type { Book } from "../../../workbook/book.ts";
import { logRows, removeRow, type Change } from "../../../workbook/changes.ts";
import { issues } from "../../../workbook/tables/index.ts";
import type { School } from "./schools.ts";

const BEGUN = "создаётся";
const KEY = /^(.+)\/таблица\/(.+)$/u;

/** True for a row about a table: it is no issue. */
export const isTableKey = (key: string): boolean => KEY.test(key);

/** Before the table is made. */
export function tableBegun(school: School, at: string): BookIssue {
  return rowOf(school, BEGUN, at);
}

/** As soon as its id is known. */
export function tableMade(school: School, fileId: string, at: string): BookIssue {
  return rowOf(school, fileId, at);
}

export function logTables(rows: readonly BookIssue[]): Change[] {
  return rows.length === 0 ? [] : [logRows(issues, rows)];
}

function rowOf({ organisation }: School, what: string, at: string): BookIssue {
  const key = `${organisation.id}/таблица/${what}`;
  return { at, key, school: organisation.name, issue: null, part: null, print: "", state: "" };
}

/** Tables in the making by the id of the organisation; `fileId` is empty where only the intent is known. */
export function tablesInMaking(book: Book): Map<string, { fileId: string; refs: string[] }> {
  const found = new Map<string, { fileId: string; refs: string[] }>();
  for (const { ref, row } of book.records(issues)) {
    const [, organisation = "", what = ""] = KEY.exec(row.key) ?? [];
    if (organisation === "") continue;
    const known = found.get(organisation) ?? { fileId: "", refs: [] };
    const fileId = known.fileId === "" && what !== BEGUN ? what : known.fileId;
    found.set(organisation, { fileId, refs: [...known.refs, ref] });
  }
  return found;
}

export function forgetMaking(refs: readonly string[]): Change[] {
  return refs.map((ref) => removeRow(issues, ref));
}
