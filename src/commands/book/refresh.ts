// One decision that brings the whole book up to date: rows completed, remarks renewed, «Сегодня» composed.
import { formatDate } from "../../domain/calendar/civil.ts";
import { todayRows, type Heartbeat, type TodayRow } from "../../domain/control/today.ts";
import { counted } from "../../domain/language/plural.ts";
import type { Decision, Run } from "../../run/run.ts";
import type { Book } from "../../workbook/book.ts";
import { patchRow, replaceRows, type Change } from "../../workbook/changes.ts";
import {
  directives,
  occurrences,
  phrases,
  remarks,
  settings,
  today as todayTable,
} from "../../workbook/tables/index.ts";
import type { Remark } from "../../workbook/tables/logs.ts";
import { cellsOf, type AnyTable } from "../../workbook/table.ts";
import { LEGEND_ROWS, type TodaySheetRow } from "../../workbook/tables/today.ts";
import { completeBook } from "./completeBook.ts";
import { completeRegisters } from "./completeRegisters.ts";
import { duesOf, FIELD_TABLES, fieldData, REGISTER_TABLES, type FieldData } from "./data.ts";
import { findingsOf } from "./findings.ts";
import { inSteps } from "./inSteps.ts";
import { isBookRemark, remarkChanges } from "./remarkChanges.ts";

export const REFRESH_TABLES = [...FIELD_TABLES, phrases, remarks, todayTable];
/** Sheets that bringing registers and all the rest up to date needs, each once. */
export const WHOLE_TABLES = [...new Set<AnyTable>([...REGISTER_TABLES, ...REFRESH_TABLES])];

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

/** Brings the book without the registers up to date, in as many steps as its size asks for. */
export function bringUpToDate(run: Run, options: RefreshOptions = {}): Refreshed {
  return inSteps(run, () => refreshStep(run, options));
}

/** One step of it: a page asks for another until the book is whole. */
export function refreshStep(run: Run, options: RefreshOptions = {}): Refreshed {
  return run.step(REFRESH_TABLES, (book) => refresh(book, run.today, options));
}

/** Brings registers and the rest of the book up to date on the same snapshots, in as many steps as the size asks for. */
export function bringWholeUpToDate(run: Run, options: RefreshOptions = {}): Refreshed {
  return inSteps(run, () => wholeStep(run, options));
}

/** One step of it. */
export function wholeStep(run: Run, options: RefreshOptions = {}): Refreshed {
  return run.step(WHOLE_TABLES, (book) => refreshWhole(book, run.today, options));
}

/** One step: rows of the registers that have to be completed; when none is left, the rest of the book as it is after them. */
export function refreshWhole(book: Book, today: string, options: RefreshOptions = {}): Decision<Refreshed> {
  const { changes, log, isWhole, rest, left } = completeRegisters(book, today, STEP_BYTES);
  if (!isWhole) return { changes, log, result: { data: fieldData(book, today), remarks: [], isWhole, rest } };
  const field = refresh(book.after(changes), today, options, left);
  return {
    changes: [...changes, ...field.changes],
    log: [...log, ...(field.log ?? [])],
    result: field.result,
  };
}

/**
 * One step: rows that have to be completed, and when none is left, remarks and «Сегодня».
 * @param bytes size of the step
 */
export function refresh(
  book: Book,
  today: string,
  options: RefreshOptions = {},
  bytes = STEP_BYTES,
): Decision<Refreshed> {
  const { changes, log, data: completed, left, skipped } = completeBook(book, today, bytes);
  if (left <= 0)
    return { changes, log, result: { data: completed, remarks: [], isWhole: false, rest: skipped } };
  const start = options.startsMailing === true ? startMailing(book, today) : [];
  const data = start.length === 0 ? completed : withMailingStarted(completed, today);
  const found = findingsOf(book.after(changes), data, today);
  const kept = book.rows(remarks).filter((remark) => !isBookRemark(remark));
  const told = remarkChanges(book, found, isBookRemark, left);
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

function todayChanges(
  book: Book,
  data: FieldData,
  today: string,
  heartbeat: Heartbeat | undefined,
): Change[] {
  const now = book.rows(todayTable);
  const { directory, settings: values, calendar } = data;
  const dues = duesOf(data, today);
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
