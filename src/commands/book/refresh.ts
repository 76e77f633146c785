// One decision that brings the whole book up to date: rows completed, remarks renewed, «Сегодня» composed.
import { dueThings } from "../../domain/control/due.ts";
import { todayRows, type Heartbeat, type TodayRow } from "../../domain/control/today.ts";
import type { Decision } from "../../run/run.ts";
import type { Book } from "../../workbook/book.ts";
import { addRows, removeRow, replaceRows, type Change } from "../../workbook/changes.ts";
import { remarks, today as todayTable } from "../../workbook/tables/index.ts";
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

/**
 * @param heartbeat what the daily run left behind; "unknown" keeps the lines of «Сегодня» about it as they are
 */
export function refresh(
  book: Book,
  today: string,
  heartbeat: Heartbeat | null | "unknown",
): Decision<Refreshed> {
  const { changes, log, data } = completeBook(book, today);
  const found = findingsOf(book, data, today);
  const kept = book.rows(remarks).filter(({ key }) => key.startsWith(IMPORT_REMARK));
  return {
    changes: [...changes, ...remarkChanges(book, found), ...todayChanges(book, data, today, heartbeat)],
    log,
    result: { data, remarks: [...kept, ...found] },
  };
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
  heartbeat: Heartbeat | null | "unknown",
): Change[] {
  const now = book.rows(todayTable);
  const { directory, settings, calendar } = data;
  const dues = dueThings({ ...data, today });
  const known = heartbeat === "unknown" ? null : heartbeat;
  const composed = todayRows({ dues, directory, settings, calendar, today, heartbeat: known });
  const rows =
    heartbeat === "unknown" ? [...composed.filter(isWork), ...now.filter((row) => !isWork(row))] : composed;
  return JSON.stringify(now) === JSON.stringify(rows) ? [] : [replaceRows(todayTable, rows)];
}

const isWork = ({ group }: { group: TodayRow["group"] | "" }): boolean => group !== "Состояние";
