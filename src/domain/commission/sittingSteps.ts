// The way of a sitting: its state follows from its facts, and so does what is next and by what day.
// Steps: set the day and the agenda → tell the members → hold it → close it → sign the protocol → extracts.
import { addWorkingDays, type WorkingCalendar } from "../calendar/workingCalendar.ts";
import { editionOn, type Edition } from "../attestation/rules/editions.ts";
import type { CivilDate } from "../calendar/civil.ts";
import type { Settings } from "../settings.ts";
import type { CommissionMember } from "./commission.ts";
import { awaitedOf, extractDaysOf } from "./extracts.ts";
import { membersOn, membersPresent } from "./members.ts";
import { quorumOf, quorumWords } from "./quorum.ts";
import type { Question, Sitting, SittingState } from "./sitting.ts";

export interface StepRules {
  settings: Settings;
  editions: readonly Edition[];
  calendar: WorkingCalendar;
}

export type SittingFacts = Pick<
  Sitting,
  "state" | "nextStep" | "nextDue" | "warnFrom" | "edition" | "total" | "quorum"
>;

/** Steps that are told question by question, with the names. */
export const EXTRACT_STEPS = { give: "Выдать выписки", acquaint: "Ознакомить с выписками" } as const;

interface NextStep {
  state: SittingState;
  step: string;
  due: CivilDate | null;
}

/** Computed cells of a sitting. @param questions of this sitting @param members of all commissions */
export function sittingFacts(
  sitting: Sitting,
  questions: readonly Question[],
  members: readonly CommissionMember[],
  rules: StepRules,
): SittingFacts {
  const { calendar, editions, settings } = rules;
  const { state, step, due } = nextOf(sitting, questions, rules);
  const { on } = sitting;
  const inOffice = on === null ? [] : membersOn(sitting.commission.trim(), members, on);
  const present = membersPresent(sitting.present, inOffice).length;
  return {
    state,
    nextStep: step,
    nextDue: due,
    warnFrom: due === null ? null : addWorkingDays(calendar, due, -settings.warnDays),
    edition: on === null ? "" : editionOn(editions, on).title,
    total: on === null ? null : inOffice.length,
    quorum:
      on === null || sitting.present.length === 0
        ? ""
        : quorumWords(quorumOf(present, inOffice.length, settings)),
  };
}

function nextOf(sitting: Sitting, questions: readonly Question[], rules: StepRules): NextStep {
  const { on, cancelled, closed, present, notified } = sitting;
  const { calendar, settings } = rules;
  if (cancelled !== null) return { state: "Отменено", step: "", due: null };
  if (closed !== null) return afterClosing(sitting, questions, rules);
  if (on === null) return { state: "Готовится", step: "Назначить день", due: null };
  if (present.length > 0)
    return {
      state: "Проведено",
      step: "Внести решения и закрыть",
      due: closingDay(on, questions, rules),
    };
  const noticeBy = addWorkingDays(calendar, on, -settings.memberNoticeDays);
  if (questions.length === 0) return { state: "Готовится", step: "Составить повестку", due: noticeBy };
  return notified === null
    ? { state: "Назначено", step: "Известить членов комиссии", due: noticeBy }
    : { state: "Назначено", step: "Провести", due: on };
}

/** The decisions have to be in the book before the first extract is due, at the latest with the protocol. */
function closingDay(on: CivilDate, questions: readonly Question[], rules: StepRules): CivilDate {
  const days = questions.map((question) => extractDaysOf(question, { on }, rules).extractBy);
  return [...known(days), protocolDay(on, rules)].sort()[0] ?? on;
}

/** Last day of signing the protocol. */
function protocolDay(on: CivilDate, { calendar, settings }: StepRules): CivilDate {
  return addWorkingDays(calendar, on, settings.protocolDays);
}

function afterClosing(
  { on, closed, signed }: Sitting,
  questions: readonly Question[],
  rules: StepRules,
): NextStep {
  const day = on ?? closed;
  if (signed === null)
    return {
      state: "Закрыто",
      step: "Подписать протокол",
      due: day === null ? null : protocolDay(day, rules),
    };
  const dated = questions.map((question) => ({
    awaited: awaitedOf(question),
    ...extractDaysOf(question, { on }, rules),
  }));
  const toGive = dated.filter(({ awaited }) => awaited === "выписка");
  const toShow = dated.filter(({ awaited }) => awaited === "ознакомление");
  if (toGive.length > 0)
    return {
      state: "Закрыто",
      step: EXTRACT_STEPS.give,
      due: earliest(toGive.map(({ extractBy }) => extractBy)),
    };
  if (toShow.length > 0)
    return {
      state: "Закрыто",
      step: EXTRACT_STEPS.acquaint,
      due: earliest(toShow.map(({ acquaintBy }) => acquaintBy)),
    };
  return { state: "Закрыто", step: "", due: null };
}

const known = (days: readonly (CivilDate | null)[]): CivilDate[] =>
  days.filter((day): day is CivilDate => day !== null);

const earliest = (days: readonly (CivilDate | null)[]): CivilDate | null => known(days).sort()[0] ?? null;
