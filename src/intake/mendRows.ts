// Rows of a text whose lines were broken or run together: pieces of a row are joined, two rows in a line are parted.
import { columnOf, readHeader, type Column } from "./columns.ts";
import { assignByLook } from "./guessCells.ts";
import { cellOf, cellText, lineBlock, pieceOf, rowOf, type Block, type Cell, type Row } from "./lines.ts";
import { isPageMark, itemNumber, looksLikeTerm, numberedText, startsLower } from "./looks.ts";
import { readHeading } from "./sections.ts";

/** Rows as wide as the table wherever that can be told; everything that the blocks held stays in them. */
export function mendRows(blocks: readonly Block[], columns: readonly Column[]): Block[] {
  const whole = joinFragments(
    blocks.flatMap((block) => partRows(block, columns.length)),
    columns.length,
  );
  return whole.flatMap((block) => (block.kind === "row" ? widen(block, columns) : [block]));
}

/** «…МКУ ЦОКО2.→Совещание→…»: the last cell of one row has run into the number of the next. */
function partRows(block: Block, width: number): Block[] {
  if (block.kind === "line" || block.cells.length <= width) return [block];
  const seam = block.cells[width - 1];
  const piece = seam?.pieces[0];
  const parts = piece === undefined ? null : /^(.*[^\d\s])\s*(\d{1,2}[.)])$/u.exec(piece.text);
  if (piece === undefined || parts === null) return [block];
  const before = cellOf([pieceOf(piece, parts[1] ?? "")]);
  const after = cellOf([pieceOf(piece, parts[2] ?? "")]);
  const rest = rowOf([after, ...block.cells.slice(width)]);
  return [rowOf([...block.cells.slice(0, width - 1), before]), ...partRows(rest, width)];
}

/** A row with too few cells goes on in the lines below, as far as a line with more cells completes it. */
function joinFragments(blocks: readonly Block[], width: number): Block[] {
  const joined: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    let row = block;
    let completed = index;
    if (row.kind === "row" && isFragmentStart(row, width)) {
      let tried: Row = row;
      for (let next = index + 1; next < blocks.length && tried.cells.length < width; next++) {
        const more = blocks[next];
        if (more === undefined || !mayGoOn(more, tried, width)) break;
        tried = joinRows(tried, more);
        if (more.kind === "row") {
          row = tried;
          completed = next;
        }
      }
    }
    joined.push(row);
    index = completed;
  }
  return joined;
}

function isFragmentStart(row: Row, width: number): boolean {
  return row.cells.length < width && itemNumber(cellText(row.cells[0])) !== null;
}

function mayGoOn(block: Block, row: Row, width: number): boolean {
  const cells = block.kind === "row" ? block.cells : [cellOf([block.piece])];
  const first = cellText(cells[0]);
  if (block.kind === "row" && (first === "" || row.cells.length - 1 + cells.length > width)) return false;
  if (readHeader(cells.map(cellText)) !== null || isPageMark(first) || itemNumber(first) !== null)
    return false;
  const heading = readHeading(first);
  return heading === null || heading.arabic;
}

function joinRows(row: Row, block: Block): Row {
  const more = block.kind === "row" ? block.cells : [cellOf([block.piece])];
  const last = row.cells[row.cells.length - 1];
  const seam = cellOf([...(last?.pieces ?? []), ...(more[0]?.pieces ?? [])]);
  return rowOf([...row.cells.slice(0, -1), seam, ...more.slice(1)]);
}

/**
 * A numbered row of another width, or with the term in another place, is laid into the columns by look; one that lost its
 * number together with the cell is moved back under its headings.
 */
function widen(row: Row, columns: readonly Column[]): Block[] {
  const width = columns.length;
  const term = columnOf(columns, "term");
  const overflow = row.cells.slice(width);
  const first = cellText(row.cells[0]);
  if (itemNumber(first) === null) {
    const shifted = row.cells.length === width - 1 && columnOf(columns, "number") === 0 && first !== "";
    const fits = startsLower(first) || looksLikeTerm(cellText(row.cells[term - 1]));
    return [shifted && fits ? rowOf([...withNumber(row.cells[0]), ...row.cells.slice(1)]) : row];
  }
  if (overflow.every((cell) => cell.pieces.length === 0) && row.cells.length >= width) return [row];
  if (overflow.length > 0 && looksLikeTerm(cellText(row.cells[term]))) return [overflowing(row, columns)];
  if (columns.some((column) => column.role === "extra")) return [row];
  if (row.cells.filter((cell) => cell.pieces.length > 0).length < 2) return [row];
  const { row: laid, rest } = assignByLook(
    row.cells.filter((cell) => cell.pieces.length > 0),
    columns,
  );
  return [laid, ...rest.flatMap((cell) => cell.pieces.map((piece) => lineBlock(piece, false)))];
}

/** «2.Совещание»: the number and the text of a cell that had been two; without a number an empty cell comes first. */
function withNumber(cell: Cell | undefined): Cell[] {
  const [first, ...others] = cell?.pieces ?? [];
  const numbered = first === undefined ? null : numberedText(first.text);
  if (first === undefined || numbered === null) return [cellOf([]), cellOf(cell?.pieces ?? [])];
  const { number, mark, rest } = numbered;
  return [cellOf([pieceOf(first, number + mark)]), cellOf([pieceOf(first, rest), ...others])];
}

/** Cells behind the last column belong to it when it names the executors («…;…» in a list parted by semicolons). */
function overflowing(row: Row, columns: readonly Column[]): Row {
  const width = columns.length;
  if (columns[width - 1]?.role !== "responsible") return row;
  const last: Cell = cellOf(row.cells.slice(width - 1).flatMap((cell) => cell.pieces));
  return rowOf([...row.cells.slice(0, width - 1), last]);
}
