// An edit in words, for a person who must be told that it may not have been kept.
import { counted } from "../../../../domain/language/plural.ts";
import type { GridEdit } from "../../protocol.ts";

/** Longest piece of a typed text that is quoted. */
const QUOTED = 60;

/** «A», «Z», «AA»: the name of a column counted from 0. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** «лист «План», B5: «до 10 июля»» */
export function editWords(edit: GridEdit, sheetTitle: string): string {
  return `лист «${sheetTitle}», ${deedWords(edit)}`;
}

function deedWords(edit: GridEdit): string {
  switch (edit.kind) {
    case "cells":
      return cellsWords(edit);
    case "note":
      return `${cellName(edit)}: примечание «${shortened(edit.note)}»`;
    case "insertRows":
      return `${counted(edit.count, "новая строка", "новые строки", "новых строк")} на месте строки ${edit.at + 1}`;
    case "deleteRows":
      return `удаление ${counted(edit.count, "строки", "строк", "строк")} со строки ${edit.at + 1}`;
    case "sort":
      return `сортировка по столбцу ${columnName(edit.column)}`;
    case "columnWidth":
      return `ширина столбца ${columnName(edit.column)}`;
  }
}

function cellsWords({ cells }: Extract<GridEdit, { kind: "cells" }>): string {
  const [first] = cells;
  if (first === undefined) return "пустая правка";
  const text = first.value === null || first.value === "" ? "очищено" : `«${shortened(String(first.value))}»`;
  const others = cells.length - 1;
  return `${cellName(first)}: ${text}${others === 0 ? "" : ` и ещё ${counted(others, "ячейка", "ячейки", "ячеек")}`}`;
}

const cellName = ({ row, column }: { row: number; column: number }): string =>
  `${columnName(column)}${row + 1}`;
const shortened = (text: string): string => (text.length <= QUOTED ? text : `${text.slice(0, QUOTED)}…`);
