// «Документы»: the centre's own forms in place of the built-in ones. A form with a tag that the document doesn't have is refused, and
// the tag is named: it would be printed as it stands.
import * as z from "zod/mini";
import { docxParts } from "../documents/docx/docxParts.ts";
import { inventedIn } from "./book/documents/sampleLeft.ts";
import { sampleForm, sampleTags } from "./book/documents/samplePapers.ts";
import { countTags, tagProblems, type TagProblem } from "../documents/template/tags.ts";
import { DOCUMENT_KIND_IDS, DOCUMENT_KINDS, type DocumentKind } from "../domain/documents/documentKinds.ts";
import { safeFileName } from "../domain/language/fileName.ts";
import { allParts } from "../google/unzip.ts";
import { zipped, type Parts } from "../google/zip.ts";
import { Failure } from "../run/failure.ts";
import type { Run } from "../run/run.ts";
import { journal, templates } from "../workbook/tables/index.ts";
import { dropOwnForm, logOwnForm } from "./book/documents/ownForms.ts";
import { VIEW_TABLES, viewOf } from "./book/documents/view.ts";
import type { DocumentsView } from "./contract/documents.ts";
import type { Outcome } from "./outcome.ts";

/** 400 kB: a form with a coat of arms is a tenth of it. */
const MOST_BYTES = 400_000;
const MOST_LETTERS = Math.ceil(MOST_BYTES / 3) * 4;

const kind = z.enum(DOCUMENT_KIND_IDS);
export const kindSchema = z.strictObject({ kind });
export const formSchema = z.strictObject({ kind, fileName: z.string(), content: z.string() });

const TABLES = [...new Set([...VIEW_TABLES, journal])];
const titleOf = (id: DocumentKind): string => DOCUMENT_KINDS[id].title;

/** @throws Failure DOCUMENT_REFUSED for what is no .docx, is too big, has no tags or unknown ones */
export function saveTemplate(run: Run, request: z.infer<typeof formSchema>): Outcome<DocumentsView> {
  const { fileName, content } = request;
  const parts = partsIn(fileName, content);
  demandGood(request.kind, parts);
  run.step(TABLES, (book) => ({
    changes: logOwnForm(book, { kind: request.kind, fileName, base64: content }, run.moment),
    log: [
      { sheet: templates.title, row: "", message: `Свой бланк: «${titleOf(request.kind)}», ${fileName}` },
    ],
    result: null,
  }));
  return {
    message: `Бланк «${fileName}» принят: по нему составляется «${titleOf(request.kind)}».`,
    details: leftWords(inventedIn(parts)),
    data: viewOf(run),
  };
}

const MOST_NAMED = 5;

function leftWords(left: readonly string[]): string[] {
  if (left.length === 0) return [];
  const named = left.slice(0, MOST_NAMED).map((text) => `«${text}»`);
  const more = left.length > MOST_NAMED ? ` и ещё ${left.length - MOST_NAMED}` : "";
  return [
    `В бланке осталось вымышленное из образца: ${named.join(", ")}${more}. Это напечатается как есть: замените полями или сотрите и загрузите бланк ещё раз.`,
  ];
}

export function removeTemplate(run: Run, request: { kind: DocumentKind }): Outcome<DocumentsView> {
  run.read(TABLES);
  run.step(
    TABLES,
    (book) => {
      const changes = dropOwnForm(book, request.kind);
      const message = `Свой бланк убран: «${titleOf(request.kind)}»`;
      const log = changes.length === 0 ? [] : [{ sheet: templates.title, row: "", message }];
      return { changes, log, result: null };
    },
    true,
  );
  return {
    message: `«${titleOf(request.kind)}» составляется по встроенному бланку.`,
    details: [],
    data: viewOf(run),
  };
}

export function templateSample(request: {
  kind: DocumentKind;
}): Outcome<{ fileName: string; content: string }> {
  const name = safeFileName(`Бланк ${titleOf(request.kind)}`);
  const content = zipped(docxParts(sampleForm(request.kind)));
  return { message: "", details: [], data: { fileName: `${name}.docx`, content } };
}

function partsIn(fileName: string, content: string): Parts {
  if (content.length > MOST_LETTERS)
    throw refused(`«${fileName}» больше 400 кБ. Уменьшите картинки в нём и сохраните ещё раз.`);
  let parts: Parts;
  try {
    parts = allParts(content);
  } catch {
    throw new Failure("DOCUMENT_BROKEN", { name: fileName });
  }
  if (parts["word/document.xml"] === undefined) throw new Failure("DOCUMENT_BROKEN", { name: fileName });
  return parts;
}

function demandGood(wanted: DocumentKind, parts: Parts): void {
  const problems = tagProblems(parts, sampleTags(wanted));
  if (problems.length > 0)
    throw refused(
      `Бланк «${titleOf(wanted)}» не принят. ${problems.map(wordProblem).join(" ")} Какие поля есть, показано на странице «Документы» и в образце бланка.`,
    );
  if (countTags(parts) === 0)
    throw refused(
      `Бланк «${titleOf(wanted)}» не принят: в нём нет ни одного поля. Возьмите образец бланка и измените его.`,
    );
}

/** «Поле {{председатил}} неизвестно, похоже на {{председатель}} (строка «Председатель: …»).» */
function wordProblem({ typed, place, like, isBroken }: TagProblem): string {
  const where = place === "" ? "" : ` (строка «${place}»)`;
  if (isBroken) return `Скобки {{ и }} стоят без пары${where}.`;
  return `Поле ${typed} неизвестно${like === "" ? "" : `, похоже на {{${like}}}`}${where}.`;
}

const refused = (text: string): Failure => new Failure("DOCUMENT_REFUSED", { text });
