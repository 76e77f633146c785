// What was pasted or read from an .xlsx as lines of cells, all of them texts: a day is written as an office writes it.
import { dateOfSerial, formatDate } from "../../domain/calendar/civil.ts";
import { recordsOf, usualSeparator } from "../../domain/language/separatedText.ts";
import type { CellRange } from "../../xlsx/places.ts";
import type { XlsxBook, XlsxCell, XlsxSheet } from "../../xlsx/readXlsx.ts";
import type { ListField, ReadTable } from "./kind.ts";
import { headerScore, readTable, type GridLine } from "./table.ts";

/** Cells parted by tabs (as spreadsheets copy them), «;» or commas. */
export function tableOfText(text: string, fields: readonly ListField[]): ReadTable {
  return readTable(gridOfText(text), fields);
}

export function gridOfText(text: string): GridLine[] {
  return recordsOf(text, usualSeparator(text)).map((record) => ({ ...record, spans: {} }));
}

/** The sheet named, or the one whose header names most fields: a visible one if it names any. Null for an empty book. */
export function tableOfBook(
  { sheets }: XlsxBook,
  fields: readonly ListField[],
  name: string | undefined,
): { sheet: string; table: ReadTable } | null {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const named = filled.find((sheet) => sheet.name === name);
  const scored = (named === undefined ? filled : [named]).map((sheet) => {
    const lines = gridOfSheet(sheet);
    const score = headerScore(lines, fields);
    return { sheet, lines, score: sheet.isHidden ? score - SHOWN_FIRST : score };
  });
  const [first, ...others] = scored;
  if (first === undefined) return null;
  const best = others.reduce((a, b) => (b.score > a.score ? b : a), first);
  return { sheet: best.sheet.name, table: readTable(best.lines, fields) };
}

/** More than any header can score. */
const SHOWN_FIRST = 1000;

/** Lines that hold anything; a cell merged downwards speaks for all its rows. */
function gridOfSheet({ rows, merged }: XlsxSheet): GridLine[] {
  const tall = merged.filter(({ top, bottom }) => bottom > top);
  const wide = merged.filter(({ left, right }) => right > left);
  const texts = new Map(rows.map(({ index, cells }) => [index, cells.map(textOfCell)]));
  for (const range of tall) fillDown(texts, range);
  const spans = new Map<number, Record<number, number>>();
  for (const { top, left, right } of wide) spans.set(top, { ...spans.get(top), [left]: right - left + 1 });
  return [...texts]
    .sort(([a], [b]) => a - b)
    .filter(([, cells]) => cells.some((cell) => cell !== ""))
    .map(([index, cells]) => ({ line: index + 1, cells, spans: spans.get(index) ?? {} }));
}

/** Only rows that hold something else are filled: a merged cell may reach far below the table. */
function fillDown(texts: Map<number, string[]>, { top, left, bottom }: CellRange): void {
  const value = texts.get(top)?.[left] ?? "";
  if (value === "") return;
  for (const [index, cells] of texts) {
    if (index <= top || index > bottom || (cells[left] ?? "") !== "") continue;
    while (cells.length < left) cells.push("");
    cells[left] = value;
  }
}

/** A formula's error says nothing. */
function textOfCell(cell: XlsxCell | undefined): string {
  if (cell === undefined || cell.isError) return "";
  const { value, isDate } = cell;
  if (typeof value === "boolean") return value ? "да" : "нет";
  if (typeof value === "string") return value.trim();
  return isDate && value >= 1 ? formatDate(dateOfSerial(value)) : String(Number(value.toPrecision(15)));
}
