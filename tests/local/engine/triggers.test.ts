import { describe, expect, test } from "vitest";
import type { Engine } from "../../../src/local/engine/engine.ts";
import { engineFor, OWNER } from "./testEngine.ts";
import { SAMPLE_BUNDLE } from "./sampleBundle.ts";

function installed(user?: string): Engine {
  const host = engineFor(SAMPLE_BUNDLE);
  host.run("install", [], user === undefined ? {} : { user });
  return host;
}

const handlersOf = (fired: ReturnType<Engine["simulateDay"]>): string[] =>
  fired.map(({ trigger }) => trigger.handler);

describe("триггеры по времени", () => {
  test("каждый день в свой час, недельный — в свой день и раньше по часу", () => {
    const host = installed();
    expect(handlersOf(host.simulateDay("2023-09-07"))).toEqual(["onMorning"]);
    expect(handlersOf(host.simulateDay("2023-09-08"))).toEqual(["onFriday", "onMorning"]);
    expect(host.run("rows").value).toEqual(["утро 07.09 07:00", "пятница", "утро 08.09 07:00"]);
  });

  test("работает от имени того, кто поставил, без окон, с событием по UTC", () => {
    const host = installed("other@example.org");
    const [friday, morning] = host.simulateDay("2023-09-08");
    expect(friday?.result.error?.message).toBe("Cannot call SpreadsheetApp.getUi() from this context.");
    expect(morning?.result.value).toEqual([morning?.trigger.uid, "UTC", 4, 5, 36, "other@example.org"]);
  });

  test("удалённый утром триггер позже в тот же день не срабатывает", () => {
    const host = engineFor(`
      function install() { for (const [fn, h] of [["removeAll", 6], ["late", 7]])
        ScriptApp.newTrigger(fn).timeBased().everyDays(1).atHour(h).create(); }
      function removeAll() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
      function late() {}`);
    host.run("install");
    expect(handlersOf(host.simulateDay("2023-09-07"))).toEqual(["removeAll"]);
  });

  test("переименованная функция: триггер срабатывает с ошибкой, день продолжается", () => {
    const host = engineFor(
      `function install() { ScriptApp.newTrigger("old").timeBased().everyDays(1).atHour(7).create() }`,
    );
    host.run("install");
    expect(host.simulateDay("2023-09-07")[0]?.result.error?.message).toBe("Script function not found: old");
  });
});

describe("триггер на правку", () => {
  test("правка человека вызывает его с местом правки, от имени поставившего", () => {
    const host = installed();
    const place = { sheetId: 0, row: 4, column: 2 };
    const [fired] = host.personEdit({ verb: "typeInto", args: [place, "до 10 июля"] }, "teacher@example.org");
    const value = [fired?.trigger.uid, 5, 5, 3, 3, 5, 0, true, OWNER, "teacher@example.org"];
    expect(fired?.result.value).toEqual(value);
  });

  test("вставка блока рассказывает о блоке целиком", () => {
    const host = installed();
    const rows = ["а", "б", "в"].map((text) => ({
      values: [{ userEnteredValue: { stringValue: text } }, {}],
    }));
    const start = { sheetId: 0, rowIndex: 1, columnIndex: 1 };
    const [fired] = host.personEdit({
      requests: [{ updateCells: { start, rows, fields: "userEnteredValue" } }],
    });
    expect(fired?.result.value).toMatchObject({ 1: 2, 2: 4, 3: 2, 4: 3 });
  });

  test("сортировка, вставка строк и заметка его не вызывают, программная запись — тоже", () => {
    const host = installed();
    expect(host.personEdit({ verb: "sortByColumn", args: [0, 0] })).toEqual([]);
    expect(host.personEdit({ verb: "insertBefore", args: [0, "ROWS", 2] })).toEqual([]);
    expect(
      host.personEdit({ verb: "setNote", args: [{ sheetId: 0, row: 0, column: 0 }, "заметка"] }),
    ).toEqual([]);
    expect(host.run("add", ["программа"]).calls.total).toBe(3);
  });
});
