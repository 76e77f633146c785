// «Проверить книгу»: one step of bringing the book up to date, and every remark with the row that it is about. A book too big
// for one step is checked by its page, call by call.
import { SETTINGS } from "../domain/settings.ts";
import { counted } from "../domain/language/plural.ts";
import type { Run } from "../run/run.ts";
import type { Remark } from "../workbook/tables/logs.ts";
import { remarks as remarksTable, settings, TABLES } from "../workbook/tables/index.ts";
import { wholeStep } from "./book/refresh.ts";
import type { BookCheck, RemarkView } from "./contract/checking.ts";
import type { Outcome } from "./outcome.ts";

/** One step; its remarks come only when the whole book is checked. */
export function checkBook(run: Run): Outcome<BookCheck> {
  const { remarks, isWhole, rest } = wholeStep(run);
  const data = { remarks: isWhole ? remarks.map(viewOf) : [], isWhole, rest };
  return {
    message: isWhole
      ? wordCount(data.remarks)
      : `Проверка не закончена, осталось строк: ${rest}. Повторите команду.`,
    details: data.remarks.map(wordRemark),
    data,
  };
}

function wordCount(remarks: readonly RemarkView[]): string {
  if (remarks.length === 0) return "Книга в порядке, замечаний нет.";
  const count = counted(remarks.length, "замечание", "замечания", "замечаний");
  return `Книга проверена: ${count}. Они же — в листе «${remarksTable.title}».`;
}

function viewOf({ sheet, row, column, message, cure }: Remark): RemarkView {
  return { sheet, row, column, message: sentence(message), cure: sentence(cure), place: placeOf(sheet, row) };
}

/** Remarks name a row by its code, a row without a code by its number, a setting by its label. */
function placeOf(sheet: string, row: string): RemarkView["place"] {
  const table = TABLES.find(({ title }) => title === sheet);
  if (table === undefined) return null;
  const [, number] = /^строка (\d+)$/.exec(row) ?? [];
  if (number !== undefined) return { sheet, rowId: `#${Number(number) - 1}` };
  if (table.sheetId === settings.sheetId) {
    const [key] = Object.entries(SETTINGS).find(([, { label }]) => label === row) ?? [];
    return key === undefined ? null : { sheet, rowId: key };
  }
  const isCode = table.idPrefix !== null && row.startsWith(`${table.idPrefix}-`);
  return isCode ? { sheet, rowId: row } : null;
}

/** «Педагоги, КР-0012: что не так. Что сделать.»; a remark on a whole sheet names no row. */
export function wordRemark({
  sheet,
  row,
  message,
  cure,
}: Pick<Remark, "sheet" | "row" | "message" | "cure">): string {
  return `${row === "" ? sheet : `${sheet}, ${row}`}: ${sentence(message)} ${sentence(cure)}`;
}

const sentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
