// Notes of cells: shown while the mouse is over the cell or one stands on it, and a box to write one.
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Board } from "../board.ts";
import type { Place } from "../places.ts";
import type { Deeds } from "../deeds.ts";
import { cellName } from "../../../../../workbook/cellNames.ts";
import { beside } from "./beside.ts";

const noteAt = ({ sheet }: Board, { row, column }: Place): string =>
  sheet?.rows[row]?.cells[column]?.note ?? "";

/** The note of the cell under the mouse. */
export function NoteHint({ board }: { board: Board }): JSX.Element | null {
  const { hovered, canvas, box, editing } = board;
  if (hovered === null || canvas === null || box !== null || editing !== null) return null;
  const note = noteAt(board, hovered);
  if (note === "") return null;
  return (
    <div class="grid-box grid-note" role="tooltip" ref={beside(canvas.boxOf(hovered), "right")}>
      {note}
    </div>
  );
}

interface Props {
  board: Board;
  deeds: Deeds;
  place: Place;
  focusSheet: () => void;
}

export function NoteBox({ board, deeds, place, focusSheet }: Props): JSX.Element | null {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
  }, []);
  const { canvas } = board;
  if (canvas === null) return null;
  const before = noteAt(board, place);

  function close(note: string | null): void {
    board.openBox(null);
    if (note !== null && note !== before) deeds.note(place, note);
    focusSheet();
  }

  return (
    <form
      class="grid-box grid-note-form"
      aria-label={`Примечание к ${cellName(place.row, place.column)}`}
      ref={beside(canvas.boxOf(place), "right")}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") close(null);
        else if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
          close(field.current?.value ?? null);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        close(field.current?.value ?? null);
      }}
    >
      <label>
        Примечание к {cellName(place.row, place.column)}
        <textarea
          ref={field}
          rows={4}
          defaultValue={before}
          onInput={(event) => {
            board.draftNote(event.currentTarget.value);
          }}
        />
      </label>
      <div class="grid-box-buttons">
        <button type="submit" title="Ctrl+Enter">
          Сохранить
        </button>
        {before === "" ? null : (
          <button
            type="button"
            onClick={() => {
              close("");
            }}
          >
            Удалить
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            close(null);
          }}
        >
          Отмена
        </button>
      </div>
    </form>
  );
}
