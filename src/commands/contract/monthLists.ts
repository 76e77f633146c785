// «Списки месяца»: what its page and programs send, and what they are shown. Months as «2026-10», days as yyyy-MM-dd. Types only.
import type { SentListKind } from "../../domain/attestation/schoolBooks.ts";
import type { SiteResult } from "../../domain/attestation/application.ts";
import type { Outcome } from "../outcome.ts";

export interface MonthListing {
  /** The list as it would go now, with what is wrong and what differs from the version sent last. Writes nothing. */
  monthList: (request: MonthListRequest) => Outcome<MonthListView>;
  /** Freezes the list as a version, and marks its applications as listed or their conclusions as sent. */
  sendMonthList: (request: SendListRequest) => Outcome<MonthListView>;
  /** Whom to give to the applications of a month; writes nothing. */
  previewExperts: (request: ExpertsRequest) => Outcome<ExpertsView>;
  /** Writes experts; without `rows` those proposed. Nobody of the applicant's own organisation is taken. */
  assignExperts: (request: AssignRequest) => Outcome<ExpertsView>;
  siteMarks: (request: { month?: string | undefined }) => Outcome<SiteMarksView>;
  /** Several marks at once. */
  setSiteMarks: (request: SetSiteMarksRequest) => Outcome<SiteMarksView>;
}

export interface MonthListRequest {
  kind: SentListKind;
  /** Left out: the nearest month that has such applications. */
  month?: string | undefined;
  /** Reasons to send rows without consent, by the code of the application. */
  override?: Record<string, string> | undefined;
}

export interface SendListRequest extends MonthListRequest {
  month: string;
  /** Number and day of the letter. */
  number: string;
  sent: string;
}

export interface MonthCount {
  month: string;
  count: number;
}

export interface MonthListView {
  /** Today of the book. */
  today: string;
  kind: SentListKind;
  /** The body of the region to which such a list goes, as the settings name it; empty for one that stays in the district. */
  to: string;
  month: string;
  /** Months that have applications. */
  months: MonthCount[];
  columns: { field: string; label: string }[];
  /** Each with its `id` and a text for every column. */
  rows: Record<string, string>[];
  /** Left out, with the reason among the problems. */
  leftOut: { id: string; name: string; canOverride: boolean }[];
  problems: { id: string; code: string; text: string }[];
  totals: Record<string, number>;
  /** The version sent last; null before the first. */
  last: { version: number; number: string; sent: string } | null;
  /** Null before the first version. */
  differences: ListDifferences | null;
}

export interface ListDifferences {
  added: { id: string; name: string }[];
  removed: { id: string; name: string }[];
  changed: { id: string; name: string; what: string[] }[];
}

export interface ExpertsRequest {
  month?: string | undefined;
  /** Experts for one application; two when left out. */
  count?: number | undefined;
}

export interface AssignRequest extends ExpertsRequest {
  rows?: { id: string; experts: string[] }[] | undefined;
}

export interface ExpertsView {
  month: string;
  months: MonthCount[];
  count: number;
  rows: ExpertsRow[];
  /** Experts of the book with their work of the school year. */
  experts: { name: string; school: string; load: number; state: string }[];
}

export interface ExpertsRow {
  id: string;
  name: string;
  school: string;
  position: string;
  kind: string;
  experts: string[];
  /** Proposed beside those who are there. */
  proposed: string[];
  /** Nobody fits for so many places. */
  missing: number;
  problems: string[];
}

export interface SiteMarksView {
  /** Today of the book. */
  today: string;
  month: string;
  months: MonthCount[];
  rows: SiteMarkRow[];
}

export interface SiteMarkRow {
  id: string;
  name: string;
  school: string;
  /** Address of the materials; of the organisation's page when the application has none. */
  link: string;
  isOwnLink: boolean;
  on: string;
  result: SiteResult | "";
}

export interface SetSiteMarksRequest {
  marks: { id: string; result: SiteResult; link?: string | undefined }[];
  on: string;
}
