// «Показать разделы»: all sheets of the book come into sight.
import type { Request } from "../google/sheets.ts";
import type { Run } from "../run/run.ts";
import { sheetOf } from "../workbook/book.ts";
import { TABLES } from "../workbook/tables/index.ts";
import { counted } from "../domain/language/plural.ts";
import type { Outcome } from "./outcome.ts";

export function showSections(run: Run): Outcome {
  const structure = run.readStructure();
  const hidden = TABLES.filter((table) => sheetOf(structure, table)?.properties?.hidden ?? false);
  const requests = hidden.map(({ sheetId }): Request => ({
    updateSheetProperties: { properties: { sheetId, hidden: false }, fields: "hidden" },
  }));
  if (requests.length > 0) run.applyRequests(requests);
  const count = counted(hidden.length, "раздел", "раздела", "разделов");
  return {
    message: hidden.length === 0 ? "Все разделы уже показаны." : `Показано: ${count}.`,
    details: hidden.map(({ title }) => title),
  };
}
