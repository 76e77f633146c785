// Groups of people that documents name at once, «Ответственные в ОО», and who belongs to them.
import type { Directory, Organisation, StaffMember } from "./directory.ts";
import { groupWordOfOne, wordsOf } from "./lexicon.ts";
import { findOrganisations } from "./organisationName.ts";
import { oncePer } from "./oncePer.ts";
import { findStaff } from "./staffSearch.ts";
import { matchOrganisations } from "./organisationSearch.ts";
import { parsePersonName } from "./personName.ts";
import { bodyOf, isCentre } from "./position.ts";
import { spellingKey } from "./spelling.ts";

export interface GroupMembers {
  /** As the book calls the group, or as the document does when the book has no such group. */
  label: string;
  staff: StaffMember[];
  /** Organisations that the group reaches by their own address, because nobody of the staff is named for them. */
  organisations: Organisation[];
}

type OrganisationPost = "head" | "coordinator";

interface Synonyms {
  key: string;
  also: readonly string[];
  /** Field of «Организации» that names members too. */
  post?: OrganisationPost;
}

/** Names in their key form: head word in the plural, «ОО» for every word for educational organisations. */
const SYNONYMS: readonly Synonyms[] = [
  {
    key: "руководители оо",
    post: "head",
    also: [
      "руководители",
      "директора оо",
      "директора и заведующие",
      "директора и заведующие оо",
      "директора и заведующие доу",
      "директора школ и заведующие доу",
      "директора школ и заведующие",
      "заведующие и директора",
      "заведующие доу и директора школ",
      "руководители школ и доу",
      "руководители школ и детских садов",
    ],
  },
  {
    key: "ответственные в оо",
    post: "coordinator",
    also: [
      "ответственные",
      "ответственные оо",
      "ответственные от оо",
      "ответственные за аттестацию",
      "ответственные за аттестацию в оо",
      "ответственные за аттестацию от оо",
      "ответственные за аттестацию оо",
      "ответственные по аттестации",
      "ответственные по аттестации в оо",
      "ответственные за аттестацию педагогов",
      "ответственные за аттестацию педагогических работников",
      "ответственные за аттестацию педагогических работников в оо",
      "ответственные за аттестацию педагогических кадров",
      "ответственные за аттестацию педагогических кадров в оо",
      "координаторы оо",
      "координаторы в оо",
      "школьные координаторы",
    ],
  },
];

const ALL_ORGANISATIONS = "оо";
const CENTRE_STAFF = "сотрудники центра";

/** Who is meant by a group; `limits` are the organisations that the document names with it, empty for all. */
export function groupMembers(
  group: string,
  limits: readonly Organisation[],
  directory: Directory,
): GroupMembers {
  const key = groupKey(group, directory);
  const tagged = directory.staff.filter(
    (member) =>
      member.active &&
      member.groups.some((name) => groupKey(name, directory) === key) &&
      isWithin(member, limits, directory),
  );
  const reached =
    limits.length > 0 ? limits : directory.organisations.filter((organisation) => organisation.active);
  const posts = reachedThrough(key, tagged, reached, directory);
  return {
    label: bookName(key, directory) ?? group,
    staff: distinct([...tagged, ...posts.staff]),
    organisations: posts.organisations,
  };
}

/** True when the book has a group of this name or of a synonym of it. */
export function isKnownGroup(text: string, directory: Directory): boolean {
  return bookName(groupKey(text, directory), directory) !== null;
}

/** True for a group whose members work in schools, not in the centre. */
export function isGroupOfSchools(group: string, directory: Directory): boolean {
  return SYNONYMS.some(({ key }) => key === groupKey(group, directory));
}

/** True when the text is, letter by letter, a group of somebody who works. */
export function isNameOfGroup(text: string, directory: Directory): boolean {
  return namesOfGroups(directory).has(spellingKey(text));
}

const namesOfGroups = oncePer(({ staff }: Directory) => {
  const groups = staff.filter(({ active }) => active).flatMap((member) => member.groups);
  return new Set(groups.map(spellingKey));
});

/** Key that is equal for all names of one group. */
function groupKey(group: string, directory: Directory): string {
  const known = keysOf(directory);
  const key = known.get(group) ?? keyOf(group, directory);
  known.set(group, key);
  return key;
}

const keysOf = oncePer<Directory, Map<string, string>>(() => new Map());

function keyOf(group: string, directory: Directory): string {
  const key = plainKey(group);
  if (key === "сотрудники" || (key.startsWith("сотрудники ") && isCentre(afterFirstWord(group), directory))) {
    return CENTRE_STAFF;
  }
  return SYNONYMS.find((synonyms) => synonyms.also.includes(key))?.key ?? key;
}

function plainKey(group: string): string {
  const schools = findOrganisations(group)[0]?.start ?? group.length;
  const words = wordsOf(group.slice(0, schools));
  return [...words.slice(0, 1).map((word) => groupWordOfOne(word) ?? word), ...words.slice(1)]
    .join(" ")
    .replace(/^все /, "")
    .replace(/образовательн\p{L}+ (?:организаци|учреждени)\p{L}*/gu, "оо")
    .replace(/(?<!\p{L})(?:оу|моу|мбоу)(?!\p{L})/gu, "оо")
    .replace(/^(?:образовательные организации|школы)$/, "оо")
    .replace(/ (?:нашего |муниципального )?(?:района|округа|муниципалитета)$/, "");
}

function afterFirstWord(group: string): string {
  return bodyOf(group) || group.replace(/^\s*\S+\s*/, "");
}

function bookName(key: string, directory: Directory): string | null {
  for (const { active, groups } of directory.staff) {
    const name = active ? groups.find((group) => groupKey(group, directory) === key) : undefined;
    if (name !== undefined) return name.trim();
  }
  return null;
}

function isWithin(member: StaffMember, limits: readonly Organisation[], directory: Directory): boolean {
  return limits.length === 0 || organisationsOf(member, directory).some((own) => limits.includes(own));
}

/** Organisations in which somebody works, by the cell of the organisation and by the words of the position. */
export function organisationsOf(member: StaffMember, directory: Directory): Organisation[] {
  return [member.organisation, member.position].flatMap((text) => matchOrganisations(text, directory));
}

/** Heads or coordinators of organisations, and the organisations where none is known by name among the staff. */
function reachedThrough(
  key: string,
  tagged: readonly StaffMember[],
  reached: readonly Organisation[],
  directory: Directory,
): { staff: StaffMember[]; organisations: Organisation[] } {
  if (key === ALL_ORGANISATIONS) return { staff: [], organisations: [...reached] };
  const post = SYNONYMS.find((synonyms) => synonyms.key === key)?.post;
  if (post === undefined) return { staff: [], organisations: [] };
  const staff: StaffMember[] = [];
  const organisations: Organisation[] = [];
  const covered = new Set(tagged.flatMap((member) => organisationsOf(member, directory)));
  for (const organisation of reached) {
    const holder = postHolder(organisation[post], directory);
    if (holder !== null) staff.push(holder);
    else if (!covered.has(organisation)) organisations.push(organisation);
  }
  return { staff, organisations };
}

/** The one active member of the staff whom «Организации» names as head or coordinator. */
export function postHolder(text: string, directory: Directory): StaffMember | null {
  const name = parsePersonName(text);
  const found = name === null ? [] : findStaff(name, directory).filter((member) => member.active);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];
