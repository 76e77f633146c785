// An engine in memory for a bundle written in a test.
import { readFileSync } from "node:fs";
import { Engine } from "../../../src/local/engine/engine.ts";
import type { EngineOptions } from "../../../src/local/engine/engine.ts";
import { parseManifest } from "../../../src/local/engine/manifest.ts";
import type { Manifest } from "../../../src/local/engine/manifest.ts";
import type { RunOptions, RunResult } from "../../../src/local/engine/runState.ts";
import { servicesBundle } from "./servicesBundle.ts";

export const OWNER = "centre@example.org";
export const TODAY = "2023-09-05";

/** The add-on's own manifest. */
export const manifest: Manifest = parseManifest(
  readFileSync(new URL("../../../appsscript.json", import.meta.url), "utf8"),
);

export const engineOptions = (bundle: string, more: Partial<EngineOptions> = {}): EngineOptions => ({
  dir: null,
  bundle,
  services: servicesBundle(),
  manifest,
  owner: OWNER,
  today: TODAY,
  ...more,
});

export const engineFor = (bundle: string, more: Partial<EngineOptions> = {}): Engine =>
  new Engine(engineOptions(bundle, more));

/** Runs the body of a function in a new engine. */
export function runBody(
  body: string,
  options: RunOptions = {},
  more: Partial<EngineOptions> = {},
): RunResult {
  return engineFor(`function main(...args) { ${body} }`, more).run("main", [], options);
}

/** What the body returns; an error in it fails the test. */
export function valueOf(body: string, options: RunOptions = {}, more: Partial<EngineOptions> = {}): unknown {
  const { error, value } = runBody(body, options, more);
  if (error !== null) throw new Error(`${error.name}: ${error.message}`);
  return value;
}

/** «Name: message» of the error that ends the body. */
export function errorOf(body: string, options: RunOptions = {}, more: Partial<EngineOptions> = {}): string {
  const { error } = runBody(body, options, more);
  return error === null ? "no error" : `${error.name}: ${error.message}`;
}
