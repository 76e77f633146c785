// What «Исполнено», an extension and taking off control do to the rows: decisions only, as changed fields or refusals with a
// reason and a cure. Nothing is closed without something that confirms it.
// Source: life-cycle of a directive and of a plan item; «промежуточная информация не снимает с контроля»; a term is changed only
// by the body that gave it; a document is closed after all its points are.
import { formatDate, type CivilDate } from "../calendar/civil.ts";
import type { Directive } from "./directive.ts";
import { partsByParent } from "./due.ts";
import type { Occurrence } from "./plan.ts";
import { isExecuted, isOffControl, isOpenOccurrence, isReported, isSettled } from "./state.ts";
import type { Refusal } from "./refusals.ts";

/** Evidence offered with one press. */
export const READY_ANSWERS = [
  "аттестуемых в этом месяце нет",
  "заявок не поступало",
  "лист регистрации, папка аттестации",
  "протокол в папке аттестации",
  "размещено на сайте",
  "список направлен письмом",
] as const;

export interface Patch<Row> {
  id: string;
  fields: Partial<Row>;
}

export interface Decisions<Row> {
  patches: Patch<Row>[];
  refusals: Refusal[];
  /** Rows that were closed before and stay as they are. */
  unchanged: string[];
  /** Points whose parts are all done now: to be proposed for closing. */
  proposed: string[];
}

export interface Closing<Row> {
  rows: readonly Row[];
  /** Rows that the person has selected. */
  ids: readonly string[];
  today: CivilDate;
  /** A short text is enough: «лист регистрации, папка 02-15». It is added to what the row holds already. */
  evidence: string;
  /** Texts of single rows, by id: they stand instead of the common one. */
  own?: Readonly<Record<string, string>>;
  /** Day of execution; today unless said otherwise. */
  on?: CivilDate;
}

/** Closes occurrences of the plan: state, day and evidence. A day that somebody has entered is kept. */
export function closeOccurrences(closing: Closing<Occurrence>): Decisions<Occurrence> {
  const { rows, ids, today, on = today } = closing;
  const decisions = noDecisions<Occurrence>();
  for (const id of unique(ids)) {
    const row = rows.find((each) => each.id === id);
    const text = joined(row?.evidence ?? "", givenFor(id, closing));
    if (row === undefined) decisions.refusals.push({ id, code: "ROW_NOT_FOUND", place: id, facts: {} });
    else if (isExecuted(row)) decisions.unchanged.push(id);
    else if (!isOpenOccurrence(row))
      decisions.refusals.push({ id, code: "NOT_OPEN", place: placeOf(row), facts: { status: row.status } });
    else if (on > today) decisions.refusals.push(tooEarly(id, placeOf(row), on));
    else if (text === "")
      decisions.refusals.push({ id, code: "NO_EVIDENCE", place: placeOf(row), facts: {} });
    else
      decisions.patches.push({
        id,
        fields: {
          status: "Исполнено",
          done: row.done ?? on,
          evidence: text,
        },
      });
  }
  return decisions;
}

/**
 * Reports directives: the executor's part ends with «Отчёт представлен»; taking off control is the head's. What others owed us
 * is received and needs nobody's leave.
 */
export function closeDirectives(closes: Closing<Directive>): Decisions<Directive> {
  const { rows, ids, today, on = today } = closes;
  const decisions = noDecisions<Directive>();
  const closing = new Set(ids);
  const parts = partsByParent(rows);
  for (const id of unique(ids)) {
    const row = rows.find((each) => each.id === id);
    const report = joined(row?.report ?? "", givenFor(id, closes));
    const open = (parts.get(id) ?? []).filter((part) => !isSettled(part) && !closing.has(part.id));
    if (row === undefined) decisions.refusals.push({ id, code: "ROW_NOT_FOUND", place: id, facts: {} });
    else if (isReported(row) || row.status === "Снято с контроля") decisions.unchanged.push(id);
    else if (isOffControl(row) && row.role !== "для сведения (ждём результат)")
      decisions.refusals.push({ id, code: "NOT_OPEN", place: pointOf(row), facts: { status: row.status } });
    else if (row.role === "не относится")
      decisions.refusals.push({ id, code: "NOT_OURS", place: pointOf(row), facts: {} });
    else if (open.length > 0)
      decisions.refusals.push({
        id,
        code: "PARTS_OPEN",
        place: pointOf(row),
        facts: { parts: open.map((part) => part.number).join(", ") },
      });
    else if (on > today) decisions.refusals.push(tooEarly(id, pointOf(row), on));
    else if (report === "")
      decisions.refusals.push({ id, code: "NO_REPORT", place: pointOf(row), facts: {} });
    else decisions.patches.push({ id, fields: reported(row, report, on) });
  }
  return { ...decisions, proposed: pointsDone(decisions.patches, rows, parts) };
}

function reported(row: Directive, report: string, on: CivilDate): Partial<Directive> {
  if (row.role === "для сведения (ждём результат)") {
    return {
      status: "Снято с контроля",
      report,
      done: on,
      removedOn: on,
      removedBy: "результат получен",
    };
  }
  return { status: "Отчёт представлен", report, done: row.done ?? on };
}

function pointsDone(
  patches: readonly Patch<Directive>[],
  rows: readonly Directive[],
  parts: ReadonlyMap<string, readonly Directive[]>,
): string[] {
  const closed = new Set(patches.map(({ id }) => id));
  const touched = new Set(rows.filter((row) => closed.has(row.id)).map((row) => row.parent));
  return rows
    .filter((row) => touched.has(row.id) && !closed.has(row.id) && !isSettled(row))
    .filter((row) => (parts.get(row.id) ?? []).every((part) => isSettled(part) || closed.has(part.id)))
    .map((row) => row.id);
}

/** The head or the giver takes a directive off control. Only a report closes it; notes on the course of the work do not. */
export function removeFromControl(
  directive: Directive,
  by: string,
  on: CivilDate,
): Patch<Directive> | Refusal {
  const { id } = directive;
  const refuse = (code: Refusal["code"]): Refusal => ({
    id,
    code,
    place: pointOf(directive),
    facts: { status: directive.status },
  });
  if (isOffControl(directive)) return refuse("NOT_OPEN");
  if (!isReported(directive)) return refuse("NOT_REPORTED");
  if (by.trim() === "") return refuse("NOT_SIGNED");
  return {
    id,
    fields: { status: "Снято с контроля", removedOn: on, removedBy: by.trim(), done: directive.done ?? on },
  };
}

/** What somebody has written in the row stays; the new words are added. */
function joined(own: string, given: string): string {
  const [was, more] = [own.trim(), given.trim()];
  if (was === "" || more === "") return was + more;
  return was.includes(more) ? was : `${was}; ${more}`;
}

function givenFor(id: string, { evidence, own = {} }: Pick<Closing<unknown>, "evidence" | "own">): string {
  const text = own[id] ?? "";
  return text.trim() === "" ? evidence : text;
}

function tooEarly(id: string, place: string, on: CivilDate): Refusal {
  return { id, code: "NOT_YET", place, facts: { on: formatDate(on) } };
}

function noDecisions<Row>(): Decisions<Row> {
  return { patches: [], refusals: [], unchanged: [], proposed: [] };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function placeOf({ place, label }: Occurrence): string {
  return label === "" ? place : `${place}, ${label}`;
}

/** «Поручения, п. 4.1» */
export function pointOf({ number }: Directive): string {
  return `Поручения, п. ${number}`;
}
