// Row heights by content: how many lines the wrapped texts of a row need in their columns.
import type { ColumnView, RowView, StyleView } from "../../protocol.ts";

export const FONT_SIZE = 10;
export const FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif";
/** Room of a sign in a cell: the arrow of a list, the button of a filter. */
export const SIGN = 18;
const LOWEST = 23;
/** A text longer than this is cut: a row must not fill the whole window. */
const HIGHEST = 400;
/** Left and right of a text in its cell, and above and below. */
const MARGIN = 6;
const PIXELS_A_POINT = 4 / 3;
const LINE = 1.15;

/** Width of a text in pixels, in the font that is told: «bold 13.3px Arial». */
export type Measure = (text: string, font: string) => number;

/** What a row shows in its columns. */
export interface RowTexts {
  textAt(column: number): string;
  /** Pixels at the right that the text leaves free. */
  keptFree(column: number): number;
}

export interface Heights {
  of(row: RowView | undefined, columns: readonly ColumnView[], texts: RowTexts): number;
}

export function rowHeights(styles: () => readonly StyleView[], measure: Measure): Heights {
  const widths = new Map<string, number>();
  const known = new WeakMap<RowView, { columns: readonly ColumnView[]; height: number }>();

  function widthOf(word: string, font: string): number {
    const key = font + word;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = measure(word, font);
    widths.set(key, width);
    return width;
  }

  function lines(text: string, font: string, room: number): number {
    return text.split("\n").reduce((sum, line) => sum + wrapped(line, font, room), 0);
  }

  function wrapped(line: string, font: string, room: number): number {
    let count = 1;
    let used = 0;
    const blank = widthOf(" ", font);
    for (const word of line.split(/[ \t]+|(?<=-)/)) {
      const width = widthOf(word, font);
      if (used > 0 && used + width > room) {
        count += 1;
        used = 0;
      }
      if (width > room) count += Math.ceil(width / room) - 1;
      used += width + blank;
    }
    return count;
  }

  function heightOf(row: RowView, columns: readonly ColumnView[], texts: RowTexts): number {
    let highest = LOWEST;
    row.cells.forEach((cell, column) => {
      const place = columns[column];
      if (cell === null || cell.v === undefined || place === undefined || place.hidden) return;
      const { wrap, bold, fontSize = FONT_SIZE } = styles()[cell.s ?? -1] ?? {};
      const pixels = fontSize * PIXELS_A_POINT;
      const text = texts.textAt(column);
      if (wrap !== true && !text.includes("\n")) {
        highest = Math.max(highest, Math.ceil(pixels * LINE) + MARGIN);
        return;
      }
      const font = `${bold === true ? "bold " : ""}${pixels}px ${FONT}`;
      const count =
        wrap === true
          ? lines(text, font, place.width - MARGIN - texts.keptFree(column))
          : text.split("\n").length;
      highest = Math.max(highest, Math.ceil(count * pixels * LINE) + MARGIN);
    });
    return Math.min(HIGHEST, highest);
  }

  return {
    of(row, columns, texts) {
      if (row === undefined) return LOWEST;
      if (row.height !== null) return row.height;
      const found = known.get(row);
      if (found?.columns === columns) return found.height;
      const height = heightOf(row, columns, texts);
      known.set(row, { columns, height });
      return height;
    },
  };
}
