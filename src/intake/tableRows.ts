// What each row or line of the table is, told by itself and the one after it: an item, a continuation, a heading of a
// section, noise (a repeated header, a page number), or a line that stands loose.
import { columnOf, numbersColumns, readHeader, type Column, type Role } from "./columns.ts";
import { cellText, pieceOf, piecesOf, type Block, type Piece, type Row } from "./lines.ts";
import { hasNoWords, isPageMark, itemNumber, numberedText, startsUpper } from "./looks.ts";
import { readHeading, type Heading } from "./sections.ts";

export type Field = "activity" | "term" | "responsible";

/** Cells of a row by the fields that their columns stand for. */
export interface Fields {
  texts: Readonly<Record<Field, readonly Piece[]>>;
  /** Joined with the cell of the row above. */
  merged: Readonly<Record<Field, boolean>>;
  /** Cells of columns that no field takes; `column` null beyond the last column. */
  extras: readonly { column: Column | null; pieces: readonly Piece[] }[];
  /** Field of the row's last filled column. */
  last: Field;
}

export type Reading = { pieces: readonly Piece[] } & (
  | { kind: "noise" }
  | { kind: "section"; heading: Heading }
  | { kind: "item"; number: string | null; fields: Fields }
  /** Without a number: a continuation, or an item whose number was lost. */
  | { kind: "more"; oddNumber: readonly Piece[]; fields: Fields }
  | { kind: "loose"; afterBlank: boolean }
);

const LONGEST_HEADING = 150;

export function readTableRows(body: readonly Block[], columns: readonly Column[]): Reading[] {
  const blocks = body.filter(
    (block) => piecesOf(block).length > 0 || (block.kind === "row" && block.numbered),
  );
  const readings: Reading[] = [];
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    const next = readings.find((reading) => reading.kind !== "noise");
    if (block !== undefined) readings.unshift(readBlock(block, columns, next));
  }
  return readings;
}

function readBlock(block: Block, columns: readonly Column[], next: Reading | undefined): Reading {
  return block.kind === "line"
    ? readLine(block.piece, block.afterBlank, next)
    : readRow(block, columns, next);
}

/** True if numbering begins anew right below: what stands above is then a heading. */
function beginsAnew(next: Reading | undefined): boolean {
  if (next?.kind !== "item") return false;
  return next.number === null || /^(?:\d+\.)?1$/.test(next.number);
}

function readLine(piece: Piece, afterBlank: boolean, next: Reading | undefined): Reading {
  const pieces = [piece];
  if (hasNoWords(piece.text) || isPageMark(piece.text)) return { kind: "noise", pieces };
  const heading = headingIn(piece.text, next);
  if (heading !== null) return { kind: "section", pieces, heading };
  return { kind: "loose", pieces, afterBlank };
}

/** A heading with a Roman numeral or the word «раздел»; with Arabic digits or no numeral only above a first item. */
function headingIn(text: string, next: Reading | undefined): Heading | null {
  const heading = readHeading(text);
  if (heading !== null) return heading.arabic && !beginsAnew(next) ? null : heading;
  const plain =
    beginsAnew(next) && startsUpper(text) && text.length <= LONGEST_HEADING && itemNumber(text) === null;
  return plain ? { numeral: "", title: text, arabic: false } : null;
}

function readRow(row: Row, columns: readonly Column[], next: Reading | undefined): Reading {
  const pieces = piecesOf(row);
  const texts = row.cells.map(cellText);
  const filled = texts.filter((text) => text !== "");
  const [only = ""] = filled;
  if (isNoise(texts, filled)) return { kind: "noise", pieces };
  const numberColumn = columnOf(columns, "number");
  const numberText = texts[numberColumn] ?? "";
  const fields = fieldsOf(row, columns);
  if (filled.length === 1 && itemNumber(only) === null) {
    const continues = numberText === "" && fields.texts.activity.length === 0;
    const heading = continues ? null : headingIn(only, next);
    if (heading !== null && !(row.numbered && numberText === "")) return { kind: "section", pieces, heading };
  }
  const split = headingInTwoCells(numberText, fields, filled.length, next);
  if (split !== null) return { kind: "section", pieces, heading: split };
  const number = itemNumber(numberText);
  if (number !== null || row.numbered) return { kind: "item", pieces, number, fields };
  return readUnnumbered(row, columns, fields, pieces);
}

function isNoise(texts: readonly string[], filled: readonly string[]): boolean {
  if (filled.every(hasNoWords) && filled.length > 0) return true;
  if (filled.length === 1 && isPageMark(filled[0] ?? "")) return true;
  return numbersColumns(texts) || readHeader(texts) !== null;
}

/** «I.» in the number's cell and the title beside it, nothing else in the row. */
function headingInTwoCells(
  number: string,
  fields: Fields,
  filled: number,
  next: Reading | undefined,
): Heading | null {
  const { activity } = fields.texts;
  if (filled !== 2 || number === "" || activity.length === 0) return null;
  const heading = readHeading(`${number} ${activity.map((piece) => piece.text).join(" ")}`);
  return heading === null || (heading.arabic && !beginsAnew(next)) ? null : heading;
}

/** No number in its cell: it may stand before the text, or in a cell together with it. */
function readUnnumbered(
  row: Row,
  columns: readonly Column[],
  fields: Fields,
  pieces: readonly Piece[],
): Reading {
  const numberColumn = columnOf(columns, "number");
  const inNumber = row.cells[numberColumn]?.pieces ?? [];
  const [first] = inNumber.length > 0 ? inNumber : fields.texts.activity;
  const numbered = first === undefined ? null : numberedText(first.text);
  const mayHoldNumber = inNumber.length > 0 || numberColumn === -1;
  if (first !== undefined && numbered !== null && mayHoldNumber) {
    const rest = pieceOf(first, numbered.rest);
    const others =
      inNumber.length > 0 ? [...inNumber.slice(1), ...fields.texts.activity] : fields.texts.activity.slice(1);
    const texts = { ...fields.texts, activity: [rest, ...others] };
    return { kind: "item", pieces, number: numbered.number, fields: { ...fields, texts } };
  }
  if (numberColumn === -1 && fields.texts.activity.length > 0 && fields.texts.term.length > 0)
    return { kind: "item", pieces, number: null, fields };
  const ordinary = inNumber.length === 0 || (fields.texts.activity.length > 0 && filledFields(fields) >= 2);
  if (!ordinary) return { kind: "loose", pieces, afterBlank: true };
  return { kind: "more", pieces, oddNumber: inNumber, fields };
}

function filledFields(fields: Fields): number {
  return Object.values(fields.texts).filter((pieces) => pieces.length > 0).length;
}

function isField(role: Role | undefined): role is Field {
  return role === "activity" || role === "term" || role === "responsible";
}

function fieldsOf(row: Row, columns: readonly Column[]): Fields {
  const texts: Record<Field, Piece[]> = { activity: [], term: [], responsible: [] };
  const merged: Record<Field, boolean> = { activity: false, term: false, responsible: false };
  const extras: { column: Column | null; pieces: readonly Piece[] }[] = [];
  let last: Field = "activity";
  row.cells.forEach((cell, index) => {
    const column = columns[index];
    const role = column?.role;
    if (isField(role)) {
      texts[role].push(...cell.pieces);
      merged[role] = merged[role] || cell.merged;
      if (cell.pieces.length > 0) last = role;
    } else if (role !== "number" && cell.pieces.length > 0) {
      extras.push({ column: column ?? null, pieces: cell.pieces });
    }
  });
  return { texts, merged, extras, last };
}
