import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyPatch } from "../../../src/local/web/applyPatch.ts";
import type { BookView, CellView, GridEdit, HostEvent } from "../../../src/local/web/protocol.ts";
import type { RunningServer } from "../../../src/local/web/server/server.ts";
import { documents, issues, settings, staff } from "../../../src/workbook/tables/index.ts";
import { DAY, Page, served } from "./served.ts";

const SELECTION = {
  sheetId: staff.sheetId,
  ranges: [{ startRow: 1, endRow: 2, startColumn: 0, endColumn: 1 }],
};

const typed = (row: number, column: number, value: string): GridEdit => ({
  kind: "cells",
  sheetId: staff.sheetId,
  cells: [{ row, column, value }],
});

const cellOf = (view: BookView, row: number, column: number, sheetId = staff.sheetId): CellView | null =>
  view.sheets.find((sheet) => sheet.sheetId === sheetId)?.rows[row]?.cells[column] ?? null;

/** What a page shows that has followed all that it was told. */
const followed = (view: BookView, events: readonly HostEvent[]): BookView =>
  events.reduce(
    (seen, event) =>
      event.event === "patch" && event.patch.version > seen.version ? applyPatch(seen, event.patch) : seen,
    view,
  );

/** The sheets as a person sees them: with looks in place of their numbers. */
const shown = ({ sheets, styles }: BookView) =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell === null ? null : { ...cell, s: styles[cell.s ?? -1] ?? {} })),
    })),
  }));

/** All but the log of issues: it names the book, and one made anew is another book. */
const lasting = (view: BookView) =>
  shown(view).filter(({ sheetId }) => sheetId !== issues.sheetId && sheetId !== documents.sheetId);

const place = (header: string): number => staff.layout.findIndex((column) => column.header === header);

describe("страницы одной книги", () => {
  const dir = mkdtempSync(join(tmpdir(), "attestation-"));
  let server: RunningServer;

  beforeAll(async () => {
    server = await served(dir);
    await server.books.open("book");
  });
  afterAll(async () => {
    await server.close();
    rmSync(dir, { recursive: true });
  });

  test("состояние: книга, день, меню надстройки, почта в папку", async () => {
    const page = await Page.ofTest(server.address);
    const state = await page.call("state");
    expect(state).toMatchObject({ book: "book", hasOwnBook: true, zone: "Europe/Moscow" });
    expect(state.day.today).toBe(DAY);
    expect(state.menus.map(({ caption }) => caption)).toEqual(["Аттестация"]);
    expect(page.events[0]).toEqual({ event: "state", state });
  });

  test("правка одной страницы видна другой; после неё достраивает строку триггер правки", async () => {
    const [one, two] = [await Page.ofTest(server.address), await Page.ofTest(server.address)];
    const [first, second] = [await one.call("view"), await two.call("view")];
    const column = place("ФИО");
    const answer = await one.edit(typed(1, column, "Орлова Татьяна Викторовна"));
    expect(answer.refused).toBe("");
    await two.told(({ event }) => event === "patch");
    await one.told((event) => event.event === "busy" && event.title === null);
    await server.books.open("book").then((book) => book.settled());
    const now = await two.call("view");
    const seen = followed(second, two.events);
    expect(cellOf(seen, 1, column)?.v).toBe("Орлова Татьяна Викторовна");
    expect(shown(seen)).toEqual(shown(now));
    expect(one.events).toContainEqual({ event: "busy", title: "После правки" });
    const own = answer.patch === null ? first : applyPatch(first, answer.patch);
    expect(shown(followed(own, one.events))).toEqual(shown(now));
  });

  test("отменить — каждому своё", async () => {
    const [one, two] = [await Page.ofTest(server.address), await Page.ofTest(server.address)];
    const column = place("Эл. почта");
    await one.edit(typed(3, column, "orlova@example.org"));
    expect((await two.call("undo")).done).toBe(false);
    expect((await one.call("undo")).done).toBe(true);
    expect(cellOf(await two.call("view"), 3, column)?.v ?? "").toBe("");
    expect((await one.call("redo")).done).toBe(true);
    expect(cellOf(await two.call("view"), 3, column)?.v).toBe("orlova@example.org");
  });

  test("команда меню и вызов со страницы надстройки: ответ, отказ её словами, запись о запуске", async () => {
    const page = await Page.ofTest(server.address);
    const { version } = await page.call("view");
    const pressed = await page.call("press", "showSections", SELECTION, version);
    expect(pressed.failure).toBe("");
    const refused = await page.call("call", "markDone", [{ ids: 5, evidence: "" }], SELECTION, version);
    expect(refused.failure).toContain("«Отметить исполнение»");
    expect(refused.value).toBeNull();
    const [last, before] = await page.call("runs");
    expect(last).toMatchObject({
      title: "Отметить исполнение",
      startedBy: "person",
      failure: refused.failure,
    });
    expect(before).toMatchObject({ title: "Показать разделы", failure: "" });
    expect((await page.call("run", before?.number ?? 0)).log.length).toBe(before?.calls);
    await expect(page.call("run", 10_000)).rejects.toThrow("Такого запуска в списке нет");
  });

  test("день книги можно поставить, прожить дни вперёд — с их триггерами; назад — нельзя", async () => {
    const [page, other] = [await Page.ofTest(server.address), await Page.ofTest(server.address)];
    expect(await page.call("setDay", "2026-12-01")).toEqual({ today: "2026-12-01", isSet: true });
    await other.told((event) => event.event === "state" && event.state.day.today === "2026-12-01");
    expect(await page.call("liveUntil", "2026-12-04")).toMatchObject({ days: 3, failure: "" });
    expect((await page.call("runs"))[0]).toMatchObject({ title: "Ежедневный запуск", startedBy: "clock" });
    await expect(page.call("liveUntil", "2026-12-01")).rejects.toThrow("уже прошёл");
    await expect(page.call("liveUntil", "2029-12-01")).rejects.toThrow("не больше года");
    expect(await page.call("setDay", null)).toEqual({ today: DAY, isSet: false });
  });

  test("триггеры: свой час, запуск раньше времени", async () => {
    const page = await Page.ofTest(server.address);
    const triggers = await page.call("triggers");
    expect(triggers.map(({ title }) => title).sort()).toEqual(["Ежедневный запуск", "После правки"]);
    const daily = triggers.find(({ next }) => next !== null);
    expect((await page.call("fireTrigger", daily?.uid ?? "")).failure).toBe("");
    await expect(page.call("fireTrigger", "нет")).rejects.toThrow("Такого запуска по времени нет");
  });

  test("копия и восстановление при открытых страницах: книга — какой была, прежняя тоже сохранена", async () => {
    const [page, other] = [await Page.ofTest(server.address), await Page.ofTest(server.address)];
    const column = place("Должность");
    await page.edit(typed(5, column, "методист"));
    const copy = await page.call("backUp");
    const before = await page.call("view");
    expect(copy.name).toMatch(/^Копия \d\d\.\d\d\.\d{4} \d\d-\d\d( \(\d\))?\.zip$/u);
    await page.edit(typed(5, column, "директор"));
    const state = await page.call("restore", copy.name);
    expect(state.menus).toHaveLength(1);
    await other.told(({ event }) => event === "reload");
    expect(shown(await other.call("view"))).toEqual(shown(before));
    const files = await page.call("files");
    expect(files.map(({ name }) => name.replace(/ \d.*$/u, ""))).toEqual(["До восстановления", "Копия"]);
    await page.call("restore", files[0]?.name ?? "");
    expect(cellOf(await page.call("view"), 5, column)?.v).toBe("директор");
  });

  test("испорченная копия: причина словами, книга как была", async () => {
    const page = await Page.ofTest(server.address);
    const before = await page.call("view");
    const { name } = await page.call("backUp");
    const path = join(dir, "book", "backups", name);
    const bytes = await readFile(path);
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    await expect(page.call("restore", name)).rejects.toThrow("Резервная копия повреждена");
    expect(shown(await page.call("view"))).toEqual(shown(before));
  });

  test("копия с другого компьютера: скачать, отправить, восстановить", async () => {
    const page = await Page.ofTest(server.address);
    const { name } = await page.call("backUp");
    const url = `${server.address}/file/backups`;
    const bytes = await (await fetch(`${url}/${encodeURIComponent(name)}?book=book`)).arrayBuffer();
    const sent = await fetch(url, { method: "POST", body: bytes, headers: { Origin: server.address } });
    const kept: { name: string } = await sent.json();
    expect(kept.name).toMatch(/^Загружена /u);
    expect((await page.call("restore", kept.name)).book).toBe("book");
  });

  test("вставка пяти тысяч строк проходит одним вызовом", async () => {
    const page = await Page.ofTest(server.address);
    const sheet = (await page.call("view")).sheets.find(({ sheetId }) => sheetId === settings.sheetId);
    const cells = Array.from({ length: 5000 }, (_, index) =>
      [4, 5, 6].map((column) => ({ row: (sheet?.rowCount ?? 0) + index, column, value: `ячейка ${index}` })),
    ).flat();
    const { refused } = await page.edit({ kind: "cells", sheetId: settings.sheetId, cells });
    expect(typeof refused).toBe("string");
  });
});

test("пример рядом со своей книгой: заполнен один раз, страница переходит из книги в книгу, к началу — только пример", async () => {
  const dir = mkdtempSync(join(tmpdir(), "attestation-"));
  const server = await served(dir);
  try {
    const page = await Page.open(server.address);
    const other = await Page.open(server.address, "example");
    expect(await page.call("state")).toMatchObject({
      book: "example",
      hasOwnBook: false,
      day: { today: DAY, isSet: false },
    });
    expect((await page.call("letters")).length).toBeGreaterThan(0);
    const filled = lasting(await page.call("view"));
    await page.call("setDay", "2026-12-01");
    expect(await page.call("openBook", "book")).toMatchObject({ book: "book", hasOwnBook: true });
    await other.told((event) => event.event === "state" && event.state.hasOwnBook);
    expect((await page.call("letters")).length).toBe(0);
    const own = other.events.length;
    await page.edit(typed(1, 1, "Своя книга"));
    expect(other.events.slice(own).filter(({ event }) => event === "patch")).toEqual([]);
    await other.edit(typed(40, 1, "Лишнее"));
    expect((await other.call("resetExample")).day).toEqual({ today: DAY, isSet: false });
    expect(other.events).toContainEqual({ event: "reload" });
    expect(lasting(await other.call("view"))).toEqual(filled);
    page.socket.terminate();
    other.socket.terminate();
  } finally {
    await server.close();
    rmSync(dir, { recursive: true });
  }
}, 180_000);
