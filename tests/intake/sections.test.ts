import { describe, expect, test } from "vitest";
import { readHeading, romanOf, valueOfRoman } from "../../src/intake/sections.ts";

describe("заголовок раздела", () => {
  test.each([
    ["I. Информационное направление", "I", "Информационное направление"],
    ["Раздел II. Контроль", "II", "Контроль"],
    ["Раздел 3 Контроль", "III", "Контроль"],
    ["IV раздел. Контроль", "IV", "Контроль"],
    ["ІІІ. Методическое направление", "III", "Методическое направление"],
    ["П. Организационное направление", "II", "Организационное направление"],
    ["Ш. Методическое направление", "III", "Методическое направление"],
    ["1У. Диагностика", "IV", "Диагностика"],
    ["УІ. Контроль", "VI", "Контроль"],
    ["ІХ. Прочее", "IX", "Прочее"],
    ["V) Контроль", "V", "Контроль"],
    ["V.Контроль", "V", "Контроль"],
  ])("%s", (text, numeral, title) => {
    expect(readHeading(text)).toMatchObject({ numeral, title });
  });

  test("арабская цифра может быть и номером пункта", () => {
    expect(readHeading("1. Контроль")).toEqual({ numeral: "I", title: "Контроль", arabic: true });
  });

  test.each([
    "П.И. Иванов",
    "Х. П. Петров",
    "в течение года",
    "У педагогов района",
    "I",
    "IIX. Контроль",
    "Совещание",
    "2 совещания",
  ])("не заголовок: %s", (text) => {
    const heading = readHeading(text);
    expect(heading === null || heading.title === "").toBe(true);
  });

  test("римские числа туда и обратно", () => {
    for (let value = 1; value < 40; value++) expect(valueOfRoman(romanOf(value))).toBe(value);
  });
});
