// The day on which the example stands.
import type { CivilDate } from "../../domain/calendar/civil.ts";
import { CALENDAR_DECREES } from "../../domain/calendar/decrees.ts";
import { workingCalendar, workingDayOnOrBefore } from "../../domain/calendar/workingCalendar.ts";

/** Today, or the working day before a day off, so that letters go out. */
export function exampleDay(today: CivilDate): CivilDate {
  const calendar = workingCalendar(CALENDAR_DECREES.flatMap(({ days }) => days));
  return workingDayOnOrBefore(calendar, today);
}
