// Who answers for attestation in an organisation, from when to when. Fields: registers of the field §4.6.
import type { CivilDate } from "../calendar/civil.ts";

export interface Coordinator {
  id: string;
  school: string;
  name: string;
  position: string;
  /** Order of the appointment: number and date. */
  order: string;
  from: CivilDate | null;
  to: CivilDate | null;
  /** Counts as newly appointed until this day. Computed: `from` + the setting's months. */
  newUntil: CivilDate | null;
  trained: CivilDate | null;
  email: string;
  /** Service phone. */
  phone: string;
  /** Google account to which the school's book is shared; empty = the book goes as a file. */
  account: string;
  comment: string;
}
