// What a person does with cells and rows, as edits for the server.
import type { EditAnswer } from "../../protocol.ts";
import { runsOf } from "./blocks.ts";
import type { Board } from "./board.ts";
import { Carrying } from "./carrying.ts";
import { chosenInSight } from "./chosenCells.ts";
import { Filling } from "./filling.ts";

export class Deeds {
  readonly carrying: Carrying;
  readonly filling: Filling;

  constructor(private readonly board: Board) {
    this.carrying = new Carrying(board);
    this.filling = new Filling(board);
  }

  // ── Typing ──

  /** Ends the editor and sends what was typed, if it is something else than before. */
  commit(everywhere = false): void {
    const { board } = this;
    const { editing } = board;
    if (editing === null) return;
    board.editing = null;
    const picked = editing.picked === null ? undefined : editing.list?.[editing.picked];
    const value = picked ?? editing.text;
    const { sheetId, row, column } = editing;
    const before = board.sheetId === sheetId ? board.textToEdit(editing) : null;
    if (everywhere)
      void this.board.truth.put(
        sheetId,
        chosenInSight(this.board).map((place) => ({ ...place, value })),
      );
    else if (value !== before) void this.board.truth.put(sheetId, [{ row, column, value }]);
    board.tell();
  }

  cancel(): void {
    this.board.editing = null;
    this.board.tell();
  }

  choose(value: string): void {
    const { editing } = this.board;
    if (editing === null) return;
    this.board.editing = { ...editing, text: value, picked: null };
    this.commit();
  }

  /** Ticks or unticks the chosen tick boxes; false when there are none. */
  toggle(): boolean {
    const { board } = this;
    const { sheet } = board;
    if (sheet === null) return false;
    const boxes = chosenInSight(this.board).filter(
      ({ row, column }) => board.truth.check(sheet, row, column)?.kind === "checkbox",
    );
    const { active } = board.current;
    const value = board.truth.cell(sheet, active.row, active.column)?.v !== true;
    void this.board.truth.put(
      sheet.sheetId,
      boxes.map((place) => ({ ...place, value })),
    );
    return boxes.length > 0;
  }

  clear(): void {
    const { sheet, truth } = this.board;
    if (sheet === null) return;
    const filled = chosenInSight(this.board).filter(
      ({ row, column }) => truth.cell(sheet, row, column)?.v !== undefined,
    );
    void this.board.truth.put(
      sheet.sheetId,
      filled.map((place) => ({ ...place, value: null })),
    );
  }

  note(place: { row: number; column: number }, note: string): void {
    const { sheetId } = this.board;
    void this.board.truth.send({ kind: "note", sheetId, ...place, note });
  }

  // ── Rows ──

  /** As many rows as are chosen; the new ones are chosen after that. */
  async insertRows(below: boolean): Promise<void> {
    const { board } = this;
    const { sheetId, current } = board;
    const block = current.ranges.at(-1);
    if (block === undefined) return;
    const count = block.endRow - block.startRow;
    const at = below ? block.endRow : block.startRow;
    const answer = await this.board.truth.send({ kind: "insertRows", sheetId, at, count });
    if (answer === null || board.sheetId !== sheetId) return;
    const row = insertedAt(answer) ?? at;
    board.goTo({ row, column: current.active.column });
    if (count > 1) board.stretchTo({ row: row + count - 1, column: current.active.column });
  }

  /** Rows that the filter hides stay. */
  async deleteRows(): Promise<void> {
    const { sheetId, truth } = this.board;
    const { version } = truth.shown;
    for (const { at, count } of runsOf(this.chosenRows()).reverse()) {
      const answer = await truth.send({ kind: "deleteRows", sheetId, at, count }, version);
      if (answer === null) return;
    }
  }

  // ── Columns ──

  /** As many columns as are chosen, to the right of them; the new ones are chosen after that. */
  async insertColumns(): Promise<void> {
    const { board } = this;
    const { sheetId, current } = board;
    const block = current.ranges.at(-1);
    if (block === undefined) return;
    const count = block.endColumn - block.startColumn;
    const at = block.endColumn;
    const answer = await board.truth.send({ kind: "insertColumns", sheetId, at, count });
    if (answer === null || board.sheetId !== sheetId) return;
    const column = insertedAt(answer) ?? (board.sheet?.columnCount ?? at + count) - count;
    board.goTo({ row: 0, column });
    if (count > 1) board.stretchTo({ row: 0, column: column + count - 1 });
  }

  /** Hidden columns stay; the program's are refused by the server. */
  async deleteColumns(): Promise<void> {
    const { sheetId, truth } = this.board;
    const { version } = truth.shown;
    for (const { at, count } of runsOf(this.chosenColumns()).reverse()) {
      const answer = await truth.send({ kind: "deleteColumns", sheetId, at, count }, version);
      if (answer === null) return;
    }
  }

  chosenColumns(): number[] {
    return [...new Set(chosenInSight(this.board).map(({ column }) => column))];
  }

  chosenRows(): number[] {
    return [...new Set(chosenInSight(this.board).map(({ row }) => row))];
  }

  sort(column: number, descending: boolean): void {
    void this.board.truth.send({ kind: "sort", sheetId: this.board.sheetId, column, descending });
  }

  /** Every chosen whole column gets the width of the dragged one. */
  widen(column: number, delta: number): void {
    const { sheet, current } = this.board;
    if (sheet === null) return;
    const width = Math.max(20, Math.min(1500, Math.round((sheet.columns[column]?.width ?? 100) + delta)));
    const whole = current.ranges.filter((block) => block.startRow === 0 && block.endRow >= sheet.rowCount);
    const isChosen = (at: number): boolean =>
      whole.some(({ startColumn, endColumn }) => at >= startColumn && at < endColumn);
    for (let at = 0; at < sheet.columnCount; at += 1) {
      if (at !== column && !(isChosen(column) && isChosen(at))) continue;
      void this.board.truth.send({ kind: "columnWidth", sheetId: sheet.sheetId, column: at, width });
    }
  }

  // ── Undoing ──

  async undo(isBack: boolean): Promise<void> {
    const { events, truth } = this.board;
    try {
      const answer = await (isBack ? events.undo() : events.redo());
      truth.settle(answer, null);
      if (!answer.done && answer.refused === "") {
        events.say(isBack ? "Отменять больше нечего." : "Возвращать больше нечего.");
      }
    } catch (error) {
      events.say(error instanceof Error ? error.message : "Не получилось: нет ответа программы.");
    }
  }
}

/** Where the rows or columns stand that the edit has put in: others may have moved the place. */
function insertedAt({ patch }: EditAnswer): number | null {
  const [move] = patch?.moves ?? [];
  return move?.kind === "lines" && move.change.kind === "insert" ? move.change.at : null;
}
