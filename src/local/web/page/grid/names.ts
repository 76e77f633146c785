// Names of cells as people read and type them: «D5».
import { columnName } from "../words/edits.ts";

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** The place of «d5»; null for anything else. */
export function placeOf(name: string): { row: number; column: number } | null {
  const match = /^\s*([a-z]{1,3})(\d{1,6})\s*$/i.exec(name);
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
