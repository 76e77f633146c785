// `console` and `Logger`: lines go to the run's result, not to the terminal.
import { ask } from "./host.ts";
import type { ConsoleLevel } from "./protocol.ts";
import { strict } from "./strict.ts";

function shown(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Error) return value.stack ?? String(value);
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

const writer =
  (level: ConsoleLevel) =>
  (...values: unknown[]): void => {
    ask("Host.log", level, values.map(shown).join(" "));
  };

export const scriptConsole = strict("console", {
  log: writer("log"),
  info: writer("info"),
  warn: writer("warn"),
  error: writer("error"),
});

export const scriptLogger = strict("Logger", { log: writer("log") });
