// «График аттестации»: what its page and the command line send, and what they are shown. Months as «2026-10». Types only.
import type { ConflictCode } from "../../domain/attestation/schedule/scheduleWords.ts";
import type { Outcome } from "../outcome.ts";

export interface Scheduling {
  /** The draft as it would be; writes nothing. */
  previewSchedule: (request: ScheduleRequest) => Outcome<ScheduleView>;
  /** Writes the draft: months of those whom nobody has moved or agreed. */
  draftSchedule: (request: ScheduleRequest) => Outcome<ScheduleView>;
  /** Another month by hand; "" leaves it to the draft again. */
  moveApplication: (request: { id: string; month: string }) => Outcome<ScheduleView>;
  /** Marks months as agreed with the organisations. */
  agreeApplications: (request: { ids: string[]; on: string; by: string }) => Outcome<ScheduleView>;
}

export interface ScheduleRequest {
  /** «2026-2027»; left out: from May on the coming year, else the current one. */
  schoolYear?: string | undefined;
}

export interface ScheduleView {
  /** Today of the book. */
  today: string;
  schoolYear: string;
  /** School years that have applications, and the one shown. */
  years: string[];
  /** Rows that the draft decides. */
  assigned: ScheduledRow[];
  /** Rows that people have decided. */
  kept: ScheduledRow[];
  /** Rows of the year without a month. */
  unplaced: ScheduledRow[];
  conflicts: { id: string; code: ConflictCode; text: string }[];
  notes: string[];
  /** Load of every month of attestation. */
  byMonth: Record<string, number>;
  /** People of each organisation by its name. */
  bySchool: Record<string, number>;
  /** Rows whose month the draft changes, or has changed. */
  changed: number;
}

export interface ScheduledRow {
  id: string;
  teacher: string;
  name: string;
  school: string;
  position: string;
  kind: string;
  /** «первая до 12.03.2027» */
  current: string;
  /** «2026-10»; empty without one. */
  month: string;
  /** The month before this draft; empty when there was none. */
  was: string;
  reason: string;
  state: string;
  /** yyyy-MM-dd; empty when not agreed. */
  agreed: string;
  agreedBy: string;
  /** The application is not filed yet, so its month may still be moved. */
  isMovable: boolean;
}
