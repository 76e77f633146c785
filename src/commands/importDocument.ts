// «Внести документ»: a plan or a letter of directives becomes rows with dates and addressees. The same document twice adds
// nothing; a changed one shows its differences and changes nothing by itself; what was not understood is kept as remarks.
import * as z from "zod/mini";
import { readDocument } from "../intake/readDocument.ts";
import type { DocumentDraft } from "../intake/draft.ts";
import { xmlParts } from "../google/unzip.ts";
import { Failure } from "../run/failure.ts";
import type { Decision, Run } from "../run/run.ts";
import type { Directive } from "../domain/control/directive.ts";
import type { PlanItem } from "../domain/control/plan.ts";
import { headerOf, type Book } from "../workbook/book.ts";
import type { AnyTable } from "../workbook/table.ts";
import { addRows, patchRow, removeRow, type Change } from "../workbook/changes.ts";
import { directives, occurrences, plan, remarks, staff } from "../workbook/tables/index.ts";
import type { Remark } from "../workbook/tables/logs.ts";
import { completionContext, fieldData } from "./book/data.ts";
import { intakeDirectives } from "./book/intakeDirectives.ts";
import { intakePlan } from "./book/intakePlan.ts";
import { detailsOf, particulars, summaryOf, type IntakeReport } from "./book/intakeReport.ts";
import { PAST_ANSWERS, type PastAnswer } from "./book/past.ts";
import { bringUpToDate, IMPORT_REMARK, REFRESH_TABLES } from "./book/refresh.ts";
import type { Outcome } from "./outcome.ts";

/** What a page or the command line hands over: the document, and the answers to the questions it raises. */
export const importSchema = z.object({
  /** Name of the file, for messages. */
  name: z.string(),
  /** The document as text, or the bytes of a .docx as base64. */
  text: z.optional(z.string()),
  docx: z.optional(z.string()),
  /** What to do with terms already past; without an answer they are kept without letters. */
  past: z.optional(z.enum(PAST_ANSWERS)),
  /** Take over what a changed document says differently. */
  takeChanges: z._default(z.boolean(), false),
});
export type ImportRequest = z.infer<typeof importSchema>;

export function importDocument(run: Run, request: ImportRequest): Outcome {
  const draft = readRequest(request);
  const report = run.step(REFRESH_TABLES, (book) =>
    draft.kind === "план"
      ? planDecision(book, draft, request, run.today)
      : directivesDecision(book, draft, request, run.today),
  );
  bringUpToDate(run);
  return { message: summaryOf(report), details: detailsOf(report), data: report };
}

/** @throws Failure DOCUMENT_BROKEN, DOCUMENT_UNKNOWN with what was read */
function readRequest({ name, text, docx }: ImportRequest): DocumentDraft {
  const draft =
    docx === undefined
      ? readDocument({ kind: "text", text: text ?? "" })
      : readDocument({ kind: "docx", parts: partsOf(name, docx) });
  if (draft.kind === null)
    throw new Failure("DOCUMENT_UNKNOWN", {
      name,
      lines: String(draft.total),
      reason: draft.notUnderstood[0]?.reason ?? "",
    });
  return draft.source === "" ? { ...draft, source: name } : draft;
}

function partsOf(name: string, docx: string): Record<string, string> {
  try {
    return xmlParts(docx);
  } catch {
    throw new Failure("DOCUMENT_BROKEN", { name });
  }
}

function planDecision(
  book: Book,
  draft: DocumentDraft,
  { past = null, takeChanges }: Answers,
  today: string,
): Decision<IntakeReport> {
  const data = fieldData(book);
  const intake = intakePlan(draft, data, completionContext(data, today), past);
  const place = ({ section, number }: PlanItem): string => `План, ${section}.${number}`;
  const report = reportOf(draft, intake, past, {
    added: intake.items.length,
    changed: differencesOf(intake, plan, place),
    missing: intake.missing.map((item) => ({ id: item.id, place: place(item) })),
    newPeople: intake.people.map(({ name }) => name),
    rows: intake.rows,
  });
  const taken = takeChanges
    ? [...intake.changed, ...intake.renumbered].map(({ existing, draft: row }) => {
        const { section, number, activity, termText, responsibleText } = row;
        return patchRow(plan, existing.id, { section, number, activity, termText, responsibleText });
      })
    : [];
  const changes = [
    ...(intake.people.length > 0 ? [addRows(staff, intake.people)] : []),
    ...(intake.items.length > 0 ? [addRows(plan, intake.items)] : []),
    ...(intake.occurrences.length > 0 ? [addRows(occurrences, intake.occurrences)] : []),
    ...taken,
    ...intake.answered.map(({ id, status, letters, done, evidence }) =>
      patchRow(occurrences, id, { status, letters, done, evidence }),
    ),
  ];
  return decision(book, changes, report, plan.title);
}

function directivesDecision(
  book: Book,
  draft: DocumentDraft,
  { past = null, takeChanges }: Answers,
  today: string,
): Decision<IntakeReport> {
  const data = fieldData(book);
  const intake = intakeDirectives(draft, data, completionContext(data, today), past);
  const place = ({ number }: Directive): string => `Поручения, п. ${number}`;
  const report = reportOf(draft, intake, past, {
    added: intake.rows.length,
    changed: differencesOf(intake, directives, place),
    missing: intake.missing.map((row) => ({ id: row.id, place: place(row) })),
    newPeople: [],
    rows: intake.report,
  });
  const taken = takeChanges
    ? [...intake.changed, ...intake.renumbered].map(({ existing, draft: row }) => {
        const { number, text, checkpoints, termText, executorText } = row;
        return patchRow(directives, existing.id, { number, text, checkpoints, termText, executorText });
      })
    : [];
  const changes = [
    ...(intake.rows.length > 0 ? [addRows(directives, intake.rows)] : []),
    ...taken,
    ...intake.answered.map(({ id, status, letters, done, report: text }) =>
      patchRow(directives, id, { status, letters, done, report: text }),
    ),
  ];
  return decision(book, changes, report, directives.title);
}

type Answers = { past?: PastAnswer | undefined | null; takeChanges: boolean };

interface Compared<Row> {
  changed: readonly { existing: Row; fields: readonly { field: string; was: string; became: string }[] }[];
  renumbered: readonly { existing: Row; draft: { number: string } }[];
}

/** What the new document says otherwise, in the headers of the sheet. */
function differencesOf<Row extends { id: string; number: string }>(
  { changed, renumbered }: Compared<Row>,
  table: AnyTable,
  place: (row: Row) => string,
): IntakeReport["changed"] {
  const words = changed.map(({ existing, fields }) => ({
    id: existing.id,
    place: place(existing),
    fields: fields.map(({ field, was, became }) => ({ field: headerOf(table, field), was, became })),
  }));
  const numbers = renumbered.map(({ existing, draft }) => ({
    id: existing.id,
    place: place(existing),
    fields: [{ field: headerOf(table, "number"), was: existing.number, became: draft.number }],
  }));
  return [...words, ...numbers];
}

const PAST_WORDS: Readonly<Record<PastAnswer, string>> = {
  control: "контролируем, письма идут",
  archive: "сданы в архив",
  done: "отмечены исполненными ранее",
};

function reportOf(
  draft: DocumentDraft,
  { unchanged, past }: { unchanged: number; past: number },
  answer: PastAnswer | null,
  rest: Pick<IntakeReport, "added" | "changed" | "missing" | "newPeople" | "rows">,
): IntakeReport {
  const pastAnswer = answer === null ? "" : PAST_WORDS[answer];
  return { ...particulars(draft), unchanged, past, pastAnswer, ...rest, notUnderstood: draft.notUnderstood };
}

/** Rows, the remarks on what was not understood (those of an earlier reading of the same document go), and a line in the log. */
function decision(
  book: Book,
  changes: readonly Change[],
  report: IntakeReport,
  sheet: string,
): Decision<IntakeReport> {
  const prefix = `${IMPORT_REMARK}${report.source}|`;
  const wanted = importRemarks(prefix, report, sheet);
  const keys = new Set(wanted.map(({ key }) => key));
  const records = book.records(remarks);
  const present = new Set(records.map(({ row }) => row.key));
  const gone = records.filter(({ row }) => row.key.startsWith(prefix) && !keys.has(row.key));
  const news = wanted.filter(({ key }) => !present.has(key));
  const all = [
    ...changes,
    ...gone.map(({ ref }) => removeRow(remarks, ref)),
    ...(news.length > 0 ? [addRows(remarks, news)] : []),
  ];
  const log = all.length === 0 ? [] : [{ sheet, row: "", message: summaryOf(report) }];
  return { changes: all, log, result: report };
}

function importRemarks(prefix: string, report: IntakeReport, sheet: string): Remark[] {
  const unread = report.notUnderstood.map(({ place, text, reason }) => ({
    key: `${prefix}${place}|${text}`.slice(0, 300),
    sheet,
    row: place,
    column: "",
    message: `Не понято при внесении: «${text}»`,
    cure: `${reason} Когда разберётесь, удалите эту строку.`,
  }));
  const differing = report.changed.flatMap(({ id, place, fields }) =>
    fields.map(({ field, was, became }) => ({
      key: `${prefix}${id}|${field}|${became}`.slice(0, 300),
      sheet,
      row: id,
      column: field,
      message: `${place}: в новом документе иначе — «${became}», в книге «${was}»`,
      cure: "Исправьте ячейку, если новый документ верен, и удалите эту строку",
    })),
  );
  return unique([...unread, ...differing]);
}

function unique(rows: readonly Remark[]): Remark[] {
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}
