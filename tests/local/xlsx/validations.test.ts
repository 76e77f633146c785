import { describe, expect, test } from "vitest";
import { exportXlsx } from "../../../src/local/xlsx/exportXlsx.ts";
import { elementsOf, opened, unescaped } from "./opened.ts";
import { ROLES, sampleBook, STATES } from "./sample.ts";

type Rule = GoogleAppsScript.Sheets.Schema.DataValidationRule;
type Condition = GoogleAppsScript.Sheets.Schema.BooleanCondition;

const TODAY = "2026-11-22";

/** Rules of the sheet by the first cell of their ranges. */
async function sampleRules() {
  const book = opened(await exportXlsx(sampleBook(TODAY)));
  const rules = book.sheet("Поручения").elements("dataValidation");
  return {
    book,
    rule: (column: string) => rules.find((item) => item["sqref"]?.startsWith(column)) ?? {},
    rules,
  };
}

const formula = (rule: Record<string, string>): string =>
  unescaped(elementsOf(rule[""] ?? "", "formula1")[0]?.[""] ?? "");

/** The rule of column B in rows 2, 3 and 5 of a sheet of ten rows, as the file has it. */
async function written(rule: Rule, rows: readonly number[] = [1, 2, 4]) {
  const file = await exportXlsx({
    properties: { locale: "ru_RU" },
    sheets: [
      {
        properties: { sheetId: 1, title: "Лист", gridProperties: { rowCount: 10, columnCount: 2 } },
        data: [
          {
            rowData: Array.from({ length: 10 }, (_, row) =>
              rows.includes(row) ? { values: [{}, { dataValidation: structuredClone(rule) }] } : {},
            ),
          },
        ],
      },
    ],
  });
  const book = opened(file);
  return { book, rules: book.sheet("Лист").elements("dataValidation") };
}

const check = (type: string, ...values: string[]): { condition: Condition } => ({
  condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
});

describe("списки", () => {
  test("короткий список стоит в самой ячейке, одним правилом на столбец до конца листа", async () => {
    const { rule } = await sampleRules();
    expect(rule("H")).toMatchObject({ type: "list", sqref: "H2:H1048576", allowBlank: "1" });
    expect(formula(rule("H"))).toBe(`"${STATES.join(",")}"`);
  });

  test("список с запятыми стоит на скрытом листе «Списки» и даётся ссылкой", async () => {
    const { book, rule } = await sampleRules();
    expect(formula(rule("D"))).toBe("'Списки'!$A$2:$A$4");
    const lists = book.sheet("Списки");
    expect(lists.state).toBe("hidden");
    expect(["A2", "A3", "A4"].map((address) => lists.cell(address)?.value)).toEqual(ROLES);
  });

  test("список длиннее 255 знаков стоит на листе «Списки», рядом с листом пользователя того же имени", async () => {
    const items = Array.from({ length: 40 }, (_, index) => `Организация ${String(index)}`);
    const file = await exportXlsx({
      sheets: [
        { properties: { sheetId: 1, title: "Списки", index: 0 } },
        {
          properties: { sheetId: 2, title: "Книга", index: 1 },
          data: [{ rowData: [{ values: [{ dataValidation: check("ONE_OF_LIST", ...items) }] }] }],
        },
      ],
    });
    const book = opened(file);
    expect(book.titles).toEqual(["Списки", "Книга", "Списки (2)"]);
    expect(formula(book.sheet("Книга").elements("dataValidation")[0] ?? {})).toBe("'Списки (2)'!$A$2:$A$41");
    expect(book.sheet("Списки (2)").cell("A41")?.value).toBe("Организация 39");
  });

  test("одинаковые списки делят один столбец", async () => {
    const rule = check("ONE_OF_LIST", "да, полностью", "нет");
    const file = await exportXlsx({
      sheets: [
        {
          properties: { sheetId: 1, title: "Лист" },
          data: [
            { rowData: [{ values: [{ dataValidation: rule }, { dataValidation: structuredClone(rule) }] }] },
          ],
        },
      ],
    });
    const formulas = opened(file).sheet("Лист").elements("dataValidation").map(formula);
    expect(formulas).toEqual(["'Списки'!$A$2:$A$3", "'Списки'!$A$2:$A$3"]);
  });

  test("список из открытого диапазона кончается последней заполненной ячейкой, имя листа — как в файле", async () => {
    const { rule } = await sampleRules();
    expect(formula(rule("I"))).toBe("'Организации – школы и сады'!$A$2:$A$5");
  });

  test("отметка выбирается из «да» и «нет», которые остаются логическими значениями", async () => {
    const { book, rule } = await sampleRules();
    expect(formula(rule("J"))).toBe("'Списки'!$B$2:$B$3");
    expect(["B2", "B3"].map((address) => book.sheet("Списки").cell(address))).toMatchObject([
      { type: "b", value: "1" },
      { type: "b", value: "0" },
    ]);
  });
});

describe("проверки", () => {
  test("дата проверяется как дата; нестрогая проверка только предупреждает", async () => {
    const { rule } = await sampleRules();
    expect(rule("F")).toMatchObject({ type: "date", operator: "greaterThanOrEqual", errorStyle: "warning" });
    expect(rule("F")["error"]).toContain("ДД.ММ.ГГГГ");
  });

  test("строгая проверка останавливает; подсказка показана и названа в отказе", async () => {
    const { rule } = await sampleRules();
    expect(rule("H")).toMatchObject({
      errorStyle: "stop",
      showErrorMessage: "1",
      errorTitle: "Нет в списке",
      error: "Такого значения нет в списке. Выберите из списка",
      showInputMessage: "1",
      prompt: "Выберите из списка",
    });
  });

  test("пояснение длиннее 255 знаков обрезано: с длинным Excel счёл бы файл испорченным", async () => {
    const { rules } = await written({ ...check("DATE_IS_VALID"), inputMessage: "очень ".repeat(60) });
    expect(rules[0]?.["prompt"]).toHaveLength(255);
    expect(rules[0]?.["error"]).toHaveLength(255);
  });

  test("строки с проверкой и разрывами между ними — одно правило без наложений", async () => {
    const { rules } = await written(check("NUMBER_BETWEEN", "1", "2,5"));
    expect(rules.map((rule) => rule["sqref"])).toEqual(["B2:B3 B5:B5"]);
    expect(rules[0]?.["type"]).toBe("custom");
    expect(formula(rules[0] ?? {})).toBe("AND(ISNUMBER(B2),B2>=1,B2<=2.5)");
  });

  test("своя формула относится к первой ячейке столбца", async () => {
    const { rules } = await written(check("CUSTOM_FORMULA", "=И_НЕТ(1)+(LEN($B2)<=30)"), [1, 2, 3]);
    expect(formula(rules[0] ?? {})).toBe("И_НЕТ(1)+(LEN($B2)<=30)");
  });

  test("неизвестная проверка не пропадает молча", async () => {
    await expect(written(check("ONE_OF_DREAMS"))).rejects.toThrow("not modelled: condition ONE_OF_DREAMS");
  });
});
