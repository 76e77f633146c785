// What the pages see of the book, and how to bring them from one state to the next: the model never changes in place, so
// rows that are the same object look the same.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import type { Calculation } from "../calc/calculation.ts";
import { Colours } from "../calc/colours.ts";
import type { Book, Sheet } from "../sheets/model.ts";
import type { Movement } from "../sheets/movements.ts";
import type { BookPatch, BookView, RowView, SheetForm, SheetPatch, SheetView } from "../../web/protocol.ts";
import { RangeLists, ruleBlocks, type RuleBlocks } from "./checks.ts";
import { rowsPatch, shownRows } from "./rowsPatch.ts";
import { RowViews } from "./rows.ts";
import { sheetForm } from "./sheetForm.ts";
import { Styles } from "./styles.ts";

/** A sheet as the pages know it. */
interface KnownSheet {
  sheet: Sheet;
  form: SheetForm;
  formKey: string;
  rules: readonly RuleBlocks[];
  /** All rows of the grid, the empty ones at its end too. */
  rows: readonly RowView[];
}

export class BookScreen {
  /** Begins higher than that of any book before it: an edit made on another one is known by it. */
  private version = Date.now();
  private known: readonly KnownSheet[] = [];
  private book: Book | null = null;
  private today: CivilDate | null = null;
  private toldStyles = 0;
  private readonly calculation: Calculation;
  private readonly styles = new Styles();
  private readonly rowViews = new RowViews(this.styles, new Colours());
  private readonly lists = new RangeLists();

  constructor(calculation: Calculation) {
    this.calculation = calculation;
  }

  /** The day that the pages see; null before anybody has looked. */
  get day(): CivilDate | null {
    return this.today;
  }

  get number(): number {
    return this.version;
  }

  /** The whole book in the state of the last patch. */
  view(): BookView {
    return {
      version: this.version,
      title: this.book?.properties.title ?? "",
      styles: this.styles.list.slice(),
      sheets: this.known.map(wholeSheet),
    };
  }

  /**
   * Brings the pages to the book as it is at a moment (epoch milliseconds) of a day; null when they see no difference.
   * @param moves what has moved since the last patch
   */
  patch(book: Book, now: number, today: CivilDate, moves: readonly Movement[]): BookPatch | null {
    this.calculation.update(book, now);
    const sheets = this.sheetsPatch(book, today);
    [this.book, this.today] = [book, today];
    if (sheets.length === 0 && moves.length === 0) return null;
    this.version += 1;
    const styles = this.styles.list.slice(this.toldStyles);
    this.toldStyles = this.styles.list.length;
    return { version: this.version, styles, sheets, ...(moves.length === 0 ? {} : { moves }) };
  }

  /** The rows as they are, for a page that shows something else. */
  truth(sheetId: number, rows: readonly number[]): BookPatch | null {
    const sheet = this.known.find(({ form }) => form.sheetId === sheetId);
    if (sheet === undefined) return null;
    const told = rows.flatMap((index): [number, RowView][] => {
      const row = sheet.rows[index];
      return row === undefined ? [] : [[index, row]];
    });
    return { version: this.version, styles: [], sheets: [{ kind: "rows", sheetId, rows: told }] };
  }

  private sheetsPatch(book: Book, today: CivilDate): SheetPatch[] {
    const before = new Map(this.known.map((known) => [known.form.sheetId, known]));
    const after = book.sheets.map((sheet) =>
      this.look(sheet, book, today, before.get(sheet.properties.sheetId)),
    );
    const kept = new Set(after.map(({ form }) => form.sheetId));
    const gone = this.known.filter(({ form }) => !kept.has(form.sheetId));
    const patches: SheetPatch[] = gone.map(({ form }) => ({ kind: "gone", sheetId: form.sheetId }));
    let order = this.known.map(({ form }) => form.sheetId).filter((sheetId) => kept.has(sheetId));
    after.forEach((sheet, at) => {
      const { sheetId } = sheet.form;
      const known = before.get(sheetId);
      if (known !== undefined && order[at] === sheetId) {
        patches.push(...patchesOf(known, sheet, at));
      } else {
        patches.push({ kind: "sheet", at, sheet: wholeSheet(sheet) });
        order = order.filter((id) => id !== sheetId).toSpliced(at, 0, sheetId);
      }
    });
    this.known = after;
    return patches;
  }

  private look(sheet: Sheet, book: Book, today: CivilDate, before: KnownSheet | undefined): KnownSheet {
    const rules = before !== undefined && sameRules(before.sheet, sheet) ? before.rules : ruleBlocks(sheet);
    const mayDiffer = before?.sheet !== sheet || today !== this.today;
    const form = sheetForm(sheet, rules, book, this.lists);
    const rows =
      mayDiffer || this.rowViews.isVolatile(sheet) ? this.allRows(sheet, book, today) : before.rows;
    return { sheet, form, formKey: JSON.stringify(form), rules, rows };
  }

  private allRows(sheet: Sheet, book: Book, today: CivilDate): RowView[] {
    const viewAt = this.rowViews.of(sheet, { book, today, calculation: this.calculation });
    return sheet.rows.map((_, index) => viewAt(index));
  }
}

const wholeSheet = ({ form, rows }: KnownSheet): SheetView => ({ ...form, rows: shownRows(rows) });

/** Rows before the form: whoever puts rows in has then as many as the form says. */
function patchesOf(before: KnownSheet, after: KnownSheet, at: number): SheetPatch[] {
  const { sheetId } = after.form;
  const rows = before.rows === after.rows ? null : rowsPatch(sheetId, before.rows, after.rows);
  if (rows === "whole") return [{ kind: "sheet", at, sheet: wholeSheet(after) }];
  return [
    ...(rows === null ? [] : [rows]),
    ...(before.formKey === after.formKey ? [] : [{ kind: "form" as const, form: after.form }]),
  ];
}

/** True when every cell has the check that the cell at its place had. */
function sameRules(before: Sheet, after: Sheet): boolean {
  if (before === after || before.rows === after.rows) return true;
  if (before.rows.length !== after.rows.length || before.columns.length !== after.columns.length)
    return false;
  return after.rows.every((row, index) => {
    const old = before.rows[index];
    if (row === old) return true;
    const width = Math.max(row.cells.length, old?.cells.length ?? 0);
    for (let column = 0; column < width; column += 1) {
      if (row.cells[column]?.dataValidation !== old?.cells[column]?.dataValidation) return false;
    }
    return true;
  });
}
