// Terms that name the last day: «до 10 июля», «не позднее 15 января», «к 1 октября», «до конца года», and an open start «с 15 марта».
import { formatDate, civil, lastOfMonth, partsOf, type CivilDate } from "../civil.ts";
import { formatDayMonth } from "../russianDates.ts";
import { daysOf, firstYear, isSchoolPlan, lastDayUntil, schoolYearMeant } from "../termDays.ts";
import { itemsIn, phrase, yearIn, type Item } from "../termMarks.ts";
import { ask, remark, type Reading, type ReadingContext, type Span, type TermRule } from "../termReading.ts";

const MAY = 5;

export const UNTIL_RULES: readonly TermRule[] = [
  {
    name: "до дня",
    pattern: phrase(
      "(?<preposition>до|не позднее|по|к) (?<days>{DAY}(?:(?:, | и )(?:до |не позднее |по |к )?{DAY})*)",
    ),
    read: (said, context) => untilDays(itemsIn(said("days")), said("preposition"), context),
  },
  {
    name: "до числа без месяца",
    pattern: phrase(
      "(?:до|не позднее|по|к) (?<day>\\d{1,2})(?: числа)?(?: месяца)?|(?<bare>\\d{1,2}) (?:числа|число)(?: месяца)?",
    ),
    read: (said, context) => ask(context, "DAY_WITHOUT_MONTH", { day: said("day") || said("bare") }),
  },
  {
    name: "по месяц включительно",
    pattern: phrase("(?:по|не позднее|(?:до|к) (?<end>конц[ау])) (?<month>{MONTH})"),
    read: (said, context) => untilEndOf(itemsIn(said("month")), context),
  },
  {
    name: "до месяца",
    pattern: phrase("(?:до|к) {MONTH}"),
    read: (_, context) => ask(context, "UNTIL_MONTH"),
  },
  {
    name: "до конца года или его части",
    pattern: phrase(
      "(?:до|к) конц[ау] (?<what>года|календарного года|учебного года|месяца|квартала|полугодия|{YEAR}|{SCHOOLYEAR})",
    ),
    read: (said, context) => until(endOf(said("what"), context)),
  },
  {
    name: "начиная со дня",
    pattern: phrase("(?:начиная )?(?:с|со) (?<start>{DAY}|{MONTH})"),
    read: (said, context) => openEnd(itemsIn(said("start")), context),
  },
];

/** One or several days by which the work is to be done; the start is open. */
export function untilDays(items: readonly Item[], preposition: string, context: ReadingContext): Reading {
  const days = daysOf(items, context).map(({ to }) => to);
  if (isSchoolPlan(context) && items.some(isBareFirstSeptember)) {
    const year = firstYear(context);
    return ask(context, "WHICH_SEPTEMBER", { first: String(year), second: String(year + 1) });
  }
  const spans = days.map((written) => ({
    label: days.length > 1 ? formatDate(written) : "",
    ...spanUntil(written, preposition, context),
  }));
  const approaching = preposition === "к" ? days : [];
  return {
    kind: "до даты",
    spans,
    notes: approaching.map((day) => remark(context, "TO_DATE", { date: formatDayMonth(day) })),
  };
}

export function spanUntil(
  written: CivilDate,
  preposition: string,
  context: ReadingContext,
): Omit<Span, "label"> {
  return { from: null, written, last: lastDayUntil(written, preposition, context) };
}

function until(written: CivilDate): Reading {
  return { kind: "до даты", spans: [{ label: "", from: null, written }] };
}

function untilEndOf(months: readonly Item[], context: ReadingContext): Reading {
  const spans = daysOf(months, context).map(({ to }) => ({ label: "", from: null, written: to }));
  return { kind: "до даты", spans };
}

function endOf(what: string, context: ReadingContext): CivilDate {
  if (what.startsWith("<г")) return civil(yearIn(what), 12, 31);
  if (what.startsWith("<у")) return lastOfMonth(yearIn(what) + 1, MAY);
  const year = firstYear(context);
  if (what === "учебного года") return lastOfMonth(schoolYearMeant(context) + 1, MAY);
  if (what === "календарного года") return civil(year, 12, 31);
  if (what !== "года") return endOfDocumentsTime(what, context);
  if (isSchoolPlan(context))
    return ask(context, "END_OF_YEAR", { first: String(year), second: String(year + 1) });
  return civil(year, 12, 31);
}

/** «до конца месяца» means the month of the directive; a plan has no such month. */
function endOfDocumentsTime(what: string, context: ReadingContext): CivilDate {
  if (context.document === "план" || context.documentDate === null || what === "полугодия") {
    return ask(context, "END_OF_WHAT");
  }
  const { year, month } = partsOf(context.documentDate);
  return lastOfMonth(year, what === "месяца" ? month : Math.ceil(month / 3) * 3);
}

/** The end that is not named: the last day of lessons, or of the plan's year after it. */
function openEnd(items: readonly Item[], context: ReadingContext): Reading {
  const from = daysOf(items, context)[0]?.from ?? context.year.start;
  const lessonsEnd = isSchoolPlan(context)
    ? lastOfMonth(firstYear(context) + 1, MAY)
    : civil(partsOf(from).year, 12, 31);
  const to = from <= lessonsEnd ? lessonsEnd : context.year.end;
  if (to < from) return ask(context, "END_OF_WHAT");
  return {
    kind: "период",
    spans: [{ label: "", from, written: to, earliest: from }],
    human: true,
    notes: [remark(context, "OPEN_END", { from: formatDate(from), to: formatDate(to) })],
  };
}

function isBareFirstSeptember({ first }: Item): boolean {
  return first.year === null && first.day === 1 && first.month === 9;
}
