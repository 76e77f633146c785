// A text as a part of a file's name that Windows, too, can keep.

const LONGEST = 100;

/** «Школа "Радуга": 1/2» → «Школа Радуга 1 2». */
export function safeFileName(text: string): string {
  return text
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST)
    .replace(/[. ]+$/, "");
}
