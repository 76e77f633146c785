import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readStaffCsv } from "../../../src/domain/people/staffCsv.ts";

const sokolova = {
  name: "Соколова Марина Игоревна",
  position: "методист",
  email: "sokolova@example.org",
  groups: ["Сотрудники центра"],
};

describe("список сотрудников из файла", () => {
  test.each([
    ["точка с запятой", "Соколова Марина Игоревна;методист;sokolova@example.org;Сотрудники центра"],
    ["табуляция", "Соколова Марина Игоревна\tметодист\tsokolova@example.org\tСотрудники центра"],
    ["запятая", "Соколова Марина Игоревна,методист,sokolova@example.org,Сотрудники центра"],
    ["кавычки", '"Соколова Марина Игоревна";"методист";"sokolova@example.org";"Сотрудники центра"'],
    [
      "заголовок и метка порядка байтов",
      "\uFEFFФИО;должность;e-mail;группа\r\nСоколова Марина Игоревна;методист;sokolova@example.org;Сотрудники центра\r\n",
    ],
    [
      "другой порядок столбцов",
      "E-mail;Группы;Ф.И.О.;Должность\nsokolova@example.org;Сотрудники центра;Соколова Марина Игоревна;методист",
    ],
    [
      "пустые строки",
      "\n;;;\n\nСоколова Марина Игоревна; методист ;sokolova@example.org;Сотрудники центра\n\n",
    ],
  ])("%s", (_, text) => {
    const { rows, problems } = readStaffCsv(text);
    expect(rows).toMatchObject([sokolova]);
    expect(problems).toEqual([]);
  });

  test("несколько групп: через запятую, косую черту или лишними столбцами", () => {
    for (const text of [
      "Заяц О.П.;;;педагоги, методисты / эксперты",
      "Заяц О.П.,,,педагоги, методисты, эксперты",
    ]) {
      expect(readStaffCsv(text).rows[0]?.groups).toEqual(["педагоги", "методисты", "эксперты"]);
    }
  });

  test("разделитель и кавычка внутри кавычек принадлежат ячейке", () => {
    expect(readStaffCsv('Заяц О.П.;"методист; учитель ""А"""').rows[0]?.position).toBe(
      'методист; учитель "А"',
    );
  });

  test("плохой адрес назван, строка остаётся", () => {
    const { rows, problems } = readStaffCsv("ФИО;должность;e-mail\nЗаяц О.П.;методист;zayats@");
    expect(rows).toMatchObject([{ line: 2, email: "zayats@" }]);
    expect(problems).toMatchObject([{ line: 2, reason: expect.stringContaining("zayats@") }]);
  });

  test("строка без имени и строка без смысла названы и не взяты", () => {
    const { rows, problems } = readStaffCsv(";методист;a@example.org;\nИтого: 5\nЗаяц О.П.");
    expect(rows.map(({ name }) => name)).toEqual(["Заяц О.П."]);
    expect(problems.map(({ line }) => line)).toEqual([1, 2]);
  });

  test("необычное имя с должностью взято и названо", () => {
    const { rows, problems } = readStaffCsv("Ким Ен Су;методист;a@example.org");
    expect([rows.length, problems.length]).toEqual([1, 1]);
  });

  test("ни одна непустая строка не пропадает молча", () => {
    const cell = fc.constantFrom(
      "",
      "Заяц О.П.",
      "методист",
      "a@example.org",
      "x@",
      "группа 1",
      '"',
      "Итого",
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (table) => {
        const lines = table.map((cells) => cells.map((value) => value.replace('"', "«»")).join(";"));
        const { rows, problems } = readStaffCsv(lines.join("\n"));
        const told = new Set([...rows, ...problems].map(({ line }) => line));
        lines.forEach((line, index) => expect(told.has(index + 1)).toBe(line.replace(/;/g, "") !== ""));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void readStaffCsv(text)));
  });
});
