// The slim row of buttons above the sheet.
import type { JSX } from "preact";
import type { Board } from "../board.ts";
import type { Deeds } from "../deeds.ts";
import { Icon, type IconName } from "./Icon.tsx";

interface Tool {
  icon: IconName;
  name: string;
  /** Explained on hover, with the keys. */
  hint: string;
  act: () => void;
  isOff?: boolean;
  isOn?: boolean;
}

interface Props {
  board: Board;
  deeds: Deeds;
  focusSheet: () => void;
}

export function Toolbar({ board, deeds, focusSheet }: Props): JSX.Element {
  const { sheet, current, filter } = board;
  const { active } = current;
  const noSheet = sheet === null;
  const isFiltered = filter.size > 0;
  const groups: Tool[][] = [
    [
      {
        icon: "undo",
        name: "Отменить",
        hint: "Отменить последнюю свою правку (Ctrl+Z)",
        act: () => void deeds.undo(true),
      },
      {
        icon: "redo",
        name: "Вернуть",
        hint: "Вернуть отменённое (Ctrl+Y)",
        act: () => void deeds.undo(false),
      },
    ],
    [
      {
        icon: "rowAbove",
        name: "Вставить строку выше",
        hint: "Вставить строку выше; выделено несколько — столько же",
        act: () => void deeds.insertRows(false),
      },
      {
        icon: "rowBelow",
        name: "Вставить строку ниже",
        hint: "Вставить строку ниже; выделено несколько — столько же",
        act: () => void deeds.insertRows(true),
      },
      {
        icon: "rowDelete",
        name: "Удалить строки",
        hint: "Удалить выделенные строки",
        act: () => void deeds.deleteRows(),
      },
    ],
    [
      {
        icon: "columnRight",
        name: "Вставить столбец справа",
        hint: "Вставить свой столбец справа; выделено несколько — столько же",
        act: () => void deeds.insertColumns(),
      },
      {
        icon: "columnDelete",
        name: "Удалить столбцы",
        hint: "Удалить выделенные столбцы: удаляются только свои",
        act: () => void deeds.deleteColumns(),
      },
    ],
    [
      {
        icon: "sortUp",
        name: "Сортировать А→Я",
        hint: "Сортировать строки по этому столбцу от А до Я, от ранних дат к поздним",
        act: () => {
          deeds.sort(active.column, false);
        },
      },
      {
        icon: "sortDown",
        name: "Сортировать Я→А",
        hint: "Сортировать строки по этому столбцу от Я до А, от поздних дат к ранним",
        act: () => {
          deeds.sort(active.column, true);
        },
      },
      {
        icon: "filter",
        name: "Фильтр",
        hint:
          sheet?.filter === null
            ? "На этом листе фильтра нет"
            : "Фильтр по этому столбцу. Действует только в этом окне: другие видят все строки",
        isOff: sheet === null || !isInFilter(board, active.column),
        isOn: filter.has(active.column),
        act: () => {
          board.openBox({ kind: "filter", column: active.column });
        },
      },
      ...(isFiltered
        ? [
            {
              icon: "filterOff" as const,
              name: "Снять фильтр",
              hint: "Показать все строки листа",
              act: () => {
                board.clearFilter();
              },
            },
          ]
        : []),
    ],
    [
      {
        icon: "note",
        name: "Примечание",
        hint: "Примечание к ячейке (Shift+F2)",
        act: () => {
          board.openBox({ kind: "note", place: active, text: null });
        },
      },
      {
        icon: "search",
        name: "Найти",
        hint: "Найти по всей книге (Ctrl+F)",
        act: () => {
          board.seek(board.sought ?? "");
        },
      },
    ],
  ];
  return (
    <div class="grid-tools" role="toolbar" aria-label="Правка листа">
      {groups.map((tools, index) => (
        <div class="grid-tool-group" key={index}>
          {tools.map(({ icon, name, hint, act, isOff = false, isOn }) => (
            <button
              key={name}
              type="button"
              class="grid-tool"
              title={hint}
              aria-label={name}
              disabled={noSheet || isOff}
              aria-pressed={isOn}
              onClick={(event) => {
                act();
                // By the mouse; by the keyboard the button keeps the focus.
                if (event.detail > 0 && board.box === null && board.sought === null) focusSheet();
              }}
            >
              <Icon name={icon} />
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function isInFilter({ sheet }: Board, column: number): boolean {
  return !!sheet?.filter && column >= sheet.filter.startColumn && column < sheet.filter.endColumn;
}
