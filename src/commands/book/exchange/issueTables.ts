// Issues that go into shared tables: made where there is none yet, written in one batch, opened to the coordinator. A table that
// says something that hasn't been taken in is never written over.
import { bookPlan } from "../../../exchange/parts.ts";
import { sharedRequests } from "../../../exchange/sharedBook.ts";
import type { Request, Spreadsheet } from "../../../google/sheets.ts";
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import type { Run } from "../../../run/run.ts";
import type { Book } from "../../../workbook/book.ts";
import type { Change } from "../../../workbook/changes.ts";
import type { IssuedTable } from "../../contract/schools.ts";
import type { Issued } from "./issueBooks.ts";
import { returnPrint } from "./issueLog.ts";
import { matrixChanges } from "./matrix.ts";
import { districtOf, EXCHANGE_TABLES, type School } from "./schools.ts";
import { forgetMaking, logTables, tableBegun, tableMade, tablesInMaking } from "./tableLog.ts";
import { guarded, linkOf, openTable, tableOf, tableTitle, type Tables } from "./tables.ts";
import { bookIn } from "./takeTables.ts";

/** An issue that goes into a table, with the account to which it is opened. */
export type TableIssue = Issued & { account: string };

/** An issue that stands in its table. */
export type PutTable = TableIssue & { link: string };

interface Put {
  put: PutTable[];
  /** Ids of schools for another call: no time, or the school was typing. */
  left: string[];
}

/**
 * What is new stands in `tables.unnoted` until it is noted.
 * @param begun id of the school whose table is already announced; empty = of none
 */
export function putTables(run: Run, tables: Tables, books: readonly TableIssue[], begun: string): Put {
  const result: Put = { put: [], left: [] };
  if (begun !== "") tables.unnoted.announced.add(begun);
  const fresh = books.map(({ school }) => school).filter((school) => tableOf(school) === "");
  for (const book of books) {
    const { school, account } = book;
    const { id } = school.organisation;
    if (!run.hasTime()) {
      result.left.push(id);
      continue;
    }
    guarded(tables, school, () => {
      const known = tableOf(school);
      const fileId = known === "" ? make(run, tables, school, fresh) : known;
      if (!fill(run, tables, book, fileId, known === "")) {
        result.left.push(id);
        return;
      }
      if (known === "") tables.others.openTo(fileId, account, []);
      else if (school.book?.sharedWith !== account) openTable(tables, fileId, school, account);
      tables.unnoted.opened.set(id, account);
      result.put.push({ ...book, link: linkOf(fileId) });
    });
  }
  return result;
}

/** The row that announces the first table that this step makes: it goes with the step. */
export function firstNewTable(books: readonly TableIssue[]): School | null {
  return books.find(({ school }) => tableOf(school) === "")?.school ?? null;
}

function make(run: Run, { others, unnoted }: Tables, school: School, fresh: readonly School[]): string {
  const { made, announced, tried } = unnoted;
  const { id, name } = school.organisation;
  if (!announced.has(id)) run.record(logTables([tableBegun(school, run.moment)]));
  tried.add(id);
  const fileId = others.create(tableTitle(name), run.timeZone);
  made.set(id, fileId);
  const next = fresh[fresh.indexOf(school) + 1];
  if (next !== undefined) announced.add(next.organisation.id);
  const rows = [tableMade(school, fileId, run.moment)];
  run.record(logTables(next === undefined ? rows : [tableBegun(next, run.moment), ...rows]));
  return fileId;
}

/** A new spreadsheet has one sheet, as the service makes it. */
const BLANK: Spreadsheet = { sheets: [{ properties: { sheetId: 0 } }] };

/** False when the school was typing meanwhile: that is taken in first. */
function fill(
  run: Run,
  { others, seen }: Tables,
  { school, content }: Issued,
  fileId: string,
  isNew: boolean,
): boolean {
  const known = seen.get(school.organisation.id);
  const { issue } = content.mark;
  if (known?.issue === issue) return true;
  let isTyping = false;
  const decide = (now: Spreadsheet): Request[] => {
    const there = bookIn(now);
    if (there?.mark?.issue === issue) return [];
    isTyping = there !== null && returnPrint(there) !== known?.print;
    return isTyping ? [] : sharedRequests(bookPlan(content), issue, now.sheets ?? [], run.user);
  };
  others.write(fileId, decide, isNew ? BLANK : null);
  if (!isTyping) seen.set(school.organisation.id, { issue, print: "" });
  return !isTyping;
}

export function tableView({ school, content, isRepeated, link }: PutTable): IssuedTable {
  const { id, name } = school.organisation;
  return { id, school: name, issue: content.mark.issue, link, isRepeated };
}

/** Addresses of new tables and who has them for «Книги школ»; announcements go, but for that of a table which may be lost. */
export function tableNotes(book: Book, today: CivilDate, { unnoted }: Tables): Change[] {
  const { made, announced, tried, opened } = unnoted;
  const idle = [...announced].filter((id) => !tried.has(id));
  const settled = new Set([...idle, ...made.keys(), ...opened.keys()]);
  if (settled.size === 0) return [];
  const making = tablesInMaking(book);
  return districtOf(book, today).schools.flatMap((school) => {
    const { id } = school.organisation;
    const fileId = made.get(id);
    const account = opened.get(id);
    if (!settled.has(id)) return [];
    return [
      ...matrixChanges(school, {
        ...(fileId === undefined ? {} : { fileId, link: linkOf(fileId) }),
        ...(account === undefined ? {} : { sharedWith: account }),
      }),
      ...forgetMaking(making.get(id)?.refs ?? []),
    ];
  });
}

/** The same as a step of its own, for who has no other to go with. */
export function noteTables(run: Run, tables: Tables): void {
  run.step(EXCHANGE_TABLES, (book) => ({ changes: tableNotes(book, run.today, tables), result: null }));
}
