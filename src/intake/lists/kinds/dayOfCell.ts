// Days in the cells of a list where a month alone is not enough: filing, decision, order.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import { textOf, type ListDraft, type ListField } from "../kind.ts";
import { readLooseDate } from "../looseDate.ts";

/** Null for an empty cell and for one that names no whole day. */
export function dayOfCell(cell: string): CivilDate | null {
  const read = readLooseDate(cell);
  return read?.precision === "day" ? read.date : null;
}

/** «Подано «весной»: день не понят», for each of the fields that holds something else than a day. */
export function unreadDays(
  draft: ListDraft,
  fields: readonly ListField[],
  days: readonly string[],
): string[] {
  return fields.flatMap(({ id, label }) => {
    const text = days.includes(id) ? textOf(draft, id) : "";
    return text === "" || dayOfCell(text) !== null ? [] : [`«${label}»: «${text}» — день не понят`];
  });
}
