// Two pages at one book, through the engine's thread: what was acknowledged outlives a kill, and each hears of the other.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Engine } from "../../../src/local/engine/engine.ts";
import { HostProcess } from "../../../src/local/engine/hostProcess.ts";
import { applyPatch } from "../../../src/local/web/applyPatch.ts";
import type { GridEdit } from "../../../src/local/web/protocol.ts";
import { builtProgram } from "../childProgram.ts";
import { temporaryFolder } from "../folders.ts";
import { lastNumberBeforeKill } from "../killedProcess.ts";
import { SAMPLE_BUNDLE } from "./sampleBundle.ts";
import { engineOptions } from "./testEngine.ts";

const KILLS = 8;
const workerScript = (): string =>
  builtProgram(new URL("../../../src/local/engine/worker.ts", import.meta.url));
const typing = (row: number, value: string): GridEdit => ({
  kind: "cells",
  sheetId: 0,
  cells: [{ row, column: 0, value }],
});

test("убитая на правках двух страниц программа не теряет ни одной подтверждённой правки", async () => {
  const program = builtProgram(new URL("editForever.ts", import.meta.url));
  const worker = workerScript();
  const options = engineOptions(SAMPLE_BUNDLE, { dir: temporaryFolder() });
  const jobFile = join(temporaryFolder(), "job.json");
  let acknowledged = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    writeFileSync(jobFile, JSON.stringify({ worker, options, first: acknowledged + 1 }));
    acknowledged = (await lastNumberBeforeKill(program, jobFile, (kill * 29) % 90)) || acknowledged;
    const engine = new Engine(options);
    const rows = engine.workbook.book.sheets[0]?.rows ?? [];
    for (let number = 1; number <= acknowledged; number++) {
      expect(rows[number]?.cells[number % 2]?.userEnteredValue?.stringValue).toBe(`правка ${number}`);
    }
    engine.close();
  }
  expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
});

test("страницы слышат друг друга и запуски; правки ждут своей очереди", async () => {
  const host = await HostProcess.start(workerScript(), engineOptions(SAMPLE_BUNDLE));
  onTestFinished(() => host.close());
  await host.run("add", ["до показа"]);
  let view = await host.view();
  const editors: (string | null)[] = [];
  host.onPatch((patch, client) => {
    editors.push(client);
    view = applyPatch(view, patch);
  });
  const [run, edited] = await Promise.all([
    host.run("add", ["запуск"]),
    host.edit(typing(2, "руками"), "первая"),
  ]);
  expect([run.value, edited.refused, edited.version]).toEqual(["запуск", "", view.version]);
  expect(editors).toEqual([null, "первая"]);
  expect(view.sheets[0]?.rows.map(({ cells }) => cells[0]?.v)).toEqual(["до показа", "запуск", "руками"]);
  expect(await host.undo("первая")).toMatchObject({ done: true, version: view.version });
  expect(view).toEqual(await host.view());
  expect((await host.runs()).map(({ handler }) => handler)).toEqual(["add", "add"]);
  expect(await host.runRecord(2)).toMatchObject({ handler: "add", changed: 1 });
  expect(await host.day()).toEqual({ today: "2023-09-05", isSet: true });
});

test("поток начат заново: страницам сказано читать книгу сначала", async () => {
  const options = engineOptions("", { dir: temporaryFolder() });
  const host = await HostProcess.start(builtProgram(new URL("hangingWorker.ts", import.meta.url)), options);
  onTestFinished(() => host.close());
  let restarts = 0;
  host.onRestart(() => (restarts += 1));
  await host.run("hang", [], { limitMs: 50 });
  expect(restarts).toBe(0);
  await host.read("spreadsheets.get", []);
  expect(restarts).toBe(1);
});
