// What a person is told about an edit that was not carried out, wholly or in part: place, reason, cure.
import { counted } from "../../../domain/language/plural.ts";
import { NotModelled, SheetsError } from "../sheets/errors.ts";
import type { DataValidationRule } from "../sheets/model.ts";
import { cellName } from "../sheets/ranges.ts";

/** More refusals than this are counted, not told. */
const TOLD_CELLS = 5;
/** More words of a list than this are left out. */
const TOLD_WORDS = 12;
/** Longer texts are cut when they are quoted. */
const QUOTED_LENGTH = 60;

export const WORDS = {
  noSheet: "Этого листа в книге больше нет. Обновите страницу.",
  noPlace: "Такого места на листе нет. Обновите страницу.",
  headerInsert: "Над заголовком строку вставить нельзя: в первой строке программа ищет названия столбцов.",
  headerDelete: "Строку заголовка удалить нельзя: по ней программа узнаёт столбцы. Удалите строки под ней.",
  lastRow: "Последнюю строку листа удалить нельзя. Очистите её.",
  sortColumn: "По этому столбцу строки не упорядочить: он вне фильтра. Выберите столбец внутри фильтра.",
  tooLong: "текст длиннее 50 000 знаков. Сократите его.",
  changedSince: "ячейку с тех пор изменили, она оставлена как есть.",
  cellGone: "строки или столбца этой ячейки больше нет.",
  rowChanged: "в строке с тех пор появились записи, она оставлена.",
  rowGone: "этой строки больше нет.",
} as const;

/** «План, D5: …» */
export const atCell = (title: string, row: number, column: number, words: string): string =>
  `${title}, ${cellName(row, column)}: ${words}`;

/** «План, строка 5: …» */
export const atRow = (title: string, row: number, words: string): string =>
  `${title}, строка ${row + 1}: ${words}`;

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
