// Formulas that people have typed into the host's book, in the file: formula and result, or the result alone.
import { expect, test } from "vitest";
import { exportXlsx } from "../../../src/local/xlsx/exportXlsx.ts";
import { FIRST, PLAN, type, typedBook } from "../engine/calc/typedBook.ts";
import { get } from "../engine/sheets/example.ts";
import { opened } from "./opened.ts";

const WHOLE = "properties,sheets(properties,data(rowData(values(userEnteredValue,effectiveValue))))";

test("что Excel считает так же — формулой с итогом, остальное — итогом, непонятое — текстом", async () => {
  const workbook = typedBook();
  type(workbook, PLAN, [["10"], ["1,5"]]);
  type(workbook, FIRST, [
    ['=ЕСЛИ(План!A2>1,4;"да";"нет")'],
    ["=СУММ(План!A:A)"],
    ["=1/0"],
    ["=Нет!A1"],
    ["=КОЛДУЙ(1)"],
    ["=СУММ(1;"],
    ["=УНИК(План!A1:A2)"],
  ]);
  const resource = get(workbook, WHOLE);
  if (typeof resource !== "object" || resource === null) throw new Error("нет книги");
  const sheet = opened(await exportXlsx(resource)).sheet("Лист1");
  expect(sheet.cell("A1")).toMatchObject({ formula: 'IF(\'План\'!A2>1.4,"да","нет")', value: "да" });
  expect(sheet.cell("A2")).toMatchObject({ formula: "SUM('План'!A:A)", value: "11.5" });
  expect(sheet.cell("A3")).toMatchObject({ formula: "1/0", type: "e", value: "#DIV/0!" });
  expect(sheet.cell("A4")).toMatchObject({ formula: undefined, type: "e", value: "#REF!" });
  expect(sheet.cell("A5")).toMatchObject({ formula: undefined, type: "e", value: "#NAME?" });
  expect(sheet.cell("A6")).toMatchObject({ formula: undefined, type: "s", value: "=СУММ(1;" });
  expect(["A7", "A8"].map((address) => sheet.cell(address)?.value)).toEqual(["10", "1.5"]);
});
