// The program as a newcomer starts it: `start` in an empty place, on a day that stays the same whenever the tests run.
import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
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

const newFolder = (): string => mkdtempSync(join(tmpdir(), "attestation-"));

/** Starts the program in `folder` (a new temporary one when left out) with more arguments of the command line. */
export async function serve(options: { folder?: string; args?: readonly string[] } = {}): Promise<Served> {
  const folder = options.folder ?? newFolder();
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

/** Starts the program with the example of `DAY`, which these very sources filled once for all tests. */
export async function serveExample(folder?: string): Promise<Served> {
  const place = folder ?? newFolder();
  cpSync(await filledExample(), join(place, "data"), { recursive: true });
  const served = await serve({ folder: place });
  return {
    ...served,
    async stop(signal) {
      await served.stop(signal);
      if (folder === undefined) rmSync(place, { recursive: true, force: true });
    },
  };
}

/** Data folder with the example that this build fills: two test files may fill it at once, the first to finish keeps it. */
async function filledExample(): Promise<string> {
  const kept = join(tmpdir(), `attestation-example-${String(Math.round(statSync(PROGRAM).mtimeMs))}`);
  if (statSync(kept, { throwIfNoEntry: false }) !== undefined) return kept;
  const folder = newFolder();
  await (await serve({ folder })).stop();
  try {
    renameSync(join(folder, "data"), kept);
  } catch (error) {
    if (statSync(kept, { throwIfNoEntry: false }) === undefined) throw error;
  }
  rmSync(folder, { recursive: true, force: true });
  return kept;
}
