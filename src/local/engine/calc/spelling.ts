// How a formula is spelt: as the book keeps it (English names, titles as they are written on the tabs) and as a person
// in a Russian spreadsheet reads and types it.
import { englishError, errorType, russianError } from "./errorNames.ts";
import { englishName, russianName } from "./functionNames.ts";
import { titleIn, titlePiece, tokensOf, type Token } from "./tokens.ts";

/** Names that stand without brackets. */
const CONSTANTS: ReadonlyMap<string, string> = new Map([
  ["ИСТИНА", "TRUE"],
  ["ЛОЖЬ", "FALSE"],
  ["TRUE", "TRUE"],
  ["FALSE", "FALSE"],
]);
const RUSSIAN_CONSTANTS: ReadonlyMap<string, string> = new Map([
  ["TRUE", "ИСТИНА"],
  ["FALSE", "ЛОЖЬ"],
]);

/**
 * The formula as it is kept: function names in English, references in capitals, titles of sheets as on their tabs.
 * Separators stay: what the book's locale doesn't read is an error of the cell, not of the typing.
 * @param titles titles of all sheets
 */
export function storedFormula(formula: string, titles: readonly string[]): string {
  return respelt(formula, ({ kind, text }) => {
    if (kind === "function") return englishName(text);
    if (kind === "name") return CONSTANTS.get(text.toUpperCase()) ?? text;
    if (kind === "reference") return text.toUpperCase();
    if (kind === "error") return englishError(errorType(text));
    if (kind !== "title") return text;
    const named = titleIn(text).toLowerCase();
    const title = titles.find((known) => known.toLowerCase() === named);
    return title === undefined || title === titleIn(text) ? text : titlePiece(title);
  });
}

/** The formula in Russian: «=СУММ(A2;B2)». */
export function russianFormula(formula: string): string {
  return respelt(formula, ({ kind, text }) => {
    if (kind === "function") return russianName(text);
    if (kind === "name") return RUSSIAN_CONSTANTS.get(text) ?? text;
    return kind === "error" ? russianError(errorType(text)) : text;
  });
}

function respelt(formula: string, spell: (token: Token) => string): string {
  const [sign = ""] = /^\s*[=+]/.exec(formula) ?? [];
  return sign.trim() + tokensOf(formula.slice(sign.length), ",").map(spell).join("");
}
