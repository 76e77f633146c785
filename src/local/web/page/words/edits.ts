// An edit in words, for a person who must be told that it may not have been kept.
import { counted } from "../../../../domain/language/plural.ts";
import { cellName, columnLetters } from "../../../../workbook/cellNames.ts";
import type { GridEdit } from "../../protocol.ts";

/** Longest piece of a typed text that is quoted. */
const QUOTED = 60;

/** «лист «План», B5: «до 10 июля»» */
export function editWords(edit: GridEdit, sheetTitle: string): string {
  return `лист «${sheetTitle}», ${deedWords(edit)}`;
}

function deedWords(edit: GridEdit): string {
  switch (edit.kind) {
    case "cells":
      return cellsWords(edit);
    case "note":
      return `${cellName(edit.row, edit.column)}: примечание «${shortened(edit.note)}»`;
    case "insertRows":
      return `${counted(edit.count, "новая строка", "новые строки", "новых строк")} на месте строки ${edit.at + 1}`;
    case "deleteRows":
      return `удаление ${counted(edit.count, "строки", "строк", "строк")} со строки ${edit.at + 1}`;
    case "insertColumns":
      return `${counted(edit.count, "новый столбец", "новых столбца", "новых столбцов")} на месте столбца ${columnLetters(edit.at)}`;
    case "deleteColumns":
      return `удаление ${counted(edit.count, "столбца", "столбцов", "столбцов")} со столбца ${columnLetters(edit.at)}`;
    case "sort":
      return `сортировка по столбцу ${columnLetters(edit.column)}`;
    case "columnWidth":
      return `ширина столбца ${columnLetters(edit.column)}`;
  }
}

function cellsWords({ cells }: Extract<GridEdit, { kind: "cells" }>): string {
  const [first] = cells;
  if (first === undefined) return "пустая правка";
  const text = first.value === null || first.value === "" ? "очищено" : `«${shortened(String(first.value))}»`;
  const others = cells.length - 1;
  return `${cellName(first.row, first.column)}: ${text}${others === 0 ? "" : ` и ещё ${counted(others, "ячейка", "ячейки", "ячеек")}`}`;
}

const shortened = (text: string): string => (text.length <= QUOTED ? text : `${text.slice(0, QUOTED)}…`);
