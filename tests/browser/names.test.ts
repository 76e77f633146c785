// «Имена по кодам» and a list for a book without names, in a real browser: no call of a page carries a name.
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import { teachers } from "../../src/workbook/tables/index.ts";
import { rowsIn } from "../built.ts";
import { namedBook } from "../host/namedScene.ts";
import { engineFrom } from "../host/scenes.ts";
import { openAddOnPage, paste, type OpenPage } from "./addOnPage.ts";
import { launchBrowser } from "./launch.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name }).click();

/** What a press saves on the person's machine. */
async function savedBy(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent("download"), press(page, button)]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

const giveKey = (page: Page, text: string): Promise<void> =>
  page
    .getByLabel("Файл-ключ", { exact: true })
    .setInputFiles({ name: "ключ.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

/** Names go out of the book by the page; the key file that it saved. */
async function hidden(engine: Engine): Promise<{ key: string; open: OpenPage }> {
  const open = await openAddOnPage(browser, engine, "openNames");
  const { page } = open;
  await page.getByRole("heading", { name: "Имена сейчас в книге" }).waitFor();
  const { text } = await savedBy(page, "Сохранить файл-ключ");
  await page.getByLabel("Файл на месте").check();
  await press(page, "Убрать имена из книги");
  await page.getByRole("button", { name: "Открыть файл-ключ…" }).waitFor();
  return { key: text, open };
}

describe("книга без имён в браузере", () => {
  test("имена уходят в файл, поиск и часть школы работают, ни один вызов имени не несёт", async () => {
    const engine = engineFrom(namedBook());
    const {
      key,
      open: { page, sent },
    } = await hidden(engine);
    expect(key).toContain("КР-0001;Соколова Марина Игоревна;МБОУ СОШ № 8");
    expect(rowsIn(engine, teachers).map(({ name }) => name)).toEqual(["", ""]);
    await giveKey(page, key);
    await page.getByLabel("Найти по фамилии").fill("елаг");
    await page.getByText("Елагина Ольга Владимировна").waitFor();
    await press(page, "Показать строку КР-0002");
    await page.getByLabel("Часть ключа").selectOption("МБОУ СОШ № 8");
    const part = await savedBy(page, "Сохранить часть");
    expect(part.name).toBe("ключ МБОУ СОШ № 8.csv");
    expect(part.text).not.toContain("Лугова");
    expect(sent.join("\n")).not.toMatch(/Соколова|Елагина|Лугова|Полевая/);
    await page.context().close();
  });

  test("список педагогов: на сервер уходят коды, новый человек попадает в ключ", async () => {
    const engine = engineFrom(namedBook());
    const { key, open } = await hidden(engine);
    await open.page.context().close();
    const { page, sent } = await openAddOnPage(browser, engine, "openList");
    await giveKey(page, key);
    await page.getByText("Файл-ключ «ключ.csv»").waitFor();
    const list =
      "ФИО\tОО\tДолжность\tСтаж\nСоколова М.И.\tСОШ № 8\tучитель\t12\nСнежная Вера Павловна\tСОШ № 12\tвоспитатель\t3";
    await page.getByRole("textbox", { name: "Список" }).focus();
    await paste(page, { "text/plain": list });
    const saved = await savedBy(page, "Показать, что изменится");
    expect(saved.text).toContain("КР-0003;Снежная Вера Павловна;СОШ № 12");
    await press(page, "Внести: 2 строки");
    await page.getByRole("heading", { name: "Внесено: новых 1, дополнено 1" }).waitFor();
    expect(rowsIn(engine, teachers)).toMatchObject([
      { id: "КР-0001", name: "", experience: 12 },
      { id: "КР-0002", name: "" },
      { id: "КР-0003", name: "", position: "воспитатель" },
    ]);
    expect(sent.join("\n")).not.toMatch(/Соколова|Снежная/);
    await page.context().close();
  });
});
