// A list of people made ready for a book without names, on the person's own machine: names give way to the codes of the key
// file before anything is sent. Whoever the key doesn't know gets a new code, or stays out; nobody is guessed.
import {
  findPerson,
  peopleIndex,
  tellApart,
  type KnownPerson,
  type PersonFound,
  type PersonSought,
} from "../attestation/teachers/matchPeople.ts";
import { recordsOf, usualSeparator, type SeparatedRecord } from "../language/separatedText.ts";
import type { Organisation } from "./directory.ts";
import { namesOfCell } from "./nameCell.ts";
import type { KeyRow } from "./nameKey.ts";
import { findOrganisations } from "./organisationName.ts";
import { findNames, fullNameOf } from "./personName.ts";
import { spellingKey, tidy } from "./spelling.ts";

export interface CodingRules {
  key: readonly KeyRow[];
  /** Positions of the book by code: they tell the rows of one person apart. */
  positions: ReadonlyMap<string, string>;
  organisations: readonly Organisation[];
  /** People whom the key doesn't name: «new» brings in a teacher, «out» leaves the line at home. */
  strangers: "new" | "out";
}

export interface CodedList {
  /** Cells parted by tabs, line by line as the list had them, without a single name of a person in a column of names. */
  text: string;
  /** People who have got a new code. */
  added: KeyRow[];
  /** Lines that stay at home, and why, in words with names: not to be sent. */
  left: { line: number; reason: string }[];
  /** Lines with strangers, who are only counted. */
  strangers: number;
}

/** Why a list can't be made ready. */
export class NotCoded extends Error {}

/**
 * First how many new codes are needed, then with them the list itself.
 * @throws NotCoded when no column of names is found
 */
export function codeList(
  text: string,
  rules: CodingRules,
): { newCodes: number; withCodes: (codes: readonly string[]) => CodedList } {
  const records = recordsOf(text, usualSeparator(text));
  const at = records.findIndex(({ cells }) => columnsOf(cells) !== null);
  const columns = columnsOf(records[at]?.cells ?? []);
  if (columns === null) throw new NotCoded(NO_HEADER);
  const lines = lineReadings(records.slice(at + 1), columns, rules);
  const fresh = [...new Set(lines.flatMap(({ reading }) => (reading.kind === "new" ? [reading.key] : [])))];
  return {
    newCodes: fresh.length,
    withCodes: (codes) => {
      const codeOf = new Map(fresh.map((key, index) => [key, codes[index] ?? ""]));
      const above = records
        .slice(0, at)
        .map(({ line, cells }) => ({ line, cells: cells.map(withoutNamesIn) }));
      const header = records.slice(at, at + 1);
      const body = lines.map((one) => codedLine(one, columns, codeOf));
      return {
        text: written([...above, ...header, ...body]),
        added: addedRows(lines, codeOf),
        left: lines.flatMap(({ record: { line }, reading }) =>
          reading.kind === "left" ? [{ line, reason: reading.reason }] : [],
        ),
        strangers: lines.filter(({ reading }) => reading.kind === "stranger").length,
      };
    },
  };
}

const NO_HEADER =
  "Столбец с именами не найден. Над списком нужна шапка: «ФИО» или «Фамилия», «Имя», «Отчество».";

interface NameColumns {
  /** The whole name, or its parts in their order. */
  name: number[];
  school: number;
  position: number;
}

const WHOLE = /^(?:фио|ф и о)(?!\p{L})|фамилия.*имя|(?:педагог|работник|заявител|аттестуем)\p{L}*$/u;
const PARTS = [/^фамилия$/, /^имя$/, /^отчество/];

/** Where names stand; null when the cells are no header with names. */
function columnsOf(cells: readonly string[]): NameColumns | null {
  const keys = cells.map(spellingKey);
  const find = (words: RegExp): number => keys.findIndex((key) => words.test(key));
  const whole = find(WHOLE);
  const parts = PARTS.map(find).filter((index) => index !== -1);
  const name = parts.length > 1 ? parts : whole === -1 ? [] : [whole];
  if (name.length === 0 || cells.filter((cell) => cell !== "").length < 2) return null;
  return {
    name,
    school: find(/место работы|организац|учрежден|(?:^| )оо(?: |$)|школа/),
    position: find(/должност/),
  };
}

type Reading =
  /** Nobody's line: a heading, a total. */
  | { kind: "nobody" }
  | { kind: "coded"; code: string }
  | { kind: "new"; key: string; row: Omit<KeyRow, "code"> }
  | { kind: "stranger" }
  | { kind: "left"; reason: string };

interface Line {
  record: SeparatedRecord;
  reading: Reading;
}

function lineReadings(
  records: readonly SeparatedRecord[],
  columns: NameColumns,
  { key, positions, organisations, strangers }: CodingRules,
): Line[] {
  const known = key.map(({ code, name, school }): KnownPerson => {
    return { id: code, name, school, position: positions.get(code) ?? "", subject: [], status: "" };
  });
  const index = peopleIndex(known, { staff: [], organisations });
  let heading = "";
  return records.map((record): Line => {
    const { cells } = record;
    const name = nameIn(cells, columns);
    if (isHeading(cells)) heading = cells.find((cell) => cell !== "") ?? "";
    if (isHeading(cells) || name === "" || /^\d+$/.test(name)) return { record, reading: { kind: "nobody" } };
    const school = cellAt(cells, columns.school) || heading;
    const sought = { name, school, position: cellAt(cells, columns.position), subject: "" };
    return { record, reading: readingOf(sought, findPerson(sought, index), strangers) };
  });
}

function readingOf(
  sought: PersonSought,
  found: PersonFound<KnownPerson>,
  strangers: CodingRules["strangers"],
): Reading {
  const { name } = sought;
  if (found.kind === "found") return { kind: "coded", code: found.teacher.id };
  if (found.kind === "ask") return left(name, found.reason, found.candidates);
  if (found.kind === "unread") return { kind: "left", reason: `«${name}» — не имя человека` };
  if (strangers === "out") return { kind: "stranger" };
  return found.similar.length > 0
    ? left(name, "возможно, сменилась фамилия", found.similar)
    : newPerson(sought);
}

function left(name: string, reason: string, candidates: readonly KnownPerson[]): Reading {
  const who = candidates.map(tellApart).join("; ");
  return { kind: "left", reason: `«${name}»: ${reason}. Впишите в список код вместо имени: ${who}` };
}

/** A person of the list in his place: the rows of one person in one position are one code. */
function newPerson({ name, school, position }: PersonSought): Reading {
  const [only] = namesOfCell(name);
  const full = only === undefined ? name : fullNameOf(only);
  const key = [full, school, position].map(spellingKey).join("|");
  return { kind: "new", key, row: { name: full, school } };
}

const isHeading = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell !== "").length === 1 && namesOfCell(cells.join("")).length === 0;

function codedLine(
  { record: { line, cells }, reading }: Line,
  columns: NameColumns,
  codeOf: ReadonlyMap<string, string>,
): { line: number; cells: string[] } {
  if (reading.kind === "left" || reading.kind === "stranger") return { line, cells: [] };
  if (reading.kind === "nobody") {
    return { line, cells: cells.map((cell) => (namesSchool(cell) ? cell : withoutNamesIn(cell))) };
  }
  const code = reading.kind === "coded" ? reading.code : (codeOf.get(reading.key) ?? "");
  const [first] = columns.name;
  const coded = (cell: string, index: number): string => {
    if (columns.name.includes(index)) return index === first ? code : "";
    return index === columns.school ? cell : withoutNamesIn(cell);
  };
  return { line, cells: cells.map(coded) };
}

/** Schools bear names of people: «СОШ № 8 им. …» is none of ours. */
const namesSchool = (cell: string): boolean => findOrganisations(tidy(cell)).length > 0;

function addedRows(lines: readonly Line[], codeOf: ReadonlyMap<string, string>): KeyRow[] {
  const rows = new Map<string, KeyRow>();
  for (const { reading } of lines) {
    const code = reading.kind === "new" ? codeOf.get(reading.key) : undefined;
    if (reading.kind === "new" && code !== undefined) rows.set(code, { code, ...reading.row });
  }
  return [...rows.values()];
}

function withoutNamesIn(cell: string): string {
  const text = tidy(cell).replace(/\s+/g, " ");
  const found = findNames(text);
  if (found.length === 0) return cell;
  return [...found]
    .reverse()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}…${rest.slice(end)}`, text);
}

const nameIn = (cells: readonly string[], { name }: NameColumns): string =>
  tidy(name.map((index) => cells[index] ?? "").join(" ")).replace(/\s+/g, " ");
const cellAt = (cells: readonly string[], index: number): string =>
  tidy(cells[index] ?? "").replace(/\s+/g, " ");

/** Every record on the line where the list had it: answers name lines. */
function written(records: readonly { line: number; cells: readonly string[] }[]): string {
  const lines: string[] = [];
  for (const { line, cells } of records) {
    lines[line - 1] = cells.map((cell) => cell.replace(/[\t\n"]+/g, " ").trim()).join("\t");
  }
  return Array.from(lines, (line: string | undefined) => line ?? "").join("\n");
}
