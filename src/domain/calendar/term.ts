// What a written term («до 10 июля», «ежемесячно») means: its kind, its occurrences, and what has to be asked.
// Source of the kinds and rules: terms of the field, §6.1 and §6.2.
import type { CivilDate } from "./civil.ts";
import type { PlanYear } from "./planYear.ts";
import type { Shift, WorkingCalendar } from "./workingCalendar.ts";

export const TERM_KINDS = [
  "дата",
  "до даты",
  "месяц",
  "месяцы",
  "период",
  "еженедельно",
  "ежемесячно",
  "ежеквартально",
  "раз в полугодие",
  "ежегодно",
  "постоянно",
  "в течение года",
  "по заявкам",
  "по графику",
  "от события",
  "требует уточнения",
] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** One time that the work is to be done. */
export interface TermOccurrence {
  /** «октябрь 2023», «IV квартал 2023 г.», «контрольная точка»; empty for a single term. */
  label: string;
  from: CivilDate | null;
  /** Day as the text says it. */
  written: CivilDate;
  /** Day after the shift from a day off. */
  due: CivilDate;
}

/** Something a person should know or decide, as a stable code with its facts; worded by `wordTermNote`. */
export interface TermNote {
  code: string;
  facts: Readonly<Record<string, string>>;
}

export interface Term {
  /** Raw text, untouched. */
  text: string;
  kind: TermKind;
  from: CivilDate | null;
  to: CivilDate | null;
  occurrences: readonly TermOccurrence[];
  /** True when a person has to say what is meant; occurrences then hold nothing or only a suggestion that `notes` explains. */
  human: boolean;
  /** Shifts, days outside the year, ambiguous words: shown beside the row. */
  notes: readonly TermNote[];
}

/** Settings of the reading; defaults in `settings.ts`. */
export interface TermRules {
  planShift: Shift;
  directiveShift: Shift;
  /** Is the day itself included in «до 10 июля»? */
  untilInclusive: boolean;
  /** Months (1–12) in which recurring work of a school-year plan goes on. */
  recurringMonths: readonly number[];
  /** Urgent words: «срочно», «незамедлительно», «оперативно», in calendar days from signing. */
  urgentDays: number;
  immediateDays: number;
  promptDays: number;
}

export interface TermContext {
  document: "план" | "поручение";
  year: PlanYear;
  /** Date of the document; base of relative terms of a directive. */
  documentDate: CivilDate | null;
  calendar: WorkingCalendar;
  rules: TermRules;
}
