// By what day fitness for the position has to be confirmed. Who holds a category is exempt until it ends; the first attestation
// comes after two years in the position in this organisation. Source: rules of the field §2.4, sources L14, L17, L18.
import { addYears, formatDate, type CivilDate } from "../../calendar/civil.ts";
import { schoolYearOf } from "../../calendar/planYear.ts";
import type { CategoryRecord, Teacher } from "../bank.ts";
import { editionOn, type Edition } from "./editions.ts";
import { endsLater } from "./standing.ts";
import { grantsOf, samePosition, wordEnd, type Grant } from "./validity.ts";

export interface ConformityTerm {
  /** The earliest admissible day; null: exempt, or nothing is known. */
  due: CivilDate | null;
  /** Overdue from the next day on: the end of that school year. */
  overdueAfter: CivilDate | null;
  reason: string;
}

/** What postpones the attestation, and until when. */
interface Postponement {
  until: CivilDate;
  why: string;
}

/** The latest of what postpones it. Doesn't depend on today: a category with an end postpones until its end. */
export function conformityDue({
  teacher,
  history,
  lastConformity,
  editions,
}: {
  teacher: Pick<Teacher, "position" | "since" | "exemptUntil" | "status">;
  history: readonly CategoryRecord[];
  lastConformity: CivilDate | null;
  editions: readonly Edition[];
}): ConformityTerm {
  const { status, position } = teacher;
  if (status === "уволен" || status === "переведён") return exempt(`не подлежит: ${status}`);
  const held = longestGrant(history, position, editions);
  if (held !== null && held.until === null)
    return exempt(`не подлежит: действует категория «${held.category}», бессрочно`);
  const postponements = postponementsOf(teacher, held, lastConformity, editions);
  const last = postponements.reduce<Postponement | null>(
    (best, one) => (best === null || one.until > best.until ? one : best),
    null,
  );
  if (last === null) return exempt("не посчитать: не указано, с какого дня работает в должности");
  const { title } = editionOn(editions, last.until);
  return {
    due: last.until,
    overdueAfter: schoolYearOf(last.until).end,
    reason: `соответствие с ${formatDate(last.until)}: ${last.why} (${title})`,
  };
}

function exempt(reason: string): ConformityTerm {
  return { due: null, overdueAfter: null, reason };
}

function longestGrant(
  history: readonly CategoryRecord[],
  position: string,
  editions: readonly Edition[],
): Grant | null {
  return grantsOf(history, editions)
    .filter((grant) => samePosition(grant.position, position))
    .reduce<Grant | null>((best, grant) => (best === null || endsLater(grant, best) ? grant : best), null);
}

function postponementsOf(
  { since, exemptUntil }: Pick<Teacher, "since" | "exemptUntil">,
  held: Grant | null,
  lastConformity: CivilDate | null,
  editions: readonly Edition[],
): Postponement[] {
  const found: Postponement[] = [];
  if (since !== null) {
    const until = after(since, "conformityAfterYears", editions);
    found.push({ until, why: `в должности в этой организации с ${formatDate(since)}` });
  }
  if (lastConformity !== null) {
    const until = after(lastConformity, "conformityYears", editions);
    found.push({ until, why: `подтверждено ${formatDate(lastConformity)}` });
  }
  if (exemptUntil !== null)
    found.push({ until: exemptUntil, why: `не подлежит до ${formatDate(exemptUntil)}` });
  if (held !== null && held.until !== null)
    found.push({ until: held.until, why: `категория «${held.category}» ${wordEnd(held)}` });
  return found;
}

/** Years later by the edition in force on that day: the day of the sitting decides which rules hold. */
function after(
  from: CivilDate,
  parameter: "conformityAfterYears" | "conformityYears",
  editions: readonly Edition[],
): CivilDate {
  const first = addYears(from, editionOn(editions, from)[parameter]);
  return addYears(from, editionOn(editions, first)[parameter]);
}
