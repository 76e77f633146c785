// A formula as a tree. It is read once; from the tree come the cells that it needs, its calculation and its kind of result.
import { columnIndex } from "../../../workbook/cellNames.ts";
import { errorType } from "./errorNames.ts";
import { englishName } from "./functionNames.ts";
import { titleIn, tokensOf, type Decimal, type Token } from "./tokens.ts";

/** A side of a reference; an absent side is open. */
export interface Side {
  readonly index: number;
  readonly fixed: boolean;
}

export interface Corner {
  readonly row: Side | null;
  readonly column: Side | null;
}

export interface Reference {
  readonly kind: "reference";
  /** Title of the sheet; null: the formula's own. */
  readonly title: string | null;
  readonly from: Corner;
  /** The same as `from` for a single cell. */
  readonly to: Corner;
  readonly isSingle: boolean;
}

export interface Call {
  readonly kind: "call";
  /** In English capitals. */
  readonly name: string;
  /** null: nothing between two separators. */
  readonly args: readonly (Expression | null)[];
}

export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly type: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "array"; readonly rows: readonly (readonly Expression[])[] }
  | { readonly kind: "unary"; readonly sign: "+" | "-" | "%"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly sign: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | Reference
  | Call;

/** Signs between two operands, from the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** Reads a formula; null when it can't be read (Google shows #ERROR! in the cell then). */
export function expressionOf(formula: string, decimal: Decimal): Expression | null {
  const body = formula.replace(/^\s*[=+]/, "");
  try {
    return new Reader(tokensOf(body, decimal), decimal).whole();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** Everything in a tree, the tree itself first. */
export function* partsOf(expression: Expression): Generator<Expression> {
  yield expression;
  for (const child of childrenOf(expression)) yield* partsOf(child);
}

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "array":
      return expression.rows.flat();
    case "unary":
      return [expression.of];
    case "binary":
      return [expression.left, expression.right];
    case "call":
      return expression.args.filter((argument) => argument !== null);
    default:
      return [];
  }
}

class Unreadable extends Error {}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #decimal: Decimal;
  #place = 0;

  constructor(tokens: readonly Token[], decimal: Decimal) {
    this.#tokens = tokens.filter(({ kind }) => kind !== "space");
    this.#decimal = decimal;
  }

  whole(): Expression {
    const expression = this.#binary(0);
    if (this.#place < this.#tokens.length) throw new Unreadable();
    return expression;
  }

  #binary(level: number): Expression {
    const signs = LEVELS[level];
    if (signs === undefined) return this.#signed();
    let left = this.#binary(level + 1);
    for (let sign = this.#take(signs); sign !== null; sign = this.#take(signs)) {
      left = { kind: "binary", sign, left, right: this.#binary(level + 1) };
    }
    return left;
  }

  #signed(): Expression {
    if (this.#take(["-"]) !== null) return { kind: "unary", sign: "-", of: this.#signed() };
    if (this.#take(["+"]) !== null) return { kind: "unary", sign: "+", of: this.#signed() };
    let expression = this.#primary();
    while (this.#take(["%"]) !== null) expression = { kind: "unary", sign: "%", of: expression };
    return expression;
  }

  #primary(): Expression {
    const token = this.#tokens[this.#place];
    if (token === undefined) throw new Unreadable();
    this.#place += 1;
    const { kind, text } = token;
    switch (kind) {
      case "number":
        return { kind, value: Number(text.replace(",", ".")) };
      case "text":
        return { kind, value: text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { kind, type: errorType(text) };
      case "name":
        return constant(text) ?? { kind, name: text };
      case "reference":
        return referenceOf(text, null);
      case "title":
        return this.#placeOn(titleIn(text));
      case "function":
        return this.#call(englishName(text));
      case "sign":
        return this.#bracketed(text);
      default:
        throw new Unreadable();
    }
  }

  #placeOn(title: string): Expression {
    const token = this.#tokens[this.#place];
    this.#place += 1;
    if (token?.kind === "reference") return referenceOf(token.text, title);
    if (token?.kind === "error") return { kind: "error", type: errorType(token.text) };
    throw new Unreadable();
  }

  #call(name: string): Expression {
    this.#demand("(");
    const args: (Expression | null)[] = [];
    if (this.#take([")"]) === null) {
      do {
        args.push(this.#isNext(this.#separators) || this.#isNext([")"]) ? null : this.#binary(0));
      } while (this.#take(this.#separators) !== null);
      this.#demand(")");
    }
    if (args.length === 0 && (name === "TRUE" || name === "FALSE")) {
      return { kind: "boolean", value: name === "TRUE" };
    }
    return { kind: "call", name, args };
  }

  #bracketed(open: string): Expression {
    if (open === "(") {
      const inside = this.#binary(0);
      this.#demand(")");
      return inside;
    }
    if (open !== "{") throw new Unreadable();
    const rows: Expression[][] = [];
    do {
      const row: Expression[] = [];
      do row.push(this.#binary(0));
      while (this.#take(this.#decimal === "," ? ["\\"] : [",", "\\"]) !== null);
      rows.push(row);
    } while (this.#take([";"]) !== null);
    this.#demand("}");
    return { kind: "array", rows };
  }

  get #separators(): readonly string[] {
    return this.#decimal === "," ? [";"] : [";", ","];
  }

  #isNext(signs: readonly string[]): boolean {
    const token = this.#tokens[this.#place];
    return token?.kind === "sign" && signs.includes(token.text);
  }

  #take(signs: readonly string[]): string | null {
    if (!this.#isNext(signs)) return null;
    this.#place += 1;
    return this.#tokens[this.#place - 1]?.text ?? null;
  }

  #demand(sign: string): void {
    if (this.#take([sign]) === null) throw new Unreadable();
  }
}

function constant(text: string): Expression | null {
  const name = englishName(text);
  return name === "TRUE" || name === "FALSE" ? { kind: "boolean", value: name === "TRUE" } : null;
}

function referenceOf(text: string, title: string | null): Reference {
  const [first = "", last] = text.split(":");
  const from = cornerOf(first);
  return {
    kind: "reference",
    title,
    from,
    to: last === undefined ? from : cornerOf(last),
    isSingle: last === undefined,
  };
}

function cornerOf(text: string): Corner {
  const [, columnMark, letters, rowMark, row] = /^(?:(\$?)([A-Za-z]+))?(?:(\$?)(\d+))?$/.exec(text) ?? [];
  return {
    column: letters === undefined ? null : { index: columnIndex(letters), fixed: columnMark === "$" },
    row: row === undefined ? null : { index: Number(row) - 1, fixed: rowMark === "$" },
  };
}
