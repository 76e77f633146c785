// How a run begins and ends: the engine names a function of the add-on, the outcome goes back as one text.
import { eventOf } from "./event.ts";
import { serviceError } from "./host.ts";
import type { Outcome, TriggerEvent } from "./protocol.ts";

function functionNamed(name: string): (...args: unknown[]) => unknown {
  const found: unknown = Reflect.get(globalThis, name);
  if (typeof found !== "function") {
    throw serviceError({ name: "Error", message: `Script function not found: ${name}` });
  }
  return (...args) => {
    const value: unknown = Reflect.apply(found, null, args);
    return value;
  };
}

/** True when a value holds a Date or a function anywhere: a page then gets null for the whole of it. */
function unfitForPages(value: unknown): boolean {
  if (typeof value === "function") return true;
  if (typeof value !== "object" || value === null) return false;
  return value instanceof Date || Object.values(value).some(unfitForPages);
}

const failed = (error: unknown): Outcome["error"] =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack ?? "" }
    : { name: "Error", message: String(error), stack: "" };

/**
 * Calls the add-on's global function `name` with the arguments, or with the trigger's event.
 * Returns an {@link Outcome} as JSON; never throws what the add-on throws.
 */
export function enter(name: string, argsJson: string, eventJson: string): string {
  let outcome: Outcome;
  try {
    const args: unknown[] = JSON.parse(argsJson);
    const event: TriggerEvent | null = JSON.parse(eventJson);
    const value = functionNamed(name)(...(event === null ? args : [eventOf(event)]));
    outcome = { value: value === undefined || unfitForPages(value) ? null : value, error: null };
  } catch (error) {
    outcome = { value: null, error: failed(error) };
  }
  return JSON.stringify(outcome);
}
