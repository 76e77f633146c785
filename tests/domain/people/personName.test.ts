import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNames, parsePersonName, sameName, shortName } from "../../../src/domain/people/personName.ts";
import type { PersonName } from "../../../src/domain/people/personName.ts";

const SURNAMES = [
  "Соколова",
  "Лебедев",
  "Петрова-Водкина",
  "Заяц",
  "Черных",
  "Сергеенко",
  "Горлёва",
  "Абрамович",
  "Краева",
  "Ли",
];
const FIRST = ["Марина", "Пётр", "Ольга", "Алёна", "Илья"];
const MIDDLE = ["Игоревна", "Ильич", "Петрович", "Кузьминична", "Али оглы"];

function parsed(text: string): PersonName {
  const name = parsePersonName(text);
  if (name === null) throw new Error(`не имя: ${text}`);
  return name;
}

describe("имя с инициалами", () => {
  test.each([
    "Соколова М.И.",
    "М.И. Соколова",
    "М. И.Соколова",
    "М.И.Соколова",
    "Соколова М. И.",
    "Соколова М.И",
    "СОКОЛОВА М.И.",
    "  Соколова\u00A0М.\u202FИ. ",
    "Coкoлoвa M.И.",
  ])("«%s» — это Соколова М.И.", (text) => {
    expect(parsePersonName(text)).toEqual({
      surname: "Соколова",
      first: "М",
      middle: "И",
      initialsOnly: true,
    });
  });

  test("двойная фамилия и один инициал", () => {
    expect(shortName(parsed("К. ПЕТРОВА-ВОДКИНА"))).toBe("Петрова-Водкина К.");
    expect(shortName(parsed("Петрова-Водкина К.С."))).toBe("Петрова-Водкина К.С.");
  });
});

describe("полное имя", () => {
  test.each(["Соколова Марина Игоревна", "Марина Игоревна Соколова", "СОКОЛОВА МАРИНА ИГОРЕВНА"])(
    "«%s»",
    (text) => {
      expect(parsed(text)).toEqual({
        surname: "Соколова",
        first: "Марина",
        middle: "Игоревна",
        initialsOnly: false,
      });
    },
  );

  test("фамилия, похожая на отчество, стоит на любом месте", () => {
    expect(parsed("Абрамович Марина Игоревна").surname).toBe("Абрамович");
    expect(parsed("Марина Игоревна Абрамович").surname).toBe("Абрамович");
  });

  test("оглы и кызы остаются частью отчества", () => {
    expect(parsed("Мамедов Рашид Али оглы")).toMatchObject({ surname: "Мамедов", middle: "Али оглы" });
    expect(parsed("Лейла Али кызы Мамедова")).toMatchObject({ surname: "Мамедова", middle: "Али кызы" });
  });

  test("без отчества имя узнаётся по известному имени", () => {
    expect(parsed("Ольга Черных")).toMatchObject({ surname: "Черных", first: "Ольга", middle: "" });
    expect(parsed("Соколова Марина")).toMatchObject({ surname: "Соколова", first: "Марина" });
  });
});

test.each([
  "",
  "Соколова",
  "Методический Совет",
  "Заместитель М.И.",
  "МКУО ЦЦ",
  "СОШ № 8",
  "Сотрудники Центра",
  "Соколова М.И. –",
  "I. Информация",
])("«%s» — не имя", (text) => {
  expect(parsePersonName(text)).toBeNull();
});

describe("имя внутри текста", () => {
  test.each([
    ["Руководитель ГКУ КК ЦРО Р.А. Громова", ["Громова Р.А."]],
    ["Ректор Е.А. Сергеенко", ["Сергеенко Е.А."]],
    ["Лебедева Е.В. Заместитель начальника", ["Лебедева Е.В."]],
    ["Соколова М.И. Лебедев П.П.", ["Соколова М.И.", "Лебедев П.П."]],
    ["Руководитель ЦРО Громова Раиса Андреевна", ["Громова Р.А."]],
    ["МБОУ СОШ № 8 ст. Ромашковской", []],
  ])("%s", (text, names) => {
    expect(findNames(text).map(({ name }) => shortName(name))).toEqual(names);
  });
});

describe("одно ли это имя", () => {
  test("инициалы совместимы с полным именем, ё — с е", () => {
    expect(sameName(parsed("Горлева А.П."), parsed("Горлёва Алёна Петровна"))).toBe(true);
    expect(sameName(parsed("Соколова М."), parsed("Соколова М.И."))).toBe(true);
  });

  test("другие инициалы, имя или пол — другой человек", () => {
    expect(sameName(parsed("Соколова М.А."), parsed("Соколова М.И."))).toBe(false);
    expect(sameName(parsed("Соколова Мария Ивановна"), parsed("Соколова Марина Игоревна"))).toBe(false);
    expect(sameName(parsed("Соколов М.И."), parsed("Соколова М.И."))).toBe(false);
  });
});

test("любой порядок, пробелы и регистр дают одно имя", () => {
  const gap = fc.constantFrom("", " ", "\u00A0", "  ");
  fc.assert(
    fc.property(
      fc.constantFrom(...SURNAMES),
      fc.constantFrom(...FIRST),
      fc.constantFrom(...MIDDLE),
      gap,
      gap,
      fc.boolean(),
      (surname, first, middle, inner, outer, capitals) => {
        const family = capitals ? surname.toUpperCase() : surname;
        const letters = `${first.charAt(0)}.${inner}${middle.charAt(0)}.`;
        const spellings = [
          `${family} ${letters}`,
          `${letters}${outer}${family}`,
          `${surname} ${first} ${middle}`,
          `${first} ${middle} ${surname}`,
        ];
        for (const text of spellings)
          expect(shortName(parsed(text))).toBe(`${surname} ${first.charAt(0)}.${middle.charAt(0)}.`);
      },
    ),
  );
});

test("разбор не падает ни на каком тексте", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void parsePersonName(text)));
});
