// Which rows a person may mark: those selected in any sheet that tells of work, or the open rows nearest to today. Pure.
import { daysBetween, formatDate } from "../../domain/calendar/civil.ts";
import { pointOf } from "../../domain/control/closing.ts";
import type { Directive } from "../../domain/control/directive.ts";
import { dayAhead, dueThings } from "../../domain/control/due.ts";
import type { Occurrence, PlanItem } from "../../domain/control/plan.ts";
import { wordRefusal } from "../../domain/control/refusals.ts";
import { isExecuted, isOffControl, isOpenOccurrence, isReported } from "../../domain/control/state.ts";
import type { Book } from "../../workbook/book.ts";
import type { Table } from "../../workbook/table.ts";
import { directives, occurrences, plan, today as todayTable } from "../../workbook/tables/index.ts";
import type { Markable, MarkableRow } from "../contract/marking.ts";

/** Sheets in which a person may select rows to mark. */
export const MARKABLE_TABLES = [plan, occurrences, directives, todayTable];

/** Rows of a sheet, counted from 0 with the header. */
export interface Chosen {
  sheetId: number;
  rows: readonly number[];
}

/** So many rows fit into a window; more at once is a slip of the mouse. */
const MOST = 100;
const NEAR = 12;

export function markableOf(book: Book, chosen: Chosen, today: string): Markable {
  const data = {
    plan: book.rows(plan),
    occurrences: book.rows(occurrences),
    directives: book.rows(directives),
  };
  const inPlan = new Map(data.occurrences.map((row) => [row.id, row]));
  const inDirectives = new Map(data.directives.map((row) => [row.id, row]));
  const read = (id: string): MarkableRow | string | null => {
    const occurrence = inPlan.get(id);
    if (occurrence !== undefined) return occurrenceRow(occurrence, today);
    const directive = inDirectives.get(id);
    return directive === undefined ? null : directiveRow(directive, today);
  };
  const ids = chosenIds(book, chosen, data.occurrences, today);
  const found = [...new Set(ids.ids)].map(read);
  const rows = found.filter(isRow);
  const words = found.filter((row): row is string => typeof row === "string");
  const tooMany = rows.length > MOST ? [`Выделено строк: ${rows.length}, показаны первые ${MOST}`] : [];
  const near = dueThings({ ...data, today })
    .map((due) => ({ id: due.rowId, away: Math.abs(daysBetween(today, dayAhead(due, today))) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, NEAR)
    .map(({ id }) => read(id))
    .filter(isRow);
  return {
    chosen: rows.slice(0, MOST),
    near: rows.length > 0 ? [] : near,
    leftOut: [...ids.leftOut, ...words, ...tooMany],
    today,
  };
}

const isRow = (row: MarkableRow | string | null): row is MarkableRow =>
  row !== null && typeof row !== "string";

/** Codes of the work that the selected rows tell of, and why some tell of none. */
function chosenIds(
  book: Book,
  chosen: Chosen,
  all: readonly Occurrence[],
  today: string,
): { ids: string[]; leftOut: string[] } {
  const within = <Row extends object>(table: Table<Row>): Row[] =>
    chosen.sheetId === table.sheetId
      ? book.records(table).flatMap(({ index, row }) => (chosen.rows.includes(index) ? [row] : []))
      : [];
  const items = within(plan).map((item) => openIn(item, all, today));
  return {
    ids: [
      ...within(occurrences).map(({ id }) => id),
      ...within(directives).map(({ id }) => id),
      ...within(todayTable).map(({ rowId }) => rowId),
      ...items.flatMap(({ ids }) => ids),
    ].filter((id) => id !== ""),
    leftOut: items.flatMap(({ leftOut }) => leftOut),
  };
}

/** Of a plan item everything that has come due, else the next. */
function openIn(
  item: PlanItem,
  all: readonly Occurrence[],
  today: string,
): { ids: string[]; leftOut: string[] } {
  const own = all.filter((row) => row.item === item.id);
  const open = own
    .filter((row) => isOpenOccurrence(row))
    .sort((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : 1));
  const come = open.filter(({ due }) => due !== null && due <= today);
  const [next] = open;
  const rows = come.length > 0 ? come : next === undefined ? [] : [next];
  if (rows.length > 0) return { ids: rows.map(({ id }) => id), leftOut: [] };
  const place = `${plan.title}, ${item.section}.${item.number}`;
  const why =
    own.length > 0
      ? "все сроки уже закрыты"
      : "у пункта нет сроков; поставьте «Исполнено» и подтверждение в самой строке";
  return { ids: [], leftOut: [`${place}: ${why}`] };
}

/** The row, or why it is not to be marked. */
function occurrenceRow(row: Occurrence, today: string): MarkableRow | string {
  const { id, place, label, activity, due, warnFrom, status } = row;
  const name = label === "" ? place : `${place}, ${label}`;
  if (isExecuted(row)) return `${name}: исполнение уже отмечено`;
  if (!isOpenOccurrence(row)) return refusal(id, name, status);
  return {
    id,
    sheet: occurrences.title,
    place: name,
    text: activity,
    due: wordDate(due),
    state: stateOf(due, warnFrom, today),
    work: "исполнение",
    evidence: row.evidence.trim(),
    done: wordDate(row.done),
    proposed: row.evidence.trim() === "" ? row.registered.trim() : "",
  };
}

function directiveRow(row: Directive, today: string): MarkableRow | string {
  const { id, role, status, source, text, controlDue, warnFrom } = row;
  const place = source === "" ? pointOf(row) : `${pointOf(row)}, ${source}`;
  const isAwaited = role === "для сведения (ждём результат)";
  if (role === "не относится") return `${place}: поручение к центру не относится`;
  if (isOffControl(row)) return refusal(id, place, status);
  return {
    id,
    sheet: directives.title,
    place,
    text,
    due: wordDate(controlDue),
    state: stateOf(controlDue, warnFrom, today),
    work: isReported(row) ? "снятие" : isAwaited ? "получение" : "отчёт",
    evidence: row.report.trim(),
    done: wordDate(row.done),
    proposed: "",
  };
}

function refusal(id: string, place: string, status: string): string {
  const { reason, remedy } = wordRefusal({ id, code: "NOT_OPEN", place, facts: { status } });
  return `${reason}. ${remedy}`;
}

const wordDate = (day: string | null): string => (day === null ? "" : formatDate(day));

function stateOf(due: string | null, warnFrom: string | null, today: string): MarkableRow["state"] {
  if (due === null) return "later";
  if (due < today) return "overdue";
  if (due === today) return "today";
  return warnFrom !== null && warnFrom <= today ? "soon" : "later";
}
