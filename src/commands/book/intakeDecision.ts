// What a document that comes in changes: new rows, what a changed document says otherwise when that is taken over, and the
// answer about terms already past. A report and the remarks of the import go with it.
import { placeOfItem } from "../../domain/control/completion.ts";
import type { CorrectedWords } from "../../intake/corrections.ts";
import type { DocumentDraft } from "../../intake/draft.ts";
import type { Decision, LogLine } from "../../run/run.ts";
import type { Book } from "../../workbook/book.ts";
import { addRowsIfAny, patchRow, type Change } from "../../workbook/changes.ts";
import type { AnyTable } from "../../workbook/table.ts";
import { directives, occurrences, plan, staff } from "../../workbook/tables/index.ts";
import type { ChangedRow, ImportReport, ImportRow } from "../contract/importing.ts";
import type { IntakeAnswers } from "./answers.ts";
import { completionContext, fieldData } from "./data.ts";
import { importRemarkChanges } from "./importRemarks.ts";
import { intakeDirectives } from "./intakeDirectives.ts";
import { intakePlan } from "./intakePlan.ts";
import { nameOf, particulars, summaryOf } from "./intakeReport.ts";
import { pastReport } from "./past.ts";

/** Everything that bringing in a document changes, with the report of it. */
export function intakeDecision(
  book: Book,
  draft: DocumentDraft,
  answers: IntakeAnswers,
  today: string,
): Decision<ImportReport> {
  return draft.kind === "план"
    ? planDecision(book, draft, answers, today)
    : directivesDecision(book, draft, answers, today);
}

function planDecision(
  book: Book,
  draft: DocumentDraft,
  answers: IntakeAnswers,
  today: string,
): Decision<ImportReport> {
  const data = fieldData(book, today);
  const intake = intakePlan(draft, data, completionContext(data, today), answers);
  const { rows, unchanged, missing, differing } = intake;
  const report: ImportReport = {
    ...particulars(draft),
    added: intake.items.length,
    unchanged,
    rows,
    changed: differing.map(({ shown }) => shown),
    missing: missing.map((item) => ({ id: item.id, place: placeOfItem(item), text: item.activity })),
    ...pastReport(intake.past, answers.past),
    newPeople: intake.people.map(({ name }) => name),
    notUnderstood: draft.notUnderstood,
  };
  const taken = differing.filter(({ shown }) => shown.isTaken);
  const changes = [
    ...addRowsIfAny(staff, intake.people),
    ...addRowsIfAny(plan, intake.items),
    ...addRowsIfAny(occurrences, intake.occurrences),
    ...taken.map(({ existing, draft: { section, number, activity }, words }) => {
      const { term: termText, people: responsibleText, documentTerm, documentPeople } = words;
      const part = { section, number, activity, termText, responsibleText, documentTerm, documentPeople };
      return patchRow(plan, existing.id, part);
    }),
    ...intake.answered.map(({ id, status, letters, done, evidence }) =>
      patchRow(occurrences, id, { status, letters, done, evidence }),
    ),
  ];
  return decision(book, changes, report, plan, taken);
}

function directivesDecision(
  book: Book,
  draft: DocumentDraft,
  answers: IntakeAnswers,
  today: string,
): Decision<ImportReport> {
  const data = fieldData(book, today);
  const intake = intakeDirectives(draft, data, completionContext(data, today), answers);
  const { rows, unchanged, missing, differing } = intake;
  const report: ImportReport = {
    ...particulars(draft),
    added: intake.directives.length,
    unchanged,
    rows,
    changed: differing.map(({ shown }) => shown),
    missing: missing.map(({ id, number, text }) => ({ id, place: `Поручения, п. ${number}`, text })),
    ...pastReport(intake.past, answers.past),
    newPeople: [],
    notUnderstood: draft.notUnderstood,
  };
  const taken = differing.filter(({ shown }) => shown.isTaken);
  const changes = [
    ...addRowsIfAny(directives, intake.directives),
    ...taken.map(({ existing, draft: { number, text, checkpoints }, words }) => {
      const { term: termText, people: executorText, documentTerm, documentPeople } = words;
      const part = { number, text, checkpoints, termText, executorText, documentTerm, documentPeople };
      return patchRow(directives, existing.id, part);
    }),
    ...intake.answered.map(({ id, status, letters, done, report: text }) =>
      patchRow(directives, id, { status, letters, done, report: text }),
    ),
  ];
  return decision(book, changes, report, directives, taken);
}

/** Rows with the remarks on the import, and lines in the log when anything changes. */
function decision(
  book: Book,
  changes: readonly Change[],
  report: ImportReport,
  { title: sheet }: AnyTable,
  taken: readonly { shown: ChangedRow; words: CorrectedWords }[],
): Decision<ImportReport> {
  const all = [...changes, ...importRemarkChanges(book, report, sheet)];
  if (all.length === 0) return { changes: all, result: report };
  const corrected = [
    ...report.rows.flatMap((row) => correctionsOf(row, row.id, row.term, row.peopleText)),
    ...taken.flatMap(({ shown, words }) => correctionsOf(words, shown.id, words.term, words.people)),
  ];
  const skipped = report.rows
    .filter(({ isSkipped }) => isSkipped)
    .map((row) => ({ row: "", message: `Не внесено по решению человека: ${nameOf(row)} «${row.text}»` }));
  const lines = [{ row: "", message: summaryOf(report) }, ...corrected, ...skipped];
  return { changes: all, log: lines.map((line) => ({ sheet, ...line })), result: report };
}

/** What was corrected in a row before it was written; the words of the document are kept in the row as well. */
function correctionsOf(
  { documentTerm, documentPeople }: Pick<ImportRow, "documentTerm" | "documentPeople">,
  row: string,
  term: string,
  people: string,
): Pick<LogLine, "row" | "message">[] {
  const line = (what: string, was: string, became: string): Pick<LogLine, "row" | "message">[] =>
    was === "" || row === ""
      ? []
      : [{ row, message: `При внесении исправлено, ${what}: в документе «${was}», записано «${became}»` }];
  return [...line("срок", documentTerm, term), ...line("люди", documentPeople, people)];
}
