// «Внести документ» in a real browser: the clipboard of each program gives the rows that the text gives, and what is corrected
// in the window is what stands in the book.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { PlanItem } from "../../src/domain/control/plan.ts";
import { directives, occurrences, plan, staff } from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { DIRECTIVES, emptyBook, engineFrom, PLAN, staffedBook } from "../host/scenes.ts";
import { openAddOnPage, paste, type OpenPage } from "./addOnPage.ts";
import { CLIPBOARDS } from "./clipboards.ts";
import { launchBrowser } from "./launch.ts";
import { planOnPaper, PLAN_TEXT } from "../intake/papers.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const AUTUMN = "2024-11-20";
const opened = (engine: Engine): Promise<OpenPage> => openAddOnPage(browser, engine, "openImport");
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name }).click();
const wordsOf = (items: readonly PlanItem[]): object[] =>
  items.map(({ section, sectionTitle, number, activity, termText, responsibleText }) => ({
    ...{ section, sectionTitle, number, activity, termText, responsibleText },
  }));

async function preview(page: Page, board: Record<string, string>): Promise<void> {
  await paste(page, board);
  await press(page, /^Дальше/);
  await page.getByText("В книгу ещё ничего не записано").waitFor();
}

async function write(page: Page): Promise<void> {
  await press(page, /^Внести/);
  await page.getByRole("heading", { name: "3. Внесено" }).waitFor();
}

describe("вставка из буфера", () => {
  const fromText = engineFrom(emptyBook());
  runWell(fromText, "importDocument", [PLAN]);
  const wanted = wordsOf(rowsIn(fromText, plan));

  test.each(Object.keys(CLIPBOARDS))("%s: те же строки, что из текста", async (program) => {
    const engine = engineFrom(emptyBook());
    const { page, called } = await opened(engine);
    const html = CLIPBOARDS[program]?.(planOnPaper()) ?? "";
    await paste(page, { "text/html": html, "text/plain": "не то" });
    expect(await page.getByText(/^Взято: таблица 3\d строк/).textContent()).toContain("× 4 столбца и");
    await press(page, /^Дальше/);
    await page.getByText("новых строк: 29").waitFor();
    expect(await page.getByText("Не понято").count()).toBe(0);
    expect(rowsIn(engine, plan)).toEqual([]);
    await write(page);
    expect(wordsOf(rowsIn(engine, plan))).toEqual(wanted);
    expect(called).toEqual(["previewImport", "importDocument"]);
    expect(await page.evaluate("window.stolen")).toBeUndefined();
    await page.context().close();
  });

  test("текст без таблицы вставляется как текст, и его видно", async () => {
    const engine = engineFrom(emptyBook());
    const { page } = await opened(engine);
    await paste(page, { "text/html": "<p>План</p>", "text/plain": PLAN_TEXT });
    expect(await page.getByLabel("Документ", { exact: true }).inputValue()).toBe(PLAN_TEXT);
    await press(page, /^Дальше/);
    await page.getByText("новых строк: 29").waitFor();
    await page.context().close();
  });
});

describe("файлы", () => {
  const file = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(text),
  });

  test("о файле другого рода сказано, что делать", async () => {
    const { page, called } = await opened(engineFrom(emptyBook()));
    for (const [name, cure] of [
      ["план.doc", "сохраните как «Документ Word (.docx)»"],
      ["план.pdf", "Откройте его в Word"],
      ["скан.jpg", "Это картинка"],
      ["план.xlsx", "скопируйте и вставьте сюда"],
      ["пустой.docx", "Файл «пустой.docx» пуст"],
    ] as const) {
      await page.getByLabel("Файл документа").setInputFiles(file(name, name.startsWith("пустой") ? "" : "x"));
      await page.getByRole("alert").getByText(cure).waitFor();
    }
    expect(called).toEqual([]);
    await page.context().close();
  });

  test("не тот файл под именем .docx: причина видна, документ можно заменить; .docx и .txt читаются", async () => {
    const { page } = await opened(engineFrom(emptyBook()));
    await page.getByLabel("Файл документа").setInputFiles(file("план.docx", "не Word"));
    await press(page, /^Дальше/);
    expect(await page.getByRole("alert").textContent()).toContain(
      "«план.docx» не открывается как документ Word",
    );
    await page.getByLabel("Файл документа").setInputFiles("tests/fixtures/plan.docx");
    await press(page, /^Дальше/);
    await page.getByText("новых строк: 29").waitFor();
    await press(page, "Назад к документу");
    await press(page, "Очистить");
    await page.getByLabel("Файл документа").setInputFiles("tests/fixtures/plan.txt");
    await press(page, /^Дальше/);
    await page.getByText("новых строк: 29").waitFor();
    await page.context().close();
  });
});

describe("исправления до записи", () => {
  test("срок датами, люди, пропуск строки и прошедшие сроки — в книге то, что видно в окне", async () => {
    const engine = engineFrom(staffedBook(), { today: AUTUMN });
    const { page } = await opened(engine);
    await preview(page, { "text/plain": PLAN_TEXT });
    await press(page, "Исправить: I.2");
    await page.getByLabel("датами").check();
    await page.getByLabel("По", { exact: true }).fill("2024-12-10");
    await page.getByLabel(/^Ответственные, по одному/).fill("Соколова М.И.");
    await press(page, /^Исправить$/);
    await page.getByText("«по 10.12.2024» → 10.12.2024").waitFor();
    await page.getByLabel("Не вносить: I.1", { exact: true }).check();
    await page.getByLabel("Все прошедшие сроки").selectOption("Исполнено ранее");
    await page.getByLabel("Сроки за сентябрь 2024").selectOption("В архив");
    await page.getByRole("button", { name: "Внести: 28 строк" }).waitFor();
    await write(page);
    const items = rowsIn(engine, plan);
    expect(items).toHaveLength(28);
    expect(items.find(({ section, number }) => section === "I" && number === "2")).toMatchObject({
      termText: "по 10.12.2024",
      documentTerm: "октябрь",
      responsible: ["Соколова М.И."],
      documentPeople: "Лебедева Н.С. – главный сотрудник МКУ ЦОКО",
      nextDue: "2024-12-10",
    });
    const past = rowsIn(engine, occurrences).filter(({ due }) => due !== null && due < AUTUMN);
    const statesIn = (month: string): string[] => [
      ...new Set(past.filter(({ due }) => due?.startsWith(month)).map(({ status }) => status)),
    ];
    expect([statesIn("2024-09"), statesIn("2024-10")]).toEqual([["Архив"], ["Исполнено"]]);
    await page.context().close();
  });

  test("сбой ничего не теряет: исправленное остаётся, повтор вносит", async () => {
    const engine = engineFrom(staffedBook());
    const { page } = await opened(engine);
    await preview(page, { "text/plain": PLAN_TEXT });
    await page.evaluate('window.nextFailure = "Книгу сейчас меняет другая команда."');
    await page.getByLabel("Не вносить: I.1", { exact: true }).check();
    await page.getByRole("alert").getByText("Книгу сейчас меняет другая команда.").waitFor();
    await press(page, "Перечитать");
    await page.getByRole("button", { name: "Внести: 28 строк" }).waitFor();
    await page.evaluate('window.nextFailure = "NetworkError: Connection failure"');
    await press(page, /^Внести/);
    await page
      .getByRole("alert")
      .getByText(/^Нет связи/)
      .waitFor();
    await write(page);
    expect(rowsIn(engine, plan)).toHaveLength(28);
    await page.context().close();
  });

  test("письмо без номера и даты: их спрашивают до записи, по ним книга его узнаёт", async () => {
    const engine = engineFrom(staffedBook());
    const { page, called } = await opened(engine);
    await preview(page, { "text/plain": DIRECTIVES.text.replace(/от {3}30.*$/m, "") });
    await press(page, /^Внести/);
    await page
      .getByRole("alert")
      .getByText(/^Впишите вверху вид, номер и дату/)
      .waitFor();
    expect(called).toEqual(["previewImport"]);
    await page.getByLabel("Документ: вид, номер, дата").fill("письмо № 7 от 30.01.2012");
    await page.keyboard.press("Tab");
    await page.getByRole("heading", { name: "письмо № 7 от 30.01.2012" }).waitFor();
    await write(page);
    expect(new Set(rowsIn(engine, directives).map(({ source }) => source))).toEqual(
      new Set(["письмо № 7 от 30.01.2012"]),
    );
    await page.context().close();
  });

  test("двойное нажатие вносит один раз; тот же документ ещё раз — ничего нового", async () => {
    const engine = engineFrom(staffedBook());
    const { page, called } = await opened(engine);
    await preview(page, { "text/plain": PLAN_TEXT });
    await page.getByRole("button", { name: /^Внести/ }).dblclick();
    await page.getByRole("heading", { name: "3. Внесено" }).waitFor();
    expect(called.filter((name) => name === "importDocument")).toHaveLength(1);
    await press(page, "Внести ещё документ");
    await page.locator("textarea:focus").waitFor();
    await paste(page, { "text/plain": PLAN_TEXT });
    await press(page, /^Дальше/);
    await page.getByText("Ничего нового: 29 строк документа уже в книге.").waitFor();
    expect(await page.getByRole("button", { name: /^Внести/ }).count()).toBe(0);
    await press(page, "Закрыть");
    expect(await page.evaluate("window.isPageClosed")).toBe(true);
    await page.context().close();
  });

  test("люди без адреса: адрес вписан тут же и записан в «Сотрудники»; строка показывается в листе", async () => {
    const engine = engineFrom(emptyBook());
    const { page, called } = await opened(engine);
    await preview(page, { "text/plain": PLAN_TEXT });
    await write(page);
    await page.getByLabel(/^Орлова Т\.В\./).fill("orlova@example.org");
    await press(page, "Записать адреса");
    await page.getByText("дополнено 1 человек").waitFor();
    expect(rowsIn(engine, staff).find(({ name }) => name.startsWith("Орлова"))?.email).toBe(
      "orlova@example.org",
    );
    await press(page, "Показать в листе");
    await page.waitForFunction("window.isPageClosed");
    expect(called).toEqual(["previewImport", "importDocument", "importStaff", "showRow"]);
    await page.context().close();
  });
});

test("окно во всех шагах доступно программам чтения с экрана, в тёмном виде тоже", async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const { page } = await openAddOnPage(browser, engineFrom(staffedBook(), { today: AUTUMN }), "openImport", {
    colorScheme: "dark",
  });
  await page.evaluate(axe);
  const faults = (): Promise<unknown> =>
    page.evaluate(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))",
    );
  expect(await faults()).toEqual([]);
  await preview(page, {
    "text/plain": PLAN_TEXT.replace("\tоктябрь\t", "\tкак-нибудь\t").replace(/Орлова/g, "Вяземская"),
  });
  await press(page, "Исправить: I.2");
  expect(await faults()).toEqual([]);
  await write(page);
  expect(await faults()).toEqual([]);
  await page.context().close();
});

describe("список сотрудников", () => {
  test("вставка из таблицы: сначала видно, что изменится, потом пишется", async () => {
    const engine = engineFrom(staffedBook());
    const { page } = await openAddOnPage(browser, engine, "openStaff");
    await page
      .getByLabel("Список сотрудников")
      .fill(
        "Соколова Марина Игоревна\tдиректор\t\t\nБерезина Анна Олеговна\tметодист\tberezina@example.org\tКадры; Отдел",
      );
    await press(page, "Показать, что изменится");
    await page.getByText("Березина Анна Олеговна").waitFor();
    expect(await page.getByText("«Должность»: было").textContent()).toBe(
      "«Должность»: было начальник МКУ ЦОКО, станет директор",
    );
    expect(rowsIn(engine, staff)).toHaveLength(3);
    await press(page, "Внести: 2");
    await page.getByText("добавлено 1 человек, дополнено 1 человек").waitFor();
    expect(rowsIn(engine, staff)[3]).toMatchObject({
      email: "berezina@example.org",
      groups: ["Кадры", "Отдел"],
    });
    await page.context().close();
  });
});
