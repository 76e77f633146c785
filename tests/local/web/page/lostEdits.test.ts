// Unconfirmed edits after a break: into the rows that the person saw, also in a program that was started anew.
import { expect, test } from "vitest";
import { versionFor } from "../../../../src/local/web/page/desk/lostEdits.ts";
import type { GridEdit } from "../../../../src/local/web/protocol.ts";
import { bookOf, row, sheetOf } from "./grid/sample.ts";

const rows = [row({ v: "Срок" }), row({ v: "раз" }, { v: "было" }), row({ v: "два" })];
const seen = bookOf(sheetOf(rows));
const edit: GridEdit = { kind: "cells", sheetId: 7, cells: [{ row: 1, column: 1, value: "стало" }] };
const lost = { edit, version: seen.version, seen, words: "" };
const anew = (changed: typeof rows): typeof seen => ({ ...bookOf(sheetOf(changed)), version: 900 });

test("строка стоит как стояла: правка вносится в показанную книгу", () => {
  expect(versionFor(lost, anew(rows))).toBe(900);
});

test("сама правка уже внесена: её ячейка не в счёт", () => {
  expect(versionFor(lost, anew(rows.toSpliced(1, 1, row({ v: "раз" }, { v: "стало", s: 3 }))))).toBe(900);
});

test("на месте строки другая: правка остаётся при своей версии", () => {
  expect(versionFor(lost, anew(rows.toSpliced(1, 0, row({ v: "новая" }))))).toBe(seen.version);
});
