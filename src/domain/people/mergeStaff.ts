// A list of staff laid over «Сотрудники»: who is new, what has changed. Nothing that a person has typed gives way to an empty cell.
import type { StaffMember } from "./directory.ts";
import { isEmail } from "./email.ts";
import { oncePer } from "./oncePer.ts";
import { parsePersonName, sameName } from "./personName.ts";
import { positionKey } from "./position.ts";
import { level, spellingKey } from "./spelling.ts";
import type { StaffDraft } from "./staffCsv.ts";

export type StaffPatch = Partial<Pick<StaffMember, "name" | "position" | "email" | "groups">>;

export interface StaffMerge {
  added: StaffDraft[];
  changed: { id: string; patch: StaffPatch }[];
  /** Ids of people whom the list names with nothing new. */
  unchanged: string[];
  /** Rows that fit several people of the book: a person has to say whom. */
  unclear: { draft: StaffDraft; candidates: string[] }[];
}

type Person = Pick<StaffMember, "name" | "position" | "email" | "groups">;

interface Known {
  /** Null for somebody whom this very list adds. */
  id: string | null;
  was: Person;
  now: Person;
}

/**
 * Two rows are one person when the names can be one and e-mail and position do not tell them apart. Rows of initials are
 * completed by the full name; groups are added to, never taken away.
 */
export function mergeStaff(existing: readonly StaffMember[], drafts: readonly StaffDraft[]): StaffMerge {
  const known = new Map<string, Known[]>();
  const remember = (person: Known): void => {
    const family = familyOf(person.now);
    known.set(family, [...(known.get(family) ?? []), person]);
  };
  for (const member of existing) remember({ id: member.id, was: member, now: member });
  const added = new Map<Known, StaffDraft>();
  const touched = new Set<Known>();
  const unclear: StaffMerge["unclear"] = [];
  for (const draft of surestFirst(drafts, existing)) {
    const [same, ...others] = bestFits(draft, known.get(familyOf(draft)) ?? [], touched);
    if (same === undefined) {
      const person: Known = { id: null, was: draft, now: draft };
      remember(person);
      touched.add(person);
      added.set(person, draft);
    } else if (others.length > 0) {
      unclear.push({ draft, candidates: [same, ...others].map(({ now }) => now.name) });
    } else {
      same.now = completed(same.now, draft);
      touched.add(same);
    }
  }
  const old = [...touched].flatMap(({ id, was, now }) =>
    id === null ? [] : [{ id, patch: patchOf(was, now) }],
  );
  return {
    added: [...added].map(([person, draft]) => ({ ...draft, ...person.now })).sort((a, b) => a.line - b.line),
    changed: old.filter(({ patch }) => Object.keys(patch).length > 0),
    unchanged: old.filter(({ patch }) => Object.keys(patch).length === 0).map(({ id }) => id),
    unclear,
  };
}

/** Rows whose e-mail the book knows go first, so that a namesake further up does not take their place. */
function surestFirst(drafts: readonly StaffDraft[], existing: readonly StaffMember[]): StaffDraft[] {
  const addresses = new Set(existing.map(address).filter((known) => known !== ""));
  const isSure = (draft: StaffDraft): boolean => addresses.has(address(draft));
  return [...drafts.filter(isSure), ...drafts.filter((draft) => !isSure(draft))];
}

/** Those whom a row can be, cut down to the ones with its e-mail, then with its full name, then with its position. */
function bestFits(draft: Person, known: readonly Known[], touched: ReadonlySet<Known>): readonly Known[] {
  return [sameEmail, sameFullName, samePosition].reduce(
    (left, same) => {
      const fitting = left.filter(({ now }) => same(draft, now));
      return fitting.length > 0 ? fitting : left;
    },
    known.filter((person) => canBeOne(draft, person.now, touched.has(person))),
  );
}

/**
 * Full names are told apart only when both e-mail and position differ, since people change either. Initials fit namesakes: another
 * position tells them apart, and so does another e-mail, unless it is a new address of somebody whom the list has not named yet.
 */
function canBeOne(draft: Person, known: Person, isTouched: boolean): boolean {
  if (!namesAgree(draft, known)) return false;
  if (sameEmail(draft, known)) return true;
  const otherEmail = draft.email !== "" && known.email !== "";
  const otherPosition = draft.position !== "" && known.position !== "" && !samePosition(draft, known);
  if (sameFullName(draft, known)) return !(otherEmail && otherPosition);
  return !otherPosition && (!otherEmail || (!isTouched && samePosition(draft, known)));
}

function namesAgree(a: Person, b: Person): boolean {
  const [x, y] = [nameOf(a), nameOf(b)];
  return x === null || y === null ? spellingKey(a.name) === spellingKey(b.name) : sameName(x, y);
}

const familyOf = (person: Person): string => level(nameOf(person)?.surname ?? person.name);
const nameOf = oncePer(({ name }: Person) => parsePersonName(name));

const address = ({ email }: Person): string => email.trim().toLowerCase();
const sameEmail = (a: Person, b: Person): boolean => address(a) !== "" && address(a) === address(b);
const samePosition = (a: Person, b: Person): boolean =>
  a.position !== "" && positionKey(a.position) === positionKey(b.position);
const sameFullName = (a: Person, b: Person): boolean => isFull(a) && isFull(b) && namesAgree(a, b);
const isFull = (person: Person): boolean => nameOf(person)?.initialsOnly === false;

function completed(known: Person, draft: Person): Person {
  return {
    name: saysMore(draft, known) ? draft.name : known.name,
    position: draft.position || known.position,
    email: isEmail(draft.email) || known.email === "" ? draft.email : known.email,
    groups: [...known.groups, ...draft.groups.filter((group) => !hasGroup(known, group))],
  };
}

/** «Соколова Марина Игоревна» says more than «Соколова М.И.», that more than «Соколова М.»; another spelling says no more. */
function saysMore(draft: Person, known: Person): boolean {
  const [a, b] = [nameOf(draft), nameOf(known)];
  if (a === null || b === null) return false;
  const [first, middle] = [a.first.length - b.first.length, a.middle.length - b.middle.length];
  return first >= 0 && middle >= 0 && first + middle > 0;
}

const hasGroup = ({ groups }: Person, group: string): boolean =>
  groups.some((own) => spellingKey(own) === spellingKey(group));

function patchOf(was: Person, now: Person): StaffPatch {
  return {
    ...(now.name === was.name ? {} : { name: now.name }),
    ...(now.position === was.position ? {} : { position: now.position }),
    ...(now.email === was.email ? {} : { email: now.email }),
    ...(now.groups.length === was.groups.length ? {} : { groups: now.groups }),
  };
}
