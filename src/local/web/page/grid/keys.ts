// The keyboard of the sheet: where each key leads, as in Excel and Google Sheets. Letters go by their place on the
// keyboard, so that Ctrl+Z works under the Russian layout too.
import { blockBetween, jumped, stepped, type Direction } from "./blocks.ts";
import type { Board } from "./board.ts";
import { findNext } from "./finding.ts";
import type { Place } from "./places.ts";
import type { Deeds } from "./deeds.ts";
import { usedCells, usedRows } from "./used.ts";

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: { axis: "row", sign: -1 },
  ArrowDown: { axis: "row", sign: 1 },
  ArrowLeft: { axis: "column", sign: -1 },
  ArrowRight: { axis: "column", sign: 1 },
};
const DOWN: Direction = { axis: "row", sign: 1 };
const UP: Direction = { axis: "row", sign: -1 };
const RIGHT: Direction = { axis: "column", sign: 1 };
const LEFT: Direction = { axis: "column", sign: -1 };

/** A key pressed while a cell is being edited; true when it was dealt with. */
export function editingKey(event: KeyboardEvent, board: Board, deeds: Deeds): boolean {
  const { editing } = board;
  if (editing === null || event.isComposing) return false;
  const { list, picked } = editing;
  const arrow = ARROWS[event.key];
  if (list !== null && list.length > 0 && arrow?.axis === "row") {
    board.pick(((picked ?? (arrow.sign === 1 ? -1 : 0)) + arrow.sign + list.length) % list.length);
    return true;
  }
  switch (event.key) {
    case "Escape":
      deeds.cancel();
      return true;
    case "Enter":
      if (event.altKey) return false;
      deeds.commit(event.ctrlKey || event.metaKey);
      if (!event.ctrlKey && !event.metaKey) leaveDown(board, event.shiftKey);
      return true;
    case "Tab":
      deeds.commit();
      leaveAside(board, event.shiftKey);
      return true;
    case "F2":
      board.editing = { ...editing, mode: editing.mode === "edit" ? "enter" : "edit" };
      board.tell();
      return true;
  }
  if (arrow === undefined || editing.mode === "edit") return false;
  deeds.commit();
  board.move(arrow);
  return true;
}

/** A key pressed on the sheet; true when it was dealt with. */
export function sheetKey(event: KeyboardEvent, board: Board, deeds: Deeds): boolean {
  const isControl = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[event.key];
  if (arrow !== undefined && event.altKey) {
    if (arrow.sign !== 1 || arrow.axis !== "row") return false;
    openListOrFilter(board);
    return true;
  }
  if (arrow !== undefined) {
    const from = event.shiftKey ? farEnd(board) : board.current.active;
    const to = isControl ? jumped(from, arrow, board.ground) : stepped(from, arrow, board.ground);
    if (event.shiftKey) board.stretchTo(to);
    else board.goTo(to);
    return true;
  }
  return isControl ? controlKey(event, board, deeds) : plainKey(event, board, deeds);
}

function plainKey(event: KeyboardEvent, board: Board, deeds: Deeds): boolean {
  const { active } = board.current;
  const toOrStretch = (place: Place): void => {
    if (event.shiftKey) board.stretchTo(place);
    else board.goTo(place);
  };
  const page = board.canvas?.pageRows() ?? 20;
  const from = event.shiftKey ? farEnd(board) : active;
  switch (event.key) {
    case "Enter":
      leaveDown(board, event.shiftKey);
      return true;
    case "Tab":
      leaveAside(board, event.shiftKey);
      return true;
    case "Home":
      toOrStretch({ row: from.row, column: 0 });
      return true;
    case "End":
      toOrStretch({ row: from.row, column: lastFilledColumn(board, from.row) });
      return true;
    case "PageDown":
      toOrStretch(stepped(from, DOWN, board.ground, page));
      return true;
    case "PageUp":
      toOrStretch(stepped(from, UP, board.ground, page));
      return true;
    case "Delete":
    case "Backspace":
      deeds.clear();
      return true;
    case "F2":
      if (event.shiftKey) board.openBox({ kind: "note", place: active, text: null });
      else board.edit(board.textToEdit(active), "edit");
      return true;
    case "F6":
      board.events.leave?.();
      return true;
    case "ContextMenu":
      openMenu(board);
      return true;
    case "F10":
      if (!event.shiftKey) return false;
      openMenu(board);
      return true;
    case "F3":
      if (board.sought === null) board.seek("");
      else findNext(board, event.shiftKey ? -1 : 1);
      return true;
    case " ":
      if (event.shiftKey) chooseWhole(board, "row");
      return event.shiftKey || deeds.toggle();
    default:
      return false;
  }
}

function controlKey(event: KeyboardEvent, board: Board, deeds: Deeds): boolean {
  const { ground, truth, sheet } = board;
  switch (event.code) {
    case "KeyZ":
      void deeds.undo(!event.shiftKey);
      return true;
    case "KeyY":
      void deeds.undo(false);
      return true;
    case "KeyD":
      deeds.filling.fillDown();
      return true;
    case "KeyF":
      board.seek(board.sought ?? "");
      return true;
    case "KeyM":
      if (!event.altKey) return false;
      board.openBox({ kind: "note", place: board.current.active, text: null });
      return true;
    case "KeyA":
      board.choose(
        [{ startRow: 0, endRow: ground.rows, startColumn: 0, endColumn: ground.columns }],
        board.current.active,
      );
      board.canvas?.select(board.current.ranges, board.current.active);
      return true;
    case "Home": {
      const start = { row: sheet?.frozenRows ?? 0, column: sheet?.frozenColumns ?? 0 };
      if (event.shiftKey) board.stretchTo({ row: 0, column: 0 });
      else board.goTo(start);
      return true;
    }
    case "End": {
      const end = {
        row: Math.max(0, (sheet === null ? 1 : usedRows(sheet)) - 1),
        column: (sheet?.rows ?? []).reduce((last, row) => Math.max(last, usedCells(row) - 1), 0),
      };
      if (event.shiftKey) board.stretchTo(end);
      else board.goTo(end);
      return true;
    }
    case "PageDown":
    case "PageUp": {
      const tabs = truth.sheets.filter(({ hidden }) => !hidden);
      const at = tabs.findIndex(({ sheetId }) => sheetId === board.sheetId);
      const next = tabs[at + (event.code === "PageDown" ? 1 : -1)];
      if (next !== undefined) board.openSheet(next.sheetId);
      return true;
    }
    case "Space":
      chooseWhole(board, "column");
      return true;
    case "Enter":
      return deeds.toggle();
    default:
      return false;
  }
}

/** The corner of the last chosen block that is opposite to the active cell. */
function farEnd(board: Board): Place {
  const { active, ranges } = board.current;
  const block = ranges.at(-1);
  if (block === undefined) return active;
  return {
    row: block.startRow === active.row ? block.endRow - 1 : block.startRow,
    column: block.startColumn === active.column ? block.endColumn - 1 : block.startColumn,
  };
}

function leaveDown(board: Board, isBack: boolean): void {
  const { active, tabColumn } = board.current;
  const from = tabColumn === null ? active : { ...active, column: tabColumn };
  board.goTo(stepped(from, isBack ? UP : DOWN, board.ground));
}

function leaveAside(board: Board, isBack: boolean): void {
  const { active, tabColumn } = board.current;
  board.goTo(
    stepped(active, isBack ? LEFT : RIGHT, board.ground),
    isBack ? tabColumn : (tabColumn ?? active.column),
  );
}

function lastFilledColumn(board: Board, row: number): number {
  return Math.max(0, usedCells(board.sheet?.rows[row]) - 1);
}

function chooseWhole(board: Board, axis: "row" | "column"): void {
  const { active, ranges } = board.current;
  const { rows, columns } = board.ground;
  const block = ranges.at(-1) ?? blockBetween(active, active);
  const whole =
    axis === "row"
      ? { ...block, startColumn: 0, endColumn: columns }
      : { ...block, startRow: 0, endRow: rows };
  board.choose([whole], active);
  board.canvas?.select([whole], active);
}

/** Alt+↓: the list of the cell, or in the header of the filter its box. */
function openListOrFilter(board: Board): void {
  const { sheet, current } = board;
  const { row, column } = current.active;
  if (sheet === null) return;
  if (sheet.filter?.startRow === row && board.truth.check(sheet, row, column)?.kind !== "list") {
    board.openBox({ kind: "filter", column });
  } else board.edit(board.textToEdit(current.active), "edit");
}

function openMenu(board: Board): void {
  const box = board.canvas?.boxOf(board.current.active);
  if (box !== undefined) {
    board.openBox({ kind: "menu", left: box.left + box.width / 2, top: box.top + box.height });
  }
}
