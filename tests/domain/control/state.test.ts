import { describe, expect, test } from "vitest";
import { directiveStateAt, occurrenceStateAt, planStateOf } from "../../../src/domain/control/state.ts";
import { directive, item, occurrence } from "./samples.ts";

describe("Состояние исполнения на день", () => {
  test("просрочено начинается на следующий день после срока", () => {
    expect(occurrenceStateAt(occurrence(), "2023-09-29")).toBe("Не начато");
    expect(occurrenceStateAt(occurrence({ status: "В работе" }), "2023-09-30")).toBe("Просрочено");
  });

  test("исполнено вовремя, с опозданием и без подтверждения — три разных состояния", () => {
    const done = { status: "Исполнено", done: "2023-10-02", evidence: "протокол" } as const;
    expect(occurrenceStateAt(occurrence(done), "2023-10-20")).toBe("Исполнено с опозданием");
    expect(occurrenceStateAt(occurrence({ ...done, done: "2023-09-29" }), "2023-10-20")).toBe("Исполнено");
    expect(occurrenceStateAt(occurrence({ ...done, evidence: " " }), "2023-10-20")).toBe("Нет подтверждения");
  });

  test("исключённое и архивное не бывает просроченным", () => {
    expect(occurrenceStateAt(occurrence({ status: "Исключено" }), "2024-01-01")).toBe("Исключено");
    expect(occurrenceStateAt(occurrence({ status: "Архив" }), "2024-01-01")).toBe("Архив");
  });
});

describe("Состояние поручения на день", () => {
  test("просрочено — только наша незакрытая работа", () => {
    expect(directiveStateAt(directive(), "2012-02-11")).toBe("Просрочено");
    expect(directiveStateAt(directive({ role: "для сведения (ждём результат)" }), "2012-02-11")).toBe(
      "Новое",
    );
    expect(directiveStateAt(directive({ status: "На постоянном контроле" }), "2012-02-11")).toBe(
      "На постоянном контроле",
    );
  });

  test("снятое с контроля помнит, что исполнено с опозданием", () => {
    expect(
      directiveStateAt(directive({ status: "Снято с контроля", done: "2012-02-13" }), "2012-03-01"),
    ).toBe("Исполнено с опозданием");
    expect(
      directiveStateAt(directive({ status: "Снято с контроля", done: "2012-02-10" }), "2012-03-01"),
    ).toBe("Снято с контроля");
  });

  test("«Отчёт представлен» без отчёта не считается", () => {
    expect(directiveStateAt(directive({ status: "Отчёт представлен" }), "2012-02-01")).toBe(
      "Нет подтверждения",
    );
  });
});

describe("Состояние пункта плана на день", () => {
  const done = (due: string, on = due) =>
    occurrence({ due, status: "Исполнено", done: on, evidence: "список" });

  test("повторяющийся пункт не бывает просрочен целиком, а считает исполненное", () => {
    const occurrences = [
      done("2023-09-29"),
      occurrence({ due: "2023-10-31" }),
      occurrence({ due: "2023-11-30" }),
    ];
    expect(planStateOf(item(), occurrences, "2023-11-10")).toEqual({
      status: "В работе",
      progress: "1 из 3",
      done: null,
    });
  });

  test("единственное исполнение передаёт пункту своё состояние", () => {
    expect(planStateOf(item(), [occurrence()], "2023-10-01").status).toBe("Просрочено");
    expect(planStateOf(item(), [done("2023-09-29")], "2023-10-01")).toEqual({
      status: "Исполнено",
      progress: "1 из 1",
      done: "2023-09-29",
    });
  });

  test("когда закрыто всё, пункт в худшем из состояний своих исполнений", () => {
    expect(planStateOf(item(), [done("2023-09-29"), done("2023-10-31", "2023-11-02")], "2024-01-01")).toEqual(
      {
        status: "Исполнено с опозданием",
        progress: "2 из 2",
        done: "2023-11-02",
      },
    );
    expect(
      planStateOf(
        item(),
        [done("2023-09-29"), occurrence({ due: "2023-10-31", status: "Не исполнено" })],
        "2024-01-01",
      ).status,
    ).toBe("Не исполнено");
  });

  test("исключённые исполнения не входят в счёт", () => {
    expect(
      planStateOf(item(), [done("2023-09-29"), occurrence({ status: "Исключено" })], "2024-01-01").progress,
    ).toBe("1 из 1");
    expect(planStateOf(item(), [occurrence({ status: "Исключено" })], "2024-01-01").status).toBe("Исключено");
  });

  test("пункт «по заявкам» без исполнений — в том состоянии, которое поставил человек, если есть подтверждение", () => {
    expect(planStateOf(item(), [], "2024-01-01").status).toBe("Не начато");
    expect(planStateOf(item({ status: "Исполнено" }), [], "2024-01-01").status).toBe("Нет подтверждения");
    expect(
      planStateOf(item({ status: "Исполнено", evidence: "заявок не поступало" }), [], "2024-01-01").status,
    ).toBe("Исполнено");
  });
});
