// A data folder: the last snapshot, the journal of what happened since, and a journal of letters that only grows.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { snapshotDamaged } from "./errors.ts";
import { replaceFile, syncFolder } from "./files.ts";
import { Journal } from "./journal.ts";

export const SNAPSHOT_FILE = "snapshot.json";
export const LETTERS_FILE = "letters.log";
export const JOURNAL_PATTERN = /^journal-\d+\.log$/;

interface Snapshot<State> {
  format: 1;
  /** The journal that continues this snapshot. */
  journal: number;
  state: State;
}

const journalName = (number: number): string => `journal-${String(number).padStart(6, "0")}.log`;

function readSnapshot<State>(folder: string): Snapshot<State> | null {
  const path = join(folder, SNAPSHOT_FILE);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  try {
    const snapshot: Snapshot<State> = JSON.parse(text);
    return snapshot;
  } catch {
    throw snapshotDamaged(path);
  }
}

/** Journals of other snapshots: left by a process that was killed while it compacted. */
function removeOtherJournals(folder: string, kept: string): void {
  for (const name of readdirSync(folder)) {
    if (JOURNAL_PATTERN.test(name) && name !== kept) rmSync(join(folder, name));
  }
}

/** `State`, `Change` and `Letter` are plain data that the same program wrote. */
export class Store<State, Change, Letter> {
  /** The state of the last snapshot; null in a new folder. */
  readonly state: State | null;
  /** What was journaled since that snapshot, in order. */
  readonly changes: readonly Change[];
  readonly letters: readonly Letter[];
  private readonly folder: string;
  private number: number;
  private journal: Journal<Change>;
  private readonly letterJournal: Journal<Letter>;

  /** Opens the folder, which the caller has locked. Throws a StoreError when its files are damaged. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    const snapshot = readSnapshot<State>(folder);
    this.folder = folder;
    this.state = snapshot?.state ?? null;
    this.number = snapshot?.journal ?? 0;
    removeOtherJournals(folder, journalName(this.number));
    const changes = Journal.open<Change>(join(folder, journalName(this.number)));
    const letters = Journal.open<Letter>(join(folder, LETTERS_FILE));
    syncFolder(folder);
    this.journal = changes.journal;
    this.changes = changes.entries;
    this.letterJournal = letters.journal;
    this.letters = letters.entries;
  }

  /** Bytes that the next start has to replay. */
  get journalSize(): number {
    return this.journal.size;
  }

  /** Returns once the change is on the disk. */
  append(change: Change): void {
    this.journal.append(change);
  }

  /** Returns once the letter is on the disk. */
  appendLetter(letter: Letter): void {
    this.letterJournal.append(letter);
  }

  /** Replaces snapshot and journal by a snapshot of `state`; killed at any point, the folder holds one whole pair. */
  compact(state: State): void {
    const next = this.number + 1;
    const snapshot: Snapshot<State> = { format: 1, journal: next, state };
    replaceFile(join(this.folder, SNAPSHOT_FILE), JSON.stringify(snapshot));
    this.journal.close();
    this.journal = Journal.open<Change>(join(this.folder, journalName(next))).journal;
    syncFolder(this.folder);
    this.number = next;
    removeOtherJournals(this.folder, journalName(next));
  }

  close(): void {
    this.journal.close();
    this.letterJournal.close();
  }
}
