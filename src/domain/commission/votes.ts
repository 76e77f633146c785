// Votes on a question: how many there must be, what they decide, and whether a decision contradicts them.
// Source: rules §2.2 (open vote, majority of those present, a tie in favour of the worker, nobody votes on himself), §2.4.
import type { Settings } from "../settings.ts";
import type { CommissionMember } from "./commission.ts";
import { hasVote } from "./members.ts";
import { isAmong } from "./samePerson.ts";
import { PERSONAL_KINDS, type Question, type QuestionDecision } from "./sitting.ts";

export type Votes = Pick<Question, "votesFor" | "votesAgainst" | "abstained">;

/** Members who came, have a vote and aren't excluded from this question. */
export function votersOn(
  { excluded }: Pick<Question, "excluded">,
  present: readonly CommissionMember[],
  settings: Pick<Settings, "secretaryVotes">,
): CommissionMember[] {
  return present.filter((member) => hasVote(member, settings) && !isAmong(member.name, excluded));
}

/** True when any of the three numbers is filled in; the empty ones are then nought. */
export function isVoted({ votesFor, votesAgainst, abstained }: Votes): boolean {
  return votesFor !== null || votesAgainst !== null || abstained !== null;
}

const numbersOf = ({ votesFor, votesAgainst, abstained }: Votes): number[] =>
  [votesFor, votesAgainst, abstained].map((votes) => votes ?? 0);

/** All votes given, abstentions too. */
export function votesGiven(votes: Votes): number {
  return numbersOf(votes).reduce((sum, each) => sum + each, 0);
}

/** Whole numbers that nobody could give fewer than nought of. */
export function areWholeVotes(votes: Votes): boolean {
  return numbersOf(votes).every((each) => Number.isInteger(each) && each >= 0);
}

/** What votes make of a question: for a person half is enough, other matters ask for more than half. */
export function isCarried({ kind, ...votes }: Votes & Pick<Question, "kind">): boolean {
  const [inFavour = 0] = numbersOf(votes);
  const given = votesGiven(votes);
  return PERSONAL_KINDS.includes(kind) ? inFavour * 2 >= given : inFavour * 2 > given;
}

const POSITIVE: readonly (QuestionDecision | "")[] = [
  "соответствует",
  "соответствует с рекомендациями",
  "утвердить",
];
const NEGATIVE: readonly (QuestionDecision | "")[] = ["не соответствует", "отклонить"];
/** Decisions on which nobody has to vote. */
const WITHOUT_VOTES: readonly (QuestionDecision | "")[] = ["перенести", "принять к сведению"];

/** False for decisions that are just taken down. */
export function needsVotes({ decision }: Pick<Question, "decision">): boolean {
  return !WITHOUT_VOTES.includes(decision);
}

/** What the votes propose; null before anybody has voted and for matters that aren't decided by yes or no. */
export function proposedDecision(question: Votes & Pick<Question, "kind">): QuestionDecision | null {
  const { kind } = question;
  if (kind === "" || kind === "иное" || !isVoted(question)) return null;
  if (kind === "утверждение графика") return isCarried(question) ? "утвердить" : "отклонить";
  return isCarried(question) ? "соответствует" : "не соответствует";
}

/** True when the votes say the opposite of the decision. */
export function contradictsVotes(question: Votes & Pick<Question, "kind" | "decision">): boolean {
  if (!isVoted(question)) return false;
  const { decision } = question;
  return isCarried(question) ? NEGATIVE.includes(decision) : POSITIVE.includes(decision);
}
