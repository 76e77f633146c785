// «Имена по кодам»: the mode in which the book holds codes only, and names lie in a key file on a person's own machine. No
// function here takes a name: what the page sends are codes. Types only.
import type { KeyRow } from "../../domain/people/nameKey.ts";
import type { Organisation } from "../../domain/people/directory.ts";
import type { Outcome } from "../outcome.ts";

export interface NamesState {
  /** The book holds codes only. */
  isNameless: boolean;
  /** Sheets with people: rows in all, and rows in which a name stands. */
  sheets: { title: string; rows: number; named: number }[];
  /** Organisations with all their spellings, without anybody's name: a list is matched on the person's own machine. */
  schools: Pick<Organisation, "id" | "name" | "fullName" | "aliases" | "locality" | "active">[];
}

/** A person as the book names him; the name is empty where the book holds none. */
export interface CodedPerson extends KeyRow {
  position: string;
}

export interface SelectedPerson {
  /** Empty when the selected row is nobody's. */
  code: string;
  school: string;
  /** «Педагоги, КР-0012», or why there is nobody. */
  place: string;
}

export interface Naming {
  namesState: (request: Record<string, never>) => Outcome<NamesState>;
  /** Everybody who has a code, with the names that the book still holds. */
  codedPeople: (request: Record<string, never>) => Outcome<{ people: CodedPerson[] }>;
  /**
   * One step of taking the names of these codes out of the book; to be repeated while `left` is not 0. From the first step on the
   * book is without names.
   */
  hideNames: (request: { codes: string[] }) => Outcome<{ left: number }>;
  /** Whose row is selected. */
  selectedPerson: (request: Record<string, never>) => Outcome<SelectedPerson>;
  /** Free codes for new teachers, after all codes of the book and after `after`, the last one of the key file. */
  reserveCodes: (request: { count: number; after: string }) => Outcome<{ codes: string[] }>;
}
