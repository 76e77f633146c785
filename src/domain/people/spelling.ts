// How a text is brought to one spelling before it is compared: invisible characters, kinds of space, dash and quote,
// ё and е, Latin letters typed in place of their Cyrillic twins.

const LATIN_TWINS: Readonly<Record<string, string>> = {
  A: "А", B: "В", C: "С", E: "Е", H: "Н", K: "К", M: "М", O: "О", P: "Р", T: "Т", X: "Х", Y: "У", Ë: "Ё",
  a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", y: "у", ë: "ё",
}; // prettier-ignore

const isTwin = (letter: string): boolean => LATIN_TWINS[letter] !== undefined;

/** Cyrillic letters for Latin ones in every word whose Latin letters all have a Cyrillic twin. Keeps the length of the text. */
export function withoutLatinTwins(text: string): string {
  if (!/[A-Za-z\u00C0-\u024F]/.test(text)) return text;
  return text.replace(/\p{L}+/gu, (word) =>
    [...word].every((letter) => isTwin(letter) || !/\p{Script=Latin}/u.test(letter))
      ? word.replace(/\p{Script=Latin}/gu, (letter) => LATIN_TWINS[letter] ?? letter)
      : word,
  );
}

/** The text without invisible characters; every kind of space is one plain space, every kind of line break is \n. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** Small letters, е for ё, Cyrillic for Latin twins. Keeps the length, so that a place found in it is a place in the text. */
export function level(text: string): string {
  return withoutLatinTwins(text).toLowerCase().replace(/ё/g, "е");
}

/** Key under which two spellings of one text are equal: its letters and digits, words parted by one space. */
export function spellingKey(text: string): string {
  return level(tidy(text))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
