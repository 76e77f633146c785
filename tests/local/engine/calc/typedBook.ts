// A book for the tests of formulas: people type into «Лист1» and «План» on a set day.
import { Calculation, type Shown } from "../../../../src/local/engine/calc/calculation.ts";
import { typeInto } from "../../../../src/local/engine/sheets/personEdits.ts";
import type { Workbook } from "../../../../src/local/engine/sheets/workbook.ts";
import { example, OWNER, PLAN } from "../sheets/example.ts";

export { PLAN };
/** «Лист1» */
export const FIRST = 0;
/** Sunday, 1 February 2026, nine in the morning in Moscow. */
export const NOW = Date.parse("2026-02-01T06:00:00Z");

export function typedBook(): Workbook {
  const workbook = example();
  workbook.now = () => NOW;
  return workbook;
}

/** Types rows of texts from a cell of a sheet on; "" leaves the cell as it is. */
export function type(
  workbook: Workbook,
  sheetId: number,
  rows: readonly (readonly string[])[],
  row = 0,
  column = 0,
): void {
  rows.forEach((texts, down) => {
    texts.forEach((text, right) => {
      if (text === "") return;
      typeInto(workbook, OWNER, { sheetId, row: row + down, column: column + right }, text);
    });
  });
}

/** What a cell shows; undefined for one that nothing is calculated in. */
export function shown(workbook: Workbook, sheetId: number, row: number, column: number): Shown | undefined {
  workbook.calculation.update(workbook.book, workbook.now());
  return workbook.calculation.valueAt(sheetId, row, column);
}

/** The formula of a cell as the book keeps it, and as a person reads it. */
export function formulaAt(workbook: Workbook, sheetId: number, row: number, column: number): string {
  const sheet = workbook.book.sheets.find(({ properties }) => properties.sheetId === sheetId);
  return sheet?.rows[row]?.cells[column]?.userEnteredValue?.formulaValue ?? "";
}

export function russianAt(workbook: Workbook, sheetId: number, row: number, column: number): string {
  return Calculation.russian(formulaAt(workbook, sheetId, row, column));
}
