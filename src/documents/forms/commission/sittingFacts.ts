// A sitting as its papers see it: the commission, who came, the agenda in its order, and everything that is wrong.
import { editionOn, type Edition } from "../../../domain/attestation/rules/editions.ts";
import { formatDate } from "../../../domain/calendar/civil.ts";
import { checkSitting } from "../../../domain/commission/checkSitting.ts";
import type { Commission, CommissionMember } from "../../../domain/commission/commission.ts";
import { memberNamed, membersOn, membersPresent } from "../../../domain/commission/members.ts";
import { reporterOf, type SittingProblem } from "../../../domain/commission/problem.ts";
import { quorumOf, type Quorum } from "../../../domain/commission/quorum.ts";
import type { Question, Sitting } from "../../../domain/commission/sitting.ts";
import type { FormRequest, PaperData, PaperProblem, Register } from "../../form.ts";

/** What every paper of a sitting needs. */
export const SITTING_REGISTERS: readonly Register[] = ["sittings", "questions", "commissions", "members"];

export interface SittingFacts {
  sitting: Sitting;
  commission: Commission | null;
  /** «Аттестационная комиссия …», or the code that nobody knows. */
  name: string;
  place: string;
  members: readonly CommissionMember[];
  present: readonly CommissionMember[];
  absent: readonly CommissionMember[];
  chair: CommissionMember | null;
  secretary: CommissionMember | null;
  quorum: Quorum;
  questions: readonly Question[];
  edition: Edition;
}

export function factsOf(sitting: Sitting, data: PaperData): SittingFacts {
  const commission = data.commissions.find(({ id }) => id === sitting.commission.trim()) ?? null;
  const members = membersOn(sitting.commission.trim(), data.members, sitting.on);
  const present = membersPresent(sitting.present, members);
  return {
    sitting,
    commission,
    name: commission?.name.trim() || sitting.commission,
    place: sitting.place.trim() || commission?.place.trim() || "",
    members,
    present,
    absent: members.filter((member) => !present.includes(member)),
    chair: memberNamed(sitting.chairedBy, members),
    secretary: secretaryOf(sitting, members),
    quorum: quorumOf(present.length, members.length, data.settings),
    questions: questionsOf(sitting, data),
    edition: editionOn(data.editions, sitting.on ?? data.today),
  };
}

/** Who keeps the minutes: as the sitting says; before it says, the secretary of the commission. */
export function secretaryOf(
  { secretary }: Sitting,
  members: readonly CommissionMember[],
): CommissionMember | null {
  if (secretary.trim() !== "") return memberNamed(secretary, members);
  return members.find(({ role }) => role === "секретарь") ?? null;
}

function questionsOf({ id }: Sitting, { questions }: PaperData): Question[] {
  return questions
    .filter(({ sitting }) => sitting.trim() === id)
    .map((question, place) => ({ question, place }))
    .sort(
      (a, b) => (a.question.order ?? a.place + 1) - (b.question.order ?? b.place + 1) || a.place - b.place,
    )
    .map(({ question }) => question);
}

/** Everything that forbids the papers of a sitting that was held, and what their reader is warned of. */
export function sittingProblems(
  { sitting, questions, commission }: SittingFacts,
  data: PaperData,
): SittingProblem[] {
  const { on } = sitting;
  const early: SittingProblem[] =
    on === null || on <= data.today
      ? []
      : [
          reporterOf(`Заседание ${formatDate(on)}`).stop(
            "NOT_HELD",
            "ещё не прошло. Исправьте дату или составьте документ после него",
          ),
        ];
  return [...early, ...checkSitting(sitting, questions, commission, data.members, data)];
}

export const paperProblem = ({ code, level, text }: SittingProblem): PaperProblem => ({ code, level, text });

/**
 * The sitting that was chosen; without a choice the nearest that is still to come, else the last. Null when there is none, and when
 * the chosen one is gone: another one's paper would be a wrong paper.
 */
export function comingSitting(data: PaperData, request: FormRequest): Sitting | null {
  return request.sitting === undefined ? (ahead(data)[0] ?? lastOf(held(data))) : chosen(data, request);
}

/** The sitting that was chosen; without a choice the last that was held, else the nearest to come. Null as above. */
export function heldSitting(data: PaperData, request: FormRequest): Sitting | null {
  return request.sitting === undefined
    ? (lastOf(held(data)) ?? ahead(data)[0] ?? null)
    : chosen(data, request);
}

function chosen({ sittings }: PaperData, { sitting: code }: FormRequest): Sitting | null {
  return sittings.find(({ id }) => id === code) ?? null;
}

const lastOf = (sittings: readonly Sitting[]): Sitting | null => sittings[sittings.length - 1] ?? null;

const held = (data: PaperData): Sitting[] => dated(data).filter(({ on }) => on !== null && on <= data.today);
const ahead = (data: PaperData): Sitting[] => dated(data).filter(({ on }) => on !== null && on >= data.today);

function dated({ sittings }: PaperData): Sitting[] {
  const key = ({ on }: Sitting): string => on ?? "";
  return sittings
    .filter(({ on, cancelled }) => on !== null && cancelled === null)
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** «№ 3 от 05.09.2026», as far as they are known. */
export function numberAndDay({ number, on }: Sitting): string {
  return [number.trim() === "" ? "" : `№ ${number.trim()}`, on === null ? "" : `от ${formatDate(on)}`]
    .filter((part) => part !== "")
    .join(" ");
}
