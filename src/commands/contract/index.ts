// What pages may ask the add-on: the closed list, with the shapes of questions and answers. Types only.
import type { Outcome } from "../outcome.ts";

export type { Outcome } from "../outcome.ts";
export type { PageData, PageName, ShownPage } from "./pages.ts";

/**
 * Functions of main.ts that pages call, each with one argument of plain JSON. A failure comes as an error worded for a
 * person; the `data` of an answer is what the page shows next.
 */
export interface PageFunctions {
  markDone: (request: { ids: string[]; evidence: string }) => Outcome;
}
