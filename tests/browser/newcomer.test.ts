// The newcomer's first ten minutes, step by step: each step stands on the one before.
import { Workbook } from "@cj-tech-master/excelts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  activeCell,
  addOnPage,
  colourAt,
  goTo,
  openDesk,
  openTab,
  pasteInto,
  place,
  press,
  type Desk,
} from "./desk.ts";
import { launchBrowser } from "./launch.ts";
import { LETTER } from "./pastedLetter.ts";
import { serve, type Served } from "./served.ts";

let browser: Browser;
let served: Served;
let desk: Desk;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve()]);
  desk = await openDesk(browser, served.address);
});

afterAll(async () => {
  await browser.close();
  await served.stop();
});

describe("первые десять минут", () => {
  test("открывается книга-пример: плашка, листы по порядку, меню надстройки", async () => {
    const { page } = desk;
    await expect
      .poll(() => page.getByRole("note", { name: "Пример" }).innerText())
      .toContain("20 ноября 2026");
    expect(await page.getByRole("tab").allInnerTexts()).toEqual([
      "Сегодня",
      "План",
      "Исполнение",
      "Поручения",
      "Сотрудники",
      "Замечания",
    ]);
    await page.getByRole("menuitem", { name: "Аттестация" }).click();
    const items = [
      "Что сегодня",
      "Внести документ",
      "Отметить исполнение",
      "Напомнить…",
      "Проверить книгу",
      "Настройка",
      "Ещё",
    ];
    const menu = page.getByRole("menu", { name: "Аттестация" });
    expect(await menu.getByRole("menuitem").count()).toBe(items.length);
    for (const name of items) expect(await menu.getByRole("menuitem", { name, exact: true }).count()).toBe(1);
    await page.keyboard.press("Escape");
  });

  test("просроченное — красным, и словом рядом", async () => {
    const { page } = desk;
    await goTo(page, "A2");
    await expect.poll(() => activeCell(page).innerText()).toBe("Сегодня, A2: Просрочено");
    await goTo(page, "A5");
    await expect.poll(() => colourAt(page, 150, 218)).toBe("#f4b6b0");
  });

  test("письмо с поручениями вставляют из Word, непонятый срок исправляют до записи", async () => {
    const { page } = desk;
    await press(page, "Аттестация", "Внести документ");
    const form = addOnPage(page, "Внести документ");
    await pasteInto(form.getByRole("textbox", { name: "Документ" }), LETTER.html, LETTER.text);
    await form.getByText("Взято: таблица 4 строки × 4 столбца").waitFor();
    await form.getByRole("button", { name: "Дальше: что понято" }).click();
    await form.getByText("новых строк: 3, из них с вопросами: 1").waitFor();
    await form.getByRole("button", { name: "Исправить: п. 2" }).click();
    const correction = form.getByRole("form", { name: "Исправления: п. 2" });
    await correction.getByRole("textbox", { name: /до 10 июля/ }).fill("до 18 декабря");
    await correction.getByRole("button", { name: "Исправить" }).click();
    await form.getByText("18.12.2026").first().waitFor();
    await form.getByRole("button", { name: "Внести: 3 строки" }).click();
    await form.getByText(/внесено: 3 строки/i).waitFor();
    await form.getByRole("button", { name: "Закрыть" }).click();
    await openTab(page, "Поручения");
  });
});
