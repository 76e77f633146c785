// One decision that brings the whole book up to date: rows completed, remarks renewed, «Сегодня» composed.
import { dueThings } from "../../domain/control/due.ts";
import { todayRows, type Heartbeat, type TodayRow } from "../../domain/control/today.ts";
import type { Decision } from "../../run/run.ts";
import type { Book } from "../../workbook/book.ts";
import { addRows, patchRow, removeRow, replaceRows, type Change } from "../../workbook/changes.ts";
import { remarks, settings, today as todayTable } from "../../workbook/tables/index.ts";
import type { Remark } from "../../workbook/tables/logs.ts";
import { completeBook } from "./completeBook.ts";
import { FIELD_TABLES, type FieldData } from "./data.ts";
import { findingsOf } from "./findings.ts";

export const REFRESH_TABLES = [...FIELD_TABLES, remarks, todayTable];

export interface Refreshed {
  data: FieldData;
  remarks: Remark[];
}

/** Keys of remarks about an imported document begin so: a person clears them, not the next check. */
export const IMPORT_REMARK = "внесение|";

export interface RefreshOptions {
  /** What the daily run left behind; without it the lines of «Сегодня» about the mailing stay as they are. */
  heartbeat?: Heartbeat;
  /** The first press of «Напомнить…»: the mailing counts as started from today. */
  startsMailing?: boolean;
}

export function refresh(book: Book, today: string, options: RefreshOptions = {}): Decision<Refreshed> {
  const { changes, log, data: completed } = completeBook(book, today);
  const start = options.startsMailing === true ? startMailing(book, today) : [];
  const data = start.length === 0 ? completed : withMailingStarted(completed, today);
  const found = findingsOf(book, data, today);
  const kept = book.rows(remarks).filter(({ key }) => key.startsWith(IMPORT_REMARK));
  return {
    changes: [
      ...changes,
      ...start,
      ...remarkChanges(book, found),
      ...todayChanges(book, data, today, options.heartbeat),
    ],
    log: start.length === 0 ? log : [...log, { sheet: settings.title, row: "", message: "Рассылка начата" }],
    result: { data, remarks: [...kept, ...found] },
  };
}

/** From the first press on the head hears of lateness. */
function startMailing(book: Book, today: string): Change[] {
  const record = book.records(settings).find(({ row }) => row.key === "mailingStarted");
  return record === undefined || record.row.value !== ""
    ? []
    : [patchRow(settings, record.ref, { value: today })];
}

function withMailingStarted(data: FieldData, today: string): FieldData {
  return { ...data, settings: { ...data.settings, mailingStarted: today } };
}

function remarkChanges(book: Book, found: readonly Remark[]): Change[] {
  const wanted = new Set(found.map(({ key }) => key));
  const records = book.records(remarks);
  const present = new Set(records.map(({ row }) => row.key));
  const added = found.filter(({ key }) => !present.has(key));
  const gone = records.filter(
    ({ ref, row }) => ref.startsWith("#") || !(wanted.has(row.key) || row.key.startsWith(IMPORT_REMARK)),
  );
  return [
    ...gone.map(({ ref }) => removeRow(remarks, ref)),
    ...(added.length > 0 ? [addRows(remarks, added)] : []),
  ];
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
  const rows =
    heartbeat === undefined ? [...composed.filter(isWork), ...now.filter((row) => !isWork(row))] : composed;
  return JSON.stringify(now) === JSON.stringify(rows) ? [] : [replaceRows(todayTable, rows)];
}

const isWork = ({ group }: { group: TodayRow["group"] | "" }): boolean => group !== "Состояние";
