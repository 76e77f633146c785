// Finding people of «Сотрудники» by a written name: the nominative first, then a declined form; never a guess among namesakes.
import { isFormOf } from "./declension.ts";
import type { Directory, StaffMember } from "./directory.ts";
import { oncePer } from "./oncePer.ts";
import { fullNameOf, parsePersonName, sameName, shortName, surnameOnly } from "./personName.ts";
import type { PersonName } from "./personName.ts";
import { level, spellingKey } from "./spelling.ts";

/** Everybody who can be meant by a name, also people who no longer work; more than one are namesakes. */
export function findStaff(name: PersonName, directory: Directory): StaffMember[] {
  const family = bySurname(directory).get(level(name.surname)) ?? [];
  const nominative = family.filter((member) => namesOf(member).some((known) => sameName(name, known)));
  if (nominative.length > 0) return nominative;
  const relatives = byBeginning(directory).get(beginning(name.surname)) ?? [];
  return relatives.filter((member) => namesOf(member).some((known) => isFormOf(name, known)));
}

/** Everybody for whom the book gives this very text as another spelling, or as a name that does not read as one. */
export function findStaffByText(text: string, directory: Directory): StaffMember[] {
  return byText(directory).get(spellingKey(text)) ?? [];
}

/** Labels of people with the surname that was written, to be offered when the initials fit nobody. */
export function similarNames(name: PersonName, directory: Directory): string[] {
  return findStaff(surnameOnly(name.surname), directory)
    .filter((member) => member.active)
    .map((member) => staffLabel(member, directory));
}

/** How a person is named in the book: «Соколова М.И.»; namesakes by the full name, or by the position when that is equal too. */
export function staffLabel(member: StaffMember, directory: Directory): string {
  const namesakes = (byShortName(directory).get(level(shortNameOf(member))) ?? []).filter(
    (other) => other.active && other.id !== member.id,
  );
  if (namesakes.length === 0) return shortNameOf(member);
  const name = parsePersonName(member.name);
  const full = name === null ? member.name : fullNameOf(name);
  const distinct = namesakes.every((other) => {
    const known = parsePersonName(other.name);
    return name !== null && known !== null && !sameName(name, known);
  });
  const position = member.position.split(/[,;\n]/)[0]?.trim() ?? "";
  return distinct || position === "" ? full : `${full} – ${position}`;
}

function shortNameOf(member: StaffMember): string {
  const name = parsePersonName(member.name);
  return name === null ? member.name.trim() : shortName(name);
}

const namesOf = oncePer(({ name, aliases }: StaffMember): PersonName[] =>
  [name, ...aliases].map(parsePersonName).filter((known): known is PersonName => known !== null),
);

/** No case changes the first two letters of a surname. */
const beginning = (surname: string): string => level(surname).slice(0, 2);

const bySurname = oncePer((directory: Directory) =>
  indexed(directory, (member) => namesOf(member).map((name) => level(name.surname))),
);
const byBeginning = oncePer((directory: Directory) =>
  indexed(directory, (member) => namesOf(member).map((name) => beginning(name.surname))),
);
const byText = oncePer((directory: Directory) =>
  indexed(directory, ({ name, aliases }) =>
    [...(parsePersonName(name) === null ? [name] : []), ...aliases]
      .map(spellingKey)
      .filter((key) => key !== ""),
  ),
);
const byShortName = oncePer((directory: Directory) =>
  indexed(directory, (member) => [level(shortNameOf(member))]),
);

function indexed(
  { staff }: Directory,
  keysOf: (member: StaffMember) => readonly string[],
): ReadonlyMap<string, StaffMember[]> {
  const index = new Map<string, StaffMember[]>();
  for (const member of staff) {
    for (const key of new Set(keysOf(member))) index.set(key, [...(index.get(key) ?? []), member]);
  }
  return index;
}
