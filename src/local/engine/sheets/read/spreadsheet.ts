// spreadsheets.get: the resource as asked for by a field mask. Grid data is built only where the mask names it.
import { below, project, readMask, type Mask } from "../fieldMask.ts";
import { allMetadata, lineEntries } from "../metadata.ts";
import { effectiveValue, rowAt } from "../model.ts";
import type { Axis, Book, Caller, Line, Results, Sheet } from "../model.ts";
import { boxOf, rangeByName, type Box } from "../ranges.ts";
import { at } from "../errors.ts";
import type { Message } from "../schema/schema.ts";
import { metadataOfTheSheet, protectedRangeFor, sheetProperties } from "./properties.ts";

/** Pixels of a line that nobody has sized. */
const DEFAULT_SIZE = { ROWS: 21, COLUMNS: 100 } as const;

/**
 * What isn't modelled (formattedValue, effectiveFormat, defaultFormat) throws when the mask names it, and is missing where
 * a mask takes a whole branch.
 */
export function spreadsheetFor(
  book: Book,
  options: Message<"GetOptions">,
  caller: Caller,
  results: Results,
): unknown {
  const mask = options.fields === undefined ? "all" : readMask("Spreadsheet", options.fields);
  const withoutData = options.fields === undefined && options.includeGridData !== true;
  const dataMask = withoutData ? null : below(mask, "sheets", "data");
  const boxes = boxesOf(book, options.ranges);
  const sheets = book.sheets.flatMap((sheet, index) => {
    const parts = boxes === null ? [wholeGrid(sheet)] : (boxes.get(sheet) ?? []);
    if (parts.length === 0) return [];
    const data = dataMask === null ? undefined : parts.map((box) => gridData(sheet, box, dataMask, results));
    return [{ ...sheetResource(book, sheet, index, caller), ...(data !== undefined && { data }) }];
  });
  const resource = {
    spreadsheetId: book.spreadsheetId,
    properties: book.properties,
    sheets,
    developerMetadata: filled(allMetadata({ ...book, sheets: [] })),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.spreadsheetId}/edit`,
  };
  return project(resource, mask);
}

function sheetResource(book: Book, sheet: Sheet, index: number, { email }: Caller): object {
  return {
    properties: sheetProperties(sheet, index),
    conditionalFormats: filled(sheet.conditionalFormats),
    protectedRanges: filled(
      sheet.protectedRanges.map((range) => protectedRangeFor(range, email, book.owner)),
    ),
    basicFilter: sheet.basicFilter,
    developerMetadata: filled(metadataOfTheSheet(sheet)),
  };
}

function boxesOf(book: Book, ranges: readonly string[] | undefined): Map<Sheet, Box[]> | null {
  if (ranges === undefined || ranges.length === 0) return null;
  const boxes = new Map<Sheet, Box[]>();
  ranges.forEach((text, index) => {
    const { sheet, range } = rangeByName(book, text);
    const box = at(`ranges[${index}]`, () => boxOf(sheet, range));
    boxes.set(sheet, [...(boxes.get(sheet) ?? []), box]);
  });
  return boxes;
}

function wholeGrid(sheet: Sheet): Box {
  return { top: 0, left: 0, bottom: sheet.rows.length, right: sheet.columns.length };
}

function gridData(sheet: Sheet, { top, bottom, left, right }: Box, mask: Mask, results: Results): object {
  const asked = (field: string): boolean => below(mask, field) !== null;
  const { sheetId } = sheet.properties;
  const metadata = (axis: Axis, lines: readonly Line[], start: number): object[] =>
    lines.map((line, index) => lineResource(sheetId, axis, start + index, line));
  const rows = sheet.rows.slice(top, bottom);
  return {
    startRow: top === 0 ? undefined : top,
    startColumn: left === 0 ? undefined : left,
    rowData: asked("rowData") ? rowData(sheet, { top, bottom, left, right }, results) : undefined,
    rowMetadata: asked("rowMetadata")
      ? metadata(
          "ROWS",
          rows.map(({ line }) => line),
          top,
        )
      : undefined,
    columnMetadata: asked("columnMetadata")
      ? metadata("COLUMNS", sheet.columns.slice(left, right), left)
      : undefined,
  };
}

function lineResource(sheetId: number, axis: Axis, index: number, line: Line): object {
  const { pixelSize = DEFAULT_SIZE[axis] } = line;
  return { ...line, pixelSize, developerMetadata: filled(lineEntries(sheetId, axis, index, line)) };
}

/** Rows to the last one with anything in it, each to its last cell with anything. */
function rowData(sheet: Sheet, { top, bottom, left, right }: Box, results: Results): object[] | undefined {
  const rows: object[] = [];
  let last = 0;
  for (let row = top; row < bottom; row += 1) {
    const end = Math.min(right, lastColumn(sheet, row, results) + 1);
    const values: object[] = [];
    for (let column = left; column < end; column += 1) values.push(cellResource(sheet, row, column, results));
    while (values.length > 0 && Object.keys(values.at(-1) ?? {}).length === 0) values.pop();
    rows.push(values.length === 0 ? {} : { values });
    if (values.length > 0) last = rows.length;
  }
  return filled(rows.slice(0, last));
}

function lastColumn(sheet: Sheet, row: number, results: Results): number {
  return Math.max(rowAt(sheet, row).cells.length - 1, ...results.columnsAt(sheet.properties.sheetId, row));
}

function cellResource(sheet: Sheet, row: number, column: number, results: Results): object {
  const cell = rowAt(sheet, row).cells[column];
  const value = effectiveValue(sheet, row, column, results);
  return value === undefined ? (cell ?? {}) : { ...cell, effectiveValue: value };
}

function filled<Item>(list: readonly Item[]): Item[] | undefined {
  return list.length === 0 ? undefined : [...list];
}
