// What every run needs: the lock, one snapshot of the book, steps that read → decide → pass the gate → commit, the log.
import { formatDate } from "../domain/calendar/civil.ts";
import { failureOf } from "../google/errors.ts";
import { activeSpreadsheetId, lockBook, nowIn, userEmail } from "../google/session.ts";
import { readColumn, readStructure, readValues, type Request, type Spreadsheet } from "../google/sheets.ts";
import { Book, sheetOf } from "../workbook/book.ts";
import { logRows, type Change } from "../workbook/changes.ts";
import { stillHolds } from "../workbook/gate.ts";
import { columnMarks } from "../workbook/layout.ts";
import { requestsFor } from "../workbook/requests.ts";
import type { AnyTable } from "../workbook/table.ts";
import { journal, type JournalEvent } from "../workbook/tables/logs.ts";
import { Committer } from "./commit.ts";
import { Failure } from "./failure.ts";
import { Pace } from "./pace.ts";
import { retried } from "./retried.ts";

/** What a command decided on one snapshot: changes, lines for the log, and whatever the command needs afterwards. */
export interface Decision<Result> {
  changes: readonly Change[];
  /** Lines of «Журнал», committed together with the changes. */
  log?: readonly LogLine[];
  result: Result;
}

export type LogLine = Pick<JournalEvent, "sheet" | "row" | "message">;

const LOCK_MS = 30_000;
const DECISIONS = 3;
/** A run of Apps Script ends at 6 minutes; long work stops earlier and leaves the rest for the next run. */
const TIME_BUDGET_MS = 270_000;

export class Run {
  readonly command: string;
  readonly spreadsheetId: string;
  /** All writes of the run, those into other spreadsheets too. */
  readonly pace = new Pace();
  private readonly startedAt = Date.now();
  private readonly committer: Committer;
  private structure: Spreadsheet | null = null;
  private snapshot: Book | null = null;
  /** The last full read, for the layout of logs. */
  private lastRead: Book | null = null;
  private userName: string | null = null;

  /**
   * @param locks false for a command that only reads: it waits for nobody
   * @throws Failure BOOK_BUSY when another command holds the book
   */
  constructor(command: string, spreadsheetId: string = activeSpreadsheetId(), locks = true) {
    this.command = command;
    this.spreadsheetId = spreadsheetId;
    if (locks && !lockBook(LOCK_MS)) throw new Failure("BOOK_BUSY");
    this.committer = new Committer(this.spreadsheetId, this.pace);
  }

  /** Address of the person who runs the command; asked once. */
  get user(): string {
    this.userName ??= userEmail();
    return this.userName;
  }

  /** Today in the zone of the book. Known after the first read. */
  get today(): string {
    return this.now().date;
  }

  get timeZone(): string {
    return this.structure?.properties?.timeZone ?? "Europe/Moscow";
  }

  /** «05.09.2023 07:12» */
  get moment(): string {
    const { date, time } = this.now();
    return `${formatDate(date)} ${time}`;
  }

  hasTime(): boolean {
    return Date.now() - this.startedAt < TIME_BUDGET_MS;
  }

  /** The book as it was read last if it holds all of `tables`, else a fresh read of them: two calls. */
  read(tables: readonly AnyTable[]): Book {
    const known = this.snapshot;
    if (known !== null && tables.every((table) => known.has(table))) return known;
    const structure = this.readStructure();
    this.snapshot = Book.of(structure, tables, this.readValues(structure, tables));
    this.lastRead = this.snapshot;
    return this.snapshot;
  }

  /** Structure of the book, read anew. */
  readStructure(): Spreadsheet {
    const structure = retried(() => readStructure(this.spreadsheetId));
    this.structure = structure;
    this.committer.learn(structure);
    return structure;
  }

  /**
   * One step: reads, decides, and commits all changes of the decision or none. If people changed the cells meanwhile, the
   * decision is made again on the new snapshot.
   * @param goesOn the next step rests on the rows as this one has left them: they are not read again, only looked at by the gate
   * @throws Failure BOOK_CHANGING after three decisions overtaken by people
   */
  step<Result>(
    tables: readonly AnyTable[],
    decide: (book: Book) => Decision<Result>,
    goesOn = false,
  ): Result {
    const needed = [...tables, journal];
    for (let attempt = 1; attempt <= DECISIONS; attempt += 1) {
      const book = this.read(needed);
      const { changes, log = [], result } = decide(book);
      if (changes.length === 0 && log.length === 0) return result;
      const all = [...changes, ...this.logChanges(log)];
      if (all.every((change) => change.kind === "log")) {
        this.apply(all, book);
        if (goesOn) this.snapshot = book;
        return result;
      }
      const now = this.readCells([...new Set(all.map((change) => change.table))]);
      if (stillHolds(all, book, now) && this.fits(all, now, attempt)) {
        if (goesOn) this.snapshot = book.after(all);
        return result;
      }
      this.snapshot = null;
    }
    throw new Failure("BOOK_CHANGING", { command: this.command });
  }

  /**
   * The long cells of a log that are not read with its rows, by the refs of their rows; one call, none for no rows.
   * @param book in which the rows were found; it must be the last that was read
   */
  readApart(table: AnyTable, refs: readonly string[], book: Book): Map<string, string> {
    const rows = refs.map((ref) => ({ ref, index: book.indexOf(table, ref) ?? -1 }));
    const column = book.layout(table).columns[table.log?.apart ?? ""];
    if (rows.length === 0 || column === undefined) return new Map();
    const runs = runsOf(rows.map(({ index }) => index));
    const cells = retried(() => readColumn(this.spreadsheetId, table.sheetId, column, runs));
    return new Map(rows.map(({ ref, index }): [string, string] => [ref, cells.get(index) ?? ""]));
  }

  /** Appends events without reading again: they are inserted under the header, where no row can be overwritten. */
  record(changes: readonly Change[]): void {
    const tables = changes.map((change) => change.table);
    const known = this.lastRead;
    const book = known !== null && tables.every((table) => known.has(table)) ? known : this.read(tables);
    this.committer.commit(requestsFor(changes, book));
  }

  /** Structural requests of the setup. */
  applyRequests(requests: readonly Request[]): void {
    this.committer.commit(requests);
    this.snapshot = null;
  }

  /** False when the service refused the batch whole, as it does when people have removed rows since the structure was read. */
  private fits(changes: readonly Change[], book: Book, attempt: number): boolean {
    try {
      this.apply(changes, book);
      return true;
    } catch (error) {
      if (error instanceof Failure || failureOf(error) !== "REFUSED" || attempt === DECISIONS) throw error;
      return false;
    }
  }

  private apply(changes: readonly Change[], book: Book): void {
    this.committer.commit(requestsFor(changes, book));
    this.snapshot = null;
  }

  /** The gate's read: cells of the touched sheets as they are now, one call. */
  private readCells(tables: readonly AnyTable[]): Book {
    const structure = this.structure ?? this.readStructure();
    return Book.of(structure, tables, this.readValues(structure, tables));
  }

  private readValues(structure: Spreadsheet, tables: readonly AnyTable[]): ReturnType<typeof readValues> {
    const present = tables.filter((table) => sheetOf(structure, table) !== null);
    if (present.length === 0) return new Map();
    const sheets = present.map((table) => ({
      sheetId: table.sheetId,
      rows: table.log?.rows ?? null,
      columns: apartColumn(structure, table),
    }));
    return retried(() => readValues(this.spreadsheetId, sheets));
  }

  private logChanges(log: readonly LogLine[]): Change[] {
    if (log.length === 0) return [];
    const event = { at: this.moment, command: this.command, who: this.user };
    return [
      logRows(
        journal,
        log.map((line) => ({ ...event, ...line })),
      ),
    ];
  }

  private now(): { date: string; time: string } {
    return nowIn(this.timeZone);
  }
}

/** Where the column begins that is read apart; columns before it are read with the rows. */
function apartColumn(structure: Spreadsheet, table: AnyTable): number | null {
  const apart = table.log?.apart;
  const sheet = sheetOf(structure, table);
  if (apart === undefined || sheet === null) return null;
  return columnMarks(sheet)[apart] ?? table.layout.findIndex(({ id }) => id === apart);
}

/** Neighbouring numbers as runs, the ends excluded. */
function runsOf(indexes: readonly number[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last?.end === index) last.end += 1;
    else runs.push({ start: index, end: index + 1 });
  }
  return runs;
}
