// Commissions: the act that forms one and its term, and its members. Fields: registers of the field §4.8.
import type { YesNo } from "../attestation/words.ts";
import type { CivilDate } from "../calendar/civil.ts";

export const COMMISSION_KINDS = [
  "муниципальная по руководителям",
  "организации по соответствию",
  "иная",
] as const;
export type CommissionKind = (typeof COMMISSION_KINDS)[number];

/** A commission as one act forms it: the next act is a new row. */
export interface Commission {
  id: string;
  /** Full name, as it stands at the head of a protocol. */
  name: string;
  kind: CommissionKind | "";
  /** Organisation whose commission it is; empty for the district's. */
  school: string;
  /** Number and day of the act. */
  act: string;
  actOn: CivilDate | null;
  /** Term of its powers. */
  from: CivilDate | null;
  until: CivilDate | null;
  /** Fewest members; empty = the number in the settings. */
  minMembers: number | null;
  /** Where it sits. */
  place: string;
  comment: string;
}

export const MEMBER_ROLES = [
  "председатель",
  "заместитель председателя",
  "секретарь",
  "член комиссии",
] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export interface CommissionMember {
  id: string;
  /** Code of the commission. */
  commission: string;
  name: string;
  position: string;
  role: MemberRole | "";
  /** Represents the trade union. */
  union: YesNo | "";
  /** Empty = votes; the secretary's empty cell follows the settings. */
  votes: YesNo | "";
  /** Days of membership; empty = the term of the commission. */
  from: CivilDate | null;
  until: CivilDate | null;
  /** Who stands in. */
  replacedBy: string;
  comment: string;
}
