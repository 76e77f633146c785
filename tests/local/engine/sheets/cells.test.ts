// Writing cells: masks, typed values, cleared and untouched cells, limits, drop-downs and checks.
import { describe, expect, test } from "vitest";
import type { Workbook } from "../../../../src/local/engine/sheets/workbook.ts";
import { at, cell, columns, example, get, line, list, PLAN, send, values, write } from "./example.ts";

const ONE = { sheetId: PLAN, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };

function cellNow(workbook: Workbook, row = 0, column = 0): unknown {
  const fields = "sheets.data.rowData.values(userEnteredValue,userEnteredFormat,note,dataValidation)";
  return at(get(workbook, fields), "sheets", 1, "data", 0, "rowData", row, "values", column);
}

function check(
  rule: object,
  ...accepted: (string | number | boolean)[]
): (refused: string | number | boolean) => void {
  const workbook = example();
  send(workbook, { setDataValidation: { range: ONE, rule: { strict: true, ...rule } } });
  for (const value of accepted) send(workbook, write([[value]]));
  return (refused) => {
    expect(() => send(workbook, write([[refused]]))).toThrow(
      "Invalid requests[0].updateCells: The data you entered in cell A1 violates the data validation rules set on this cell.",
    );
  };
}

describe("updateCells", () => {
  test("значение меняется, оформление, примечание и проверка остаются", () => {
    const workbook = example();
    const look = {
      userEnteredFormat: { textFormat: { bold: true } },
      note: "прим.",
      dataValidation: list("да", "нет"),
    };
    send(workbook, { repeatCell: { range: ONE, cell: look, fields: "*" } }, write([["да"]]));
    expect(cellNow(workbook)).toEqual({ userEnteredValue: { stringValue: "да" }, ...look });
  });

  test("start: неровные строки, непереданные ячейки не тронуты, переданная пустая — очищена", () => {
    const workbook = example();
    send(
      workbook,
      write([
        ["a", "b", "c"],
        ["d", "e", "f"],
      ]),
      write([["A"], [null, "E"]]),
    );
    expect(values(workbook)).toEqual([
      ["A", "b", "c"],
      ["", "E", "f"],
    ]);
  });

  test("range: не покрытые данными ячейки диапазона очищаются по маске", () => {
    const workbook = example();
    const range = { sheetId: PLAN, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    send(
      workbook,
      write([
        ["a", "b", "c"],
        ["d", "e", "f"],
      ]),
    );
    send(workbook, { updateCells: { range, rows: [{ values: [cell("X")] }], fields: "userEnteredValue" } });
    expect(values(workbook)).toEqual([
      ["X", "", "c"],
      ["", "", "f"],
    ]);
    send(workbook, { updateCells: { range: { sheetId: PLAN }, fields: "userEnteredValue" } });
    expect(values(workbook)).toBeUndefined();
  });

  test("за край листа и за край диапазона писать нельзя", () => {
    const workbook = example();
    expect(() => send(workbook, write([["a", "b"]], 0, 4))).toThrow(
      "Invalid requests[0].updateCells: Attempting to write column: 5, beyond the last requested column of: 4",
    );
    expect(() => send(workbook, write([["a"], ["b"]], 9))).toThrow(
      "Attempting to write row: 10, beyond the last requested row of: 9",
    );
    expect(() => send(workbook, write([["a"]], 10))).toThrow(
      "GridCoordinate.rowIndex[10] is after last row in grid[9]",
    );
    const rows = [{ values: [cell("a"), cell("b")] }];
    expect(() => send(workbook, { updateCells: { range: ONE, rows, fields: "userEnteredValue" } })).toThrow(
      "Attempting to write column: 1, beyond the last requested column of: 0",
    );
    expect(() => send(workbook, { updateCells: { rows, fields: "userEnteredValue" } })).toThrow(
      "Invalid requests[0].updateCells:",
    );
  });

  test("текст остаётся текстом: формула, нули, дата, апостроф", () => {
    const workbook = example();
    const texts = ["=1+2", "007", "2026-09-05", "TRUE", "'x"];
    send(workbook, write([texts]));
    expect(values(workbook)).toEqual([texts]);
  });

  test("пустой текст — пустая ячейка; ноль и ложь — значения", () => {
    const workbook = example();
    send(workbook, write([["", 0, false]]));
    expect(values(workbook)).toEqual([["", 0, false]]);
    send(workbook, write([[""]], 0, 1), write([[""]], 0, 2));
    expect(values(workbook)).toBeUndefined();
  });

  test("50 000 знаков помещаются, 50 001 — нет", () => {
    const workbook = example();
    send(workbook, write([["я".repeat(50_000)]]));
    expect(() => send(workbook, write([["я".repeat(50_001)]]))).toThrow(
      "Your input contains more than the maximum of 50000 characters in a single cell.",
    );
  });

  test("число в ячейку даты пишется числом и формата не получает", () => {
    const workbook = example();
    send(workbook, write([[46348]]));
    expect(cellNow(workbook)).toEqual({ userEnteredValue: { numberValue: 46348 } });
  });

  test("errorValue прислать нельзя", () => {
    const error = { values: [{ userEnteredValue: { errorValue: { type: "ERROR" } } }] };
    expect(() =>
      send(example(), { updateCells: { range: ONE, rows: [error], fields: "userEnteredValue" } }),
    ).toThrow("Invalid requests[0].updateCells: errorValue");
  });
});

describe("маски оформления", () => {
  const format = (userEnteredFormat: object, fields: string, range: object = ONE): object => ({
    repeatCell: { range, cell: { userEnteredFormat }, fields },
  });

  test("лист маски меняет только себя, ветвь заменяется целиком, отсутствующее в теле очищается", () => {
    const workbook = example();
    send(
      workbook,
      format({ textFormat: { bold: true, fontSize: 12 }, wrapStrategy: "WRAP" }, "userEnteredFormat"),
    );
    send(workbook, format({ textFormat: { italic: true } }, "userEnteredFormat.textFormat.italic"));
    expect(cellNow(workbook)).toEqual({
      userEnteredFormat: { textFormat: { bold: true, fontSize: 12, italic: true }, wrapStrategy: "WRAP" },
    });
    send(workbook, format({}, "userEnteredFormat(wrapStrategy,textFormat.bold)"));
    expect(cellNow(workbook)).toEqual({ userEnteredFormat: { textFormat: { fontSize: 12, italic: true } } });
    send(workbook, format({ textFormat: { bold: true } }, "userEnteredFormat"));
    expect(cellNow(workbook)).toEqual({ userEnteredFormat: { textFormat: { bold: true } } });
    send(workbook, format({}, "userEnteredFormat"));
    expect(cellNow(workbook)).toBeUndefined();
  });

  test("маска одной формы цвета меняет обе", () => {
    const workbook = example();
    send(
      workbook,
      format({ backgroundColorStyle: { rgbColor: { red: 1 } } }, "userEnteredFormat.backgroundColorStyle"),
    );
    expect(cellNow(workbook)).toEqual({
      userEnteredFormat: { backgroundColor: { red: 1 }, backgroundColorStyle: { rgbColor: { red: 1 } } },
    });
    send(workbook, format({}, "userEnteredFormat.backgroundColor"));
    expect(cellNow(workbook)).toBeUndefined();
  });

  test("формат числа без вида — отказ", () => {
    expect(() =>
      send(example(), format({ numberFormat: { pattern: "0" } }, "userEnteredFormat.numberFormat")),
    ).toThrow("NumberFormat must have a type.");
  });

  test("repeatCell с маской * и пустым телом очищает всё; за краем — отказ, край посередине — обрезка", () => {
    const workbook = example();
    const whole = { sheetId: PLAN };
    send(
      workbook,
      write([["a"]]),
      format({ textFormat: { bold: true } }, "*", { ...whole, endRowIndex: 99 }),
    );
    expect(cellNow(workbook, 9, 4)).toEqual({ userEnteredFormat: { textFormat: { bold: true } } });
    send(workbook, { repeatCell: { range: whole, fields: "*" } });
    expect(at(get(workbook, "sheets.data.rowData"), "sheets", 1, "data", 0)).toEqual({});
    expect(() =>
      send(workbook, format({}, "*", { sheetId: PLAN, startRowIndex: 10, endColumnIndex: 2 })),
    ).toThrow(
      "Invalid requests[0].repeatCell: Range (План!A11:B) exceeds grid limits. Max rows: 10, max columns: 5",
    );
  });
});

describe("проверка данных", () => {
  test("список: свои слова принимаются, чужие — нет, пустое всегда можно", () => {
    const refuses = check(list("да", "нет", "5", "4.1"), "да", "", 5, "5", "4.1");
    refuses("Да, конечно");
    refuses("ДА");
  });

  test("дата, число, адрес, флажок", () => {
    check({ condition: { type: "DATE_IS_VALID" } }, 46348)("31.12.2026");
    const from = { type: "DATE_ON_OR_AFTER", values: [{ userEnteredValue: "01.09.2026" }] };
    check({ condition: from }, 46266, 46266.5)(46265);
    const between = {
      type: "NUMBER_BETWEEN",
      values: [{ userEnteredValue: "1,5" }, { userEnteredValue: "3" }],
    };
    check({ condition: between }, 1.5, 3)(3.1);
    check({ condition: { type: "TEXT_IS_EMAIL" } }, "a@example.org")("пример");
    check({ condition: { type: "BOOLEAN" } }, true, false)("да");
  });

  test("список из диапазона берёт значения, которые там сейчас", () => {
    const workbook = example();
    const range = { type: "ONE_OF_RANGE", values: [{ userEnteredValue: "='Лист1'!$A$1:$A" }] };
    send(workbook, { setDataValidation: { range: ONE, rule: { condition: range, strict: true } } });
    expect(() => send(workbook, write([["Школа № 1"]]))).toThrow("violates the data validation");
    send(workbook, write([["Школа № 1"]], 3, 0, 0), write([["Школа № 1"]]), { deleteSheet: { sheetId: 0 } });
    expect(() => send(workbook, write([["Школа № 1"]]))).toThrow("violates the data validation");
  });

  test("нестрогое правило пропускает, режим без строгой проверки — тоже", () => {
    const workbook = example();
    send(
      workbook,
      { setDataValidation: { range: ONE, rule: { ...list("да"), strict: false } } },
      write([["иное"]]),
    );
    send(workbook, { setDataValidation: { range: ONE, rule: list("да") } });
    workbook.strictValidation = false;
    send(workbook, write([["другое"]]));
    expect(values(workbook)).toEqual([["другое"]]);
  });

  test("правило на заполненных ячейках их не трогает и к новым строкам в конце не относится", () => {
    const workbook = example();
    send(workbook, write([["шапка"], ["иное"]]), {
      setDataValidation: { range: columns(0, 1), rule: list("да") },
    });
    send(
      workbook,
      { appendDimension: { sheetId: PLAN, dimension: "ROWS", length: 1 } },
      write([["любое"]], 10),
    );
    expect(() => send(workbook, write([["любое"]], 9))).toThrow("cell A10 violates");
    expect(values(workbook)).toEqual([["шапка"], ["иное"], ...Array(8).fill([]), ["любое"]]);
  });

  test("без правила — снять; отсутствие значений, лишние виды и длинный список отвергаются", () => {
    const workbook = example();
    const set = (rule: object): unknown => send(workbook, { setDataValidation: { range: ONE, rule } });
    set(list("да"));
    send(workbook, { setDataValidation: { range: ONE } });
    expect(cellNow(workbook)).toBeUndefined();
    expect(() => set(list())).toThrow("ConditionType 'ONE_OF_LIST' requires");
    expect(() => set({ condition: { type: "NOT_BLANK" } })).toThrow("is not supported for data validation");
    expect(() => set(list(...Array.from({ length: 501 }, (_, index) => `п${index}`)))).toThrow(
      "limit of 500",
    );
    expect(() => set({ condition: { type: "NUMBER_EQ", values: [{ userEnteredValue: "много" }] } })).toThrow(
      "requires values that are numbers",
    );
    expect(() =>
      set({ condition: { type: "ONE_OF_RANGE", values: [{ userEnteredValue: "='Нет'!$A$1:$A" }] } }),
    ).toThrow("Invalid requests[0].setDataValidation: Unable to parse range: 'Нет'!$A$1:$A");
  });

  test("правило и значение в одном пакете: действует то, что стоит раньше", () => {
    const workbook = example();
    const rule = { setDataValidation: { range: ONE, rule: list("новое") } };
    send(workbook, { setDataValidation: { range: ONE, rule: list("старое") } });
    expect(() => send(workbook, write([["новое"]]), rule)).toThrow(
      "Invalid requests[0].updateCells: The data",
    );
    send(workbook, rule, write([["новое"]]));
  });

  test("скрытый столбец и его проверка независимы", () => {
    const workbook = example();
    const hide = {
      updateDimensionProperties: {
        range: line("COLUMNS", 0),
        properties: { hiddenByUser: true },
        fields: "hiddenByUser",
      },
    };
    send(workbook, hide, { setDataValidation: { range: ONE, rule: list("да") } });
    expect(() => send(workbook, write([["нет"]]))).toThrow("violates");
  });
});
