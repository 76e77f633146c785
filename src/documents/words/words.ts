// The catalogue of the documents' words: every phrase that a centre may put in its own way, with what its {tags} stand for.
import type { Phrase } from "../../domain/documents/phrase.ts";

/** A phrase as the catalogue declares it. */
export interface PhraseDeclaration {
  /** Document in which it stands, as people call it. */
  document: string;
  text: string;
  help?: string;
}

export type Catalogue = Readonly<Record<string, PhraseDeclaration>>;

/** A phrase with a tag that it doesn't have. */
export interface PhraseProblem {
  key: string;
  document: string;
  tag: string;
}

/** Says a phrase of a catalogue with its tags filled in: the centre's own words where it has them. */
export interface Words {
  say: (key: string, tags?: Readonly<Record<string, string | number>>) => string;
}

const TAG = /\{([a-zа-яё]+)\}/gi;

/** @throws RangeError for a key that no catalogue declares: a mistake of the program */
export function wordsOf(catalogue: Catalogue, rows: readonly Pick<Phrase, "key" | "own">[]): Words {
  const own = new Map(
    rows.filter(({ own: text }) => text.trim() !== "").map((row) => [row.key, row.own.trim()]),
  );
  return {
    say(key, tags = {}) {
      const declared = catalogue[key];
      if (declared === undefined) throw new RangeError(`No phrase «${key}»`);
      const text = own.get(key) ?? declared.text;
      const said = text.replace(TAG, (whole, tag: string) => {
        const value = tags[tag];
        return value === undefined ? whole : String(value);
      });
      return Object.values(tags).includes("") ? closed(said) : said;
    },
  };
}

/** Nothing stands where an empty tag stood, not even two spaces. */
const closed = (text: string): string => text.replace(/ {2,}/g, " ").replace(/^ /, "");

/** Rows of «Формулировки», own words kept. */
export function phraseRows(catalogue: Catalogue, rows: readonly Phrase[]): Phrase[] {
  const own = new Map(rows.map((row) => [row.key, row.own]));
  return Object.entries(catalogue).map(([key, { document, text, help = "" }]) => ({
    key,
    document,
    text,
    own: own.get(key) ?? "",
    help,
  }));
}

/** Own words with a tag that the built-in ones don't have: it would stand in the document as typed. */
export function phraseProblems(
  catalogue: Catalogue,
  rows: readonly Pick<Phrase, "key" | "own">[],
): PhraseProblem[] {
  return rows.flatMap(({ key, own }) => {
    const declared = catalogue[key];
    if (declared === undefined) return [];
    const known = new Set(tagsIn(declared.text));
    return tagsIn(own)
      .filter((tag) => !known.has(tag))
      .map((tag) => ({ key, document: declared.document, tag }));
  });
}

const tagsIn = (text: string): string[] => (text.match(TAG) ?? []).map((tag) => tag.slice(1, -1));
