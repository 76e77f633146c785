// Places in the grid: Google's ranges with open sides ↔ boxes of whole numbers, A1 notation both ways, and its texts.
import { cellName, columnIndex, columnLetters } from "../../../workbook/cellNames.ts";
import { invalidArgument, Refusal } from "./errors.ts";
import type { Axis, Book, GridRange, Sheet } from "./model.ts";
import type { Message } from "./schema/schema.ts";

/** A box of cells; right and bottom are exclusive. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function titleInRange(title: string): string {
  return /^[A-Za-zА-я0-9_]+$/.test(title) ? title : `'${title.replaceAll("'", "''")}'`;
}

/** «Лист1!A1:Z1000»; open sides stay open («T!A1001:B»). */
function rangeName(title: string, range: GridRange): string {
  const { startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex } = range;
  const start = cellName(startRowIndex, startColumnIndex);
  const column = endColumnIndex === undefined ? "" : columnLetters(Math.max(endColumnIndex - 1, 0));
  const end = `${column}${endRowIndex ?? ""}`;
  return `${titleInRange(title)}!${end === start || end === "" ? start : `${start}:${end}`}`;
}

export function boxName(title: string, { top, bottom, left, right }: Box): string {
  const range = { startRowIndex: top, endRowIndex: bottom, startColumnIndex: left, endColumnIndex: right };
  return rangeName(title, range);
}

/**
 * The cells of a range: open sides end with the grid, a range that reaches beyond it is cut off.
 * @throws Refusal when the range starts outside the grid
 */
export function boxOf(sheet: Sheet, range: GridRange): Box {
  const { startRowIndex: top = 0, startColumnIndex: left = 0 } = range;
  const [rows, columns] = [sheet.rows.length, sheet.columns.length];
  const { endRowIndex: bottom = rows, endColumnIndex: right = columns } = range;
  if (top < 0 || left < 0 || bottom < 0 || right < 0) throw new Refusal("GridRange indexes must be >= 0");
  if (top >= rows || left >= columns) {
    throw new Refusal(
      `Range (${rangeName(sheet.properties.title, range)}) exceeds grid limits. Max rows: ${rows}, max columns: ${columns}`,
    );
  }
  if (bottom < top || right < left) throw new Refusal("GridRange end indexes must be >= start indexes");
  return { top, bottom: Math.min(bottom, rows), left, right: Math.min(right, columns) };
}

/** A range with all four sides, as Google gives the ranges of rules and filters back. */
export function closedRange(sheet: Sheet, range: GridRange): GridRange {
  const { top, bottom, left, right } = boxOf(sheet, range);
  return {
    ...(sheet.properties.sheetId === 0 ? {} : { sheetId: sheet.properties.sheetId }),
    startRowIndex: top,
    endRowIndex: bottom,
    startColumnIndex: left,
    endColumnIndex: right,
  };
}

export function intersects(a: Box, b: Box): boolean {
  return a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;
}

/** A range of lines, its open sides closed by the grid. */
export interface Lines {
  readonly axis: Axis;
  readonly start: number;
  readonly end: number;
}

/** @throws Refusal when it doesn't say whether rows or columns, or its indexes are no range */
export function linesOf(sheet: Sheet, range: Message<"DimensionRange">): Lines {
  const axis = range.dimension;
  if (axis === undefined) throw new Refusal("No dimension specified.");
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? sizeOf(sheet, axis);
  if (start < 0 || end < 0) throw new Refusal("DimensionRange indexes must be >= 0");
  if (end <= start) throw new Refusal("DimensionRange endIndex must be greater than startIndex");
  return { axis, start, end };
}

export function sizeOf(sheet: Sheet, axis: Axis): number {
  return axis === "ROWS" ? sheet.rows.length : sheet.columns.length;
}

interface NamedRange {
  readonly sheet: Sheet;
  readonly range: GridRange;
}

const A1 =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?$/;

/**
 * Reads A1 notation: «'Лист'!A1:B2», «A:A», «'Лист'», «Лист»; without a sheet it is the first visible one.
 * Named ranges aren't modelled, so a bare name is a sheet.
 * @throws SheetsError (400) «Unable to parse range: …» for an unknown sheet and for a malformed range alike
 */
export function rangeByName(book: Book, text: string): NamedRange {
  const range = parseA1(book, text);
  if (range === null) throw invalidArgument(`Unable to parse range: ${text}`);
  return range;
}

/** As `rangeByName`; null for what it refuses. */
export function parseA1(book: Book, text: string): NamedRange | null {
  const byTitle = (title: string): Sheet | undefined =>
    book.sheets.find(({ properties }) => properties.title.toLowerCase() === title.toLowerCase());
  const match = A1.exec(text);
  const cells = match === null ? null : sidesOf(match);
  const quoted = /^'((?:[^']|'')+)'$/.exec(text)?.[1];
  if (match === null || cells === null) {
    const sheet = byTitle(quoted?.replaceAll("''", "'") ?? text);
    return sheet === undefined ? null : { sheet, range: {} };
  }
  const title = match[1]?.replaceAll("''", "'") ?? match[2];
  const first = book.sheets.find(({ properties }) => properties.hidden !== true);
  const sheet = title === undefined ? first : byTitle(title);
  return sheet === undefined ? null : { sheet, range: cells };
}

/** The sides written in an A1 range; null when it names no cells («A», «5»). */
function sidesOf(match: RegExpExecArray): GridRange | null {
  const [, , , letters, row, endLetters, endRow] = match;
  const isPair = match[0].slice(match[0].lastIndexOf("!") + 1).includes(":");
  if (!isPair && (letters === undefined || row === undefined)) return null;
  if (isPair && letters === undefined && endLetters !== undefined) return null;
  if (isPair && endLetters === undefined && endRow === undefined) return null;
  const columns = span(letters, isPair ? endLetters : letters, columnIndex);
  const rows = span(row, isPair ? endRow : row, (text) => Number(text) - 1);
  return {
    ...(rows.start === undefined ? {} : { startRowIndex: rows.start }),
    ...(rows.end === undefined ? {} : { endRowIndex: rows.end }),
    ...(columns.start === undefined ? {} : { startColumnIndex: columns.start }),
    ...(columns.end === undefined ? {} : { endColumnIndex: columns.end }),
  };
}

function span(
  start: string | undefined,
  end: string | undefined,
  index: (text: string) => number,
): { start?: number; end?: number } {
  const ends = [start, end].filter((text) => text !== undefined).map(index);
  if (ends.length < 2) return ends[0] === undefined || start === undefined ? {} : { start: ends[0] };
  return { start: Math.min(...ends), end: Math.max(...ends) + 1 };
}
