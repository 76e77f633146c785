// The registers of people and the rest of the book are brought up to date together: one snapshot, one commit, within the budgets.
import { beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { RunResult } from "../../src/local/engine/runState.ts";
import { emptyRow } from "../../src/workbook/book.ts";
import { addRows } from "../../src/workbook/changes.ts";
import type { AnyTable } from "../../src/workbook/table.ts";
import {
  applications,
  categories,
  conformity,
  coordinators,
  heads,
  occurrences,
  organisations,
  plan,
  remarks,
  schoolBooks,
  teachers,
  today,
  windows,
} from "../../src/workbook/tables/index.ts";
import { bookOf, rowsIn, runWell } from "../built.ts";
import { engineFrom, FRIDAY, staffedBook } from "./scenes.ts";
import { put } from "./schoolScene.ts";

const SCHOOL = "МБОУ СОШ № 8";

/** A district of one school: a teacher, an application, an attestation for fitness, a head, a book that is out. */
function typeRegisters(engine: Engine): void {
  put(engine, [
    addRows(plan, [
      {
        ...emptyRow(plan),
        schoolYear: "2024-2025",
        section: "II",
        number: "3",
        activity: "Согласование с ответственными в ОО сроков проведения аттестации",
        termText: "ежемесячно",
        responsibleText: "Лебедева Н.С. – главный сотрудник МКУ ЦОКО",
      },
    ]),
    addRows(organisations, [{ ...emptyRow(organisations), id: "ОО-0900", name: SCHOOL, active: true }]),
    addRows(coordinators, [
      {
        ...emptyRow(coordinators),
        school: SCHOOL,
        name: "Белова Ирина Олеговна",
        from: "2024-01-09",
        email: "belova@example.org",
      },
    ]),
    addRows(teachers, [
      { ...emptyRow(teachers), name: "Зимина Ольга Петровна", school: SCHOOL, position: "учитель" },
    ]),
    addRows(windows, [
      {
        ...emptyRow(windows),
        schoolYear: "2024-2025",
        month: "ноябрь 2024",
        opens: "2024-09-01",
        closes: "2024-10-01",
      },
    ]),
    addRows(heads, [
      {
        ...emptyRow(heads),
        name: "Орлова Анна Павловна",
        school: SCHOOL,
        position: "директор",
        lastOn: "2019-09-10",
        meeting: "2024-08-28",
        result: "соответствует",
        registered: "2024-09-02",
      },
    ]),
    addRows(schoolBooks, [
      { ...emptyRow(schoolBooks), id: "ОО-0900", school: SCHOOL, state: "выслана", dueBy: "2024-09-06" },
    ]),
  ]);
  put(engine, [
    addRows(applications, [
      {
        ...emptyRow(applications),
        teacher: "КР-0001",
        school: SCHOOL,
        position: "учитель",
        kind: "первая",
        listed: "2024-06-10",
        schoolYear: "2024-2025",
        month: "ноябрь 2024",
      },
    ]),
    addRows(conformity, [
      {
        ...emptyRow(conformity),
        teacher: "КР-0001",
        meeting: "2024-09-26",
        listed: "2024-08-20",
        informed: "2024-09-02",
      },
    ]),
  ]);
}

const commits = ({ calls }: RunResult): number =>
  calls.log.filter(({ method }) => method.endsWith("batchUpdate")).length;

function typed(engine: Engine, table: AnyTable, id: string, text: string, row = 1): RunResult {
  const column = bookOf(engine, [table]).layout(table).columns[id] ?? -1;
  const place = { sheetId: table.sheetId, row, column };
  const [fired] = engine.personEdit({ verb: "typeInto", args: [place, text] });
  if (fired === undefined) throw new Error("No edit trigger");
  expect(fired.result.error).toBeNull();
  return fired.result;
}

describe("Реестры в книге центра", () => {
  let state: EngineState;
  beforeAll(() => {
    const engine = engineFrom(staffedBook());
    typeRegisters(engine);
    const first = runWell(engine, "refreshBook");
    expect(first.calls.total).toBeLessThanOrEqual(15);
    state = engine.state();
  });

  test("всё дополнено: коды, сроки шагов, цикл руководителя закрыт, ответственный вписан в организацию", () => {
    const engine = engineFrom(state);
    const [coordinator] = rowsIn(engine, coordinators);
    expect([coordinator?.id, coordinator?.newUntil]).toEqual(["ОТ-0001", "2025-01-09"]);
    const [row] = rowsIn(engine, conformity);
    expect([row?.id, row?.name, row?.informBy, row?.state]).toEqual([
      "СО-0001",
      "Зимина Ольга Петровна",
      "2024-08-27",
      "Ознакомлен с графиком",
    ]);
    const [head] = rowsIn(engine, heads);
    expect([head?.lastOn, head?.meeting, head?.dueBy]).toEqual(["2024-08-28", null, "2029-08-28"]);
  });

  test("второе обновление не пишет ничего и читает книгу один раз", () => {
    const engine = engineFrom(state);
    const again = runWell(engine, "refreshBook");
    expect([commits(again), again.calls.byService["Sheets"]]).toEqual([0, 2]);
  });

  test("замечания реестров и остальной книги живут рядом, чья бы проверка ни шла", () => {
    const engine = engineFrom(state);
    const all = rowsIn(engine, remarks).map(({ key }) => key);
    expect(all.some((key) => key.startsWith("реестры|"))).toBe(true);
    const late = rowsIn(engine, remarks).find(({ message }) =>
      message.includes("ознакомлен с графиком 02.09.2024"),
    );
    expect(late?.sheet).toBe("Соответствие");
    typed(engine, plan, "termText", "до 20 декабря");
    const kept = rowsIn(engine, remarks).map(({ key }) => key);
    expect(kept.filter((key) => key.startsWith("реестры|"))).toEqual(
      all.filter((key) => key.startsWith("реестры|")),
    );
  });

  test("правка реестра — не больше шести вызовов, одна запись, и «Сегодня» уже знает новое", () => {
    const engine = engineFrom(state);
    const edited = typed(engine, conformity, "submission", "02.09.2024");
    expect(edited.calls.total).toBeLessThanOrEqual(6);
    expect(commits(edited)).toBe(1);
    expect(rowsIn(engine, conformity)[0]?.state).toBe("Представление внесено");
    expect(typed(engine, conformity, "comment", "в отпуске").calls.total).toBeLessThanOrEqual(1);
    expect(typed(engine, teachers, "consentNote", "в папке").calls.total).toBeLessThanOrEqual(1);
    expect(typed(engine, categories, "comment", "копия").calls.total).toBeLessThanOrEqual(1);
  });

  test("что должна школа, в «Сегодня» центра стоит одной строкой и уходит письмом ответственному", () => {
    const engine = engineFrom(state);
    const lines = rowsIn(engine, today).filter(({ sheet }) => sheet === "Книги школ");
    expect(lines.map(({ group, what }) => [group, what])).toEqual([
      ["Ждём от других", `Не вернули книги: ${SCHOOL}`],
    ]);
    const sent = runWell(engine, "sendReminders");
    const people = sent.letters.length;
    expect(sent.calls.total).toBeLessThanOrEqual(2 * people + 15);
    const [letter] = sent.letters.filter(({ to }) => to.includes("belova@example.org"));
    expect(letter?.text).toContain("Вернуть книгу организации");
    const [next] = engine.simulateDay(FRIDAY);
    expect(next?.result.error ?? null).toBeNull();
  });

  test("ход пункта плана берётся из реестра и предлагается подтверждением", () => {
    const engine = engineFrom(state);
    const items = new Map(rowsIn(engine, plan).map(({ id, register }) => [id, register]));
    const own = rowsIn(engine, occurrences).filter(({ item }) => items.get(item) === "согласование");
    expect(own.map(({ registered }) => registered)).toContain("0 из 1 согласовано");
    expect(own.map(({ registered }) => registered)).toContain("аттестуемых в этом месяце нет");
  });
});
