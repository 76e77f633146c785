// The values of a drop-down list under the cell that is being edited.
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Board } from "../board.ts";
import type { Deeds } from "../deeds.ts";
import { beside } from "./beside.ts";

export function ListBox({ board, deeds }: { board: Board; deeds: Deeds }): JSX.Element | null {
  const { editing, canvas } = board;
  const picked = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    picked.current?.scrollIntoView({ block: "nearest" });
  });
  if (!editing?.list || editing.list.length === 0 || canvas === null) return null;
  if (editing.sheetId !== board.sheetId) return null;
  const box = canvas.boxOf(editing);
  return (
    <ul
      class="grid-box grid-list"
      role="listbox"
      aria-label="Допустимые значения"
      ref={beside(box)}
      style={{ minWidth: `${Math.max(120, box.width)}px` }}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      {editing.list.map((value, index) => (
        <li
          key={value}
          role="option"
          ref={index === editing.picked ? picked : null}
          aria-selected={index === editing.picked}
          onClick={() => {
            deeds.choose(value);
          }}
        >
          {value}
        </li>
      ))}
    </ul>
  );
}
