import { expect, test } from "vitest";
import { isCalculationLoaded } from "../../../../src/local/engine/calc/ironcalc.ts";
import { send, values, write } from "../sheets/example.ts";
import { FIRST, shown, type, typedBook } from "./typedBook.ts";

test("пока в книге нет формул, вычислитель не загружен", () => {
  const workbook = typedBook();
  send(workbook, write([["=1+1", 2]]), {
    sortRange: { range: { sheetId: FIRST }, sortSpecs: [{ dimensionIndex: 0 }] },
  });
  values(workbook);
  shown(workbook, FIRST, 0, 0);
  expect(isCalculationLoaded()).toBe(false);
  type(workbook, FIRST, [["=1+1"]]);
  expect(shown(workbook, FIRST, 0, 0)).toBe(2);
  expect(isCalculationLoaded()).toBe(true);
});
