// Experts who make the all-round analysis of an applicant's work. Fields: registers of the field §4.7.
import type { CivilDate } from "../calendar/civil.ts";
import type { Category } from "./words.ts";

export const EXPERT_STATES = ["действует", "приостановлен", "исключён"] as const;
export type ExpertState = (typeof EXPERT_STATES)[number];

export interface Expert {
  id: string;
  name: string;
  /** Code in the data bank, if the expert is one of the district's teachers. */
  teacher: string;
  school: string;
  position: string;
  category: Category | "";
  /** Positions, subjects and kinds of organisations of which the expert judges; empty = of all. */
  positions: string[];
  subjects: string[];
  schoolKinds: string[];
  email: string;
  /** Act of inclusion in the region's list, and until when it holds. */
  act: string;
  validUntil: CivilDate | null;
  trained: CivilDate | null;
  /** Organisations and people of whom the expert must not judge; one on each line. */
  conflicts: string[];
  /** Applications of the current school year given to the expert. Computed. */
  load: number | null;
  status: ExpertState | "";
  comment: string;
}
