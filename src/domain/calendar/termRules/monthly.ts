// Monthly work: «ежемесячно», with a day («до 25 числа»), a window («с 1 по 10 число») or a weekday («последняя пятница месяца»).
import { addDays, firstOfMonth, partsOf, type CivilDate } from "../civil.ts";
import { formatMonthYear } from "../russianDates.ts";
import type { TermNote } from "../term.ts";
import { dayInMonth, lastDayUntil, monthAfter, type Days } from "../termDays.ts";
import { phrase, weekdaysIn } from "../termMarks.ts";
import { ask, remark, type Reading, type ReadingContext, type Span, type TermRule } from "../termReading.ts";
import { workingDayOnOrAfter, workingDayOnOrBefore } from "../workingCalendar.ts";
import { isBeforeDocument, weekdaysOfMonth, workMonths } from "../workMonths.ts";

const MONTHLY = "(?:ежемесячно|(?:1 )?раза? в месяц)";
const EACH = "(?:каждого месяца|ежемесячно)";
const by = (group: string): string => `(?<${group}>до|не позднее|по|к)`;
const WINDOW = "с (?<first>\\d{1,2})(?: числа)? (?:по|до) (?<last>\\d{1,2}) (?:число|числа)";
const NEXT_MONTH = ",? (?:месяца, |месяца )?следующего за (?:отчетным|прошедшим)(?: месяцем)?";

/** Work that is due by such an early day concerns the month that has passed (variant 12). */
const LAST_EARLY_DAY = 10;
/** Day of a report in a directive that names none (terms of the field, §6.1 rule 8). */
const DIRECTIVE_REPORT_DAY = 10;

export const MONTHLY_RULES: readonly TermRule[] = [
  {
    name: "ежемесячно",
    pattern: phrase(`(?<atLeast>не реже )?${MONTHLY}|в конце каждого месяца|до конца каждого месяца`),
    read: (said, context) => {
      const minimum = said("atLeast") === "" ? [] : [remark(context, "MINIMUM")];
      return wholeMonths(context, minimum);
    },
  },
  {
    name: "ежемесячно до числа",
    pattern: phrase(
      `${MONTHLY},? ${by("preposition")} (?<day>\\d{1,2})(?: числа| число)?(?: (?<which>каждого |текущего |отчетного )?месяца)?|${by("before")} (?<dayFirst>\\d{1,2})(?: числа| число)?,? ${EACH}`,
    ),
    read: (said, context) => {
      const [day, preposition] = [
        Number(said("day") || said("dayFirst")),
        said("preposition") || said("before"),
      ];
      const named = said("which") === "текущего " || said("which") === "отчетного ";
      return named ? untilDayOfMonth(day, preposition, context) : untilDay(day, preposition, context);
    },
  },
  {
    name: "до числа следующего месяца",
    pattern: phrase(`${MONTHLY},? ${by("preposition")} (?<day>\\d{1,2})(?: числа)?${NEXT_MONTH}`),
    read: (said, context) => untilDayOfNextMonth(Number(said("day")), said("preposition"), context),
  },
  {
    name: "каждое такое-то число",
    pattern: phrase(
      `${MONTHLY},? (?<day>\\d{1,2})(?: числа| число)|(?:каждое )?(?<dayFirst>\\d{1,2}) (?:числа|число),? ${EACH}|каждое (?<dayEach>\\d{1,2}) число(?: месяца)?`,
    ),
    read: (said, context) => {
      const day = Number(said("day") || said("dayFirst") || said("dayEach"));
      return inMonths(context, (month) => ({ ...namedAfter(month), written: dayOf(month, day, context) }));
    },
  },
  {
    name: "окно в каждом месяце",
    pattern: phrase(`${MONTHLY},? ${WINDOW}|${WINDOW.replace(/<(first|last)>/gu, "<$1Day>")},? ${EACH}`),
    read: (said, context) =>
      window(Number(said("first") || said("firstDay")), Number(said("last") || said("lastDay")), context),
  },
  {
    name: "день недели месяца",
    pattern: phrase(
      "(?:ежемесячно,? )?(?:в |во |кажд[а-я]+ )?(?<nth>[1-4]|последн[а-я]+) (?<weekday>{WEEKDAY})(?: (?:каждого )?месяца|,? ежемесячно)|ежемесячно,? (?:в |во )?(?<nthAfter>[1-4]|последн[а-я]+) (?<weekdayAfter>{WEEKDAY})",
    ),
    read: (said, context) =>
      inMonths(context, (month) => {
        const [weekday = 1] = weekdaysIn(said("weekday") || said("weekdayAfter"));
        return { ...namedAfter(month), written: nthWeekday(month, said("nth") || said("nthAfter"), weekday) };
      }),
  },
  {
    name: "рабочий день месяца",
    pattern: phrase(
      "(?:ежемесячно,? )?(?:в |до )?(?<nth>1|последн[а-я]+) рабоч[а-я]+ (?:день|дня)(?: (?:каждого )?месяца|,? ежемесячно)|ежемесячно,? (?:в )?(?<nthAfter>1|последн[а-я]+) рабоч[а-я]+ день",
    ),
    read: (said, context) =>
      inMonths(context, (month) => ({
        ...namedAfter(month),
        written: nthWorkingDay(month, said("nth") || said("nthAfter"), context),
      })),
  },
];

function inMonths(context: ReadingContext, spanOf: (month: Days) => Span): Reading {
  const spans = workMonths(context).map(spanOf);
  return { kind: "ежемесячно", spans: spans.filter((span) => !isBeforeDocument(span.written, context)) };
}

function namedAfter({ from, to }: Days): Span {
  return { label: formatMonthYear(to), from, written: to, earliest: from };
}

/** In a plan by the end of the month; in a directive that names no day by the 10th of the next. */
function wholeMonths(context: ReadingContext, notes: readonly TermNote[]): Reading {
  if (context.document === "план") return { ...inMonths(context, namedAfter), notes };
  const reading = inMonths(context, (month) =>
    inNextMonth(month, DIRECTIVE_REPORT_DAY, "не позднее", context),
  );
  return { ...reading, notes: [...notes, remark(context, "REPORT_BY_TENTH")] };
}

function window(first: number, last: number, context: ReadingContext): Reading {
  if (last < first) return ask(context, "END_BEFORE_START");
  return inMonths(context, (month) => {
    const from = dayOf(month, first, context);
    return { ...namedAfter(month), from, written: dayOf(month, last, context), earliest: from };
  });
}

function untilDay(day: number, preposition: string, context: ReadingContext): Reading {
  if (day === 1 && preposition === "до") return beforeTheFirst(context);
  if (day > LAST_EARLY_DAY) return untilDayOfMonth(day, preposition, context);
  const reading = untilDayOfNextMonth(day, preposition, context);
  return { ...reading, human: true, notes: [remark(context, "PREVIOUS_MONTH", { day: String(day) })] };
}

function untilDayOfMonth(day: number, preposition: string, context: ReadingContext): Reading {
  return inMonths(context, (month) => {
    const written = dayOf(month, day, context);
    return { ...namedAfter(month), written, last: lastDayUntil(written, preposition, context) };
  });
}

/** «до 1 числа каждого месяца»: the last working day before it, whatever the settings (variant 55). */
function beforeTheFirst(context: ReadingContext): Reading {
  return inMonths(context, (month) => ({
    ...namedAfter(month),
    written: addDays(month.to, 1),
    due: workingDayOnOrBefore(context.calendar, month.to),
  }));
}

function untilDayOfNextMonth(day: number, preposition: string, context: ReadingContext): Reading {
  return inMonths(context, (month) => inNextMonth(month, day, preposition, context));
}

/** Due by a day of the month after the one that the work is about; it cannot be done before that has ended. */
export function inNextMonth(period: Days, day: number, preposition: string, context: ReadingContext): Span {
  const next = monthAfter(period.to);
  const written = dayInMonth(day, next.year, next.month, context);
  return {
    ...namedAfter(period),
    written,
    last: lastDayUntil(written, preposition, context),
    earliest: firstOfMonth(next.year, next.month),
  };
}

function dayOf(month: Days, day: number, context: ReadingContext): CivilDate {
  const { year, month: number } = partsOf(month.to);
  return dayInMonth(day, year, number, context);
}

/** «1» … «4» or «последняя» Friday of a month. */
export function nthWeekday(month: Days, nth: string, weekday: number): CivilDate {
  const days = weekdaysOfMonth(weekday, month);
  const place = /^\d$/u.test(nth) ? Number(nth) - 1 : days.length - 1;
  return days[place] ?? month.to;
}

/** First («1») or last working day of a month. */
export function nthWorkingDay(month: Days, nth: string, { calendar }: ReadingContext): CivilDate {
  return nth === "1" ? workingDayOnOrAfter(calendar, month.from) : workingDayOnOrBefore(calendar, month.to);
}
