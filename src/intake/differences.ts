// A document that comes in again, against the rows already in the book: what is new, what has changed, what is gone.
// Rows are paired by their number, and where numbers have moved, by their text, so that one inserted item changes nothing else.
import type { Directive } from "../domain/control/directive.ts";
import type { PlanItem } from "../domain/control/plan.ts";
import type { DirectiveDraftRow, PlanDraftRow } from "./draft.ts";
import { matchKey, tidy } from "./lines.ts";

export interface FieldChange<Field extends string> {
  field: Field;
  was: string;
  became: string;
}

export interface Pair<Existing, Draft> {
  existing: Existing;
  draft: Draft;
}

export interface Differences<Existing, Draft, Field extends string> {
  added: Draft[];
  /** The same words; number and section may have moved, those rows are in `renumbered` as well. */
  unchanged: Pair<Existing, Draft>[];
  renumbered: Pair<Existing, Draft>[];
  changed: (Pair<Existing, Draft> & { fields: FieldChange<Field>[] })[];
  /** In the book, not in the document. */
  missing: Existing[];
}

export type PlanField = "activity" | "termText" | "responsibleText";
export type DirectiveField = "text" | "checkpoints" | "executorText" | "termText";

/** How rows of the book and of a document are compared. */
interface Comparison<Existing, Draft, Field extends string> {
  /** Section and number: what the row is called by. */
  nameOfExisting: (row: Existing) => string;
  nameOfDraft: (row: Draft) => string;
  /** Texts of the fields; the first one tells whether two rows are the same in other words. */
  fields: readonly {
    field: Field;
    was: (row: Existing) => string;
    /** What the document of the row said where the row was corrected at intake; empty when it wasn't. */
    written?: (row: Existing) => string;
    became: (row: Draft) => string;
  }[];
}

/** Share of words in common from which two texts are taken for one. */
const SAME_TEXT = 0.8;

/** @param existing rows of the same plan year */
export function comparePlan(
  draftRows: readonly PlanDraftRow[],
  existing: readonly PlanItem[],
): Differences<PlanItem, PlanDraftRow, PlanField> {
  return compare(draftRows, existing, {
    nameOfExisting: (row) => `${row.section}.${row.number}`,
    nameOfDraft: (row) => `${row.section}.${row.number}`,
    fields: [
      { field: "activity", was: (row) => row.activity, became: (row) => row.activity },
      {
        field: "termText",
        was: (row) => row.termText,
        written: (row) => row.documentTerm,
        became: (row) => row.termText,
      },
      {
        field: "responsibleText",
        was: (row) => row.responsibleText,
        written: (row) => row.documentPeople,
        became: (row) => row.responsibleText,
      },
    ],
  });
}

/** @param existing rows of the same document */
export function compareDirectives(
  draftRows: readonly DirectiveDraftRow[],
  existing: readonly Directive[],
): Differences<Directive, DirectiveDraftRow, DirectiveField> {
  return compare(draftRows, existing, {
    nameOfExisting: (row) => row.number,
    nameOfDraft: (row) => row.number,
    fields: [
      { field: "text", was: (row) => row.text, became: (row) => row.text },
      {
        field: "checkpoints",
        was: (row) => row.checkpoints.join("\n"),
        became: (row) => row.checkpoints.join("\n"),
      },
      {
        field: "executorText",
        was: (row) => row.executorText,
        written: (row) => row.documentPeople,
        became: (row) => row.executorText,
      },
      {
        field: "termText",
        was: (row) => row.termText,
        written: (row) => row.documentTerm,
        became: (row) => row.termText,
      },
    ],
  });
}

function compare<Existing, Draft, Field extends string>(
  draftRows: readonly Draft[],
  existingRows: readonly Existing[],
  by: Comparison<Existing, Draft, Field>,
): Differences<Existing, Draft, Field> {
  const pairs = pairRows(draftRows, existingRows, by);
  const result: Differences<Existing, Draft, Field> = {
    added: draftRows.filter((row) => !pairs.has(row)),
    unchanged: [],
    renumbered: [],
    changed: [],
    missing: [],
  };
  for (const [draft, existing] of pairs) {
    const fields = by.fields
      .map(({ field, was, written, became }) => ({
        field,
        was: was(existing),
        written: written?.(existing) ?? "",
        became: became(draft),
      }))
      .filter(({ was, written, became }) => ![was, written || was].map(wordsKey).includes(wordsKey(became)))
      .map(({ field, was, became }) => ({ field, was, became }));
    if (fields.length > 0) result.changed.push({ existing, draft, fields });
    else result.unchanged.push({ existing, draft });
    if (by.nameOfExisting(existing) !== by.nameOfDraft(draft)) result.renumbered.push({ existing, draft });
  }
  const paired = new Set(pairs.values());
  result.missing = existingRows.filter((row) => !paired.has(row));
  return result;
}

/** Draft rows with their rows of the book: first by number and text, then by text, then by number alone. */
function pairRows<Existing, Draft, Field extends string>(
  draftRows: readonly Draft[],
  existingRows: readonly Existing[],
  by: Comparison<Existing, Draft, Field>,
): Map<Draft, Existing> {
  const [text] = by.fields;
  const words = new Map(existingRows.map((row) => [row, wordsOf(text?.was(row) ?? "")]));
  const draftWords = new Map(draftRows.map((row) => [row, wordsOf(text?.became(row) ?? "")]));
  const pairs = new Map<Draft, Existing>();
  const free = new Set(existingRows);
  const pairUp = (
    fits: (draft: Draft, existing: Existing) => boolean,
    likeness: (draft: Draft, existing: Existing) => number,
  ): void => {
    const candidates = draftRows
      .filter((draft) => !pairs.has(draft))
      .flatMap((draft) =>
        [...free]
          .filter((row) => fits(draft, row))
          .map((row) => ({ draft, row, like: likeness(draft, row) })),
      )
      .sort((a, b) => b.like - a.like);
    for (const { draft, row } of candidates) {
      if (pairs.has(draft) || !free.has(row)) continue;
      pairs.set(draft, row);
      free.delete(row);
    }
  };
  const similarity = (draft: Draft, row: Existing): number =>
    overlap(draftWords.get(draft) ?? new Map(), words.get(row) ?? new Map());
  const sameName = (draft: Draft, row: Existing): boolean => by.nameOfDraft(draft) === by.nameOfExisting(row);
  const sameText = (draft: Draft, row: Existing): boolean => similarity(draft, row) >= SAME_TEXT;
  pairUp((draft, row) => sameName(draft, row) && sameText(draft, row), similarity);
  pairUp(sameText, similarity);
  pairUp(sameName, similarity);
  return new Map(
    draftRows.flatMap((draft) => {
      const row = pairs.get(draft);
      return row === undefined ? [] : [[draft, row] as const];
    }),
  );
}

/** Words and how often each stands in the text. */
function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of matchKey(text).match(/[\p{L}\d]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Share of words in common, 0–1, of the longer text. */
function overlap(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const size = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  const common = [...one].reduce((sum, [word, count]) => sum + Math.min(count, other.get(word) ?? 0), 0);
  const longest = Math.max(size(one), size(other));
  return longest === 0 ? 0 : common / longest;
}

/** Spaces, kinds of dashes and quotes, and a mark at the end of a line make no difference. */
function wordsKey(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      tidy(line)
        .replace(/\s*[-–—]\s*/g, "-")
        .replace(/[„“”"]/g, '"')
        .replace(/[;,.]$/, ""),
    )
    .filter((line) => line !== "")
    .join("\n");
}
