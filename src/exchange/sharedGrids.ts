// A school's spreadsheet, as the Sheets service gives it, turned into what the reader of school books takes.
import type { CellValue } from "../workbook/cell.ts";
import type { Grid } from "./types.ts";

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

/** Values as they are calculated, with the places of formulas and of days. */
export function sharedGrids(sheets: readonly Sheet[]): Grid[] {
  return sheets.map(({ properties, data }) => {
    const formulas = new Set<string>();
    const days = new Set<string>();
    const rows = (data?.[0]?.rowData ?? []).map(({ values = [] }, row) =>
      values.map((cell, column) => {
        if (cell.userEnteredValue?.formulaValue !== undefined) formulas.add(`${row}:${column}`);
        if (/^DATE/.test(cell.userEnteredFormat?.numberFormat?.type ?? "")) days.add(`${row}:${column}`);
        return valueOf(cell);
      }),
    );
    return { title: properties?.title ?? "", rows, formulas, days };
  });
}

function valueOf({ effectiveValue = {} }: CellData): CellValue {
  const { stringValue, numberValue, boolValue, errorValue } = effectiveValue;
  if (errorValue !== undefined) return "#ОШИБКА!";
  return stringValue ?? numberValue ?? boolValue ?? "";
}
