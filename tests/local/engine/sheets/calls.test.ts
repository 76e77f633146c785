// How calls are taken and refused: arguments, unknown names, wrong types, unions, all or nothing.
import { describe, expect, test } from "vitest";
import { callSheets, NotModelled, SheetsError } from "../../../../src/local/engine/sheets/service.ts";
import type { Message } from "../../../../src/local/engine/sheets/schema/schema.ts";
import { Workbook } from "../../../../src/local/engine/sheets/workbook.ts";
import { cell, example, get, ID, marker, OWNER, PLAN, send, values, write } from "./example.ts";

/** Text of the refusal of one request. */
function refusal(...requests: unknown[]): string {
  try {
    send(example(), ...requests);
  } catch (error) {
    if (error instanceof SheetsError && error.code === 400 && error.status === "INVALID_ARGUMENT")
      return error.message;
    throw error;
  }
  throw new Error("The batch was not refused");
}

describe("вызов службы", () => {
  test("новая книга: один лист «Лист1» с id 0, размер 1000 × 26", () => {
    const book = Workbook.create(ID, { title: "К", locale: "ru_RU", timeZone: "Europe/Moscow" }, OWNER.email);
    expect(book.get({ fields: "sheets.properties,properties" }, OWNER)).toEqual({
      properties: { title: "К", locale: "ru_RU", timeZone: "Europe/Moscow", autoRecalc: "ON_CHANGE" },
      sheets: [
        {
          properties: {
            sheetId: 0,
            title: "Лист1",
            index: 0,
            sheetType: "GRID",
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      ],
    });
  });

  test("чужой id книги — 404", () => {
    expect(() => callSheets(example(), "spreadsheets.get", ["other"], OWNER)).toThrow(
      expect.objectContaining({ code: 404, status: "NOT_FOUND", message: "Requested entity was not found." }),
    );
  });

  test("число аргументов проверяется", () => {
    expect(() => callSheets(example(), "spreadsheets.batchUpdate", [{ requests: [] }], OWNER)).toThrow(
      TypeError,
    );
    expect(() => callSheets(example(), "spreadsheets.get", [ID, {}, {}], OWNER)).toThrow(TypeError);
  });

  test("чего в модели нет, называется по имени", () => {
    const call = (method: string, args: unknown[]) => () => callSheets(example(), method, args, OWNER);
    expect(call("spreadsheets.create", [{}])).toThrow("not modelled: sheets.spreadsheets.create");
    expect(call("spreadsheets.values.batchUpdate", [{}, ID])).toThrow(NotModelled);
    expect(call("spreadsheets.values.batchGet", [ID, { ranges: ["План"] }])).toThrow(
      "not modelled: valueRenderOption FORMATTED_VALUE (the default)",
    );
    const requests = (request: unknown) => call("spreadsheets.batchUpdate", [{ requests: [request] }, ID]);
    expect(requests({ appendCells: {} })).toThrow("not modelled: requests[0].append_cells");
    expect(requests({ addSheet: { properties: { title: "Новый" } } })).toThrow("random id");
    expect(requests({ addProtectedRange: { protectedRange: { range: { sheetId: PLAN } } } })).toThrow(
      "random id",
    );
    expect(
      requests({
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: "k", visibility: "DOCUMENT", location: { spreadsheet: true } },
        },
      }),
    ).toThrow("random id");
    const chart = requests({ addChart: {} });
    expect(chart).toThrow("not modelled: requests[0].add_chart");
  });

  test("неизвестное имя где угодно в теле — отказ с путём", () => {
    expect(refusal({ colourCells: {} })).toBe(
      `Invalid JSON payload received. Unknown name "colourCells" at 'requests[0]': Cannot find field.`,
    );
    expect(refusal({ updateCells: { range: { sheetID: 1 }, fields: "note" } })).toBe(
      `Invalid JSON payload received. Unknown name "sheetID" at 'requests[0].update_cells.range': Cannot find field.`,
    );
    expect(() => callSheets(example(), "spreadsheets.batchUpdate", [{ request: [] }, ID], OWNER)).toThrow(
      `Invalid JSON payload received. Unknown name "request": Cannot find field.`,
    );
    expect(() => callSheets(example(), "spreadsheets.get", [ID, { field: "sheets" }], OWNER)).toThrow(
      `Unknown name "field": Cannot bind query parameter. Field 'field' could not be found in request message.`,
    );
  });

  test("неверный тип и неизвестное слово — «Invalid value at»", () => {
    expect(refusal({ deleteSheet: { sheetId: "1" } })).toBe(
      `Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), "1"`,
    );
    expect(refusal({ appendDimension: { sheetId: PLAN, dimension: "ROW", length: 1 } })).toBe(
      `Invalid value at 'requests[0].append_dimension.dimension' (type.googleapis.com/google.apps.sheets.v4.Dimension), "ROW"`,
    );
    expect(refusal(write([[Number.NaN]]))).toContain("number_value' (TYPE_DOUBLE)");
    expect(refusal({ updateCells: { start: new Date(0), fields: "note" } })).toContain("Invalid value at");
  });

  test("два члена одного выбора сразу — отказ", () => {
    const both = { userEnteredValue: { numberValue: 1, stringValue: "1" } };
    expect(
      refusal({ updateCells: { start: { sheetId: PLAN }, rows: [{ values: [both] }], fields: "*" } }),
    ).toContain("(oneof), oneof field 'value' is already set. Cannot set 'stringValue'");
    expect(refusal({ updateCells: { start: {}, range: {}, fields: "note" } })).toBe(
      "Invalid value at 'requests[0].update_cells' (oneof), oneof field 'area' is already set. Cannot set 'range'",
    );
  });

  test("пустой пакет и пустая маска — отказ", () => {
    expect(refusal()).toBe("Must specify at least one request.");
    expect(refusal({ updateCells: { start: { sheetId: PLAN } } })).toBe(
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
    expect(refusal({ updateCells: { start: { sheetId: PLAN }, fields: "userEnteredValues" } })).toBe(
      "Invalid requests[0].updateCells: Invalid field: userEnteredValues",
    );
  });

  test("без sheetId запрос идёт в лист 0, а если его нет — отказ", () => {
    const workbook = example();
    send(workbook, write([["в первый лист"]], 0, 0, 0));
    const lost = { updateCells: { start: {}, rows: [{ values: [cell("x")] }], fields: "userEnteredValue" } };
    send(workbook, lost);
    expect(values(workbook, 0)).toEqual([["x"]]);
    send(workbook, { deleteSheet: { sheetId: 0 } });
    expect(() => send(workbook, lost)).toThrow("Invalid requests[0].updateCells: No grid with id: 0");
    expect(() => send(workbook, lost, write([["x"]], 0, 0, 42))).toThrow("No grid with id: 0");
  });

  test("null в теле — то же, что отсутствие поля", () => {
    const workbook = example();
    send(workbook, write([["было"]]));
    const empty = { values: [{ userEnteredValue: null, note: null }] };
    send(workbook, { updateCells: { start: { sheetId: PLAN }, rows: [empty], fields: "userEnteredValue" } });
    expect(values(workbook)).toBeUndefined();
  });

  test("второй такой же пакет с маркером отвергается целиком", () => {
    const workbook = example();
    send(workbook, marker(77), write([["один раз"]]));
    const before = JSON.stringify(workbook.state());
    expect(() => send(workbook, marker(77), write([["второй раз"]]))).toThrow(
      "Invalid requests[0].createDeveloperMetadata: Cannot add developer metadata with ID [77] because developer metadata with that ID already exists.",
    );
    expect(JSON.stringify(workbook.state())).toBe(before);
  });

  test("отказ в третьем запросе отменяет и первые два", () => {
    const workbook = example();
    const before = JSON.stringify(workbook.state());
    const bad = {
      deleteDimension: { range: { sheetId: PLAN, dimension: "ROWS", startIndex: 90, endIndex: 91 } },
    };
    expect(() =>
      send(
        workbook,
        write([["a"]]),
        { appendDimension: { sheetId: PLAN, dimension: "ROWS", length: 5 } },
        bad,
      ),
    ).toThrow("Invalid requests[2].deleteDimension:");
    expect(JSON.stringify(workbook.state())).toBe(before);
  });

  test("ответы — по одному на запрос, пустые там, где ответа нет", () => {
    expect(send(example(), write([["a"]]), marker(5))).toEqual({
      spreadsheetId: ID,
      replies: [
        {},
        {
          createDeveloperMetadata: {
            developerMetadata: {
              metadataId: 5,
              metadataKey: "run",
              metadataValue: "1",
              visibility: "DOCUMENT",
              location: { locationType: "SPREADSHEET", spreadsheet: true },
            },
          },
        },
      ],
    });
  });

  test("ни тело запроса, ни ответ не связаны с книгой", () => {
    const workbook = example();
    const request = {
      setDataValidation: { range: { sheetId: PLAN }, rule: { condition: { type: "BOOLEAN" } } },
    };
    send(workbook, request);
    request.setDataValidation.rule.condition.type = "TEXT_IS_URL";
    const fields = "sheets(properties,data.rowData.values.dataValidation)";
    const before = JSON.stringify(get(workbook, fields));
    const reply = get(workbook, fields);
    if (typeof reply === "object" && reply !== null) Object.assign(reply, { sheets: [] });
    expect(JSON.stringify(get(workbook, fields))).toBe(before);
    expect(before).toContain("BOOLEAN");
  });
});

type Mutable<Json> = { -readonly [Key in keyof Json]: Mutable<Json[Key]> };

test("запрос, который принимает модель, — запрос и в типах Google", () => {
  const asGoogleTypesIt = (request: Mutable<Message<"Request">>): GoogleAppsScript.Sheets.Schema.Request =>
    request;
  expect(asGoogleTypesIt({ deleteSheet: { sheetId: 1 } })).toEqual({ deleteSheet: { sheetId: 1 } });
});
