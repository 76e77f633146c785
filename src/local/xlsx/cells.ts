// What stands in a cell: a text, a number (dates are numbers with a date format), yes or no, a formula, a link.
import type { CellErrorValue, CellValue } from "@cj-tech-master/excelts";
import { russianFormula } from "../engine/calc/spelling.ts";
import { excelFormula, isShared, type Spelling } from "./formulas.ts";
import { quoted } from "./titles.ts";
import type { Cell, ExtendedValue } from "./resource.ts";

/** Excel takes a file with a longer text for damaged. */
const LONGEST_TEXT = 32_767;

const ERRORS: ReadonlyMap<string, CellErrorValue["error"]> = new Map([
  ["DIVIDE_BY_ZERO", "#DIV/0!"],
  ["VALUE", "#VALUE!"],
  ["REF", "#REF!"],
  ["NAME", "#NAME?"],
  ["NUM", "#NUM!"],
  ["NULL_VALUE", "#NULL!"],
]);

type Plain = string | number | boolean | CellErrorValue;

/**
 * Value of a cell by its type: a text stays a text whatever it begins with. A formula that Excel doesn't calculate as
 * Google does is handed over as its result.
 */
export function cellValue(cell: Cell, spelling: Spelling, titleById: ReadonlyMap<number, string>): CellValue {
  const formula = cell.userEnteredValue?.formulaValue;
  if (formula !== undefined) return calculated(formula, cell.effectiveValue, spelling);
  const value = plainValue(cell.userEnteredValue ?? cell.effectiveValue);
  const hyperlink = linkTarget(cell, titleById);
  return hyperlink === undefined || typeof value !== "string" || value === ""
    ? value
    : { text: value, hyperlink };
}

/** Where a cell's link leads: a web page, an address, or `#'Лист'!A1` for a place in this book; nothing else is kept. */
export function linkTarget(cell: Cell, titleById: ReadonlyMap<number, string>): string | undefined {
  const uri = cell.userEnteredFormat?.textFormat?.link?.uri;
  const place = /^#gid=(\d+)(?:&range=([A-Z]+\d+)(?::[A-Z]+\d+)?)?$/.exec(uri ?? "");
  if (place !== null) {
    const title = titleById.get(Number(place[1]));
    return title === undefined ? undefined : `#${quoted(title)}!${place[2] ?? "A1"}`;
  }
  return uri !== undefined && /^(https?|mailto):/i.test(uri) && URL.canParse(uri)
    ? new URL(uri).href
    : undefined;
}

/**
 * The text as a file can hold it: no characters that XML lacks, and nothing that Office would read as its own escape
 * «_x0041_».
 */
export function plainText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/_(?=x[\dA-F]{4}_)/gi, "_x005F_");
  return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT - 1)}…` : clean;
}

/** A formula that can't be read goes as its text: in a file it would be damage. */
function calculated(formula: string, effective: ExtendedValue | undefined, spelling: Spelling): CellValue {
  const result = plainValue(effective);
  if (effective?.errorValue?.type === "ERROR") return plainText(russianFormula(formula));
  if (!isShared(formula, spelling.titles)) return result ?? plainText(formula);
  const code = excelFormula(formula, spelling);
  return result === undefined ? { formula: code } : { formula: code, result };
}

function plainValue(value: ExtendedValue | undefined): Plain | undefined {
  if (value?.stringValue !== undefined) return plainText(value.stringValue);
  if (value?.errorValue !== undefined) return { error: ERRORS.get(value.errorValue.type ?? "") ?? "#N/A" };
  return value?.numberValue ?? value?.boolValue;
}
