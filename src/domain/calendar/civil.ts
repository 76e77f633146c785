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

/** Days from 1 March of the year 0 to 1899-12-30, from which a spreadsheet counts. */
const DAYS_BEFORE = 693_899;
/** Days of 400 years. */
const ERA = 146_097;

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** @param month 1–12 */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
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
  const years = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return 365 * years + leapDaysUpTo(years) + dayOfYear - DAYS_BEFORE;
}

/** Leap days from the year 0 to the February that ends the March year before `years`. */
const leapDaysUpTo = (years: number): number =>
  Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);

/** The day of a spreadsheet's day number; a time of day is cut off. */
export function dateOfSerial(serial: number): CivilDate {
  const whole = Math.floor(serial);
  const known = DATES.get(whole) ?? dateOfWhole(whole);
  DATES.set(whole, known);
  return known;
}

/** Days that were asked for: a book names the same few hundred again and again. */
const DATES = new Map<number, CivilDate>();

function dateOfWhole(serial: number): CivilDate {
  // Years are counted from 1 March, so that a leap day is the last of its year.
  const days = serial + DAYS_BEFORE;
  const era = Math.floor(days / ERA);
  const ofEra = days - era * ERA;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const dayOfYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
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
