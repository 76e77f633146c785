// What becomes of what people type, paste and do in the grid.
import { describe, expect, test } from "vitest";
import type { Engine } from "../../../../src/local/engine/engine.ts";
import type { GridEdit, TypedCell } from "../../../../src/local/web/protocol.ts";
import { cpuTime } from "../calc/cpuTime.ts";
import { Page } from "../view/page.ts";
import { COLUMNS, NAMES, PLAN, ROWS, sampleEngine } from "../view/sampleBook.ts";

function opened(): { engine: Engine; page: Page } {
  const engine = sampleEngine();
  const [page] = Page.open(engine, "я");
  if (page === undefined) throw new Error("No page");
  return { engine, page };
}

const cells = (...typed: [row: number, column: number, value: TypedCell["value"]][]): GridEdit => ({
  kind: "cells",
  sheetId: PLAN,
  cells: typed.map(([row, column, value]) => ({ row, column, value })),
});

function shownAt(page: Page, row: number, column: number): unknown[] {
  const cell = page.cell(PLAN, row, column);
  return [cell?.v, page.view.styles[cell?.s ?? -1]?.pattern];
}

describe("ввод по-русски", () => {
  test.each([
    ["31.12.2026", 46_387, "dd.mm.yyyy"],
    ["5 ноября", 45_235, "dd.mm.yyyy"],
    ["5 ноября 2026 г.", 46_331, "dd.mm.yyyy"],
    ["05.11", 45_235, "dd.mm.yyyy"],
    ["1,5", 1.5, undefined],
    ["50 %", 0.5, "0%"],
    ["истина", true, undefined],
    ["да", "да", undefined],
    ["12.2026", "12.2026", undefined],
    ["31 июня", "31 июня", undefined],
    ["5 яблок", "5 яблок", undefined],
    [7, 7, undefined],
  ])("«%s» в обычной ячейке", (typed, value, pattern) => {
    const { page } = opened();
    expect(page.edit(cells([1, COLUMNS.amount, typed])).refused).toBe("");
    expect(shownAt(page, 1, COLUMNS.amount)).toEqual([value, pattern]);
  });

  test("в текстовом столбце всё остаётся текстом, число — с запятой", () => {
    const { page } = opened();
    page.edit(cells([1, COLUMNS.text, "05.11"], [2, COLUMNS.text, 1.5], [3, COLUMNS.text, "4.1"]));
    expect([1, 2, 3].map((row) => shownAt(page, row, COLUMNS.text))).toEqual([
      ["05.11", "@"],
      ["1,5", "@"],
      ["4.1", "@"],
    ]);
  });

  test("то, что ничего не изменило в книге, странице всё же сказано: на ней стоит набранное", () => {
    const { page } = opened();
    page.edit(cells([1, COLUMNS.amount, "31.12.2026"]));
    const again = page.edit(cells([1, COLUMNS.amount, "31.12.2026"]));
    expect(again.patch?.version).toBe(page.view.version);
    expect(again.patch?.sheets).toEqual([
      { kind: "rows", sheetId: PLAN, rows: [[1, page.sheet(PLAN).rows[1]]] },
    ]);
  });
});

describe("проверки", () => {
  test("слово не из списка не принимается и названо вместе с ячейкой и списком, остальное принято", () => {
    const { page } = opened();
    const done = page.edit(cells([1, COLUMNS.state, "Готово"], [2, COLUMNS.state, "Исполнено"]));
    expect(done.refused).toBe(
      "План, D2: «Готово» нет в списке. Выберите из списка: Новое, В работе, Исполнено.",
    );
    expect([1, 2].map((row) => page.cell(PLAN, row, COLUMNS.state)?.v)).toEqual(["Новое", "Исполнено"]);
    expect(
      done.patch?.sheets.flatMap((part) => (part.kind === "rows" ? part.rows.map(([row]) => row) : [])),
    ).toEqual([2, 1]);
  });

  test("отказов много: первые названы, остальные сосчитаны", () => {
    const { page } = opened();
    const many = Array.from({ length: 8 }, (_, row): [number, number, string] => [
      row + 1,
      COLUMNS.state,
      "нет",
    ]);
    const lines = page.edit(cells(...many)).refused.split("\n");
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe("И ещё 3 отказа.");
  });

  test("список, который только подсказывает, принимает и другое слово", () => {
    const { page } = opened();
    expect(page.edit(cells([1, COLUMNS.person, "Новенькая А.А."])).refused).toBe("");
    expect(page.cell(PLAN, 1, COLUMNS.person)?.v).toBe("Новенькая А.А.");
  });

  test("очистить ячейку со списком можно", () => {
    const { page } = opened();
    expect(page.edit(cells([1, COLUMNS.state, ""], [2, COLUMNS.state, null])).refused).toBe("");
    expect(page.cell(PLAN, 1, COLUMNS.state)?.v).toBeUndefined();
  });
});

describe("вставка блоком", () => {
  test("ниже последней строки лист растёт; новые строки — с форматами и списками последней", () => {
    const { page } = opened();
    const pasted = [0, 1, 2].map((index): [number, number, string] => [
      ROWS - 1 + index,
      COLUMNS.state,
      "Новое",
    ]);
    expect(page.edit(cells(...pasted)).refused).toBe("");
    const sheet = page.sheet(PLAN);
    expect([sheet.rowCount, sheet.columnCount]).toEqual([ROWS + 2, 6]);
    expect(page.cell(PLAN, ROWS + 1, COLUMNS.state)?.v).toBe("Новое");
    const list = sheet.checks.find(({ kind, strict }) => kind === "list" && strict);
    expect(list?.blocks).toEqual([
      { startRow: 1, endRow: ROWS + 2, startColumn: COLUMNS.state, endColumn: COLUMNS.state + 1 },
    ]);
    expect(page.edit(cells([ROWS, COLUMNS.state, "нет"])).refused).toContain("нет в списке");
    page.undo();
    expect(page.sheet(PLAN).rowCount).toBe(ROWS);
  });

  test("правее последнего столбца растёт и он; пустые ячейки блока лист не растят", () => {
    const { page } = opened();
    page.edit(cells([1, 7, "x"], [40, 1, ""], [2, 30, null]));
    expect([page.sheet(PLAN).rowCount, page.sheet(PLAN).columnCount]).toEqual([ROWS, 8]);
  });

  test("5 000 строк × 30 столбцов — один пакет из нескольких запросов", () => {
    const { engine, page } = opened();
    const pasted: TypedCell[] = [];
    for (let row = 1; row <= 5000; row += 1) {
      for (let column = 6; column < 36; column += 1)
        pasted.push({ row, column, value: `${row}.${column} слово` });
    }
    const version = page.view.version;
    const spent = cpuTime(() => {
      expect(engine.edit({ kind: "cells", sheetId: PLAN, cells: pasted }, "я").refused).toBe("");
    });
    expect(spent).toBeLessThan(4000);
    expect(engine.view().version).toBe(version + 1);
    expect(engine.workbook.book.sheets[0]?.rows[5000]?.cells[35]?.userEnteredValue?.stringValue).toBe(
      "5000.35 слово",
    );
  });
});

describe("строки, порядок, ширина, заметки", () => {
  const words = (edit: GridEdit): string => opened().engine.edit(edit, "я").refused;

  test("чего нельзя, то отвергнуто словами", () => {
    expect(words({ kind: "deleteRows", sheetId: PLAN, at: 0, count: 2 })).toMatch(
      /^Строку заголовка удалить нельзя/,
    );
    expect(words({ kind: "deleteRows", sheetId: PLAN, at: 1, count: ROWS - 1 })).toMatch(
      /^Последнюю строку листа/,
    );
    expect(words({ kind: "insertRows", sheetId: PLAN, at: 0, count: 1 })).toMatch(/^Над заголовком строку/);
    expect(words({ kind: "deleteRows", sheetId: PLAN, at: ROWS, count: 1 })).toMatch(
      /^Такого места на листе нет/,
    );
    expect(words({ kind: "insertRows", sheetId: 7, at: 1, count: 1 })).toMatch(
      /^Этого листа в книге больше нет/,
    );
    expect(words({ kind: "insertRows", sheetId: PLAN, at: 2, count: 20_000_000 })).toMatch(
      /^В книге не хватает места/,
    );
  });

  test("вставленная строка выглядит как строка над ней, под заголовком — как строка под ней", () => {
    const { page } = opened();
    page.edit({ kind: "insertRows", sheetId: PLAN, at: 1, count: 1 });
    page.edit({ kind: "insertRows", sheetId: PLAN, at: 3, count: 1 });
    for (const row of [1, 3]) {
      expect(page.cell(PLAN, row, COLUMNS.number)).toBeNull();
      expect(page.view.styles[page.cell(PLAN, row, COLUMNS.text)?.s ?? -1]).toEqual({ pattern: "@" });
    }
  });

  test("сортировка оставляет заголовок на месте и держится фильтра", () => {
    const { engine, page } = opened();
    page.edit({ kind: "sort", sheetId: PLAN, column: COLUMNS.due, descending: true });
    expect([0, 1, 4].map((row) => page.cell(PLAN, row, COLUMNS.number)?.v)).toEqual(["№", "4", "1"]);
    engine.personEdit({ verb: "setFilter", args: [PLAN] });
    expect(page.sheet(PLAN).filter).toEqual({ startRow: 0, endRow: 5, startColumn: 0, endColumn: 6 });
    page.edit({ kind: "sort", sheetId: PLAN, column: COLUMNS.due, descending: false });
    expect([0, 1, 4].map((row) => page.cell(PLAN, row, COLUMNS.number)?.v)).toEqual(["№", "1", "4"]);
  });

  test("ширина и заметка видны и забываются", () => {
    const { page } = opened();
    page.edit({ kind: "columnWidth", sheetId: PLAN, column: 1, width: 333.4 });
    page.edit({ kind: "note", sheetId: PLAN, row: 1, column: 1, note: "Заметка" });
    expect(page.sheet(PLAN).columns[1]?.width).toBe(333);
    expect(page.cell(PLAN, 1, 1)?.note).toBe("Заметка");
    page.edit({ kind: "note", sheetId: PLAN, row: 1, column: 1, note: "" });
    expect(page.cell(PLAN, 1, 1)?.note).toBeUndefined();
  });

  test("ячейки правки названы для триггеров; заметка, ширина и порядок триггеров не будят", () => {
    const { engine } = opened();
    expect(engine.edit(cells([2, 1, "а"], [4, 3, "Новое"]), "я").cells).toEqual({
      sheetId: PLAN,
      block: { startRow: 2, endRow: 5, startColumn: 1, endColumn: 4 },
    });
    const quiet: GridEdit[] = [
      { kind: "note", sheetId: PLAN, row: 1, column: 1, note: "x" },
      { kind: "columnWidth", sheetId: PLAN, column: 1, width: 50 },
      { kind: "sort", sheetId: PLAN, column: 1, descending: true },
      { kind: "insertRows", sheetId: PLAN, at: 2, count: 1 },
    ];
    for (const edit of quiet) expect(engine.edit(edit, "я").cells).toBeNull();
  });
});

describe("книга на странице", () => {
  test("форматы, списки с подсказками, закрепление, ширины, закладка", () => {
    const { page } = opened();
    const sheet = page.sheet(PLAN);
    expect(sheet).toMatchObject({
      title: "План",
      tabColour: "#ff0000",
      hidden: false,
      rowCount: ROWS,
      frozenRows: 1,
      frozenColumns: 2,
      filter: null,
    });
    expect(
      sheet.checks.map(({ blocks, help, kind, strict, values }) => [
        kind,
        strict,
        help,
        values,
        blocks.length,
      ]),
    ).toEqual([
      ["date", false, "Подсказка 2", [], 1],
      ["list", true, "Подсказка 3", ["Новое", "В работе", "Исполнено"], 1],
      ["list", false, "Подсказка 4", ["Лебедева Н.С.", "Орлова Т.П.", "Соколов И.А."], 1],
    ]);
    expect(page.view.styles[page.cell(PLAN, 0, 0)?.s ?? -1]).toEqual({ bold: true });
  });

  test("список из другого листа растёт вместе с ним", () => {
    const { engine, page } = opened();
    engine.edit(
      { kind: "cells", sheetId: NAMES, cells: [{ row: 4, column: 0, value: "Новенькая А.А." }] },
      "другой",
    );
    expect(page.sheet(PLAN).checks.at(-1)?.values).toContain("Новенькая А.А.");
  });
});
