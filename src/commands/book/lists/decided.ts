// What a kind of list decides for each row of the list: a verdict for a person, and the changes of the book that go with it.
import type { ListDraft } from "../../../intake/lists/kind.ts";
import type { Book } from "../../../workbook/book.ts";
import type { Change } from "../../../workbook/changes.ts";
import type { AnyTable } from "../../../workbook/table.ts";
import type { ListKind } from "../../../intake/lists/kind.ts";
import type { ListRow } from "../../contract/lists.ts";

/** What a person has answered, and what is taken of differing values. */
export interface ListAnswers {
  /** By the number of the line: the `value` of one of its candidates. */
  byLine: Readonly<Record<string, string>>;
  /** Id of the organisation that was chosen for a line that may mean several. */
  schools?: Readonly<Record<string, string>>;
  /** Take the list's value where a filled cell of the book holds another one: everywhere, or in these lines. */
  takeDifferent: boolean | readonly number[];
  /** Answers to the kind's `documentFields`, days as yyyy-MM-dd; empty where nothing was said. */
  document: Readonly<Record<string, string>>;
}

/** A line of the list with all that it changes; a line that changes nothing has no changes. */
export interface DecidedRow extends Omit<ListRow, "cells"> {
  changes: readonly Change[];
}

/**
 * The decision for all lines of a list. Deciding again on the book that holds the changes of some of the lines gives «без
 * изменений» for these and the same for the others: long lists are written in several steps.
 */
export type DecideList = (
  book: Book,
  drafts: readonly ListDraft[],
  answers: ListAnswers,
  today: string,
) => DecidedRow[];

export interface ListHandling {
  kind: ListKind;
  /** Tables that the decision reads and changes; the first one is the list's own. */
  tables: readonly AnyTable[];
  decide: DecideList;
  /** What the lines beside the table say of the document: «приказ от 12.03.2026 № 345». A person's own answers go before it. */
  documentOf?: (lines: readonly string[]) => Readonly<Record<string, string>>;
  /** What should be known of the list as a whole: «В приказе нет: …». */
  remarks?: (...asked: Parameters<DecideList>) => string[];
}

/** Values of `byLine` that every kind knows beside the ids of its candidates. */
export const ANSWER_NEW = "new";
export const ANSWER_SKIP = "skip";

/** True when the list's value is taken in this line although the book has another one. */
export function takesList({ takeDifferent }: ListAnswers, line: number): boolean {
  return typeof takeDifferent === "boolean" ? takeDifferent : takeDifferent.includes(line);
}
