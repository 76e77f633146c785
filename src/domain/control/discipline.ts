// Executive discipline for a period, by a published formula.
// Source: Ко = n / N × 100 %, n executed in time of N planned for a month, a quarter or a year (ryazan-gov.ru/doc/26786: 40 of
// 50 is 80 %).
import type { CivilDate } from "../calendar/civil.ts";
import type { Directive } from "./directive.ts";
import { partsByParent } from "./due.ts";
import type { Occurrence } from "./plan.ts";
import { isExecuted, isOffControl, isOpenOccurrence, isOurWork, isReported } from "./state.ts";

export interface Discipline {
  /** N: things whose day lies in the period. */
  planned: number;
  /** n: executed and confirmed not later than that day. */
  inTime: number;
  late: number;
  notExecuted: number;
  /** Ко in per cent, to a tenth; null when nothing was planned. */
  percent: number | null;
}

export interface DisciplineSources {
  occurrences: readonly Occurrence[];
  directives: readonly Directive[];
}

/** Discipline over the days from `from` to `to`, both included. Points with parts count by their parts; others' work does not. */
export function disciplineOf(
  { occurrences, directives }: DisciplineSources,
  from: CivilDate,
  to: CivilDate,
): Discipline {
  const parts = partsByParent(directives);
  const results = [
    ...occurrences.filter(isPlanned).map((each) => resultOf(each.due, isExecuted(each), each.done)),
    ...directives
      .filter(
        (each) =>
          isOurWork(each.role) &&
          each.status !== "Не к нам" &&
          each.status !== "Архив" &&
          !parts.has(each.id),
      )
      .map((each) => resultOf(each.controlDue, isReported(each) || isOffControl(each), each.done)),
  ].filter(({ due }) => due !== null && due >= from && due <= to);
  const count = (outcome: Outcome): number => results.filter((each) => each.outcome === outcome).length;
  const planned = results.length;
  const inTime = count("in time");
  return {
    planned,
    inTime,
    late: count("late"),
    notExecuted: count("not executed"),
    percent: planned === 0 ? null : Math.round((inTime / planned) * 1000) / 10,
  };
}

type Outcome = "in time" | "late" | "not executed";

function isPlanned(occurrence: Occurrence): boolean {
  return isOpenOccurrence(occurrence) || isExecuted(occurrence) || occurrence.status === "Не исполнено";
}

function resultOf(
  due: CivilDate | null,
  executed: boolean,
  done: CivilDate | null,
): { due: CivilDate | null; outcome: Outcome } {
  if (!executed) return { due, outcome: "not executed" };
  return { due, outcome: due !== null && done !== null && done > due ? "late" : "in time" };
}
