// What the person has before her: the sheet in front, the cells chosen in it, its filter, the editor and boxes that are open.
import {
  columnsFollower,
  placeFollower,
  rowsFollower,
  type Movement,
} from "../../../engine/sheets/movements.ts";
import type { BookPatch, BookView, Block, PageSelection, SheetView } from "../../protocol.ts";
import { blockBetween, stepped, type Direction, type Ground } from "./blocks.ts";
import type { Canvas } from "./canvas/canvas.ts";
import type { Place } from "./places.ts";
import { filtered, hiddenRows, holdsFilterButton, movedRows, NO_FILTER, type Filter } from "./filter.ts";
import type { GridEvents } from "./grid.ts";
import { rowHeights, SIGN, type Measure } from "./heights.ts";
import { BEGINNING, movedChosen, type Chosen } from "./chosen.ts";
import { editedText } from "./shownText.ts";
import { Truth } from "./truth.ts";

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
  /** `text` is what is typed so far; null: nothing. */
  | { kind: "note"; place: Place; text: string | null }
  | { kind: "filter"; column: number };

const NONE: ReadonlySet<number> = new Set();

/** The state of the grid; whoever changes it calls a method here, which draws what follows. */
export class Board {
  readonly truth: Truth;
  canvas: Canvas | null = null;
  sheetId = -1;
  editing: Editing | null = null;
  box: OpenBox | null = null;
  /** The text sought; null: the box is closed. */
  sought: string | null = null;
  hovered: Place | null = null;
  private readonly chosen = new Map<number, Chosen>();
  private readonly filters = new Map<number, Filter>();
  /** Rows that were hidden when the filter of their sheet was applied last. */
  private readonly sifted = new Map<number, ReadonlySet<number>>();
  /** Told what has moved: for places that are remembered elsewhere. */
  private readonly followers: ((moves: readonly Movement[]) => void)[] = [];
  private readonly heights;
  private watcher: () => void = () => undefined;

  constructor(
    readonly events: GridEvents,
    measure: Measure,
  ) {
    this.truth = new Truth(
      (edit, version) => events.edit(edit, version),
      (message) => {
        events.say(message);
      },
      (moves) => {
        this.changed(moves);
      },
    );
    this.heights = rowHeights(() => this.truth.styles, measure);
  }

  /** Called after each change that can be seen. */
  watch(watcher: () => void): void {
    this.watcher = watcher;
  }

  onMoves(follower: (moves: readonly Movement[]) => void): void {
    this.followers.push(follower);
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

  /** Rows of the sheet in front that its filter hides. */
  get hidden(): ReadonlySet<number> {
    return this.sifted.get(this.sheetId) ?? NONE;
  }

  textAt = (row: number, column: number): string => {
    const { sheet } = this;
    return sheet === null ? "" : this.truth.text(sheet, row, column);
  };

  show(book: BookView): void {
    this.truth.show(book);
    this.begin();
    for (const sheetId of this.filters.keys()) this.sift(sheetId);
    this.arrange();
  }

  apply(patch: BookPatch): void {
    this.truth.apply(patch);
  }

  private begin(): void {
    if (this.sheet === null || this.sheet.hidden) this.openSheet(this.tabs[0]?.sheetId ?? -1);
  }

  /** Keeps the chosen cells, the open editor and the hidden rows with their rows, then draws what has changed. */
  private changed(moves: readonly Movement[]): void {
    for (const [sheetId, chosen] of this.chosen) {
      const sheet = this.truth.sheet(sheetId);
      if (sheet === null) this.chosen.delete(sheetId);
      else this.chosen.set(sheetId, movedChosen(chosen, sheet, moves));
    }
    this.keepEditing(moves);
    if (moves.length > 0) {
      this.keepBox(moves);
      this.keepFilters(moves);
      for (const follow of this.followers) follow(moves);
    }
    if (this.sheet === null || this.sheet.hidden) {
      this.begin();
      return;
    }
    this.arrange();
  }

  private keepEditing(moves: readonly Movement[]): void {
    const { editing } = this;
    if (editing === null) return;
    const place = placeFollower(moves, editing.sheetId)(editing);
    if (typeof place === "string" || this.truth.sheet(editing.sheetId) === null) {
      this.editing = null;
      const gone = place === "column" ? "Столбец удалён" : "Строка удалена";
      if (editing.text !== "") this.events.say(`${gone}. Введено было: «${editing.text}».`);
    } else this.editing = { ...editing, ...place };
  }

  private keepBox(moves: readonly Movement[]): void {
    const { box } = this;
    if (box?.kind === "filter") {
      const column = columnsFollower(moves, this.sheetId)(box.column);
      this.box = column === null ? null : { ...box, column };
    }
    if (box?.kind !== "note") return;
    const place = placeFollower(moves, this.sheetId)(box.place);
    if (typeof place !== "string") this.box = { ...box, place };
    else {
      this.box = null;
      if (box.text !== null) this.events.say(`Ячейка удалена. Примечание было: «${box.text}».`);
    }
  }

  /** The filter isn't applied anew: a row that is being worked on doesn't vanish under the hands. */
  private keepFilters(moves: readonly Movement[]): void {
    for (const [sheetId, hidden] of this.sifted) {
      this.sifted.set(sheetId, movedRows(hidden, rowsFollower(moves, sheetId)));
    }
    for (const [sheetId, filter] of this.filters) {
      const columnOf = columnsFollower(moves, sheetId);
      const columns = [...filter].flatMap(([column, texts]): [number, ReadonlySet<string>][] => {
        const now = columnOf(column);
        return now === null ? [] : [[now, texts]];
      });
      this.filters.set(sheetId, new Map(columns));
    }
  }

  /** Applies the filter of a sheet. */
  private sift(sheetId: number): void {
    const sheet = this.truth.sheet(sheetId);
    const filter = this.filters.get(sheetId) ?? NO_FILTER;
    const textAt = (row: number, column: number): string =>
      sheet === null ? "" : this.truth.text(sheet, row, column);
    if (sheet === null || filter.size === 0) this.sifted.delete(sheetId);
    else this.sifted.set(sheetId, hiddenRows(sheet, filter, textAt));
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
      keptFree: (column) =>
        this.truth.check(sheet, row, column)?.kind === "list" || holdsFilterButton(sheet, row, column)
          ? SIGN
          : 0,
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
    this.sift(this.sheetId);
    this.arrange();
  }

  clearFilter(): void {
    this.filters.delete(this.sheetId);
    this.sift(this.sheetId);
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

  /** What is typed into the open box of a note; it is drawn already. */
  draftNote(text: string): void {
    if (this.box?.kind === "note") this.box = { ...this.box, text };
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
