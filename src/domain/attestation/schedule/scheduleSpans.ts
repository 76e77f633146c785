// When one has to file to be attested in a month: by the windows of the region, else the month before. And whether a person
// can file then: neither before the right to ask has come nor after the last safe day.
// Source: life-cycles §3.2; letters: a region's windows are advice, so they never forbid, they are only told.
import type { CivilDate } from "../../calendar/civil.ts";
import { planYearFrom } from "../../calendar/planYear.ts";
import type { Settings } from "../../settings.ts";
import { addMonthsTo, firstDayOf, lastDayOf, type YearMonth } from "../months.ts";
import type { WindowsByMonth } from "../windows.ts";

export interface FilingSpan {
  month: YearMonth;
  opens: CivilDate;
  closes: CivilDate;
  /** False: no window is entered, the month before the month of attestation is taken. */
  isEntered: boolean;
}

/** What limits one person's filing. */
export interface FilingLimits {
  /** Last day on which filing is still decided before the category ends. */
  safeDay: CivilDate | null;
  /** Day from which the right to ask exists. */
  from: CivilDate | null;
}

/** «впору»: the whole span is safe. «рано»: only its beginning. «поздно»: the safe day is past. «закрыто»: the span is over. */
export type Fit = "впору" | "рано" | "поздно" | "нет права" | "закрыто";

/** Months of attestation of a school year «2026-2027», in order. */
export function attestationMonths(
  schoolYear: string,
  settings: Pick<Settings, "attestationMonths">,
): YearMonth[] {
  const start = planYearFrom(schoolYear)?.start;
  if (start === undefined) return [];
  const wanted = settings.attestationMonths.split(/[\s,;]+/).map(Number);
  return Array.from({ length: 12 }, (_, index) => addMonthsTo(start.slice(0, 7), index)).filter((month) =>
    wanted.includes(Number(month.slice(5))),
  );
}

export function filingSpan(month: YearMonth, windows: WindowsByMonth): FilingSpan {
  const window = windows.get(month);
  if (window !== undefined) return { month, opens: window.opens, closes: window.closes, isEntered: true };
  const before = addMonthsTo(month, -1);
  return { month, opens: firstDayOf(before), closes: lastDayOf(before), isEntered: false };
}

/** @param today filing can't be in the past */
export function fitOf(
  span: Pick<FilingSpan, "opens" | "closes">,
  limits: FilingLimits,
  today: CivilDate,
): Fit {
  const { safeDay, from } = limits;
  if (span.closes < today) return "закрыто";
  if (from !== null && span.closes < from) return "нет права";
  if (safeDay === null || span.closes <= safeDay) return "впору";
  return earliestDay(span, limits, today) <= safeDay ? "рано" : "поздно";
}

/** First day on which the person can file in the span. */
export function earliestDay(
  span: Pick<FilingSpan, "opens">,
  { from }: FilingLimits,
  today: CivilDate,
): CivilDate {
  return [span.opens, today, from ?? span.opens].reduce((late, day) => (day > late ? day : late));
}

/** The school year that is scheduled on a day: from May to August the coming one, else the current one. */
export function scheduledYear(today: CivilDate): string {
  const firstYear = Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) >= 5 ? 0 : 1);
  return `${firstYear}-${firstYear + 1}`;
}
