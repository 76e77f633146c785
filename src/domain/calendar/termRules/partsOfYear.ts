// Named parts of a year: quarters, half-years, decades of a month, weeks, and approximate ones («начало сентября»).
import { addDays, civil, formatDate, lastOfMonth, partsOf, weekdayOf, type CivilDate } from "../civil.ts";
import { formatQuarter } from "../russianDates.ts";
import { daysOf, firstYear, isSchoolPlan, schoolYearMeant, type Days } from "../termDays.ts";
import { itemsIn, phrase, weekdaysIn, yearIn } from "../termMarks.ts";
import { ask, remark, type Reading, type ReadingContext, type TermRule } from "../termReading.ts";
import { nthWeekday, nthWorkingDay } from "./monthly.ts";

const MONDAY = 1;

export const PART_RULES: readonly TermRule[] = [
  {
    name: "квартал",
    pattern: phrase(
      "(?:в |во |в течение )?(?<list>[1-4](?:(?:-|, | и )[1-4])*) квартал[а-я]*(?: (?:в )?(?<year>{YEAR}))?",
    ),
    read: (said, context) => quarters(said("list"), said("year"), context),
  },
  {
    name: "полугодие",
    pattern: phrase(
      "(?:в |во |в течение )?(?<half>[12]) полугоди[а-я]*(?: (?<year>{YEAR}|{SCHOOLYEAR}|учебного года|календарного года))?",
    ),
    read: (said, context) => period(half(Number(said("half")), said("year"), context)),
  },
  {
    name: "декада месяца",
    pattern: phrase("(?:в |во )?(?<decade>[1-3]) декад[а-я]* (?<month>{MONTH})"),
    read: (said, context) => period(tenDays(monthIn(said("month"), context), Number(said("decade")))),
  },
  {
    name: "день недели названного месяца",
    pattern: phrase("(?:в |во )?(?<nth>[1-4]|последн[а-я]+) (?<weekday>{WEEKDAY}) (?<month>{MONTH})"),
    read: (said, context) => {
      const [weekday = MONDAY] = weekdaysIn(said("weekday"));
      return oneDay(nthWeekday(monthIn(said("month"), context), said("nth"), weekday));
    },
  },
  {
    name: "рабочий день названного месяца",
    pattern: phrase("(?:в )?(?<nth>1|последн[а-я]+) рабоч[а-я]+ день (?<month>{MONTH})"),
    read: (said, context) => oneDay(nthWorkingDay(monthIn(said("month"), context), said("nth"), context)),
  },
  {
    name: "неделя месяца",
    pattern: phrase("(?:в |во |на )?(?<nth>[1-4]|последн[а-я]+) недел[а-я]+ (?<month>{MONTH})"),
    read: (said, context) => suggested(week(monthIn(said("month"), context), said("nth")), context),
  },
  {
    name: "начало, середина, конец месяца",
    pattern: phrase("(?:в |на )?(?<part>начал[оеа]|середин[аеу]|конец|конце|конца) (?<month>{MONTH})"),
    read: (said, context) => {
      const decade = said("part").startsWith("начал") ? 1 : said("part").startsWith("серед") ? 2 : 3;
      return suggested(tenDays(monthIn(said("month"), context), decade), context);
    },
  },
  {
    name: "начало и окончание учебного года",
    pattern: phrase(
      "(?:в |на )?(?:(?<start>начал[оеа])|(?<end>окончани[еия]|конец|конце|конца)|(?<both>начал[оеа] ?(?:/|-|,| и) ?(?:в |на )?(?:окончани[еия]|конец|конце))) учебного года",
    ),
    read: (said, context) => edgesOfSchoolYear(said("end") === "", said("start") === "", context),
  },
];

function period(days: Days): Reading {
  return { kind: "период", spans: [{ label: "", from: days.from, written: days.to, earliest: days.from }] };
}

function oneDay(day: CivilDate): Reading {
  return { kind: "дата", spans: [{ label: "", from: day, written: day }] };
}

/** An approximate term: the days are proposed and a person confirms them. */
function suggested(days: Days, context: ReadingContext): Reading {
  const facts = { from: formatDate(days.from), to: formatDate(days.to) };
  return { ...period(days), human: true, notes: [remark(context, "APPROXIMATE", facts)] };
}

function monthIn(mark: string, context: ReadingContext): Days {
  const [days] = daysOf(itemsIn(mark), context);
  return days ?? ask(context, "NOT_UNDERSTOOD");
}

/** Quarters of the calendar year; a bare one in a school-year plan may mean a school term, so a person confirms it. */
function quarters(list: string, year: string, context: ReadingContext): Reading {
  const stretches = list.split(/, | и /u).map((part) => part.split("-").map(Number));
  const named = stretches.map((numbers) => {
    const [first = 1, last = first] = numbers;
    return { from: quarter(first, year, context).from, to: quarter(last, year, context).to };
  });
  const [start, end] = [named[0], named[named.length - 1]];
  if (start === undefined || end === undefined || named.some(({ from, to }) => to < from)) {
    return ask(context, "WHICH_QUARTER");
  }
  const reading: Reading = {
    kind: "период",
    spans: named.map(({ from, to }) => ({
      label: named.length > 1 ? formatQuarter(to) : "",
      from,
      written: to,
      earliest: from,
    })),
  };
  if (year !== "" || !isSchoolPlan(context)) return reading;
  const facts = { from: formatDate(start.from), to: formatDate(end.to) };
  return { ...reading, human: true, notes: [remark(context, "QUARTER_OR_TERM", facts)] };
}

function quarter(number: number, year: string, context: ReadingContext): Days {
  const days = quarterOf(year === "" ? yearOfQuarter(number, context) : yearIn(year), number);
  const { document, documentDate } = context;
  if (year === "" && document === "поручение" && documentDate !== null && days.to < documentDate) {
    return ask(context, "BEFORE_DOCUMENT", { document: formatDate(documentDate) });
  }
  return days;
}

function quarterOf(year: number, number: number): Days {
  return { from: civil(year, number * 3 - 2, 1), to: lastOfMonth(year, number * 3) };
}

/** July – September lies in two school years, so the third quarter needs its year. */
function yearOfQuarter(number: number, context: ReadingContext): number {
  if (!isSchoolPlan(context)) return firstYear(context);
  if (number === 3) return ask(context, "WHICH_QUARTER");
  return number === 4 ? firstYear(context) : firstYear(context) + 1;
}

function half(number: number, year: string, context: ReadingContext): Days {
  if (year.startsWith("<у")) return halfOfLessons(yearIn(year), number);
  if (year === "учебного года") return halfOfLessons(schoolYearMeant(context), number);
  if (isSchoolPlan(context) && !year.startsWith("<г")) return ask(context, "WHICH_HALF");
  const calendarYear = year.startsWith("<г") ? yearIn(year) : firstYear(context);
  return number === 1
    ? { from: civil(calendarYear, 1, 1), to: civil(calendarYear, 6, 30) }
    : { from: civil(calendarYear, 7, 1), to: civil(calendarYear, 12, 31) };
}

function halfOfLessons(year: number, number: number): Days {
  return number === 1
    ? { from: civil(year, 9, 1), to: civil(year, 12, 31) }
    : { from: civil(year + 1, 1, 1), to: civil(year + 1, 5, 31) };
}

/** Days 1–10, 11–20, 21–end. */
function tenDays(month: Days, number: number): Days {
  return {
    from: addDays(month.from, (number - 1) * 10),
    to: number === 3 ? month.to : addDays(month.from, number * 10 - 1),
  };
}

/** Monday to Friday of the n-th full working week that begins in the month; the last one ends in it. */
function week(month: Days, nth: string): Days {
  const firstMonday = addDays(month.from, (MONDAY - weekdayOf(month.from) + 7) % 7);
  const lastFriday = addDays(month.to, -((weekdayOf(month.to) + 2) % 7));
  const monday = /^\d$/u.test(nth) ? addDays(firstMonday, (Number(nth) - 1) * 7) : addDays(lastFriday, -4);
  return { from: monday, to: addDays(monday, 4) };
}

function edgesOfSchoolYear(start: boolean, end: boolean, context: ReadingContext): Reading {
  const year = firstYear(context);
  const september = { from: civil(year, 9, 1), to: civil(year, 9, 10) };
  const mayYear = isSchoolPlan(context) ? year + 1 : year;
  const may = { from: civil(mayYear, 5, 20), to: civil(mayYear, 5, 31) };
  const edges = [
    ...(start ? [{ days: september, label: "начало" }] : []),
    ...(end ? [{ days: may, label: "окончание" }] : []),
  ];
  return {
    kind: "период",
    spans: edges.map(({ days, label }) => ({
      label: edges.length > 1 ? `${label} учебного года ${partsOf(days.to).year}` : "",
      from: days.from,
      written: days.to,
      earliest: days.from,
    })),
    human: true,
    notes: edges.map(({ days }) =>
      remark(context, "APPROXIMATE", { from: formatDate(days.from), to: formatDate(days.to) }),
    ),
  };
}
