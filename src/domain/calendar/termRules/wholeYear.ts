// Work without a day of its own: «постоянно» (check-points), «в течение года», «ежегодно».
import { civil, formatDate, lastOfMonth, partsOf, type CivilDate } from "../civil.ts";
import { daysOf, firstYear, isSchoolPlan, schoolYearMeant, type Days } from "../termDays.ts";
import { itemsIn, phrase, yearIn, type Item } from "../termMarks.ts";
import { ask, remark, type Reading, type ReadingContext, type Span, type TermRule } from "../termReading.ts";
import { lastWorkingDayOfMonth } from "../workingCalendar.ts";
import { quarterEnds } from "../workMonths.ts";
import { readItems } from "./points.ts";
import { spanUntil, untilDays } from "./until.ts";

const MAY = 5;
const YEARLY = "(?:ежегодно|(?:1 )?раза? в (?:учебный )?год)";

export const WHOLE_YEAR_RULES: readonly TermRule[] = [
  {
    name: "постоянно",
    pattern: phrase(
      "(?:постоянно|непрерывно|систематически|регулярно|на постоянной основе|в постоянном режиме)(?:,? в течение (?:всего )?(?:учебного )?года)?|в течение (?:всего )?(?:учебного )?года,? постоянно",
    ),
    read: (_, context) => continuous(context),
  },
  {
    name: "ежедневно",
    pattern: phrase("ежедневно|каждый день"),
    read: (_, context) => withNote(continuous(context), "DAILY", context),
  },
  {
    name: "по мере поступления",
    pattern: phrase(
      "(?:обновление |обновлять )?по мере (?:поступления|появления|возникновения|изменения|обновления){WORDS}",
    ),
    read: (_, context) => withNote(continuous(context), "ON_ARRIVAL", context),
  },
  {
    name: "в течение года",
    pattern: phrase(
      "в течение (?:всего )?года|в течение всего периода|весь период|весь год|круглый год|круглогодично|на протяжении (?:всего )?года",
    ),
    read: (_, context) => wholeYear({ from: context.year.start, to: context.year.end }, context),
  },
  {
    name: "в течение учебного года",
    pattern: phrase("(?:в течение|на протяжении) (?:всего )?учебного года|весь учебн[а-я]+ года?"),
    read: (_, context) => {
      const year = schoolYearMeant(context);
      return wholeYear({ from: civil(year, 9, 1), to: lastOfMonth(year + 1, MAY) }, context);
    },
  },
  {
    name: "названный учебный год",
    pattern: phrase("(?:в |в течение (?:всего )?|весь )?(?<year>{SCHOOLYEAR})"),
    read: (said, context) => {
      const year = yearIn(said("year"));
      return wholeYear({ from: civil(year, 9, 1), to: civil(year + 1, 8, 31) }, context);
    },
  },
  {
    name: "названный календарный год",
    pattern: phrase("(?:в |в течение (?:всего )?|весь )?(?<year>{YEAR})"),
    read: (said, context) => {
      if (isSchoolPlan(context)) return ask(context, "LEAVES_YEAR", { year: context.year.label });
      return wholeYear(
        { from: civil(yearIn(said("year")), 1, 1), to: civil(yearIn(said("year")), 12, 31) },
        context,
      );
    },
  },
  {
    name: "ежегодно",
    pattern: phrase(`(?:не реже )?${YEARLY}`),
    read: (_, context) => ({
      ...wholeYear({ from: context.year.start, to: context.year.end }, context),
      kind: "ежегодно",
    }),
  },
  {
    name: "ежегодно ко дню",
    pattern: phrase(
      `${YEARLY},? (?<preposition>до|не позднее|по|к) (?<day>{DAY})|(?<before>до|не позднее|по|к) (?<dayFirst>{DAY}),? ${YEARLY}`,
    ),
    read: (said, context) => {
      const items = nextTime(itemsIn(said("day") || said("dayFirst")), context);
      return { ...untilDays(items, said("preposition") || said("before"), context), kind: "ежегодно" };
    },
  },
  {
    name: "ежегодно в это время",
    pattern: phrase(`${YEARLY},? (?:в |во )?(?<items>{ITEMS})|(?:в |во )?(?<itemsFirst>{ITEMS}),? ${YEARLY}`),
    read: (said, context) => {
      const items = nextTime(itemsIn(said("items") || said("itemsFirst")), context);
      return { ...readItems(items, context), kind: "ежегодно" };
    },
  },
];

/** A report by a day, added to a term that goes on («постоянно, отчет до 1 июня»); in a directive it replaces the usual one. */
export function withReport(
  reading: Reading,
  day: Item,
  preposition: string,
  context: ReadingContext,
): Reading {
  const [written] = daysOf([day], context).map(({ to }) => to);
  if (written === undefined) return reading;
  const report = { label: "отчёт", ...spanUntil(written, preposition, context) };
  const isUsual = context.document === "поручение" && reading.kind === "постоянно";
  return isUsual
    ? { ...reading, spans: [report], notes: [] }
    : { ...reading, spans: [...reading.spans, report] };
}

/** In a plan: check-points on the last working day of each quarter; in a directive: a report by 20 January (§6.1 rule 8). */
function continuous(context: ReadingContext): Reading {
  if (context.document === "поручение") return reportOfDirective(context);
  return {
    kind: "постоянно",
    spans: quarterEnds(context).map((end) => checkPoint(end, context)),
    from: context.year.start,
    to: context.year.end,
  };
}

function checkPoint(end: CivilDate, { calendar }: ReadingContext): Span {
  const day = lastWorkingDayOfMonth(calendar, partsOf(end).year, partsOf(end).month);
  return { label: `контрольная точка ${formatDate(day)}`, from: null, written: day, due: day };
}

function reportOfDirective(context: ReadingContext): Reading {
  const year = firstYear(context);
  const written = civil(year + 1, 1, 20);
  return {
    kind: "постоянно",
    spans: [{ label: `отчёт за ${year} год`, from: null, written }],
    from: context.documentDate ?? civil(year, 1, 1),
    to: civil(year, 12, 31),
    notes: [remark(context, "REPORT_BY_20_JANUARY", { date: formatDate(written) })],
  };
}

function wholeYear(days: Days, context: ReadingContext): Reading {
  const { document, documentDate } = context;
  const isDirective = document === "поручение" && documentDate !== null;
  const from = isDirective && documentDate > days.from && documentDate <= days.to ? documentDate : days.from;
  return { kind: "в течение года", spans: [{ label: "", from, written: days.to, earliest: from }] };
}

function withNote(reading: Reading, code: "DAILY" | "ON_ARRIVAL", context: ReadingContext): Reading {
  return { ...reading, notes: [...(reading.notes ?? []), remark(context, code)] };
}

/** A yearly day that has passed before the directive was signed comes round in the next year. */
function nextTime(items: readonly Item[], { document, documentDate }: ReadingContext): Item[] {
  if (document === "план" || documentDate === null) return [...items];
  const { year, month, day } = partsOf(documentDate);
  return items.map((item) => {
    if (item.last !== null || item.first.year !== null) return item;
    const { first } = item;
    const hasPassed = first.month < month || (first.month === month && first.day !== null && first.day < day);
    return { first: { ...first, year: hasPassed ? year + 1 : year }, last: null };
  });
}
