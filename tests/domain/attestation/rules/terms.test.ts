// Terms of people: fitness for the position, clocks of an application, filing windows.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CategoryRecord, Teacher } from "../../../../src/domain/attestation/bank.ts";
import { applyBy, clocksOf } from "../../../../src/domain/attestation/rules/clocks.ts";
import {
  conformityDue,
  type ConformityTerm,
} from "../../../../src/domain/attestation/rules/conformityDue.ts";
import { windowsByMonth } from "../../../../src/domain/attestation/schedule/windowsFor.ts";
import type { FilingWindow } from "../../../../src/domain/attestation/windows.ts";
import { addDays } from "../../../../src/domain/calendar/civil.ts";
import { teacherOf } from "../bankPeople.ts";
import { day, EDITIONS, set } from "../history.ts";

describe("соответствие занимаемой должности", () => {
  function term(
    part: Partial<Teacher>,
    history: readonly CategoryRecord[] = [],
    lastConformity: string | null = null,
  ): ConformityTerm {
    const last = lastConformity === null ? null : day(lastConformity);
    return conformityDue({ teacher: teacherOf(part), history, lastConformity: last, editions: EDITIONS });
  }

  test("впервые — через два года работы в должности в этой организации", () => {
    expect(term({ since: day("01.09.2022") })).toEqual({
      due: "2024-09-01",
      overdueAfter: "2025-08-31",
      reason:
        "соответствие с 01.09.2024: в должности в этой организации с 01.09.2022 (Порядок 2023 г., приказ № 196)",
    });
  });

  test("затем каждые пять лет", () => {
    expect(term({ since: day("01.09.2005") }, [], "15.04.2021")).toMatchObject({
      due: "2026-04-15",
      overdueAfter: "2026-08-31",
    });
  });

  test("у кого бессрочная категория, не подлежит", () => {
    expect(term({ since: day("01.09.2005") }, [set("первая", "10.10.2023")])).toEqual({
      due: null,
      overdueAfter: null,
      reason: "не подлежит: действует категория «первая», бессрочно",
    });
  });

  test("у кого категория со сроком — после её конца", () => {
    const history = [set("первая", "10.02.2021", { validUntil: day("10.02.2026") })];
    expect(term({ since: day("01.09.2005") }, history, "15.04.2016")).toMatchObject({
      due: "2026-02-10",
      reason: "соответствие с 10.02.2026: категория «первая» до 10.02.2026 (Порядок 2023 г., приказ № 196)",
    });
  });

  test("категория в другой должности не освобождает", () => {
    const history = [set("высшая", "10.10.2023", { position: "воспитатель" })];
    expect(term({ since: day("01.09.2022") }, history).due).toBe("2024-09-01");
  });

  test("освобождённый — с дня, который назвала организация; причины нет", () => {
    const { due, reason } = term({ since: day("01.09.2019"), exemptUntil: day("20.01.2027") });
    expect(due).toBe("2027-01-20");
    expect(reason).toContain("не подлежит до 20.01.2027");
  });

  test("решает самое позднее из всего", () => {
    const parts = { since: day("01.09.2023"), exemptUntil: day("01.03.2025") };
    expect(term(parts, [set("первая", "10.02.2019")], "15.04.2019").due).toBe("2025-09-01");
  });

  test("если неизвестно, с какого дня работает, дня нет и сказано почему", () => {
    expect(term({})).toEqual({
      due: null,
      overdueAfter: null,
      reason: "не посчитать: не указано, с какого дня работает в должности",
    });
  });

  test.each(["уволен", "переведён"] as const)("%s — не подлежит", (status) => {
    expect(term({ status, since: day("01.09.2010") })).toMatchObject({
      due: null,
      reason: `не подлежит: ${status}`,
    });
  });
});

describe("сроки заявления", () => {
  test("рассмотреть за 30 дней, решить за 60 от начала", () => {
    expect(clocksOf({ filed: day("05.10.2026"), started: day("20.10.2026") }, EDITIONS)).toEqual({
      reviewBy: day("04.11.2026"),
      decideBy: day("19.12.2026"),
    });
  });

  test("начали поздно — решают всё равно за 90 дней от подачи", () => {
    expect(clocksOf({ filed: day("05.10.2026"), started: day("20.11.2026") }, EDITIONS).decideBy).toBe(
      day("03.01.2027"),
    );
  });

  test("пока не началось, предел — 90 дней от подачи; пока не подано, сроков нет", () => {
    expect(clocksOf({ filed: day("05.10.2026"), started: null }, EDITIONS).decideBy).toBe(day("03.01.2027"));
    expect(clocksOf({ filed: null, started: null }, EDITIONS)).toEqual({ reviewBy: null, decideBy: null });
    expect(clocksOf({ filed: null, started: day("20.10.2026") }, EDITIONS)).toEqual({
      reviewBy: null,
      decideBy: day("19.12.2026"),
    });
  });

  test("последний безопасный день подачи — за 90 дней до конца категории", () => {
    expect(applyBy(day("12.03.2026"), EDITIONS)).toBe(day("12.12.2025"));
    fc.assert(
      fc.property(fc.nat(5000), (shift) => {
        const until = addDays("2016-01-01", shift);
        const filed = applyBy(until, EDITIONS);
        const { reviewBy, decideBy } = clocksOf({ filed, started: addDays(filed, 30) }, EDITIONS);
        expect([reviewBy, decideBy]).toEqual([addDays(filed, 30), until]);
      }),
    );
  });
});

describe("сроки подачи", () => {
  const window = (part: Partial<FilingWindow>): FilingWindow => ({
    id: "ОК-0001",
    schoolYear: "2026-2027",
    month: "октябрь 2026",
    opens: day("01.08.2026"),
    closes: day("10.08.2026"),
    version: null,
    source: "",
    comment: "",
    ...part,
  });

  test("действует старшая версия, а не последняя строка", () => {
    const moved = window({ opens: day("05.08.2026"), closes: day("15.08.2026"), version: 2 });
    expect(windowsByMonth([moved, window({})]).get("2026-10")).toEqual({
      opens: "2026-08-05",
      closes: "2026-08-15",
    });
  });

  test("старшая версия без дня отменяет прежнюю: наугад ничего не рассылается", () => {
    expect(windowsByMonth([window({}), window({ version: 2, closes: null })]).size).toBe(0);
  });

  test("месяц без года понят по учебному году; непонятый и перевёрнутый не действуют", () => {
    expect([...windowsByMonth([window({ month: "январь" })]).keys()]).toEqual(["2027-01"]);
    expect(windowsByMonth([window({ month: "осень" }), window({ closes: day("01.07.2026") })]).size).toBe(0);
  });
});
