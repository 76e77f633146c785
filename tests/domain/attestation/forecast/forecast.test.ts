// The forecast: each person once a year, at his first place; figures agree with a count made another way.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Teacher } from "../../../../src/domain/attestation/bank.ts";
import {
  isTeacher,
  kindCounts,
  twentyPercent,
  type ForecastInput,
} from "../../../../src/domain/attestation/forecast/forecast.ts";
import { quarterRows, quarterRowsByKind } from "../../../../src/domain/attestation/forecast/quarters.ts";
import { personKeys } from "../../../../src/domain/attestation/teachers/persons.ts";
import { addDays } from "../../../../src/domain/calendar/civil.ts";
import { application, category, head, SCHOOLS, teacher } from "../scheduleSamples.ts";

const year = (part: Partial<ForecastInput>) =>
  twentyPercent({
    teachers: [],
    history: [],
    applications: [],
    conformity: [],
    directory: SCHOOLS,
    year: 2026,
    today: "2026-03-01",
    ...part,
  });
const ending = (id: string, applyBy: string, part: Partial<Teacher> = {}): Teacher =>
  teacher({ id, category: "первая", validUntil: addDays(applyBy, 90), applyBy, ...part });
const idle = (count: number): Teacher[] =>
  Array.from({ length: count }, (_, index) => teacher({ id: `КР-0${index}` }));

describe("кто считается", () => {
  test("только учителя: учитель математики — да, учитель-логопед и воспитатель — нет", () => {
    const positions = [
      "учитель",
      "Учитель математики",
      "учитель-логопед",
      "учитель - дефектолог",
      "воспитатель",
    ];
    expect(positions.filter((position) => isTeacher({ position }))).toEqual([
      "учитель",
      "Учитель математики",
    ]);
  });

  test("человек в двух школах — один; тёзки с основной работой в разных школах — двое; без имён — по коду", () => {
    const name = "Ветрова Анна Ильинична";
    const rows = [
      teacher({ id: "КР-1", name, employment: "основная" }),
      teacher({ id: "КР-2", name, employment: "внешнее совместительство", school: "школа 2" }),
    ];
    const count = (teachers: Teacher[]): number => new Set(personKeys(teachers, SCHOOLS).values()).size;
    expect(count(rows)).toBe(1);
    expect(count(rows.map((row) => ({ ...row, employment: "основная" as const })))).toBe(2);
    expect(count(rows.map((row) => ({ ...row, name: "" })))).toBe(2);
    expect(year({ teachers: rows }).teachers).toBe(1);
  });

  test("уволенные не входят в число учителей", () => {
    expect(
      year({ teachers: [teacher({ id: "КР-1" }), teacher({ id: "КР-2", status: "уволен" })] }).teachers,
    ).toBe(1);
  });
});

describe("20 % учителей", () => {
  test("план: категория — по последнему дню подачи, соответствие — по сроку, заявление — по месяцу", () => {
    const teachers = [
      ending("КР-1", "2026-02-10"),
      teacher({ id: "КР-2", conformityDue: "2026-05-20" }),
      teacher({ id: "КР-3" }),
    ];
    const applications = [
      application({ id: "ЗВ-1", teacher: "КР-3", kind: "высшая", month: "октябрь 2026" }),
    ];
    const { plan } = year({ teachers, applications });
    expect(plan.byKind).toEqual({ соответствие: [0, 1, 0, 0], первая: [1, 0, 0, 0], высшая: [0, 0, 0, 1] });
    expect([plan.total, plan.percent]).toEqual([3, 100]);
  });

  test("человек считается в году один раз, по первому сроку", () => {
    const name = "Ветрова Анна Ильинична";
    const teachers = [
      ending("КР-1", "2026-08-10", { name }),
      teacher({
        id: "КР-2",
        name,
        school: "школа 2",
        employment: "внешнее совместительство",
        conformityDue: "2026-02-20",
      }),
    ];
    const applications = [application({ id: "ЗВ-1", teacher: "КР-1", kind: "высшая", month: "ноябрь 2026" })];
    const { plan, planned } = year({ teachers, applications });
    expect([plan.quarters, planned.map(({ kind }) => kind)]).toEqual([[1, 0, 0, 0], ["соответствие"]]);
  });

  test("факт: решения года из истории и заявлений, соответствие; отказ не считается, одно решение не дважды", () => {
    const teachers = ["КР-1", "КР-2", "КР-3", "КР-4"].map((id) => teacher({ id }));
    const history = [
      category({ teacher: "КР-1", decided: "2026-01-20" }),
      category({ teacher: "КР-2", decided: "2026-04-20", event: "отказано" }),
      category({ teacher: "КР-4", decided: "2025-12-20" }),
    ];
    const applications = [
      application({ id: "ЗВ-1", teacher: "КР-1", decided: "2026-01-20", result: "установить" }),
      application({
        id: "ЗВ-2",
        teacher: "КР-3",
        decided: "2026-07-20",
        result: "установить",
        kind: "высшая",
      }),
    ];
    const { fact } = year({ teachers, history, applications });
    expect(fact.byKind).toEqual({ соответствие: [0, 0, 0, 0], первая: [1, 0, 0, 0], высшая: [0, 0, 1, 0] });
  });

  test("20 % округляются вверх; чего не хватает, столько и сказано, и кого добавить", () => {
    const teachers = [
      ...idle(7),
      teacher({ id: "КР-11", conformityDue: "2025-09-01" }),
      teacher({ id: "КР-12", intention: "высшая" }),
      ending("КР-13", "2027-02-01"),
      teacher({ id: "КР-14", intention: "не планирует" }),
    ];
    const { norm, plan, candidates } = year({ teachers });
    expect([norm, plan.deviation]).toEqual([3, -3]);
    expect(candidates.map(({ teacher: id }) => id)).toEqual(["КР-11", "КР-12", "КР-13"]);
    expect(candidates[1]?.why).toBe("заявлено намерение: высшая");
  });

  test("плана хватает: добавлять некого", () => {
    const { plan, candidates } = year({ teachers: [...idle(4), ending("КР-9", "2026-06-01")] });
    expect([plan.deviation, candidates]).toEqual([0, []]);
  });
});

const someone = fc.record({
  name: fc.constantFrom("Ветрова Анна Ильинична", "Белова Инна Олеговна", "Гусева Ольга Львовна", ""),
  position: fc.constantFrom("учитель", "учитель-логопед"),
  gone: fc.boolean(),
  applyBy: fc.option(fc.integer({ min: 0, max: 900 })),
  fitness: fc.option(fc.integer({ min: 0, max: 900 })),
});

test("любой район: план сходится с пересчётом по людям", () => {
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 25 }), (people) => {
      const day = (offset: number | null): string | null =>
        offset === null ? null : addDays("2025-01-01", offset);
      const teachers = people.map(({ name, position, gone, applyBy, fitness }, index) => {
        const last = day(applyBy);
        return teacher({
          id: `КР-${index}`,
          name,
          position,
          status: gone ? "уволен" : "работает",
          category: last === null ? "" : "высшая",
          validUntil: last === null ? null : addDays(last, 90),
          applyBy: last,
          conformityDue: day(fitness),
        });
      });
      // Counted another way: for every person the days of his rows, the earliest within the year.
      const people2026 = new Map<string, string[]>();
      const all = new Set<string>();
      teachers.forEach((row) => {
        if (row.position !== "учитель" || row.status === "уволен") return;
        const key = row.name === "" ? row.id : row.name;
        all.add(key);
        const days = [row.applyBy, row.conformityDue].filter((one) => one?.startsWith("2026") === true);
        people2026.set(key, [...(people2026.get(key) ?? []), ...days.map(String)]);
      });
      const counts = [0, 0, 0, 0];
      for (const days of people2026.values()) {
        const [first] = days.sort();
        if (first === undefined) continue;
        const quarter = Math.floor((Number(first.slice(5, 7)) - 1) / 3);
        counts[quarter] = (counts[quarter] ?? 0) + 1;
      }
      const found = year({ teachers });
      expect(found.plan.quarters).toEqual(counts);
      expect(found.teachers).toBe(all.size);
      const byKind = kindCounts(found, { teachers, directory: SCHOOLS }, () => "СОШ");
      expect(byKind.reduce((sum, { plan }) => sum + plan, 0)).toBe(
        counts.reduce((sum, count) => sum + count, 0),
      );
    }),
    { numRuns: 60 },
  );
});

describe("по кварталам до конца 2028 года", () => {
  const input = {
    teachers: [
      ending("КР-1", "2026-02-10"),
      ending("КР-2", "2028-11-10", { category: "высшая" }),
      teacher({ id: "КР-3", conformityDue: "2025-12-31", school: "детский сад" }),
      teacher({ id: "КР-4", conformityDue: "2026-05-02", status: "уволен" }),
    ],
    heads: [head({ id: "РК-1", dueBy: "2027-07-01", school: "школа 3" })],
    directory: SCHOOLS,
    today: "2026-03-01",
  };

  test("строки от квартала сегодняшнего дня до IV квартала 2028; что раньше — отдельной строкой", () => {
    const rows = quarterRows(input);
    expect(rows).toHaveLength(13);
    expect([rows[0]?.quarter, rows[1]?.year, rows[12]?.year, rows[12]?.quarter]).toEqual([0, 2026, 2028, 4]);
    expect(rows[0]?.counts).toMatchObject({ соответствие: 1 });
    expect(rows[1]?.counts).toMatchObject({ "подать не позднее": 1 });
    expect(rows[2]?.counts).toMatchObject({ "кончается первая": 1, соответствие: 0 });
    expect(rows[7]?.counts).toMatchObject({ руководители: 1 });
    // 10.11.2028 and 90 days is in 2029: beyond the table.
    expect(rows[12]?.counts).toMatchObject({ "подать не позднее": 1, "кончается высшая": 0 });
  });

  test("типы организаций в сумме дают всех", () => {
    const parts = [...quarterRowsByKind(input).values()];
    const sum = (column: "соответствие" | "руководители"): number =>
      parts.flat().reduce((total, { counts }) => total + counts[column], 0);
    expect([[...quarterRowsByKind(input).keys()], sum("соответствие"), sum("руководители")]).toEqual([
      ["СОШ", "не указан"],
      1,
      1,
    ]);
  });
});
