// How far the sittings of a school year are, in the words that a plan item proposes as its confirmation: «2 заседания, протокол № 3
// подписан 05.09.2026». Source: plan item II.10.
import { formatDate, type CivilDate } from "../calendar/civil.ts";
import { schoolYearOf } from "../calendar/planYear.ts";
import { counted } from "../language/plural.ts";
import type { Sitting } from "./sitting.ts";

type Told = Pick<Sitting, "on" | "number" | "closed" | "signed" | "cancelled">;

/** Words for the school year of a day; empty while no sitting of it is closed. */
export function sittingWords(day: CivilDate, sittings: readonly Told[]): string {
  const { start, end } = schoolYearOf(day);
  const held = sittings
    .filter(({ on, closed, cancelled }) => closed !== null && cancelled === null && isWithin(on, start, end))
    .sort((a, b) => ((a.on ?? "") < (b.on ?? "") ? -1 : 1));
  const last = held[held.length - 1];
  if (last === undefined) return "";
  const signed = last.signed === null ? "не подписан" : `подписан ${formatDate(last.signed)}`;
  return `${counted(held.length, "заседание", "заседания", "заседаний")}, протокол № ${last.number.trim()} ${signed}`;
}

const isWithin = (day: CivilDate | null, start: CivilDate, end: CivilDate): boolean =>
  day !== null && day >= start && day <= end;
