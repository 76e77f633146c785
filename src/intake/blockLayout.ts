// Finds the table among the tables of a .docx or of what was pasted; a document without one is read as text.
import { numbersColumns, readHeader, USUAL_COLUMNS } from "./columns.ts";
import type { DocumentKind } from "./draft.ts";
import { cellText, piecesOf, type Block, type Line, type Piece, type Row } from "./lines.ts";
import { itemNumber } from "./looks.ts";
import { findHeadlessTable, findTable, type Layout } from "./textTable.ts";

const TALLEST_HEADER = 2;

/** The first table with a header; failing that, a header in the paragraphs. */
export function findBlockTable(blocks: readonly Block[]): Layout | null {
  for (let index = 0; index < blocks.length; index++) {
    const layout = tableAt(blocks, index);
    if (layout !== null) return layout;
  }
  return hasRows(blocks) ? null : findTable(asLines(blocks));
}

function tableAt(blocks: readonly Block[], index: number): Layout | null {
  const rows: Row[] = [];
  for (const block of blocks.slice(index, index + TALLEST_HEADER)) {
    if (block.kind !== "row") return null;
    rows.push(block);
    const columns = readHeader(headings(rows));
    if (columns === null) continue;
    return {
      front: blocks.slice(0, index).flatMap(piecesOf),
      header: rows.flatMap(piecesOf),
      columns,
      body: blocks.slice(index + rows.length),
    };
  }
  return null;
}

/** Headings of one row, or of two rows where cells are joined downwards; a heading over several columns names them all. */
function headings(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const texts = Array.from({ length: width }, (_, column) =>
    rows
      .map((row) => cellText(row.cells[column]))
      .join(" ")
      .trim(),
  );
  return rows.length > 1 && numbersColumns(rows.slice(1).flatMap((row) => row.cells.map(cellText)))
    ? []
    : texts;
}

/** A table without its header: the columns are taken in their usual order. */
export function findHeadlessBlockTable(blocks: readonly Block[], kind: DocumentKind): Layout | null {
  if (!hasRows(blocks)) return findHeadlessTable(asLines(blocks), kind);
  const columns = USUAL_COLUMNS[kind];
  const first = blocks.findIndex((block) => block.kind === "row" && isNumbered(block, columns.length));
  if (first === -1) return null;
  const start = blocks.slice(0, first).every((block) => block.kind === "line")
    ? first
    : startOfRows(blocks, first);
  return { front: blocks.slice(0, start).flatMap(piecesOf), header: [], columns, body: blocks.slice(start) };
}

const hasRows = (blocks: readonly Block[]): boolean => blocks.some((block) => block.kind === "row");

function isNumbered(row: Row, width: number): boolean {
  return row.cells.length >= width && (row.numbered || itemNumber(cellText(row.cells[0])) !== null);
}

/** Rows right before the first numbered one (headings of sections) belong to its table. */
function startOfRows(blocks: readonly Block[], first: number): number {
  const previous = blocks[first - 1];
  return previous?.kind === "row" && previous.cells.filter((cell) => cell.pieces.length > 0).length === 1
    ? first - 1
    : first;
}

function asLines(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block) => (block.kind === "line" ? [asLine(block.piece, block.afterBlank)] : []));
}

function asLine(piece: Piece, afterBlank: boolean): Line {
  const raw = "raw" in piece && typeof piece.raw === "string" ? piece.raw : piece.text;
  return { ...piece, raw, afterBlank };
}
