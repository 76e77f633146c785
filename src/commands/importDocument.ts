// «Внести документ»: a plan or a letter of directives becomes rows with dates and addressees. The same document twice adds
// nothing; a changed one shows its differences and changes nothing by itself; what was not understood is kept as remarks.
import * as z from "zod/mini";
import { xmlParts } from "../google/unzip.ts";
import type { DocumentDraft } from "../intake/draft.ts";
import { readDocument } from "../intake/readDocument.ts";
import { Failure } from "../run/failure.ts";
import type { Run } from "../run/run.ts";
import { intakeDecision } from "./book/intakeDecision.ts";
import { detailsOf, summaryOf } from "./book/intakeReport.ts";
import { PAST_ANSWERS } from "./book/past.ts";
import { bringUpToDate, REFRESH_TABLES } from "./book/refresh.ts";
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
type ImportRequest = z.infer<typeof importSchema>;

export function importDocument(run: Run, request: ImportRequest): Outcome {
  const draft = readRequest(request);
  const answers = { past: request.past ?? null, takeChanges: request.takeChanges };
  const report = run.step(REFRESH_TABLES, (book) => intakeDecision(book, draft, answers, run.today));
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
