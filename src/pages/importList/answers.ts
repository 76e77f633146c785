// What a person has said of a list beside giving it: columns, answers, whose values are taken.
import type { ListKindId, ListReport, ListRow, Verdict } from "../../commands/contract/index.ts";
import type { ListRequest } from "../../commands/contract/lists.ts";
import { counted } from "../../domain/language/plural.ts";
import type { Given } from "./given.ts";

export interface Answers {
  /** Empty: the sheet that fits best. */
  sheet: string;
  /** Null: by the headers. */
  mapping: Record<string, number> | null;
  byLine: Record<string, string>;
  takesList: boolean;
  document: Record<string, string>;
}

export const NO_ANSWERS: Answers = { sheet: "", mapping: null, byLine: {}, takesList: false, document: {} };

export function requestOf(kind: ListKindId, given: Given, answers: Answers): ListRequest {
  return {
    kind,
    ...given,
    ...(answers.sheet === "" ? {} : { sheet: answers.sheet }),
    ...(answers.mapping === null ? {} : { mapping: answers.mapping }),
    answers: answers.byLine,
    takeDifferent: answers.takesList,
    document: answers.document,
  };
}

/** In the order in which they are looked at, each with the classes of its word. */
export const VERDICTS: readonly (readonly [Verdict, string])[] = [
  ["уточнить", "mark question"],
  ["не понята", "mark overdue"],
  ["новая", "mark done"],
  ["дополнена", "mark soon"],
  ["без изменений", "quiet"],
  ["пропущена", "quiet"],
  ["не наша", "quiet"],
];

export const rowWords = (count: number): string => counted(count, "строка", "строки", "строк");

export const newsOf = ({ counts }: ListReport): number => counts["новая"] + counts["дополнена"];

/** Answers that fit several open questions at once: those that name no row. */
export function commonAnswers(rows: readonly ListRow[]): { value: string; label: string; lines: number[] }[] {
  const asked = rows.filter(({ verdict }) => verdict === "уточнить");
  return COMMON.flatMap(({ value, label }) => {
    const lines = asked.flatMap(({ line, candidates = [] }) =>
      candidates.some((candidate) => candidate.value === value) ? [line] : [],
    );
    return lines.length < 2 ? [] : [{ value, label, lines }];
  });
}

const COMMON = [
  { value: "close", label: "все сменились" },
  { value: "new", label: "всех внести новыми строками" },
  { value: "skip", label: "никого не вносить" },
];
