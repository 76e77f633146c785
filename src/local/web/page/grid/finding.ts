// The search over the board: the hits of what is sought, and the way to the next of them.
import type { Board } from "./board.ts";
import { hitsOf, nextHit, type Hit } from "./search.ts";

/** Cells in sight that show the sought text. */
export function hitsOn({ truth, sought, sheetId, hidden }: Board): Hit[] {
  return hitsOf(
    truth.sheets,
    sought ?? "",
    (sheet, row, column) => truth.text(sheet, row, column),
    (sheet, row) => sheet.rows[row]?.hidden === true || (sheet.sheetId === sheetId && hidden.has(row)),
  );
}

/** Goes to the next (or the previous) hit; the search goes round. */
export function findNext(board: Board, step: 1 | -1): void {
  const hits = hitsOn(board);
  const order = board.truth.sheets.map(({ sheetId }) => sheetId);
  const hit = hits[nextHit(hits, { sheetId: board.sheetId, ...board.current.active }, order, step)];
  if (hit === undefined) return;
  if (hit.sheetId !== board.sheetId) board.openSheet(hit.sheetId);
  board.goTo({ row: hit.row, column: hit.column });
}
