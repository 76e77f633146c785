// Extracts from a protocol: who gets one, the latest days of giving it and of acquainting, and who is still waited for.
// Source: rules §2.2, §2.4: 2 working days after the sitting, 3 after the extract, by the edition in force on the day.
import { latestDays } from "../attestation/dues/conformityChain.ts";
import type { Edition } from "../attestation/rules/editions.ts";
import type { WorkingCalendar } from "../calendar/workingCalendar.ts";
import { PERSONAL_KINDS, type Question, type Sitting } from "./sitting.ts";

export interface ExtractRules {
  calendar: WorkingCalendar;
  editions: readonly Edition[];
}

/** A decision about a person; one that is put off comes again. */
export function givesExtract({ kind, decision }: Pick<Question, "kind" | "decision">): boolean {
  return PERSONAL_KINDS.includes(kind) && decision !== "" && decision !== "перенести";
}

export type ExtractDays = Pick<Question, "extractBy" | "acquaintBy">;

/** Latest days; none without a sitting's day or for a question without an extract. */
export function extractDaysOf(
  question: Pick<Question, "kind" | "decision" | "extract">,
  { on }: Pick<Sitting, "on">,
  rules: ExtractRules,
): ExtractDays {
  if (!givesExtract(question)) return { extractBy: null, acquaintBy: null };
  const { extractBy, acquaintBy } = latestDays({ meeting: on, extract: question.extract }, rules);
  return { extractBy, acquaintBy };
}

/**
 * What is awaited of a question whose sitting is closed and what no other register tells: «Руководители» ask for the extract
 * themselves, «Соответствие» for both.
 */
export function awaitedOf(question: Question): "выписка" | "ознакомление" | null {
  if (!givesExtract(question)) return null;
  const { subject, kind, extract, acquainted } = question;
  const isTold = subject.trim() !== "";
  if (extract === null) return isTold ? null : "выписка";
  if (acquainted !== null) return null;
  return isTold && kind === "соответствие педагога" ? null : "ознакомление";
}
