// School books: one row of «Книги школ» for each organisation, the log of their issues, and the lists that were sent to the region.
import type { CivilDate } from "../calendar/civil.ts";

export const BOOK_CHANNELS = ["файл", "таблица Google"] as const;
export type BookChannel = (typeof BOOK_CHANNELS)[number];

export const BOOK_STATES = [
  "не выслана",
  "выслана",
  "вернулась",
  "вернулась с замечаниями",
  "сверена",
] as const;
export type BookState = (typeof BOOK_STATES)[number];

/** The June list of a school. */
export const LIST_STATES = ["не сдан", "с ошибками", "сдан", "нет аттестуемых"] as const;
export type ListState = (typeof LIST_STATES)[number];

/** Where the book of a school is: a row of the matrix of «Книги школ». */
export interface SchoolBook {
  /** Id of the organisation. */
  id: string;
  school: string;
  coordinator: string;
  channel: BookChannel | "";
  state: BookState | "";
  /** Number of the last issue. */
  issue: number | null;
  sent: CivilDate | null;
  /** By what day it should come back. */
  dueBy: CivilDate | null;
  warnFrom: CivilDate | null;
  returned: CivilDate | null;
  /** Answers that are still asked of the school. */
  remarks: number | null;
  /** First day of the current verification round; null before the first. */
  verifyFrom: CivilDate | null;
  /** The school has confirmed all of its rows in the current verification round. */
  verified: CivilDate | null;
  /** School year whose list of applicants was asked for last: «2027-2028». */
  listYear: string;
  /** June list of that school year. */
  list: ListState | "";
  /** What the school was told last. */
  receipt: string;
  /** Address of the shared spreadsheet, and its id; account to which it is shared. */
  link: string;
  fileId: string;
  sharedWith: string;
  comment: string;
}

/** Part of the state with which an issue was sent out: what comes back is merged against it. */
export interface BookIssue {
  at: string;
  /** «ОО-0001/3/1»: organisation, number of the issue, part. */
  key: string;
  school: string;
  issue: number | null;
  part: number | null;
  /** Tells whether the rows have changed since; «принята …» once the issue has come back. */
  print: string;
  /** Rows of the issue as JSON, cut into parts that fit a cell. */
  state: string;
}

export const SENT_LIST_KINDS = [
  "подавшие заявления",
  "заключения специалистов",
  "аттестуемые месяца",
] as const;
export type SentListKind = (typeof SENT_LIST_KINDS)[number];

/** A list as it was sent: the next one is compared with it. */
export interface SentList {
  id: string;
  kind: SentListKind | "";
  /** «октябрь 2026» */
  month: string;
  /** Version of the month's list, from 1. */
  version: number | null;
  number: string;
  sent: CivilDate | null;
  count: number | null;
  /** Rows that went although consent was missing, and why. */
  override: string;
  /** Rows as JSON lines: «id|…». */
  rows: string[];
}
