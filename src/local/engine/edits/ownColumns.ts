// Columns that people add for themselves: plain ones, in which formulas, numbers and dates work, and the columns of the
// program, which can't be deleted.
import { HEADER_TYPED } from "../../../workbook/columnDress.ts";
import { columnLetters } from "../../../workbook/cellNames.ts";
import { rgbOf } from "../../../workbook/colours.ts";
import { COLUMN_MARK } from "../../../workbook/layout.ts";
import { cellAt, plainValue, type CellData, type Sheet } from "../sheets/model.ts";
import type { Request } from "../sheets/personEdits.ts";
import { programColumnWords } from "./words.ts";

/** Empty columns at a place, after the last one too: with nothing of their neighbours but the look of the header. */
export function ownColumns(sheet: Sheet, at: number, count: number): Request[] {
  const { sheetId } = sheet.properties;
  const range = { sheetId, startColumnIndex: at, endColumnIndex: at + count };
  const userEnteredFormat = headerFormat(sheet, at);
  const look = userEnteredFormat === undefined ? {} : { userEnteredFormat };
  const header = Array.from({ length: count }, () => look);
  return [
    at >= sheet.columns.length ? appendColumns(sheetId, count) : insertColumns(sheetId, at, count),
    { updateCells: { range, fields: "userEnteredFormat,dataValidation" } },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: at },
        rows: [{ values: header }],
        fields: "userEnteredFormat",
      },
    },
    ...widerFilter(sheet, at, count),
  ];
}

export const appendColumns = (sheetId: number, length: number): Request => ({
  appendDimension: { sheetId, dimension: "COLUMNS", length },
});

/** Columns before the one that stands at `at` now. */
export function insertColumns(sheetId: number, at: number, count: number): Request {
  const range = { sheetId, dimension: "COLUMNS", startIndex: at, endIndex: at + count } as const;
  return { insertDimension: { range, inheritFromBefore: at > 0 } };
}

export function deleteColumns(sheetId: number, at: number, count: number): Request {
  const range = { sheetId, dimension: "COLUMNS", startIndex: at, endIndex: at + count } as const;
  return { deleteDimension: { range } };
}

/** Why these columns can't be deleted, in words; empty when they can: then nobody but people has made them. */
export function whyKept(sheet: Sheet, at: number, count: number): string {
  const kept = sheet.columns.slice(at, at + count).flatMap(({ developerMetadata = [] }, index) => {
    const isMarked = developerMetadata.some(({ metadataKey }) => metadataKey === COLUMN_MARK);
    return isMarked ? [String(plainValue(cellAt(sheet, 0, at + index))) || columnLetters(at + index)] : [];
  });
  return kept.length === 0 ? "" : programColumnWords(kept);
}

/** The header beside it, in the colour of what people fill in. */
function headerFormat(sheet: Sheet, at: number): CellData["userEnteredFormat"] {
  const beside = cellAt(sheet, 0, Math.max(0, at - 1))?.userEnteredFormat;
  if (beside === undefined) return undefined;
  const { backgroundColor, backgroundColorStyle, textFormat, verticalAlignment, wrapStrategy } = beside;
  const { blue = 0, green = 0, red = 0 } = rgbOf(HEADER_TYPED);
  const isFilled = backgroundColor !== undefined || backgroundColorStyle !== undefined;
  return {
    ...(isFilled ? { backgroundColorStyle: { rgbColor: { red, green, blue } } } : {}),
    ...(textFormat === undefined ? {} : { textFormat }),
    ...(verticalAlignment === undefined ? {} : { verticalAlignment }),
    ...(wrapStrategy === undefined ? {} : { wrapStrategy }),
  };
}

/** A filter that ends at the place takes the columns in: whoever sorts by it sorts whole rows. */
function widerFilter({ basicFilter }: Sheet, at: number, count: number): Request[] {
  const range = basicFilter?.range;
  if (range?.endColumnIndex !== at) return [];
  return [
    { setBasicFilter: { filter: { ...basicFilter, range: { ...range, endColumnIndex: at + count } } } },
  ];
}
