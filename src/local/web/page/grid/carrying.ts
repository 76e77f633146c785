// Copy, cut and paste: what is carried over the clipboard within the book and from other programs.
import { columnsFollower, rowsFollower, type Movement } from "../../../engine/sheets/movements.ts";
import type { Block, SheetView, TypedCell } from "../../protocol.ts";
import { blockBetween } from "./blocks.ts";
import type { Board } from "./board.ts";
import { filledAt, range } from "./chosenCells.ts";
import { parsedText, tableHtml, tableText } from "./clipboard.ts";
import { parsedHtml } from "./clipboardHtml.ts";
import { cellName } from "../../../../workbook/cellNames.ts";
import { usedRows } from "./used.ts";
import { movedValue, valueOf, type Filled } from "./fill.ts";

/** The value for a cell of the table that is put down, by the place that it gets. */
type Laid = (row: number, column: number) => TypedCell["value"];

/** The cells last copied here: pasted again they keep formulas, and cut ones leave their place. */
interface Copied {
  text: string;
  sheetId: number;
  block: Block;
  rows: number[];
  columns: number[];
  cells: Filled[][];
  cut: boolean;
}

export class Carrying {
  private copied: Copied | null = null;

  constructor(private readonly board: Board) {
    board.onMoves((moves) => {
      this.follow(moves);
    });
  }

  /** Cells that are to leave their place are found where they have gone; when some are gone, none leaves. */
  private follow(moves: readonly Movement[]): void {
    const { copied } = this;
    if (copied?.cut !== true || moves.every(({ sheetId }) => sheetId !== copied.sheetId)) return;
    const followed = (lines: number[], follow: (line: number) => number | null): number[] =>
      lines.map(follow).filter((line) => line !== null);
    const rows = followed(copied.rows, rowsFollower(moves, copied.sheetId));
    const columns = followed(copied.columns, columnsFollower(moves, copied.sheetId));
    const isWhole = rows.length === copied.rows.length && columns.length === copied.columns.length;
    const block = blockBetween(
      { row: Math.min(...rows), column: Math.min(...columns) },
      { row: Math.max(...rows), column: Math.max(...columns) },
    );
    this.copied = isWhole ? { ...copied, rows, columns, block } : null;
  }

  copy(data: DataTransfer, cut: boolean): void {
    const { sheet, current, ground } = this.board;
    const block = current.ranges.at(-1);
    if (sheet === null || block === undefined) return;
    const rows = range(block.startRow, Math.min(block.endRow, lastFilled(sheet, block))).filter(
      (row) => !ground.isRowHidden(row),
    );
    const columns = range(block.startColumn, block.endColumn).filter((at) => !ground.isColumnHidden(at));
    const texts = rows.map((row) => columns.map((column) => this.board.textAt(row, column)));
    const text = tableText(texts);
    data.setData("text/plain", text);
    data.setData("text/html", tableHtml(texts));
    const cells = rows.map((row) => columns.map((column) => filledAt(this.board, sheet, row, column)));
    this.copied = { text, sheetId: sheet.sheetId, block, rows, columns, cells, cut };
    this.board.canvas?.repaint();
  }

  /** The block that is to leave its place when it is pasted. */
  get cutBlock(): Block | null {
    return this.copied?.cut === true && this.copied.sheetId === this.board.sheetId ? this.copied.block : null;
  }

  paste(data: { text: string; html: string }): void {
    const { copied, board } = this;
    const text = data.text.replace(/\r\n?/g, "\n");
    if (copied !== null && copied.text === text) {
      this.pasteCopied(copied);
      return;
    }
    this.copied = null;
    const table = (data.html === "" ? null : parsedHtml(data.html)) ?? parsedText(data.text);
    if (table.length === 0 || (table.length === 1 && table[0]?.length === 1 && table[0][0] === "")) return;
    void this.lay(
      table.map((row) => row.map((value) => () => value)),
      [],
    );
    board.tell();
  }

  private pasteCopied({ sheetId, rows, columns, cells, cut }: Copied): void {
    const table = cells.map((line, down) =>
      line.map(
        (from, right): Laid =>
          (row, column) =>
            cut
              ? valueOf(from)
              : movedValue(from, row - (rows[down] ?? row), column - (columns[right] ?? column)),
      ),
    );
    if (!cut) {
      void this.lay(table, []);
      return;
    }
    this.copied = null;
    const left = rows.flatMap((row) => columns.map((column) => ({ row, column, value: null })));
    if (sheetId === this.board.sheetId) void this.lay(table, left);
    else void this.carryOver(table, sheetId, left);
  }

  /** To another sheet: the cells leave their place once they have arrived. */
  private async carryOver(table: Laid[][], sheetId: number, left: TypedCell[]): Promise<void> {
    const { truth } = this.board;
    const { version } = truth.shown;
    if (await this.lay(table, [])) await truth.put(sheetId, left, version);
  }

  /**
   * Puts a table down at the chosen cells: once, or repeated where they are a multiple of it.
   * @param left cells that are emptied by the same edit
   */
  private async lay(table: Laid[][], left: TypedCell[]): Promise<boolean> {
    const { board } = this;
    const { sheet, current, ground } = board;
    const block = current.ranges.at(-1);
    const width = Math.max(...table.map((row) => row.length));
    if (sheet === null || block === undefined || width === 0) return false;
    const chosenRows = range(block.startRow, block.endRow).filter((row) => !ground.isRowHidden(row)).length;
    const chosenColumns = block.endColumn - block.startColumn;
    const isMultiple = chosenRows % table.length === 0 && chosenColumns % width === 0;
    const height = isMultiple ? chosenRows : table.length;
    const across = isMultiple ? chosenColumns : width;
    const rows: number[] = [];
    for (let row = block.startRow; rows.length < height; row += 1) {
      if (!ground.isRowHidden(row)) rows.push(row);
    }
    const cells: TypedCell[] = [];
    rows.forEach((row, down) => {
      const line = table[down % table.length] ?? [];
      for (let right = 0; right < across; right += 1) {
        const column = block.startColumn + right;
        const value = line[right % width];
        if (column < sheet.columnCount && value !== undefined) {
          cells.push({ row, column, value: value(row, column) });
        }
      }
    });
    if (block.startColumn + across > sheet.columnCount) {
      board.events.say("Вставлено не всё: справа не хватает столбцов.");
    }
    const laidAt = new Set(cells.map((cell) => cellName(cell.row, cell.column)));
    const emptied = left.filter((cell) => !laidAt.has(cellName(cell.row, cell.column)));
    const sent = board.truth.put(sheet.sheetId, [...emptied, ...cells]);
    // Below the last row the sheet grows with the answer.
    const grows = (rows.at(-1) ?? 0) >= sheet.rowCount;
    if (grows && (!(await sent) || board.sheetId !== sheet.sheetId)) return sent;
    const laid = {
      startRow: block.startRow,
      endRow: Math.min(board.sheet?.rowCount ?? 0, (rows.at(-1) ?? block.startRow) + 1),
      startColumn: block.startColumn,
      endColumn: Math.min(sheet.columnCount, block.startColumn + across),
    };
    board.choose([laid], current.active);
    board.canvas?.select([laid], current.active);
    return sent;
  }
}

/** Whole columns are copied up to the last row with something. */
const lastFilled = (sheet: SheetView, block: Block): number =>
  block.startRow === 0 && block.endRow >= sheet.rowCount ? Math.max(1, usedRows(sheet)) : block.endRow;
