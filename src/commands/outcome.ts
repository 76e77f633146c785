// What a command answers: one sentence for the person, lines below it, and data for programs and pages.

export interface Outcome<Data = unknown> {
  /** What happened and what to do next. */
  message: string;
  details: string[];
  /** Plain JSON. */
  data?: Data;
}
