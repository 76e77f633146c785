// What a command costs: the host's milliseconds, service calls, the largest batch and the largest read.
import { vi } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunResult } from "../../src/local/engine/runState.ts";

export interface Cost {
  results: RunResult[];
  /** Milliseconds of each run, the nominal times of its calls included. */
  runs: number[];
  /** Service calls of the run that made most. */
  calls: number;
  /** Calls of the Sheets service in that run. */
  sheets: number;
  /** Bytes of every batch that was written. */
  batches: number[];
  /** Bytes of the largest answer with values. */
  read: number;
}

/** Does `work` and tells what each run in it has cost. */
export function costOf(engine: Engine, work: (ran: (result: RunResult) => void) => void): Cost {
  const written = vi.spyOn(engine.workbook, "batchUpdate");
  const read = vi.spyOn(engine.workbook, "batchGetValuesByDataFilter");
  const results: RunResult[] = [];
  work((result) => results.push(result));
  const cost: Cost = {
    results,
    runs: results.map(({ ms }) => Math.round(ms)),
    calls: Math.max(0, ...results.map(({ calls }) => calls.total)),
    sheets: Math.max(0, ...results.map(({ calls }) => calls.byService["Sheets"] ?? 0)),
    batches: written.mock.calls.map(([body]) => bytesOf(body)),
    read: Math.max(0, ...read.mock.results.map(({ value }) => bytesOf(value))),
  };
  written.mockRestore();
  read.mockRestore();
  return cost;
}

/** Sheets calls up to each commit; the last part is what was read without writing anything. */
export function stepsOf({ calls }: RunResult): { committed: string[][]; rest: string[] } {
  const committed: string[][] = [];
  let rest: string[] = [];
  for (const { method, service } of calls.log) {
    if (service !== "Sheets") continue;
    rest.push(method);
    if (!method.endsWith("batchUpdate")) continue;
    committed.push(rest);
    rest = [];
  }
  return { committed, rest };
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
