// Sheets whose rows are people: where the code of a person stands and where the name. In the mode without names the names of
// these sheets lie in a key file at home; staff of the centre and coordinators are called by their names in any mode.
import type { Book } from "../../workbook/book.ts";
import { patchRow, type Change } from "../../workbook/changes.ts";
import type { AnyTable } from "../../workbook/table.ts";
import {
  applications,
  categories,
  conformity,
  experts,
  heads,
  questions,
  teachers,
} from "../../workbook/tables/index.ts";

/** A row that is somebody's. */
export interface PersonRow {
  table: AnyTable;
  /** Names the row in changes. */
  ref: string;
  code: string;
  name: string;
  school: string;
  position: string;
  /** The row gives the code; others refer to it. */
  isOwn: boolean;
  /** Names of others in the row: experts of an application. */
  others: readonly string[];
}

/** Those that refer to people first: while names are taken out in steps, the rows that tell whose name it is are the last. */
export const PEOPLE_TABLES = [
  ...[applications, categories, questions],
  ...[conformity, teachers, heads, experts],
] as const;

/** Rows of one of the sheets that have a code. */
export function personRows(book: Book, table: (typeof PEOPLE_TABLES)[number]): PersonRow[] {
  return rowsOf(book, table).filter(({ code }) => code !== "");
}

function rowsOf(book: Book, table: (typeof PEOPLE_TABLES)[number]): PersonRow[] {
  switch (table) {
    case applications:
      return book.records(applications).map(({ ref, row }) => {
        const { teacher: code, name, school, position, experts: others } = row;
        return { table, ref, code, name, school, position, isOwn: false, others };
      });
    case categories:
      return book.records(categories).map(({ ref, row: { teacher: code, name, position } }) => {
        return { table, ref, code, name, school: "", position, isOwn: false, others: [] };
      });
    case conformity:
      return book.records(conformity).map(({ ref, row: { teacher: code, name, school, position } }) => {
        return { table, ref, code, name, school, position, isOwn: false, others: [] };
      });
    case questions:
      return questionRows(book);
    case heads:
      return book.records(heads).map(({ ref, row }) => own(table, ref, row));
    case experts:
      return book.records(experts).map(({ ref, row }) => own(table, ref, row));
    default:
      return book.records(teachers).map(({ ref, row }) => own(table, ref, row));
  }
}

/** Questions about a person whose row tells the code; where no name is known the code stands in its place. */
function questionRows(book: Book): PersonRow[] {
  const teacherOf = new Map(book.rows(conformity).map(({ id, teacher }) => [id, teacher]));
  return book.records(questions).map(({ ref, row: { subject, name, school, position } }) => {
    const code = teacherOf.get(subject.trim()) ?? subject.trim();
    const known = name === code ? "" : name;
    return { table: questions, ref, code, name: known, school, position, isOwn: false, others: [] };
  });
}

function own(table: AnyTable, ref: string, { id, name, school, position }: Own): PersonRow {
  // A copied row bears the code of another: it is nobody's until it has its own.
  return { table, ref, code: ref === id ? id : "", name, school, position, isOwn: true, others: [] };
}

interface Own {
  id: string;
  name: string;
  school: string;
  position: string;
}

/** What takes the names out of a row; nothing when it holds none of the people of `codes`. */
export function withoutName(
  { table, ref, code, name, others }: PersonRow,
  codes: ReadonlySet<string>,
  codeOfExpert: (name: string) => string | undefined,
): Change[] {
  const coded = others.map((other) => codeOfExpert(other) ?? other);
  const part: { name?: string; experts?: string[] } = {};
  if (name !== "" && codes.has(code)) part.name = "";
  if (coded.some((other, index) => other !== others[index])) part.experts = coded;
  if (Object.keys(part).length === 0) return [];
  if (part.experts !== undefined) return [patchRow(applications, ref, part)];
  return [{ kind: "patch", table, ref, cells: { name: "" } }];
}
