// How «Книги школ» speaks of a school: its state, its filters, the colours that go with the words.
import type { IssuePurpose, SchoolLine, TakenVerdict } from "../../commands/contract/index.ts";
import { formatDate } from "../../domain/calendar/civil.ts";

export type Filter = "все" | "должны" | "замечания" | "не высланы" | "без адреса";

export const FILTERS: readonly { filter: Filter; words: string; fits: (line: SchoolLine) => boolean }[] = [
  { filter: "все", words: "все организации", fits: () => true },
  { filter: "должны", words: "кто должен", fits: ({ owes }) => owes !== "" },
  { filter: "замечания", words: "с замечаниями", fits: ({ remarks }) => remarks > 0 },
  { filter: "не высланы", words: "книга не выслана", fits: ({ issue }) => issue === null },
  { filter: "без адреса", words: "некому послать письмо", fits: ({ email }) => email === "" },
];

export function stateMark({ state, isLate }: SchoolLine): string {
  if (state === "вернулась с замечаниями") return "question";
  if (state === "вернулась" || state === "сверена") return "done";
  return state === "выслана" ? (isLate ? "overdue" : "soon") : "plain";
}

export const VERDICT_MARK: Readonly<Record<TakenVerdict, string>> = {
  принята: "done",
  "принята с замечаниями": "question",
  "без изменений": "done",
  "уже принята": "plain",
  "не тронута": "plain",
  "не принята": "overdue",
};

export const dayOf = (day: string | null): string => (day === null ? "" : formatDate(day));

/** What the season asks of the schools as long as one of them has not been asked for it. */
export function seasonOf(lines: readonly Pick<SchoolLine, "season">[]): IssuePurpose {
  return lines.find(({ season }) => season !== "обычная")?.season ?? "обычная";
}
