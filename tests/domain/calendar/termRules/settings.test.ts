// Settings of the centre → rules of terms; what makes no sense gives way to the default.
import { describe, expect, test } from "vitest";
import { defaultTermRules } from "../../../../src/domain/calendar/termRules/settings.ts";
import { defaultSettings } from "../../../../src/domain/settings.ts";

const settings = defaultSettings();

describe("правила сроков из настроек", () => {
  test("по умолчанию: предшествующий день, «до» включительно, сентябрь – июнь, 3, 3 и 10 дней", () => {
    expect(defaultTermRules(settings)).toEqual({
      planShift: "предшествующий",
      directiveShift: "предшествующий",
      untilInclusive: true,
      recurringMonths: [9, 10, 11, 12, 1, 2, 3, 4, 5, 6],
      urgentDays: 3,
      immediateDays: 3,
      promptDays: 10,
    });
  });

  test("свои значения", () => {
    const own = {
      ...settings,
      planShift: " Следующий",
      untilInclusive: "Нет",
      recurringMonths: "9;10 10",
      urgentDays: 5,
    };
    expect(defaultTermRules(own)).toMatchObject({
      planShift: "следующий",
      untilInclusive: false,
      recurringMonths: [9, 10],
      urgentDays: 5,
    });
  });

  test.each(["", "весь год", "9, 13", "0", "9,5.5.x"])("месяцы «%s» не поняты — прежние", (text) => {
    const { recurringMonths } = defaultTermRules({ ...settings, recurringMonths: text });
    expect(recurringMonths).toHaveLength(10);
  });

  test("дни и направление не поняты — прежние", () => {
    const odd = {
      ...settings,
      directiveShift: "вбок",
      urgentDays: Number.NaN,
      promptDays: -1,
      immediateDays: 2.5,
    };
    expect(defaultTermRules(odd)).toEqual(defaultTermRules(settings));
  });
});
