// Tables written down one cell a line: the cells are gathered into rows, each row beginning at its number.
import { columnOf, readHeader, type Column } from "./columns.ts";
import { assignByLook, startOfSignature } from "./guessCells.ts";
import {
  cellOf,
  cellText,
  lineBlock,
  pieceOf,
  rowOf,
  type Block,
  type Cell,
  type Line,
  type Piece,
} from "./lines.ts";
import { hasNoWords, isPageMark, itemNumber, looksLikeTerm, numberedText } from "./looks.ts";
import { readHeading } from "./sections.ts";

/**
 * Cells marked by an indent; lines without one go on with the cell. `indent` null: every line is a cell. Page numbers,
 * rulings and repeated headers between the lines are kept apart.
 */
export function gatherCells(
  lines: readonly Line[],
  indent: RegExp | null,
): { cells: Cell[]; between: Line[] } {
  const cells: Line[][] = [];
  const between: Line[] = [];
  let number = 0;
  for (const line of lines) {
    const last = cells[cells.length - 1];
    const indented = indent !== null && indent.test(line.raw);
    const found = Number(itemNumber(line.text));
    const bare = line.text === String(found);
    const due = found === number + 1 && !(bare && indent !== null);
    if (hasNoWords(line.text) || (isPageMark(line.text) && !indented && !due) || isHeaderRow(line)) {
      between.push(line);
      continue;
    }
    if (last === undefined || indent === null || indented || due) cells.push([line]);
    else last.push(line);
    if (found > 0) number = found;
  }
  return { cells: cells.map((pieces) => cellOf(pieces.map(withoutFrame))), between };
}

/** A header in one line between cells that stand one a line: repeated by another hand. */
function isHeaderRow(line: Line): boolean {
  return readHeader(cellsAtTabs(line).map(cellText)) !== null;
}

/** The cells of a line that was set apart. */
export function cellsAtTabs(line: Line): Cell[] {
  return line.raw.split("\t").map((text) => cellOf([pieceOf(line, text)]));
}

function withoutFrame(line: Line): Piece {
  return pieceOf(line, line.text.replace(/^[|│┃¦;]\s*|\s*[|│┃¦]$/g, ""));
}

/** Cells in the order of the document → rows, headings, and lines that belong to no row. */
export function rowsOfCells(cells: readonly Cell[], columns: readonly Column[]): Block[] {
  const blocks: Block[] = [];
  let open: Cell[] = [];
  let stray: Cell = cellOf([]);
  let last = 0;
  const close = (): void => {
    const needed = stray.pieces.length > 0 && open.length < columns.length;
    if (!needed) blocks.push(...asLines(stray));
    blocks.push(...rowsOfGroup(needed ? [...open.slice(0, 1), stray, ...open.slice(1)] : open, columns));
    open = [];
    stray = cellOf([]);
  };
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (cell === undefined) continue;
    const text = cellText(cell);
    const header = cells.slice(index, index + columns.length);
    const started = startOfRow(cell, last);
    if (readHeader(header.map(cellText)) !== null && itemNumber(text) === null) {
      close();
      blocks.push(rowOf(header));
      index += columns.length - 1;
    } else if (started !== null) {
      close();
      open = started.cells;
      stray = started.stray;
      last = started.number;
    } else if (isHeading(text)) {
      close();
      blocks.push(rowOf([cell]));
      last = 0;
    } else {
      open.push(cell);
    }
  }
  close();
  return partSignature(blocks, columns);
}

/** The last row may have swallowed the signature, which has no number of its own to begin at. */
function partSignature(blocks: readonly Block[], columns: readonly Column[]): Block[] {
  const at = blocks
    .map((block) => block.kind === "row" && itemNumber(cellText(block.cells[0])) !== null)
    .lastIndexOf(true);
  const row = blocks[at];
  const last = row?.kind === "row" ? row.cells[columns.length - 1] : undefined;
  if (row?.kind !== "row" || last === undefined) return [...blocks];
  const start = startOfSignature(last.pieces, columns[columns.length - 1]?.role === "term");
  const signature = last.pieces.slice(start).map((piece) => lineBlock(piece, true));
  const shorter = rowOf([...row.cells.slice(0, columns.length - 1), cellOf(last.pieces.slice(0, start))]);
  return [...blocks.slice(0, at), shorter, ...signature, ...blocks.slice(at + 1)];
}

function isHeading(text: string): boolean {
  const heading = readHeading(text);
  return heading !== null && !heading.arabic && heading.title !== "";
}

/**
 * A number alone, or the number that is due now with the text behind it. What else has strayed into the number's cell may be
 * the text of the row, if that is missing.
 */
function startOfRow(cell: Cell, last: number): { cells: Cell[]; stray: Cell; number: number } | null {
  const [first, ...others] = cell.pieces;
  if (first === undefined) return null;
  const alone = itemNumber(first.text);
  if (alone !== null)
    return { cells: [cellOf([first])], stray: cellOf(others), number: Number(alone.split(".")[0]) };
  const numbered = numberedText(first.text);
  if (numbered === null || numbered.mark !== "." || Number(numbered.number) !== last + 1) return null;
  return {
    cells: [
      cellOf([pieceOf(first, `${numbered.number}.`)]),
      cellOf([pieceOf(first, numbered.rest), ...others]),
    ],
    stray: cellOf([]),
    number: last + 1,
  };
}

/** Cells between two numbers: a full row by position, otherwise by what the cells look like; what is too much stays as lines. */
function rowsOfGroup(group: readonly Cell[], columns: readonly Column[]): Block[] {
  if (group.length === 0) return [];
  const width = columns.length;
  const term = columnOf(columns, "term");
  const begins = itemNumber(cellText(group[0])) !== null;
  if (!begins) {
    const lostNumber = group.length >= width - 1 && term > 0 && looksLikeTerm(cellText(group[term - 1]));
    return lostNumber
      ? [rowOf([cellOf([]), ...group.slice(0, width - 1)]), ...rowsOfGroup(group.slice(width - 1), columns)]
      : group.flatMap(asLines);
  }
  const inPlace = term === -1 || looksLikeTerm(cellText(group[term]));
  if (group.length === width && inPlace) return [rowOf(group)];
  if (
    group.length > width &&
    inPlace &&
    group.slice(1, width).every((cell) => cell.pieces.length > 0) &&
    !needsLook(group, columns)
  )
    return [rowOf(group.slice(0, width)), ...rowsOfGroup(group.slice(width), columns)];
  const { row, rest } = assignByLook(group, columns);
  return [row, ...rest.flatMap(asLines)];
}

/** More than one cell after the row looks like its term: position alone cannot be trusted, unless a whole row follows. */
function needsLook(group: readonly Cell[], columns: readonly Column[]): boolean {
  const rest = group.slice(columns.length);
  const whole = rest.length >= columns.length - 1;
  return !whole && rest.some((cell) => looksLikeTerm(cellText(cell)));
}

function asLines(cell: Cell): Block[] {
  return cell.pieces.map((piece, index) => lineBlock(piece, index === 0));
}
