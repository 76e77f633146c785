// Runs that are killed before and after each of their service calls in turn.
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunOptions, RunResult, Stop } from "../../src/local/engine/runState.ts";
import { engineFrom } from "./scenes.ts";

/** What is done in the book; `options` are those of the run that may be killed. */
export type Act = (engine: Engine, options?: RunOptions) => RunResult;

/**
 * Lets `act` work undisturbed once, then kills it at every call of a copy of the same book and hands each copy to `check`,
 * with words that name the place.
 * @returns the number of service calls
 */
export function killedEverywhere(
  state: EngineState,
  act: Act,
  check: (engine: Engine, place: string) => void,
): number {
  const { calls } = act(engineFrom(state));
  for (const { method, n, service } of calls.log) {
    const stops: Stop[] = [{ before: n }, { after: n }];
    for (const stop of stops) {
      const place = `${"before" in stop ? "до" : "после"} вызова ${n}, ${service}.${method}`;
      const engine = engineFrom(state);
      const result = act(engine, { stop });
      if (!result.killed) throw new Error(`Не убит ${place}`);
      check(engine, place);
    }
  }
  return calls.total;
}
