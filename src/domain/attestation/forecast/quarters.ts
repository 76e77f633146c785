// What is coming by quarter: categories that end, the last safe days of their applications, fitness and heads that are due.
// Under the edition of 2023 new categories have no end: the last five-year ones end in 2028. Source: documents of the field §5.10.
import type { CivilDate } from "../../calendar/civil.ts";
import type { Directory } from "../../people/directory.ts";
import { matchOrganisations } from "../../people/organisationSearch.ts";
import type { Teacher } from "../bank.ts";
import type { Head } from "../heads.ts";
import { isHere, quarterOf } from "./forecast.ts";

/** «2026-4»; «» = before the first quarter shown. */
export interface QuarterRow {
  year: number;
  /** 1–4; 0 = everything that was due before the first quarter. */
  quarter: number;
  counts: Record<QuarterColumn, number>;
}

export const QUARTER_COLUMNS = [
  "кончается первая",
  "кончается высшая",
  "подать не позднее",
  "соответствие",
  "руководители",
] as const;
export type QuarterColumn = (typeof QUARTER_COLUMNS)[number];

const LAST_YEAR = 2028;

export interface QuarterInput {
  teachers: readonly Teacher[];
  heads: readonly Head[];
  directory: Directory;
  today: CivilDate;
}

interface Coming {
  on: CivilDate;
  column: QuarterColumn;
  /** Kind of the organisation: «СОШ»; «не указан» where the book doesn't say. */
  schoolKind: string;
}

/** Rows from the quarter of today to the end of 2028, or of the next year if that is later; what is overdue stands first. */
export function quarterRows(input: QuarterInput): QuarterRow[] {
  return rowsOf(comingIn(input), input.today);
}

/** The same for each kind of organisation. */
export function quarterRowsByKind(input: QuarterInput): Map<string, QuarterRow[]> {
  const coming = comingIn(input);
  const kinds = [...new Set(coming.map(({ schoolKind }) => schoolKind))].sort();
  return new Map(
    kinds.map((kind): [string, QuarterRow[]] => [
      kind,
      rowsOf(
        coming.filter(({ schoolKind }) => schoolKind === kind),
        input.today,
      ),
    ]),
  );
}

/** Kind of an organisation by its name. */
export function kindOfSchool(name: string, directory: Directory): string {
  const found = matchOrganisations(name, directory);
  const [only] = found;
  return found.length === 1 && only !== undefined && only.kind.trim() !== "" ? only.kind.trim() : "не указан";
}

/** A row of the bank is a person in a position: each has his own term. */
function comingIn({ teachers, heads, directory }: QuarterInput): Coming[] {
  const found: Coming[] = [];
  for (const { status, school, category, validUntil, applyBy: last, conformityDue } of teachers) {
    if (!isHere({ status })) continue;
    const schoolKind = kindOfSchool(school, directory);
    const add = (on: CivilDate | null, column: QuarterColumn): void => {
      if (on !== null) found.push({ on, column, schoolKind });
    };
    if (category === "первая") add(validUntil, "кончается первая");
    if (category === "высшая") add(validUntil, "кончается высшая");
    if (category !== "") add(last, "подать не позднее");
    add(conformityDue, "соответствие");
  }
  for (const { dueBy, school } of heads)
    if (dueBy !== null)
      found.push({ on: dueBy, column: "руководители", schoolKind: kindOfSchool(school, directory) });
  return found;
}

function rowsOf(coming: readonly Coming[], today: CivilDate): QuarterRow[] {
  const thisYear = Number(today.slice(0, 4));
  const first = thisYear * 4 + quarterOf(today) - 1;
  const last = Math.max(LAST_YEAR, thisYear + 1) * 4 + 3;
  const rows = Array.from({ length: last - first + 2 }, (_, index) =>
    rowAt(index === 0 ? null : first + index - 1),
  );
  for (const { on, column } of coming) {
    const place = Number(on.slice(0, 4)) * 4 + quarterOf(on) - 1;
    if (place > last) continue;
    const row = rows[place < first ? 0 : place - first + 1];
    if (row !== undefined) row.counts[column] += 1;
  }
  return rows;
}

function rowAt(place: number | null): QuarterRow {
  const counts = {
    "кончается первая": 0,
    "кончается высшая": 0,
    "подать не позднее": 0,
    соответствие: 0,
    руководители: 0,
  };
  if (place === null) return { year: 0, quarter: 0, counts };
  return { year: Math.floor(place / 4), quarter: (place % 4) + 1, counts };
}
