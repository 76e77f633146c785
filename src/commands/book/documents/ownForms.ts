// «Бланки»: the centre's own forms, each a .docx in base64 in parts that fit a cell; a new one of a kind takes the place of the old.
import { DOCUMENT_KINDS, type DocumentKind } from "../../../domain/documents/documentKinds.ts";
import type { TemplatePart } from "../../../domain/documents/phrase.ts";
import { digestOf } from "../../../google/digest.ts";
import { allParts } from "../../../google/unzip.ts";
import type { Parts } from "../../../google/zip.ts";
import type { Run } from "../../../run/run.ts";
import type { Book } from "../../../workbook/book.ts";
import { logRows, removeRow, type Change } from "../../../workbook/changes.ts";
import { templates } from "../../../workbook/tables/index.ts";
import { cutInParts } from "./parts.ts";

export interface OwnForm {
  parts: Parts;
  /** Tells it apart from the one before it. */
  print: string;
}

/** File name of the own form of a kind; empty without one. */
export function ownFormName(book: Book, kind: DocumentKind): string {
  return recordsOf(book, kind)[0]?.row.fileName ?? "";
}

/** The own form of a kind; null without one, or when its parts are not whole. One call, none without one. */
export function readOwnForm(run: Run, book: Book, kind: DocumentKind): OwnForm | null {
  const records = recordsOf(book, kind);
  const [first] = records;
  if (first === undefined || first.row.parts !== records.length) return null;
  const refs = records.map(({ ref }) => ref);
  const cells = run.readApart(templates, refs, book);
  const base64 = refs.map((ref) => cells.get(ref) ?? "").join("");
  return { parts: allParts(base64), print: digestOf(base64) };
}

/** A form into the log, instead of the one that the kind had. @param base64 its .docx */
export function logOwnForm(
  book: Book,
  { kind, fileName, base64 }: { kind: DocumentKind; fileName: string; base64: string },
  at: string,
): Change[] {
  const parts = cutInParts(base64);
  const rows = parts.map((content, index): TemplatePart => ({
    at,
    key: `${kind}/${index + 1}`,
    kind: DOCUMENT_KINDS[kind].title,
    part: index + 1,
    parts: parts.length,
    fileName,
    content,
  }));
  return [...dropOwnForm(book, kind), logRows(templates, rows)];
}

/** The built-in form is used again; nothing changes when there was no other. */
export function dropOwnForm(book: Book, kind: DocumentKind): Change[] {
  return recordsOf(book, kind).map(({ ref }) => removeRow(templates, ref));
}

/** Parts of a form in their order. */
function recordsOf(book: Book, kind: DocumentKind): { ref: string; row: TemplatePart }[] {
  return book
    .records(templates)
    .filter(({ row: { key, part } }) => key === `${kind}/${part ?? 0}`)
    .sort((a, b) => (a.row.part ?? 0) - (b.row.part ?? 0));
}
