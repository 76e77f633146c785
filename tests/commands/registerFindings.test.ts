// What is asked about the registers: row, problem and cure; a big bank doesn't flood «Замечания».
import { describe, expect, test } from "vitest";
import { refresh } from "../../src/commands/book/refresh.ts";
import type { CategoryRecord } from "../../src/domain/attestation/bank.ts";
import type { Change } from "../../src/workbook/changes.ts";
import {
  categories,
  coordinators,
  experts,
  organisations,
  plan,
  remarks,
  rules,
  settings,
  teachers,
  windows,
} from "../../src/workbook/tables/index.ts";
import { day } from "../domain/attestation/history.ts";
import { apply, complete, districtBook, rows, type District } from "./registers.ts";

const TODAY = "10.10.2026";
const TEACHER = {
  id: "КР-0001",
  name: "Соколова Марина Игоревна",
  school: "МБОУ СОШ № 8",
  position: "учитель",
  status: "работает",
  consent: "есть",
} as const;
const GOOD = [rows(organisations, [{ name: "МБОУ СОШ № 8" }]), rows(teachers, [TEACHER])];

function told(district: District): string[] {
  return district.book.rows(remarks).map(({ sheet, row, column, message, cure }) => {
    expect(cure).not.toBe("");
    return `${sheet}, ${row}, ${column}: ${message}`;
  });
}

function asked(...changes: readonly (readonly Change[])[]): string[] {
  const district = districtBook(...changes);
  complete(district, TODAY);
  return told(district);
}

function record(part: Partial<CategoryRecord>): Change[] {
  const first = {
    teacher: "КР-0001",
    position: "учитель",
    category: "первая",
    event: "установлена",
  } as const;
  return rows(categories, [{ ...first, decided: day("12.03.2022"), ...part }]);
}

test("о книге в порядке не спрашивают ничего", () => {
  expect(asked(...GOOD, record({}))).toEqual([]);
});

describe("история категорий", () => {
  test.each<[string, Partial<CategoryRecord>, string]>([
    [
      "код, которого нет",
      { teacher: "КР-0404" },
      "Код педагога: Педагога с кодом «КР-0404» нет в листе «Педагоги»",
    ],
    [
      "решение в будущем",
      { decided: day("11.10.2026") },
      "Дата решения: Решение 11.10.2026 — день ещё не наступил",
    ],
    [
      "решение до 2000 года",
      { decided: day("12.03.1992") },
      "Дата решения: Решение 12.03.1992 — слишком давно",
    ],
    [
      "срок у бессрочной",
      { decided: day("05.10.2023"), validUntil: day("05.10.2028") },
      "Действует до: Решение 05.10.2023 бессрочное, а вписан срок до 05.10.2028: срок не учитывается",
    ],
    [
      "срок раньше решения",
      { validUntil: day("12.03.2020") },
      "Действует до: Срок до 12.03.2020 кончается раньше решения 12.03.2022",
    ],
  ])("%s", (_, part, message) => {
    expect(asked(...GOOD, record(part))).toEqual([`История категорий, КТ-0001, ${message}`]);
  });

  test("продление без основания, без дня и без самой категории", () => {
    expect(asked(...GOOD, record({ event: "продлена" }))).toEqual([
      "История категорий, КТ-0001, Действует до: Категория продлена, а до какого дня — не вписано: продление не учитывается",
      "История категорий, КТ-0001, Основание: «продлена» без основания",
      "История категорий, КТ-0001, Событие: Категория «первая» продлена, а строки «установлена» нет",
    ]);
  });

  test("пустая обязательная ячейка", () => {
    expect(asked(...GOOD, record({ decided: null }))).toEqual([
      "История категорий, КТ-0001, Дата решения: Обязательная ячейка пуста",
    ]);
  });
});

describe("педагоги", () => {
  test("организация, которой нет, названа один раз со счётом", () => {
    const people = ["КР-0002", "КР-0003"].map((id) => ({
      ...TEACHER,
      id,
      name: `Иная ${id}`,
      school: "СОШ № 88",
    }));
    expect(asked(...GOOD, rows(teachers, people))).toEqual([
      "Педагоги, КР-0002, Организация: Организации «СОШ № 88» нет в листе «Организации» (2 строки)",
    ]);
  });

  test("один человек дважды в одной должности одной организации", () => {
    const again = { ...TEACHER, id: "КР-0002", school: "СОШ № 8", position: "Учитель" };
    expect(asked(...GOOD, rows(teachers, [again]))).toEqual([
      "Педагоги, КР-0002, ФИО: Соколова Марина Игоревна, Учитель: уже есть строка КР-0001 той же организации и должности",
    ]);
    for (const other of [{ position: "воспитатель" }, { status: "уволен" as const }])
      expect(asked(...GOOD, rows(teachers, [{ ...again, ...other }]))).toEqual([]);
  });

  test("согласие: одно замечание на всех", () => {
    const people = ["КР-0002", "КР-0003"].map((id) => ({
      ...TEACHER,
      id,
      name: `Иная ${id}`,
      consent: "" as const,
    }));
    expect(asked(...GOOD, rows(teachers, people))).toEqual([
      "Педагоги, , Согласие: Согласие на обработку персональных данных не отмечено: 2 строки",
    ]);
  });

  test("имя в книге без имён", () => {
    expect(asked(...GOOD, rows(settings, [{ key: "names", value: "без имён" }]))).toEqual([
      "Педагоги, КР-0001, ФИО: Книга ведётся без имён, а имя вписано",
    ]);
  });

  test("однотипных замечаний двадцать, остальные сочтены", () => {
    const records = Array.from({ length: 300 }, (_, index) => ({
      teacher: `КР-9${index}`,
      position: "учитель",
      category: "первая" as const,
      event: "установлена" as const,
      decided: day("12.03.2022"),
    }));
    const found = asked(...GOOD, rows(categories, records));
    expect(found).toHaveLength(21);
    expect(found[20]).toBe("История категорий, , Код педагога: И ещё 280 таких строк");
  });
});

test("двое отвечают за одну организацию: ничего само не закрывается", () => {
  const people = [
    { school: "СОШ № 8", name: "Лесная Анна Петровна", from: day("01.09.2020") },
    { school: "МБОУ СОШ № 8", name: "Полевая Ольга Сергеевна", from: day("01.09.2026") },
  ];
  expect(asked(...GOOD, rows(coordinators, people))).toEqual([
    "Ответственные, ОТ-0002, По: СОШ № 8: сейчас отвечают двое и больше — Лесная Анна Петровна, Полевая Ольга Сергеевна",
  ]);
});

test("специалист с чужим кодом; сроки подачи, которые не могут быть верны", () => {
  const window = {
    schoolYear: "2026-2027",
    month: "октябрь 2026",
    opens: day("01.08.2026"),
    closes: day("10.08.2026"),
  };
  expect(
    asked(
      ...GOOD,
      rows(experts, [{ name: "Ясная В.И.", school: "МБОУ СОШ № 8", teacher: "КР-0404" }]),
      rows(windows, [
        window,
        window,
        { ...window, month: "осень" },
        { ...window, month: "май 2027", closes: day("01.07.2026") },
      ]),
    ),
  ).toEqual([
    "Специалисты, СП-0001, Код педагога: Педагога с кодом «КР-0404» нет в листе «Педагоги»",
    "Сроки подачи, ОК-0003, Месяц аттестации: «осень» — не месяц",
    "Сроки подачи, ОК-0004, Приём по: Приём кончается раньше, чем начинается",
    "Сроки подачи, ОК-0002, Версия: октябрь 2026: строк одной версии 2, действует нижняя",
  ]);
});

test("правило, которое не понято", () => {
  const typed = { edition: "P2029", label: "Действует с", value: "осенью" };
  expect(asked(...GOOD, rows(rules, [typed]))).toEqual([
    "Порядок аттестации, P2029: Действует с, Значение: «осенью» не подходит, действует прежнее значение",
  ]);
});

test("исправленное исчезает, чужие замечания остаются", () => {
  const district = districtBook(...GOOD, record({ teacher: "КР-0002" }));
  complete(district, TODAY);
  expect(told(district)).toHaveLength(1);
  const other = {
    key: "План|ПЛ-0001||срок не понят",
    sheet: "План",
    row: "ПЛ-0001",
    message: "срок не понят",
    cure: "Исправьте",
  };
  apply(district, [
    ...rows(remarks, [other]),
    ...rows(teachers, [{ ...TEACHER, id: "КР-0002", name: "Иная" }]),
  ]);
  complete(district, TODAY);
  expect(district.book.rows(remarks).map(({ key }) => key)).toEqual([other.key]);
});

test("проверка реестров и проверка остальной книги не гасят замечаний друг друга", () => {
  const item = { title: "Совещание", termText: "до 31 ноября 2026" };
  const district = districtBook(...GOOD, record({ teacher: "КР-0404" }), rows(plan, [item]));
  const refreshed = (): number => {
    const { changes } = refresh(district.book, day(TODAY));
    apply(district, changes);
    return changes.length;
  };
  complete(district, TODAY);
  refreshed();
  const both = told(district);
  expect(both.some((line) => line.includes("КР-0404"))).toBe(true);
  expect(both.some((line) => line.startsWith("План"))).toBe(true);
  expect(complete(district, TODAY).changes).toEqual([]);
  expect(refreshed()).toBe(0);
  expect(told(district)).toEqual(both);
});
