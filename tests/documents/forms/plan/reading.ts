// What the reader of a made paper reads: its paragraphs and headings, and the cells of its tables.
import { plainText, type Block, type Paper, type Table } from "../../../../src/documents/blocks.ts";
import type { MadePaper } from "../../../../src/documents/form.ts";

const blocksOf = (paper: Paper): readonly Block[] => paper.sections.flatMap(({ blocks }) => blocks);

/** Paragraphs, headings and signatures in order; blank lines are no reading. */
export function linesOf({ paper }: MadePaper): string[] {
  return blocksOf(paper).flatMap((block) => {
    if (block.kind === "paragraph") return [plainText(block.text)].filter((text) => text !== "");
    if (block.kind === "heading") return [block.text];
    return block.kind === "signature" ? [`${block.position} | ${block.name}`] : [];
  });
}

export function tablesOf({ paper }: MadePaper): Table[] {
  return blocksOf(paper).flatMap((block) => (block.kind === "table" ? [block] : []));
}

/** Cells of the table with that place in the paper, the header first. */
export function cellsOf(made: MadePaper, index = 0): string[][] {
  const table = tablesOf(made)[index];
  if (table === undefined) throw new Error(`The paper has no table ${index}`);
  const rows = table.rows.map(({ cells }) =>
    cells.map((cell) => (typeof cell === "string" ? cell : plainText(cell.text))),
  );
  return [table.columns.map(({ header }) => header), ...rows];
}

/** The row of a table whose cells hold a text. */
export function rowWith(made: MadePaper, text: string, index = 0): string[] {
  const row = cellsOf(made, index).find((cells) => cells.some((cell) => cell.includes(text)));
  if (row === undefined) throw new Error(`No row with «${text}»`);
  return row;
}

export const codesOf = ({ problems }: MadePaper): string[] =>
  problems.map(({ level, code }) => `${level} ${code}`);

export function only(made: readonly MadePaper[]): MadePaper {
  const [first, ...others] = made;
  if (first === undefined || others.length > 0) throw new Error(`${made.length} papers instead of one`);
  return first;
}
