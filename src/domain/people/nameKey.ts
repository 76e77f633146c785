// The key of the mode without names: «Код;ФИО;Организация» in a file on the user's own machine. The book holds the codes only;
// codes of people of a village school still point to people, so the file is kept apart. Source: privacy of the field §8.2.
import { groupBy } from "../groupBy.ts";
import { firstSeparator, recordsOf } from "../language/separatedText.ts";
import { level, spellingKey, tidy } from "./spelling.ts";

export interface KeyRow {
  /** «КР-0001» */
  code: string;
  name: string;
  school: string;
}

export interface KeyProblem {
  /** Number of the line in the file, from 1. */
  line: number;
  text: string;
  /** What is wrong and what to do. */
  reason: string;
}

const HEADER: KeyRow = { code: "Код", name: "ФИО", school: "Организация" };
const CODE = /^\p{Lu}{2}-\d+$/u;

/** Rows of a key file in the order of the file; a code that stands twice with another name is a problem, never a choice. */
export function readKey(text: string): { rows: KeyRow[]; problems: KeyProblem[] } {
  const byCode = new Map<string, KeyRow>();
  const problems: KeyProblem[] = [];
  for (const { line, cells } of recordsOf(text, firstSeparator(text))) {
    const row = rowOf(cells);
    const known = byCode.get(row.code);
    const reason = isHeader(row) ? "" : reasonAgainst(row, known);
    if (reason !== "") problems.push({ line, text: cells.join("; "), reason });
    else if (!isHeader(row) && known === undefined) byCode.set(row.code, row);
  }
  return { rows: [...byCode.values()], problems };
}

/** The file as it is saved: opened by spreadsheets too, and no cell of it can be taken for a formula. */
export function writeKey(rows: readonly KeyRow[]): string {
  const lines = [HEADER, ...rows].map(({ code, name, school }) => [code, name, school].map(cell).join(";"));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

export interface KeyMerge {
  rows: KeyRow[];
  added: KeyRow[];
  /** One code, two people: nothing is taken, a person has to look. */
  conflicts: { own: KeyRow; other: KeyRow }[];
}

/** Two keys of one book as one: `other` completes `own` and never overwrites it. */
export function mergeKeys(own: readonly KeyRow[], other: readonly KeyRow[]): KeyMerge {
  const byCode = new Map(own.map((row) => [row.code, row]));
  const added: KeyRow[] = [];
  const conflicts: KeyMerge["conflicts"] = [];
  for (const row of other) {
    const known = byCode.get(row.code);
    if (known === undefined) {
      byCode.set(row.code, row);
      added.push(row);
    } else if (!isSameName(known.name, row.name)) conflicts.push({ own: known, other: row });
    else if (known.school === "" && row.school !== "") byCode.set(row.code, { ...known, school: row.school });
  }
  return { rows: [...byCode.values()], added, conflicts };
}

/** Codes that name one person twice: same full name, same organisation. */
export function doubledPeople(rows: readonly KeyRow[]): KeyRow[][] {
  const groups = groupBy(rows, ({ name, school }) => `${spellingKey(name)}|${spellingKey(school)}`);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** What is handed to a school: its own people only. */
export function partOfSchool(rows: readonly KeyRow[], school: string): KeyRow[] {
  return rows.filter((row) => spellingKey(row.school) === spellingKey(school));
}

/** The organisations of a key, in the order of their first rows. */
export function schoolsOf(rows: readonly KeyRow[]): string[] {
  return [...new Map(rows.map(({ school }) => [spellingKey(school), school])).values()].filter(
    (school) => school !== "",
  );
}

/** People whose name begins with each of the words, and those of a code: «сок мар», «КР-12». */
export function findInKey(rows: readonly KeyRow[], query: string): KeyRow[] {
  const words = spellingKey(query)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const code = tidy(query).toUpperCase();
  return rows.filter(({ code: own, name }) => {
    const parts = spellingKey(name).split(" ");
    return own.startsWith(code) || words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

export function nameOfCode(rows: readonly KeyRow[], code: string): string {
  return rows.find((row) => row.code === code)?.name ?? "";
}

function rowOf(cells: readonly string[]): KeyRow {
  const [code = "", name = "", school = ""] = cells.map((text) => tidy(text.replace(/^'(?=[=+\-@])/, "")));
  return { code: code.toUpperCase(), name, school };
}

const isHeader = ({ code }: KeyRow): boolean => level(code) === level(HEADER.code);

function reasonAgainst({ code, name }: KeyRow, known: KeyRow | undefined): string {
  if (!CODE.test(code)) return "В первом столбце нужен код, например КР-0001.";
  if (name === "") return "Нет имени: впишите его во второй столбец.";
  if (known !== undefined && !isSameName(known.name, name)) {
    return `Код ${code} уже занят: ${known.name}. Оставьте одну из строк.`;
  }
  return "";
}

function isSameName(a: string, b: string): boolean {
  return spellingKey(a) === spellingKey(b);
}

function cell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[";\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
