// What the decisions of a sitting change in «Руководители» and «Соответствие» when it is closed, and the days of extracts that
// both sides know. Pure. Sources: life-cycles §3.4 (B6–B9), §3.5 (C6–C8).
import type { Conformity, ConformityResult } from "../attestation/conformity.ts";
import type { Head, HeadResult } from "../attestation/heads.ts";
import { formatDate, type CivilDate } from "../calendar/civil.ts";
import { bareNumber } from "../language/bareNumber.ts";
import type { Question, QuestionDecision, Sitting } from "./sitting.ts";

/** «№ 3 от 05.09.2026»: how registers name the protocol. */
export function protocolName(number: string, on: CivilDate): string {
  return `№ ${bareNumber(number)} от ${formatDate(on)}`;
}

const RESULTS: Partial<Record<QuestionDecision, HeadResult>> = {
  соответствует: "соответствует",
  "соответствует с рекомендациями": "соответствует с рекомендациями",
  "не соответствует": "не соответствует",
  перенести: "перенесено",
};

/** «Соответствие» knows no recommendations: they stay in the protocol. */
const RESULTS_OF_FITNESS: Partial<Record<QuestionDecision, ConformityResult>> = {
  соответствует: "соответствует",
  "соответствует с рекомендациями": "соответствует",
  "не соответствует": "не соответствует",
  перенести: "перенесено",
};

type Held = Pick<Sitting, "number"> & { on: CivilDate };

/** Cells of the head's row; null for a decision that isn't one about a head. One who is put off is scheduled anew. */
export function headOutcome(question: Question, { on, number }: Held): Partial<Head> | null {
  const { decision, putOffTo, recommendations, recommendBy, extract } = question;
  const result = decision === "" ? undefined : RESULTS[decision];
  if (result === undefined) return null;
  const protocol = protocolName(number, on);
  if (result === "перенесено")
    return {
      result,
      protocol,
      meeting: putOffTo ?? on,
      ...(putOffTo === null ? {} : { scheduled: putOffTo }),
    };
  return {
    result,
    protocol,
    meeting: on,
    ...(recommendations.trim() === "" ? {} : { recommendations: recommendations.trim() }),
    ...(recommendBy === null ? {} : { recommendationsBy: recommendBy }),
    ...(extract === null ? {} : { extract }),
  };
}

/**
 * Cells of the row of «Соответствие». One who is put off to a day has a sitting ahead again: he has to be told anew, so that the
 * days of his last acquaintance no longer count (30 calendar days, rules §2.2).
 */
export function fitnessOutcome(question: Question, { on, number }: Held): Partial<Conformity> | null {
  const { decision, putOffTo, extract, acquainted } = question;
  const result = decision === "" ? undefined : RESULTS_OF_FITNESS[decision];
  if (result === undefined) return null;
  const protocol = protocolName(number, on);
  if (result === "перенесено")
    return putOffTo === null
      ? { result, protocol }
      : { result: "", protocol, meeting: putOffTo, informed: null, submissionSeen: null };
  return {
    result,
    protocol,
    meeting: on,
    ...(extract === null ? {} : { extract }),
    ...(acquainted === null ? {} : { acquainted }),
  };
}

/** Days that a question and the row that it is about share, once the row has that sitting's result. */
export interface SharedDays {
  extract: CivilDate | null;
  acquainted?: CivilDate | null;
}

/** What one side lacks and the other has; nothing where both have a day or none has. */
export function missingDays<Days extends SharedDays>(own: Days, other: SharedDays): Partial<SharedDays> {
  const { extract, acquainted } = other;
  return {
    ...(own.extract === null && extract !== null ? { extract } : {}),
    ...(own.acquainted === null && acquainted !== null && acquainted !== undefined ? { acquainted } : {}),
  };
}
