// A step taken back (or done again) as requests on the book as it is now. What somebody has changed since is left alone
// and told. What was done can be taken back in its turn: `inverse` tells how.
import type { Book, Sheet } from "../sheets/model.ts";
import type { Movement } from "../sheets/movements.ts";
import type { Request } from "../sheets/personEdits.ts";
import { cellsTakenBack } from "./takenBackCells.ts";
import { columnsPutIn, columnsTakenOut } from "./takenBackColumns.ts";
import { formulasTakenBack } from "./takenBackFormulas.ts";
import { orderTakenBack } from "./takenBackOrder.ts";
import { rowsPutIn, rowsTakenOut } from "./takenBackRows.ts";
import type { NameGone, Part, RowPlace, Step } from "./steps.ts";
import { WORDS } from "./words.ts";

/** A part of a step as it can be carried out now. */
export interface TakenBack {
  requests: Request[];
  refused: string[];
  /** What undoes this part. */
  inverse: (after: Book, movements: readonly Movement[], nameGone: NameGone) => Step;
  /** Where rows or columns come back, by the names that they were taken out under. */
  back?: ReadonlyMap<RowPlace, number>;
}

export interface StepTakenBack {
  requests: Request[];
  /** Those of them that change what stands in cells of the grid as it will be. */
  cellRequests: Request[];
  refused: string[];
  inverse: (after: Book, movements: readonly Movement[], nameGone: NameGone) => Step;
  back: { sheetId: number; places: ReadonlyMap<RowPlace, number> }[];
}

/** A part that can't be carried out, with the reason. */
export const nothingDone = (...refused: string[]): TakenBack => ({
  requests: [],
  refused,
  inverse: () => [],
});

export function takenBack(step: Step, book: Book): StepTakenBack {
  const parts = step
    .toSorted((one, other) => turnOf(one) - turnOf(other))
    .map((part) => ({ part, done: partTakenBack(part, book, step) }));
  const visible = parts.filter(({ part }) => part.kind !== "order");
  return {
    requests: parts.flatMap(({ done }) => done.requests),
    cellRequests: visible.flatMap(({ done }) => done.requests),
    refused: parts.flatMap(({ done }) => done.refused),
    inverse: (after, movements, nameGone) =>
      parts.flatMap(({ done }) =>
        done.requests.length === 0 ? [] : done.inverse(after, movements, nameGone),
      ),
    back: parts.flatMap(({ done, part: { sheetId } }) =>
      done.back === undefined ? [] : [{ sheetId, places: done.back }],
    ),
  };
}

/** Cells come first, while rows stand where the book has them; formulas last, when all that they name is back. */
function turnOf({ kind }: Part): number {
  if (kind === "cells") return 0;
  return kind === "formulas" ? 2 : 1;
}

function partTakenBack(part: Part, book: Book, step: Step): TakenBack {
  const sheet = book.sheets.find(({ properties }) => properties.sheetId === part.sheetId);
  if (sheet === undefined) return nothingDone(WORDS.noSheet);
  switch (part.kind) {
    case "cells":
      return cellsTakenBack(part, sheet, book);
    case "rowsOut":
      return rowsTakenOut(part, sheet, book);
    case "rowsIn":
      return rowsPutIn(part, sheet);
    case "columnsOut":
      return columnsTakenOut(part, sheet, book);
    case "columnsIn":
      return columnsPutIn(part, sheet);
    case "formulas":
      return formulasTakenBack(part, sheet, step);
    case "order":
      return orderTakenBack(part, sheet);
    case "width":
      return widthTakenBack(part, sheet);
  }
}

function widthTakenBack(part: Part & { kind: "width" }, sheet: Sheet): TakenBack {
  const { column, from, sheetId, to } = part;
  const now = sheet.columns[column];
  if (now === undefined || (now.pixelSize ?? null) !== from) {
    const words = `${sheet.properties.title}: ширину столбца с тех пор изменили, она оставлена как есть.`;
    return nothingDone(words);
  }
  const range = { sheetId, dimension: "COLUMNS", startIndex: column, endIndex: column + 1 } as const;
  const properties = to === null ? {} : { pixelSize: to };
  return {
    requests: [{ updateDimensionProperties: { range, properties, fields: "pixelSize" } }],
    refused: [],
    inverse: () => [{ kind: "width", sheetId, column, from: to, to: from }],
  };
}
