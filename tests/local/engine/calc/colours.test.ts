// Conditional colours: the deadline rules of the book's own tables, people's simple rules, order, speed.
import { beforeAll, describe, expect, test } from "vitest";
import { dateOfSerial, serialOf } from "../../../../src/domain/calendar/civil.ts";
import { Colours, type Look } from "../../../../src/local/engine/calc/colours.ts";
import type { Engine } from "../../../../src/local/engine/engine.ts";
import type { Book, Sheet } from "../../../../src/local/engine/sheets/model.ts";
import type { Workbook } from "../../../../src/local/engine/sheets/workbook.ts";
import { COLOURS } from "../../../../src/workbook/colours.ts";
import { directives, plan } from "../../../../src/workbook/tables/index.ts";
import { bookOf, newEngine, runWell } from "../../../built.ts";
import { cell, columns, example, PLAN, send, write } from "../sheets/example.ts";
import { cpuTime } from "./cpuTime.ts";
import { type, typedBook } from "./typedBook.ts";

const TODAY = "2026-02-02";
const day = (after: number): number => serialOf(TODAY) + after;

function sheetIn(book: Book, sheetId: number): Sheet {
  const sheet = book.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (sheet === undefined) throw new Error(`нет листа ${sheetId}`);
  return sheet;
}

describe("пять цветов сроков в настоящих таблицах", () => {
  let engine: Engine;
  beforeAll(() => {
    engine = newEngine({ today: TODAY });
    runWell(engine, "setUp");
  });

  /** Writes cells of a row and tells the background of the coloured cells. */
  function colourOf(
    table: typeof plan | typeof directives,
    row: Readonly<Record<string, string | number>>,
    today = TODAY,
  ): string[] {
    const { columns: places } = bookOf(engine, [table]).layout(table);
    const { sheetId } = table;
    const range = { sheetId, startRowIndex: 1, endRowIndex: 2 };
    const cells = Object.entries(row).map(([id, value]) => ({
      updateCells: {
        start: { sheetId, rowIndex: 1, columnIndex: places[id] ?? -1 },
        rows: [{ values: [cell(value)] }],
        fields: "userEnteredValue",
      },
    }));
    const clear = { updateCells: { range, fields: "userEnteredValue" } };
    engine.workbook.batchUpdate({ requests: [clear, ...cells] }, { email: "centre@example.org" });
    const { book } = engine.workbook;
    const looks = new Colours().rowLooks(book, sheetIn(book, sheetId), 1, today);
    return [...looks].map(([column, { background = "" }]) => {
      const id = Object.entries(places).find(([, place]) => place === column)?.[0] ?? "";
      return `${id} ${background}`;
    });
  }

  const shades = (colour: keyof typeof COLOURS): string[] =>
    plan.colours
      .filter((rule) => rule.colour === colour)
      .flatMap(({ on }) => on.map((id) => `${id} ${COLOURS[colour].background}`));

  test.each([
    ["overdue", { nextDue: day(-1), status: "В работе" }],
    ["today", { nextDue: day(0), status: "В работе" }],
    ["soon", { nextDue: day(5), warnFrom: day(-2), status: "В работе" }],
    ["done", { nextDue: day(-30), status: "Исполнено" }],
    ["question", { nextDue: day(-30), termKind: "требует уточнения", status: "В работе" }],
  ] as const)("План, %s", (colour, row) => {
    expect(colourOf(plan, row).toSorted()).toEqual(shades(colour).toSorted());
  });

  test("рано предупреждать, нечего предупреждать, снято с контроля — без цвета", () => {
    expect(colourOf(plan, { nextDue: day(30), warnFrom: day(20), status: "В работе" })).toEqual([]);
    expect(colourOf(plan, { nextDue: day(30), status: "В работе" })).toEqual([]);
    expect(colourOf(plan, { nextDue: day(-30), status: "Исключено" })).toEqual([]);
    expect(colourOf(plan, {})).toEqual([]);
  });

  test("завтра тот же срок уже просрочен: цвет идёт за днём", () => {
    const row = { nextDue: day(0), status: "В работе" };
    expect(colourOf(plan, row)).toEqual(shades("today"));
    expect(colourOf(plan, row, dateOfSerial(day(1)))).toEqual(shades("overdue"));
  });

  test("Поручения красятся так же, а все правила книги понятны", () => {
    const { book } = engine.workbook;
    expect(new Colours().unread(book)).toEqual([]);
    const red = colourOf(directives, { due: day(-2), controlDue: day(-2), status: "В работе" });
    expect(red.length).toBeGreaterThan(0);
    expect(red.every((look) => look.endsWith(COLOURS.overdue.background))).toBe(true);
  });

  test("пять тысяч строк: сначала меньше 300 мс процессора, потом почти даром", () => {
    const { sheetId } = plan;
    const { columns: places } = bookOf(engine, [plan]).layout(plan);
    const rows = Array.from({ length: 5000 }, (_, index) => ({ values: [cell(day((index % 200) - 100))] }));
    engine.workbook.batchUpdate(
      {
        requests: [
          { insertDimension: { range: { sheetId, dimension: "ROWS", startIndex: 2, endIndex: 5002 } } },
          {
            updateCells: {
              start: { sheetId, rowIndex: 1, columnIndex: places["nextDue"] ?? -1 },
              rows,
              fields: "userEnteredValue",
            },
          },
        ],
      },
      { email: "centre@example.org" },
    );
    const { book } = engine.workbook;
    const sheet = sheetIn(book, sheetId);
    const colours = new Colours();
    const all = (): number =>
      sheet.rows.filter((_, row) => colours.rowLooks(book, sheet, row, TODAY).size > 0).length;
    let coloured = 0;
    const cold = cpuTime(() => {
      coloured = all();
    });
    const warm = cpuTime(all);
    expect(coloured).toBe(2525);
    expect(cold).toBeLessThan(300);
    expect(warm).toBeLessThan(cold);
  });
});

describe("правила людей", () => {
  /** A rule at a place of the list that turns cells red, more or less. */
  const rule = (index: number, condition: object, red: number, where = columns(0, 3)): object => ({
    addConditionalFormatRule: {
      index,
      rule: { ranges: [where], booleanRule: { condition, format: { backgroundColor: { red } } } },
    },
  });
  const formula = (text: string): object => ({
    type: "CUSTOM_FORMULA",
    values: [{ userEnteredValue: text }],
  });
  const simple = (type_: string, ...values: string[]): object => ({
    type: type_,
    values: values.map((userEnteredValue) => ({ userEnteredValue })),
  });

  function looks(workbook: Workbook, row: number): [number, Look][] {
    const { book } = workbook;
    workbook.calculation.update(book, workbook.now());
    const valueAt = (sheetId: number, at: number, column: number) =>
      workbook.calculation.valueAt(sheetId, at, column);
    return [...new Colours().rowLooks(book, sheetIn(book, PLAN), row, TODAY, valueAt)];
  }

  /** Columns of row 1 that a condition over A2:C10 colours; the row holds 5; «Да»; 01.02.2026. */
  function coloured(condition: object): number[] {
    const workbook = example();
    send(
      workbook,
      write([
        ["Число", "Слово", "День"],
        [5, "Да", 46054],
      ]),
    );
    send(workbook, rule(0, condition, 1));
    return looks(workbook, 1).map(([column]) => column);
  }

  test.each([
    [formula("=$A2>4"), [0, 1, 2]],
    [formula("=A2=5"), [0]],
    [formula('=$B2="да"'), [0, 1, 2]],
    [formula('=И($A2>1,5;$B2<>"")'), [0, 1, 2]],
    [formula("=AND($A2>=5;LEN($B2)=2;$C2<TODAY())"), [0, 1, 2]],
    [formula("=$B2*2"), []],
    [formula('=$A$1="число"'), [0, 1, 2]],
    [formula("=$A3=0"), [0, 1, 2]],
    [formula("=$A2-5"), []],
    [formula("=ЕСЛИОШИБКА(1/($A2-5);ИСТИНА)"), [0, 1, 2]],
    [simple("NUMBER_GREATER", "4,5"), [0, 2]],
    [simple("NUMBER_BETWEEN", "1", "5"), [0]],
    [simple("TEXT_CONTAINS", "ДА"), [1]],
    [simple("TEXT_STARTS_WITH", "н"), []],
    [simple("DATE_EQ", "01.02.2026"), [2]],
    [{ type: "DATE_BEFORE", values: [{ relativeDate: "TODAY" }] }, [0, 2]],
    [simple("NOT_BLANK"), [0, 1, 2]],
    [simple("BLANK"), []],
  ])("%j", (condition, expected) => {
    expect(coloured(condition)).toEqual(expected);
  });

  test("первое верное правило побеждает, у каждой ячейки своё", () => {
    const workbook = example();
    send(
      workbook,
      write([["х"], [5]]),
      rule(0, formula("=$A2=5"), 0.2, columns(1, 2)),
      rule(1, formula("=$A2>1"), 0.4),
    );
    expect(looks(workbook, 1).toSorted()).toEqual([
      [0, { background: "#660000" }],
      [1, { background: "#330000" }],
      [2, { background: "#660000" }],
    ]);
    expect(looks(workbook, 2)).toEqual([]);
  });
  test("ячейка с формулой красит строку результатом; ошибка не красит", () => {
    const workbook = typedBook();
    type(workbook, PLAN, [["х"], ["=2+3"], ["=1/0"]]);
    send(workbook, rule(0, formula('=$A2<>""'), 1));
    expect(looks(workbook, 1)).toHaveLength(3);
    expect(looks(workbook, 2)).toHaveLength(0);
  });

  test("непонятное правило ничего не красит и названо", () => {
    const workbook = example();
    send(
      workbook,
      write([["х"], [5]]),
      rule(0, formula("=COUNTIF($A:$A;$A2)>0"), 1),
      rule(1, formula("=$A2=5"), 0.4),
    );
    expect(looks(workbook, 1).map(([, { background }]) => background)).toEqual([
      "#660000",
      "#660000",
      "#660000",
    ]);
    expect(new Colours().unread(workbook.book)).toEqual([
      { sheet: "План", index: 0, formula: "=COUNTIF($A:$A;$A2)>0" },
    ]);
  });
});
