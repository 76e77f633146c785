// Steps that can be taken back: what would be done to take one back, at places that move along with everybody's work.
import { columnFollower, rowFollower, type Movement } from "../sheets/movements.ts";
import type { Cell, Row, Sheet } from "../sheets/model.ts";
import { remembered } from "../sheets/remembered.ts";
import { followedFormulas } from "./followedFormulas.ts";

/** Where a row stands; below 0: it was taken out, and this number is its name until somebody puts it back. */
export type RowPlace = number;

/** Names a row that a batch takes out. */
export type NameGone = (sheetId: number, row: number) => RowPlace;

/** A column of the rows that are remembered, and where it stands now; null when it is gone. */
export interface ColumnPlace {
  readonly original: number;
  readonly now: number | null;
}

/** Cells of a row: as they should be found, and as they are to become. */
export interface CellsLine {
  readonly row: RowPlace;
  readonly from: Row;
  readonly to: Row;
  readonly columns: readonly ColumnPlace[];
}

/** A row with all that stands in it. */
export interface PlacedRow {
  readonly row: RowPlace;
  readonly content: Row;
}

/** Rules over a sheet before and after rows of it were taken out. */
export interface Frame {
  readonly whole: Pick<Sheet, "conditionalFormats" | "basicFilter">;
  readonly cut: Pick<Sheet, "conditionalFormats" | "basicFilter">;
}

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
  /** The cells of some columns to put into the order of their ranks. */
  | {
      readonly kind: "order";
      readonly left: number;
      readonly right: number;
      readonly rows: readonly { readonly row: RowPlace; readonly rank: number }[];
    }
  | {
      readonly kind: "width";
      readonly column: number | null;
      readonly from: number | null;
      readonly to: number | null;
    }
);

/** Parts that are carried out together; at most one of them puts rows in, takes them out or orders them. */
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

/** The step after rows that were taken out have come back: `places` tells where by their names. */
export function revived(step: Step, sheetId: number, places: ReadonlyMap<RowPlace, number>): Step {
  const back = <Placed extends { readonly row: RowPlace }>(rows: readonly Placed[]): Placed[] =>
    rows.map((placed) => ({ ...placed, row: places.get(placed.row) ?? placed.row }));
  return step.map((part) => {
    if (part.sheetId !== sheetId) return part;
    switch (part.kind) {
      case "cells":
      case "formulas":
        return { ...part, lines: back(part.lines) };
      case "rowsOut":
        return { ...part, rows: back(part.rows) };
      case "order":
        return { ...part, rows: back(part.rows) };
      case "rowsIn":
        return {
          ...part,
          blocks: part.blocks.map((block) => ({ ...block, above: places.get(block.above) ?? block.above })),
        };
      default:
        return part;
    }
  });
}

function followedPart(part: Part, movement: Movement, nameGone: NameGone): Part {
  const follow = rowFollower(movement);
  const columnOf = columnFollower(movement);
  const rowOf = (row: RowPlace): RowPlace =>
    row < 0 ? row : (follow(row) ?? nameGone(movement.sheetId, row));
  switch (part.kind) {
    case "cells":
    case "formulas": {
      const columnsOf = remembered((columns: readonly ColumnPlace[]) =>
        columns.map(({ now, original }) => ({ original, now: now === null ? null : columnOf(now) })),
      );
      const lines = part.lines.map((line) => ({
        ...line,
        row: sortsOtherCells(line, movement) ? line.row : rowOf(line.row),
        columns: columnsOf(line.columns),
      }));
      return { ...part, lines };
    }
    case "rowsOut": {
      const rows = part.rows.map(({ content, row }) => ({
        content: followedContent(content, movement, columnOf),
        row: rowOf(row),
      }));
      return { ...part, rows };
    }
    case "rowsIn": {
      const blocks = part.blocks.map(({ above, instead, rows }) => ({
        above: movement.kind === "sort" ? above : rowOf(above),
        instead: rowAbove(instead, movement),
        rows: rows.map(({ content, row }) => ({
          row,
          content: followedContent(content, movement, columnOf),
        })),
      }));
      return { ...part, blocks };
    }
    case "order":
      return {
        ...part,
        left: columnOf(part.left) ?? part.left,
        right: (columnOf(part.right - 1) ?? part.right - 1) + 1,
        rows: part.rows.map(({ rank, row }) => ({ rank, row: rowOf(row) })),
      };
    case "width":
      return { ...part, column: part.column === null ? null : columnOf(part.column) };
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
      const rows = part.rows.map(({ content, row }, index) => ({
        row,
        content: follow(content, row - (old[index]?.row ?? row)),
      }));
      return { ...part, rows };
    }
    case "rowsIn": {
      const blocks = part.blocks.map((block) => ({
        ...block,
        rows: block.rows.map(({ content, row }) => ({ row, content: follow(content, 0) })),
      }));
      return { ...part, blocks };
    }
    default:
      return part;
  }
}

/** A sort takes along only the cells of its columns. */
function sortsOtherCells({ columns }: CellsLine, movement: Movement): boolean {
  return (
    movement.kind === "sort" &&
    columns.some(({ now }) => now !== null && (now < movement.left || now >= movement.right))
  );
}

/** Where the row above a gap stands; when it is taken out, the row above that one. */
function rowAbove(above: number, movement: Movement): number {
  if (movement.kind === "sort" || movement.axis === "COLUMNS") return above;
  const { change } = movement;
  if (change.kind === "delete" && above >= change.start && above < change.end) return change.start - 1;
  return rowFollower(movement)(above) ?? above;
}

/** A remembered row whose cells went along with their columns. */
function followedContent(content: Row, movement: Movement, columnOf: (column: number) => number | null): Row {
  if (movement.kind === "sort" || movement.axis === "ROWS") return content;
  const cells: (Cell | undefined)[] = [];
  content.cells.forEach((cell, column) => {
    const now = columnOf(column);
    if (now !== null) cells[now] = cell;
  });
  return { ...content, cells: Array.from(cells) };
}
