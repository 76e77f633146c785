// «Внести список»: what its page sends and what it is shown. Types only.
import type { Outcome } from "../outcome.ts";

/** English names, for programs; titles come with the report. */
export type ListKindId =
  | "teachers"
  | "heads"
  | "coordinators"
  | "experts"
  | "schools"
  | "windows"
  | "applications"
  | "site"
  | "orders";

/** A kind of list as a person chooses it. */
export interface ListChoice {
  id: ListKindId;
  title: string;
  /** What the list has to hold, and what happens to it. */
  help: string;
}

export type Verdict =
  | "новая"
  | "дополнена"
  | "без изменений"
  /** Of another district: usual in the lists of a region. */
  | "не наша"
  /** A person has to answer before it is written. */
  | "уточнить"
  /** Can't be taken as it stands. */
  | "не понята"
  /** Left out by a person's answer. */
  | "пропущена";

export interface ListRequest {
  kind: ListKindId;
  /** Name of the file, for messages; empty for what was pasted. */
  name: string;
  /** Pasted cells or the text of a .csv. */
  text?: string | undefined;
  /** Bytes of an .xlsx. */
  base64?: string | undefined;
  /** Sheet of the .xlsx; without it the one that fits best. */
  sheet?: string | undefined;
  /** Index of the column by field; without it by the headers. */
  mapping?: Record<string, number> | undefined;
  /** By the number of the line: the `value` of one of its candidates. */
  answers?: Record<string, string> | undefined;
  /** Take the list's value where a filled cell of the book holds another one: everywhere, or in these lines. */
  takeDifferent?: boolean | number[] | undefined;
  /** Answers about the document as a whole, by field; days as yyyy-MM-dd. */
  document?: Record<string, string> | undefined;
}

export interface ListReport {
  kind: ListKindId;
  /** «Педагоги» */
  title: string;
  /** Sheets of the .xlsx with anything in them; empty for text. */
  sheets: string[];
  sheet: string;
  /** Headers of the table's columns; a column without one is named by its letter. */
  columns: string[];
  /** The first rows, to lay columns to fields by. */
  sample: string[][];
  fields: { id: string; label: string; required: boolean }[];
  mapping: Record<string, number>;
  /** Labels of required fields without a column, of required answers not given: nothing is written before. */
  missing: string[];
  /** A preview: every row; a step of the import: the rows that it has written. */
  rows: ListRow[];
  counts: Record<Verdict, number>;
  /** Questions about the document as a whole, with what the document says itself or a person has answered. */
  document: DocumentQuestion[];
  /** What should be known of the list as a whole. */
  remarks: string[];
  /** Lines that are no rows of the list. */
  skipped: { line: number; text: string; reason: string }[];
  /** Rows that are left for another step of the import. */
  left: number;
}

export interface DocumentQuestion {
  id: string;
  label: string;
  kind: "text" | "date";
  required: boolean;
  help: string;
  /** A day as yyyy-MM-dd; empty while nothing is known. */
  value: string;
}

export interface ListRow {
  line: number;
  cells: string[];
  verdict: Verdict;
  /** What the row is taken for and what should be known of it; for a question, the question. */
  message: string;
  /** Possible answers, for «уточнить» and for what has been answered. */
  candidates?: { value: string; label: string }[];
  /** Values of the list that a filled cell of the book contradicts. */
  differences?: ListDifference[];
}

export interface ListDifference {
  /** Header of the column in the book. */
  field: string;
  book: string;
  list: string;
  isTaken: boolean;
}

export interface Listing {
  /** Writes nothing. */
  previewList: (request: ListRequest) => Outcome<ListReport>;
  /** One step; to be repeated while `left` is not 0. */
  importList: (request: ListRequest) => Outcome<ListReport>;
}
