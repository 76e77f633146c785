// The two people of the centre without whom letters have no address: the head, and the coordinator of attestation.
import type { Directory, StaffMember } from "./directory.ts";
import { isGroupOfSchools } from "./groups.ts";
import { groupWordOfOne, wordsOf } from "./lexicon.ts";
import { isCentre, positionKey, postOf } from "./position.ts";
import { resolveMentions } from "./resolve.ts";
import { SCHOOL_COORDINATORS } from "./schoolCoordinators.ts";

/** Positions by which a role is recognised, the surest first. */
const HEAD = ["начальник", "директор", "руководитель", "заведующий"];
const ACTING_HEAD = HEAD.flatMap((position) => [
  `и.о. ${position}`,
  `врио ${position}`,
  `исполняющий обязанности ${position}`,
]);
const COORDINATOR = [
  "муниципальный координатор аттестации",
  "координатор аттестации",
  "координатор",
  "главный сотрудник",
  "главный специалист",
];

/** Head of the centre: whom the setting «Начальник» names, else by position, else the only one who works; null if unclear. */
export function headOf(directory: Directory, setting: string): StaffMember | null {
  return named(directory, setting, () => byPosition(directory, [...HEAD, ...ACTING_HEAD]));
}

/** Coordinator: whom the setting «Координатор» names, else by position or group, else the only one who works; null if unclear. */
export function coordinatorOf(directory: Directory, setting: string): StaffMember | null {
  return named(directory, setting, () => {
    const tagged = centreStaff(directory).filter(({ groups }) => groups.some(isCoordinatorsGroup));
    return tagged.length === 1 ? tagged : byPosition(directory, COORDINATOR);
  });
}

/** A setting that names nobody clearly gives nobody: falling back to somebody else would be a silent guess. */
function named(
  directory: Directory,
  setting: string,
  unnamed: () => readonly StaffMember[],
): StaffMember | null {
  if (setting.trim() !== "") {
    const ids = resolveMentions(setting, directory).flatMap(({ kind, staffIds }) =>
      kind === "человек" ? staffIds : [],
    );
    return theOnly(directory.staff.filter(({ id }) => ids.includes(id)));
  }
  const found = unnamed();
  return found.length > 0 ? theOnly(found) : theOnly(ownPeople(directory));
}

/** Everybody who works, without those who answer for attestation in a school. */
function ownPeople(directory: Directory): StaffMember[] {
  return directory.staff.filter(
    ({ active, groups, organisation }) =>
      active && (organisation === "" || !groups.includes(SCHOOL_COORDINATORS)),
  );
}

/** People of the first position of the list that anybody holds. */
function byPosition(directory: Directory, positions: readonly string[]): readonly StaffMember[] {
  for (const position of positions) {
    const key = positionKey(position);
    const holders = centreStaff(directory).filter((member) => postOf(member).keys.includes(key));
    if (holders.length > 0) return holders;
  }
  return [];
}

/** Own staff whose position names no other body and no part of the centre: a head of department is not the head. */
function centreStaff(directory: Directory): readonly StaffMember[] {
  return directory.staff.filter((member) => {
    const { body, inCentre } = postOf(member);
    const isOwn = inCentre && !member.groups.some((group) => isGroupOfSchools(group, directory));
    return member.active && isOwn && (body === "" || isCentre(body, directory));
  });
}

const isCoordinatorsGroup = (group: string): boolean =>
  groupWordOfOne(wordsOf(group)[0] ?? "") === "координаторы";
const theOnly = (people: readonly StaffMember[]): StaffMember | null =>
  people.length === 1 ? (people[0] ?? null) : null;
