// Cells whose columns were lost (a tab too many, a line deleted, one cell a line without indents): which column each belongs
// to is told by what it looks like — a number, a term, an executor — and by the order of the columns.
import { columnOf, type Column, type Role } from "./columns.ts";
import { cellOf, rowOf, type Cell, type Piece, type Row } from "./lines.ts";
import {
  isNameAlone,
  itemNumber,
  looksLikeExecutor,
  looksLikeTerm,
  namesPerson,
  startsLower,
  startsWithPost,
} from "./looks.ts";

interface Guess {
  text: Piece[];
  responsible: Piece[];
  term: Piece[];
  rest: Piece[];
}

/** Puts pieces into the columns of a row; what stands after the row's last cell comes back as `rest`. */
export function assignByLook(cells: readonly Cell[], columns: readonly Column[]): { row: Row; rest: Cell[] } {
  const pieces = cells.flatMap((cell) => cell.pieces);
  const [first] = pieces;
  const numbered = first !== undefined && itemNumber(first.text) !== null;
  const body = numbered ? pieces.slice(1) : pieces;
  const termLast = columnOf(columns, "term") > columnOf(columns, "responsible");
  const guess = termLast ? guessTermLast(body) : guessTermFirst(body);
  const byRole: Readonly<Record<Role, readonly Piece[]>> = {
    number: numbered ? [first] : [],
    activity: guess.text,
    term: guess.term,
    responsible: guess.responsible,
    extra: [],
  };
  return {
    row: rowOf(columns.map((column) => cellOf(byRole[column.role]))),
    rest: guess.rest.length === 0 ? [] : [cellOf(guess.rest)],
  };
}

/** … executors, term: the last piece that looks like a term ends the row. */
function guessTermLast(body: readonly Piece[]): Guess {
  const at = lastIndexWhere(body, (piece, index) => index > 0 && looksLikeTerm(piece.text));
  const before = at === -1 ? body : body.slice(0, at);
  const split = startOfExecutors(before);
  return {
    text: before.slice(0, split),
    responsible: before.slice(split),
    term: at === -1 ? [] : body.slice(at, at + 1),
    rest: at === -1 ? [] : body.slice(at + 1),
  };
}

/** … term, executors: after the term stand executors, until a piece does not look like one or a signature begins. */
function guessTermFirst(body: readonly Piece[]): Guess {
  const at = body.findIndex((piece, index) => index > 0 && looksLikeTerm(piece.text));
  if (at === -1) {
    const split = startOfExecutors(body);
    return { text: body.slice(0, split), responsible: body.slice(split), term: [], rest: [] };
  }
  const after = body.slice(at + 1);
  const end = endOfExecutors(after);
  return {
    text: body.slice(0, at),
    term: body.slice(at, at + 1),
    responsible: after.slice(0, end),
    rest: after.slice(end),
  };
}

/** Where the executors at the end of a row's text begin; the text keeps one piece at least. */
function startOfExecutors(pieces: readonly Piece[]): number {
  let start = pieces.length;
  for (let index = pieces.length - 1; index >= 1; index--) {
    const text = pieces[index]?.text ?? "";
    if (looksLikeExecutor(text)) start = index;
    else if (!startsLower(text) || /[:;.]$/.test(text)) break;
  }
  return start;
}

function endOfExecutors(pieces: readonly Piece[]): number {
  const stranger = pieces.findIndex(
    ({ text }, index) => index > 0 && !looksLikeExecutor(text) && !startsLower(text),
  );
  return startOfSignature(pieces.slice(0, stranger === -1 ? pieces.length : stranger), false);
}

/**
 * Where a signature begins that stands at the end of a row's last cell: a post, and a name below it; in a cell of terms a
 * post alone tells it.
 */
export function startOfSignature(pieces: readonly Piece[], inTerms: boolean): number {
  const post = lastIndexWhere(
    pieces,
    ({ text }, index) => index > 0 && startsWithPost(text) && !namesPerson(text),
  );
  const signed =
    post !== -1 && (inTerms || (post === pieces.length - 2 && isNameAlone(pieces[post + 1]?.text ?? "")));
  return signed ? post : pieces.length;
}

function lastIndexWhere(pieces: readonly Piece[], test: (piece: Piece, index: number) => boolean): number {
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (piece !== undefined && test(piece, index)) return index;
  }
  return -1;
}
