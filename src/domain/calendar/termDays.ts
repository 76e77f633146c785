// Which days are meant by a month or a day that the text names: the year of a bare one follows from the document
// (terms of the field, §6.1: a school-year plan, a calendar-year plan, a directive with its date).
import {
  addDays,
  civil,
  daysInMonth,
  firstOfMonth,
  formatDate,
  isValidDay,
  lastOfMonth,
  partsOf,
  type CivilDate,
} from "./civil.ts";
import type { Item, Point } from "./termMarks.ts";
import { ask, type ReadingContext } from "./termReading.ts";

export interface Days {
  from: CivilDate;
  to: CivilDate;
}

type DatedPoint = Point & { year: number };

export const isSchoolPlan = (context: ReadingContext): boolean =>
  context.document === "план" && context.year.kind === "учебный";

/** Year of the first day that the document covers: September's for a school year, the document's own for a directive. */
export function firstYear(context: ReadingContext): number {
  const { document, documentDate, year } = context;
  return partsOf(document === "поручение" && documentDate !== null ? documentDate : year.start).year;
}

/** School year (by its September) that «учебный год» means; a directive of the summer or a calendar plan does not tell. */
export function schoolYearMeant(context: ReadingContext): number {
  if (isSchoolPlan(context)) return firstYear(context);
  if (context.document === "план" || context.documentDate === null) return ask(context, "END_OF_WHAT");
  const { year, month } = partsOf(context.documentDate);
  if (month >= 6 && month <= 8) return ask(context, "END_OF_WHAT");
  return month >= 9 ? year : year - 1;
}

/** First and last day of every item, in the order of the text. A year named once holds for the neighbours without one. */
export function daysOf(items: readonly Item[], context: ReadingContext): Days[] {
  return withYears(items).map((item) =>
    item.last === null ? daysOfPoint(item.first, context) : stretch(item.first, item.last, context),
  );
}

/** Day of the month in digits; beyond the end of a short month its last day. Asks if no month has it. */
export function dayInMonth(day: number, year: number, month: number, context: ReadingContext): CivilDate {
  if (day < 1 || day > 31) return ask(context, "NO_SUCH_DAY", { day: `${day}-е число` });
  return civil(year, month, Math.min(day, daysInMonth(year, month)));
}

/** Month that follows the one of a day. */
export function monthAfter(date: CivilDate): { year: number; month: number } {
  const { year, month } = partsOf(date);
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}

/** Last day on which a thing due «до» a day may be done: by setting the day itself or the one before. */
export function lastDayUntil(day: CivilDate, preposition: string, context: ReadingContext): CivilDate {
  return preposition === "до" && !context.rules.untilInclusive ? addDays(day, -1) : day;
}

function daysOfPoint(point: Point, context: ReadingContext): Days {
  const dated = { ...point, year: point.year ?? yearMeant(point, context) };
  const days = daysOfDated(dated, context);
  const { document, documentDate } = context;
  if (point.year === null && document === "поручение" && documentDate !== null && days.to < documentDate) {
    return ask(context, "BEFORE_DOCUMENT", { document: formatDate(documentDate) });
  }
  return days;
}

function stretch(first: Point, last: Point, context: ReadingContext): Days {
  const start =
    first.year === null
      ? openStart(first, last, context)
      : daysOfDated({ ...first, year: first.year }, context);
  const { year } = partsOf(start.from);
  const wraps = last.month < first.month;
  const end = daysOfDated({ ...last, year: last.year ?? (wraps ? year + 1 : year) }, context);
  if (end.to < start.from) return ask(context, "END_BEFORE_START");
  if (last.year === null && context.document === "план" && end.to > context.year.end) {
    return ask(context, "LEAVES_YEAR", { year: context.year.label });
  }
  return { from: start.from, to: end.to };
}

/** Start of a stretch without years; in a directive it may lie before the document as long as the end does not. */
function openStart(first: Point, last: Point, context: ReadingContext): Days {
  if (context.document === "план") return daysOfPoint(first, context);
  const year = yearMeant(first, context);
  if (last.month >= first.month) daysOfPoint({ ...last, year: null }, context);
  return daysOfDated({ ...first, year }, context);
}

function yearMeant(point: Point, context: ReadingContext): number {
  const year = firstYear(context);
  if (!isSchoolPlan(context)) return year;
  if (point.month === 8) return ask(context, "AUGUST", { first: String(year), second: String(year + 1) });
  return point.month >= 9 ? year : year + 1;
}

function daysOfDated({ day, month, year }: DatedPoint, context: ReadingContext): Days {
  if (!isValidDay(year, month, day ?? 1)) {
    return ask(context, "NO_SUCH_DAY", { day: missingDay(day, month, year) });
  }
  if (day === null) return { from: firstOfMonth(year, month), to: lastOfMonth(year, month) };
  return { from: civil(year, month, day), to: civil(year, month, day) };
}

function missingDay(day: number | null, month: number, year: number): string {
  if (month < 1 || month > 12) return "месяцев 12";
  if (day === 0) return "дни считаются с первого";
  return `последний день этого месяца — ${formatDate(lastOfMonth(year, month))}`;
}

/** If any point names its year, those beside it get theirs: in order of time, the nearest fitting one. */
function withYears(items: readonly Item[]): Item[] {
  const points = items.reduce<Point[]>(
    (all, { first, last }) => [...all, first, ...(last === null ? [] : [last])],
    [],
  );
  let next: Point | null = null;
  for (let place = points.length - 1; place >= 0; place--) {
    const point = points[place];
    if (point === undefined) continue;
    const filled: Point = point.year === null && next !== null ? before(point, next) : point;
    points[place] = filled;
    next = filled.year === null ? null : filled;
  }
  let previous: Point | null = null;
  const dated = points.map((point) => {
    const filled: Point = point.year === null && previous !== null ? after(point, previous) : point;
    previous = filled.year === null ? null : filled;
    return filled;
  });
  let place = 0;
  const take = (bare: Point): Point => dated[place++] ?? bare;
  return items.map(({ first, last }) => ({ first: take(first), last: last === null ? null : take(last) }));
}

function before(point: Point, next: Point): Point {
  return { ...point, year: next.year === null ? null : next.year - (point.month > next.month ? 1 : 0) };
}

function after(point: Point, previous: Point): Point {
  return {
    ...point,
    year: previous.year === null ? null : previous.year + (point.month < previous.month ? 1 : 0),
  };
}
