// Reading: values, data filters, A1, field masks, the «zero is left out» rule, metadata.
import { describe, expect, test } from "vitest";
import { callSheets, SheetsError } from "../../../../src/local/engine/sheets/service.ts";
import type { Workbook } from "../../../../src/local/engine/sheets/workbook.ts";
import { at, example, get, ID, line, list, marker, OWNER, PLAN, send, write } from "./example.ts";

const RAW = { valueRenderOption: "UNFORMATTED_VALUE" };

function batchGet(workbook: Workbook, ranges: string[], options: object = RAW): unknown {
  return at(
    callSheets(workbook, "spreadsheets.values.batchGet", [ID, { ranges, ...options }], OWNER),
    "valueRanges",
  );
}

function byFilter(workbook: Workbook, ...dataFilters: object[]): unknown {
  const body = { dataFilters, ...RAW };
  return callSheets(workbook, "spreadsheets.values.batchGetByDataFilter", [body, ID], OWNER);
}

function filled(): Workbook {
  const workbook = example();
  send(workbook, write([["№", "Дело", "Срок"], [1, "Совещание", 46270], [], [2, null, true]]));
  return workbook;
}

describe("значения", () => {
  test("хвост обрезан, пробел в строке — пустой текст, пустая строка в середине — []", () => {
    expect(batchGet(filled(), ["'План'!A1:E10"])).toEqual([
      {
        range: "План!A1:E10",
        majorDimension: "ROWS",
        values: [["№", "Дело", "Срок"], [1, "Совещание", 46270], [], [2, "", true]],
      },
    ]);
  });

  test("у пустого диапазона нет ключа values; оформление, примечание и проверка значением не считаются", () => {
    const workbook = example();
    send(
      workbook,
      { setDataValidation: { range: { sheetId: PLAN }, rule: list("да") } },
      { repeatCell: { range: { sheetId: PLAN }, cell: { note: "н" }, fields: "note" } },
    );
    expect(batchGet(workbook, ["План"])).toEqual([{ range: "План!A1:E10", majorDimension: "ROWS" }]);
  });

  test("диапазоны отвечают в порядке запроса и обрезаны по листу", () => {
    expect(
      at(batchGet(filled(), ["План!C:C", "План!A2:B", "План!2:2", "План!A1:Z99", "План!B2"])),
    ).toMatchObject([
      { range: "План!C1:C10", values: [["Срок"], [46270], [], [true]] },
      { range: "План!A2:B10", values: [[1, "Совещание"], [], [2]] },
      { range: "План!A2:E2", values: [[1, "Совещание", 46270]] },
      { range: "План!A1:E10" },
      { range: "План!B2", values: [["Совещание"]] },
    ]);
  });

  test("по столбцам — то же повёрнутое", () => {
    expect(
      at(batchGet(filled(), ["План!A1:B4"], { ...RAW, majorDimension: "COLUMNS" }), 0, "values"),
    ).toEqual([
      ["№", 1, "", 2],
      ["Дело", "Совещание"],
    ]);
  });

  test("FORMULA даёт те же значения, даты — числами", () => {
    expect(at(batchGet(filled(), ["План!C2"], { valueRenderOption: "FORMULA" }), 0, "values")).toEqual([
      [46270],
    ]);
  });

  test("имя с пробелом и апострофом пишется в кавычках, апостроф удвоен", () => {
    const workbook = example();
    send(workbook, {
      updateSheetProperties: { properties: { sheetId: PLAN, title: "Дом 'А'" }, fields: "title" },
    });
    expect(at(batchGet(workbook, ["'Дом ''А'''!A1"]), 0, "range")).toBe("'Дом ''А'''!A1");
  });

  test.each(["'Нет листа'!A1:B2", "План!A1:", "План!AAAA1", "План!A0", "Нет", "'План"])(
    "непонятный диапазон %s — Unable to parse range",
    (range) => {
      expect(() => batchGet(filled(), ["План!A1", range])).toThrow(`Unable to parse range: ${range}`);
    },
  );

  test("диапазон за краем листа — отказ с размерами", () => {
    expect(() => batchGet(filled(), ["План!A11:B12"])).toThrow(
      "Range (План!A11:B12) exceeds grid limits. Max rows: 10, max columns: 5",
    );
  });

  test("без имени листа — первый видимый", () => {
    const workbook = filled();
    send(workbook, { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: "hidden" } });
    expect(at(batchGet(workbook, ["B2"]), 0, "values")).toEqual([["Совещание"]]);
  });

  test("values.get отвечает одним диапазоном", () => {
    expect(callSheets(filled(), "spreadsheets.values.get", [ID, "План!A2", RAW], OWNER)).toEqual({
      range: "План!A2",
      majorDimension: "ROWS",
      values: [[1]],
    });
  });
});

describe("фильтры данных", () => {
  test("по диапазону листа и по A1; выходящий за край обрезан, начавшийся за краем — отказ", () => {
    const grid = { sheetId: PLAN, startRowIndex: 3, endRowIndex: 99, startColumnIndex: 2 };
    expect(byFilter(filled(), { gridRange: grid }, { a1Range: "'План'!A1" })).toEqual({
      spreadsheetId: ID,
      valueRanges: [
        {
          valueRange: { range: "План!C4:E10", majorDimension: "ROWS", values: [[true]] },
          dataFilters: [{ gridRange: grid }],
        },
        {
          valueRange: { range: "План!A1", majorDimension: "ROWS", values: [["№"]] },
          dataFilters: [{ a1Range: "'План'!A1" }],
        },
      ],
    });
    expect(() => byFilter(filled(), { gridRange: { sheetId: PLAN, startRowIndex: 10 } })).toThrow(
      "exceeds grid limits",
    );
    expect(() => byFilter(filled(), { gridRange: { sheetId: 7 } })).toThrow("No grid with id: 7");
    expect(() => byFilter(filled())).toThrow("At least one data filter must be specified.");
  });

  test("по метке столбца — столбец там, где он стоит сейчас", () => {
    const workbook = filled();
    send(workbook, marker(5, { dimensionRange: line("COLUMNS", 1) }));
    send(workbook, { moveDimension: { source: line("COLUMNS", 1), destinationIndex: 5 } });
    const reply = byFilter(workbook, { developerMetadataLookup: { metadataId: 5 } });
    expect(at(reply, "valueRanges", 0, "valueRange")).toEqual({
      range: "План!E1:E10",
      majorDimension: "ROWS",
      values: [["Дело"], ["Совещание"]],
    });
  });
});

describe("маска полей", () => {
  test("скобки, точки, косая черта и snake_case значат одно", () => {
    const asked = [
      "sheets(properties(sheetId,title))",
      "sheets.properties.sheetId,sheets/properties/title",
      "sheets.properties(sheet_id,title)",
    ];
    const replies = asked.map((fields) => JSON.stringify(get(filled(), fields)));
    expect(replies[0]).toBe(
      JSON.stringify({
        sheets: [
          { properties: { sheetId: 0, title: "Лист1" } },
          { properties: { sheetId: PLAN, title: "План" } },
        ],
      }),
    );
    expect(new Set(replies).size).toBe(1);
  });

  test.each(["sheets.sheetProperties", "sheets(properties", "sheets)", "", "sheets.properties.title.x"])(
    "неизвестный путь «%s» — 400",
    (fields) => {
      expect(() => get(filled(), fields)).toThrow(SheetsError);
      expect(() => get(filled(), fields)).toThrow("Request contains an invalid argument.");
    },
  );

  test("чего в модели не бывает, того просто нет; чего она не умеет — исключение", () => {
    expect(get(filled(), "namedRanges,sheets(merges,tables(tableId,name),charts)")).toEqual({
      sheets: [{}, {}],
    });
    expect(() => get(filled(), "sheets.data.rowData.values.formattedValue")).toThrow("not modelled:");
    expect(() => get(filled(), "sheets.data.rowData.values.effectiveFormat")).toThrow("not modelled:");
  });

  test("данные только если их назвали; строки до последней непустой, «{}» на пустых местах", () => {
    const workbook = filled();
    expect(at(get(workbook, "sheets"), "sheets", 1, "data", 0, "rowData", 1, "values", 1)).toEqual({
      userEnteredValue: { stringValue: "Совещание" },
      effectiveValue: { stringValue: "Совещание" },
    });
    expect(workbook.get({}, OWNER)).not.toHaveProperty("sheets.1.data");
    expect(at(get(workbook, "sheets.data.rowData.values.userEnteredValue"), "sheets", 1, "data")).toEqual([
      {
        rowData: [
          expect.anything(),
          expect.anything(),
          {},
          {
            values: [{ userEnteredValue: { numberValue: 2 } }, {}, { userEnteredValue: { boolValue: true } }],
          },
        ],
      },
    ]);
  });

  test("ranges ограничивает листы и данные; начало пишется, если не ноль", () => {
    const options = {
      ranges: ["План!B2:C2"],
      fields: "sheets(properties.title,data(startRow,startColumn,rowData.values.userEnteredValue))",
    };
    expect(callSheets(filled(), "spreadsheets.get", [ID, options], OWNER)).toEqual({
      sheets: [
        {
          properties: { title: "План" },
          data: [
            {
              startRow: 1,
              startColumn: 1,
              rowData: [
                {
                  values: [
                    { userEnteredValue: { stringValue: "Совещание" } },
                    { userEnteredValue: { numberValue: 46270 } },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test("ширина, видимость и метки столбцов — в columnMetadata", () => {
    const workbook = filled();
    send(
      workbook,
      {
        updateDimensionProperties: {
          range: line("COLUMNS", 1),
          properties: { pixelSize: 240, hiddenByUser: true },
          fields: "pixelSize,hiddenByUser",
        },
      },
      marker(9, { dimensionRange: line("COLUMNS", 1) }),
    );
    const reply = get(
      workbook,
      "sheets.data.columnMetadata(pixelSize,hiddenByUser,developerMetadata(metadataId,location))",
    );
    expect(at(reply, "sheets", 1, "data", 0, "columnMetadata")).toEqual([
      { pixelSize: 100 },
      {
        pixelSize: 240,
        hiddenByUser: true,
        developerMetadata: [
          { metadataId: 9, location: { locationType: "COLUMN", dimensionRange: line("COLUMNS", 1) } },
        ],
      },
      { pixelSize: 100 },
      { pixelSize: 100 },
      { pixelSize: 100 },
    ]);
    expect(get(workbook, "sheets.developerMetadata,developerMetadata")).toEqual({ sheets: [{}, {}] });
  });
});

describe("правило нуля", () => {
  test("sheetId 0 пропадает из диапазонов, нулевые границы остаются, ложь пропадает", () => {
    const workbook = example();
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 };
    send(
      workbook,
      { setBasicFilter: { filter: { range } } },
      {
        updateSheetProperties: {
          properties: { sheetId: 0, hidden: false, gridProperties: {} },
          fields: "hidden,gridProperties.frozenRowCount",
        },
      },
      {
        setDataValidation: {
          range,
          rule: { condition: { type: "BOOLEAN" }, strict: false, showCustomUi: false },
        },
      },
    );
    const reply = at(
      get(
        workbook,
        "sheets(basicFilter,properties(sheetId,index,hidden,gridProperties),data.rowData.values.dataValidation)",
      ),
      "sheets",
      0,
    );
    expect(reply).toMatchObject({
      properties: { sheetId: 0, index: 0, gridProperties: { rowCount: 1000, columnCount: 26 } },
      basicFilter: { range: { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 } },
    });
    expect(JSON.stringify(reply)).not.toMatch(/hidden|frozen|strict|showCustomUi/);
    expect(at(reply, "basicFilter", "range")).not.toHaveProperty("sheetId");
  });

  test("цвета: в обеих формах, части по 1/255, нулевая часть опущена, чёрный — {}", () => {
    const workbook = example();
    const format = {
      backgroundColor: { red: 0.5, green: 0, blue: 1 },
      textFormat: { foregroundColorStyle: { rgbColor: { red: 0 } } },
    };
    send(workbook, {
      repeatCell: {
        range: { sheetId: PLAN, endRowIndex: 1, endColumnIndex: 1 },
        cell: { userEnteredFormat: format },
        fields: "userEnteredFormat",
      },
    });
    const shown = at(
      get(workbook, "sheets.data.rowData.values.userEnteredFormat"),
      "sheets",
      1,
      "data",
      0,
      "rowData",
      0,
      "values",
      0,
    );
    const purple = { red: 0.49803922, blue: 1 };
    expect(shown).toEqual({
      userEnteredFormat: {
        backgroundColor: purple,
        backgroundColorStyle: { rgbColor: purple },
        textFormat: { foregroundColor: {}, foregroundColorStyle: { rgbColor: {} } },
      },
    });
    expect(JSON.stringify(shown)).not.toContain("green");
  });
});

describe("поиск меток", () => {
  function marked(): Workbook {
    const workbook = example();
    send(
      workbook,
      marker(1),
      marker(2, { sheetId: PLAN }),
      marker(3, { dimensionRange: line("ROWS", 4) }),
      marker(4, { dimensionRange: line("COLUMNS", 0) }),
    );
    return workbook;
  }
  const found = (...lookups: object[]): unknown => {
    const dataFilters = lookups.map((developerMetadataLookup) => ({ developerMetadataLookup }));
    const reply = callSheets(marked(), "spreadsheets.developerMetadata.search", [{ dataFilters }, ID], OWNER);
    const matches = at(reply, "matchedDeveloperMetadata");
    return Array.isArray(matches)
      ? matches.map((match: unknown) => at(match, "developerMetadata", "metadataId"))
      : [];
  };

  test("пустой запрос — все; поля сужают; найденное дважды — один раз", () => {
    expect(found({})).toEqual([1, 2, 3, 4]);
    expect(found({ locationType: "ROW" })).toEqual([3]);
    expect(found({ metadataKey: "run", metadataId: 2 })).toEqual([2]);
    expect(found({ metadataKey: "другой" })).toEqual([]);
    expect(found({ metadataId: 2 }, { locationType: "SHEET" })).toEqual([2]);
  });

  test("лист с пересечением — и его строки и столбцы; точно — только его собственные", () => {
    expect(found({ metadataLocation: { sheetId: PLAN } })).toEqual([2, 3, 4]);
    expect(
      found({ metadataLocation: { sheetId: PLAN }, locationMatchingStrategy: "EXACT_LOCATION" }),
    ).toEqual([2]);
    expect(found({ metadataLocation: { dimensionRange: line("ROWS", 0, 9) } })).toEqual([3]);
    expect(() =>
      found({ metadataLocation: { spreadsheet: true }, locationMatchingStrategy: "INTERSECTING_LOCATION" }),
    ).toThrow(
      "DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING",
    );
  });
});
