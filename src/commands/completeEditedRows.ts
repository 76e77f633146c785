// After a person's edit: ids, dates of terms, names, progress for every row that needs them, not just the edited ones (quick
// edits are lost by Google, pasted blocks come as one). Leaves early where nothing depends on the edited column.
import { editedCells, type EditEvent, type EditedCells } from "../google/editEvent.ts";
import { readValues } from "../google/sheets.ts";
import { retried } from "../run/retried.ts";
import { Run } from "../run/run.ts";
import { normalHeader } from "../workbook/table.ts";
import { remarks, today as todayTable } from "../workbook/tables/index.ts";
import { REGISTER_TABLES } from "./book/data.ts";
import { bringUpToDate, bringWholeUpToDate, WHOLE_TABLES } from "./book/refresh.ts";

/** The trigger of edits: brings the whole book up to date when something follows from what was edited. */
export function completeEditedRows(event: EditEvent, command: string): void {
  const edited = editedCells(event);
  if (!concernsRules(edited)) return;
  const run = new Run(command, edited.spreadsheetId);
  if (REGISTER_TABLES.some(({ sheetId }) => sheetId === edited.sheetId)) bringWholeUpToDate(run);
  else bringUpToDate(run);
}

/** Sheets that people edit and something follows from. */
const WATCHED_TABLES = WHOLE_TABLES.filter((table) => table !== remarks && table !== todayTable);

/** True when a column that something follows from was edited: one call, none for sheets that the program only writes. */
function concernsRules({ spreadsheetId, sheetId, firstColumn, lastColumn }: EditedCells): boolean {
  const table = WATCHED_TABLES.find((candidate) => candidate.sheetId === sheetId);
  if (table === undefined) return false;
  const watched = new Set(
    table.layout.filter(({ inert }) => !inert).map(({ header }) => normalHeader(header)),
  );
  const read = retried(() => readValues(spreadsheetId, [{ sheetId, rows: 0 }]));
  const headers = read.get(sheetId)?.[0] ?? [];
  return headers
    .slice(firstColumn, lastColumn + 1)
    .some((header) => watched.has(normalHeader(String(header))));
}
