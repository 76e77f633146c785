// A simulated year of letters: nobody is flooded, nothing is lost, nothing repeats.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "../../../src/domain/calendar/civil.ts";
import type { TermKind } from "../../../src/domain/calendar/term.ts";
import { addWorkingDays, workingDayOnOrBefore } from "../../../src/domain/calendar/workingCalendar.ts";
import type { Due } from "../../../src/domain/control/due.ts";
import type { Occurrence, PlanItem } from "../../../src/domain/control/plan.ts";
import {
  calendar,
  centreSettings,
  coordinator,
  deputy,
  directory,
  head,
  item,
  occurrence,
} from "./samples.ts";
import { daysTold, mondayOf, perWeek, simulate, type Sent, type World } from "./simulation.ts";
import { yearOccurrences, yearPlan } from "./yearPlan.ts";

const YEAR: World = {
  plan: yearPlan,
  occurrences: yearOccurrences,
  directives: [],
  directory,
  settings: centreSettings,
  calendar,
  from: "2023-09-05",
  to: "2024-08-31",
};

function expectNormKept(sent: readonly Sent[]): void {
  for (const { who, week, letters, lines } of perWeek(sent)) {
    expect(letters, `${who}, неделя ${week}: писем`).toBeLessThanOrEqual(3);
    expect(lines, `${who}, неделя ${week}: строк`).toBeLessThanOrEqual(25);
  }
}

function expectNothingRepeats(sent: readonly Sent[]): void {
  const keys = sent.flatMap(({ digest }) => digest.keys);
  expect(new Set(keys).size).toBe(keys.length);
  const mornings = sent.map(({ day, digest }) => `${day} ${digest.to.id}`);
  expect(new Set(mornings).size).toBe(mornings.length);
}

const dueNames = (dues: readonly Due[]): string[] => dues.map(({ key }) => key);

describe("Год работы по плану обычного вида, всё закрывается в срок", () => {
  let sent: Sent[] = [];
  let known: Due[] = [];
  beforeAll(() => {
    ({ sent, known } = simulate(YEAR));
  });

  test("пунктов 29, у одного человека 23, исполнений столько, сколько дают сроки", () => {
    expect([
      yearPlan.length,
      yearPlan.filter(({ responsible }) => responsible[0] === coordinator.name).length,
    ]).toEqual([29, 23]);
    expect(known.length).toBe(92);
  });

  test("не больше трёх писем и 25 строк человеку в неделю", () => {
    expectNormKept(sent);
  });

  test("каждый срок назван хотя бы в одном письме не позже своего дня", () => {
    const untold = known.filter(({ key, due }) => !daysTold(sent, key).some((day) => day <= due));
    expect(dueNames(untold)).toEqual([]);
  });

  test("одно письмо в день, ни одно напоминание не повторяется", () => {
    expectNothingRepeats(sent);
  });

  test("нет писем в выходные и праздники", () => {
    expect(sent.filter(({ day }) => !calendar.isWorking(day))).toEqual([]);
  });

  test("срок июля, ничем не стеснённый, напоминается по всей лестнице", () => {
    const analysis = known.find(({ place }) => place === "План, IV.4");
    expect(daysTold(sent, analysis?.key ?? "")).toEqual([
      "2024-07-11",
      "2024-07-22",
      "2024-07-26",
      "2024-07-30",
      "2024-07-31",
    ]);
  });

  test("последний день каждого срока назван в этот день или накануне", () => {
    const singles = known.filter(({ kind }) => kind === "срок");
    const far = singles.filter(({ key, due }) => {
      const last = daysTold(sent, key).pop() ?? "";
      return last < addWorkingDays(calendar, due, -1);
    });
    expect(dueNames(far)).toEqual([]);
  });

  test("дела коллектива идут координатору, дела начальника и заместителя — им", () => {
    const readers = (place: string): string[] => [
      ...new Set(
        sent
          .filter(({ digest }) =>
            digest.sections.some(({ lines }) => lines.some(({ due }) => due.place === place)),
          )
          .map(({ digest }) => digest.to.name),
      ),
    ];
    expect(readers("План, IV.2")).toEqual([coordinator.name]);
    expect(readers("План, I.1")).toEqual([head.name]);
    expect(readers("План, III.1")).toEqual([deputy.name]);
  });

  test("контрольные точки — только в сводке первой половины недели, не больше двух раз каждая", () => {
    for (const { key } of known.filter(({ kind }) => kind === "точка"))
      expect(daysTold(sent, key).length).toBeLessThanOrEqual(2);
  });
});

test("пропущенные запуски нагоняются: каждый срок всё равно назван", () => {
  const missed = new Set(["2023-10-31", "2023-11-27", "2023-11-28", "2023-11-29"]);
  const { sent, known } = simulate({ ...YEAR, from: "2023-10-02", to: "2023-12-05", missed });
  const due = known.filter((each) => each.due <= "2023-11-30" && each.due >= "2023-10-02");
  expect(due.length).toBeGreaterThan(10);
  expect(dueNames(due.filter(({ key }) => daysTold(sent, key).length === 0))).toEqual([]);
  expectNothingRepeats(sent);
});

test("перенос срока начинает лестницу заново, прежний день больше не напоминается", () => {
  const moved = yearOccurrences
    .filter(({ id }) => id === "ИС-IV.4-1")
    .map((row) => ({ ...row, due: "2024-08-15", written: "2024-08-15" }));
  const { sent } = simulate({ ...YEAR, occurrences: moved, from: "2024-07-30" });
  expect(daysTold(sent, "ИС-IV.4-1@2024-08-15")).toEqual([
    "2024-07-30",
    "2024-08-06",
    "2024-08-12",
    "2024-08-14",
    "2024-08-15",
  ]);
});

describe("Тот, кто не закрывает сроков", () => {
  const neglected = new Set(yearOccurrences.map(({ id }) => id));

  test("и он не получает больше нормы, и начальник тоже", () => {
    const { sent } = simulate({ ...YEAR, neglected, to: "2024-03-31" });
    expectNormKept(sent);
    expectNothingRepeats(sent);
  });

  test("начальник узнаёт о каждой просрочке сотрудника через три рабочих дня и потом раз в неделю", () => {
    const occurrences = yearOccurrences.filter(({ id }) => id === "ИС-III.1-1");
    const { sent } = simulate({ ...YEAR, occurrences, neglected, to: "2023-11-20" });
    const toHead = sent.filter(({ digest }) => digest.to.id === head.id).map(({ day }) => day);
    expect(toHead).toEqual(["2023-11-03", "2023-11-13", "2023-11-20"]);
  });

  test("о сроках, прошедших до начала рассылки, начальнику не сообщается", () => {
    const settings = { ...centreSettings, mailingStarted: "2023-11-01" };
    const { sent } = simulate({ ...YEAR, settings, neglected, from: "2023-11-01", to: "2023-11-30" });
    expect(
      sent.filter(
        ({ digest }) =>
          digest.to.id === head.id &&
          digest.sections.some(({ title }) => title === "Просрочено у сотрудников"),
      ),
    ).toEqual([]);
  });
});

const START = "2024-02-05";
const END = "2024-04-15";
const KINDS: readonly TermKind[] = ["месяц", "месяц", "месяц", "ежемесячно", "постоянно"];

interface Shape {
  kind: TermKind;
  due: number;
  entered: number;
  monthDays: string;
  who: number;
}

const anyShape = (lateEntry: boolean): fc.Arbitrary<Shape> =>
  fc.record({
    kind: fc.constantFrom(...KINDS),
    due: fc.integer({ min: 1, max: 60 }),
    entered: lateEntry ? fc.integer({ min: 0, max: 60 }) : fc.constant(0),
    monthDays: fc.constantFrom("", "5", "10, 20", "25"),
    who: fc.nat({ max: 2 }),
  });

function worldOf(shapes: readonly Shape[]): World {
  const plan: PlanItem[] = [];
  const occurrences: Occurrence[] = [];
  const entered = new Map<string, CivilDate>();
  shapes.forEach((shape, index) => {
    const id = `ИС-${index}`;
    const person = [coordinator, deputy, head][shape.who] ?? coordinator;
    const due = workingDayOnOrBefore(calendar, addDays(START, shape.due));
    plan.push(
      item({
        id: `ПЛ-${index}`,
        termKind: shape.kind,
        monthDays: shape.monthDays,
        responsible: [person.name],
      }),
    );
    occurrences.push(occurrence({ id, item: `ПЛ-${index}`, due, from: null }));
    entered.set(id, addDays(START, shape.entered));
  });
  return {
    plan,
    occurrences,
    directives: [],
    directory,
    settings: centreSettings,
    calendar,
    from: START,
    to: END,
    entered,
  };
}

describe("Любой план", () => {
  test("известный заранее: норма держится и ни одно дело не потеряно", () => {
    fc.assert(
      fc.property(fc.array(anyShape(false), { maxLength: 40 }), (shapes) => {
        const { sent, known } = simulate(worldOf(shapes));
        expectNormKept(sent);
        expectNothingRepeats(sent);
        const ahead = known.filter(({ due }) => due > START);
        expect(
          dueNames(ahead.filter(({ key, due }) => !daysTold(sent, key).some((day) => day <= due))),
        ).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test("с делами, внесёнными по ходу: внесённое хотя бы за рабочий день до срока названо вовремя", () => {
    fc.assert(
      fc.property(fc.array(anyShape(true), { maxLength: 40 }), (shapes) => {
        const world = worldOf(shapes);
        const { sent, known } = simulate(world);
        expectNothingRepeats(sent);
        const inTime = known.filter(
          ({ rowId, due }) => addWorkingDays(calendar, world.entered?.get(rowId) ?? START, 1) <= due,
        );
        expect(
          dueNames(inTime.filter(({ key, due }) => !daysTold(sent, key).some((day) => day <= due))),
        ).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

test("сорок сроков одного дня у одного человека: каждый назван вовремя и в пределах нормы", () => {
  const shapes = Array.from({ length: 40 }, (): Shape => ({
    kind: "месяц",
    due: 46,
    entered: 0,
    monthDays: "",
    who: 0,
  }));
  const { sent, known } = simulate(worldOf(shapes));
  expect(dueNames(known.filter(({ key, due }) => !daysTold(sent, key).some((day) => day <= due)))).toEqual(
    [],
  );
  expectNormKept(sent);
  expect(mondayOf(START)).toBe(START);
});
