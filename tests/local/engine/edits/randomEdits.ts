// Edits as people might make them in the sample book, in no order at all.
import * as fc from "fast-check";
import type { GridEdit } from "../../../../src/local/web/protocol.ts";
import { PLAN } from "../view/sampleBook.ts";

const typed = fc.oneof(
  fc.constantFrom(
    "31.12.2026",
    "1,5",
    "5 ноября",
    "да",
    "Новое",
    "Готово",
    "12 %",
    "",
    "текст",
    "=",
    "05.11",
  ),
  fc.integer({ min: -5, max: 50_000 }),
  fc.boolean(),
  fc.constant(null),
);
const place = fc.record({ row: fc.nat(15), column: fc.nat(5) });

export const cellsEdit: fc.Arbitrary<GridEdit> = fc
  .array(fc.tuple(place, typed), { minLength: 1, maxLength: 8 })
  .map((cells) => ({
    kind: "cells",
    sheetId: PLAN,
    cells: cells.map(([where, value]) => ({ ...where, value })),
  }));

export const gridEdit: fc.Arbitrary<GridEdit> = fc.oneof(
  { weight: 4, arbitrary: cellsEdit },
  fc
    .tuple(place, fc.constantFrom("", "Заметка", "Ещё заметка"))
    .map(([where, note]): GridEdit => ({ kind: "note", sheetId: PLAN, ...where, note })),
  fc
    .tuple(fc.nat(15), fc.integer({ min: 1, max: 3 }))
    .map(([at, count]): GridEdit => ({ kind: "insertRows", sheetId: PLAN, at, count })),
  fc
    .tuple(fc.nat(15), fc.integer({ min: 1, max: 3 }))
    .map(([at, count]): GridEdit => ({ kind: "deleteRows", sheetId: PLAN, at, count })),
  fc
    .tuple(fc.nat(7), fc.integer({ min: 1, max: 2 }))
    .map(([at, count]): GridEdit => ({ kind: "insertColumns", sheetId: PLAN, at, count })),
  fc
    .tuple(fc.nat(7), fc.integer({ min: 1, max: 2 }))
    .map(([at, count]): GridEdit => ({ kind: "deleteColumns", sheetId: PLAN, at, count })),
  fc
    .tuple(fc.nat(5), fc.boolean())
    .map(([column, descending]): GridEdit => ({ kind: "sort", sheetId: PLAN, column, descending })),
  fc
    .tuple(fc.nat(5), fc.integer({ min: 30, max: 300 }))
    .map(([column, width]): GridEdit => ({ kind: "columnWidth", sheetId: PLAN, column, width })),
);
