// What the page in the browser and the server on one's machine say to each other: plain JSON over one socket.
import type { CivilDate } from "../../domain/calendar/civil.ts";
import type { Movement } from "../engine/sheets/movements.ts";
import type { MenuSpec, ToastSpec } from "../services/protocol.ts";

// ── The book as the page shows it ──────────────────────────────────────────

/** What a cell looks like, conditional colours included. Absent fields are the grid's defaults. */
export interface StyleView {
  background?: string;
  colour?: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strike?: true;
  fontSize?: number;
  wrap?: true;
  align?: "left" | "center" | "right";
  valign?: "top" | "middle" | "bottom";
  /** Number format: «dd.mm.yyyy»; «@» for a text cell, which keeps what is typed. */
  pattern?: string;
}

export interface CellView {
  /** What is calculated or typed; dates are day numbers. An error of a formula is its text: «#ДЕЛ/0!». */
  v?: string | number | boolean;
  /** The formula as a person edits it: «=СУММ(A1;B2)». */
  f?: string;
  /** Index into the styles of the book. */
  s?: number;
  note?: string;
}

export interface RowView {
  /** Up to the last cell that has anything; null: nothing. */
  cells: (CellView | null)[];
  /** Pixels; null: by its content. */
  height: number | null;
  hidden: boolean;
}

export interface ColumnView {
  width: number;
  hidden: boolean;
}

/** A block of cells, counted from 0, the ends excluded. */
export interface Block {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** A check of cells: a list to choose from, a tick box, or a date. */
export interface CheckView {
  blocks: Block[];
  kind: "list" | "checkbox" | "date";
  values: string[];
  /** Nothing else may be typed. */
  strict: boolean;
  help: string;
}

/** Everything of a sheet but its rows. */
export interface SheetForm {
  sheetId: number;
  title: string;
  tabColour: string | null;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  frozenRows: number;
  frozenColumns: number;
  columns: ColumnView[];
  checks: CheckView[];
  /** The block under the filter with its header row. */
  filter: Block | null;
}

export interface SheetView extends SheetForm {
  /** Up to the last row that has anything. */
  rows: RowView[];
}

export interface BookView {
  /** Grows by one with every change: a patch follows the version before it. No two books have the same. */
  version: number;
  title: string;
  styles: StyleView[];
  sheets: SheetView[];
}

export type SheetPatch =
  | { kind: "rows"; sheetId: number; rows: [index: number, row: RowView][] }
  /** Rows taken out at a place and others put in. */
  | { kind: "splice"; sheetId: number; at: number; removed: number; rows: RowView[] }
  | { kind: "form"; form: SheetForm }
  | { kind: "sheet"; at: number; sheet: SheetView }
  | { kind: "gone"; sheetId: number };

export interface BookPatch {
  version: number;
  /** Styles that the book didn't have before: they follow the known ones. */
  styles: StyleView[];
  sheets: SheetPatch[];
  /** Which lines went where, in their order; absent: all stayed in their places. */
  moves?: readonly Movement[];
}

// ── What a person does in the grid ─────────────────────────────────────────

/** A cell with what was typed, pasted or filled in; null or "" empties it. Texts are read the Russian way. */
export interface TypedCell {
  row: number;
  column: number;
  value: string | number | boolean | null;
}

export type GridEdit =
  | { kind: "cells"; sheetId: number; cells: TypedCell[] }
  | { kind: "note"; sheetId: number; row: number; column: number; note: string }
  | { kind: "insertRows"; sheetId: number; at: number; count: number }
  | { kind: "deleteRows"; sheetId: number; at: number; count: number }
  /** Columns of people's own: the program's can't be deleted. */
  | { kind: "insertColumns"; sheetId: number; at: number; count: number }
  | { kind: "deleteColumns"; sheetId: number; at: number; count: number }
  | { kind: "sort"; sheetId: number; column: number; descending: boolean }
  | { kind: "columnWidth"; sheetId: number; column: number; width: number };

/** What became of an edit. It is durable when the answer comes. */
export interface EditAnswer {
  version: number;
  /** Why it was not carried out, wholly or in part, in words for the person; empty when it was. */
  refused: string;
  /** The cells that show something else than the person typed are told by this patch; it is for this page alone. */
  patch: BookPatch | null;
}

export interface PageSelection {
  sheetId: number;
  ranges: Block[];
}

// ── Runs, letters, triggers ────────────────────────────────────────────────

export interface DialogView {
  kind: "dialog" | "sidebar";
  title: string;
  html: string;
  width: number | null;
  height: number | null;
}

/** What a run of the add-on showed and answered. */
export interface RunAnswer {
  /** What the function returned, for a page of the add-on. */
  value: unknown;
  /** Words of the failure; empty when it ended well. */
  failure: string;
  dialogs: DialogView[];
  toasts: ToastSpec[];
  /** Cells that the run has put in front of the person. */
  activated: PageSelection | null;
}

export interface RunHead {
  number: number;
  /** Epoch milliseconds by the host's clock. */
  at: number;
  /** «Что сегодня», «Ежедневный запуск», «После правки». */
  title: string;
  handler: string;
  startedBy: "person" | "clock" | "edit";
  failure: string;
  ms: number;
  calls: number;
  letters: number;
  /** Cells changed. */
  changed: number;
}

export interface RunView extends RunHead {
  /** Service calls in their order: «Sheets.Spreadsheets.batchUpdate». */
  log: string[];
  /** «План, строка 12, «Срок»: было …, стало …», cut at some hundreds; `changed` counts all. */
  changes: { sheet: string; row: number; column: string; was: string; became: string }[];
}

/** «outbox»: kept here only; the others tell how sending through SMTP went. */
export type LetterState = "outbox" | "sending" | "sent" | "failed" | "unknown";

export interface LetterHead {
  number: number;
  at: number;
  date: CivilDate;
  from: string;
  to: string[];
  subject: string;
  state: LetterState;
  /** Answer of the mail server to a letter that didn't go. */
  reason: string;
  attachments: number;
}

export interface LetterView extends LetterHead {
  cc: string[];
  replyTo: string;
  text: string;
  html: string;
  files: { name: string; type: string; bytes: number }[];
}

/** A document that the add-on has made; its bytes come from /file/documents/ID.docx. */
export interface DocumentHead {
  id: string;
  /** «План на октябрь 2026»: as the register has it, else the name of the file. */
  title: string;
  /** In the folder «documents» of the data. */
  fileName: string;
  at: number;
  /** As the register has it; empty for a file that isn't in it. */
  state: string;
  number: string;
  date: CivilDate | null;
}

export interface DocumentView extends DocumentHead {
  /** The file as a page that needs nothing from outside. */
  html: string;
  bytes: number;
}

export interface TriggerView {
  uid: string;
  /** «Ежедневный запуск», «После правки». */
  title: string;
  owner: string;
  /** «каждый день в 7:00». */
  when: string;
  /** Epoch milliseconds; null for edit triggers. */
  next: number | null;
}

// ── Around the book ────────────────────────────────────────────────────────

export type BookName = "example" | "book";

export interface DayView {
  today: CivilDate;
  /** True when the day was set by a person (the example only). */
  isSet: boolean;
}

export interface MailSettings {
  /** «off»: nobody has chosen yet, and nothing can be sent. */
  mode: "off" | "outbox" | "smtp";
  host: string;
  port: number;
  /** TLS from the first byte (465); otherwise STARTTLS where the server offers it. */
  secure: boolean;
  user: string;
  /** Never sent to the page: true when one is kept. */
  hasPassword: boolean;
  from: string;
}

export interface FileView {
  name: string;
  /** «книга», «резервная копия». */
  kind: string;
  at: number;
  bytes: number;
}

export interface HostState {
  book: BookName;
  /** An own book exists beside the example. */
  hasOwnBook: boolean;
  day: DayView;
  /** The book's time zone, in which the page tells times: «Europe/Moscow». */
  zone: string;
  menus: MenuSpec[];
  mail: MailSettings;
  /** Letters in the outbox, those that wait for a decision among them. */
  letters: { count: number; troubled: number };
}

/** The closed list of what the page may ask; each answer comes when the work is done. */
export interface HostCalls {
  state(): HostState;
  view(): BookView;
  /** @param version of the book on which the edit was made: its rows are found where they stand now */
  edit(edit: GridEdit, version: number): EditAnswer;
  undo(): EditAnswer & { done: boolean };
  redo(): EditAnswer & { done: boolean };
  /** A menu item. @param version of the book on which the cells were selected */
  press(handler: string, selection: PageSelection, version: number): RunAnswer;
  /** `google.script.run` of a page of the add-on. */
  call(handler: string, args: unknown[], selection: PageSelection, version: number): RunAnswer;
  runs(): RunHead[];
  run(number: number): RunView;
  letters(): LetterHead[];
  letter(number: number): LetterView;
  /** The newest first. */
  documents(): DocumentHead[];
  document(id: string): DocumentView;
  triggers(): TriggerView[];
  fireTrigger(uid: string): RunAnswer;
  /** The example only. null: the machine's day. */
  setDay(day: CivilDate | null): DayView;
  /** The example only: lives the days up to this one with their triggers. */
  liveUntil(day: CivilDate): { days: number; letters: number; failure: string };
  saveMail(
    settings: Omit<MailSettings, "hasPassword" | "mode"> & {
      mode: "outbox" | "smtp";
      password: string | null;
    },
  ): MailSettings;
  /** Sends one letter; returns why it failed, "" when it was taken. */
  testMail(to: string): string;
  backUp(): FileView;
  files(): FileView[];
  restore(name: string): HostState;
  /** Takes the example back to its beginning. */
  resetExample(): HostState;
  /** Changes this page over to another book; an own book is made when there is none. */
  openBook(book: BookName): HostState;
}

/** What the server tells without being asked. */
export type HostEvent =
  | { event: "patch"; patch: BookPatch }
  /** Everything must be read anew: the book was restored or changed over. */
  | { event: "reload" }
  | { event: "state"; state: HostState }
  | { event: "toast"; toast: ToastSpec }
  /** A run begins («Напомнить…») or all have ended (null). */
  | { event: "busy"; title: string | null };

export interface CallMessage {
  id: number;
  call: keyof HostCalls;
  args: unknown[];
}

export type AnswerMessage = { id: number; value: unknown } | { id: number; failure: string };

// Files come by plain GET: /file/book.xlsx, /file/letters/12.eml, /file/letters/12/1 (its first attachment),
// /file/documents/ID.docx,
// /file/backups/NAME; a backup of another machine is sent by POST /file/backups. All take ?book=example|book.
