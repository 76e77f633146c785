// What an import reports to a person, line by line, and what it does about terms that had passed.
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import type { Engine } from "../../../src/local/engine/engine.ts";
import { directives, occurrences } from "../../../src/workbook/tables/index.ts";
import { newEngine, rowsIn, runWell } from "../../built.ts";
import { fixtureText } from "./attest.ts";

const STAFF = [
  "ФИО;должность;e-mail;группа",
  "Соколова Марина Игоревна;начальник МКУ ЦОКО;head@example.org;",
  "Лебедева Наталья Сергеевна;главный сотрудник МКУ ЦОКО;coordinator@example.org;Сотрудники МКУ ЦОКО",
].join("\n");

const outcome = z.object({
  message: z.string(),
  details: z.array(z.string()),
  data: z.object({ past: z.number(), rows: z.array(z.object({ number: z.string(), text: z.string() })) }),
});

function book(today: string): Engine {
  const engine = newEngine({ today });
  runWell(engine, "setUp");
  runWell(engine, "importStaff", [{ csv: STAFF }]);
  return engine;
}

function entered(engine: Engine, name: string, answers: object = {}): z.infer<typeof outcome> {
  const request = { name, text: fixtureText(name), ...answers };
  return outcome.parse(runWell(engine, "importDocument", [request]).value);
}

describe("Отчёт о внесении", () => {
  test("строка плана коротка, даты видны, коллектив — не ошибка", () => {
    const { details, data } = entered(book("2024-09-04"), "plan.txt");
    expect(details).toContain(
      "I.4 Рассмотрение на заседаниях МО учителей – предметников, воспитателей и педагогов УДО… | ноябрь [месяц] → 29.11.2024 | Сотрудники МКУ ЦОКО (коллектив)",
    );
    expect(details).toContain(
      "II.3 Согласование с ответственными в ОО времени аттестации | ежемесячно [ежемесячно] → 10 сроков с 30.09.2024 по 30.06.2025 | Лебедева Н.С. <coordinator@example.org>",
    );
    expect(details.find((line) => line.startsWith("III.1 "))).toMatch(/\| Орлова Т\.В\. \(нет адреса\)$/u);
    expect(details).toContain("Добавлены в «Сотрудники», впишите им адреса: Орлова Т.В.");
    expect(data.rows.some(({ text }) => text.length > 120)).toBe(true);
  });

  test("поручение: чужие люди — не ошибка, у нашего виден исполнитель и внутренний срок", () => {
    const { details } = entered(book("2012-01-30"), "directives.txt");
    expect(details.find((line) => line.startsWith("п. 1 "))).toMatch(
      /\| До 10\.02\.2012 г\. \[до даты\] → 10\.02\.2012 \| Руководители муниципальных органов управления образованием \(коллектив\) \| роль: исполнитель, у нас отвечает Лебедева Наталья Сергеевна к 08\.02\.2012$/u,
    );
    expect(details.find((line) => line.startsWith("п. 2 "))).toMatch(
      /\| Орешкина Р\.А\. \(не из центра\); Снегирёв Е\.А\. \(не из центра\) \| роль: для сведения \(ждём результат\)$/u,
    );
    expect(details.find((line) => line.startsWith("п. 4.1 "))).toMatch(
      /^п\. 4\.1 Организовать: \(внутри 4 контрольные точки\) \| /u,
    );
    expect(details.join("\n")).not.toContain("нет адреса");
  });
});

describe("Сроки, прошедшие до внесения", () => {
  const LATE = "2012-02-14";
  const STATES = {
    none: { status: "Новое", letters: "не слать" },
    control: { status: "Новое", letters: "слать" },
    archive: { status: "Архив", letters: "не слать" },
    done: { status: "Отчёт представлен", letters: "слать" },
  };
  const stateOf = (engine: Engine, number: string): object | undefined => {
    const row = rowsIn(engine, directives).find((each) => each.number === number);
    return row && { status: row.status, letters: row.letters };
  };

  test.each([
    [{}, STATES.none],
    [{ past: "control" }, STATES.control],
    [{ past: "archive" }, STATES.archive],
    [{ past: "done" }, STATES.done],
  ])("поручения, ответ %j; будущих ответ не касается", (answers, state) => {
    const engine = book(LATE);
    expect(entered(engine, "directives.txt", answers).data.past).toBe(5);
    expect(stateOf(engine, "1")).toEqual(state);
    expect(stateOf(engine, "4.1")).toEqual(STATES.control);
  });

  test("без ответа: спрошено и в отчёте, и в замечаниях; ответ, данный потом, решает всё сразу", () => {
    const engine = book(LATE);
    const question =
      "5 сроков прошли до внесения: записаны без писем. Решите: исполнено ранее, в архив или контролировать.";
    expect(entered(engine, "directives.txt").details).toContain(question);
    expect(entered(engine, "directives.txt").details).toContain(question);
    expect(entered(engine, "directives.txt", { past: "archive" }).details).toEqual([
      "5 сроков прошли до внесения: сданы в архив.",
    ]);
    expect(stateOf(engine, "1")).toEqual(STATES.archive);
    expect(stateOf(engine, "4.1")).toEqual(STATES.control);
    expect(entered(engine, "directives.txt").data.past).toBe(0);
  });

  test("план: «контролировать» включает письма, «в архив» убирает срок из работы", () => {
    for (const [past, status, letters] of [
      ["control", "Не начато", "слать"],
      ["archive", "Архив", "не слать"],
    ] as const) {
      const engine = book("2024-10-05");
      expect(entered(engine, "plan.txt", { past }).data.past).toBe(12);
      const gone = rowsIn(engine, occurrences).filter(({ due }) => due === "2024-09-30");
      expect(gone.length).toBe(12);
      expect(gone.every((row) => row.status === status && row.letters === letters)).toBe(true);
    }
  });
});
