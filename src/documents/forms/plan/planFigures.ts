// How far a plan is: its terms counted as done, late, overdue, still to come; an item without dates counts as one term.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import type { Occurrence, PlanItem } from "../../../domain/control/plan.ts";
import {
  isExecuted,
  isOpenOccurrence,
  occurrenceStateAt,
  planStateOf,
} from "../../../domain/control/state.ts";

export interface PlanFigures {
  items: number;
  /** Terms of all items. */
  terms: number;
  done: number;
  /** Of the done ones. */
  late: number;
  /** Their day has passed, or they were given up. */
  failed: number;
  /** Not done yet, and their day hasn't come. */
  ahead: number;
}

const NO_FIGURES: PlanFigures = { items: 0, terms: 0, done: 0, late: 0, failed: 0, ahead: 0 };

/** The day of a report, and the last day of its plan. */
export interface AsOf {
  today: CivilDate;
  yearEnd: CivilDate;
}

/** Terms of an item that count, the earliest first: neither excluded nor put away. */
export function countedTerms(occurrences: readonly Occurrence[]): Occurrence[] {
  return occurrences
    .filter(({ status }) => status !== "Исключено" && status !== "Архив")
    .sort((one, other) => ((one.due ?? "") < (other.due ?? "") ? -1 : 1));
}

/** True when the day has passed without a confirmed execution, or the work was given up. */
export function isFailed(occurrence: Occurrence, { today }: AsOf): boolean {
  if (occurrence.status === "Не исполнено") return true;
  return isOpenOccurrence(occurrence) && occurrence.due !== null && occurrence.due < today;
}

/** The same of an item without dates, «по заявкам»: it is failed when the year is over. */
export function isUndatedFailed(
  item: PlanItem,
  own: readonly Occurrence[],
  { today, yearEnd }: AsOf,
): boolean {
  const { status } = planStateOf(item, own, today);
  return status === "Не исполнено" || (status !== "Исполнено" && today > yearEnd);
}

export function figuresOf(item: PlanItem, own: readonly Occurrence[], asOf: AsOf): PlanFigures {
  const counted = countedTerms(own);
  if (counted.length === 0) return undatedFigures(item, own, asOf);
  const done = counted.filter(isExecuted);
  const failed = counted.filter((each) => isFailed(each, asOf)).length;
  return {
    items: 1,
    terms: counted.length,
    done: done.length,
    late: done.filter((each) => occurrenceStateAt(each, asOf.today) === "Исполнено с опозданием").length,
    failed,
    ahead: counted.length - done.length - failed,
  };
}

function undatedFigures(item: PlanItem, own: readonly Occurrence[], asOf: AsOf): PlanFigures {
  const done = planStateOf(item, own, asOf.today).status === "Исполнено" ? 1 : 0;
  const failed = isUndatedFailed(item, own, asOf) ? 1 : 0;
  return { items: 1, terms: 1, done, late: 0, failed, ahead: 1 - done - failed };
}

export function sumOf(figures: readonly PlanFigures[]): PlanFigures {
  return figures.reduce(
    (sum, each) => ({
      items: sum.items + each.items,
      terms: sum.terms + each.terms,
      done: sum.done + each.done,
      late: sum.late + each.late,
      failed: sum.failed + each.failed,
      ahead: sum.ahead + each.ahead,
    }),
    NO_FIGURES,
  );
}

/** «66,7 %»; «–» of nothing. */
export function percentWords(part: number, whole: number): string {
  return whole === 0 ? "–" : `${String(Math.round((part / whole) * 1000) / 10).replace(".", ",")} %`;
}
