// One decision that brings the whole book up to date: rows completed, remarks renewed, «Сегодня» composed.
import { formatDate } from "../../domain/calendar/civil.ts";
import { dueThings } from "../../domain/control/due.ts";
import { todayRows, type Heartbeat, type TodayRow } from "../../domain/control/today.ts";
import { counted } from "../../domain/language/plural.ts";
import type { Decision, Run } from "../../run/run.ts";
import type { Book } from "../../workbook/book.ts";
import {
  addRows,
  addRowsIfAny,
  patchRow,
  removeRow,
  replaceRows,
  weightOf,
  type Change,
} from "../../workbook/changes.ts";
import {
  directives,
  occurrences,
  remarks,
  settings,
  today as todayTable,
} from "../../workbook/tables/index.ts";
import type { Remark } from "../../workbook/tables/logs.ts";
import { cellsOf } from "../../workbook/table.ts";
import { LEGEND_ROWS, type TodaySheetRow } from "../../workbook/tables/today.ts";
import { completeBook } from "./completeBook.ts";
import { FIELD_TABLES, type FieldData } from "./data.ts";
import { findingsOf } from "./findings.ts";
import { isImportRemark } from "./importRemarks.ts";

export const REFRESH_TABLES = [...FIELD_TABLES, remarks, todayTable];

export interface Refreshed {
  data: FieldData;
  remarks: Remark[];
  /** False when another step is needed: the book is too big for one. */
  isWhole: boolean;
  /** Rows left for another step, for the progress that a page shows. */
  rest: number;
}

/** Completed rows and remarks of one step; with «Сегодня» it stays under the 1.5 MB of a batch. */
const STEP_BYTES = 1_000_000;
/** «Сегодня» is read by people: so many rows, the rest is counted. */
export const TODAY_ROWS = 500;

export interface RefreshOptions {
  /** What the daily run left behind; without it the lines of «Сегодня» about the mailing stay as they are. */
  heartbeat?: Heartbeat;
  /** The first press of «Напомнить…»: the mailing counts as started from today. */
  startsMailing?: boolean;
}

/** Brings the whole book up to date, in as many steps as its size asks for. */
export function bringUpToDate(run: Run, options: RefreshOptions = {}): Refreshed {
  return inSteps(run, () => refreshStep(run, options));
}

/** One step of it: a page asks for another until the book is whole. */
export function refreshStep(run: Run, options: RefreshOptions = {}): Refreshed {
  return run.step(REFRESH_TABLES, (book) => refresh(book, run.today, options));
}

/** Repeats a step that refreshes the book until nothing is left for another one, or time is up. */
export function inSteps<Result extends { isWhole: boolean }>(run: Run, step: () => Result): Result {
  let done = step();
  while (!done.isWhole && run.hasTime()) done = step();
  return done;
}

/** One step: rows that have to be completed, and when none is left, remarks and «Сегодня». */
export function refresh(book: Book, today: string, options: RefreshOptions = {}): Decision<Refreshed> {
  const { changes, log, data: completed, left, skipped } = completeBook(book, today, STEP_BYTES);
  if (left <= 0)
    return { changes, log, result: { data: completed, remarks: [], isWhole: false, rest: skipped } };
  const start = options.startsMailing === true ? startMailing(book, today) : [];
  const data = start.length === 0 ? completed : withMailingStarted(completed, today);
  const found = findingsOf(book, data, today);
  const kept = book.rows(remarks).filter(isImportRemark);
  const told = remarkChanges(book, found, left);
  return {
    changes: [...changes, ...start, ...told.changes, ...todayChanges(book, data, today, options.heartbeat)],
    log: start.length === 0 ? log : [...log, { sheet: settings.title, row: "", message: "Рассылка начата" }],
    result: { data, remarks: [...kept, ...found], isWhole: told.isWhole, rest: 0 },
  };
}

/** From the first press on the head hears of lateness. */
function startMailing(book: Book, today: string): Change[] {
  const record = book.records(settings).find(({ row }) => row.key === "mailingStarted");
  return record === undefined || record.row.value !== ""
    ? []
    : [patchRow(settings, record.ref, { value: formatDate(today) })];
}

function withMailingStarted(data: FieldData, today: string): FieldData {
  return { ...data, settings: { ...data.settings, mailingStarted: today } };
}

function remarkChanges(
  book: Book,
  found: readonly Remark[],
  bytes: number,
): { changes: Change[]; isWhole: boolean } {
  const wanted = new Set(found.map(({ key }) => key));
  const records = book.records(remarks);
  const present = new Set(records.map(({ row }) => row.key));
  const gone = records
    .filter(({ ref, row }) => ref.startsWith("#") || !(wanted.has(row.key) || isImportRemark(row)))
    .map(({ ref }) => removeRow(remarks, ref));
  const news = found.filter(({ key }) => !present.has(key));
  let left = bytes;
  const fits = (change: Change): boolean => (left -= weightOf(change)) > 0;
  const removed = gone.filter(fits);
  const added = news.filter((remark) => fits(addRows(remarks, [remark])));
  return {
    changes: [...removed, ...addRowsIfAny(remarks, added)],
    isWhole: left > 0,
  };
}

function todayChanges(
  book: Book,
  data: FieldData,
  today: string,
  heartbeat: Heartbeat | undefined,
): Change[] {
  const now = book.rows(todayTable);
  const { directory, settings: values, calendar } = data;
  const dues = dueThings({ ...data, today });
  const unknown: Heartbeat = { lastRun: null, triggerOwner: "", mail: "" };
  const composed = todayRows({
    dues,
    directory,
    settings: values,
    calendar,
    today,
    heartbeat: heartbeat ?? unknown,
  });
  const work = composed.filter((row) => !isState(row));
  const state = heartbeat === undefined ? now.filter(isState) : composed.filter(isState);
  const rows = [...shown(work), ...state, ...LEGEND_ROWS];
  return contentOf(now) === contentOf(rows) ? [] : [replaceRows(todayTable, rows)];
}

/** The most urgent rows, and a line that counts the others. */
function shown(work: readonly TodayRow[]): TodaySheetRow[] {
  const rows = work.slice(0, TODAY_ROWS);
  const rest = work.length - rows.length;
  if (rest === 0) return rows;
  const more: TodaySheetRow = {
    group: "",
    who: "",
    what: `И ещё ${counted(rest, "дело", "дела", "дел")}`,
    due: null,
    place: "",
    action: `Смотрите листы «${occurrences.title}» и «${directives.title}»`,
    sheet: "",
    rowId: "",
  };
  return [...rows, more];
}

const isState = ({ group }: TodaySheetRow): boolean => group === "Состояние";

const contentOf = (rows: readonly TodaySheetRow[]): string =>
  JSON.stringify(rows.map((row) => cellsOf(todayTable, row)));
