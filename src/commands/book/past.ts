// Terms that had passed before a document was entered: what is done with them is the answer of a person, for all or by month.
import { partsOf, type CivilDate } from "../../domain/calendar/civil.ts";
import { MONTH_NAMES } from "../../domain/calendar/russianDates.ts";
import type { Directive } from "../../domain/control/directive.ts";
import type { Occurrence } from "../../domain/control/plan.ts";
import { isOpenOccurrence, isSettled } from "../../domain/control/state.ts";
import { groupBy } from "../../domain/groupBy.ts";
import type { ImportReport, PastAnswer, PastMonth } from "../contract/importing.ts";

/** «control» — keep and remind; «archive» — keep for the record; «done» — executed earlier. No answer: kept, without letters. */
export const PAST_ANSWERS = ["control", "archive", "done"] as const satisfies readonly PastAnswer[];

export interface PastAnswers {
  /** For every month that has none of its own. */
  all: PastAnswer | null;
  /** By month, «2024-09». */
  byMonth: Readonly<Record<string, PastAnswer>>;
}

const monthOf = (due: CivilDate): string => due.slice(0, 7);

/** What a person has answered for a term of this day: for its month, otherwise for all. */
export function answerFor(due: CivilDate | null, { all, byMonth }: PastAnswers): PastAnswer | null {
  return due === null ? all : (byMonth[monthOf(due)] ?? all);
}

const DONE_EARLIER = "исполнено ранее (отмечено при внесении)";

/** A row of «Исполнение» whose term had passed, as the answer leaves it. */
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

/** The same for a directive. */
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

/** A term that had passed, as it is shown to the person who answers for it. */
export interface PastTerm {
  place: string;
  text: string;
  due: CivilDate;
}

export function pastOccurrences(rows: readonly Occurrence[]): PastTerm[] {
  return rows.flatMap(({ due, place, activity }) => (due === null ? [] : [{ due, place, text: activity }]));
}

export function pastDirectives(rows: readonly Directive[]): PastTerm[] {
  return rows.flatMap(({ controlDue: due, number, text }) =>
    due === null ? [] : [{ due, place: `п. ${number}`, text }],
  );
}

/** Terms that had passed by month, the earliest first, with the answer that each month has. */
export function pastReport(
  terms: readonly PastTerm[],
  answers: PastAnswers,
): Pick<ImportReport, "past" | "pastAnswer" | "pastMonths"> {
  const months = groupBy(terms, ({ due }) => monthOf(due));
  const pastMonths = [...months.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, rows]) => ({
      month,
      title: titleOf(month),
      rows: [...rows].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
      answer: answerFor(`${month}-01`, answers),
    }));
  return { past: terms.length, pastAnswer: answerWords(pastMonths), pastMonths };
}

function titleOf(month: string): string {
  const { year, month: number } = partsOf(`${month}-01`);
  return `${MONTH_NAMES[number - 1] ?? ""} ${year}`;
}

const PAST_WORDS: Readonly<Record<PastAnswer, string>> = {
  control: "контролируем, письма идут",
  archive: "сданы в архив",
  done: "отмечены исполненными ранее",
};

/** What becomes of terms already past; empty while nobody has answered. */
function answerWords(months: readonly PastMonth[]): string {
  const answers = new Set(months.map(({ answer }) => answer));
  const [only = null] = answers;
  if (answers.size <= 1) return only === null ? "" : PAST_WORDS[only];
  return months
    .map(
      ({ title, answer }) =>
        `${title} — ${answer === null ? "без писем, ещё не решено" : PAST_WORDS[answer]}`,
    )
    .join("; ");
}
