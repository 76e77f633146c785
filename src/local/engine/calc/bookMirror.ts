// One book in IronCalc: its formulas and the cells that they name, kept in step by differences.
import type { Book, ExtendedValue, Sheet } from "../sheets/model.ts";
import { serialAt } from "../../zone.ts";
import { errorValue } from "./errorNames.ts";
import type { PlacedFormula } from "./formulasOf.ts";
import { Mirror } from "./ironcalc.ts";
import { cellsOf, mirrorFormula, type Grid } from "./mirrorFormula.ts";

/** A cell that shows what a formula has come to. */
export interface Result {
  readonly row: number;
  readonly column: number;
  readonly value: ExtendedValue;
}

/** What stands in the mirror: a value, or the text of a formula. */
type Content = ExtendedValue | string | undefined;

/** Rows of a column that formulas name, the end excluded. */
interface Stretch {
  top: number;
  bottom: number;
}

const UNREADABLE = "=#ERROR!";
const NO_ROOM: ExtendedValue = { errorValue: errorValue("REF") };
const NOTHING: ExtendedValue = { stringValue: "" };

export class BookMirror {
  readonly #mirror: Mirror;
  readonly #layout: string;
  readonly #places: ReadonlyMap<number, number>;
  /** By the sheet's place, then by column, then by row. */
  readonly #contents = new Map<number, Map<number, Content[]>>();
  /** Where formulas stood the last time. */
  #formulaCells = new Map<string, PlacedFormula>();
  /** Formulas as the mirror spells them, as long as the grids and the time are the same. */
  #spelt = new Map<string, string>();
  #around = "";

  constructor(book: Book) {
    this.#layout = layoutOf(book);
    const titles = book.sheets.map(({ properties }) => properties.title);
    this.#mirror = new Mirror(titles, book.properties.timeZone ?? "UTC");
    this.#places = new Map(book.sheets.map(({ properties }, index) => [properties.sheetId, index]));
  }

  /** False when the sheets are other ones: then another mirror is needed. */
  fits(book: Book): boolean {
    return layoutOf(book) === this.#layout;
  }

  free(): void {
    this.#mirror.free();
  }

  /** Brings the mirror into step and calculates; true when something was different. */
  follow(book: Book, formulas: readonly PlacedFormula[], now: number): boolean {
    const spell = this.#speller(book, now);
    let isChanged = false;
    const put = (sheet: Sheet, row: number, column: number, content: Content): void => {
      if (this.#put(sheet, row, column, content)) isChanged = true;
    };
    const before = this.#formulaCells;
    this.#formulaCells = new Map(formulas.map((formula) => [cellKey(formula), formula]));
    for (const formula of formulas) put(formula.sheet, formula.row, formula.column, spell(formula));
    for (const [key, { sheet, row, column }] of before) {
      if (!this.#formulaCells.has(key)) put(sheet, row, column, undefined);
    }
    for (const [sheet, columns] of neededCells(book, formulas)) {
      for (const [column, { top, bottom }] of columns) {
        for (let row = top; row < bottom; row += 1) {
          const value = sheet.rows[row]?.cells[column]?.userEnteredValue;
          if (value?.formulaValue === undefined) put(sheet, row, column, value);
        }
      }
    }
    if (isChanged) this.#mirror.calculate();
    return isChanged;
  }

  /** What a formula shows in its cell and, when it is an array, in the cells beside it. */
  resultsOf({ sheet, row, column, formula }: PlacedFormula): Result[] {
    const place = this.#placeOf(sheet);
    const own = (value: ExtendedValue): Result[] => [{ row, column, value }];
    if (formula.expression === null) return own({ errorValue: errorValue("ERROR") });
    const [rows, columns] = this.#mirror.sizeAt(place, row, column);
    const value = this.#mirror.valueAt(place, row, column);
    if (rows * columns === 1)
      return own(value.numberValue === 0 && isOfEmpty(sheet, formula) ? NOTHING : value);
    if (!hasRoom(sheet, row, column, rows, columns)) return own(NO_ROOM);
    return Array.from({ length: rows * columns }, (_, index) => {
      const [down, right] = [Math.floor(index / columns), index % columns];
      const result = this.#mirror.valueAt(place, row + down, column + right);
      return { row: row + down, column: column + right, value: result };
    });
  }

  #placeOf({ properties }: Sheet): number {
    return this.#places.get(properties.sheetId) ?? 0;
  }

  #put(sheet: Sheet, row: number, column: number, content: Content): boolean {
    const place = this.#placeOf(sheet);
    const columns = this.#contents.get(place) ?? new Map<number, Content[]>();
    const rows = columns.get(column) ?? [];
    if (isSame(rows[row], content)) return false;
    this.#contents.set(place, columns.set(column, rows));
    rows[row] = content;
    this.#mirror.put(place, row, column, content);
    return true;
  }

  #speller(book: Book, now: number): (formula: PlacedFormula) => string {
    const moment = serialAt(now, book.properties.timeZone ?? "UTC");
    const grids = new Map(
      book.sheets.map((sheet) => [titleKey(sheet.properties.title), this.#gridOf(sheet)]),
    );
    const around = JSON.stringify([moment, [...grids.values()]]);
    if (around !== this.#around) this.#spelt = new Map();
    this.#around = around;
    return ({ sheet, text, formula: { expression } }) => {
      const key = `${sheet.properties.sheetId}${text}`;
      const known = this.#spelt.get(key);
      if (known !== undefined) return known;
      const own = this.#gridOf(sheet);
      const gridOf = (title: string | null): Grid | null =>
        title === null ? own : (grids.get(titleKey(title)) ?? null);
      const surroundings = { gridOf, today: Math.floor(moment), now: moment };
      const spelt = expression === null ? UNREADABLE : mirrorFormula(expression, surroundings);
      this.#spelt.set(key, spelt);
      return spelt;
    };
  }

  #gridOf(sheet: Sheet): Grid {
    return {
      mirrorTitle: this.#mirror.titles[this.#placeOf(sheet)] ?? "",
      rowCount: sheet.rows.length,
      columnCount: sheet.columns.length,
    };
  }
}

function layoutOf({ sheets, properties }: Book): string {
  return JSON.stringify([
    properties.timeZone,
    sheets.map((sheet) => [sheet.properties.sheetId, sheet.properties.title]),
  ]);
}

const cellKey = ({ sheet, row, column }: PlacedFormula): string =>
  `${sheet.properties.sheetId} ${row} ${column}`;
const titleKey = (title: string): string => title.toLowerCase();

function isSame(known: Content, content: Content): boolean {
  if (known === content) return true;
  if (typeof known !== "object" || typeof content !== "object") return false;
  return (
    known.stringValue === content.stringValue &&
    known.numberValue === content.numberValue &&
    known.boolValue === content.boolValue
  );
}

/** Stretches of columns that formulas name, by sheet. */
function neededCells(book: Book, formulas: readonly PlacedFormula[]): Map<Sheet, Map<number, Stretch>> {
  const byTitle = new Map(book.sheets.map((sheet) => [titleKey(sheet.properties.title), sheet]));
  const needed = new Map<Sheet, Map<number, Stretch>>();
  const need = (sheet: Sheet, top: number, bottom: number, left: number, right: number): void => {
    const columns = needed.get(sheet) ?? new Map<number, Stretch>();
    needed.set(sheet, columns);
    for (let column = left; column < right; column += 1) {
      const known = columns.get(column);
      if (known === undefined) columns.set(column, { top, bottom });
      else {
        known.top = Math.min(known.top, top);
        known.bottom = Math.max(known.bottom, bottom);
      }
    }
  };
  for (const { sheet, formula } of formulas) {
    for (const reference of formula.references) {
      const named = reference.title === null ? sheet : byTitle.get(titleKey(reference.title));
      const cells =
        named === undefined
          ? null
          : cellsOf(reference, { rowCount: named.rows.length, columnCount: named.columns.length });
      if (named !== undefined && cells !== null)
        need(named, cells.top, cells.bottom, cells.left, cells.right);
    }
  }
  if (formulas.some(({ formula }) => formula.reachesAnywhere)) {
    for (const sheet of book.sheets) need(sheet, 0, sheet.rows.length, 0, sheet.columns.length);
  }
  return needed;
}

/** Whether a formula is nothing but a cell, and that is empty: Google shows nothing then, and no 0. */
function isOfEmpty(home: Sheet, { expression }: PlacedFormula["formula"]): boolean {
  if (expression?.kind !== "reference" || !expression.isSingle || expression.title !== null) return false;
  const { row, column } = expression.from;
  return home.rows[row?.index ?? -1]?.cells[column?.index ?? -1]?.userEnteredValue === undefined;
}

function hasRoom(sheet: Sheet, row: number, column: number, rows: number, columns: number): boolean {
  if (row + rows > sheet.rows.length || column + columns > sheet.columns.length) return false;
  for (let down = 0; down < rows; down += 1) {
    for (let right = 0; right < columns; right += 1) {
      if (down + right === 0) continue;
      if (sheet.rows[row + down]?.cells[column + right]?.userEnteredValue !== undefined) return false;
    }
  }
  return true;
}
