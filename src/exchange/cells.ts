// One cell that came back, in the form in which its column writes it: what people type is understood as far as it is plain.
import {
  dateFromText,
  dateOfSerial,
  formatDate,
  isCivilDate,
  isValidDay,
  civil,
  serialOf,
} from "../domain/calendar/civil.ts";
import { monthFrom } from "../domain/calendar/russianDates.ts";
import { monthOf, wordMonth } from "../domain/attestation/months.ts";
import { level, tidy } from "../domain/people/spelling.ts";
import { readDate, type CellValue } from "../workbook/cell.ts";
import type { ColumnSpec } from "./sheets.ts";
import type { ReturnedProblem } from "./types.ts";

/** Longer than anything a register needs. */
const LONGEST = 10_000;

export type CellReading = { value: CellValue; problem: null } | { value: null; problem: ReturnedProblem };

/** @param isDay the cell shows its number as a day */
export function readCell(column: ColumnSpec, raw: CellValue, isDay: boolean): CellReading {
  const { kind, choices } = column.layout;
  const bad = (code: ReturnedProblem["code"]): CellReading => ({
    value: null,
    problem: { column: column.id, code, text: String(raw).slice(0, 200) },
  });
  if (typeof raw === "string" && raw.length > LONGEST) return bad("TOO_LONG");
  const clean = typeof raw === "string" ? tidy(raw.replace(/[^\P{Cc}\n\t]/gu, "")) : raw;
  const typed =
    kind === "date" ? ofDay(clean) : kind === "number" ? ofNumber(clean) : ofWords(column, clean, isDay);
  const meant = choices === null ? typed : ofList(typed, choices);
  const { value, problem } = column.canonical(meant);
  if (problem === null || problem.code === "DATE_AS_TEXT") return { value, problem: null };
  return bad(problem.code);
}

/** «5 сентября 2026», «05.09.26», «5-09-2026» besides what a column of days reads by itself. */
function ofDay(cell: CellValue): CellValue {
  if (typeof cell !== "string") return cell;
  const date = dateFromText(cell) ?? dateFromWords(cell);
  return date === null ? cell : serialOf(date);
}

function dateFromWords(text: string): string | null {
  const plain = text.replace(/\s*г(?:ода|\.)?$/iu, "");
  const match =
    /^(\d{1,2})\s*[.,/-]\s*(\d{1,2})\s*[.,/-]\s*(\d{4}|\d{2})$/.exec(plain) ??
    /^(\d{1,2})\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(plain);
  if (match === null) return null;
  const [, day = "", middle = "", end = ""] = match;
  const month = /^\d/.test(middle) ? Number(middle) : monthFrom(middle);
  const year = end.length === 2 ? 2000 + Number(end) : Number(end);
  return month !== null && isValidDay(year, month, Number(day)) ? civil(year, month, Number(day)) : null;
}

/** «14 лет» is 14. */
function ofNumber(cell: CellValue): CellValue {
  const match = typeof cell === "string" ? /^(\d+(?:[.,]\d+)?)\s*(?:лет|год|года|г\.?)$/iu.exec(cell) : null;
  return match === null ? cell : (match[1] ?? cell);
}

/** A day that a spreadsheet made of «октябрь 2026» or of a date in a column of words is written as words again. */
function ofWords(column: ColumnSpec, cell: CellValue, isDay: boolean): CellValue {
  if (typeof cell === "boolean") return cell ? "да" : "нет";
  if (!isDay || typeof cell !== "number") return cell;
  const date = readDate(cell).value;
  if (date === null) return cell;
  return column.id === "wish" && date.slice(8) === "01" ? wordMonth(monthOf(date)) : formatDate(date);
}

/** The word of the list that differs by ё, case, spaces, a hyphen or a dot at the end only. */
function ofList(cell: CellValue, words: readonly string[]): CellValue {
  const key = (text: string): string =>
    level(text)
      .replace(/[\s–—-]+/g, " ")
      .replace(/[ .]+$/, "");
  return words.find((word) => key(word) === key(String(cell))) ?? cell;
}

/** Equal in everything that a person would call equal. */
export function sameCell(one: CellValue, other: CellValue): boolean {
  return one === other || tidy(String(one)) === tidy(String(other));
}

/** The cell as it is said to a person. */
export function wordCell(column: ColumnSpec, cell: CellValue): string {
  if (cell === "") return "пусто";
  if (column.layout.kind === "date" && typeof cell === "number") return formatDate(dateOfSerial(cell));
  const text = String(cell).replace(/\n/g, ", ");
  const shown = isCivilDate(text) ? formatDate(text) : text;
  return `«${shown.length > 120 ? `${shown.slice(0, 119)}…` : shown}»`;
}
