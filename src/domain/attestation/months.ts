// Months of attestation: «октябрь 2026» as people write it, «2026-10» as rules compare it.
import { lastOfMonth, partsOf, type CivilDate } from "../calendar/civil.ts";
import { schoolYear, schoolYearOf } from "../calendar/planYear.ts";
import { formatMonthYear, monthFrom } from "../calendar/russianDates.ts";

/** «2026-10»: comparing texts compares months. */
export type YearMonth = string;

/** «октябрь 2026», «окт. 2026», «10.2026», «октябрь» with the school year of `schoolYearLabel`; null for anything else. */
export function readMonth(text: string, schoolYearLabel = ""): YearMonth | null {
  const trimmed = text
    .trim()
    .toLowerCase()
    .replace(/\s*г(?:ода|\.)?$/u, "");
  const digits = /^(\d{1,2})[./](\d{4})$/.exec(trimmed);
  if (digits !== null) return yearMonth(Number(digits[2]), Number(digits[1]));
  const words = /^(\p{L}+)\.?(?:\s+(\d{4}))?$/u.exec(trimmed);
  const month = words === null ? null : monthFrom(words[1] ?? "");
  if (words === null || month === null) return null;
  if (words[2] !== undefined) return yearMonth(Number(words[2]), month);
  const first = /^(\d{4})-\d{4}$/.exec(schoolYearLabel)?.[1];
  return first === undefined ? null : yearMonth(Number(first) + (month >= 9 ? 0 : 1), month);
}

function yearMonth(year: number, month: number): YearMonth | null {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : null;
}

/** «октябрь 2026» */
export function wordMonth(month: YearMonth): string {
  return formatMonthYear(`${month}-01`);
}

export function monthOf(date: CivilDate): YearMonth {
  return date.slice(0, 7);
}

export function addMonthsTo(month: YearMonth, count: number): YearMonth {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

export function firstDayOf(month: YearMonth): CivilDate {
  return `${month}-01`;
}

export function lastDayOf(month: YearMonth): CivilDate {
  const { year, month: number } = partsOf(firstDayOf(month));
  return lastOfMonth(year, number);
}

/** «2026-2027» for a day of that school year. */
export function schoolYearLabel(date: CivilDate): string {
  return schoolYearOf(date).label;
}

/** «2027-2028» after «2026-2027». */
export function nextSchoolYear(label: string): string {
  return schoolYear(Number(label.slice(0, 4)) + 1).label;
}
