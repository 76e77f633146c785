// Headings of a plan's sections: «I. Информационное направление», «Раздел 1. …», with the letters that people type for numerals.

export interface Heading {
  /** «IV»; empty if the heading has none. */
  numeral: string;
  title: string;
  /** Written in Arabic digits, so that it could be the number of an item just as well. */
  arabic: boolean;
}

/** What is typed where a Roman numeral is meant: Cyrillic letters, a small L, a one. */
const TYPED_FOR: Readonly<Record<string, string>> = {
  І: "I",
  і: "I",
  l: "I",
  i: "I",
  "1": "I",
  "|": "I",
  Х: "X",
  х: "X",
  x: "X",
  П: "II",
  Ш: "III",
  У: "V",
  v: "V",
  Ѵ: "V",
};
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/;
const HEADING =
  /^(?:(раздел|блок|глава|часть)\s*)?([IVXІіХхПШУѴlivx|1]{1,6}|\d{1,2})(?:\s+(раздел))?\s*([.):–—-]?)(\s*)(.*)$/iu;
const INITIALS = /^[А-ЯЁ]\.(?:\s?[А-ЯЁ])/u;
const LONGEST_TITLE = 150;

const UNITS = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

export function romanOf(value: number): string {
  return "X".repeat(Math.floor(value / 10)) + (UNITS[value % 10] ?? "");
}

/** Value of a canonical Roman numeral below 40; 0 for an empty text. */
export function valueOfRoman(numeral: string): number {
  for (let value = 1; value < 40; value++) if (romanOf(value) === numeral) return value;
  return 0;
}

function romanTyped(text: string): string | null {
  const roman = Array.from(text, (char) => TYPED_FOR[char] ?? char).join("");
  return roman !== "" && ROMAN.test(roman) ? roman : null;
}

/** Reads a heading with a numeral; null for other text. */
export function readHeading(text: string): Heading | null {
  const match = HEADING.exec(text);
  if (match === null) return null;
  const [, before, typed = "", after, mark = "", gap = "", rest = ""] = match;
  const named = before !== undefined || after !== undefined;
  const title = rest.trim();
  if (title.length > LONGEST_TITLE || INITIALS.test(title) || (!named && !/^[«"]?\p{Lu}/u.test(title)))
    return null;
  if (/^\d+$/.test(typed)) {
    const value = Number(typed);
    const apart = mark !== "" || named;
    return apart && value >= 1 && value < 40 ? { numeral: romanOf(value), title, arabic: !named } : null;
  }
  const numeral = romanTyped(typed);
  if (numeral === null) return null;
  const latin = /^[IVX]+$/.test(typed);
  const apart = named || mark === "." || mark === ")" || (latin && gap !== "");
  return apart ? { numeral, title, arabic: false } : null;
}
