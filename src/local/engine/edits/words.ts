// What a person is told about an edit that was not carried out, wholly or in part: place, reason, cure.
import { counted } from "../../../domain/language/plural.ts";
import type { GridEdit } from "../../web/protocol.ts";
import { NotModelled, SheetsError } from "../sheets/errors.ts";
import type { DataValidationRule } from "../sheets/model.ts";
import { cellName, columnLetters } from "../../../workbook/cellNames.ts";

/** More refusals than this are counted, not told. */
const TOLD_CELLS = 5;
/** More words of a list than this are left out. */
const TOLD_WORDS = 12;
/** Longer texts are cut when they are quoted. */
const QUOTED_LENGTH = 60;
/** What is nowhere but in the refusal is quoted up to this length. */
const LOST_LENGTH = 2000;

export const WORDS = {
  noSheet: "Этого листа в книге больше нет. Обновите страницу.",
  noPlace: "Такого места на листе нет. Обновите страницу.",
  headerInsert: "Над заголовком строку вставить нельзя: в первой строке программа ищет названия столбцов.",
  headerDelete: "Строку заголовка удалить нельзя: по ней программа узнаёт столбцы. Удалите строки под ней.",
  lastRow: "Последнюю строку листа удалить нельзя. Очистите её.",
  sortColumn: "По этому столбцу строки не упорядочить: он вне фильтра. Выберите столбец внутри фильтра.",
  lastColumn: "Последний столбец листа удалить нельзя. Очистите его.",
  columnChanged: "в столбце с тех пор появились записи, он оставлен.",
  columnGone: "этого столбца больше нет.",
  columnsApart: "Между этими столбцами тем временем появились другие. Выделите столбцы ещё раз.",
  tooLong: "текст длиннее 50 000 знаков. Сократите его.",
  changedSince: "ячейку с тех пор изменили, она оставлена как есть.",
  cellGone: "строки или столбца этой ячейки больше нет.",
  rowChanged: "в строке с тех пор появились записи, она оставлена.",
  rowGone: "этой строки больше нет.",
  rowsApart:
    "Между этими строками тем временем появились другие или порядок строк изменён. Выделите строки ещё раз.",
} as const;

/** «План, D5: …» */
export const atCell = (title: string, row: number, column: number, words: string): string =>
  `${title}, ${cellName(row, column)}: ${words}`;

/** «План, строка 5: …» */
export const atRow = (title: string, row: number, words: string): string =>
  `${title}, строка ${row + 1}: ${words}`;

/** «План, столбец H: …» */
export const atColumn = (title: string, column: number, words: string): string =>
  `${title}, столбец ${columnLetters(column)}: ${words}`;

/** Columns of the program among those that are to be deleted, by their headers. */
export function programColumnWords(headers: readonly string[]): string {
  const named = headers.slice(0, TOLD_CELLS).map((header) => `«${header}»`);
  const rest = headers.length - named.length;
  const list = named.join(", ") + (rest > 0 ? ` и ещё ${rest}` : "");
  return headers.length === 1
    ? `Столбец ${list} нужен программе, удалить его нельзя. Удаляются только свои столбцы.`
    : `Столбцы ${list} нужны программе, удалить их нельзя. Удаляются только свои столбцы.`;
}

/**
 * Rows that were taken out while something was typed into them.
 * @param typed what was typed
 * @param hasOthers it was typed into other cells too
 */
export function lostRowsWords(
  title: string,
  rows: readonly number[],
  typed: readonly string[],
  hasOthers: boolean,
): string {
  const numbers = [...new Set(rows)].map((row) => row + 1);
  const rest = numbers.length - TOLD_CELLS;
  const named = numbers.slice(0, TOLD_CELLS).join(", ") + (rest > 0 ? ` и ещё ${rest}` : "");
  return lostWords(title, `${numbers.length === 1 ? "строку" : "строки"} ${named}`, typed, hasOthers);
}

/** A column that was taken out meanwhile. */
export const lostColumnWords = (
  title: string,
  column: number,
  typed: readonly string[],
  hasOthers: boolean,
): string => lostWords(title, `столбец ${columnLetters(column)}`, typed, hasOthers);

function lostWords(title: string, gone: string, typed: readonly string[], hasOthers: boolean): string {
  const others = hasOthers ? ", и вся правка не внесена" : "";
  return `${title}: ${gone} тем временем удалили${others}${typedWords(typed)}.`;
}

/** The page shows a state of the book of which nobody knows any more what became of its rows. */
export function outdatedWords(edit: GridEdit): string {
  const typed =
    edit.kind === "cells"
      ? edit.cells.map(({ value }) => String(value ?? ""))
      : edit.kind === "note"
        ? [edit.note]
        : [];
  return `Правка не внесена: страница отстала от книги и показывает её заново. Повторите${typedWords(typed)}.`;
}

/** «; вписанное: «…»»; nothing when nothing was typed. */
function typedWords(typed: readonly string[]): string {
  const text = typed.filter((each) => each !== "").join(" · ");
  if (text === "") return "";
  return `; вписанное: «${text.length > LOST_LENGTH ? `${text.slice(0, LOST_LENGTH)}…` : text}»`;
}

/** Several refusals as one message: the first ones in full, the rest counted. */
export function told(refusals: readonly string[]): string {
  const rest = refusals.length - TOLD_CELLS;
  const lines = refusals.slice(0, TOLD_CELLS);
  return [...lines, ...(rest > 0 ? [`И ещё ${counted(rest, "отказ", "отказа", "отказов")}.`] : [])].join(
    "\n",
  );
}

/** «Готово» нет в списке. Выберите из списка: … */
export function refusedByCheck(text: string, rule: DataValidationRule, list: readonly string[]): string {
  const value = `«${text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text}»`;
  switch (rule.condition?.type) {
    case "ONE_OF_LIST":
    case "ONE_OF_RANGE":
      return `${value} нет в списке. Выберите из списка: ${listed(list)}.`;
    case "DATE_IS_VALID":
      return `${value} — не дата. Введите дату, например 31.12.2026.`;
    case "BOOLEAN":
      return `${value} сюда не вписать: здесь только галочка.`;
    default:
      return `${value} не подходит под проверку этой ячейки.${rule.inputMessage === undefined ? "" : ` ${rule.inputMessage}.`}`;
  }
}

function listed(words: readonly string[]): string {
  const rest = words.length - TOLD_WORDS;
  return words.slice(0, TOLD_WORDS).join(", ") + (rest > 0 ? ` и ещё ${rest}` : "");
}

/** A refusal of the model in words for a person; null for an error that is the program's own. */
export function refusalWords(error: unknown): string | null {
  if (error instanceof NotModelled) return "Этого в книге на своём компьютере сделать нельзя.";
  if (!(error instanceof SheetsError)) return null;
  if (error.message.includes("protected"))
    return "Эти ячейки защищены: изменить их может только владелец книги.";
  if (error.message.includes("above the limit")) return "В книге не хватает места для стольких ячеек.";
  return "Так изменить лист нельзя. Обновите страницу и попробуйте ещё раз.";
}
