// Runs that are killed before and after each of their service calls in turn.
import { createHash } from "node:crypto";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunOptions, RunResult, Stop } from "../../src/local/engine/runState.ts";
import { engineFrom } from "./scenes.ts";

/** What is done in the book; `options` are those of the run that may be killed. */
export type Act = (engine: Engine, options?: RunOptions) => RunResult;

/**
 * Lets `act` work undisturbed once, then kills it before and after every call of a copy of the same book, and hands the copies to
 * `check`, with words that name the place. Of copies that keep the very same things one is handed over: what was in the memory of
 * a killed run is gone, so the next run can't tell them apart.
 * @param start opens an engine with what is kept
 * @returns the number of service calls
 */
export function killedEverywhere(
  state: EngineState,
  act: Act,
  check: (engine: Engine, place: string) => void,
  start: (state: EngineState) => Engine = engineFrom,
): number {
  const { calls } = act(start(state));
  const checked = new Set<string>();
  for (const { method, n, service } of calls.log) {
    const stops: Stop[] = [{ before: n }, { after: n }];
    for (const stop of stops) {
      const place = `${"before" in stop ? "до" : "после"} вызова ${n}, ${service}.${method}`;
      const engine = start(state);
      const result = act(engine, { stop });
      if (!result.killed) throw new Error(`Не убит ${place}`);
      const kept = createHash("sha256").update(JSON.stringify(engine.state())).digest("hex");
      if (checked.has(kept)) continue;
      checked.add(kept);
      check(engine, place);
    }
  }
  return calls.total;
}
