// «Отметить исполнение» of the menu: what the person has selected is marked at once when every row has its confirmation
// already; otherwise a window asks for it. Nothing selected is no error: the window offers the rows nearest to today.
import { selection } from "../google/screen.ts";
import type { Run } from "../run/run.ts";
import { directives, occurrences } from "../workbook/tables/index.ts";
import { markableOf, MARKABLE_TABLES } from "./book/markable.ts";
import type { Markable } from "./contract/marking.ts";

/** What the window shows, and the codes of the rows when there is nothing to ask. */
export function markingOf(run: Run): { data: Markable; ready: string[] } {
  const chosen = selection();
  const book = run.read(MARKABLE_TABLES);
  const data = markableOf(book, chosen, run.today);
  const rows = data.chosen;
  const isReady =
    [occurrences.sheetId, directives.sheetId].includes(chosen.sheetId) &&
    data.leftOut.length === 0 &&
    rows.every(({ evidence, work }) => evidence !== "" && work !== "снятие");
  return { data, ready: isReady ? rows.map(({ id }) => id) : [] };
}
