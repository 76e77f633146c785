// Rows that were put in are taken out again, and rows that were taken out come back with all that stood in them.
import { rowAt, sheetOf, type Book, type Row, type Sheet } from "../sheets/model.ts";
import type { Request } from "../sheets/personEdits.ts";
import { cellRequests } from "./cellRequests.ts";
import { contentBack } from "./contentBack.ts";
import { deleteRows, insertRows } from "./gridRequests.ts";
import { sameContent, sameValue } from "./sameCell.ts";
import type { Frame, NameGone, Part, PlacedRow, RowBlock, Rules } from "./steps.ts";
import { nothingDone, type TakenBack } from "./takenBack.ts";
import { linesBack, type ChangedCells } from "./takenBackCells.ts";
import { changedFormulas } from "./takenBackFormulas.ts";
import { atRow, WORDS } from "./words.ts";

/** Lines that stand side by side, the end excluded. */
export interface Span {
  start: number;
  end: number;
}

/** Takes rows out that are still as remembered; those with somebody's later work stay. */
export function rowsTakenOut(part: Part & { kind: "rowsOut" }, sheet: Sheet, book: Book): TakenBack {
  const { isTyped, rows, sheetId } = part;
  const standing = rows.filter(({ row }) => row >= 0);
  const asRemembered = ({ content, row }: PlacedRow): boolean => sameContent(content, rowAt(sheet, row));
  const spans = spansOf(standing.filter(asRemembered).map(({ row }) => row));
  const count = spans.reduce((sum, { end, start }) => sum + end - start, 0);
  const frozen = Math.max(1, sheet.properties.gridProperties?.frozenRowCount ?? 0);
  if (sheet.rows.length - count <= frozen) return nothingDone(WORDS.lastRow);
  const kept = standing.filter((row) => !asRemembered(row));
  const cleared = isTyped ? kept.map((row) => ownCells(row, sheet)) : [];
  return {
    requests: [
      ...clearings(sheetId, cleared),
      ...spans.toReversed().map(({ end, start }) => deleteRows(sheetId, start, end - start)),
    ],
    refused: kept.map(({ row }) => atRow(sheet.properties.title, row, WORDS.rowChanged)),
    inverse: (bookAfter, movements, nameGone) => {
      const after = sheetOf(bookAfter, sheetId);
      const lines = linesBack(cleared, sheet, after, movements);
      const blocks = blocksOf(spans, sheet, nameGone);
      const frame = frameOf(sheet, after);
      return [
        ...(lines.length === 0 ? [] : [{ kind: "cells" as const, sheetId, lines }]),
        ...(blocks.length === 0 ? [] : [{ kind: "rowsIn" as const, sheetId, blocks, frame, isTyped }]),
        ...changedFormulas(book, bookAfter, movements),
      ];
    },
  };
}

/** The cells of a row that still hold what is remembered. */
function ownCells({ content, row }: PlacedRow, sheet: Sheet): ChangedCells {
  const now = rowAt(sheet, row).cells;
  const columns = content.cells.flatMap((cell, column) =>
    cell?.userEnteredValue !== undefined && sameValue(cell, now[column]) ? [column] : [],
  );
  return { row, columns };
}

function clearings(sheetId: number, cells: readonly ChangedCells[]): Request[] {
  const emptied = cells.flatMap(({ columns, row }) =>
    columns.map((column) => ({ row, column, data: {}, fields: "userEnteredValue" })),
  );
  return cellRequests(sheetId, emptied);
}

/** Puts rows in with their values, looks, checks, notes and heights. */
export function rowsPutIn(part: Part & { kind: "rowsIn" }, sheet: Sheet): TakenBack {
  const { frame, sheetId } = part;
  const places: number[] = [];
  const back = new Map<number, number>();
  const requests: Request[] = [];
  const blocks = part.blocks.map(({ above, instead, rows: put }) => ({
    above: Math.min(above < 0 ? instead : above, sheet.rows.length - 1),
    rows: put,
  }));
  for (const { above, rows } of blocks.toSorted((one, other) => one.above - other.above)) {
    const start = above + 1 + places.length;
    const contents = rows.map(({ content }) => content);
    requests.push(insertRows(sheetId, start, rows.length, true));
    requests.push(...contentRequests(sheetId, start, contents, sheet.columns.length));
    places.push(...rows.map((_, index) => start + index));
    rows.forEach(({ row }, index) => back.set(row, start + index));
  }
  return {
    requests: [...requests, ...frameRequests(sheet, frame)],
    refused: [],
    inverse: (bookAfter) => {
      const after = sheetOf(bookAfter, sheetId);
      const rows = places.map((row) => ({ row, content: rowAt(after, row) }));
      return [{ kind: "rowsOut", sheetId, rows, isTyped: part.isTyped }];
    },
    back,
  };
}

export function spansOf(rows: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (const row of rows.toSorted((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last !== undefined && last.end === row) last.end += 1;
    else spans.push({ start: row, end: row + 1 });
  }
  return spans;
}

/** The rows of the spans with the row above each, as it stands when they are gone. */
export function blocksOf(spans: readonly Span[], sheet: Sheet, nameGone: NameGone): RowBlock[] {
  const { sheetId } = sheet.properties;
  let gone = 0;
  return spans.map(({ end, start }) => {
    const above = start - 1 - gone;
    gone += end - start;
    const rows = sheet.rows
      .slice(start, end)
      .map((content, index) => ({ content, row: nameGone(sheetId, start + index) }));
    return { above, instead: above, rows };
  });
}

export function frameOf(whole: Sheet, cut: Sheet): Frame {
  const rulesOf = ({ basicFilter, conditionalFormats, properties }: Sheet): Rules => ({
    basicFilter,
    conditionalFormats,
    frozenColumns: properties.gridProperties?.frozenColumnCount ?? 0,
  });
  return { whole: rulesOf(whole), cut: rulesOf(cut) };
}

function contentRequests(
  sheetId: number,
  start: number,
  contents: readonly Row[],
  columnCount: number,
): Request[] {
  const range = {
    sheetId,
    startRowIndex: start,
    endRowIndex: start + contents.length,
    startColumnIndex: 0,
    endColumnIndex: columnCount,
  };
  const cells = contents.map((row) => Array.from({ length: columnCount }, (_, column) => row.cells[column]));
  return contentBack({ range, axis: "ROWS", start, lines: contents.map(({ line }) => line), cells });
}

/** Colour rules and filter as they were, if nobody has touched them since the rows went out. */
export function frameRequests(sheet: Sheet, frame: Frame): Request[] {
  const { cut, whole } = frame;
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const hasOldRules =
    isSame(sheet.conditionalFormats, cut.conditionalFormats) &&
    whole.conditionalFormats.length === cut.conditionalFormats.length;
  const rules = whole.conditionalFormats.flatMap((rule, index): Request[] =>
    hasOldRules && !isSame(rule, cut.conditionalFormats[index])
      ? [{ updateConditionalFormatRule: { index, rule } }]
      : [],
  );
  const filter = whole.basicFilter;
  const hasOldFilter = filter !== undefined && isSame(sheet.basicFilter, cut.basicFilter);
  return hasOldFilter && !isSame(filter, cut.basicFilter)
    ? [...rules, { setBasicFilter: { filter } }]
    : rules;
}
