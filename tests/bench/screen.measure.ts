// What a person waits for at the screen, with its limits. Printed by `npm run bench`.
import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser/launch.ts";
import {
  assetSize,
  echoes,
  folderOfBigBook,
  LIMITS,
  openBigSheet,
  pageReady,
  scrollFrames,
  spread,
} from "../browser/measures.ts";
import { serve, type Served } from "../browser/served.ts";

const ROWS = 5000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

function print(what: string, values: readonly number[]): void {
  const { median, most } = spread(values);
  console.log(`${what}: ${median.toFixed(0)} ms, 95 %: ${most.toFixed(0)} ms (${values.length} times)`);
}

/** Starts the program several times; the last one goes on. */
async function startTimes(
  start: () => Promise<Served>,
  times: number,
): Promise<{ served: Served; taken: number[] }> {
  const taken: number[] = [];
  for (;;) {
    const before = performance.now();
    const served = await start();
    taken.push(performance.now() - before);
    if (taken.length === times) return { served, taken };
    await served.stop();
  }
}

test("the example", async () => {
  const first = await serve();
  const { address } = first;
  const ready = await pageReady(browser, address, 5);
  print("example, page ready", ready);
  await first.stop();
  expect(spread(ready).median).toBeLessThan(LIMITS.pageReadyMs);
});

test(`a book of ${ROWS} rows`, async () => {
  const folder = folderOfBigBook(ROWS);
  const { served, taken } = await startTimes(() => serve({ folder, args: [] }), 3);
  try {
    print(`${ROWS} rows, from start to the address`, taken);
    const ready = await pageReady(browser, served.address, 5);
    print(`${ROWS} rows, page ready`, ready);
    const page = await openBigSheet(browser, served.address);
    console.log(`page with its files: ${(await assetSize(page)).toFixed(0)} KB`);
    const typed = await echoes(page, "AA4000", 40);
    const drawn = typed.map((echo) => echo.drawn);
    print(`${ROWS} rows, typed until drawn`, drawn);
    print(
      `${ROWS} rows, typed until saved`,
      typed.map(({ kept }) => kept),
    );
    print(`${ROWS} rows, from frame to frame while scrolling`, await scrollFrames(page));
    expect(spread(ready).median).toBeLessThan(LIMITS.pageReadyMs);
    expect(spread(drawn).median).toBeLessThan(LIMITS.echoMs);
  } finally {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
