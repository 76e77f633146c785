// Budgets of service calls, the same at 10, 500 and 5,000 rows, and the size of what goes to the service at once.
import { describe, expect, test, vi } from "vitest";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunResult } from "../../src/local/engine/runState.ts";
import type { AnyTable } from "../../src/workbook/table.ts";
import { directives, journal, occurrences, plan } from "../../src/workbook/tables/index.ts";
import { bookOf, newEngine, rowsIn, runWell } from "../built.ts";
import { typeBigBook } from "./bigBook.ts";
import { stepsOf } from "./measured.ts";
import { DAY, engineFrom, FRIDAY, MONDAY, PLAN, staffedBook, teamBook } from "./scenes.ts";

const MEGABYTE = 1_000_000;

/** Two calls read what a command needs; three at most look again and write. */
function expectThriftySteps(result: RunResult): void {
  const { committed, rest } = stepsOf(result);
  for (const calls of committed) {
    expect(calls.slice(0, 2).map((method) => method.split(".").pop())).toEqual([
      "get",
      "batchGetByDataFilter",
    ]);
    expect(calls.length).toBeLessThanOrEqual(2 + 3);
  }
  expect(rest.length).toBeLessThanOrEqual(2);
}

const writes = (result: RunResult): number => stepsOf(result).committed.length;

/** Bytes of every batch that `work` sends to the Sheets service. */
function batches(engine: Engine, work: () => void): number[] {
  const spy = vi.spyOn(engine.workbook, "batchUpdate");
  work();
  const sizes = spy.mock.calls.map(([body]) => Buffer.byteLength(JSON.stringify(body)));
  spy.mockRestore();
  return sizes;
}

/** What a person types into a cell, and the run of the edit trigger that follows. */
function typed(engine: Engine, table: AnyTable, id: string, text: string): RunResult {
  const column = bookOf(engine, [table]).layout(table).columns[id] ?? -1;
  const place = { sheetId: table.sheetId, row: 1, column };
  const [fired] = engine.personEdit({ verb: "typeInto", args: [place, text] });
  if (fired === undefined) throw new Error("No edit trigger");
  expect(fired.result.error).toBeNull();
  return fired.result;
}

const callsOf = ({ calls }: RunResult): string[] =>
  calls.log.map(({ method, service }) => `${service}.${method}`);

describe.each([10, 500, 5000])("книга в %i исполнений и столько же поручений", (count) => {
  let state: EngineState;

  test("тысячи вписанных строк дополняются шагами не больше полутора мегабайт, и ни одна не забыта", () => {
    const engine = engineFrom(staffedBook());
    typeBigBook(engine, count);
    const sizes = batches(engine, () => {
      expectThriftySteps(runWell(engine, "refreshBook"));
    });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1.5 * MEGABYTE);
    expect(rowsIn(engine, occurrences).length).toBe(count);
    expect(
      rowsIn(engine, directives).filter(({ controlDue, id }) => id !== "" && controlDue !== null).length,
    ).toBe(count);
    expect(rowsIn(engine, plan).every(({ id, responsible }) => id !== "" && responsible.length === 1)).toBe(
      true,
    );
    runWell(engine, "sendReminders");
    state = engine.state();
  }, 180_000);

  test("обновление без перемен и рассылка, когда напоминать не о чем, ничего не пишут в книгу", () => {
    const engine = engineFrom(state);
    const [refreshed, mailed] = [runWell(engine, "refreshBook"), runWell(engine, "sendReminders")];
    expect([writes(refreshed), writes(mailed)]).toEqual([0, 0]);
    expect(refreshed.calls.byService["Sheets"]).toBe(2);
    expect(mailed.calls.byService["Sheets"]).toBe(2);
    expect(mailed.letters).toEqual([]);
  });

  test("отметка исполнения: два шага, каждый — два чтения и не больше трёх вызовов записи", () => {
    const engine = engineFrom(state);
    const ids = [...rowsIn(engine, occurrences).slice(0, 3), ...rowsIn(engine, directives).slice(0, 3)].map(
      ({ id }) => id,
    );
    const sizes = batches(engine, () => {
      const result = runWell(engine, "markDone", [{ ids, evidence: "протокол № 3" }]);
      expectThriftySteps(result);
      expect(writes(result)).toBe(2);
      expect(result.calls.total).toBeLessThanOrEqual(12);
    });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MEGABYTE);
  });

  test("внесение документа: столько же вызовов, сколько в пустую книгу", () => {
    const result = runWell(engineFrom(state), "importDocument", [PLAN]);
    expectThriftySteps(result);
    expect(callsOf(result)).toEqual(callsOf(runWell(engineFrom(staffedBook()), "importDocument", [PLAN])));
  });

  test("правка, от которой что-то зависит, — не больше шести вызовов; остальные — не больше одного", () => {
    const engine = engineFrom(state);
    const watched = typed(engine, plan, "termText", "до 20 декабря");
    expect(writes(watched)).toBe(1);
    expect(watched.calls.total).toBeLessThanOrEqual(6);
    expect(typed(engine, plan, "sectionTitle", "Организация").calls.total).toBeLessThanOrEqual(1);
    expect(typed(engine, directives, "progress", "готовится").calls.total).toBeLessThanOrEqual(1);
    expect(typed(engine, journal, "message", "моя запись").calls.total).toBeLessThanOrEqual(1);
  });

  test("настройка — не больше двадцати вызовов, меню — без единого чтения", () => {
    const engine = engineFrom(state);
    expect(runWell(engine, "setUp").calls.total).toBeLessThanOrEqual(20);
    const opened = runWell(engine, "onOpen", [], { surface: "simple" });
    expect(callsOf(opened)).toEqual(["SpreadsheetApp.addToUi"]);
    expect(opened.menus.length).toBe(1);
  });
});

test("настройка новой книги — не больше двадцати вызовов", () => {
  expect(runWell(newEngine({ today: DAY }), "setUp").calls.total).toBeLessThanOrEqual(20);
});

describe("рассылка", () => {
  test.each([1, 5, 20])(
    "%i людям — не больше 2R + 15 вызовов, каждое письмо подтверждено в журнале",
    (count) => {
      const engine = engineFrom(teamBook(count));
      const first = runWell(engine, "sendReminders");
      expect(first.letters.length).toBe(count);
      expect(first.calls.total).toBeLessThanOrEqual(2 * count + 15);
      const posts = first.calls.log.filter(({ method }) => method === "sendEmail");
      for (const { n } of posts) expect(first.calls.log[n]?.method).toBe("spreadsheets.batchUpdate");
      const second = runWell(engine, "sendReminders");
      expect([writes(second), second.letters.length]).toEqual([0, 0]);
      const [daily] = engine.simulateDay(FRIDAY);
      expect(daily?.result.letters.length).toBe(count);
      expect(daily?.result.calls.total).toBeLessThanOrEqual(2 * count + 15);
    },
  );

  test("цвета сроков изо дня в день не переустанавливаются", () => {
    const engine = engineFrom(teamBook(5));
    runWell(engine, "sendReminders");
    const spy = vi.spyOn(engine.workbook, "batchUpdate");
    for (const day of [FRIDAY, MONDAY, "2024-09-10", "2024-09-11"]) {
      for (const { result } of engine.simulateDay(day)) expect(result.error).toBeNull();
    }
    expect(engine.letters.length).toBeGreaterThan(5);
    expect(spy.mock.calls.length).toBeGreaterThan(0);
    expect(JSON.stringify(spy.mock.calls)).not.toMatch(/ConditionalFormatRule|repeatCell|userEnteredFormat/);
  });
});
