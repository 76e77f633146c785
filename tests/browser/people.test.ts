// The people's year at the screen: the books of schools out and in, an order that closes an application, the schedule built and
// moved. A small invented district as a person's own book.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import { filledIn } from "../host/schoolScene.ts";
import { addOnPage, choose, closePage, openDesk, openTab, press } from "./desk.ts";
import { launchBrowser } from "./launch.ts";
import { DAY, PROGRAM, serve, type Served } from "./served.ts";
import { expectCell } from "./typing.ts";

const SCHOOL = "МБОУ СОШ № 1";
const PEOPLE = "Педагоги и заявления";

const folder = mkdtempSync(join(tmpdir(), "attestation-"));
const BOOK = ["--data", join(folder, "book"), "--today", DAY];

/** Runs a command of the command line on the book that the page shows next. */
const attest = (...args: string[]): string =>
  execFileSync(process.execPath, [PROGRAM, ...args, ...BOOK], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, TZ: "Europe/Moscow" },
  });

const listed = z.array(
  z.object({ id: z.string(), name: z.string(), school: z.string(), position: z.string() }),
);
type Person = z.infer<typeof listed>[number];

/** Rows of «История категорий» before the order. */
let decisions: number;
/** Teachers of the first school; the first of them has gone all the way to the decision. */
let people: readonly Person[];
let browser: Browser;
let served: Served;
let page: Page;

beforeAll(async () => {
  attest("example", "--schools", "3", "--teachers", "30", "--seed", "4");
  people = listed
    .parse(JSON.parse(attest("show", "teachers", "--json")))
    .filter(({ school }) => school === SCHOOL)
    .slice(0, 4);
  decisions = z.array(z.unknown()).parse(JSON.parse(attest("show", "categories", "--json"))).length;
  const list = join(folder, "заявления.tsv");
  writeFileSync(list, table(applicationsOf(people)));
  attest("import", "--list", "applications", list);
  [browser, served] = await Promise.all([launchBrowser(), serve({ folder, args: BOOK })]);
  ({ page } = await openDesk(browser, served.address));
});

afterAll(async () => {
  await browser.close();
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** One who waits for the decision, and three whom the schedule has to place. */
function applicationsOf([decided, ...waiting]: readonly Person[]): string[][] {
  const heads = [
    ["ФИО", "Организация", "Должность", "Категория", "Учебный год", "Месяц аттестации", "Согласовано"],
    ["Папка просмотрена", "Итог просмотра", "Подано", "№ заявления", "Список отправлен", "Начало аттестации"],
    ["Специалисты", "Дата заключения", "Вывод заключения", "Заключение направлено"],
  ].flat();
  const way = [
    ["ноябрь 2026", "05.09.2026", "10.09.2026", "готова", "15.09.2026", "26-117", "25.09.2026", "01.10.2026"],
    ["Лебедева Вера Ильинична", "02.11.2026", "соответствует показателям", "03.11.2026"],
  ].flat();
  const row = (person: Person | undefined, facts: readonly string[]): string[] => [
    person?.name ?? "",
    person?.school ?? "",
    person?.position ?? "",
    "первая",
    "2026-2027",
    ...facts,
  ];
  return [heads, row(decided, way), ...waiting.map((person) => row(person, []))];
}

const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join("\t")).join("\n");

async function open(title: string, ...path: string[]): Promise<FrameLocator> {
  await press(page, "Аттестация", ...path, title);
  return addOnPage(page, title);
}

test("книга школы выслана файлом, вернулась с правкой, квитанция говорит о ней", async () => {
  const form = await open("Книги школ");
  await choose(form.getByRole("checkbox", { name: `Отметить: ${SCHOOL}` }));
  const downloading = page.waitForEvent("download");
  await choose(form.getByRole("button", { name: "Скачать книги: 1" }));
  const file = await downloading;
  await form.getByText("Скачано: 1 книга.").waitFor();
  const sent = { name: file.suggestedFilename(), base64: readFileSync(await file.path()).toString("base64") };
  expect(sent.name).toBe(`${SCHOOL} - выпуск 1.xlsx`);

  const { id = "" } = people[0] ?? {};
  const back = await filledIn(sent, [["Педагоги", id, "Намерение", "высшая"]]);
  await form.getByLabel("Файлы вернувшихся книг").setInputFiles({
    name: "от школы (2).xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(back.base64, "base64"),
  });
  const taken = form.getByRole("list", { name: "Принятые файлы" });
  await taken.getByText("принята", { exact: true }).waitFor();
  await choose(taken.locator("summary"));
  const receipt = await taken.getByRole("textbox", { name: `Квитанция: ${SCHOOL}` }).inputValue();
  expect(receipt).toContain("выпуск 1, получена 20.11.2026");
  expect(receipt).toContain("«Намерение» — «высшая» (было пусто)");
  await form.getByRole("button", { name: `Квитанция: ${SCHOOL}`, exact: true }).waitFor();
  await closePage(page, "Книги школ");
  await openTab(page, "Педагоги");
  await expectCell(page, "M2", "высшая");
});

test("приказ вставлен таблицей: заявление закрыто, в истории категорий новая строка", async () => {
  const form = await open("Внести приказ", PEOPLE);
  const { name = "", school = "", position = "" } = people[0] ?? {};
  const order = [
    ["ФИО", "Место работы", "Должность", "Категория"],
    [name, school, position, "первая"],
    ["Нездешняя Зоя Петровна", "МБОУ СОШ № 99", "учитель", "первая"],
  ];
  await form.getByRole("textbox", { name: "Список" }).fill(table(order));
  await choose(form.getByRole("button", { name: "Показать, что изменится" }));
  for (const [label, value] of [
    ["Приказ №", "345-к"],
    ["Дата приказа", "19.11.2026"],
    ["Дата решения комиссии", "16.11.2026"],
  ] as const) {
    await form.getByLabel(label).fill(value);
    await form.getByLabel(label).press("Tab");
  }
  await choose(form.getByRole("button", { name: "Внести: 1 строка" }));
  await form.getByRole("heading", { name: "Внесено: новых 0, дополнено 1" }).waitFor();
  await closePage(page, "Внести приказ");
  await openTab(page, "Заявления");
  await expectCell(page, "I2", "Банк обновлён");
  await openTab(page, "История категорий");
  await expectCell(page, `I${decisions + 2}`, "№ 345-к от 19.11.2026");
});

test("график построен; передвинутое вручную новый график не трогает", async () => {
  const form = await open("График аттестации", PEOPLE);
  await choose(form.getByRole("button", { name: "Построить график" }));
  await form.getByText(/построен: месяц поставлен у 3/).waitFor();
  const { name = "" } = people[2] ?? {};
  const month = form.getByRole("combobox", { name: `Месяц: ${name}` });
  await month.selectOption("апрель 2027");
  await form.getByText(/месяц аттестации апрель 2027/).waitFor();
  const left = form.getByRole("combobox", { name: `Месяц: ${people[3]?.name ?? ""}` });
  await left.selectOption({ label: "решит график" });
  await form.getByText(/месяц аттестации решит график/).waitFor();
  await choose(form.getByRole("button", { name: /^Построить/ }));
  await form.getByText(/изменился у 1/).waitFor();
  expect(await left.inputValue()).toMatch(/^202[67]-/);
  await expect.poll(() => month.inputValue()).toBe("2027-04");
  await closePage(page, "График аттестации");
});
