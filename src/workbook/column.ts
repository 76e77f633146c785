// Kinds of columns. A column knows its header, help, width, list, format, and how its cells are read and written.
import type { CivilDate } from "../domain/calendar/civil.ts";
import {
  readDate,
  readLines,
  readNumber,
  readText,
  readYes,
  writeDate,
  type CellValue,
  type Reading,
} from "./cell.ts";
import type { ColumnPlace } from "./table.ts";

export type ColumnKind = "text" | "longText" | "lines" | "date" | "moment" | "number" | "yes" | "choice";

export interface ColumnOptions {
  help?: string;
  /** Pixels. */
  width?: number;
  required?: boolean;
  /** Filled by the program; a person reads it. */
  computed?: boolean;
  /** Technical: hidden from the first. */
  hidden?: boolean;
  /** Nothing in the book follows from it: an edit here wakes nobody. */
  inert?: boolean;
  /** Column whose values the cell offers; anything else may be typed too. */
  suggest?: () => ColumnPlace;
  /** Words that the cell offers; anything else may be typed too. */
  offers?: readonly string[];
}

export interface Column<Value> {
  header: string;
  kind: ColumnKind;
  help: string;
  width: number;
  required: boolean;
  computed: boolean;
  hidden: boolean;
  inert: boolean;
  /** Closed list offered in the cell; null where anything may be typed. */
  choices: readonly string[] | null;
  suggest: (() => ColumnPlace) | null;
  offers: readonly string[] | null;
  read(cell: CellValue): Reading<Value>;
  write(value: Value): CellValue;
}

function column<Value>(
  kind: ColumnKind,
  header: string,
  width: number,
  options: ColumnOptions,
  read: (cell: CellValue) => Reading<Value>,
  write: (value: Value) => CellValue,
  choices: readonly string[] | null = null,
): Column<Value> {
  return {
    header,
    kind,
    help: options.help ?? "",
    width: options.width ?? width,
    required: options.required ?? false,
    computed: options.computed ?? false,
    hidden: options.hidden ?? false,
    inert: options.inert ?? false,
    choices,
    suggest: options.suggest ?? null,
    offers: options.offers ?? null,
    read,
    write,
  };
}

const same = <Value extends CellValue>(value: Value): CellValue => value;

/** The stable name of a row, given by the program: «ПЛ-0001». */
export function idColumn(): Column<string> {
  const help = "Постоянный код строки: по нему программа находит строку после сортировки. Не меняйте";
  return column("text", "Код", 78, { help, computed: true }, readText, same);
}

export function text(header: string, options: ColumnOptions = {}): Column<string> {
  return column("text", header, 130, options, readText, same);
}

export function longText(header: string, options: ColumnOptions = {}): Column<string> {
  return column("longText", header, 260, options, readText, same);
}

/** Several values, one on each line of the cell. */
export function lines(header: string, options: ColumnOptions = {}): Column<string[]> {
  return column("lines", header, 170, options, readLines, (values) => values.join("\n"));
}

export function date(header: string, options: ColumnOptions = {}): Column<CivilDate | null> {
  return column("date", header, 110, options, readDate, writeDate);
}

/** Day and time of an event, as the log shows it: «05.09.2023 07:12». */
export function moment(header: string, options: ColumnOptions = {}): Column<string> {
  return column("moment", header, 125, options, readText, same);
}

export function number(header: string, options: ColumnOptions = {}): Column<number | null> {
  return column("number", header, 80, options, readNumber, (value) => value ?? "");
}

/** «да» or «нет»; an empty cell means «да». */
export function yes(header: string, options: ColumnOptions = {}): Column<boolean> {
  return column("yes", header, 104, options, readYes, (value) => (value ? "да" : "нет"), YES_NO);
}

const YES_NO = ["да", "нет"] as const;

/** One word of a closed list, or nothing yet. */
export function choice<Word extends string>(
  header: string,
  words: readonly Word[],
  options: ColumnOptions = {},
): Column<Word | ""> {
  const read = (cell: CellValue): Reading<Word | ""> => {
    const typed = String(cell).trim().toLowerCase();
    const word = words.find((candidate) => candidate.toLowerCase() === typed);
    if (word !== undefined) return { value: word, problem: null };
    return { value: "", problem: typed === "" ? null : { code: "NOT_IN_LIST", text: String(cell) } };
  };
  return column("choice", header, 140, options, read, same, words);
}
