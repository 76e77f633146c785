// A long text in parts that fit a cell.

/** A cell holds 50,000 characters. */
const PART = 45_000;

/** Parts that fit a cell each; put together they are the text. */
export function cutInParts(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += PART) parts.push(text.slice(from, from + PART));
  return parts;
}
