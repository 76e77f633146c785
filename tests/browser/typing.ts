// What hands do in the sheet: go to a cell, type, paste, read what stands there; and a second look past the page, at the file.
import { Workbook, type Cell } from "@cj-tech-master/excelts";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { activeCell, goTo } from "./desk.ts";

/** The editor of the active cell: it has the keys and the clipboard of the sheet, and lies over the cell. */
export const editor = (page: Page): Locator => page.getByRole("textbox", { name: /, [A-Z]+\d+$/ });

/** What is told of a cell: its content and its note. */
export async function lookAt(page: Page, address: string): Promise<string> {
  await goTo(page, address);
  return toldOfActive(page);
}

export async function toldOfActive(page: Page): Promise<string> {
  return ((await activeCell(page).textContent()) ?? "").replace(/^.*?, [A-Z]+\d+: /s, "");
}

/** Waits until the cell at the address tells this; rows may move there meanwhile. A failure tells what the page said. */
export async function expectCell(page: Page, address: string, told: string | RegExp): Promise<void> {
  try {
    await expect.poll(() => lookAt(page, address), { timeout: 10_000 }).toMatch(whole(told));
  } catch (failure) {
    const messages = await page.getByRole("region", { name: "Сообщения" }).innerText();
    throw new Error(`${address} isn't «${String(told)}». Messages of the page: «${messages}»`, {
      cause: failure,
    });
  }
}

const whole = (told: string | RegExp): RegExp =>
  typeof told === "string" ? new RegExp(`^${told.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`) : told;

/** Types as a person does: over what stood there, and Enter. */
export async function typeAt(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Everything that was typed is on the disk: no edit is on its way. */
export async function saved(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page
          .getByRole("status")
          .filter({ hasText: /^Сохранено$/ })
          .count(),
      { timeout: 20_000 },
    )
    .toBe(1);
}

/** The book as its file tells it. */
export async function bookFile(address: string): Promise<Workbook> {
  const answer = await fetch(`${address}/file/book.xlsx?book=example`);
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(await answer.arrayBuffer()));
  return book;
}

/** A cell of that file: «Сотрудники», «H60». */
export function cellIn(book: Workbook, sheet: string, address: string): Cell {
  const found = book.getWorksheet(sheet);
  if (found === undefined) throw new Error(`No sheet «${sheet}» in the file`);
  return found.getCell(address);
}
