// Weekly work: «еженедельно» is due each Friday; «по вторникам» on each such day that is worked.
import { addDays, formatDate } from "../civil.ts";
import { formatPeriod } from "../russianDates.ts";
import { phrase, weekdaysIn } from "../termMarks.ts";
import { remark, type ReadingContext, type Span, type TermRule } from "../termReading.ts";
import { workingDaysBetween } from "../workingCalendar.ts";
import { workWeekdays } from "../workMonths.ts";

const FRIDAY = 5;

export const WEEKLY_RULES: readonly TermRule[] = [
  {
    name: "еженедельно",
    pattern: phrase("(?<atLeast>не реже )?(?:еженедельно|(?:1 )?раза? в неделю)"),
    read: (said, context) => ({
      kind: "еженедельно",
      spans: workingWeeks(context),
      ...(said("atLeast") === "" ? {} : { notes: [remark(context, "MINIMUM")] }),
    }),
  },
  {
    name: "по дням недели",
    pattern: phrase(
      "(?:(?:еженедельно,? )?(?:по|кажд[а-я]+) |еженедельно,? (?:в |во )?)(?<days>{WEEKDAY}(?:(?:, | и )(?:по |кажд[а-я]+ )?{WEEKDAY})*)(?:(?: каждой)? недели|,? еженедельно)?",
    ),
    read: (said, context) => ({ kind: "еженедельно", spans: workedDays(weekdaysIn(said("days")), context) }),
  },
];

/** Weeks from Monday to Friday; a week without a working day is left out, and none begins before the plan. */
function workingWeeks(context: ReadingContext): Span[] {
  return workWeekdays(FRIDAY, context)
    .map((friday) => ({ friday, monday: addDays(friday, -4) }))
    .filter(({ friday, monday }) => workingDaysBetween(context.calendar, addDays(monday, -1), friday) > 0)
    .map(({ friday, monday }) => ({
      label: `неделя ${formatPeriod(monday, friday)}`,
      from: context.document === "план" && monday < context.year.start ? context.year.start : monday,
      written: friday,
    }));
}

/** A day off is not moved: the work waits for the next week. */
function workedDays(weekdays: readonly number[], context: ReadingContext): Span[] {
  const days = weekdays.reduce<string[]>((all, weekday) => [...all, ...workWeekdays(weekday, context)], []);
  return days
    .filter((day) => context.calendar.isWorking(day))
    .map((day) => ({ label: formatDate(day), from: day, written: day }));
}
