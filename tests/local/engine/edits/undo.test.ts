// «Отменить» и «Вернуть»: each page takes back its own work and nobody else's.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Engine } from "../../../../src/local/engine/engine.ts";
import type { GridEdit } from "../../../../src/local/web/protocol.ts";
import { OWNER } from "../testEngine.ts";
import { Page } from "../view/page.ts";
import { COLUMNS, NAMES, PLAN, sampleEngine } from "../view/sampleBook.ts";
import { freshlyShown, shown } from "../view/shown.ts";
import { cellsEdit, gridEdit } from "./randomEdits.ts";

const ME = "я";
const OTHER = "коллега";

/** Everything that the book holds: values, formats, notes, checks, colour rules, sizes. */
const whole = (engine: Engine): string => JSON.stringify(engine.workbook.state());

/** With columns enough for all deletions: a sheet that typing makes wider stays so. */
function wideEngine(): Engine {
  const engine = sampleEngine();
  engine.edit({ kind: "insertColumns", sheetId: PLAN, at: 6, count: 30 }, "третий");
  return engine;
}

const typing = (row: number, column: number, value: string): GridEdit => ({
  kind: "cells",
  sheetId: PLAN,
  cells: [{ row, column, value }],
});

function valueAt(engine: Engine, row: number, column: number): unknown {
  const value = engine.workbook.book.sheets[0]?.rows[row]?.cells[column]?.userEnteredValue;
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue;
}

const numbers = (engine: Engine): unknown[] =>
  [1, 2, 3, 4].map((row) => valueAt(engine, row, COLUMNS.number));

/** Texts of the sheet that begin with a word. */
function texts(engine: Engine, word: string): Set<string> {
  const rows = engine.workbook.book.sheets[0]?.rows ?? [];
  const found = rows.flatMap(({ cells }) => cells.map((cell) => cell?.userEnteredValue?.stringValue ?? ""));
  return new Set(found.filter((text) => text.startsWith(word)));
}

/** The same edit with texts that tell who typed them and when. */
function signed(edit: GridEdit, client: string, number: number): GridEdit {
  if (edit.kind !== "cells") return edit;
  const cells = edit.cells.map((cell, index) => ({ ...cell, value: `${client} ${number}.${index}` }));
  return { ...edit, cells };
}

describe("законы", () => {
  test("сделать, всё отменить — книга как до правок; всё вернуть — как после них", () => {
    fc.assert(
      fc.property(fc.array(gridEdit, { maxLength: 10 }), (edits) => {
        const engine = wideEngine();
        const before = whole(engine);
        for (const edit of edits) engine.edit(edit, ME);
        const after = whole(engine);
        while (engine.undo(ME).done);
        expect(whole(engine)).toBe(before);
        while (engine.redo(ME).done);
        expect(whole(engine)).toBe(after);
      }),
      { numRuns: 100 },
    );
  });

  test("отменил всё своё — чужое осталось, своего не осталось", () => {
    const edit = fc.tuple(
      fc.constantFrom(ME, OTHER),
      fc.oneof({ weight: 3, arbitrary: cellsEdit }, { weight: 4, arbitrary: gridEdit }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 14 }), (edits) => {
        const engine = wideEngine();
        edits.forEach(([client, done], number) => {
          engine.edit(signed(done, client, number), client);
        });
        const others = texts(engine, OTHER);
        while (engine.undo(ME).done);
        const left = texts(engine, OTHER);
        for (const text of others) expect(left).toContain(text);
        expect([...texts(engine, ME)]).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe("свои шаги", () => {
  test("больше ста шагов отменяются один за другим", () => {
    const engine = sampleEngine();
    const before = whole(engine);
    for (let step = 0; step < 120; step += 1) engine.edit(typing(5, COLUMNS.text, `шаг ${step}`), ME);
    let count = 0;
    while (engine.undo(ME).done) count += 1;
    expect(count).toBe(120);
    expect(whole(engine)).toBe(before);
  });

  test("ячейку изменил другой: она остаётся и названа, остальные отменены", () => {
    const engine = sampleEngine();
    const cells = [4, 5].map((row) => ({ row, column: COLUMNS.text, value: "моё" }));
    engine.edit({ kind: "cells", sheetId: PLAN, cells }, ME);
    engine.edit(typing(5, COLUMNS.text, "чужое"), OTHER);
    const undone = engine.undo(ME);
    expect(undone.refused).toBe("План, B6: ячейку с тех пор изменили, она оставлена как есть.");
    expect([4, 5].map((row) => valueAt(engine, row, COLUMNS.text))).toEqual(["Отчёт за квартал", "чужое"]);
  });

  test("места шагов двигаются за чужими вставками, удалениями, сортировкой и за запусками надстройки", () => {
    const engine = sampleEngine();
    engine.edit(typing(2, COLUMNS.text, "моё"), ME);
    engine.edit({ kind: "insertRows", sheetId: PLAN, at: 2, count: 2 }, OTHER);
    engine.edit({ kind: "deleteRows", sheetId: PLAN, at: 1, count: 1 }, OTHER);
    engine.edit({ kind: "sort", sheetId: PLAN, column: COLUMNS.number, descending: true }, OTHER);
    expect(valueAt(engine, 3, COLUMNS.text)).toBe("моё");
    expect(engine.run("insertFirst").ok).toBe(true);
    expect(engine.undo(ME).refused).toBe("");
    expect(valueAt(engine, 4, COLUMNS.text)).toBe("Семинар для экспертов");
  });

  test("вставленные строки отменяются, пока в них нет чужих записей", () => {
    const engine = sampleEngine();
    engine.edit({ kind: "insertRows", sheetId: PLAN, at: 2, count: 2 }, ME);
    engine.edit(typing(3, COLUMNS.text, "чужое"), OTHER);
    const undone = engine.undo(ME);
    expect(undone.refused).toBe("План, строка 4: в строке с тех пор появились записи, она оставлена.");
    expect([1, 2, 3].map((row) => valueAt(engine, row, COLUMNS.text))).toEqual([
      "Сбор заявлений",
      "чужое",
      "Семинар для экспертов",
    ]);
  });

  test("удалённая первая строка возвращается со значениями, заметкой, списком и под правилами цвета", () => {
    const engine = sampleEngine();
    engine.edit({ kind: "note", sheetId: PLAN, row: 1, column: 1, note: "Заметка" }, OTHER);
    const before = whole(engine);
    const look = freshlyShown(engine);
    engine.edit({ kind: "deleteRows", sheetId: PLAN, at: 1, count: 2 }, ME);
    expect(valueAt(engine, 1, COLUMNS.text)).toBe("График аттестации");
    engine.undo(ME);
    expect(whole(engine)).toBe(before);
    expect(freshlyShown(engine)).toEqual(look);
  });

  test("сортировка отменяется и после чужих правок в строках: строки встают на прежние места с новым содержанием", () => {
    const engine = sampleEngine();
    engine.edit({ kind: "sort", sheetId: PLAN, column: COLUMNS.due, descending: true }, ME);
    expect(numbers(engine)).toEqual(["4", "3", "2", "1"]);
    engine.edit(typing(1, COLUMNS.text, "чужое"), OTHER);
    expect(engine.undo(ME)).toMatchObject({ done: true, refused: "", cells: null });
    expect(numbers(engine)).toEqual(["1", "2", "3", "4"]);
    expect(valueAt(engine, 4, COLUMNS.text)).toBe("чужое");
    engine.redo(ME);
    expect(numbers(engine)).toEqual(["4", "3", "2", "1"]);
  });

  test("значение, стоявшее в ячейке до списка, возвращается вопреки списку, список остаётся", () => {
    const engine = sampleEngine();
    engine.workbook.strictValidation = false;
    engine.edit(typing(1, COLUMNS.text, "x"), OTHER);
    const start = { sheetId: PLAN, rowIndex: 1, columnIndex: COLUMNS.state };
    const rows = [{ values: [{ userEnteredValue: { stringValue: "по-старому" } }] }];
    engine.workbook.batchUpdate(
      { requests: [{ updateCells: { start, rows, fields: "userEnteredValue" } }] },
      { email: OWNER },
    );
    engine.workbook.strictValidation = true;
    const before = whole(engine);
    engine.edit(typing(1, COLUMNS.state, "Исполнено"), ME);
    engine.undo(ME);
    expect(whole(engine)).toBe(before);
  });

  test("формула, что ссылалась на удалённую строку, после отмены снова ссылается на неё", () => {
    const engine = sampleEngine();
    engine.edit(typing(1, COLUMNS.amount, "=A4*10"), OTHER);
    engine.edit({ kind: "cells", sheetId: NAMES, cells: [{ row: 5, column: 0, value: "=План!B4" }] }, OTHER);
    const before = whole(engine);
    engine.edit({ kind: "deleteRows", sheetId: PLAN, at: 3, count: 1 }, ME);
    expect(whole(engine)).toContain("#REF!");
    engine.undo(ME);
    expect(whole(engine)).toBe(before);
    engine.redo(ME);
    engine.undo(ME);
    expect(whole(engine)).toBe(before);
  });

  test("формула, стёртая до чужой вставки, возвращается с теми же ячейками", () => {
    const engine = sampleEngine();
    engine.edit(typing(4, COLUMNS.amount, "=A2*10"), ME);
    engine.edit(typing(4, COLUMNS.amount, ""), ME);
    engine.edit({ kind: "insertRows", sheetId: PLAN, at: 1, count: 2 }, OTHER);
    engine.undo(ME);
    const cell = engine.workbook.book.sheets[0]?.rows[6]?.cells[COLUMNS.amount];
    expect(cell?.userEnteredValue?.formulaValue).toBe("=A4*10");
  });

  test("новая правка забывает возврат, закрытая страница — всё, пустой стек ничего не делает", () => {
    const engine = sampleEngine();
    engine.edit(typing(1, COLUMNS.text, "раз"), ME);
    engine.undo(ME);
    engine.edit(typing(1, COLUMNS.text, "два"), ME);
    expect(engine.redo(ME).done).toBe(false);
    expect(engine.undo(OTHER).done).toBe(false);
    engine.forget(ME);
    expect(engine.undo(ME).done).toBe(false);
    expect(valueAt(engine, 1, COLUMNS.text)).toBe("два");
  });

  test("отмена сообщает всем страницам и называет ячейки для триггеров правки", () => {
    const engine = sampleEngine();
    const [mine, others] = Page.open(engine, ME, OTHER);
    mine?.edit(typing(1, COLUMNS.text, "моё"));
    const undone = mine?.undo();
    expect(undone?.cells).toEqual({
      sheetId: PLAN,
      block: { startRow: 1, endRow: 2, startColumn: COLUMNS.text, endColumn: COLUMNS.text + 1 },
    });
    for (const page of [mine, others]) {
      expect(page?.cell(PLAN, 1, COLUMNS.text)?.v).toBe("Сбор заявлений");
      expect(page === undefined ? null : shown(page.view)).toEqual(freshlyShown(engine));
    }
  });
});
