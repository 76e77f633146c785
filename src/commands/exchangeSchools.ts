// «Книги школ»: takes in what has come back, then gives out new issues. In steps, each of which commits whole: a run that was
// killed anywhere has lost nothing and takes nothing twice.
import * as z from "zod/mini";
import { isCivilDate } from "../domain/calendar/civil.ts";
import { counted } from "../domain/language/plural.ts";
import { Failure } from "../run/failure.ts";
import type { Run } from "../run/run.ts";
import type { AnyTable } from "../workbook/table.ts";
import { journal } from "../workbook/tables/index.ts";
import { bringRegistersUpToDate } from "./book/completeRegisters.ts";
import { fileOf, issueBooks, type Issued } from "./book/exchange/issueBooks.ts";
import { lineOf } from "./book/exchange/matrix.ts";
import { noteTables, putTables, tableNotes, tableView, type PutTable } from "./book/exchange/issueTables.ts";
import { openFile } from "./book/exchange/openFile.ts";
import { openRemarks } from "./book/exchange/schoolRemarks.ts";
import { districtOf, EXCHANGE_TABLES, wantedSchools } from "./book/exchange/schools.ts";
import { bringShares, newTables, noteFaults, type Tables } from "./book/exchange/tables.ts";
import { takeFiles } from "./book/exchange/takeBooks.ts";
import { takeTables } from "./book/exchange/takeTables.ts";
import { isCopy } from "./book/marks.ts";
import { bringWholeUpToDate, refreshWhole, WHOLE_TABLES } from "./book/refresh.ts";
import type { Exchanged, IssuedFile, IssueRequest, SchoolLine, TakenBook } from "./contract/schools.ts";
import type { Outcome } from "./outcome.ts";

const day = z.string().check(z.refine(isCivilDate));

export const issueSchema = z.strictObject({
  schools: z.union([z.literal("все"), z.array(z.string())]),
  dueBy: z.optional(day),
  onlyChanged: z.optional(z.boolean()),
  purpose: z.optional(z.enum(["обычная", "список аттестуемых", "сверка"])),
});

export const exchangeSchema = z.strictObject({
  take: z.optional(
    z.array(z.object({ name: z.string(), base64: z.string(), skipUntouched: z.optional(z.boolean()) })),
  ),
  takeTables: z.optional(z.union([z.literal("все"), z.array(z.string())])),
  issue: z.optional(issueSchema),
  limit: z.optional(z.int().check(z.positive())),
  more: z.optional(z.boolean()),
});
type ExchangeRequest = z.infer<typeof exchangeSchema>;

/** How the schools stand; changes nothing. */
export function schoolMatrix(run: Run): Outcome<Exchanged> {
  return wordOutcome({
    ...NOTHING,
    schools: linesOf(run),
    isWhole: true,
    rest: 0,
  });
}

const NOTHING = { files: [], tables: [], faults: [], taken: [], unchanged: [], left: [] };

/** All that an exchange needs and the rest of the book after it: read once wherever nothing was written in between. */
const EVERYTHING = [...new Set<AnyTable>([...WHOLE_TABLES, ...EXCHANGE_TABLES, journal])];

export function exchangeSchools(run: Run, request: ExchangeRequest): Outcome<Exchanged> {
  run.read(EVERYTHING);
  const { take = [], takeTables: tablesOf, issue, more = false } = request;
  const taken = takeFiles(run, take.map(openFile));
  const isTaken = taken.length === take.length;
  const tables = newTables(run);
  const typed = isTaken && tablesOf !== undefined ? takeTyped(run, tables, tablesOf) : { taken: [], left: 0 };
  const ids = issue === undefined ? [] : idsOf(run, issue);
  const given =
    isTaken && issue !== undefined
      ? issueAll(run, ids, issue, request.limit, tables)
      : { ...NO_ISSUE, left: ids };
  run.read(more ? [...EXCHANGE_TABLES, journal] : EVERYTHING);
  bringShares(run, tables);
  noteFaults(run, tables);
  const rest = take.length - taken.length + typed.left + given.left.length;
  const isLast = more || !run.hasTime();
  if (isLast) noteTables(run, tables);
  else run.read(EVERYTHING);
  const schools = linesOf(run, tables);
  const isFresh = isLast ? false : bringBookUpToDate(run, tables);
  return wordOutcome({
    schools,
    files: given.issued.map(({ file }) => file),
    tables: given.tables.map(tableView),
    faults: [...tables.faults.values()],
    taken: [...taken, ...typed.taken, ...given.taken],
    unchanged: given.unchanged,
    left: given.left,
    isWhole: rest === 0 && (more || isFresh),
    rest,
  });
}

/** What schools have typed into their tables. */
function takeTyped(
  run: Run,
  tables: Tables,
  schools: IssueRequest["schools"],
): ReturnType<typeof takeTables> {
  return takeTables(run, tables, idsOf(run, { schools }));
}

const NO_ISSUE = { issued: [], tables: [], taken: [], unchanged: [] };

/** @throws Failure BOOK_COPIED: the schools answer to the original; SCHOOL_UNKNOWN */
export function idsOf(run: Run, { schools }: Pick<IssueRequest, "schools">): string[] {
  const book = run.read(EXCHANGE_TABLES);
  if (isCopy(book.spreadsheet, run.spreadsheetId)) throw new Failure("BOOK_COPIED");
  const { chosen, unknown } = wantedSchools(districtOf(book, run.today), schools);
  if (unknown.length > 0) throw new Failure("SCHOOL_UNKNOWN", { names: unknown.join(", ") });
  return chosen.map(({ organisation }) => organisation.id);
}

/** A book with its file. */
export type PackedBook = Issued & { file: IssuedFile };

/** What issueAll has done. Who no longer answers for a school has its table until `bringShares`. */
interface Given {
  issued: PackedBook[];
  tables: PutTable[];
  /** What was new in the tables before. */
  taken: TakenBook[];
  unchanged: string[];
  left: string[];
}

/**
 * What schools have typed into their tables is taken in first, since a new issue takes its place; then the registers, since a
 * book shows their computed columns. A table that doesn't open gets no issue.
 */
export function issueAll(
  run: Run,
  ids: readonly string[],
  request: Omit<IssueRequest, "schools">,
  limit = Number.POSITIVE_INFINITY,
  tables = newTables(run),
): Given {
  const taken = takeTables(run, tables, ids).taken.filter(({ verdict }) => verdict !== "не тронута");
  bringRegistersUpToDate(run);
  const given: Given = { issued: [], tables: [], taken, unchanged: [], left: [] };
  const again: string[] = [];
  let left = ids.filter((id) => !tables.faults.has(id));
  for (let count = 0; left.length > 0 && count < limit && run.hasTime();) {
    const wanted = { ids: left, limit: limit - count, request };
    const step = run.step(EXCHANGE_TABLES, (book) => issueBooks(run, book, wanted));
    const { put, left: waiting } = putTables(run, tables, step.tables, step.begun);
    const { packed, unpacked } = pack(run, step.issued, given.issued.length === 0);
    given.issued.push(...packed);
    given.tables.push(...put);
    given.unchanged.push(...step.unchanged);
    again.push(...unpacked, ...waiting);
    count += step.issued.length + step.tables.length;
    left = step.left;
  }
  return { ...given, left: [...again, ...left] };
}

/**
 * Files one by one while there is time. A book without its file is committed already: the next call gives the same issue again.
 * @param isFirst one is packed at any rate, so that every call comes further
 */
function pack(
  run: Run,
  books: readonly Issued[],
  isFirst: boolean,
): { packed: PackedBook[]; unpacked: string[] } {
  const packed: PackedBook[] = [];
  for (const book of books) {
    if (!run.hasTime() && !(isFirst && packed.length === 0)) break;
    packed.push({ ...book, file: fileOf(book) });
  }
  return { packed, unpacked: books.slice(packed.length).map(({ school }) => school.organisation.id) };
}

/** The notes on tables go with the first step that brings the whole book up to date. */
function bringBookUpToDate(run: Run, tables: Tables): boolean {
  const { isWhole } = run.step(EVERYTHING, (book) => {
    const notes = tableNotes(book, run.today, tables);
    const whole = refreshWhole(book.after(notes), run.today);
    return { ...whole, changes: [...notes, ...whole.changes] };
  });
  return isWhole || (run.hasTime() && bringWholeUpToDate(run).isWhole);
}

/** @param tables what of them «Книги школ» doesn't know yet is shown too */
export function linesOf(run: Run, tables = newTables(run)): SchoolLine[] {
  const now = run.read(EXCHANGE_TABLES);
  const book = now.after(tableNotes(now, run.today, tables));
  const open = openRemarks(book);
  const district = districtOf(book, run.today);
  return district.schools.map((school) => lineOf(school, open.get(school.organisation.id) ?? 0, district));
}

function wordOutcome(data: Exchanged): Outcome<Exchanged> {
  const { taken, files, tables, faults, unchanged, rest, schools } = data;
  const books = (count: number): string => counted(count, "книга", "книги", "книг");
  const refused = taken.filter(({ verdict }) => verdict === "не принята");
  const issued = [...files, ...tables];
  const fresh = issued.filter(({ isRepeated }) => !isRepeated).length;
  const same = issued.length - fresh + unchanged.length;
  const whole = taken.filter(({ verdict }) => verdict !== "не принята" && verdict !== "не тронута");
  const owing = schools.filter(({ owes }) => owes !== "").length;
  const parts = [
    taken.length === 0 ? "" : `Принято: ${books(whole.length)}.`,
    refused.length === 0 ? "" : `Не принято: ${books(refused.length)}.`,
    fresh === 0 ? "" : `Новых выпусков: ${fresh}.`,
    same === 0 ? "" : `Без изменений: ${books(same)}.`,
    faults.length === 0 ? "" : `Не открылись таблицы: ${faults.length}.`,
    rest === 0 ? "" : `Осталось: ${rest}, повторите команду.`,
    schools.length === 0
      ? "В листе «Организации» нет ни одной действующей организации."
      : `Должны ответить: ${counted(owing, "организация", "организации", "организаций")} из ${schools.length}.`,
  ];
  return {
    message: parts.filter((part) => part !== "").join(" "),
    details: [
      ...refused.map(({ name, remarks }) => `${name}: ${remarks.join(" ")}`),
      ...faults.map(({ school, reason }) => `${school}: таблица не открывается: ${reason}.`),
    ],
    data,
  };
}
