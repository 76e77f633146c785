// How wide a word is in Times New Roman, roughly: enough to give a column of a table the room for its longest word.
import { bound } from "./bind.ts";

/** Shares of the size of the letters, by kind of character; others are as wide as a small letter. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ЖШЩЮМФWM]/u, 0.95],
  [/\p{Lu}|№|%/u, 0.74],
  [/[жшщюмфыwm]/u, 0.75],
  [/[.,:;!'()/ \u00A0-]/u, 0.34],
];
const USUAL = 0.52;
const POINT = 25.4 / 72;

/**
 * Millimetres that the longest word of a text needs.
 * @param size points
 */
export function longestWord(text: string, size: number): number {
  const widths = bound(text)
    .split(BREAK)
    .map((word) => [...word].reduce((sum, letter) => sum + share(letter), 0));
  return Math.max(0, ...widths) * size * POINT;
}

/** Where a line may break: at a space that isn't bound, after a hyphen. */
const BREAK = /[ \t\n]+|(?<=[-–—])/u;

const share = (letter: string): number => WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? USUAL;
