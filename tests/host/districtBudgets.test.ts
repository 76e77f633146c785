// Budgets of the commands for people in an invented district: calls of each step, the size of what is sent at once.
import { beforeAll, describe, expect, test } from "vitest";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunResult } from "../../src/local/engine/runState.ts";
import { districtOf } from "../../src/local/example/district/district.ts";
import { fillDistrict } from "../../src/local/example/district/fillDistrict.ts";
import type { AnyTable } from "../../src/workbook/table.ts";
import { applications, teachers } from "../../src/workbook/tables/index.ts";
import { bookOf, newEngine, rowsIn, runWell } from "../built.ts";
import { costOf, stepsOf, type Cost } from "./measured.ts";

const DAY = "2025-06-02";
const SIZE = { schools: 12, teachers: 240, seed: 3 };
const BATCH_BYTES = 1_500_000;
let state: EngineState;

/** Two calls read, three at most look again and write. */
function expectThrift({ results, batches }: Cost): void {
  for (const result of results) {
    const { committed, rest } = stepsOf(result);
    for (const calls of committed) expect(calls.length).toBeLessThanOrEqual(2 + 3);
    expect(rest.length).toBeLessThanOrEqual(2 + 2);
  }
  expect(Math.max(0, ...batches)).toBeLessThanOrEqual(BATCH_BYTES);
}

const measured = (engine: Engine, fn: string, args: readonly unknown[] = []): Cost =>
  costOf(engine, (ran) => {
    ran(runWell(engine, fn, args));
  });

beforeAll(async () => {
  const engine = newEngine({ today: DAY });
  runWell(engine, "setUp");
  const results: RunResult[] = [];
  const run = (command: string, args: readonly unknown[]): Promise<unknown> => {
    const result = runWell(engine, command, args);
    results.push(result);
    return Promise.resolve(result.value);
  };
  await fillDistrict(run, districtOf(SIZE, DAY), { centreName: "МКУ ЦОКО" });
  const rows = rowsIn(engine, teachers)
    .filter(({ category }) => category === "")
    .slice(0, 60)
    .map(({ name, school, position }) => [name, school, position, "первая", "2025-2026"].join("\t"));
  const head = "ФИО\tОрганизация\tДолжность\tКатегория\tУчебный год";
  await run("importList", [{ kind: "applications", text: [head, ...rows].join("\n") }]);
  for (const result of results) {
    for (const calls of stepsOf(result).committed) expect(calls.length).toBeLessThanOrEqual(2 + 3);
  }
  state = engine.state();
}, 60_000);

const engineNow = (): Engine => newEngine({ today: DAY, state });

describe("район в двенадцать организаций", () => {
  test("обновление без перемен — два чтения и ни одной записи", () => {
    const engine = engineNow();
    runWell(engine, "refreshBook");
    const cost = measured(engine, "refreshBook");
    expect([cost.sheets, cost.batches]).toEqual([2, []]);
  });

  test("правка в «Педагогах» и «Заявлениях» — не больше шести вызовов", () => {
    const engine = engineNow();
    const typed = (table: AnyTable, id: string, text: string): RunResult[] => {
      const column = bookOf(engine, [table]).layout(table).columns[id] ?? -1;
      const place = { sheetId: table.sheetId, row: 1, column };
      return engine.personEdit({ verb: "typeInto", args: [place, text] }).map(({ result }) => result);
    };
    const runs = [...typed(teachers, "position", "методист"), ...typed(applications, "kind", "высшая")];
    expect(runs).toHaveLength(2);
    for (const { error, calls } of runs) {
      expect(error).toBeNull();
      expect(calls.total).toBeLessThanOrEqual(6);
    }
  });

  test("что только смотрят — два чтения", () => {
    const engine = engineNow();
    for (const [fn, request] of [
      ["forecast", {}],
      ["previewSchedule", {}],
      ["monthList", { kind: "аттестуемые месяца" }],
      ["exchangeSchools", {}],
      ["listApplications", { state: "Заявлен в списке ОО" }],
    ] as const) {
      const cost = measured(engine, fn, [request]);
      expect([fn, cost.sheets, cost.batches]).toEqual([fn, 2, []]);
    }
  });

  test("график, шаг заявлений и книги школ: каждый шаг в пределах, книги K школ — не больше 2K + 10", () => {
    const engine = engineNow();
    expectThrift(measured(engine, "draftSchedule"));
    const ids = rowsIn(engine, applications).map(({ id }) => id);
    expectThrift(
      measured(engine, "advanceApplications", [{ ids, state: "Срок согласован", facts: { agreed: DAY } }]),
    );
    const issued = measured(engine, "exchangeSchools", [{ issue: { schools: "все" } }]);
    expectThrift(issued);
    expect(issued.calls).toBeLessThanOrEqual(2 * SIZE.schools + 10);
    const { data } = JSON.parse(JSON.stringify(issued.results[0]?.value));
    const taken = measured(engine, "exchangeSchools", [{ take: data.files }]);
    expectThrift(taken);
    expect(taken.calls).toBeLessThanOrEqual(2 * SIZE.schools + 10);
  });
});
