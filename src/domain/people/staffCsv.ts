// A list of staff that somebody made elsewhere: «ФИО;должность;e-mail;группа», with or without a header.
import { firstSeparator, recordsOf, type SeparatedRecord } from "../language/separatedText.ts";
import { isEmail } from "./email.ts";
import { parsePersonName } from "./personName.ts";
import { spellingKey, tidy } from "./spelling.ts";

export interface StaffDraft {
  /** Number of the line in the file, from 1. */
  line: number;
  name: string;
  position: string;
  email: string;
  groups: string[];
}

export interface StaffCsvProblem {
  line: number;
  text: string;
  /** What is wrong and what to do, in Russian. */
  reason: string;
}

type Column = "name" | "position" | "email" | "groups";

const ORDER: readonly Column[] = ["name", "position", "email", "groups"];

const HEADERS: readonly (readonly [column: Column, header: RegExp])[] = [
  ["name", /^(?:фио|ф и о|фамилия.*|сотрудник|имя)$/],
  ["position", /^должность/],
  ["email", /^(?:[eе] ?mail|mail|почта|адрес.*|эл.*(?:почт|адрес).*)$/],
  ["groups", /^групп/],
];

/** Reads the rows of a list; separators «;», tab or comma, quotes as spreadsheets write them. Nothing is dropped without a problem. */
export function readStaffCsv(text: string): { rows: StaffDraft[]; problems: StaffCsvProblem[] } {
  const records = recordsOf(text, firstSeparator(text));
  const header = records[0] === undefined ? null : headerOf(records[0].cells);
  const rows: StaffDraft[] = [];
  const problems: StaffCsvProblem[] = [];
  for (const record of header === null ? records : records.slice(1)) {
    const draft = draftOf(record, header ?? ORDER);
    const refusal = refusalOf(draft);
    if (refusal === null) rows.push(draft);
    for (const reason of refusal === null ? doubtsOf(draft) : [refusal]) {
      problems.push({ line: record.line, text: record.cells.join("; "), reason });
    }
  }
  return { rows, problems };
}

function refusalOf({ name, position, email }: StaffDraft): string | null {
  if (name === "") return "Нет имени. Впишите фамилию, имя и отчество в первый столбец.";
  const isRow = parsePersonName(name) !== null || position !== "" || email !== "";
  return isRow
    ? null
    : `«${name}» не похоже на имя, других сведений в строке нет. Напишите «Фамилия Имя Отчество» и должность.`;
}

function doubtsOf({ name, email }: StaffDraft): string[] {
  const doubts: string[] = [];
  if (parsePersonName(name) === null) {
    doubts.push(
      `Имя «${name}» не разобрано; строка взята как есть. Напишите «Фамилия Имя Отчество» или «Фамилия И.О.».`,
    );
  }
  if (email !== "" && !isEmail(email)) {
    doubts.push(
      `«${email}» — не адрес электронной почты; строка взята, но письма не придут. Исправьте адрес.`,
    );
  }
  return doubts;
}

function headerOf(cells: readonly string[]): (Column | null)[] | null {
  const columns = cells.map(
    (cell) => HEADERS.find(([, header]) => header.test(spellingKey(cell)))?.[0] ?? null,
  );
  return columns.includes("name") && parsePersonName(cells[columns.indexOf("name")] ?? "") === null
    ? columns
    : null;
}

function draftOf({ line, cells }: SeparatedRecord, columns: readonly (Column | null)[]): StaffDraft {
  const draft: StaffDraft = { line, name: "", position: "", email: "", groups: [] };
  cells.forEach((raw, index) => {
    const cell = tidy(raw).replace(/\s+/g, " ");
    // Cells after the last column are further groups: a comma-separated list writes them without quotes.
    const column =
      index < columns.length ? columns[index] : columns[columns.length - 1] === "groups" ? "groups" : null;
    if (column === "groups") draft.groups.push(...groupsOf(tidy(raw)));
    else if (column !== null && column !== undefined) draft[column] = cell;
  });
  return { ...draft, groups: [...new Set(draft.groups)] };
}

const groupsOf = (cell: string): string[] =>
  cell
    .split(/[,;/\n]/)
    .map((group) => group.trim())
    .filter((group) => group !== "");
