// What stays with its row when others put rows in, take them out and sort: hidden rows, chosen cells, the open editor.
import { beforeEach, describe, expect, test } from "vitest";
import type { Movement } from "../../../../../src/local/engine/sheets/movements.ts";
import { Board } from "../../../../../src/local/web/page/grid/board.ts";
import { Deeds } from "../../../../../src/local/web/page/grid/deeds.ts";
import type { BookPatch, EditAnswer, GridEdit, RowView } from "../../../../../src/local/web/protocol.ts";
import { bookOf, row, sheetOf } from "./sample.ts";

const SHEET = 7;
const names = ["Анна", "Борис", "Вера", "Глеб"].map((v) => row({ v }));
const first = [row({ v: "Кто" }), ...names];

let sent: [edit: GridEdit, version: number][];
let said: string[];
let board: Board;
let deeds: Deeds;

beforeEach(() => {
  sent = [];
  said = [];
  const unanswered = (): Promise<never> => new Promise(() => null);
  board = new Board(
    {
      edit: (edit, version) => {
        sent.push([edit, version]);
        return new Promise<EditAnswer>(() => null);
      },
      undo: unanswered,
      redo: unanswered,
      say: (message) => said.push(message),
      selected: () => undefined,
    },
    (text) => text.length,
  );
  deeds = new Deeds(board);
  board.show(bookOf(sheetOf(first)));
});

const patch = (version: number, rows: RowView[], ...moves: Movement[]): BookPatch => ({
  version,
  styles: [],
  sheets: [{ kind: "sheet", at: 0, sheet: sheetOf(rows) }],
  moves,
});
const lines = (change: { kind: "insert"; at: number; count: number } | Deleted): Movement => ({
  kind: "lines",
  sheetId: SHEET,
  title: "План",
  axis: "ROWS",
  change,
});
interface Deleted {
  kind: "delete";
  start: number;
  end: number;
}

const inserted = (at: number): Movement => lines({ kind: "insert", at, count: 1 });
const deleted = (at: number): Movement => lines({ kind: "delete", start: at, end: at + 1 });
const backwards: Movement = {
  kind: "sort",
  sheetId: SHEET,
  left: 0,
  right: 4,
  from: [4, 3, 2, 1],
  to: [1, 2, 3, 4],
};

const visible = (): string[] => {
  const rows = board.sheet?.rows ?? [];
  return rows.flatMap((_, at) => (board.hidden.has(at) ? [] : [board.textAt(at, 0)]));
};
const choose = (startRow: number, endRow = startRow + 1): void => {
  board.choose([{ startRow, endRow, startColumn: 0, endColumn: 1 }], { row: startRow, column: 0 });
};
const chosen = (): number[][] => board.selection().ranges.map(({ endRow, startRow }) => [startRow, endRow]);

describe("фильтр", () => {
  test("исправленная строка не пропадает, пока фильтр не применят снова", () => {
    board.setFilter(0, new Set(["Борис"]));
    expect(visible()).toEqual(["Кто", "Анна", "Вера", "Глеб"]);
    board.apply(patch(6, first.toSpliced(1, 1, row({ v: "Борис" }))));
    expect(visible()).toEqual(["Кто", "Борис", "Вера", "Глеб"]);
    board.setFilter(0, new Set(["Борис"]));
    expect(visible()).toEqual(["Кто", "Вера", "Глеб"]);
  });

  test("новая строка видна, скрытые остаются скрытыми на новых местах", () => {
    board.setFilter(0, new Set(["Борис"]));
    board.apply(patch(6, first.toSpliced(1, 0, row({ v: "Борис" })), inserted(1)));
    expect(visible()).toEqual(["Кто", "Борис", "Анна", "Вера", "Глеб"]);
    const sorted = [...first.slice(0, 1), ...names.toReversed()];
    board.show(bookOf(sheetOf(first)));
    board.apply(patch(6, sorted, backwards));
    expect(visible()).toEqual(["Кто", "Глеб", "Вера", "Анна"]);
  });

  test("на другом листе и обратно: скрыто то же самое", () => {
    const second = sheetOf([row({ v: "Люди" })], { sheetId: 8, title: "Люди" });
    board.show(bookOf(sheetOf(first), second));
    board.setFilter(0, new Set(["Борис"]));
    board.openSheet(8);
    expect(board.hidden.size).toBe(0);
    board.openSheet(SHEET);
    expect([...board.hidden]).toEqual([2]);
  });
});

describe("выделенное", () => {
  test("идёт за своими строками", () => {
    choose(2, 4);
    board.apply(patch(6, first.toSpliced(1, 0, row(null)), inserted(1)));
    expect(chosen()).toEqual([[3, 5]]);
  });

  test("удалили последнюю из выделенных строк: чужие строки в выделение не попадают", () => {
    choose(2, 4);
    board.apply(patch(6, first.toSpliced(3, 1), deleted(3)));
    expect(chosen()).toEqual([[2, 3]]);
  });

  test("при сортировке распадается на строки, которые были выделены", () => {
    choose(1, 3);
    board.apply(patch(6, [...first.slice(0, 1), ...names.toReversed()], backwards));
    expect(chosen()).toEqual([[3, 5]]);
    expect(board.current.active.row).toBe(4);
  });
});

describe("открытая ячейка", () => {
  test("после чужой сортировки вписанное уходит в свою строку и с новой версией", () => {
    choose(1);
    board.edit("Алла", "enter");
    board.apply(patch(6, [...first.slice(0, 1), ...names.toReversed()], backwards));
    deeds.commit();
    const cells = [{ row: 4, column: 0, value: "Алла" }];
    expect(sent).toEqual([[{ kind: "cells", sheetId: SHEET, cells }, 6]]);
  });

  test("строку удалили: вписанное названо и никуда не ушло", () => {
    choose(1);
    board.edit("Алла", "enter");
    board.apply(patch(6, first.toSpliced(1, 1), deleted(1)));
    deeds.commit();
    expect(sent).toEqual([]);
    expect(said).toEqual(["Строка удалена. Введено было: «Алла»."]);
  });

  test("открытое примечание идёт за своей ячейкой", () => {
    board.openBox({ kind: "note", place: { row: 2, column: 0 }, text: null });
    board.apply(patch(6, first.toSpliced(1, 0, row(null)), inserted(1)));
    expect(board.box).toMatchObject({ kind: "note", place: { row: 3, column: 0 } });
  });
});
