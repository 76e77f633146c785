// The book in the words of the field: what commands work on once the sheets are read.
import {
  workingCalendar,
  type CalendarDay,
  type WorkingCalendar,
} from "../../domain/calendar/workingCalendar.ts";
import { defaultTermRules } from "../../domain/calendar/termRules/settings.ts";
import type { CompletionContext } from "../../domain/control/completion.ts";
import type { Directive } from "../../domain/control/directive.ts";
import type { Occurrence, PlanItem } from "../../domain/control/plan.ts";
import type { Directory } from "../../domain/people/directory.ts";
import { settingsFrom, type Settings } from "../../domain/settings.ts";
import type { Book } from "../../workbook/book.ts";
import {
  calendar,
  directives,
  occurrences,
  organisations,
  plan,
  settings,
  staff,
} from "../../workbook/tables/index.ts";

/** Sheets that the rules of reminding and completing need. */
export const FIELD_TABLES = [
  plan,
  occurrences,
  directives,
  staff,
  organisations,
  calendar,
  settings,
] as const;

export interface FieldData {
  plan: PlanItem[];
  occurrences: Occurrence[];
  directives: Directive[];
  directory: Directory;
  settings: Settings;
  calendar: WorkingCalendar;
}

/** The whole book as it was read. */
export function fieldData(book: Book): FieldData {
  return {
    plan: book.rows(plan),
    occurrences: book.rows(occurrences),
    directives: book.rows(directives),
    directory: { staff: book.rows(staff), organisations: book.rows(organisations) },
    ...groundRules(book),
  };
}

/** What the book says once for all its rows. */
export function groundRules(book: Book): Pick<FieldData, "settings" | "calendar"> {
  return {
    settings: settingsFrom(settingCells(book)).settings,
    calendar: workingCalendar(calendarDays(book)),
  };
}

/** Values of «Настройки» as written, by key. */
export function settingCells(book: Book): Record<string, string> {
  return Object.fromEntries(book.rows(settings).map(({ key, value }): [string, string] => [key, value]));
}

function calendarDays(book: Book): CalendarDay[] {
  return book
    .rows(calendar)
    .flatMap(({ date, kind, note }) => (date === null || kind === "" ? [] : [{ date, kind, note }]));
}

/** What completing rows needs besides the rows. */
export function completionContext(
  { settings: values, calendar: workDays, directory }: Pick<FieldData, "settings" | "calendar" | "directory">,
  today: string,
): CompletionContext {
  return { calendar: workDays, directory, settings: values, rules: defaultTermRules(values), today };
}
