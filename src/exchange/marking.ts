// Whose book it is and which issue, written where no office program loses it: on a hidden sheet and in the file's properties.
import type { CellStyle, WrittenSheet } from "../xlsx/writePlan.ts";
import type { BookContent, BookMark, Grid } from "./types.ts";

const MARK_TITLE = "Служебный";
const VERSION = "1";

/** Rows of the technical sheet: what each says, and where it is read again. */
function markRows({ mark, issuedOn }: BookContent): [string, string][] {
  return [
    ["Служебный лист: по нему центр узнаёт книгу, не меняйте его", VERSION],
    ["book", mark.book],
    ["organisation", mark.organisation],
    ["school", mark.school],
    ["issue", String(mark.issue)],
    ["issued", issuedOn],
  ];
}

/** What sheets that nobody looks at have in common. */
export const TECHNICAL = {
  frozenRows: 0,
  frozenColumns: 0,
  filter: null,
  merges: [],
  checks: [],
  colours: [],
  isProtected: true,
  titleRows: null,
  tabColour: "#999999",
} as const;

export function markSheet(content: BookContent): WrittenSheet {
  const style: CellStyle = { format: "text", horizontal: "left" };
  return {
    ...TECHNICAL,
    title: MARK_TITLE,
    state: "veryHidden",
    columns: [
      { pixels: 380, hidden: false },
      { pixels: 200, hidden: false },
    ],
    rows: markRows(content).map(([name, value]) => ({
      cells: [
        { value: name, style },
        { value, style },
      ],
    })),
  };
}

/** The same as own properties of the file, for people who look for them. */
export function markProperties(content: BookContent): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const [name, value] of markRows(content).slice(1)) properties[`attest.${name}`] = value;
  return properties;
}

/** Whose book it is: by the technical sheet, and when that was deleted by the line that the school sees. */
export function readMark(grids: readonly Grid[]): BookMark | null {
  return ofSheet(grids) ?? ofLine(grids);
}

function ofSheet(grids: readonly Grid[]): BookMark | null {
  for (const { rows } of grids) {
    const value = (name: string): string =>
      String(rows.find((row) => String(row[0] ?? "").trim() === name)?.[1] ?? "").trim();
    const issue = Number(value("issue"));
    if (value("organisation") === "" || !Number.isInteger(issue) || issue < 1) continue;
    return { book: value("book"), organisation: value("organisation"), school: value("school"), issue };
  }
  return null;
}

/** «Выпуск № 3 от 22.11.2026. МБОУ СОШ № 8, код ОО-0001» */
const LINE = /^Выпуск № (\d+) от \d\d\.\d\d\.\d{4}\. (.+), код (\S+)$/u;

/** Which centre's book it is doesn't stand in the line: `book` is empty. */
function ofLine(grids: readonly Grid[]): BookMark | null {
  for (const { rows } of grids) {
    for (const cell of rows.flat()) {
      const [, issue, school, organisation] = LINE.exec(String(cell).trim()) ?? [];
      if (issue !== undefined && school !== undefined && organisation !== undefined)
        return { book: "", organisation, school, issue: Number(issue) };
    }
  }
  return null;
}
