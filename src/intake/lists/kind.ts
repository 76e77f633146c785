// Lists that exist elsewhere (teachers, heads, filing windows …) come in as tables: what a kind of list may hold, and how a
// table's columns are laid to its fields. What a row then changes in the book is decided in commands/book/lists.
import { spellingKey, tidy } from "../../domain/people/spelling.ts";

/** One thing that a row of a list can tell. */
export interface ListField {
  id: string;
  /** As a person reads it over the drop-down of its column. */
  label: string;
  /** Headers of its column, compared with the header's `spellingKey`: small letters, е for ё, no punctuation. */
  headers: readonly RegExp[];
  /** Without it no row can be taken. */
  required: boolean;
  /** Another field that will do in its place: «Фамилия» for «ФИО». */
  or?: string;
}

/** Something that a person tells once for the whole list, beside its rows: the number and the day of an order. */
export interface DocumentField {
  id: string;
  label: string;
  /** What is typed; days come as yyyy-MM-dd. */
  kind: "text" | "date";
  /** Nothing is written without it. */
  required: boolean;
  /** Empty when the label says it all. */
  help: string;
}

export interface ListKind {
  /** English, for programs: «teachers». */
  id: string;
  /** «Педагоги» */
  title: string;
  /** What the list has to hold and what happens to it, one or two sentences for the page. */
  help: string;
  fields: readonly ListField[];
  /** Asked above the rows; the page shows no such questions when there are none. */
  documentFields?: readonly DocumentField[];
}

export interface TableRow {
  /** Number of the line or of the row of the sheet, from 1: names the row in messages and answers. */
  line: number;
  /** Text of the cells; days as «05.09.2023». As many as there are headers, or more. */
  cells: string[];
  /** The line across the table under which the row stands: «МБОУ СОШ № 8»; empty without one. */
  heading: string;
}

/** The table of a list, found in a file or in what was pasted. */
export interface ReadTable {
  /** Empty texts where the table has no header. */
  headers: string[];
  rows: TableRow[];
  /** Lines that are no rows of the list (title, totals, numbers of columns), and why they were left out. */
  skipped: { line: number; text: string; reason: string }[];
}

/** Index of the column by the id of its field; a field that isn't there has no column. */
export type Mapping = Readonly<Record<string, number>>;

/** A row of the table as a kind of list reads it. */
export interface ListDraft {
  line: number;
  cells: readonly string[];
  heading: string;
  /** Text of the mapped columns by field, in one spelling of spaces; line breaks are kept. */
  fields: Readonly<Record<string, string>>;
}

/** Lays columns to fields by their headers: the first field in the order of the kind that knows the header takes the column. */
export function guessMapping(headers: readonly string[], fields: readonly ListField[]): Mapping {
  const keys = headers.map(spellingKey);
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  for (const { id, headers: known } of fields) {
    for (const header of known) {
      const at = keys.findIndex((key, index) => !taken.has(index) && header.test(key));
      if (at === -1) continue;
      mapping[id] = at;
      taken.add(at);
      break;
    }
  }
  return mapping;
}

/** Required fields that have no column, nor has the field that would do in their place. */
export function missingFields({ fields }: ListKind, mapping: Mapping): ListField[] {
  const isMapped = (id: string | undefined): boolean => id !== undefined && mapping[id] !== undefined;
  return fields.filter(({ id, required, or }) => required && !isMapped(id) && !isMapped(or));
}

/** A row read by the mapping. */
export function draftOf(row: TableRow, mapping: Mapping): ListDraft {
  const fields: Record<string, string> = {};
  for (const [id, column] of Object.entries(mapping)) fields[id] = tidy(row.cells[column] ?? "");
  return { line: row.line, cells: row.cells, heading: row.heading, fields };
}

/** Text of a field in one line; empty when the list doesn't have it. */
export function textOf(draft: ListDraft, id: string): string {
  return (draft.fields[id] ?? "").replace(/\s+/g, " ");
}
