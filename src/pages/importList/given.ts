// What a person gives: cells that were copied, or a file; text and bytes go to the add-on as they are.
import type { DocumentBlock } from "../../commands/contract/index.ts";
import { blocksOfHtml } from "../importDocument/htmlBlocks.ts";
import { base64Of, NotTaken, textOf } from "../kit/givenFile.ts";

export interface Given {
  /** Of the file; empty for what was pasted. */
  name: string;
  text?: string;
  base64?: string;
}

/** A district's list has some hundreds of kilobytes. */
const LARGEST = 10_000_000;

export async function takeFile(file: File): Promise<Given> {
  const { name } = file;
  if (file.size > LARGEST)
    throw new NotTaken(
      `«${name}» больше 10 МБ. Оставьте в нём один лист с таблицей или скопируйте её и вставьте.`,
    );
  if (/\.xlsx$/i.test(name)) return { name, base64: await base64Of(file) };
  if (/\.(?:csv|txt|tsv)$/i.test(name)) return { name, text: await textOf(file) };
  throw new NotTaken(
    `«${name}» не читается. Сохраните таблицу как .xlsx или .csv или скопируйте её вместе с шапкой и вставьте сюда.`,
  );
}

/**
 * The tables of copied HTML as lines of cells parted by tabs: unlike plain text, a cell of several lines stays one cell. Null
 * when there is no table.
 */
export function textOfHtml(html: string): string | null {
  if (!/<table/i.test(html)) return null;
  const blocks = blocksOfHtml(html);
  return blocks.some(({ kind }) => kind === "table") ? blocks.flatMap(linesOf).join("\n") : null;
}

function linesOf(block: DocumentBlock): string[] {
  return block.kind === "paragraph"
    ? block.lines.map(quoted)
    : rowsOf(block).map((cells) => cells.map(quoted).join("\t"));
}

/** A cell that covers several columns stands in the first of them; one that covers several rows stands in each. */
function rowsOf({ rows }: Extract<DocumentBlock, { kind: "table" }>): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, index) => {
    const line = grid[index] ?? [];
    let column = 0;
    for (const cell of cells) {
      while (line[column] !== undefined) column += 1;
      const text = cell.lines.join("\n");
      for (const below of grid.slice(index, index + cell.rows)) {
        for (let covered = 0; covered < cell.columns; covered += 1)
          below[column + covered] = covered === 0 ? text : "";
      }
    }
  });
  return grid.map((line) => Array.from(line, (cell: string | undefined) => cell ?? ""));
}

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
