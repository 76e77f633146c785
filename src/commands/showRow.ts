// «Показать в листе»: brings a row in front of the person, wherever people have sorted or moved it.
import * as z from "zod/mini";
import { activate } from "../google/screen.ts";
import { Failure } from "../run/failure.ts";
import type { Run } from "../run/run.ts";
import type { Outcome } from "./outcome.ts";
import { TABLES } from "../workbook/tables/index.ts";

export const rowSchema = z.object({
  /** Title of the sheet as declared; people may have renamed its tab. */
  sheet: z.string(),
  rowId: z.string(),
});

/** @throws Failure ROW_GONE when there is no such row any more */
export function showRow(run: Run, { sheet, rowId }: z.infer<typeof rowSchema>): Outcome {
  const table = TABLES.find(({ title }) => title === sheet);
  if (table === undefined) throw new Failure("ROW_GONE", { sheet, row: rowId });
  const book = run.read([table]);
  const row = book.indexOf(table, rowId);
  if (row === null) throw new Failure("ROW_GONE", { sheet, row: rowId });
  const layout = book.layout(table);
  const [column = 0] = table.layout.filter(({ hidden }) => !hidden).map(({ id }) => layout.columns[id] ?? 0);
  activate(table.sheetId, layout.hidden, row, column);
  return { message: `Показана строка листа «${layout.title}».`, details: [] };
}
