// The newcomer's walk by the keyboard alone: every stop has a name and a visible focus, Escape leads back to where one was.
// Step by step: each stands on the one before.
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { activeCell, addOnPage, openDesk, pasteInto, place, type Desk } from "./desk.ts";
import { launchBrowser } from "./launch.ts";
import { LETTER } from "./pastedLetter.ts";
import { serveExample, type Served } from "./served.ts";
import { toldOfActive } from "./typing.ts";

let browser: Browser;
let served: Served;
let desk: Desk;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveExample()]);
  desk = await openDesk(browser, served.address);
});

afterAll(async () => {
  await browser.close();
  await served.stop();
});

/** Where the focus is: how it is called, and whether it can be seen there. */
interface Stop {
  name: string;
  isSeen: boolean;
}

/** The sheet shows its focus as the frame of the active cell, a frame of the add-on within itself. */
const STOP = `(() => {
  const element = document.activeElement ?? document.body;
  if (element === document.body) return null;
  const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(" ");
  const name = element.getAttribute("aria-label") ?? (labels || element.textContent || element.title);
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isOutlined = outlineStyle !== "none" && outlineWidth !== "0px";
  return {
    name: name.trim().replace(/\\s+/g, " ").slice(0, 60),
    isSeen: isOutlined || element.matches(".grid-editor, iframe"),
  };
})()`;
const MOST_STOPS = 40;

/** The name of what has the focus; "" when nothing has. */
async function stopIn(frame: Page | Frame): Promise<string> {
  const stop = await frame.evaluate<Stop | null>(STOP);
  if (stop !== null) expect(stop).toEqual({ name: expect.stringMatching(/\S/), isSeen: true });
  return stop?.name ?? "";
}

/** Presses a key until the focus is at the wanted name; every stop on the way is looked at. */
async function walkTo(
  page: Page,
  wanted: RegExp,
  { key = "Tab", within = page }: { key?: string; within?: Page | Frame } = {},
): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const name = await stopIn(within);
    if (wanted.test(name)) return;
    passed.push(name);
    await page.keyboard.press(key);
  }
  throw new Error(`${String(wanted)} is not reached by ${key}: ${passed.join(" → ")}`);
}

/** Chooses from the menu bar: F6 there, arrows to the item, Enter. */
async function chooseItem(page: Page, menu: string, item: string): Promise<void> {
  await page.keyboard.press("F6");
  await walkTo(page, /^(Аттестация|Книга)$/, { key: "F6" });
  await walkTo(page, new RegExp(`^${menu}$`), { key: "ArrowRight" });
  await page.keyboard.press("ArrowDown");
  await walkTo(page, new RegExp(`^${item}$`), { key: "ArrowDown" });
  await page.keyboard.press("Enter");
}

/** The page of the add-on in the open dialog; it has the focus. */
async function dialogOf(page: Page, title: string): Promise<Frame> {
  await addOnPage(page, title).getByRole("button").first().waitFor();
  const frame = page.frames().find((each) => each.url().endsWith("/frame"));
  if (frame === undefined) throw new Error(`«${title}» hasn't opened`);
  await expect.poll(() => frame.evaluate("document.hasFocus()")).toBe(true);
  return frame;
}

/**
 * Presses a key that closes the dialog; the focus is in the sheet then. The press isn't waited for: its frame goes away with
 * it, and the driver may never hear that the key was taken.
 */
async function closeBy(page: Page, key: string, title: string): Promise<void> {
  void page.keyboard.press(key).catch(() => null);
  await place(page, title).waitFor({ state: "detached" });
  await expectInSheet(page);
}

async function expectInSheet(page: Page): Promise<void> {
  await expect.poll(() => stopIn(page)).toMatch(/, [A-Z]+\d+$/);
}

/** Moves by an arrow until the active cell is in the column. */
async function moveTo(page: Page, key: string, wanted: RegExp): Promise<void> {
  for (let moves = 0; moves < MOST_STOPS; moves += 1) {
    if (wanted.test(await activeCell(page).innerText())) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(wanted)} is not reached: ${await activeCell(page).innerText()}`);
}

test("документ вносится: меню, вставка, исправление срока, запись", async () => {
  const { page } = desk;
  await chooseItem(page, "Аттестация", "Внести документ");
  const within = await dialogOf(page, "Внести документ");
  await walkTo(page, /^Документ/, { within });
  await pasteInto(within.getByRole("textbox", { name: "Документ" }), LETTER.html, LETTER.text);
  await within.getByText("Взято: таблица 4 строки × 4 столбца").waitFor();
  await walkOn(page, within, /^Дальше: что понято$/);
  await page.keyboard.press("Enter");
  await within.getByText("новых строк: 3").waitFor();
  await walkOn(page, within, /^Исправить: п\. 2/);
  await page.keyboard.press("Enter");
  await walkOn(page, within, /^Например: до 10 июля/);
  await page.keyboard.press("Control+KeyA");
  await page.keyboard.type("до 18 декабря");
  await page.keyboard.press("Enter");
  await within.getByText("18.12.2026").first().waitFor();
  await walkOn(page, within, /^Внести: 3 строки$/);
  await page.keyboard.press("Enter");
  await within.getByText(/внесено: 3 строки/i).waitFor();
  await walkOn(page, within, /^Закрыть$/);
  await closeBy(page, "Enter", "Внести документ");
});

test("Escape закрывает меню и окно, фокус возвращается на лист", async () => {
  const { page } = desk;
  await page.keyboard.press("F6");
  await walkTo(page, /^Аттестация$/, { key: "F6" });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  expect(await stopIn(page)).toBe("Аттестация");
  await page.keyboard.press("Escape");
  await expectInSheet(page);
  for (const title of ["Внести документ", "Настройка"]) {
    await chooseItem(page, "Аттестация", title);
    await dialogOf(page, title);
    await closeBy(page, "Escape", title);
  }
});

test("на листе: дата, выбор из списка, отмена", async () => {
  const { page } = desk;
  await page.keyboard.press("Control+Home");
  while (!/^Исполнение/.test(await activeCell(page).innerText())) {
    await page.keyboard.press("Control+Shift+PageDown");
  }
  await page.keyboard.press("Control+Home");
  await moveTo(page, "ArrowDown", /[A-Z]5:/);
  await moveTo(page, "ArrowRight", /P5:/);
  await page.keyboard.type("31.12.2026");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => toldOfActive(page)).toBe("31.12.2026");
  await moveTo(page, "ArrowLeft", /K5:/);
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("listbox", { name: "Допустимые значения" }).waitFor();
  while ((await page.getByRole("option", { selected: true }).allInnerTexts())[0] !== "В работе") {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => toldOfActive(page)).toBe("В работе");
  await page.keyboard.press("Control+KeyZ");
  await expect.poll(() => toldOfActive(page)).toBe("Не начато");
});

test("три строки, выделенные Shift+стрелками, отмечаются исполненными", async () => {
  const { page } = desk;
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await chooseItem(page, "Аттестация", "Отметить исполнение");
  const within = await dialogOf(page, "Отметить исполнение");
  await walkOn(page, within, /^Чем подтверждается/);
  await page.keyboard.type("протокол от 20.11.2026 № 5");
  await walkOn(page, within, /^Отметить: 3 строки$/);
  await page.keyboard.press("Enter");
  await within
    .getByText(/Отмечен|отмечен/)
    .first()
    .waitFor();
  await walkOn(page, within, /^Закрыть$/);
  await closeBy(page, "Enter", "Отметить исполнение");
  await expect.poll(() => toldOfActive(page)).toBe("Исполнено");
});

test("письма: просмотр, отправка, чтение в «Письмах»", async () => {
  const { page } = desk;
  await openPanel(page, "День");
  await walkTo(page, /^Следующий рабочий день$/);
  await page.keyboard.press("Enter");
  await page.getByText("Сегодня здесь: 23 ноября 2026").waitFor();
  await chooseItem(page, "Аттестация", "Напомнить…");
  const within = await dialogOf(page, "Напомнить…");
  await within.locator(".doing").waitFor({ state: "detached" });
  await walkOn(page, within, /^Отправить: \d+ пис/);
  await page.keyboard.press("Enter");
  await within
    .getByText(/Отправлено/)
    .first()
    .waitFor();
  await closeBy(page, "Escape", "Напомнить…");
  await openPanel(page, "Письма");
  await page.getByRole("complementary", { name: "Письма" }).getByRole("listitem").first().waitFor();
  await walkTo(page, /@example\.org/);
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "Письма" });
  await panel.getByRole("link", { name: "Сохранить .eml" }).waitFor();
  expect(await stopIn(page)).toMatch(/^Аттестация: /);
  await walkOn(page, page, /^Текст$/);
  await page.keyboard.press("Enter");
  await panel.getByText(/Здравствуйте/).waitFor();
});

test("книга скачивается из меню «Книга»", async () => {
  const { page } = desk;
  const download = page.waitForEvent("download");
  await chooseItem(page, "Книга", "Скачать .xlsx");
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  expect(desk.complaints).toEqual([]);
});

/** Opens a panel from the strip and goes into it. */
async function openPanel(page: Page, name: string): Promise<void> {
  await page.keyboard.press("F6");
  await walkTo(page, /^Письма/, { key: "F6" });
  await walkTo(page, new RegExp(`^${name}`));
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name }).waitFor();
  await page.keyboard.press("Shift+F6");
}

/** One step on, then to the wanted name: what has the focus now may have gone or be no stop at all. */
async function walkOn(page: Page, within: Page | Frame, wanted: RegExp): Promise<void> {
  await page.keyboard.press("Tab");
  await walkTo(page, wanted, { within });
}
