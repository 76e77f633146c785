import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TEACHERS } from "../../../src/commands/book/lists/teacherList.ts";
import { categories, teachers } from "../../../src/workbook/tables/index.ts";
import { ListBook, verdictsOf, type Rows } from "./listBook.ts";

const SCHOOLS: Rows = {
  organisations: [
    { id: "ОО-0001", name: "МБОУ СОШ № 8", aliases: ["школа 8"] },
    { id: "ОО-0002", name: "МБОУ СОШ № 12" },
    { id: "ОО-0003", name: "МБДОУ детский сад № 5", aliases: ["ДОУ 5"] },
  ],
};
const HEAD = "ФИО\tОО\tДолжность\tКатегория\tДата присвоения\tСрок действия\tСтаж\tВ должности с";
const list = (...rows: string[]): string => [HEAD, ...rows].join("\n");
const SOKOLOVA =
  "Соколова Марина Игоревна\tСОШ 8\tучитель математики\tвысш.\t12.03.2021\t12.03.2026\t12\tсент. 2010";
const rowsOf = (book: ListBook) =>
  book
    .rows(teachers)
    .map(({ name, school, position, subject }) => [name, school, position, subject.join(", ")].join("; "));

describe("первое внесение", () => {
  test("«учитель математики» — должность и предмет, школа по иному написанию, категория — строка истории", () => {
    const book = new ListBook(SCHOOLS);
    expect(verdictsOf(book.take(TEACHERS, list(SOKOLOVA)))).toEqual(["новая"]);
    expect(book.rows(teachers)).toMatchObject([
      {
        id: "КР-0001",
        name: "Соколова Марина Игоревна",
        school: "МБОУ СОШ № 8",
        position: "учитель",
        subject: ["математика"],
        experience: 12,
        since: "2010-09-01",
      },
    ]);
    expect(book.rows(categories)).toMatchObject([
      {
        teacher: "КР-0001",
        position: "учитель",
        category: "высшая",
        event: "установлена",
        decided: "2021-03-12",
        validUntil: "2026-03-12",
      },
    ]);
  });

  test("взятый первый день месяца назван", () => {
    const [row] = new ListBook(SCHOOLS).take(TEACHERS, list(SOKOLOVA));
    expect(row?.message).toContain("В должности с: 01.09.2010 — в списке «сент. 2010», взят первый день");
  });

  test("день решения по сроку действия: только пятилетний, посчитанное названо", () => {
    const book = new ListBook(SCHOOLS);
    const rows = book.take(
      TEACHERS,
      list(
        "Соколова Марина Игоревна\tСОШ 8\tучитель\tпервая\t\tдо 12.03.2026\t\t",
        "Лугова Анна Петровна\tСОШ 8\tучитель\tпервая\t\t12.03.2031\t\t",
        "Полевая Нина Сергеевна\tСОШ 8\tучитель\tпервая\t\t\t\t",
      ),
    );
    expect(book.rows(categories)).toMatchObject([
      { teacher: "КР-0001", decided: "2021-03-12", validUntil: "2026-03-12" },
    ]);
    expect(book.rows(categories)[0]?.comment).toContain("посчитан");
    expect(rows[1]?.message).toContain("без дня решения");
    expect(rows[2]?.message).toContain("без дня решения");
  });

  test("«соответствие», «молодой специалист» и «б/к» — не категории", () => {
    const book = new ListBook(SCHOOLS);
    book.take(
      TEACHERS,
      list(
        "Соколова Марина Игоревна\tСОШ 8\tучитель\tсоотв.\t10.02.2023\t\t\t",
        "Лугова Анна Петровна\tСОШ 8\tучитель\tмолодой специалист\t\t\t\t",
        "Полевая Нина Сергеевна\tСОШ 8\tучитель\tб/к\t\t\t\t",
      ),
    );
    expect(book.rows(categories)).toEqual([]);
    expect(book.rows(teachers)).toMatchObject([
      { lastConformity: "2023-02-10" },
      { youngSpecialist: "да" },
      { youngSpecialist: "", lastConformity: null },
    ]);
  });

  test("без имени, с одной фамилией, с неизвестной организацией — не понято и не внесено", () => {
    const book = new ListBook(SCHOOLS);
    const rows = book.take(
      TEACHERS,
      list(
        "\tСОШ 8\tучитель\t\t\t\t\t",
        "Соколова\tСОШ 8\tучитель\t\t\t\t\t",
        "Соколова М.И.\tлицей 1\tучитель\t\t\t\t\t",
      ),
    );
    expect(verdictsOf(rows)).toEqual(["не понята", "не понята", "не понята"]);
    expect(rows[2]?.message).toContain("«лицей 1»");
    expect(book.rows(teachers)).toEqual([]);
  });

  test("организации названы строками поперёк таблицы", () => {
    const book = new ListBook(SCHOOLS);
    const text = [
      "ФИО\tОрганизация\tДолжность\tСтаж",
      "МБОУ СОШ № 8\t\t\t",
      "Соколова Марина Игоревна\t\tучитель\t5",
      "детский сад № 5\t\t\t",
      "Лугова Анна Петровна\t\tвоспитатель\t7",
    ].join("\n");
    book.take(TEACHERS, text);
    expect(rowsOf(book)).toEqual([
      "Соколова Марина Игоревна; МБОУ СОШ № 8; учитель; ",
      "Лугова Анна Петровна; МБДОУ детский сад № 5; воспитатель; ",
    ]);
  });
});

describe("второе внесение", () => {
  test("тот же список ничего не добавляет", () => {
    const book = new ListBook(SCHOOLS);
    book.take(TEACHERS, list(SOKOLOVA));
    const before = [book.rows(teachers), book.rows(categories)];
    expect(verdictsOf(book.take(TEACHERS, list(SOKOLOVA)))).toEqual(["без изменений"]);
    expect([book.rows(teachers), book.rows(categories)]).toEqual(before);
  });

  test("пустые ячейки дополняются, заполненные остаются и названы; переключатель берёт из списка", () => {
    const book = new ListBook({
      ...SCHOOLS,
      teachers: [
        {
          id: "КР-0007",
          name: "Соколова Марина Игоревна",
          school: "школа 8",
          position: "Учитель",
          experience: 11,
        },
      ],
    });
    const [row] = book.take(TEACHERS, list(SOKOLOVA));
    expect(row).toMatchObject({
      verdict: "дополнена",
      differences: [{ field: "Стаж, лет", book: "11", list: "12", isTaken: false }],
    });
    expect(book.rows(teachers)).toMatchObject([
      { id: "КР-0007", experience: 11, since: "2010-09-01", school: "школа 8" },
    ]);
    book.take(TEACHERS, list(SOKOLOVA), { takeDifferent: true });
    expect(book.rows(teachers)).toMatchObject([{ experience: 12 }]);
  });

  test("дата приказа вместо даты решения не становится второй строкой истории", () => {
    const book = new ListBook(SCHOOLS);
    book.take(TEACHERS, list(SOKOLOVA));
    const [row] = book.take(TEACHERS, list(SOKOLOVA.replace("12.03.2021", "26.03.2021")));
    expect(book.rows(categories)).toHaveLength(1);
    expect(row?.differences).toMatchObject([
      { field: "Дата решения", book: "12.03.2021", list: "26.03.2021" },
    ]);
  });

  test("«Соколова М.И.» дополняется полным именем", () => {
    const book = new ListBook({
      ...SCHOOLS,
      teachers: [{ id: "КР-0007", name: "Соколова М.И.", school: "СОШ 8", position: "учитель" }],
    });
    expect(verdictsOf(book.take(TEACHERS, list(SOKOLOVA)))).toEqual(["дополнена"]);
    expect(book.rows(teachers)).toMatchObject([{ id: "КР-0007", name: "Соколова Марина Игоревна" }]);
  });
});

describe("однофамильцы", () => {
  const TWO: Rows = {
    ...SCHOOLS,
    teachers: [
      { id: "КР-0001", name: "Соколова Марина Игоревна", school: "МБОУ СОШ № 8", position: "учитель" },
      { id: "КР-0002", name: "Соколова Мария Ивановна", school: "МБОУ СОШ № 8", position: "учитель" },
    ],
  };
  const INITIALS = "Соколова М.И.\tСОШ 8\tучитель\t\t\t\t9\t";

  test("инициалам подходят двое: вопрос с кандидатами, ответ решает", () => {
    const book = new ListBook(TWO);
    const [asked] = book.take(TEACHERS, list(INITIALS));
    expect(asked?.verdict).toBe("уточнить");
    expect(asked?.candidates?.map(({ value }) => value)).toEqual(["КР-0001", "КР-0002", "new", "skip"]);
    expect(book.rows(teachers)).toMatchObject([{ experience: null }, { experience: null }]);
    book.take(TEACHERS, list(INITIALS), { byLine: { 2: "КР-0002" } });
    expect(book.rows(teachers)).toMatchObject([
      { experience: null },
      { experience: 9, name: "Соколова Мария Ивановна" },
    ]);
  });

  test("ответ не из предложенных не принимается", () => {
    const book = new ListBook(TWO);
    expect(verdictsOf(book.take(TEACHERS, list(INITIALS), { byLine: { 2: "КР-0099" } }))).toEqual([
      "уточнить",
    ]);
  });

  test("тот же человек в другой должности: вопрос; «новой строкой» — совместительство", () => {
    const book = new ListBook(TWO);
    const text = list("Соколова Марина Игоревна\tСОШ 8\tпедагог-психолог\t\t\t\t\t");
    const [asked] = book.take(TEACHERS, text);
    expect(asked).toMatchObject({
      verdict: "уточнить",
      message: "Кто это? В книге этот человек в другой должности.",
    });
    expect(verdictsOf(book.take(TEACHERS, text, { byLine: { 2: "skip" } }))).toEqual(["пропущена"]);
    expect(verdictsOf(book.take(TEACHERS, text, { byLine: { 2: "new" } }))).toEqual(["новая"]);
    expect(verdictsOf(book.take(TEACHERS, text))).toEqual(["без изменений"]);
  });

  test("две строки списка похожи на одного человека книги: ни одна не выбрана сама", () => {
    const book = new ListBook({
      ...SCHOOLS,
      teachers: [{ id: "КР-0001", name: "Соколова М.И.", school: "МБОУ СОШ № 8", position: "учитель" }],
    });
    const rows = book.take(
      TEACHERS,
      list(
        "Соколова Марина Игоревна\tСОШ 8\tучитель\t\t\t\t\t",
        "Соколова Мария Ивановна\tСОШ 8\tучитель\t\t\t\t\t",
      ),
    );
    expect(verdictsOf(rows)).toEqual(["уточнить", "уточнить"]);
  });

  test("работает в двух школах — две строки", () => {
    const book = new ListBook(TWO);
    const text = list("Соколова Марина Игоревна\tСОШ 12\tучитель\t\t\t\t\t");
    expect(verdictsOf(book.take(TEACHERS, text))).toEqual(["новая"]);
  });

  test("две строки об одном человеке: предметы складываются, спорный стаж не внесён", () => {
    const book = new ListBook(SCHOOLS);
    const rows = book.take(
      TEACHERS,
      list(
        "Соколова Марина Игоревна\tСОШ 8\tучитель физики\t\t\t\t12\t",
        "Соколова Марина Игоревна\tшкола 8\tУчитель математики\t\t\t\t13\t",
      ),
    );
    expect(verdictsOf(rows)).toEqual(["новая", "без изменений"]);
    expect(rows[0]?.message).toContain("Стаж, лет: в строках по-разному (12 / 13), не внесено");
    expect(book.rows(teachers)).toMatchObject([{ subject: ["математика", "физика"], experience: null }]);
  });
});

describe("любой список", () => {
  const cell = (...values: string[]) => fc.constantFrom(...values);
  const row = fc
    .tuple(
      cell(
        "Соколова Марина Игоревна",
        "Соколова Мария Ивановна",
        "Соколова М.И.",
        "Лугова Анна Петровна",
        "ЛУГОВА А. П.",
        "Лугова",
      ),
      cell("СОШ 8", "школа 8", "СОШ № 12", "лицей 1"),
      cell("учитель", "учитель математики", "педагог-психолог", "Учитель физики"),
      cell("", "первая", "высш.", "соотв."),
      cell("", "12.03.2021", "сент. 2020", "01.10.2024"),
      cell("", "12.03.2026"),
      cell("", "12", "13"),
      cell("", "2015"),
    )
    .map((cells) => cells.join("\t"));
  const rows = fc.array(row, { minLength: 1, maxLength: 7 });
  const known: Rows = {
    ...SCHOOLS,
    teachers: [
      {
        id: "КР-0001",
        name: "Соколова М.И.",
        school: "СОШ 8",
        position: "учитель",
        experience: 20,
        subject: ["химия"],
      },
    ],
  };
  const content = (book: ListBook) => ({
    teachers: book
      .rows(teachers)
      .map((row) => JSON.stringify({ ...row, id: "", subject: [...row.subject].sort() }))
      .sort(),
    history: book
      .rows(categories)
      .map(({ category, decided, validUntil, position }) =>
        JSON.stringify({ category, decided, validUntil, position }),
      )
      .sort(),
  });

  test("внесённый дважды добавляет не больше, чем внесённый один раз", () => {
    fc.assert(
      fc.property(rows, (texts) => {
        const book = new ListBook(known);
        book.take(TEACHERS, list(...texts));
        const once = content(book);
        const again = book.take(TEACHERS, list(...texts));
        expect(content(book)).toEqual(once);
        expect(again.filter(({ changes }) => changes.length > 0)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("порядок строк ничего не меняет", () => {
    fc.assert(
      fc.property(
        rows.chain((texts) =>
          fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })),
        ),
        ([texts, shuffled]) => {
          const [one, other] = [new ListBook(known), new ListBook(known)];
          one.take(TEACHERS, list(...texts));
          other.take(TEACHERS, list(...shuffled));
          expect(content(other)).toEqual(content(one));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("заполненное людьми не теряется", () => {
    fc.assert(
      fc.property(rows, (texts) => {
        const book = new ListBook(known);
        book.take(TEACHERS, list(...texts));
        expect(book.rows(teachers)[0]).toMatchObject({
          id: "КР-0001",
          school: "СОШ 8",
          position: "учитель",
          experience: 20,
          subject: ["химия"],
        });
      }),
      { numRuns: 40 },
    );
  });
});
