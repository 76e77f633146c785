// Making documents killed at any service call: nothing is made twice or lost, at most one is «не подтверждено», and it is found by
// its key although the search lags behind.
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunOptions, RunResult } from "../../src/local/engine/runState.ts";
import { documents } from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { killedEverywhere } from "./killed.ts";
import {
  EXTRACTS,
  fileKeys,
  make,
  register,
  sittingBook,
  sittingEngine,
  states,
  view,
} from "./documentScene.ts";

const COUNT = 3;

const press = (engine: Engine, options: RunOptions = {}): RunResult =>
  engine.run("makeDocuments", [EXTRACTS], options);

const killedMaking = (check: (engine: Engine, place: string) => void): number =>
  killedEverywhere(sittingBook(COUNT), press, check, (state) => sittingEngine(COUNT, state));

const doubtful = (engine: Engine) => register(engine).filter(({ state }) => state === "не подтверждено");

describe("составление, убитое на любом вызове и запущенное снова", () => {
  test("ничего не сделано дважды и не потеряно, не подтверждено не больше одного", () => {
    let found = 0;
    const places = killedMaking((engine, place) => {
      const again = press(engine);
      expect(again.error, place).toBeNull();
      const [doubt, ...more] = doubtful(engine);
      expect(more, place).toEqual([]);
      expect(new Set(fileKeys(engine)).size, place).toBe(fileKeys(engine).length);
      if (doubt !== undefined) {
        // The first search has missed the file; the second sees it if there is one.
        const isThere = fileKeys(engine).some((key) => key.startsWith(`${doubt.id}/`));
        const { documents: shown } = view(engine, "settleDocument", { id: doubt.id, anew: false });
        const state = shown.find(({ id }) => id === doubt.id)?.state;
        expect(state, place).toBe(isThere ? "проект" : "не подтверждено");
        if (isThere) found += 1;
        else view(engine, "settleDocument", { id: doubt.id, anew: true });
      }
      make(engine, EXTRACTS);
      const done = register(engine).filter(({ state }) => state === "проект");
      expect(done.map(({ key }) => key).sort(), place).toEqual([
        "extract/ВЗ-0001",
        "extract/ВЗ-0002",
        "extract/ВЗ-0003",
      ]);
      expect(engine.documents(), place).toHaveLength(COUNT);
      expect(done.map(({ fileId }) => fileId).sort(), place).toEqual(
        engine
          .documents()
          .map(({ id }) => id)
          .sort(),
      );
      expect(
        states(engine).filter((each) => /очереди|создаётся|не подтвер/.test(each)),
        place,
      ).toEqual([]);
    });
    expect(places).toBeLessThanOrEqual(3 * COUNT + 10);
    expect(found).toBeGreaterThanOrEqual(COUNT);
  }, 120_000);

  test("сам по себе следующий запуск неподтверждённого не повторяет, а находит, когда поиск его увидел", () => {
    const engine = sittingEngine(COUNT);
    const { calls } = press(sittingEngine(COUNT));
    const created = calls.log.filter(({ method }) => method === "files.create")[1]?.n ?? 0;
    press(engine, { stop: { after: created } });
    expect(make(engine, EXTRACTS).refused[0]?.problems.join("")).toMatch(/не подтверждён/);
    expect(doubtful(engine)).toHaveLength(1);
    const [first] = make(engine, EXTRACTS).unchanged;
    expect(first).toBe("ДК-0001");
    expect(doubtful(engine)).toEqual([]);
    expect(engine.documents()).toHaveLength(COUNT);
  });
});

describe("сбой Google при создании файла", () => {
  const state = sittingBook(COUNT);
  const created = press(sittingEngine(COUNT, state)).calls.log.find(
    ({ method }) => method === "files.create",
  );
  const first = press(sittingEngine(COUNT, state)).calls.log.filter(
    ({ method }) => method === "files.create",
  )[1];

  test("не ответил: документ под сомнением, остальные сделаны", () => {
    expect(created).toBeDefined();
    for (const applied of [true, false]) {
      const engine = sittingEngine(COUNT, state);
      const made = make(engine, EXTRACTS, { faults: [{ call: first?.n ?? 0, answer: 503, applied }] });
      expect(made.made).toHaveLength(COUNT - 1);
      expect(doubtful(engine)).toHaveLength(1);
      expect(engine.documents()).toHaveLength(applied ? COUNT : COUNT - 1);
    }
  });

  test("отказал раз и навсегда: сказано словами, строка ждёт в очереди, повтор доводит до конца", () => {
    const engine = sittingEngine(COUNT, state);
    const quota = [0, 1, 2].map((more) => ({
      call: (first?.n ?? 0) + more,
      answer: 429 as const,
      applied: false as const,
    }));
    const result = press(engine, { faults: quota });
    expect(result.error?.message).toContain("Google Диск не принял файл");
    expect(doubtful(engine)).toEqual([]);
    expect(states(engine).filter((each) => each.endsWith("в очереди"))).toHaveLength(COUNT);
    make(engine, EXTRACTS);
    expect(engine.documents()).toHaveLength(COUNT);
  });
});

test("папка в Drive своя у каждого, делается один раз; удалённая — заново", () => {
  const engine = sittingEngine(2);
  make(engine, EXTRACTS);
  const folders = () =>
    engine
      .state()
      .records.files.filter(({ mimeType }) => mimeType.endsWith("folder"))
      .map(({ owner }) => owner);
  expect(folders()).toEqual(["centre@example.org"]);
  runWell(engine, "makeDocuments", [{ kind: "protocol" }]);
  expect(folders()).toHaveLength(1);
  runWell(engine, "makeDocuments", [{ kind: "agenda", sitting: "ЗС-0001" }], { user: "other@example.org" });
  expect(folders()).toEqual(["centre@example.org", "other@example.org"]);
});

test("строка, которую человек удалил, пока составлялся документ, не возвращается", () => {
  const engine = sittingEngine(COUNT);
  let isDone = false;
  const options: RunOptions = {
    betweenCalls: (_n, _service, method) => {
      if (isDone || method !== "files.create" || rowsIn(engine, documents).length < COUNT) return;
      isDone = true;
      engine.personEdit({ verb: "deleteLines", args: [documents.sheetId, "ROWS", 2] });
    },
  };
  const made = make(engine, EXTRACTS, options);
  expect(made.rest).toBe(0);
  expect(register(engine)).toHaveLength(COUNT - 1);
});
