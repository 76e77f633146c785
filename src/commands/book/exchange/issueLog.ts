// «Выпуски книг»: the state of each issue in parts that fit a cell, the last four issues of a school, newest on top.
import type { BookIssue } from "../../../domain/attestation/schoolBooks.ts";
import { contentOf, issueState } from "../../../exchange/state.ts";
import type { BookState, ReturnedBook } from "../../../exchange/types.ts";
import { digestOf } from "../../../google/digest.ts";
import type { Run } from "../../../run/run.ts";
import type { Book } from "../../../workbook/book.ts";
import { logRows, removeRow, type Change } from "../../../workbook/changes.ts";
import { issues } from "../../../workbook/tables/index.ts";
import { isTableKey } from "./tableLog.ts";

/** A book may come back so many issues late and still be merged. */
const KEPT_ISSUES = 4;

/** An issue as the log lists it, without its rows. */
export interface LoggedIssue {
  organisation: string;
  issue: number;
  /** Tells its rows apart from later ones; once it has come back, the books that came. */
  print: string;
  /** Refs of its parts in their order. */
  refs: readonly string[];
}

/** Issues of each organisation, the newest first. */
export function loggedIssues(book: Book): Map<string, LoggedIssue[]> {
  const parts = new Map<string, { ref: string; part: number; row: BookIssue }[]>();
  for (const { ref, row } of book.records(issues)) {
    if (isTableKey(row.key)) continue;
    const name = row.key.slice(0, row.key.lastIndexOf("/"));
    const own = parts.get(name) ?? [];
    own.push({ ref, part: row.part ?? 0, row });
    parts.set(name, own);
  }
  const logged = new Map<string, LoggedIssue[]>();
  for (const [name, own] of parts) {
    const organisation = name.slice(0, name.lastIndexOf("/"));
    const refs = own.sort((a, b) => a.part - b.part).map(({ ref }) => ref);
    const { issue, print } = own[0]?.row ?? { issue: 0, print: "" };
    logged.set(organisation, [
      ...(logged.get(organisation) ?? []),
      { organisation, issue: issue ?? 0, print, refs },
    ]);
  }
  for (const own of logged.values()) own.sort((a, b) => b.issue - a.issue);
  return logged;
}

/** The kept states of some issues; null where the parts are not whole. One call, none for no issue. */
export function readStates(
  run: Run,
  book: Book,
  wanted: readonly LoggedIssue[],
): Map<LoggedIssue, BookState | null> {
  const cells = run.readApart(
    issues,
    wanted.flatMap(({ refs }) => refs),
    book,
  );
  return new Map(
    wanted.map((issue): [LoggedIssue, BookState | null] => [
      issue,
      contentOf(issue.refs.map((ref) => cells.get(ref) ?? "")),
    ]),
  );
}

/** A new issue into the log; those of the school that are too old go. */
export function logIssue(
  state: BookState,
  { print, at, known }: { print: string; at: string; known: readonly LoggedIssue[] },
): Change[] {
  const old = known.slice(KEPT_ISSUES - 1);
  return [...removals(old), logRows(issues, rowsOf(state, print, at))];
}

/** What a returned issue is merged against when it comes again, instead of the state with which it went out. */
export function relogIssue(
  state: BookState,
  logged: LoggedIssue,
  { print, at }: { print: string; at: string },
): Change[] {
  return [...removals([logged]), logRows(issues, rowsOf(state, print, at))];
}

const BACK = "принята ";

/** True once a book of this issue has come back. */
export function isBack({ print }: Pick<LoggedIssue, "print">): boolean {
  return print.startsWith(BACK);
}

/** Names a returned book by what it says: the same book is taken once. */
export function returnPrint({ answers, sheets }: ReturnedBook): string {
  const rows = sheets.map(({ table, rows: own }) => [
    table,
    own.map(({ key, cells, problems }) => [key, cells, problems]),
  ]);
  return `${BACK}${digestOf(JSON.stringify([answers, rows]))}`;
}

/** The print of an issue that has come back: every book that came. */
export function printAfter(logged: LoggedIssue, print: string): string {
  return isBack(logged) ? `${logged.print} ${print}` : print;
}

/** True for a book that was taken once already, be it before another one. */
export function wasTaken({ print }: LoggedIssue, returned: string): boolean {
  return print.includes(returned);
}

function removals(old: readonly LoggedIssue[]): Change[] {
  return old.flatMap(({ refs }) => refs.map((ref) => removeRow(issues, ref)));
}

function rowsOf(state: BookState, print: string, at: string): BookIssue[] {
  const { organisation, school, issue } = state.mark;
  return issueState(state).map((part, index) => ({
    at,
    key: `${organisation}/${issue}/${index + 1}`,
    school,
    issue,
    part: index + 1,
    print,
    state: part,
  }));
}
