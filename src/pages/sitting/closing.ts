// What closing a sitting does, in words: which decisions go into which sheet, what stays in the protocol only.
import type { QuestionView } from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import type { QuestionKind } from "../../domain/commission/sitting.ts";

const SHEET_OF: Readonly<Partial<Record<QuestionKind, string>>> = {
  "соответствие руководителя": "Руководители",
  "кандидат в руководители": "Руководители",
  "соответствие педагога": "Соответствие",
};

const questions = (count: number): string => counted(count, "вопросу", "вопросам", "вопросам");

/** «В лист «Руководители»: по 3 вопросам (соответствует — 2, перенести — 1).» */
export function whatGoesWhere(
  agenda: readonly Pick<QuestionView, "kind" | "decision" | "subject">[],
): string[] {
  const sheetOf = ({ kind, subject }: Pick<QuestionView, "kind" | "subject">): string =>
    kind === "" || subject === "" ? "" : (SHEET_OF[kind] ?? "");
  const sheets = [...new Set(agenda.map(sheetOf))].filter((sheet) => sheet !== "");
  const lines = sheets.map((sheet) => {
    const own = agenda.filter((question) => sheetOf(question) === sheet);
    return `В лист «${sheet}» запишутся решения по ${questions(own.length)} (${wordDecisions(own)}).`;
  });
  const other = agenda.filter((question) => sheetOf(question) === "");
  return other.length === 0
    ? lines
    : [...lines, `Останутся только в протоколе решения по ${questions(other.length)}.`];
}

function wordDecisions(agenda: readonly Pick<QuestionView, "decision">[]): string {
  const counts = new Map<string, number>();
  for (const { decision } of agenda) {
    const word = decision === "" ? "без решения" : decision;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${word} — ${count}`).join(", ");
}
