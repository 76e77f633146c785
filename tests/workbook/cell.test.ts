import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, civil, formatDate } from "../../src/domain/calendar/civil.ts";
import {
  extendedValue,
  readDate,
  readLines,
  readNumber,
  readText,
  readYes,
  writeDate,
} from "../../src/workbook/cell.ts";
import { choice } from "../../src/workbook/column.ts";

const someDay = fc.integer({ min: 0, max: 27_000 }).map((days) => addDays(civil(2001, 1, 1), days));

describe("даты в ячейках", () => {
  test("день записан числом и читается тем же днём", () => {
    expect(writeDate("2026-12-31")).toBe(46_387);
    expect(readDate(46_387)).toEqual({ value: "2026-12-31", problem: null });
    fc.assert(
      fc.property(someDay, (day) => {
        expect(readDate(writeDate(day))).toEqual({ value: day, problem: null });
      }),
    );
  });

  test("время внутри дня день не меняет", () => {
    expect(readDate(46_387.75).value).toBe("2026-12-31");
  });

  test("пустая ячейка — даты нет, и это не ошибка", () => {
    expect(readDate("")).toEqual({ value: null, problem: null });
    expect(readDate("  \n")).toEqual({ value: null, problem: null });
    expect(writeDate(null)).toBe("");
  });

  test.each(["31.12.2026", "31.12.2026 г.", "31.12.2026г", "31/12/2026", "2026-12-31", " 31.12.2026 "])(
    "дата, вставленная текстом «%s», понята, но о ней сказано",
    (text) => {
      expect(readDate(text)).toEqual({ value: "2026-12-31", problem: { code: "DATE_AS_TEXT", text } });
    },
  );

  test("день без нулей: «5.9.2023»", () => {
    expect(readDate("5.9.2023").value).toBe("2023-09-05");
  });

  test.each(["до 10 июля", "31.06.2026", "12.2026", "октябрь", "#REF!", "31.12.26"])(
    "«%s» в столбце даты — не дата, текст сохранён для замечания",
    (text) => {
      expect(readDate(text)).toEqual({ value: null, problem: { code: "NOT_A_DATE", text } });
    },
  );

  test.each([true, 12, 99_999, -1])("%s — не дата этой работы", (cell) => {
    expect(readDate(cell)).toEqual({ value: null, problem: { code: "NOT_A_DATE", text: String(cell) } });
  });

  test("любой день, записанный по-русски, понят", () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(readDate(formatDate(day)).value).toBe(day);
      }),
    );
  });
});

describe("тексты и списки", () => {
  test("пробелы по краям не в счёт, число и отметка читаются словом", () => {
    expect(readText("  СОШ № 8 ").value).toBe("СОШ № 8");
    expect(readText(4.1).value).toBe("4.1");
    expect(readText(true).value).toBe("true");
  });

  test.each(["#N/A", "#REF!", "#ЗНАЧ!", "#ИМЯ?", "#ССЫЛКА!", "#DIV/0!", "#Н/Д"])(
    "ошибка формулы %s — не текст",
    (text) => {
      expect(readText(text)).toEqual({ value: "", problem: { code: "FORMULA_ERROR", text } });
    },
  );

  test("текст с решёткой — просто текст", () => {
    expect(readText("#1 в списке")).toEqual({ value: "#1 в списке", problem: null });
  });

  test("по одному в строке ячейки; пустые строки пропущены", () => {
    expect(readLines("СОШ № 3\n\n  ДОУ № 12 \n").value).toEqual(["СОШ № 3", "ДОУ № 12"]);
    expect(readLines("").value).toEqual([]);
  });

  test("выбор из списка не зависит от регистра; чужое слово — замечание, а не догадка", () => {
    const column = choice("Состояние", ["Новое", "В работе"]);
    expect(column.read(" в РАБОТЕ ")).toEqual({ value: "В работе", problem: null });
    expect(column.read("сделано")).toEqual({
      value: "",
      problem: { code: "NOT_IN_LIST", text: "сделано" },
    });
    expect(column.read("")).toEqual({ value: "", problem: null });
  });
});

describe("числа, да и нет", () => {
  test("число с запятой и пробелами", () => {
    expect(readNumber("1 250,5").value).toBe(1250.5);
    expect(readNumber(7).value).toBe(7);
    expect(readNumber("")).toEqual({ value: null, problem: null });
    expect(readNumber("семь").problem?.code).toBe("NOT_A_NUMBER");
  });

  test.each(["нет", "Нет", " НЕТ ", "не", "ложь", "false", "-", "–", "0", "no", false, 0])(
    "«%s» значит нет",
    (cell) => {
      expect(readYes(cell).value).toBe(false);
    },
  );

  test.each(["да", "", "Да", "истина", true, 1, "работает"])("«%s» значит да", (cell) => {
    expect(readYes(cell).value).toBe(true);
  });
});

test("пишется только то, что сказано: текст — текстом, число — числом, пустое — пустым", () => {
  expect(extendedValue("=1+1")).toEqual({ userEnteredValue: { stringValue: "=1+1" } });
  expect(extendedValue("01.02.2023")).toEqual({ userEnteredValue: { stringValue: "01.02.2023" } });
  expect(extendedValue(0)).toEqual({ userEnteredValue: { numberValue: 0 } });
  expect(extendedValue(false)).toEqual({ userEnteredValue: { boolValue: false } });
  expect(extendedValue("")).toEqual({});
});
