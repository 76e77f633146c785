// Two tabs of the same book: they stay in step, disturb nobody who is typing, and lose nothing when the program is killed.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Workbook } from "@cj-tech-master/excelts";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { colourAt, goTo, openDesk, openTab } from "./desk.ts";
import { launchBrowser } from "./launch.ts";
import { DAY, PROGRAM, serve, serveExample, type Served } from "./served.ts";
import { bookFile, cellIn, editor, expectCell, lookAt, saved, typeAt } from "./typing.ts";

const folder = mkdtempSync(join(tmpdir(), "attestation-"));
let browser: Browser;
let served: Served;
let one: Page;
let other: Page;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveExample(folder)]);
  [{ page: one }, { page: other }] = await Promise.all([
    openDesk(browser, served.address),
    openDesk(browser, served.address),
  ]);
});

afterAll(async () => {
  await browser.close();
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function bothOpen(sheet: string): Promise<void> {
  await openTab(one, sheet);
  await openTab(other, sheet);
}

test("набранное, вставленная строка и сортировка видны во второй вкладке", async () => {
  await bothOpen("Сотрудники");
  await typeAt(one, "C30", "заведующая архивом");
  await expectCell(other, "C30", "заведующая архивом");
  await goTo(one, "A10");
  await one.getByRole("button", { name: "Вставить строку выше" }).click();
  await expectCell(other, "C31", "заведующая архивом");
  await goTo(other, "B3");
  await other.getByRole("button", { name: "Сортировать А→Я" }).click();
  await expectCell(one, "B2", /^Белова /);
});

test("что сделала надстройка после правки в одной вкладке, видно в другой: вычисленные сроки, код", async () => {
  await bothOpen("План");
  expect(await lookAt(other, "M5")).toBe("30.11.2026");
  await typeAt(one, "F5", "до 18 декабря");
  await expectCell(other, "M5", "18.12.2026");
  expect(await lookAt(other, "K5")).toBe("до даты");
});

test("исполненное перестаёт быть красным в обеих вкладках", async () => {
  await bothOpen("Исполнение");
  const row = overdueRow(await bookFile(served.address));
  const place = await besideText(other, `K${row}`);
  expect(await colourAt(other, ...place)).toBe("#f4b6b0");
  await typeAt(one, `M${row}`, "протокол № 4");
  await typeAt(one, `K${row}`, "Исполнено");
  await expect.poll(() => colourAt(other, ...place), { timeout: 10_000 }).not.toBe("#f4b6b0");
  await expectCell(other, `K${row}`, "Исполнено");
});

test("открытая в одной вкладке ячейка остаётся открытой, когда в другой правят и вставляют строки", async () => {
  await bothOpen("Исполнение");
  await goTo(other, "P25");
  await other.keyboard.type("Дописываю коммен");
  await typeAt(one, "P26", "соседняя правка");
  await goTo(one, "A8");
  await one.getByRole("button", { name: "Вставить строку выше" }).click();
  await expectCell(one, "P27", "соседняя правка");
  await expect.poll(() => editor(other).getAttribute("aria-label")).toBe("Исполнение, P26");
  expect(await editor(other).inputValue()).toBe("Дописываю коммен");
  await other.keyboard.type("тарий");
  await other.keyboard.press("Enter");
  await expectCell(other, "P26", "Дописываю комментарий");
  await expectCell(one, "P26", "Дописываю комментарий");
  expect(await lookAt(one, "P25")).toBe("пусто");
});

test("kill -9, пока обе вкладки набирают: показанное сохранённым на месте, остальное перечислено и вносится снова", async () => {
  await bothOpen("Исполнение");
  const [words, otherWords] = [manyWords("первая", 40), manyWords("вторая", 65)];
  let typed = 0;
  const typeAll = async (page: Page, cells: string[][]): Promise<void> => {
    await goTo(page, cells[0]?.[0] ?? "");
    for (const [, text = ""] of cells) {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      typed += 1;
    }
  };
  const typing = Promise.all([typeAll(one, words), typeAll(other, otherWords)]);
  await expect.poll(() => typed, { interval: 10, timeout: 15_000 }).toBeGreaterThan(16);
  await served.stop("SIGKILL");
  await typing;
  await one.getByText("Нет связи с программой.").waitFor();
  const lost = [...(await lostEdits(one)), ...(await lostEdits(other))];

  const port = new URL(served.address).port;
  served = await serve({ folder, args: ["--today", DAY, "--port", port] });
  await saved(one);
  await saved(other);
  const all = [...words, ...otherWords];
  const isLost = ([address]: string[]): boolean => lost.some((line) => line.includes(`, ${address ?? ""}: `));
  const kept = all.filter((word) => !isLost(word));
  expect(kept.length).toBeGreaterThan(0);
  const book = await bookFile(served.address);
  expect(valuesIn(book, kept)).toEqual(kept);
  for (const [address = "", text = ""] of kept.slice(0, 3)) await expectCell(other, address, text);

  for (const page of [one, other]) {
    if ((await lostEdits(page)).length > 0)
      await page.getByRole("button", { name: "Внести ещё раз" }).click();
    await saved(page);
  }
  await expect
    .poll(async () => valuesIn(await bookFile(served.address), all), { timeout: 20_000 })
    .toEqual(all);
});

test("второй запуск на той же папке называет адрес первого и кончается", async () => {
  const { code, said } = await startedAgain();
  expect(said).toBe(`Программа уже запущена, книга открыта здесь: ${served.address}\n`);
  expect(code).toBe(0);
});

test("страница другого адреса не читает книгу, не открывает соединения и ничего не меняет", async () => {
  const { address } = served;
  const stranger = createServer((_request, response) => {
    response
      .writeHead(200, { "Content-Type": "text/html" })
      .end(`<form method="post" action="${address}/file/backups"><input name="a" value="b"></form>`);
  });
  await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    stranger.close();
  });
  const at = stranger.address();
  const port = typeof at === "object" && at !== null ? at.port : 0;
  const page = await one.context().newPage();
  await page.goto(`http://127.0.0.1:${port}/`);

  for (const mode of ["cors", "no-cors"]) {
    const read = `fetch("${address}/file/book.xlsx", { mode: "${mode}", credentials: "include" })`;
    expect(await page.evaluate(`${read}.then((answer) => answer.text()).catch(() => "отказ")`)).toBe("отказ");
  }
  expect(
    await page.evaluate(`new Promise((resolve) => {
      const socket = new WebSocket("${address.replace("http", "ws")}/socket?book=example");
      socket.onopen = () => resolve("открыто");
      socket.onerror = () => resolve("отказ");
    })`),
  ).toBe("отказ");
  const [posted] = await Promise.all([
    page.waitForResponse(`${address}/file/backups`),
    page.evaluate("document.forms[0].submit()"),
  ]);
  expect(posted.status()).toBe(403);
  await page.close();
});

/** A row of «Исполнение» that is open and overdue. */
function overdueRow(book: Workbook): number {
  const due = (row: number): unknown => cellIn(book, "Исполнение", `H${row}`).value;
  for (let row = 2; row < 200; row += 1) {
    const value = due(row);
    const isOpen = cellIn(book, "Исполнение", `K${row}`).text === "Не начато";
    if (isOpen && value instanceof Date && value < new Date(DAY)) return row;
  }
  throw new Error("Nothing is overdue");
}

/** A point of a cell without its text; another cell is active afterwards. */
async function besideText(page: Page, address: string): Promise<[x: number, y: number]> {
  await goTo(page, address);
  const box = await editor(page).boundingBox();
  await goTo(page, address.replace("K", "D"));
  return [(box?.x ?? 0) + 4, (box?.y ?? 0) + 3];
}

/** Twenty cells of the comments with what is typed there. */
const manyWords = (tab: string, from: number): string[][] =>
  Array.from({ length: 20 }, (_, index) => [`P${from + index}`, `${tab} ${index + 1}`]);

const lostEdits = (page: Page): Promise<string[]> =>
  page.getByRole("alert").filter({ hasText: "не подтверждены" }).getByRole("listitem").allInnerTexts();

const valuesIn = (book: Workbook, cells: readonly string[][]): string[][] =>
  cells.map(([address = ""]) => [address, cellIn(book, "Исполнение", address).text]);

/** What a second `start` on the folder says, and how it ends. */
function startedAgain(): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [PROGRAM, "start"], { cwd: folder }, (_error, said) => {
      resolve({ code: child.exitCode, said });
    });
  });
}
