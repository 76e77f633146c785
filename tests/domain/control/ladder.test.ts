import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/domain/calendar/civil.ts";
import { currentStep, ladderOf, ladderRules, type Ladder } from "../../../src/domain/control/ladder.ts";
import type { Due } from "../../../src/domain/control/due.ts";
import type { TermKind } from "../../../src/domain/calendar/term.ts";
import { calendar, directive, duesOf, item, occurrence, settings } from "./samples.ts";

const ladder = ladderOf(settings, calendar);

function only(dues: readonly Due[]): Due {
  const [due, ...others] = dues;
  if (due === undefined || others.length > 0) throw new Error("Expected one due thing");
  return due;
}

const term = (due: string, termKind: TermKind = "месяц", given: Parameters<typeof item>[0] = {}): Due =>
  only(
    duesOf(
      {
        plan: [item({ termKind, ...given })],
        occurrences: [occurrence({ due, from: `${due.slice(0, 8)}01` })],
      },
      "2023-09-05",
    ),
  );

/** «день ступень» of every day on which a new step stands, from the day to the day. */
function stepsOver(due: Due, from: string, to: string, using: Ladder = ladder): string[] {
  const steps: string[] = [];
  let before = "";
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const step = currentStep(due, day, using);
    if (step !== null && step.id !== before) steps.push(`${step.on} ${step.id}`);
    before = step?.id ?? before;
  }
  return steps;
}

describe("Лестница единичного срока", () => {
  test("14, 7, 3, 1 рабочий день до срока и в сам день; выходные и праздники не в счёт", () => {
    expect(stepsOver(term("2023-11-10"), "2023-10-01", "2023-11-10")).toEqual([
      "2023-10-20 14",
      "2023-10-31 7",
      "2023-11-07 3",
      "2023-11-09 1",
      "2023-11-10 0",
    ]);
  });

  test("просроченное — на следующий рабочий день, затем каждые пять", () => {
    expect(stepsOver(term("2023-09-29"), "2023-09-30", "2023-10-17")).toEqual([
      "2023-10-02 +1",
      "2023-10-09 +6",
      "2023-10-16 +11",
    ]);
  });

  test("пропущенный день нагоняется последней наступившей ступенью, прежние в неё вошли", () => {
    expect(currentStep(term("2023-11-10"), "2023-11-08", ladder)).toMatchObject({
      id: "3",
      on: "2023-11-07",
    });
    expect(currentStep(term("2023-09-29"), "2023-10-12", ladder)).toMatchObject({
      id: "+6",
      on: "2023-10-09",
    });
  });

  test("пока первая ступень впереди, говорить не о чем", () => {
    expect(currentStep(term("2023-11-10"), "2023-10-19", ladder)).toBeNull();
  });

  test("срок, оставленный на воскресенье, последний раз назван в пятницу", () => {
    expect(stepsOver(term("2023-10-15"), "2023-10-12", "2023-10-16")).toEqual([
      "2023-10-12 1",
      "2023-10-13 0",
      "2023-10-16 +1",
    ]);
  });

  test("лестница читается из настройки как её ни напиши; без чисел действует обычная", () => {
    expect(ladderRules({ ...settings, ladder: "за 3; 10 и 1 день" }).before).toEqual([10, 3, 1]);
    expect(ladderRules({ ...settings, ladder: "не надо" }).before).toEqual([14, 7, 3, 1, 0]);
    expect(ladderRules({ ...settings, overdueEvery: 0 }).overdueEvery).toBe(5);
  });
});

describe("Другие виды сроков", () => {
  test("ежемесячная работа — по своим дням месяца и в последний день", () => {
    const due = term("2023-11-30", "ежемесячно", { monthDays: "10, 20" });
    expect(stepsOver(due, "2023-11-01", "2023-11-30")).toEqual([
      "2023-11-10 2023-11-10",
      "2023-11-20 2023-11-20",
      "2023-11-30 0",
    ]);
  });

  test("ежемесячная работа без своих дней — за три рабочих дня и в последний день", () => {
    expect(stepsOver(term("2023-11-30", "ежемесячно"), "2023-11-01", "2023-11-30")).toEqual([
      "2023-11-27 3",
      "2023-11-30 0",
    ]);
  });

  test("контрольная точка — только в первый рабочий день недели, начиная с двух недель до срока", () => {
    expect(stepsOver(term("2023-12-29", "постоянно"), "2023-12-01", "2024-01-16")).toEqual([
      "2023-12-18 неделя 2023-12-18",
      "2023-12-25 неделя 2023-12-25",
      "2024-01-09 неделя 2024-01-08",
      "2024-01-15 неделя 2024-01-15",
    ]);
  });

  test("внутренний срок: лестница к нему, потом контрольный день, и просрочка считается от контрольного", () => {
    const due = only(
      duesOf(
        { directives: [directive({ internalExecutor: "Соколова М.И.", internalDue: "2012-02-08" })] },
        "2012-02-01",
      ),
    );
    expect(stepsOver(due, "2012-02-06", "2012-02-13")).toEqual([
      "2012-02-03 3",
      "2012-02-07 1",
      "2012-02-08 0",
      "2012-02-10 контроль",
      "2012-02-13 +1",
    ]);
  });

  test("чего ждём от других, спрашивают после срока", () => {
    const due = only(
      duesOf({ directives: [directive({ role: "для сведения (ждём результат)" })] }, "2012-02-01"),
    );
    expect(stepsOver(due, "2012-02-01", "2012-02-21")).toEqual([
      "2012-02-13 получено+1",
      "2012-02-20 получено+6",
    ]);
  });

  test("представленный отчёт — начальнику на следующий рабочий день и потом в первый рабочий день недели", () => {
    const report = { status: "Отчёт представлен", report: "есть", done: "2012-02-01" } as const;
    const due = only(duesOf({ directives: [directive(report)] }, "2012-02-01"));
    expect(stepsOver(due, "2012-02-01", "2012-02-14")).toEqual([
      "2012-02-02 снять+1",
      "2012-02-13 снять 2012-02-13",
    ]);
  });

  test("начальник узнаёт о просрочке через три рабочих дня и потом раз в неделю", () => {
    const due = term("2023-09-29");
    const on = (day: string): string[] =>
      ladder.escalationsFrom(due, day, day).map((step) => `${step.on} ${step.id}`);
    expect(on("2023-10-03")).toEqual([]);
    expect(on("2023-10-04")).toEqual(["2023-10-04 начальнику+3"]);
    expect(on("2023-10-09")).toEqual(["2023-10-09 начальнику 2023-10-09"]);
    expect(on("2023-10-13")).toEqual(["2023-10-09 начальнику 2023-10-09"]);
    expect(on("2023-10-16")).toEqual(["2023-10-16 начальнику 2023-10-16"]);
  });
});
