// An edit that was made on an older state of the book, put to where its rows and columns stand now: what is typed ends in the
// row in which the person saw it, or nowhere.
import type { Block, GridEdit, PageSelection, TypedCell } from "../../web/protocol.ts";
import {
  columnsFollower,
  placeFollower,
  rowsFollower,
  type Movement,
  type Place,
} from "../sheets/movements.ts";
import { lostColumnWords, lostRowsWords, WORDS } from "./words.ts";

/** @param title of the edited sheet, for the words of a refusal */
export function followedEdit(
  edit: GridEdit,
  movements: readonly Movement[],
  title: string,
): { edit: GridEdit } | { refused: string } {
  const { sheetId } = edit;
  if (movements.every((movement) => movement.sheetId !== sheetId)) return { edit };
  const rowOf = rowsFollower(movements, sheetId);
  const columnOf = columnsFollower(movements, sheetId);
  const placeOf = placeFollower(movements, sheetId);
  switch (edit.kind) {
    case "cells": {
      const cells = edit.cells.map((cell) => ({ cell, now: placeOf(cell) }));
      const lost = cells.filter(({ now }) => typeof now === "string");
      if (lost.length > 0) return { refused: lostCells(title, lost, edit.cells) };
      return {
        edit: {
          ...edit,
          cells: cells.flatMap(({ cell, now }) => (typeof now === "string" ? [] : [{ ...cell, ...now }])),
        },
      };
    }
    case "note": {
      const now = placeOf(edit);
      if (typeof now !== "string") return { edit: { ...edit, ...now } };
      const cell = { ...edit, value: edit.note };
      return { refused: lostCells(title, [{ cell, now }], [cell]) };
    }
    case "insertRows": {
      const above = edit.at === 0 ? null : rowOf(edit.at - 1);
      const at = above === null ? rowOf(edit.at) : above + 1;
      if (at !== null) return { edit: { ...edit, at } };
      return { refused: lostRowsWords(title, [edit.at - 1, edit.at], [], false) };
    }
    case "deleteRows": {
      const rows = inOrder(span(edit.at, edit.at + edit.count).map(rowOf));
      const at = rows[0] ?? 0;
      const areTogether = rows.at(-1) === at + rows.length - 1;
      // Somebody has taken them all out: that is what was wanted.
      if (rows.length === 0) return { refused: "" };
      return areTogether ? { edit: { ...edit, at, count: rows.length } } : { refused: WORDS.rowsApart };
    }
    case "insertColumns": {
      const left = edit.at === 0 ? null : columnOf(edit.at - 1);
      const at = left === null ? columnOf(edit.at) : left + 1;
      if (at !== null) return { edit: { ...edit, at } };
      return { refused: lostColumnWords(title, edit.at, [], false) };
    }
    case "deleteColumns": {
      const columns = inOrder(span(edit.at, edit.at + edit.count).map(columnOf));
      const at = columns[0] ?? 0;
      const areTogether = columns.at(-1) === at + columns.length - 1;
      if (columns.length === 0) return { refused: "" };
      return areTogether ? { edit: { ...edit, at, count: columns.length } } : { refused: WORDS.columnsApart };
    }
    case "sort":
    case "columnWidth": {
      const column = columnOf(edit.column);
      if (column === null) return { refused: lostColumnWords(title, edit.column, [], false) };
      return { edit: { ...edit, column } };
    }
  }
}

/** Cells that a page has chosen, where they stand now; without those that are gone. */
export function followedSelection(
  { ranges, sheetId }: PageSelection,
  movements: readonly Movement[],
): PageSelection {
  if (movements.every((movement) => movement.sheetId !== sheetId)) return { sheetId, ranges };
  const rowOf = rowsFollower(movements, sheetId);
  const columnOf = columnsFollower(movements, sheetId);
  const followed = (block: Block): Block[] => {
    const columns = stretches(inOrder(span(block.startColumn, block.endColumn).map(columnOf)));
    return stretches(inOrder(span(block.startRow, block.endRow).map(rowOf))).flatMap(([startRow, endRow]) =>
      columns.map(([startColumn, endColumn]) => ({ startRow, endRow, startColumn, endColumn })),
    );
  };
  return { sheetId, ranges: ranges.flatMap(followed) };
}

interface LostCell {
  cell: TypedCell;
  now: Place | "row" | "column";
}

/** The words name all that was typed: nothing of it is kept. */
function lostCells(title: string, lost: readonly LostCell[], all: readonly TypedCell[]): string {
  const typed = all.map(({ value }) => String(value ?? ""));
  const hasOthers = lost.length < all.length;
  const rows = lost.filter(({ now }) => now === "row").map(({ cell }) => cell.row);
  return rows.length > 0
    ? lostRowsWords(title, rows, typed, hasOthers)
    : lostColumnWords(title, lost[0]?.cell.column ?? 0, typed, hasOthers);
}

const span = (start: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);

const inOrder = (lines: readonly (number | null)[]): number[] =>
  lines.filter((line) => line !== null).sort((one, other) => one - other);

/** Lines one after another as stretches, the ends excluded. */
function stretches(lines: readonly number[]): [start: number, end: number][] {
  const result: [number, number][] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last?.[1] === line) last[1] += 1;
    else result.push([line, line + 1]);
  }
  return result;
}
