// Texts and names inside the parts of a written .xlsx file.
import type { Block } from "./writePlan.ts";

/** Excel takes a file with a longer text for damaged. */
const LONGEST_TEXT = 32_767;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The text as XML can hold it: without characters that XML lacks, and nothing in it is read as markup. */
export function escaped(text: string): string {
  return cleaned(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** A cell's text: nothing that Office would read as its own escape «_x0041_», and not longer than it takes. */
export function cellText(text: string): string {
  const plain = cleaned(text).replace(/_(?=x[\dA-F]{4}_)/gi, "_x005F_");
  return escaped(plain.length > LONGEST_TEXT ? `${plain.slice(0, LONGEST_TEXT - 1)}…` : plain);
}

function cleaned(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD");
}

/** 0 → A, 26 → AA. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** (4, 3) → D5 */
export function address(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

/** «A1», «B2:D10» */
export function blockName({ top, left, bottom, right }: Block): string {
  const first = address(top, left);
  const last = address(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** «'Списки'!$A$1:$A$6» */
export function blockOf(sheet: string, { top, left, bottom, right }: Block): string {
  const corner = (row: number, column: number): string => `$${letters(column)}$${row + 1}`;
  return `${quoted(sheet)}!${corner(top, left)}:${corner(bottom, right)}`;
}

export function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}
