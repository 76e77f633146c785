// Columns that people add for themselves: formulas work in them, the program's columns stay, everything can be taken back.
import { describe, expect, test } from "vitest";
import type { Engine } from "../../../../src/local/engine/engine.ts";
import type { GridEdit } from "../../../../src/local/web/protocol.ts";
import { OWNER } from "../testEngine.ts";
import { Page } from "../view/page.ts";
import { COLUMNS, PLAN, ROWS, sampleEngine } from "../view/sampleBook.ts";
import { freshlyShown, shown } from "../view/shown.ts";

const LAST = 6;

const insert = (at: number, count = 1): GridEdit => ({ kind: "insertColumns", sheetId: PLAN, at, count });
const remove = (at: number, count = 1): GridEdit => ({ kind: "deleteColumns", sheetId: PLAN, at, count });
const typing = (...cells: [row: number, column: number, value: string][]): GridEdit => ({
  kind: "cells",
  sheetId: PLAN,
  cells: cells.map(([row, column, value]) => ({ row, column, value })),
});

const opened = (): { engine: Engine; page: Page } => {
  const engine = sampleEngine();
  const [page] = Page.open(engine, "я");
  if (page === undefined) throw new Error("No page");
  return { engine, page };
};
const whole = (engine: Engine): string => JSON.stringify(engine.workbook.state());

/** Marks columns as the program marks its own. */
function mark(engine: Engine, ...columns: number[]): void {
  const requests = columns.map((startIndex) => ({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: startIndex + 1,
        metadataKey: "attest.column",
        metadataValue: `c${startIndex}`,
        visibility: "DOCUMENT",
        location: {
          dimensionRange: { sheetId: PLAN, dimension: "COLUMNS", startIndex, endIndex: startIndex + 1 },
        },
      },
    },
  }));
  engine.workbook.batchUpdate({ requests }, { email: OWNER });
}

describe("свой столбец", () => {
  test("справа от последнего: формулы, числа и даты считаются, заголовок как у соседей", () => {
    const { page } = opened();
    expect(page.edit(insert(LAST)).refused).toBe("");
    expect(page.sheet(PLAN).columnCount).toBe(LAST + 1);
    page.edit(
      typing(
        [0, LAST, "Дней осталось"],
        [1, LAST, "=C2-СЕГОДНЯ()"],
        [2, LAST, "=СУММ(2;3)"],
        [3, LAST, "05.11.2026"],
        [4, LAST, "1,5"],
      ),
    );
    const values = [0, 1, 2, 3, 4].map((row) => page.cell(PLAN, row, LAST)?.v);
    // The sample's day is 05.09.2023, the term in C2 is 22.08.2023.
    expect(values).toEqual(["Дней осталось", -14, 5, 46_331, 1.5]);
    expect(page.view.styles[page.cell(PLAN, 0, LAST)?.s ?? -1]).toEqual({ bold: true });
  });

  test("посередине: ни текстового формата, ни списка соседа; соседи и ссылки на них сдвинуты", () => {
    const { engine, page } = opened();
    page.edit(typing([1, COLUMNS.amount, "=C2+1"]));
    page.edit(insert(COLUMNS.text + 1));
    page.edit(insert(COLUMNS.state + 2));
    page.edit(typing([1, COLUMNS.text + 1, "=СУММ(2;3)"], [1, COLUMNS.state + 2, "Чего нет в списке"]));
    expect(page.cell(PLAN, 1, COLUMNS.text + 1)?.v).toBe(5);
    expect(page.cell(PLAN, 1, COLUMNS.state + 2)?.v).toBe("Чего нет в списке");
    expect(page.cell(PLAN, 1, COLUMNS.amount + 2)?.f).toBe("=D2+1");
    expect(page.sheet(PLAN)).toMatchObject({ columnCount: 8, frozenColumns: 2 });
    expect(shown(page.view)).toEqual(freshlyShown(engine));
  });

  test("фильтр до края листа берёт новый столбец в себя: сортировка ведёт строки целиком", () => {
    const { engine, page } = opened();
    engine.personEdit({ verb: "setFilter", args: [PLAN] });
    page.edit(insert(LAST));
    page.edit(typing([1, LAST, "первая"], [4, LAST, "последняя"]));
    expect(page.sheet(PLAN).filter?.endColumn).toBe(LAST + 1);
    page.edit({ kind: "sort", sheetId: PLAN, column: COLUMNS.due, descending: true });
    expect([1, 4].map((row) => page.cell(PLAN, row, LAST)?.v)).toEqual(["последняя", "первая"]);
  });
});

describe("удаление", () => {
  test("столбец программы остаётся, отказ называет его; свой удаляется", () => {
    const { engine, page } = opened();
    mark(engine, COLUMNS.text, COLUMNS.due);
    page.edit(insert(COLUMNS.due));
    expect(page.edit(remove(COLUMNS.due + 1)).refused).toBe(
      "Столбец «Срок» нужен программе, удалить его нельзя. Удаляются только свои столбцы.",
    );
    expect(page.edit(remove(COLUMNS.text, 3)).refused).toBe(
      "Столбцы «Мероприятие», «Срок» нужны программе, удалить их нельзя. Удаляются только свои столбцы.",
    );
    expect(page.sheet(PLAN).columnCount).toBe(LAST + 1);
    expect(page.edit(remove(COLUMNS.due)).refused).toBe("");
    expect(page.cell(PLAN, 0, COLUMNS.due)?.v).toBe("Срок");
  });

  test("отмена возвращает столбец с содержанием и со ссылками на него, возврат снова убирает", () => {
    const { engine, page } = opened();
    page.edit(insert(LAST));
    page.edit(typing([0, LAST, "Своё"], [1, LAST, "=C2+1"], [2, COLUMNS.amount, "=G2*2"]));
    page.edit({ kind: "note", sheetId: PLAN, row: 3, column: LAST, note: "Заметка" });
    const [before, look] = [whole(engine), freshlyShown(engine)];
    page.edit(remove(LAST));
    const after = whole(engine);
    expect(page.undo()).toMatchObject({ done: true, refused: "" });
    expect(whole(engine)).toBe(before);
    expect(shown(page.view)).toEqual(look);
    page.redo();
    expect(whole(engine)).toBe(after);
  });

  test("после отмены удаления отменяется и всё прежнее: вписанное в столбец и сам столбец", () => {
    const { engine, page } = opened();
    const untouched = freshlyShown(engine);
    page.edit(insert(LAST));
    page.edit(typing([0, LAST, "Своё"], [1, LAST, "=C2+1"]));
    page.edit(remove(LAST));
    for (let step = 0; step < 3; step += 1) expect(page.undo()).toMatchObject({ done: true, refused: "" });
    expect(shown(page.view)).toEqual(untouched);
    for (let step = 0; step < 2; step += 1) expect(page.redo()).toMatchObject({ done: true, refused: "" });
    expect(page.cell(PLAN, 1, LAST)?.v).toBe(45_161);
  });

  test("вставленный столбец, в который другой уже писал, отмена не трогает", () => {
    const { engine, page } = opened();
    page.edit(insert(LAST));
    engine.edit(typing([1, LAST, "чужое"]), "коллега");
    expect(page.undo().refused).toBe("План, столбец G: в столбце с тех пор появились записи, он оставлен.");
    expect(page.cell(PLAN, 1, LAST)?.v).toBe("чужое");
  });
});

describe("отставшая страница", () => {
  test("вписанное уходит в свой столбец, вставка и удаление — на своё место", () => {
    const { engine, page } = opened();
    const { version } = page.view;
    engine.edit(insert(COLUMNS.due), "коллега");
    page.edit(typing([1, COLUMNS.amount, "7"]), version);
    expect(page.cell(PLAN, 1, COLUMNS.amount + 1)?.v).toBe(7);
    page.edit(insert(COLUMNS.amount), version);
    expect([COLUMNS.amount, COLUMNS.amount + 2].map((column) => page.cell(PLAN, 0, column)?.v)).toEqual([
      "Кто",
      "Сумма",
    ]);
    page.edit(remove(COLUMNS.number), version);
    expect(page.cell(PLAN, 0, 0)?.v).toBe("Мероприятие");
  });

  test("между удаляемыми столбцами появился новый — отказ; уже удалённый — не помеха", () => {
    const { engine, page } = opened();
    const { version } = page.view;
    engine.edit(insert(COLUMNS.due), "коллега");
    expect(page.edit(remove(COLUMNS.text, 2), version).refused).toContain("Выделите столбцы ещё раз");
    engine.edit(remove(LAST), "коллега");
    expect(page.edit(remove(COLUMNS.amount), version).refused).toBe("");
    expect(page.sheet(PLAN)).toMatchObject({ columnCount: LAST, rowCount: ROWS });
  });
});
