// Documents coming in: a year's plan or a letter of directives, as text or .docx, becomes draft rows. Nothing is lost on the
// way: each line ends in a field, among the recognised ones, or among those not understood, with a reason and a cure.
import { Account } from "./account.ts";
import { findBlockTable, findHeadlessBlockTable } from "./blockLayout.ts";
import type { Column } from "./columns.ts";
import { directiveRows } from "./directiveDraft.ts";
import { readDocx } from "./docx/docxBlocks.ts";

import type { DocumentDraft, DocumentKind } from "./draft.ts";
import { kindByTitle, readFront } from "./frontMatter.ts";
import { readItems } from "./items.ts";
import { linesOfText, matchKey, piecesOf, type Block, type Line, type Piece } from "./lines.ts";
import { isPageMark } from "./looks.ts";
import { readPasted, type PastedBlock } from "./pastedBlocks.ts";
import { planRows } from "./planDraft.ts";
import { readSignature } from "./signature.ts";
import { findHeadlessTable, findTable, type Layout } from "./textTable.ts";

export type { PastedBlock } from "./pastedBlocks.ts";
export type {
  DirectiveDraftRow,
  DocumentDraft,
  DocumentKind,
  NotUnderstood,
  PlanDraftRow,
  SourceLine,
} from "./draft.ts";

/** A text, the XML parts of an unzipped .docx by their names («word/document.xml»), or what was pasted with its tables. */
export type DocumentSource =
  | { kind: "text"; text: string }
  | { kind: "docx"; parts: Readonly<Record<string, string>> }
  | { kind: "blocks"; blocks: readonly PastedBlock[] };

/** What a person says of a document that doesn't say it itself; empty and null leave it to the document. */
export interface Told {
  kind: DocumentKind | null;
  /** «письмо № 47-11 от 31.01.2012» */
  source: string;
  year: string;
}

const NOTHING_TOLD: Told = { kind: null, source: "", year: "" };

/** The document as lines, and its two ways to find the table. */
interface Opened {
  lines: readonly Line[];
  /** Lines outside the body: headers, footers, notes. */
  outside: readonly Line[];
  find: () => Layout | null;
  findHeadless: (kind: DocumentKind) => Layout | null;
}

/** Reads a plan or directives; never throws, whatever the text holds. */
export function readDocument(source: DocumentSource, told: Told = NOTHING_TOLD): DocumentDraft {
  const opened = open(source);
  const account = new Account(opened.lines);
  account.expect(opened.outside);
  const isPageNumber = ({ text }: Line): boolean => isPageMark(text);
  account.recognise(opened.outside.filter(isPageNumber));
  account.leave(
    opened.outside.filter((line) => !isPageNumber(line)),
    { code: "outside-body" },
  );
  const layout = opened.find();
  const kind =
    told.kind ?? kindByTitle(layout?.front ?? opened.lines) ?? kindByColumns(layout?.columns ?? []);
  if (kind === null) return unrecognised(opened, account);
  const table = layout ?? opened.findHeadless(kind);
  return table === null ? withoutTable(opened, kind, account) : readLayout(table, kind, told, account);
}

function open(source: DocumentSource): Opened {
  switch (source.kind) {
    case "text":
      return openText(source.text);
    case "docx":
      return openBlocks(readDocx(source.parts));
    case "blocks":
      return openBlocks({ ...readPasted(source.blocks), outside: [] });
  }
}

function openText(text: string): Opened {
  const lines = linesOfText(text);
  return {
    lines,
    outside: [],
    find: () => findTable(lines),
    findHeadless: (kind) => findHeadlessTable(lines, kind),
  };
}

function openBlocks(content: { blocks: readonly Block[]; lines: Line[]; outside: Line[] }): Opened {
  const { blocks, lines, outside } = content;
  return {
    lines,
    outside,
    find: () => findBlockTable(blocks),
    findHeadless: (kind) => findHeadlessBlockTable(blocks, kind),
  };
}

function kindByColumns(columns: readonly Column[]): DocumentKind | null {
  const activity = columns.find((column) => column.role === "activity");
  if (activity === undefined) return null;
  return /поручени/.test(matchKey(activity.title)) ? "поручения" : "план";
}

const EMPTY = {
  source: "",
  sourceNumber: "",
  sourceDate: null,
  title: "",
  year: "",
  eventDate: null,
  author: "",
  signer: "",
} as const;

function unrecognised({ lines, outside }: Opened, account: Account): DocumentDraft {
  const body = lines.filter((line) => !outside.includes(line));
  account.expect(body);
  if (body.length === 0) account.remark({ order: 0, place: "документ" }, "", { code: "empty" });
  account.leave(body, { code: "no-kind" });
  return { kind: null, ...EMPTY, plan: [], directives: [], ...account.close() };
}

/** The title is there, but no table: what stands before it is read, the rest is left over. */
function withoutTable({ lines, outside }: Opened, kind: DocumentKind, account: Account): DocumentDraft {
  const body: Piece[] = lines.filter((line) => !outside.includes(line));
  account.expect(body);
  const front = readFront(body, kind, account);
  account.remark({ order: lines.length, place: "документ" }, front.title, { code: "no-rows" });
  return { kind, ...front, signer: "", plan: [], directives: [], ...account.close() };
}

function readLayout(layout: Layout, kind: DocumentKind, told: Told, account: Account): DocumentDraft {
  account.expect([...layout.front, ...layout.header, ...layout.body.flatMap(piecesOf)]);
  account.recognise(layout.header);
  const read = readFront(layout.front, kind, account);
  const front = { ...read, source: told.source || read.source, year: told.year || read.year };
  const items = readItems(layout.body, layout.columns, account);
  const signer = readSignature(items.tail, account);
  const plan = kind === "план" ? planRows(items, account) : [];
  const directives = kind === "поручения" ? directiveRows(items, account) : [];
  const document = { order: -1, place: "документ" };
  if (layout.header.length === 0) {
    const order = layout.columns.map((column) => column.title).join(", ");
    account.remark(document, "", { code: "no-header", order });
  }
  if (items.items.length === 0) account.remark(document, front.title, { code: "no-rows" });
  if (kind === "план" && front.year === "") account.remark(document, front.title, { code: "no-year" });
  if (told.source === "" && (front.sourceDate === null || front.sourceNumber === ""))
    account.remark(document, front.source, { code: "no-source" });
  return { kind, ...front, signer, plan, directives, ...account.close() };
}
