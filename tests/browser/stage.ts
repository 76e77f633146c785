// The stage of the guide's pictures: what a scene is, panels and letters as scenes, and how the page is tidied after each.
import type { Browser, Locator, Page } from "playwright-core";

export interface Stage {
  page: Page;
  browser: Browser;
}

export interface Shot {
  /** What is taken: a part of the page, or a whole page. */
  of: Locator | Page;
  /** What the reader must see on it. */
  seen: readonly Locator[];
}

export interface Scene {
  /** Name of the picture's file without «.png». */
  name: string;
  show: (stage: Stage) => Promise<Shot>;
}

const PHONE = { width: 390, height: 844 };

const panel = (page: Page, title: string): Locator => page.getByRole("complementary", { name: title });

/** Opens a panel by its button on the strip, unless it is open. */
export async function openPanel(page: Page, title: string): Promise<Locator> {
  const button = page.getByRole("navigation", { name: "Вокруг книги" }).getByRole("button", { name: title });
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
  await panel(page, title).waitFor();
  return panel(page, title);
}

/** Panel of this title with what it says. */
export function panelScene(name: string, title: string, words: readonly (string | RegExp)[]): Scene {
  return {
    name,
    async show({ page }) {
      const of = await openPanel(page, title);
      return { of, seen: words.map((text) => of.getByText(text).first()) };
    },
  };
}

/** The letter of this subject as a phone shows it. */
export function letterScene(name: string, subject: RegExp, words: readonly string[]): Scene {
  return {
    name,
    async show({ page, browser }) {
      const letters = await openPanel(page, "Письма");
      await letters.getByRole("button", { name: subject }).first().click();
      const html = await letters.locator("iframe").getAttribute("srcdoc");
      const phone = await (await browser.newContext({ viewport: PHONE, locale: "ru-RU" })).newPage();
      await phone.setContent(html ?? "");
      await letters.getByRole("button", { name: "Все письма" }).click();
      return { of: phone, seen: words.map((text) => phone.getByText(text).first()) };
    },
  };
}

/** Leaves the page as it was before the scene: nothing open but the book. */
export async function clearStage({ page, browser }: Stage): Promise<void> {
  for (const context of browser.contexts()) if (context !== page.context()) await context.close();
  for (const name of [/^Закрыть окно$/, /^Закрыть «/, "Закрыть сообщение"]) {
    for (const button of await page.getByRole("button", { name }).all()) await button.click();
  }
  await page.keyboard.press("Escape");
}
