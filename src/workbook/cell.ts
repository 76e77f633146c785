// Cells as the Sheets service gives and takes them: the only place that turns civil dates into day numbers and back.
import { dateFromText, dateOfSerial, serialOf, type CivilDate } from "../domain/calendar/civil.ts";

/** A cell's value as read without formatting; an empty cell is "". */
export type CellValue = string | number | boolean;

/** Why a cell could not be taken as what its column holds. The cell itself is left as it is. */
export interface CellProblem {
  code: "NOT_A_DATE" | "DATE_AS_TEXT" | "NOT_A_NUMBER" | "NOT_IN_LIST" | "FORMULA_ERROR";
  text: string;
}

export interface Reading<Value> {
  value: Value;
  problem: CellProblem | null;
}

/** Day numbers of 1 January 1950 (people work in a position for decades) and 31 December 2099: a number outside is no date. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_050;
/** As the service gives them, and as they come pasted from a Russian spreadsheet. */
const FORMULA_ERROR =
  /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!|Н\/Д|ССЫЛКА!|ДЕЛ\/0!|ЗНАЧ!|ИМЯ\?|ЧИСЛО!|ПУСТО!|ОШИБКА!)$/;

const fine = <Value>(value: Value): Reading<Value> => ({ value, problem: null });
const bad = <Value>(value: Value, code: CellProblem["code"], cell: CellValue): Reading<Value> => ({
  value,
  problem: { code, text: String(cell) },
});

export function readText(cell: CellValue): Reading<string> {
  const text = String(cell).trim();
  return FORMULA_ERROR.test(text) ? bad("", "FORMULA_ERROR", cell) : fine(text);
}

/** A date cell holds a day number; a date that somebody pasted as text is taken and reported. */
export function readDate(cell: CellValue): Reading<CivilDate | null> {
  if (cell === "") return fine(null);
  if (typeof cell === "number" && cell >= FIRST_SERIAL && cell <= LAST_SERIAL)
    return fine(dateOfSerial(cell));
  if (typeof cell !== "string") return bad(null, "NOT_A_DATE", cell);
  const text = cell.trim();
  if (text === "") return fine(null);
  const date = dateFromText(text);
  return date === null ? bad(null, "NOT_A_DATE", cell) : bad(date, "DATE_AS_TEXT", cell);
}

export function readNumber(cell: CellValue): Reading<number | null> {
  if (cell === "") return fine(null);
  if (typeof cell === "number") return fine(cell);
  const text = String(cell).replace(/\s/g, "").replace(",", ".");
  const value = Number(text);
  return text === "" || Number.isNaN(value) ? bad(null, "NOT_A_NUMBER", cell) : fine(value);
}

/** Yes or no in the words that people use; an empty cell means yes. */
export function readYes(cell: CellValue): Reading<boolean> {
  if (typeof cell === "boolean") return fine(cell);
  return fine(!/^(?:нет|не|ложь|false|-|–|0|no)$/iu.test(String(cell).trim()));
}

/** Several values, one on each line of the cell. */
export function readLines(cell: CellValue): Reading<string[]> {
  const { value, problem } = readText(cell);
  const values = value.split("\n").map((line) => line.trim());
  return { value: values.filter((line) => line !== ""), problem };
}

export function writeDate(date: CivilDate | null): CellValue {
  return date === null ? "" : serialOf(date);
}

/** A value as the Sheets service stores it: typed, so that a person's text never becomes a formula or a date. */
export function extendedValue(cell: CellValue): GoogleAppsScript.Sheets.Schema.CellData {
  if (cell === "") return {};
  if (typeof cell === "number") return { userEnteredValue: { numberValue: cell } };
  if (typeof cell === "boolean") return { userEnteredValue: { boolValue: cell } };
  return { userEnteredValue: { stringValue: cell } };
}
