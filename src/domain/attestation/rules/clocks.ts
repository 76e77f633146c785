// Clocks of an application in calendar days: to review it, to decide on it, and the last day on which it is safe to file.
// Source: rules of the field §2.2 (30 + 60, together 90) and §2.4.
import { addDays, type CivilDate } from "../../calendar/civil.ts";
import { editionOn, type Edition } from "./editions.ts";

export interface Clocks {
  reviewBy: CivilDate | null;
  decideBy: CivilDate | null;
}

/** By the edition of the day of filing; what isn't known yet doesn't limit. */
export function clocksOf(
  { filed, started }: { filed: CivilDate | null; started: CivilDate | null },
  editions: readonly Edition[],
): Clocks {
  const day = filed ?? started;
  if (day === null) return { reviewBy: null, decideBy: null };
  const { reviewDays, attestDays, totalDays } = editionOn(editions, day);
  const limits = [
    ...(started === null ? [] : [addDays(started, attestDays)]),
    ...(filed === null ? [] : [addDays(filed, totalDays)]),
  ].sort();
  return { reviewBy: filed === null ? null : addDays(filed, reviewDays), decideBy: limits[0] ?? null };
}

/** Last day of filing on which the decision is still made before a category ends, both terms used in full. */
export function applyBy(validUntil: CivilDate, editions: readonly Edition[]): CivilDate {
  const { reviewDays, attestDays } = editionOn(editions, validUntil);
  return addDays(validUntil, -(reviewDays + attestDays));
}
