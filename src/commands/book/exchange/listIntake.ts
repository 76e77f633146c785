// The list of a school as it came back: handed in, with mistakes, not handed in, nobody to attest. What is wrong with a row of
// it is a remark with its source, never a block: the school and the teacher decide.
import type { Application } from "../../../domain/attestation/application.ts";
import { wishProblems } from "../../../domain/attestation/schedule/juneList.ts";
import type { ListState } from "../../../domain/attestation/schoolBooks.ts";
import { counted } from "../../../domain/language/plural.ts";
import type { BookRemark, MergeResult } from "../../../exchange/types.ts";
import { applications } from "../../../workbook/tables/index.ts";
import type { District, School } from "./schools.ts";

export interface ListIntake {
  /** Null: no list was asked for, or the school has said nothing of it. */
  state: ListState | null;
  remarks: BookRemark[];
  /** For the receipt. */
  lines: string[];
}

/** @param added applications that this book has brought */
export function listIntake(
  school: School,
  merged: MergeResult,
  added: readonly Application[],
  district: District,
): ListIntake {
  const listYear = merged.base?.listYear ?? "";
  const answer = listYear === "" ? "" : answerOf(merged);
  if (answer === "") return { state: null, remarks: troublesOf(school, added, added, district), lines: [] };
  const rows = [...school.applications.filter((row) => isInList(row, listYear)), ...added];
  const troubles = troublesOf(school, rows, added, district);
  const told = (state: ListState, words: string, remarks: BookRemark[] = []): ListIntake => ({
    state,
    remarks: [...troubles, ...remarks],
    lines: [`Список аттестуемых на ${listYear}: ${words}.`],
  });
  const count = counted(rows.length, "строка", "строки", "строк");
  if (answer === "аттестуемых нет")
    return rows.length === 0
      ? told("нет аттестуемых", "аттестуемых нет")
      : told("с ошибками", `сказано «аттестуемых нет», а строк ${rows.length}`, [
          contradiction(school, `Сказано «аттестуемых нет», а в списке ${count}.`),
        ]);
  if (rows.length === 0)
    return told("с ошибками", "сказано «подан», а строк нет", [
      contradiction(school, "Сказано «список подан», а в нём ни одной строки."),
    ]);
  const isSpoilt =
    troubles.length > 0 ||
    merged.remarks.some(({ kind, sheet }) => kind !== "told" && sheet === applications.title);
  return isSpoilt ? told("с ошибками", `${count}, есть что исправить`) : told("сдан", `принят, ${count}`);
}

/** What the school says of its list; a proposal included while all are answered says it too. */
function answerOf({ answers, proposals }: MergeResult): "подан" | "аттестуемых нет" | "" {
  if (answers.list !== "") return answers.list;
  return proposals.included > 0 && proposals.unanswered === 0 ? "подан" : "";
}

/** Rows of the school's list of that year; who has withdrawn isn't in it. */
function isInList({ schoolYear, withdrawn, state }: Application, listYear: string): boolean {
  return schoolYear === listYear && withdrawn === null && state !== "Отозвано";
}

function troublesOf(
  school: School,
  rows: readonly Application[],
  added: readonly Application[],
  { history, editions, today }: District,
): BookRemark[] {
  const all = [...school.applications, ...added];
  return rows.flatMap((row) => {
    const teacher = school.teachers.find(({ id }) => id === row.teacher) ?? null;
    const context = { teacher, history: history.get(row.teacher) ?? [], applications: all, today, editions };
    return wishProblems(row, context)
      .filter(({ code }) => teacher !== null || code !== "NO_TEACHER")
      .map(({ code, text }): BookRemark => ({
        key: `список/${row.id}/${code}`,
        kind: "ask",
        sheet: applications.title,
        row: [row.id, teacher?.name ?? row.name].filter((part) => part !== "").join(" "),
        column: "",
        id: row.id,
        ...sentences(text),
      }));
  });
}

/** «почему. Что сделать» as a remark and its cure. */
function sentences(text: string): { message: string; cure: string } {
  const at = text.lastIndexOf(". ");
  const [message, cure] = at < 0 ? [text, ""] : [text.slice(0, at + 1), text.slice(at + 2)];
  return { message: `${message.slice(0, 1).toUpperCase()}${message.slice(1)}`, cure };
}

function contradiction({ organisation }: School, message: string): BookRemark {
  return {
    key: `список/${organisation.id}`,
    kind: "ask",
    sheet: applications.title,
    row: "",
    column: "",
    id: "",
    message,
    cure: "Допишите список или поправьте ответ на листе «Задачи» и пришлите книгу ещё раз.",
  };
}
