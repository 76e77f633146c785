// «Документы»: what its page and programs send, and what they are shown. Days as yyyy-MM-dd, months as «2026-10». Types only.
import type { Choice, DocumentGroup, DocumentKind } from "../../domain/documents/documentKinds.ts";
import type { DocumentState } from "../../domain/documents/documentRecord.ts";
import type { Outcome } from "../outcome.ts";

export interface Documenting {
  /** Kinds with what each asks for, the register, own forms; writes nothing. */
  documentsView: (request: Record<string, never>) => Outcome<DocumentsView>;
  /** What would be made: as it will look, what forbids it, and what differs from the last version. Writes nothing. */
  previewDocuments: (request: PaperRequest) => Outcome<DocumentsPreview>;
  /** Makes them, as many as a run has time for: ask again while `rest` is more than 0, with the same request. */
  makeDocuments: (request: PaperRequest) => Outcome<DocumentsMade>;
  /** Number, day, state: the way of a document after it is made. Many at once. */
  setDocuments: (request: SetDocumentsRequest) => Outcome<DocumentsView>;
  /** A run was broken while a file was being made: looks for it by its key, or gives it up so that it can be made anew. */
  settleDocument: (request: { id: string; anew: boolean }) => Outcome<DocumentsView>;
  /** The centre's own form in place of a built-in one: a .docx in base64. Refused with the names of unknown tags. */
  saveTemplate: (request: {
    kind: DocumentKind;
    fileName: string;
    content: string;
  }) => Outcome<DocumentsView>;
  removeTemplate: (request: { kind: DocumentKind }) => Outcome<DocumentsView>;
  /** The built-in form of a kind as a .docx with all of its tags, to begin one's own from; in base64. */
  templateSample: (request: { kind: DocumentKind }) => Outcome<{ fileName: string; content: string }>;
}

export interface PaperRequest {
  kind: DocumentKind;
  schoolYear?: string | undefined;
  month?: string | undefined;
  /** Codes of organisations, rows, questions; left out: all that are ready. */
  schools?: string[] | undefined;
  people?: string[] | undefined;
  sitting?: string | undefined;
  questions?: string[] | undefined;
  planItem?: string | undefined;
  fields?: Record<string, string> | undefined;
  /** Keys of papers that have a number and were sent, to be made anew as a next version all the same. */
  again?: string[] | undefined;
  /** At most so many files in this call: a page that shows how far it is asks again and again. */
  limit?: number | undefined;
}

/** A file that goes with a document: «event.ics», which the page offers to save. */
export interface PaperAttachment {
  name: string;
  mimeType: string;
  content: string;
}

export interface Option {
  id: string;
  label: string;
}

export interface DocumentsView {
  today: string;
  kinds: DocumentKindView[];
  documents: DocumentView[];
}

export interface DocumentKindView {
  id: DocumentKind;
  title: string;
  group: DocumentGroup;
  purpose: string;
  choices: Choice[];
  fields: {
    id: string;
    label: string;
    kind: "text" | "longText" | "date";
    default: string;
    required: boolean;
  }[];
  /** What can be chosen, by choice; the first of a single choice is the usual one. */
  options: Partial<Record<Choice, Option[]>>;
  /** Of a choice of many: those that are ticked at first. */
  ready: Partial<Record<Choice, string[]>>;
  /** File name of the centre's own form; empty without one. */
  template: string;
  /** Tags that an own form may have, with an example of each; those of the repeated row apart. */
  tags: { fields: string[]; rows: string[] };
}

export interface DocumentView {
  id: string;
  kind: string;
  title: string;
  state: DocumentState;
  number: string;
  date: string;
  to: string;
  version: number;
  made: string;
  link: string;
  fileName: string;
  difference: string;
}

export interface DocumentsPreview {
  papers: PaperPreview[];
  /** Problems of the request as a whole: nothing to make, nobody chosen. */
  problems: PaperProblemView[];
}

export interface PaperPreview {
  key: string;
  title: string;
  fileName: string;
  /** The document as HTML that needs nothing from outside; only of the first ones when there are many. */
  html: string;
  problems: PaperProblemView[];
  /** The last version in the register. */
  last: { id: string; version: number; state: DocumentState; number: string } | null;
  /** Lines «Кворум: было …, стало …»; empty when nothing has changed. */
  differences: string[];
  attachment?: PaperAttachment | undefined;
}

export interface PaperProblemView {
  level: "stop" | "warn";
  text: string;
}

export interface DocumentsMade {
  /** Codes of the rows of «Документы» made by this call, and those that are as they were. */
  made: {
    id: string;
    title: string;
    link: string;
    fileName: string;
    attachment?: PaperAttachment | undefined;
  }[];
  unchanged: string[];
  /** Not made, with the reason. */
  refused: { title: string; problems: string[] }[];
  /** Still to be made by the next call. */
  rest: number;
}

export interface SetDocumentsRequest {
  documents: {
    id: string;
    state?: DocumentState | undefined;
    number?: string | undefined;
    date?: string | undefined;
  }[];
}
