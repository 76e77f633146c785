// The sittings as their page and programs see them: one of them whole, with what is wrong, and what could come on the agenda.
import { agendaProposals, nextNumber } from "../../domain/commission/agenda.ts";
import { checkSitting } from "../../domain/commission/checkSitting.ts";
import type { Commission, CommissionMember } from "../../domain/commission/commission.ts";
import { compositionProblems } from "../../domain/commission/composition.ts";
import { DECISION_WORDINGS, decisionWords } from "../../domain/commission/decisionWords.ts";
import { extractDaysOf } from "../../domain/commission/extracts.ts";
import { hasVote, membersOn, membersPresent } from "../../domain/commission/members.ts";
import { presenceOf } from "../../domain/commission/presence.ts";
import { quorumOf } from "../../domain/commission/quorum.ts";
import { sittingFacts } from "../../domain/commission/sittingSteps.ts";
import { proposedDecision } from "../../domain/commission/votes.ts";
import { DECISIONS_OF, type Question, type Sitting } from "../../domain/commission/sitting.ts";
import type { Conformity } from "../../domain/attestation/conformity.ts";
import type { Head } from "../../domain/attestation/heads.ts";
import { editionOn } from "../../domain/attestation/rules/editions.ts";
import { formatDate } from "../../domain/calendar/civil.ts";
import { bareNumber } from "../../domain/language/bareNumber.ts";
import type { Directory } from "../../domain/people/directory.ts";
import type { Book } from "../../workbook/book.ts";
import {
  calendar,
  commissions,
  conformity,
  heads,
  members,
  organisations,
  phrases,
  questions,
  rules,
  settings,
  sittings,
} from "../../workbook/tables/index.ts";
import type {
  MemberView,
  QuestionView,
  SittingProblemView,
  SittingsView,
  SittingView,
} from "../contract/sittings.ts";
import { groundRules, type FieldData } from "./data.ts";

export const SITTING_TABLES = [
  commissions,
  members,
  sittings,
  questions,
  heads,
  conformity,
  organisations,
  calendar,
  settings,
  rules,
] as const;

/** Sheets that the view of a sitting needs. */
export const VIEW_TABLES = [...SITTING_TABLES, phrases] as const;

/** Words of decisions: the centre's own where it has put them into «Формулировки». */
export type Wordings = Readonly<Record<string, string>>;

export function decisionWordings(book: Book): Wordings {
  const own = book.rows(phrases).filter((phrase) => phrase.own.trim() !== "");
  return { ...DECISION_WORDINGS, ...Object.fromEntries(own.map((row) => [row.key, row.own.trim()])) };
}

/** Everything that is known of sittings; rows that people have just typed have no code yet and are left out. */
export interface SittingData extends Pick<FieldData, "settings" | "calendar" | "editions"> {
  commissions: Commission[];
  members: CommissionMember[];
  sittings: Sitting[];
  questions: Question[];
  heads: Head[];
  conformity: Conformity[];
  directory: Directory;
}

const isNamed = ({ id }: { id: string }): boolean => id !== "";

export function sittingData(book: Book): SittingData {
  return {
    commissions: book.rows(commissions).filter(isNamed),
    members: book.rows(members),
    sittings: book.rows(sittings).filter(isNamed),
    questions: book.rows(questions).filter(isNamed),
    heads: book.rows(heads),
    conformity: book.rows(conformity),
    directory: { staff: [], organisations: book.rows(organisations) },
    ...groundRules(book),
  };
}

/** Questions of a sitting in the order of the agenda. */
export function questionsOf(sitting: string, all: readonly Question[]): Question[] {
  return all
    .filter((question) => question.sitting.trim() === sitting)
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity));
}

function commissionOf({ commission }: Sitting, data: SittingData): Commission | null {
  return data.commissions.find(({ id }) => id === commission.trim()) ?? null;
}

export interface Wanted {
  id?: string | undefined;
  commission?: string | undefined;
}

export function sittingsView(
  data: SittingData,
  wordings: Wordings,
  wanted: Wanted,
  today: string,
): SittingsView {
  const own = data.sittings.filter(
    (sitting) => wanted.commission === undefined || sitting.commission.trim() === wanted.commission,
  );
  const named = data.sittings.find(({ id }) => id === wanted.id);
  const sitting = named ?? nearest(own);
  const commission = commissionFor(sitting, wanted, data, today);
  return {
    today,
    commissions: data.commissions.map((one) => ({
      ...{ id: one.id, name: one.name.trim() || one.id, kind: one.kind },
      problems: compositionProblems(one, data.members, today, data.settings).map(problemView),
    })),
    sittings: [...data.sittings].sort(newestFirst).map((one) => ({
      id: one.id,
      label: choiceOf(one, data),
      state: factsOf(one, data).state || "Готовится",
    })),
    sitting: sitting === null ? null : sittingView(sitting, data, wordings),
    proposals: commission === null ? [] : agendaProposals(commission, { ...data, today }),
    draft: {
      commission: commission?.id ?? "",
      number: commission === null ? "" : nextNumber(commission.id, today, data.sittings),
      place: commission?.place ?? "",
    },
  };
}

const dayOf = ({ on }: Sitting): string => on ?? "9999";

const newestFirst = (a: Sitting, b: Sitting): number =>
  dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0;

/** The earliest that isn't closed; when all are, the latest. */
function nearest(all: readonly Sitting[]): Sitting | null {
  const sorted = [...all].sort(newestFirst);
  const open = sorted.filter(({ closed, cancelled }) => closed === null && cancelled === null);
  return open[open.length - 1] ?? sorted[0] ?? null;
}

/** The commission of the sitting that is shown, the one asked for, or the first that is in office. */
function commissionFor(
  sitting: Sitting | null,
  { commission }: Wanted,
  data: SittingData,
  today: string,
): Commission | null {
  if (sitting !== null) return commissionOf(sitting, data);
  const inOffice = data.commissions.filter(({ until }) => until === null || until >= today);
  return data.commissions.find(({ id }) => id === commission) ?? inOffice[0] ?? data.commissions[0] ?? null;
}

/** «05.09.2026, протокол № 3» */
export function labelOf({ on, number }: Sitting): string {
  const day = on === null ? "день не назначен" : formatDate(on);
  return number.trim() === "" ? day : `${day}, протокол № ${bareNumber(number)}`;
}

/** With the name of its commission where there are several. */
function choiceOf(sitting: Sitting, data: SittingData): string {
  const name = commissionOf(sitting, data)?.name.trim() ?? "";
  return data.commissions.length < 2 || name === "" ? labelOf(sitting) : `${labelOf(sitting)}, ${name}`;
}

function factsOf(sitting: Sitting, data: SittingData): ReturnType<typeof sittingFacts> {
  return sittingFacts(sitting, questionsOf(sitting.id, data.questions), data.members, data);
}

function problemView({ level, question, text }: SittingProblemView): SittingProblemView {
  return { level, question, text };
}

/** What stands in the way of closing; nothing once it is closed or cancelled. */
export function problemsOf(sitting: Sitting, data: SittingData): SittingProblemView[] {
  if (sitting.closed !== null || sitting.cancelled !== null) return [];
  const own = questionsOf(sitting.id, data.questions);
  return checkSitting(sitting, own, commissionOf(sitting, data), data.members, data).map(problemView);
}

function sittingView(sitting: Sitting, data: SittingData, wordings: Wordings): SittingView {
  const { on, invited, chairedBy, secretary, number, time, place, form } = sitting;
  const facts = factsOf(sitting, data);
  const inOffice = membersOn(sitting.commission.trim(), data.members, on);
  const present = membersPresent(sitting.present, inOffice).length;
  return {
    id: sitting.id,
    commission: sitting.commission.trim(),
    commissionName: commissionOf(sitting, data)?.name ?? "",
    ...{ number, on: on ?? "", time, place, form },
    state: facts.state || "Готовится",
    nextStep: facts.nextStep,
    nextDue: facts.nextDue ?? "",
    edition: facts.edition,
    members: inOffice.map((member) => memberView(member, sitting, data)),
    total: inOffice.length,
    needed: quorumOf(present, inOffice.length, data.settings).needed,
    ...{ invited, chairedBy, secretary },
    notified: sitting.notified ?? "",
    closed: sitting.closed ?? "",
    signed: sitting.signed ?? "",
    questions: questionsOf(sitting.id, data.questions).map((question) =>
      questionView(question, sitting, data, wordings),
    ),
    problems: problemsOf(sitting, data),
  };
}

function memberView(member: CommissionMember, sitting: Sitting, { settings }: SittingData): MemberView {
  const { name, position, role, union } = member;
  return {
    ...{ name, position, role, union: union === "да" },
    votes: hasVote(member, settings),
    presence: presenceOf(name, sitting),
  };
}

function questionView(
  question: Question,
  sitting: Sitting,
  data: SittingData,
  wordings: Wordings,
): QuestionView {
  const { id, kind, subject, name, position, school, speaker, papers, attended, excluded } = question;
  const { votesFor, votesAgainst, abstained, decision, wording, recommendations } = question;
  const { extractBy, acquaintBy } = extractDaysOf(question, sitting, data);
  const edition = sitting.on === null ? { title: "" } : editionOn(data.editions, sitting.on);
  return {
    ...{ id, order: question.order ?? 0, kind, subject, name, position, school, speaker, papers },
    ...{ attended, excluded, votesFor, votesAgainst, abstained, decision },
    decisions: kind === "" ? [] : [...DECISIONS_OF[kind]],
    proposed: proposedDecision(question) ?? "",
    words: decisionWords(question, edition, wordings),
    ...{ wording, recommendations },
    recommendBy: question.recommendBy ?? "",
    putOffTo: question.putOffTo ?? "",
    extractBy: extractBy ?? "",
    extract: question.extract ?? "",
    acquaintBy: acquaintBy ?? "",
    acquainted: question.acquainted ?? "",
  };
}
