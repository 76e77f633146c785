// Paper at the screen: a sitting prepared and held by keyboard, its protocol made, numbered and found beside the book.
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addOnPage, choose, closePage, openDesk, place, press } from "./desk.ts";
import { launchBrowser } from "./launch.ts";
import { serveExample, type Served } from "./served.ts";
import { openPanel } from "./stage.ts";

let browser: Browser;
let served: Served;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveExample()]);
  ({ page, complaints } = await openDesk(browser, served.address));
});

afterAll(async () => {
  await browser.close();
  await served.stop();
});

async function open(title: string): Promise<FrameLocator> {
  await press(page, "Аттестация", title);
  return addOnPage(page, title);
}

const textOf = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");

describe("заседание", () => {
  test("свой вопрос взят в повестку, поднят стрелкой; клавиатура остаётся на нём; Ctrl+S сохраняет", async () => {
    const form = await open("Заседание");
    await form.getByRole("textbox", { name: "О чём" }).fill("О плане работы комиссии");
    await form.getByRole("textbox", { name: "О чём" }).press("Enter");
    const up = form.getByRole("button", { name: "Выше: О плане работы комиссии" });
    await choose(up);
    await expect.poll(() => up.evaluate((button) => button === document.activeElement)).toBe(true);
    await up.press("Control+KeyS");
    await form.getByRole("button", { name: "Сохранено" }).waitFor();
    const agenda = form.getByRole("list", { name: "Повестка" }).getByRole("listitem");
    expect(await agenda.nth(1).innerText()).toContain("О плане работы комиссии");
  });

  test("кворум и голоса считаются по ходу; записанное видно, когда окно открыли снова", async () => {
    const form = addOnPage(page, "Заседание");
    await choose(form.getByRole("tab", { name: "Ход заседания" }));
    await choose(form.getByRole("list", { name: "Члены комиссии" }).getByRole("checkbox").first());
    await form.getByText(/кворума нет, не хватает/).waitFor();
    await choose(form.getByRole("button", { name: "Присутствуют все" }));
    await form.getByText(/кворум есть/).waitFor();
    const [first, second] = [
      form.getByLabel("За", { exact: true }).first(),
      form.getByLabel("Против").first(),
    ];
    await first.fill("1");
    await second.fill("1");
    await form.getByText(/^за 1 \+ против 1 = 2, а голосуют \d: не хватает/).waitFor();
    await choose(form.getByRole("button", { name: /^Единогласно: / }).first());
    await form.getByText(/^за \d \+ против 0 = (\d) из \1$/).waitFor();
    await choose(form.getByRole("button", { name: "Сохранить" }));
    await form.getByRole("button", { name: "Сохранено" }).waitFor();
    await closePage(page, "Заседание");
    const again = await open("Заседание");
    await choose(again.getByRole("tab", { name: "Ход заседания" }));
    await again.getByText(/кворум есть/).waitFor();
    await again.getByText(/^за \d \+ против 0 = (\d) из \1$/).waitFor();
  });

  test("несохранённое не теряется: уход к другому заседанию переспрашивают", async () => {
    const form = addOnPage(page, "Заседание");
    await form.getByLabel("Против").first().fill("9");
    const choice = form.getByRole("combobox", { name: "Заседание" });
    const before = await choice.inputValue();
    await choice.selectOption({ index: 2 });
    await choose(form.getByRole("button", { name: "Остаться" }));
    expect(await form.getByLabel("Против").first().inputValue()).toBe("9");
    expect(await choice.inputValue()).toBe(before);
    await choice.selectOption({ index: 2 });
    await choose(form.getByRole("button", { name: "Перейти без сохранения" }));
    await form.getByRole("heading", { name: "После заседания" }).waitFor();
  });

  test("протокол закрытого заседания составлен из его же окна", async () => {
    const form = addOnPage(page, "Заседание");
    await choose(form.getByRole("button", { name: "Протокол заседания" }));
    await form.getByText("Составлено: 1 документ.").waitFor();
    await closePage(page, "Заседание");
  });
});

describe("документы", () => {
  test("план на месяц виден до составления, составлен, второй раз — без изменений", async () => {
    const form = await open("Документы");
    await choose(form.getByRole("button", { name: /^План на месяц/ }));
    await choose(form.getByRole("button", { name: "Посмотреть" }));
    const preview = form.locator("iframe").contentFrame();
    await preview
      .getByText(/ноябрь/i)
      .first()
      .waitFor();
    await choose(form.getByRole("button", { name: "Составить: 1 документ" }));
    await form.getByText("Составлено: 1 документ.").waitFor();
    await choose(form.getByRole("button", { name: "Составить" }));
    await form.getByText("Без изменений: 1 документ.").waitFor();
  });

  test("в реестре плану вписан номер, и он подписан", async () => {
    const form = addOnPage(page, "Документы");
    await choose(form.getByRole("tab", { name: /^Реестр/ }));
    const row = form
      .getByRole("row")
      .filter({ hasText: /План на/ })
      .first();
    await choose(row.getByRole("checkbox"));
    await row.getByRole("textbox", { name: /^Номер/ }).fill("17");
    await choose(form.getByRole("button", { name: "Подписан: 1" }));
    await form.getByText("Записано: 1 документ.").waitFor();
    await row.getByText("подписан", { exact: true }).waitFor();
    expect(await row.innerText()).toContain("17");
    await choose(form.getByRole("button", { name: "Закрыть" }));
    await place(page, "Документы").waitFor({ state: "detached" });
  });

  test("рядом с книгой протокол виден листом и скачивается файлом Word с тем же текстом", async () => {
    const panel = await openPanel(page, "Документы");
    await panel.getByText("подписан, № 17 от 20.11.2026").waitFor();
    await choose(panel.getByRole("button", { name: /Протокол/ }).first());
    await panel
      .locator("iframe")
      .contentFrame()
      .getByText(/СЛУШАЛИ/i)
      .first()
      .waitFor();
    const downloading = page.waitForEvent("download");
    await panel.getByRole("link", { name: /^Скачать/ }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    expect(textOf(readFileSync(await file.path()))).toMatch(/слушали/i);
    await panel.getByRole("button", { name: "Открыть" }).click();
    await page
      .getByRole("dialog")
      .locator("iframe")
      .contentFrame()
      .getByText(/СЛУШАЛИ/i)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Закрыть окно" }).click();
    await panel.getByRole("button", { name: "Все документы" }).click();
    await panel.getByText(/^\d документ/).waitFor();
    expect(complaints).toEqual([]);
  });
});
