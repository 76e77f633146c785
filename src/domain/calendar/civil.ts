// Civil dates: days without time or zone, written yyyy-MM-dd, so that comparing texts compares days.

/** A day, `yyyy-MM-dd`. */
export type CivilDate = string;

export interface DateParts {
  year: number;
  /** 1–12 */
  month: number;
  /** 1–31 */
  day: number;
}

const DAY_MS = 86_400_000;
/** Day number of 1970-01-01 in a spreadsheet, which counts from 1899-12-30. */
const EPOCH_SERIAL = 25_569;

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True when the three numbers name an existing day. */
export function isValidDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Builds a date of an existing day; throws a RangeError for one like 31 November. */
export function civil(year: number, month: number, day: number): CivilDate {
  if (!isValidDay(year, month, day)) throw new RangeError(`No such day: ${year}-${month}-${day}`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** True for a text that is an existing day in the form yyyy-MM-dd. */
export function isCivilDate(text: string): text is CivilDate {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match !== null && isValidDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

export function partsOf(date: CivilDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Day number as spreadsheets keep it: whole days since 1899-12-30. */
export function serialOf(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / DAY_MS + EPOCH_SERIAL;
}

/** The day of a spreadsheet's day number; a time of day is cut off. */
export function dateOfSerial(serial: number): CivilDate {
  return new Date((Math.floor(serial) - EPOCH_SERIAL) * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfSerial(serialOf(date) + days);
}

/** Same day `months` later; a day that the month does not have becomes its last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return civil(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** Whole years later; 29 February becomes the 28th. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return serialOf(to) - serialOf(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: CivilDate): number {
  return ((serialOf(date) + 5) % 7) + 1;
}

export function firstOfMonth(year: number, month: number): CivilDate {
  return civil(year, month, 1);
}

export function lastOfMonth(year: number, month: number): CivilDate {
  return civil(year, month, daysInMonth(year, month));
}

/** «05.09.2023» */
export function formatDate(date: CivilDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** Day that a text names as an office writes it, «05.09.2023», «5.9.2023 г.», or as «2023-09-05»; null for anything else. */
export function dateFromText(text: string): CivilDate | null {
  if (isCivilDate(text)) return text;
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s*г\.?)?$/.exec(text);
  if (match === null) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isValidDay(year, month, day) ? civil(year, month, day) : null;
}
