// Terms that had passed before a document was entered: what is done with them is the answer of a person.
import type { Occurrence } from "../../domain/control/plan.ts";

/** «control» — keep and remind; «archive» — keep for the record; «done» — executed earlier. No answer: kept, without letters. */
export const PAST_ANSWERS = ["control", "archive", "done"] as const;
export type PastAnswer = (typeof PAST_ANSWERS)[number];

export const DONE_EARLIER = "исполнено ранее (отмечено при внесении)";

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
