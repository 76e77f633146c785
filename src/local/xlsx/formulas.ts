// Formulas from Google's spelling to that of an .xlsx file: English names, commas between arguments, decimal points,
// no open-ended ranges, titles as the file has them.
import { titleIn, tokensOf } from "../engine/calc/tokens.ts";
import { EXCEL_ROWS } from "./areas.ts";
import { fileTitle, quoted, type Titles } from "./titles.ts";

/** What a formula's spelling depends on. */
export interface Spelling {
  /** Titles of the file by those of the book. */
  readonly titles: Titles;
  /** Whether the book writes 1,5 and not 1.5 (ru_RU): then a comma is never a separator. */
  readonly decimalComma: boolean;
}

/** Functions that Google and every Excel since 2007 calculate alike. */
const SHARED_FUNCTIONS = new Set(
  `ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHOOSE COLUMN COLUMNS CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF
   COUNTIFS DATE DATEDIF DATEVALUE DAY EDATE EOMONTH EXACT FALSE FIND FLOOR HLOOKUP HOUR HYPERLINK IF IFERROR INDEX
   INDIRECT INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT LEN LOOKUP LOWER MATCH MAX MEDIAN MID MIN MINUTE MOD
   MONTH N NETWORKDAYS NOT NOW OFFSET OR PROPER RANK REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SMALL
   SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT TEXT TIME TODAY TRIM TRUE TRUNC UPPER VALUE VLOOKUP WEEKDAY WEEKNUM
   WORKDAY YEAR`.split(/\s+/),
);

/** Texts, quoted titles, braces of arrays, and everything between them. */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')+'(?=!)|[{}]|[^"'{}]+|["']/g;

/** The formula as an .xlsx file writes it: without the leading equals sign. */
export function excelFormula(formula: string, spelling: Spelling): string {
  let braces = 0;
  return formula.replace(/^[=+]/, "").replace(TOKENS, (token) => {
    if (token.startsWith('"')) return token;
    if (token.startsWith("'")) return renamed(token.slice(1, -1).replace(/''/g, "'"), spelling.titles);
    if (token === "{") braces += 1;
    if (token === "}") braces -= 1;
    return plain(token, spelling, braces > 0);
  });
}

/**
 * Whether the formula means the same in Excel, so that it may stay a formula there. One that names a sheet which the book
 * doesn't have may not.
 */
export function isShared(formula: string, titles: Titles): boolean {
  const named = tokensOf(formula, ",").flatMap(({ kind, text }) => (kind === "title" ? [titleIn(text)] : []));
  if (named.some((title) => !titles.has(title))) return false;
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const names = code.match(/[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/gu) ?? [];
  return names.every((name) => SHARED_FUNCTIONS.has(name.toUpperCase()));
}

function plain(code: string, spelling: Spelling, inArray: boolean): string {
  return separated(code, spelling.decimalComma, inArray)
    .replace(/([\p{L}_][\p{L}\p{N}_.]*)!/gu, (_, title: string) => `${renamed(title, spelling.titles)}!`)
    .replace(/(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})(?![A-Z\d$(])/gi, `$1$$${String(EXCEL_ROWS)}`);
}

/** Separators of arguments; in an array of a book with decimal commas a backslash parts columns. */
function separated(code: string, decimalComma: boolean, inArray: boolean): string {
  const points = decimalComma ? code.replace(/(\d),(\d)/g, "$1.$2") : code;
  return inArray ? points.replace(/\\/g, ",") : points.replace(/;/g, ",");
}

function renamed(title: string, titles: Titles): string {
  return quoted(fileTitle(title, titles));
}
