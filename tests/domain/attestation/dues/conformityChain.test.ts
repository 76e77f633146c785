import { describe, expect, test } from "vitest";
import {
  chainOf,
  chainProblems,
  conformityDues,
  latestDays,
} from "../../../../src/domain/attestation/dues/conformityChain.ts";
import { calendar, conformityRow, editions } from "../registers.ts";

const CONTEXT = { calendar, editions, warnDays: 5 };
const MADE = {
  meeting: "2024-04-26",
  listed: "2024-03-01",
  informed: "2024-03-05",
  submission: "2024-03-10",
  submissionSeen: "2024-03-20",
} as const;

const messages = (row: Parameters<typeof chainProblems>[0]): string[] =>
  chainProblems(row, CONTEXT).map(({ message }) => message);

describe("Сроки соответствия", () => {
  test("заседание в пятницу 26.04.2024: выписка до четверга 02.05, ознакомить до 07.05, знать о нём за 30 дней", () => {
    expect(latestDays(conformityRow({ meeting: "2024-04-26" }), CONTEXT)).toEqual({
      informBy: "2024-03-27",
      submissionBy: "2024-03-27",
      ownInfoBy: "2024-04-19",
      extractBy: "2024-05-02",
      acquaintBy: "2024-05-07",
    });
  });

  test("заседание 26.12.2024: выписка до рабочей субботы 28.12, ознакомить до 13.01.2025", () => {
    const { extractBy, acquaintBy } = latestDays(conformityRow({ meeting: "2024-12-26" }), CONTEXT);
    expect([extractBy, acquaintBy]).toEqual(["2024-12-28", "2025-01-13"]);
  });

  test("выписка раньше срока — и ознакомить надо раньше", () => {
    const row = conformityRow({ meeting: "2024-04-26", extract: "2024-04-27" });
    expect(latestDays(row, CONTEXT).acquaintBy).toBe("2024-05-06");
  });

  test("без дня заседания сроков нет", () => {
    expect(Object.values(latestDays(conformityRow(), CONTEXT))).toEqual([null, null, null, null, null]);
  });
});

describe("Состояние и следующий шаг", () => {
  test.each([
    [{}, "", "Издать акт со списком и графиком", "2024-03-27"],
    [{ listed: "2024-03-01" }, "Включён в список", "Ознакомить с графиком под подпись", "2024-03-27"],
    [{ ...MADE }, "Ознакомлен с представлением", "Провести заседание, вписать решение", "2024-04-26"],
    [
      { ...MADE, result: "соответствует" as const },
      "Заседание проведено",
      "Составить выписку из протокола",
      "2024-05-02",
    ],
    [
      { ...MADE, result: "соответствует" as const, extract: "2024-05-02" },
      "Выписка составлена",
      "Ознакомить с выпиской под подпись",
      "2024-05-07",
    ],
  ])("даты %o ведут дальше", (given, state, nextStep, nextDue) => {
    const facts = chainOf(conformityRow({ meeting: "2024-04-26", ...given }), CONTEXT);
    expect([facts.state, facts.nextStep, facts.nextDue]).toEqual([state, nextStep, nextDue]);
  });

  test("заседания ещё нет: список нужен за 30 дней до срока по банку данных", () => {
    const facts = chainOf(conformityRow({ dueBy: "2024-05-31" }), CONTEXT);
    expect([facts.nextStep, facts.nextDue]).toEqual([
      "Издать акт со списком и графиком, назначить заседание",
      "2024-05-01",
    ]);
  });

  test("перенесённое ждёт нового заседания, законченное не ждёт ничего", () => {
    const moved = chainOf(conformityRow({ ...MADE, result: "перенесено" }), CONTEXT);
    expect([moved.state, moved.nextStep]).toEqual([
      "Перенесено",
      "Назначить новое заседание, очистить результат",
    ]);
    const ended = chainOf(conformityRow({ ...MADE, result: "соответствует", bankOn: "2024-05-06" }), CONTEXT);
    expect([ended.state, ended.nextStep, ended.nextDue, ended.warnFrom]).toEqual([
      "Банк обновлён",
      "",
      null,
      null,
    ]);
  });
});

describe("Что находит документарная проверка", () => {
  test("ознакомлен за 20 дней до заседания — нарушение названо с днём и редакцией Порядка", () => {
    const [message] = messages(conformityRow({ ...MADE, informed: "2024-04-06" }));
    expect(message).toBe(
      "ознакомлен с графиком 06.04.2024 — позже 27.03.2024 (заседание 26.04.2024, Порядок 2023 г., приказ № 196)",
    );
  });

  test("пропущенная дата видна, когда вписана более поздняя", () => {
    expect(messages(conformityRow({ ...MADE, informed: null }))).toEqual([
      "не вписано: когда ознакомлен с графиком",
    ]);
  });

  test("выписка и ознакомление позже срока, заседание позже срока по банку", () => {
    const late = conformityRow({
      ...MADE,
      result: "соответствует",
      extract: "2024-05-03",
      acquainted: "2024-05-20",
    });
    expect(chainProblems(late, CONTEXT).map(({ column }) => column)).toEqual(["extract", "acquainted"]);
    expect(messages(conformityRow({ ...MADE, dueBy: "2024-04-01" }))).toEqual([
      "заседание 26.04.2024 позже срока 01.04.2024",
    ]);
  });

  test("по всем срокам в порядке — замечаний нет", () => {
    expect(
      messages(
        conformityRow({ ...MADE, result: "соответствует", extract: "2024-05-02", acquainted: "2024-05-06" }),
      ),
    ).toEqual([]);
  });
});

test("шаги соответствия должна школа: двое одного дня — одна строка ей и одна центру", () => {
  const waiting = { nextStep: "Ознакомить с графиком под подпись", nextDue: "2024-03-27" };
  const rows = [
    conformityRow(waiting),
    conformityRow({ ...waiting, id: "СО-0002", teacher: "КР-0002", name: "Ким Олег Романович" }),
  ];
  const dues = conformityDues(rows, { staff: [], organisations: [] });
  expect(dues.map(({ kind, school, subject }) => [kind, school, subject])).toEqual([
    [
      "шаг",
      "МБОУ СОШ № 1",
      "Соответствие: ознакомить с графиком под подпись: 2 педагога — Зимина О.П., Ким О.Р.",
    ],
    ["ждём", "", "Соответствие: ознакомить с графиком под подпись: МБОУ СОШ № 1"],
  ]);
});
