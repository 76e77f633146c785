// The book before the people who have it open in the browser: what their pages show, what they do to it, and what each of
// them takes back. Nothing is worked out as long as nobody has looked.
import type {
  Block,
  BookPatch,
  BookView,
  EditAnswer,
  GridEdit,
  PageSelection,
  SheetPatch,
} from "../web/protocol.ts";
import type { BoundBook } from "./boundBook.ts";
import type { HostClock } from "./clock.ts";
import { stepBack } from "./edits/doneStep.ts";
import { followedEdit, followedSelection } from "./edits/followedEdit.ts";
import { planEdit } from "./edits/gridRequests.ts";
import { History, type Way } from "./edits/history.ts";
import { PastMoves } from "./edits/pastMoves.ts";
import type { NameGone } from "./edits/steps.ts";
import { takenBack } from "./edits/takenBack.ts";
import { outdatedWords, refusalWords, told } from "./edits/words.ts";
import { editedCells } from "./personEdit.ts";
import type { EditedCells } from "./personEdit.ts";
import type { Movement } from "./sheets/movements.ts";
import type { Request } from "./sheets/personEdits.ts";
import { BookScreen } from "./view/bookScreen.ts";

/** An answer to a page, and the cells for which edit triggers are to be fired. */
export interface EditDone extends EditAnswer {
  cells: EditedCells | null;
}

/** `done` is false when there was nothing to take back. */
export interface TakenBackDone extends EditDone {
  done: boolean;
}

/** Takes a patch; `client` is the page whose own edit it was: it gets the patch with its answer. */
export type PatchListener = (patch: BookPatch, client: string | null) => void;

/** What counts as chosen when the chosen cells are gone: a heading, which no command takes for a row of the book. */
const FIRST_CELL: Block = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };

/** What the open pages see of one book and do to it. */
export class Desk {
  private readonly book: BoundBook;
  private readonly clock: HostClock;
  private readonly history = new History();
  private readonly past = new PastMoves();
  private readonly nameGone: NameGone = (sheetId, line, axis) => this.history.nameGone(sheetId, line, axis);
  private screen: BookScreen | null = null;
  private listener: PatchListener | null = null;
  private editor: string | null = null;
  /** The patch of the batch that was applied last; null when the pages saw no difference. */
  private lastPatch: BookPatch | null = null;

  constructor(book: BoundBook, clock: HostClock) {
    this.book = book;
    this.clock = clock;
  }

  onPatch(listener: PatchListener): void {
    this.listener = listener;
  }

  /** A batch was applied: by a person, or by a run in the middle of its work. */
  applied(): void {
    const { book, movements } = this.book.workbook;
    this.history.follow(movements, book.hasFormulas);
    this.publish(movements);
  }

  /** Tells the pages what has changed, the day included. */
  private publish(movements: readonly Movement[] = []): void {
    if (this.screen === null) return;
    const { book } = this.book.workbook;
    this.lastPatch = this.screen.patch(book, this.clock.now(), this.clock.today(), movements);
    if (this.lastPatch === null) return;
    this.past.reach(this.lastPatch.version, movements);
    this.listener?.(this.lastPatch, this.editor);
  }

  /** The whole book; from now on patches follow. */
  view(): BookView {
    this.screen ??= new BookScreen(this.book.workbook.calculation);
    this.publish();
    return this.screen.view();
  }

  /** Pages that look at the book see a new day as it begins. */
  keepUp(): void {
    if (this.screen !== null && this.screen.day !== this.clock.today()) this.publish();
  }

  /**
   * Carries an edit out as `email`; it is durable when this returns. No trigger is fired.
   * @param seen version of the book on which it was made; null: it is meant for the book as it is
   */
  edit(made: GridEdit, client: string, email: string, seen: number | null): EditDone {
    const before = this.book.workbook.book;
    const standing = this.standing(made, seen);
    if ("refused" in standing) {
      return { version: this.screen?.number ?? 0, refused: standing.refused, patch: null, cells: null };
    }
    const { edit } = standing;
    const { refused, requests } = planEdit(edit, before, this.clock.today());
    const failure = this.carryOut(requests, client, email);
    if (failure === "" && requests.length > 0) {
      const { book, movements } = this.book.workbook;
      this.history.did(client, stepBack(edit, before, book, movements, this.nameGone));
    }
    const truth = edit.kind === "cells" ? edit.cells.map(({ row }) => row) : [];
    return {
      version: this.screen?.number ?? 0,
      refused: told([...(failure === "" ? [] : [failure]), ...(refused === "" ? [] : [refused])]),
      patch: this.answerPatch(edit.sheetId, truth),
      cells: failure === "" ? this.firing(requests) : null,
    };
  }

  /** The edit with its rows and columns where they stand now, or why it can't be done. */
  private standing(edit: GridEdit, seen: number | null): { edit: GridEdit } | { refused: string } {
    const movements = seen === null ? [] : this.past.since(seen);
    if (movements === null) return { refused: outdatedWords(edit) };
    const { sheets } = this.book.workbook.book;
    const sheet = sheets.find(({ properties }) => properties.sheetId === edit.sheetId);
    return followedEdit(edit, movements, sheet?.properties.title ?? "");
  }

  /** Where the cells stand now that a page has chosen on the version `seen`. */
  chosenNow(selection: PageSelection, seen: number): PageSelection {
    const { sheetId } = selection;
    const movements = this.past.since(seen);
    const ranges = movements === null ? [] : followedSelection(selection, movements).ranges;
    return { sheetId, ranges: ranges.length === 0 ? [FIRST_CELL] : ranges };
  }

  /** Takes the page's last edit back, or does again what it has taken back last. */
  takeBack(client: string, way: Way, email: string): TakenBackDone {
    const step = this.history.take(client, way);
    this.lastPatch = null;
    if (step === null) {
      return { done: false, version: this.screen?.number ?? 0, refused: "", patch: null, cells: null };
    }
    const plan = takenBack(step, this.book.workbook.book);
    const failure = this.carryOut(plan.requests, client, email);
    if (failure === "" && plan.requests.length > 0) {
      const { book, movements } = this.book.workbook;
      for (const { places, sheetId } of plan.back) this.history.revive(sheetId, places);
      const inverse = plan.inverse(book, movements, this.nameGone);
      this.history.put(client, way === "undo" ? "redo" : "undo", inverse);
    }
    return {
      done: true,
      version: this.screen?.number ?? 0,
      refused: told([...(failure === "" ? [] : [failure]), ...plan.refused]),
      patch: this.lastPatch,
      cells: failure === "" ? this.firing(plan.cellRequests) : null,
    };
  }

  /** A page was closed. */
  forget(client: string): void {
    this.history.forget(client);
  }

  /** Applies requests as one batch; returns the words of a refusal. */
  private carryOut(requests: readonly Request[], client: string, email: string): string {
    this.lastPatch = null;
    if (requests.length === 0) return "";
    this.editor = client;
    try {
      this.book.change(email, (workbook, caller) => {
        workbook.batchUpdate({ requests }, caller);
        return requests;
      });
      return "";
    } catch (error) {
      const words = refusalWords(error);
      if (words === null) throw error;
      return words;
    } finally {
      this.editor = null;
    }
  }

  /** The patch of the edit with the rows that look as before, though something else was typed into them. */
  private answerPatch(sheetId: number, typedRows: readonly number[]): BookPatch | null {
    const patched = (this.lastPatch?.sheets ?? []).filter((part) => sheetOfPatch(part) === sheetId);
    const known = new Set(
      patched.flatMap((part) => (part.kind === "rows" ? part.rows.map(([row]) => row) : [])),
    );
    const others = [...new Set(typedRows)].filter((row) => !known.has(row));
    const truth = others.length === 0 ? null : (this.screen?.truth(sheetId, others) ?? null);
    if (this.lastPatch === null || truth === null) return this.lastPatch ?? truth;
    return { ...this.lastPatch, sheets: [...this.lastPatch.sheets, ...truth.sheets] };
  }

  /** The edited cells as an edit trigger is told them, within the grid as it is now. */
  private firing(requests: readonly Request[]): EditedCells | null {
    const cells = editedCells(requests);
    const sheet = this.book.workbook.book.sheets.find(
      ({ properties }) => properties.sheetId === cells?.sheetId,
    );
    if (cells === null || sheet === undefined) return null;
    const { block, sheetId } = cells;
    const endRow = Math.min(block.endRow, sheet.rows.length);
    const endColumn = Math.min(block.endColumn, sheet.columns.length);
    if (block.startRow >= endRow || block.startColumn >= endColumn) return null;
    return { sheetId, block: { ...block, endRow, endColumn } };
  }
}

function sheetOfPatch(patch: SheetPatch): number {
  switch (patch.kind) {
    case "form":
      return patch.form.sheetId;
    case "sheet":
      return patch.sheet.sheetId;
    default:
      return patch.sheetId;
  }
}
