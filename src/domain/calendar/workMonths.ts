// Months, quarters and weeks in which recurring work goes on: the months of the setting in a school-year plan, all
// months of a calendar year, and in a directive those that end after its date.
import { addDays, firstOfMonth, lastOfMonth, partsOf, weekdayOf, type CivilDate } from "./civil.ts";
import { firstYear, isSchoolPlan, monthAfter, type Days } from "./termDays.ts";
import { ask, type ReadingContext } from "./termReading.ts";

/** Months of the recurring work, in order. Asks if the term and the settings leave none. */
export function workMonths(context: ReadingContext): Days[] {
  const months = monthsOfDocument(context).filter((month) => isWorkMonth(month, context));
  return months.length === 0 ? ask(context, "NO_MONTHS") : months;
}

/** Quarters that end in a month of the work; the first begins no earlier than the plan. */
export function workQuarters(context: ReadingContext): Days[] {
  const ends = workMonths(context).filter(({ to }) => partsOf(to).month % 3 === 0);
  if (ends.length === 0) return ask(context, "NO_MONTHS");
  return ends.map(({ to }) => ({ from: quarterStart(to, context), to }));
}

/** Last day of each quarter that ends inside the document's year, whatever the months of recurring work. */
export function quarterEnds(context: ReadingContext): CivilDate[] {
  return monthsOfDocument(context)
    .map(({ to }) => to)
    .filter((day) => partsOf(day).month % 3 === 0);
}

/** All days of the months of the work that fall on a weekday (1 = Monday), not before a directive. */
export function workWeekdays(weekday: number, context: ReadingContext): CivilDate[] {
  const months = workMonths(context).map((month) => weekdaysOfMonth(weekday, month));
  const all = months.reduce((days, some) => [...days, ...some], []);
  return all.filter((day) => !isBeforeDocument(day, context));
}

export function weekdaysOfMonth(weekday: number, month: Days): CivilDate[] {
  const days: CivilDate[] = [];
  let day = addDays(month.from, (weekday - weekdayOf(month.from) + 7) % 7);
  for (; day <= month.to; day = addDays(day, 7)) days.push(day);
  return days;
}

/** A directive asks for nothing before its own date. */
export function isBeforeDocument(day: CivilDate, { document, documentDate }: ReadingContext): boolean {
  return document === "поручение" && documentDate !== null && day < documentDate;
}

function monthsOfDocument(context: ReadingContext): Days[] {
  const start = isSchoolPlan(context) ? context.year.start : firstOfMonth(firstYear(context), 1);
  const months: Days[] = [];
  for (
    let at = partsOf(start);
    months.length < 12;
    at = { ...monthAfter(firstOfMonth(at.year, at.month)), day: 1 }
  ) {
    months.push({ from: firstOfMonth(at.year, at.month), to: lastOfMonth(at.year, at.month) });
  }
  return months;
}

function isWorkMonth({ to }: Days, context: ReadingContext): boolean {
  const { month } = partsOf(to);
  if (context.exceptMonths.includes(month)) return false;
  if (isSchoolPlan(context)) return context.rules.recurringMonths.includes(month);
  return context.documentDate === null || context.document === "план" || to > context.documentDate;
}

function quarterStart(end: CivilDate, context: ReadingContext): CivilDate {
  const { year, month } = partsOf(end);
  const start = firstOfMonth(year, month - 2);
  return context.document === "план" && start < context.year.start ? context.year.start : start;
}
