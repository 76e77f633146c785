// Rows and columns inserted, appended, deleted, moved and sorted: everything that names them follows.
import { describe, expect, test } from "vitest";
import { followReferences, renameReferences } from "../../../../src/local/engine/sheets/references.ts";
import type { Workbook } from "../../../../src/local/engine/sheets/workbook.ts";
import { at, columns, example, get, line, list, marker, PLAN, send, values, write } from "./example.ts";

const rule = (formula: string, range: object): object => ({
  addConditionalFormatRule: {
    rule: {
      ranges: [range],
      booleanRule: {
        condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: formula }] },
        format: { backgroundColorStyle: { rgbColor: { red: 1 } } },
      },
    },
  },
});
const protect = (protectedRangeId: number, range: object): object => ({
  addProtectedRange: { protectedRange: { protectedRangeId, range, warningOnly: true } },
});

/** Columns B–D of rows 2–5 under a colour rule, a filter and a protection; column C and row 3 are marked. */
function ruled(): Workbook {
  const workbook = example();
  const range = columns(1, 4, 1, 5);
  send(
    workbook,
    write([
      ["a", "b", "c", "d", "e"],
      ["a2", "b2", "c2", "d2", "e2"],
      ["a3", "b3", "c3", "d3", "e3"],
    ]),
    {
      repeatCell: {
        range,
        cell: { userEnteredFormat: { textFormat: { bold: true } }, note: "н" },
        fields: "userEnteredFormat,note",
      },
    },
    { setDataValidation: { range, rule: list("да") } },
    rule('=($C2<>"C2")*($E2<TODAY())', range),
    { setBasicFilter: { filter: { range } } },
    protect(7, range),
    marker(1, { dimensionRange: line("COLUMNS", 2) }),
    marker(2, { dimensionRange: line("ROWS", 2) }),
  );
  return workbook;
}

/** Sides of the three ranges and the places of the marks: [rows, columns]. */
function places(workbook: Workbook): unknown {
  const fields =
    "sheets(conditionalFormats,basicFilter,protectedRanges,data(rowMetadata.developerMetadata,columnMetadata.developerMetadata))";
  const sheet = at(get(workbook, fields), "sheets", 1);
  const sides = (range: unknown): unknown[] =>
    ["startRowIndex", "endRowIndex", "startColumnIndex", "endColumnIndex"].map((side) => at(range, side));
  const marked = (lines: unknown): number =>
    Array.isArray(lines)
      ? lines.findIndex((each: unknown) => at(each, "developerMetadata") !== undefined)
      : -1;
  const ranges = at(sheet, "conditionalFormats", 0, "ranges");
  return {
    rule: Array.isArray(ranges) ? ranges.map(sides) : undefined,
    formula: at(sheet, "conditionalFormats", 0, "booleanRule", "condition", "values", 0, "userEnteredValue"),
    filter: sides(at(sheet, "basicFilter", "range")),
    protection: sides(at(sheet, "protectedRanges", 0, "range")),
    marks: [marked(at(sheet, "data", 0, "rowMetadata")), marked(at(sheet, "data", 0, "columnMetadata"))],
  };
}

const everywhere = (sides: number[], formula: string, marks: number[]): object => ({
  rule: [sides],
  filter: sides,
  protection: sides,
  formula,
  marks,
});

describe("вставка", () => {
  const insert = (range: object, inheritFromBefore = false): object => ({
    insertDimension: { range, inheritFromBefore },
  });

  test("у верхнего края диапазон сдвигается, внутри растёт, у нижнего края не меняется", () => {
    const edge = ruled();
    send(edge, insert(line("ROWS", 1)));
    expect(places(edge)).toEqual(everywhere([2, 6, 1, 4], '=($C3<>"C2")*($E3<TODAY())', [3, 2]));
    const inside = ruled();
    send(inside, insert(line("ROWS", 2, 4)));
    expect(places(inside)).toEqual(everywhere([1, 7, 1, 4], '=($C2<>"C2")*($E2<TODAY())', [4, 2]));
    const below = ruled();
    send(below, insert(line("ROWS", 5)));
    expect(places(below)).toEqual(everywhere([1, 5, 1, 4], '=($C2<>"C2")*($E2<TODAY())', [2, 2]));
  });

  test("столбец внутри: правила растут, ссылки и метки уезжают вместе со столбцом", () => {
    const workbook = ruled();
    send(workbook, insert(line("COLUMNS", 2)));
    expect(places(workbook)).toEqual(everywhere([1, 5, 1, 5], '=($D2<>"C2")*($F2<TODAY())', [2, 3]));
    expect(values(workbook)).toEqual([
      ["a", "b", "", "c", "d", "e"],
      ["a2", "b2", "", "c2", "d2", "e2"],
      ["a3", "b3", "", "c3", "d3", "e3"],
    ]);
  });

  test("новая строка берёт оформление и проверку соседа, но не значение и не примечание", () => {
    const after = ruled();
    send(after, insert(line("ROWS", 1)));
    const before = ruled();
    send(before, insert(line("ROWS", 1), true));
    const row = (workbook: Workbook): unknown =>
      at(get(workbook, "sheets.data.rowData.values"), "sheets", 1, "data", 0, "rowData", 1);
    const look = { userEnteredFormat: { textFormat: { bold: true } }, dataValidation: list("да") };
    expect(row(after)).toEqual({ values: [{}, look, look, look] });
    expect(row(before)).toEqual({});
  });

  test("где нельзя: нет границы, дальше края, в начале с наследованием назад", () => {
    const refuse = (range: object, before: boolean, text: string): void => {
      expect(() => send(ruled(), insert(range, before))).toThrow(
        `Invalid requests[0].insertDimension: ${text}`,
      );
    };
    refuse({ sheetId: PLAN, dimension: "ROWS", startIndex: 1 }, false, "DimensionRange must specify both");
    refuse(
      line("ROWS", 10),
      false,
      "range.startIndex must be less than the grid size (10) if inheritFromBefore is false.",
    );
    refuse(line("ROWS", 11), true, "range.startIndex is larger than current grid size (10)");
    refuse(line("ROWS", 0), true, "range.startIndex must not be 0 if inheritFromBefore is true");
  });

  test("закреплённая шапка растёт от вставки в неё и не растёт от вставки под ней", () => {
    const workbook = example();
    const grid = (): unknown =>
      at(get(workbook, "sheets.properties.gridProperties"), "sheets", 1, "properties", "gridProperties");
    send(workbook, {
      updateSheetProperties: {
        properties: { sheetId: PLAN, gridProperties: { frozenRowCount: 2 } },
        fields: "gridProperties.frozenRowCount",
      },
    });
    send(workbook, insert(line("ROWS", 2)));
    expect(grid()).toMatchObject({ frozenRowCount: 2, rowCount: 11 });
    send(workbook, insert(line("ROWS", 1)));
    expect(grid()).toMatchObject({ frozenRowCount: 3, rowCount: 12 });
  });

  test("больше 10 000 000 ячеек и 18 278 столбцов не бывает", () => {
    const append = (dimension: string, length: number): object => ({
      appendDimension: { sheetId: PLAN, dimension, length },
    });
    expect(() => send(example(), append("ROWS", 2_000_000_000))).toThrow(
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    );
    expect(() => send(example(), append("COLUMNS", 18_274))).toThrow("above the limit of 18278 columns");
  });
});

describe("удаление", () => {
  const remove = (range: object): object => ({ deleteDimension: { range } });

  test("первая строка правила: правило сжимается, ссылка на свою строку остаётся своей", () => {
    const workbook = ruled();
    send(workbook, remove(line("ROWS", 1)));
    expect(places(workbook)).toEqual(everywhere([1, 4, 1, 4], '=($C2<>"C2")*($E2<TODAY())', [1, 2]));
  });

  test("удалённый столбец: ссылка на него — #REF!, его метка исчезает", () => {
    const workbook = ruled();
    send(workbook, remove(line("COLUMNS", 2)));
    expect(places(workbook)).toEqual(everywhere([1, 5, 1, 3], '=(#REF!<>"C2")*($D2<TODAY())', [2, -1]));
  });

  test("вместе со всеми строками правила исчезает оно само, фильтр и защита", () => {
    const workbook = ruled();
    send(workbook, remove(line("ROWS", 1, 5)));
    expect(get(workbook, "sheets(conditionalFormats,basicFilter,protectedRanges)")).toEqual({
      sheets: [{}, {}],
    });
  });

  test("несуществующее, всё, всё незакреплённое удалить нельзя", () => {
    const workbook = example();
    const text = "Invalid requests[0].deleteDimension: ";
    expect(() => send(workbook, remove(line("ROWS", 10)))).toThrow(
      `${text}Cannot delete a row that doesn't exist. Tried to delete row index 10 but there are only 10 rows.`,
    );
    expect(() => send(workbook, remove({ sheetId: PLAN, dimension: "COLUMNS" }))).toThrow(
      `${text}You can't delete all the columns on the sheet.`,
    );
    send(workbook, {
      updateSheetProperties: {
        properties: { sheetId: PLAN, gridProperties: { frozenRowCount: 1 } },
        fields: "gridProperties.frozenRowCount",
      },
    });
    expect(() => send(workbook, remove(line("ROWS", 1, 10)))).toThrow(
      `${text}Sorry, it is not possible to delete all non-frozen rows.`,
    );
  });

  test("уменьшение листа удаляет строки с конца, увеличение добавляет пустые", () => {
    const workbook = ruled();
    const size = (rowCount: number): object => ({
      updateSheetProperties: {
        properties: { sheetId: PLAN, gridProperties: { rowCount } },
        fields: "gridProperties.rowCount",
      },
    });
    send(workbook, size(2), size(4));
    expect(values(workbook)).toEqual([
      ["a", "b", "c", "d", "e"],
      ["a2", "b2", "c2", "d2", "e2"],
    ]);
    expect(places(workbook)).toMatchObject({ rule: [[1, 2, 1, 4]], marks: [-1, 2] });
  });
});

describe("перенос", () => {
  const move = (from: number, to: number, until = from + 1): object => ({
    moveDimension: { source: line("COLUMNS", from, until), destinationIndex: to },
  });

  test("место назначения считается до переноса; значения, ссылки и метки едут вместе", () => {
    const workbook = ruled();
    send(workbook, move(2, 4));
    expect(values(workbook)).toEqual([
      ["a", "b", "d", "c", "e"],
      ["a2", "b2", "d2", "c2", "e2"],
      ["a3", "b3", "d3", "c3", "e3"],
    ]);
    expect(places(workbook)).toEqual(everywhere([1, 5, 1, 4], '=($D2<>"C2")*($E2<TODAY())', [2, 3]));
  });

  test("столбец, унесённый из правила, уносит его с собой; чужой, внесённый внутрь, попадает под него", () => {
    const away = ruled();
    send(away, move(2, 0));
    expect(places(away)).toMatchObject({
      rule: [
        [1, 5, 2, 4],
        [1, 5, 0, 1],
      ],
      filter: [1, 5, 2, 4],
      formula: '=($A2<>"C2")*($E2<TODAY())',
      marks: [2, 0],
    });
    const into = ruled();
    send(into, move(0, 3));
    expect(places(into)).toMatchObject({ rule: [[1, 5, 0, 4]], formula: '=($B2<>"C2")*($E2<TODAY())' });
  });

  test("на своё место — ничего не меняется", () => {
    const workbook = ruled();
    const before = JSON.stringify(workbook.state());
    send(workbook, move(1, 3, 3), move(2, 2));
    expect(JSON.stringify(workbook.state())).toBe(before);
  });
});

describe("сортировка", () => {
  const sort = (dimensionIndex: number, sortOrder = "ASCENDING"): object => ({
    sortRange: { range: { sheetId: PLAN, startRowIndex: 1 }, sortSpecs: [{ dimensionIndex, sortOrder }] },
  });
  const mixed = (): Workbook => {
    const workbook = example();
    send(workbook, write([["шапка"], ["яблоко"], [true], [null, "пусто"], [10], ["Арбуз"], [9], [false]]));
    return workbook;
  };
  const first = (workbook: Workbook): unknown[] => {
    const rows = values(workbook);
    return Array.isArray(rows) ? rows.map((row: unknown) => at(row, 0)) : [];
  };

  test("числа, потом тексты, потом флажки; пустые в конце в обе стороны", () => {
    const workbook = mixed();
    send(workbook, sort(0));
    expect(first(workbook)).toEqual(["шапка", 9, 10, "Арбуз", "яблоко", false, true, ""]);
    send(workbook, sort(0, "DESCENDING"));
    expect(first(workbook)).toEqual(["шапка", true, false, "яблоко", "Арбуз", 10, 9, ""]);
  });

  test("строка едет вся: оформление, примечание, проверка, метка; скрытая стоит на месте", () => {
    const workbook = mixed();
    const hidden = {
      updateDimensionProperties: {
        range: line("ROWS", 4),
        properties: { hiddenByUser: true },
        fields: "hiddenByUser",
      },
    };
    const note = {
      updateCells: {
        start: { sheetId: PLAN, rowIndex: 6 },
        rows: [{ values: [{ note: "девять" }] }],
        fields: "note",
      },
    };
    send(workbook, hidden, note, marker(3, { dimensionRange: line("ROWS", 6) }), sort(0));
    expect(first(workbook)).toEqual(["шапка", 9, "Арбуз", "яблоко", 10, false, true, ""]);
    const row = at(
      get(workbook, "sheets.data(rowData.values.note,rowMetadata.developerMetadata.metadataId)"),
      "sheets",
      1,
      "data",
      0,
    );
    expect(at(row, "rowData", 1)).toEqual({ values: [{ note: "девять" }] });
    expect(at(row, "rowMetadata", 1)).toEqual({ developerMetadata: [{ metadataId: 3 }] });
  });

  test("вторая сортировка того же листа в пакете видит итог первой", () => {
    const workbook = example();
    send(workbook, write([["х"], [1, "б"], [2, "а"], [3, "б"]]), sort(0, "DESCENDING"), sort(1));
    expect(first(workbook)).toEqual(["х", 2, 3, 1]);
  });

  test("номер столбца — по листу; вне диапазона — отказ", () => {
    const range = { sheetId: PLAN, startColumnIndex: 2, endColumnIndex: 4 };
    expect(() => send(mixed(), { sortRange: { range, sortSpecs: [{ dimensionIndex: 1 }] } })).toThrow(
      "Invalid requests[0].sortRange: SortSpec.dimensionIndex[1] is outside of the range.",
    );
  });
});

describe("ссылки в текстах правил", () => {
  const insertedAt = (text: string, at: number): string =>
    followReferences(text, "COLUMNS", { kind: "insert", at, count: 1 }, "План", "План", null);

  test.each([
    ["=$B$2:$B", 1, "=$C$2:$C"],
    ["=A:C", 1, "=A:D"],
    ["='План'!$D$1+D1+'Другой'!D1", 0, "='План'!$E$1+E1+'Другой'!D1"],
    ['="D1"&D1', 0, '="D1"&E1'],
    ["=LOG10(D1)+Д1+ABCD1", 0, "=LOG10(E1)+Д1+ABCD1"],
    ["=$2:$3", 0, "=$2:$3"],
  ])("%s после вставки столбца %i — %s", (text, at, expected) => {
    expect(insertedAt(text, at)).toBe(expected);
  });

  test("список из диапазона едет за своими строками и за именем листа", () => {
    const workbook = example();
    const condition = { type: "ONE_OF_RANGE", values: [{ userEnteredValue: "='Лист1'!$B$2:$B$4" }] };
    send(
      workbook,
      { setDataValidation: { range: columns(0, 5), rule: { condition, strict: true } } },
      { insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 2, endIndex: 4 } } },
      { insertDimension: { range: { sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 1 } } },
      { updateSheetProperties: { properties: { sheetId: 0, title: "Списки" }, fields: "title" } },
      write([["Школа"]], 5, 2, 0),
      write([["Школа"]], 3, 3),
    );
    const text = JSON.stringify(get(workbook, "sheets.data.rowData.values.dataValidation"));
    expect(new Set(text.match(/='[^"]*/g))).toEqual(new Set(["='Списки'!$C$2:$C$6"]));
  });

  test("переименование не трогает тексты в кавычках и чужие листы", () => {
    expect(renameReferences(`=План!A1&"План!A1"&'Планы'!A1`, "План", "Дом 'А'")).toBe(
      `='Дом ''А'''!A1&"План!A1"&'Планы'!A1`,
    );
  });
});
