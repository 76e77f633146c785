// The spreadsheet in the page: what the shell around it may ask of it, and what it tells the shell.
// Looks are here and not beside the parts they belong to, since those are loaded later and a style sheet must be there first.
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "./grid.css";
import type { BookPatch, BookView, EditAnswer, GridEdit, PageSelection } from "../../protocol.ts";

export interface GridEvents {
  /** Rejects when the server can't be reached. `version` is that of the book in which the places are told. */
  edit(edit: GridEdit, version: number): Promise<EditAnswer>;
  undo(): Promise<EditAnswer & { done: boolean }>;
  redo(): Promise<EditAnswer & { done: boolean }>;
  /** A short message in front of the person: a toast. */
  say(message: string): void;
  selected(selection: PageSelection): void;
  /** The person leaves the grid by keyboard (F6): the focus goes to the menu bar. */
  leave?(): void;
}

export interface Grid {
  /** Shows a book from its beginning, in place of what was shown. */
  show(book: BookView): void;
  apply(patch: BookPatch): void;
  selection(): PageSelection;
  /** The book as it is shown: the selection counts in its version. */
  book(): BookView;
  /** Brings the sheet and its cells in front of the person. */
  activate(selection: PageSelection): void;
  focus(): void;
  /** Edits sent and not yet answered. */
  pending(): number;
}

/** Makes the grid in an empty place that has a size. Sets `data-ready="1"` on it when a book is shown. */
export async function createGrid(place: HTMLElement, events: GridEvents): Promise<Grid> {
  const { openGrid } = await import("./openGrid.tsx");
  return openGrid(place, events);
}
