// What the program fills in a row of «Заявления»: who it is, the clocks, how far the way has come, what is next and by when.
// Nothing that a person has typed is rewritten.
import type { CivilDate } from "../../calendar/civil.ts";
import { addWorkingDays } from "../../calendar/workingCalendar.ts";
import type { Application } from "../application.ts";
import type { CategoryRecord, Teacher } from "../bank.ts";
import { firstDayOf, readMonth, schoolYearLabel } from "../months.ts";
import { clocksOf } from "../rules/clocks.ts";
import type { Edition } from "../rules/editions.ts";
import { standingOf, wordStanding } from "../rules/standing.ts";
import { AWAITS_BANK, historyOf } from "../teachers/bankUpdate.ts";
import { stepOf, wordStep, type StepContext } from "./applicationSteps.ts";
import { advance, type Transition } from "./lifeCycle.ts";

export interface ApplicationContext extends StepContext {
  editions: readonly Edition[];
  today: CivilDate;
}

export interface CompletedApplication {
  row: Application;
  transitions: Transition[];
  /** The row of the history that has to be there now; null while nothing is decided. */
  record: CategoryRecord | null;
}

/**
 * @param teacher his row of the data bank; undefined when the code is unknown
 * @param history his categories
 */
export function completeApplication(
  application: Application,
  teacher: Teacher | undefined,
  history: readonly CategoryRecord[],
  context: ApplicationContext,
): CompletedApplication {
  const known = withClocks(withPerson(application, teacher), context);
  const { row, transitions } = advanced(known, context);
  const isDecided = reaches(row, transitions);
  const record = teacher !== undefined && isDecided ? historyOf(row) : null;
  const entered =
    record === null
      ? { row, transitions: [] }
      : advanced({ ...row, bankOn: row.bankOn ?? context.today }, context);
  return {
    row: withSteps(withStanding(entered.row, history, context), context),
    transitions: [...transitions, ...entered.transitions],
    record,
  };
}

function withPerson(application: Application, teacher: Teacher | undefined): Application {
  const month = readMonth(application.month, application.schoolYear) ?? readMonth(application.wish);
  const schoolYear =
    application.schoolYear === "" && month !== null
      ? schoolYearLabel(firstDayOf(month))
      : application.schoolYear;
  if (teacher === undefined) return { ...application, schoolYear };
  return {
    ...application,
    schoolYear,
    name: teacher.name,
    school: application.school === "" ? teacher.school : application.school,
    position: application.position === "" ? teacher.position : application.position,
  };
}

function withClocks(application: Application, { editions }: ApplicationContext): Application {
  return { ...application, ...clocksOf(application, editions) };
}

function advanced(
  application: Application,
  context: ApplicationContext,
): { row: Application; transitions: Transition[] } {
  const { part, transitions } = advance(application, context);
  return { row: { ...application, ...part }, transitions };
}

/** The way waits for the data bank, or has just passed the place where it does. */
function reaches({ accepted }: Application, transitions: readonly Transition[]): boolean {
  return AWAITS_BANK.some((state) => state === accepted || transitions.some(({ to }) => to === state));
}

/** The category that was held when the application was filed, or when the row was begun. */
function withStanding(
  application: Application,
  history: readonly CategoryRecord[],
  { editions, today }: ApplicationContext,
): Application {
  const { filed, listed, since, position, teacher } = application;
  if (teacher.trim() === "" || position === "") return { ...application, current: "" };
  const on = filed ?? listed ?? since ?? today;
  return { ...application, current: wordStanding(standingOf(history, position, on, editions)) };
}

function withSteps(application: Application, context: ApplicationContext): Application {
  const step = stepOf(application, context);
  const due = step?.due ?? null;
  return {
    ...application,
    nextStep: step === null ? "" : wordStep(step),
    nextDue: due,
    warnFrom: due === null ? null : addWorkingDays(context.calendar, due, -context.settings.warnDays),
  };
}
