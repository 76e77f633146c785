// The book as the server has told it, and over it what the person has typed and the server has not yet answered.
import { placeFollower, type Movement } from "../../../engine/sheets/movements.ts";
import { applyPatch } from "../../applyPatch.ts";
import type {
  BookPatch,
  BookView,
  CellView,
  CheckView,
  EditAnswer,
  GridEdit,
  RowView,
  SheetView,
  StyleView,
  TypedCell,
} from "../../protocol.ts";
import { holds } from "./blocks.ts";
import { shownText } from "./shownText.ts";

/** Cells that one edit may hold. */
const MOST_CELLS = 200_000;
const EMPTY: BookView = { version: 0, title: "", styles: [], sheets: [] };
const NO_STYLE: StyleView = {};

/** A typed cell on its way; rows put in or taken out meanwhile move it. */
interface Flying extends TypedCell {
  flight: number;
  sheetId: number;
}

const NO_MOVES: readonly Movement[] = [];

export class Truth {
  private book = EMPTY;
  private flying = new Map<string, Flying>();
  private lastFlight = 0;
  private onTheWay = 0;
  private readonly texts = new WeakMap<CellView, string>();

  constructor(
    private readonly post: (edit: GridEdit, version: number) => Promise<EditAnswer>,
    private readonly say: (message: string) => void,
    /** Told after each change of what is shown, with what moved by it. */
    private readonly changed: (moves: readonly Movement[]) => void,
  ) {}

  get pending(): number {
    return this.onTheWay;
  }

  /** The book as the server has told it. */
  get shown(): BookView {
    return this.book;
  }

  get sheets(): readonly SheetView[] {
    return this.book.sheets;
  }

  get styles(): readonly StyleView[] {
    return this.book.styles;
  }

  get title(): string {
    return this.book.title;
  }

  sheet(sheetId: number): SheetView | null {
    return this.book.sheets.find((sheet) => sheet.sheetId === sheetId) ?? null;
  }

  show(book: BookView): void {
    this.book = book;
    this.flying = new Map();
    this.changed(NO_MOVES);
  }

  apply(patch: BookPatch): void {
    this.changed(this.take(patch));
  }

  /** What a cell holds: as typed, while the answer is awaited. */
  cell(sheet: SheetView, row: number, column: number): CellView | null {
    const known = sheet.rows[row]?.cells[column] ?? null;
    const typed = this.typed(sheet.sheetId, row, column);
    return typed === null ? known : typedCell(typed.value, known);
  }

  isFlying(sheetId: number, row: number, column: number): boolean {
    return this.typed(sheetId, row, column) !== null;
  }

  text(sheet: SheetView, row: number, column: number): string {
    const cell = this.cell(sheet, row, column);
    if (cell === null) return "";
    const known = this.texts.get(cell);
    if (known !== undefined) return known;
    const text = shownText(cell.v, this.style(cell).pattern);
    this.texts.set(cell, text);
    return text;
  }

  style(cell: CellView | null): StyleView {
    return this.book.styles[cell?.s ?? -1] ?? NO_STYLE;
  }

  check(sheet: SheetView, row: number, column: number): CheckView | null {
    const isIn = (check: CheckView): boolean => check.blocks.some((block) => holds(block, { row, column }));
    return sheet.checks.find(isIn) ?? null;
  }

  /** Puts typed values into cells; true when all were taken. */
  async put(sheetId: number, cells: TypedCell[], version = this.book.version): Promise<boolean> {
    if (cells.length > MOST_CELLS) {
      this.say("Слишком много ячеек за один раз: выделите часть таблицы.");
      return false;
    }
    return cells.length === 0 || (await this.send({ kind: "cells", sheetId, cells }, version)) !== null;
  }

  /**
   * Shows the edit at once and sends it; the answer when it was carried out as a whole.
   * @param version in which its places are told, where that isn't the one that is shown
   */
  async send(edit: GridEdit, version = this.book.version): Promise<EditAnswer | null> {
    const flight = (this.lastFlight += 1);
    if (edit.kind === "cells") {
      for (const cell of edit.cells) this.fly({ ...cell, flight, sheetId: edit.sheetId });
    }
    const width =
      edit.kind === "columnWidth" ? this.sheet(edit.sheetId)?.columns[edit.column]?.width : undefined;
    if (edit.kind === "columnWidth") this.widen(edit, edit.width);
    this.onTheWay += 1;
    this.changed(NO_MOVES);
    try {
      const answer = await this.post(edit, version);
      this.onTheWay -= 1;
      if (edit.kind === "columnWidth" && answer.refused !== "") this.widen(edit, width);
      this.settle(answer, flight);
      return answer.refused === "" ? answer : null;
    } catch (error) {
      this.onTheWay -= 1;
      this.land(flight);
      if (edit.kind === "columnWidth") this.widen(edit, width);
      this.changed(NO_MOVES);
      this.say(lostWords(edit, error));
      return null;
    }
  }

  /** Takes what an answer tells; the flight's cells show the truth from now on. */
  settle(answer: EditAnswer, flight: number | null): void {
    const landed = [...this.flying.values()].filter((cell) => cell.flight === flight);
    if (flight !== null) this.land(flight);
    if (answer.refused === "" && answer.patch === null && answer.version === this.book.version + 1) {
      this.keep(landed, answer.version);
    }
    this.changed(answer.patch === null ? NO_MOVES : this.take(answer.patch));
    if (answer.refused !== "") this.say(answer.refused);
  }

  private typed(sheetId: number, row: number, column: number): Flying | null {
    return this.flying.get(keyOf(sheetId, row, column)) ?? null;
  }

  private fly(cell: Flying): void {
    this.flying.set(keyOf(cell.sheetId, cell.row, cell.column), cell);
  }

  private land(flight: number): void {
    for (const [key, cell] of this.flying) if (cell.flight === flight) this.flying.delete(key);
  }

  /** A patch that doesn't follow what is shown is left out: the whole book is on its way, or has come already. */
  private take(patch: BookPatch): readonly Movement[] {
    const ahead = patch.version - this.book.version;
    if (ahead !== 0 && ahead !== 1) return NO_MOVES;
    this.book = applyPatch(this.book, patch);
    const { moves = NO_MOVES } = patch;
    if (moves.length > 0) this.moveFlying(moves);
    return moves;
  }

  private moveFlying(moves: readonly Movement[]): void {
    const flying = [...this.flying.values()];
    const sheetIds = new Set(flying.map(({ sheetId }) => sheetId));
    const follow = new Map([...sheetIds].map((sheetId) => [sheetId, placeFollower(moves, sheetId)]));
    this.flying = new Map();
    for (const cell of flying) {
      const place = follow.get(cell.sheetId)?.(cell) ?? cell;
      if (typeof place !== "string") this.fly({ ...cell, ...place });
    }
  }

  /** The server took the cells as they were typed and told nothing more. */
  private keep(cells: readonly Flying[], version: number): void {
    const bySheet = new Map<number, Flying[]>();
    for (const cell of cells) bySheet.set(cell.sheetId, [...(bySheet.get(cell.sheetId) ?? []), cell]);
    const sheets = this.book.sheets.map((sheet) => withTyped(sheet, bySheet.get(sheet.sheetId) ?? []));
    this.book = { ...this.book, version, sheets };
  }

  private widen({ sheetId, column }: { sheetId: number; column: number }, width: number | undefined): void {
    if (width === undefined) return;
    const widened = (sheet: SheetView): SheetView => ({
      ...sheet,
      columns: sheet.columns.map((known, index) => (index === column ? { ...known, width } : known)),
    });
    const sheets = this.book.sheets.map((sheet) => (sheet.sheetId === sheetId ? widened(sheet) : sheet));
    this.book = { ...this.book, sheets };
  }
}

const keyOf = (sheetId: number, row: number, column: number): string => `${sheetId} ${row} ${column}`;

/** How a cell looks until the server has read what was typed into it. */
function typedCell(value: TypedCell["value"], known: CellView | null): CellView {
  const rest: CellView = { ...known };
  delete rest.v;
  delete rest.f;
  if (value === null || value === "") return rest;
  if (typeof value === "string" && value.startsWith("=")) return { ...rest, v: value, f: value };
  return { ...rest, v: value };
}

function withTyped(sheet: SheetView, cells: readonly Flying[]): SheetView {
  if (cells.length === 0) return sheet;
  const rows = sheet.rows.slice();
  for (const { row, column, value } of cells) {
    while (rows.length <= row) rows.push({ cells: [], height: null, hidden: false });
    const known: RowView = rows[row] ?? { cells: [], height: null, hidden: false };
    const changed = known.cells.slice();
    while (changed.length <= column) changed.push(null);
    changed[column] = typedCell(value, known.cells[column] ?? null);
    rows[row] = { ...known, cells: changed };
  }
  return { ...sheet, rows };
}

const MOST_QUOTED = 500;

/** What was not kept, with the typed text, so that it can be typed again. */
function lostWords(edit: GridEdit, error: unknown): string {
  const reason = error instanceof Error ? error.message.replace(/\.$/, "") : "нет ответа программы";
  if (edit.kind !== "cells" && edit.kind !== "note") return `Не выполнено: ${reason}.`;
  const text =
    edit.kind === "note" ? edit.note : edit.cells.map(({ value }) => String(value ?? "")).join(" · ");
  const quoted = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
  return quoted === "" ? `Не сохранено: ${reason}.` : `Не сохранено: ${reason}. Введено: «${quoted}».`;
}
