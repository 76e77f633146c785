// What the last runs did, for whoever wants to know: who started them, which services they called, which cells changed.
import type { RunHead, RunView } from "../web/protocol.ts";
import { cellChanges, type RowPlaces } from "./cellChanges.ts";
import type { Run, RunResult } from "./runState.ts";
import type { Book } from "./sheets/model.ts";
import { without } from "./sheets/without.ts";

/** A run without its title, which is given where menus and triggers have their names. */
export type RunRecordHead = Omit<RunHead, "title">;
export type RunRecord = Omit<RunView, "title">;

const RECORDS_KEPT = 200;

/** A run as it begins: what its record is compared with. */
export interface RunStart {
  handler: string;
  /** Epoch milliseconds by the host's clock. */
  at: number;
  before: Book;
  places: RowPlaces;
}

export class RunRecords {
  private readonly records: RunRecord[] = [];
  private last = 0;

  /** Remembers a run that has ended; opening the book isn't worth a record. */
  add({ at, before, handler, places }: RunStart, run: Run, result: RunResult, after: Book): void {
    if (run.surface === "simple") return;
    const { changes, count } = cellChanges(before, after, places);
    this.records.push({
      number: (this.last += 1),
      at,
      handler,
      startedBy: run.surface,
      failure: result.error?.message ?? (result.killed ? "Запуск прерван" : ""),
      ms: result.ms,
      calls: result.calls.total,
      letters: result.letters.length,
      changed: count,
      log: result.calls.log.map(({ method, service }) => `${service}.${capitalised(method)}`),
      changes,
    });
    if (this.records.length > RECORDS_KEPT) this.records.shift();
  }

  /** The last runs, the newest first. */
  heads(): RunRecordHead[] {
    return this.records.toReversed().map((record) => without(without(record, "changes"), "log"));
  }

  of(number: number): RunRecord | null {
    return this.records.find((record) => record.number === number) ?? null;
  }
}

/** «spreadsheets.values.get» as the add-on writes it: «Spreadsheets.Values.get». */
const capitalised = (method: string): string =>
  method.replace(/\b\w(?=\w*\.)/g, (letter) => letter.toUpperCase());
