// How long `npm start` takes on a built checkout until the page can be asked for. Printed by `npm run bench`.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bench, describe } from "vitest";
import { programOn } from "../local/web/program.ts";

const dir = mkdtempSync(join(tmpdir(), "attestation-"));
process.once("exit", () => {
  rmSync(dir, { recursive: true, force: true });
});

async function startAndStop(): Promise<void> {
  const { child, exited } = await programOn(dir);
  child.kill("SIGINT");
  await exited;
}

// The first start makes the book.
await startAndStop();

describe("start", () => {
  bench("from the command to the address and back to the end", startAndStop, { iterations: 5, time: 0 });
});
