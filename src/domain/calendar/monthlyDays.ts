// The month of a coordinator: on which days of the month each kind of monthly work is reminded. Few days for each, because
// one person receives them all. Source: template of a coordinator's month, life-cycles of the field, §3.3.
import { civil, daysInMonth, firstOfMonth, type CivilDate } from "./civil.ts";
import type { TermNote } from "./term.ts";
import { termNote } from "./termNotes.ts";
import {
  lastWorkingDayOfMonth,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  type WorkingCalendar,
} from "./workingCalendar.ts";

/** First kind that fits wins: «списков подавших заявления» is about lists, «с заявлениями … на сайте» about applications. */
const MONTH_OF_COORDINATOR: readonly { work: string; words: RegExp; days: string }[] = [
  { work: "согласование сроков", words: /согласовани.*срок/u, days: "5, 10" },
  {
    work: "просмотр накопительных папок",
    words: /просмотр.*пап(?:ок|ки)|накопительн.*пап(?:ок|ки)/u,
    days: "10, 18",
  },
  {
    work: "формирование списков",
    words: /(?:формирован|составлен|направлен).*спис(?:ков|ка|ки)/u,
    days: "22",
  },
  { work: "заключения", words: /заключени/u, days: "25" },
  { work: "работа с заявлениями", words: /заявлени/u, days: "20" },
  { work: "мониторинг сайтов", words: /(?:мониторинг|проверк|просмотр).*сайт/u, days: "15, 20" },
];

/** Days of the month, «5, 10», on which such monthly work is reminded; empty: on the last working day. */
export function monthlyDaysFor(activity: string): string {
  const text = activity.toLowerCase().replace(/ё/gu, "е").replace(/\s+/gu, " ");
  return MONTH_OF_COORDINATOR.find(({ words }) => words.test(text))?.days ?? "";
}

export interface ReminderDates {
  dates: CivilDate[];
  /** What in the text is no day of a month, for a remark. */
  problem: TermNote | null;
}

/**
 * Days of one month on which to remind: each listed day, moved from a day off to the preceding working day, or to the next
 * one where that would fall into the month before. 31 in a short month is its last day. Empty or unreadable text: the
 * last working day.
 */
export function reminderDatesIn(
  days: string,
  year: number,
  month: number,
  calendar: WorkingCalendar,
): ReminderDates {
  const parts = days.split(/[\s,;]+/u).filter((part) => part !== "");
  const numbers = parts.filter(isDayOfMonth).map(Number);
  const dates = numbers.map((day) => workedDay(year, month, day, calendar));
  return {
    dates: dates.length === 0 ? [lastWorkingDayOfMonth(calendar, year, month)] : [...new Set(dates)].sort(),
    problem: numbers.length === parts.length ? null : termNote("MONTH_DAYS_INVALID", { text: days.trim() }),
  };
}

function isDayOfMonth(part: string): boolean {
  return /^\d{1,2}$/u.test(part) && Number(part) >= 1 && Number(part) <= 31;
}

function workedDay(year: number, month: number, day: number, calendar: WorkingCalendar): CivilDate {
  const written = civil(year, month, Math.min(day, daysInMonth(year, month)));
  const before = workingDayOnOrBefore(calendar, written);
  return before < firstOfMonth(year, month) ? workingDayOnOrAfter(calendar, written) : before;
}
