// Pictures of the guide: each is a scene that is played every time, so that it can't go stale. `UPDATE_PICTURES=1` writes them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { projectFile, ROOT } from "../project/paths.ts";
import { openDesk, WINDOW } from "./desk.ts";
import { launchBrowser } from "./launch.ts";
import { SCENES } from "./scenes.ts";
import { serve, type Served } from "./served.ts";
import { sizeOf, small } from "./smallPng.ts";
import { clearStage, type Shot, type Stage } from "./stage.ts";

const isUpdate = process.env["UPDATE_PICTURES"] === "1";
const FOLDER = join(ROOT, "docs", "pictures");
const pictureFile = (name: string): string => join(FOLDER, `${name}.png`);

const KILOBYTE = 1024;
const LARGEST = 150 * KILOBYTE;
const LARGEST_ALL = 2048 * KILOBYTE;

let browser: Browser;
let served: Served;
let stage: Stage;
let complaints: readonly string[];

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve()]);
  const desk = await openDesk(browser, served.address);
  stage = { page: desk.page, browser };
  complaints = desk.complaints;
});

afterEach(() => clearStage(stage));

afterAll(async () => {
  await browser.close();
  await served.stop();
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const isLocator = (of: Shot["of"]): of is Locator => "boundingBox" in of;

/** The part of the window that the picture shows, in whole points. */
async function boxOf({ of }: Shot): Promise<Box> {
  if (!isLocator(of)) return { x: 0, y: 0, ...(of.viewportSize() ?? WINDOW) };
  const box = await of.boundingBox();
  if (box === null) throw new Error("Снимать нечего: это не на экране");
  const [x, y] = [Math.floor(box.x), Math.floor(box.y)];
  return { x, y, width: Math.ceil(box.x + box.width) - x, height: Math.ceil(box.y + box.height) - y };
}

const isInside = (inner: Box, outer: Box): boolean =>
  inner.y >= outer.y &&
  inner.x >= outer.x &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

describe("картинки руководства", () => {
  test.each(SCENES)("«$name»: видно то, о чём написано", async ({ name, show }) => {
    const shot = await show(stage);
    for (const seen of shot.seen) await seen.waitFor();
    const clip = await boxOf(shot);
    for (const seen of shot.seen) {
      const box = await seen.boundingBox();
      expect(box !== null && isInside(box, clip), `${String(seen)} за краем картинки`).toBe(true);
    }
    const { width, height } = clip;
    if (isUpdate) {
      const page = isLocator(shot.of) ? shot.of.page() : shot.of;
      writeFileSync(pictureFile(name), small(await page.screenshot({ clip, animations: "disabled" })));
    }
    expect(sizeOf(readFileSync(pictureFile(name)))).toEqual({ width, height });
    expect(complaints).toEqual([]);
  });
});

describe("папка картинок", () => {
  const guides = readdirSync(join(ROOT, "docs")).filter((name) => name.endsWith(".md"));
  const shown = [
    ...[...projectFile("README.md").matchAll(/\]\(docs\/pictures\/([^)]+)\.png\)/g)],
    ...guides.flatMap((name) => [...projectFile(`docs/${name}`).matchAll(/\]\(pictures\/([^)]+)\.png\)/g)]),
  ].map(([, name]) => name ?? "");
  const names = SCENES.map(({ name }) => name);

  test("показаны ровно те картинки, для которых есть сцена", () => {
    expect([...new Set(shown)].sort()).toEqual([...names].sort());
  });

  test("лежат только картинки сцен, и они невелики", () => {
    expect(readdirSync(FOLDER).sort()).toEqual(names.map((name) => `${name}.png`).sort());
    const sizes = names
      .filter((name) => existsSync(pictureFile(name)))
      .map((name) => readFileSync(pictureFile(name)).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(LARGEST_ALL);
  });
});
