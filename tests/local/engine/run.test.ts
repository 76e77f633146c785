import { describe, expect, test } from "vitest";
import type { Engine } from "../../../src/local/engine/engine.ts";
import { engineFor } from "./testEngine.ts";
import { SAMPLE_BUNDLE } from "./sampleBundle.ts";

const engine = (): Engine => engineFor(SAMPLE_BUNDLE);

/** What remains after a run: the column, the letters, the property. */
function traceOf(host: Engine): unknown {
  return [host.run("rows").value, host.letters.length, host.properties["script"]?.["last"] ?? null];
}

/** The state of the sample after each of its eight calls. */
const AFTER = [
  [[], 0, null],
  [[], 0, null],
  [[], 0, null],
  [["отправляется"], 0, null],
  [["отправляется"], 1, null],
  [["отправлено"], 1, null],
  [["отправлено"], 1, "0"],
  [["отправлено"], 1, "0"],
];

describe("запуск", () => {
  test("вызовы служб считаются по порядку и по службам", () => {
    const { calls, letters, ok, value } = engine().run("remind");
    expect({ ok, value }).toEqual({ ok: true, value: 0 });
    expect(calls.log.map(({ method, n, service }) => `${n} ${service}.${method}`)).toEqual([
      "1 LockService.waitLock",
      "2 SpreadsheetApp.getActiveSpreadsheet",
      "3 Sheets.spreadsheets.values.get",
      "4 Sheets.spreadsheets.batchUpdate",
      "5 MailApp.sendEmail",
      "6 Sheets.spreadsheets.batchUpdate",
      "7 PropertiesService.setProperty",
      "8 LockService.releaseLock",
    ]);
    expect(calls.total).toBe(8);
    expect(calls.byService).toEqual({
      LockService: 2,
      SpreadsheetApp: 1,
      Sheets: 3,
      MailApp: 1,
      PropertiesService: 1,
    });
    expect(letters).toHaveLength(1);
  });

  test("аргументы и ответ проходят как JSON; ошибка возвращается с именем и местом; нет функции — сказано", () => {
    const host = engine();
    expect(host.run("add", ["Приказ «О графике»"]).value).toBe("Приказ «О графике»");
    expect(host.run("fails")).toMatchObject({ ok: false, error: { name: "TypeError", message: "поломка" } });
    expect(host.run("fails").error?.stack).toContain("Code:");
    expect(host.run("нет").error?.message).toBe("Script function not found: нет");
    expect(host.run("withDate").value).toBeNull();
  });

  test("ошибка в самом коде пакета видна в результате запуска", () => {
    const host = engineFor(`const x = 1; SpreadsheetApp.openById("x"); function main() {}`);
    expect(host.run("main")).toMatchObject({ ok: false, notModelled: ["SpreadsheetApp.openById"] });
    expect(engineFor(`throw new RangeError("при загрузке")`).run("main").error).toMatchObject({
      name: "RangeError",
      message: "при загрузке",
    });
  });
});

describe("остановка на любом вызове", () => {
  test.each(
    AFTER.map((trace, index) => ({ k: index + 1, after: trace, before: AFTER[index - 1] ?? AFTER[0] })),
  )("на вызове $k: до него следа нет, после него след есть, дальше — ничего", ({ after, before, k }) => {
    for (const fn of ["remind", "stubborn"]) {
      const early = engine();
      const stopped = early.run(fn, [], { stop: { before: k } });
      expect(stopped).toMatchObject({ ok: false, killed: true, calls: { total: k - 1 } });
      expect(traceOf(early)).toEqual(before);
      const late = engine();
      expect(late.run(fn, [], { stop: { after: k } })).toMatchObject({
        ok: false,
        killed: true,
        calls: { total: k },
      });
      expect(traceOf(late)).toEqual(after);
    }
  });

  test("остановка за последним вызовом ничего не меняет", () => {
    expect(engine().run("remind", [], { stop: { before: 9 } })).toMatchObject({ ok: true, killed: false });
  });
});

describe("сбои", () => {
  test.each([
    [500, 500, "Internal error encountered."],
    [503, 503, "The service is currently unavailable."],
    ["timeout", undefined, "Empty response"],
  ] as const)("%s до и после применения: ошибка одна, след разный", (answer, code, message) => {
    for (const applied of [false, true]) {
      const host = engine();
      const { value } = host.run("classify", ["write"], { faults: [{ call: 2, answer, applied }] });
      expect(value).toEqual({
        name: "GoogleJsonResponseException",
        message: `API call to sheets.spreadsheets.batchUpdate failed with error: ${message}`,
        ...(code === undefined ? {} : { code }),
      });
      expect(host.run("rows").value).toEqual(applied ? ["записано"] : []);
    }
  });

  test("429 по заказу и ошибка другой службы", () => {
    const { value } = engine().run("classify", ["read"], {
      faults: [{ call: 2, answer: 429, applied: false }],
    });
    expect(value).toMatchObject({ code: 429 });
    const host = engine();
    const failed = host.run("remind", [], { faults: [{ call: 5, answer: 500, applied: true }] });
    expect(failed.error?.message).toContain("a server error occurred");
    expect(host.letters).toHaveLength(1);
  });

  test("отказ Sheets приходит ошибкой с кодом и текстом Google", () => {
    const host = engineFor(`function main(id) {
      try { Sheets.Spreadsheets.batchUpdate({ requests: [] }, SpreadsheetApp.getActiveSpreadsheet().getId()) }
      catch (e) { return [e.name, e.message, e.details, e instanceof Error] } }
      function missing() { Sheets.Spreadsheets.get("другая") }
      function tooFew() { Sheets.Spreadsheets.batchUpdate({}) }`);
    expect(host.run("main").value).toEqual([
      "GoogleJsonResponseException",
      "API call to sheets.spreadsheets.batchUpdate failed with error: Must specify at least one request.",
      { code: 400, message: "Must specify at least one request." },
      true,
    ]);
    expect(host.run("missing").error?.message).toContain("Requested entity was not found.");
    expect(host.run("tooFew").error?.message).toContain("Invalid number of arguments provided");
  });
});

describe("между вызовами", () => {
  test("человек успевает вставить строку и отсортировать между чтением и записью", () => {
    const host = engine();
    for (const text of ["в", "б", "а"]) host.run("add", [text]);
    const seen: string[] = [];
    host.run("add", ["новая"], {
      betweenCalls: (n, service, method) => {
        seen.push(`${n} ${service}.${method}`);
        if (n === 3) host.personEdit({ verb: "sortByColumn", args: [0, 0] });
      },
    });
    expect(seen).toEqual([
      "1 SpreadsheetApp.getActiveSpreadsheet",
      "2 Sheets.spreadsheets.values.get",
      "3 Sheets.spreadsheets.batchUpdate",
    ]);
    expect(host.run("rows").value).toEqual(["а", "б", "в", "новая"]);
  });

  test("ошибка самого теста не прячется в запуске", () => {
    const betweenCalls = (): void => {
      throw new Error("ошибка теста");
    };
    expect(() => engine().run("stubborn", [], { betweenCalls })).toThrow("ошибка теста");
  });
});

describe("квоты и время", () => {
  test("шестьдесят чтений и шестьдесят записей в минуту на человека; через минуту — снова", () => {
    const host = engine();
    const quick = engineFor(`
      function main() {
        const id = SpreadsheetApp.getActiveSpreadsheet().getId();
        const read = () => Sheets.Spreadsheets.get(id, { fields: "spreadsheetId" });
        const start = Date.now();
        let refused = null;
        for (let i = 0; i < 200 && refused === null; i++) {
          try { read() } catch (error) { refused = [i, error.details.code, error.message, Date.now() - start] }
        }
        Utilities.sleep(60000);
        read();
        return refused;
      }`);
    expect(quick.run("main").value).toEqual([
      60,
      429,
      "API call to sheets.spreadsheets.get failed with error: Quota exceeded for quota metric 'Read requests' and limit " +
        "'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.",
      18_000,
    ]);
    expect(host.run("reads", [60]).ok).toBe(true);
    expect(host.run("writes", [60]).ok).toBe(true);
    expect(host.run("writes", [60]).error?.message).toContain("'Write requests per minute per user'");
    expect(host.run("reads", [1], { user: "other@example.org" }).ok).toBe(true);
  });

  test("вечный цикл без вызовов обрывается; с вызовами — тоже, что бы он ни ловил", () => {
    const host = engine();
    for (const fn of ["forever", "foreverCatching"]) {
      const result = host.run(fn, [], { limitMs: 300 });
      expect(result).toMatchObject({
        ok: false,
        killed: true,
        error: { name: "Exception", message: "Exceeded maximum execution time" },
      });
    }
    expect(host.isBroken).toBe(false);
    expect(host.run("add", ["после"]).ok).toBe(true);
  });

  test("простому триггеру — тридцать секунд", () => {
    const host = engineFor(`function onOpen() { Utilities.sleep(31000) }`);
    expect(host.run("onOpen", [], { surface: "simple" }).killed).toBe(true);
    expect(host.run("onOpen").killed).toBe(false);
  });
});
