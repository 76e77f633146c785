// Who is meant: the mentions of an executors' cell → rows of «Сотрудники» and «Организации», and what stands in the way.
import type { Directory, Organisation } from "./directory.ts";
import { groupMembers, isKnownGroup, isNameOfGroup } from "./groups.ts";
import { readMentions } from "./mentions.ts";
import type { Mention } from "./mentions.ts";
import { oncePer } from "./oncePer.ts";
import { matchOrganisations } from "./organisationSearch.ts";
import { resolved, unresolved } from "./resolution.ts";
import type { Resolution } from "./resolution.ts";
import { resolveName, resolvePosition, resolveSpelling } from "./resolvePerson.ts";
import { tidy } from "./spelling.ts";
import { findStaffByText, staffLabel } from "./staffSearch.ts";

/** Everybody meant by an executors' cell, in order; an addressee named twice comes once. Never throws. */
export function resolveMentions(text: string, directory: Directory): readonly Resolution[] {
  const known = answersOf(directory);
  const answer = known.get(text) ?? resolveAnew(text, directory);
  known.set(text, answer);
  return answer;
}

const answersOf = oncePer<Directory, Map<string, readonly Resolution[]>>(() => new Map());

function resolveAnew(text: string, directory: Directory): Resolution[] {
  const labels = new Set<string>();
  return mentionsIn(text, directory)
    .map((mention) => resolveMention(mention, directory))
    .filter(({ label }) => !labels.has(label) && labels.add(label));
}

/** A cell that is as a whole a spelling or a group of the book («Директора и заведующие») is not taken apart. */
function mentionsIn(text: string, directory: Directory): Mention[] {
  const raw = tidy(text).replace(/\s+/g, " ");
  const whole = findStaffByText(raw, directory).length > 0 || isNameOfGroup(raw, directory);
  return whole ? [{ raw, kind: "группа", group: raw }] : readMentions(text);
}

function resolveMention(mention: Mention, directory: Directory): Resolution {
  const spelled = findStaffByText(mention.raw, directory);
  if (spelled.length > 0) return resolveSpelling(mention, spelled, directory);
  if (mention.name !== undefined) return resolveName(mention, mention.name, directory);
  if (mention.kind === "должность") {
    const position = resolvePosition(mention, directory);
    if (position.problem?.code !== "unknown-position") return position;
    return isKnownGroup(mention.raw, directory) ? resolveGroup(mention, directory) : position;
  }
  if (mention.kind === "группа" || isKnownGroup(mention.raw, directory))
    return resolveGroup(mention, directory);
  return resolveOrganisation(mention, mention.organisation ?? mention.raw, directory);
}

function resolveGroup(mention: Mention, directory: Directory): Resolution {
  const group = mention.group ?? mention.raw;
  const limits = mention.kind === "группа" ? (mention.organisation ?? "") : "";
  const named = matchOrganisations(limits, directory);
  if (limits !== "" && named.length === 0) {
    return unresolved(mention, group, { code: "unknown-organisation", facts: { name: limits } });
  }
  const { label, staff, organisations } = groupMembers(group, named, directory);
  if (staff.length + organisations.length === 0) {
    return unresolved(mention, label, { code: "empty-group", facts: { group: label } });
  }
  const title = limits === "" ? label : group;
  return resolved({ ...mention, kind: "группа" }, title, staff, organisations, (member) =>
    staffLabel(member, directory),
  );
}

function resolveOrganisation(mention: Mention, name: string, directory: Directory): Resolution {
  const found = matchOrganisations(name, directory);
  const open = found.filter(({ active }) => active);
  const [only, ...others] = open;
  if (only === undefined) {
    const code = found.length > 0 ? "closed-organisation" : "unknown-organisation";
    return unresolved(mention, found[0]?.name ?? name, { code, facts: { name } });
  }
  if (others.length > 0) {
    return unresolved(mention, name, {
      code: "ambiguous-organisation",
      facts: { name, candidates: open.map(titleOf) },
    });
  }
  return resolved(mention, only.name, [], [only], ({ name: own }) => own);
}

const titleOf = ({ name, locality }: Organisation): string =>
  locality === "" ? name : `${name} (${locality})`;
