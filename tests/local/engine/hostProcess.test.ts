import { expect, onTestFinished, test } from "vitest";
import { HostProcess } from "../../../src/local/engine/hostProcess.ts";
import type { WorkerOptions } from "../../../src/local/engine/messages.ts";
import { builtProgram } from "../childProgram.ts";
import { temporaryFolder } from "../folders.ts";
import { SAMPLE_BUNDLE } from "./sampleBundle.ts";
import { engineOptions } from "./testEngine.ts";

async function started(more: Partial<WorkerOptions> = {}): Promise<HostProcess> {
  const worker = builtProgram(new URL("../../../src/local/engine/worker.ts", import.meta.url));
  const host = await HostProcess.start(worker, engineOptions(SAMPLE_BUNDLE, more));
  onTestFinished(() => host.close());
  return host;
}

test("запуск, правка человека, день, чтение и письма идут через отдельный поток", async () => {
  const host = await started({ dir: temporaryFolder() });
  expect((await host.run("install")).ok).toBe(true);
  expect((await host.run("remind")).calls.total).toBe(8);
  const place = { sheetId: 0, row: 1, column: 0 };
  const edited = await host.personEdit({ verb: "typeInto", args: [place, "руками"] });
  expect(edited.map(({ trigger }) => trigger.handler)).toEqual(["onEdited"]);
  expect((await host.simulateDay("2023-09-07")).map(({ trigger }) => trigger.handler)).toEqual(["onMorning"]);
  expect((await host.run("rows")).value).toEqual(["отправлено", "руками", "утро 07.09 07:00"]);
  expect(await host.letters()).toHaveLength(1);
  expect(await host.flush()).toHaveLength(1);
  await expect(host.read("spreadsheets.get", ["другая"])).rejects.toThrow("Requested entity was not found.");
});

test("папка занята: второй раз не открывается, ошибка — с кодом", async () => {
  const dir = temporaryFolder();
  await started({ dir });
  await expect(started({ dir })).rejects.toMatchObject({ code: "FOLDER_IN_USE" });
});

test("вечный запуск обрывается, данные целы, следующий запуск идёт", async () => {
  const host = await started({ dir: temporaryFolder() });
  await host.run("add", ["до"]);
  expect(await host.run("forever", [], { limitMs: 200 })).toMatchObject({
    killed: true,
    error: { message: "Exceeded maximum execution time" },
  });
  expect((await host.run("rows")).value).toEqual(["до"]);
});

test("вопросы, заданные сразу, отвечаются по очереди, и обрыв одного не задевает остальных", async () => {
  const host = await started();
  const [hung, added, rows] = await Promise.all([
    host.run("forever", [], { limitMs: 200 }),
    host.run("add", ["после"], { limitMs: 5000 }),
    host.run("rows"),
  ]);
  expect([hung.killed, added.value, rows.value]).toEqual([true, "после", ["после"]]);
});

test("поток, который не отвечает совсем, прекращается, и на тех же данных начинается новый", async () => {
  const worker = builtProgram(new URL("hangingWorker.ts", import.meta.url));
  const host = await HostProcess.start(worker, engineOptions("", { dir: temporaryFolder() }));
  onTestFinished(() => host.close());
  expect(await host.run("hang", [], { limitMs: 50 })).toMatchObject({ ok: false, killed: true });
  expect(await host.read("spreadsheets.get", [])).toBe(2);
  await host.simulateDay("2023-09-05");
  expect(await host.read("spreadsheets.get", [])).toBe(3);
});

test("повреждённый пакет: ошибка при открытии, папка остаётся свободной", async () => {
  const dir = temporaryFolder();
  await expect(started({ dir, bundle: "function (" })).rejects.toThrow(
    /Unexpected token|Function statements/,
  );
  await started({ dir });
});
