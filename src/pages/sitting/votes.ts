// Quorum and votes as they are ticked and typed: the same arithmetic as the check of the book, said at once.
import type { MemberView } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import type { Draft, Minutes, Presence } from "./draft.ts";

type Presences = Draft["presence"];

const isPresent = (name: string, presence: Presences): boolean => presence[name] === "присутствует";

export function presentOf(members: readonly MemberView[], presence: Presences): MemberView[] {
  return members.filter(({ name }) => isPresent(name, presence));
}

export interface Quorum {
  isThere: boolean;
  words: string;
}

export function quorumOf(present: number, total: number, needed: number): Quorum {
  const came = `Присутствуют ${present} из ${total}, для кворума нужно ${needed}`;
  if (total === 0) return { isThere: false, words: "В комиссии на этот день нет ни одного члена." };
  return present >= needed
    ? { isThere: true, words: `${came}: кворум есть.` }
    : {
        isThere: false,
        words: `${came}: кворума нет, не хватает ${counted(needed - present, "человека", "человек", "человек")}.`,
      };
}

/** Members who vote on a question: present, with a vote, not excluded. */
export function votersOf(
  members: readonly MemberView[],
  presence: Presences,
  excluded: readonly string[],
): string[] {
  return presentOf(members, presence)
    .filter(({ name, votes }) => votes && !excluded.includes(name))
    .map(({ name }) => name);
}

export interface Tally {
  isRight: boolean;
  /** «за 6 + против 1 = 7 из 7»; empty before anything is typed. */
  words: string;
}

export function tallyOf(minutes: Minutes, voters: number): Tally {
  const { votesFor, votesAgainst, abstained } = minutes;
  if (votesFor === null && votesAgainst === null && abstained === null) return { isRight: true, words: "" };
  const sum = (votesFor ?? 0) + (votesAgainst ?? 0) + (abstained ?? 0);
  const parts = [
    `за ${votesFor ?? 0}`,
    `против ${votesAgainst ?? 0}`,
    ...(abstained === null || abstained === 0 ? [] : [`воздержались ${abstained}`]),
  ].join(" + ");
  if (sum === voters) return { isRight: true, words: `${parts} = ${sum} из ${voters}` };
  const fault = sum < voters ? `не хватает ${voters - sum}` : `лишних ${sum - voters}`;
  return { isRight: false, words: `${parts} = ${sum}, а голосуют ${voters}: ${fault}` };
}

export const unanimous = (voters: number): Pick<Minutes, "votesFor" | "votesAgainst" | "abstained"> => ({
  votesFor: voters,
  votesAgainst: 0,
  abstained: 0,
});

/** A typed count of votes; null for an empty field and for what is no count. */
export function countFrom(typed: string): number | null {
  const text = typed.trim();
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}

/** Who may preside, the chair before the deputy, those who are present only. */
const PRESIDING: readonly MemberView["role"][] = ["председатель", "заместитель председателя"];

/**
 * A member has come or not. Who presides and who writes follow, unless somebody present was chosen: the chair, else the deputy;
 * the secretary.
 */
export function withPresence(
  draft: Draft,
  members: readonly MemberView[],
  changes: Readonly<Record<string, Presence>>,
): Draft {
  const presence = { ...draft.presence, ...changes };
  const present = presentOf(members, presence);
  const stays = (name: string): boolean => present.some((member) => member.name === name);
  const first = (roles: readonly MemberView["role"][]): string =>
    roles.flatMap((role) => present.filter((member) => member.role === role))[0]?.name ?? "";
  return {
    ...draft,
    presence,
    chairedBy: stays(draft.chairedBy) ? draft.chairedBy : first(PRESIDING),
    secretary: stays(draft.secretary) ? draft.secretary : first(["секретарь"]),
  };
}
