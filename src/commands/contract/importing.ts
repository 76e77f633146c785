// «Внести документ» and «Внести сотрудников»: what their pages send and what they are shown.
import type { Outcome } from "../outcome.ts";

/** Previews write nothing. */
export interface Importing {
  previewImport: (request: DocumentRequest) => Outcome<ImportReport>;
  importDocument: (request: DocumentRequest) => Outcome<ImportReport>;
  previewStaff: (request: StaffRequest) => Outcome<StaffReport>;
  importStaff: (request: StaffRequest) => Outcome<StaffReport>;
}

/** A document as text, as the bytes of a .docx in base64, or as blocks taken from the clipboard; and what a person says of it. */
export interface DocumentRequest {
  /** Name of the file, for messages. */
  name: string;
  text?: string | undefined;
  docx?: string | undefined;
  blocks?: DocumentBlock[] | undefined;
  /** Said by a person where the document doesn't say it itself; empty leaves it to the document. */
  kind?: DocumentKind | undefined;
  source?: string | undefined;
  year?: string | undefined;
  /** By the `key` of a row of the report. */
  corrections?: Record<string, RowCorrection> | undefined;
  /** What becomes of terms already past, and otherwise in the months named, «2024-09». */
  past?: PastAnswer | undefined;
  pastByMonth?: Record<string, PastAnswer> | undefined;
  /** Take over what a changed document says differently: everywhere, or in the rows of the book with these ids. */
  takeChanges?: boolean | string[] | undefined;
}

export type DocumentKind = "план" | "поручения";
export type PastAnswer = "control" | "archive" | "done";

export type DocumentBlock =
  { kind: "paragraph"; lines: string[] } | { kind: "table"; rows: DocumentCell[][] };

export interface DocumentCell {
  lines: string[];
  /** Columns and rows that the cell covers. */
  columns: number;
  rows: number;
}

/** Days as yyyy-MM-dd. */
export interface RowCorrection {
  termText?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  people?: string | undefined;
  skip?: boolean | undefined;
}

/** How a document was read and what it changes: shown before it is written, and afterwards as what was written. */
export interface ImportReport {
  /** «план» or «поручения». */
  kind: string;
  source: string;
  year: string;
  title: string;
  event: string | null;
  added: number;
  unchanged: number;
  /** New rows, those that stay out included. */
  rows: ImportRow[];
  changed: ChangedRow[];
  /** Rows of the book that the document doesn't have. */
  missing: { id: string; place: string; text: string }[];
  /** Terms that had passed and of which nobody has decided yet, and what was answered: in words, and by month. */
  past: number;
  pastAnswer: string;
  pastMonths: PastMonth[];
  /** People whom the document names and the book doesn't know. */
  newPeople: string[];
  notUnderstood: { place: string; text: string; reason: string }[];
}

export interface ImportRow {
  key: string;
  /** Where it stands in the document. */
  place: string;
  /** Empty for a row that stays out. */
  id: string;
  section: string;
  sectionTitle: string;
  number: string;
  text: string;
  term: string;
  termKind: string;
  dates: string[];
  /** What a person should know or decide about the term; `asksTerm` when there is something to decide. */
  questions: string[];
  asksTerm: boolean;
  people: Addressee[];
  peopleText: string;
  /** Words of the document where they were corrected, otherwise empty. */
  documentTerm: string;
  documentPeople: string;
  isSkipped: boolean;
  /** Role of the centre in a directive; empty for plan items. */
  role: string;
  /** Who of the centre answers for a directive of ours, and by when. */
  executor: string;
  internalDue: string | null;
  /** Check-points inside a directive. */
  checkpoints: string[];
}

export interface Addressee {
  label: string;
  /** «человек», «группа», «организация» … */
  kind: string;
  addresses: string[];
  /** Several people of the book fit: a person has to say who is meant. */
  isAmbiguous: boolean;
  /** A person of ours to whom no letter can go. */
  lacksAddress: boolean;
  /** «нет адреса», «коллектив» …; empty when there is nothing to remark. */
  remark: string;
}

export interface ChangedRow {
  /** Of the row in the book, and of the row in the document. */
  id: string;
  key: string;
  place: string;
  text: string;
  fields: { field: string; was: string; became: string }[];
  isTaken: boolean;
}

export interface PastMonth {
  /** «2024-09» */
  month: string;
  /** «сентябрь 2024» */
  title: string;
  rows: { place: string; text: string; due: string }[];
  answer: PastAnswer | null;
}

export interface StaffRequest {
  /** «ФИО;должность;e-mail;группа», also with tabs as spreadsheets copy it. */
  csv: string;
}

/** What a list of people changes; the same before and after it is written. */
export interface StaffReport {
  added: number;
  changed: number;
  unchanged: number;
  rows: StaffRow[];
  /** Rows that fit several people of the book. */
  unclear: { line: number; name: string; candidates: string[] }[];
  problems: { line: number; text: string; reason: string }[];
}

export interface StaffRow {
  name: string;
  isNew: boolean;
  position: string;
  email: string;
  groups: string[];
  /** What a person of the book gets: header of the column, before and after. */
  fields: { field: string; was: string; became: string }[];
}
