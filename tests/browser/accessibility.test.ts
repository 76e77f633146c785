// The whole window for those who see little or nothing: axe finds nothing serious in the shell, in any panel and in any page of
// the add-on, in the light and in the dark; at 200 % zoom nothing has to be scrolled sideways.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addOnPage, openDesk, place, press, WINDOW } from "./desk.ts";
import { launchBrowser } from "./launch.ts";
import { serveExample, type Served } from "./served.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PANELS = ["Письма", "Документы", "Запуски", "Расписание", "День", "Почта", "Файлы"];
/** Items of the menu that open a page, which has the item's name. */
const PAGES: readonly (readonly string[])[] = [
  ["Что сегодня"],
  ["Внести документ"],
  ["Отметить исполнение"],
  ["Напомнить…"],
  ["Книги школ"],
  ["Заседание"],
  ["Документы"],
  ["Проверить книгу"],
  ["Настройка"],
  ["Педагоги и заявления", "Внести список"],
  ["Педагоги и заявления", "Внести приказ"],
  ["Педагоги и заявления", "Шаг заявления"],
  ["Педагоги и заявления", "График аттестации"],
  ["Педагоги и заявления", "Списки месяца"],
  ["Педагоги и заявления", "Прогноз"],
  ["Педагоги и заявления", "Имена по кодам"],
  ["Ещё", "Внести сотрудников"],
  ["Ещё", "Самопроверка"],
];

const VIEWS: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ["светлый вид", { viewport: WINDOW, colorScheme: "light" }],
  [
    "тёмный вид при 200 %",
    {
      viewport: { width: WINDOW.width / 2, height: WINDOW.height / 2 },
      deviceScaleFactor: 2,
      colorScheme: "dark",
    },
  ],
];

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveExample()]);
});

afterAll(async () => {
  await browser.close();
  await served.stop();
});

describe.each(VIEWS)("%s", (_name, options) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openDesk(browser, served.address, options));
  });
  afterAll(async () => {
    await page.context().close();
  });

  test("книга с меню", async () => {
    await page.getByRole("menuitem", { name: "Аттестация" }).click();
    expect(await faultsOf(page.mainFrame())).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test.each(PANELS)("«%s» рядом с книгой", async (name) => {
    await page.getByRole("navigation").getByRole("button", { name }).click();
    const panel = page.getByRole("complementary", { name });
    await panel.getByText("Читаю…").waitFor({ state: "detached" });
    expect(await faultsOf(page.mainFrame())).toEqual([]);
    await panel.getByRole("button", { name: `Закрыть «${name}»` }).click();
  });

  test("письмо целиком", async () => {
    await page.getByRole("navigation").getByRole("button", { name: "Письма" }).click();
    const panel = page.getByRole("complementary", { name: "Письма" });
    await panel.getByRole("listitem").first().getByRole("button").click();
    await panel.getByRole("link", { name: "Сохранить .eml" }).waitFor();
    expect(await faultsOf(page.mainFrame())).toEqual([]);
    await panel.getByRole("button", { name: "Закрыть «Письма»" }).click();
  });

  test.each(PAGES.map((path) => ({ path, title: path.at(-1) ?? "" })))(
    "«$title»",
    async ({ path, title }) => {
      await press(page, "Аттестация", ...path);
      await addOnPage(page, title).getByRole("button").first().waitFor();
      const frame = page.frames().find((each) => each.url().endsWith("/frame"));
      if (frame === undefined) throw new Error(`«${title}» hasn't opened`);
      await frame.locator(".doing").waitFor({ state: "detached" });
      const around = await faultsOf(page.mainFrame(), ".modal, .sidebar");
      expect([...around, ...(await faultsOf(frame))]).toEqual([]);
      await place(page, title)
        .getByRole("button", { name: /^Закрыть/ })
        .first()
        .click();
      await place(page, title).waitFor({ state: "detached" });
    },
  );
});

/** What axe finds serious in a document or a part of it, frames within it left out, and what is wider than its place. */
async function faultsOf(frame: Frame, part = "html"): Promise<string[]> {
  if (!(await frame.evaluate<boolean>("'axe' in window"))) await frame.evaluate(AXE);
  return frame.evaluate<string[]>(`(async () => {
    const { violations } = await axe.run(${JSON.stringify(part)}, {
      iframes: false,
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    });
    const serious = violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html));
    const places = [document.scrollingElement, ...document.querySelectorAll(".panel-body, .sidebar, .modal")];
    const wide = places
      .filter((place) => place.scrollWidth > place.clientWidth)
      .map((place) => "wider than its place: " + place.outerHTML.slice(0, 80));
    return [...serious, ...wide];
  })()`);
}
