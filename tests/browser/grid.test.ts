// What a person does in the sheet. Every deed is looked at twice: by what the page tells of the cell, and by the book's file.
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { goTo, openDesk, openTab, pasteInto, type Desk } from "./desk.ts";
import { launchBrowser } from "./launch.ts";
import { serve, type Served } from "./served.ts";
import { bookFile, cellIn, editor, expectCell, lookAt, saved, toldOfActive, typeAt } from "./typing.ts";

let browser: Browser;
let served: Served;
let desk: Desk;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve()]);
  desk = await openDesk(browser, served.address);
});

afterAll(async () => {
  expect(desk.complaints).toEqual([]);
  await browser.close();
  await served.stop();
});

const undo = (page: Page): Promise<void> => page.keyboard.press("Control+KeyZ");
const redo = (page: Page): Promise<void> => page.keyboard.press("Control+KeyY");
const tool = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
const toast = (page: Page): Locator => page.getByRole("region", { name: "Сообщения" });

/** Undoes and does again, looking each time. */
async function thereAndBack(page: Page, address: string, before: string, after: string): Promise<void> {
  await undo(page);
  await expectCell(page, address, before);
  await redo(page);
  await expectCell(page, address, after);
}

describe("набор по-русски", () => {
  test.each([
    ["H60", "31.12.2026", "31.12.2026", new Date(Date.UTC(2026, 11, 31))],
    ["H61", "01.02.2026", "01.02.2026", new Date(Date.UTC(2026, 1, 1))],
    ["H62", "5 ноября", "05.11.2026", new Date(Date.UTC(2026, 10, 5))],
    ["H63", "=H60+1", "01.01.2027", null],
    ["H64", "=СУММ(46387;1)", "01.01.2027", null],
    ["C60", "1,5", "1,5", "1,5"],
    ["C61", "01.02.2026", "01.02.2026", "01.02.2026"],
    ["C62", "=СУММ(1;2)", "=СУММ(1;2)", "=СУММ(1;2)"],
  ])("%s: «%s» → «%s»", async (address, typed, told, inFile) => {
    const { page } = desk;
    await openTab(page, "Сотрудники");
    await typeAt(page, address, typed);
    await expectCell(page, address, told);
    await saved(page);
    const { value } = cellIn(await bookFile(served.address), "Сотрудники", address);
    console.log(JSON.stringify(value));
    if (inFile !== null) expect(value).toEqual(inFile);
    await thereAndBack(page, address, "пусто", told);
  });
});
