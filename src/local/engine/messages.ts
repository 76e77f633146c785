// What the main thread and the engine's worker say to each other.
import type { CivilDate } from "../../domain/calendar/civil.ts";
import type { Delivery, OutboxLetter } from "../outbox/letter.ts";
import type { BookPatch, BookView, DayView, GridEdit, TriggerView } from "../web/protocol.ts";
import type { EditDone, TakenBackDone } from "./desk.ts";
import type { KeptDocument } from "./driveFiles.ts";
import type { EngineOptions, FiredTrigger } from "./engine.ts";
import type { EditedCells, PersonEdit } from "./personEdit.ts";
import type { RunRecord, RunRecordHead } from "./runRecords.ts";
import type { RunOptions, RunResult } from "./runState.ts";

/** Options that can pass between threads. */
export type SentRunOptions = Omit<RunOptions, "betweenCalls">;

/** What the worker does when asked. */
export interface EngineVerbs {
  run(fn: string, args: readonly unknown[], options: SentRunOptions): RunResult;
  simulateDay(date: CivilDate): FiredTrigger[];
  personEdit(edit: PersonEdit, user?: string): FiredTrigger[];
  /** A read of the book by its owner: a method of the Sheets service that isn't counted as anybody's call. */
  read(method: string, args: readonly unknown[]): unknown;
  /** Id of the book, which reads ask for. */
  bookId(): string;
  letters(): readonly OutboxLetter[];
  /** What the mail server has said of letters, by their number. */
  deliveries(): Readonly<Record<number, Delivery>>;
  documents(): KeptDocument[];
  documentBytes(id: string): Uint8Array | null;
  flush(): string[];
  /** The book as pages show it; patches are told from now on. */
  view(): BookView;
  edit(edit: GridEdit, client: string, seen?: number): EditDone;
  undo(client: string): TakenBackDone;
  redo(client: string): TakenBackDone;
  forget(client: string): void;
  fireEdit(cells: EditedCells, user?: string): FiredTrigger[];
  triggers(): TriggerView[];
  fireTrigger(uid: string): FiredTrigger;
  day(): DayView;
  setDay(day: CivilDate | null): DayView;
  runs(): RunRecordHead[];
  runRecord(number: number): RunRecord | null;
  close(): void;
}

export type Verb = keyof EngineVerbs;

/** The verbs as the worker has them: some take their time. */
export type WorkerVerbs = {
  [V in Verb]: (
    ...args: Parameters<EngineVerbs[V]>
  ) => ReturnType<EngineVerbs[V]> | Promise<ReturnType<EngineVerbs[V]>>;
};

/** The worker starts an engine on a folder that the main thread has locked. */
export type WorkerOptions = Omit<EngineOptions, "isLocked">;

export interface Question {
  id: number;
  verb: Verb;
  args: readonly unknown[];
}

export interface Problem {
  name: string;
  message: string;
  code: string | null;
  stack: string;
}

/** What the worker tells without being asked; `client` is the page whose own edit it was. */
export interface Told {
  patch: BookPatch;
  client: string | null;
}

/** The first reply, with id 0, tells whether the engine has started. `isBroken`: the engine must be started anew. */
export type Reply = { id: number; isBroken: boolean } & ({ value: unknown } | { problem: Problem });
