// The newcomer's first ten minutes, step by step: each step stands on the one before.
import { Workbook } from "@cj-tech-master/excelts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  activeCell,
  addOnPage,
  choose,
  closePage,
  coloursDown,
  goTo,
  openDesk,
  openTab,
  pasteInto,
  press,
  type Desk,
} from "./desk.ts";
import { launchBrowser } from "./launch.ts";
import { LETTER } from "./pastedLetter.ts";
import { serve, type Served } from "./served.ts";

/** «просрочено» and «исполнено» as the book colours them. */
const RED = "#f4b6b0";
const GREEN = "#cfe8cf";
/** A point of the column «Статус» in the window. */
const STATUS_X = 985;
const EVIDENCE = "протокол № 7 от 19.11.2026";

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
      "Педагоги",
      "Заявления",
      "История категорий",
      "Руководители",
      "Заседания",
      "Вопросы заседаний",
      "Специалисты",
      "Сроки подачи",
      "Книги школ",
      "Документы",
      "Ответственные",
      "Сотрудники",
      "Замечания",
    ]);
    await page.getByRole("menuitem", { name: "Аттестация" }).click();
    const items = [
      "Что сегодня",
      "Внести документ",
      "Отметить исполнение",
      "Напомнить…",
      "Книги школ",
      "Заседание",
      "Документы",
      "Проверить книгу",
      "Настройка",
      "Педагоги и заявления",
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
    await expect.poll(() => coloursDown(page, 150, 200, 30)).toContain(RED);
  });

  test("письмо с поручениями вставляют из Word, непонятый срок исправляют до записи", async () => {
    const { page } = desk;
    await press(page, "Аттестация", "Внести документ");
    const form = addOnPage(page, "Внести документ");
    await pasteInto(form.getByRole("textbox", { name: "Документ" }), LETTER.html, LETTER.text);
    await form.getByText("Взято: таблица 4 строки × 4 столбца").waitFor();
    await choose(form.getByRole("button", { name: "Дальше: что понято" }));
    await form.getByText("новых строк: 3, из них с вопросами: 1").waitFor();
    await choose(form.getByRole("button", { name: "Исправить: п. 2" }));
    const correction = form.getByRole("form", { name: "Исправления: п. 2" });
    await correction.getByRole("textbox", { name: /до 10 июля/ }).fill("до 18 декабря");
    await choose(correction.getByRole("button", { name: "Исправить" }));
    await form.getByText("18.12.2026").first().waitFor();
    await choose(form.getByRole("button", { name: "Внести: 3 строки" }));
    await form.getByText(/внесено: 3 строки/i).waitFor();
    await closePage(page, "Внести документ");
    await openTab(page, "Поручения");
    await goTo(page, "A12");
    await expect.poll(() => activeCell(page).innerText()).toContain("ПР-0011");
  });

  test("три строки отмечаются исполненными разом и становятся зелёными", async () => {
    const { page } = desk;
    await openTab(page, "Исполнение");
    await goTo(page, "A5:A7");
    const green = async (): Promise<number> =>
      (await coloursDown(page, STATUS_X, 210, 490)).filter((colour) => colour === GREEN).length;
    await expect.poll(green).toBeGreaterThan(0);
    const before = await green();
    await press(page, "Аттестация", "Отметить исполнение");
    const form = addOnPage(page, "Отметить исполнение");
    await form.getByRole("textbox", { name: /Чем подтверждается/ }).fill(EVIDENCE);
    await choose(form.getByRole("button", { name: "Отметить: 3 строки" }));
    await form.getByText("Исполнено: 3 строки").waitFor();
    await closePage(page, "Отметить исполнение");
    await goTo(page, "K5");
    await expect.poll(() => activeCell(page).innerText()).toContain("Исполнено");
    await goTo(page, "A5");
    await expect.poll(green).toBeGreaterThan(before + 60);
  });

  test("на другой день письма смотрят до отправки, отправляют и читают в «Письмах»", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: "День" }).click();
    await page.getByRole("button", { name: "Следующий рабочий день" }).click();
    await page.getByRole("note", { name: "Пример" }).getByText("23 ноября 2026, понедельник").waitFor();
    await press(page, "Аттестация", "Напомнить…");
    const form = addOnPage(page, "Напомнить…");
    await form.getByText("lebedeva@example.org").first().waitFor();
    await choose(form.getByRole("button", { name: /^Отправить/ }));
    await form.getByText(/Отправлено: \d+ пис/).waitFor();
    await closePage(page, "Напомнить…");
    await page.getByRole("button", { name: /^Письма/ }).click();
    const letters = page.getByRole("complementary", { name: "Письма" });
    await letters.getByRole("button", { name: /lebedeva@example\.org сегодня/ }).click();
    const letter = letters.locator("iframe").contentFrame();
    await letter.getByText("Здравствуйте, Наталья Сергеевна!").waitFor();
    await letters.getByText("никому не отправлено").first().waitFor();
  });

  test("вся книга скачивается для Excel: в ней и отмеченное, и внесённое", async () => {
    const { page } = desk;
    const coming = page.waitForEvent("download");
    await press(page, "Книга", "Скачать .xlsx");
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const book = new Workbook();
    await book.xlsx.readFile(await download.path());
    const words = (sheet: string): string => JSON.stringify(book.getWorksheet(sheet)?.getSheetValues());
    expect(words("Исполнение").split(EVIDENCE).length - 1).toBe(3);
    expect(words("Поручения")).toContain("Провести зональное совещание ответственных");
  });

  test("страница ни на что не пожаловалась", () => {
    expect(desk.complaints).toEqual([]);
  });
});
