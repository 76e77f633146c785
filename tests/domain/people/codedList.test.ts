import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  codeList,
  NotCoded,
  type CodedList,
  type CodingRules,
} from "../../../src/domain/people/codedList.ts";
import { schoolOf } from "../attestation/bankPeople.ts";

const RULES: CodingRules = {
  key: [
    { code: "КР-0001", name: "Соколова Марина Игоревна", school: "МБОУ СОШ № 8" },
    { code: "КР-0002", name: "Соколова Мария Игоревна", school: "МБОУ СОШ № 8" },
    { code: "КР-0003", name: "Елагина Ольга Владимировна", school: "МБОУ СОШ № 12" },
    { code: "КР-0004", name: "Елагина Ольга Владимировна", school: "МБОУ СОШ № 12" },
  ],
  positions: new Map([
    ["КР-0003", "учитель"],
    ["КР-0004", "методист"],
  ]),
  organisations: [
    schoolOf({ name: "МБОУ СОШ № 8", aliases: ["школа 8"] }),
    schoolOf({ id: "ОО-0002", name: "МБОУ СОШ № 12" }),
  ],
  strangers: "new",
};

function coded(text: string, rules: Partial<CodingRules> = {}): CodedList & { newCodes: number } {
  const { newCodes, withCodes } = codeList(text, { ...RULES, ...rules });
  const codes = Array.from({ length: newCodes }, (_, index) => `КР-${9001 + index}`);
  return { ...withCodes(codes), newCodes };
}

describe("список в книгу без имён", () => {
  test("имена заменены кодами, остальное на своих местах", () => {
    const { text, added } = coded(
      "Список педагогов; ; \nФИО;ОО;Должность;Стаж\nСоколова Марина Игоревна;школа 8;учитель;12\nЕлагина О.В.;СОШ № 12;методист;7",
    );
    expect(text.split("\n")).toEqual([
      "Список педагогов\t\t",
      "ФИО\tОО\tДолжность\tСтаж",
      "КР-0001\tшкола 8\tучитель\t12",
      "КР-0004\tСОШ № 12\tметодист\t7",
    ]);
    expect(added).toEqual([]);
  });

  test("кого нет в ключе, тот получает новый код и попадает в ключ", () => {
    const { text, added, newCodes } = coded(
      "Фамилия\tИмя\tОтчество\tОО\tДолжность\nЛугова\tАнна\tПетровна\tСОШ № 12\tучитель\nЛугова\tАнна\tПетровна\tСОШ № 12\tучитель",
    );
    expect(newCodes).toBe(1);
    expect(text.split("\n").slice(1)).toEqual([
      "КР-9001\t\t\tСОШ № 12\tучитель",
      "КР-9001\t\t\tСОШ № 12\tучитель",
    ]);
    expect(added).toEqual([{ code: "КР-9001", name: "Лугова Анна Петровна", school: "СОШ № 12" }]);
  });

  test("сёстры с одними инициалами остаются дома с вопросом; впишут код — строка уйдёт", () => {
    const { text, left } = coded("ФИО\tОО\nСоколова М.И.\tСОШ № 8");
    expect(text).toBe("ФИО\tОО\n");
    expect(left).toEqual([{ line: 2, reason: expect.stringContaining("КР-0002") }]);
    expect(coded("ФИО\tОО\nКР-0002\tСОШ № 8").text).toBe("ФИО\tОО\nКР-0002\tСОШ № 8");
  });

  test("в таблице ИРО и приказе чужие остаются дома и только сосчитаны, номера строк те же", () => {
    const { text, strangers, newCodes } = coded(
      "приказ от 04.12.2026 № 345, министр Морской П.И.\nФИО\tМесто работы\nСнежная Вера Павловна\tСОШ № 1\nСоколова Марина Игоревна\tСОШ № 8",
      { strangers: "out" },
    );
    expect({ strangers, newCodes }).toEqual({ strangers: 1, newCodes: 0 });
    expect(text).toBe("приказ от 04.12.2026 № 345, министр …\nФИО\tМесто работы\n\nКР-0001\tСОШ № 8");
  });

  test("без столбца с именами список не уходит никуда", () => {
    expect(() => codeList("Иванова Мария Петровна\tСОШ № 8", RULES)).toThrow(NotCoded);
  });

  test("каким бы ни был список, ни одной фамилии из него и из ключа в отправляемом нет", () => {
    const surnames = ["Соколова", "Елагина", "Лугова", "Полевая"];
    const name = fc
      .tuple(
        fc.constantFrom(...surnames),
        fc.constantFrom("Марина", "Ольга", "М."),
        fc.constantFrom("Игоревна", "Владимировна", "И."),
      )
      .map((parts) => parts.join(" "));
    const place = fc.constantFrom("СОШ № 8", "СОШ № 12", "МБОУ СОШ № 12", "", "неизвестно");
    const note = fc.oneof(name, fc.constantFrom("", "12", "замена"));
    const line = fc.tuple(name, place, note).map((cells) => cells.join("\t"));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom("new", "out"), (lines, strangers) => {
        const { text } = coded(["ФИО\tОО\tПримечание", ...lines].join("\n"), { strangers });
        for (const surname of surnames) expect(text).not.toContain(surname);
      }),
      { numRuns: 100 },
    );
  });
});
