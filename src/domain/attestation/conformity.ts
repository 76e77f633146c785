// Attestation for fitness for the position held, run by the school's own commission and checked by the centre.
// Fields and chain of latest dates: life-cycles §3.4, rules §2.4; sources L14, L17, L18.
import type { CivilDate } from "../calendar/civil.ts";

export const CONFORMITY_RESULTS = ["соответствует", "не соответствует", "перенесено"] as const;
export type ConformityResult = (typeof CONFORMITY_RESULTS)[number];

/** States in the order of the chain; they follow from the dates. */
export const CONFORMITY_STATES = [
  "Включён в список",
  "Ознакомлен с графиком",
  "Представление внесено",
  "Ознакомлен с представлением",
  "Заседание проведено",
  "Перенесено",
  "Выписка составлена",
  "Ознакомлен с выпиской",
  "Банк обновлён",
] as const;
export type ConformityState = (typeof CONFORMITY_STATES)[number];

export interface Conformity {
  id: string;
  /** Computed from `teacher`. */
  name: string;
  /** Code of the teacher. */
  teacher: string;
  school: string;
  position: string;
  /** By what day it has to be passed, from the data bank. Computed. */
  dueBy: CivilDate | null;
  state: ConformityState | "";
  nextStep: string;
  nextDue: CivilDate | null;
  warnFrom: CivilDate | null;
  /** Sitting of the school's commission, planned or held. */
  meeting: CivilDate | null;
  /** B1: act of the head with the list and the schedule. */
  listed: CivilDate | null;
  /** B2; latest day computed: 30 calendar days before the sitting. */
  informed: CivilDate | null;
  informBy: CivilDate | null;
  /** B3. */
  submission: CivilDate | null;
  /** B4, or the act of refusal to sign; latest day computed. */
  submissionSeen: CivilDate | null;
  submissionBy: CivilDate | null;
  /** B5: own additional information; latest day computed (P2023: 5 working days before). */
  ownInfo: CivilDate | null;
  ownInfoBy: CivilDate | null;
  result: ConformityResult | "";
  protocol: string;
  /** B8; latest day computed: 2 working days after the sitting. */
  extract: CivilDate | null;
  extractBy: CivilDate | null;
  /** B9; latest day computed: 3 working days after the extract. */
  acquainted: CivilDate | null;
  acquaintBy: CivilDate | null;
  /** B10. */
  bankOn: CivilDate | null;
  comment: string;
}
