// Above the grid: whose book it is, the menus, how things stand, and the banner of the example or of a broken connection.
import type { JSX } from "preact";
import type { Desk } from "./desk/desk.ts";
import type { HostState } from "../protocol.ts";
import type { Shown } from "./desk/shown.ts";
import { menusOf } from "./menu/bookMenus.ts";
import { MenuBar } from "./menu/MenuBar.tsx";
import type { MenuAction } from "./menu/menus.ts";
import { openOwnBook } from "./menu/ownCommands.ts";
import { dayWords } from "./words/moments.ts";

interface Props {
  desk: Desk;
  shown: Shown;
  chosen: (action: MenuAction) => void;
}

export function Header({ desk, shown, chosen }: Props): JSX.Element {
  const { state, bookTitle } = shown;
  return (
    <header class="head">
      <div class="title-line">
        <Emblem />
        <h1 title={bookTitle}>{bookTitle === "" ? "Аттестация" : bookTitle}</h1>
        <div data-region="menu" class="menu-region">
          {state === null ? null : <MenuBar menus={menusOf(state)} chosen={chosen} left={desk.focusGrid} />}
        </div>
        <Status shown={shown} />
      </div>
      <Lost desk={desk} shown={shown} />
      {shown.link === "down" ? <NoLink desk={desk} /> : null}
      {state?.book === "example" && shown.link !== "down" ? <Example desk={desk} state={state} /> : null}
    </header>
  );
}

function Emblem(): JSX.Element {
  return (
    <svg class="emblem" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect x="3" y="3" width="26" height="26" rx="6" fill="currentColor" />
      <path d="M9 11h14M9 16h8M9 21h5" stroke="#fff" stroke-width="2.4" stroke-linecap="round" />
      <path d="M17 20.5l3 3 5-6" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" />
    </svg>
  );
}

function Status({ shown: { pressed, busy, sending, link, state } }: { shown: Shown }): JSX.Element {
  const running = pressed ?? busy;
  const words = (): string => {
    if (link === "down") return "Нет связи";
    if (state === null) return "Открываю книгу…";
    if (running !== null) return `Выполняется: ${running}`;
    return sending > 0 ? "Сохраняется…" : "Сохранено";
  };
  const isAtWork = running !== null && link === "up";
  return (
    <p class="status" role="status" data-state={isAtWork ? "busy" : link}>
      {isAtWork ? <span class="spinner" aria-hidden="true" /> : null}
      <span>{words()}</span>
    </p>
  );
}

function Example({ desk, state }: { desk: Desk; state: HostState }): JSX.Element {
  const isKept = state.mail.mode !== "smtp";
  return (
    <div class="banner example" role="note" aria-label="Пример">
      <p>
        <strong>ПРИМЕР: вымышленный район.</strong>{" "}
        {isKept ? "Письма никуда не уходят" : "Письма уходят по-настоящему"}
        {isKept ? <span class="aside">: они складываются справа, в «Письмах»</span> : null}.{" "}
        <span class="day">
          Сегодня здесь: <b>{dayWords(state.day.today)}</b>
        </span>
      </p>
      <button
        type="button"
        onClick={() => {
          openOwnBook(desk, state);
        }}
      >
        Открыть свою книгу
      </button>
    </div>
  );
}

function NoLink({ desk }: { desk: Desk }): JSX.Element {
  return (
    <div class="banner broken" role="alert">
      <p>
        <strong>Нет связи с программой.</strong> Записанное сохранено. Запустите <kbd>npm start</kbd> —
        страница подключится сама.
      </p>
      <button type="button" onClick={desk.retry}>
        Подключиться сейчас
      </button>
    </div>
  );
}

/** Edits that a break has cut off: the person is told each of them and can enter them once more. */
function Lost({ desk, shown: { lost, link } }: { desk: Desk; shown: Shown }): JSX.Element | null {
  if (lost.length === 0) return null;
  return (
    <div class="banner broken" role="alert">
      <div class="lost">
        <strong>Связь прервалась, и эти правки не подтверждены:</strong>
        <ul>
          {lost.map(({ words }, index) => (
            <li key={index}>{words}</li>
          ))}
        </ul>
      </div>
      <button type="button" disabled={link !== "up"} onClick={desk.enterLost}>
        Внести ещё раз
      </button>
      <button type="button" onClick={desk.forgetLost}>
        Не нужно
      </button>
    </div>
  );
}
