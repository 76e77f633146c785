// A doubtful term as a remark: what is asked stands apart from what to do, and there is always something to do.
import { expect, test } from "vitest";
import { CALENDAR_DECREES } from "../../src/domain/calendar/decrees.ts";
import { parseTerm } from "../../src/domain/calendar/parseTerm.ts";
import { schoolYear } from "../../src/domain/calendar/planYear.ts";
import { defaultTermRules } from "../../src/domain/calendar/termRules/settings.ts";
import { workingCalendar } from "../../src/domain/calendar/workingCalendar.ts";
import { defaultSettings } from "../../src/domain/settings.ts";
import { termFindings } from "../../src/commands/book/findings/termFindings.ts";
import { plan } from "../../src/workbook/tables/index.ts";

const DOUBTFUL = [
  "август",
  "до 10 числа",
  "31 ноября",
  "I квартал",
  "первая неделя октября",
  "ежеквартально до 5 числа",
  "по отдельному плану",
  "по согласованию",
  "май – сентябрь",
  "",
];

test.each(DOUBTFUL)("«%s»: сказано, что неясно, и что сделать", (text) => {
  const term = parseTerm(text, {
    document: "план",
    year: schoolYear(2023),
    documentDate: null,
    calendar: workingCalendar(CALENDAR_DECREES.flatMap(({ days }) => days)),
    rules: defaultTermRules(defaultSettings()),
  });
  const found = termFindings({ table: plan, id: "ПЛ-0001", place: "План, I.1" }, term);
  expect(found.length).toBeGreaterThan(0);
  for (const { message, cure } of found) {
    expect(message).toMatch(/^План, I\.1: .{10,}/u);
    expect(cure).toMatch(/^\p{Lu}.{10,}\.$/su);
  }
});
