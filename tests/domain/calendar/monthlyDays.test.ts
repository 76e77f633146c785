// The month of a coordinator: the days on which each kind of monthly work is reminded.
import { describe, expect, test } from "vitest";
import { monthlyDaysFor, reminderDatesIn } from "../../../src/domain/calendar/monthlyDays.ts";
import { calendar } from "./samples.ts";

describe("дни месяца по виду работы", () => {
  test.each([
    ["Согласование с ответственными в ОО сроков проведения аттестации", "5, 10"],
    ["Предварительный просмотр накопительных папок аттестуемых", "10, 18"],
    ["Работа с заявлениями педагогических работников на сайте института", "20"],
    ["Формирование списков подавших заявления педагогических работников, направление списков в отдел", "22"],
    ["Мониторинг аттестационных материалов на сайтах ОО", "15, 20"],
    ["Предоставление заключений специалистов, осуществляющих всесторонний анализ", "25"],
    ["Совещание с ответственными за аттестацию", ""],
  ])("«%s» → «%s»", (activity, days) => {
    expect(monthlyDaysFor(activity)).toBe(days);
  });
});

describe("даты напоминаний месяца", () => {
  test("выходной — предшествующий рабочий день", () => {
    expect(reminderDatesIn("10, 18", 2023, 12, calendar)).toEqual({
      dates: ["2023-12-08", "2023-12-18"],
      problem: null,
    });
  });

  test("напоминание января не уходит в декабрь", () => {
    expect(reminderDatesIn("5, 10", 2024, 1, calendar).dates).toEqual(["2024-01-09", "2024-01-10"]);
  });

  test("пусто — последний рабочий день; 31-е в коротком месяце — тоже", () => {
    expect(reminderDatesIn("", 2024, 4, calendar).dates).toEqual(["2024-04-27"]);
    expect(reminderDatesIn("31", 2024, 4, calendar).dates).toEqual(["2024-04-27"]);
  });

  test("два дня, сошедшиеся в один, напоминают один раз; порядок — по календарю", () => {
    expect(reminderDatesIn("10; 9, 1", 2023, 12, calendar).dates).toEqual(["2023-12-01", "2023-12-08"]);
  });

  test("непонятное названо, понятное учтено", () => {
    const { dates, problem } = reminderDatesIn("5, конец, 32", 2023, 10, calendar);
    expect(dates).toEqual(["2023-10-05"]);
    expect(problem).toEqual({ code: "MONTH_DAYS_INVALID", facts: { text: "5, конец, 32" } });
    expect(reminderDatesIn("как обычно", 2023, 10, calendar).dates).toEqual(["2023-10-31"]);
  });
});
