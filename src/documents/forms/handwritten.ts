// Room for a hand: lines that the program knows nothing for.
import { paragraph, type Block } from "../blocks.ts";

/** A whole line of text of 14 points between margins of 30 and 15 mm. */
const WHOLE_LINE = 64;

/** Part of a line, inside a sentence. */
export const BLANK = "____________________";

/** What is known, and room for the rest: «высшее; ____» */
export const withRoom = (known: string): string => (known === "" ? BLANK : `${known}; ${BLANK}`);

export function blankLines(count: number): Block[] {
  return Array.from({ length: count }, () => paragraph("_".repeat(WHOLE_LINE)));
}
