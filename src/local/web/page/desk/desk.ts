// The desk: everything that can be asked for from the page, and what came of it. Components only call it.
import type { ToastSpec } from "../../../services/protocol.ts";
import type {
  BookName,
  EditAnswer,
  GridEdit,
  HostEvent,
  HostState,
  PageSelection,
  RunAnswer,
} from "../../protocol.ts";
import { Unreachable, type Connection, type ConnectionEvents, type Link } from "../connection.ts";
import type { Grid } from "../grid/grid.ts";
import { editWords } from "../words/edits.ts";
import { bookOnScreen } from "./bookOnScreen.ts";
import { versionFor } from "./lostEdits.ts";
import { BEGINNING, type PanelName, type Question, type Shown } from "./shown.ts";

export interface Desk {
  readonly shown: Shown;
  /** Calls the listener after each change; returns how to stop it. */
  watch(listener: () => void): () => void;
  /** Asks the program; the caller shows a failure. */
  readonly ask: Connection["call"];
  retry(): void;

  /** @param version of the book on which it was made */
  edit(edit: GridEdit, version: number): Promise<EditAnswer>;
  undo(): Promise<EditAnswer & { done: boolean }>;
  redo(): Promise<EditAnswer & { done: boolean }>;
  /** Enters the unconfirmed edits once more. */
  enterLost(): void;
  forgetLost(): void;

  /** Does a run of the add-on and shows what it showed; its failure is told. */
  run(title: string, work: () => Promise<RunAnswer>): void;
  press(handler: string, title: string): void;
  /** `google.script.run` of an open page: the value, or an Error with the words of the failure. */
  callFrom(handler: string, args: unknown[]): Promise<unknown>;
  closePage(id: number): void;

  /** Work that is not a run of the add-on; its failure is told. */
  work(work: () => Promise<void>): void;
  /** The book was changed over, restored or begun anew: its state is known, its cells must be read. */
  enter(state: HostState): void;
  openBook(book: BookName): void;
  /** Resolves with true after the person's yes. */
  confirm(question: Question): Promise<boolean>;
  answer(yes: boolean): void;

  say(message: string, title?: string): void;
  fail(error: unknown): void;
  closeToast(id: number): void;
  openPanel(panel: PanelName | null): void;
  /** Lists in the panels are asked for anew. */
  refresh(): void;
  setGrid(grid: Grid): void;
  focusGrid(): void;
}

const NOWHERE: PageSelection = { sheetId: 0, ranges: [] };
const TOAST_SECONDS = 8;
/** So many fit into a window; the oldest give way. */
const MOST_TOASTS = 4;
/** Longer messages stay until they can have been read. */
const LETTERS_A_SECOND = 15;

/** @param connectTo opens the connection with these ears */
export function makeDesk(connectTo: (events: ConnectionEvents) => Connection): Desk {
  let shown = BEGINNING;
  const watchers = new Set<() => void>();
  let grid: Grid | null = null;
  let titles = new Map<number, string>();
  let lastId = 0;
  let answerQuestion: (yes: boolean) => void = () => undefined;
  const book = bookOnScreen({
    view: () => connection.call("view"),
    show(view) {
      titles = new Map(view.sheets.map(({ sheetId, title }) => [sheetId, title]));
      grid?.show(view);
      change({ bookTitle: view.title });
    },
    apply: (patch) => grid?.apply(patch),
    missed: readBook,
  });
  const connection = connectTo({ told, linked });

  function change(changes: Partial<Shown>): void {
    shown = { ...shown, ...changes };
    for (const watcher of watchers) watcher();
  }

  const nextId = (): number => (lastId += 1);
  const newsCame = (): Partial<Shown> => ({ news: shown.news + 1 });

  // ── The connection ──

  function told(event: HostEvent): void {
    switch (event.event) {
      case "patch":
        book.apply(event.patch);
        break;
      case "reload":
        readBook();
        break;
      case "state":
        change({ state: event.state, ...newsCame() });
        break;
      case "toast":
        toast(event.toast, false);
        break;
      case "busy":
        change({ busy: event.title, ...(event.title === null ? newsCame() : {}) });
        break;
    }
  }

  function linked(link: Link): void {
    change({ link, busy: null });
    if (link !== "up") return;
    work(async () => {
      change({ state: await connection.call("state"), ...newsCame() });
      readBook();
    });
  }

  // ── The cells ──

  function readBook(): void {
    if (grid !== null && shown.link === "up") work(book.read);
  }

  async function sent<Answer extends EditAnswer>(asked: () => Promise<Answer>): Promise<Answer> {
    change({ sending: shown.sending + 1 });
    try {
      const answer = await asked();
      book.reached(answer.version);
      return answer;
    } finally {
      change({ sending: shown.sending - 1 });
    }
  }

  function edit(made: GridEdit, version: number): Promise<EditAnswer> {
    const seen = grid?.book() ?? null;
    return sent(() => connection.call("edit", made, version)).catch((error: unknown) => {
      if (!(error instanceof Unreachable)) throw error;
      const words = editWords(made, titles.get(made.sheetId) ?? "");
      change({ lost: [...shown.lost, { edit: made, version, seen, words }] });
      throw error;
    });
  }

  function enterLost(): void {
    work(async () => {
      await book.read();
      const now = grid?.book();
      const { lost } = shown;
      change({ lost: [] });
      // All at once: the program takes them in this order, and has its triggers wait.
      const entered = lost.map(async (each) => {
        try {
          const version = now === undefined ? each.version : versionFor(each, now);
          const { refused } = await edit(each.edit, version);
          if (refused !== "") fail(new Error(refused));
        } catch (error) {
          // Cut off once more, it is among the lost again.
          fail(error);
        }
      });
      await Promise.all(entered);
      readBook();
    });
  }

  // ── Runs of the add-on ──

  /** The chosen cells and the version in which they count. */
  const chosen = (): [PageSelection, number] =>
    grid === null ? [NOWHERE, 0] : [grid.selection(), grid.book().version];

  function show(answer: RunAnswer): void {
    for (const spec of answer.toasts) toast(spec, false);
    for (const page of answer.dialogs) {
      change({ [page.kind]: { ...page, id: nextId() } });
    }
    if (answer.activated !== null) grid?.activate(answer.activated);
    change(newsCame());
  }

  function run(title: string, running: () => Promise<RunAnswer>): void {
    if (shown.pressed !== null) {
      say(`Подождите: идёт «${shown.pressed}».`);
      return;
    }
    change({ pressed: title });
    work(async () => {
      const answer = await running().finally(() => {
        change({ pressed: null });
      });
      show(answer);
      if (answer.failure !== "") throw new Error(answer.failure);
    });
  }

  async function callFrom(handler: string, args: unknown[]): Promise<unknown> {
    const answer = await connection.call("call", handler, args, ...chosen());
    show(answer);
    if (answer.failure !== "") throw new Error(answer.failure);
    return answer.value;
  }

  // ── Words to the person ──

  function toast(spec: ToastSpec, isFailure: boolean): void {
    const others = shown.toasts.filter(({ message }) => message !== spec.message);
    change({ toasts: [...others, { ...spec, isFailure, id: nextId() }].slice(-MOST_TOASTS) });
  }

  function say(message: string, title = ""): void {
    const seconds = Math.max(TOAST_SECONDS, message.length / LETTERS_A_SECOND);
    toast({ message, title, seconds }, false);
  }

  function fail(error: unknown): void {
    if (error instanceof Unreachable) {
      // The banner tells it too, and for as long as it lasts.
      say(error.message);
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    toast({ message, title: "Не получилось", seconds: -1 }, true);
  }

  function work(working: () => Promise<void>): void {
    working().catch(fail);
  }

  function enter(state: HostState): void {
    change({ state, dialog: null, sidebar: null, ...newsCame() });
    if (state.book === "book" && shown.panel === "day") change({ panel: null });
    readBook();
  }

  function openBook(name: BookName): void {
    work(async () => {
      enter(await connection.call("openBook", name));
    });
  }

  return {
    get shown() {
      return shown;
    },
    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    ask: connection.call,
    retry: connection.retry,
    edit,
    undo: () => sent(() => connection.call("undo")),
    redo: () => sent(() => connection.call("redo")),
    enterLost,
    forgetLost() {
      change({ lost: [] });
    },
    run,
    press(handler, title) {
      run(title, () => connection.call("press", handler, ...chosen()));
    },
    callFrom,
    closePage(id) {
      if (shown.dialog?.id === id) change({ dialog: null });
      if (shown.sidebar?.id === id) change({ sidebar: null });
    },
    work,
    enter,
    openBook,
    confirm: (question) =>
      new Promise((resolve) => {
        answerQuestion(false);
        answerQuestion = resolve;
        change({ question });
      }),
    answer(yes) {
      change({ question: null });
      answerQuestion(yes);
    },
    say,
    fail,
    closeToast(id) {
      change({ toasts: shown.toasts.filter((other) => other.id !== id) });
    },
    openPanel(panel) {
      change({ panel });
    },
    refresh() {
      change(newsCame());
    },
    setGrid(made) {
      grid = made;
      readBook();
    },
    focusGrid() {
      grid?.focus();
    },
  };
}
