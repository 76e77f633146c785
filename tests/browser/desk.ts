// What a person does at the page: menus, dialogs of the add-on, the grid, the panels. Found by what is read on the screen.
import { inflateSync } from "node:zlib";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";

export const WINDOW = { width: 1366, height: 768 };

export interface Desk {
  page: Page;
  /** Whatever the page has complained of: errors of scripts and refused requests. */
  complaints: string[];
}

/** Opens the page and waits until the grid can be worked in. */
export async function openDesk(browser: Browser, address: string, viewport = WINDOW): Promise<Desk> {
  const context = await browser.newContext({ viewport, locale: "ru-RU", timezoneId: "Europe/Moscow" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(address);
  await page.waitForSelector("body[data-ready]");
  return { page, complaints };
}

/** Presses an item of the menu bar: «Аттестация», «Напомнить…». */
export async function press(page: Page, ...path: string[]): Promise<void> {
  for (const name of path) await page.getByRole("menuitem", { name, exact: true }).click();
}

/** The page of the add-on in the dialog or sidebar of this title. */
export function addOnPage(page: Page, title: string): FrameLocator {
  return place(page, title).locator("iframe").contentFrame();
}

/** The dialog or sidebar of this title. */
export function place(page: Page, title: string): Locator {
  return page.getByRole("dialog", { name: title }).or(page.getByRole("complementary", { name: title }));
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
}

/** Puts a block of cells in front of the person: «A5:C7». */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByRole("textbox", { name: "Адрес ячейки" });
  await box.fill(address);
  await box.press("Enter");
}

/** What screen readers say of the active cell: «План, D5: …». */
export const activeCell = (page: Page): Locator => page.locator("#active-cell");

/** Pastes into a field as from Word: the clipboard holds HTML and the same as text. */
export async function pasteInto(field: Locator, html: string, text: string): Promise<void> {
  await field.evaluate(
    (element, clip) => {
      const data = new DataTransfer();
      data.setData("text/html", clip.html);
      data.setData("text/plain", clip.text);
      element.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    { html, text },
  );
}

/** The colour on the screen at a point: «#f4b6b0». */
export async function colourAt(page: Page, x: number, y: number): Promise<string> {
  return firstPixel(await page.screenshot({ clip: { x, y, width: 1, height: 1 } }));
}

const SIGNATURE_BYTES = 8;

/** Colour of a picture of one point. Rows of a PNG begin with the number of their filter, which is nothing for the first point. */
function firstPixel(png: Buffer): string {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return `#${inflateSync(Buffer.concat(parts)).toString("hex", 1, 4)}`;
}
