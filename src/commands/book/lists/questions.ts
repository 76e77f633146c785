// Lines of a list that a person has to decide: whom or which application they mean.
import type { Application } from "../../../domain/attestation/application.ts";
import type { Teacher } from "../../../domain/attestation/bank.ts";
import { tellApart } from "../../../domain/attestation/teachers/matchPeople.ts";
import type { Verdict } from "../../contract/lists.ts";
import type { ApplicationRegister } from "./applicationRegister.ts";
import { ANSWER_SKIP, type DecidedRow, type ListAnswers } from "./decided.ts";

/** What a line may be answered with. */
export interface Choices {
  applications: readonly Application[];
  people: readonly Teacher[];
  /** What is done when a person is chosen: «внести новое заявление». */
  offer: string;
}

/** A line with its question. */
export function questionOf(
  line: number,
  message: string,
  register: ApplicationRegister,
  { applications, people, offer }: Choices,
): DecidedRow {
  const candidates = [
    ...applications.map((application) => ({
      value: register.refOf(application),
      label: register.wordApplication(application),
    })),
    ...people.map((teacher) => ({ value: teacher.id, label: `${offer}: ${tellApart(teacher)}` })),
    { value: ANSWER_SKIP, label: "не вносить" },
  ];
  return { line, verdict: "уточнить", message, candidates, changes: [] };
}

/**
 * The line as its answer settles it; a line that asks nothing, or has no answer of its candidates, stays as it is. The candidates
 * stay too, so that another answer can be given.
 */
export function answeredLine(
  row: DecidedRow,
  { byLine }: ListAnswers,
  apply: (answer: string) => DecidedRow | null,
): DecidedRow {
  const answer = byLine[String(row.line)];
  const { candidates } = row;
  if (candidates === undefined || answer === undefined || !candidates.some(({ value }) => value === answer)) {
    return row;
  }
  if (answer === ANSWER_SKIP) return { ...settled(row.line, "пропущена", row.message), candidates };
  const decided = apply(answer);
  return decided === null ? row : { ...decided, candidates };
}

export function settled(line: number, verdict: Verdict, message: string): DecidedRow {
  return { line, verdict, message, changes: [] };
}
