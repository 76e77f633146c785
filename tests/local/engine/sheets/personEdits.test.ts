// What a person does in the grid, and that the requests it leaves repeat it exactly.
import { describe, expect, test } from "vitest";
import {
  clearCells,
  deleteLines,
  insertAfter,
  insertBefore,
  moveColumn,
  renameHeader,
  setFilter,
  setNote,
  sortByColumn,
  typeInto,
} from "../../../../src/local/engine/sheets/personEdits.ts";
import { Workbook } from "../../../../src/local/engine/sheets/workbook.ts";
import { at, columns, example, get, line, list, OWNER, PLAN, send, values, write } from "./example.ts";

const A1 = { sheetId: PLAN, row: 0, column: 0 };

function typedCell(text: string, format?: object): unknown {
  const workbook = example();
  if (format !== undefined) {
    send(workbook, {
      repeatCell: {
        range: { sheetId: PLAN },
        cell: { userEnteredFormat: { numberFormat: format } },
        fields: "userEnteredFormat.numberFormat",
      },
    });
  }
  typeInto(workbook, OWNER, A1, text);
  const cell = at(
    get(workbook, "sheets.data.rowData.values(userEnteredValue,userEnteredFormat)"),
    "sheets",
    1,
    "data",
    0,
    "rowData",
    0,
    "values",
    0,
  );
  return [at(cell, "userEnteredValue"), at(cell, "userEnteredFormat", "numberFormat")];
}

describe("ввод в ячейку", () => {
  test.each([
    ["31.12.2026", { numberValue: 46387 }, { type: "DATE", pattern: "dd.mm.yyyy" }],
    ["1.9.26", { numberValue: 46266 }, { type: "DATE", pattern: "dd.mm.yyyy" }],
    ["2026-09-05", { numberValue: 46270 }, { type: "DATE", pattern: "yyyy-mm-dd" }],
    ["10:30", { numberValue: 0.4375 }, { type: "TIME", pattern: "h:mm" }],
    ["12%", { numberValue: 0.12 }, { type: "PERCENT", pattern: "0%" }],
    ["1,5", { numberValue: 1.5 }, undefined],
    ["-12 000", { numberValue: -12000 }, undefined],
    ["007", { numberValue: 7 }, undefined],
    ["истина", { boolValue: true }, undefined],
    ["до 31.12.2026", { stringValue: "до 31.12.2026" }, undefined],
    ["31.02.2026", { stringValue: "31.02.2026" }, undefined],
    ["'007", { stringValue: "007" }, undefined],
    [" текст ", { stringValue: " текст " }, undefined],
    ["=a1+1,5", { formulaValue: "=A1+1,5" }, undefined],
    ["=СЕГОДНЯ()+3", { formulaValue: "=TODAY()+3" }, { type: "DATE", pattern: "dd.mm.yyyy" }],
    ["'=A1", { stringValue: "=A1" }, undefined],
    ["=", { stringValue: "=" }, undefined],
  ])("«%s»", (text, value, format) => {
    expect(typedCell(text)).toEqual([value, format]);
  });

  test("в текстовой ячейке всё остаётся текстом", () => {
    const format = { type: "TEXT" };
    for (const text of ["31.12.2026", "1,5", "007", "=A1", "'x"]) {
      expect(typedCell(text, format)).toEqual([{ stringValue: text }, format]);
    }
  });

  test("формат даты, который уже есть, остаётся", () => {
    const format = { type: "DATE", pattern: "d mmmm yyyy" };
    expect(typedCell("31.12.2026", format)).toEqual([{ numberValue: 46387 }, format]);
  });

  test("дата без года названа неподдержанной", () => {
    expect(() => typedCell("1.5")).toThrow("not modelled: a typed date without a year: 1.5");
  });

  test("слово не из списка отвергнуто, как в службе; пустой ввод очищает", () => {
    const workbook = example();
    send(workbook, { setDataValidation: { range: columns(0, 1, 0), rule: list("да") } });
    typeInto(workbook, OWNER, A1, "да");
    expect(() => typeInto(workbook, OWNER, A1, "нет")).toThrow("violates the data validation rules");
    typeInto(workbook, OWNER, A1, "");
    expect(values(workbook)).toBeUndefined();
  });
});

describe("действия с листом", () => {
  function table(): Workbook {
    const workbook = example();
    send(
      workbook,
      write([
        ["№", "Дело"],
        [2, "б"],
        [1, "а"],
        [3, "в"],
      ]),
      {
        updateSheetProperties: {
          properties: { sheetId: PLAN, gridProperties: { frozenRowCount: 1 } },
          fields: "gridProperties.frozenRowCount",
        },
      },
    );
    return workbook;
  }

  test("сортировка не трогает закреплённую шапку и шапку фильтра", () => {
    const frozen = table();
    sortByColumn(frozen, OWNER, PLAN, 0);
    expect(values(frozen)).toEqual([
      ["№", "Дело"],
      [1, "а"],
      [2, "б"],
      [3, "в"],
    ]);
    const filtered = table();
    setFilter(filtered, OWNER, PLAN);
    expect(at(get(filtered, "sheets.basicFilter"), "sheets", 1, "basicFilter", "range")).toEqual({
      sheetId: PLAN,
      startRowIndex: 0,
      endRowIndex: 4,
      startColumnIndex: 0,
      endColumnIndex: 2,
    });
    sortByColumn(filtered, OWNER, PLAN, 1, "DESCENDING");
    expect(values(filtered)).toEqual([
      ["№", "Дело"],
      [3, "в"],
      [2, "б"],
      [1, "а"],
    ]);
  });

  test("вставка выше и ниже берёт вид нужного соседа", () => {
    const workbook = table();
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    send(workbook, {
      repeatCell: { range: { sheetId: PLAN, endRowIndex: 1 }, cell: bold, fields: "userEnteredFormat" },
    });
    insertBefore(workbook, OWNER, PLAN, "ROWS", 1);
    insertAfter(workbook, OWNER, PLAN, "ROWS", 0);
    const rows = at(
      get(workbook, "sheets.data.rowData.values.userEnteredFormat"),
      "sheets",
      1,
      "data",
      0,
      "rowData",
    );
    expect([at(rows, 1, "values", 0), at(rows, 2)]).toEqual([expect.objectContaining(bold), {}]);
  });

  test("записанные запросы повторяют сделанное на сохранённой книге", () => {
    const workbook = table();
    const saved = workbook.state();
    const journal = [
      ...typeInto(workbook, OWNER, { sheetId: PLAN, row: 4, column: 1 }, "31.12.2026"),
      ...renameHeader(workbook, OWNER, PLAN, 1, "Мероприятие"),
      ...setNote(workbook, OWNER, A1, "номер"),
      ...insertBefore(workbook, OWNER, PLAN, "ROWS", 2, 2),
      ...moveColumn(workbook, OWNER, PLAN, 1, 4),
      ...deleteLines(workbook, OWNER, PLAN, "COLUMNS", 1),
      ...setFilter(workbook, OWNER, PLAN),
      ...sortByColumn(workbook, OWNER, PLAN, 0),
      ...clearCells(workbook, OWNER, { sheetId: PLAN, row: 1, column: 0 }, 1, 1),
    ];
    expect(values(workbook)).toEqual([
      ["№", "", "Мероприятие"],
      ["", "", "а"],
      [2, "", "б"],
      [3, "", "в"],
      [],
      [],
      ["", "", 46387],
    ]);
    const repeated = Workbook.load(saved);
    for (const request of journal) send(repeated, request);
    expect(JSON.stringify(repeated.state())).toBe(JSON.stringify(workbook.state()));
  });

  test("удалённая строка пропадает вместе с содержимым", () => {
    const workbook = table();
    deleteLines(workbook, OWNER, PLAN, "ROWS", 1, 2);
    expect(values(workbook)).toEqual([
      ["№", "Дело"],
      [3, "в"],
    ]);
    expect(() => send(workbook, { deleteDimension: { range: line("ROWS", 8) } })).toThrow(
      "there are only 8 rows",
    );
  });
});
