import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recordsOf } from "../../../src/domain/language/separatedText.ts";
import {
  doubledPeople,
  findInKey,
  mergeKeys,
  partOfSchool,
  readKey,
  schoolsOf,
  writeKey,
  type KeyRow,
} from "../../../src/domain/people/nameKey.ts";

const row = (code: string, name: string, school = "МБОУ СОШ № 8"): KeyRow => ({ code, name, school });
const KEY = [
  row("КР-0001", "Соколова Марина Игоревна"),
  row("КР-0002", "Семёнов Пётр Ильич"),
  row("КР-0003", "Елагина Ольга Владимировна", "МБДОУ детский сад № 5"),
];

describe("файл-ключ", () => {
  test("записанный файл читается обратно тем же", () => {
    expect(readKey(writeKey(KEY))).toEqual({ rows: KEY, problems: [] });
    expect(writeKey(KEY).split("\r\n")[0]).toBe("\uFEFFКод;ФИО;Организация");
  });

  test("любые имена и школы переживают запись и чтение, формулой не становится ничего", () => {
    const cell = fc
      .string({ minLength: 1, maxLength: 12 })
      .map((text) => `х${text.replace(/[\s\p{C}\p{M}]/gu, "")}я`);
    const risky = fc.constantFrom("=СУММ(А1)", "+7", "-1", "@имя", 'Дом "Росток"; филиал');
    const cells = fc.oneof(cell, risky);
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, cells), { maxLength: 5 }), (people) => {
        const rows = people.map(([name, school], index) =>
          row(`КР-${index + 1}`, name.normalize("NFC"), school.normalize("NFC")),
        );
        const text = writeKey(rows);
        expect(readKey(text).rows).toEqual(rows);
        const written = recordsOf(text, ";").flatMap(({ cells: line }) => line);
        expect(written.filter((one) => /^[=+\-@]/.test(one))).toEqual([]);
      }),
    );
  });

  test("код с двумя именами, строка без кода и без имени названы с номером строки", () => {
    const { rows, problems } = readKey(
      "Код;ФИО;Организация\nКР-0001;Соколова Марина Игоревна;СОШ 8\nкр-0001;Лугова Анна Петровна;СОШ 8\n;Полевая Нина;\nКР-0005;;СОШ 8",
    );
    expect(rows).toEqual([row("КР-0001", "Соколова Марина Игоревна", "СОШ 8")]);
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(problems[0]?.reason).toContain("уже занят: Соколова Марина Игоревна");
  });

  test("объединение дополняет, не переписывает, и называет спорный код", () => {
    const other = [
      row("КР-0002", "СЕМЕНОВ Петр Ильич"),
      row("КР-0004", "Лугова Анна Петровна"),
      row("КР-0001", "Полевая Нина Сергеевна"),
    ];
    const { rows, added, conflicts } = mergeKeys(KEY, other);
    expect(added).toEqual([row("КР-0004", "Лугова Анна Петровна")]);
    expect(conflicts).toEqual([{ own: KEY[0], other: other[2] }]);
    expect(rows.slice(0, 3)).toEqual(KEY);
  });

  test("школа получает только своих; список школ", () => {
    expect(partOfSchool(KEY, "МБОУ СОШ №8").map(({ code }) => code)).toEqual(["КР-0001", "КР-0002"]);
    expect(schoolsOf(KEY)).toEqual(["МБОУ СОШ № 8", "МБДОУ детский сад № 5"]);
  });

  test("поиск по фамилии, имени и коду", () => {
    expect(findInKey(KEY, "сем").map(({ code }) => code)).toEqual(["КР-0002"]);
    expect(findInKey(KEY, "соколова мар").map(({ code }) => code)).toEqual(["КР-0001"]);
    expect(findInKey(KEY, "кр-0003").map(({ name }) => name)).toEqual(["Елагина Ольга Владимировна"]);
    expect(findInKey(KEY, "  ")).toEqual([]);
  });

  test("один человек под двумя кодами виден", () => {
    const twice = [...KEY, row("КР-0009", "Соколова Марина Игоревна")];
    expect(doubledPeople(twice).map((group) => group.map(({ code }) => code))).toEqual([
      ["КР-0001", "КР-0009"],
    ]);
  });
});
