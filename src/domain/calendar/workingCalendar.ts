// Which days are worked: the five-day week, changed by the days listed in the sheet «Календарь» (yearly decrees, regional days).
// A year's working days are laid out once as a sorted list; every question is then a place in that list.
import { addDays, civil, dateOfSerial, lastOfMonth, serialOf, weekdayOf, type CivilDate } from "./civil.ts";

export const DAY_KINDS = ["выходной", "рабочий", "сокращённый"] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** A day that differs from a plain five-day week, or a shortened one. */
export interface CalendarDay {
  date: CivilDate;
  kind: DayKind;
  note: string;
}

/** Where a term goes that falls on a day off. */
export type Shift = "предшествующий" | "следующий" | "не переносить";

export interface WorkingCalendar {
  isWorking(date: CivilDate): boolean;
  /** False for a year without data: weekends and the fixed holidays are used then, and the reader is warned. */
  covers(year: number): boolean;
  /** Working days of a year in order. */
  workingDays(year: number): readonly CivilDate[];
}

/** Non-working holidays, month-day (ТК ст. 112). */
const HOLIDAYS: readonly string[] = [
  ...["01-01", "01-02", "01-03", "01-04", "01-05", "01-06", "01-07", "01-08"],
  ...["02-23", "03-08", "05-01", "05-09", "06-12", "11-04"],
];
const SATURDAY = 6;

const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));
const isHoliday = (date: CivilDate): boolean => HOLIDAYS.includes(date.slice(5));
const isPlainDayOff = (date: CivilDate): boolean => weekdayOf(date) >= SATURDAY || isHoliday(date);

/**
 * The working calendar made of listed days; a later entry of the same day wins. A year is covered when its New Year
 * holidays are listed: a single regional day entered by hand does not stand for the decree of a year.
 * Other years: weekends and the holidays of ТК ст. 112; one that falls on a weekend moves to the next working day,
 * except those of January, which are moved by decree only.
 */
export function workingCalendar(days: readonly CalendarDay[]): WorkingCalendar {
  const listed = new Map(days.map((day) => [day.date, day.kind]));
  const covered = new Set(days.filter(isNewYearHoliday).map((day) => yearOf(day.date)));
  const known = new Map<number, readonly CivilDate[]>();

  function lay(year: number): readonly CivilDate[] {
    const moved = covered.has(year) ? new Set<CivilDate>() : movedHolidays(year);
    const isWorked = (date: CivilDate): boolean => {
      const kind = listed.get(date);
      return kind === undefined ? !isPlainDayOff(date) && !moved.has(date) : kind !== "выходной";
    };
    return daysOfYear(year).filter(isWorked);
  }

  function workingDays(year: number): readonly CivilDate[] {
    const ready = known.get(year);
    if (ready !== undefined) return ready;
    const laid = lay(year);
    known.set(year, laid);
    return laid;
  }

  return {
    workingDays,
    covers: (year) => covered.has(year),
    isWorking(date) {
      const worked = workingDays(yearOf(date));
      return worked[countBefore(worked, date)] === date;
    },
  };
}

/** The day itself if it is worked, or the nearest working day before it. */
export function workingDayOnOrBefore(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  return dayAt(calendar, yearOf(date), countUpTo(calendar.workingDays(yearOf(date)), date) - 1);
}

/** The day itself if it is worked, or the nearest working day after it. */
export function workingDayOnOrAfter(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  return dayAt(calendar, yearOf(date), countBefore(calendar.workingDays(yearOf(date)), date));
}

/** The n-th working day after `date` (before it, if n is negative); 0 gives the day itself, worked or not. Throws a RangeError for a fraction. */
export function addWorkingDays(calendar: WorkingCalendar, date: CivilDate, n: number): CivilDate {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`);
  if (n === 0) return date;
  const worked = calendar.workingDays(yearOf(date));
  const place = n > 0 ? countUpTo(worked, date) + n - 1 : countBefore(worked, date) + n;
  return dayAt(calendar, yearOf(date), place);
}

/** Number of working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = -countUpTo(calendar.workingDays(yearOf(from)), from);
  for (let year = yearOf(from); year < yearOf(to); year++) count += calendar.workingDays(year).length;
  return count + countUpTo(calendar.workingDays(yearOf(to)), to);
}

/**
 * Control date of a term whose written day falls on a day off. Directives and plans go to the preceding working day by
 * office-work rules; civil law (ГК ст. 193) goes to the next: the direction is a setting.
 */
export function controlDate(written: CivilDate, calendar: WorkingCalendar, shift: Shift): CivilDate {
  if (shift === "не переносить") return written;
  return shift === "следующий"
    ? workingDayOnOrAfter(calendar, written)
    : workingDayOnOrBefore(calendar, written);
}

export function lastWorkingDayOfMonth(calendar: WorkingCalendar, year: number, month: number): CivilDate {
  return workingDayOnOrBefore(calendar, lastOfMonth(year, month));
}

function isNewYearHoliday(day: CalendarDay): boolean {
  return day.kind === "выходной" && day.date.slice(5) <= "01-09";
}

function daysOfYear(year: number): CivilDate[] {
  const first = serialOf(civil(year, 1, 1));
  const last = serialOf(civil(year, 12, 31));
  return Array.from({ length: last - first + 1 }, (_, index) => dateOfSerial(first + index));
}

function movedHolidays(year: number): Set<CivilDate> {
  const moved = new Set<CivilDate>();
  for (const holiday of HOLIDAYS.filter((day) => !day.startsWith("01"))) {
    let day = `${civil(year, 1, 1).slice(0, 4)}-${holiday}`;
    if (weekdayOf(day) < SATURDAY) continue;
    while (isPlainDayOff(day) || moved.has(day)) day = addDays(day, 1);
    moved.add(day);
  }
  return moved;
}

/** Working day by its place in the list of a year; places outside it run on into the years around. */
function dayAt(calendar: WorkingCalendar, year: number, place: number): CivilDate {
  if (place < 0) return dayAt(calendar, year - 1, place + calendar.workingDays(year - 1).length);
  const worked = calendar.workingDays(year);
  return worked[place] ?? dayAt(calendar, year + 1, place - worked.length);
}

function countBefore(worked: readonly CivilDate[], date: CivilDate): number {
  let low = 0;
  let high = worked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((worked[middle] ?? "") < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countUpTo(worked: readonly CivilDate[], date: CivilDate): number {
  const before = countBefore(worked, date);
  return worked[before] === date ? before + 1 : before;
}
