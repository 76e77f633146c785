// «Отметить исполнение»: what the window is opened with for each kind of selection, and what it does.
import { describe, expect, test } from "vitest";
import type { Markable } from "../../src/commands/contract/index.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunResult } from "../../src/local/engine/runState.ts";
import type { AnyTable } from "../../src/workbook/table.ts";
import { directives, occurrences, plan, settings, today } from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { rowAt, type } from "../commands/person.ts";
import { emptyBook, engineFrom, FRIDAY, workingBook } from "./scenes.ts";

/** Presses the menu item with these rows of a sheet selected, each on its own. */
function press(engine: Engine, table: AnyTable, rows: readonly number[]): RunResult {
  const ranges = rows.map((row) => ({ startRow: row, endRow: row + 1, startColumn: 1, endColumn: 2 }));
  return runWell(engine, "openMarking", [], { selection: { sheetId: table.sheetId, ranges } });
}

/** What the window shows. */
function windowOf({ dialogs }: RunResult): Markable {
  const [dialog] = dialogs;
  const json = /openPage\((\{.*\})\);<\/script>$/s.exec(dialog?.html ?? "")?.[1];
  if (json === undefined) throw new Error("окно не открылось");
  return JSON.parse(json).data;
}

const monthly = (engine: Engine): string =>
  rowsIn(engine, plan).find(({ termKind }) => termKind === "ежемесячно")?.id ?? "";

describe("выделены строки", () => {
  test("«Исполнения»: место, текст, срок; всё, что уже закрыто, названо с причиной", () => {
    const engine = engineFrom(workingBook());
    const [first, second] = rowsIn(engine, occurrences);
    runWell(engine, "markDone", [{ ids: [first?.id], evidence: "протокол" }]);
    const rows = [first, second].map((row) => rowAt(engine, occurrences, ({ id }) => id === row?.id));
    const { chosen, leftOut, near } = windowOf(press(engine, occurrences, rows));
    expect(chosen.map(({ id, sheet, work }) => [id, sheet, work])).toEqual([
      [second?.id, "Исполнение", "исполнение"],
    ]);
    expect(chosen[0]?.place).toMatch(/^План, /);
    expect(chosen[0]?.due).toMatch(/^\d\d\.\d\d\.\d{4}$/);
    expect(leftOut).toEqual([expect.stringMatching(/^План, .*: исполнение уже отмечено$/)]);
    expect(near).toEqual([]);
  });

  test("«Плана»: у ежемесячного пункта всё, чему пришёл срок, иначе ближайшее", () => {
    const engine = engineFrom(workingBook());
    const id = monthly(engine);
    const row = rowAt(engine, plan, (item) => item.id === id);
    const labels = (): string[] => windowOf(press(engine, plan, [row])).chosen.map(({ place }) => place);
    expect(labels()).toEqual([expect.stringMatching(/сентябрь 2024$/)]);
    engine.clock.setDay("2024-11-01");
    expect(labels()).toEqual([
      expect.stringMatching(/сентябрь 2024$/),
      expect.stringMatching(/октябрь 2024$/),
    ]);
  });

  test("«Поручений»: наше — отчётом, представленное — к снятию с контроля", () => {
    const engine = engineFrom(workingBook());
    const ours = rowsIn(engine, directives).find(
      ({ parent, role }) => role === "исполнитель" && parent === "",
    );
    const row = rowAt(engine, directives, ({ id }) => id === ours?.id);
    expect(windowOf(press(engine, directives, [row])).chosen[0]).toMatchObject({
      id: ours?.id,
      sheet: "Поручения",
      work: "отчёт",
    });
    runWell(engine, "markDone", [{ ids: [ours?.id], evidence: "письмо № 5" }]);
    expect(windowOf(press(engine, directives, [row])).chosen[0]).toMatchObject({
      work: "снятие",
      evidence: "письмо № 5",
    });
  });

  test("«Сегодня»: то дело, о котором строка", () => {
    const engine = engineFrom(workingBook(), { today: "2024-09-30" });
    runWell(engine, "refreshBook");
    const [first] = rowsIn(engine, today);
    expect(windowOf(press(engine, today, [1])).chosen.map(({ id }) => id)).toEqual([first?.rowId]);
  });

  test("заголовок, пустое место, чужой лист: окно предлагает ближайшие открытые строки", () => {
    const engine = engineFrom(workingBook());
    for (const result of [
      press(engine, occurrences, [0]),
      press(engine, plan, [500]),
      press(engine, settings, [2]),
    ]) {
      const { chosen, near } = windowOf(result);
      expect(chosen).toEqual([]);
      expect(near.length).toBeGreaterThan(3);
      expect(near.length).toBeLessThanOrEqual(12);
    }
  });

  test("в пустой книге и предлагать нечего", () => {
    expect(windowOf(press(engineFrom(emptyBook()), plan, [1]))).toMatchObject({ chosen: [], near: [] });
  });

  test("подтверждение уже вписано во все выделенные строки: отмечено сразу, без окна", () => {
    const engine = engineFrom(workingBook());
    const rows = rowsIn(engine, occurrences).slice(0, 2);
    const places = rows.map((row) => rowAt(engine, occurrences, ({ id }) => id === row.id));
    for (const place of places) type(engine, occurrences, place, "evidence", "лист регистрации");
    const { dialogs, toasts } = press(engine, occurrences, places);
    expect(dialogs).toEqual([]);
    expect(toasts.map(({ message }) => message)).toEqual(["Исполнено: 2 строки."]);
    const ids = rows.map(({ id }) => id);
    const marked = rowsIn(engine, occurrences).filter(({ id }) => ids.includes(id));
    expect(marked.map(({ status }) => status)).toEqual(["Исполнено", "Исполнено"]);
  });

  test("окно открывается, пока другая команда держит книгу", () => {
    const engine = engineFrom(workingBook());
    let opened: RunResult | null = null;
    runWell(engine, "refreshBook", [], {
      betweenCalls: (n) => {
        if (n === 4) opened = press(engine, occurrences, [1]);
      },
    });
    expect(opened).toMatchObject({ ok: true });
  });
});

describe("отметка", () => {
  test("своё подтверждение строки стоит вместо общего, день исполнения один", () => {
    const engine = engineFrom(workingBook());
    const [one, two] = rowsIn(engine, occurrences);
    runWell(engine, "markDone", [
      {
        ids: [one?.id, two?.id],
        evidence: "протокол № 3",
        own: { [two?.id ?? ""]: "справка" },
        on: "2024-09-03",
      },
    ]);
    const marked = rowsIn(engine, occurrences).filter(({ id }) => id === one?.id || id === two?.id);
    expect(marked.map(({ done, evidence }) => [done, evidence])).toEqual([
      ["2024-09-03", "протокол № 3"],
      ["2024-09-03", "справка"],
    ]);
  });

  test("день, который ещё не наступил, отказан с советом, и ничего не записано", () => {
    const engine = engineFrom(workingBook());
    const [one] = rowsIn(engine, occurrences);
    const { value } = runWell(engine, "markDone", [{ ids: [one?.id], evidence: "протокол", on: FRIDAY }]);
    expect(value).toMatchObject({
      data: {
        closed: [],
        refused: [
          {
            reason: expect.stringMatching(/день исполнения 06\.09\.2024 ещё не наступил$/),
            remedy: "Укажите сегодняшний день или раньше",
          },
        ],
      },
    });
    expect(rowsIn(engine, occurrences)[0]?.status).not.toBe("Исполнено");
  });

  test("отказанное исправлено и отмечено вторым нажатием, закрытое не тронуто", () => {
    const engine = engineFrom(workingBook());
    const [one, two] = rowsIn(engine, occurrences);
    const own = { [one?.id ?? ""]: "протокол" };
    const first = runWell(engine, "markDone", [{ ids: [one?.id, two?.id], evidence: "", own }]);
    expect(first.value).toMatchObject({ data: { closed: [one?.id], refused: [{ id: two?.id }] } });
    const second = runWell(engine, "markDone", [{ ids: [two?.id], evidence: "справка" }]);
    expect(second.value).toMatchObject({ data: { closed: [two?.id], refused: [] } });
    expect(rowsIn(engine, occurrences)[0]?.evidence).toBe("протокол");
  });

  test("перенос и снятие с контроля отвечают, сделано ли", () => {
    const engine = engineFrom(workingBook());
    const ours = rowsIn(engine, directives).find(
      ({ parent, role }) => role === "исполнитель" && parent === "",
    );
    const id = ours?.id ?? "";
    const answer = (fn: string, request: object): unknown => runWell(engine, fn, [request]).value;
    expect(answer("takeOffControl", { id, by: "начальник" })).toMatchObject({ data: { isDone: false } });
    expect(answer("extendTerm", { id, to: "2030-01-15", basis: "" })).toMatchObject({
      data: { isDone: false },
    });
    expect(answer("extendTerm", { id, to: "2030-01-15", basis: "письмо № 7" })).toMatchObject({
      data: { isDone: true },
    });
    runWell(engine, "markDone", [{ ids: [id], evidence: "письмо № 8" }]);
    expect(answer("takeOffControl", { id, by: "начальник" })).toMatchObject({ data: { isDone: true } });
  });
});
