// One person of «Сотрудники» by name or by position. Namesakes are told apart by the full name, the position and the body that
// the document names, and never by guessing: sisters and namesakes work in one village.
import type { Directory, Organisation, StaffMember } from "./directory.ts";
import { postHolder } from "./groups.ts";
import type { Mention } from "./mentions.ts";
import { matchOrganisations } from "./organisationSearch.ts";
import { fullNameOf, parsePersonName, sameName, shortName } from "./personName.ts";
import type { PersonName } from "./personName.ts";
import { isCentre, positionKey, postOf, stemKey } from "./position.ts";
import { resolved, unresolved } from "./resolution.ts";
import type { Resolution } from "./resolution.ts";
import { level } from "./spelling.ts";
import { findStaff, similarNames, staffLabel } from "./staffSearch.ts";

/** A mention whose words are, letter by letter, what «Иначе пишут» says of somebody. */
export function resolveSpelling(
  mention: Mention,
  found: readonly StaffMember[],
  directory: Directory,
): Resolution {
  return oneOf(mention, found, mention.raw, directory);
}

export function resolveName(mention: Mention, name: PersonName, directory: Directory): Resolution {
  const written = shortName(name);
  const found = findStaff(name, directory);
  if (found.length > 0) return oneOf(mention, found, written, directory);
  const post = name.first === "" ? [] : organisationsLedBy(name, directory);
  if (post.length === 1) return resolved(mention, written, [], post, ({ name: own }) => own);
  const similar = similarNames(name, directory);
  return unresolved(mention, written, { code: "not-in-staff", facts: { name: written, similar } });
}

/** «начальник», «заместитель начальника», «директор СОШ № 8»: the only person of that position, or the organisation's address. */
export function resolvePosition(mention: Mention, directory: Directory): Resolution {
  const key = positionKey(mention.position ?? mention.raw);
  const body = mention.organisation ?? "";
  const found = directory.staff.filter(
    (member) => member.active && postOf(member).keys.includes(key) && isOfBody(member, body, directory),
  );
  if (found.length > 0) return oneOf(mention, found, mention.raw, directory);
  const [organisation, ...others] = matchOrganisations(body, directory).filter(({ active }) => active);
  if (organisation === undefined || others.length > 0) {
    return unresolved(mention, mention.raw, { code: "unknown-position", facts: { position: mention.raw } });
  }
  const holder = postHolder(
    /^ответственн|^координатор/.test(level(mention.raw)) ? organisation.coordinator : organisation.head,
    directory,
  );
  return holder === null
    ? resolved(mention, mention.raw, [], [organisation], ({ name }) => name)
    : oneOf(mention, [holder], mention.raw, directory);
}

/** One of several people whom the words fit; nobody when more than one remains. */
function oneOf(
  mention: Mention,
  found: readonly StaffMember[],
  written: string,
  directory: Directory,
): Resolution {
  const working = found.filter(({ active }) => active);
  if (working.length === 0)
    return unresolved(mention, written, { code: "inactive", facts: { name: written } });
  const label = (member: StaffMember): string => staffLabel(member, directory);
  const [meant, ...others] = toldApart(mention, working, directory);
  if (meant === undefined || others.length > 0) {
    return unresolved(mention, written, {
      code: "ambiguous",
      facts: { name: written, candidates: working.map(label) },
    });
  }
  return resolved({ raw: mention.raw, kind: "человек" }, label(meant), [meant], [], label);
}

/** Each mark that fits somebody leaves only those whom it fits. */
function toldApart(
  mention: Mention,
  found: readonly StaffMember[],
  directory: Directory,
): readonly StaffMember[] {
  const { name, position, organisation } = mention;
  const marks = [
    (member: StaffMember) => name !== undefined && hasExactly(member, name),
    (member: StaffMember) => position !== undefined && postOf(member).keys.includes(positionKey(position)),
    (member: StaffMember) => organisation !== undefined && isOfBody(member, organisation, directory),
  ];
  return marks.reduce((left, fits) => {
    const fitting = left.length > 1 ? left.filter(fits) : [];
    return fitting.length > 0 ? fitting : left;
  }, found);
}

/** True when the document writes the full name and so does the book. */
function hasExactly(member: StaffMember, name: PersonName): boolean {
  const known = parsePersonName(member.name);
  return !name.initialsOnly && known !== null && level(fullNameOf(known)) === level(fullNameOf(name));
}

/** Whether a person belongs to the body that the document names with the position; no body means the centre itself. */
function isOfBody(member: StaffMember, body: string, directory: Directory): boolean {
  const { body: own, inCentre } = postOf(member);
  if (body === "" || isCentre(body, directory)) return inCentre && (own === "" || isCentre(own, directory));
  if (own !== "" && stemKey(own) === stemKey(body)) return true;
  const named = matchOrganisations(body, directory);
  return [member.organisation, own].some((text) =>
    matchOrganisations(text, directory).some((one) => named.includes(one)),
  );
}

function organisationsLedBy(name: PersonName, { organisations }: Directory): Organisation[] {
  return organisations.filter(
    ({ active, head, coordinator }) =>
      active &&
      [head, coordinator].some((text) => {
        const known = parsePersonName(text);
        return known !== null && sameName(name, known);
      }),
  );
}
