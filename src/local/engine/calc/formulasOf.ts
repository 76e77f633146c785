// Which formulas stand in a book, and what each of them needs. A row and a text are looked at once.
import type { Book, Row, Sheet } from "../sheets/model.ts";
import { expressionOf, partsOf, type Expression, type Reference } from "./expression.ts";
import type { Decimal } from "./tokens.ts";

export interface Formula {
  /** null: it can't be read. */
  readonly expression: Expression | null;
  readonly references: readonly Reference[];
  /** It reaches cells that it doesn't name. */
  readonly reachesAnywhere: boolean;
}

/** A formula where it stands. */
export interface PlacedFormula {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly formula: Formula;
}

const REACHING: ReadonlySet<string> = new Set(["INDIRECT", "OFFSET"]);
/** So many different texts are remembered. */
const MANY = 50_000;

export class Formulas {
  readonly #columns = new WeakMap<Row, readonly number[]>();
  readonly #known = new Map<string, Formula>();

  in(book: Book): PlacedFormula[] {
    if (this.#known.size > MANY) this.#known.clear();
    const decimal: Decimal = book.properties.locale?.startsWith("en") === true ? "." : ",";
    const found: PlacedFormula[] = [];
    for (const sheet of book.sheets) {
      sheet.rows.forEach((cells, row) => {
        for (const column of this.#columnsOf(cells)) {
          const text = cells.cells[column]?.userEnteredValue?.formulaValue ?? "";
          found.push({ sheet, row, column, text, formula: this.#read(text, decimal) });
        }
      });
    }
    return found;
  }

  #columnsOf(row: Row): readonly number[] {
    const known = this.#columns.get(row);
    if (known !== undefined) return known;
    const columns = row.cells.flatMap((cell, column) =>
      cell?.userEnteredValue?.formulaValue === undefined ? [] : [column],
    );
    this.#columns.set(row, columns);
    return columns;
  }

  #read(text: string, decimal: Decimal): Formula {
    const known = this.#known.get(decimal + text);
    if (known !== undefined) return known;
    const expression = expressionOf(text, decimal);
    const parts = expression === null ? [] : [...partsOf(expression)];
    const formula = {
      expression,
      references: parts.filter((part) => part.kind === "reference"),
      reachesAnywhere: parts.some((part) => part.kind === "call" && REACHING.has(part.name)),
    };
    this.#known.set(decimal + text, formula);
    return formula;
  }
}
