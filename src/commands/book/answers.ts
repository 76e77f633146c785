// What a person has said about a document before it is written.
import type { Corrections } from "../../intake/corrections.ts";
import type { PastAnswers } from "./past.ts";

export interface IntakeAnswers {
  /** What becomes of terms already past. */
  past: PastAnswers;
  /** Take over what a changed document says differently: everywhere, or in the rows of the book with these ids. */
  takeChanges: boolean | readonly string[];
  corrections: Corrections;
}
