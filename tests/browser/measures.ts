// How long a person waits, measured inside the page: until it can be used, until a typed cell is drawn and kept, while scrolling.
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { newEngine, runWell } from "../built.ts";
import { typeBigBook } from "../host/bigBook.ts";
import { goTo, openDesk, openTab } from "./desk.ts";

/** What a person bears without noticing, on a quiet machine. */
export const LIMITS = { pageReadyMs: 2000, echoMs: 50 };

/** The folder in which `start` finds an own book with so many rows in «Поручения». The caller removes it. */
export function folderOfBigBook(rows: number): string {
  const folder = mkdtempSync(join(tmpdir(), "attestation-"));
  const dir = join(folder, "data", "book");
  mkdirSync(dir, { recursive: true });
  const engine = newEngine({ today: "2024-09-05", dir });
  runWell(engine, "setUp");
  typeBigBook(engine, rows);
  runWell(engine, "refreshBook");
  engine.close();
  return folder;
}

export interface Spread {
  median: number;
  /** 95 of 100 are not longer. */
  most: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { median: at(0.5), most: at(0.95) };
}

/** Milliseconds from the navigation to a page that can be typed into, each time with an empty cache. */
export async function pageReady(browser: Browser, address: string, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const { page } = await openDesk(browser, address);
    taken.push(await page.evaluate<number>(`performance.getEntriesByName("page-ready")[0].startTime`));
    await page.context().close();
  }
  return taken;
}

/** Kilobytes of the page and its files. */
export const assetSize = (page: Page): Promise<number> =>
  page.evaluate(`[...performance.getEntriesByType("resource"), ...performance.getEntriesByType("navigation")]
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1024`);

export interface Echo {
  /** From the press of Enter to the picture with the new text in its cell. */
  drawn: number;
  /** From the press of Enter to «Сохранено»: it is on the disk. */
  kept: number;
}

/** Types into one empty cell after the other. */
export async function echoes(page: Page, start: string, times: number): Promise<Echo[]> {
  await page.evaluate(ECHO);
  await goTo(page, start);
  const taken: Echo[] = [];
  for (let time = 0; time < times; time += 1) {
    await page.keyboard.type(`отчёт ${time}`);
    await page.keyboard.press("Enter");
    taken.push(await page.evaluate<Echo>("window.lastEcho"));
  }
  return taken;
}

/** Sees when the cell under the editor has got ink, and when the status tells that all is kept. */
const ECHO = `window.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches(".grid-editor")) return;
  const start = event.timeStamp;
  const paper = [...document.querySelectorAll(".grid-paper canvas")].sort((a, b) => b.width - a.width)[0];
  const status = document.querySelector("[role=status].status");
  const [box, whole] = [event.target.getBoundingClientRect(), paper.getBoundingClientRect()];
  const scale = paper.width / whole.width;
  const hasInk = () => {
    const area = [box.left - whole.left + 4, box.top - whole.top + 4, 60, 14].map((length) => length * scale);
    const { data } = paper.getContext("2d").getImageData(...area);
    return data.some((value, index) => index % 4 === 0 && value < 100);
  };
  const drawn = new Promise((resolve) => {
    const look = () => requestAnimationFrame(() => setTimeout(() => {
      const now = performance.now();
      if (hasInk()) resolve(now - start);
      else look();
    }));
    look();
  });
  const kept = new Promise((resolve) => {
    let isOnItsWay = false;
    const watcher = new MutationObserver(() => {
      if (status.textContent !== "Сохранено") isOnItsWay = true;
      else if (isOnItsWay) {
        watcher.disconnect();
        resolve(performance.now() - start);
      }
    });
    watcher.observe(status, { subtree: true, childList: true, characterData: true });
  });
  window.lastEcho = Promise.all([drawn, kept]).then(([drawn, kept]) => ({ drawn, kept }));
}, true);`;

/** Milliseconds from frame to frame while the wheel turns. */
export async function scrollFrames(page: Page): Promise<number[]> {
  await page.mouse.move(600, 450);
  await page.evaluate(`(() => {
    window.frames_ = [];
    let last = performance.now();
    const step = (now) => { window.frames_.push(now - last); last = now; window.framesOn = requestAnimationFrame(step); };
    window.framesOn = requestAnimationFrame(step);
  })()`);
  for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 240);
  const frames = await page.evaluate<number[]>(
    "(cancelAnimationFrame(window.framesOn), window.frames_.slice(1))",
  );
  return frames;
}

/** The own book's sheet with the many rows, in front. */
export async function openBigSheet(browser: Browser, address: string): Promise<Page> {
  const { page } = await openDesk(browser, address);
  await openTab(page, "Поручения");
  return page;
}
