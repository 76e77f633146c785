// Columns that were put in are taken out again, and columns that were taken out come back with all that stood in them.
import { sheetOf, type Book, type Cell, type Sheet } from "../sheets/model.ts";
import type { Request } from "../sheets/personEdits.ts";
import { contentBack } from "./contentBack.ts";
import { appendColumns, deleteColumns, insertColumns } from "./ownColumns.ts";
import { sameNote, sameValue } from "./sameCell.ts";
import type { ColumnBlock, NameGone, Part, PlacedColumn } from "./steps.ts";
import { nothingDone, type TakenBack } from "./takenBack.ts";
import { changedFormulas } from "./takenBackFormulas.ts";
import { frameOf, frameRequests, spansOf, type Span } from "./takenBackRows.ts";
import { atColumn, WORDS } from "./words.ts";

/** The columns from `start` up to `end` with what stands in them. */
export function placedColumns(sheet: Sheet, start: number, end: number): PlacedColumn[] {
  return sheet.columns.slice(start, end).map((line, index) => {
    const column = start + index;
    const cells = sheet.rows.flatMap((content, row) => {
      const cell = content.cells[column];
      return cell === undefined ? [] : [{ row, cell }];
    });
    return { column, line, cells };
  });
}

/** The columns of the spans with the column at the left of each, as it stands when they are gone. */
export function columnBlocksOf(spans: readonly Span[], sheet: Sheet, nameGone: NameGone): ColumnBlock[] {
  const { sheetId } = sheet.properties;
  let gone = 0;
  return spans.map(({ end, start }) => {
    const left = start - 1 - gone;
    gone += end - start;
    const columns = placedColumns(sheet, start, end).map((placed) => ({
      ...placed,
      column: nameGone(sheetId, placed.column, "COLUMNS"),
    }));
    return { left: left < 0 ? null : left, instead: left, columns };
  });
}

/** The column at the left of the place where a block is put in now; −1 at the edge. */
export const leftOf = ({ instead, left }: ColumnBlock): number =>
  left === null ? -1 : left < 0 ? instead : left;

/** Takes columns out that hold what is remembered; those with somebody's later work stay. */
export function columnsTakenOut(part: Part & { kind: "columnsOut" }, sheet: Sheet, book: Book): TakenBack {
  const { sheetId } = part;
  const standing = part.columns.filter(({ column }) => column >= 0);
  const kept = standing.filter((placed) => !isAsRemembered(placed, sheet));
  const going = standing.filter((placed) => !kept.includes(placed));
  const spans = spansOf(going.map(({ column }) => column));
  if (going.length === sheet.columns.length) return nothingDone(WORDS.lastColumn);
  return {
    requests: spans.toReversed().map(({ end, start }) => deleteColumns(sheetId, start, end - start)),
    refused: kept.map(({ column }) => atColumn(sheet.properties.title, column, WORDS.columnChanged)),
    inverse: (bookAfter, movements, nameGone) => [
      {
        kind: "columnsIn",
        sheetId,
        blocks: columnBlocksOf(spans, sheet, nameGone),
        frame: frameOf(sheet, sheetOf(bookAfter, sheetId)),
      },
      ...changedFormulas(book, bookAfter, movements),
    ],
  };
}

/** The same values and notes in every row; looks don't count. */
function isAsRemembered({ cells, column }: PlacedColumn, sheet: Sheet): boolean {
  const known = new Map<number, Cell>(cells.map(({ cell, row }) => [row, cell]));
  return sheet.rows.every((content, row) => {
    const [one, other] = [known.get(row), content.cells[column]];
    return one === other || (sameValue(one, other) && sameNote(one, other));
  });
}

/** Puts columns in with their values, looks, checks, notes and widths. */
export function columnsPutIn(part: Part & { kind: "columnsIn" }, sheet: Sheet): TakenBack {
  const { frame, sheetId } = part;
  const { whole } = frame;
  const places: number[] = [];
  const back = new Map<number, number>();
  const requests: Request[] = [];
  for (const block of part.blocks.toSorted((one, other) => leftOf(one) - leftOf(other))) {
    const { columns } = block;
    const { length: count } = sheet.columns;
    const at = Math.min(leftOf(block) + 1, count);
    const start = at + places.length;
    requests.push(
      at === count ? appendColumns(sheetId, columns.length) : insertColumns(sheetId, start, columns.length),
    );
    requests.push(...contentRequests(sheet, start, columns));
    columns.forEach(({ column }, index) => {
      places.push(start + index);
      back.set(column, start + index);
    });
  }
  const frozen = sheet.properties.gridProperties?.frozenColumnCount ?? 0;
  const isFrozenAsLeft = frozen === frame.cut.frozenColumns && whole.frozenColumns !== frozen;
  if (isFrozenAsLeft) requests.push(freezing(sheetId, whole.frozenColumns));
  return {
    requests: [...requests, ...frameRequests(sheet, frame)],
    refused: [],
    inverse: (bookAfter) => {
      const after = sheetOf(bookAfter, sheetId);
      const columns = places.flatMap((place) => placedColumns(after, place, place + 1));
      return [{ kind: "columnsOut", sheetId, columns }];
    },
    back,
  };
}

const freezing = (sheetId: number, frozenColumnCount: number): Request => ({
  updateSheetProperties: {
    properties: { sheetId, gridProperties: { frozenColumnCount } },
    fields: "gridProperties.frozenColumnCount",
  },
});

function contentRequests(sheet: Sheet, start: number, columns: readonly PlacedColumn[]): Request[] {
  const { sheetId } = sheet.properties;
  const known = columns.map(({ cells }) => new Map(cells.map(({ cell, row }) => [row, cell])));
  const range = { sheetId, startColumnIndex: start, endColumnIndex: start + columns.length };
  const cells = sheet.rows.map((_, row) => known.map((column) => column.get(row)));
  return contentBack({ range, axis: "COLUMNS", start, lines: columns.map(({ line }) => line), cells });
}
