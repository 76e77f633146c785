import { expect, test } from "vitest";
import { excelFormula, isShared } from "../../../src/local/xlsx/formulas.ts";

const titles = new Map([["Школы: все", "Школы – все"]]);
const russian = { titles, decimalComma: true };

test.each([
  ['=($F2<>"")*($F2<TODAY())', '($F2<>"")*($F2<TODAY())'],
  ['=IF(A1>1,5;"да; нет, 2,5";0,25)', 'IF(A1>1.5,"да; нет, 2,5",0.25)'],
  ["='Школы: все'!$A$2:$A", "'Школы – все'!$A$2:$A$1048576"],
  ["=SUM(Лист2!B2:B)+SUM(A:A)", "SUM('Лист2'!B2:B$1048576)+SUM(A:A)"],
  ["=A2:A10", "A2:A10"],
  ["={1\\2;3\\4}", "{1,2;3,4}"],
  ['="кавычка ""внутри"""', '"кавычка ""внутри"""'],
])("формула русской книги %s пишется в файле как %s", (google, excel) => {
  expect(excelFormula(google, russian)).toBe(excel);
});

test("в книге с десятичной точкой запятые разделяют аргументы и остаются", () => {
  expect(excelFormula("=MAX(1,2;3.5)", { titles, decimalComma: false })).toBe("MAX(1,2,3.5)");
});

test("известные обоим функции узнаются, функции Google — нет, слова в кавычках не мешают", () => {
  expect(isShared('=IF(COUNTIF(A:A;"QUERY(")>0;1;2)', titles)).toBe(true);
  expect(isShared("=ARRAYFORMULA(A1:A5*2)", titles)).toBe(false);
  expect(isShared("=A1+B1", titles)).toBe(true);
});

test("формула о листе, которого в книге нет, формулой в файле не остаётся", () => {
  expect(isShared("='Школы: все'!A1+1", titles)).toBe(true);
  expect(isShared("=Нет!A1+1", titles)).toBe(false);
});
