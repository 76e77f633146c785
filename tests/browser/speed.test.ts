// Nobody waits: the limits of `npm run bench`, three times as wide, since tests run beside each other on busy machines.
import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./launch.ts";
import { echoes, folderOfBigBook, LIMITS, openBigSheet, pageReady, spread } from "./measures.ts";
import { serve, type Served } from "./served.ts";

const WIDER = 3;
const folder = folderOfBigBook(5000);
let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve({ folder, args: [] })]);
});

afterAll(async () => {
  await browser.close();
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

test("в книге на пять тысяч строк страница открывается скоро и набранное видно сразу", async () => {
  expect(spread(await pageReady(browser, served.address, 1)).median).toBeLessThan(LIMITS.pageReadyMs * WIDER);
  const page = await openBigSheet(browser, served.address);
  const drawn = (await echoes(page, "AA4000", 5)).map((echo) => echo.drawn);
  expect(spread(drawn).median).toBeLessThan(LIMITS.echoMs * WIDER);
});
