import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportXlsx } from "../../../src/local/xlsx/exportXlsx.ts";
import { elementsOf, opened, unescaped, type OpenedSheet } from "./opened.ts";
import { sampleBook, serial } from "./sample.ts";

type Cell = GoogleAppsScript.Sheets.Schema.CellData;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;

const TODAY = "2026-11-22";

async function sample() {
  return opened(await exportXlsx(sampleBook(TODAY)));
}

/** One sheet «Лист» with the cells of one row. */
async function rowOf(cells: readonly Cell[], rest: Sheet = {}): Promise<OpenedSheet> {
  const sheet: Sheet = {
    properties: { sheetId: 7, title: "Лист", gridProperties: { rowCount: 10, columnCount: cells.length } },
    data: [{ rowData: [{ values: [...cells] }] }],
    ...rest,
  };
  return opened(await exportXlsx({ properties: { locale: "ru_RU" }, sheets: [sheet] })).sheet("Лист");
}

const text = (stringValue: string): Cell => ({ userEnteredValue: { stringValue } });

describe("значения", () => {
  test("дата — число дней с форматом дд.мм.гггг", async () => {
    const due = (await sample()).sheet("Поручения").cell("F2");
    expect(due).toMatchObject({ type: "n", value: String(serial(TODAY) - 40), numberFormat: "dd.mm.yyyy" });
  });

  test.each(["=1+1", '=HYPERLINK("http://example.org")', "+7 900 000-00-00", "-утвердить", "@имя", "'=1"])(
    "текст «%s» остаётся текстом",
    async (written) => {
      const cell = (await rowOf([text(written)])).cell("A1");
      expect(cell).toMatchObject({ type: "s", value: written, formula: undefined });
    },
  );

  test.each(["=1+1", "+7 900 000-00-00", "4.1", "01.02", "007"])(
    "текст «%s» имеет текстовый формат: правка ячейки его не превратит",
    async (written) => {
      expect((await rowOf([text(written)])).cell("A1")?.numberFormat).toBe("@");
    },
  );

  test("длинный текст не имеет текстового формата: старый Excel показал бы решётки", async () => {
    const long: Cell = {
      ...text("поручение ".repeat(30)),
      userEnteredFormat: { numberFormat: { type: "TEXT" } },
    };
    expect((await rowOf([long])).cell("A1")?.numberFormat).toBe("");
  });

  test("число, да и нет, пустая ячейка и ошибка сохраняют свой вид", async () => {
    const sheet = await rowOf([
      { userEnteredValue: { numberValue: 0 } },
      { userEnteredValue: { boolValue: false } },
      { note: "только заметка" },
      {
        userEnteredValue: { formulaValue: "=1/0" },
        effectiveValue: { errorValue: { type: "DIVIDE_BY_ZERO" } },
      },
    ]);
    expect(sheet.cell("A1")).toMatchObject({ type: "n", value: "0" });
    expect(sheet.cell("B1")).toMatchObject({ type: "b", value: "0", numberFormat: '"ДА";"ДА";"НЕТ"' });
    expect(sheet.cell("C1")?.value).toBe("");
    expect(sheet.cell("D1")).toMatchObject({ type: "e", value: "#DIV/0!", formula: "1/0" });
  });

  test("любой текст доходит неизменным, кроме того, чего нет в XML", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const sheet = await rowOf(texts.map((item) => text(item)));
          texts.forEach((item, index) => {
            expect(sheet.cell(`${String.fromCharCode(65 + index)}1`)?.value).toBe(item);
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  test("знаки, которых XML не знает, и «_x0041_» не портят файл", async () => {
    const sheet = await rowOf([text("до\u0000\u0008срока"), text("\uD800\uFFFF"), text("_x0041_")]);
    expect(sheet.cell("A1")?.value).toBe("досрока");
    expect(sheet.cell("B1")?.value).toBe("\uFFFD\uFFFD");
    expect(sheet.cell("C1")?.value).toBe("_x005F_x0041_");
  });

  test("текст длиннее предела Excel обрезан с многоточием", async () => {
    const value = (await rowOf([text("я".repeat(40_000))])).cell("A1")?.value;
    expect(value).toHaveLength(32_767);
    expect(value?.endsWith("…")).toBe(true);
  });

  test("формула, которую Excel считает так же, остаётся формулой; другая отдаёт свой результат", async () => {
    const sheet = await rowOf([
      {
        userEnteredValue: { formulaValue: "=COUNTIF(Лист!$B$2:$B;1,5)" },
        effectiveValue: { numberValue: 4 },
      },
      {
        userEnteredValue: { formulaValue: '=QUERY(A1:B9;"select A")' },
        effectiveValue: { stringValue: "итог" },
      },
    ]);
    expect(sheet.cell("A1")).toMatchObject({ formula: "COUNTIF('Лист'!$B$2:$B$1048576,1.5)", value: "4" });
    expect(sheet.cell("B1")).toMatchObject({ formula: undefined, type: "s", value: "итог" });
  });

  test("ссылка в книге ведёт на ячейку листа, внешняя — на адрес, опасная не выгружается", async () => {
    const link = (uri: string): Cell => ({
      ...text("тут"),
      userEnteredFormat: { textFormat: { link: { uri } } },
    });
    const sheet = await rowOf([
      link("#gid=7&range=B5"),
      link("https://example.org/путь?а=1"),
      link("javascript:alert(1)"),
    ]);
    const links = sheet.elements("hyperlink");
    expect(links.map((item) => item["ref"])).toEqual(["A1", "B1"]);
    expect(unescaped(links[0]?.["location"] ?? "")).toBe("'Лист'!B5");
    expect(links[0]?.["r:id"]).toBeUndefined();
    const targets = elementsOf(sheet.relations, "Relationship").map((relation) => relation["Target"]);
    expect(targets).toEqual(["https://example.org/%D0%BF%D1%83%D1%82%D1%8C?%D0%B0=1"]);
  });
});

describe("листы", () => {
  test("порядок, скрытые листы, цвет ярлыка, открыт первый видимый лист", async () => {
    const book = sampleBook(TODAY);
    const [directives, schools, log] = book.sheets ?? [];
    const file = await exportXlsx({
      sheets: [
        { ...directives, properties: { ...directives?.properties, index: 2 } },
        { ...schools, properties: { ...schools?.properties, index: 1 } },
        { ...log, properties: { ...log?.properties, index: 0 } },
      ],
    });
    const result = opened(file);
    expect(result.titles).toEqual(["Журнал", "Организации – школы и сады", "Поручения", "Списки"]);
    expect(result.titles.map((title) => result.sheet(title).state)).toEqual([
      "hidden",
      "visible",
      "visible",
      "hidden",
    ]);
    expect(elementsOf(result.workbookXml, "workbookView")[0]?.["activeTab"]).toBe("1");
    expect(result.sheet("Поручения").elements("tabColor")[0]?.["rgb"]).toBe("FF3D7A5C");
  });

  test("ширина столбцов: пиксели становятся знаками; скрытый столбец скрыт", async () => {
    const columns = (await sample()).sheet("Поручения").elements("col");
    const third = columns.find((column) => column["min"] === "3");
    expect(Number(third?.["width"]) * 7 + 5).toBeCloseTo(320, 0);
    expect(columns.filter((column) => column["hidden"] === "1").map((column) => column["min"])).toEqual([
      "7",
    ]);
  });

  test("закреплены строка заголовков и два первых столбца", async () => {
    const [pane] = (await sample()).sheet("Поручения").elements("pane");
    expect(pane).toMatchObject({ xSplit: "2", ySplit: "1", topLeftCell: "C2", state: "frozen" });
  });

  test("фильтр стоит на заголовках и кончается последней заполненной строкой", async () => {
    expect((await sample()).sheet("Поручения").elements("autoFilter")[0]?.["ref"]).toBe("A1:K31");
  });

  test("строка, скрытая рукой, скрыта; скрытая фильтром — видна", async () => {
    const rowData = ["один", "два", "три"].map((word) => ({ values: [text(word)] }));
    const rowMetadata = [{}, { hiddenByUser: true }, { hiddenByFilter: true }];
    const sheet = await rowOf([], { data: [{ rowData, rowMetadata }] });
    expect(sheet.elements("row").map((row) => row["hidden"] === "1")).toEqual([false, true, false]);
  });

  test("объединённые ячейки объединены и сохраняют текст", async () => {
    const merges = [{ sheetId: 7, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 }];
    const sheet = await rowOf([text("Сегодня"), {}, { userEnteredFormat: {} }], { merges });
    expect(sheet.elements("mergeCell")[0]?.["ref"]).toBe("A1:C1");
    expect(sheet.cell("A1")?.value).toBe("Сегодня");
  });

  test("высота строки вмещает перенесённый текст и остаётся предложением", async () => {
    const rows = (await sample()).sheet("Поручения").elements("row");
    const heights = rows.map((row) => Number(row["ht"] ?? 15));
    const oneLine = heights[3] ?? 0;
    const longText = heights[2] ?? 0;
    expect(oneLine).toBe(15);
    expect(longText).toBeGreaterThanOrEqual(5 * 12.75);
    expect(longText).toBeLessThan(8 * 12.75);
    expect(rows.every((row) => row["customHeight"] === undefined)).toBe(true);
  });

  test("печать: альбомный A4 по ширине, заголовок на каждой странице, номер страницы", async () => {
    const book = await sample();
    const sheet = book.sheet("Поручения");
    expect(sheet.elements("pageSetup")[0]).toMatchObject({
      orientation: "landscape",
      paperSize: "9",
      fitToHeight: "0",
    });
    expect(sheet.elements("pageSetUpPr")[0]?.["fitToPage"]).toBe("1");
    expect(unescaped(sheet.elements("oddFooter")[0]?.[""] ?? "")).toContain("Стр. &P из &N");
    expect(unescaped(book.workbookXml)).toContain("'Поручения'!$A:$B,'Поручения'!$1:$1");
  });

  test("лист, который на одной странице не прочесть, печатается на нескольких в ширину", async () => {
    const columnMetadata = Array.from({ length: 20 }, () => ({ pixelSize: 200 }));
    const sheet = await rowOf(
      Array.from({ length: 20 }, () => text("x")),
      { data: [{ columnMetadata, rowData: [] }] },
    );
    expect(sheet.elements("pageSetup")[0]?.["fitToWidth"]).toBe("3");
  });

  test("оформление: заливка и жирность заголовка, шрифт книги", async () => {
    const { styles } = await sample();
    expect(styles).toContain('<fgColor rgb="FFDCE8F5"/>');
    expect(elementsOf(styles, "font")[0]?.[""]).toContain('<name val="Arial"/>');
  });
});

describe("заметки", () => {
  test("весь текст на месте, автора нет", async () => {
    const { comments } = (await sample()).sheet("Поручения");
    expect(elementsOf(comments, "comment").map((comment) => comment["ref"])).toEqual(["A1", "C1", "F1"]);
    expect(comments).toContain("<author></author>");
    expect(comments).toContain("Заполняет программа.");
  });

  test("окно растёт с текстом и стоит справа от ячейки", async () => {
    const { drawing } = (await sample()).sheet("Поручения");
    const boxes = elementsOf(drawing, "v:shape").map((shape) => ({
      height: Number(/height:([\d.]+)pt/.exec(shape["style"] ?? "")?.[1]),
      anchor: (elementsOf(shape[""] ?? "", "x:Anchor")[0]?.[""] ?? "").split(", ").map(Number),
      column: Number(elementsOf(shape[""] ?? "", "x:Column")[0]?.[""]),
    }));
    const [short, , long] = boxes;
    expect(long?.height).toBeGreaterThan((short?.height ?? 0) + 12);
    for (const { anchor, column } of boxes) {
      expect(anchor[0]).toBe(column + 1);
      expect(anchor[4]).toBeGreaterThan(anchor[0] ?? 0);
      expect(anchor[6]).toBeGreaterThanOrEqual(anchor[2] ?? 0);
    }
  });
});

test("5000 строк на 20 столбцов выгружаются быстрее пятнадцати секунд и на занятой машине", async () => {
  const rule = { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "да" }] }, strict: true };
  const values = (row: number): Cell[] =>
    Array.from({ length: 20 }, (_, column) => ({
      ...(column % 4 === 0
        ? {
            userEnteredValue: { numberValue: 46_000 + row },
            userEnteredFormat: { numberFormat: { type: "DATE" } },
          }
        : {
            ...text(`строка ${String(row)}, столбец ${String(column)}`),
            userEnteredFormat: { wrapStrategy: "WRAP" },
          }),
      ...(column === 5 && { dataValidation: rule }),
    }));
  const sheet: Sheet = {
    properties: { sheetId: 1, title: "Много", gridProperties: { rowCount: 5000, columnCount: 20 } },
    data: [{ rowData: Array.from({ length: 5000 }, (_, row) => ({ values: values(row) })) }],
  };
  const start = performance.now();
  const file = await exportXlsx({ sheets: [sheet] });
  expect(performance.now() - start).toBeLessThan(15_000);
  expect(opened(file).sheet("Много").cell("T5000")?.value).toBe("строка 4999, столбец 19");
});

test("вид пустых строк дан столбцу: он держится и ниже последней строки книги", async () => {
  const date: Cell = { userEnteredFormat: { numberFormat: { type: "DATE" } } };
  const filled: Cell = { ...date, userEnteredValue: { numberValue: 46_000 } };
  const sheet: Sheet = {
    properties: { sheetId: 1, title: "Даты", gridProperties: { rowCount: 500, columnCount: 1 } },
    data: [
      {
        rowData: [{ values: [filled] }, ...Array.from({ length: 499 }, () => ({ values: [date] }))],
      },
    ],
  };
  const dates = opened(await exportXlsx({ sheets: [sheet] })).sheet("Даты");
  expect(dates.elements("c")).toHaveLength(1);
  expect(dates.elements("col").map(({ style }) => style)).toEqual([dates.elements("c")[0]?.["s"]]);
});
