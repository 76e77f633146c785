// Whom of the data bank a row of a foreign list means. Nobody is found by the surname alone, nobody is guessed among namesakes
// or behind a changed surname: then the candidates are named and a person says who it is. Rules: registers of the field §4.3.
import type { Directory, Organisation } from "../../people/directory.ts";
import { namesOfCell } from "../../people/nameCell.ts";
import { oncePer } from "../../people/oncePer.ts";
import { matchOrganisations } from "../../people/organisationSearch.ts";
import { compatible, sameName, type PersonName } from "../../people/personName.ts";
import { stemKey } from "../../people/position.ts";
import { level, spellingKey, tidy } from "../../people/spelling.ts";
import type { Teacher } from "../bank.ts";

/** What a row says of a person; empty where the list says nothing. */
export interface PersonSought {
  /** In any of the three spellings, or the code of the data bank. */
  name: string;
  school: string;
  position: string;
  subject: string;
}

/** What of a row of the bank is compared; a key file knows as much of its people. */
export type KnownPerson = Pick<Teacher, "id" | "name" | "school" | "position" | "subject" | "status">;

export type PersonFound<Person extends KnownPerson = Teacher> =
  | { kind: "found"; teacher: Person }
  /** One or more people may be meant; `reason` says why nobody is taken. `isOnePerson`: only the position is open. */
  | { kind: "ask"; candidates: Person[]; reason: string; isOnePerson: boolean }
  /** Nobody of that name; `similar` may be the same people under another surname. */
  | { kind: "unknown"; similar: Person[] }
  /** The cell holds no name of a person. */
  | { kind: "unread" };

/** The data bank made ready for many searches. */
export interface PeopleIndex<Person extends KnownPerson = Teacher> {
  readonly byCode: ReadonlyMap<string, Person>;
  /** By every word of the name in one spelling: the surname may stand at either end. */
  readonly byWord: ReadonlyMap<string, readonly Person[]>;
  readonly directory: Directory;
}

export function peopleIndex<Person extends KnownPerson>(
  teachers: readonly Person[],
  directory: Directory,
): PeopleIndex<Person> {
  const byWord = new Map<string, Person[]>();
  for (const teacher of teachers) {
    for (const word of new Set(wordsOfName(teacher.name))) {
      const others = byWord.get(word);
      if (others === undefined) byWord.set(word, [teacher]);
      else others.push(teacher);
    }
  }
  return { byCode: new Map(teachers.map((teacher) => [teacher.id, teacher])), byWord, directory };
}

/** By code; by full name and organisation; by initials and organisation; by a full name that is the only one in the district. */
export function findPerson<Person extends KnownPerson>(
  sought: PersonSought,
  index: PeopleIndex<Person>,
): PersonFound<Person> {
  const coded = index.byCode.get(tidy(sought.name).toUpperCase());
  if (coded !== undefined) return { kind: "found", teacher: coded };
  const names = namesOfCell(sought.name);
  if (names.length === 0) return { kind: "unread" };
  const namesakes = names.flatMap((name) => namesakesOf(name, index));
  if (namesakes.length === 0) {
    return { kind: "unknown", similar: names.flatMap((name) => underOtherSurname(name, sought, index)) };
  }
  return tidy(sought.school) === ""
    ? amongDistrict(namesakes, names, sought)
    : amongSchool(namesakes, names, sought, index.directory);
}

/** «Соколова Марина Игоревна — МБОУ СОШ № 8, учитель (математика), КР-0012»: what tells namesakes apart. */
export function tellApart({ id, name, school, position, subject, status }: KnownPerson): string {
  const taught = subject.length === 0 ? "" : ` (${subject.join(", ")})`;
  const gone = status === "уволен" || status === "переведён" ? `, ${status}` : "";
  return `${name === "" ? "без имени" : name} — ${school}, ${position}${taught}${gone}, ${id}`;
}

/** True when both name one organisation of the book, or are one text that the book doesn't know. */
function sameSchool(a: string, b: string, directory: Directory): boolean {
  const known: readonly Organisation[] = matchOrganisations(a, directory);
  if (known.length === 0) return spellingKey(a) === spellingKey(b);
  return matchOrganisations(b, directory).some((one) => known.includes(one));
}

/**
 * True for «учитель» and «учитель математики», «педагог доп. образования» and the whole words; false for «учитель» and
 * «учитель-логопед». An empty one agrees with all.
 */
export function positionsAgree(a: string, b: string): boolean {
  const [x, y] = [wordsOfPosition(a), wordsOfPosition(b)];
  return x.slice(0, y.length).every((word, at) => {
    const [short = "", long = ""] = [word, y[at] ?? ""].sort((one, other) => one.length - other.length);
    return short === long || (short.length > 2 && long.startsWith(short) && !long.includes(" "));
  });
}

function amongSchool<Person extends KnownPerson>(
  namesakes: readonly Person[],
  names: readonly PersonName[],
  sought: PersonSought,
  directory: Directory,
): PersonFound<Person> {
  const here = namesakes.filter(({ school }) => sameSchool(school, sought.school, directory));
  if (here.length > 0) return oneOf(here, names, sought);
  const isKnown = matchOrganisations(sought.school, directory).length > 0;
  const where = isKnown ? "в этой организации такого человека нет" : "организации с таким названием нет";
  return ask(namesakes, `${where}: «${tidy(sought.school)}»`);
}

function amongDistrict<Person extends KnownPerson>(
  namesakes: readonly Person[],
  names: readonly PersonName[],
  sought: PersonSought,
): PersonFound<Person> {
  const exact = namesakes.filter((teacher) => isExactly(teacher, names));
  if (exact.length === 0) return ask(namesakes, "по инициалам без организации человека не узнать");
  return oneOf(exact, names, sought);
}

/** The only one left when each mark that fits somebody keeps those whom it fits; the position must not contradict. */
function oneOf<Person extends KnownPerson>(
  found: readonly Person[],
  names: readonly PersonName[],
  sought: PersonSought,
): PersonFound<Person> {
  const agreeing = found.filter(({ position }) => positionsAgree(position, sought.position));
  if (agreeing.length === 0)
    return ask(found, `в банке другая должность, в списке — «${tidy(sought.position)}»`);
  const left = [
    ({ status }: Person) => status !== "уволен" && status !== "переведён",
    (teacher: Person) => isExactly(teacher, names),
    ({ position }: Person) => spellingKey(position) === spellingKey(sought.position),
    (teacher: Person) => teaches(teacher, sought),
  ].reduce<readonly Person[]>((rest, fits) => {
    const fitting = rest.length > 1 ? rest.filter(fits) : [];
    return fitting.length > 0 ? fitting : rest;
  }, agreeing);
  const [only, other] = left;
  if (only !== undefined && other === undefined) return { kind: "found", teacher: only };
  const isOnePerson = left.every(({ name, school }) => name === only?.name && school === only.school);
  return isOnePerson
    ? ask(left, "у человека несколько строк в банке", true)
    : ask(left, "подходят несколько человек");
}

function ask<Person extends KnownPerson>(
  candidates: readonly Person[],
  reason: string,
  isOnePerson = false,
): PersonFound<Person> {
  return { kind: "ask", candidates: [...candidates], reason, isOnePerson };
}

const nameOfTeacher = oncePer(({ name }: KnownPerson): readonly PersonName[] => namesOfCell(name));

function namesakesOf<Person extends KnownPerson>(
  name: PersonName,
  { byWord }: PeopleIndex<Person>,
): Person[] {
  const bearers = byWord.get(level(name.surname)) ?? [];
  return bearers.filter((teacher) => nameOfTeacher(teacher).some((known) => sameName(known, name)));
}

/** True when the bank and the list both write the full name, and the same one. */
function isExactly(teacher: KnownPerson, names: readonly PersonName[]): boolean {
  const isFull = (one: PersonName): boolean => !one.initialsOnly;
  return nameOfTeacher(teacher)
    .filter(isFull)
    .some((known) =>
      names.filter(isFull).some((name) => sameName(known, name) && level(known.first) === level(name.first)),
    );
}

/** People of the same organisation with this first name and patronymic: one of them may have changed the surname. */
function underOtherSurname<Person extends KnownPerson>(
  { first, middle, initialsOnly }: PersonName,
  { school }: PersonSought,
  { byWord, directory }: PeopleIndex<Person>,
): Person[] {
  if (initialsOnly || middle === "" || matchOrganisations(school, directory).length === 0) return [];
  const [rare, other] = [first, middle].map((part) => byWord.get(level(part)) ?? []);
  const bearers = (rare?.length ?? 0) < (other?.length ?? 0) ? rare : other;
  return (bearers ?? []).filter(
    (teacher) =>
      nameOfTeacher(teacher).some(
        (known) => !known.initialsOnly && compatible(known.first, first) && compatible(known.middle, middle),
      ) && sameSchool(teacher.school, school, directory),
  );
}

/** True when a subject of the bank stands in the row, in its own column or behind the position: «учитель математики». */
function teaches({ subject }: KnownPerson, sought: PersonSought): boolean {
  const written = ` ${stemKey(`${sought.position} ${sought.subject}`)} `;
  return subject.some((one) => one.trim() !== "" && written.includes(` ${stemKey(one)} `));
}

function wordsOfName(name: string): string[] {
  return level(tidy(name).replace(/ ?[-–—] ?/g, "-")).match(/\p{L}{2,}(?:-\p{L}+)*/gu) ?? [];
}

/** Words without their endings; parts joined by a hyphen are one word. */
const wordsOfPosition = remembered((position: string): readonly string[] =>
  (level(tidy(position)).match(/[\p{L}\p{N}]+(?: ?[-–] ?[\p{L}\p{N}]+)*/gu) ?? []).map(stemKey),
);

/** A list of thousands of rows names a few dozen positions. */
function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text) ?? make(text);
    known.set(text, value);
    return value;
  };
}
