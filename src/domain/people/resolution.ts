// What looking a mention up gives: the people and organisations meant, or the problem that a person has to settle.
import type { Organisation, StaffMember } from "./directory.ts";
import { isEmail } from "./email.ts";
import type { Mention, MentionKind } from "./mentions.ts";

/** Why a letter cannot be addressed. The words for it are in personProblems.ts. */
export type PersonProblem =
  | { code: "not-in-staff"; facts: { name: string; similar: string[] } }
  | { code: "ambiguous"; facts: { name: string; candidates: string[] } }
  | { code: "inactive"; facts: { name: string } }
  | { code: "no-email"; facts: { names: string[] } }
  | { code: "unknown-position"; facts: { position: string } }
  | { code: "empty-group"; facts: { group: string } }
  | { code: "unknown-organisation"; facts: { name: string } }
  | { code: "ambiguous-organisation"; facts: { name: string; candidates: string[] } }
  | { code: "closed-organisation"; facts: { name: string } }
  | { code: "organisation-without-email"; facts: { names: string[] } };

export interface Resolution {
  /** Words of the document. */
  raw: string;
  /**
   * One spelling for one addressee: «Соколова М.И.» (namesakes by the full name), the group as the book calls it, the short
   * name of an organisation. Resolving a label gives the same addressee again.
   */
  label: string;
  kind: MentionKind;
  /** Ids of the people meant; for a group, of its members. Empty when it is not clear who is meant. */
  staffIds: string[];
  /** Ids of organisations that are written to at their own address. */
  organisationIds: string[];
  problem: PersonProblem | null;
}

/** A mention that reaches nobody. */
export function unresolved(mention: Mention, label: string, problem: PersonProblem): Resolution {
  return { raw: mention.raw, label, kind: mention.kind, staffIds: [], organisationIds: [], problem };
}

/** A mention that reaches these people and organisations; those without an address are a problem, but stay. */
export function resolved(
  { raw, kind }: Pick<Mention, "raw" | "kind">,
  label: string,
  staff: readonly StaffMember[],
  organisations: readonly Organisation[],
  nameOf: (member: StaffMember) => string,
): Resolution {
  const staffIds = staff.map(({ id }) => id);
  const organisationIds = organisations.map(({ id }) => id);
  return {
    raw,
    label,
    kind,
    staffIds,
    organisationIds,
    problem: addressProblem(staff, organisations, nameOf),
  };
}

function addressProblem(
  staff: readonly StaffMember[],
  organisations: readonly Organisation[],
  nameOf: (member: StaffMember) => string,
): PersonProblem | null {
  const people = staff.filter(({ email }) => !isEmail(email)).map(nameOf);
  if (people.length > 0) return { code: "no-email", facts: { names: people } };
  const names = organisations.filter(({ email }) => !isEmail(email)).map(({ name }) => name);
  return names.length > 0 ? { code: "organisation-without-email", facts: { names } } : null;
}
