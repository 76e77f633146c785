// Work that comes once or several times in a quarter, half-year or year: «ежеквартально до 5 числа», «раз в полугодие», «2 раза в год».
import { civil, lastOfMonth, partsOf } from "../civil.ts";
import { formatMonthYear, formatQuarter } from "../russianDates.ts";
import { dayInMonth, firstYear, isSchoolPlan, lastDayUntil, type Days } from "../termDays.ts";
import { itemsIn, phrase, yearIn } from "../termMarks.ts";
import { ask, remark, type Reading, type ReadingContext, type Span, type TermRule } from "../termReading.ts";
import { workQuarters } from "../workMonths.ts";
import { inNextMonth } from "./monthly.ts";
import { readItems } from "./points.ts";

const QUARTERLY = "(?:ежеквартально|(?:1 )?раза? в квартал|в конце каждого квартала)";
const BY = "(?<preposition>до|не позднее|по|к)";
const NEXT_MONTH = "(?:месяца, |месяца )?следующего за (?:отчетным|прошедшим)(?: (?:кварталом|периодом))?";

/** A day up to the middle of a month belongs to the month after the quarter (variants 14, 15). */
const LAST_EARLY_DAY = 15;
const DIRECTIVE_REPORT_DAY = 10;

export const QUARTERLY_RULES: readonly TermRule[] = [
  {
    name: "ежеквартально",
    pattern: phrase(`(?<atLeast>не реже )?${QUARTERLY}`),
    read: (said, context) => {
      const minimum = said("atLeast") === "" ? [] : [remark(context, "MINIMUM")];
      if (context.document === "план") return { ...inQuarters(context, named), notes: minimum };
      const reading = inQuarters(context, (quarter) =>
        inMonthAfter(quarter, DIRECTIVE_REPORT_DAY, "не позднее", context),
      );
      return { ...reading, notes: [...minimum, remark(context, "REPORT_BY_TENTH")] };
    },
  },
  {
    name: "ежеквартально до числа",
    pattern: phrase(
      `${QUARTERLY},? ${BY} (?<day>\\d{1,2})(?: числа| число)?(?:,? (?<next>${NEXT_MONTH})|(?<last> последнего месяца квартала))?`,
    ),
    read: (said, context) =>
      untilDay(
        Number(said("day")),
        said("preposition"),
        { next: said("next") !== "", last: said("last") !== "" },
        context,
      ),
  },
  {
    name: "по кварталам года",
    pattern: phrase("(?:в )?(?<year>{YEAR}),? ежеквартально|ежеквартально,? (?:в )?(?<yearAfter>{YEAR})"),
    read: (said, context) => ({
      kind: "ежеквартально",
      spans: [3, 6, 9, 12].map((month) => {
        const year = yearIn(said("year") || said("yearAfter"));
        return named({ from: civil(year, month - 2, 1), to: lastOfMonth(year, month) });
      }),
      notes: context.document === "поручение" ? [remark(context, "SUBJECT_PERIODS")] : [],
    }),
  },
  {
    name: "раз в полугодие",
    pattern: phrase("(?:не реже )?(?:1 )?раза? в полугодие|по полугодиям|каждое полугодие"),
    read: (_, context) => ({ kind: "раз в полугодие", spans: halves(context) }),
  },
  {
    name: "несколько раз за период",
    pattern: phrase(
      "(?:не реже )?(?<times>[2-9]|1\\d) раза? в (?<period>год|учебный год|учебного года|полугодие|квартал|четверть|месяца?|неделю|недели)(?:(?:, |: ?| )(?<items>{ITEMS}))?",
    ),
    read: (said, context) => severalTimes(Number(said("times")), said("period"), said("items"), context),
  },
];

function inQuarters(context: ReadingContext, spanOf: (quarter: Days) => Span): Reading {
  return { kind: "ежеквартально", spans: workQuarters(context).map(spanOf) };
}

function named({ from, to }: Days): Span {
  return { label: formatQuarter(to), from, written: to, earliest: from };
}

function inMonthAfter(quarter: Days, day: number, preposition: string, context: ReadingContext): Span {
  return { ...inNextMonth(quarter, day, preposition, context), label: formatQuarter(quarter.to) };
}

function untilDay(
  day: number,
  preposition: string,
  said: { next: boolean; last: boolean },
  context: ReadingContext,
): Reading {
  if (said.next || (!said.last && day <= LAST_EARLY_DAY)) {
    return inQuarters(context, (quarter) => inMonthAfter(quarter, day, preposition, context));
  }
  const reading = inQuarters(context, (quarter) => {
    const { year, month } = partsOf(quarter.to);
    const written = dayInMonth(day, year, month, context);
    return { ...named(quarter), written, last: lastDayUntil(written, preposition, context) };
  });
  return said.last
    ? reading
    : { ...reading, human: true, notes: [remark(context, "QUARTER_DAY", { day: String(day) })] };
}

/** Halves of lessons (September – December, January – May) or of a calendar year. */
function halves(context: ReadingContext): Span[] {
  const year = firstYear(context);
  const [first, second] = isSchoolPlan(context)
    ? [
        { from: civil(year, 9, 1), to: civil(year, 12, 31) },
        { from: civil(year + 1, 1, 1), to: civil(year + 1, 5, 31) },
      ]
    : [
        { from: civil(year, 1, 1), to: civil(year, 6, 30) },
        { from: civil(year, 7, 1), to: civil(year, 12, 31) },
      ];
  return [
    { label: "I полугодие", from: first.from, written: first.to, earliest: first.from },
    { label: "II полугодие", from: second.from, written: second.to, earliest: second.from },
  ];
}

/** Months named after the number are taken if there are as many; otherwise the ends of the halves are proposed for «2 раза в год». */
function severalTimes(times: number, period: string, named: string, context: ReadingContext): Reading {
  const items = itemsIn(named);
  const ofYear = /год|года/u.test(period) && !period.startsWith("полугоди");
  if (ofYear && items.length === times) return readItems(items, context);
  if (!ofYear || times !== 2 || items.length > 0) return ask(context, "TIMES_A_PERIOD");
  const spans = halves(context).map(({ from, written }) => ({
    label: formatMonthYear(written),
    from,
    written,
  }));
  const suggestion = spans.map(({ label }) => label).join(", ");
  return {
    kind: "требует уточнения",
    spans,
    human: true,
    notes: [remark(context, "TIMES_A_PERIOD", { suggestion })],
  };
}
