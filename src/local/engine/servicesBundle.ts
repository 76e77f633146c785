// Builds src/local/services into the one script that a context evaluates; for tests, which run from the sources.
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { BuildOptions } from "esbuild";

/** How the services are bundled, whoever does it. */
export const SERVICES_BUILD: BuildOptions = {
  entryPoints: [fileURLToPath(new URL("../services/main.ts", import.meta.url))],
  bundle: true,
  format: "iife",
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  write: false,
};

let built: string | undefined;

/** The script's text; built once a process. */
export function servicesBundle(): string {
  built ??= buildSync({ ...SERVICES_BUILD, write: false }).outputFiles[0]?.text ?? "";
  return built;
}
