// The menu on the right mouse button and on Shift+F10: what can be done with the chosen cells.
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Board } from "../board.ts";
import type { Deeds } from "../deeds.ts";
import { counted } from "../../../../../domain/language/plural.ts";
import { beside } from "./beside.ts";

interface Entry {
  name: string;
  keys?: string;
  act: () => void;
}

interface Props {
  board: Board;
  deeds: Deeds;
  at: { left: number; top: number };
  focusSheet: () => void;
}

export function ContextMenu({ board, deeds, at, focusSheet }: Props): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    menu.current?.querySelector("button")?.focus();
  }, []);
  const { active, ranges } = board.current;
  const block = ranges.at(-1);
  const height = block === undefined ? 1 : block.endRow - block.startRow;
  const rows = counted(height, "строку", "строки", "строк");
  const chosen = deeds.chosenRows().length;
  const width = block === undefined ? 1 : block.endColumn - block.startColumn;
  const columns = counted(width, "столбец", "столбца", "столбцов");
  const chosenColumns = counted(deeds.chosenColumns().length, "столбец", "столбца", "столбцов");
  const hasNote = (board.sheet?.rows[active.row]?.cells[active.column]?.note ?? "") !== "";
  const groups: Entry[][] = [
    [
      { name: "Вырезать", keys: "Ctrl+X", act: () => void onClipboard("cut") },
      { name: "Копировать", keys: "Ctrl+C", act: () => void onClipboard("copy") },
      { name: "Вставить", keys: "Ctrl+V", act: () => void pasteHere() },
      {
        name: "Очистить",
        keys: "Delete",
        act: () => {
          deeds.clear();
        },
      },
    ],
    [
      {
        name: `Вставить ${height === 1 ? "строку" : rows} выше`,
        act: () => void deeds.insertRows(false),
      },
      {
        name: `Вставить ${height === 1 ? "строку" : rows} ниже`,
        act: () => void deeds.insertRows(true),
      },
      {
        name: `Удалить ${chosen === 1 ? "строку" : counted(chosen, "строку", "строки", "строк")}`,
        act: () => void deeds.deleteRows(),
      },
    ],
    [
      {
        name: `Вставить ${width === 1 ? "столбец" : columns} справа`,
        act: () => void deeds.insertColumns(),
      },
      {
        name: `Удалить ${chosenColumns === "1 столбец" ? "столбец" : chosenColumns}`,
        act: () => void deeds.deleteColumns(),
      },
    ],
    [
      {
        name: "Сортировать А→Я",
        act: () => {
          deeds.sort(active.column, false);
        },
      },
      {
        name: "Сортировать Я→А",
        act: () => {
          deeds.sort(active.column, true);
        },
      },
    ],
    [
      {
        name: hasNote ? "Изменить примечание" : "Добавить примечание",
        keys: "Shift+F2",
        act: () => {
          board.openBox({ kind: "note", place: active, text: null });
        },
      },
      ...(hasNote
        ? [
            {
              name: "Удалить примечание",
              act: () => {
                deeds.note(active, "");
              },
            },
          ]
        : []),
    ],
  ];

  function close(): void {
    board.openBox(null);
    focusSheet();
  }

  async function onClipboard(action: "cut" | "copy"): Promise<void> {
    focusSheet();
    // The browser then fires the event that the editor answers.
    if (!document.execCommand(action)) board.events.say("Браузер не дал скопировать: нажмите Ctrl+C.");
    await Promise.resolve();
  }

  async function pasteHere(): Promise<void> {
    focusSheet();
    try {
      const [item] = await navigator.clipboard.read();
      const part = async (type: string): Promise<string> =>
        item?.types.includes(type) === true ? (await item.getType(type)).text() : "";
      deeds.carrying.paste({ text: await part("text/plain"), html: await part("text/html") });
    } catch {
      board.events.say("Браузер не даёт читать буфер обмена из меню: нажмите Ctrl+V.");
    }
  }

  return (
    <div
      ref={(element) => {
        menu.current = element;
        beside({ ...at, width: 0, height: 0 })(element);
      }}
      class="grid-box grid-menu"
      role="menu"
      aria-label="Действия с ячейками"
      onKeyDown={(event) => {
        event.stopPropagation();
        const items = [...event.currentTarget.querySelectorAll("button")];
        const index = items.findIndex((item) => item === document.activeElement);
        const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 }[event.key];
        if (next !== undefined) items[(next + items.length) % items.length]?.focus();
        else if (event.key === "Escape" || event.key === "Tab") close();
        else return;
        event.preventDefault();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
      }}
    >
      {groups.map((entries, index) => (
        <div key={index} role="group" class="grid-menu-group">
          {entries.map(({ name, keys, act }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                act();
              }}
            >
              <span>{name}</span>
              {keys === undefined ? null : <kbd>{keys}</kbd>}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
