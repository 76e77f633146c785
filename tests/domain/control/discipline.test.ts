import { expect, test } from "vitest";
import { disciplineOf } from "../../../src/domain/control/discipline.ts";
import { directive, occurrence } from "./samples.ts";

const done = { status: "Исполнено", evidence: "список" } as const;

test("Ко = n / N × 100 %: пример из положения, 40 из 50 — 80 %", () => {
  const occurrences = Array.from({ length: 50 }, (_, index) =>
    occurrence({ id: String(index), ...(index < 40 ? { ...done, done: "2023-09-29" } : {}) }),
  );
  expect(disciplineOf({ occurrences, directives: [] }, "2023-09-01", "2023-09-30")).toEqual({
    planned: 50,
    inTime: 40,
    late: 0,
    notExecuted: 10,
    percent: 80,
  });
});

test("исполненное с опозданием и без подтверждения не считается исполненным в срок", () => {
  const occurrences = [
    occurrence({ ...done, done: "2023-10-02" }),
    occurrence({ status: "Исполнено", done: "2023-09-29" }),
    occurrence({ ...done, done: "2023-09-29" }),
  ];
  expect(disciplineOf({ occurrences, directives: [] }, "2023-09-01", "2023-09-30")).toEqual({
    planned: 3,
    inTime: 1,
    late: 1,
    notExecuted: 1,
    percent: 33.3,
  });
});

test("чужие поручения, исключённое и сроки вне периода не входят; пункт считается по частям", () => {
  const occurrences = [occurrence({ status: "Исключено" }), occurrence({ due: "2023-10-02" })];
  const directives = [
    directive({ id: "1", role: "не относится" }),
    directive({ id: "2", role: "для сведения (ждём результат)" }),
    directive({ id: "4" }),
    directive({
      id: "4.1",
      parent: "4",
      status: "Отчёт представлен",
      report: "исх. № 1",
      done: "2012-02-10",
    }),
  ];
  expect(disciplineOf({ occurrences, directives }, "2012-01-01", "2012-12-31").planned).toBe(1);
  expect(disciplineOf({ occurrences, directives }, "2023-09-01", "2023-09-30").percent).toBeNull();
});
