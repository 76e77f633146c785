// Until when a category holds: by the edition in force on the day of the decision, changed by rows of the history that prolong
// it or recognise it as indefinite. Nothing is overwritten. Source: rules of the field §2.2–2.4.
import { addYears, formatDate, type CivilDate } from "../../calendar/civil.ts";
import { positionKey } from "../../people/position.ts";
import type { CategoryRecord } from "../bank.ts";
import type { Category } from "../words.ts";
import { editionOn, type Edition } from "./editions.ts";

/** Last day of a category, null = without end; `isComputed`: no document names it, it was counted by the edition. */
export interface End {
  until: CivilDate | null;
  isComputed: boolean;
}

/** A category as it holds after everything that happened to it. */
export interface Grant extends End {
  category: Category;
  position: string;
  /** The row that set it; one that prolongs or recognises it when the decision itself isn't in the history. */
  record: CategoryRecord;
  /** Day of the decision. */
  from: CivilDate;
}

/**
 * Last day of a category by the row that set it; null = without end.
 * A decision of an edition without a term is indefinite whatever a paper says; else the end as written counts, else the years
 * of the edition (decision + 5 years: papers differ by a day, so a counted end is marked).
 */
export function endOf(
  { decided, validUntil }: Pick<CategoryRecord, "decided" | "validUntil">,
  editions: readonly Edition[],
): End {
  if (decided === null) return { until: validUntil, isComputed: false };
  const { validityYears } = editionOn(editions, decided);
  if (validityYears === null) return { until: null, isComputed: false };
  if (validUntil !== null) return { until: validUntil, isComputed: false };
  return { until: addYears(decided, validityYears), isComputed: true };
}

/** Categories of a teacher's history, each with its last day. Rows without the day of the decision tell none. */
export function grantsOf(history: readonly CategoryRecord[], editions: readonly Edition[]): Grant[] {
  const grants: Grant[] = [];
  for (const record of [...history].sort(byDecision)) {
    const { category, decided: from, position } = record;
    const end = endBy(record, editions);
    if (category === "" || from === null || end === null) continue;
    const earlier = record.event === "установлена" ? undefined : lastGrant(grants, position, category);
    if (earlier === undefined) grants.push({ category, position, record, from, ...end });
    else if (earlier.until !== null) {
      earlier.until = end.until;
      earlier.isComputed = end.isComputed;
    }
  }
  return grants;
}

/** True on the days from the decision to the last one. */
export function isInForce({ from, until }: Pick<Grant, "from" | "until">, on: CivilDate): boolean {
  return from <= on && (until === null || on <= until);
}

/** Refusals with the day of their decision, the latest first. */
export function refusalsOf(history: readonly CategoryRecord[]): (CategoryRecord & { decided: CivilDate })[] {
  return history
    .flatMap((record) =>
      record.event === "отказано" && record.decided !== null ? [{ ...record, decided: record.decided }] : [],
    )
    .sort((a, b) => compare(b.decided, a.decided));
}

/** Positions are the same in any case and spelling. */
export function samePosition(one: string, other: string): boolean {
  return one === other || keyOfPosition(one) === keyOfPosition(other);
}

/** «до 12.03.2026», «до 12.03.2026 (расчётная дата)», «бессрочно». */
export function wordEnd({ until, isComputed }: Pick<Grant, "until" | "isComputed">): string {
  if (until === null) return "бессрочно";
  return `до ${formatDate(until)}${isComputed ? " (расчётная дата)" : ""}`;
}

/** What a row makes the last day; null for a refusal and for a prolongation that names no day. */
function endBy(record: CategoryRecord, editions: readonly Edition[]): End | null {
  switch (record.event) {
    case "установлена":
      return endOf(record, editions);
    case "продлена":
      return record.validUntil === null ? null : { until: record.validUntil, isComputed: false };
    case "признана бессрочной":
      return { until: null, isComputed: false };
    default:
      return null;
  }
}

function lastGrant(grants: readonly Grant[], position: string, category: Category): Grant | undefined {
  const own = grants.filter((grant) => grant.category === category && samePosition(grant.position, position));
  return own[own.length - 1];
}

const keysOfPositions = new Map<string, string>();

/** The keys of a few dozen positions are compared for thousands of people: each is made once. */
function keyOfPosition(position: string): string {
  const known = keysOfPositions.get(position) ?? positionKey(position);
  keysOfPositions.set(position, known);
  return known;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byDecision = (a: CategoryRecord, b: CategoryRecord): number =>
  compare(a.decided ?? "", b.decided ?? "");
