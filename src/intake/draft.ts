// What the reader of incoming documents hands over: draft rows, the particulars of the document, and everything that was
// not understood. A draft is shown to a person before anything is written into the book.
import type { CivilDate } from "../domain/calendar/civil.ts";

export type DocumentKind = "план" | "поручения";

/** A piece of the document and where it stood: «строка 12» of a text, «абзац 3» or «таблица 1, строка 5» of a .docx. */
export interface SourceLine {
  place: string;
  text: string;
}

export interface PlanDraftRow {
  place: string;
  /** Roman numeral, «I»; empty for a plan without sections. */
  section: string;
  sectionTitle: string;
  number: string;
  activity: string;
  termText: string;
  /** Executors, one a line, put together again where lines or pages had broken them. */
  responsibleText: string;
}

export interface DirectiveDraftRow {
  place: string;
  /** «4», «4.1». */
  number: string;
  parentNumber: string | null;
  text: string;
  /** Lines with a dash under the point. */
  checkpoints: string[];
  /** Executors in the order of the document, one a line; a part without its own has those of its point. */
  executorText: string;
  termText: string;
}

export interface NotUnderstood {
  place: string;
  text: string;
  /** Why, and what to do; in Russian. */
  reason: string;
}

export interface DocumentDraft {
  /** null when neither a plan nor directives were recognised; the reason is then in `notUnderstood`. */
  kind: DocumentKind | null;
  /** «приказ МКУО … от 05.09.2023 № 8», «письмо № 12-34/5 от 31.01.2012»; empty when not found. */
  source: string;
  sourceNumber: string;
  sourceDate: CivilDate | null;
  /** Full title of the plan, or the occasion of the directives («по итогам семинара …»). */
  title: string;
  /** Label of the plan year, «2023-2024» or «2012»; for directives the calendar year of the letter; empty when not found. */
  year: string;
  /** Day of the event that the directives follow: «состоявшегося 25.01.2012». */
  eventDate: CivilDate | null;
  /** Body that sent the letter or approved the plan, in the case in which the document names it. */
  author: string;
  /** «Начальник …, И.О.Фамилия»; may be cut, then what there is. */
  signer: string;
  plan: PlanDraftRow[];
  directives: DirectiveDraftRow[];
  /** Lines and cells that went into no field, and doubts about rows that were kept. */
  notUnderstood: NotUnderstood[];
  /** Approval block, table header, section rows, page numbers: recognised, as they stood. Nothing has to be done about them. */
  recognised: SourceLine[];
  /** Non-blank lines of the source of which no part is left over. */
  consumed: number;
  /** Non-blank lines of the source. */
  total: number;
}
