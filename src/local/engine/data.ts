// Everything that outlives a run: the book, the script's records and the letters; in a data folder or, for tests, only
// in memory. A change is applied and then journaled; who gets an answer can rely on both.
import type { OutboxLetter } from "../outbox/letter.ts";
import { Store } from "../store/store.ts";
import { BoundBook } from "./boundBook.ts";
import type { BookChange } from "./boundBook.ts";
import { DriveFiles } from "./driveFiles.ts";
import { OtherBooks } from "./otherBooks.ts";
import type { MadeBook, OtherBookChange } from "./otherBooks.ts";
import { applyChange, emptyRecords } from "./records.ts";
import type { RecordChange, Records } from "./records.ts";
import type { WorkbookState } from "./sheets/workbook.ts";

interface State {
  records: Records;
  book: WorkbookState;
  /** Left out by snapshots of before there were such. */
  others?: WorkbookState[];
}

/** Its books are read and never changed; what stands in the records is. */
const copied = (start: EngineState | null): State | null =>
  start === null ? null : { ...start, records: structuredClone(start.records) };

/** All that an engine holds, shared with nobody: another one can be started from it. */
export interface EngineState extends State {
  letters: readonly OutboxLetter[];
  /** Bytes of documents by their id. */
  contents?: ReadonlyMap<string, Uint8Array>;
}

type Change = BookChange | RecordChange | MadeBook | OtherBookChange;

/** A journal above this size is replaced by a snapshot at the end of a run. */
const LONG_JOURNAL_BYTES = 1 << 20;
/** At the end a shorter one is, too: the next start has less to do again. */
const SHORT_JOURNAL_BYTES = 1 << 16;

export class EngineData {
  readonly book: BoundBook;
  /** Spreadsheets that the add-on has made. */
  readonly others: OtherBooks;
  readonly records: Records;
  /** Files that the add-on has made. */
  readonly files: DriveFiles;
  readonly letters: OutboxLetter[];
  /** Memory is ahead of the disk: nothing more may be done before the folder is opened anew. */
  isBroken = false;
  /** Called after each batch of the book that was applied and journaled. */
  onBatch: () => void = () => undefined;
  private readonly store: Store<State, Change, OutboxLetter> | null;

  /**
   * Opens the folder (null: memory only); an empty one gets a book of its own that belongs to `owner`.
   * In memory, `start` is what another engine held.
   */
  constructor(folder: string | null, owner: string, zone: string, start: EngineState | null) {
    this.store = folder === null ? null : new Store(folder);
    const saved = this.store === null ? copied(start) : this.store.state;
    const record = (change: BookChange): void => {
      this.journal(() => this.store?.append(change));
      this.onBatch();
    };
    this.book = saved === null ? BoundBook.create(owner, zone, record) : BoundBook.load(saved.book, record);
    this.others = new OtherBooks(saved?.others ?? [], zone, (change) => {
      this.journal(() => this.store?.append(change));
    });
    this.records = { ...emptyRecords(), ...saved?.records };
    this.files = new DriveFiles(folder, this.records, start?.contents ?? new Map(), (change) => {
      this.change(change);
    });
    this.letters = [...(this.store?.letters ?? start?.letters ?? [])];
    if (saved === null) this.compact();
    this.replay();
    this.files.settle();
  }

  private replay(): void {
    for (const change of this.store?.changes ?? []) {
      if (change.op === "batch") this.book.replay(change);
      else if (change.op === "made" || change.op === "other") this.others.replay(change);
      else applyChange(this.records, change);
    }
  }

  private journal(append: () => void): void {
    if (this.isBroken) throw new Error("The data folder must be opened anew");
    try {
      append();
    } catch (error) {
      this.isBroken = true;
      throw error;
    }
  }

  change(change: RecordChange): void {
    applyChange(this.records, change);
    this.journal(() => this.store?.append(change));
  }

  post(unnumbered: Omit<OutboxLetter, "number">): OutboxLetter {
    const letter = { number: this.letters.length + 1, ...unnumbered };
    this.letters.push(letter);
    this.journal(() => this.store?.appendLetter(letter));
    return letter;
  }

  state(): EngineState {
    return structuredClone({ ...this.saved(), letters: this.letters, contents: this.files.inMemory() });
  }

  private compact(): void {
    this.store?.compact(this.saved());
  }

  private saved(): State {
    return { records: this.records, book: this.book.state(), others: this.others.state() };
  }

  /** Replaces a journal that has grown long by a snapshot. */
  tidy(): void {
    this.shorten(LONG_JOURNAL_BYTES);
  }

  private shorten(limit: number): void {
    if (!this.isBroken && (this.store?.journalSize ?? 0) > limit) this.compact();
  }

  close(): void {
    try {
      this.shorten(SHORT_JOURNAL_BYTES);
    } catch {
      // The journal holds everything as well.
    }
    this.store?.close();
  }
}
