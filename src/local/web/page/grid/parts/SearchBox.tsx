// «Найти»: walks over all cells of the book that show a text.
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Board } from "../board.ts";
import { findNext, hitsOn } from "../finding.ts";
import { Icon } from "./Icon.tsx";

export function SearchBox({ board, focusSheet }: { board: Board; focusSheet: () => void }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const sought = board.sought ?? "";
  const hits = hitsOn(board);
  const { row, column } = board.current.active;
  const at = hits.findIndex(
    (hit) => hit.sheetId === board.sheetId && hit.row === row && hit.column === column,
  );
  const found =
    hits.length === 0 ? "не найдено" : at === -1 ? `найдено: ${hits.length}` : `${at + 1} из ${hits.length}`;
  return (
    <form
      class="grid-box grid-search"
      role="search"
      aria-label="Найти по всей книге"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") {
          board.seek(null);
          focusSheet();
        } else if (event.key === "F3" || event.key === "Enter") {
          event.preventDefault();
          findNext(board, event.shiftKey ? -1 : 1);
        } else if ((event.ctrlKey || event.metaKey) && event.code === "KeyF") {
          event.preventDefault();
          field.current?.select();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <input
        ref={field}
        type="search"
        aria-label="Что найти"
        placeholder="Найти по всей книге"
        value={sought}
        onInput={(event) => {
          board.seek(event.currentTarget.value);
        }}
      />
      <span class="grid-search-found" role="status">
        {sought.trim() === "" ? "" : found}
      </span>
      <button
        type="button"
        class="grid-tool"
        title="Предыдущее (Shift+Enter)"
        aria-label="Предыдущее"
        disabled={hits.length === 0}
        onClick={() => {
          findNext(board, -1);
        }}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="grid-tool"
        title="Следующее (Enter)"
        aria-label="Следующее"
        disabled={hits.length === 0}
        onClick={() => {
          findNext(board, 1);
        }}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        class="grid-tool"
        title="Закрыть (Esc)"
        aria-label="Закрыть поиск"
        onClick={() => {
          board.seek(null);
          focusSheet();
        }}
      >
        <Icon name="close" />
      </button>
    </form>
  );
}
