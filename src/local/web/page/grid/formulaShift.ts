// A formula copied or filled elsewhere: its references move with it, those with $ stay.
import { columnLetters } from "../../../../workbook/cellNames.ts";
import { placeOf } from "./names.ts";

const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(A-ZА-Я_])/gi;

/** «=A1+$B$1» one row lower: «=A2+$B$1». Texts in quotes and names of sheets stay. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  return formula
    .split(/("[^"]*"|'[^']*')/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(REFERENCE, shifted)))
    .join("");

  function shifted(
    whole: string,
    keepColumn: string,
    letters: string,
    keepRow: string,
    digits: string,
  ): string {
    const place = placeOf(letters + digits);
    if (place === null) return whole;
    const row = keepRow === "$" ? place.row : place.row + rows;
    const column = keepColumn === "$" ? place.column : place.column + columns;
    if (row < 0 || column < 0) return "#ССЫЛКА!";
    return `${keepColumn}${columnLetters(column)}${keepRow}${row + 1}`;
  }
}
