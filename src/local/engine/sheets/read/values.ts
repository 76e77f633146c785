// spreadsheets.values.get, batchGet and batchGetByDataFilter: bare values, trailing emptiness left out.
import { at, invalidArgument, NotModelled, Refusal } from "../errors.ts";
import { lookUp } from "../metadata.ts";
import { effectiveValue, plainOf, plainValue, rowAt, sheetOf } from "../model.ts";
import type { Book, Plain, Results, Sheet } from "../model.ts";
import { boxName, boxOf, rangeByName, type Box } from "../ranges.ts";
import type { Message } from "../schema/schema.ts";

type Options = Message<"ValuesOptions">;

export interface ValueRange {
  readonly range: string;
  readonly majorDimension: "ROWS" | "COLUMNS";
  readonly values?: readonly (readonly Plain[])[];
}

export function valuesInRange(
  book: Book,
  text: string,
  options: Options,
  place: string,
  results: Results,
): ValueRange {
  checkRendering(options);
  const { sheet, range } = rangeByName(book, text);
  return valueRange(
    sheet,
    at(place, () => boxOf(sheet, range)),
    options,
    results,
  );
}

export function valuesByDataFilter(
  book: Book,
  { dataFilters = [], ...options }: Message<"BatchGetValuesByDataFilterRequest">,
  results: Results,
): readonly { valueRange: ValueRange; dataFilters: readonly Message<"DataFilter">[] }[] {
  checkRendering(options);
  if (dataFilters.length === 0) throw invalidArgument("At least one data filter must be specified.");
  const matches = new Map<string, { valueRange: ValueRange; dataFilters: Message<"DataFilter">[] }>();
  dataFilters.forEach((filter, index) => {
    for (const { sheet, box } of at(`dataFilters[${index}]`, () => areasOf(book, filter))) {
      const name = boxName(sheet.properties.title, box);
      const match = matches.get(name) ?? {
        valueRange: valueRange(sheet, box, options, results),
        dataFilters: [],
      };
      match.dataFilters.push(filter);
      matches.set(name, match);
    }
  });
  return [...matches.values()];
}

interface Area {
  readonly sheet: Sheet;
  readonly box: Box;
}

/** The areas that a filter names: one range, or every sheet, row and column whose metadata matches. */
function areasOf(book: Book, filter: Message<"DataFilter">): readonly Area[] {
  const { a1Range, gridRange, developerMetadataLookup } = filter;
  if (a1Range !== undefined) {
    const { sheet, range } = rangeByName(book, a1Range);
    return [{ sheet, box: boxOf(sheet, range) }];
  }
  if (gridRange !== undefined) {
    const sheet = sheetOf(book, gridRange.sheetId);
    return [{ sheet, box: boxOf(sheet, gridRange) }];
  }
  if (developerMetadataLookup === undefined) throw new Refusal("No filter set.");
  return lookUp(book, developerMetadataLookup).map(({ location }) => {
    const { dimensionRange: lines, sheetId, spreadsheet } = location ?? {};
    if (spreadsheet === true) throw new NotModelled("values by metadata of the whole spreadsheet");
    const sheet = sheetOf(book, lines?.sheetId ?? sheetId);
    const { startIndex: start = 0, endIndex: end = 0 } = lines ?? {};
    if (lines === undefined) return { sheet, box: boxOf(sheet, {}) };
    const range =
      lines.dimension === "ROWS"
        ? { startRowIndex: start, endRowIndex: end }
        : { startColumnIndex: start, endColumnIndex: end };
    return { sheet, box: boxOf(sheet, range) };
  });
}

function checkRendering({ valueRenderOption = "FORMATTED_VALUE", dateTimeRenderOption }: Options): void {
  if (valueRenderOption === "FORMATTED_VALUE") {
    throw new NotModelled("valueRenderOption FORMATTED_VALUE (the default)");
  }
  if (dateTimeRenderOption === "FORMATTED_STRING")
    throw new NotModelled("dateTimeRenderOption FORMATTED_STRING");
}

function valueRange(
  sheet: Sheet,
  box: Box,
  { majorDimension = "ROWS", valueRenderOption }: Options,
  results: Results,
): ValueRange {
  const rows = valuesIn(sheet, box, valueRenderOption === "FORMULA" ? null : results);
  const values = majorDimension === "ROWS" ? rows : transposed(rows);
  const range = boxName(sheet.properties.title, box);
  return values.length === 0 ? { range, majorDimension } : { range, majorDimension, values };
}

/** Rows to the last one with a value; "" in the gaps of a row, [] for an empty row in the middle. `results` null: formulas. */
function valuesIn(sheet: Sheet, { top, bottom, left, right }: Box, results: Results | null): Plain[][] {
  const { sheetId } = sheet.properties;
  const rows: Plain[][] = [];
  let last = 0;
  for (let row = top; row < bottom; row += 1) {
    const { cells } = rowAt(sheet, row);
    const calculated = results?.columnsAt(sheetId, row) ?? [];
    let end = Math.min(right, Math.max(cells.length, ...calculated.map((column) => column + 1)));
    while (end > left && cells[end - 1]?.userEnteredValue === undefined && !calculated.includes(end - 1))
      end -= 1;
    const values: Plain[] = [];
    for (let column = left; column < end; column += 1) {
      const formula = results === null ? cells[column]?.userEnteredValue?.formulaValue : undefined;
      if (formula !== undefined) values.push(formula);
      else if (results === null || calculated.length === 0) values.push(plainValue(cells[column]));
      else values.push(plainOf(effectiveValue(sheet, row, column, results)));
    }
    rows.push(values);
    if (values.length > 0) last = rows.length;
  }
  rows.length = last;
  return rows;
}

function transposed(rows: readonly (readonly Plain[])[]): Plain[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const values = rows.map((row) => row[column] ?? "");
    while (values.at(-1) === "") values.pop();
    return values;
  });
}
