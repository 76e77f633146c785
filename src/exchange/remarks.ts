// The words for everything that a returned book makes somebody ask, tell or correct: what it is, in which row, what to do.
import { parsePersonName, shortName } from "../domain/people/personName.ts";
import type { CellValue } from "../workbook/cell.ts";
import { wordCell } from "./cells.ts";
import type { ColumnSpec, SheetSpec } from "./sheets.ts";
import type { BookRemark, Cells, ReturnedProblem } from "./types.ts";

/** What a remark is about: a cell, a row, a sheet or the whole book. */
export interface Place {
  /** Id of the organisation. */
  organisation: string;
  spec?: SheetSpec;
  /** Key of the row: its code, or how a row without one is known. */
  key?: string;
  /** «КР-0007 Соколова М. И.» */
  row?: string;
  /** Code in the centre's book. */
  id?: string;
  column?: ColumnSpec;
}

export type RemarkKind = BookRemark["kind"];

export function remark(
  kind: RemarkKind,
  place: Place,
  what: string,
  message: string,
  cure: string,
): BookRemark {
  const { organisation, spec, key = "", row = "", id = "", column } = place;
  return {
    key: [organisation, spec?.name ?? "", key, column?.id ?? what].join("/"),
    kind,
    sheet: spec?.title ?? "",
    row,
    column: column?.layout.header ?? "",
    id,
    message,
    cure,
  };
}

/** «КР-0007 Соколова М. И.»; in the mode without names the code alone. */
export function rowName(key: string, cells: Cells, names: boolean): string {
  const typed = names ? String(cells["name"] ?? "") : "";
  const parsed = parsePersonName(typed);
  return [key, parsed === null ? typed : shortName(parsed)].filter((part) => part !== "").join(" ");
}

/** Nobody's name is said in the mode without names. */
export function said(column: ColumnSpec, cell: CellValue, names: boolean): string {
  return column.id === "name" && !names ? "имя" : wordCell(column, cell);
}

/** Words for a cell that was not understood. */
export function problemRemark(place: Place & { column: ColumnSpec }, problem: ReturnedProblem): BookRemark {
  const { message, cure } = problemWords(place.column, problem);
  return remark("bad", place, "", message, cure);
}

function problemWords(
  column: ColumnSpec,
  { code, text }: ReturnedProblem,
): { message: string; cure: string } {
  const { header, choices } = column.layout;
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  switch (code) {
    case "NOT_A_DATE":
      return {
        message: `«${header}»: «${shown}» — не дата, не взято.`,
        cure: "Впишите день полностью, например 31.12.2026.",
      };
    case "NOT_A_NUMBER":
      return { message: `«${header}»: «${shown}» — не число, не взято.`, cure: "Впишите число без слов." };
    case "NOT_IN_LIST":
      return {
        message: `«${header}»: слова «${shown}» нет в списке, не взято.`,
        cure: `Выберите одно из: ${(choices ?? []).join("; ")}.`,
      };
    case "FORMULA_ERROR":
      return {
        message: `«${header}»: в клетке ошибка формулы, не взято.`,
        cure: "Впишите само значение, без формулы.",
      };
    case "TOO_LONG":
      return {
        message: `«${header}»: текст слишком длинный, не взят.`,
        cure: "Сократите его до нескольких строк.",
      };
  }
}
