// «Документы»: what can be made, how it would look, and making it. One press makes all papers of a request, as many as there is
// time for; the same request again goes on.
import * as z from "zod/mini";
import { formOf } from "../documents/forms/index.ts";
import { htmlOf } from "../documents/html.ts";
import { sampleTags } from "./book/documents/samplePapers.ts";
import { differencesOf } from "../domain/documents/differences.ts";
import { DOCUMENT_KIND_IDS } from "../domain/documents/documentKinds.ts";
import type { DocumentRecord } from "../domain/documents/documentRecord.ts";
import { lastVersion } from "../domain/documents/documentWay.ts";
import { counted } from "../domain/language/plural.ts";
import type { Run } from "../run/run.ts";
import type { Book } from "../workbook/book.ts";
import { documents, journal } from "../workbook/tables/index.ts";
import { printOf, type Look } from "./book/documents/content.ts";
import { readData } from "./book/documents/dataLog.ts";
import { findDoubtful } from "./book/documents/doubts.ts";
import { makeAll } from "./book/documents/making.ts";
import { readOwnForm } from "./book/documents/ownForms.ts";
import { paperData, tablesFor } from "./book/documents/paperData.ts";
import { papersOf } from "./book/documents/papers.ts";
import { withPhraseStops } from "./book/documents/phraseStops.ts";
import { codesNote, viewOf } from "./book/documents/view.ts";
import type { Wanted } from "./book/documents/verdicts.ts";
import type {
  DocumentsMade,
  DocumentsPreview,
  DocumentsView,
  PaperPreview,
  PaperRequest,
} from "./contract/documents.ts";
import type { Outcome } from "./outcome.ts";

const codes = z.optional(z.array(z.string()));

export const paperSchema = z.strictObject({
  kind: z.enum(DOCUMENT_KIND_IDS),
  schoolYear: z.optional(z.string().check(z.regex(/^\d{4}(?:-\d{4})?$/))),
  month: z.optional(z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/))),
  schools: codes,
  people: codes,
  sitting: z.optional(z.string()),
  questions: codes,
  planItem: z.optional(z.string()),
  fields: z.optional(z.record(z.string(), z.string())),
  again: codes,
  limit: z.optional(z.int().check(z.positive())),
});

/** So many papers are shown as they will look; the others by their names. */
const MOST_SHOWN = 20;

export function documentsView(run: Run): Outcome<DocumentsView> {
  return { message: "", details: [], data: viewOf(run) };
}

/** What a request comes to on the book as it stands. */
interface Drawn {
  book: Book;
  wanted: Wanted[];
  look: Look;
  /** Said once for all papers; empty when there is nothing to say. */
  note: string;
}

const BUILT_IN: Look = { form: null, tags: { fields: [], rows: [] } };

function draw(run: Run, request: PaperRequest): Drawn {
  const form = formOf(request.kind);
  const book = run.read([...tablesFor([form]), journal]);
  const own = readOwnForm(run, book, request.kind);
  const look: Look = own === null ? BUILT_IN : { form: own, tags: sampleTags(request.kind) };
  const data = paperData(book, [form], run.today);
  const papers = withPhraseStops(papersOf(form, data, request), book);
  const wanted = papers.map((paper) => ({ paper, print: printOf(paper, look) }));
  return { book, wanted, look, note: codesNote(data) };
}

/** What the last versions of the papers say, where something has changed. */
function readPast(run: Run, { book, wanted }: Drawn): ReturnType<typeof readData> {
  const rows = book.rows(documents);
  const changed = wanted.flatMap(({ paper, print }) => {
    const last = lastVersion(rows, paper.key);
    return last === null || last.print === print ? [] : [last.id];
  });
  return readData(run, book, changed);
}

export function previewDocuments(run: Run, request: PaperRequest): Outcome<DocumentsPreview> {
  const drawn = draw(run, request);
  const past = readPast(run, drawn);
  const rows = drawn.book.rows(documents);
  const papers = drawn.wanted.map(({ paper, print }, index): PaperPreview => {
    const last = lastVersion(rows, paper.key);
    const was = last === null ? undefined : past.get(last.id);
    const { key, title, fileName, problems, attachment } = paper;
    return {
      key,
      title,
      fileName,
      html: index < MOST_SHOWN ? htmlOf(paper.paper) : "",
      problems: problems.map(({ level, text }) => ({ level, text })),
      last: last === null ? null : versionView(last),
      differences:
        last === null || last.print === print || was === undefined ? [] : differencesOf(was, paper),
      ...(attachment === undefined ? {} : { attachment }),
    };
  });
  const own = drawn.look.form === null ? [] : [OWN_FORM];
  const notes = [drawn.note, ...own].filter((text) => text !== "");
  const problems = [
    ...(papers.length === 0 ? [{ level: "stop" as const, text: NOTHING }] : []),
    ...notes.map((text) => ({ level: "warn" as const, text })),
  ];
  return { message: papers.length === 0 ? NOTHING : "", details: [], data: { papers, problems } };
}

const NOTHING =
  "Составлять нечего: для этого документа в книге нет готовых строк. Выберите их или проверьте даты.";
const OWN_FORM = "Файл будет составлен по своему бланку центра; здесь показан встроенный.";

function versionView({ id, version, state, number }: DocumentRecord): NonNullable<PaperPreview["last"]> {
  return { id, version: version ?? 1, state: state === "" ? "проект" : state, number };
}

export function makeDocuments(run: Run, request: PaperRequest): Outcome<DocumentsMade> {
  const drawn = draw(run, request);
  const { book, wanted, look, note } = drawn;
  if (wanted.length === 0) return { message: NOTHING, details: [], data: EMPTY };
  const past = readPast(run, drawn);
  const found = findDoubtful(book.rows(documents));
  const { again = [], limit = Number.POSITIVE_INFINITY } = request;
  const made = makeAll(run, { wanted, look, again, limit, found, past });
  return wordMade(made, note);
}

const EMPTY: DocumentsMade = { made: [], unchanged: [], refused: [], rest: 0 };

function wordMade(data: DocumentsMade, note: string): Outcome<DocumentsMade> {
  const { made, unchanged, refused, rest } = data;
  const papers = (count: number): string => counted(count, "документ", "документа", "документов");
  const parts = [
    made.length === 0 ? "" : `Сделано: ${papers(made.length)}.`,
    unchanged.length === 0 ? "" : `Без изменений: ${papers(unchanged.length)}.`,
    refused.length === 0 ? "" : `Не сделано: ${papers(refused.length)}.`,
    rest === 0 ? "" : `Осталось: ${rest}, повторите команду.`,
    note,
  ];
  return {
    message: parts.filter((part) => part !== "").join(" "),
    details: refused.flatMap(({ title, problems }) =>
      problems.map((text) => (text.startsWith(`${title}:`) ? text : `${title}: ${text}`)),
    ),
    data,
  };
}
