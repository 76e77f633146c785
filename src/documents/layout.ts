// What a paper's blocks come to on the sheet, the same for every way of showing them: which stay on one page with the block
// below, which signatures stand in one table, which columns a cell covers.
import {
  plainText,
  type Align,
  type Block,
  type Heading,
  type Inline,
  type PageBreak,
  type Paragraph,
  type Signature,
  type Table,
  type TableRow,
} from "./blocks.ts";
import { CELL_MARGIN, TABLE_SIZE } from "./style/page.ts";
import { longestWord } from "./style/wordWidth.ts";

/** Signatures that follow each other are laid out as one, so that lines and names stand under each other. */
export interface Signatures {
  kind: "signatures";
  list: readonly Signature[];
}

export type Piece = Paragraph | Heading | PageBreak | (Table & { keepNext: boolean }) | Signatures;

/** A cell with its place in the grid. */
export interface LaidCell {
  text: Inline;
  align: Align;
  /** First column it covers, from 0, and how many. */
  column: number;
  span: number;
}

export interface LaidRow {
  cells: readonly LaidCell[];
  bold: boolean;
  keepNext: boolean;
}

/**
 * Pieces of a section in order. What stands right above signatures stays on their page, empty lines between them too; a text
 * that ends in a colon stays with what it announces.
 */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  const pieces: Piece[] = [];
  let keptBelow = false;
  for (const block of [...blocks].reverse()) {
    const below = pieces[0];
    if (block.kind === "signature") {
      if (below?.kind === "signatures") pieces[0] = { ...below, list: [block, ...below.list] };
      else pieces.unshift({ kind: "signatures", list: [block] });
      keptBelow = true;
      continue;
    }
    pieces.unshift(kept(block, keptBelow));
    keptBelow = keptBelow && block.kind === "paragraph" && isBlank(block);
  }
  return pieces;
}

function kept(block: Exclude<Block, Signature>, keepNext: boolean): Piece {
  if (block.kind === "table") return { ...block, keepNext };
  const isKept = block.kind === "paragraph" && (keepNext || plainText(block.text).trim().endsWith(":"));
  return isKept ? { ...block, keepNext: true } : block;
}

function isBlank({ text }: Paragraph): boolean {
  return plainText(text).trim() === "";
}

/** True for pieces that are tables on the sheet. */
export const isTable = ({ kind }: Piece): boolean => kind === "table" || kind === "signatures";

/** True for a table that names its columns. */
export const hasHeader = ({ plain = false, columns }: Table): boolean =>
  !plain && columns.some(({ header }) => header.trim() !== "");

/** The row's cells with their columns; what the row leaves out at its end is empty. @throws RangeError for cells beyond the columns */
export function laidRow(
  { columns, plain = false }: Table,
  { cells, bold = false, keepNext = false }: TableRow,
): LaidRow {
  const isSection = cells.length === 1 && columns.length > 1;
  const laid: LaidCell[] = [];
  let column = 0;
  for (const cell of cells) {
    const { text, align, span = 1 } = typeof cell === "string" ? { text: cell } : cell;
    const covers = isSection ? columns.length : span;
    if (column + covers > columns.length)
      throw new RangeError("A row of a table has more cells than columns");
    laid.push({
      text,
      align: align ?? (isSection && !plain ? "center" : columns[column]?.align) ?? "left",
      column,
      span: covers,
    });
    column += covers;
  }
  for (; column < columns.length; column += 1) laid.push({ text: "", align: "left", column, span: 1 });
  return { cells: laid, bold, keepNext: keepNext || (isSection && !plain) };
}

/**
 * Millimetres of each column: its share of the whole, but never less than its longest word needs; the others give that up.
 * @param whole millimetres
 */
export function columnWidths(table: Table, whole: number): number[] {
  const shares = sharesOf(table.columns);
  const needs = neededBy(table).map((need) => Math.min(need, whole * LARGEST));
  const tight = needs.reduce((sum, need) => sum + need, 0);
  if (tight >= whole) return needs.map((need) => (need / tight) * whole);
  const given = shares.map((share, column) => Math.max(share * whole, needs[column] ?? 0));
  const excess = given.reduce((sum, width) => sum + width, 0) - whole;
  const slack = given.map((width, column) => width - (needs[column] ?? 0));
  const total = slack.reduce((sum, room) => sum + room, 0);
  return given.map((width, column) =>
    total === 0 ? width : width - ((slack[column] ?? 0) / total) * excess,
  );
}

/** A long address in a cell may break; it doesn't squeeze the other columns. */
const LARGEST = 0.3;

/** Longest words of the columns with the edges of their cells. */
function neededBy(table: Table): number[] {
  const size = table.fontSize ?? TABLE_SIZE;
  const longest = table.columns.map(({ header }) => (hasHeader(table) ? longestWord(header, size) : 0));
  for (const row of table.rows) {
    for (const { column, span, text } of laidRow(table, row).cells) {
      if (span > 1) continue;
      longest[column] = Math.max(longest[column] ?? 0, longestWord(plainText(text), size));
    }
  }
  return longest.map((word) => word + 2 * CELL_MARGIN);
}

function sharesOf(columns: readonly { width: number }[]): number[] {
  const sum = columns.reduce((total, { width }) => total + width, 0);
  return columns.map(({ width }) => width / sum);
}

/** Lengths as whole numbers that add up to the whole exactly. */
export function wholeWidths(lengths: readonly number[], whole: number): number[] {
  const sum = lengths.reduce((total, length) => total + length, 0);
  let reached = 0;
  let taken = 0;
  return lengths.map((length) => {
    reached += length;
    const edge = Math.round((reached / sum) * whole);
    const own = edge - taken;
    taken = edge;
    return own;
  });
}
