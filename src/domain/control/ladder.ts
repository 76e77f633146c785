// When a due thing is spoken of: the steps of its ladder, counted in working days. A missed step is caught up by the latest one
// that has come, so a run that did not take place loses nothing.
// Source: settings «Когда напоминать о сроке», «Когда напоминать о шаге аттестации», «Просроченное напоминать каждые», «Сообщать начальнику о просрочке через»;
// days of monthly work: month of a coordinator.
import { addDays, addMonths, daysBetween, partsOf, weekdayOf, type CivilDate } from "../calendar/civil.ts";
import { reminderDatesIn } from "../calendar/monthlyDays.ts";
import {
  addWorkingDays,
  workingDayOnOrBefore,
  workingDaysBetween,
  type WorkingCalendar,
} from "../calendar/workingCalendar.ts";
import { SETTINGS, type Settings } from "../settings.ts";
import { controlDay, type Due } from "./due.ts";

export interface Step {
  /** Part of the ledger key: a step once told to a person is never told to that person again. */
  id: string;
  /** The working day on which the step comes. */
  on: CivilDate;
  /** What it costs to tell it one working day earlier or later, against other steps; whole, so that sums are exact. */
  weight: number;
  /** True for the last step up to the due day: whoever misses it hears nothing in time. */
  last: boolean;
}

export interface LadderRules {
  /** Working days before the due day, the largest first; 0 is the day itself. */
  before: readonly number[];
  /** The same for a step of an attestation. */
  stepBefore: readonly number[];
  /** Working days between reminders of an overdue thing. */
  overdueEvery: number;
  /** Working days after which the head hears of it. */
  escalateAfter: number;
}

export interface Ladder {
  /** The step that stands on a day, the latest that has come, and the steps that come by `until` if the thing is closed on its day. */
  stepsFrom(due: Due, today: CivilDate, until: CivilDate): readonly Step[];
  /** The same for the head, who hears of what is overdue: after `escalateAfter` working days, then weekly. */
  escalationsFrom(due: Due, today: CivilDate, until: CivilDate): readonly Step[];
}

/** The day of the term, the first day overdue and the day before are kept in their place first of all. */
const OWN_DAY = 1000;
const FIRST_OVERDUE = 300;
const DAY_BEFORE = 100;
/** Earlier steps weigh the less, the farther the day is: 20 for 3 working days, 9 for 7, 5 for 14. */
const EARLIER = 60;
const REPEATED = 20;
const MONTH_DAY = 10;
const ONCE_A_WEEK = 10;
const SUMMARY = 5;

/** The weekly summary names the check-points of so many working days ahead. */
const SUMMARY_AHEAD = 10;
/** Working days between the first reminder to the head and the weekly ones. */
const APART = 3;
/** Monthly work that has no days of its own is reminded so many working days before its end. */
const MONTH_END = 3;

/** Reads the rules from the settings. «14, 7; 3 1» is as good as «14, 7, 3, 1»; a ladder without any number is the default one. */
export function ladderRules(settings: Settings): LadderRules {
  return {
    before: daysIn(settings.ladder, SETTINGS.ladder.default),
    stepBefore: daysIn(settings.stepLadder, SETTINGS.stepLadder.default),
    overdueEvery: wholeDays(settings.overdueEvery, SETTINGS.overdueEvery.default),
    escalateAfter: wholeDays(settings.escalateAfter, SETTINGS.escalateAfter.default),
  };
}

function daysIn(text: string, otherwise: string): number[] {
  const days = numbersIn(text);
  return days.length > 0 ? days : numbersIn(otherwise);
}

/** Whole numbers of a text, the largest first, each once. */
export function numbersIn(text: string): number[] {
  const numbers = (String(text).match(/\d+/gu) ?? []).map(Number).filter((days) => days <= 250);
  return [...new Set(numbers)].sort((a, b) => b - a);
}

function wholeDays(value: number, otherwise: number): number {
  return Number.isFinite(value) && value >= 1 ? Math.floor(value) : otherwise;
}

/** The ladder of one run. Steps are counted once for things alike: thousands of rows share a few hundred days. */
export function ladderOf(settings: Settings, calendar: WorkingCalendar): Ladder {
  const rules = ladderRules(settings);
  const own = new Map<string, readonly Step[]>();
  const head = new Map<string, readonly Step[]>();
  return {
    stepsFrom: (due, today, until) =>
      remembered(own, [stepsKey(due), today, until].join("|"), () =>
        stepsOf(due, today, until, rules, calendar),
      ),
    escalationsFrom: (due, today, until) => {
      const after = due.kind === "точка" ? summaryAfter(controlDay(due), calendar) : controlDay(due);
      return remembered(head, [after, today, until].join("|"), () =>
        weekly("начальнику", after, rules.escalateAfter, today, until, calendar),
      );
    },
  };
}

function stepsOf(
  due: Due,
  today: CivilDate,
  until: CivilDate,
  rules: LadderRules,
  calendar: WorkingCalendar,
): readonly Step[] {
  const { overdueEvery } = rules;
  const day = controlDay(due);
  if (due.kind === "точка") return summarySteps(due, today, until, calendar);
  if (due.kind === "на снятие") return weekly("снять", due.from ?? due.due, 1, today, until, calendar);
  if (due.kind === "на подпись") return weekly("подпись", due.due, 1, today, until, calendar);
  if (due.kind === "ждём") {
    return repeated(
      day,
      { name: "получено+", every: overdueEvery, weight: ONCE_A_WEEK },
      today,
      until,
      calendar,
    );
  }
  if (today > day) {
    const overdue = { name: "+", every: overdueEvery, weight: REPEATED, firstWeight: FIRST_OVERDUE };
    return repeated(day, overdue, today, until, calendar);
  }
  return fromCurrent(stepsBefore(due, rules, calendar), today, until);
}

/** The step that stands on `today`: the latest that has come; null while the first one is still ahead. */
export function currentStep(due: Due, today: CivilDate, ladder: Ladder): Step | null {
  return ladder.stepsFrom(due, today, today)[0] ?? null;
}

function fromCurrent(steps: readonly Step[], today: CivilDate, until: CivilDate): readonly Step[] {
  const current = steps.reduce((latest, step, index) => (step.on <= today ? index : latest), 0);
  return steps.slice(current).filter((step) => step.on <= until);
}

function stepsKey(due: Due): string {
  const isMonth = due.kind === "месяц";
  const kind = due.kind === "поручение" ? "срок" : due.kind;
  return [
    kind,
    due.due,
    due.controlDue ?? "",
    isMonth || due.kind === "на снятие" ? (due.from ?? "") : "",
    isMonth ? due.monthDays : "",
    ...due.monthsBefore,
  ].join("|");
}

/** All steps up to the day from which the thing is overdue, earliest first. */
function stepsBefore(due: Due, rules: LadderRules, calendar: WorkingCalendar): readonly Step[] {
  const lastDay = workingDayOnOrBefore(calendar, due.due);
  const steps = ownSteps(due, lastDay, rules, calendar);
  const control = workingDayOnOrBefore(calendar, controlDay(due));
  if (control > lastDay) steps.push({ id: "контроль", on: control, weight: OWN_DAY, last: true });
  return steps.map((step) => ({ ...step, last: step.on === steps[steps.length - 1]?.on }));
}

function ownSteps(due: Due, lastDay: CivilDate, rules: LadderRules, calendar: WorkingCalendar): Step[] {
  if (due.kind === "месяц") return monthSteps(due, lastDay, calendar);
  const before = due.kind === "шаг" ? rules.stepBefore : rules.before;
  const near = before.map((days) => daysBefore(days, lastDay, calendar));
  return [...due.monthsBefore.map((months) => monthsBefore(months, due.due, calendar)), ...near];
}

/** A step so many months before the day, on the working day before if it falls on a day off. */
function monthsBefore(months: number, day: CivilDate, calendar: WorkingCalendar): Step {
  const on = workingDayOnOrBefore(calendar, addMonths(day, -months));
  return { id: `${months} мес.`, on, weight: MONTH_DAY, last: false };
}

function daysBefore(days: number, lastDay: CivilDate, calendar: WorkingCalendar): Step {
  const weight = days === 0 ? OWN_DAY : days === 1 ? DAY_BEFORE : Math.ceil(EARLIER / days);
  return { id: String(days), on: addWorkingDays(calendar, lastDay, -days), weight, last: false };
}

/** Monthly work: on its own days of the month (without any, shortly before its end) and on its last day. */
function monthSteps(due: Due, lastDay: CivilDate, calendar: WorkingCalendar): Step[] {
  const { year, month } = partsOf(due.due);
  const own = reminderDatesIn(due.monthDays, year, month, calendar).dates.filter(
    (date) => date < lastDay && calendar.isWorking(date),
  );
  const ownDay = daysBefore(0, lastDay, calendar);
  if (own.length > 0)
    return [...[...own].sort().map((on) => ({ id: on, on, weight: MONTH_DAY, last: false })), ownDay];
  const isLong = due.from === null || daysBetween(due.from, due.due) > 7;
  return isLong ? [daysBefore(MONTH_END, lastDay, calendar), ownDay] : [ownDay];
}

/** Check-points are named in the summary of the first working day of a week, once the day is near, and while overdue. */
function summarySteps(
  due: Due,
  today: CivilDate,
  until: CivilDate,
  calendar: WorkingCalendar,
): readonly Step[] {
  const monday = addDays(today, 1 - weekdayOf(today));
  const sunday = addDays(monday, 6);
  const first = addWorkingDays(calendar, addDays(monday, -1), 1);
  const isNear = due.due <= addWorkingDays(calendar, first, SUMMARY_AHEAD);
  if (first > until || !isNear) return [];
  return [
    { id: `неделя ${monday}`, on: first, weight: SUMMARY, last: due.due <= sunday && due.due >= today },
  ];
}

/** Day of the first summary that tells a check-point as overdue; the head never hears of it before the executor. */
function summaryAfter(day: CivilDate, calendar: WorkingCalendar): CivilDate {
  return addWorkingDays(calendar, addDays(day, 7 - weekdayOf(day)), 1);
}

/**
 * What the head hears once a week: first so many working days after a day, then on the first working day of each week, so that
 * all of it comes in one letter. The first two are at least three working days apart. `until` lies in the week of `today`.
 */
function weekly(
  name: string,
  after: CivilDate,
  days: number,
  today: CivilDate,
  until: CivilDate,
  calendar: WorkingCalendar,
): readonly Step[] {
  if (today <= after) return [];
  const start = addWorkingDays(calendar, after, days);
  const monday = addDays(today, 1 - weekdayOf(today));
  const summary = addWorkingDays(calendar, addDays(monday, -1), 1);
  const isRepeat = summary <= today && summary >= addWorkingDays(calendar, start, APART);
  const step = isRepeat ? { id: `${name} ${monday}`, on: summary } : { id: `${name}+${days}`, on: start };
  return step.on > until ? [] : [{ ...step, weight: ONCE_A_WEEK, last: false }];
}

interface Repeat {
  name: string;
  /** Working days from one step to the next; the first comes on the next working day. */
  every: number;
  weight: number;
  /** Weight of the first step, where it differs. */
  firstWeight?: number;
}

/** Steps that come again and again after a day: the one that stands now and those up to `until`. */
function repeated(
  after: CivilDate,
  { name, every, weight, firstWeight = weight }: Repeat,
  today: CivilDate,
  until: CivilDate,
  calendar: WorkingCalendar,
): readonly Step[] {
  if (today <= after) return [];
  const passed = workingDaysBetween(calendar, after, today);
  const base = workingDayOnOrBefore(calendar, today);
  const steps: Step[] = [];
  for (let count = Math.max(0, Math.floor((passed - 1) / every)); ; count += 1) {
    const days = 1 + count * every;
    const on = addWorkingDays(calendar, base, days - passed);
    if (on > until) return steps;
    steps.push({ id: `${name}${days}`, on, weight: count === 0 ? firstWeight : weight, last: false });
  }
}

function remembered<R>(known: Map<string, R>, key: string, count: () => R): R {
  const found = known.get(key);
  if (found !== undefined) return found;
  const result = count();
  known.set(key, result);
  return result;
}
