// Sheets, colour rules, protection and developer metadata: ids, places, limits, who is stopped.
import { describe, expect, test } from "vitest";
import type { Workbook } from "../../../../src/local/engine/sheets/workbook.ts";
import {
  at,
  COLLEAGUE,
  columns,
  example,
  get,
  ID,
  line,
  list,
  marker,
  OWNER,
  PLAN,
  send,
  sendAs,
  values,
  write,
} from "./example.ts";

describe("листы", () => {
  const add = (properties: object): object => ({ addSheet: { properties } });
  const change = (properties: object, fields: string): object => ({
    updateSheetProperties: { properties, fields },
  });
  const titles = (workbook: Workbook): unknown[] =>
    workbook.book.sheets.map(({ properties }) => properties.title);

  test("новый лист: ответ со свойствами, 1000 × 26 по умолчанию, место считается от начала", () => {
    const workbook = example();
    expect(send(workbook, add({ sheetId: 5, title: "Первый", index: 0, hidden: false }))).toEqual({
      spreadsheetId: ID,
      replies: [
        {
          addSheet: {
            properties: {
              sheetId: 5,
              title: "Первый",
              index: 0,
              sheetType: "GRID",
              gridProperties: { rowCount: 1000, columnCount: 26 },
            },
          },
        },
      ],
    });
    expect(titles(workbook)).toEqual(["Первый", "Лист1", "План"]);
  });

  test("занятый id, занятое имя (и в другом регистре), длинное имя — отказ", () => {
    const refuse = (properties: object, text: string): void => {
      expect(() => send(example(), add(properties))).toThrow(`Invalid requests[0].addSheet: ${text}`);
    };
    refuse({ sheetId: 0, title: "Новый" }, "Sheet with id 0 already exists");
    refuse(
      { sheetId: 5, title: "ПЛАН" },
      'A sheet with the name "ПЛАН" already exists. Please enter another name.',
    );
    refuse({ sheetId: 5, title: "я".repeat(101) }, "The sheet name cannot be greater than 100 characters.");
  });

  test("нельзя скрыть все листы, удалить последний, закрепить все строки", () => {
    const workbook = example();
    const hide = (sheetId: number): object => change({ sheetId, hidden: true }, "hidden");
    expect(() => send(workbook, hide(0), hide(PLAN))).toThrow(
      "Invalid requests[1].updateSheetProperties: You can't hide all the sheets in a document.",
    );
    send(workbook, { deleteSheet: { sheetId: 0 } });
    expect(() => send(workbook, { deleteSheet: { sheetId: PLAN } })).toThrow(
      "You can't remove all the sheets in a document.",
    );
    expect(() =>
      send(
        workbook,
        change({ sheetId: PLAN, gridProperties: { frozenRowCount: 10 } }, "gridProperties.frozenRowCount"),
      ),
    ).toThrow("You can't freeze all visible rows on the sheet.");
  });

  test("перенос листа считает места до переноса; цвет ярлыка снимается пустым значением", () => {
    const workbook = example();
    send(workbook, add({ sheetId: 5, title: "Третий", tabColorStyle: { rgbColor: { red: 1 } } }));
    send(workbook, change({ sheetId: 0, index: 2 }, "index"));
    expect(titles(workbook)).toEqual(["План", "Лист1", "Третий"]);
    expect(at(get(workbook, "sheets.properties.tabColor"), "sheets", 2)).toEqual({
      properties: { tabColor: { red: 1 } },
    });
    send(workbook, change({ sheetId: 5, tabColorStyle: {} }, "tabColorStyle"));
    expect(at(get(workbook, "sheets.properties(tabColor,tabColorStyle)"), "sheets", 2)).toEqual({
      properties: {},
    });
  });

  test("свойства книги меняются по маске; пустой часовой пояс — отказ", () => {
    const workbook = example();
    const properties = { title: "Новое имя", timeZone: "Asia/Omsk" };
    send(workbook, { updateSpreadsheetProperties: { properties, fields: "title" } });
    expect(get(workbook, "properties(title,timeZone)")).toEqual({
      properties: { title: "Новое имя", timeZone: "Europe/Moscow" },
    });
    expect(() =>
      send(workbook, { updateSpreadsheetProperties: { properties: {}, fields: "timeZone" } }),
    ).toThrow("timeZone");
  });
});

describe("цветовые правила", () => {
  const rule = (formula: string, format: object = { textFormat: { bold: true } }): object => ({
    ranges: [{ sheetId: PLAN, startRowIndex: 1, endColumnIndex: 3 }],
    booleanRule: { condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: formula }] }, format },
  });
  const add = (formula: string, index: number, format?: object): object => ({
    addConditionalFormatRule: { index, rule: rule(formula, format) },
  });
  const remove = (index: number): object => ({ deleteConditionalFormatRule: { sheetId: PLAN, index } });
  const formulas = (workbook: Workbook): unknown =>
    JSON.stringify(get(workbook, "sheets.conditionalFormats.booleanRule.condition.values")).match(/=\w/g);

  test("места считаются внутри пакета: добавление сдвигает вниз, удаление — вверх", () => {
    const workbook = example();
    send(workbook, add("=A", 0), add("=B", 0), add("=C", 1));
    expect(formulas(workbook)).toEqual(["=B", "=C", "=A"]);
    const reply = send(workbook, remove(2), remove(0), add("=D", 1));
    expect(
      at(reply, "replies", 0, "deleteConditionalFormatRule", "rule", "booleanRule", "condition", "values"),
    ).toEqual([{ userEnteredValue: "=A" }]);
    expect(formulas(workbook)).toEqual(["=C", "=D"]);
    send(workbook, { updateConditionalFormatRule: { sheetId: PLAN, index: 1, newIndex: 0 } });
    expect(formulas(workbook)).toEqual(["=D", "=C"]);
    send(workbook, { updateConditionalFormatRule: { index: 1, rule: rule("=E") } });
    expect(formulas(workbook)).toEqual(["=D", "=E"]);
  });

  test("открытые стороны диапазона закрываются размером листа", () => {
    const workbook = example();
    send(workbook, add("=A", 0));
    expect(
      at(get(workbook, "sheets.conditionalFormats.ranges"), "sheets", 1, "conditionalFormats", 0, "ranges"),
    ).toEqual([{ sheetId: PLAN, startRowIndex: 1, endRowIndex: 10, startColumnIndex: 0, endColumnIndex: 3 }]);
  });

  test("чего нет на этом месте, чужой формат, чужой лист, не формула — отказ", () => {
    expect(() => send(example(), remove(0))).toThrow(
      `Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: ${PLAN} at index: 0`,
    );
    expect(() => send(example(), add("=A", 1))).toThrow("Invalid requests[0].addConditionalFormatRule:");
    expect(() => send(example(), add("=A", 0, { wrapStrategy: "WRAP" }))).toThrow(
      "ConditionalFormatRule.format only supports bold, italic, strikethrough, foreground color and background color.",
    );
    expect(() => send(example(), add("A", 0))).toThrow("must be a formula");
    const elsewhere = { ...rule("=A"), ranges: [{ sheetId: PLAN }, { sheetId: 0 }] };
    expect(() => send(example(), { addConditionalFormatRule: { rule: elsewhere } })).toThrow(
      "must be on the same sheet",
    );
  });
});

describe("защита", () => {
  const PROTECTED =
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
  const protect = (parts: object, protectedRangeId = 7): object => ({
    addProtectedRange: { protectedRange: { protectedRangeId, ...parts } },
  });
  const refused = (workbook: Workbook, ...requests: unknown[]): void => {
    const before = JSON.stringify(workbook.state());
    expect(() => sendAs(COLLEAGUE, workbook, ...requests)).toThrow(PROTECTED);
    expect(JSON.stringify(workbook.state())).toBe(before);
  };

  test("защищённые ячейки: чужой пакет отвергнут целиком с местом, владелец проходит", () => {
    const workbook = example();
    send(workbook, protect({ range: columns(0, 1) }));
    expect(() => sendAs(COLLEAGUE, workbook, write([["можно"]], 1, 1), write([["нельзя"]], 1, 0))).toThrow(
      `Invalid requests[1].updateCells: ${PROTECTED}`,
    );
    refused(workbook, { deleteDimension: { range: line("ROWS", 3) } });
    refused(workbook, { insertDimension: { range: line("ROWS", 3) } });
    refused(workbook, { sortRange: { range: { sheetId: PLAN }, sortSpecs: [{ dimensionIndex: 0 }] } });
    refused(workbook, { setDataValidation: { range: { sheetId: PLAN }, rule: list("да") } });
    refused(workbook, { moveDimension: { source: line("COLUMNS", 0), destinationIndex: 3 } });
    refused(workbook, { deleteSheet: { sheetId: PLAN } });
    refused(workbook, { deleteProtectedRange: { protectedRangeId: 7 } });
    sendAs(COLLEAGUE, workbook, write([["рядом"]], 1, 1), { insertDimension: { range: line("ROWS", 1) } });
    send(workbook, write([["владелец"]], 3));
    expect(values(workbook)).toEqual([[], [], ["", "рядом"], ["владелец"]]);
  });

  test("предупреждение никого не останавливает", () => {
    const workbook = example();
    send(workbook, protect({ range: { sheetId: PLAN }, warningOnly: true, description: "осторожно" }));
    sendAs(COLLEAGUE, workbook, write([["a"]]), { deleteDimension: { range: line("ROWS", 5) } });
    expect(at(get(workbook, "sheets.protectedRanges", COLLEAGUE), "sheets", 1, "protectedRanges")).toEqual([
      {
        protectedRangeId: 7,
        range: { sheetId: PLAN },
        warningOnly: true,
        description: "осторожно",
        requestingUserCanEdit: true,
      },
    ]);
  });

  test("лист под защитой с открытыми ячейками: писать можно только целиком в них", () => {
    const workbook = example();
    const unprotectedRanges = [columns(0, 2), columns(2, 3)];
    send(workbook, protect({ range: { sheetId: PLAN }, unprotectedRanges }));
    sendAs(COLLEAGUE, workbook, write([["a", "b", "c"]], 4));
    refused(workbook, write([["a", "b", "c", "d"]], 4));
    refused(workbook, write([["шапка"]]));
    refused(workbook, { appendDimension: { sheetId: PLAN, dimension: "ROWS", length: 1 } });
    refused(workbook, {
      updateSheetProperties: { properties: { sheetId: PLAN, title: "Мой" }, fields: "title" },
    });
    refused(workbook, { clearBasicFilter: { sheetId: PLAN } });
  });

  test("редактор проходит; создавший и владелец редакторы всегда; другому список не показан", () => {
    const workbook = example();
    sendAs(COLLEAGUE, workbook, protect({ range: columns(0, 1), editors: { users: ["third@example.org"] } }));
    sendAs({ email: "Third@example.org" }, workbook, write([["a"]], 1));
    const shown = (caller: { email: string }): unknown =>
      at(
        get(workbook, "sheets.protectedRanges(requestingUserCanEdit,editors)", caller),
        "sheets",
        1,
        "protectedRanges",
        0,
      );
    const users = ["third@example.org", OWNER.email, COLLEAGUE.email];
    expect(shown(OWNER)).toEqual({ requestingUserCanEdit: true, editors: { users } });
    expect(shown({ email: "stranger@example.org" })).toEqual({});
  });

  test("изменить и снять; занятый и неизвестный id", () => {
    const workbook = example();
    send(workbook, protect({ range: columns(0, 1), description: "старое" }));
    const updated = { protectedRangeId: 7, description: "новое", editors: { users: [COLLEAGUE.email] } };
    send(workbook, { updateProtectedRange: { protectedRange: updated, fields: "editors" } });
    sendAs(COLLEAGUE, workbook, write([["a"]], 1), { deleteProtectedRange: { protectedRangeId: 7 } });
    expect(get(workbook, "sheets.protectedRanges")).toEqual({ sheets: [{}, {}] });
    expect(() => send(workbook, { deleteProtectedRange: { protectedRangeId: 7 } })).toThrow(
      "No protected range with id: 7",
    );
    send(workbook, protect({ range: columns(0, 1) }));
    expect(() => send(workbook, protect({ range: columns(1, 2) }))).toThrow("id 7 already exists");
    expect(() =>
      send(workbook, protect({ range: columns(1, 2), unprotectedRanges: [columns(1, 2)] }, 8)),
    ).toThrow("unprotectedRanges are only supported on protected sheets.");
  });
});

describe("метки разработчика", () => {
  const metadata = (parts: object): object => ({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: 1,
        metadataKey: "k",
        visibility: "DOCUMENT",
        location: { sheetId: PLAN },
        ...parts,
      },
    },
  });

  test("ключ, видимость и место обязательны; место — ровно одна строка или столбец", () => {
    const refuse = (parts: object, text: string): void => {
      expect(() => send(example(), metadata(parts))).toThrow(
        `Invalid requests[0].createDeveloperMetadata: ${text}`,
      );
    };
    refuse({ metadataKey: "" }, "Developer metadata must always have a key specified.");
    refuse({ visibility: null }, "Developer metadata must always have visibility specified.");
    refuse({ location: {} }, "Developer metadata must always have a location specified.");
    refuse(
      { location: { dimensionRange: line("ROWS", 1, 3) } },
      "DimensionRange must represent a single row or column",
    );
    refuse(
      { location: { dimensionRange: { sheetId: PLAN, dimension: "ROWS" } } },
      "DimensionRange must specify both a startIndex and an endIndex",
    );
    refuse({ location: { sheetId: 42 } }, "No grid with id: 42");
  });

  test("30 000 знаков на книгу и 30 000 на каждый лист", () => {
    const workbook = example();
    const long = (metadataId: number, location: object, length: number): object =>
      marker(metadataId, location, "x".repeat(length - 3));
    send(
      workbook,
      long(1, { sheetId: PLAN }, 20_000),
      long(2, { spreadsheet: true }, 30_000),
      long(3, { sheetId: 0 }, 30_000),
    );
    send(workbook, long(4, { dimensionRange: line("ROWS", 1) }, 10_000));
    expect(() => send(workbook, long(5, { dimensionRange: line("COLUMNS", 1) }, 4))).toThrow(
      "limit of 30000 characters",
    );
  });

  test("обновить и удалить по фильтру; ответы называют тронутое", () => {
    const workbook = example();
    const lookup = (parts: object): object => ({ developerMetadataLookup: parts });
    send(
      workbook,
      marker(1),
      marker(2, { dimensionRange: line("COLUMNS", 2) }),
      marker(3, { dimensionRange: line("ROWS", 2) }),
    );
    const reply = send(
      workbook,
      {
        updateDeveloperMetadata: {
          dataFilters: [lookup({ locationType: "COLUMN" }), lookup({ metadataId: 2 })],
          developerMetadata: { metadataValue: "новое" },
          fields: "metadataValue",
        },
      },
      { deleteDeveloperMetadata: { dataFilter: lookup({ metadataValue: "1" }) } },
      { deleteDeveloperMetadata: { dataFilter: lookup({ metadataId: 1 }) } },
    );
    expect(at(reply, "replies")).toMatchObject([
      { updateDeveloperMetadata: { developerMetadata: [{ metadataId: 2, metadataValue: "новое" }] } },
      { deleteDeveloperMetadata: { deletedDeveloperMetadata: [{ metadataId: 1 }, { metadataId: 3 }] } },
      { deleteDeveloperMetadata: {} },
    ]);
    expect(JSON.stringify(workbook.state()).match(/metadataId/g)).toHaveLength(1);
  });
});
