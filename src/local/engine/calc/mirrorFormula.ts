// A formula as IronCalc takes it: in its German locale, which reads «1,5» and «31.12.2026» as a Russian book does, with
// ranges that end with the grid, and with what Google does otherwise said in IronCalc's words.
import { columnLetters } from "../../../workbook/cellNames.ts";
import { englishError } from "./errorNames.ts";
import type { Call, Corner, Expression, Reference } from "./expression.ts";
import { FUNCTIONS } from "./functionNames.ts";
import { russianText } from "./textPattern.ts";

/** What a formula is calculated in. */
export interface Surroundings {
  /** The sheet that a title names (null: the formula's own), as the mirror has it; null when there is none. */
  readonly gridOf: (title: string | null) => Grid | null;
  /** Day number of today. */
  readonly today: number;
  /** Day number with the minute of the day. */
  readonly now: number;
}

export interface Grid {
  readonly mirrorTitle: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Not calculated: the result would be another one at each look, and after a restart. */
const CHANCE = /^RAND/;
const TEXTUAL: ReadonlySet<string> = new Set(
  "TEXT LEFT RIGHT MID UPPER LOWER TRIM SUBSTITUTE REPLACE REPT PROPER CHAR TEXTJOIN CONCATENATE CONCAT CLEAN".split(
    " ",
  ),
);

/** The text that is put into a cell of the mirror. */
export function mirrorFormula(expression: Expression, around: Surroundings): string {
  return `=${spelt(expression, around)}`;
}

function spelt(expression: Expression, around: Surroundings): string {
  const write = (part: Expression): string => spelt(part, around);
  switch (expression.kind) {
    case "number":
      return String(expression.value).replace(".", ",");
    case "text":
      return `"${expression.value.replaceAll('"', '""')}"`;
    case "boolean":
      return expression.value ? "TRUE" : "FALSE";
    case "error":
      return englishError(expression.type);
    case "name":
      return /^[A-Za-z_]\w*$/.test(expression.name) ? expression.name : "#NAME?";
    case "reference":
      return place(expression, around);
    case "array":
      return `VSTACK(${expression.rows.map((row) => `HSTACK(${row.map(write).join(";")})`).join(";")})`;
    case "unary":
      return expression.sign === "%"
        ? `(${write(expression.of)})%`
        : `(${expression.sign}${write(expression.of)})`;
    case "binary":
      if (expression.sign !== "&")
        return `(${write(expression.left)}${expression.sign}${write(expression.right)})`;
      return `(${asText(expression.left, write)}&${asText(expression.right, write)})`;
    case "call":
      return called(expression, around);
  }
}

/** IronCalc writes numbers in texts with a point; Google writes them as the book does. */
function asText(part: Expression, write: (part: Expression) => string): string {
  const value = write(part);
  const isText =
    part.kind === "text" ||
    (part.kind === "binary" && part.sign === "&") ||
    (part.kind === "call" && TEXTUAL.has(part.name));
  return isText ? value : `IF(ISNUMBER(${value});TEXT(${value};"General");${value})`;
}

function called({ name, args }: Call, around: Surroundings): string {
  const [first, second] = args;
  const write = (part: Expression | null | undefined): string =>
    part === null || part === undefined ? "" : spelt(part, around);
  if (name === "TODAY") return String(around.today);
  if (name === "NOW") return String(around.now).replace(".", ",");
  if (name === "ARRAYFORMULA" && first !== undefined && first !== null) return write(first);
  if (name === "HYPERLINK") return write(second ?? first);
  if ((name === "CONCATENATE" || name === "CONCAT") && args.every((part) => part !== null && isAlone(part))) {
    return `(${args.map((part) => (part === null ? '""' : asText(part, write))).join("&")})`;
  }
  if (name === "TEXT" && first !== undefined && first !== null && second?.kind === "text") {
    return russianText(write(first), second.value);
  }
  if (!FUNCTIONS.has(name) && (CHANCE.test(name) || !/^[A-Z][A-Z0-9_.]*$/.test(name))) return "#NAME?";
  return `${name}(${args.map(write).join(";")})`;
}

/** One value and no range. */
function isAlone(part: Expression): boolean {
  return part.kind !== "array" && (part.kind !== "reference" || part.isSingle);
}

/** A reference with all four sides inside the grid; one that begins beyond it is none. */
function place(reference: Reference, around: Surroundings): string {
  const grid = around.gridOf(reference.title);
  if (grid === null) return "#REF!";
  const cells = cellsOf(reference, grid);
  if (cells === null) return "#REF!";
  const { top, bottom, left, right } = cells;
  const title = `'${grid.mirrorTitle.replaceAll("'", "''")}'!`;
  const corner = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
  const start = title + corner(top, left);
  return reference.isSingle ? start : `${start}:${corner(bottom - 1, right - 1)}`;
}

/** The cells of a reference in a grid; null when it begins beyond. */
export function cellsOf(
  { from, to }: Reference,
  { rowCount, columnCount }: { readonly rowCount: number; readonly columnCount: number },
): { top: number; bottom: number; left: number; right: number } | null {
  const [top, bottom] = between(from.row, to.row, rowCount);
  const [left, right] = between(from.column, to.column, columnCount);
  return top >= rowCount || left >= columnCount ? null : { top, bottom, left, right };
}

function between(one: Corner["row"], other: Corner["row"], size: number): [start: number, end: number] {
  const sides = [one, other].filter((side) => side !== null).map(({ index }) => index);
  const start = sides.length === 0 ? 0 : Math.min(...sides);
  return [start, sides.length < 2 ? size : Math.min(size, Math.max(...sides) + 1)];
}
