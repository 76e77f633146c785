// Editions of the Порядок аттестации as data: from when to when each holds and what it says. Shipped with their sources, kept
// in the sheet «Порядок аттестации», where a person may change a value or add a fourth edition.
// Source: rules of the field §2.1–2.2.
import type { CivilDate } from "../calendar/civil.ts";

/** A row of the sheet: one parameter of one edition. */
export interface RuleRow {
  /** «P2014.refusalYears»: edition and parameter. */
  key: string;
  /** «P2014» */
  edition: string;
  label: string;
  value: string;
  /** Act and paragraph; what was not checked says so. */
  source: string;
  help: string;
}

/** What has to be held before «высшая» may be asked for. */
export const HIGHEST_REQUIRES = ["первая в этой должности", "первая или высшая в любой должности"] as const;
export type HighestRequires = (typeof HIGHEST_REQUIRES)[number];

export interface Edition {
  /** «P2014» */
  id: string;
  /** «Порядок 2014 г. (приказ № 276)»: as it is called in explanations. */
  title: string;
  from: CivilDate;
  to: CivilDate | null;
  /** Years for which a category holds; null = without end. */
  validityYears: number | null;
  highestRequires: HighestRequires;
  /** Years after «первая» before «высшая» may be asked for the first time; 0 = at once. */
  highestAfterYears: number;
  /** «педагог-методист», «педагог-наставник» exist. */
  hasExtendedKinds: boolean;
  /** Years after a refusal before the same may be asked again. */
  refusalYears: number;
  /** Calendar days: to review an application from its filing, to decide from the start, both together. */
  reviewDays: number;
  attestDays: number;
  totalDays: number;
  /** Years between two attestations for fitness; years in the position in this organisation before the first. */
  conformityYears: number;
  conformityAfterYears: number;
  /** Calendar days of notice before the sitting of a school's commission. */
  noticeDays: number;
  /** Working days before the sitting for a worker's own information. */
  ownInfoDays: number;
  /** Working days for the extract after the sitting, and for acquainting after the extract. */
  extractDays: number;
  acquaintDays: number;
}
