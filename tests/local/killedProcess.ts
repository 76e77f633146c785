// A process that is killed without warning.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";

const exitOf = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => {
    child.once("close", resolve);
  });

/** Starts a script, kills it (-9) some milliseconds after its first line, and returns the last whole number it said. */
export async function lastNumberBeforeKill(
  script: string,
  argument: string,
  afterMs: number,
): Promise<number> {
  const child = spawn(process.execPath, [script, argument], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = exitOf(child);
  let said = "";
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      if (said === "") setTimeout(resolve, afterMs);
      said += chunk.toString();
    });
    child.once("close", resolve);
  });
  child.kill("SIGKILL");
  await exited;
  const numbers = said.slice(0, said.lastIndexOf("\n")).split("\n");
  return Number(numbers.at(-1));
}
