// What a document that comes in changes: new rows, what a changed document says otherwise when that is taken over, and the
// answer about terms already past. A report and the remarks of the import go with it.
import type { Directive } from "../../domain/control/directive.ts";
import { placeOfItem } from "../../domain/control/completion.ts";
import type { DocumentDraft } from "../../intake/draft.ts";
import type { Decision } from "../../run/run.ts";
import { headerOf, type Book } from "../../workbook/book.ts";
import { addRowsIfAny, patchRow, type Change } from "../../workbook/changes.ts";
import type { AnyTable } from "../../workbook/table.ts";
import { directives, occurrences, plan, staff } from "../../workbook/tables/index.ts";
import { completionContext, fieldData } from "./data.ts";
import { importRemarkChanges } from "./importRemarks.ts";
import { intakeDirectives } from "./intakeDirectives.ts";
import { intakePlan } from "./intakePlan.ts";
import { particulars, pastWords, summaryOf, type IntakeReport } from "./intakeReport.ts";
import type { PastAnswer } from "./past.ts";

/** Answers to the questions that a document raises. */
interface Answers {
  /** What becomes of terms already past; null: they are kept without letters. */
  past: PastAnswer | null;
  /** Take over what a changed document says differently. */
  takeChanges: boolean;
}

/** Everything that bringing in a document changes, with the report of it. */
export function intakeDecision(
  book: Book,
  draft: DocumentDraft,
  answers: Answers,
  today: string,
): Decision<IntakeReport> {
  return draft.kind === "план"
    ? planDecision(book, draft, answers, today)
    : directivesDecision(book, draft, answers, today);
}

function planDecision(
  book: Book,
  draft: DocumentDraft,
  { past, takeChanges }: Answers,
  today: string,
): Decision<IntakeReport> {
  const data = fieldData(book);
  const intake = intakePlan(draft, data, completionContext(data, today), past);
  const report = reportOf(draft, intake, past, {
    isTaken: takeChanges,
    added: intake.items.length,
    changed: differencesOf(intake, plan, placeOfItem),
    missing: intake.missing.map((item) => ({ id: item.id, place: placeOfItem(item) })),
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
    ...addRowsIfAny(staff, intake.people),
    ...addRowsIfAny(plan, intake.items),
    ...addRowsIfAny(occurrences, intake.occurrences),
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
  { past, takeChanges }: Answers,
  today: string,
): Decision<IntakeReport> {
  const data = fieldData(book);
  const intake = intakeDirectives(draft, data, completionContext(data, today), past);
  const place = ({ number }: Directive): string => `Поручения, п. ${number}`;
  const report = reportOf(draft, intake, past, {
    isTaken: takeChanges,
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
    ...addRowsIfAny(directives, intake.rows),
    ...taken,
    ...intake.answered.map(({ id, status, letters, done, report: text }) =>
      patchRow(directives, id, { status, letters, done, report: text }),
    ),
  ];
  return decision(book, changes, report, directives.title);
}

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

function reportOf(
  draft: DocumentDraft,
  { unchanged, past }: { unchanged: number; past: number },
  answer: PastAnswer | null,
  rest: Pick<IntakeReport, "added" | "changed" | "isTaken" | "missing" | "newPeople" | "rows">,
): IntakeReport {
  const { notUnderstood } = draft;
  return { ...particulars(draft), unchanged, past, pastAnswer: pastWords(answer), ...rest, notUnderstood };
}

/** Rows with the remarks on the import, and a line in the log when anything changes. */
function decision(
  book: Book,
  changes: readonly Change[],
  report: IntakeReport,
  sheet: string,
): Decision<IntakeReport> {
  const all = [...changes, ...importRemarkChanges(book, report, sheet)];
  const log = all.length === 0 ? [] : [{ sheet, row: "", message: summaryOf(report) }];
  return { changes: all, log, result: report };
}
