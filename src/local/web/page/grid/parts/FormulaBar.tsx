// The line above the sheet: the address of the active cell, where another can be typed, and all that the cell holds.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Board } from "../board.ts";
import type { Deeds } from "../deeds.ts";
import { editingKey } from "../keys.ts";
import { cellName } from "../../../../../workbook/cellNames.ts";
import { placeOf } from "../names.ts";

interface Props {
  board: Board;
  deeds: Deeds;
  focusSheet: () => void;
}

export function FormulaBar({ board, deeds, focusSheet }: Props): JSX.Element {
  const { editing } = board;
  const { active, ranges } = board.current;
  const block = ranges.at(-1);
  const isOne =
    block === undefined || (block.endRow - block.startRow === 1 && block.endColumn - block.startColumn === 1);
  const name = isOne
    ? cellName(active.row, active.column)
    : `${cellName(block.startRow, block.startColumn)}:${cellName(block.endRow - 1, block.endColumn - 1)}`;
  const text = editing?.text ?? board.textToEdit(active);
  /** The address while another is being typed: what comes from the program meanwhile leaves it as it is. */
  const [typed, setTyped] = useState<string | null>(null);

  function goThere(address: string): void {
    const [first = "", second] = address.split(":");
    const start = placeOf(first);
    const end = placeOf(second ?? first);
    const { rows, columns } = board.ground;
    const isInside = (place: typeof start): place is NonNullable<typeof start> =>
      place !== null && place.row >= 0 && place.row < rows && place.column < columns;
    if (isInside(start) && isInside(end)) {
      board.goTo(start);
      if (second !== undefined) board.stretchTo(end);
      focusSheet();
    } else {
      // The keyboard stays here: what is typed next is another address, not the value of some cell.
      board.events.say(`Ячейки «${address.trim()}» на этом листе нет.`);
    }
  }

  return (
    <div class="grid-bar">
      <input
        class="grid-address"
        aria-label="Адрес ячейки"
        title="Адрес ячейки; введите другой, чтобы перейти"
        value={typed ?? name}
        spellcheck={false}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onBlur={() => {
          setTyped(null);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            // The same press would be typed into the sheet, which has the focus by then.
            event.preventDefault();
            goThere(event.currentTarget.value);
          } else if (event.key === "Escape") focusSheet();
        }}
      />
      <textarea
        class="grid-content"
        aria-label="Содержимое ячейки"
        rows={1}
        spellcheck={false}
        value={text}
        onFocus={() => {
          if (board.editing === null) board.edit(board.textToEdit(active), "edit", true);
          else {
            board.editing = { ...board.editing, mode: "edit", inBar: true };
            board.tell();
          }
        }}
        onInput={(event) => {
          board.type(event.currentTarget.value);
        }}
        onBlur={(event) => {
          const next = event.relatedTarget;
          if (!(next instanceof Element && next.closest(".grid-canvas") !== null)) deeds.commit();
        }}
        onKeyDown={(event) => {
          if (!editingKey(event, board, deeds)) return;
          event.preventDefault();
          if (board.editing === null) focusSheet();
        }}
      />
    </div>
  );
}
