// Who answers for attestation in a school on a day, from «Ответственные», together with the people of «Сотрудники»: letters to a
// school go to them.
import type { Coordinator } from "../attestation/coordinators.ts";
import type { CivilDate } from "../calendar/civil.ts";
import type { Directory, StaffMember } from "./directory.ts";
import { groupMembers, organisationsOf } from "./groups.ts";
import { oncePer } from "./oncePer.ts";
import { matchOrganisations } from "./organisationSearch.ts";
import { parsePersonName } from "./personName.ts";
import { spellingKey } from "./spelling.ts";
import { findStaff } from "./staffSearch.ts";

/** Group to which everybody of «Ответственные» belongs, as plans call it. */
export const SCHOOL_COORDINATORS = "Ответственные в ОО";

/**
 * The directory with everybody who answers for a school on `today`. Somebody who stands in «Сотрудники» under the same name and
 * organisation is one person with that row, which gains the group and, if it has none, the address.
 */
export function withCoordinators(
  directory: Directory,
  coordinators: readonly Coordinator[],
  today: CivilDate,
): Directory {
  const current = coordinators.filter((each) => answersOn(each, today));
  if (current.length === 0) return directory;
  const gained = new Map<string, Coordinator>();
  const news = new Map<string, StaffMember>();
  for (const coordinator of current) {
    const known = sameInStaff(coordinator, directory);
    if (known !== null) gained.set(known.id, coordinator);
    else news.set(`${spellingKey(coordinator.name)}|${spellingKey(coordinator.school)}`, person(coordinator));
  }
  const staff = directory.staff.map((member) => {
    const coordinator = gained.get(member.id);
    return coordinator === undefined ? member : joined(member, coordinator);
  });
  return { ...directory, staff: [...staff, ...news.values()] };
}

/** True from the first to the last day of the appointment. */
export function answersOn({ name, from, to }: Coordinator, day: CivilDate): boolean {
  return name.trim() !== "" && (from === null || from <= day) && (to === null || day <= to);
}

/** Of several who answer on a day, who was appointed last; null when nobody does. */
export function coordinatorOn(rows: readonly Coordinator[], day: CivilDate): Coordinator | null {
  return rows
    .filter((each) => answersOn(each, day))
    .reduce<Coordinator | null>(
      (last, each) => (last === null || (each.from ?? "") > (last.from ?? "") ? each : last),
      null,
    );
}

function sameInStaff({ name, school }: Coordinator, directory: Directory): StaffMember | null {
  const parsed = parsePersonName(name);
  const found = parsed === null ? [] : findStaff(parsed, directory);
  const here = found.filter((member) => member.active && worksIn(member, school, directory));
  return here.length === 1 ? (here[0] ?? null) : null;
}

function worksIn(member: StaffMember, school: string, directory: Directory): boolean {
  const bodies = matchOrganisations(school, directory);
  if (bodies.length === 0) return spellingKey(member.organisation) === spellingKey(school);
  return organisationsOf(member, directory).some((own) => bodies.includes(own));
}

function joined(member: StaffMember, { email }: Coordinator): StaffMember {
  const groups = member.groups.includes(SCHOOL_COORDINATORS)
    ? member.groups
    : [...member.groups, SCHOOL_COORDINATORS];
  return { ...member, groups, email: member.email.trim() === "" ? email : member.email };
}

function person({ id, name, position, email, school }: Coordinator): StaffMember {
  return {
    id,
    name,
    position,
    email,
    groups: [SCHOOL_COORDINATORS],
    organisation: school,
    aliases: [],
    awayFrom: null,
    awayTo: null,
    substitute: "",
    active: true,
  };
}

/** Everybody who answers for a school: people of the group in it, and whom «Организации» names. Empty when nobody does. */
export function coordinatorsOfSchool(school: string, directory: Directory): readonly StaffMember[] {
  const known = answersOf(directory);
  const answer = known.get(school) ?? search(school, directory);
  known.set(school, answer);
  return answer;
}

const answersOf = oncePer<Directory, Map<string, readonly StaffMember[]>>(() => new Map());

function search(school: string, directory: Directory): readonly StaffMember[] {
  const bodies = matchOrganisations(school, directory);
  if (bodies.length === 1) return groupMembers(SCHOOL_COORDINATORS, bodies, directory).staff;
  const key = spellingKey(school);
  return groupMembers(SCHOOL_COORDINATORS, [], directory).staff.filter(
    ({ organisation }) => spellingKey(organisation) === key,
  );
}
