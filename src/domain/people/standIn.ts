// Who does a person's work on a day: the person, or the one who stands in during leave or illness.
import type { CivilDate } from "../calendar/civil.ts";
import type { Directory, StaffMember } from "./directory.ts";
import { resolveMentions } from "./resolve.ts";

export interface StandIn {
  person: StaffMember;
  /** The absent person whose work it is; null when nobody stands in. */
  insteadOf: StaffMember | null;
}

/**
 * Follows substitutes until one who is there on `date`. When nobody of the chain is (no substitute, an unknown or ambiguous
 * name, somebody who no longer works, a circle), the work stays with the person.
 */
export function standInFor(person: StaffMember, directory: Directory, date: CivilDate): StandIn {
  const asked = new Set<string>();
  let present: StaffMember | null = person;
  while (present !== null && isAway(present, date)) {
    asked.add(present.id);
    present = substituteOf(present, directory);
    if (present !== null && asked.has(present.id)) present = null;
  }
  return present === null || present.id === person.id
    ? { person, insteadOf: null }
    : { person: present, insteadOf: person };
}

/** True from the first to the last day of absence; one that has no last day goes on. */
export function isAway({ awayFrom, awayTo }: StaffMember, date: CivilDate): boolean {
  if (awayFrom === null && awayTo === null) return false;
  return (awayFrom === null || awayFrom <= date) && (awayTo === null || date <= awayTo);
}

function substituteOf(person: StaffMember, directory: Directory): StaffMember | null {
  const [only, ...others] = resolveMentions(person.substitute, directory);
  if (only?.kind !== "человек" || others.length > 0) return null;
  return directory.staff.find(({ id }) => only.staffIds.includes(id)) ?? null;
}
