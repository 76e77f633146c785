// What is written for a person of a list, and what the person who brings it in is told: somebody new, somebody known, or a question.
import { counted } from "../../../domain/language/plural.ts";
import { layOver, wordValue, type Difference } from "../../../domain/people/layOver.ts";
import type {
  PersonDraft,
  Placed,
  PlaceCandidate,
  PlacingRules,
  RegisteredPerson,
} from "../../../domain/people/placePeople.ts";
import { headerOf } from "../../../workbook/book.ts";
import type { Change } from "../../../workbook/changes.ts";
import { cellsOf, type AnyTable, type Table } from "../../../workbook/table.ts";
import type { ListDifference } from "../../contract/lists.ts";
import { takesList, type DecidedRow, type ListAnswers } from "./decided.ts";

export interface PeopleRegister<Row extends RegisteredPerson> extends Pick<
  PlacingRules<Row>,
  "byPosition" | "fields" | "joined"
> {
  table: Table<Row>;
  /** What else is written or asked for a person who is new or known, beside his row. */
  beside: (person: Beside<Row>) => Also;
}

export interface Beside<Row> {
  id: string;
  isNew: boolean;
  school: string;
  position: string;
  lines: readonly number[];
  facts: Partial<Row>;
}

/** What goes with a row; a question stops it all. */
export interface Also {
  changes: readonly Change[];
  told: readonly string[];
  differences?: readonly ListDifference[];
  question?: Question;
  /** Answers among which one has been given, so that another can be given yet. */
  candidates?: readonly PlaceCandidate[];
}

export interface Question {
  text: string;
  candidates: readonly PlaceCandidate[];
  /** Answered with «не вносить». */
  isSkipped: boolean;
}

export const NOTHING_ELSE: Also = { changes: [], told: [] };
const SKIPPED = "Не вносится по вашему ответу.";

interface Surroundings<Row extends RegisteredPerson> {
  register: PeopleRegister<Row>;
  /** Names of the book's rows in changes, by id. */
  refs: ReadonlyMap<string, string>;
  answers: ListAnswers;
  /** By line of the list. */
  notes: ReadonlyMap<number, readonly string[]>;
}

/** Decided rows of one person: the first line carries the changes. @param newId used when the person is new */
export function personRows<Row extends RegisteredPerson>(
  person: Placed<Row>,
  newId: string,
  around: Surroundings<Row>,
): DecidedRow[] {
  const [draft, ...repeats] = person.drafts;
  if (draft === undefined) return [];
  const first = firstRow(person, draft, newId, around);
  const isOpen = first.verdict === "уточнить" || first.verdict === "пропущена";
  const again = repeats.map(({ line }): DecidedRow => {
    const told = sentences([`Тот же человек, что в строке ${draft.line}`, ...(around.notes.get(line) ?? [])]);
    return { line, verdict: isOpen ? first.verdict : "без изменений", message: told, changes: [] };
  });
  return [first, ...again];
}

function firstRow<Row extends RegisteredPerson>(
  person: Placed<Row>,
  draft: PersonDraft<Row>,
  newId: string,
  around: Surroundings<Row>,
): DecidedRow {
  const { line, school, position } = draft;
  const asked = { line, ...someCandidates(person.candidates) };
  if (person.kind === "ask")
    return { ...asked, verdict: "уточнить", message: `Кто это? ${sentence(person.reason)}`, changes: [] };
  if (person.kind === "skip") return { ...asked, verdict: "пропущена", message: SKIPPED, changes: [] };
  const isNew = person.kind === "new";
  const id = isNew ? newId : person.row.id;
  const lines = person.drafts.map((own) => own.line);
  const also = around.register.beside({ id, isNew, lines, school, position, facts: person.facts });
  if (also.question !== undefined) {
    const { text, candidates, isSkipped } = also.question;
    const verdict = isSkipped ? "пропущена" : "уточнить";
    return { line, ...someCandidates(candidates), verdict, message: isSkipped ? SKIPPED : text, changes: [] };
  }
  const { table } = around.register;
  const clashed = person.clashes.map(
    ({ field, values }) =>
      `${headerOf(table, field)}: в строках по-разному (${values.join(" / ")}), не внесено`,
  );
  const remarks = [...also.told, ...clashed, ...(around.notes.get(line) ?? [])];
  const own = isNew ? newRow(draft, id, person.facts, around) : knownRow(person.row, person, draft, around);
  const differences = [...own.differences, ...(also.differences ?? [])];
  const changes = [...own.changes, ...also.changes];
  const told = differences.length === 0 ? [] : [differing(differences)];
  return {
    ...asked,
    ...someCandidates(also.candidates ?? []),
    ...(differences.length === 0 ? {} : { differences }),
    verdict: isNew ? "новая" : changes.length > 0 ? "дополнена" : "без изменений",
    message: sentences([...own.told, ...remarks, ...told]),
    changes,
  };
}

interface Own {
  changes: Change[];
  differences: ListDifference[];
  told: string[];
}

function newRow<Row extends RegisteredPerson>(
  { name, school, position }: PersonDraft<Row>,
  id: string,
  facts: Partial<Row>,
  { register: { table, fields } }: Surroundings<Row>,
): Own {
  const cells = { ...cellsOf(table, facts), id, name, school, ...(position === "" ? {} : { position }) };
  const place = [position, school].filter((part) => part !== "").join(", ");
  return {
    changes: [{ kind: "add", table, rows: [cells] }],
    differences: [],
    told: [place, ...said(table, facts, fields)],
  };
}

function knownRow<Row extends RegisteredPerson>(
  row: Row,
  { facts, drafts }: Placed<Row>,
  draft: PersonDraft<Row>,
  { register, refs, answers }: Surroundings<Row>,
): Own {
  const { table, fields } = register;
  const takes = drafts.some(({ line }) => takesList(answers, line));
  const laid = layOver(row, facts, fields, takes);
  const identity = laidIdentity(row, draft, takes);
  const cells = { ...cellsOf(table, laid.part), ...identity.cells };
  const filled = Object.keys(cells).map((id) => headerOf(table, id));
  const told = [row.id, ...(filled.length === 0 ? [] : [`Дополнено: ${filled.join(", ")}`])];
  return {
    changes: filled.length === 0 ? [] : [{ kind: "patch", table, ref: refs.get(row.id) ?? row.id, cells }],
    differences: [...identity.differences, ...laid.differences].map((each) => worded(table, each, takes)),
    told,
  };
}

interface Identity {
  cells: Record<string, string>;
  differences: Difference<RegisteredPerson>[];
}

/** A full name completes initials, initials say no more than a full name; another name or position is told. */
function laidIdentity(row: RegisteredPerson, draft: RegisteredPersonDraft, takes: boolean): Identity {
  const { name, position } = draft;
  const fields =
    hasInitials(name) && row.name !== "" ? ["position" as const] : (["name", "position"] as const);
  const isCompletion = fields.length === 2 && hasInitials(row.name) && !hasInitials(name);
  const known: RegisteredPerson = {
    id: "",
    school: "",
    name: isCompletion ? "" : row.name,
    position: row.position,
  };
  const { part, differences } = layOver(known, { name, position }, fields, takes);
  const cells: Record<string, string> = {};
  for (const field of fields) {
    const value = part[field];
    if (value !== undefined) cells[field] = value;
  }
  return { cells, differences };
}

type RegisteredPersonDraft = Pick<RegisteredPerson, "name" | "position">;

const hasInitials = (name: string): boolean => /\./.test(name);

const someCandidates = (candidates: readonly PlaceCandidate[]): { candidates?: PlaceCandidate[] } =>
  candidates.length === 0 ? {} : { candidates: [...candidates] };

export function worded<Row>(
  table: AnyTable,
  { field, book, list }: Difference<Row>,
  isTaken: boolean,
): ListDifference {
  return { field: headerOf(table, String(field)), book, list, isTaken };
}

const differing = (differences: readonly ListDifference[]): string =>
  `Отличается: ${counted(differences.length, "ячейка", "ячейки", "ячеек")}`;

/** «Стаж, лет: 12» for each fact. */
export function said<Row extends object>(
  table: Table<Row>,
  facts: Partial<Row>,
  fields: readonly (keyof Row & string)[],
): string[] {
  return fields.flatMap((field) => {
    const value = wordValue(facts[field]);
    return value === "" ? [] : [`${headerOf(table, field)}: ${value}`];
  });
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** «Одно. Другое.» */
export function sentences(parts: readonly string[]): string {
  return parts.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(" ");
}
