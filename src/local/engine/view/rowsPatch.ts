// The difference between two states of a sheet's rows.
import type { RowView, SheetPatch } from "../../web/protocol.ts";
import { sameRow } from "./rows.ts";

/** A splice that puts in more rows than this, and more than half of the sheet, is told as the whole sheet. */
const MANY_ROWS = 500;

/** @returns null when nothing differs, "whole" when the sheet is better told anew */
export function rowsPatch(
  sheetId: number,
  before: readonly RowView[],
  after: readonly RowView[],
): SheetPatch | "whole" | null {
  return before.length === after.length
    ? changedRows(sheetId, before, after)
    : splice(sheetId, before, after);
}

function changedRows(
  sheetId: number,
  before: readonly RowView[],
  after: readonly RowView[],
): SheetPatch | null {
  const rows: [number, RowView][] = [];
  after.forEach((row, index) => {
    if (!sameRow(before[index], row)) rows.push([index, row]);
  });
  return rows.length === 0 ? null : { kind: "rows", sheetId, rows };
}

function splice(
  sheetId: number,
  before: readonly RowView[],
  after: readonly RowView[],
): SheetPatch | "whole" {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && sameRow(before[at], after[at])) at += 1;
  let tail = 0;
  while (tail < shorter - at && sameRow(before[before.length - 1 - tail], after[after.length - 1 - tail])) {
    tail += 1;
  }
  const rows = after.slice(at, after.length - tail);
  if (rows.length > MANY_ROWS && rows.length > after.length / 2) return "whole";
  return { kind: "splice", sheetId, at, removed: before.length - tail - at, rows };
}

/** Rows up to the last one that has anything. */
export function shownRows(rows: readonly RowView[]): RowView[] {
  const last = rows.findLastIndex((row) => row.cells.length > 0 || row.height !== null || row.hidden);
  return rows.slice(0, last + 1);
}
