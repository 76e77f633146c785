// «Имена по кодам»: the book without names. Names never come from the page: it sends codes, and finds the names of its answers
// in the key file that lies on the person's own machine. Source: privacy of the field §8.2.
import * as z from "zod/mini";
import { counted } from "../domain/language/plural.ts";
import { spellingKey } from "../domain/people/spelling.ts";
import { settingsFrom, WITHOUT_NAMES } from "../domain/settings.ts";
import { selection } from "../google/screen.ts";
import type { Decision, Run } from "../run/run.ts";
import type { Book } from "../workbook/book.ts";
import { patchRow, weightOf, type Change } from "../workbook/changes.ts";
import { nextIds } from "../workbook/table.ts";
import {
  conformity,
  documentData,
  documents,
  experts,
  organisations,
  settings,
  teachers,
} from "../workbook/tables/index.ts";
import { settingCells } from "./book/data.ts";
import { PEOPLE_TABLES, personRows, withoutName, type PersonRow } from "./book/peopleSheets.ts";
import { documentsWithoutNames } from "./book/documents/withoutNames.ts";
import { bringWholeUpToDate } from "./book/refresh.ts";
import type { CodedPerson, NamesState, SelectedPerson } from "./contract/names.ts";
import type { Outcome } from "./outcome.ts";

export const hideSchema = z.strictObject({ codes: z.array(z.string()) });
export const reserveSchema = z.strictObject({ count: z.int().check(z.positive()), after: z.string() });

const ALL_TABLES = [...PEOPLE_TABLES, organisations, settings];

export function namesState(run: Run): Outcome<NamesState> {
  const book = run.read(ALL_TABLES);
  const sheets = PEOPLE_TABLES.map((table) => {
    const rows = personRows(book, table);
    return { title: table.title, rows: rows.length, named: rows.filter(({ name }) => name !== "").length };
  });
  const schools = book.rows(organisations).map(({ id, name, fullName, aliases, locality, active }) => ({
    ...{ id, name, fullName, aliases, locality, active },
  }));
  return { message: "", details: [], data: { isNameless: isNameless(book), sheets, schools } };
}

export function codedPeople(run: Run): Outcome<{ people: CodedPerson[] }> {
  const book = run.read(PEOPLE_TABLES);
  const people = ownRows(book).map(({ code, name, school, position }) => ({
    ...{ code, name, school, position },
  }));
  return { message: "", details: [], data: { people } };
}

const STEP_BYTES = 1_000_000;

/** One step: names of the codes given go out of the book, the mode is set with the first of them. */
export function hideNames(run: Run, { codes }: z.infer<typeof hideSchema>): Outcome<{ left: number }> {
  const known = new Set(codes);
  const { hidden, left } = run.step([...ALL_TABLES, documents, documentData], (book) =>
    hidingStep(book, known),
  );
  if (left === 0) {
    bringWholeUpToDate(run);
  }
  const rows = counted(hidden, "строка", "строки", "строк");
  return { message: `Имена убраны из книги: ${rows}.`, details: [], data: { left } };
}

function hidingStep(book: Book, codes: ReadonlySet<string>): Decision<{ hidden: number; left: number }> {
  const byName = new Map(
    personRows(book, experts)
      .filter(({ name, code }) => name !== "" && codes.has(code))
      .map(({ name, code }) => [spellingKey(name), code]),
  );
  const rows = PEOPLE_TABLES.flatMap((table) => personRows(book, table));
  const all = [
    ...rows.flatMap((row) => withoutName(row, codes, (name) => byName.get(spellingKey(name)))),
    ...documentsWithoutNames(book),
  ];
  const changes = fitting(all);
  const left = all.length - changes.length;
  const mode = isNameless(book) ? [] : [patchRow(settings, "names", { value: WITHOUT_NAMES })];
  const count = counted(changes.length, "строки", "строк", "строк");
  const log = changes.length === 0 ? [] : [{ sheet: "", row: "", message: `Имена убраны из ${count}` }];
  return { changes: [...mode, ...changes], log, result: { hidden: changes.length, left } };
}

function fitting(changes: readonly Change[]): Change[] {
  let bytes = 0;
  return changes.filter((change, index) => {
    bytes += weightOf(change);
    return index === 0 || bytes <= STEP_BYTES;
  });
}

/** Whose row is selected: of the first row of the selection. */
export function selectedPerson(run: Run): Outcome<SelectedPerson> {
  const { sheetId, rows } = selection();
  const table = PEOPLE_TABLES.find((one) => one.sheetId === sheetId);
  const [index] = rows;
  const data =
    table === undefined || index === undefined
      ? NOBODY
      : personAt(run.read([table, conformity]), table, index);
  return { message: "", details: [], data };
}

const NOBODY: SelectedPerson = {
  code: "",
  school: "",
  place:
    "Поставьте курсор на строку человека: «Педагоги», «Заявления», «Соответствие», «История категорий», «Руководители», «Вопросы заседаний», «Специалисты».",
};

function personAt(book: Book, table: (typeof PEOPLE_TABLES)[number], index: number): SelectedPerson {
  const ref = book.refs(table)[index] ?? "";
  const row = personRows(book, table).find((one) => one.ref === ref);
  if (row === undefined) return NOBODY;
  return { code: row.code, school: row.school, place: `${book.layout(table).title}, ${ref}` };
}

/** Codes that nobody has: neither in the book nor, up to `after`, in the key file. */
export function reserveCodes(
  run: Run,
  { count, after }: z.infer<typeof reserveSchema>,
): Outcome<{ codes: string[] }> {
  const used = run
    .read([teachers])
    .rows(teachers)
    .map(({ id }) => id);
  const codes = nextIds(teachers.idPrefix ?? "", [...used, after], count);
  return { message: "", details: [], data: { codes } };
}

function ownRows(book: Book): PersonRow[] {
  return PEOPLE_TABLES.flatMap((table) => personRows(book, table)).filter(({ isOwn }) => isOwn);
}

function isNameless(book: Book): boolean {
  return settingsFrom(settingCells(book)).settings.names === WITHOUT_NAMES;
}
