// All of the grid: buttons, the line with the content, the sheet with what opens over it, tabs.
import type { JSX, RefObject } from "preact";
import type { Board } from "../board.ts";
import type { Deeds } from "../deeds.ts";
import { cellName } from "../../../../../workbook/cellNames.ts";
import { ContextMenu } from "./ContextMenu.tsx";
import { Editor } from "./Editor.tsx";
import { FilterBox } from "./FilterBox.tsx";
import { FormulaBar } from "./FormulaBar.tsx";
import { ListBox } from "./ListBox.tsx";
import { NoteBox, NoteHint } from "./NoteBox.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { Toolbar } from "./Toolbar.tsx";

interface Props {
  board: Board;
  deeds: Deeds;
  /** Where Univer draws. */
  paper: RefObject<HTMLDivElement | null>;
  field: RefObject<HTMLTextAreaElement | null>;
  focusSheet: () => void;
}

export function Frame({ board, deeds, paper, field, focusSheet }: Props): JSX.Element {
  const { box } = board;
  return (
    <div class="grid">
      <Toolbar board={board} deeds={deeds} focusSheet={focusSheet} />
      <FormulaBar board={board} deeds={deeds} focusSheet={focusSheet} />
      <div
        class="grid-canvas"
        onContextMenu={(event) => {
          event.preventDefault();
          if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
          const { left, top } = event.currentTarget.getBoundingClientRect();
          board.openBox({ kind: "menu", left: event.clientX - left, top: event.clientY - top });
        }}
      >
        <div class="grid-paper" ref={paper} />
        <Editor board={board} deeds={deeds} field={field} />
        <ListBox board={board} deeds={deeds} />
        <NoteHint board={board} />
        {box?.kind === "menu" ? (
          <ContextMenu board={board} deeds={deeds} at={box} focusSheet={focusSheet} />
        ) : null}
        {box?.kind === "note" ? (
          <NoteBox board={board} deeds={deeds} place={box.place} focusSheet={focusSheet} />
        ) : null}
        {box?.kind === "filter" ? (
          <FilterBox
            key={box.column}
            board={board}
            deeds={deeds}
            column={box.column}
            focusSheet={focusSheet}
          />
        ) : null}
        {board.sought === null ? null : <SearchBox board={board} focusSheet={focusSheet} />}
      </div>
      <StatusLine board={board} focusSheet={focusSheet} />
      <div id="active-cell" class="grid-unseen" aria-live="polite">
        {wordsOf(board)}
      </div>
    </div>
  );
}

/** «План, D5: Семинар. Примечание: …» */
function wordsOf({ sheet, current, textAt }: Board): string {
  if (sheet === null) return "";
  const { row, column } = current.active;
  const text = textAt(row, column);
  const note = sheet.rows[row]?.cells[column]?.note ?? "";
  return `${sheet.title}, ${cellName(row, column)}: ${text === "" ? "пусто" : text}${note === "" ? "" : `. Примечание: ${note}`}`;
}
