import { describe, expect, test } from "vitest";
import { continued, movedValue, valueOf } from "../../../../../src/local/web/page/grid/fill.ts";
import { shiftedFormula } from "../../../../../src/local/web/page/grid/formulaShift.ts";
import { cellName } from "../../../../../src/workbook/cellNames.ts";
import { placeOf } from "../../../../../src/local/web/page/grid/names.ts";
import { editedText, shownText } from "../../../../../src/local/web/page/grid/shownText.ts";

const DAY = 46387; // 31.12.2026

describe("что показывает ячейка", () => {
  test.each([
    [DAY, "dd.mm.yyyy", "31.12.2026"],
    [1.5, undefined, "1,5"],
    [0.1 + 0.2, undefined, "0,3"],
    [1234.5, "0.00", "1234,50"],
    [0.5, "0%", "50%"],
    [true, undefined, "ИСТИНА"],
    ["№ 007", "@", "№ 007"],
    [7, "@", "7"],
  ])("%s в формате %s — «%s»", (value, pattern, text) => {
    expect(shownText(value, pattern)).toBe(text);
  });

  test("формат, которого не понять, показывает число, а не ошибку", () => {
    expect(shownText(5, "[[")).toBe("5");
  });
});

describe("что правят в ячейке", () => {
  test("дата правится целиком, какой бы короткой её ни показывали", () => {
    expect(editedText({ v: DAY }, "d mmm")).toBe("31.12.2026");
  });

  test("время и дата со временем", () => {
    expect(editedText({ v: 0.75 }, "h:mm")).toBe("18:00");
    expect(editedText({ v: DAY + 0.5 }, "dd.mm.yyyy h:mm")).toBe("31.12.2026 12:00");
  });

  test("процент, число и формула", () => {
    expect(editedText({ v: 0.125 }, "0%")).toBe("12,5%");
    expect(editedText({ v: -2.75 }, "0.0")).toBe("-2,75");
    expect(editedText({ v: 3, f: "=СУММ(A1;B1)" }, undefined)).toBe("=СУММ(A1;B1)");
  });
});

describe("формула на новом месте", () => {
  test("ссылки сдвигаются, закреплённые знаком $ стоят", () => {
    expect(shiftedFormula("=СУММ(A1;$B2;C$3;$D$4)", 2, 1)).toBe("=СУММ(B3;$B4;D$3;$D$4)");
  });

  test("тексты в кавычках и имена листов не трогаются", () => {
    expect(shiftedFormula("=ЕСЛИ('Лист A1'!B2=\"A1\";B2;0)", 1, 0)).toBe("=ЕСЛИ('Лист A1'!B3=\"A1\";B3;0)");
  });

  test("ссылка за край листа становится ошибкой", () => {
    expect(shiftedFormula("=A1", -1, 0)).toBe("=#ССЫЛКА!");
  });
});

describe("протягивание", () => {
  const still = (places: number): [number, number] => [places, 0];
  const dates = (...values: number[]) => values.map((v) => ({ cell: { v }, pattern: "dd.mm.yyyy" }));
  const plain = (...values: (number | string)[]) => values.map((v) => ({ cell: { v }, pattern: undefined }));

  test("одна дата идёт по дням вниз и вверх", () => {
    expect(continued(dates(DAY), 1, still)).toBe("01.01.2027");
    expect(continued(dates(DAY), -1, still)).toBe("30.12.2026");
  });

  test("две даты через неделю идут неделями", () => {
    expect(continued(dates(DAY, DAY + 7), 2, still)).toBe("21.01.2027");
  });

  test("одно число повторяется, ряд чисел продолжается", () => {
    expect(continued(plain(5), 3, still)).toBe(5);
    expect(continued(plain(5, 10), 2, still)).toBe(20);
    expect(continued(plain(5, 10), -1, still)).toBe(0);
  });

  test("тексты повторяются по кругу, номера не растут сами", () => {
    expect(continued(plain("ПЛ-1", "ПЛ-2"), 1, still)).toBe("ПЛ-1");
    expect(continued(plain("ПЛ-1", "ПЛ-2"), -1, still)).toBe("ПЛ-2");
  });

  test("формула едет вместе со ссылками", () => {
    const line = [{ cell: { v: 1, f: "=A1*2" }, pattern: undefined }];
    expect(continued(line, 3, still)).toBe("=A4*2");
    expect(movedValue(line[0] ?? { cell: {}, pattern: undefined }, 0, 1)).toBe("=B1*2");
  });

  test("дата и процент уходят текстом, чтобы ячейка получила и вид", () => {
    expect(valueOf({ cell: { v: DAY }, pattern: "dd.mm.yyyy" })).toBe("31.12.2026");
    expect(valueOf({ cell: { v: 0.5 }, pattern: "0%" })).toBe("50%");
    expect(valueOf({ cell: {}, pattern: undefined })).toBeNull();
  });
});

test("имена ячеек читаются и пишутся одинаково", () => {
  expect(cellName(4, 3)).toBe("D5");
  expect(cellName(0, 27)).toBe("AB1");
  expect(placeOf(" ab12 ")).toEqual({ row: 11, column: 27 });
  expect(placeOf("План")).toBeNull();
});
