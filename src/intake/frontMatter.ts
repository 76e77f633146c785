// What stands before the table: who approved or sent the document, its date and number, the title, the year, the event.
import type { CivilDate } from "../domain/calendar/civil.ts";
import { formatDate, partsOf } from "../domain/calendar/civil.ts";
import { planYearFrom } from "../domain/calendar/planYear.ts";
import type { Account } from "./account.ts";
import { findDate } from "./dates.ts";
import type { DocumentDraft, DocumentKind } from "./draft.ts";
import { closeSpacedLetters, joinBroken, matchKey, tidy, type Piece } from "./lines.ts";
import { isPageMark, hasNoWords } from "./looks.ts";

type FrontFields = Pick<
  DocumentDraft,
  "source" | "sourceNumber" | "sourceDate" | "title" | "year" | "eventDate" | "author"
>;

const TITLE: Readonly<Record<DocumentKind, RegExp>> = {
  план: /^(?:годовой |примерный )?план(?!\p{L})/u,
  поручения: /^(?:перечень )?поручени[яй](?!\p{L})/u,
};
const BLOCK_START =
  /^(?:приложение|утвержд|согласован|к\s+(?:приказ|письм)|приказ|письм|распоряжени|постановлени)/u;
/** Words of the document that approves or sends, as they stand in the text, and as the register calls it. */
const DOCUMENTS: readonly (readonly [RegExp, string])[] = [
  [/(?:к\s+)?приказ\p{L}*/iu, "приказ"],
  [/(?:к\s+)?письм\p{L}*/iu, "письмо"],
  [/(?:к\s+)?распоряжени\p{L}*/iu, "распоряжение"],
  [/(?:к\s+)?постановлени\p{L}*/iu, "постановление"],
];
const HELD = /(?:состоя[вл]\p{L}*|прошедш\p{L}*|проведенн\p{L}*|проходивш\p{L}*)/iu;
const MOST_TITLE_LINES = 15;

/** Tells a plan from directives by the title line; null if neither is there. */
export function kindByTitle(pieces: readonly Piece[]): DocumentKind | null {
  for (const { text } of pieces) {
    const words = titleKey(text);
    if (TITLE.план.test(words)) return "план";
    if (TITLE.поручения.test(words)) return "поручения";
  }
  return null;
}

const titleKey = (text: string): string => matchKey(closeSpacedLetters(text));

export function readFront(front: readonly Piece[], kind: DocumentKind, account: Account): FrontFields {
  const noise = front.filter((piece) => hasNoWords(piece.text) || isPageMark(piece.text));
  account.recognise(noise);
  const pieces = front.filter((piece) => !noise.includes(piece));
  const titleAt = pieces.findIndex((piece) => TITLE[kind].test(titleKey(piece.text)));
  const before = titleAt === -1 ? pieces : pieces.slice(0, titleAt);
  const approval = readApproval(before, kind, account);
  const title = readTitle(titleAt === -1 ? [] : pieces.slice(titleAt), kind, account);
  const year =
    kind === "план"
      ? planYearOf(title)
      : String(approval.sourceDate === null ? "" : partsOf(approval.sourceDate).year);
  return { ...approval, title, year, eventDate: kind === "план" ? null : eventDateIn(title) };
}

/** «УТВЕРЖДЕН приказом … от … № …», «Приложение к письму … от … № …»: up to the line with the date or the number. */
function readApproval(
  pieces: readonly Piece[],
  kind: DocumentKind,
  account: Account,
): Pick<FrontFields, "source" | "sourceNumber" | "sourceDate" | "author"> {
  const start = pieces.findIndex((piece) => BLOCK_START.test(matchKey(piece.text)));
  const from = start === -1 ? pieces.findIndex((piece) => findDate(piece.text) !== null) : start;
  const block = from === -1 ? [] : pieces.slice(from, endOfApproval(pieces, from));
  account.recognise(block);
  account.leave(
    pieces.filter((piece) => !block.includes(piece)),
    { code: "outside-table" },
  );
  const text = tidy(block.map((piece) => piece.text.replace(/_{2,}/g, " ")).join(" "));
  const named = DOCUMENTS.map(([pattern, word]) => ({ word, match: pattern.exec(text) })).find(
    ({ match }) => match !== null,
  );
  const words = named?.match;
  const rest =
    words === null || words === undefined ? withoutAnnex(text) : text.slice(words.index + words[0].length);
  const date = findDate(rest);
  const number = /№\s*([\p{L}\d][^\s,;]*)/u.exec(rest);
  const sourceDate = date?.date ?? null;
  const sourceNumber = number?.[1] ?? "";
  const author = tidy(
    rest.slice(0, Math.min(date?.start ?? rest.length, number?.index ?? rest.length)),
  ).replace(/[,;]$/, "");
  const on = sourceDate === null ? "" : ` от ${formatDate(sourceDate)}`;
  const no = sourceNumber === "" ? "" : ` № ${sourceNumber}`;
  const what = named?.word ?? (on + no === "" ? "" : kind === "план" ? "утверждено" : "письмо");
  const source =
    kind === "план" ? `${what}${author === "" ? "" : ` ${author}`}${on}${no}` : `${what}${no}${on}`;
  return { source: tidy(source), sourceNumber, sourceDate, author };
}

function endOfApproval(pieces: readonly Piece[], from: number): number {
  const dated = pieces.slice(from).findIndex((piece) => findDate(piece.text) !== null);
  if (dated === -1) return pieces.length;
  const next = pieces[from + dated + 1];
  return from + dated + (next !== undefined && /^№/u.test(next.text) ? 2 : 1);
}

function withoutAnnex(text: string): string {
  return text
    .replace(/^приложение(?:\s*№\s*\d+)?\s*/iu, "")
    .replace(/^(?:утвержда?\p{L}*|согласован\p{L}*)\s*/iu, "");
}

/** The title and what belongs to it, up to the year of a plan or the end of the sentence. */
function readTitle(pieces: readonly Piece[], kind: DocumentKind, account: Account): string {
  const [heading, ...others] = pieces;
  if (heading === undefined) return "";
  const lines = [heading];
  for (const piece of others.slice(0, MOST_TITLE_LINES)) {
    if (isTitleWhole(lines, kind)) break;
    lines.push(piece);
  }
  account.leave(pieces.slice(lines.length), { code: "after-title" });
  account.recognise(lines);
  const [first = "", ...rest] = lines.map((piece) => closeSpacedLetters(piece.text));
  const occasion = first.replace(/^(?:перечень\s+)?\p{L}+\s*/iu, "");
  return joinBroken(kind === "план" ? [first, ...rest] : [occasion, ...rest]);
}

function isTitleWhole(lines: readonly Piece[], kind: DocumentKind): boolean {
  const text = lines.map((piece) => piece.text).join(" ");
  if (kind === "план") return planYearFrom(text) !== null && /(?:год\p{L}{0,2}|г\.?)[.)»]?$/iu.test(text);
  return /\.$/.test(text) && !/(?:^|\s)\p{L}{1,3}\.$/u.test(text);
}

/** «на 2023-2024 учебный год» counts before other years of the title. */
function planYearOf(title: string): string {
  const target = /(?:^|\s)на\s+((?:[IVX]+\s+полугодие\s+)?(?:20\d\d).*)$/iu.exec(title)?.[1];
  return (planYearFrom(target ?? title) ?? planYearFrom(title))?.label ?? "";
}

function eventDateIn(title: string): CivilDate | null {
  const held = HELD.exec(title);
  return findDate(held === null ? title : title.slice(held.index))?.date ?? findDate(title)?.date ?? null;
}
