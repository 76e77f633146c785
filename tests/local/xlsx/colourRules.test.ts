import { describe, expect, test } from "vitest";
import { exportXlsx } from "../../../src/local/xlsx/exportXlsx.ts";
import { elementsOf, opened, unescaped } from "./opened.ts";
import { sampleBook } from "./sample.ts";

type Condition = GoogleAppsScript.Sheets.Schema.BooleanCondition;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

/** Colour rules of the sheet as the file has them, in the order of their priority. */
function rulesOf(xml: string) {
  return elementsOf(xml, "conditionalFormatting")
    .flatMap((element) =>
      elementsOf(element[""] ?? "", "cfRule").map((rule) => ({
        ref: element["sqref"],
        priority: Number(rule["priority"]),
        stop: rule["stopIfTrue"],
        look: Number(rule["dxfId"]),
        formula: unescaped(elementsOf(rule[""] ?? "", "formula")[0]?.[""] ?? ""),
      })),
    )
    .sort((one, other) => one.priority - other.priority);
}

async function ruleOf(condition: Condition, ranges: GridRange[]) {
  const file = await exportXlsx({
    properties: { locale: "ru_RU" },
    sheets: [
      {
        properties: { sheetId: 1, title: "Лист", gridProperties: { rowCount: 100, columnCount: 8 } },
        conditionalFormats: [
          {
            ranges,
            booleanRule: {
              condition,
              format: { textFormat: { strikethrough: true, foregroundColorStyle: { rgbColor: { red: 1 } } } },
            },
          },
        ],
      },
    ],
  });
  const book = opened(file);
  return { rules: rulesOf(book.sheet("Лист").xml), styles: book.styles };
}

const B2_DOWN: GridRange = { sheetId: 1, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 };

describe("порядок и вид", () => {
  test("правила идут в порядке книги, и сработавшее останавливает остальные", async () => {
    const book = opened(await exportXlsx(sampleBook("2026-11-22")));
    const rules = rulesOf(book.sheet("Поручения").xml);
    expect(rules.map((rule) => rule.priority)).toEqual([1, 2, 3, 4]);
    expect(rules.every((rule) => rule.stop === "1")).toBe(true);
    const looks = elementsOf(/<dxfs.*<\/dxfs>/s.exec(book.styles)?.[0] ?? "", "dxf").map(
      (look) => look[""] ?? "",
    );
    const fills = rules.map((rule) => /bgColor rgb="(\w+)"/.exec(looks[rule.look] ?? "")?.[1]);
    expect(fills).toEqual(["FFCFE8CF", "FFF4B6B0", "FFFFCF8A", "FFFFF2B3"]);
    expect(rules.map((rule) => looks[rule.look]?.includes("<b/>"))).toEqual([false, true, true, false]);
  });

  test("правило держит все свои столбцы до конца листа и формулу относительно второй строки", async () => {
    const [, overdue] = rulesOf(opened(await exportXlsx(sampleBook("2026-11-22"))).sheet("Поручения").xml);
    expect(overdue?.ref).toBe("C2:C1048576 F2:F1048576");
    expect(overdue?.formula).toBe('($F2<>"")*($H2<>"Исполнено")*($F2<TODAY())');
  });

  test("цвет букв и зачёркивание доходят", async () => {
    const { styles } = await ruleOf({ type: "NOT_BLANK" }, [B2_DOWN]);
    expect(styles).toMatch(
      /<dxf><font>.*<strike\/>.*<color rgb="FFFF0000"\/>|<dxf><font>.*<color rgb="FFFF0000"\/>.*<strike\/>/,
    );
  });
});

describe("условия", () => {
  const value = (userEnteredValue: string) => ({ userEnteredValue });
  test.each<[string, Condition, string]>([
    [
      "раньше сегодня",
      { type: "DATE_BEFORE", values: [{ relativeDate: "TODAY" }] },
      "AND(ISNUMBER(B2),INT(B2)<TODAY())",
    ],
    [
      "дата позже названной",
      { type: "DATE_AFTER", values: [value("01.09.2026")] },
      "AND(ISNUMBER(B2),INT(B2)>DATE(2026,9,1))",
    ],
    ["текст равен", { type: "TEXT_EQ", values: [value('«да», "нет"')] }, 'LOWER(B2)=LOWER("«да», ""нет""")'],
    [
      "текст содержит",
      { type: "TEXT_CONTAINS", values: [value("#срок{1}")] },
      'ISNUMBER(FIND(LOWER("#срок{1}"),LOWER(B2)))',
    ],
    ["число больше", { type: "NUMBER_GREATER", values: [value("1,5")] }, "AND(ISNUMBER(B2),B2>1.5)"],
    [
      "число больше другой ячейки",
      { type: "NUMBER_GREATER", values: [value("=$C2*1,5")] },
      "AND(ISNUMBER(B2),B2>($C2*1.5))",
    ],
    ["пусто", { type: "BLANK" }, "LEN(B2)=0"],
  ])("%s", async (_, condition, formula) => {
    const { rules } = await ruleOf(condition, [B2_DOWN]);
    expect(rules.map((rule) => rule.formula)).toEqual([formula]);
  });

  test("условие на двух диапазонах написано для каждого от его верхней левой ячейки", async () => {
    const { rules } = await ruleOf({ type: "BLANK" }, [
      B2_DOWN,
      { ...B2_DOWN, startRowIndex: 4, endRowIndex: 6 },
    ]);
    expect(rules.map(({ ref, formula }) => [ref, formula])).toEqual([
      ["B2:B1048576", "LEN(B2)=0"],
      ["B5:B6", "LEN(B5)=0"],
    ]);
  });

  test("правило, которого выгрузка не знает, не пропадает молча", async () => {
    await expect(
      ruleOf({ type: "DATE_EQ", values: [{ relativeDate: "PAST_YEAR" }] }, [B2_DOWN]),
    ).rejects.toThrow("not modelled: relativeDate PAST_YEAR");
  });
});
