// Lists of schools' people name a kindergarten as everybody calls it: by its proper name.
import { describe, expect, test } from "vitest";
import { partedAnswers } from "../../../src/commands/book/lists/schoolAnswers.ts";
import { TEACHERS } from "../../../src/commands/book/lists/teacherList.ts";
import { teachers } from "../../../src/workbook/tables/index.ts";
import { ListBook, verdictsOf, type Rows } from "./listBook.ts";

const DISTRICT: Rows = {
  organisations: [
    { id: "ОО-0001", name: "МБДОУ детский сад № 5 «Колокольчик»" },
    { id: "ОО-0002", name: "МБДОУ № 7 «Ромашка»" },
    { id: "ОО-0003", name: "МБДОУ № 9 «Ромашка»" },
  ],
  teachers: [
    {
      id: "КР-0001",
      name: "Соколова Марина Игоревна",
      school: "МБДОУ № 9 «Ромашка»",
      position: "воспитатель",
    },
    {
      id: "КР-0002",
      name: "Соколова Мария Игоревна",
      school: "МБДОУ № 9 «Ромашка»",
      position: "воспитатель",
    },
  ],
};
const list = (name: string, school: string): string =>
  `ФИО\tОО\tДолжность\tСтаж\n${name}\t${school}\tвоспитатель\t12`;
const told = (answer: string) => partedAnswers({ "2": answer });

describe("организация названа собственным именем", () => {
  test("единственное в районе: человек внесён под её названием в книге", () => {
    const book = new ListBook(DISTRICT);
    expect(verdictsOf(book.take(TEACHERS, list("Полевая Нина Сергеевна", "«Колокольчик»")))).toEqual([
      "новая",
    ]);
    expect(book.rows(teachers)[2]?.school).toBe("МБДОУ детский сад № 5 «Колокольчик»");
  });

  test("имя носят двое: спрашивает, какая из них, и вносит по ответу", () => {
    const book = new ListBook(DISTRICT);
    const text = list("Полевая Нина Сергеевна", "Ромашка");
    const [asked] = book.take(TEACHERS, text);
    expect(asked).toMatchObject({ verdict: "уточнить", changes: [] });
    expect(asked?.candidates).toEqual([
      { value: "school:ОО-0002", label: "это МБДОУ № 7 «Ромашка»" },
      { value: "school:ОО-0003", label: "это МБДОУ № 9 «Ромашка»" },
      { value: "skip", label: "не вносить" },
    ]);
    expect(verdictsOf(book.take(TEACHERS, text, told("skip")))).toEqual(["пропущена"]);
    expect(verdictsOf(book.take(TEACHERS, text, told("school:ОО-0002")))).toEqual(["новая"]);
    expect(book.rows(teachers)[2]?.school).toBe("МБДОУ № 7 «Ромашка»");
  });

  test("после организации спрашивает и о человеке: ответ помнит то и другое", () => {
    const book = new ListBook(DISTRICT);
    const text = list("Соколова М.И.", "Ромашка");
    const [asked] = book.take(TEACHERS, text, told("school:ОО-0003"));
    expect(asked).toMatchObject({ verdict: "уточнить", changes: [] });
    const values = asked?.candidates?.map(({ value }) => value) ?? [];
    expect(values).toContain("school:ОО-0003|КР-0002");
    expect(verdictsOf(book.take(TEACHERS, text, told("school:ОО-0003|КР-0002")))).toEqual(["дополнена"]);
    expect(book.rows(teachers)[1]).toMatchObject({ id: "КР-0002", experience: 12 });
  });
});
