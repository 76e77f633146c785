// «Проверить книгу» and «Самопроверка»: what their pages show. Types only.
import type { Outcome } from "../outcome.ts";

/** One remark as the page lists it. */
export interface RemarkView {
  sheet: string;
  /** Code of the row, «строка 12» or words. */
  row: string;
  column: string;
  message: string;
  cure: string;
  /** What `showRow` takes; null for a remark on something that is no row. */
  place: { sheet: string; rowId: string } | null;
}

export interface BookCheck {
  remarks: RemarkView[];
  /** False while the book is too big for one call: the page asks again, and the remarks follow when it is whole. */
  isWhole: boolean;
  /** Rows left for further calls. */
  rest: number;
}

export interface CheckFinding {
  code: string;
  title: string;
  /** What was tried. */
  tried: string;
  state: "как ожидалось" | "иначе";
  /** What was seen: a number, a time, the words of a failure; may be empty. */
  seen: string;
  /** What a deviation means for the work; empty when there is none. */
  meaning: string;
}

export interface SelfCheckReport {
  findings: CheckFinding[];
  /** The whole result as a text for the programmer, without addresses of people. */
  text: string;
}

export interface Checking {
  checkBook: (request: Record<string, never>) => Outcome<BookCheck>;
  /** @param request.openedBy account that the page was opened for: another one at work is the trap of several accounts */
  selfCheck: (request: { openedBy?: string }) => Outcome<SelfCheckReport>;
}
