// Who belongs to a commission on a day, and who of them votes. Source: registers §4.8.
import type { CivilDate } from "../calendar/civil.ts";
import type { Settings } from "../settings.ts";
import type { CommissionMember, MemberRole } from "./commission.ts";
import { isSamePerson } from "./samePerson.ts";

const ROLES: readonly (MemberRole | "")[] = ["председатель", "заместитель председателя", "секретарь"];

/** Members of a commission in office on a day, the chair first, the secretary before the others. No day: all of them. */
export function membersOn(
  commission: string,
  members: readonly CommissionMember[],
  day: CivilDate | null,
): CommissionMember[] {
  return members
    .filter((member) => member.commission.trim() === commission && isInOffice(member, day))
    .map((member, place) => ({ member, place, rank: rankOf(member) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ member }) => member);
}

function isInOffice({ from, until }: CommissionMember, day: CivilDate | null): boolean {
  return day === null || ((from === null || from <= day) && (until === null || until >= day));
}

function rankOf({ role }: CommissionMember): number {
  const place = ROLES.indexOf(role);
  return place < 0 ? ROLES.length : place;
}

/** Whether a member votes: what his row says; a secretary whose row says nothing follows the setting. */
export function hasVote(
  { votes, role }: Pick<CommissionMember, "votes" | "role">,
  { secretaryVotes }: Pick<Settings, "secretaryVotes">,
): boolean {
  if (votes !== "") return votes === "да";
  return role !== "секретарь" || secretaryVotes === "да";
}

/** The member of that name. */
export function memberNamed(name: string, members: readonly CommissionMember[]): CommissionMember | null {
  return members.find((member) => isSamePerson(member.name, name)) ?? null;
}

/** Members who came, each once. */
export function membersPresent(
  present: readonly string[],
  members: readonly CommissionMember[],
): CommissionMember[] {
  return members.filter((member) => present.some((name) => isSamePerson(member.name, name)));
}
