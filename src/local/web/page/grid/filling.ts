// The fill handle and Ctrl+D.
import type { Block, TypedCell } from "../../protocol.ts";
import type { Board } from "./board.ts";
import { chosenInSight, filledAt, range } from "./chosenCells.ts";
import { continued, movedValue } from "./fill.ts";

export class Filling {
  constructor(private readonly board: Board) {}

  /** The fill handle was dragged: the target holds the source. */
  fill(source: Block, target: Block): void {
    const { sheet, hidden } = this.board;
    if (sheet === null) return;
    const cells: TypedCell[] = [];
    const isDown = target.endRow > source.endRow || target.startRow < source.startRow;
    for (let row = target.startRow; row < Math.min(target.endRow, sheet.rowCount); row += 1) {
      for (
        let column = target.startColumn;
        column < Math.min(target.endColumn, sheet.columnCount);
        column += 1
      ) {
        const isInside = isDown
          ? row >= source.startRow && row < source.endRow
          : column >= source.startColumn && column < source.endColumn;
        if (isInside || hidden.has(row)) continue;
        const line = isDown
          ? range(source.startRow, source.endRow).map((at) => filledAt(this.board, sheet, at, column))
          : range(source.startColumn, source.endColumn).map((at) => filledAt(this.board, sheet, row, at));
        const distance = isDown
          ? row < source.startRow
            ? row - source.startRow
            : row - source.endRow + 1
          : column < source.startColumn
            ? column - source.startColumn
            : column - source.endColumn + 1;
        cells.push({ row, column, value: continued(line, distance, (by) => (isDown ? [by, 0] : [0, by])) });
      }
    }
    void this.board.truth.put(sheet.sheetId, cells);
    this.board.choose([target], this.board.current.active);
    this.board.canvas?.select([target], this.board.current.active);
  }

  /** Ctrl+D: the first chosen row goes into those below; of a single row, the row above it. */
  fillDown(): void {
    const { sheet, current } = this.board;
    const block = current.ranges.at(-1);
    if (sheet === null || block === undefined) return;
    const from = block.endRow - block.startRow > 1 ? block.startRow : block.startRow - 1;
    if (from < 0) return;
    const cells = chosenInSight(this.board)
      .filter(({ row }) => row !== from)
      .map(({ row, column }) => ({
        row,
        column,
        value: movedValue(filledAt(this.board, sheet, from, column), row - from, 0),
      }));
    void this.board.truth.put(sheet.sheetId, cells);
  }
}
