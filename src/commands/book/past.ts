// Terms that had passed before a document was entered: what is done with them is the answer of a person.
import type { CivilDate } from "../../domain/calendar/civil.ts";
import type { Directive } from "../../domain/control/directive.ts";
import type { Occurrence } from "../../domain/control/plan.ts";
import { isOpenOccurrence, isSettled } from "../../domain/control/state.ts";

/** «control» — keep and remind; «archive» — keep for the record; «done» — executed earlier. No answer: kept, without letters. */
export const PAST_ANSWERS = ["control", "archive", "done"] as const;
export type PastAnswer = (typeof PAST_ANSWERS)[number];

const DONE_EARLIER = "исполнено ранее (отмечено при внесении)";

export function settlePast(row: Occurrence, answer: PastAnswer | null): Occurrence {
  switch (answer) {
    case "control":
      return { ...row, letters: "слать" };
    case "archive":
      return { ...row, status: "Архив", letters: "не слать" };
    case "done":
      return { ...row, status: "Исполнено", done: row.due, evidence: DONE_EARLIER };
    case null:
      return { ...row, letters: "не слать" };
  }
}

export function settlePastDirective(row: Directive, answer: PastAnswer | null): Directive {
  switch (answer) {
    case "control":
      return { ...row, letters: "слать" };
    case "archive":
      return { ...row, status: "Архив", letters: "не слать" };
    case "done":
      return { ...row, status: "Отчёт представлен", report: DONE_EARLIER, done: row.controlDue };
    case null:
      return { ...row, letters: "не слать" };
  }
}

/** Kept without letters at an earlier intake, and nobody has said since what is to become of it. */
export function isUndecided(row: Occurrence, today: CivilDate): boolean {
  return row.letters === "не слать" && row.due !== null && row.due < today && isOpenOccurrence(row);
}

export function isUndecidedDirective(row: Directive, today: CivilDate): boolean {
  const { letters, controlDue } = row;
  return letters === "не слать" && controlDue !== null && controlDue < today && !isSettled(row);
}
