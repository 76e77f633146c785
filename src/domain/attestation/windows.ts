// Filing windows of the region: when applications are taken for which month. Shipped empty; changed windows are new rows
// with a higher version, nothing is sent from a guess. Source: life-cycles §3.2 (windows move in mid-year: L21).
import type { CivilDate } from "../calendar/civil.ts";

export interface FilingWindow {
  id: string;
  schoolYear: string;
  /** Month of attestation: «октябрь 2026». */
  month: string;
  opens: CivilDate | null;
  closes: CivilDate | null;
  /** The highest version of a month holds; empty is 1. */
  version: number | null;
  /** Letter or page that says so. */
  source: string;
  comment: string;
}

/** The window in force for each month «yyyy-MM», by its highest version; months without two days are left out. */
export type WindowsByMonth = ReadonlyMap<string, { opens: CivilDate; closes: CivilDate }>;
