// Puts the grid together in its place: the canvas draws what the board knows, and tells it what the mouse does.
import { createRef, render } from "preact";
import { Board } from "./board.ts";
import { openCanvas } from "./canvas/canvas.ts";
import type { Place } from "./places.ts";
import { Deeds } from "./deeds.ts";
import { drawnCell, type Sign } from "./drawnCell.ts";
import { SIGN } from "./heights.ts";
import type { CellView, CheckView } from "../../protocol.ts";
import type { Grid, GridEvents } from "./grid.ts";
import { Frame } from "./parts/Frame.tsx";
import { holdsFilterButton } from "./filter.ts";
import { holds } from "./blocks.ts";

const NUMBER_LIKE = /^[-+]?[\d\u00a0 ]+(,\d+)? ?%?$|^\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})$/;

export async function openGrid(place: HTMLElement, events: GridEvents): Promise<Grid> {
  const pen = document.createElement("canvas").getContext("2d");
  const board = new Board(events, (text, font) => {
    if (pen === null) return text.length * 7;
    if (pen.font !== font) pen.font = font;
    return pen.measureText(text).width;
  });
  const deeds = new Deeds(board);
  const paper = createRef<HTMLDivElement>();
  const field = createRef<HTMLTextAreaElement>();
  const focusSheet = (): void => {
    field.current?.focus({ preventScroll: true });
  };
  const draw = (): void => {
    render(<Frame board={board} deeds={deeds} paper={paper} field={field} focusSheet={focusSheet} />, place);
  };
  draw();
  if (paper.current === null) throw new Error("the grid has no place to draw in");
  const sheetElement = paper.current;

  const canvas = await openCanvas(sheetElement, {
    cell: (row, column) => drawnAt(board, deeds, { row, column }),
    selected(ranges, active) {
      if (board.editing !== null) deeds.commit();
      if (JSON.stringify([ranges, active]) === JSON.stringify([board.current.ranges, board.current.active]))
        return;
      board.box = null;
      board.choose(ranges, active);
    },
    opened() {
      board.edit(board.textToEdit(board.current.active), "edit");
      focusSheet();
    },
    scrolled() {
      if (board.box?.kind === "menu") board.box = null;
      board.tell();
    },
    hovered(hovered) {
      if (hovered?.row === board.hovered?.row && hovered?.column === board.hovered?.column) return;
      board.hovered = hovered;
      board.tell();
    },
    columnResized(column, delta) {
      deeds.widen(column, delta);
    },
    filled(source, target) {
      deeds.filling.fill(source, target);
    },
  });
  board.canvas = canvas;
  board.watch(() => {
    draw();
    place.dataset["ready"] = board.sheet === null ? "0" : "1";
  });

  // Univer takes the focus on every press: it comes back to the editor, which has the keys.
  sheetElement.addEventListener("pointerdown", (event) => {
    const at = sheetElement.getBoundingClientRect();
    if (event.button !== 0) return;
    board.openBox(null);
    setTimeout(() => {
      focusSheet();
      pressSign(event.clientX - at.left, event.clientY - at.top);
    });
  });
  sheetElement.addEventListener("pointerup", () =>
    setTimeout(() => {
      if (board.box === null) focusSheet();
    }),
  );
  sheetElement.addEventListener("pointerleave", () => {
    board.hovered = null;
    board.tell();
  });
  new ResizeObserver(() => {
    board.tell();
  }).observe(sheetElement);

  /** A press on the sign of the active cell opens its list or filter, or ticks it. */
  function pressSign(x: number, y: number): void {
    const { sheet, current } = board;
    const { active } = current;
    if (sheet === null || board.editing !== null) return;
    const box = canvas.boxOf(active);
    const isInside = x >= box.left && x <= box.left + box.width && y >= box.top && y <= box.top + box.height;
    if (!isInside) return;
    const kind = board.truth.check(sheet, active.row, active.column)?.kind;
    if (kind === "checkbox") {
      if (Math.abs(x - box.left - box.width / 2) < SIGN) deeds.toggle();
      return;
    }
    if (x < box.left + box.width - SIGN - 2) return;
    const sign = signAt(board, active);
    if (sign === "list") board.edit(board.textToEdit(active), "edit");
    else if (sign !== null) board.openBox({ kind: "filter", column: active.column });
  }

  return {
    show(book) {
      board.show(book);
    },
    apply(patch) {
      board.apply(patch);
    },
    selection: () => board.selection(),
    book: () => board.truth.shown,
    activate(selection) {
      board.activate(selection);
    },
    focus: focusSheet,
    pending: () => board.truth.pending,
  };
}

function signAt({ sheet, truth, filter, current }: Board, { row, column }: Place): Sign | null {
  if (sheet === null) return null;
  if (holdsFilterButton(sheet, row, column)) return filter.has(column) ? "filtered" : "filter";
  if (truth.check(sheet, row, column)?.kind !== "list") return null;
  const isActive = row === current.active.row && column === current.active.column;
  const isFilled = truth.cell(sheet, row, column)?.v !== undefined;
  return isActive || isFilled ? "list" : null;
}

/** True for a word that the list doesn't offer, and for words where a date belongs: marked in the corner of the cell. */
function isWrong(check: CheckView | null | undefined, text: string, value: CellView["v"]): boolean {
  if (check?.kind === "list") return text !== "" && !check.values.includes(text);
  return check?.kind === "date" && typeof value === "string" && value !== "";
}

function drawnAt(board: Board, deeds: Deeds, place: Place): ReturnType<typeof drawnCell> | null {
  const { sheet, truth } = board;
  if (sheet === null) return null;
  const { row, column } = place;
  const cell = truth.cell(sheet, row, column);
  const sign = signAt(board, place);
  const check = truth.check(sheet, row, column);
  const isCut = deeds.carrying.cutBlock !== null && holds(deeds.carrying.cutBlock, place);
  if (cell === null && sign === null && check?.kind !== "checkbox" && !isCut) return null;
  const style = truth.style(cell);
  const value = cell?.v;
  const text = truth.text(sheet, row, column);
  const isNumber =
    typeof value === "number" ||
    (typeof value === "string" && truth.isFlying(sheet.sheetId, row, column) && NUMBER_LIKE.test(value));
  return drawnCell({
    text: check?.kind === "checkbox" ? (value === true ? "☑" : "☐") : text,
    style:
      check?.kind === "checkbox"
        ? { valign: "middle", ...style }
        : isCut
          ? { ...style, background: "#e8eaed" }
          : style,
    align: check?.kind === "checkbox" || typeof value === "boolean" ? "center" : isNumber ? "right" : "left",
    note: (cell?.note ?? "") !== "",
    sign,
    wrong: isWrong(check, text, cell?.v),
  });
}
