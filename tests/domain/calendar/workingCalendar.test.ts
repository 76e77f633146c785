// Working days: the decrees of the years, the fixed holidays of other years, and counting.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dateOfSerial, serialOf, weekdayOf } from "../../../src/domain/calendar/civil.ts";
import { CALENDAR_DECREES } from "../../../src/domain/calendar/decrees.ts";
import {
  addWorkingDays,
  controlDate,
  lastWorkingDayOfMonth,
  workingCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from "../../../src/domain/calendar/workingCalendar.ts";
import { calendar } from "./samples.ts";

const anyDate = fc.integer({ min: serialOf("2011-01-01"), max: serialOf("2030-12-31") }).map(dateOfSerial);

describe("постановления о переносе выходных", () => {
  // 2012: 261 будний день без 18 выходных (2–6 и 9.01, 23.02, 8–9.03, 30.04–1.05, 7–9.05, 11–12.06, 5.11, 31.12)
  // и шесть рабочих выходных (11.03, 28.04, 5.05, 12.05, 9.06, 29.12).
  test.each([
    [2012, 249],
    [2022, 247],
    [2023, 247],
    [2024, 248],
    [2025, 247],
    [2026, 247],
  ])("%i год: %i рабочих дней", (year, count) => {
    expect(calendar.workingDays(year)).toHaveLength(count);
    expect(calendar.covers(year)).toBe(true);
  });

  // Норма часов при 40-часовой неделе по производственному календарю: рабочие дни по 8 часов без часа за каждый короткий.
  test.each([
    [2012, 1986],
    [2022, 1973],
    [2023, 1973],
    [2024, 1979],
    [2025, 1972],
    [2026, 1972],
  ])("%i год: норма %i часов, значит и короткие дни верны", (year, hours) => {
    const short = CALENDAR_DECREES.find((decree) => decree.year === year)?.days.filter(
      ({ kind }) => kind === "сокращённый",
    );
    expect(calendar.workingDays(year).length * 8 - (short?.length ?? 0)).toBe(hours);
  });

  test("перечислено только то, что отличается от обычной недели, и у каждого дня есть пояснение", () => {
    for (const { year, source, days } of CALENDAR_DECREES) {
      expect(source).toMatch(/^Постановление Правительства РФ от \d\d\.\d\d\.\d{4} № \d+/u);
      expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
      for (const { date, kind, note } of days) {
        expect(date.startsWith(String(year))).toBe(true);
        expect(note).not.toBe("");
        expect(weekdayOf(date) >= 6, `${date} ${kind}`).toBe(note.startsWith("Рабоч"));
        if (weekdayOf(date) >= 6) expect(kind).not.toBe("выходной");
      }
    }
  });

  test("рабочая сокращённая суббота 02.11.2024 рабочая, понедельник 30.12.2024 нет", () => {
    expect(calendar.isWorking("2024-11-02")).toBe(true);
    expect(calendar.isWorking("2024-12-30")).toBe(false);
  });
});

describe("год без постановления", () => {
  const bare = workingCalendar([]);

  test("выходные и праздники; праздник в выходной переносится на понедельник", () => {
    expect(bare.covers(2027)).toBe(false);
    expect(bare.isWorking("2027-05-03")).toBe(false); // 1 мая — суббота
    expect(bare.isWorking("2027-05-10")).toBe(false); // 9 мая — воскресенье
    expect(bare.isWorking("2027-06-14")).toBe(false); // 12 июня — суббота
    expect(bare.isWorking("2027-02-23")).toBe(false);
    expect(bare.isWorking("2027-05-04")).toBe(true);
  });

  test("январские праздники сами не переносятся", () => {
    expect(bare.isWorking("2027-01-08")).toBe(false);
    expect(bare.isWorking("2027-01-11")).toBe(true);
  });

  test("один региональный день, внесённый руками, не заменяет постановления", () => {
    const regional = workingCalendar([{ date: "2027-05-11", kind: "выходной", note: "Радоница" }]);
    expect(regional.isWorking("2027-05-11")).toBe(false);
    expect(regional.isWorking("2027-05-03")).toBe(false);
    expect(regional.covers(2027)).toBe(false);
  });

  test("внесённое позже побеждает", () => {
    const days = CALENDAR_DECREES.flatMap((decree) => decree.days);
    const changed = workingCalendar([...days, { date: "2023-04-25", kind: "выходной", note: "Радоница" }]);
    expect(changed.isWorking("2023-04-25")).toBe(false);
    expect(changed.workingDays(2023)).toHaveLength(246);
  });
});

describe("счёт рабочих дней", () => {
  test("предшествующий и следующий", () => {
    expect(workingDayOnOrBefore(calendar, "2012-02-05")).toBe("2012-02-03");
    expect(workingDayOnOrAfter(calendar, "2012-02-05")).toBe("2012-02-06");
    expect(workingDayOnOrBefore(calendar, "2024-01-05")).toBe("2023-12-29");
    expect(workingDayOnOrAfter(calendar, "2024-01-05")).toBe("2024-01-09");
    expect(controlDate("2012-02-05", calendar, "не переносить")).toBe("2012-02-05");
    expect(lastWorkingDayOfMonth(calendar, 2024, 4)).toBe("2024-04-27");
  });

  test("через три рабочих дня после пятницы — среда", () => {
    expect(addWorkingDays(calendar, "2023-09-15", 3)).toBe("2023-09-20");
    expect(addWorkingDays(calendar, "2023-09-16", 1)).toBe("2023-09-18");
    expect(addWorkingDays(calendar, "2023-09-16", -1)).toBe("2023-09-15");
    expect(addWorkingDays(calendar, "2023-09-16", 0)).toBe("2023-09-16");
    expect(addWorkingDays(calendar, "2024-01-09", -1)).toBe("2023-12-29");
    expect(() => addWorkingDays(calendar, "2023-09-16", 0.5)).toThrow(RangeError);
  });

  test("совпадает с подсчётом день за днём", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (from, days) => {
        const to = addDays(from, days);
        const [low, high] = from < to ? [from, to] : [to, from];
        let count = 0;
        for (let day = addDays(low, 1); day <= high; day = addDays(day, 1))
          count += calendar.isWorking(day) ? 1 : 0;
        expect(workingDaysBetween(calendar, from, to) + 0).toBe(from <= to ? count : 0 - count);
      }),
    );
  });

  test("на n рабочих дней вперёд — рабочий день, до которого их ровно n", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 600 }), (date, n) => {
        const later = addWorkingDays(calendar, date, n);
        expect(calendar.isWorking(later)).toBe(true);
        expect(workingDaysBetween(calendar, date, later)).toBe(n);
        const earlier = addWorkingDays(calendar, date, -n);
        expect(calendar.isWorking(earlier)).toBe(true);
        expect(addWorkingDays(calendar, earlier, n)).toBe(workingDayOnOrAfter(calendar, date));
      }),
    );
  });

  test("перенос: рабочий день с нужной стороны, ближайший", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const before = controlDate(date, calendar, "предшествующий");
        const after = controlDate(date, calendar, "следующий");
        expect(before <= date && date <= after).toBe(true);
        expect(calendar.isWorking(before) && calendar.isWorking(after)).toBe(true);
        expect(workingDaysBetween(calendar, before, date)).toBe(0);
        expect(before === date).toBe(calendar.isWorking(date));
      }),
    );
  });

  test("100 000 вопросов календарю — доли секунды", () => {
    const started = performance.now();
    let sum = 0;
    for (let row = 0; row < 5000; row++) {
      const due = dateOfSerial(45170 + (row % 365));
      for (let step = 0; step < 20; step++) sum += addWorkingDays(calendar, due, step - 14).length;
    }
    expect(sum).toBe(1_000_000);
    expect(performance.now() - started).toBeLessThan(400);
  });
});
