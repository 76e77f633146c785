// A small book with everything that a page shows: header, formats, lists, dates, colours, a filter, a list from another sheet.
import type { Engine } from "../../../../src/local/engine/engine.ts";
import { SAMPLE_BUNDLE } from "../sampleBundle.ts";
import { engineFor, OWNER } from "../testEngine.ts";

export const PLAN = 101;
export const NAMES = 102;
export const ROWS = 14;
export const COLUMNS = { number: 0, text: 1, due: 2, state: 3, person: 4, amount: 5 } as const;
const HEADERS = ["№", "Мероприятие", "Срок", "Состояние", "Кто", "Сумма"];
const STATES = ["Новое", "В работе", "Исполнено"];
const PEOPLE = ["Лебедева Н.С.", "Орлова Т.П.", "Соколов И.А."];

const text = (stringValue: string): object => ({ userEnteredValue: { stringValue } });
const range = (sheetId: number, column: number): object => ({
  sheetId,
  startRowIndex: 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});
const format = (column: number, numberFormat: object): object => ({
  repeatCell: {
    range: range(PLAN, column),
    cell: { userEnteredFormat: { numberFormat } },
    fields: "userEnteredFormat.numberFormat",
  },
});
const check = (column: number, type: string, values: readonly string[], strict: boolean): object => ({
  setDataValidation: {
    range: range(PLAN, column),
    rule: {
      condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) },
      strict,
      inputMessage: `Подсказка ${column}`,
    },
  },
});
const colour = (formula: string, backgroundColor: object): object => ({
  addConditionalFormatRule: {
    rule: {
      ranges: [
        { sheetId: PLAN, startRowIndex: 1, endRowIndex: ROWS, startColumnIndex: 0, endColumnIndex: 6 },
      ],
      booleanRule: {
        condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: formula }] },
        format: { backgroundColor },
      },
    },
    index: 0,
  },
});

const REQUESTS: readonly object[] = [
  {
    addSheet: {
      properties: {
        sheetId: PLAN,
        title: "План",
        tabColorStyle: { rgbColor: { red: 1 } },
        gridProperties: { rowCount: ROWS, columnCount: 6, frozenRowCount: 1, frozenColumnCount: 2 },
      },
    },
  },
  {
    addSheet: {
      properties: { sheetId: NAMES, title: "Люди", gridProperties: { rowCount: 6, columnCount: 1 } },
    },
  },
  {
    updateCells: {
      start: { sheetId: PLAN },
      rows: [
        {
          values: HEADERS.map((header) => ({
            ...text(header),
            userEnteredFormat: { textFormat: { bold: true } },
          })),
        },
      ],
      fields: "userEnteredValue,userEnteredFormat",
    },
  },
  {
    updateCells: {
      start: { sheetId: NAMES, rowIndex: 1 },
      rows: PEOPLE.map((name) => ({ values: [text(name)] })),
      fields: "userEnteredValue",
    },
  },
  format(COLUMNS.text, { type: "TEXT" }),
  format(COLUMNS.due, { type: "DATE", pattern: "dd.mm.yyyy" }),
  check(COLUMNS.due, "DATE_IS_VALID", [], false),
  check(COLUMNS.state, "ONE_OF_LIST", STATES, true),
  check(COLUMNS.person, "ONE_OF_RANGE", ["='Люди'!$A$2:$A"], false),
  colour('=$D2="Исполнено"', { green: 1 }),
  colour('=($C2<>"")*($C2<TODAY())', { red: 1 }),
  {
    updateCells: {
      start: { sheetId: PLAN, rowIndex: 1 },
      rows: [
        ["1", "Сбор заявлений", 45_160, "Новое", "Лебедева Н.С."],
        ["2", "Семинар для экспертов", 45_200, "В работе", "Орлова Т.П."],
        ["3", "График аттестации", 45_220, "Исполнено", "Соколов И.А."],
        ["4", "Отчёт за квартал", 45_290, "Новое", "Орлова Т.П."],
      ].map((row) => ({
        values: row.map((value) =>
          typeof value === "string" ? text(value) : { userEnteredValue: { numberValue: value } },
        ),
      })),
      fields: "userEnteredValue",
    },
  },
  { deleteSheet: { sheetId: 0 } },
];

/** What a run of an add-on may do to the book. */
const BUNDLE = `
  ${SAMPLE_BUNDLE}
  function apply(requests) { return Sheets.Spreadsheets.batchUpdate({ requests }, bookId()); }
  function insertFirst() {
    const range = { sheetId: ${PLAN}, dimension: "ROWS", startIndex: 1, endIndex: 2 };
    apply([{ insertDimension: { range, inheritFromBefore: false } }]);
  }
  function deleteFirst() {
    apply([{ deleteDimension: { range: { sheetId: ${PLAN}, dimension: "ROWS", startIndex: 1, endIndex: 2 } } }]);
  }
  function moveDue() {
    const start = { sheetId: ${PLAN}, rowIndex: 2, columnIndex: 2 };
    apply([{ updateCells: { start, rows: [{ values: [{ userEnteredValue: { numberValue: 45169 } }] }], fields: "userEnteredValue" } }]);
  }
  function fill(count) {
    const rows = Array.from({ length: count }, (_, row) => ({ values: [{ userEnteredValue: { numberValue: row } }] }));
    const start = { sheetId: ${PLAN}, rowIndex: ${ROWS}, columnIndex: 5 };
    apply([
      { appendDimension: { sheetId: ${PLAN}, dimension: "ROWS", length: count } },
      { updateCells: { start, rows, fields: "userEnteredValue" } },
    ]);
  }
  function selectedRows() {
    return SpreadsheetApp.getActiveSpreadsheet().getActiveRangeList().getRanges()
      .map((range) => [range.getRow(), range.getNumRows()]);
  }
  function inTwoSteps() {
    const start = { sheetId: ${PLAN}, rowIndex: 1, columnIndex: 1 };
    for (const stringValue of ["сначала", "потом"]) {
      apply([{ updateCells: { start, rows: [{ values: [{ userEnteredValue: { stringValue } }] }], fields: "userEnteredValue" } }]);
    }
  }
`;

/** An engine in memory with the book; today is 05.09.2023. */
export function sampleEngine(): Engine {
  const engine = engineFor(BUNDLE);
  engine.workbook.batchUpdate({ requests: REQUESTS }, { email: OWNER });
  return engine;
}
