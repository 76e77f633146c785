// A line that names several organisations is asked which one it means, and then may be asked whom. It has one answer for both:
// «school:ОО-0005» and, once the person is asked about too, «school:ОО-0005|КР-0012».
import type { Organisation } from "../../../domain/people/directory.ts";
import type { ListRow } from "../../contract/lists.ts";
import { ANSWER_SKIP, type DecidedRow, type ListAnswers } from "./decided.ts";

type Candidates = NonNullable<ListRow["candidates"]>;

const BOTH = /^school:([^|]*)(?:\|(.*))?$/u;
const schoolAnswer = (id: string): string => `school:${id}`;

/** Answers about organisations apart from those about people. */
export function partedAnswers(
  answers: Readonly<Record<string, string>>,
): Pick<ListAnswers, "byLine" | "schools"> {
  const byLine: Record<string, string> = {};
  const schools: Record<string, string> = {};
  for (const [line, answer] of Object.entries(answers)) {
    const [, school, rest = ""] = BOTH.exec(answer) ?? [null, undefined, answer];
    if (school !== undefined) schools[line] = school;
    if (rest !== "") byLine[line] = rest;
  }
  return { byLine, schools };
}

/** The question which of several organisations a line means. */
export function askedSchool(
  line: number,
  message: string,
  found: readonly Organisation[],
  { byLine }: ListAnswers,
): DecidedRow {
  const isSkipped = byLine[String(line)] === ANSWER_SKIP;
  const candidates = [...schoolCandidates(found), { value: ANSWER_SKIP, label: "не вносить" }];
  return { line, verdict: isSkipped ? "пропущена" : "уточнить", message, candidates, changes: [] };
}

/** A decided line whose organisation was chosen: another one can be chosen yet, and what it asks now keeps this one. */
export function withChosenSchool(
  row: DecidedRow,
  chosen: string,
  found: readonly Organisation[],
): DecidedRow {
  const asked = (row.candidates ?? []).map(({ value, label }) => ({
    value: `${schoolAnswer(chosen)}|${value}`,
    label,
  }));
  return { ...row, candidates: [...schoolCandidates(found), ...asked] };
}

const schoolCandidates = (found: readonly Organisation[]): Candidates =>
  found.map(({ id, name }) => ({ value: schoolAnswer(id), label: `это ${name}` }));
