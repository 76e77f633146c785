// The box of a filtered column: which texts are shown. It works in this window alone.
import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Board } from "../board.ts";
import type { Deeds } from "../deeds.ts";
import { choices } from "../filter.ts";
import { beside } from "./beside.ts";

interface Props {
  board: Board;
  deeds: Deeds;
  column: number;
  focusSheet: () => void;
}

/** More lines than this are found by typing. */
const MOST_SHOWN = 500;

export function FilterBox({ board, deeds, column, focusSheet }: Props): JSX.Element | null {
  const { sheet, canvas, filter } = board;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(filter.get(column) ?? new Set());
  const [sought, setSought] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
  }, []);
  if (!sheet?.filter || canvas === null) return null;
  const all = choices(sheet, filter, column, board.textAt);
  const fitting = all.filter(({ text }) =>
    text.toLocaleLowerCase("ru").includes(sought.toLocaleLowerCase("ru")),
  );
  const header = board.textAt(sheet.filter.startRow, column);

  function close(): void {
    board.openBox(null);
    focusSheet();
  }

  /** With something sought, only what fits is left to see. */
  function accept(): void {
    const left =
      sought === ""
        ? hidden
        : new Set([...hidden, ...all.filter((one) => !fitting.includes(one)).map(({ text }) => text)]);
    if (all.every(({ text }) => left.has(text))) {
      board.events.say("Отметьте хотя бы одно значение: иначе показывать нечего.");
      return;
    }
    board.setFilter(column, left);
    close();
  }

  function sorted(descending: boolean): void {
    deeds.sort(column, descending);
    close();
  }

  return (
    <form
      class="grid-box grid-filter"
      aria-label={`Фильтр по столбцу «${header}»`}
      ref={beside(canvas.boxOf({ row: sheet.filter.startRow, column }))}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") close();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        accept();
      }}
    >
      <div class="grid-filter-sort">
        <button
          type="button"
          onClick={() => {
            sorted(false);
          }}
        >
          Сортировать А→Я
        </button>
        <button
          type="button"
          onClick={() => {
            sorted(true);
          }}
        >
          Сортировать Я→А
        </button>
      </div>
      <input
        ref={field}
        type="search"
        aria-label="Найти значение"
        placeholder="Найти значение"
        value={sought}
        onInput={(event) => {
          setSought(event.currentTarget.value);
        }}
      />
      <div class="grid-filter-all">
        <button
          type="button"
          onClick={() => {
            setHidden(new Set([...hidden].filter((text) => !fitting.some((one) => one.text === text))));
          }}
        >
          Выбрать все
        </button>
        <button
          type="button"
          onClick={() => {
            setHidden(new Set([...hidden, ...fitting.map(({ text }) => text)]));
          }}
        >
          Снять все
        </button>
      </div>
      <ul>
        {fitting.slice(0, MOST_SHOWN).map(({ text, count }) => (
          <li key={text}>
            <label>
              <input
                type="checkbox"
                checked={!hidden.has(text)}
                onChange={(event) => {
                  const next = new Set(hidden);
                  if (event.currentTarget.checked) next.delete(text);
                  else next.add(text);
                  setHidden(next);
                }}
              />
              <span class="grid-filter-text">{text === "" ? "(пусто)" : text}</span>
              <span class="grid-filter-count">{count}</span>
            </label>
          </li>
        ))}
        {fitting.length === 0 ? <li class="grid-filter-none">Нет таких значений</li> : null}
        {fitting.length > MOST_SHOWN ? (
          <li class="grid-filter-none">…и ещё {fitting.length - MOST_SHOWN}: уточните поиск</li>
        ) : null}
      </ul>
      <p class="grid-filter-help">Фильтр действует только в этом окне.</p>
      <div class="grid-box-buttons">
        <button type="submit">Показать</button>
        {filter.has(column) ? (
          <button
            type="button"
            onClick={() => {
              board.setFilter(column, new Set());
              close();
            }}
          >
            Снять
          </button>
        ) : null}
        <button type="button" onClick={close}>
          Отмена
        </button>
      </div>
    </form>
  );
}
