// A page that knows the book only by patches shows the same as one that reads it whole.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gridEdit } from "../edits/randomEdits.ts";
import { Page } from "./page.ts";
import { COLUMNS, PLAN, sampleEngine } from "./sampleBook.ts";
import { freshlyShown, shown } from "./shown.ts";

const step = fc.tuple(
  fc.constantFrom(0, 1),
  fc.oneof({ weight: 4, arbitrary: gridEdit }, fc.constantFrom("undo" as const, "redo" as const)),
);

describe("страницы", () => {
  test("после любых правок двух страниц обе показывают книгу, какой её видно целиком", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const engine = sampleEngine();
        const pages = Page.open(engine, "одна", "другая");
        for (const [place, done] of steps) {
          const page = pages[place];
          if (done === "undo") page?.undo();
          else if (done === "redo") page?.redo();
          else page?.edit(done);
          const whole = structuredClone(engine.view());
          for (const { view } of pages) expect(view).toEqual(whole);
          expect(shown(whole)).toEqual(freshlyShown(engine));
        }
      }),
      { numRuns: 80 },
    );
  });

  test("запуск посреди работы сообщает о каждом своём шаге", () => {
    const engine = sampleEngine();
    const [page] = Page.open(engine, "одна");
    const version = page?.view.version ?? 0;
    expect(engine.run("inTwoSteps").ok).toBe(true);
    const told = page?.patches.map((patch) => [patch.version, patch.sheets.map(({ kind }) => kind)]);
    expect(told).toEqual([
      [version + 1, ["rows"]],
      [version + 2, ["rows"]],
    ]);
    expect(page?.cell(PLAN, 1, 1)?.v).toBe("потом");
  });

  test("формула показана по-русски с итогом, итог меняется вместе с ячейкой, на которую она ссылается", () => {
    const engine = sampleEngine();
    const [page] = Page.open(engine, "одна");
    const type = (row: number, value: string): void => {
      page?.edit({ kind: "cells", sheetId: PLAN, cells: [{ row, column: COLUMNS.amount, value }] });
    };
    type(1, "2");
    type(3, "=СУММ(F2;1,5)");
    expect(page?.cell(PLAN, 3, COLUMNS.amount)).toMatchObject({ v: 3.5, f: "=СУММ(F2;1,5)" });
    type(1, "4");
    expect(page?.cell(PLAN, 3, COLUMNS.amount)?.v).toBe(5.5);
    type(3, "=1/0");
    expect(page?.cell(PLAN, 3, COLUMNS.amount)?.v).toBe("#ДЕЛ/0!");
  });

  test("цвет следует за днём и за словом в строке", () => {
    const engine = sampleEngine();
    const [page] = Page.open(engine, "одна");
    const background = (row: number): string | undefined =>
      page?.view.styles[page.cell(PLAN, row, COLUMNS.text)?.s ?? -1]?.background;
    expect([1, 2, 3].map(background)).toEqual(["#ff0000", undefined, "#00ff00"]);
    page?.edit({
      kind: "cells",
      sheetId: PLAN,
      cells: [{ row: 1, column: COLUMNS.state, value: "Исполнено" }],
    });
    engine.setDay("2023-10-05");
    expect([1, 2, 3].map(background)).toEqual(["#ff0000", "#ff0000", "#00ff00"]);
  });
});
