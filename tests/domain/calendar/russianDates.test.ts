// Russian names of months and weekdays, and periods as an office writes them.
import { describe, expect, test } from "vitest";
import {
  formatDayMonth,
  formatMonthYear,
  formatPeriod,
  formatQuarter,
  MONTH_GENITIVES,
  MONTH_NAMES,
  monthFrom,
  WEEKDAY_NAMES,
  weekdayFrom,
} from "../../../src/domain/calendar/russianDates.ts";

describe("названия", () => {
  test("каждый месяц узнаётся в именительном и родительном падеже", () => {
    expect(MONTH_NAMES.map(monthFrom)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(MONTH_GENITIVES.map(monthFrom)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test.each([
    ["сент.", 9],
    ["Янв", 1],
    ["февр.", 2],
    ["нояб.", 11],
    ["мае", 5],
    ["июле", 7],
  ])("«%s» — месяц %i", (word, month) => {
    expect(monthFrom(word)).toBe(month);
  });

  test.each(["майский", "мартышка", "июнь-июль", "", "декада", "октан"])("«%s» — не месяц", (word) => {
    expect(monthFrom(word)).toBeNull();
  });

  test("дни недели", () => {
    expect(WEEKDAY_NAMES.map(weekdayFrom)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(["вторникам", "средам", "пятницу", "чт", "средство"].map(weekdayFrom)).toEqual([2, 3, 5, 4, null]);
  });
});

describe("запись дат", () => {
  test("месяц, день, квартал", () => {
    expect(formatMonthYear("2023-10-31")).toBe("октябрь 2023");
    expect(formatDayMonth("2024-07-10")).toBe("10 июля");
    expect(formatQuarter("2023-12-31")).toBe("IV квартал 2023 г.");
  });

  test.each([
    ["2024-02-01", "2024-04-30", "февраль – апрель 2024"],
    ["2023-11-01", "2024-02-29", "ноябрь 2023 – февраль 2024"],
    ["2023-10-01", "2023-10-31", "октябрь 2023"],
    ["2023-10-01", "2023-10-15", "1–15 октября 2023"],
    ["2023-09-25", "2023-10-05", "25.09.2023 – 05.10.2023"],
    ["2023-09-25", "2023-09-25", "25.09.2023"],
  ])("%s … %s — «%s»", (from, to, text) => {
    expect(formatPeriod(from, to)).toBe(text);
  });
});
