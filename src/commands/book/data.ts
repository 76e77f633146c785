// The book in the words of the field: what commands work on once the sheets are read.
import {
  workingCalendar,
  type CalendarDay,
  type WorkingCalendar,
} from "../../domain/calendar/workingCalendar.ts";
import { applicationDues } from "../../domain/attestation/dues/applicationDues.ts";
import type { Application } from "../../domain/attestation/application.ts";
import type { Conformity } from "../../domain/attestation/conformity.ts";
import { conformityDues } from "../../domain/attestation/dues/conformityChain.ts";
import type { Coordinator } from "../../domain/attestation/coordinators.ts";
import { editionsFrom, type Edition } from "../../domain/attestation/rules/editions.ts";
import type { Head } from "../../domain/attestation/heads.ts";
import { headDues } from "../../domain/attestation/dues/headSteps.ts";
import type { SchoolBook } from "../../domain/attestation/schoolBooks.ts";
import { schoolDues } from "../../domain/attestation/dues/schoolDues.ts";
import type { FilingWindow } from "../../domain/attestation/windows.ts";
import { windowsByMonth } from "../../domain/attestation/schedule/windowsFor.ts";
import { defaultTermRules } from "../../domain/calendar/termRules/settings.ts";
import type { CompletionContext } from "../../domain/control/completion.ts";
import { sittingDues } from "../../domain/commission/sittingDues.ts";
import type { Question, Sitting } from "../../domain/commission/sitting.ts";
import { documentDues } from "../../domain/documents/documentDues.ts";
import type { DocumentRecord } from "../../domain/documents/documentRecord.ts";
import { dueThings, type Due } from "../../domain/control/due.ts";
import type { Directive } from "../../domain/control/directive.ts";
import type { Occurrence, PlanItem } from "../../domain/control/plan.ts";
import type { Directory } from "../../domain/people/directory.ts";
import { withCoordinators } from "../../domain/people/schoolCoordinators.ts";
import { settingsFrom, type Settings } from "../../domain/settings.ts";
import type { Book } from "../../workbook/book.ts";
import {
  applications,
  calendar,
  categories,
  commissions,
  conformity,
  coordinators,
  directives,
  documents,
  experts,
  heads,
  members,
  occurrences,
  organisations,
  plan,
  questions,
  rules,
  schoolBooks,
  settings,
  sittings,
  staff,
  teachers,
  windows,
} from "../../workbook/tables/index.ts";

/** Sheets that the rules of reminding and completing need; the data bank is none of them. */
export const FIELD_TABLES = [
  plan,
  occurrences,
  directives,
  staff,
  organisations,
  coordinators,
  applications,
  conformity,
  heads,
  sittings,
  questions,
  documents,
  windows,
  schoolBooks,
  calendar,
  settings,
  rules,
] as const;

/** Sheets that the completion of the registers needs. */
export const REGISTER_TABLES = [
  teachers,
  categories,
  applications,
  conformity,
  heads,
  experts,
  commissions,
  members,
  sittings,
  questions,
  coordinators,
  organisations,
  windows,
  calendar,
  settings,
  rules,
] as const;

export interface FieldData extends RegisterData {
  plan: PlanItem[];
  occurrences: Occurrence[];
  directives: Directive[];
  /** «Сотрудники» and those of «Ответственные» who answer for a school today. */
  directory: Directory;
  settings: Settings;
  calendar: WorkingCalendar;
  editions: readonly Edition[];
}

/** Registers around the data bank, of which due things are made. */
export interface RegisterData {
  applications: Application[];
  conformity: Conformity[];
  heads: Head[];
  windows: FilingWindow[];
  schoolBooks: SchoolBook[];
  coordinators: Coordinator[];
  sittings: Sitting[];
  questions: Question[];
  documents: DocumentRecord[];
}

/** The whole book as it was read. */
export function fieldData(book: Book, today: string): FieldData {
  const registers = registerData(book);
  const directory = { staff: book.rows(staff), organisations: book.rows(organisations) };
  return {
    plan: book.rows(plan),
    occurrences: book.rows(occurrences),
    directives: book.rows(directives),
    ...registers,
    directory: withCoordinators(directory, registers.coordinators, today),
    ...groundRules(book),
  };
}

export function registerData(book: Book): RegisterData {
  return {
    applications: book.rows(applications),
    conformity: book.rows(conformity),
    heads: book.rows(heads),
    windows: book.rows(windows),
    schoolBooks: book.rows(schoolBooks),
    coordinators: book.rows(coordinators),
    sittings: book.rows(sittings),
    questions: book.rows(questions),
    documents: book.rows(documents),
  };
}

/** What the book says once for all its rows. */
export function groundRules(book: Book): Pick<FieldData, "settings" | "calendar" | "editions"> {
  return {
    settings: settingsFrom(settingCells(book)).settings,
    calendar: workingCalendar(calendarDays(book)),
    editions: editionsFrom(book.rows(rules)).editions,
  };
}

/** Everything that is still to be done and has a day: of the plan, of directives, and of all registers of people. */
export function duesOf(data: FieldData, today: string): Due[] {
  const { directory, settings: values, calendar: workDays } = data;
  const context = { settings: values, calendar: workDays, windows: windowsByMonth(data.windows) };
  return [
    ...dueThings({ ...data, today }),
    ...applicationDues(data.applications, context, directory),
    ...conformityDues(data.conformity, directory),
    ...headDues(data.heads, values, directory),
    ...sittingDues(data.sittings, data.questions, directory),
    ...documentDues(data.documents, context),
    ...schoolDues(data.schoolBooks, values, directory, today),
  ];
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
