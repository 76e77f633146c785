// What the lists of a month are made of, from the sheets of the book.
import type { Application } from "../../domain/attestation/application.ts";
import type { Teacher } from "../../domain/attestation/bank.ts";
import type { ListInput } from "../../domain/attestation/lists/monthLists.ts";
import { addMonthsTo, monthOf, readMonth, type YearMonth } from "../../domain/attestation/months.ts";
import { isOffSchedule, monthIn } from "../../domain/attestation/schedule/schedule.ts";
import type { Settings } from "../../domain/settings.ts";
import type { Book } from "../../workbook/book.ts";
import {
  applications,
  calendar,
  categories,
  experts,
  organisations,
  rules,
  sentLists,
  settings,
  teachers,
} from "../../workbook/tables/index.ts";
import type { MonthCount } from "../contract/monthLists.ts";
import { groundRules } from "./data.ts";

export const LIST_TABLES = [
  applications,
  teachers,
  categories,
  experts,
  organisations,
  calendar,
  settings,
  rules,
  sentLists,
] as const;

export type ListData = Omit<ListInput, "kind" | "month" | "override" | "settings"> & { settings: Settings };

export function listData(book: Book, today: string): ListData {
  return {
    applications: book.rows(applications),
    teachers: new Map(book.rows(teachers).map((row): [string, Teacher] => [row.id, row])),
    history: book.rows(categories),
    experts: book.rows(experts),
    directory: { staff: [], organisations: book.rows(organisations) },
    ...groundRules(book),
    today,
  };
}

/** Months that have applications, in order. */
export function monthsWith(rows: readonly Application[]): MonthCount[] {
  const counts = new Map<YearMonth, number>();
  for (const row of rows) {
    const month = monthIn(row);
    if (month !== null && !isOffSchedule(row)) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts.keys()].sort().map((month) => ({ month, count: counts.get(month) ?? 0 }));
}

/** The month asked for; else the first from this month on that has applications, else the last one, else the next month. */
export function chosenMonth(
  wanted: string | undefined,
  months: readonly MonthCount[],
  today: string,
): YearMonth {
  const asked =
    wanted === undefined ? null : /^\d{4}-(?:0[1-9]|1[0-2])$/.test(wanted) ? wanted : readMonth(wanted);
  if (asked !== null) return asked;
  const ahead = months.find(({ month }) => month >= monthOf(today));
  return ahead?.month ?? months[months.length - 1]?.month ?? addMonthsTo(monthOf(today), 1);
}
