// What typed formulas come to: spelt the Russian way, shown with Russian words, on the day that the host says.
import { describe, expect, test } from "vitest";
import { FUNCTIONS, englishName, russianName } from "../../../../src/local/engine/calc/functionNames.ts";
import { Calculation } from "../../../../src/local/engine/calc/calculation.ts";
import { Workbook } from "../../../../src/local/engine/sheets/workbook.ts";
import { at, get, OWNER, send, values, write } from "../sheets/example.ts";
import { cpuTime } from "./cpuTime.ts";
import { FIRST, formulaAt, NOW, PLAN, russianAt, shown, type, typedBook } from "./typedBook.ts";

/** «План»: 10; 1,5; «текст»; 31.01.2026 under each other in A. */
function book(): Workbook {
  const workbook = typedBook();
  type(workbook, PLAN, [["10"], ["1,5"], ["текст"], ["31.01.2026"]]);
  return workbook;
}

function result(formula: string): unknown {
  const workbook = book();
  type(workbook, FIRST, [[formula]]);
  return shown(workbook, FIRST, 0, 0);
}

describe("набранная формула", () => {
  test.each([
    ["=СУММ(План!A1:A2)", "=SUM(План!A1:A2)", 11.5],
    ["=сумм(план!a1;план!a2)", "=SUM(План!A1;План!A2)", 11.5],
    ["=SUM('План'!A1;2)", "=SUM('План'!A1;2)", 12],
    ['=ЕСЛИ(План!A2>1,4;"да";"нет")', '=IF(План!A2>1,4;"да";"нет")', "да"],
    ["=СЕГОДНЯ()-План!A4", "=TODAY()-План!A4", 1],
    ['=СЧЕТЕСЛИ(План!A:A;">1")', '=COUNTIF(План!A:A;">1")', 3],
    ["=И(ИСТИНА;НЕ(ЛОЖЬ))", "=AND(TRUE;NOT(FALSE))", true],
    ["=СУММ({1\\2;3\\4})", "=SUM({1\\2;3\\4})", 10],
    ['=ДВССЫЛ("План!A1")', '=INDIRECT("План!A1")', 10],
    ["=ВПР(10;План!A1:A2;1;ЛОЖЬ)*2", "=VLOOKUP(10;План!A1:A2;1;FALSE)*2", 20],
    ['=РАЗНДАТ(План!A4;СЕГОДНЯ();"D")', '=DATEDIF(План!A4;TODAY();"D")', 1],
    ["=План!A9", "=План!A9", 0],
    ["=A9", "=A9", ""],
    ["=50%+1", "=50%+1", 1.5],
    ["=1/3", "=1/3", 0.333333333333333],
  ])("%s", (typed, stored, value) => {
    const workbook = book();
    type(workbook, FIRST, [[typed]]);
    expect(formulaAt(workbook, FIRST, 0, 0)).toBe(stored);
    expect(shown(workbook, FIRST, 0, 0)).toBe(value);
  });

  test("число в тексте пишется с запятой, дата — словами по-русски", () => {
    expect(result('="Всего: "&План!A2')).toBe("Всего: 1,5");
    expect(result('=СЦЕПИТЬ(0,1+0,2;" ч")')).toBe("0,3 ч");
    expect(result('=ТЕКСТ(План!A4;"d mmmm yyyy")')).toBe("31 января 2026");
    expect(result('=ТЕКСТ(План!A4;"ДД.ММ.ГГГГ")')).toBe("31.01.2026");
    expect(result('=ТЕКСТ(План!A4;"dddd")')).toBe("суббота");
    expect(result('=ТЕКСТ(1234,5;"# ##0,00")')).toBe("1\u00a0234,50");
  });

  test("дата, набранная текстом, и здесь читается по-русски", () => {
    const workbook = book();
    type(workbook, PLAN, [["'05.02.2026"]], 5);
    type(workbook, FIRST, [["=План!A6-СЕГОДНЯ()"]]);
    expect(shown(workbook, FIRST, 0, 0)).toBe(4);
  });

  test("ошибки названы русскими словами; неизвестная функция — не отказ", () => {
    expect(result("=1/0")).toBe("#ДЕЛ/0!");
    expect(result("=План!A3*2")).toBe("#ЗНАЧ!");
    expect(result("=Нет!A1")).toBe("#ССЫЛКА!");
    expect(result("=КОЛДУЙ(1)")).toBe("#ИМЯ?");
    expect(result("=СЛЧИС()")).toBe("#ИМЯ?");
    expect(result("=ВПР(99;План!A1:A2;1;ЛОЖЬ)")).toBe("#Н/Д");
    expect(result("=КОРЕНЬ(-1)")).toBe("#ЧИСЛО!");
    expect(result("=СУММ(1;")).toBe("#ОШИБКА!");
    expect(result('=ЕСЛИ(1>0,"а","б")')).toBe("#ОШИБКА!");
    expect(result("=A1")).toBe("#ССЫЛКА!");
    expect(result('=ЕСЛИОШИБКА(КОЛДУЙ(1);"нет такой")')).toBe("нет такой");
  });

  test("текст с «=» от программы остаётся текстом", () => {
    const workbook = book();
    send(workbook, write([["=1+1"]], 0, 1));
    expect(shown(workbook, PLAN, 0, 1)).toBeUndefined();
    expect(at(values(workbook), 0, 1)).toBe("=1+1");
  });

  test("формула о формуле и о пустом: меняется вслед за ячейками, пустеет вместе с ними", () => {
    const workbook = book();
    type(workbook, FIRST, [["=План!A1*2", "=A1+1"]]);
    expect(shown(workbook, FIRST, 0, 1)).toBe(21);
    type(workbook, PLAN, [["7"]]);
    expect(shown(workbook, FIRST, 0, 1)).toBe(15);
    type(workbook, FIRST, [["просто текст"]]);
    expect(shown(workbook, FIRST, 0, 0)).toBeUndefined();
    expect(shown(workbook, FIRST, 0, 1)).toBe("#ЗНАЧ!");
  });

  test("массив заполняет ячейки рядом, если они пусты", () => {
    const workbook = book();
    type(workbook, FIRST, [["=УНИК(План!A1:A3)"]]);
    expect([0, 1, 2, 3].map((row) => shown(workbook, FIRST, row, 0))).toEqual([10, 1.5, "текст", undefined]);
    expect(values(workbook, FIRST)).toEqual([[10], [1.5], ["текст"]]);
    type(workbook, FIRST, [["занято"]], 2);
    expect([0, 1].map((row) => shown(workbook, FIRST, row, 0))).toEqual(["#ССЫЛКА!", undefined]);
  });

  test("СЕГОДНЯ() и ТДАТА() идут по часам хозяина в поясе книги", () => {
    const workbook = book();
    type(workbook, FIRST, [["=СЕГОДНЯ()", "=ТДАТА()"]]);
    expect(shown(workbook, FIRST, 0, 0)).toBe(46054);
    expect(shown(workbook, FIRST, 0, 1)).toBe(46054.375);
    workbook.now = () => Date.parse("2026-02-01T21:30:00Z");
    expect(shown(workbook, FIRST, 0, 0)).toBe(46055);
    workbook.now = () => NOW;
    expect(shown(workbook, FIRST, 0, 0)).toBe(46054);
  });

  test("результат, похожий на дату, показан датой; разность дат — числом", () => {
    const workbook = book();
    const formatOf = (formula: string): unknown => {
      type(workbook, PLAN, [[formula]], 0, 2);
      const format = at(
        get(workbook, "sheets.data.rowData.values.userEnteredFormat.numberFormat.type"),
        "sheets",
        1,
      );
      const type_ = at(
        format,
        "data",
        0,
        "rowData",
        0,
        "values",
        2,
        "userEnteredFormat",
        "numberFormat",
        "type",
      );
      send(workbook, {
        repeatCell: { range: { sheetId: PLAN, startColumnIndex: 2 }, cell: {}, fields: "userEnteredFormat" },
      });
      return type_;
    };
    expect(formatOf("=СЕГОДНЯ()+3")).toBe("DATE");
    expect(formatOf("=A4+14")).toBe("DATE");
    expect(formatOf('=ЕСЛИ(A1>1;A4;"")')).toBe("DATE");
    expect(formatOf("=МАКС(A4:A5)")).toBe("DATE");
    expect(formatOf("=СЕГОДНЯ()-A4")).toBeUndefined();
    expect(formatOf("=A1*2")).toBeUndefined();
  });
});

describe("имена функций", () => {
  test("их больше ста двадцати, и каждую знает вычислитель", () => {
    expect(FUNCTIONS.size).toBeGreaterThan(120);
    const workbook = typedBook();
    const names = [...FUNCTIONS].map(russianName);
    type(
      workbook,
      FIRST,
      names.map((name) => [`=ЕСЛИОШИБКА(ТИП.ОШИБКИ(${name}(1));0)`]),
    );
    const unknown = names.filter((_, row) => shown(workbook, FIRST, row, 0) === 5);
    expect(unknown).toEqual([]);
  });

  test("русское имя и английское — одна функция, показано русское", () => {
    for (const name of FUNCTIONS) expect(englishName(russianName(name))).toBe(name);
    expect(Calculation.russian('=IF(A1>1,5;"SUM(";SUM(План!A1:A2))')).toBe(
      '=ЕСЛИ(A1>1,5;"SUM(";СУММ(План!A1:A2))',
    );
    const workbook = book();
    type(workbook, FIRST, [['=СЧЁТЕСЛИМН(План!A:A; ">1") + НД()']]);
    expect(russianAt(workbook, FIRST, 0, 0)).toBe('=СЧЁТЕСЛИМН(План!A:A; ">1") + НД()');
  });
});

describe("чтение программой", () => {
  function read(): Workbook {
    const workbook = book();
    type(workbook, PLAN, [["=A1*2", "=1/0", "=A5"]], 0, 1);
    return workbook;
  }

  test("UNFORMATTED_VALUE — результат, ошибка — английским словом, FORMULA — формула", () => {
    const workbook = read();
    expect(workbook.values("План!A1:D1", { valueRenderOption: "UNFORMATTED_VALUE" }).values).toEqual([
      [10, 20, "#DIV/0!", ""],
    ]);
    expect(workbook.values("План!A1:D1", { valueRenderOption: "FORMULA" }).values).toEqual([
      [10, "=A1*2", "=1/0", "=A5"],
    ]);
  });

  test("effectiveValue и errorValue ресурса", () => {
    const cells = at(
      get(read(), "sheets.data.rowData.values(userEnteredValue,effectiveValue)"),
      "sheets",
      1,
      "data",
      0,
      "rowData",
      0,
      "values",
    );
    expect(cells).toMatchObject([
      { effectiveValue: { numberValue: 10 } },
      { userEnteredValue: { formulaValue: "=A1*2" }, effectiveValue: { numberValue: 20 } },
      {
        userEnteredValue: { formulaValue: "=1/0" },
        effectiveValue: { errorValue: { type: "DIVIDE_BY_ZERO" } },
      },
      { userEnteredValue: { formulaValue: "=A5" } },
    ]);
  });

  test("сохранённая книга помнит формулы и считает их снова", () => {
    const workbook = read();
    const loaded = Workbook.load(JSON.parse(JSON.stringify(workbook.state())));
    loaded.now = () => NOW;
    expect(loaded.state()).toEqual(workbook.state());
    expect(values(loaded)).toEqual(values(workbook));
    type(loaded, PLAN, [["5"]]);
    expect(shown(loaded, PLAN, 0, 1)).toBe(10);
  });

  test("список из диапазона предлагает результаты формул", () => {
    const workbook = book();
    type(workbook, FIRST, [['=План!A3&"!"']]);
    const condition = { type: "ONE_OF_RANGE", values: [{ userEnteredValue: "=Лист1!$A$1:$A$3" }] };
    send(workbook, {
      setDataValidation: {
        range: { sheetId: PLAN, startColumnIndex: 1, endColumnIndex: 2 },
        rule: { condition, strict: true },
      },
    });
    type(workbook, PLAN, [["текст!"]], 0, 1);
    expect(() => {
      type(workbook, PLAN, [["другое"]], 0, 1);
    }).toThrow("violates the data validation rules");
  });
});

test("формулы по целым столбцам в пяти тысячах строк не тормозят правку", () => {
  const workbook = Workbook.create(
    "id",
    { title: "к", locale: "ru_RU", timeZone: "Europe/Moscow" },
    OWNER.email,
  );
  const rows = Array.from({ length: 5000 }, (_, row) => ["Мероприятие", row, row % 2 === 0, "Исполнено"]);
  workbook.batchUpdate({ requests: [{ appendDimension: { dimension: "ROWS", length: 5000 } }] }, OWNER);
  workbook.batchUpdate({ requests: [write(rows, 0, 0, FIRST)] }, OWNER);
  type(workbook, FIRST, [["=СУММ(B:B)", '=СЧЁТЕСЛИ(D2:D;"Исполнено")']], 0, 5);
  expect([5, 6].map((column) => shown(workbook, FIRST, 0, column))).toEqual([12_497_500, 4999]);
  const spent = cpuTime(() => {
    for (let row = 1; row <= 5; row += 1) {
      type(workbook, FIRST, [[String(row + 1000)]], row, 1);
      expect(shown(workbook, FIRST, 0, 5)).toBe(12_497_500 + row * 1000);
    }
  });
  expect(spent / 5).toBeLessThan(100);
});
