// A document in the register «Документы»: what it was made from, where it is, and how far it is on its way from draft to sent.
// Fields: registers of the field §4.15. A file is never written over: changed data make a new version beside the old one.
import type { CivilDate } from "../calendar/civil.ts";

export const DOCUMENT_STATES = [
  /** Chosen, not yet begun. */
  "в очереди",
  /** Its file is being made; after a broken run nobody knows whether there is one. */
  "создаётся",
  "не подтверждено",
  "проект",
  "на подписи",
  "подписан",
  "направлен",
  /** A later version took its place. */
  "заменён",
  "аннулирован",
] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** States in which a document is frozen: nothing of it is changed, only a new version can follow. */
export const FROZEN_STATES: readonly (DocumentState | "")[] = ["подписан", "направлен"];

export interface DocumentRecord {
  /** «ДК-0001» */
  id: string;
  /** Title of the kind. */
  kind: string;
  /** «Протокол № 3 от 05.09.2026» */
  title: string;
  state: DocumentState | "";
  /** Registration number and day; may come later. */
  number: string;
  date: CivilDate | null;
  /** Addressee. */
  to: string;
  version: number | null;
  made: CivilDate | null;
  sentForSigning: CivilDate | null;
  sent: CivilDate | null;
  link: string;
  fileName: string;
  /** What differs from the version before, in words. */
  difference: string;
  /** Codes of the rows it was made from. */
  sources: string[];
  /** Years that it is kept; empty = by the list of files of the centre. */
  keepYears: number | null;
  comment: string;
  warnFrom: CivilDate | null;
  /** What it is about: the same for all versions: «extract/ВЗ-0003». */
  key: string;
  fileId: string;
  /** Print of the data it was made from. */
  print: string;
}

/** Data with which a version was made, cut into parts that fit a cell: the next version is compared with them. */
export interface DocumentData {
  at: string;
  /** «ДК-0001/1» */
  key: string;
  part: number | null;
  data: string;
}
