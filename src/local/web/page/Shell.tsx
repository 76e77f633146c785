// The whole page: the head, the grid with the add-on's sidebar and a panel beside it, and what stands before them all.
import { useEffect } from "preact/hooks";
import type { JSX } from "preact";
import type { Desk } from "./desk/desk.ts";
import { useShown } from "./desk/hooks.ts";
import type { OpenPage } from "./desk/shown.ts";
import { AddOnPage } from "./dialogs/AddOnPage.tsx";
import { AddOnDialog, QuestionDialog } from "./dialogs/Dialogs.tsx";
import { Header } from "./Header.tsx";
import type { MenuAction } from "./menu/menus.ts";
import { doOwnCommand } from "./menu/ownCommands.ts";
import { OpenedPanel } from "./panels/OpenedPanel.tsx";
import { Strip } from "./panels/Strip.tsx";
import { stepRegion } from "./regions.ts";
import { Toasts } from "./Toasts.tsx";

interface Props {
  desk: Desk;
  /** Gives the grid its place, once. */
  gridPlace: (place: HTMLElement | null) => void;
}

export function Shell({ desk, gridPlace }: Props): JSX.Element {
  const shown = useShown(desk);
  const { state, panel, sidebar, dialog, question, news, pressed } = shown;
  const hasModal = dialog !== null || question !== null;
  useStepping(desk);

  const chosen = (action: MenuAction): void => {
    desk.focusGrid();
    if (action.kind === "press") desk.press(action.handler, action.caption);
    else doOwnCommand(desk, action.name);
  };

  return (
    <>
      <div class="shell" inert={hasModal}>
        <Header desk={desk} shown={shown} chosen={chosen} />
        <div class="work-space">
          <main class="grid-region" aria-label="Книга" data-region="grid">
            <div ref={gridPlace} class="grid-place" />
            {state === null ? <p class="opening">Открываю книгу…</p> : null}
          </main>
          {sidebar === null ? null : <Sidebar key={sidebar.id} desk={desk} page={sidebar} />}
          {panel === null || state === null ? null : (
            <OpenedPanel name={panel} desk={desk} state={state} news={news} isBusy={pressed !== null} />
          )}
          {state === null ? null : <Strip desk={desk} state={state} opened={panel} />}
        </div>
      </div>
      {dialog === null ? null : <AddOnDialog key={dialog.id} desk={desk} page={dialog} />}
      {question === null ? null : <QuestionDialog desk={desk} question={question} />}
      <Toasts toasts={shown.toasts} close={desk.closeToast} />
    </>
  );
}

/** The add-on's sidebar: it stays while one works in the grid. */
function Sidebar({ desk, page }: { desk: Desk; page: OpenPage }): JSX.Element {
  const close = (): void => {
    desk.closePage(page.id);
    desk.focusGrid();
  };
  return (
    <aside class="sidebar" aria-label={page.title} data-region="sidebar">
      <header>
        <h2>{page.title}</h2>
        <button
          type="button"
          class="icon"
          aria-label={`Закрыть «${page.title}»`}
          title="Закрыть"
          onClick={close}
        >
          ×
        </button>
      </header>
      <AddOnPage
        desk={desk}
        page={page}
        escaped={desk.focusGrid}
        stepped={(back) => {
          stepRegion(back, desk.focusGrid);
        }}
      />
    </aside>
  );
}

/** F6 is taken before the grid sees it. */
function useStepping(desk: Desk): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { dialog, question } = desk.shown;
      if (event.key !== "F6" || event.ctrlKey || event.altKey || dialog !== null || question !== null) return;
      event.preventDefault();
      event.stopPropagation();
      stepRegion(event.shiftKey, desk.focusGrid);
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => {
      window.removeEventListener("keydown", onKeyDown, true);
    };
  }, [desk]);
}
