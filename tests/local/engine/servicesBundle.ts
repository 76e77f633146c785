// Builds src/local/services into the one script that a context evaluates: engines of tests run from the sources.
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const ENTRY = fileURLToPath(new URL("../../../src/local/services/main.ts", import.meta.url));

let built: string | undefined;

/** The script's text; built once a process. */
export function servicesBundle(): string {
  built ??=
    buildSync({ entryPoints: [ENTRY], bundle: true, format: "iife", target: "es2022", write: false })
      .outputFiles[0]?.text ?? "";
  return built;
}
