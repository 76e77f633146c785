// «Внести документ»: a plan or a letter of directives becomes rows with dates and addressees. The same document twice adds
// nothing; a changed one shows its differences and changes nothing by itself; what was not understood is kept as remarks.
import * as z from "zod/mini";
import { isCivilDate } from "../domain/calendar/civil.ts";
import { counted } from "../domain/language/plural.ts";
import { xmlParts } from "../google/unzip.ts";
import type { DocumentDraft } from "../intake/draft.ts";
import { readDocument, type DocumentSource } from "../intake/readDocument.ts";
import { Failure } from "../run/failure.ts";
import type { Run } from "../run/run.ts";
import type { IntakeAnswers } from "./book/answers.ts";
import { intakeDecision } from "./book/intakeDecision.ts";
import { detailsOf, summaryOf } from "./book/intakeReport.ts";
import { PAST_ANSWERS } from "./book/past.ts";
import { bringUpToDate, REFRESH_TABLES } from "./book/refresh.ts";
import type { DocumentRequest, ImportReport } from "./contract/importing.ts";
import type { Outcome } from "./outcome.ts";

const day = z.string().check(z.refine(isCivilDate));
const past = z.enum(PAST_ANSWERS);
const cell = z.object({
  lines: z.array(z.string()),
  columns: z.int().check(z.positive()),
  rows: z.int().check(z.positive()),
});
const block = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("paragraph"), lines: z.array(z.string()) }),
  z.object({ kind: z.literal("table"), rows: z.array(z.array(cell)) }),
]);

/** What a page or the command line hands over: the document, and the answers to the questions it raises. */
export const importSchema = z.object({
  name: z.string(),
  text: z.optional(z.string()),
  docx: z.optional(z.string()),
  blocks: z.optional(z.array(block)),
  kind: z.optional(z.enum(["план", "поручения"])),
  source: z.optional(z.string()),
  year: z.optional(z.string()),
  corrections: z.optional(
    z.record(
      z.string(),
      z.object({
        termText: z.optional(z.string()),
        from: z.optional(day),
        to: z.optional(day),
        people: z.optional(z.string()),
        skip: z.optional(z.boolean()),
      }),
    ),
  ),
  past: z.optional(past),
  pastByMonth: z.optional(z.record(z.string(), past)),
  takeChanges: z.optional(z.union([z.boolean(), z.array(z.string())])),
});

/** What bringing in the document would change; writes nothing. */
export function previewImport(run: Run, request: DocumentRequest): Outcome<ImportReport> {
  const draft = readRequest(request);
  const { result: report } = intakeDecision(run.read(REFRESH_TABLES), draft, answersOf(request), run.today);
  const message =
    report.rows.length + report.changed.length === 0
      ? "Ничего нового: всё, что есть в документе, уже в книге."
      : `Будет внесено: ${counted(report.added, "строка", "строки", "строк")}.`;
  return { message, details: detailsOf(report), data: report };
}

export function importDocument(run: Run, request: DocumentRequest): Outcome<ImportReport> {
  const draft = readRequest(request);
  const answers = answersOf(request);
  const report = run.step(REFRESH_TABLES, (book) => intakeDecision(book, draft, answers, run.today));
  bringUpToDate(run);
  return { message: summaryOf(report), details: detailsOf(report), data: report };
}

function answersOf(request: DocumentRequest): IntakeAnswers {
  return {
    past: { all: request.past ?? null, byMonth: request.pastByMonth ?? {} },
    takeChanges: request.takeChanges ?? false,
    corrections: request.corrections ?? {},
  };
}

/** @throws Failure DOCUMENT_BROKEN, DOCUMENT_UNKNOWN with what was read */
function readRequest(request: DocumentRequest): DocumentDraft {
  const { name, kind = null, source = "", year = "" } = request;
  const draft = readDocument(contentOf(request), { kind, source: source.trim(), year: year.trim() });
  if (draft.kind === null)
    throw new Failure("DOCUMENT_UNKNOWN", {
      name,
      lines: String(draft.total),
      reason: draft.notUnderstood[0]?.reason ?? "",
    });
  return draft.source === "" ? { ...draft, source: name } : draft;
}

function contentOf({ name, text, docx, blocks }: DocumentRequest): DocumentSource {
  if (docx !== undefined) return { kind: "docx", parts: partsOf(name, docx) };
  if (blocks !== undefined) return { kind: "blocks", blocks };
  return { kind: "text", text: text ?? "" };
}

function partsOf(name: string, docx: string): Record<string, string> {
  try {
    return xmlParts(docx);
  } catch {
    throw new Failure("DOCUMENT_BROKEN", { name });
  }
}
