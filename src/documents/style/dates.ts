// Dates and months as papers write them.
import { formatDate, partsOf, type CivilDate } from "../../domain/calendar/civil.ts";
import { formatDayMonth, MONTH_NAMES } from "../../domain/calendar/russianDates.ts";

/** What is left open for a hand to fill in. */
const OPEN_DATE = "___ __________ 20__ г.";

/** «5 сентября 2026 г.»; without a day, a line to fill in by hand. */
export function longDate(day: CivilDate | null): string {
  return day === null ? OPEN_DATE : `${formatDayMonth(day)} ${partsOf(day).year} г.`;
}

/** «05.09.2026»; nothing without a day. */
export function shortDate(day: CivilDate | null): string {
  return day === null ? "" : formatDate(day);
}

/**
 * «октябрь 2026 г.»
 * @param month «2026-10»
 */
export function monthWords(month: string): string {
  return `${nameOf(month)} ${month.slice(0, 4)} г.`;
}

/**
 * «в октябре 2026 г.»
 * @param month «2026-10»
 */
export function monthIn(month: string): string {
  return `в ${nameOf(month).replace(/[ьй]?$/u, "е")} ${month.slice(0, 4)} г.`;
}

const nameOf = (month: string): string => MONTH_NAMES[Number(month.slice(5, 7)) - 1] ?? "";
