// Contexts for the tests of terms: a school-year plan, a calendar-year plan and a directive, under the default settings.
import { CALENDAR_DECREES } from "../../../src/domain/calendar/decrees.ts";
import { calendarYear, schoolYear } from "../../../src/domain/calendar/planYear.ts";
import type { Term, TermContext } from "../../../src/domain/calendar/term.ts";
import { defaultTermRules } from "../../../src/domain/calendar/termRules/settings.ts";
import { workingCalendar } from "../../../src/domain/calendar/workingCalendar.ts";
import { defaultSettings } from "../../../src/domain/settings.ts";

export const calendar = workingCalendar(CALENDAR_DECREES.flatMap(({ days }) => days));
export const rules = defaultTermRules(defaultSettings());

export const schoolPlan: TermContext = {
  document: "план",
  year: schoolYear(2023),
  documentDate: "2023-09-05",
  calendar,
  rules,
};
export const calendarPlan: TermContext = { ...schoolPlan, year: calendarYear(2024), documentDate: null };
export const directive: TermContext = {
  document: "поручение",
  year: calendarYear(2012),
  documentDate: "2012-01-31",
  calendar,
  rules,
};

export const duesOf = (term: Term): string[] => term.occurrences.map(({ due }) => due);
export const codesOf = (term: Term): string[] => term.notes.map(({ code }) => code);
