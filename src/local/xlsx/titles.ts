// Sheet titles as Excel allows them: at most 31 characters, without \ / ? * [ ] :, unique whatever the case.

const LONGEST = 31;

/** The only title that Excel keeps for itself. */
const RESERVED = "history";

/** What stands for a forbidden character; a question mark and a star are left out. */
const REPLACED: ReadonlyMap<string, string> = new Map([
  ["/", "-"],
  ["\\", "-"],
  ["[", "("],
  ["]", ")"],
  [":", " –"],
  ["'", "’"],
]);

/** Title by which a sheet of the book goes in the file, for each title of the book. */
export type Titles = ReadonlyMap<string, string>;

/** Safe titles for those of a book, in their order. */
export function safeTitles(titles: readonly string[]): Titles {
  const safe = new Map<string, string>();
  for (const title of titles) safe.set(title, freeTitle(title, [...safe.values()]));
  return safe;
}

/**
 * A safe title that is not taken yet, near to the wished one. An apostrophe is replaced too: it would have to be doubled
 * in every reference to the sheet.
 */
export function freeTitle(wish: string, taken: readonly string[]): string {
  const occupied = new Set([RESERVED, ...taken.map((title) => title.toLowerCase())]);
  for (let copy = 1; ; copy += 1) {
    const tail = copy === 1 ? "" : ` (${String(copy)})`;
    const candidate = shortened(allowed(wish), LONGEST - tail.length) + tail;
    if (!occupied.has(candidate.toLowerCase())) return candidate;
  }
}

/** The title in the file of a sheet of the book; a title that the book doesn't have stays as it is. */
export function fileTitle(title: string, titles: Titles): string {
  return titles.get(title) ?? title;
}

/** The title in the form in which formulas name it. */
export function quoted(title: string): string {
  return `'${title}'`;
}

function allowed(title: string): string {
  const clean = title
    .replace(/[\\/?*[\]:']/g, (sign) => REPLACED.get(sign) ?? "")
    .replace(/\p{C}/gu, "")
    .trim();
  return clean === "" ? "Лист" : clean;
}

/** Cuts by UTF-16 units, as Excel counts, without leaving half a character. */
function shortened(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/\p{Cs}$/u, "")
    .trimEnd();
}
