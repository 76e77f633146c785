// Taking returned books in: one step merges some of them, each against the state of its own issue, and commits all that follows
// at once. A book that comes again brings nothing twice.
import type { SchoolBook } from "../../../domain/attestation/schoolBooks.ts";
import { mergeBook } from "../../../exchange/merge.ts";
import { linked } from "../../../exchange/state.ts";
import type { BookMark, BookRemark, BookState, MergeResult, ReturnedBook } from "../../../exchange/types.ts";
import type { Decision, LogLine, Run } from "../../../run/run.ts";
import type { Book } from "../../../workbook/book.ts";
import { weightOf, type Change } from "../../../workbook/changes.ts";
import { schoolBooks } from "../../../workbook/tables/index.ts";
import type { TakenBook, TakenVerdict } from "../../contract/schools.ts";
import {
  isBack,
  printAfter,
  readStates,
  relogIssue,
  returnPrint,
  wasTaken,
  type LoggedIssue,
} from "./issueLog.ts";
import { listIntake } from "./listIntake.ts";
import { matrixChanges } from "./matrix.ts";
import { bookOfFile } from "./fileNames.ts";
import type { OpenedFile } from "./openFile.ts";
import { refuse, type RefusedBook } from "./refusedBooks.ts";
import { receiptText, shortReceipt, withoutLinks } from "./receipt.ts";
import { additionChanges, patchChanges, rowLines, type FreeCodes } from "./rowChanges.ts";
import { stateNow } from "./schoolData.ts";
import { messageRemark, schoolRemarkChanges } from "./schoolRemarks.ts";
import { districtOf, EXCHANGE_TABLES, type District, type School } from "./schools.ts";

/** One batch stays under the 1.5 MB of the service. */
const STEP_BYTES = 1_000_000;
const STEP_FILES = 25;

/** A book of a school of ours, with the issue that it belongs to. */
interface Returned {
  file: OpenedFile["file"];
  isAsWritten: boolean;
  book: ReturnedBook & { mark: BookMark };
  school: School;
  /** Null: the log doesn't know the issue any more. */
  logged: LoggedIssue | null;
}

interface Context {
  run: Run;
  book: Book;
  district: District;
  free: FreeCodes;
}

/** Takes the files step by step while there is time; those at the end may be left. */
export function takeFiles(run: Run, files: readonly OpenedFile[]): TakenBook[] {
  const taken: TakenBook[] = [];
  while (taken.length < files.length && run.hasTime()) {
    const step = run.step(EXCHANGE_TABLES, (book) => takeBooks(run, book, files.slice(taken.length)));
    taken.push(...step.taken);
  }
  return taken;
}

/** One step: as many of the first files as fit into a batch. */
function takeBooks(run: Run, book: Book, files: readonly OpenedFile[]): Decision<{ taken: TakenBook[] }> {
  const district = districtOf(book, run.today);
  const context: Context = { run, book, district, free: new Map() };
  const batch = firstOfEach(files);
  const sorted = batch.map((file) => placeOf(file, district, run.spreadsheetId));
  const states = readStates(
    run,
    book,
    sorted.flatMap((place) => ("logged" in place && place.logged !== null ? [place.logged] : [])),
  );
  const stateOf = ({ logged }: Returned): BookState | null =>
    logged === null ? null : (states.get(logged) ?? null);
  const taken: TakenBook[] = [];
  const changes: Change[] = [];
  const log: LogLine[] = [];
  let bytes = STEP_BYTES;
  for (const place of sorted) {
    const intake = "fault" in place ? refusal(place, context) : takeOne(place, stateOf(place), context);
    bytes -= intake.changes.reduce((sum, change) => sum + weightOf(change), 0) + intake.log.length * 600;
    if (bytes < 0 && taken.length > 0) break;
    taken.push(intake.taken);
    changes.push(...intake.changes);
    log.push(...intake.log);
  }
  return { changes, log, result: { taken } };
}

/** The first files, one of each school: the second is merged with what the first has left. */
function firstOfEach(files: readonly OpenedFile[]): OpenedFile[] {
  const seen = new Set<string>();
  const batch: OpenedFile[] = [];
  for (const file of files.slice(0, STEP_FILES)) {
    const school = file.returned?.mark.organisation ?? "";
    if (school !== "" && seen.has(school)) break;
    seen.add(school);
    batch.push(file);
  }
  return batch;
}

/** Whose book it is, or why nothing of it can be taken. */
function placeOf(opened: OpenedFile, district: District, bookId: string): Returned | RefusedBook {
  const schoolOf = (id: string | undefined): School | null =>
    district.schools.find(({ organisation }) => organisation.id === id) ?? null;
  const { file } = opened;
  if (opened.returned === null) {
    const all = district.schools.map(({ organisation }) => organisation);
    const named = bookOfFile(file.name, all);
    const school = schoolOf(named?.organisation.id);
    return { name: file.name, school, schoolName: "", issue: named?.issue ?? null, fault: opened.fault };
  }
  const { returned, isAsWritten } = opened;
  const { mark } = returned;
  const strange = (message: string, wish: string): RefusedBook => ({
    name: file.name,
    school: null,
    schoolName: mark.school,
    issue: mark.issue,
    fault: { message, wish },
  });
  if (mark.book !== "" && mark.book !== bookId)
    return strange("Это книга другого района или другой книги центра: её примет тот, кто её выслал.", "");
  const school = schoolOf(mark.organisation);
  if (school === null) {
    const who = `«${mark.school}» (${mark.organisation})`;
    return strange(
      `Организации ${who} нет в листе «Организации» или она не действует.`,
      "Верните её и повторите.",
    );
  }
  const logged = school.issues.find(({ issue }) => issue === mark.issue) ?? null;
  return { file, isAsWritten, book: returned, school, logged };
}

interface Intake {
  taken: TakenBook;
  changes: Change[];
  log: LogLine[];
}

function refusal(refused: RefusedBook, { book, run }: Context): Intake {
  return { ...refuse(refused, book, run.today), log: [] };
}

type Told = (verdict: TakenVerdict, receipt: string, remarks?: string[]) => TakenBook;

function takeOne(returned: Returned, base: BookState | null, context: Context): Intake {
  const { school, book, logged, file, isAsWritten } = returned;
  const told: Told = (verdict, receipt, remarks = []) => ({
    name: file.name,
    id: school.organisation.id,
    school: school.organisation.name,
    issue: book.mark.issue,
    verdict,
    receipt,
    remarks,
  });
  const nothing = (taken: TakenBook): Intake => ({ taken, changes: [], log: [] });
  const print = returnPrint(book);
  // A shared table is one and the same book: there the last word counts, even when it was said before.
  const isTable = file.base64 === "";
  const isKnown = logged !== null && (isTable ? logged.print.endsWith(print) : wasTaken(logged, print));
  if (isKnown) return nothing(told("уже принята", school.book?.receipt ?? ""));
  const current = stateNow(school, context.district, context.run.spreadsheetId);
  const merged = mergeBook({ base: isTable ? withoutSent(base) : base, current, returned: book });
  if (merged.verdict !== "merged" || logged === null || merged.base === null) {
    const message = `Выпуск ${book.mark.issue} центру уже не известен, сверять не с чем: ничего не взято.`;
    const fault = { message, wish: "внести правки в новый выпуск, который вышлет центр" };
    const { issue } = book.mark;
    const more = merged.remarks.map(wordRemark);
    const refused = { name: file.name, school, schoolName: "", issue, fault, more };
    const intake = refusal(refused, context);
    // On a table «Замечания» have a remark already.
    return isTable ? nothing(intake.taken) : intake;
  }
  if (file.skipUntouched === true && isAsWritten && isUntouched(merged)) {
    return nothing(told(isBack(logged) ? "уже принята" : "не тронута", school.book?.receipt ?? ""));
  }
  // A copy that nobody has filled in is no wish to have everything as it was.
  if (!isTable && isBack(logged) && merged.isAsSent && isSilent(merged))
    return nothing(told("уже принята", school.book?.receipt ?? ""));
  return writeDown(returned, { ...merged, base: merged.base }, { logged, print, context, told });
}

/** What went out stands in a table no more: who puts it back there means it. */
function withoutSent(base: BookState | null): BookState | null {
  return base === null ? null : { ...base, sent: {} };
}

/** The school has neither typed nor answered anything. */
function isUntouched(merged: MergeResult): boolean {
  return merged.patches.length + merged.remarks.length === 0 && isSilent(merged);
}

/** The school has added nothing and answered nothing. */
function isSilent({ additions, answers, proposals }: MergeResult): boolean {
  const isAnswered = answers.checked !== "" || answers.list !== "" || answers.message !== "";
  return additions.length === 0 && !isAnswered && proposals.included + proposals.declined === 0;
}

interface Known {
  logged: LoggedIssue;
  print: string;
  context: Context;
  told: Told;
}

function writeDown(
  { school, book }: Returned,
  merged: MergeResult & { base: BookState },
  { logged, print, context, told }: Known,
): Intake {
  const { run, district, free } = context;
  const { organisation } = school;
  const { issue } = book.mark;
  const { listYear } = merged.base;
  const isChecked = merged.answers.checked === "да";
  const isClean = merged.remarks.every(({ kind }) => kind === "told");
  const rowsConfirmed = isChecked && isClean;
  const added = additionChanges(context.book, free, school, merged.additions, {
    today: run.today,
    listYear,
    verified: rowsConfirmed,
  });
  const list = listIntake(school, merged, added.applications, district);
  const remarks = [...merged.remarks, ...list.remarks, ...messageRemark(merged.answers.message)];
  const open = remarks.filter(({ kind }) => kind !== "told");
  const receipt = receiptText(
    book.mark,
    { ...merged.receipt, asked: [...merged.receipt.asked, ...list.remarks.map(wordRemark)] },
    [...list.lines, ...checkLines(isChecked, isClean)],
    run.today,
  );
  const place: Partial<SchoolBook> = {
    coordinator: school.coordinator?.name ?? "",
    state: open.length > 0 ? "вернулась с замечаниями" : rowsConfirmed ? "сверена" : "вернулась",
    returned: run.today,
    remarks: open.length,
    receipt: shortReceipt(receipt),
    ...(rowsConfirmed ? { verified: run.today } : {}),
    ...(list.state === null ? {} : { list: list.state }),
  };
  const source = { organisation: organisation.id, school: organisation.name, issue };
  const settles = merged.isOtherCopy ? issue - 1 : issue;
  const confirmed = rowsConfirmed ? confirmedRows(school, merged.base) : [];
  const changes = [
    ...patchChanges(context.book, merged.patches, confirmed, run.today),
    ...added.changes,
    ...matrixChanges(school, place),
    ...schoolRemarkChanges(context.book, source, remarks.filter(isShown), settles),
    ...relogIssue(linked(merged.base, added.codes), logged, {
      print: printAfter(logged, print),
      at: run.moment,
    }),
  ];
  const head = `Принята книга, выпуск ${issue}: изменено строк ${merged.patches.length}, новых ${added.codes.length}, замечаний ${open.length}`;
  const log = [
    { sheet: schoolBooks.title, row: organisation.id, message: head },
    ...rowLines(organisation.name, merged.patches, added.codes),
  ];
  const verdict =
    open.length > 0 ? "принята с замечаниями" : isUntouched(merged) ? "без изменений" : "принята";
  return { taken: told(verdict, receipt, remarks.filter(isShown).map(wordRemark)), changes, log };
}

/** The rows that the school has seen in this issue: it cannot confirm others. */
function confirmedRows({ teachers: rows }: School, { tables }: BookState): School["teachers"] {
  return rows.filter(({ id }) => tables.teachers[id] !== undefined);
}

function checkLines(isChecked: boolean, isClean: boolean): string[] {
  if (!isChecked) return [];
  return isClean
    ? ["Сверка засчитана: все строки подтверждены."]
    : ["Сверка будет засчитана, когда не останется вопросов и непринятого."];
}

/** What is only told stands in the receipt; what somebody has to do something about stands in «Замечания» too. */
const isShown = ({ kind, cure }: BookRemark): boolean => kind !== "told" || cure !== "";

function wordRemark({ row, column, message, cure }: BookRemark): string {
  const where = [row, column === "" || message.includes(column) ? "" : `«${column}»`];
  const place = where.filter((part) => part !== "").join(", ");
  return withoutLinks(
    [place === "" ? message : `${place}: ${message}`, cure].filter((part) => part !== "").join(" "),
  );
}
