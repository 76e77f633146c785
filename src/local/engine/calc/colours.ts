// Conditional colours: the rules of the book, evaluated once a row; the first rule that holds wins. Also used by ../view,
// which sends them to the page.
import { serialOf, type CivilDate } from "../../../domain/calendar/civil.ts";
import { cellAt, rowAt, type Book, type Row, type Sheet } from "../sheets/model.ts";
import type { Shown } from "./calculation.ts";
import { readRule, type ReadRule } from "./colourRules.ts";
import { FAILED, holds, type Place, type Value } from "./evaluate.ts";

/** What a rule changes in the looks of a cell; colours as "#rrggbb". */
export interface Look {
  readonly background?: string;
  readonly bold?: true;
  readonly colour?: string;
}

/** Calculated value of a cell; `Calculation.valueAt` fits. */
export type ValueAt = (sheetId: number, row: number, column: number) => Shown | undefined;

/** A rule that is not understood, and so colours nothing. */
export interface UnreadRule {
  readonly sheet: string;
  /** Place among the rules of its sheet, from 0. */
  readonly index: number;
  readonly formula: string;
}

type Looks = ReadonlyMap<number, Look>;
/** Rules by the rules of the sheet as they are kept: a change of the rules is another array. */
interface SheetRules {
  readonly rules: readonly ReadRule[];
  readonly unread: readonly number[];
  /** The looks of rows that look at nothing but themselves: by the day and the rules over them. */
  readonly known: Map<string, WeakMap<Row, Looks>>;
}

const NONE: Looks = new Map();
/** So many days and stretches are remembered. */
const MANY = 100;

export class Colours {
  readonly #rules = new WeakMap<Sheet["conditionalFormats"], SheetRules>();

  /** Looks of the cells of a row by column index; cells that no rule changes are absent. */
  rowLooks(book: Book, sheet: Sheet, rowIndex: number, today: CivilDate, valueAt?: ValueAt): Looks {
    if (sheet.conditionalFormats.length === 0) return NONE;
    const { rules, known } = this.#rulesOf(book, sheet);
    const over = rules.filter(({ boxes }) =>
      boxes.some(({ top, bottom }) => top <= rowIndex && rowIndex < bottom),
    );
    if (over.length === 0) return NONE;
    const row = rowAt(sheet, rowIndex);
    const looks = (): Looks => looksOf(over, sheet, rowIndex, serialOf(today), valueAt);
    if (!over.every(({ isOfRow }) => isOfRow) || hasFormula(row)) return looks();
    const key = today + rules.map((rule) => (over.includes(rule) ? "1" : "0")).join("");
    if (known.size > MANY) known.clear();
    const rows = known.get(key) ?? new WeakMap<Row, Looks>();
    known.set(key, rows);
    const made = rows.get(row) ?? looks();
    rows.set(row, made);
    return made;
  }

  /** Rules that are not understood. */
  unread(book: Book): UnreadRule[] {
    return book.sheets.flatMap((sheet) =>
      this.#rulesOf(book, sheet).unread.map((index) => ({
        sheet: sheet.properties.title,
        index,
        formula: sheet.conditionalFormats[index]?.booleanRule?.condition?.values?.[0]?.userEnteredValue ?? "",
      })),
    );
  }

  #rulesOf({ properties }: Book, { conditionalFormats }: Sheet): SheetRules {
    const known = this.#rules.get(conditionalFormats);
    if (known !== undefined) return known;
    const decimalComma = properties.locale?.startsWith("ru") === true;
    const read = conditionalFormats.map((rule) => readRule(rule, decimalComma));
    const made = {
      rules: read.flatMap((pieces) => pieces ?? []),
      unread: read.flatMap((pieces, index) => (pieces === null ? [index] : [])),
      known: new Map<string, WeakMap<Row, Looks>>(),
    };
    this.#rules.set(conditionalFormats, made);
    return made;
  }
}

function looksOf(
  rules: readonly ReadRule[],
  sheet: Sheet,
  row: number,
  today: number,
  valueAt: ValueAt | undefined,
): Looks {
  const looks = new Map<number, Look>();
  const read = reader(sheet, valueAt);
  const width = sheet.columns.length;
  for (const { boxes, condition, look, isForRow } of rules) {
    let whole: boolean | null = null;
    for (const { top, bottom, left, right } of boxes) {
      if (row < top || row >= bottom) continue;
      for (let column = left; column < Math.min(right, width); column += 1) {
        if (looks.has(column)) continue;
        const place: Place = { row, column, today, read };
        const isHeld = isForRow ? (whole ??= holds(condition(place))) : holds(condition(place));
        if (isHeld) looks.set(column, look);
        else if (isForRow) break;
      }
    }
  }
  return looks.size === 0 ? NONE : looks;
}

function reader(sheet: Sheet, valueAt: ValueAt | undefined): Place["read"] {
  const { sheetId } = sheet.properties;
  return (row, column): Value => {
    if (row < 0 || column < 0) return FAILED;
    const value = cellAt(sheet, row, column)?.userEnteredValue;
    if (value !== undefined && value.formulaValue === undefined) {
      return value.stringValue ?? value.numberValue ?? value.boolValue ?? null;
    }
    const shown = valueAt?.(sheetId, row, column);
    return isErrorWord(shown) && value !== undefined ? FAILED : (shown ?? null);
  };
}

/** Errors of formulas come as their words; «#…» typed as text is no formula. */
function isErrorWord(shown: Shown | undefined): boolean {
  return typeof shown === "string" && /^#[А-ЯЁ/0]+[!?]?$/.test(shown);
}

const formulas = new WeakMap<Row, boolean>();

function hasFormula(row: Row): boolean {
  const known = formulas.get(row);
  if (known !== undefined) return known;
  const found = row.cells.some((cell) => cell?.userEnteredValue?.formulaValue !== undefined);
  formulas.set(row, found);
  return found;
}
