// The sheet: A4, its margins as office papers have them, and how wide the text is. All in millimetres.
import type { Section } from "../blocks.ts";

export interface Page {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A sheet on its side is bound at its upper edge: the wide margin is there. */
export const PAGES: Readonly<Record<Section["orientation"], Page>> = {
  portrait: { width: 210, height: 297, left: 30, right: 15, top: 20, bottom: 20 },
  landscape: { width: 297, height: 210, left: 20, right: 20, top: 30, bottom: 15 },
};

export const textWidth = ({ width, left, right }: Page): number => width - left - right;

/** Points of body text, and of a table that doesn't say its own. */
export const BODY_SIZE = 14;
export const TABLE_SIZE = 12;
/** Millimetres by which the first line of body text is set in. */
export const FIRST_LINE = 12.5;
/** Millimetres between the edge of a cell and its text. */
export const CELL_MARGIN = 1.2;
/** Shares of a line of signature: position, gap, room for the hand, gap, initials and surname. */
export const SIGNATURE_SHARES = [58, 1, 15, 1, 25] as const;
/** Points above a signature. */
export const SIGNATURE_GAP = 18;
/** Points between a text and the table above or below it. */
export const TABLE_GAP = 6;
