// «Прогноз аттестации по кварталам»: a fifth of the teachers by quarters of the calendar year, plan and fact, whom to add.
import { describe, expect, test } from "vitest";
import { forecastForm } from "../../../../src/documents/forms/plan/forecast.ts";
import type { FormRequest, MadePaper, PaperData } from "../../../../src/documents/form.ts";
import { teacherOf } from "../../../domain/attestation/bankPeople.ts";
import { paperData } from "../../paperData.ts";
import { cellsOf, codesOf, linesOf, only, rowWith, tablesOf } from "./reading.ts";

const teachers = [
  teacherOf({
    id: "КР-0001",
    name: "Рябова Инна Ильинична",
    school: "МБОУ СОШ № 1",
    category: "первая",
    validUntil: "2026-08-10",
    applyBy: "2026-05-12",
  }),
  teacherOf({
    id: "КР-0002",
    name: "Белова Вера Ильинична",
    school: "МБОУ СОШ № 1",
    conformityDue: "2026-11-20",
  }),
  teacherOf({
    id: "КР-0003",
    name: "Орлова Анна Павловна",
    school: "МБОУ СОШ № 2",
    lastConformity: "2026-02-10",
  }),
  teacherOf({
    id: "КР-0004",
    name: "Лапина Дарья Олеговна",
    school: "МБОУ СОШ № 2",
    conformityDue: "2027-04-01",
  }),
  ...Array.from({ length: 11 }, (_, index) =>
    teacherOf({ id: `КР-00${index + 10}`, name: `Учитель-${index} Анна Ильинична`, school: "МБОУ СОШ № 2" }),
  ),
];
const make = (request: Partial<FormRequest> = {}, over: Partial<PaperData> = {}): MadePaper =>
  only(
    forecastForm.make(paperData({ teachers, today: "2026-10-05", ...over }), {
      kind: "forecast",
      ...request,
    }),
  );

describe("прогноз", () => {
  test("по кварталам: соответствие, первая, высшая, итого — план и факт рядом", () => {
    expect(cellsOf(make())).toEqual([
      [
        "Квартал",
        "Соответствие, план",
        "Соответствие, факт",
        "Первая, план",
        "Первая, факт",
        "Высшая, план",
        "Высшая, факт",
        "Итого, план",
        "Итого, факт",
      ],
      ["I", "0", "1", "0", "0", "0", "0", "0", "1"],
      ["II", "0", "0", "1", "0", "0", "0", "1", "0"],
      ["III", "0", "0", "0", "0", "0", "0", "0", "0"],
      ["IV", "1", "0", "0", "0", "0", "0", "1", "0"],
      ["Год", "1", "1", "1", "0", "0", "0", "2", "1"],
    ]);
  });

  test("сколько учителей, сколько это 20 %, сколько не хватает", () => {
    const lines = linesOf(make());
    expect(lines.join("\n")).toContain("Учителей на 5 октября 2026 г.: 15; 20 % от их числа: 3.");
    expect(lines).toContain("План: 2 учителя, 13,3 % от числа учителей; отклонение от 20 %: −1.");
    expect(lines).toContain("Факт: 1 учитель, 6,7 % от числа учителей; отклонение от 20 %: −2.");
    expect(lines).toContain("До 20 % по плану не хватает: 1.");
    expect(lines).toContain("аттестации учителей Заречного района по кварталам 2026 года");
  });

  test("кого добавить — с основанием; когда хватает, списка нет", () => {
    expect(rowWith(make(), "Лапина", 1)).toEqual([
      "1",
      "Лапина Дарья Олеговна",
      "МБОУ СОШ № 2",
      "соответствие не позднее 01.04.2027",
    ]);
    const enough = make({}, { teachers: teachers.slice(0, 3) });
    expect(tablesOf(enough)).toHaveLength(1);
    expect(linesOf(enough)).toContain("План не ниже 20 %.");
  });

  test("длинный список сокращён, остальные названы числом", () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      teacherOf({
        id: `КР-${100 + index}`,
        name: `Иная-${index} Анна Ильинична`,
        school: "МБОУ СОШ № 2",
        conformityDue: "2028-04-01",
      }),
    );
    const made = make({}, { teachers: many });
    expect(cellsOf(made, 1)).toHaveLength(1 + 24);
    expect(linesOf(made)).toContain("И ещё учителей, которых можно добавить: 36.");
  });
});

describe("какой год", () => {
  test("без выбора — текущий календарный; у учебного — его текущий год, у будущего — второй; вписанный важнее", () => {
    expect(make().key).toBe("forecast/2026");
    expect(make({ schoolYear: "2026-2027" }).key).toBe("forecast/2026");
    expect(make({ schoolYear: "2027-2028" }).key).toBe("forecast/2028");
    expect(make({ schoolYear: "2026-2027", fields: { year: "2027" } }).key).toBe("forecast/2027");
  });

  test("непонятый год и пустой банк останавливают", () => {
    expect(codesOf(make({ fields: { year: "этот" } }))).toEqual(["stop YEAR_UNREAD"]);
    expect(codesOf(make({}, { teachers: [] }))).toEqual(["stop NO_TEACHERS"]);
  });
});
