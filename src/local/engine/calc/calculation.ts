// Calculated values of the formulas that people have typed. A workbook has one (`workbook.calculation`), and ../view shows
// the same. IronCalc mirrors only the cells that formulas name, so that a big book with few formulas stays quick.
import type { Book, ExtendedValue, Sheet } from "../sheets/model.ts";
import { BookMirror } from "./bookMirror.ts";
import { russianError } from "./errorNames.ts";
import { Formulas, type PlacedFormula } from "./formulasOf.ts";
import { russianFormula } from "./spelling.ts";

/** What a cell shows: a value, or the Russian text of an error («#ДЕЛ/0!»). */
export type Shown = string | number | boolean;

/** Results of a sheet by row and column. */
type Results = Map<number, Map<number, ExtendedValue>>;

const MINUTE_MS = 60_000;

export class Calculation {
  readonly #formulas = new Formulas();
  #book: Book | null = null;
  #minute = 0;
  #mirror: BookMirror | null = null;
  #results = new Map<number, Results>();
  #hasArrays = false;

  /** Brings the values up to date with the book and the moment (milliseconds); cheap when nothing changed. */
  update(book: Book, now: number): void {
    const minute = Math.floor(now / MINUTE_MS);
    if (book === this.#book && minute === this.#minute) return;
    this.#book = book;
    this.#minute = minute;
    const formulas = book.hasFormulas ? this.#formulas.in(book) : [];
    if (formulas.length === 0) {
      this.#drop();
      return;
    }
    if (this.#mirror?.fits(book) !== true) {
      this.#mirror?.free();
      this.#mirror = new BookMirror(book);
    }
    const isChanged = this.#mirror.follow(book, formulas, minute * MINUTE_MS);
    if (isChanged || this.#hasArrays) this.#read(this.#mirror, formulas);
  }

  /** Calculated value of a cell, or the Russian text of its error; undefined where nothing is calculated. */
  valueAt(sheetId: number, row: number, column: number): Shown | undefined {
    const result = this.resultAt(sheetId, row, column);
    if (result === undefined) return undefined;
    const { errorValue: error } = result;
    if (error !== undefined) return russianError(error.type);
    return result.stringValue ?? result.numberValue ?? result.boolValue;
  }

  /** The same as the Sheets service gives it (effectiveValue). */
  resultAt(sheetId: number, row: number, column: number): ExtendedValue | undefined {
    return this.#results.get(sheetId)?.get(row)?.get(column);
  }

  /** Columns of a row that show calculated values: those of its formulas and those that an array fills from elsewhere. */
  columnsAt(sheetId: number, row: number): readonly number[] {
    return [...(this.#results.get(sheetId)?.get(row)?.keys() ?? [])];
  }

  /** The formula as a person edits it: «=СУММ(A2;B2)». */
  static russian(formula: string): string {
    return russianFormula(formula);
  }

  #drop(): void {
    this.#mirror?.free();
    this.#mirror = null;
    this.#results = new Map();
    this.#hasArrays = false;
  }

  #read(mirror: BookMirror, formulas: readonly PlacedFormula[]): void {
    this.#results = new Map();
    this.#hasArrays = false;
    for (const formula of formulas) {
      const cells = mirror.resultsOf(formula);
      if (cells.length > 1) this.#hasArrays = true;
      for (const { row, column, value } of cells) this.#keep(formula.sheet, row, column, value);
    }
  }

  #keep({ properties: { sheetId } }: Sheet, row: number, column: number, value: ExtendedValue): void {
    const sheet = this.#results.get(sheetId) ?? new Map<number, Map<number, ExtendedValue>>();
    const cells = sheet.get(row) ?? new Map<number, ExtendedValue>();
    this.#results.set(sheetId, sheet.set(row, cells.set(column, value)));
  }
}
