import { describe, expect, test } from "vitest";
import * as edits from "../../src/local/engine/sheets/personEdits.ts";
import { addRows, patchRow } from "../../src/workbook/changes.ts";
import { nextIds } from "../../src/workbook/table.ts";
import { apply, bookOf, newBook, OWNER, visit, visits, write } from "./sampleBook.ts";

describe("коды строк", () => {
  test("продолжают самый большой номер, чужие и битые коды не в счёт", () => {
    expect(nextIds("ВЗ", ["ВЗ-0002", "ВЗ-0010", "ПЛ-0999", "ВЗ-x", ""], 2)).toEqual(["ВЗ-0011", "ВЗ-0012"]);
    expect(nextIds("ВЗ", [], 1)).toEqual(["ВЗ-0001"]);
    expect(nextIds("ВЗ", ["ВЗ-9999"], 1)).toEqual(["ВЗ-10000"]);
    expect(nextIds("ВЗ", ["ВЗ-0001"], 0)).toEqual([]);
  });

  test("удалённый код не достаётся другой строке, пока есть больший", () => {
    expect(nextIds("ВЗ", ["ВЗ-0001", "ВЗ-0003"], 1)).toEqual(["ВЗ-0004"]);
  });
});

describe("строки листа", () => {
  test("набранная без кода и скопированная с чужим кодом получают временное имя по месту", () => {
    const workbook = newBook(visits);
    write(workbook, 1, 0, [["ВЗ-0001", "СОШ № 1"]]);
    write(workbook, 2, 0, [[null, "СОШ № 2"]]);
    write(workbook, 3, 0, [["ВЗ-0001", "СОШ № 3"]]);
    const book = bookOf(workbook, visits);
    expect(book.records(visits).map(({ ref, index, row }) => [ref, index, row.school])).toEqual([
      ["ВЗ-0001", 1, "СОШ № 1"],
      ["#2", 2, "СОШ № 2"],
      ["#3", 3, "СОШ № 3"],
    ]);
  });

  test("пустые строки между заполненными и строки, занятые только чужими столбцами, пропускаются", () => {
    const workbook = newBook(visits);
    edits.insertAfter(workbook, OWNER, visits.sheetId, "COLUMNS", 7);
    write(workbook, 0, 8, [["Моё"]]);
    write(workbook, 3, 0, [["ВЗ-0001", "СОШ № 1"]]);
    write(workbook, 5, 8, [["итого"]]);
    expect(
      bookOf(workbook, visits)
        .records(visits)
        .map(({ ref, index }) => [ref, index]),
    ).toEqual([["ВЗ-0001", 3]]);
  });

  test("сортировка, фильтр и вставка строк не мешают найти строку по коду", () => {
    const workbook = newBook(visits);
    const rows = ["В", "А", "Б"].map((school, index) => visit({ id: `ВЗ-000${index + 1}`, school }));
    apply(workbook, [addRows(visits, rows)]);
    edits.sortByColumn(workbook, OWNER, visits.sheetId, 1);
    edits.insertBefore(workbook, OWNER, visits.sheetId, "ROWS", 1, 4);
    const book = bookOf(workbook, visits);
    expect(["ВЗ-0001", "ВЗ-0002", "ВЗ-0003", "ВЗ-0004"].map((id) => book.indexOf(visits, id))).toEqual([
      7,
      5,
      6,
      null,
    ]);
    apply(workbook, [patchRow(visits, "ВЗ-0001", { state: "готов" })]);
    expect(
      bookOf(workbook, visits)
        .rows(visits)
        .map(({ school, state }) => `${school} ${state}`),
    ).toEqual(["А новый", "Б новый", "В готов"]);
  });

  test("непонятая ячейка читается пустой, а её текст остаётся для замечания", () => {
    const workbook = newBook(visits);
    write(workbook, 1, 0, [["ВЗ-0001", "СОШ № 1", "Проверка", "в среду", "отменён", null, "много", "нет"]]);
    const [record] = bookOf(workbook, visits).records(visits);
    expect(record?.row).toEqual(
      visit({
        id: "ВЗ-0001",
        school: "СОШ № 1",
        purpose: "Проверка",
        day: null,
        state: "",
        active: false,
      }),
    );
    expect(record?.problems.map(({ column, problem }) => [column, problem.code, problem.text])).toEqual([
      ["day", "NOT_A_DATE", "в среду"],
      ["state", "NOT_IN_LIST", "отменён"],
      ["count", "NOT_A_NUMBER", "много"],
    ]);
  });
});
