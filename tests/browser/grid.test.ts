// What a person does in the sheet. Every deed is looked at twice: by what the page tells of the cell, and by the book's file.
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { activeCell, goTo, openDesk, openTab, pasteInto, type Desk } from "./desk.ts";
import { launchBrowser } from "./launch.ts";
import { serveExample, type Served } from "./served.ts";
import { bookFile, cellIn, editor, expectCell, lookAt, saved, toldOfActive, typeAt } from "./typing.ts";

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

const undo = (page: Page): Promise<void> => page.keyboard.press("Control+KeyZ");
const redo = (page: Page): Promise<void> => page.keyboard.press("Control+KeyY");
const tool = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

/** Undoes and does again, looking each time. */
async function thereAndBack(page: Page, address: string, before: string, after: string): Promise<void> {
  await undo(page);
  await expectCell(page, address, before);
  await redo(page);
  await expectCell(page, address, after);
}

test("набор по-русски: даты, числа и формулы читаются так, как пишут по-русски", async () => {
  const { page } = desk;
  const typed = [
    ["H60", "31.12.2026", "31.12.2026", day(2026, 12, 31)],
    ["H61", "01.02.2026", "01.02.2026", day(2026, 2, 1)],
    ["H62", "5 ноября", "05.11.2026", day(2026, 11, 5)],
    ["H63", "=H60+1", "01.01.2027", { formula: "H60+1", result: day(2027, 1, 1) }],
    ["I60", "=СУММ(46387;1)", "01.01.2027", { formula: "SUM(46387,1)", result: day(2027, 1, 1) }],
    // Text columns keep what is typed as it is.
    ["C60", "1,5", "1,5", "1,5"],
    ["C61", "01.02.2026", "01.02.2026", "01.02.2026"],
    ["C62", "=СУММ(1;2)", "=СУММ(1;2)", "=СУММ(1;2)"],
  ] as const;
  await openTab(page, "Сотрудники");
  for (const [address, text] of typed) await typeAt(page, address, text);
  for (const [address, , told] of typed) await expectCell(page, address, told);
  await saved(page);
  const book = await bookFile(served.address);
  for (const [address, , , inFile] of typed) {
    expect([address, cellIn(book, "Сотрудники", address).value]).toEqual([address, inFile]);
  }
  await thereAndBack(page, "C62", "пусто", "=СУММ(1;2)");
});

test("чего нет в выпадающем списке, не вписать: сказано почему, прежнее значение на месте", async () => {
  const { page } = desk;
  await openTab(page, "Исполнение");
  await typeAt(page, "K5", "Почти готово");
  await page
    .getByText(/«Почти готово»/)
    .first()
    .waitFor();
  await expectCell(page, "K5", "Не начато");
  expect(cellIn(await bookFile(served.address), "Исполнение", "K5").value).toBe("Не начато");
});

test("вставка трёх на три из Excel и ниже последней строки; отменяется целиком", async () => {
  const { page } = desk;
  await openTab(page, "Сотрудники");
  await goTo(page, "B70");
  await pasteInto(editor(page), ...EXCEL);
  await expectCell(page, "D72", "ivin@example.org");
  await expectCell(page, "C71", "методист,\nстарший");
  await goTo(page, "B499");
  await pasteInto(editor(page), ...EXCEL);
  await expectCell(page, "B501", "Ивин Олег Ильич");
  await saved(page);
  const book = await bookFile(served.address);
  expect(cellIn(book, "Сотрудники", "C71").value).toBe("методист,\nстарший");
  expect(cellIn(book, "Сотрудники", "D501").value).toBe("ivin@example.org");
  await thereAndBack(page, "B499", "пусто", "Осина Анна Львовна");
});

test("строки вставляются и удаляются; отмена возвращает удалённое", async () => {
  const { page } = desk;
  await openTab(page, "План");
  const [second, third] = [await lookAt(page, "A2"), await lookAt(page, "A3")];
  await goTo(page, "A2:A3");
  await tool(page, "Вставить строку выше").click();
  await expectCell(page, "A4", second);
  await expectCell(page, "A2", "пусто");
  await thereAndBack(page, "A4", await lookAt(page, "A6"), second);
  await undo(page);
  await expectCell(page, "A2", second);
  await goTo(page, "A2");
  await tool(page, "Удалить строки").click();
  await expectCell(page, "A2", third);
  await saved(page);
  expect(cellIn(await bookFile(served.address), "План", "A2").value).toBe(third);
  await undo(page);
  await expectCell(page, "A2", second);
  expect(cellIn(await bookFile(served.address), "План", "A3").value).toBe(third);
});

test("сортировка по столбцу и назад", async () => {
  const { page } = desk;
  await openTab(page, "Сотрудники");
  const first = await lookAt(page, "B2");
  await goTo(page, "B5");
  await tool(page, "Сортировать А→Я").click();
  await expectCell(page, "B2", /^Белова /);
  await saved(page);
  expect(cellIn(await bookFile(served.address), "Сотрудники", "B2").text).toMatch(/^Белова /);
  await undo(page);
  await expectCell(page, "B2", first);
});

test("фильтр прячет строки только в этом окне", async () => {
  const { page } = desk;
  await openTab(page, "Исполнение");
  await goTo(page, "K1");
  await page.keyboard.press("Alt+ArrowDown");
  const box = page.getByRole("form", { name: "Фильтр по столбцу «Статус»" });
  await box.getByRole("button", { name: "Снять все" }).click();
  await box.getByRole("checkbox", { name: /^Исполнено/ }).check();
  await box.getByRole("button", { name: "Показать" }).click();
  const shown = page.getByText(/^Фильтр: показано \d+ из \d+/);
  await shown.waitFor();
  // Down from the header one comes to the executed rows alone.
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press("ArrowDown");
    expect(await toldOfActive(page)).toBe("Исполнено");
  }
  const other = await openDesk(browser, served.address);
  await openTab(other.page, "Исполнение");
  await goTo(other.page, "K4");
  await other.page.keyboard.press("ArrowDown");
  expect(await toldOfActive(other.page)).toBe("Не начато");
  await other.page.context().close();
  expect((await bookFile(served.address)).getWorksheet("Исполнение")?.getRow(5).hidden).not.toBe(true);
  await tool(page, "Снять фильтр").click();
  await shown.waitFor({ state: "detached" });
});

test("примечание пишут, читают и отменяют", async () => {
  const { page } = desk;
  await openTab(page, "План");
  const content = await lookAt(page, "E5");
  await page.keyboard.press("Shift+F2");
  await page.keyboard.type("Перенесли с октября");
  await page.keyboard.press("Control+Enter");
  await expectCell(page, "E5", `${content}. Примечание: Перенесли с октября`);
  await saved(page);
  const { note } = cellIn(await bookFile(served.address), "План", "E5");
  expect(JSON.stringify(note)).toContain("Перенесли с октября");
  await thereAndBack(page, "E5", content, `${content}. Примечание: Перенесли с октября`);
});

test("поиск ведёт от листа к листу", async () => {
  const { page } = desk;
  await goTo(page, "A1");
  await page.keyboard.press("Control+KeyF");
  await page.keyboard.type("zimin@example.org");
  await page.keyboard.press("Enter");
  expect(await activeCell(page).innerText()).toMatch(/^Сотрудники, D\d+: zimin@example\.org$/);
  await page.keyboard.press("Escape");
  expect(await editor(page).evaluate((element) => element === document.activeElement)).toBe(true);
});

test("ширину столбца тянут мышью; она общая и отменяется", async () => {
  const { page } = desk;
  await openTab(page, "Сотрудники");
  const edgeOfD = (): Promise<number> => leftOf(page, "E1");
  const [before, top] = [await edgeOfD(), (await editor(page).boundingBox())?.y ?? 0];
  await page.mouse.move(before, top - 10);
  await page.mouse.down();
  await page.mouse.move(before + 30, top - 10, { steps: 4 });
  await page.mouse.move(before + 60, top - 10, { steps: 4 });
  await page.mouse.up();
  await expect.poll(edgeOfD).toBeCloseTo(before + 60, -1);
  await saved(page);
  const wide = (await bookFile(served.address)).getWorksheet("Сотрудники")?.getColumn(4).width ?? 0;
  await undo(page);
  await expect.poll(edgeOfD).toBe(before);
  await saved(page);
  const narrow = (await bookFile(served.address)).getWorksheet("Сотрудники")?.getColumn(4).width ?? 0;
  expect(wide / narrow).toBeCloseTo(260 / 200, 1);
});

test("копирование внутри листа: значение на новом месте, прежнее остаётся", async () => {
  const { page } = desk;
  await openTab(page, "Сотрудники");
  const two = [await lookAt(page, "C2"), await lookAt(page, "D2")];
  await goTo(page, "C2:D2");
  await page.keyboard.press("Control+KeyC");
  await goTo(page, "C80");
  await page.keyboard.press("Control+KeyV");
  await expectCell(page, "D80", two[1] ?? "");
  expect([await lookAt(page, "C80"), await lookAt(page, "C2")]).toEqual([two[0], two[0]]);
  await saved(page);
  expect(cellIn(await bookFile(served.address), "Сотрудники", "D80").value).toBe(two[1]);
  await thereAndBack(page, "C80", "пусто", two[0] ?? "");
});

test("длинный текст переносится: строка становится выше", async () => {
  const { page } = desk;
  await openTab(page, "Исполнение");
  const height = async (): Promise<number> => (await topOf(page, "P4")) - (await topOf(page, "P3"));
  const before = await height();
  await typeAt(
    page,
    "P3",
    "Протокол пришёл без подписи, попросили прислать ещё раз до конца недели. ".repeat(4),
  );
  await expect.poll(height).toBeGreaterThan(before + 40);
  await undo(page);
  await expect.poll(height).toBe(before);
});

test("за всё это время страница ни на что не пожаловалась", () => {
  expect(desk.complaints).toEqual([]);
});

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));

/** The left edge of a cell on the screen: its editor lies over it. */
async function leftOf(page: Page, address: string): Promise<number> {
  await goTo(page, address);
  return (await editor(page).boundingBox())?.x ?? 0;
}

async function topOf(page: Page, address: string): Promise<number> {
  await goTo(page, address);
  return (await editor(page).boundingBox())?.y ?? 0;
}

/** Three rows of three cells as Excel puts them on the clipboard: a line break within a cell, quotes in the text. */
const EXCEL_ROWS = [
  ["Осина Анна Львовна", "методист", "osina@example.org"],
  ["Липина Вера Юрьевна", "методист,<br>старший", "lipina@example.org"],
  ["Ивин Олег Ильич", "техник", "ivin@example.org"],
];
const EXCEL = [
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {mso-number-format:General}</style></head><body>
<table border=0 cellpadding=0 cellspacing=0 width=384><col width=128 span=3>
<!--StartFragment-->${EXCEL_ROWS.map((cells) => `<tr height=20>${cells.map((cell) => `<td class=xl65 width=128>${cell}</td>`).join("\r\n  ")}</tr>`).join("\r\n")}<!--EndFragment-->
</table></body></html>`,
  EXCEL_ROWS.map((cells) =>
    cells.map((cell) => (cell.includes("<br>") ? `"${cell.replace("<br>", "\n")}"` : cell)).join("\t"),
  ).join("\r\n") + "\r\n",
] as const;
