// Registers → what a form gets. Only the sheets that the form asks for are read.
import type { Form, PaperData, Register } from "../../../documents/form.ts";
import { CATALOGUE } from "../../../documents/words/catalogue.ts";
import { wordsOf } from "../../../documents/words/words.ts";
import { bareNumber } from "../../../domain/language/bareNumber.ts";
import { withCoordinators } from "../../../domain/people/schoolCoordinators.ts";
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import type { Book } from "../../../workbook/book.ts";
import type { AnyTable, Table } from "../../../workbook/table.ts";
import {
  applications,
  calendar,
  categories,
  commissions,
  conformity,
  coordinators,
  directives,
  documentData,
  documents,
  experts,
  heads,
  members,
  occurrences,
  organisations,
  phrases,
  plan,
  questions,
  rules,
  sentLists,
  settings,
  sittings,
  staff,
  teachers,
  templates,
  windows,
} from "../../../workbook/tables/index.ts";
import { duesOf, FIELD_TABLES, fieldData, groundRules } from "../data.ts";

const TABLE_OF: Readonly<Record<Exclude<Register, "dues">, AnyTable>> = {
  plan,
  occurrences,
  directives,
  teachers,
  categories,
  applications,
  conformity,
  heads,
  experts,
  windows,
  sentLists,
  commissions,
  members,
  sittings,
  questions,
};

/** Sheets that every form gets, and the register of documents with all that belongs to it. */
const ALWAYS: readonly AnyTable[] = [
  staff,
  organisations,
  coordinators,
  settings,
  calendar,
  rules,
  phrases,
  documents,
  documentData,
  templates,
];

/** Sheets that making papers of some forms needs, each once. */
export function tablesFor(forms: readonly Pick<Form, "needs">[]): AnyTable[] {
  const own = forms.flatMap(({ needs }) =>
    needs.flatMap((register): readonly AnyTable[] =>
      register === "dues" ? FIELD_TABLES : [TABLE_OF[register]],
    ),
  );
  return [...new Set([...ALWAYS, ...own])];
}

/** Registers that weren't read are empty. */
export function paperData(book: Book, forms: readonly Pick<Form, "needs">[], today: CivilDate): PaperData {
  const rows = <Row extends object>(table: Table<Row>): Row[] => (book.has(table) ? book.rows(table) : []);
  const known = { staff: book.rows(staff), organisations: book.rows(organisations) };
  const wantsDues = forms.some(({ needs }) => needs.includes("dues"));
  return {
    plan: rows(plan),
    occurrences: rows(occurrences),
    directives: rows(directives),
    teachers: rows(teachers),
    categories: rows(categories),
    applications: rows(applications),
    conformity: rows(conformity),
    heads: rows(heads),
    experts: rows(experts),
    windows: rows(windows),
    sentLists: rows(sentLists),
    commissions: rows(commissions),
    members: rows(members),
    sittings: rows(sittings).map((row) => ({ ...row, number: bareNumber(row.number) })),
    questions: rows(questions),
    directory: withCoordinators(known, book.rows(coordinators), today),
    ...groundRules(book),
    dues: wantsDues ? duesOf(fieldData(book, today), today) : [],
    today,
    words: wordsOf(CATALOGUE, book.rows(phrases)),
  };
}
