import { describe, expect, test } from "vitest";
import {
  endOfCycle,
  headDueBy,
  headDues,
  headFacts,
} from "../../../../src/domain/attestation/dues/headSteps.ts";
import type { Head } from "../../../../src/domain/attestation/heads.ts";
import { calendar, editions, headRow, settings } from "../registers.ts";

const CONTEXT = { calendar, editions, settings };
const dueBy = (given: Partial<Head>): string | null => headDueBy(headRow(given), settings);

describe("Когда руководителю проходить аттестацию", () => {
  test.each<[string, Partial<Head>, string | null]>([
    ["через пять лет после прошлой", { lastOn: "2021-03-15" }, "2026-03-15"],
    ["без прошлой — через пять лет после назначения", { appointed: "2022-09-01" }, "2027-09-01"],
    ["договор кончается раньше", { lastOn: "2021-03-15", contractUntil: "2025-08-31" }, "2025-08-31"],
    ["не подлежит до более позднего дня", { lastOn: "2019-01-10", exemptUntil: "2025-05-01" }, "2025-05-01"],
    ["кандидат — до назначения, срока нет", { candidate: "да", lastOn: "2021-03-15" }, null],
    ["ничего не известно", {}, null],
  ])("%s", (_, given, expected) => {
    expect(dueBy(given)).toBe(expected);
  });
});

describe("Шаги аттестации руководителя", () => {
  const facts = (given: Partial<Head>): (string | null)[] => {
    const { state, nextStep, nextDue } = headFacts(headRow({ lastOn: "2021-03-15", ...given }), CONTEXT);
    return [state, nextStep, nextDue];
  };

  test("не в графике — включить до срока; жёлтым с первого напоминания, за полгода", () => {
    expect(facts({})).toEqual(["Не в графике", "Включить в график", "2026-03-15"]);
    expect(headFacts(headRow({ lastOn: "2021-03-15" }), CONTEXT).warnFrom).toBe("2025-09-15");
  });

  test("даты ведут от графика до реестра", () => {
    const scheduled = { scheduled: "2026-02-20" };
    expect(facts(scheduled)).toEqual(["В графике", "Уведомить под подпись", "2026-01-21"]);
    const ready = {
      ...scheduled,
      notified: "2026-01-15",
      documents: "2026-02-01",
      testOn: "2026-02-05",
    };
    expect(facts({ ...ready, testResult: "не пройден" })[1]).toBe("Провести тест");
    const decided = {
      ...ready,
      testResult: "пройден",
      interview: "2026-02-10",
      meeting: "2026-02-20",
      result: "соответствует",
    } as const;
    expect(facts(decided)).toEqual(["Решение принято", "Выдать выписку", "2026-02-25"]);
    expect(facts({ ...decided, extract: "2026-02-24" })).toEqual([
      "Выписка выдана",
      "Получить акт учредителя",
      "2026-03-12",
    ]);
  });

  test("реестр обновлён: цикл становится прошлой аттестацией, ячейки свободны, срок — плюс пять лет", () => {
    const done = headRow({
      lastOn: "2021-03-15",
      scheduled: "2026-02-20",
      meeting: "2026-02-20",
      result: "соответствует с рекомендациями",
      protocol: "№ 2",
      founderAct: "№ 41",
      founderActOn: "2026-03-02",
      registered: "2026-03-05",
    });
    const end = endOfCycle(done);
    const next = { ...done, ...end?.part };
    expect([next.lastOn, next.lastResult, next.lastProtocol, next.lastAct]).toEqual([
      "2026-02-20",
      "соответствует с рекомендациями",
      "№ 2",
      "№ 41 от 02.03.2026",
    ]);
    expect([next.scheduled, next.meeting, next.result, next.registered]).toEqual([null, null, "", null]);
    expect(headFacts(next, CONTEXT)).toMatchObject({ state: "Не в графике", dueBy: "2031-02-20" });
    expect(end?.message).toContain("20.02.2026");
    expect(endOfCycle(headRow({ registered: "2026-03-05" }))).toBeNull();
  });
});

test("о сроке напоминают за 6, 3 и 1 месяц, акта учредителя ждут, рекомендации проверяют", () => {
  const rows = [
    headRow({ state: "Не в графике", nextStep: "Включить в график", nextDue: "2026-03-15" }),
    headRow({
      id: "РК-0002",
      name: "Белов Пётр Ильич",
      school: "МБДОУ № 4",
      state: "Выписка выдана",
      nextStep: "Получить акт учредителя",
      nextDue: "2026-03-12",
      recommendationsBy: "2026-12-01",
    }),
  ];
  const dues = headDues(rows, settings, { staff: [], organisations: [] });
  expect(dues.map(({ kind, subject, monthsBefore }) => [kind, subject.slice(0, 42), monthsBefore])).toEqual([
    ["шаг", "Руководители: включить в график: Орлова А.", [6, 3, 1]],
    ["шаг", "Руководители: проверить исполнение рекомен", []],
    ["ждём", "Руководители: получить акт учредителя: Бел", []],
  ]);
});
