// IronCalc behind what is needed of it: put texts into cells, calculate, read values. It is loaded with the first book that
// has a formula, at once (the engine can't wait), and never for a book without one.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import type { ExtendedValue } from "../sheets/model.ts";
import { errorType, errorValue } from "./errorNames.ts";

/** All digits of a number: results can be read as formatted text only. */
const ALL_DIGITS = "0.00000000000000E+00";
/** Kinds of values as IronCalc counts them. */
const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;

let isLoaded = false;

function load(): void {
  if (isLoaded) return;
  const file = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
  initSync({ module: readFileSync(file) });
  isLoaded = true;
}

/** True once the calculation has been loaded into this process. */
export function isCalculationLoaded(): boolean {
  return isLoaded;
}

export class Mirror {
  readonly #model: Model;
  /** Titles of the sheets as formulas for the mirror name them, in the order of the given ones. */
  readonly titles: readonly string[];

  constructor(titles: readonly string[], zone: string) {
    load();
    this.#model = new Model("book", "de", zone, "en");
    this.#model.pauseEvaluation();
    titles.slice(1).forEach(() => {
      this.#model.newSheet();
    });
    titles.forEach((_, index) => {
      this.#model.renameSheet(index, `\u0001${index}`);
    });
    this.titles = titles.map((title, index) => this.#named(index, title));
  }

  /** Titles that IronCalc refuses (too long, forbidden characters) are replaced by a number. */
  #named(index: number, title: string): string {
    for (const name of [title, `_${index}`]) {
      try {
        this.#model.renameSheet(index, name);
        return name;
      } catch {
        continue;
      }
    }
    return "";
  }

  /** Puts a value, or the text of a formula; undefined empties the cell. */
  put(sheet: number, row: number, column: number, value: ExtendedValue | string | undefined): void {
    this.#model.setUserInput(sheet, row + 1, column + 1, inputOf(value));
    if (typeof value === "string") this.#showAllDigits(sheet, row, column, 1, 1);
  }

  calculate(): void {
    this.#model.evaluate();
  }

  valueAt(sheet: number, row: number, column: number): ExtendedValue {
    const text = this.#model.getFormattedCellValue(sheet, row + 1, column + 1);
    switch (this.#model.getCellType(sheet, row + 1, column + 1)) {
      case NUMBER:
        return { numberValue: Number(text.replace(",", ".")) };
      case BOOLEAN:
        return { boolValue: text === "TRUE" };
      case ERROR:
        return { errorValue: errorValue(errorType(text)) };
      default:
        return { stringValue: text };
    }
  }

  /** Rows and columns that the result of a formula fills; 1 × 1 but for arrays. */
  sizeAt(sheet: number, row: number, column: number): readonly [rows: number, columns: number] {
    const structure = this.#model.getCellArrayStructure(sheet, row + 1, column + 1);
    if (structure === "SingleCell" || !("DynamicAnchor" in structure)) return [1, 1];
    const [columns, rows] = structure.DynamicAnchor;
    if (rows * columns > 1) this.#showAllDigits(sheet, row, column, rows, columns);
    return [rows, columns];
  }

  free(): void {
    this.#model.free();
  }

  #showAllDigits(sheet: number, row: number, column: number, height: number, width: number): void {
    const area = { sheet, row: row + 1, column: column + 1, width, height };
    this.#model.updateRangeStyle(area, "num_fmt", ALL_DIGITS);
  }
}

/** A text is marked as one, so that nothing in it is read as a number or a formula. */
function inputOf(value: ExtendedValue | string | undefined): string {
  if (value === undefined || typeof value === "string") return value ?? "";
  if (value.stringValue !== undefined) return `'${value.stringValue}`;
  if (value.boolValue !== undefined) return value.boolValue ? "TRUE" : "FALSE";
  return String(value.numberValue ?? "").replace(".", ",");
}
