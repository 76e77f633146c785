// Formulas in remembered rows: what they name moves along with everybody's work, as it does in the book itself.
import type { Cell, Row } from "../sheets/model.ts";
import type { Movement } from "../sheets/movements.ts";
import { followReferences, shiftReferences } from "../sheets/references.ts";

/** The row after a movement, when the row itself has gone `by` rows down; rows without formulas are the same object. */
export function followedFormulas(row: Row, sheetId: number, movement: Movement, by: number): Row {
  if (!row.cells.some(isFormula)) return row;
  if (movement.kind === "sort")
    return by === 0 ? row : rewritten(row, (text) => shiftReferences(text, by, 0));
  const { axis, change, title } = movement;
  const home = sheetId === movement.sheetId ? title : "";
  return rewritten(row, (text) => followReferences(text, axis, change, title, home, null));
}

function rewritten(row: Row, rewrite: (text: string) => string): Row {
  const cells = row.cells.map((cell) => {
    const text = cell?.userEnteredValue?.formulaValue;
    return text === undefined ? cell : { ...cell, userEnteredValue: { formulaValue: rewrite(text) } };
  });
  return { ...row, cells };
}

export const isFormula = (cell: Cell | undefined): boolean =>
  cell?.userEnteredValue?.formulaValue !== undefined;
