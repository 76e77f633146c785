// Where one executor ends and the next begins in a cell that was broken over lines and pages: the text cut into pieces.
import {
  beginsInGenitive,
  beginsWithBody,
  bodyStart,
  endsInQualifier,
  isAbbreviation,
  phraseKind,
} from "./lexicon.ts";
import { findOrganisations } from "./organisationName.ts";
import { findNames } from "./personName.ts";
import type { FoundName } from "./personName.ts";
import { level, tidy } from "./spelling.ts";

/** What stood before a part: a line break may go on with the same executor, a semicolon never does. */
type Break = "line" | ";" | ",";

interface Part {
  text: string;
  after: Break;
}

/** Pieces of a cell, one for each executor (organisations of a list stay in one), in order; separators are dropped. */
export function executorPieces(text: string): string[] {
  const pieces: Part[] = [];
  for (const part of partsOf(tidy(text).replace(/(?<=\p{L}-)\n(?=\p{L})/gu, ""))) {
    pieces.push(part);
    joinBackwards(pieces);
  }
  return pieces
    .flatMap((piece) => splitAtConjunctions(piece.text))
    .flatMap(splitAtNames)
    .filter(hasWords);
}

/** Joins the last part to the one before as long as it goes on with it: initials to a surname, then the name to its position. */
function joinBackwards(pieces: Part[]): void {
  for (;;) {
    const last = pieces[pieces.length - 1];
    const previous = pieces[pieces.length - 2];
    if (last === undefined || previous === undefined || !continues(previous.text, last)) return;
    const text = `${previous.text}${last.after === "," ? ", " : " "}${last.text}`;
    pieces.splice(-2, 2, { text, after: previous.after });
  }
}

/** Cuts at line breaks, semicolons and commas that stand outside brackets. */
function partsOf(text: string): Part[] {
  const marks = bracketsClose(text) ? /\([^()]*\)|[\n;,]+/g : /[\n;,]+/g;
  const parts: Part[] = [];
  let from = 0;
  let after: Break = ";";
  const take = (to: number): void => {
    const part = text.slice(from, to).replace(/\s+/g, " ").trim();
    if (part === "") return;
    parts.push({ text: part, after });
    after = "line";
  };
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0].startsWith("(")) continue;
    take(mark.index);
    from = marks.lastIndex;
    after = strongest(after, mark[0]);
  }
  take(text.length);
  return parts;
}

const bracketsClose = (text: string): boolean => /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(text);

function strongest(before: Break, mark: string): Break {
  if (before === ";" || mark.includes(";")) return ";";
  return before === "," || mark.includes(",") ? "," : "line";
}

function continues(previous: string, part: Part): boolean {
  if (part.after === ";") return false;
  return part.after === ","
    ? continuesAfterComma(previous, part.text)
    : continuesOnNewLine(previous, part.text);
}

/** «заместитель начальника, Лебедев П.П.», «Соколова М.И., методист», «СОШ № 8, 9», «учителя химии, физики». */
function continuesAfterComma(previous: string, text: string): boolean {
  if (
    findOrganisations(`${previous}, ${text}`).length >
    findOrganisations(previous).length + findOrganisations(text).length
  ) {
    return true;
  }
  if (/^\p{Ll}/u.test(text) && findNames(text).length === 0 && !isOwnMention(text)) return true;
  return (isPositionOnly(previous) && isNameOnly(text)) || (isNameOnly(previous) && isPositionOnly(text));
}

function continuesOnNewLine(previous: string, text: string): boolean {
  if (/[–—-]$|(?<!\p{L})(?:в|по|за|с|от|для|на|и)$/u.test(previous) || endsInQualifier(previous)) return true;
  if (findNames(`${previous} ${text}`).length > findNames(previous).length + findNames(text).length)
    return true;
  if (/^[–—-]/.test(text)) return isNameOnly(previous) && isPositionOnly(text);
  if (/^\p{Ll}/u.test(text)) {
    if (!isOwnMention(text) || (isNameOnly(previous) && isPositionOnly(text))) return true;
    return wantsBody(previous) && beginsInGenitive(text);
  }
  if (/^[№\d(]/.test(text)) return !/^\d+[.)]/.test(text);
  if (findNames(text).length > 0) return isPositionOnly(previous) && isNameOnly(text);
  if (findOrganisations(text)[0]?.start === 0) return isPositionOnly(previous) && wantsBody(previous);
  return wantsBody(previous) && beginsWithBody(text);
}

/** A line in small letters that names somebody by itself: «педагоги», «методисты ОО». */
function isOwnMention(text: string): boolean {
  return phraseKind(text) !== null || findOrganisations(text)[0]?.start === 0;
}

function isNameOnly(text: string): boolean {
  const names = findNames(text);
  const name = names[0];
  return names.length === 1 && name !== undefined && !hasWords(outside(text, name));
}

function isPositionOnly(text: string): boolean {
  return findNames(text).length === 0 && phraseKind(text) === "должность";
}

/** True for a position or a group that no body follows yet: «… – главный сотрудник», «Сотрудники». */
function wantsBody(text: string): boolean {
  const name = findNames(text)[0];
  const rest = name === undefined ? text : outside(text, name);
  return phraseKind(rest) !== null && bodyStart(rest) === -1;
}

const outside = (text: string, name: FoundName): string =>
  `${text.slice(0, name.start)} ${text.slice(name.end)}`;
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** One group of two words: together they are the heads of organisations. */
const ONE_GROUP =
  /^(?:директор\p{L}*|заведующ\p{L}*)(?: школ)? и (?:директор\p{L}*|заведующ\p{L}*)(?: (?:доу|школ|оо))?$/u;

/** «руководители ОО и педагоги» → two; «сотрудники отдела аттестации и мониторинга» stays one. */
function splitAtConjunctions(piece: string): string[] {
  const conjunction = /\s(?:и|а также|совместно со?)\s/gu;
  for (let match = conjunction.exec(piece); match !== null; match = conjunction.exec(piece)) {
    const left = piece.slice(0, match.index);
    const right = piece.slice(conjunction.lastIndex);
    if (ONE_GROUP.test(level(piece))) return [piece];
    if (isComplete(left) && isComplete(right)) return [left, ...splitAtConjunctions(right)];
  }
  return [piece];
}

function isComplete(text: string): boolean {
  return bracketsClose(text) && (findNames(text).length > 0 || isOwnMention(text) || isAbbreviation(text));
}

/** Several names with nothing between them: «Соколова М.И. – методист Лебедев П.П. – начальник». */
function splitAtNames(piece: string): string[] {
  const names = findNames(piece);
  const [first, ...others] = names;
  if (first === undefined || others.length === 0) return [piece];
  const positionsFirst = hasWords(piece.slice(0, first.start));
  const cuts = positionsFirst ? names.slice(0, -1).map((name) => name.end) : others.map((name) => name.start);
  return [0, ...cuts].map((from, index) => piece.slice(from, cuts[index] ?? piece.length).trim());
}
