// A form: how a document of a kind is made of the registers. Pure: rows, settings and today come as data; documents, what they
// say as fields, and everything that forbids them go back.
import type { Application } from "../domain/attestation/application.ts";
import type { CategoryRecord, Teacher } from "../domain/attestation/bank.ts";
import type { Conformity } from "../domain/attestation/conformity.ts";
import type { Expert } from "../domain/attestation/experts.ts";
import type { Head } from "../domain/attestation/heads.ts";
import type { Edition } from "../domain/attestation/rules/editions.ts";
import type { SentList } from "../domain/attestation/schoolBooks.ts";
import type { FilingWindow } from "../domain/attestation/windows.ts";
import type { CivilDate } from "../domain/calendar/civil.ts";
import type { WorkingCalendar } from "../domain/calendar/workingCalendar.ts";
import type { Commission, CommissionMember } from "../domain/commission/commission.ts";
import type { Question, Sitting } from "../domain/commission/sitting.ts";
import type { Directive } from "../domain/control/directive.ts";
import type { Occurrence, PlanItem } from "../domain/control/plan.ts";
import type { Due } from "../domain/control/due.ts";
import type { DocumentKind } from "../domain/documents/documentKinds.ts";
import type { Directory } from "../domain/people/directory.ts";
import type { Settings } from "../domain/settings.ts";
import type { Paper } from "./blocks.ts";
import type { Words } from "./words/words.ts";

/** Rows of the registers as the book has them; those that the form didn't ask for are empty. */
export interface PaperData {
  plan: readonly PlanItem[];
  occurrences: readonly Occurrence[];
  directives: readonly Directive[];
  teachers: readonly Teacher[];
  categories: readonly CategoryRecord[];
  applications: readonly Application[];
  conformity: readonly Conformity[];
  heads: readonly Head[];
  experts: readonly Expert[];
  windows: readonly FilingWindow[];
  sentLists: readonly SentList[];
  commissions: readonly Commission[];
  members: readonly CommissionMember[];
  sittings: readonly Sitting[];
  questions: readonly Question[];
  directory: Directory;
  settings: Settings;
  calendar: WorkingCalendar;
  editions: readonly Edition[];
  /** The stream of due things, for what a school still owes and what a month holds; empty unless asked for. */
  dues: readonly Due[];
  today: CivilDate;
  words: Words;
}

/** Registers that a form may ask for besides staff, organisations, settings, calendar and editions, which are always there. */
export type Register =
  | "plan"
  | "occurrences"
  | "directives"
  | "teachers"
  | "categories"
  | "applications"
  | "conformity"
  | "heads"
  | "experts"
  | "windows"
  | "sentLists"
  | "commissions"
  | "members"
  | "sittings"
  | "questions"
  | "dues";

/** What was chosen and typed for a document. Rows are named by their codes. */
export interface FormRequest {
  kind: DocumentKind;
  /** «2026-2027»; left out: the school year of today. */
  schoolYear?: string | undefined;
  /** «2026-10»; left out: the month of today. */
  month?: string | undefined;
  /** Codes of organisations; left out: all active ones that have something to tell. */
  schools?: readonly string[] | undefined;
  /** Codes of rows of the register of the form; left out: all that are ready. */
  people?: readonly string[] | undefined;
  /** Code of the sitting; left out: the nearest that the document fits. */
  sitting?: string | undefined;
  questions?: readonly string[] | undefined;
  planItem?: string | undefined;
  /** Own fields of the form, by their ids. */
  fields?: Readonly<Record<string, string>> | undefined;
}

/** A field that a person fills in for this document only: time of a meeting, number of a letter. */
export interface FormField {
  id: string;
  label: string;
  kind: "text" | "longText" | "date";
  /** Offered when the person hasn't typed anything. */
  default: (data: PaperData) => string;
  required?: boolean;
}

/** What forbids a document, or what its reader should be warned of. */
export interface PaperProblem {
  code: string;
  /** «stop»: the document isn't made. */
  level: "stop" | "warn";
  /** Where, why, and what to do, in Russian. */
  text: string;
}

/** A document that a form has made, or would make but for its problems. */
export interface MadePaper {
  /** The same for all versions of the same document: «extract/ВЗ-0003». */
  key: string;
  kind: DocumentKind;
  /** «Выписка из протокола № 3 от 05.09.2026: Соколова М.И.» */
  title: string;
  /** Name of the file without its ending. */
  fileName: string;
  to: string;
  /** Number and date when they are known when it is made: of a protocol. */
  number?: string;
  date?: CivilDate;
  /** Codes of the rows it was made from. */
  sources: readonly string[];
  paper: Paper;
  /** What it says, by tag: the tags of a centre's own form, and what versions are compared by. */
  fields: Readonly<Record<string, string>>;
  /** Rows of its table, by tag: a repeated row of an own form. */
  rows: readonly Readonly<Record<string, string>>[];
  problems: readonly PaperProblem[];
  /** A file that goes with it: «event.ics». */
  attachment?: { name: string; mimeType: string; content: string };
}

export interface Form {
  kind: DocumentKind;
  needs: readonly Register[];
  /** Whose rows «people» are; left out where nobody is chosen. */
  people?: "applications" | "conformity" | "heads" | "teachers";
  fields?: readonly FormField[];
  /** Codes of people that the page offers at first: those for whom the document is due now. */
  readyPeople?: (data: PaperData, request: FormRequest) => readonly string[];
  make: (data: PaperData, request: FormRequest) => readonly MadePaper[];
}
