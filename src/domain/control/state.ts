// What state a row is in on a given day. Nothing that depends on today is stored: «Просрочено» and «Исполнено с опозданием»
// are derived here, and «Исполнено» counts only when something confirms it.
// Source: life-cycle of a directive and of a plan item; «промежуточная информация не снимает с контроля».
import type { CivilDate } from "../calendar/civil.ts";
import type { CentreRole, Directive, DirectiveState } from "./directive.ts";
import type { Occurrence, OccurrenceState, PlanItem, PlanState } from "./plan.ts";

export type DerivedState = "Просрочено" | "Исполнено с опозданием" | "Нет подтверждения";

export type OccurrenceStateAt = OccurrenceState | DerivedState;
export type DirectiveStateAt = DirectiveState | DerivedState | "";

export interface PlanStateAt {
  status: PlanState | DerivedState;
  /** «4 из 10»; empty when the item has no occurrences. */
  progress: string;
  /** Day of the last execution, once everything is done. */
  done: CivilDate | null;
}

/** Done and confirmed; «Исполнено» without evidence is not. */
export function isExecuted(occurrence: Occurrence): boolean {
  return occurrence.status === "Исполнено" && occurrence.evidence.trim() !== "";
}

/** Still to be done: neither confirmed nor taken out of the plan. */
export function isOpenOccurrence(occurrence: Occurrence): boolean {
  switch (occurrence.status) {
    case "Исключено":
    case "Не исполнено":
    case "Архив":
      return false;
    default:
      return !isExecuted(occurrence);
  }
}

/** State of one occurrence on a day. */
export function occurrenceStateAt(occurrence: Occurrence, today: CivilDate): OccurrenceStateAt {
  const { status, due, done } = occurrence;
  if (isExecuted(occurrence)) return isLater(done, due) ? "Исполнено с опозданием" : "Исполнено";
  if (status === "Исполнено") return "Нет подтверждения";
  if (isOpenOccurrence(occurrence) && isLater(today, due)) return "Просрочено";
  return status === "" ? "Не начато" : status;
}

/** «Отчёт представлен» with the report in place: the work is done and waits for the giver or the head. */
export function isReported(directive: Directive): boolean {
  return directive.status === "Отчёт представлен" && directive.report.trim() !== "";
}

/** Taken off control, or never ours. */
export function isOffControl(directive: Directive): boolean {
  return (
    directive.status === "Снято с контроля" || directive.status === "Не к нам" || directive.status === "Архив"
  );
}

/** Nothing is left for the executor to do. */
export function isSettled(directive: Directive): boolean {
  return isOffControl(directive) || isReported(directive) || directive.role === "не относится";
}

/** The centre itself has to execute it. */
export function isOurWork(role: CentreRole | ""): boolean {
  return role === "исполнитель" || role === "соисполнитель";
}

/** State of a directive on a day. What others owe, and what is on permanent control, is never «Просрочено». */
export function directiveStateAt(directive: Directive, today: CivilDate): DirectiveStateAt {
  const { status, role, controlDue, done } = directive;
  if (status === "Снято с контроля" && isLater(done, controlDue)) return "Исполнено с опозданием";
  if (status === "Отчёт представлен" && !isReported(directive)) return "Нет подтверждения";
  if (isSettled(directive) || status === "На постоянном контроле" || role === "для сведения (ждём результат)")
    return status;
  return isLater(today, controlDue) ? "Просрочено" : status;
}

/** From worst to best: a finished item is in the state of its worst occurrence. */
const WORST_FIRST: readonly OccurrenceStateAt[] = ["Не исполнено", "Исполнено с опозданием", "Исполнено"];

/**
 * State of a plan item on a day: that of its only occurrence, or for a recurring item the worst of what is finished, and how
 * many are done. A recurring item is never overdue as a whole: its late occurrence is, the item stays «В работе».
 */
export function planStateOf(
  item: PlanItem,
  occurrences: readonly Occurrence[],
  today: CivilDate,
): PlanStateAt {
  const counted = occurrences.filter((each) => each.status !== "Исключено" && each.status !== "Архив");
  const [first] = counted;
  if (item.status === "Исключено" || item.status === "Архив" || first === undefined)
    return storedState(item, occurrences);
  const executed = counted.filter(isExecuted);
  const progress = `${executed.length} из ${counted.length}`;
  const finished = counted.filter((each) => !isOpenOccurrence(each));
  if (finished.length === counted.length)
    return { status: worstOf(finished, today), progress, done: lastDone(executed) };
  if (counted.length === 1) return { status: occurrenceStateAt(first, today), progress, done: null };
  if (finished.some((each) => each.status === "Не исполнено"))
    return { status: "Не исполнено", progress, done: null };
  const started = counted.some((each) => each.status !== "" && each.status !== "Не начато");
  return { status: started ? "В работе" : "Не начато", progress, done: null };
}

function worstOf(occurrences: readonly Occurrence[], today: CivilDate): OccurrenceStateAt {
  const states = occurrences.map((each) => occurrenceStateAt(each, today));
  return WORST_FIRST.find((state) => states.includes(state)) ?? "Исполнено";
}

/** An item without occurrences to count (on request, excluded, in the archive) is in the state that a person gave it. */
function storedState(item: PlanItem, occurrences: readonly Occurrence[]): PlanStateAt {
  if (item.status === "Исполнено" && item.evidence.trim() === "")
    return { status: "Нет подтверждения", progress: "", done: null };
  if (item.status !== "")
    return { status: item.status, progress: "", done: item.status === "Исполнено" ? item.done : null };
  if (occurrences.length === 0) return { status: "Не начато", progress: "", done: null };
  return {
    status: occurrences.every((each) => each.status === "Архив") ? "Архив" : "Исключено",
    progress: "",
    done: null,
  };
}

function lastDone(occurrences: readonly Occurrence[]): CivilDate | null {
  return occurrences.reduce<CivilDate | null>(
    (latest, { done }) => (done !== null && (latest === null || done > latest) ? done : latest),
    null,
  );
}

function isLater(day: CivilDate | null, than: CivilDate | null): boolean {
  return day !== null && than !== null && day > than;
}
