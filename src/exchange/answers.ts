// What the school has answered on «Задачи»: found by the words of the question, wherever its line stands now.
import { normalHeader } from "../workbook/table.ts";
import type { CellValue } from "../workbook/cell.ts";
import { tidy } from "../domain/people/spelling.ts";
import { questionsOf } from "./book.ts";
import { textOf } from "./places.ts";
import { remark, type Place } from "./remarks.ts";
import type { BookAnswers, BookQuestion, BookRemark, Grid } from "./types.ts";

const LONGEST = 2_000;
/** Every question that a book can ask. */
const QUESTIONS = questionsOf({ listYear: "2000-2001", asksCheck: true });

export function readAnswers(
  grids: readonly Grid[],
  place: Place,
): { answers: BookAnswers; remarks: BookRemark[] } {
  const typed: Partial<Record<keyof BookAnswers, string>> = {};
  const remarks: BookRemark[] = [];
  for (const question of QUESTIONS) {
    const text = answerTo(question, grids);
    const word = question.choices?.find((choice) => normalHeader(choice) === normalHeader(text));
    if (question.choices === null || text === "") typed[question.id] = text;
    else if (word !== undefined) typed[question.id] = word;
    else remarks.push(strangeAnswer(question, question.choices, text, place));
  }
  const { checked, checkedBy = "", list, message = "" } = typed;
  return {
    answers: {
      checked: checked === "да" || checked === "нет" ? checked : "",
      checkedBy,
      list: list === "подан" || list === "аттестуемых нет" ? list : "",
      message,
    },
    remarks,
  };
}

/** The cell to the right of the question. */
function answerTo({ label }: BookQuestion, grids: readonly Grid[]): string {
  for (const { rows } of grids) {
    for (const row of rows) {
      const index = row.findIndex((cell: CellValue) => normalHeader(textOf(cell)) === normalHeader(label));
      if (index >= 0) return tidy(textOf(row[index + 1]).replace(/[^\P{Cc}\n\t]/gu, "")).slice(0, LONGEST);
    }
  }
  return "";
}

function strangeAnswer(
  question: BookQuestion,
  choices: readonly string[],
  text: string,
  place: Place,
): BookRemark {
  return remark(
    "bad",
    { ...place, key: "ответы" },
    question.id,
    `Лист «Задачи», «${question.label}»: ответ «${text.slice(0, 60)}» не понят.`,
    `Выберите одно из: ${choices.join("; ")}.`,
  );
}
