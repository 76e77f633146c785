// A column of one's own at the right end of «Исполнение», with a formula in it; the commands go on working beside it.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { columnLetters } from "../../src/workbook/cellNames.ts";
import { addOnPage, goTo, openDesk, openTab, press, type Desk } from "./desk.ts";
import { launchBrowser } from "./launch.ts";
import { serveExample, type Served } from "./served.ts";
import { bookFile, cellIn, expectCell, lookAt, saved, typeAt } from "./typing.ts";

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

/** Letters of the column over which the header stands, and of the one after the last. */
async function columnsOf(sheet: string, header: string): Promise<{ named: string; next: string }> {
  const headers = (await bookFile(served.address)).getWorksheet(sheet)?.getRow(1).values ?? [];
  const texts = Array.isArray(headers) ? headers.map(String) : [];
  expect(texts).toContain(header);
  return { named: columnLetters(texts.indexOf(header) - 1), next: columnLetters(texts.length - 1) };
}

test("свой столбец справа: заголовок, формула, отмена; столбец программы не удалить; «Что сегодня» работает", async () => {
  const { complaints, page } = desk;
  await openTab(page, "Исполнение");
  const { named, next } = await columnsOf("Исполнение", "Срок");
  const tool = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();
  await goTo(page, `${named}5`);
  await tool("Удалить столбцы");
  await page.getByText("Столбец «Срок» нужен программе, удалить его нельзя.").first().waitFor();

  await goTo(page, `${columnLetters(lettersIndex(next) - 1)}1`);
  await tool("Вставить столбец справа");
  await expectCell(page, `${next}1`, "пусто");
  await typeAt(page, `${next}1`, "Дней с начала года");
  await typeAt(page, `${next}5`, "=СЕГОДНЯ()-46022");
  await typeAt(page, `${next}6`, "=СУММ(2;3)");
  await expectCell(page, `${next}1`, /^Дней с начала года/);
  await expectCell(page, `${next}6`, "5");
  await saved(page);
  const book = await bookFile(served.address);
  expect(cellIn(book, "Исполнение", `${next}6`).value).toEqual({ formula: "SUM(2,3)", result: 5 });

  await page.keyboard.press("Control+KeyZ");
  await expectCell(page, `${next}6`, "пусто");
  await page.keyboard.press("Control+KeyY");
  await expectCell(page, `${next}6`, "5");
  await goTo(page, `${next}1`);
  await tool("Удалить столбцы");
  await goTo(page, "A1");
  await page.keyboard.press("Control+KeyZ");
  await expectCell(page, `${next}6`, "5");

  await press(page, "Аттестация", "Что сегодня");
  await addOnPage(page, "Что сегодня")
    .getByText(/Просрочено/)
    .first()
    .waitFor();
  await openTab(page, "Исполнение");
  expect(await lookAt(page, `${next}6`)).toBe("5");
  expect(complaints).toEqual([]);
});

const lettersIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
