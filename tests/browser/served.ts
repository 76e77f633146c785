// The program as a newcomer starts it: `start` in an empty place, on a day that stays the same whenever the tests run.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A Friday in the middle of a month's work. */
export const DAY = "2026-11-20";

export const PROGRAM = fileURLToPath(new URL("../../build/local/cli.js", import.meta.url));

export interface Served {
  address: string;
  /** Where the data folders are made. */
  folder: string;
  /** Ends the program: as Ctrl+C does, or at once. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Waits until the program prints its address; its words are the failure when it ends before. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", () => {
      reject(new Error(`start: ${said}`));
    });
  });
}

/** Starts the program in `folder` (a new temporary one when left out) with more arguments of the command line. */
export async function serve(options: { folder?: string; args?: readonly string[] } = {}): Promise<Served> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "attestation-"));
  const args = ["start", "--port", String(await freePort()), ...(options.args ?? ["--today", DAY])];
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: { ...process.env, TZ: "Europe/Moscow" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const address = await addressOf(child);
  return {
    address,
    folder,
    async stop(signal = "SIGINT") {
      child.kill(signal);
      await ended;
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
