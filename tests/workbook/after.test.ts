// A second decision may rest on the book as it will be after the first: it must see what the commit will leave.
import { expect, test } from "vitest";
import {
  addRows,
  logRows,
  patchRow,
  removeRow,
  replaceRows,
  type Change,
} from "../../src/workbook/changes.ts";
import { apply, bookOf, newBook, visit, visits, write } from "./sampleBook.ts";

function threeVisits(): ReturnType<typeof newBook> {
  const workbook = newBook(visits);
  const rows = ["А", "Б", "В"].map((school, index) => visit({ id: `ВЗ-000${index + 1}`, school }));
  apply(workbook, [addRows(visits, rows)]);
  return workbook;
}

test.each<[string, Change[]]>([
  ["правка", [patchRow(visits, "ВЗ-0002", { day: "2023-11-01", people: ["Иванова", "Ким"], active: false })]],
  ["новые строки", [addRows(visits, [visit({ id: "ВЗ-0004", school: "Г" }), visit({ id: "ВЗ-0005" })])]],
  ["убранная строка", [removeRow(visits, "ВЗ-0001")]],
  ["весь лист заново", [replaceRows(visits, [visit({ id: "ВЗ-0009", school: "Я" })])]],
  [
    "всё вместе",
    [
      patchRow(visits, "ВЗ-0003", { school: "Ж" }),
      removeRow(visits, "ВЗ-0002"),
      addRows(visits, [visit({ id: "ВЗ-0004", school: "Г" })]),
      patchRow(visits, "ВЗ-0003", { count: 5 }),
    ],
  ],
])("книга после решения — как после записи: %s", (_, changes) => {
  const workbook = threeVisits();
  const expected = bookOf(workbook, visits).after(changes).rows(visits);
  apply(workbook, changes);
  expect(expected).toEqual(bookOf(workbook, visits).rows(visits));
});

test("имена строк без кода остаются прежними, события журналов книги не меняют, сама книга — тоже", () => {
  const workbook = threeVisits();
  write(workbook, 4, 1, [["СОШ № 9"]]);
  const book = bookOf(workbook, visits);
  const after = book.after([removeRow(visits, "ВЗ-0002"), logRows(visits, [visit()])]);
  expect(after.records(visits).map(({ ref, index }) => [ref, index])).toEqual([
    ["ВЗ-0001", 1],
    ["ВЗ-0003", 3],
    ["#4", 4],
  ]);
  expect(book.records(visits).length).toBe(4);
});
