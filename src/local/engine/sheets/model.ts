// The workbook in memory: the parts of Google's resource, kept so that big sheets stay small. Everything is immutable;
// equal rows, cells, formats and rules are shared, and a batch works on a draft that is kept or thrown away whole.
import { englishError } from "../calc/errorNames.ts";
import type { FormatAt } from "../calc/formulaFormat.ts";
import { Refusal } from "./errors.ts";
import type { Movement } from "./movements.ts";
import type { Message } from "./schema/schema.ts";

export type CellData = Message<"CellData">;
export type ExtendedValue = Message<"ExtendedValue">;
export type GridRange = Message<"GridRange">;
export type ProtectedRange = Message<"ProtectedRange">;
export type ConditionalFormatRule = Message<"ConditionalFormatRule">;
export type DataValidationRule = Message<"DataValidationRule">;
export type DimensionProperties = Message<"DimensionProperties">;
export type DeveloperMetadata = Message<"DeveloperMetadata">;
export type { Axis } from "./spans.ts";
export type Plain = string | number | boolean;

/** What the formulas of a book have come to. */
export interface Results {
  resultAt(sheetId: number, row: number, column: number): ExtendedValue | undefined;
  /** Columns of a row that show results, those beside an array's formula included. */
  columnsAt(sheetId: number, row: number): readonly number[];
}

/** A cell that has anything: userEnteredValue, userEnteredFormat, note, dataValidation. */
export type Cell = CellData;

/** Size, visibility and metadata of a row or a column; the metadata without its location, which is where it stands. */
export type Line = DimensionProperties;

export interface Row {
  readonly cells: readonly (Cell | undefined)[];
  readonly line: Line;
}

export interface Sheet {
  /** As in the resource, without `index` and the sizes of the grid: those are where the sheet and its lines stand. */
  readonly properties: Message<"SheetProperties"> & { readonly sheetId: number; readonly title: string };
  readonly rows: readonly Row[];
  readonly columns: readonly Line[];
  readonly conditionalFormats: readonly ConditionalFormatRule[];
  readonly protectedRanges: readonly ProtectedRange[];
  readonly basicFilter: Message<"BasicFilter"> | undefined;
  readonly developerMetadata: readonly DeveloperMetadata[];
}

export interface Book {
  readonly spreadsheetId: string;
  readonly owner: string;
  readonly properties: Message<"SpreadsheetProperties">;
  readonly developerMetadata: readonly DeveloperMetadata[];
  readonly sheets: readonly Sheet[];
  /** True once a drop-down took its list from a range: then every change of the grid looks for such lists. */
  readonly hasRangeLists: boolean;
  /** True once a formula was typed: a book without formulas never loads what calculates them. */
  readonly hasFormulas: boolean;
}

/** Who calls: protected ranges depend on it. */
export interface Caller {
  readonly email: string;
}

export const EMPTY_LINE: Line = {};
export const EMPTY_ROW: Row = { cells: [], line: EMPTY_LINE };
export const DEFAULT_ROWS = 1000;
export const DEFAULT_COLUMNS = 26;
const MAX_CELLS = 10_000_000;
const MAX_COLUMNS = 18_278;

type Writable<Of> = { -readonly [Key in keyof Of]: Of[Key] };
/** A sheet that the draft owns: its parts are replaced, its rows array is changed in place. */
export type SheetDraft = Writable<Omit<Sheet, "rows">> & { rows: Row[] };

export function newSheet(properties: Sheet["properties"], rowCount: number, columnCount: number): Sheet {
  return {
    properties,
    rows: Array.from({ length: rowCount }, () => EMPTY_ROW),
    columns: Array.from({ length: columnCount }, () => EMPTY_LINE),
    conditionalFormats: [],
    protectedRanges: [],
    basicFilter: undefined,
    developerMetadata: [],
  };
}

/** One batch at work: sheets are copied when first touched, and the book it started from is never changed. */
export class Draft {
  readonly caller: Caller;
  readonly strictValidation: boolean;
  book: Writable<Book>;
  /** What went where so far, in order. */
  readonly movements: Movement[] = [];
  readonly #owned = new Map<number, SheetDraft>();

  readonly #calculate: (book: Book) => Results;

  constructor(book: Book, caller: Caller, strictValidation: boolean, calculate: (book: Book) => Results) {
    this.book = { ...book };
    this.caller = caller;
    this.strictValidation = strictValidation;
    this.#calculate = calculate;
  }

  /** What the formulas come to as the draft stands now. */
  results(): Results {
    return this.#calculate({ ...this.book });
  }

  /** @throws Refusal «No grid with id: …» */
  sheet(sheetId = 0): Sheet {
    return sheetOf(this.book, sheetId);
  }

  /** The draft's own copy of a sheet. */
  edit(sheetId = 0): SheetDraft {
    const owned = this.#owned.get(sheetId);
    if (owned !== undefined) return owned;
    const sheet = this.sheet(sheetId);
    const copy: SheetDraft = { ...sheet, rows: sheet.rows.slice() };
    this.#owned.set(sheetId, copy);
    this.book.sheets = this.book.sheets.map((other) => (other === sheet ? copy : other));
    return copy;
  }

  drop(sheetId: number): void {
    this.#owned.delete(sheetId);
    this.book.sheets = this.book.sheets.filter((sheet) => sheet.properties.sheetId !== sheetId);
  }

  /** @throws Refusal when the book with a sheet of this size would be above Google's ceilings */
  checkSize(sheetId: number, rowCount: number, columnCount: number): void {
    if (columnCount > MAX_COLUMNS) {
      throw new Refusal(
        `This action would increase the number of columns in the sheet above the limit of ${MAX_COLUMNS} columns.`,
      );
    }
    const others = this.book.sheets
      .filter(({ properties }) => properties.sheetId !== sheetId)
      .reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
    if (others + rowCount * columnCount > MAX_CELLS) {
      throw new Refusal(
        `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
      );
    }
  }
}

export function sheetOf(book: Book, sheetId = 0): Sheet {
  const sheet = book.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (sheet === undefined) throw new Refusal(`No grid with id: ${sheetId}`);
  return sheet;
}

export function rowAt(sheet: Sheet, row: number): Row {
  return sheet.rows[row] ?? EMPTY_ROW;
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return rowAt(sheet, row).cells[column];
}

/** Says how the numbers of a cell look; a title of null means the sheet `home`. */
export function numberFormats({ sheets }: Book, home: number): FormatAt {
  return (title, row, column) => {
    const sheet = sheets.find(({ properties }) =>
      title === null ? properties.sheetId === home : properties.title.toLowerCase() === title.toLowerCase(),
    );
    return sheet === undefined ? undefined : cellAt(sheet, row, column)?.userEnteredFormat?.numberFormat;
  };
}

export function trimmed(cells: (Cell | undefined)[]): (Cell | undefined)[] {
  while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
  return cells;
}

/** What a cell without a formula holds: text, number or boolean; "" when nothing. */
export function plainValue(cell: Cell | undefined): Plain {
  return plainOf(cell?.userEnteredValue);
}

/** A value as programs read it; an error is its English word. */
export function plainOf(value: ExtendedValue | undefined): Plain {
  if (value === undefined) return "";
  if (value.errorValue !== undefined) return englishError(value.errorValue.type);
  const plain = value.stringValue ?? value.numberValue ?? value.boolValue;
  if (plain === undefined) throw new Error("A formula is not calculated");
  return plain;
}

/** What a cell shows: what its formula has come to, or what stands in it. */
export function effectiveValue(
  sheet: Sheet,
  row: number,
  column: number,
  results: Results,
): ExtendedValue | undefined {
  const value = cellAt(sheet, row, column)?.userEnteredValue;
  return results.resultAt(sheet.properties.sheetId, row, column) ?? value;
}
