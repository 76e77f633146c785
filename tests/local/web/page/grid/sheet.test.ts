import { describe, expect, test } from "vitest";
import { jumped, runsOf, stepped, type Ground } from "../../../../../src/local/web/page/grid/blocks.ts";
import { choices, filtered, hiddenRows, NO_FILTER } from "../../../../../src/local/web/page/grid/filter.ts";
import { rowHeights } from "../../../../../src/local/web/page/grid/heights.ts";
import { hitsOf, nextHit } from "../../../../../src/local/web/page/grid/search.ts";
import { shownText } from "../../../../../src/local/web/page/grid/shownText.ts";
import { bookOf, DATE, row, sheetOf, WRAPPED } from "./sample.ts";

const sheet = sheetOf([
  row({ v: "Срок" }, { v: "Кто" }),
  row({ v: 46054, s: DATE }, { v: "Ёлкина В.В." }),
  row({ v: 46024, s: DATE }, { v: "Иванова А.А." }),
  row(null, { v: "Иванова А.А." }),
]);
const { styles } = bookOf(sheet);
const textIn = (from: typeof sheet, at: number, column: number): string => {
  const cell = from.rows[at]?.cells[column];
  return shownText(cell?.v, styles[cell?.s ?? -1]?.pattern);
};
const textAt = (at: number, column: number): string => textIn(sheet, at, column);

describe("фильтр этого окна", () => {
  test("скрывает строки под шапкой и не трогает пустые строки внизу", () => {
    const filter = filtered(NO_FILTER, 1, new Set(["Иванова А.А."]));
    expect([...hiddenRows(sheet, filter, textAt)]).toEqual([2, 3]);
  });

  test("снятый со всех столбцов не скрывает ничего", () => {
    const filter = filtered(filtered(NO_FILTER, 1, new Set(["Иванова А.А."])), 1, new Set());
    expect(hiddenRows(sheet, filter, textAt).size).toBe(0);
  });

  test("даты предлагаются по порядку времени, пустые — последними", () => {
    expect(choices(sheet, NO_FILTER, 0, textAt)).toEqual([
      { text: "02.01.2026", count: 1 },
      { text: "01.02.2026", count: 1 },
      { text: "", count: 1 },
    ]);
  });

  test("значения считаются по строкам, которые оставили другие столбцы", () => {
    const filter = filtered(NO_FILTER, 0, new Set(["02.01.2026"]));
    expect(choices(sheet, filter, 1, textAt)).toEqual([
      { text: "Ёлкина В.В.", count: 1 },
      { text: "Иванова А.А.", count: 1 },
    ]);
  });
});

describe("поиск по книге", () => {
  const second = sheetOf([row({ v: "иванова" })], { sheetId: 8 });
  const secret = sheetOf([row({ v: "иванова" })], { sheetId: 9, hidden: true });
  const hits = hitsOf([sheet, second, secret], "ИВАНОВА", textIn, () => false);

  test("находит без оглядки на большие буквы, на всех видимых листах", () => {
    expect(hits).toEqual([
      { sheetId: 7, row: 2, column: 1 },
      { sheetId: 7, row: 3, column: 1 },
      { sheetId: 8, row: 0, column: 0 },
    ]);
  });

  test("«елкина» находит «Ёлкину», дата ищется как видна", () => {
    expect(hitsOf([sheet], "елкина", textIn, () => false)).toHaveLength(1);
    expect(hitsOf([sheet], "01.02.2026", textIn, () => false)).toHaveLength(1);
  });

  test("идёт по кругу вперёд и назад", () => {
    const order = [7, 8];
    expect(nextHit(hits, { sheetId: 7, row: 2, column: 1 }, order, 1)).toBe(1);
    expect(nextHit(hits, { sheetId: 8, row: 0, column: 0 }, order, 1)).toBe(0);
    expect(nextHit(hits, { sheetId: 7, row: 2, column: 1 }, order, -1)).toBe(2);
  });
});

describe("высота строки", () => {
  const heights = rowHeights(
    () => styles,
    (text) => text.length * 10,
  );
  const of = (view: ReturnType<typeof row>): number =>
    heights.of(view, sheet.columns, {
      textAt: (column) => String(view.cells[column]?.v ?? ""),
      keptFree: () => 0,
    });

  test("растёт с числом строк переносимого текста", () => {
    const one = of(row({ v: "слово", s: WRAPPED }));
    const three = of(row({ v: "первое второе третье", s: WRAPPED }));
    expect(three - one).toBeGreaterThan(15);
    expect(of(row({ v: "первое второе третье" }))).toBe(one);
  });

  test("слово длиннее столбца занимает несколько строк", () => {
    expect(of(row({ v: "слово".repeat(5), s: WRAPPED }))).toBeGreaterThan(
      of(row({ v: "слово", s: WRAPPED })),
    );
  });

  test("заданная высота остаётся, бесконечный текст не занимает весь экран", () => {
    expect(of({ ...row({ v: "слово ".repeat(1000), s: WRAPPED }), height: 30 })).toBe(30);
    expect(of(row({ v: "слово ".repeat(1000), s: WRAPPED }))).toBe(400);
  });
});

describe("движение по листу", () => {
  const ground: Ground = {
    rows: 10,
    columns: 4,
    isRowHidden: (at) => at === 2,
    isColumnHidden: () => false,
    isFilled: (at, column) => column === 0 && (at < 5 || at === 8),
  };
  const down = { axis: "row", sign: 1 } as const;

  test("скрытые строки пропускаются, край не переходится", () => {
    expect(stepped({ row: 1, column: 0 }, down, ground)).toEqual({ row: 3, column: 0 });
    expect(stepped({ row: 9, column: 0 }, down, ground)).toEqual({ row: 9, column: 0 });
  });

  test("Ctrl+↓: до конца заполненных, затем до следующей заполненной, затем до края", () => {
    expect(jumped({ row: 0, column: 0 }, down, ground).row).toBe(4);
    expect(jumped({ row: 4, column: 0 }, down, ground).row).toBe(8);
    expect(jumped({ row: 8, column: 0 }, down, ground).row).toBe(9);
  });

  test("строки собираются в куски подряд", () => {
    expect(runsOf([7, 3, 4, 4])).toEqual([
      { at: 3, count: 2 },
      { at: 7, count: 1 },
    ]);
  });
});
