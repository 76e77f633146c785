// Editions of the Порядок аттестации as data: from when to when each holds and what it says. Shipped with their sources, kept
// in the sheet «Порядок аттестации», where a person may change a value or add a fourth edition.
// Source: rules of the field §2.1–2.2.
import { dateFromText, type CivilDate } from "../../calendar/civil.ts";
import type { HighestRequires } from "../words.ts";
import { SHIPPED_EDITIONS } from "./editionData.ts";
import { assignParameter, isParameterKey, PARAMETERS, type ParameterKey } from "./editionParameters.ts";

/** A row of the sheet: one parameter of one edition. */
export interface RuleRow {
  /** «P2014.refusalYears»: edition and parameter. */
  key: string;
  /** «P2014» */
  edition: string;
  label: string;
  value: string;
  /** Act and paragraph; what was not checked says so. */
  source: string;
  help: string;
}

export interface Edition {
  /** «P2014» */
  id: string;
  /** «Порядок 2014 г., приказ № 276»: as it is called in explanations. */
  title: string;
  from: CivilDate;
  to: CivilDate | null;
  /** Years for which a category holds; null = without end. */
  validityYears: number | null;
  highestRequires: HighestRequires;
  /** Years after «первая» before «высшая» may be asked for the first time; 0 = at once. */
  highestAfterYears: number;
  /** «педагог-методист», «педагог-наставник» exist. */
  hasExtendedKinds: boolean;
  /** Years after a refusal before the same may be asked again. */
  refusalYears: number;
  /** Calendar days: to review an application from its filing, to decide from the start, both together. */
  reviewDays: number;
  attestDays: number;
  totalDays: number;
  /** Years between two attestations for fitness; years in the position in this organisation before the first. */
  conformityYears: number;
  conformityAfterYears: number;
  /** Calendar days of notice before the sitting of a school's commission. */
  noticeDays: number;
  /** Working days before the sitting for a worker's own information. */
  ownInfoDays: number;
  /** Working days for the extract after the sitting, and for acquainting after the extract. */
  extractDays: number;
  acquaintDays: number;
}

/** A cell of the sheet that could not be understood; another value is used meanwhile. */
export interface RuleProblem {
  edition: string;
  /** Label of the rule as the cell has it. */
  label: string;
  text: string;
  /** What the cell may hold. */
  expected: string;
}

/** A cell of the sheet with the rule that it belongs to. */
interface RuleCell {
  key: ParameterKey;
  text: string;
}

/**
 * Editions as the sheet's rows say, in the order of their first days. A cell that is missing or wrong gives the shipped value,
 * in an edition that isn't shipped the value of the edition before it. A new edition without its first day is left out.
 */
export function editionsFrom(rows: readonly RuleRow[]): {
  editions: readonly Edition[];
  problems: readonly RuleProblem[];
} {
  const problems: RuleProblem[] = [];
  const cells = cellsByEdition(rows, problems);
  const editions = shippedEditions();
  for (const edition of editions) fill(edition, cells.get(edition.id) ?? [], problems);
  const added = [...cells].filter(([id]) => !editions.some((edition) => edition.id === id));
  for (const { id, from, own } of firstDays(added, problems)) {
    const edition = { ...editionOn(editions, from), id, title: id, from, to: null };
    fill(edition, own, problems);
    editions.push(edition);
    editions.sort(byFirstDay);
  }
  return { editions: editions.sort(byFirstDay), problems };
}

/** The edition in force on a day: the last that has begun; the first of all for days before it. */
export function editionOn(editions: readonly Edition[], date: CivilDate): Edition {
  const begun = editions.filter(({ from }) => from <= date);
  const edition = begun[begun.length - 1] ?? editions[0];
  if (edition === undefined) throw new RangeError("No editions");
  return edition;
}

/** Edition and rule that a row speaks of. A copied row keeps its hidden key: what people see in it goes before the key. */
export function placeOfRule({ key, edition, label }: RuleRow): { edition: string; key: ParameterKey | null } {
  const [prefix = "", suffix = ""] = key.split(".");
  const byLabel = PARAMETERS.find((parameter) => parameter.label === label.trim())?.key;
  const byKey = isParameterKey(suffix) ? suffix : null;
  return { edition: edition.trim() || prefix, key: byLabel ?? byKey };
}

function cellsByEdition(rows: readonly RuleRow[], problems: RuleProblem[]): Map<string, RuleCell[]> {
  const cells = new Map<string, RuleCell[]>();
  for (const row of rows) {
    const { edition, key } = placeOfRule(row);
    if (key === null || edition === "") {
      const expected = key === null ? "правило, названное как в других редакциях" : "обозначение редакции";
      problems.push({ edition, label: row.label, text: key === null ? row.label : row.edition, expected });
      continue;
    }
    cells.set(edition, [...(cells.get(edition) ?? []), { key, text: row.value }]);
  }
  return cells;
}

/** New editions with their first days, the earliest first. */
function firstDays(
  added: readonly (readonly [id: string, own: readonly RuleCell[]])[],
  problems: RuleProblem[],
): { id: string; from: CivilDate; own: readonly RuleCell[] }[] {
  const dated = added.flatMap(([id, own]) => {
    const text = own.find(({ key }) => key === "from")?.text.trim() ?? "";
    const from = dateFromText(text);
    if (from !== null) return [{ id, from, own }];
    problems.push(problemOf(id, "from", text));
    return [];
  });
  return dated.sort(byFirstDay);
}

/** Puts cells into an edition. An empty cell is a value only where «nothing» is one: the last day of an edition. */
function fill(edition: Edition, cells: readonly RuleCell[], problems: RuleProblem[]): void {
  for (const { key, text } of cells) {
    if (text.trim() === "" && key !== "to") continue;
    if (!assignParameter(edition, key, text)) problems.push(problemOf(edition.id, key, text));
  }
}

function problemOf(edition: string, key: ParameterKey, text: string): RuleProblem {
  const { label = "", expected = "" } = PARAMETERS.find((parameter) => parameter.key === key) ?? {};
  return { edition, label, text, expected };
}

const byFirstDay = (a: { from: CivilDate }, b: { from: CivilDate }): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : 0;

function shippedEditions(): Edition[] {
  return SHIPPED_EDITIONS.map(({ id, facts }) => {
    const edition = { ...BLANK, id };
    for (const { key } of PARAMETERS) {
      const [value] = facts[key];
      if (!assignParameter(edition, key, value))
        throw new Error(`Shipped value not understood: ${id}.${key}`);
    }
    return edition;
  });
}

/** What every shipped value replaces. */
const BLANK: Edition = {
  id: "",
  title: "",
  from: "",
  to: null,
  validityYears: null,
  highestRequires: "первая в этой должности",
  highestAfterYears: 0,
  hasExtendedKinds: false,
  refusalYears: 0,
  reviewDays: 0,
  attestDays: 0,
  totalDays: 0,
  conformityYears: 0,
  conformityAfterYears: 0,
  noticeDays: 0,
  ownInfoDays: 0,
  extractDays: 0,
  acquaintDays: 0,
};
