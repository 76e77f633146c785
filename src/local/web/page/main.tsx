// Entry of the local page: the socket and the grid's big bundle are fetched side by side, then the book is shown.
import { render } from "preact";
import { connect } from "./connection.ts";
import { makeDesk, type Desk } from "./desk/desk.ts";
import { createGrid } from "./grid/grid.ts";
import { stepRegion } from "./regions.ts";
import { Shell } from "./Shell.tsx";

/** Which book this tab shows stays through a reload of the page. */
const BOOK_KEY = "book";

const desk = makeDesk((events) => connect(openSocket, events));
desk.watch(() => {
  const book = desk.shown.state?.book;
  if (book !== undefined) sessionStorage.setItem(BOOK_KEY, book);
  if (desk.shown.bookTitle !== "") tellReady();
});

function openSocket(): WebSocket {
  const book = sessionStorage.getItem(BOOK_KEY);
  return new WebSocket(`ws://${location.host}/socket${book === null ? "" : `?book=${book}`}`);
}

/** For tests and measuring: the book can be read and typed into. */
function tellReady(): void {
  if (document.body.dataset["ready"] !== undefined) return;
  document.body.dataset["ready"] = "1";
  performance.mark("page-ready");
}

async function startGrid(place: HTMLElement, { edit, undo, redo, say, focusGrid }: Desk): Promise<void> {
  desk.setGrid(
    await createGrid(place, {
      edit,
      undo,
      redo,
      say(message) {
        // Edits that a break cuts off are told by the banner, one by one.
        if (desk.shown.link === "up") say(message);
      },
      selected: () => undefined,
      leave() {
        stepRegion(false, focusGrid);
      },
    }),
  );
}

let hasGrid = false;
function gridPlace(place: HTMLElement | null): void {
  if (place === null || hasGrid) return;
  hasGrid = true;
  desk.work(() => startGrid(place, desk));
}

const app = document.getElementById("app");
if (app !== null) render(<Shell desk={desk} gridPlace={gridPlace} />, app);

// A tab is not closed over edits that are on their way.
window.addEventListener("beforeunload", (event) => {
  if (desk.shown.sending > 0) event.preventDefault();
});
