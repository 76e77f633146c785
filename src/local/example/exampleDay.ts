// The day on which the example stands.
import type { CivilDate } from "../../domain/calendar/civil.ts";
import { CALENDAR_DECREES } from "../../domain/calendar/decrees.ts";
import {
  addWorkingDays,
  workingCalendar,
  workingDayOnOrBefore,
  type WorkingCalendar,
} from "../../domain/calendar/workingCalendar.ts";

/** Today, or the working day before a day off, so that letters go out. */
export function exampleDay(today: CivilDate): CivilDate {
  return workingDayOnOrBefore(exampleCalendar(), today);
}

/** The working day after a day of the example. */
export function dayAfter(day: CivilDate): CivilDate {
  return addWorkingDays(exampleCalendar(), day, 1);
}

const exampleCalendar = (): WorkingCalendar => workingCalendar(CALENDAR_DECREES.flatMap(({ days }) => days));
