// What is kept of each run: who started it, what it called, what it changed.
import { describe, expect, test } from "vitest";
import { engineFor, OWNER } from "./testEngine.ts";
import { PLAN, sampleEngine } from "./view/sampleBook.ts";

describe("записи о запусках", () => {
  test("запуск оставляет имя, кто начал, вызовы по порядку и изменённые ячейки по заголовкам", () => {
    const engine = sampleEngine();
    engine.run("inTwoSteps");
    const [head] = engine.runs();
    expect(head).toMatchObject({
      number: 1,
      handler: "inTwoSteps",
      startedBy: "person",
      failure: "",
      calls: 4,
      letters: 0,
      changed: 1,
      at: Date.parse("2023-09-05T08:00:00+03:00"),
    });
    expect(engine.runRecord(1)).toMatchObject({
      log: [
        "SpreadsheetApp.getActiveSpreadsheet",
        "Sheets.Spreadsheets.batchUpdate",
        "SpreadsheetApp.getActiveSpreadsheet",
        "Sheets.Spreadsheets.batchUpdate",
      ],
      changes: [{ sheet: "План", row: 2, column: "Мероприятие", was: "Сбор заявлений", became: "потом" }],
    });
  });

  test("строки, которые запуск сдвинул, сравниваются сами с собой; даты написаны днями", () => {
    const engine = sampleEngine();
    engine.run("insertFirst");
    expect(engine.runs()[0]?.changed).toBe(0);
    engine.run("moveDue");
    expect(engine.runRecord(2)?.changes).toEqual([
      { sheet: "План", row: 3, column: "Срок", was: "22.08.2023", became: "31.08.2023" },
    ]);
  });

  test("удалённая запуском строка названа ячейка за ячейкой", () => {
    const engine = sampleEngine();
    engine.run("deleteFirst");
    expect(engine.runRecord(1)?.changes).toEqual(
      [
        ["№", "1"],
        ["Мероприятие", "Сбор заявлений"],
        ["Срок", "22.08.2023"],
        ["Состояние", "Новое"],
        ["Кто", "Лебедева Н.С."],
      ].map(([column, was]) => ({ sheet: "План", row: 2, column, was, became: "" })),
    );
  });

  test("изменений много: триста названы, все сосчитаны", () => {
    const engine = sampleEngine();
    engine.run("fill", [400]);
    expect(engine.runRecord(1)).toMatchObject({ changed: 400 });
    expect(engine.runRecord(1)?.changes).toHaveLength(300);
  });

  test("неудача и письма видны; открытие книги записи не оставляет; помнятся последние двести", () => {
    const engine = sampleEngine();
    engine.run("fails");
    engine.run("rows", [], { surface: "simple" });
    expect(engine.runs()).toMatchObject([{ handler: "fails", failure: "поломка" }]);
    for (let run = 0; run < 205; run += 1) engine.run("bookId");
    expect(engine.runs()).toHaveLength(200);
    expect(engine.runs()[0]?.number).toBe(206);
    expect(engine.runRecord(1)).toBeNull();
  });

  test("часы и правка человека — тоже запуски", () => {
    const engine = sampleEngine();
    engine.run("install");
    engine.simulateDay("2023-09-06");
    const { cells } = engine.edit(
      { kind: "cells", sheetId: PLAN, cells: [{ row: 1, column: 1, value: "руками" }] },
      "я",
    );
    if (cells !== null) engine.fireEdit(cells);
    expect(engine.runs().map(({ handler, startedBy }) => [handler, startedBy])).toEqual([
      ["onEdited", "edit"],
      ["onMorning", "clock"],
      ["install", "person"],
    ]);
  });
});

describe("триггеры и день", () => {
  test("триггеры названы по-русски, со следующим временем по часам книги", () => {
    const engine = sampleEngine();
    engine.run("install");
    const moscow = (text: string): number => Date.parse(`${text}+03:00`);
    expect(engine.triggerViews()).toMatchObject([
      {
        title: "Ежедневный запуск",
        owner: OWNER,
        when: "каждый день в 7:00",
        next: moscow("2023-09-06T07:00:00"),
      },
      { title: "Еженедельный запуск", when: "по пятницам в 6:00", next: moscow("2023-09-08T06:00:00") },
      { title: "После правки", when: "после каждой правки", next: null },
    ]);
  });

  test("триггер по времени срабатывает и раньше времени, триггер правки и чужой номер — нет", () => {
    const engine = sampleEngine();
    engine.run("install");
    const [daily, , edit] = engine.triggerViews();
    expect(engine.fireTrigger(daily?.uid ?? "").trigger.handler).toBe("onMorning");
    expect(() => engine.fireTrigger(edit?.uid ?? "")).toThrow("No time trigger");
    expect(() => engine.fireTrigger("нет")).toThrow("No time trigger");
  });

  test("заданный день меняет цвета на страницах, null возвращает время машины", () => {
    const engine = sampleEngine();
    const before = engine.view();
    const versions: number[] = [];
    engine.onPatch(({ version }) => versions.push(version));
    expect(engine.setDay("2023-12-01")).toEqual({ today: "2023-12-01", isSet: true });
    expect(versions).toEqual([before.version + 1]);
    expect(engine.setDay(null).isSet).toBe(false);
    expect(engine.day().today).toBe(engineFor("").setDay(null).today);
  });
});
