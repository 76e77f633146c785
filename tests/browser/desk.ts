// What a person does at the page: menus, dialogs of the add-on, the grid, the panels. Found by what is read on the screen.
import { inflateSync } from "node:zlib";
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";

export const WINDOW = { width: 1366, height: 768 };

export interface Desk {
  page: Page;
  /** Whatever the page has complained of: errors of scripts and refused requests. */
  complaints: string[];
}

/** Opens the page and waits until the grid can be worked in. */
export async function openDesk(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Desk> {
  const context = await browser.newContext({
    viewport: WINDOW,
    locale: "ru-RU",
    timezoneId: "Europe/Moscow",
    ...options,
  });
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

/** Presses a button of an add-on's page by keyboard: a click waits for the frame to draw, which it does when it likes. */
export async function choose(button: Locator): Promise<void> {
  await button.focus();
  await button.press("Space");
}

/** Closes a page of the add-on by its own button. */
export async function closePage(page: Page, title: string): Promise<void> {
  await choose(addOnPage(page, title).getByRole("button", { name: "Закрыть" }));
  await place(page, title).waitFor({ state: "detached" });
}

/** The colours on the screen from a point down: «#f4b6b0» for each. */
export async function coloursDown(page: Page, x: number, y: number, height: number): Promise<string[]> {
  return colours(await page.screenshot({ clip: { x, y, width: 1, height } }));
}

export async function colourAt(page: Page, x: number, y: number): Promise<string> {
  const [colour = ""] = await coloursDown(page, x, y, 1);
  return colour;
}

const SIGNATURE_BYTES = 8;

/** Colours of a picture one point wide, top to bottom. */
function colours(png: Buffer): string[] {
  const parts: Buffer[] = [];
  let bytes = 3;
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const length = png.readUInt32BE(at);
    const kind = png.toString("latin1", at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (kind === "IHDR") bytes = content[9] === 6 ? 4 : 3;
    if (kind === "IDAT") parts.push(content);
    at += length + 12;
  }
  return lines(inflateSync(Buffer.concat(parts)), bytes);
}

/** Each line begins with its filter: with nothing at the left, it adds nothing (0, 1), the point above (2, 4) or half of it (3). */
function lines(data: Buffer, bytes: number): string[] {
  const found: string[] = [];
  let above = Buffer.alloc(bytes);
  for (let at = 0; at < data.length; at += bytes + 1) {
    const filter = data[at] ?? 0;
    const point = Buffer.from(data.subarray(at + 1, at + 1 + bytes)).map((value, index) => {
      const upper = above[index] ?? 0;
      return value + (filter === 2 || filter === 4 ? upper : filter === 3 ? upper >> 1 : 0);
    });
    above = Buffer.from(point);
    found.push(`#${above.toString("hex", 0, 3)}`);
  }
  return found;
}
