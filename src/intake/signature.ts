// Who signed: the post and the name after the table, as much of them as there is.
import type { Account } from "./account.ts";
import { joinBroken, type Piece } from "./lines.ts";
import { hasNoWords, isNameAlone, isPageMark, splitNameAtEnd, startsLower, startsWithPost } from "./looks.ts";

const MOST_LINES = 5;

/** «Начальник …, М.И.Соколова» from what stands after the table; the rest is left over. Empty if nothing looks like a signature. */
export function readSignature(tail: readonly Piece[], account: Account): string {
  const noise = tail.filter((piece) => hasNoWords(piece.text) || isPageMark(piece.text));
  account.recognise(noise);
  const pieces = tail.filter((piece) => !noise.includes(piece));
  const start = pieces.findIndex(
    (piece) => startsWithPost(piece.text) || isNameAlone(withoutBlanks(piece.text)),
  );
  const signed = start === -1 ? [] : pieces.slice(start, endOfSignature(pieces, start));
  account.take(signed);
  account.leave(
    pieces.filter((piece) => !signed.includes(piece)),
    { code: "after-table" },
  );
  return worded(joinBroken(signed.map((piece) => withoutBlanks(piece.text))));
}

/** A line to sign on is no text. */
function withoutBlanks(text: string): string {
  return text
    .replace(/[_/]{2,}|(?:^|\s)[_/](?=\s|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The post may go on over lines that begin with a small letter; the name ends the signature. */
function endOfSignature(pieces: readonly Piece[], start: number): number {
  for (let index = start; index < pieces.length && index < start + MOST_LINES; index++) {
    const text = withoutBlanks(pieces[index]?.text ?? "");
    if (isNameAlone(text) || splitNameAtEnd(text) !== null) return index + 1;
    const next = withoutBlanks(pieces[index + 1]?.text ?? "");
    if (!startsLower(next) && !isNameAlone(next) && splitNameAtEnd(next) === null) return index + 1;
  }
  return Math.min(pieces.length, start + MOST_LINES);
}

function worded(text: string): string {
  const split = splitNameAtEnd(text);
  return split === null ? text : `${split.post}, ${split.name}`;
}
