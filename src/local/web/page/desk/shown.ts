// What the page knows at the moment; components show it and never change it.
import type { ToastSpec } from "../../../services/protocol.ts";
import type { BookView, DialogView, GridEdit, HostState } from "../../protocol.ts";
import type { Link } from "../connection.ts";

export interface Toast extends ToastSpec {
  id: number;
  /** Something went wrong: it stays until it is closed. */
  isFailure: boolean;
}

/** A page of the add-on on the screen. */
export interface OpenPage extends DialogView {
  id: number;
}

/** Something that is done only after a person's yes. */
export interface Question {
  title: string;
  text: string;
  /** What the button of consent says: a verb. */
  yes: string;
}

export type PanelName = "letters" | "documents" | "runs" | "schedule" | "day" | "mail" | "files";

/** An edit that was sent and never answered: nobody knows whether it was kept. */
export interface LostEdit {
  edit: GridEdit;
  /** Of the book on which it was made. */
  version: number;
  /** The book as it was shown then. */
  seen: BookView | null;
  words: string;
}

export interface Shown {
  link: Link;
  state: HostState | null;
  bookTitle: string;
  /** Title of the run that this page has started and waits for. */
  pressed: string | null;
  /** Title of a run that is going on, whoever has started it. */
  busy: string | null;
  /** Edits sent and not yet answered. */
  sending: number;
  lost: LostEdit[];
  toasts: Toast[];
  dialog: OpenPage | null;
  sidebar: OpenPage | null;
  question: Question | null;
  panel: PanelName | null;
  /** Grows when letters, runs, triggers or files may have changed. */
  news: number;
}

export const BEGINNING: Shown = {
  link: "connecting",
  state: null,
  bookTitle: "",
  pressed: null,
  busy: null,
  sending: 0,
  lost: [],
  toasts: [],
  dialog: null,
  sidebar: null,
  question: null,
  panel: null,
  news: 0,
};
