// Edits made on a page that lags behind: what is typed ends in the row in which the person saw it, or is refused.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Engine } from "../../../../src/local/engine/engine.ts";
import type { BookView, GridEdit, SheetView } from "../../../../src/local/web/protocol.ts";
import { Page } from "../view/page.ts";
import { COLUMNS, PLAN, ROWS, sampleEngine } from "../view/sampleBook.ts";

const MARKED = COLUMNS.text;
const TYPED = COLUMNS.amount;

const row = fc.integer({ min: 1, max: ROWS - 1 });
const column = fc.constantFrom(COLUMNS.number, COLUMNS.due, COLUMNS.state, COLUMNS.amount);
const lines = (dimension: "ROWS" | "COLUMNS", startIndex: number, count: number): object => ({
  sheetId: PLAN,
  dimension,
  startIndex,
  endIndex: startIndex + count,
});

/** What others do meanwhile: on their page, or a run of the add-on with its requests. */
const meanwhile: fc.Arbitrary<GridEdit | { requests: readonly object[] }> = fc.oneof(
  fc.tuple(row, fc.integer({ min: 1, max: 3 })).map(([at, count]): GridEdit => ({
    kind: "insertRows",
    sheetId: PLAN,
    at,
    count,
  })),
  fc.tuple(row, fc.integer({ min: 1, max: 2 })).map(([at, count]): GridEdit => ({
    kind: "deleteRows",
    sheetId: PLAN,
    at,
    count,
  })),
  fc.tuple(column, fc.boolean()).map(([at, descending]): GridEdit => ({
    kind: "sort",
    sheetId: PLAN,
    column: at,
    descending,
  })),
  fc.tuple(row, fc.integer({ min: 1, max: 99 })).map(([at, value]): GridEdit => ({
    kind: "cells",
    sheetId: PLAN,
    cells: [{ row: at, column: COLUMNS.number, value }],
  })),
  fc.tuple(row, row).map(([from, to]) => ({
    requests: [{ moveDimension: { source: lines("ROWS", from, 1), destinationIndex: to } }],
  })),
  fc.tuple(row, row).map(([one, other]) => ({
    requests: [
      { deleteDimension: { range: lines("ROWS", one, 1) } },
      { insertDimension: { range: lines("ROWS", other, 1), inheritFromBefore: true } },
    ],
  })),
  fc.constantFrom(
    { requests: [{ insertDimension: { range: lines("COLUMNS", 3, 1), inheritFromBefore: false } }] },
    { requests: [{ deleteDimension: { range: lines("COLUMNS", 4, 1) } }] },
  ),
);
/** What the lagging page does: `lag` versions behind. */
const late = fc.record({
  lag: fc.nat(5),
  kind: fc.constantFrom("type", "type", "type", "note", "insertRows", "deleteRows", "sort"),
  rows: fc.uniqueArray(row, { minLength: 1, maxLength: 3 }),
});

/** Rows whose marks are different, sortable by their numbers. */
function markedEngine(): Engine {
  const engine = sampleEngine();
  const cells = Array.from({ length: ROWS - 1 }, (_, index) => [
    { row: index + 1, column: MARKED, value: `метка ${index + 1}` },
    { row: index + 1, column: COLUMNS.number, value: (index * 5) % 13 },
  ]).flat();
  engine.edit({ kind: "cells", sheetId: PLAN, cells }, "хозяин");
  return engine;
}

function plan({ sheets }: BookView): SheetView {
  const sheet = sheets.find(({ sheetId }) => sheetId === PLAN);
  if (sheet === undefined) throw new Error("No plan");
  return sheet;
}

const textsOf = (sheet: SheetView, at: number): string[] =>
  Array.from({ length: sheet.columnCount }, (_, index) => String(sheet.rows[at]?.cells[index]?.v ?? ""));
const markOf = (sheet: SheetView, at: number): string =>
  textsOf(sheet, at).find((text) => text.startsWith("метка")) ?? "";
const marksOf = (sheet: SheetView): string[] =>
  sheet.rows.map((_, at) => markOf(sheet, at)).filter((mark) => mark !== "");
const headerAt = (sheet: SheetView, at: number): string => textsOf(sheet, 0)[at] ?? "";

/** Where a text or a note stands: mark of its row, header of its column. */
function placesOf(sheet: SheetView, sought: string): string[][] {
  return sheet.rows.flatMap((view, at) =>
    view.cells.flatMap((cell, index) =>
      cell?.v === sought || cell?.note === sought ? [[markOf(sheet, at), headerAt(sheet, index)]] : [],
    ),
  );
}

/** Rows as they follow each other, each with the one above it. */
const above = (sheet: SheetView): Map<string, string> =>
  new Map(marksOf(sheet).map((mark, index, marks) => [mark, marks[index - 1] ?? ""]));

describe("правка со страницы, отставшей от книги", () => {
  test("вписанное — в строке, где его видел человек, или отказ; больше нигде", () => {
    let landed = 0;
    let refusedCount = 0;
    const step = fc.oneof(
      { weight: 3, arbitrary: meanwhile.map((done) => ({ done, edit: null })) },
      { weight: 2, arbitrary: late.map((edit) => ({ done: null, edit })) },
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 20 }), (steps) => {
        const engine = markedEngine();
        const [mine, others] = Page.open(engine, "отстающая", "другая");
        if (mine === undefined || others === undefined) throw new Error("No pages");
        const views = [others.view];
        const look = (): void => {
          if (views.at(-1) !== others.view) views.push(others.view);
        };
        steps.forEach(({ done, edit }, number) => {
          if (edit === null) {
            if (done === null) return;
            try {
              if ("requests" in done) engine.personEdit(done);
              else others.edit(done);
            } catch {
              // The service refuses what isn't there.
            }
            look();
            return;
          }
          const seen = views.at(-1 - edit.lag) ?? views[0] ?? others.view;
          const before = plan(others.view);
          const saw = plan(seen);
          const at = textsOf(saw, 0).indexOf("Сумма");
          if (at < 0) return;
          const rows = edit.rows.filter((each) => each < saw.rowCount);
          const start = rows[0] ?? 1;
          const words = rows.map((each) => `вписано ${number}, строка ${each}`);
          const made: Record<typeof edit.kind, GridEdit> = {
            type: {
              kind: "cells",
              sheetId: PLAN,
              cells: rows.map((each, index) => ({ row: each, column: at, value: words[index] ?? "" })),
            },
            note: { kind: "note", sheetId: PLAN, row: start, column: at, note: words[0] ?? "" },
            insertRows: { kind: "insertRows", sheetId: PLAN, at: start, count: 1 },
            deleteRows: {
              kind: "deleteRows",
              sheetId: PLAN,
              at: start,
              count: Math.min(rows.length, saw.rowCount - start),
            },
            sort: { kind: "sort", sheetId: PLAN, column: at, descending: true },
          };
          const { refused } = engine.edit(made[edit.kind], mine.client, seen.version);
          const after = plan(others.view);
          look();
          if (refused === "") landed += 1;
          else refusedCount += 1;
          const written = edit.kind === "type" ? words : edit.kind === "note" ? words.slice(0, 1) : [];
          written.forEach((text, index) => {
            const expected = refused === "" ? [[markOf(saw, rows[index] ?? 0), "Сумма"]] : [];
            expect(placesOf(after, text)).toEqual(expected);
            if (refused !== "") expect(refused).toContain(text);
          });
          const gone = marksOf(before).filter((mark) => !marksOf(after).includes(mark));
          if (edit.kind === "deleteRows" && refused === "") {
            const { at: from, count } = { at: start, count: Math.min(rows.length, saw.rowCount - start) };
            const wanted = Array.from({ length: count }, (_, index) => markOf(saw, from + index));
            expect(gone.toSorted()).toEqual(
              wanted.filter((mark) => mark !== "" && marksOf(before).includes(mark)).toSorted(),
            );
          } else expect(gone).toEqual([]);
          if (edit.kind !== "sort") {
            for (const [mark, previous] of above(after)) {
              if (!gone.includes(above(before).get(mark) ?? ""))
                expect([mark, previous]).toEqual([mark, above(before).get(mark)]);
            }
          }
        });
      }),
      { numRuns: 150 },
    );
    expect(landed).toBeGreaterThan(100);
    expect(refusedCount).toBeGreaterThan(10);
  });

  const opened = (): { engine: Engine; page: Page; version: number } => {
    const engine = markedEngine();
    const [page] = Page.open(engine, "я");
    if (page === undefined) throw new Error("No page");
    return { engine, page, version: page.view.version };
  };
  const typed = (...rows: number[]): GridEdit => ({
    kind: "cells",
    sheetId: PLAN,
    cells: rows.map((at) => ({ row: at, column: TYPED, value: `вписано ${at}` })),
  });
  const without = (at: number, count = 1): GridEdit => ({ kind: "deleteRows", sheetId: PLAN, at, count });

  test("строку тем временем удалили: отказ называет строку и вписанное, другие ячейки не тронуты", () => {
    const { engine, page, version } = opened();
    engine.edit(without(3), "коллега");
    const { refused } = page.edit(typed(3, 5), version);
    expect(refused).toBe(
      "План: строку 4 тем временем удалили, и вся правка не внесена; вписанное: «вписано 3 · вписано 5».",
    );
    expect(placesOf(plan(page.view), "вписано 5")).toEqual([]);
    expect(page.edit(typed(3), version).refused).toBe(
      "План: строку 4 тем временем удалили; вписанное: «вписано 3».",
    );
  });

  test("запуск надстройки вставил строку перед правкой: правка уходит в свою строку", () => {
    const { engine, page, version } = opened();
    engine.run("insertFirst");
    expect(page.edit(typed(2), version).refused).toBe("");
    expect(placesOf(plan(page.view), "вписано 2")).toEqual([["метка 2", "Сумма"]]);
  });

  test("неизвестная версия — прежняя, слишком старая или чужой книги: отказ, вписанное названо", () => {
    const { engine, page, version } = opened();
    for (let number = 0; number < 501; number += 1) {
      const cells = [{ row: 1, column: COLUMNS.number, value: 100 + number }];
      engine.edit({ kind: "cells", sheetId: PLAN, cells }, "коллега");
    }
    const now = page.view.version;
    for (const seen of [version, now + 1, 0]) {
      const { patch, refused } = page.edit(typed(2), seen);
      expect(refused).toContain("страница отстала от книги");
      expect(refused).toContain("«вписано 2»");
      expect(patch).toBeNull();
    }
    expect(page.edit(typed(2), now - 499).refused).toBe("");
  });

  test("между удаляемыми строками появилась новая: отказ; уже удалённые — не помеха", () => {
    const { engine, page, version } = opened();
    engine.edit(without(3), "коллега");
    expect(page.edit(without(3, 2), version).refused).toBe("");
    expect(marksOf(plan(page.view)).slice(0, 3)).toEqual(["метка 1", "метка 2", "метка 5"]);
    const later = page.view.version;
    engine.edit({ kind: "insertRows", sheetId: PLAN, at: 2, count: 1 }, "коллега");
    expect(page.edit(without(1, 2), later).refused).toContain("Выделите строки ещё раз");
    expect(marksOf(plan(page.view)).slice(0, 3)).toEqual(["метка 1", "метка 2", "метка 5"]);
  });

  test("строки, поменявшиеся местами без видимых отличий, тоже помнятся", () => {
    const { engine, page, version } = opened();
    const empty = ROWS;
    engine.edit({ kind: "insertRows", sheetId: PLAN, at: empty, count: 3 }, "коллега");
    engine.personEdit({
      requests: [{ moveDimension: { source: lines("ROWS", empty, 1), destinationIndex: empty + 2 } }],
    });
    expect(page.view.version).toBe(version + 2);
  });

  test("запуску сказано выделение, где оно стоит теперь; пропавшее — это шапка", () => {
    const { engine, version } = opened();
    const block = { startRow: 2, endRow: 4, startColumn: 0, endColumn: 1 };
    const selection = { sheetId: PLAN, ranges: [block] };
    const rowsOf = (seen: number): unknown => {
      const { value } = engine.run("selectedRows", [], { selection, seen });
      return value;
    };
    expect(rowsOf(version)).toEqual([[3, 2]]);
    engine.run("insertFirst");
    expect(rowsOf(version)).toEqual([[4, 2]]);
    engine.edit({ kind: "insertRows", sheetId: PLAN, at: 4, count: 1 }, "коллега");
    expect(rowsOf(version)).toEqual([
      [4, 1],
      [6, 1],
    ]);
    engine.edit(without(3, 3), "коллега");
    expect(rowsOf(version)).toEqual([[1, 1]]);
    expect(rowsOf(version - 1)).toEqual([[1, 1]]);
  });
});
