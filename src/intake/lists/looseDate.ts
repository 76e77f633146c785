// Days as lists write them: «12.03.21», «сент. 2020», «12.2021», «2021», «с 01.09.2019 г.», a day number of a spreadsheet.
import { civil, dateOfSerial, formatDate, isValidDay, type CivilDate } from "../../domain/calendar/civil.ts";
import { monthFrom } from "../../domain/calendar/russianDates.ts";
import { level, tidy } from "../../domain/people/spelling.ts";
import { findDate } from "../dates.ts";

export interface LooseDate {
  date: CivilDate;
  /** What the list says itself: of a month or a year the first day was taken. */
  precision: "day" | "month" | "year";
}

/** Day numbers of 1 January 1950 and 31 December 2099, as a cell without a date format shows a day. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_050;
const FIRST_YEAR = 1940;
const LAST_YEAR = 2099;

/** Null for an empty text and for what names no day, month or year. */
export function readLooseDate(text: string): LooseDate | null {
  const plain = level(tidy(text))
    .replace(/\s+/g, " ")
    .replace(/^(?:с|со|от|до|по|на|дата:?) /u, "")
    .replace(/[ ,]*\d{1,2}:\d{2}(?::\d{2})?$/, "")
    .replace(/ ?(?:г(?:ода?|\.)?|год)\.?$/u, "")
    .trim();
  return wholeDay(plain) ?? partOfDay(plain) ?? dayInside(text);
}

/** «01.09.2020 (в списке «сент. 2020»)»: what is told of a day that was assumed; empty for a day that the list writes. */
export function wordAssumed({ date, precision }: LooseDate, text: string): string {
  return precision === "day" ? "" : `${formatDate(date)} — в списке «${text}», взят первый день`;
}

function wholeDay(text: string): LooseDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:t.*)?$/.exec(text);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const digits = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(text.replace(/ /g, ""));
  if (digits !== null) return day(fullYear(digits[3] ?? ""), Number(digits[2]), Number(digits[1]));
  const words = /^(\d{1,2}) (\p{L}+)\.? (\d{4}|\d{2})$/u.exec(text);
  if (words !== null) return day(fullYear(words[3] ?? ""), monthFrom(words[2] ?? "") ?? 0, Number(words[1]));
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return { date: dateOfSerial(serial), precision: "day" };
}

function partOfDay(text: string): LooseDate | null {
  const digits = /^(\d{1,2}) ?[./-] ?(\d{4})$/.exec(text);
  if (digits !== null) return first(Number(digits[2]), Number(digits[1]), "month");
  const words = /^(\p{L}+)\.?,? ?(\d{4}|\d{2})$/u.exec(text);
  const month = words === null ? null : monthFrom(words[1] ?? "");
  if (words !== null && month !== null) return first(fullYear(words[2] ?? ""), month, "month");
  return /^\d{4}$/.test(text) ? first(Number(text), 1, "year") : null;
}

/** The only whole day in a longer text: «пр. № 123 от 12.03.2021». */
function dayInside(text: string): LooseDate | null {
  const found = findDate(text);
  if (found === null || findDate(text.slice(found.end)) !== null) return null;
  return { date: found.date, precision: "day" };
}

function day(year: number, month: number, number: number): LooseDate | null {
  const fits = isYear(year) && isValidDay(year, month, number);
  return fits ? { date: civil(year, month, number), precision: "day" } : null;
}

function first(year: number, month: number, precision: "month" | "year"): LooseDate | null {
  return isYear(year) && isValidDay(year, month, 1) ? { date: civil(year, month, 1), precision } : null;
}

const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** «21» is 2021, «85» is 1985. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year > 60 ? 1900 + year : 2000 + year;
}
