// The add-on's own book on pages: they follow every run and every edit, and stay quick when the book is big.
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import { directives, plan } from "../../src/workbook/tables/index.ts";
import { newEngine, runWell } from "../built.ts";
import { cpuTime } from "../local/engine/calc/cpuTime.ts";
import { Page } from "../local/engine/view/page.ts";
import { freshlyShown, shown } from "../local/engine/view/shown.ts";
import { typeBigBook } from "./bigBook.ts";
import { DIRECTIVES, emptyBook, engineFrom, FRIDAY, PLAN, staffedBook } from "./scenes.ts";

function opened(engine: Engine): Page {
  const [page] = Page.open(engine, "я");
  if (page === undefined) throw new Error("No page");
  return page;
}

describe("книга надстройки на странице", () => {
  test("настройка пустой книги: новые листы появляются на странице на своих местах", () => {
    const engine = newEngine({ today: FRIDAY });
    const page = opened(engine);
    runWell(engine, "setUp");
    expect(page.view).toEqual(structuredClone(engine.view()));
    expect(shown(page.view)).toEqual(freshlyShown(engine));
    expect(page.view.sheets.map(({ title }) => title)).toContain("План");
  });

  test("внесение документов, утро, рассылка, правки, сортировка и отмена: страница показывает книгу, как она есть", () => {
    const engine = engineFrom(staffedBook());
    const page = opened(engine);
    const agrees = (): void => {
      expect(page.view).toEqual(structuredClone(engine.view()));
      expect(shown(page.view)).toEqual(freshlyShown(engine));
    };
    runWell(engine, "importDocument", [PLAN]);
    runWell(engine, "importDocument", [DIRECTIVES]);
    agrees();
    engine.simulateDay(FRIDAY);
    agrees();
    runWell(engine, "sendReminders");
    agrees();
    const { sheetId } = plan;
    page.edit({ kind: "cells", sheetId, cells: [{ row: 2, column: 3, value: "до 10 сентября" }] });
    page.edit({ kind: "insertRows", sheetId, at: 1, count: 2 });
    page.edit({ kind: "sort", sheetId, column: 2, descending: true });
    page.edit({ kind: "deleteRows", sheetId, at: 3, count: 2 });
    agrees();
    while (page.undo().done);
    agrees();
    expect(engine.runs().find(({ handler }) => handler === "importDocument")?.changed).toBeGreaterThan(50);
  });

  test("5 000 строк: вид книги — быстрее 0,4 с, одна набранная ячейка — быстрее 10 мс", () => {
    const engine = engineFrom(emptyBook());
    typeBigBook(engine, 5000);
    const first = cpuTime(() => engine.view());
    const page = opened(engine);
    const type = (row: number): number =>
      cpuTime(() => {
        page.edit({
          kind: "cells",
          sheetId: directives.sheetId,
          cells: [{ row, column: 3, value: `правка ${row}` }],
        });
      });
    for (let row = 1; row <= 20; row += 1) type(row);
    const times = Array.from({ length: 21 }, (_, index) => type(100 + index)).sort((a, b) => a - b);
    expect(first).toBeLessThan(400);
    expect(times[10]).toBeLessThan(10);
  });
});
