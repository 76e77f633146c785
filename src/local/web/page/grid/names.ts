// Where a cell is that a person names: «D5».
import { columnIndex } from "../../../../workbook/cellNames.ts";
import type { Place } from "./places.ts";

/** The place of «d5»; null for anything else. */
export function placeOf(name: string): Place | null {
  const match = /^\s*([a-z]{1,3})(\d{1,6})\s*$/i.exec(name);
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  return { row: Number(digits) - 1, column: columnIndex(letters) };
}
