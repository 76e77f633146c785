import { describe, expect, test } from "vitest";
import { errorOf, runBody, valueOf } from "../engine/testEngine.ts";

const pages = { progress: "<p>Идёт рассылка</p>" };

describe("SpreadsheetApp и HtmlService", () => {
  test("меню с разделителем и подменю показывается целиком одним вызовом", () => {
    const { calls, menus } = runBody(`const ui = SpreadsheetApp.getUi();
      ui.createMenu("Аттестация").addItem("Что сегодня", "showToday").addSeparator()
        .addSubMenu(ui.createMenu("Настройка").addItem("Проверить книгу", "checkBook")).addToUi()`);
    expect(menus).toEqual([
      {
        caption: "Аттестация",
        entries: [
          { kind: "item", caption: "Что сегодня", handler: "showToday" },
          { kind: "separator" },
          {
            kind: "menu",
            menu: {
              caption: "Настройка",
              entries: [{ kind: "item", caption: "Проверить книгу", handler: "checkBook" }],
            },
          },
        ],
      },
    ]);
    expect(calls.total).toBe(1);
  });

  test("окно и боковая панель показывают страницу проекта", () => {
    const { dialogs } = runBody(
      `const ui = SpreadsheetApp.getUi();
       ui.showModalDialog(HtmlService.createHtmlOutputFromFile("progress").setWidth(400).setHeight(200), "Рассылка");
       ui.showSidebar(HtmlService.createHtmlOutput("<i>а</i>").append("<b>б</b>").setTitle("Сегодня"))`,
      {},
      { pages },
    );
    expect(dialogs).toEqual([
      { kind: "dialog", title: "Рассылка", html: pages.progress, width: 400, height: 200 },
      { kind: "sidebar", title: "Сегодня", html: "<i>а</i><b>б</b>", width: null, height: null },
    ]);
  });

  test("нет страницы; не страница вместо страницы", () => {
    expect(errorOf(`HtmlService.createHtmlOutputFromFile("нет")`)).toBe(
      "Exception: No HTML file named нет was found.",
    );
    expect(errorOf(`SpreadsheetApp.getUi().showSidebar({})`)).toContain(
      "don't match the method signature for Ui.showSidebar",
    );
  });

  test("в триггере нет окон: getUi бросает, а всплывающее сообщение видно только при правке", () => {
    const body = `SpreadsheetApp.getActiveSpreadsheet().toast("Готово", "Аттестация", 3)`;
    for (const surface of ["clock", "edit"] as const) {
      expect(errorOf(`SpreadsheetApp.getUi()`, { surface })).toBe(
        "Exception: Cannot call SpreadsheetApp.getUi() from this context.",
      );
    }
    expect(runBody(body, { surface: "clock" }).toasts).toEqual([]);
    expect(runBody(body, { surface: "edit" }).toasts).toEqual([
      { message: "Готово", title: "Аттестация", seconds: 3 },
    ]);
  });

  test("выделение человека: строки считаются с единицы", () => {
    const block = (startRow: number, endRow: number): object => ({
      startRow,
      endRow,
      startColumn: 1,
      endColumn: 3,
    });
    const value = valueOf(
      `const book = SpreadsheetApp.getActiveSpreadsheet();
       const range = book.getActiveRange();
       return [range.getRow(), range.getNumRows(), range.getLastRow(), range.getColumn(), range.getNumColumns(),
         range.getLastColumn(), range.getSheet().getSheetId() === book.getActiveSheet().getSheetId(),
         book.getActiveRangeList().getRanges().map((r) => r.getRow())]`,
      { selection: JSON.parse(JSON.stringify({ sheetId: 0, ranges: [block(4, 6), block(9, 10)] })) },
    );
    expect(value).toEqual([5, 2, 6, 2, 2, 3, true, [5, 10]]);
  });

  test("ячейка, которую показала программа, — в итоге запуска; в триггере показывать некому", () => {
    const body = `const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
      const book = SpreadsheetApp.getActiveSpreadsheet();
      book.getSheetById(sheet.getSheetId()).showSheet().getRange(7, 2).activate();
      return book.getSheetById(404)`;
    const { activated, calls, value } = runBody(body);
    expect(value).toBeNull();
    expect(activated?.ranges).toEqual([{ startRow: 6, endRow: 7, startColumn: 1, endColumn: 2 }]);
    expect(calls.log.map(({ method }) => method)).toEqual([
      "getActiveSpreadsheet",
      "getActiveSpreadsheet",
      "showSheet",
      "activate",
    ]);
    expect(runBody(body, { surface: "clock" }).activated).toBeNull();
    expect(runBody("return SpreadsheetApp.getActiveSpreadsheet().getId()").activated).toBeNull();
  });

  test("книга стоит одного вызова, её свойства — ничего", () => {
    const { calls, value } = runBody(`const b = SpreadsheetApp.getActiveSpreadsheet();
      return [typeof b.getId(), b.getName(), b.getUrl(), b.getActiveSheet().getName().length > 0]`);
    expect(value).toEqual(["string", "Аттестация", "", true]);
    expect(calls).toMatchObject({ total: 1, byService: { SpreadsheetApp: 1 } });
  });
});
