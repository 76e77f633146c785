// Civil dates: the day numbers of spreadsheets and the arithmetic that every term rests on.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  civil,
  dateOfSerial,
  daysBetween,
  daysInMonth,
  formatDate,
  isCivilDate,
  partsOf,
  serialOf,
  weekdayOf,
} from "../../../src/domain/calendar/civil.ts";

const anyDate = fc.integer({ min: serialOf("1950-01-01"), max: serialOf("2099-12-31") }).map(dateOfSerial);

describe("даты", () => {
  test("номер дня таблицы: 1 — 31.12.1899, 45174 — 05.09.2023", () => {
    expect(serialOf("1899-12-31")).toBe(1);
    expect(serialOf("2023-09-05")).toBe(45174);
    expect(dateOfSerial(45174.75)).toBe("2023-09-05");
  });

  test("день → номер → день", () => {
    fc.assert(fc.property(anyDate, (date) => dateOfSerial(serialOf(date)) === date));
  });

  test("прибавить и отнять столько же дней — вернуться", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(addDays(moved, -days)).toBe(date);
        expect(daysBetween(date, moved)).toBe(days);
        expect(isCivilDate(moved)).toBe(true);
      }),
    );
  });

  test("через столько-то месяцев: тот же день или последний день месяца", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -200, max: 200 }), (date, months) => {
        const [start, end] = [partsOf(date), partsOf(addMonths(date, months))];
        expect(end.year * 12 + end.month - (start.year * 12 + start.month)).toBe(months);
        expect(end.day).toBe(Math.min(start.day, daysInMonth(end.year, end.month)));
      }),
    );
  });

  test("день недели: 05.02.2012 — воскресенье, и дальше по кругу", () => {
    expect(weekdayOf("2012-02-05")).toBe(7);
    expect(weekdayOf("2023-09-04")).toBe(1);
    fc.assert(fc.property(anyDate, (date) => weekdayOf(addDays(date, 1)) === (weekdayOf(date) % 7) + 1));
  });

  test("31 ноября не существует", () => {
    expect(() => civil(2023, 11, 31)).toThrow(RangeError);
    expect(isCivilDate("2023-11-31")).toBe(false);
    expect(isCivilDate("2024-02-29")).toBe(true);
    expect(isCivilDate("2023-02-29")).toBe(false);
  });

  test("пишется по-русски", () => {
    expect(formatDate("2023-09-05")).toBe("05.09.2023");
  });
});
