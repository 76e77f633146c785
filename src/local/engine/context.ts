// A run's own world: a fresh, bare context in which Google's globals and the add-on's bundle are evaluated. No global
// survives a run, and no object of the engine gets in.
import { createContext, Script } from "node:vm";
import { isNativeError } from "node:util/types";
import type { Outcome, TriggerEvent } from "../services/protocol.ts";
import type { Door } from "./door.ts";

/** Sources compiled once for all runs. */
export interface Programs {
  services: Script;
  bundle: Script;
}

export const compile = (services: string, bundle: string): Programs => ({
  services: new Script(services, { filename: "services" }),
  bundle: new Script(bundle, { filename: "Code" }),
});

export type Ending = { outcome: Outcome } | { timeout: true };

/** An error thrown while the bundle itself is evaluated; it was born in the context. */
function failedLoading(error: unknown): Ending {
  const { message, name, stack = "" } = isNativeError(error) ? error : new Error(String(error));
  return { outcome: { value: null, error: { name, message, stack } } };
}

const isTimeout = (error: unknown): boolean =>
  isNativeError(error) && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";

/**
 * Evaluates services and bundle in a fresh context and calls the function `name` there.
 * `limitMs` bounds the real time of the whole; a run above it is cut off wherever it is.
 */
export function callInContext(
  programs: Programs,
  door: Door,
  name: string,
  args: readonly unknown[],
  event: TriggerEvent | null,
  limitMs: number,
): Ending {
  const context = createContext(
    { __host: door },
    { codeGeneration: { strings: false, wasm: false }, microtaskMode: "afterEvaluate" },
  );
  const deadline = performance.now() + limitMs;
  const evaluate = (script: Script): unknown =>
    script.runInContext(context, { timeout: Math.max(1, Math.ceil(deadline - performance.now())) });
  const texts = [name, JSON.stringify(args), JSON.stringify(event)].map((text) => JSON.stringify(text));
  try {
    evaluate(programs.services);
    evaluate(programs.bundle);
    const outcome: Outcome = JSON.parse(String(evaluate(new Script(`__enter(${texts.join()})`))));
    return { outcome };
  } catch (error) {
    return isTimeout(error) ? { timeout: true } : failedLoading(error);
  }
}
