// Steps that can be taken back: what would be done to take one back, at places that move along with everybody's work.
import { columnFollower, rowFollower, type Movement } from "../sheets/movements.ts";
import type { Cell, Line, Row, Sheet } from "../sheets/model.ts";
import type { Axis } from "../sheets/spans.ts";
import { remembered } from "../sheets/remembered.ts";
import { followedFormulas } from "./followedFormulas.ts";

/** Where a row stands; below 0: it was taken out, and this number is its name until somebody puts it back. */
export type RowPlace = number;

/** Where a column stands; below 0 it is out, as a row is. No row and column have the same name. */
export type ColumnPlace = number;

/** Names a row, or a column, that a batch takes out. */
export type NameGone = (sheetId: number, line: number, axis?: Axis) => number;

/** A column of the rows that are remembered, and where it stands now. */
export interface FollowedColumn {
  readonly original: number;
  readonly now: ColumnPlace;
}

/** Cells of a row: as they should be found, and as they are to become. */
export interface CellsLine {
  readonly row: RowPlace;
  readonly from: Row;
  readonly to: Row;
  readonly columns: readonly FollowedColumn[];
}

/** A row with all that stands in it. */
export interface PlacedRow {
  readonly row: RowPlace;
  readonly content: Row;
  /** Its cells in columns that are out. */
  readonly aside?: readonly { readonly column: ColumnPlace; readonly cell: Cell }[];
}

/** A column with all that stands in it. */
export interface PlacedColumn {
  readonly column: ColumnPlace;
  readonly line: Line;
  readonly cells: readonly { readonly row: RowPlace; readonly cell: Cell }[];
}

/** Columns to put in to the right of the column `left`; their names are those that they were taken out under. */
export interface ColumnBlock {
  /** Null at the left edge of the sheet. */
  readonly left: ColumnPlace | null;
  /** The column to put them beside while the one at the left is itself out; −1 is the edge. */
  readonly instead: number;
  readonly columns: readonly PlacedColumn[];
}

/** Rules over a sheet before and after rows or columns of it were taken out. */
export interface Frame {
  readonly whole: Rules;
  readonly cut: Rules;
}

export type Rules = Pick<Sheet, "conditionalFormats" | "basicFilter"> & { readonly frozenColumns: number };

/** Rows to put in under the row `above`; their names are those that they were taken out under. */
export interface RowBlock {
  readonly above: RowPlace;
  /** The row to put them under while the one above is itself taken out. */
  readonly instead: number;
  readonly rows: readonly PlacedRow[];
}

export type Part = { readonly sheetId: number } & (
  | { readonly kind: "cells"; readonly lines: readonly CellsLine[] }
  /** Formulas that lost what they name with rows taken out: they are written after the rows are back. */
  | { readonly kind: "formulas"; readonly lines: readonly CellsLine[] }
  /**
   * Rows to take out if they are as remembered; of a row that isn't, the cells that are go when `isTyped`: all that is
   * remembered of it was typed in the step.
   */
  | { readonly kind: "rowsOut"; readonly rows: readonly PlacedRow[]; readonly isTyped: boolean }
  /** Rows to put in; the places count before any of them is put in. */
  | {
      readonly kind: "rowsIn";
      readonly blocks: readonly RowBlock[];
      readonly frame: Frame;
      readonly isTyped: boolean;
    }
  /** Columns to take out if nobody has written in them. */
  | { readonly kind: "columnsOut"; readonly columns: readonly PlacedColumn[] }
  /** Columns to put in; the places count before any of them is put in. */
  | { readonly kind: "columnsIn"; readonly blocks: readonly ColumnBlock[]; readonly frame: Frame }
  /** The cells of some columns to put into the order of their ranks. */
  | {
      readonly kind: "order";
      readonly columns: readonly ColumnPlace[];
      readonly rows: readonly { readonly row: RowPlace; readonly rank: number }[];
    }
  | {
      readonly kind: "width";
      readonly column: ColumnPlace;
      readonly from: number | null;
      readonly to: number | null;
    }
);

/** Parts that are carried out together; at most one of them puts rows or columns in, takes them out or orders them. */
export type Step = readonly Part[];

/** The step with its places after a batch; `hasFormulas` tells whether the book has any. */
export function followed(
  step: Step,
  movements: readonly Movement[],
  nameGone: NameGone,
  hasFormulas: boolean,
): Step {
  const follow = (part: Part, movement: Movement): Part => {
    const moved = part.sheetId === movement.sheetId ? followedPart(part, movement, nameGone) : part;
    return hasFormulas ? withFormulas(moved, part, movement) : moved;
  };
  return movements.reduce((parts: Step, movement) => parts.map((part) => follow(part, movement)), step);
}

/** The step after rows or columns that were taken out have come back: `places` tells where by their names. */
export function revived(step: Step, sheetId: number, places: ReadonlyMap<number, number>): Step {
  const now = (place: number): number => places.get(place) ?? place;
  const back = <Placed extends { readonly row: RowPlace }>(rows: readonly Placed[]): Placed[] =>
    rows.map((placed) => ({ ...placed, row: now(placed.row) }));
  const linesBack = (lines: readonly CellsLine[]): CellsLine[] =>
    back(lines).map((line) => ({
      ...line,
      columns: line.columns.map((column) => ({ ...column, now: now(column.now) })),
    }));
  const rowsBack = (rows: readonly PlacedRow[]): PlacedRow[] =>
    back(rows).map((placed) => withCellsBack(placed, places));
  const columnsBack = (columns: readonly PlacedColumn[]): PlacedColumn[] =>
    columns.map((placed) => ({ ...placed, column: now(placed.column), cells: back(placed.cells) }));
  return step.map((part) => {
    if (part.sheetId !== sheetId) return part;
    switch (part.kind) {
      case "cells":
      case "formulas":
        return { ...part, lines: linesBack(part.lines) };
      case "rowsOut":
        return { ...part, rows: rowsBack(part.rows) };
      case "order":
        return { ...part, columns: part.columns.map(now), rows: back(part.rows) };
      case "rowsIn":
        return {
          ...part,
          blocks: part.blocks.map(({ above, instead, rows }) => ({
            above: now(above),
            instead,
            rows: rows.map((placed) => withCellsBack(placed, places)),
          })),
        };
      case "columnsOut":
        return { ...part, columns: columnsBack(part.columns) };
      case "columnsIn":
        return {
          ...part,
          blocks: part.blocks.map(({ columns, instead, left }) => ({
            left: left === null ? null : now(left),
            instead,
            columns: columns.map((placed) => ({ ...placed, cells: back(placed.cells) })),
          })),
        };
      case "width":
        return { ...part, column: now(part.column) };
    }
  });
}

function followedPart(part: Part, movement: Movement, nameGone: NameGone): Part {
  const follow = rowFollower(movement);
  const columnFollow = columnFollower(movement);
  const columnOf = (column: ColumnPlace): ColumnPlace =>
    column < 0 ? column : (columnFollow(column) ?? nameGone(movement.sheetId, column, "COLUMNS"));
  const rowOf = (row: RowPlace): RowPlace =>
    row < 0 ? row : (follow(row) ?? nameGone(movement.sheetId, row));
  switch (part.kind) {
    case "cells":
    case "formulas": {
      const columnsOf = remembered((columns: readonly FollowedColumn[]) =>
        columns.map(({ now, original }) => ({ original, now: columnOf(now) })),
      );
      const lines = part.lines.map((line) => ({
        ...line,
        row: sortsOtherCells(line, movement) ? line.row : rowOf(line.row),
        columns: columnsOf(line.columns),
      }));
      return { ...part, lines };
    }
    case "rowsOut": {
      const rows = part.rows.map((placed) => ({
        ...followedContent(placed, movement, columnOf),
        row: rowOf(placed.row),
      }));
      return { ...part, rows };
    }
    case "rowsIn": {
      const blocks = part.blocks.map(({ above, instead, rows }) => ({
        above: movement.kind === "sort" ? above : rowOf(above),
        instead: rowAbove(instead, movement),
        rows: rows.map((placed) => followedContent(placed, movement, columnOf)),
      }));
      return { ...part, blocks };
    }
    case "columnsOut": {
      const columns = part.columns.map(({ cells, column, line }) => ({
        column: columnOf(column),
        line,
        cells: isOutsideSort(column, movement) ? cells : movedCells(cells, rowOf),
      }));
      return { ...part, columns };
    }
    case "columnsIn": {
      const blocks = part.blocks.map(({ columns, instead, left }) => ({
        left: left === null ? null : columnOf(left),
        instead: columnAtLeft(instead, movement),
        columns: columns.map((placed) => ({ ...placed, cells: movedCells(placed.cells, rowOf) })),
      }));
      return { ...part, blocks };
    }
    case "order":
      return {
        ...part,
        columns: part.columns.map(columnOf),
        rows: part.rows.map(({ rank, row }) => ({ rank, row: rowOf(row) })),
      };
    case "width":
      return { ...part, column: columnOf(part.column) };
  }
}

/** The part with the formulas of its rows moved along; `before` is the part before the movement. */
function withFormulas(part: Part, before: Part, movement: Movement): Part {
  const { sheetId } = part;
  const follow = (content: Row, by: number): Row => followedFormulas(content, sheetId, movement, by);
  switch (part.kind) {
    case "cells": {
      const old = before.kind === "cells" ? before.lines : [];
      const lines = part.lines.map((line, index) => {
        const by = line.row - (old[index]?.row ?? line.row);
        return { ...line, from: follow(line.from, by), to: follow(line.to, by) };
      });
      return { ...part, lines };
    }
    case "formulas":
      // What the rows that are out would do to them is not known: they are left as they are from now on.
      return movement.kind === "lines" ? { ...part, lines: [] } : part;
    case "rowsOut": {
      const old = before.kind === "rowsOut" ? before.rows : [];
      const rows = part.rows.map((placed, index) => ({
        ...placed,
        content: follow(placed.content, placed.row - (old[index]?.row ?? placed.row)),
      }));
      return { ...part, rows };
    }
    case "rowsIn": {
      const blocks = part.blocks.map((block) => ({
        ...block,
        rows: block.rows.map((placed) => ({ ...placed, content: follow(placed.content, 0) })),
      }));
      return { ...part, blocks };
    }
    case "columnsOut": {
      const old = before.kind === "columnsOut" ? before.columns : [];
      const columns = part.columns.map((placed, index) =>
        withColumnFormulas(placed, old[index] ?? placed, follow),
      );
      return { ...part, columns };
    }
    case "columnsIn": {
      const old = before.kind === "columnsIn" ? before.blocks : [];
      const blocks = part.blocks.map((block, number) => ({
        ...block,
        columns: block.columns.map((placed, index) =>
          withColumnFormulas(placed, old[number]?.columns[index] ?? placed, follow),
        ),
      }));
      return { ...part, blocks };
    }
    default:
      return part;
  }
}

/** A column with the formulas of its cells moved along; `before` is the column before the movement. */
function withColumnFormulas(
  placed: PlacedColumn,
  before: PlacedColumn,
  follow: (content: Row, by: number) => Row,
): PlacedColumn {
  const cells = placed.cells.map(({ cell, row }, index) => {
    const by = row < 0 ? 0 : row - (before.cells[index]?.row ?? row);
    return { row, cell: follow({ cells: [cell], line: {} }, by).cells[0] ?? cell };
  });
  return { ...placed, cells };
}

const movedCells = (
  cells: PlacedColumn["cells"],
  rowOf: (row: RowPlace) => RowPlace,
): PlacedColumn["cells"] => cells.map(({ cell, row }) => ({ cell, row: rowOf(row) }));

/** A sort takes along only the cells of its columns. */
const sortsOtherCells = ({ columns }: CellsLine, movement: Movement): boolean =>
  columns.some(({ now }) => isOutsideSort(now, movement));

const isOutsideSort = (column: ColumnPlace, movement: Movement): boolean =>
  movement.kind === "sort" && column >= 0 && (column < movement.left || column >= movement.right);

/** Where the row above a gap stands; when it is taken out, the row above that one. */
function rowAbove(above: number, movement: Movement): number {
  if (movement.kind === "sort" || movement.axis === "COLUMNS") return above;
  const { change } = movement;
  if (change.kind === "delete" && above >= change.start && above < change.end) return change.start - 1;
  return rowFollower(movement)(above) ?? above;
}

/** Where the column at the left of a gap stands; when it is taken out, the one at its left. */
function columnAtLeft(left: number, movement: Movement): number {
  if (left < 0 || movement.kind === "sort" || movement.axis === "ROWS") return left;
  const { change } = movement;
  if (change.kind === "delete" && left >= change.start && left < change.end) return change.start - 1;
  return columnFollower(movement)(left) ?? left;
}

/** A remembered row whose cells went along with their columns; those of columns that are taken out lie aside. */
function followedContent(
  placed: PlacedRow,
  movement: Movement,
  columnOf: (column: number) => ColumnPlace,
): PlacedRow {
  if (movement.kind === "sort" || movement.axis === "ROWS") return placed;
  const cells: (Cell | undefined)[] = [];
  const aside = [...(placed.aside ?? [])];
  placed.content.cells.forEach((cell, column) => {
    const now = columnOf(column);
    if (now >= 0) cells[now] = cell;
    else if (cell !== undefined) aside.push({ column: now, cell });
  });
  return { ...placed, content: { ...placed.content, cells: Array.from(cells) }, aside };
}

/** A remembered row with its cells in columns that have come back. */
function withCellsBack(placed: PlacedRow, places: ReadonlyMap<number, number>): PlacedRow {
  const { aside = [] } = placed;
  if (!aside.some(({ column }) => places.has(column))) return placed;
  const cells = placed.content.cells.slice();
  for (const { cell, column } of aside) {
    const now = places.get(column);
    if (now !== undefined) cells[now] = cell;
  }
  return {
    ...placed,
    content: { ...placed.content, cells: Array.from(cells) },
    aside: aside.filter(({ column }) => !places.has(column)),
  };
}
