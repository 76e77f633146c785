// The command line as a process: what a person or a program gets from it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const CLI = fileURLToPath(new URL("../../../build/local/cli.js", import.meta.url));
export const RUN = fileURLToPath(new URL("../../../build/run.mjs", import.meta.url));

export interface Answer {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a script of Node to its end. */
export function ended(script: string, args: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    env: { ...process.env, TZ: "Europe/Moscow" },
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs one command line. */
export const attest = (...args: string[]): Answer => ended(CLI, args);

/** What a command line prints for programs; fails the test when the command fails. */
export function answered<Shape>(...args: string[]): Shape;
export function answered(...args: string[]): unknown {
  const { code, out, err } = attest(...args, "--json");
  if (code !== 0) throw new Error(`${args.join(" ")}: ${err}`);
  return JSON.parse(out);
}

/** A folder for the tests of a group, removed after the last of them. */
export function commonFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "attestation-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A sample document of the kind that centres receive. */
export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

export const fixtureText = (name: string): string => readFileSync(fixture(name), "utf8");
