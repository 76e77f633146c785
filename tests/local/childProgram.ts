// A program of the tests as one file that a process or a worker can start.
import { join } from "node:path";
import { buildSync } from "esbuild";
import { temporaryFolder } from "./folders.ts";

/** Bundles a TypeScript entry for Node; returns the path of the script. */
export function builtProgram(entry: URL): string {
  const outfile = join(temporaryFolder(), "program.cjs");
  buildSync({
    entryPoints: [entry.pathname],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    // What lies beside the built host (IronCalc, the mail program) isn't reached by these programs.
    logOverride: { "empty-import-meta": "silent" },
  });
  return outfile;
}
