// Days and moments as one says them in an office: «сегодня в 08:00», «20.11.2026 07:12», «20 ноября 2026, пятница».
import {
  addDays,
  formatDate,
  partsOf,
  weekdayOf,
  type CivilDate,
} from "../../../../domain/calendar/civil.ts";
import { formatDayMonth, WEEKDAY_NAMES } from "../../../../domain/calendar/russianDates.ts";
import { dayOf, timeOf } from "../../../zone.ts";

/**
 * «сегодня в 08:00», «вчера в 17:20», «завтра в 07:00», «20.11.2026 07:12».
 * @param at epoch milliseconds
 * @param today the day of the book, which may be an imagined one
 */
export function momentWords(at: number, today: CivilDate, zone: string): string {
  const day = dayOf(at, zone);
  const time = timeOf(at, zone);
  const near = new Map([
    [addDays(today, -1), "вчера"],
    [today, "сегодня"],
    [addDays(today, 1), "завтра"],
  ]).get(day);
  return near === undefined ? `${formatDate(day)} ${time}` : `${near} в ${time}`;
}

/** «20 ноября 2026, пятница» */
export function dayWords(date: CivilDate): string {
  return `${formatDayMonth(date)} ${partsOf(date).year}, ${WEEKDAY_NAMES[weekdayOf(date) - 1] ?? ""}`;
}

/** «350 мс», «2,4 с» */
export function durationWords(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} мс` : `${(ms / 1000).toFixed(1).replace(".", ",")} с`;
}
