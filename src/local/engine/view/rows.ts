// Rows as the page shows them. A row that holds no formula looks the same as long as the row, the rules over it and the
// day are the same: its view is made once.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import { Calculation } from "../calc/calculation.ts";
import type { Colours } from "../calc/colours.ts";
import { plainValue, rowAt, type Book, type Cell, type Row, type Sheet } from "../sheets/model.ts";
import { boxOf } from "../sheets/ranges.ts";
import type { CellView, RowView } from "../../web/protocol.ts";
import type { Styles } from "./styles.ts";

/** What the looks of a row depend on besides the row. */
export interface Surroundings {
  book: Book;
  today: CivilDate;
  calculation: Calculation;
}

/** The rows of a sheet from `start` on, up to the next stretch, under the same rules; null: under rules that look at other rows. */
interface Stretch {
  start: number;
  views: WeakMap<Row, RowView> | null;
}

export class RowViews {
  private readonly styles: Styles;
  private readonly colours: Colours;
  private readonly formulas = new WeakMap<Row, boolean>();
  private readonly volatile = new WeakMap<Sheet, boolean>();
  private readonly bare = new Map<number | undefined, CellView>();
  private readonly byRules = new Map<string, WeakMap<Row, RowView>>();
  private today: CivilDate | null = null;

  constructor(styles: Styles, colours: Colours) {
    this.styles = styles;
    this.colours = colours;
  }

  /** True when a row of the sheet may look different although the sheet is the same: the sheet is looked at anew each time. */
  isVolatile(sheet: Sheet): boolean {
    const known = this.volatile.get(sheet);
    if (known !== undefined) return known;
    const found =
      stretchesOf(sheet).some(({ key }) => key === null) || sheet.rows.some((row) => this.hasFormula(row));
    this.volatile.set(sheet, found);
    return found;
  }

  private hasFormula(row: Row): boolean {
    const known = this.formulas.get(row);
    if (known !== undefined) return known;
    const found = row.cells.some((cell) => cell?.userEnteredValue?.formulaValue !== undefined);
    this.formulas.set(row, found);
    return found;
  }

  /** Gives the views of the sheet's rows by their index. */
  of(sheet: Sheet, around: Surroundings): (index: number) => RowView {
    if (around.today !== this.today) this.byRules.clear();
    this.today = around.today;
    const stretches = stretchesOf(sheet).map(({ key, start }): Stretch => ({
      start,
      views: key === null ? null : this.viewsUnder(key),
    }));
    let last = 0;
    const stretchAt = (index: number): Stretch | undefined => {
      if ((stretches[last]?.start ?? 0) > index) last = 0;
      while (index >= (stretches[last + 1]?.start ?? Infinity)) last += 1;
      return stretches[last];
    };
    const { sheetId } = sheet.properties;
    const isCalculated = (index: number): boolean =>
      around.book.hasFormulas && around.calculation.columnsAt(sheetId, index).length > 0;
    return (index) => {
      const row = rowAt(sheet, index);
      const views = isCalculated(index) ? null : stretchAt(index)?.views;
      const known = views?.get(row);
      if (known !== undefined) return known;
      const made = this.make(sheet, index, row, around);
      if (!this.hasFormula(row)) views?.set(row, made);
      return made;
    };
  }

  private viewsUnder(key: string): WeakMap<Row, RowView> {
    const views = this.byRules.get(key) ?? new WeakMap<Row, RowView>();
    this.byRules.set(key, views);
    return views;
  }

  private make(sheet: Sheet, index: number, row: Row, around: Surroundings): RowView {
    const { book, calculation, today } = around;
    const { sheetId } = sheet.properties;
    const valueAt = calculation.valueAt.bind(calculation);
    const looks =
      sheet.conditionalFormats.length === 0
        ? null
        : this.colours.rowLooks(book, sheet, index, today, valueAt);
    const calculated = book.hasFormulas ? calculation.columnsAt(sheetId, index) : [];
    const cells: (CellView | null)[] = [];
    const put = (column: number, view: CellView | null): void => {
      if (view === null) return;
      while (cells.length < column) cells.push(null);
      cells[column] = view;
    };
    const width = Math.max(
      row.cells.length,
      ...[...calculated, ...(looks?.keys() ?? [])].map((last) => last + 1),
    );
    for (let column = 0; column < width; column += 1) {
      const cell = row.cells[column];
      const style = this.styles.indexOf(cell?.userEnteredFormat, looks?.get(column));
      put(
        column,
        this.cell(cell, style, calculated.includes(column) ? valueAt(sheetId, index, column) : undefined),
      );
    }
    return { cells, height: row.line.pixelSize ?? null, hidden: row.line.hiddenByUser === true };
  }

  private cell(
    cell: Cell | undefined,
    style: number | undefined,
    calculated: CellView["v"],
  ): CellView | null {
    const { note, userEnteredValue } = cell ?? {};
    const { formulaValue } = userEnteredValue ?? {};
    const value = calculated ?? (formulaValue === undefined ? plainValue(cell) : undefined);
    if (userEnteredValue === undefined && note === undefined && value === "") return this.bareCell(style);
    return {
      ...(value === undefined || value === "" ? {} : { v: value }),
      ...(formulaValue === undefined ? {} : { f: Calculation.russian(formulaValue) }),
      ...(style === undefined ? {} : { s: style }),
      ...(note === undefined ? {} : { note }),
    };
  }

  /** A cell that only looks like something: one for all. */
  private bareCell(style: number | undefined): CellView | null {
    if (style === undefined) return null;
    const view = this.bare.get(style) ?? { s: style };
    this.bare.set(style, view);
    return view;
  }
}

/** Where the rules over a row change going down the sheet; the key tells the rules, null when they look at other rows. */
function stretchesOf(sheet: Sheet): { start: number; key: string | null }[] {
  const { sheetId } = sheet.properties;
  const placed = sheet.conditionalFormats.flatMap(({ booleanRule, ranges = [] }, rank) =>
    ranges.flatMap((range) => {
      if ((range.startRowIndex ?? 0) >= sheet.rows.length) return [];
      const box = boxOf(sheet, range);
      const anchor = ranges[0]?.startRowIndex ?? 0;
      const isOfOwnRow = looksAtOwnRow(
        (booleanRule?.condition?.values ?? []).map(({ userEnteredValue = "" }) => userEnteredValue),
        anchor,
      );
      return [{ box, isOfOwnRow, text: JSON.stringify([rank, anchor, box.left, box.right, booleanRule]) }];
    }),
  );
  const starts = new Set([0, ...placed.flatMap(({ box }) => [box.top, box.bottom])]);
  return [...starts]
    .sort((one, other) => one - other)
    .map((start) => {
      const here = placed.filter(({ box }) => box.top <= start && start < box.bottom);
      const key = here.every(({ isOfOwnRow }) => isOfOwnRow)
        ? `${sheetId} ${here.map(({ text }) => text).join()}`
        : null;
      return { start, key };
    });
}

const QUOTED = /"(?:[^"]|"")*"/g;
const REFERENCE = /\$?[A-Za-z]{1,3}(\$?)([1-9]\d*)(?![\d(])/g;

/** True when formulas laid from the row `anchor` on name cells of their own row only. */
function looksAtOwnRow(formulas: readonly string[], anchor: number): boolean {
  return formulas
    .filter((formula) => formula.startsWith("="))
    .every((formula) => {
      const bare = formula.replace(QUOTED, "");
      if (/[!:]/.test(bare)) return false;
      return [...bare.matchAll(REFERENCE)].every(
        ([, fixed, row]) => fixed === "" && Number(row) - 1 === anchor,
      );
    });
}

/** Whether two views of a row show the same. */
export function sameRow(one: RowView | undefined, other: RowView | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  return (
    one.height === other.height &&
    one.hidden === other.hidden &&
    one.cells.length === other.cells.length &&
    one.cells.every((cell, column) => sameCell(cell, other.cells[column] ?? null))
  );
}

function sameCell(one: CellView | null, other: CellView | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  return one.v === other.v && one.f === other.f && one.s === other.s && one.note === other.note;
}
