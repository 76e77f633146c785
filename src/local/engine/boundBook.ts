// The book that the script is bound to: the model of the workbook, every change of which is journaled.
import { randomUUID } from "node:crypto";
import { callSheets } from "./sheets/service.ts";
import { Workbook } from "./sheets/workbook.ts";
import type { Caller, NewWorkbook, WorkbookState } from "./sheets/workbook.ts";

/** A batch that was applied; it is replayed at the next start. */
export interface BookChange {
  op: "batch";
  email: string;
  /** Body of the batchUpdate. */
  body: unknown;
  /** When it was applied (epoch milliseconds): a sort by formulas goes by the day. */
  at: number;
}

type Recorder = (change: BookChange) => void;

const BATCH_UPDATE = "spreadsheets.batchUpdate";
const NEW_BOOK = { title: "Аттестация", locale: "ru_RU" };

export class BoundBook {
  readonly workbook: Workbook;
  private readonly record: Recorder;

  private constructor(workbook: Workbook, record: Recorder) {
    this.workbook = workbook;
    this.record = record;
  }

  /** A new book, as Google makes it for a Russian account. */
  static create(owner: string, timeZone: string, record: Recorder): BoundBook {
    return BoundBook.make(randomUUID(), { ...NEW_BOOK, timeZone }, owner, record);
  }

  static make(id: string, properties: NewWorkbook, owner: string, record: Recorder): BoundBook {
    return new BoundBook(Workbook.create(id, properties, owner), record);
  }

  static load(state: WorkbookState, record: Recorder): BoundBook {
    return new BoundBook(Workbook.load(state), record);
  }

  get id(): string {
    return this.workbook.book.spreadsheetId;
  }

  get title(): string {
    return this.workbook.book.properties.title ?? "";
  }

  /** The tabs in their order. */
  sheets(): { sheetId: number; title: string }[] {
    return this.workbook.book.sheets.map(({ properties: { sheetId, title } }) => ({ sheetId, title }));
  }

  state(): WorkbookState {
    return this.workbook.state();
  }

  /** A call of the Sheets service by a user; what it changed is durable when it returns. */
  call(method: string, args: readonly unknown[], email: string): unknown {
    const reply = callSheets(this.workbook, method, args, { email });
    if (method === BATCH_UPDATE) this.#record(email, args[0]);
    return reply;
  }

  /** Lets a person work on the book; `work` tells which requests it has applied. */
  change<Request>(
    email: string,
    work: (workbook: Workbook, caller: Caller) => readonly Request[],
  ): readonly Request[] {
    const requests = work(this.workbook, { email });
    if (requests.length > 0) this.#record(email, { requests });
    return requests;
  }

  /** Applies a journaled change again. What was accepted then is accepted now, however strict the model was, and on its own day. */
  replay({ body, email, at }: BookChange): void {
    const { now, strictValidation } = this.workbook;
    this.workbook.strictValidation = false;
    this.workbook.now = () => at;
    this.workbook.batchUpdate(body, { email });
    this.workbook.now = now;
    this.workbook.strictValidation = strictValidation;
  }

  #record(email: string, body: unknown): void {
    this.record({ op: "batch", email, body, at: this.workbook.appliedAt });
  }
}
