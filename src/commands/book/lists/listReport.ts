// A list against the book: how its table was found and read, and what each row would change. One report for looking at it and
// for writing it step by step.
import { gridOfText, tableOfBook, tableOfText } from "../../../intake/lists/grid.ts";
import {
  draftOf,
  guessMapping,
  missingFields,
  type ListDraft,
  type Mapping,
  type ReadTable,
} from "../../../intake/lists/kind.ts";
import type { Book } from "../../../workbook/book.ts";
import { weightOf, type Cells, type Change } from "../../../workbook/changes.ts";
import type { AnyTable } from "../../../workbook/table.ts";
import { columnLetters } from "../../../xlsx/places.ts";
import type { XlsxBook } from "../../../xlsx/readXlsx.ts";
import type { ListReport, ListRequest, ListRow, Verdict } from "../../contract/lists.ts";
import type { DecidedRow, ListAnswers, ListHandling } from "./decided.ts";
import { partedAnswers } from "./schoolAnswers.ts";

/** A list as it was read, before the book is looked at. */
export interface OpenList {
  request: ListRequest;
  handling: ListHandling;
  sheets: string[];
  sheet: string;
  table: ReadTable;
  mapping: Mapping;
  drafts: ListDraft[];
  answers: ListAnswers;
}

/** Null when there is no table: nothing was pasted, or the book is empty. @param book of an .xlsx; null for text */
export function openList(
  request: ListRequest,
  handling: ListHandling,
  book: XlsxBook | null,
): OpenList | null {
  const { fields } = handling.kind;
  const text = request.text ?? "";
  const found =
    book === null
      ? { sheet: "", table: tableOfText(text, fields) }
      : tableOfBook(book, fields, request.sheet);
  if (found === null || (book === null && gridOfText(text).length === 0)) return null;
  const { table, sheet } = found;
  const mapping = request.mapping ?? guessMapping(table.headers, fields);
  const said = handling.documentOf?.(table.skipped.map((line) => line.text)) ?? {};
  return {
    request,
    handling,
    sheets: (book?.sheets ?? []).filter(({ rows }) => rows.length > 0).map(({ name }) => name),
    sheet,
    table,
    mapping,
    drafts: table.rows.map((row) => draftOf(row, mapping)),
    answers: {
      ...partedAnswers(request.answers ?? {}),
      takeDifferent: request.takeDifferent ?? false,
      document: { ...said, ...filled(request.document ?? {}) },
    },
  };
}

const filled = (answers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ""));

/** Labels of what is missing before anything can be written: columns, and answers about the document. */
export function missingIn({ handling: { kind }, mapping, answers }: OpenList): string[] {
  const questions = (kind.documentFields ?? []).filter(
    ({ id, required }) => required && (answers.document[id] ?? "") === "",
  );
  return [...missingFields(kind, mapping), ...questions].map(({ label }) => label);
}

/** All rows as they are decided; none while a required column is missing. */
export function decidedRows(list: OpenList, book: Book, today: string): DecidedRow[] {
  if (missingFields(list.handling.kind, list.mapping).length > 0) return [];
  return list.handling.decide(book, list.drafts, list.answers, today);
}

/** @param rows those to be told, with their cells put beside them */
export function reportOf(
  list: OpenList,
  book: Book,
  rows: readonly DecidedRow[],
  today: string,
  left: number,
): ListReport {
  const { request, handling, sheets, sheet, table, mapping, drafts, answers } = list;
  const { kind } = handling;
  const cells = new Map(drafts.map((draft) => [draft.line, draft.cells]));
  return {
    kind: request.kind,
    title: kind.title,
    sheets,
    sheet,
    columns: table.headers.map((header, index) =>
      header === "" ? `Столбец ${columnLetters(index)}` : header,
    ),
    sample: table.rows.slice(0, SAMPLE_ROWS).map((row) => row.cells),
    fields: kind.fields.map(({ id, label, required }) => ({ id, label, required })),
    mapping: { ...mapping },
    missing: missingIn(list),
    rows: rows.map((row) => shownRow(row, cells.get(row.line) ?? [])),
    counts: countsOf(rows),
    document: (kind.documentFields ?? []).map((field) => ({
      ...field,
      value: answers.document[field.id] ?? "",
    })),
    remarks: handling.remarks?.(book, drafts, answers, today) ?? [],
    skipped: table.skipped,
    left,
  };
}

/** A decided row without its changes. */
function shownRow(row: DecidedRow, cells: readonly string[]): ListRow {
  const { line, verdict, message, candidates, differences } = row;
  return {
    line,
    cells: [...cells],
    verdict,
    message,
    ...(candidates === undefined ? {} : { candidates }),
    ...(differences === undefined ? {} : { differences }),
  };
}

const SAMPLE_ROWS = 4;

function countsOf(rows: readonly { verdict: Verdict }[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = {
    новая: 0,
    дополнена: 0,
    "без изменений": 0,
    "не наша": 0,
    уточнить: 0,
    "не понята": 0,
    пропущена: 0,
  };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

/** With its requests, the log and metadata a step stays under the 1.5 MB of a batch. */
const STEP_BYTES = 1_000_000;

/** The rows that one step writes, in the order of the list, and how many are left for others. */
export function nextStep(rows: readonly DecidedRow[]): { written: DecidedRow[]; left: number } {
  const news = rows.filter(({ changes }) => changes.length > 0);
  let bytes = 0;
  const written = news.filter(({ changes }, index) => {
    bytes += changes.reduce((sum, change) => sum + weightOf(change), 0);
    return index === 0 || bytes <= STEP_BYTES;
  });
  return { written, left: news.length - written.length };
}

/** All rows added to one sheet as one change. */
export function gathered(rows: readonly DecidedRow[]): Change[] {
  const added = new Map<AnyTable, Cells[]>();
  const others: Change[] = [];
  for (const change of rows.flatMap(({ changes }) => changes)) {
    if (change.kind !== "add") {
      others.push(change);
      continue;
    }
    const cells = added.get(change.table);
    if (cells === undefined) added.set(change.table, [...change.rows]);
    else cells.push(...change.rows);
  }
  return [...others, ...[...added].map(([table, cells]): Change => ({ kind: "add", table, rows: cells }))];
}
