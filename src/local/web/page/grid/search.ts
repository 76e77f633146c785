// «Найти»: all cells of the book that show a text, in the order of tabs, rows and columns.
import type { SheetView } from "../../protocol.ts";

export interface Hit {
  sheetId: number;
  row: number;
  column: number;
}

const plain = (text: string): string =>
  text
    .toLocaleLowerCase("ru")
    .replaceAll("ё", "е")
    .replace(/[\s\u00a0]+/g, " ");

export function hitsOf(
  sheets: readonly SheetView[],
  wanted: string,
  textAt: (sheet: SheetView, row: number, column: number) => string,
  isHidden: (sheet: SheetView, row: number) => boolean,
): Hit[] {
  const sought = plain(wanted).trim();
  if (sought === "") return [];
  const hits: Hit[] = [];
  for (const sheet of sheets) {
    if (sheet.hidden) continue;
    sheet.rows.forEach(({ cells }, row) => {
      if (isHidden(sheet, row)) return;
      cells.forEach((cell, column) => {
        if (cell?.v === undefined || sheet.columns[column]?.hidden === true) return;
        if (plain(textAt(sheet, row, column)).includes(sought))
          hits.push({ sheetId: sheet.sheetId, row, column });
      });
    });
  }
  return hits;
}

/** The index of the hit after (or before) a place; the search goes round. */
export function nextHit(hits: readonly Hit[], from: Hit, order: readonly number[], step: 1 | -1): number {
  const rank = (hit: Hit): number[] => [order.indexOf(hit.sheetId), hit.row, hit.column];
  const compared = (one: Hit, other: Hit): number => {
    const theirs = rank(other);
    return rank(one).reduce((found, part, index) => found || part - (theirs[index] ?? 0), 0);
  };
  if (step === 1) {
    const after = hits.findIndex((hit) => compared(hit, from) > 0);
    return after === -1 ? 0 : after;
  }
  const before = hits.findLastIndex((hit) => compared(hit, from) < 0);
  return before === -1 ? hits.length - 1 : before;
}
