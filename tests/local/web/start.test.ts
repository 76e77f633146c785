import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { GridEdit } from "../../../src/local/web/protocol.ts";
import { staff } from "../../../src/workbook/tables/index.ts";
import { attest } from "../cli/attest.ts";
import { temporaryFolder } from "../folders.ts";
import { programOn, type Program } from "./program.ts";
import { Page } from "./served.ts";

/** The program on a folder; it ends with the test. */
async function started(dir: string): Promise<Program> {
  const program = await programOn(dir);
  onTestFinished(() => {
    program.child.kill("SIGKILL");
  });
  return program;
}

const POSITION = staff.layout.findIndex(({ header }) => header === "Должность");

const typed = (row: number): GridEdit => ({
  kind: "cells",
  sheetId: staff.sheetId,
  cells: [{ row, column: POSITION, value: `должность ${row}` }],
});

/** Types into one row after the other until the program is gone; the rows that were acknowledged. */
async function typing(page: Page, firstRow: number): Promise<{ acknowledged: number[] }> {
  const acknowledged: number[] = [];
  const next = (row: number, seen: number): void => {
    page.call("edit", typed(row), seen).then(
      ({ refused, version }) => {
        if (refused === "") acknowledged.push(row);
        if (page.socket.readyState === page.socket.OPEN) next(row + 1, version);
      },
      () => null,
    );
  };
  next(firstRow, (await page.call("view")).version);
  return { acknowledged };
}

test("kill -9 во время правок двух страниц: всё подтверждённое на месте после запуска", async () => {
  const dir = join(temporaryFolder(), "книга");
  const acknowledged: number[] = [];
  for (let kill = 0; kill < 3; kill++) {
    const { address, child, exited } = await started(dir);
    const pages = [await Page.open(address), await Page.open(address)];
    const writers = await Promise.all(pages.map((page, index) => typing(page, 1 + kill * 160 + index * 80)));
    await vi.waitUntil(() => writers.every(({ acknowledged: own }) => own.length > 0), { timeout: 20_000 });
    await new Promise((resolve) => setTimeout(resolve, 150 + kill * 130));
    child.kill("SIGKILL");
    await exited;
    for (const writer of writers) {
      expect(writer.acknowledged.length).toBeGreaterThan(0);
      acknowledged.push(...writer.acknowledged);
    }
  }
  const { address, child, exited } = await started(dir);
  const page = await Page.open(address);
  const rows = (await page.call("view")).sheets.find(({ sheetId }) => sheetId === staff.sheetId)?.rows ?? [];
  const lost = acknowledged.filter((row) => rows[row]?.cells[POSITION]?.v !== `должность ${row}`);
  expect(lost).toEqual([]);
  child.kill("SIGINT");
  expect(await exited).toBe(0);
  expect(existsSync(join(dir, "lock"))).toBe(false);
});

test("занятая папка: второй запуск называет адрес первого, команда — отказ одной строкой с адресом", async () => {
  const dir = join(temporaryFolder(), "книга");
  const { address, child, exited } = await started(dir);
  const second = attest("start", "--data", dir);
  expect(second).toEqual({
    code: 0,
    out: `Программа уже запущена, книга открыта здесь: ${address}\n`,
    err: "",
  });
  const shown = attest("show", "plan", "--data", dir);
  expect(shown.code).toBe(1);
  expect(shown.err).toMatch(/^Папка данных .* уже открыта [^\n]*\n$/u);
  expect(shown.err).toContain(address);
  child.kill("SIGTERM");
  expect(await exited).toBe(0);
  expect(attest("show", "settings", "--data", dir).code).toBe(0);
});

test("порт занят другой программой: одна строка и как быть", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    other.close();
  });
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { code, err, out } = attest("start", "--data", temporaryFolder(), "--port", String(port));
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(
    new RegExp(`^Порт ${port} занят другой программой\\. Укажите другой: npm start -- --port \\d+\\n$`, "u"),
  );
});

test("книга с испорченным журналом возвращается из копии командой, испорченное тоже сохранено", async () => {
  const dir = join(temporaryFolder(), "книга");
  const { address, child, exited } = await started(dir);
  const { name } = await (await Page.open(address)).call("backUp");
  child.kill("SIGINT");
  await exited;
  for (const file of readdirSync(dir).filter((each) => each.startsWith("journal-"))) {
    writeFileSync(join(dir, file), "испорчено\nиспорчено\n");
  }
  const shown = attest("show", "settings", "--data", dir);
  expect(shown.err).toMatch(/^Журнал данных .* повреждён: .*npm run attest -- restore КОПИЯ\.zip\n$/u);
  const restored = attest("restore", join(dir, "backups", name), "--data", dir);
  expect([restored.code, restored.err]).toEqual([0, ""]);
  expect(restored.out).toContain("До восстановления");
  expect(attest("show", "settings", "--data", dir).code).toBe(0);
});
