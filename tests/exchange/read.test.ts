// A returned book is read with everything people do to a file; what was not plain is a remark.
import { describe, expect, test } from "vitest";
import { serialOf } from "../../src/domain/calendar/civil.ts";
import { mergeBook } from "../../src/exchange/merge.ts";
import { readGrids } from "../../src/exchange/read.ts";
import { stateOf } from "../../src/exchange/state.ts";
import type { BookRemark, MergeResult, ReturnedRow } from "../../src/exchange/types.ts";
import { InSchool } from "./returned.ts";
import { SCHOOL } from "./school.ts";

const PEOPLE = "Педагоги";

const rowOf = (book: InSchool, key: string): ReturnedRow => {
  const row = book.back().sheets[0]?.rows.find((each) => each.key === key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return row;
};
const merged = (book: InSchool): MergeResult =>
  mergeBook({ base: stateOf(SCHOOL), current: stateOf(SCHOOL), returned: book.back() });
const messages = (remarks: readonly BookRemark[]): string[] => remarks.map(({ message }) => message);

describe("значения, как их пишут люди", () => {
  test.each([
    ["05.09.2026", "2026-09-05"],
    ["5.9.26", "2026-09-05"],
    ["5 сентября 2026 г.", "2026-09-05"],
    ["05-09-2026", "2026-09-05"],
    ["2026-09-05", "2026-09-05"],
  ])("дата «%s» понята", (typed, day) => {
    expect(
      rowOf(new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { since: typed }), "КР-0002").cells["since"],
    ).toBe(serialOf(day));
  });

  test.each([["сентябрь 2026"], ["31.02.2026"], ["скоро"], [12]])(
    "«%s» вместо даты не берётся, сказано почему",
    (typed) => {
      const result = merged(new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { since: typed }));
      expect(result.patches).toEqual([]);
      expect(result.remarks).toMatchObject([
        {
          kind: "bad",
          row: "КР-0002 Ветров П.А.",
          column: "В должности с",
          message: `«В должности с»: «${typed}» — не дата, не взято.`,
          cure: "Впишите день полностью, например 31.12.2026.",
        },
      ]);
    },
  );

  test("стаж «7 лет» — число, слово списка узнаётся без ё и с пробелами, чужое слово спрошено", () => {
    const book = new InSchool(SCHOOL).type(PEOPLE, "КР-0002", {
      experience: "7 лет",
      status: " Переведен ",
      ageGroup: "35-55",
      education: "неполное высшее",
      courses: "2025 г.\u00a0— 72 ч\u0007",
    });
    const result = merged(book);
    expect(result.patches[0]?.cells).toEqual({
      experience: 7,
      status: "переведён",
      ageGroup: "35–55",
      courses: "2025 г. — 72 ч",
    });
    expect(messages(result.remarks)).toEqual([
      "«Образование»: слова «неполное высшее» нет в списке, не взято.",
    ]);
    expect(result.remarks[0]?.cure).toBe("Выберите одно из: высшее; СПО; иное; обучается.");
  });

  test("вместо формулы взято её значение, и об этом сказано; ошибка формулы не берётся", () => {
    const book = new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7, courses: "#REF!" });
    book.sheet(PEOPLE).formulas.add(`${book.row(PEOPLE, "КР-0002")}:${book.column(PEOPLE, "experience")}`);
    const result = merged(book);
    expect(result.patches).toMatchObject([{ cells: { experience: 7 } }]);
    expect(messages(result.remarks)).toEqual([
      "Лист «Педагоги», «Стаж, лет», строка 4: вместо формулы взято её значение.",
      "«Курсы»: в клетке ошибка формулы, не взято.",
    ]);
  });
});

describe("столбцы и листы", () => {
  const swapped = (book: InSchool): InSchool => {
    for (const row of book.sheet(PEOPLE).rows) row.unshift(row.splice(3, 1)[0] ?? "");
    return book;
  };

  test("переставленные столбцы находятся", () => {
    expect(merged(swapped(new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7 })))).toMatchObject({
      patches: [{ id: "КР-0002", cells: { experience: 7 } }],
      remarks: [],
    });
  });

  test("переименованный столбец читается по скрытой строке, об имени сказано", () => {
    const book = new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7 });
    const headers = book.sheet(PEOPLE).rows[1] ?? [];
    headers[book.column(PEOPLE, "experience")] = "Сколько работает";
    const result = merged(book);
    expect(result.patches).toHaveLength(1);
    expect(messages(result.remarks)).toEqual([
      "Лист «Педагоги»: столбец «Стаж, лет» переименован в «Сколько работает», прочитан.",
    ]);
  });

  test("без скрытой строки столбцы находятся по заголовкам и по сходству с ними", () => {
    const book = new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7 });
    const place = book.column(PEOPLE, "experience");
    const sheet = book.sheet(PEOPLE);
    sheet.rows.shift();
    const headers = sheet.rows[0] ?? [];
    headers[place] = "Стаж (лет)";
    const result = merged(book);
    expect(result.patches).toMatchObject([{ id: "КР-0002", cells: { experience: 7 } }]);
    expect(messages(result.remarks)).toEqual([
      "Лист «Педагоги»: столбец «Стаж, лет» переименован в «Стаж (лет)», прочитан.",
    ]);
  });

  test("удалённый столбец ничего не стирает, о нём спрошено; добавленный не читается, о нём сказано", () => {
    const book = new InSchool(SCHOOL);
    const place = book.column(PEOPLE, "courses");
    for (const row of book.sheet(PEOPLE).rows) row.splice(place, 1);
    book.sheet(PEOPLE).rows[1]?.push("Заметки");
    const result = merged(book);
    expect(result.patches).toEqual([]);
    expect(result.remarks.map(({ kind, message }) => [kind, message])).toEqual([
      ["ask", "Лист «Педагоги»: нет столбца «Курсы»; их данные остались как у центра."],
      ["told", "Лист «Педагоги»: добавленный столбец «Заметки» центр не читает."],
    ]);
  });

  test("переименованный лист, лишний лист и строки над заголовком не мешают", () => {
    const book = new InSchool(SCHOOL).type(PEOPLE, "КР-0002", { experience: 7 });
    book.sheet(PEOPLE).rows.splice(1, 0, ["", "Школьная шапка"]);
    book.grids.push({ title: "Наше", rows: [["что-то"]], formulas: new Set() });
    book.sheet(PEOPLE).title = "Учителя";
    const result = merged(book);
    expect(result.patches).toHaveLength(1);
    expect(messages(result.remarks)).toEqual(["Лист «Педагоги» назван «Учителя», прочитан."]);
  });

  test("без «Служебного» листа и строки о выпуске чья книга, неизвестно", () => {
    const book = new InSchool(SCHOOL).drop("Служебный").drop("Задачи");
    expect(book.back().mark).toBeNull();
  });

  test("таблица без единого нашего листа — не книга школы", () => {
    expect(() => readGrids([{ title: "Лист1", rows: [["ФИО", "Класс"]] }])).toThrow("NOT_A_SCHOOL_BOOK");
  });
});
