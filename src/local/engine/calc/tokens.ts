// A formula cut into its pieces; put together again they are the formula, so that it can be respelt without being understood.
import { ERROR_WORD } from "./errorNames.ts";

export type TokenKind =
  | "space"
  | "text"
  /** «'План'!» with its mark. */
  | "title"
  | "error"
  /** «$A$1», «A2:B», «3:5». */
  | "reference"
  | "number"
  /** A name before a bracket. */
  | "function"
  | "name"
  | "sign"
  | "unknown";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** What parts whole numbers from decimals: a comma in Russian books. */
export type Decimal = "," | ".";

const CORNER = String.raw`\$?[A-Za-z]{1,3}(?:\$?[1-9]\d*)?|\$?[1-9]\d*`;
const NAME = String.raw`[\p{L}_][\p{L}\d_.]*`;

const patternOf = (decimal: Decimal): RegExp =>
  new RegExp(
    [
      String.raw`(?<space>\s+)`,
      String.raw`(?<text>"(?:[^"]|"")*")`,
      String.raw`(?<title>(?:'(?:[^']|'')+'|${NAME})!)`,
      `(?<error>${ERROR_WORD.source})`,
      String.raw`(?<reference>(?:(?:${CORNER}):(?:${CORNER})|\$?[A-Za-z]{1,3}\$?[1-9]\d*)(?![\p{L}\d_.(!]))`,
      String.raw`(?<number>(?:\d+(?:[${decimal}]\d*)?|[${decimal}]\d+)(?:[eE][+-]?\d+)?)`,
      String.raw`(?<function>${NAME}(?=\s*\())`,
      `(?<name>${NAME})`,
      String.raw`(?<sign><>|<=|>=|[=<>+\-*/^&%(){};,\\])`,
      String.raw`(?<unknown>[^])`,
    ].join("|"),
    "giu",
  );

const PATTERNS = { ",": patternOf(","), ".": patternOf(".") } as const;
const KINDS: readonly TokenKind[] = [
  "space",
  "text",
  "title",
  "error",
  "reference",
  "number",
  "function",
  "name",
  "sign",
  "unknown",
];

/** The pieces of a formula without its equals sign. */
export function tokensOf(body: string, decimal: Decimal): Token[] {
  return [...body.matchAll(PATTERNS[decimal])].map(({ 0: text, groups = {} }) => ({
    kind: KINDS.find((kind) => groups[kind] !== undefined) ?? "unknown",
    text,
  }));
}

/** The title that a title piece names. */
export function titleIn(text: string): string {
  const title = text.slice(0, -1);
  return title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title;
}

/** A title as formulas name it. */
export function titlePiece(title: string): string {
  return /^[\p{L}_][\p{L}\d_.]*$/u.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title)
    ? `${title}!`
    : `'${title.replaceAll("'", "''")}'!`;
}
