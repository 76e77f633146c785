// The smallest parts of a document, alike for a text and a .docx: lines, cells and blocks, and how their text is cleaned.
import { LOOK_ALIKES } from "../domain/language/lookAlikes.ts";

/** Text that stands in one cell of one line; the unit in which every word is accounted for. */
export interface Piece {
  /** Place in the document's order; pieces of one line share it. */
  readonly order: number;
  readonly place: string;
  /** Without needless spaces. */
  readonly text: string;
}

/** A non-blank line of a text or a paragraph of a .docx. */
export interface Line extends Piece {
  /** With its tabs and runs of spaces. */
  readonly raw: string;
  readonly afterBlank: boolean;
}

export interface Cell {
  readonly pieces: readonly Piece[];
  /** Columns that the cell covers. */
  readonly span: number;
  /** Joined with the cell above. */
  readonly merged: boolean;
}

export interface Row {
  readonly kind: "row";
  readonly cells: readonly Cell[];
  /** The word processor numbers this row itself, and its number cannot be seen in the file. */
  readonly numbered: boolean;
}

export type Block = Row | { readonly kind: "line"; readonly piece: Piece; readonly afterBlank: boolean };

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const WIDE_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
// Told apart by code, since a pattern may not hold control characters.
const isControl = (char: string): boolean => char < " " && char !== "\t";

/** Without soft hyphens and other invisible characters, and with plain spaces. */
function plain(text: string): string {
  const visible = text.replace(INVISIBLE, "").replace(WIDE_SPACES, " ");
  return Array.from(visible, (char) => (isControl(char) ? " " : char)).join("");
}

/** The same words with single spaces between them. */
export function tidy(text: string): string {
  return plain(text).replace(/\s+/g, " ").trim();
}

/** Text for comparing words: lower case, е for ё, Cyrillic letters for Latin look-alikes inside a Cyrillic word. */
export function matchKey(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[a-z\u0400-\u04FF]+/g, (word) =>
      /[\u0400-\u04FF]/.test(word) ? Array.from(word, (char) => LOOK_ALIKES[char] ?? char).join("") : word,
    );
}

/** Letters set apart («П Л А Н») put together again; other text unchanged. */
export function closeSpacedLetters(text: string): string {
  return /^(?:\p{L} ){2,}\p{L}$/u.test(text) ? text.replace(/ /g, "") : text;
}

/** Numbers the lines and leaves the blank ones out, which are remembered in `afterBlank`. */
function linesFrom(raws: readonly string[], placeOf: (index: number) => string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  raws.forEach((unclean, index) => {
    const raw = plain(unclean);
    const text = tidy(raw);
    if (text !== "") lines.push({ order: index, place: placeOf(index), text, raw, afterBlank });
    afterBlank = text === "";
  });
  return lines;
}

/** Puts lines of one place behind those that a document has so far. */
export function addLines(lines: Line[], texts: readonly string[], place: string): Line[] {
  const order = lines.length;
  const added = linesFrom(texts, () => place).map((line, index) => ({ ...line, order: order + index }));
  lines.push(...added);
  return added;
}

/** Non-blank lines of a text, whatever its line ends; a form feed ends a line too. */
export function linesOfText(text: string): Line[] {
  return linesFrom(text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/), (index) => `строка ${index + 1}`);
}

export function pieceOf(line: Piece, text: string): Piece {
  return { order: line.order, place: line.place, text: tidy(text) };
}

/** A cell of the pieces that hold any text. */
export function cellOf(pieces: readonly Piece[]): Cell {
  return { pieces: pieces.filter((piece) => piece.text !== ""), span: 1, merged: false };
}

export function rowOf(cells: readonly Cell[]): Row {
  return { kind: "row", cells, numbered: false };
}

/** A cell over several columns is followed by empty ones, so that cells stand under their headings. */
export function spread(cell: Cell): Cell[] {
  const empty = Array.from({ length: cell.span - 1 }, () => ({ ...cellOf([]), merged: cell.merged }));
  return [cell, ...empty];
}

export function lineBlock(piece: Piece, afterBlank: boolean): Block {
  return { kind: "line", piece, afterBlank };
}

export function textsOf(pieces: readonly Piece[]): string[] {
  return pieces.map((piece) => piece.text);
}

export function cellText(cell: Cell | undefined): string {
  return cell === undefined ? "" : textsOf(cell.pieces).join(" ");
}

export function piecesOf(block: Block): readonly Piece[] {
  return block.kind === "line" ? [block.piece] : block.cells.flatMap((cell) => cell.pieces);
}

/** Broken text as one: a word broken at a hyphen is joined without a space. */
export function joinBroken(parts: readonly string[]): string {
  return parts.reduce((joined, part) => {
    const hyphenated = /\p{L}-$/u.test(joined) && /^\p{Ll}/u.test(part);
    return joined === "" ? part : joined + (hyphenated ? "" : " ") + part;
  }, "");
}
