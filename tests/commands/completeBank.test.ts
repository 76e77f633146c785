// The data bank completed by its history: what «Педагоги» shows, and that a book in order is left alone.
import { describe, expect, test } from "vitest";
import type { CategoryRecord, Teacher } from "../../src/domain/attestation/bank.ts";
import { weightOf, type Change } from "../../src/workbook/changes.ts";
import {
  applications,
  categories,
  conformity,
  coordinators,
  experts,
  organisations,
  settings,
  teachers,
} from "../../src/workbook/tables/index.ts";
import { day } from "../domain/attestation/history.ts";
import { complete, districtBook, rows } from "./registers.ts";

const TODAY = "10.10.2026";
const SOKOLOVA = {
  name: "Соколова Марина Игоревна",
  school: "СОШ № 8",
  position: "учитель",
  status: "работает",
} as const;
const SCHOOLS = rows(organisations, [
  { name: "МБОУ СОШ № 8", aliases: ["СОШ № 8", "школа 8"] },
  { name: "МБДОУ № 3", aliases: ["ДОУ № 3"] },
]);

/** The completed row of one teacher with this history. */
function shown(
  part: Partial<Teacher>,
  history: readonly Partial<CategoryRecord>[],
  ...more: readonly (readonly Change[])[]
): Teacher | undefined {
  const records = history.map((record) => ({ teacher: "КР-0001", position: "учитель", ...record }));
  const district = districtBook(
    SCHOOLS,
    rows(teachers, [{ ...SOKOLOVA, id: "КР-0001", ...part }]),
    rows(categories, records),
    ...more,
  );
  complete(district, TODAY);
  return district.book.rows(teachers)[0];
}

const FIRST = { category: "первая", event: "установлена", decided: day("12.03.2021") } as const;

describe("строка педагога следует из истории категорий", () => {
  test("пятилетняя категория: решение, срок, последний день подачи, с какого дня предупредить", () => {
    const order = "№ 123 от 20.03.2021";
    expect(shown({}, [{ ...FIRST, validUntil: day("11.03.2027"), order }])).toMatchObject({
      category: "первая",
      decided: day("12.03.2021"),
      order,
      validUntil: day("11.03.2027"),
      validity: "до 11.03.2027",
      applyBy: day("11.12.2026"),
      warnFrom: day("11.08.2026"),
      conformityDue: day("11.03.2027"),
    });
  });

  test("без срока в приказе день расчётный и так назван", () => {
    expect(shown({}, [FIRST])).toMatchObject({
      validUntil: day("12.03.2026"),
      validity: "до 12.03.2026 (расчётная дата)",
    });
  });

  test("истёкшая хранит свой день: от сегодняшнего дня в строке ничего не зависит", () => {
    const expired = shown({}, [{ ...FIRST, validUntil: day("01.02.2024") }]);
    expect(expired).toMatchObject({
      category: "первая",
      validUntil: day("01.02.2024"),
      validity: "до 01.02.2024",
    });
  });

  test("бессрочная: срока нет, соответствие не нужно", () => {
    expect(shown({ since: day("01.09.2010") }, [{ ...FIRST, decided: day("05.10.2023") }])).toMatchObject({
      category: "первая",
      validUntil: null,
      validity: "бессрочно",
      applyBy: null,
      warnFrom: null,
      conformityDue: null,
    });
  });

  test("продлённая — до нового дня, а решение прежнее", () => {
    const prolonged = {
      category: "первая",
      event: "продлена",
      decided: day("01.03.2026"),
      validUntil: day("31.12.2026"),
    } as const;
    expect(shown({}, [FIRST, prolonged])).toMatchObject({
      decided: day("12.03.2021"),
      validUntil: day("31.12.2026"),
      validity: "до 31.12.2026",
    });
  });

  test("видна та, что держится дольше всех; методист и наставник названы рядом", () => {
    const highest = { category: "высшая", event: "установлена", decided: day("10.02.2024") } as const;
    const mentor = {
      category: "педагог-наставник",
      event: "установлена",
      decided: day("10.02.2025"),
    } as const;
    expect(shown({}, [FIRST, mentor, highest])).toMatchObject({
      category: "высшая",
      validity: "бессрочно; педагог-наставник, бессрочно",
    });
    expect(
      shown({}, [
        { ...highest, decided: day("10.02.2015") },
        { ...FIRST, decided: day("10.02.2022") },
      ]),
    ).toMatchObject({
      category: "первая",
      validity: "до 10.02.2027 (расчётная дата)",
    });
  });

  test("отказ: день и с какого дня повторно; без категории остальное пусто", () => {
    expect(shown({}, [{ category: "первая", event: "отказано", decided: day("12.03.2026") }])).toMatchObject({
      category: "",
      validity: "",
      refused: day("12.03.2026"),
      reapplyFrom: day("12.03.2027"),
    });
  });

  test("у выбывшего сроки не напоминают о себе", () => {
    expect(shown({ status: "уволен" }, [{ ...FIRST, validUntil: day("11.03.2027") }])).toMatchObject({
      category: "первая",
      applyBy: null,
      warnFrom: null,
      conformityDue: null,
    });
  });

  test("соответствие: новее — из листа «Соответствие», иначе как принёс список", () => {
    const sitting = (meeting: string, result: "соответствует" | "не соответствует") =>
      rows(conformity, [{ teacher: "КР-0001", meeting: day(meeting), result }]);
    const since = day("01.09.2005");
    const listed = day("15.04.2022");
    expect(
      shown({ since, lastConformity: listed }, [], sitting("20.05.2025", "соответствует")),
    ).toMatchObject({
      lastConformity: day("20.05.2025"),
      conformityDue: day("20.05.2030"),
    });
    for (const other of [sitting("20.05.2020", "соответствует"), sitting("20.05.2025", "не соответствует")])
      expect(shown({ since, lastConformity: listed }, [], other)?.lastConformity).toBe(listed);
  });
});

describe("строка истории", () => {
  test("получает номер, имя и редакцию по дню решения", () => {
    const district = districtBook(
      rows(teachers, [{ ...SOKOLOVA, id: "КР-0001" }]),
      rows(categories, [
        { teacher: "КР-0001", position: "учитель", ...FIRST },
        { teacher: "КР-0001", position: "учитель", ...FIRST, decided: day("05.10.2023") },
        {
          teacher: "КР-0001",
          position: "учитель",
          category: "вторая",
          event: "установлена",
          decided: day("05.10.2009"),
        },
      ]),
    );
    complete(district, TODAY);
    expect(district.book.rows(categories).map(({ id, name, edition }) => [id, name, edition])).toEqual([
      ["КТ-0001", SOKOLOVA.name, "Порядок 2014 г., приказ № 276"],
      ["КТ-0002", SOKOLOVA.name, "Порядок 2023 г., приказ № 196"],
      ["КТ-0003", SOKOLOVA.name, ""],
    ]);
  });

  test("в книге без имён имя не расходится по листам, даже если его вписали", () => {
    const district = districtBook(
      rows(settings, [{ key: "names", value: "без имён" }]),
      rows(teachers, [{ ...SOKOLOVA, id: "КР-0001" }]),
      rows(categories, [{ teacher: "КР-0001", position: "учитель", ...FIRST }]),
      rows(conformity, [{ teacher: "КР-0001" }]),
      rows(applications, [{ teacher: "КР-0001", kind: "высшая" }]),
    );
    complete(district, TODAY);
    const now = district.book;
    const shownNames = [now.rows(categories), now.rows(conformity), now.rows(applications)].flatMap((sheet) =>
      sheet.map(({ name }) => name),
    );
    expect(shownNames).toEqual(["", "", ""]);
    expect(now.rows(teachers)[0]?.name).toBe(SOKOLOVA.name);
  });
});

describe("люди вокруг банка", () => {
  test("вновь назначенный — до дня через год; отвечает тот, кто назначен последним и чей срок не вышел", () => {
    const district = districtBook(
      SCHOOLS,
      rows(coordinators, [
        { school: "школа 8", name: "Лесная Анна Петровна", from: day("01.09.2020"), to: day("31.08.2026") },
        { school: "СОШ № 8", name: "Полевая Ольга Сергеевна", from: day("01.09.2026") },
        { school: "СОШ № 8", name: "Речная Инна Юрьевна", from: day("01.11.2026") },
      ]),
    );
    complete(district, TODAY);
    expect(district.book.rows(coordinators)[1]?.newUntil).toBe(day("01.09.2027"));
    const answering = (): string[] => district.book.rows(organisations).map(({ coordinator }) => coordinator);
    expect(answering()).toEqual(["Полевая Ольга Сергеевна", ""]);
    complete(district, "01.11.2026");
    expect(answering()).toEqual(["Речная Инна Юрьевна", ""]);
  });

  test("кого вписали без листа «Ответственные», тот остаётся; чей срок вышел, того больше нет", () => {
    const district = districtBook(
      rows(organisations, [
        { name: "МБОУ СОШ № 8", coordinator: "Лесная Анна Петровна" },
        { name: "МБДОУ № 3", coordinator: "Горная Елена Павловна" },
      ]),
      rows(coordinators, [
        {
          school: "МБОУ СОШ № 8",
          name: "Лесная Анна Петровна",
          from: day("01.09.2020"),
          to: day("31.08.2026"),
        },
      ]),
    );
    complete(district, TODAY);
    expect(district.book.rows(organisations).map(({ coordinator }) => coordinator)).toEqual([
      "",
      "Горная Елена Павловна",
    ]);
  });

  test("нагрузка специалиста — заявления последнего учебного года в листе, как бы его ни назвали", () => {
    const given = (schoolYear: string, names: string[]) => ({
      teacher: "КР-0001",
      kind: "первая" as const,
      schoolYear,
      experts: names,
    });
    const district = districtBook(
      rows(experts, [
        { id: "СП-0001", name: "Ясная Вера Ильинична", school: "МБОУ СОШ № 8" },
        { id: "СП-0002", name: "Тихая Нина Олеговна", school: "МБДОУ № 3" },
      ]),
      rows(applications, [
        given("2026-2027", ["Ясная В.И.", "Тихая Нина Олеговна"]),
        given("2026-2027", ["Ясная Вера Ильинична"]),
        given("2025-2026", ["Тихая Н.О."]),
      ]),
    );
    complete(district, TODAY);
    expect(district.book.rows(experts).map(({ load }) => load)).toEqual([2, 1]);
  });
});

describe("заполнение", () => {
  const many = (count: number): Change[] => [
    ...rows(
      teachers,
      Array.from({ length: count }, (_, index) => ({
        ...SOKOLOVA,
        id: `КР-${String(index + 1).padStart(4, "0")}`,
        name: `Соколова Марина Игоревна ${index}`,
        since: day("01.09.2010"),
      })),
    ),
    ...rows(
      categories,
      Array.from({ length: count }, (_, index) => ({
        teacher: `КР-${String(index + 1).padStart(4, "0")}`,
        position: "учитель",
        ...FIRST,
      })),
    ),
  ];

  test("второй раз не пишет ничего", () => {
    const district = districtBook(
      SCHOOLS,
      many(5),
      rows(coordinators, [{ school: "СОШ № 8", name: "Лесная А.П." }]),
    );
    expect(complete(district, TODAY).changes.length).toBeGreaterThan(0);
    expect(complete(district, TODAY)).toMatchObject({ changes: [], log: [], isWhole: true, rest: 0 });
    expect(complete(district, "10.10.2031").changes.filter(({ table }) => table.name === "teachers")).toEqual(
      [],
    );
  });

  test("строка без кода получает новый, занятые не трогаются", () => {
    const district = districtBook(
      rows(teachers, [{ ...SOKOLOVA, id: "КР-0007" }, SOKOLOVA, { ...SOKOLOVA, id: "КР-0007" }]),
    );
    complete(district, TODAY);
    expect(district.book.rows(teachers).map(({ id }) => id)).toEqual(["КР-0007", "КР-0008", "КР-0009"]);
  });

  test("большой банк идёт шагами, каждый не больше своего размера, и доходит до конца", () => {
    const district = districtBook(SCHOOLS, many(120));
    const bytes = 30_000;
    let steps = 0;
    let done = complete(district, TODAY, bytes);
    while (!done.isWhole) {
      expect(done.rest).toBeGreaterThan(0);
      const size = done.changes.reduce(
        (sum, change) => sum + weightOf(change, district.book.layout(change.table).columns),
        0,
      );
      expect(size).toBeLessThan(bytes + 5_000);
      steps += 1;
      done = complete(district, TODAY, bytes);
    }
    expect(steps).toBeGreaterThan(3);
    expect(complete(district, TODAY).changes).toEqual([]);
    expect(district.book.rows(teachers).every(({ category }) => category === "первая")).toBe(true);
  });
});
