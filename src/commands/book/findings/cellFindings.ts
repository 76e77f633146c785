// Cells that don't hold what their column asks for, required cells that are empty, settings that don't fit.
import { SETTINGS, settingsFrom } from "../../../domain/settings.ts";
import type { Book } from "../../../workbook/book.ts";
import type { CellProblem } from "../../../workbook/cell.ts";
import type { Table } from "../../../workbook/table.ts";
import {
  calendar,
  directives,
  occurrences,
  organisations,
  plan,
  schoolBooks,
  settings,
  staff,
} from "../../../workbook/tables/index.ts";
import { settingCells } from "../data.ts";
import { finding, type Finding } from "./finding.ts";

/** Problems of cells in all sheets that people fill in, as they were read. */
export function cellFindings(book: Book): Finding[] {
  return [
    ...tableFindings(book, plan),
    ...tableFindings(book, occurrences),
    ...tableFindings(book, directives),
    ...tableFindings(book, staff),
    ...tableFindings(book, organisations),
    ...tableFindings(book, schoolBooks),
    ...tableFindings(book, calendar),
    ...settingFindings(book),
  ];
}

/** Problems of the cells of one sheet. */
export function tableFindings<Row extends object>(book: Book, table: Table<Row>): Finding[] {
  return book.records(table).flatMap(({ ref, index, row, problems }) => {
    const name = ref.startsWith("#") ? `строка ${index + 1}` : ref;
    const unread = problems.map(({ column, problem }) => finding(table, name, column, ...wordCell(problem)));
    const empty = table.ids
      .filter((id) => table.columns[id].required && isEmpty(row[id]))
      .map((id) =>
        finding(table, name, id, "Обязательная ячейка пуста", `Заполните «${table.columns[id].header}»`),
      );
    return [...unread, ...empty];
  });
}

function isEmpty(value: unknown): boolean {
  return value === "" || value === null || (Array.isArray(value) && value.length === 0);
}

function wordCell({ code, text }: CellProblem): [message: string, cure: string] {
  switch (code) {
    case "NOT_A_DATE":
      return [
        `«${text}» — не дата`,
        "Впишите дату цифрами, например 31.12.2026; слова о сроке пишут в столбец срока",
      ];
    case "DATE_AS_TEXT":
      return [
        `Дата «${text}» записана текстом: сортировка и цвета её не видят`,
        "Впишите её в ячейку заново",
      ];
    case "NOT_A_NUMBER":
      return [`«${text}» — не число`, "Впишите число цифрами"];
    case "NOT_IN_LIST":
      return [`«${text}» нет в списке`, "Выберите значение из списка в ячейке"];
    case "FORMULA_ERROR":
      return [`В ячейке ошибка формулы: ${text}`, "Исправьте формулу или впишите значение"];
  }
}

function settingFindings(book: Book): Finding[] {
  return settingsFrom(settingCells(book)).problems.map(({ key, text, expected }) =>
    finding(
      settings,
      SETTINGS[key].label,
      "value",
      `«${text}» не подходит`,
      `Нужно: ${expected}. Пока действует: ${SETTINGS[key].default === "" ? "пусто" : SETTINGS[key].default}`,
    ),
  );
}
