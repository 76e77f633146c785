// Sending books out: one step gives some schools their next issue and commits the state with which it goes. A school whose rows
// are as they were gets the same issue again: a run that was killed after its commit has lost nothing.
import { bookParts } from "../../../exchange/parts.ts";
import { schoolBook } from "../../../exchange/book.ts";
import { stateOf } from "../../../exchange/state.ts";
import type { SchoolBook } from "../../../domain/attestation/schoolBooks.ts";
import type { BookContent, SchoolData } from "../../../exchange/types.ts";
import { zipped } from "../../../google/zip.ts";
import type { Decision, LogLine, Run } from "../../../run/run.ts";
import type { Book } from "../../../workbook/book.ts";
import { weightOf, type Change } from "../../../workbook/changes.ts";
import { schoolBooks } from "../../../workbook/tables/index.ts";
import type { IssuedFile, IssueRequest } from "../../contract/schools.ts";
import { bookFileName } from "./fileNames.ts";
import { isBack, logIssue } from "./issueLog.ts";
import { firstNewTable, type TableIssue } from "./issueTables.ts";
import { matrixChanges, roundOf, warnFromOf } from "./matrix.ts";
import { printOf, schoolData } from "./schoolData.ts";
import { districtOf, type District, type School } from "./schools.ts";
import { logTables, tableBegun } from "./tableLog.ts";
import { accountOf, sharingBegun } from "./tables.ts";

/** One batch stays under the 1.5 MB of the service. */
const STEP_BYTES = 1_000_000;

/** A book that goes to a school. */
export interface Issued {
  school: School;
  content: BookContent;
  fileName: string;
  isRepeated: boolean;
}

export interface IssueStep {
  issued: Issued[];
  /** Those that go into shared tables; whether they stand there already is seen in the table. */
  tables: TableIssue[];
  /** Id of the school whose new table the step has announced; empty without one. */
  begun: string;
  /** Ids of schools whose book is as it was and isn't wanted again. */
  unchanged: string[];
  /** Ids of schools for which the batch had no room. */
  left: string[];
}

/** One step: as many of the schools as fit into a batch, `limit` at most. */
export function issueBooks(
  run: Run,
  book: Book,
  { ids, limit, request }: { ids: readonly string[]; limit: number; request: Omit<IssueRequest, "schools"> },
): Decision<IssueStep> {
  const district = districtOf(book, run.today);
  const all = district.schools.map(({ organisation }) => organisation);
  const step: IssueStep = { issued: [], tables: [], begun: "", unchanged: [], left: [] };
  const changes: Change[] = [];
  const log: LogLine[] = [];
  let bytes = STEP_BYTES;
  for (const id of ids) {
    const school = district.schools.find(({ organisation }) => organisation.id === id);
    if (school === undefined) continue;
    if (step.issued.length + step.tables.length >= limit) {
      step.left.push(id);
      continue;
    }
    const next = nextIssue(school, request, { run, district });
    bytes -= next.changes.reduce((sum, change) => sum + weightOf(change), 0);
    if (bytes < 0 && step.issued.length + step.tables.length > 0) {
      limit = 0;
      step.left.push(id);
      continue;
    }
    changes.push(...next.changes);
    log.push(...next.log);
    const isUnwanted = next.isRepeated && request.onlyChanged === true;
    const account = accountOf(school, district.settings);
    if (isUnwanted && account === "") step.unchanged.push(id);
    else {
      const fileName = bookFileName(school.organisation, next.content.mark.issue, all);
      const issue = { school, content: next.content, fileName, isRepeated: next.isRepeated };
      if (account === "") step.issued.push(issue);
      else step.tables.push({ ...issue, account });
    }
  }
  const first = firstNewTable(step.tables);
  if (first !== null) changes.push(...logTables([tableBegun(first, run.moment)]));
  return { changes, log, result: { ...step, begun: first?.organisation.id ?? "" } };
}

function nextIssue(
  school: School,
  request: Omit<IssueRequest, "schools">,
  { run, district }: { run: Run; district: District },
): { content: BookContent; changes: Change[]; log: LogLine[]; isRepeated: boolean } {
  const [last] = school.issues;
  const round = roundOf(school, request, district);
  const number = Math.max(last?.issue ?? 0, school.book?.issue ?? 0) + 1;
  const data = schoolData(school, round, { district, bookId: run.spreadsheetId, issue: number });
  const state = stateOf(data);
  const print = printOf(state, data);
  const isRepeated = last !== undefined && !isBack(last) && last.print === print;
  const mark = isRepeated ? { ...data.mark, issue: last.issue } : data.mark;
  const part = {
    ...round,
    school: school.organisation.name,
    coordinator: school.coordinator?.name ?? "",
    ...channelOf(school, district),
    issue: mark.issue,
    warnFrom: warnFromOf(round.dueBy, district),
    ...(isRepeated ? {} : { sent: run.today }),
  };
  const own = { sheet: schoolBooks.title, row: school.organisation.id };
  return {
    content: schoolBook({ ...data, mark }),
    isRepeated,
    changes: [
      ...matrixChanges(school, part),
      ...(isRepeated ? [] : logIssue(state, { print, at: run.moment, known: school.issues })),
    ],
    log: isRepeated ? [] : [{ ...own, message: `Составлен выпуск ${number}: ${countRows(data)}` }],
  };
}

/** To whom a table is already open is noted when that is ended. */
function channelOf(school: School, { settings }: District): Partial<SchoolBook> {
  const account = accountOf(school, settings);
  return account === ""
    ? { channel: "файл" }
    : { channel: "таблица Google", ...sharingBegun(school, account) };
}

function countRows({ teachers, applications, conformity }: SchoolData): string {
  return `педагогов ${teachers.length}, заявлений ${applications.length}, соответствие ${conformity.length}`;
}

/** The file of a book that was committed. */
export function fileOf({ school, content, fileName, isRepeated }: Issued): IssuedFile {
  const { organisation } = school;
  return {
    id: organisation.id,
    school: organisation.name,
    issue: content.mark.issue,
    name: fileName,
    base64: zipped(bookParts(content)),
    isRepeated,
  };
}
