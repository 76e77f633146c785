// Computed cells of the data bank: what a row of «Педагоги» and of «История категорий» shows by the history. Nothing depends on
// today: a category that has ended keeps its last day, and the colour says that it is over.
import { addMonths, type CivilDate } from "../../calendar/civil.ts";
import { WITHOUT_NAMES, type Settings } from "../../settings.ts";
import type { CategoryRecord, Teacher } from "../bank.ts";
import { applyBy } from "../rules/clocks.ts";
import { conformityDue } from "../rules/conformityDue.ts";
import { editionOn, type Edition } from "../rules/editions.ts";
import { reapplyFrom } from "../rules/eligibility.ts";
import { compareCategories, endsLater, isAdditional } from "../rules/standing.ts";
import { grantsOf, refusalsOf, samePosition, wordEnd, type Grant } from "../rules/validity.ts";

export interface BankRules {
  editions: readonly Edition[];
  settings: Pick<Settings, "warnMonths" | "names">;
}

/** What other registers know of a teacher. */
export interface TeacherFacts {
  history: readonly CategoryRecord[];
  /** Latest sitting in «Соответствие» with the result «соответствует». */
  confirmed: CivilDate | null;
}

/** Computed cells of a teacher's row, all of them. */
export function completedTeacher(
  teacher: Teacher,
  { history, confirmed }: TeacherFacts,
  { editions, settings }: BankRules,
): Partial<Teacher> {
  const grants = grantsOf(history, editions).filter((grant) =>
    samePosition(grant.position, teacher.position),
  );
  const shown = grantToShow(grants);
  const lastConformity = later(teacher.lastConformity, confirmed);
  const [refusal] = refusalsOf(history).filter(({ position }) => samePosition(position, teacher.position));
  const watched = isGone(teacher) ? null : (shown?.until ?? null);
  return {
    category: shown?.category ?? "",
    decided: shown?.from ?? null,
    order: shown?.record.order ?? "",
    validUntil: shown?.until ?? null,
    validity: shown === null ? "" : wordValidity(shown, grants),
    warnFrom: watched === null ? null : addMonths(watched, -settings.warnMonths),
    applyBy: watched === null ? null : applyBy(watched, editions),
    lastConformity,
    conformityDue: conformityDue({ teacher, history, lastConformity, editions }).due,
    refused: refusal?.decided ?? null,
    reapplyFrom: refusal === undefined ? null : reapplyFrom(refusal.decided, editions),
  };
}

/** Computed cells of a row of the history. @param name of the teacher; empty when nobody has that code */
export function completedRecord(
  { decided }: CategoryRecord,
  name: string,
  { editions, settings }: BankRules,
): Partial<CategoryRecord> {
  const isEarlier = decided === null || decided < (editions[0]?.from ?? "");
  return {
    name: settings.names === WITHOUT_NAMES ? "" : name,
    edition: isEarlier ? "" : editionOn(editions, decided).title,
  };
}

/**
 * The category that a row shows: the one that is held longest, of equal ones the strongest. Методист and наставник are held beside
 * высшая and are shown alone only where nothing else was ever held.
 */
function grantToShow(grants: readonly Grant[]): Grant | null {
  const main = grants.filter(({ category }) => !isAdditional(category));
  return (main.length > 0 ? main : grants).reduce<Grant | null>(
    (best, grant) => (best === null || isBefore(grant, best) ? grant : best),
    null,
  );
}

function isBefore(one: Grant, other: Grant): boolean {
  if (endsLater(one, other)) return true;
  return one.until === other.until && compareCategories(one.category, other.category) > 0;
}

/** «до 12.03.2026», «бессрочно; педагог-методист, бессрочно»: with what is held beside it or above it. */
function wordValidity(shown: Grant, grants: readonly Grant[]): string {
  const beside = grants.filter(
    (grant) =>
      (isAdditional(grant.category) || compareCategories(grant.category, shown.category) > 0) &&
      grant.category !== shown.category &&
      (grant.until === null || grant.until >= shown.from),
  );
  return [
    wordEnd(shown),
    ...beside.map((grant) => `${grant.category}${grant.until === null ? "," : ""} ${wordEnd(grant)}`),
  ].join("; ");
}

/** Doesn't work in this organisation any more. */
export function isGone({ status }: Pick<Teacher, "status">): boolean {
  return status === "уволен" || status === "переведён";
}

function later(one: CivilDate | null, other: CivilDate | null): CivilDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
