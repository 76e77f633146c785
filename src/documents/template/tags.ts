// Tags of a centre's own form: {{фио}} stands for what the document says. An unknown one would stay in the paper, so it is named.
import { level } from "../../domain/people/spelling.ts";
import { matchesOf, readWord, type WordParagraph } from "./text.ts";

/** Parts of a .docx by their names: XML as text, everything else as bytes. */
export type FormParts = Readonly<Record<string, string | readonly number[]>>;

export interface KnownTags {
  fields: readonly string[];
  /** Tags of the row that is repeated. */
  rows: readonly string[];
}

export interface FoundTag {
  /** As it is compared: small letters, one space between words. */
  tag: string;
  /** As it stands in the form. */
  typed: string;
  start: number;
  end: number;
}

export interface TagProblem {
  typed: string;
  /** Beginning of the paragraph in which it stands. */
  place: string;
  /** A known tag that it resembles; empty without one. */
  like: string;
  /** Braces that don't pair. */
  isBroken: boolean;
}

const TAG = /\{\{([^{}]*)\}\}/g;
const LONGEST_PLACE = 60;

/** True for a part whose text is the document's: its body, headers, footers and notes. */
export function isWritten(name: string): boolean {
  return /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name);
}

/** Tags of a paragraph in their order, as they are typed and as they are known. */
export function tagsOf({ text }: Pick<WordParagraph, "text">): FoundTag[] {
  return matchesOf(TAG, text).map((match) => ({
    tag: tagKey(match[1] ?? ""),
    typed: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Case, ё and spaces around don't count. */
export function tagKey(tag: string): string {
  return level(tag.replace(/[\s\u00a0]+/g, " ").trim());
}

/** Tags that the document doesn't have, and braces without their pair. */
export function tagProblems(parts: FormParts, { fields, rows }: KnownTags): TagProblem[] {
  const known = [...fields, ...rows];
  const keys = new Set(known.map(tagKey));
  return Object.entries(parts).flatMap(([name, part]) => {
    if (!isWritten(name) || typeof part !== "string") return [];
    return readWord(part).paragraphs.flatMap((paragraph) => {
      const place = paragraph.text.trim().slice(0, LONGEST_PLACE);
      const unknown = tagsOf(paragraph)
        .filter(({ tag }) => !keys.has(tag))
        .map(({ tag, typed }) => ({ typed, place, like: nearest(tag, known), isBroken: false }));
      const rest = paragraph.text.replace(TAG, "");
      const broken = /\{\{|\}\}/.test(rest) ? [{ typed: "{{", place, like: "", isBroken: true }] : [];
      return [...unknown, ...broken];
    });
  });
}

/** How many tags a form has: one without any would always print the same. */
export function countTags(parts: FormParts): number {
  return Object.entries(parts).reduce(
    (sum, [name, part]) =>
      isWritten(name) && typeof part === "string"
        ? sum + readWord(part).paragraphs.reduce((count, paragraph) => count + tagsOf(paragraph).length, 0)
        : sum,
    0,
  );
}

/** The known tag that differs in the fewest letters, a third of them at most. */
function nearest(tag: string, known: readonly string[]): string {
  let best = "";
  let least = Math.floor(tag.length / 3) + 1;
  for (const candidate of known) {
    const distance = lettersBetween(tag, tagKey(candidate));
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Letters to put in, leave out or change to get from one word to the other. */
function lettersBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
