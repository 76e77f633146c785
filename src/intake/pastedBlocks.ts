// What a page has taken from the clipboard, paragraphs and tables of cells, as the same lines and rows that a .docx gives.
import { addLines, cellOf, rowOf, spread, type Block, type Cell, type Line } from "./lines.ts";

export interface PastedCell {
  readonly lines: readonly string[];
  /** Columns and rows that the cell covers. */
  readonly columns: number;
  readonly rows: number;
}

export type PastedBlock =
  | { readonly kind: "paragraph"; readonly lines: readonly string[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly PastedCell[])[] };

/** More columns than that no document has; a page of the web may say a thousand. */
const WIDEST_CELL = 40;

/** Blocks in the order of reading, and every non-blank line of them. */
export function readPasted(pasted: readonly PastedBlock[]): { blocks: Block[]; lines: Line[] } {
  const lines: Line[] = [];
  let afterBlank = true;
  let paragraphs = 0;
  let tables = 0;
  const blocks = pasted.flatMap((block): Block[] => {
    if (block.kind === "table") return rowsOf(block.rows, ++tables, lines);
    const added = addLines(lines, block.lines, `абзац ${++paragraphs}`);
    const blank = afterBlank;
    afterBlank = added.length === 0;
    return added.map((piece, index) => ({ kind: "line", piece, afterBlank: blank && index === 0 }));
  });
  return { blocks, lines };
}

/** A cell joined downwards stands in each of its rows, empty and marked in all but the first. */
interface Joined {
  span: number;
  rowsLeft: number;
}

function rowsOf(rows: readonly (readonly PastedCell[])[], table: number, lines: Line[]): Block[] {
  let above: ReadonlyMap<number, Joined> = new Map();
  return rows.map((pasted, index) => {
    const place = `таблица ${table}, строка ${index + 1}`;
    const below = new Map<number, Joined>();
    const cells: Cell[] = [];
    const passJoined = (): void => {
      for (let joined = above.get(cells.length); joined !== undefined; joined = above.get(cells.length)) {
        if (joined.rowsLeft > 1) below.set(cells.length, { ...joined, rowsLeft: joined.rowsLeft - 1 });
        cells.push(...spread({ ...cellOf([]), span: joined.span, merged: true }));
      }
    };
    for (const { lines: texts, columns, rows: height } of pasted) {
      passJoined();
      const span = Math.max(1, Math.min(columns, WIDEST_CELL));
      if (height > 1) below.set(cells.length, { span, rowsLeft: height - 1 });
      cells.push(...spread({ ...cellOf(addLines(lines, texts, place)), span }));
    }
    passJoined();
    above = below;
    return rowOf(cells);
  });
}
