// What a person corrects in a draft before it is written: the term, the people, or that a row stays out. The words of the
// document are kept beside the corrected ones.
import { formatDate, isCivilDate, type CivilDate } from "../domain/calendar/civil.ts";
import { tidy } from "./lines.ts";

export interface Correction {
  /** The term in other words, or as days; days hold if both are given. */
  termText?: string | undefined;
  from?: CivilDate | undefined;
  to?: CivilDate | undefined;
  /** Responsible people or executors, one a line. */
  people?: string | undefined;
  /** The row stays out of the book. */
  skip?: boolean | undefined;
}

/** By key of the draft row. */
export type Corrections = Readonly<Record<string, Correction>>;

/** A draft row as it goes into the book. */
export interface CorrectedRow<Draft> {
  /** Name of the row in the corrections: its place among the rows of the document, from «1». */
  key: string;
  draft: Draft;
  words: CorrectedWords;
  /** It stays out of the book. */
  isSkipped: boolean;
}

/** Term and people as they go into the book, and what the document says where that is something else. */
export interface CorrectedWords {
  term: string;
  people: string;
  documentTerm: string;
  documentPeople: string;
}

/** Each draft row with its own correction; no other row is touched by it. */
export function correctedRows<Draft>(
  rows: readonly Draft[],
  writtenIn: (row: Draft) => Pick<CorrectedWords, "term" | "people">,
  corrections: Corrections,
): Map<Draft, CorrectedRow<Draft>> {
  return new Map(
    rows.map((draft, index) => {
      const key = String(index + 1);
      const { skip = false, ...correction } = corrections[key] ?? {};
      return [draft, { key, draft, words: correctedWords(writtenIn(draft), correction), isSkipped: skip }];
    }),
  );
}

function correctedWords(
  written: Pick<CorrectedWords, "term" | "people">,
  correction: Correction,
): CorrectedWords {
  const term = termOf(written.term, correction);
  const people = linesIn(correction.people) || written.people;
  return {
    term,
    people,
    documentTerm: isSame(term, written.term) ? "" : written.term,
    documentPeople: isSame(people, written.people) ? "" : written.people,
  };
}

/** Days become the words that the reading of terms gives the same days for, whatever the settings say of «до». */
function termOf(written: string, { termText = "", from = "", to = "" }: Correction): string {
  if (isCivilDate(to)) {
    if (!isCivilDate(from)) return `по ${formatDate(to)}`;
    return from === to ? formatDate(to) : `с ${formatDate(from)} по ${formatDate(to)}`;
  }
  return tidy(termText) || written;
}

const linesIn = (text = ""): string =>
  text
    .split("\n")
    .map(tidy)
    .filter((line) => line !== "")
    .join("\n");

const isSame = (one: string, other: string): boolean => tidy(one) === tidy(other);
