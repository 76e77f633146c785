// The editor of a cell. Closed, it stands unseen over the active cell and takes the keys and the clipboard of the sheet, so
// that what is typed begins in it at once; what it is called tells a screen reader where one is.
import type { JSX, RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Board } from "../board.ts";
import type { Deeds } from "../deeds.ts";
import { FONT, FONT_SIZE } from "../heights.ts";
import { editingKey, sheetKey } from "../keys.ts";
import { cellName } from "../../../../../workbook/cellNames.ts";

interface Props {
  board: Board;
  deeds: Deeds;
  field: RefObject<HTMLTextAreaElement | null>;
}

export function Editor({ board, deeds, field }: Props): JSX.Element {
  const { editing, sheet, canvas } = board;
  const { active } = board.current;
  const isOpen = editing !== null && editing.sheetId === board.sheetId;
  const place = isOpen ? editing : active;
  const box = canvas?.boxOf(place) ?? { left: 0, top: 0, width: 0, height: 0 };
  const style = board.truth.style(sheet === null ? null : board.truth.cell(sheet, place.row, place.column));

  // Wide and high enough for what is typed.
  useLayoutEffect(() => {
    const area = field.current;
    const room = area?.parentElement;
    if (area === null || room === null || room === undefined || !isOpen) return;
    area.style.height = "0";
    area.style.width = `${box.width + 1}px`;
    if (style.wrap !== true) {
      const widest = Math.max(box.width + 1, room.clientWidth - box.left - 24);
      area.style.width = `${Math.min(widest, Math.max(box.width + 1, area.scrollWidth + 4))}px`;
    }
    const highest = Math.max(box.height, room.clientHeight - box.top - 8);
    area.style.height = `${Math.min(highest, Math.max(box.height + 1, area.scrollHeight + 2))}px`;
  });

  return (
    <textarea
      ref={field}
      class={isOpen ? "grid-editor is-open" : "grid-editor"}
      aria-label={`${sheet?.title ?? ""}, ${cellName(active.row, active.column)}`}
      aria-describedby="active-cell"
      rows={1}
      spellcheck={false}
      autocomplete="off"
      style={{
        left: `${box.left}px`,
        top: `${box.top}px`,
        fontFamily: FONT,
        fontSize: `${style.fontSize ?? FONT_SIZE}pt`,
        fontWeight: style.bold === true ? "bold" : "normal",
        whiteSpace: style.wrap === true ? "pre-wrap" : "pre",
      }}
      value={editing?.text ?? ""}
      onInput={(event) => {
        if (board.editing === null) board.edit(event.currentTarget.value, "enter");
        else board.type(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        const isDone =
          board.editing === null ? sheetKey(event, board, deeds) : editingKey(event, board, deeds);
        if (isDone) event.preventDefault();
        else if (event.key === "Enter" && event.altKey) breakLine(event.currentTarget, board);
        event.stopPropagation();
      }}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (next instanceof Element && next.classList.contains("grid-content")) return;
        if (next instanceof Element && next.closest(".grid-canvas") !== null && next.tagName !== "CANVAS")
          return;
        deeds.commit();
      }}
      onMouseDown={() => {
        if (board.editing !== null && board.editing.mode === "enter") {
          board.editing = { ...board.editing, mode: "edit" };
        }
      }}
      onCopy={(event) => {
        if (board.editing === null) carry(event, false);
      }}
      onCut={(event) => {
        if (board.editing === null) carry(event, true);
      }}
      onPaste={(event) => {
        if (board.editing !== null || event.clipboardData === null) return;
        event.preventDefault();
        const { clipboardData } = event;
        deeds.carrying.paste({
          text: clipboardData.getData("text/plain"),
          html: clipboardData.getData("text/html"),
        });
      }}
    />
  );

  function carry(event: ClipboardEvent, cut: boolean): void {
    if (event.clipboardData === null) return;
    event.preventDefault();
    deeds.carrying.copy(event.clipboardData, cut);
    board.tell();
  }
}

function breakLine(area: HTMLTextAreaElement, board: Board): void {
  area.setRangeText("\n", area.selectionStart, area.selectionEnd, "end");
  board.type(area.value);
}
