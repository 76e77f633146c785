// Before any test: builds the add-on and the host if a source is newer, so that tests run the very bytes that are pushed.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const BUILD = fileURLToPath(new URL("../build/run.mjs", import.meta.url));

export function setup(): void {
  execFileSync(process.execPath, [BUILD, "build"], { stdio: "inherit" });
}
