// Laws that every sheet of the book keeps, whatever is declared.
import { describe, expect, test } from "vitest";
import { COLOURS, LEGEND } from "../../src/workbook/colours.ts";
import { headerNote } from "../../src/workbook/columnDress.ts";
import { normalHeader, type AnyTable } from "../../src/workbook/table.ts";
import { today, TABLES } from "../../src/workbook/tables/index.ts";
import { LEGEND_ROWS } from "../../src/workbook/tables/today.ts";
import { apply, bookOf, newBook, structureOf } from "./sampleBook.ts";
import { replaceRows } from "../../src/workbook/changes.ts";

const sheets = TABLES.map((declared): [string, AnyTable] => [declared.title, declared]);

describe.each(sheets)("лист «%s»", (_, { layout, colours, frozenColumns, keyColumn, purpose }) => {
  test("названия столбцов различны и написаны по-русски", () => {
    const headers = layout.map(({ header }) => normalHeader(header));
    expect(new Set(headers).size).toBe(headers.length);
    expect(layout.flatMap(({ header, help }) => `${header} ${help}`.match(/[A-Za-z]{2,}/g) ?? [])).toEqual(
      [],
    );
  });

  test("пояснения — законченные фразы; назначение листа стоит над первым видимым столбцом", () => {
    const declared = TABLES.find((each) => each.layout === layout);
    if (declared === undefined) throw new Error("нет листа");
    const visible = layout.filter(({ hidden }) => !hidden);
    expect(
      visible.map((column) => headerNote(declared, column)).filter((note) => /\.\.|…\./u.test(note)),
    ).toEqual([]);
    expect(visible.map((column) => headerNote(declared, column).includes(purpose))).toEqual(
      visible.map((column) => column === visible[0]),
    );
  });

  test("цвета пишутся без разделителей и дробей, по столбцам этого листа, с легендой в примечании", () => {
    const ids = new Set(layout.map(({ id }) => id));
    for (const { formula, on } of colours) {
      expect(formula).not.toMatch(/[;,]|\d\.\d/);
      const named = [...formula.matchAll(/\{(\w+)\}/g)].map(([, id = ""]) => id);
      expect([...named, ...on].filter((id) => !ids.has(id))).toEqual([]);
    }
    const declared = TABLES.find((each) => each.layout === layout);
    for (const column of layout.filter(({ id }) => colours.some(({ on }) => on.includes(id)))) {
      expect(declared === undefined ? "" : headerNote(declared, column)).toContain(LEGEND);
    }
  });

  test("закреплённые столбцы оставляют место остальным, ключ есть, списки помещаются в ячейку", () => {
    const frozen = layout.slice(0, frozenColumns).filter(({ hidden }) => !hidden);
    expect(frozen.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(560);
    expect(layout.map(({ id }) => id)).toContain(keyColumn);
    for (const { choices } of layout) expect((choices ?? []).length).toBeLessThan(500);
  });

  test("подсказки берутся из столбцов, которые есть", () => {
    for (const { suggest } of layout) {
      if (suggest === null) continue;
      const { table, id } = suggest();
      expect(TABLES).toContain(table);
      expect(table.layout.map((column) => column.id)).toContain(id);
    }
  });
});

test("листы различны по номеру, имени и названию; номера ноль нет", () => {
  const names = TABLES.map(({ sheetId, name, title }) => [String(sheetId), name, title.toLowerCase()]);
  for (const place of [0, 1, 2]) {
    expect(new Set(names.map((own) => own[place])).size).toBe(TABLES.length);
  }
  expect(TABLES.map(({ sheetId }) => sheetId)).not.toContain(0);
});

test("цветов не больше пяти, у каждого слово и пояснение, все видны под «Сегодня»", () => {
  const words = Object.values(COLOURS).map(({ word }) => word);
  expect(words.length).toBeLessThanOrEqual(5);
  expect(LEGEND_ROWS.map(({ what }) => what).sort()).toEqual([...words].sort());
  expect(LEGEND_ROWS.every(({ action }) => action !== "")).toBe(true);
  for (const word of words) expect(LEGEND).toContain(word);
  const workbook = newBook(today);
  apply(workbook, [replaceRows(today, [...LEGEND_ROWS])]);
  expect(bookOf(workbook, today).rows(today)).toEqual(LEGEND_ROWS);
});

test("вся книга создаётся одним пакетом, в котором каждая ссылка на лист уже действительна", () => {
  const workbook = newBook(...TABLES);
  const titles = (structureOf(workbook).sheets ?? []).map(({ properties }) => properties?.title);
  expect(titles.slice(0, TABLES.length)).toEqual(TABLES.map(({ title }) => title));
});
