// What the person has before her: the sheet in front, the cells chosen in it, its filter, the editor and boxes that are open.
import type { BookPatch, BookView, Block, PageSelection, SheetView } from "../../protocol.ts";
import { blockBetween, stepped, type Direction, type Ground } from "./blocks.ts";
import type { Canvas } from "./canvas/canvas.ts";
import type { Place } from "./places.ts";
import { filtered, hiddenRows, NO_FILTER, type Filter } from "./filter.ts";
import type { GridEvents } from "./grid.ts";
import { rowHeights, SIGN, type Measure } from "./heights.ts";
import { BEGINNING, movedChosen, type Chosen } from "./chosen.ts";
import { editedText } from "./shownText.ts";
import { Truth, type RowMove } from "./truth.ts";

export interface Editing extends Place {
  sheetId: number;
  text: string;
  /** «enter»: arrows end it, as typing began it; «edit»: arrows move the caret. */
  mode: "enter" | "edit";
  /** Typed in the line above the sheet rather than in the cell. */
  inBar: boolean;
  /** The values of the cell's list that fit; null: no list is open. */
  list: string[] | null;
  /** The value of the list that Enter takes. */
  picked: number | null;
}

export type OpenBox =
  | { kind: "menu"; left: number; top: number }
  | { kind: "note"; place: Place }
  | { kind: "filter"; column: number };

export class Board {
  readonly truth: Truth;
  canvas: Canvas | null = null;
  sheetId = -1;
  editing: Editing | null = null;
  box: OpenBox | null = null;
  /** The text sought; null: the box is closed. */
  sought: string | null = null;
  hovered: Place | null = null;
  hidden: ReadonlySet<number> = new Set();
  private readonly chosen = new Map<number, Chosen>();
  private readonly filters = new Map<number, Filter>();
  private readonly heights;
  private watcher: () => void = () => undefined;

  constructor(
    readonly events: GridEvents,
    measure: Measure,
  ) {
    this.truth = new Truth(
      (edit) => events.edit(edit),
      (message) => {
        events.say(message);
      },
      (moved) => {
        this.changed(moved);
      },
    );
    this.heights = rowHeights(() => this.truth.styles, measure);
  }

  /** Called after each change that can be seen. */
  watch(watcher: () => void): void {
    this.watcher = watcher;
  }

  tell(): void {
    this.watcher();
  }

  // ── What is shown ──

  get sheet(): SheetView | null {
    return this.truth.sheet(this.sheetId);
  }

  get tabs(): readonly SheetView[] {
    return this.truth.sheets.filter(({ hidden }) => !hidden);
  }

  get current(): Chosen {
    return this.chosen.get(this.sheetId) ?? BEGINNING;
  }

  get filter(): Filter {
    return this.filters.get(this.sheetId) ?? NO_FILTER;
  }

  textAt = (row: number, column: number): string => {
    const { sheet } = this;
    return sheet === null ? "" : this.truth.text(sheet, row, column);
  };

  show(book: BookView): void {
    this.truth.show(book);
    this.begin();
  }

  apply(patch: BookPatch): void {
    this.truth.apply(patch);
  }

  private begin(): void {
    if (this.sheet === null || this.sheet.hidden) this.openSheet(this.tabs[0]?.sheetId ?? -1);
  }

  /** Keeps the chosen cells and the open editor with their rows, then draws what has changed. */
  private changed(moved: RowMove): void {
    for (const [sheetId, chosen] of this.chosen) {
      const sheet = this.truth.sheet(sheetId);
      if (sheet === null) this.chosen.delete(sheetId);
      else
        this.chosen.set(
          sheetId,
          movedChosen(chosen, sheet, (row) => moved(sheetId, row)),
        );
    }
    this.keepEditing(moved);
    if (this.sheet === null || this.sheet.hidden) {
      this.begin();
      return;
    }
    this.refilter();
    this.arrange();
  }

  private keepEditing(moved: RowMove): void {
    const { editing } = this;
    if (editing === null) return;
    const row = moved(editing.sheetId, editing.row);
    if (row === null || this.truth.sheet(editing.sheetId) === null) {
      this.editing = null;
      if (editing.text !== "") this.events.say(`Строка удалена. Введено было: «${editing.text}».`);
    } else if (row !== editing.row) this.editing = { ...editing, row };
  }

  private refilter(): void {
    const { sheet } = this;
    this.hidden = sheet === null ? new Set() : hiddenRows(sheet, this.filter, this.textAt);
  }

  /** Lays the rows and columns out anew and draws all cells. */
  arrange(): void {
    const { sheet, canvas } = this;
    if (sheet === null || canvas === null) return;
    canvas.arrange({
      rows: Array.from({ length: sheet.rowCount }, (_, row) => ({
        height: this.heightOf(sheet, row),
        hidden: (sheet.rows[row]?.hidden ?? false) || this.hidden.has(row),
      })),
      columns: sheet.columns.slice(0, sheet.columnCount),
      frozenRows: sheet.frozenRows,
      frozenColumns: sheet.frozenColumns,
    });
    const { ranges, active } = this.current;
    canvas.select(ranges, active);
    this.watcher();
  }

  private heightOf(sheet: SheetView, row: number): number {
    const view = sheet.rows[row];
    return this.heights.of(view, sheet.columns, {
      textAt: (column) => this.truth.text(sheet, row, column),
      keptFree: (column) => (this.truth.check(sheet, row, column)?.kind === "list" ? SIGN : 0),
    });
  }

  // ── Where one is ──

  get ground(): Ground {
    const { sheet, hidden } = this;
    return {
      rows: sheet?.rowCount ?? 0,
      columns: sheet?.columnCount ?? 0,
      isRowHidden: (row) => hidden.has(row) || sheet?.rows[row]?.hidden === true,
      isColumnHidden: (column) => sheet?.columns[column]?.hidden === true,
      isFilled: (row, column) => this.textAt(row, column) !== "",
    };
  }

  openSheet(sheetId: number): void {
    if (this.canvas !== null && this.chosen.has(this.sheetId)) {
      this.chosen.set(this.sheetId, { ...this.current, scroll: this.canvas.scrollPlace() });
    }
    this.sheetId = sheetId;
    const { sheet } = this;
    if (sheet !== null && !this.chosen.has(sheetId)) {
      const row = Math.min(sheet.frozenRows, Math.max(0, sheet.rowCount - 1));
      const column = Math.max(
        0,
        sheet.columns.findIndex((view) => !view.hidden),
      );
      const active = { row, column };
      this.chosen.set(sheetId, { ...BEGINNING, ranges: [blockBetween(active, active)], active });
    }
    this.box = null;
    this.hovered = null;
    this.refilter();
    this.arrange();
    this.canvas?.scrollTo(this.current.scroll);
    this.tellSelection();
  }

  /** Takes what the canvas or the keys have chosen. */
  choose(ranges: Block[], active: Place, tabColumn: number | null = null): void {
    this.chosen.set(this.sheetId, { ...this.current, ranges, active, tabColumn });
    this.tellSelection();
    this.watcher();
  }

  /** Moves to one cell and brings it into sight. */
  goTo(active: Place, tabColumn: number | null = null): void {
    const ranges = [blockBetween(active, active)];
    this.choose(ranges, active, tabColumn);
    this.canvas?.select(ranges, active);
    this.canvas?.bringIntoSight(active);
  }

  /** Stretches the last chosen block from the active cell to another. */
  stretchTo(end: Place): void {
    const { active, ranges } = this.current;
    const next = [...ranges.slice(0, -1), blockBetween(active, end)];
    this.choose(next, active);
    this.canvas?.select(next, active);
    this.canvas?.bringIntoSight(end);
  }

  move(direction: Direction): void {
    this.goTo(stepped(this.current.active, direction, this.ground));
  }

  selection(): PageSelection {
    return { sheetId: this.sheetId, ranges: this.current.ranges };
  }

  activate({ sheetId, ranges }: PageSelection): void {
    const sheet = this.truth.sheet(sheetId);
    if (sheet === null || sheet.hidden) return;
    if (sheetId !== this.sheetId) this.openSheet(sheetId);
    const last = ranges.at(-1);
    if (last === undefined) return;
    const active = { row: last.startRow, column: last.startColumn };
    if (this.hidden.has(active.row)) this.clearFilter();
    this.choose(ranges, active);
    this.canvas?.select(ranges, active);
    this.canvas?.bringIntoSight(active);
  }

  private tellSelection(): void {
    this.events.selected(this.selection());
  }

  // ── The filter of this window ──

  setFilter(column: number, hidden: ReadonlySet<string>): void {
    this.filters.set(this.sheetId, filtered(this.filter, column, hidden));
    this.refilter();
    this.arrange();
  }

  clearFilter(): void {
    this.filters.delete(this.sheetId);
    this.refilter();
    this.arrange();
  }

  // ── The editor ──

  /** The text that the editor of a cell begins with. */
  textToEdit({ row, column }: Place): string {
    const { sheet } = this;
    const cell = sheet === null ? null : this.truth.cell(sheet, row, column);
    return cell === null ? "" : editedText(cell, this.truth.style(cell).pattern);
  }

  /** Opens the editor in the active cell. */
  edit(text: string, mode: Editing["mode"], inBar = false): void {
    const { sheet } = this;
    if (sheet === null) return;
    const place = this.current.active;
    this.canvas?.bringIntoSight(place);
    const check = this.truth.check(sheet, place.row, place.column);
    const list = check?.kind === "list" ? fitting(check.values, mode === "enter" ? text : "") : null;
    this.box = null;
    this.editing = { ...place, sheetId: this.sheetId, text, mode, inBar, list, picked: null };
    this.watcher();
  }

  type(text: string): void {
    const { editing } = this;
    const sheet = editing === null ? null : this.truth.sheet(editing.sheetId);
    if (editing === null || sheet === null) return;
    const check = this.truth.check(sheet, editing.row, editing.column);
    const list = check?.kind === "list" ? fitting(check.values, text) : null;
    this.editing = { ...editing, text, list, picked: null };
    this.watcher();
  }

  pick(picked: number | null): void {
    if (this.editing === null) return;
    this.editing = { ...this.editing, picked };
    this.watcher();
  }

  openBox(box: OpenBox | null): void {
    this.box = box;
    this.watcher();
  }

  seek(text: string | null): void {
    this.sought = text;
    this.watcher();
  }
}

/** Values of a list that hold the typed text; all of them when nothing is typed. */
function fitting(values: readonly string[], text: string): string[] {
  const sought = text.trim().toLocaleLowerCase("ru");
  return values.filter((value) => value.toLocaleLowerCase("ru").includes(sought));
}
