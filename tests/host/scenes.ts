// Books that the host tests start from: each is made once by the add-on itself and then copied.
import { readFileSync } from "node:fs";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine, EngineOptions } from "../../src/local/engine/engine.ts";
import { bookOf, newEngine, runWell } from "../built.ts";
import {
  calendar,
  directives,
  occurrences,
  organisations,
  plan,
  remarks,
  settings,
  staff,
  today,
} from "../../src/workbook/tables/index.ts";

/** Thursday; the next two working days are Friday and Monday. */
export const DAY = "2024-09-05";
export const FRIDAY = "2024-09-06";
export const MONDAY = "2024-09-09";

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");
export const PLAN = { name: "plan.txt", text: fixture("plan.txt") };
export const DIRECTIVES = { name: "directives.txt", text: fixture("directives.txt"), past: "control" };

export const STAFF = [
  "Соколова Марина Игоревна;начальник МКУ ЦОКО;sokolova@example.org;Сотрудники МКУ ЦОКО",
  "Лебедева Нина Сергеевна;главный сотрудник МКУ ЦОКО;lebedeva@example.org;Сотрудники МКУ ЦОКО",
  "Орлова Тамара Викторовна;заместитель начальника МКУ ЦОКО;orlova@example.org;Сотрудники МКУ ЦОКО",
].join("\n");

const SURNAMES = [
  "Берестова",
  "Вишнякова",
  "Горбунова",
  "Дубравина",
  "Ежова",
  "Журавлёва",
  "Зимина",
  "Ильина",
  "Калинина",
  "Ласточкина",
  "Малинина",
  "Никитина",
  "Осокина",
  "Полякова",
  "Рябинина",
  "Сорокина",
  "Теплова",
  "Ушакова",
  "Филина",
  "Чайкина",
];

/** E-mails of the first `count` people of a team. */
export const addresses = (count: number): string[] =>
  SURNAMES.slice(0, count).map((_, index) => `worker${index + 1}@example.org`);

/** A plan in which each of `count` people has one thing to do by 6 September and one by 20 September. */
export function teamPlan(count: number): { name: string; text: string } {
  const people = SURNAMES.slice(0, count);
  const rows = people.flatMap((name, index) => [
    `${2 * index + 1}.\tПодготовка сведений о педагогах, часть ${index + 1}\tдо 6 сентября\t${name} А.Б. – методист`,
    `${2 * index + 2}.\tСобеседование с молодыми педагогами, группа ${index + 1}\tдо 20 сентября\t${name} А.Б. – методист`,
  ]);
  const head =
    "ПЛАН\nработы методического центра на 2024-2025 учебный год\n\n№ п/п\tмероприятия\tсроки проведения\tответственные";
  return { name: "team.txt", text: [head, "I. Организационное направление\t\t\t", ...rows].join("\n") };
}

export function teamStaff(count: number): string {
  return SURNAMES.slice(0, count)
    .map((name, index) => `${name} Анна Борисовна;методист;${addresses(count)[index] ?? ""};`)
    .join("\n");
}

const made = new Map<string, EngineState>();

export function scene(name: string, make: () => Engine): EngineState {
  const known = made.get(name) ?? make().state();
  made.set(name, known);
  return known;
}

/** A book that the setup has just made. */
export const emptyBook = (): EngineState =>
  scene("empty", () => {
    const engine = newEngine({ today: DAY });
    runWell(engine, "setUp");
    return engine;
  });

/** The people of the fixture documents are in. */
export const staffedBook = (): EngineState =>
  scene("staffed", () => {
    const engine = engineFrom(emptyBook());
    runWell(engine, "importStaff", [{ csv: STAFF }]);
    return engine;
  });

/** The fixture plan and the fixture directives are in. */
export const workingBook = (): EngineState =>
  scene("working", () => {
    const engine = engineFrom(staffedBook());
    runWell(engine, "importDocument", [PLAN]);
    runWell(engine, "importDocument", [DIRECTIVES]);
    return engine;
  });

/** `count` people, each with a thing due tomorrow; nothing was sent yet. */
export const teamBook = (count: number): EngineState =>
  scene(`team of ${count}`, () => {
    const engine = engineFrom(emptyBook());
    runWell(engine, "importStaff", [{ csv: teamStaff(count) }]);
    runWell(engine, "importDocument", [teamPlan(count)]);
    return engine;
  });

/** Another engine that goes on from a state, in the morning of `DAY` unless told otherwise. */
export function engineFrom(state: EngineState, options: Partial<EngineOptions> = {}): Engine {
  return newEngine({ today: DAY, ...options, state });
}

const KEPT = [plan, occurrences, directives, staff, organisations, settings, calendar, remarks, today];

/** Everything that the book says, sheet by sheet; the two logs excepted. */
export function contentOf(engine: Engine): Record<string, object[]> {
  const book = bookOf(engine, KEPT);
  return {
    plan: book.rows(plan),
    occurrences: book.rows(occurrences),
    directives: book.rows(directives),
    staff: book.rows(staff),
    organisations: book.rows(organisations),
    settings: book.rows(settings),
    calendar: book.rows(calendar),
    remarks: book.rows(remarks),
    today: book.rows(today),
  };
}
