// Completing the whole book: ids for rows that people have typed, dates for terms, names for executors, progress, findings.
// One pure decision, used by «Обновить», by the edit trigger and by every morning's run.
import {
  registeredWords,
  wordsOfYear,
  type ProgressSources,
} from "../../domain/attestation/dues/registerProgress.ts";
import { windowsByMonth } from "../../domain/attestation/schedule/windowsFor.ts";
import { formatDate, type CivilDate } from "../../domain/calendar/civil.ts";
import { planYearFrom, schoolYearOf } from "../../domain/calendar/planYear.ts";
import {
  completeItem,
  differences,
  isUntouched,
  type CompletionContext,
} from "../../domain/control/completion.ts";
import type { Directive } from "../../domain/control/directive.ts";
import { completeDirective, parentOf } from "../../domain/control/directiveCompletion.ts";
import type { Occurrence, PlanItem } from "../../domain/control/plan.ts";
import { isExecuted } from "../../domain/control/state.ts";
import { groupBy } from "../../domain/groupBy.ts";
import { withCoordinators } from "../../domain/people/schoolCoordinators.ts";
import type { LogLine } from "../../run/run.ts";
import type { Book } from "../../workbook/book.ts";
import { addRows, addRowsIfAny, patchRow, removeRow, type Change } from "../../workbook/changes.ts";
import { nextIds } from "../../workbook/table.ts";
import {
  directives,
  documents,
  occurrences,
  organisations,
  plan,
  staff,
} from "../../workbook/tables/index.ts";
import { completeDocuments } from "./completeDocuments.ts";
import { completionContext, groundRules, registerData, type FieldData } from "./data.ts";
import { named, newIds, patchNamed, spend, type Named, type Room } from "./namedRows.ts";

export interface Completion {
  changes: Change[];
  log: LogLine[];
  /** The book as it will be after the changes. */
  data: FieldData;
  /** Bytes that the step still has room for; none when rows are left for another step. */
  left: number;
  /** Rows left for another step. */
  skipped: number;
}

/**
 * Everything that completing the book changes, with the book as it will be.
 * @param bytes size of the step; rows that don't fit stay as they are
 */
export function completeBook(book: Book, today: string, bytes = Number.POSITIVE_INFINITY): Completion {
  const room: Room = { bytes, skipped: 0 };
  const people = named(book, staff);
  const bodies = named(book, organisations);
  const registers = registerData(book);
  const directory = { staff: people.map(({ row }) => row), organisations: bodies.map(({ row }) => row) };
  const ground = {
    ...groundRules(book),
    ...registers,
    directory: withCoordinators(directory, registers.coordinators, today),
  };
  const context = completionContext(ground, today);
  const { settings, calendar } = ground;
  const windows = windowsByMonth(registers.windows);
  const known = { ...registers, context: { settings, calendar, windows } };
  const planned = completePlan(named(book, plan), named(book, occurrences), context, known, room);
  const directed = completeDirectives(named(book, directives), context, room);
  const papers = completeDocuments(named(book, documents), { settings, calendar }, room);
  return {
    changes: [
      ...newIds(staff, people),
      ...newIds(organisations, bodies),
      ...planned.changes,
      ...directed.changes,
      ...papers.changes,
    ],
    log: [...planned.log, ...directed.log],
    data: {
      ...ground,
      plan: planned.items,
      occurrences: planned.occurrences,
      directives: directed.rows,
      documents: papers.rows,
    },
    left: room.bytes,
    skipped: room.skipped,
  };
}

function completePlan(
  items: readonly Named<PlanItem>[],
  rows: readonly Named<Occurrence>[],
  context: CompletionContext,
  known: ProgressSources,
  room: Room,
): { changes: Change[]; log: LogLine[]; items: PlanItem[]; occurrences: Occurrence[] } {
  const byItem = groupBy(rows, ({ row }) => row.item);
  const changes: Change[] = newIds(occurrences, rows);
  const log: LogLine[] = [];
  const added: Occurrence[] = [];
  const completed: PlanItem[] = [];
  const kept = new Map(rows.map(({ row }) => [row.id, row]));
  for (const named of items) {
    if (room.bytes <= 0) {
      room.skipped += 1;
      completed.push(named.row);
      continue;
    }
    const [changesBefore, logBefore] = [changes.length, log.length];
    const own = byItem.get(named.row.id) ?? [];
    const completion = completeItem(
      named.row,
      own.map(({ row }) => row),
      context,
    );
    const hasDays = completion.added.length > 0 || own.length > completion.removed.length;
    const progress = hasDays
      ? {}
      : { progress: datelessProgress(named.row, completion.item, known, context.today) };
    const part = differences(named.row, { ...completion.item, ...progress }) ?? {};
    if (named.isNew || Object.keys(part).length > 0) changes.push(patchNamed(plan, named, part));
    const item = { ...named.row, ...part };
    completed.push(item);
    added.push(...completion.added.map((row) => ({ ...row, ...registeredPart(item, row, known) })));
    const parts = new Map(completion.changed.map(({ id, part }) => [id, part]));
    for (const { row, ref } of own) {
      const redated = parts.get(row.id) ?? {};
      const part = { ...redated, ...registeredPart(item, { ...row, ...redated }, known) };
      if (Object.keys(part).length === 0 || completion.removed.includes(row.id)) continue;
      changes.push(patchRow(occurrences, ref, part));
      log.push(...redatedLine(row, part));
      kept.set(row.id, { ...row, ...part });
    }
    for (const id of completion.removed) {
      changes.push(removeRow(occurrences, refOf(own, id)));
      kept.delete(id);
    }
    if (named.row.termRead !== item.termRead) log.push(termLine(item, completion.added.length));
    const made = [...changes.slice(changesBefore), addRows(occurrences, completion.added)];
    spend(room, made, log.slice(logBefore));
  }
  const ids = new Set(completed.map(({ id }) => id));
  for (const { ref, row } of rows.filter((own) => isOrphan(own.row, ids))) {
    if (room.bytes <= 0) break;
    const removal = removeRow(occurrences, ref);
    const message = `${row.place}: пункта больше нет в плане, срок убран`;
    const line = { sheet: occurrences.title, row: row.id, message };
    changes.push(removal);
    log.push(line);
    spend(room, [removal], [line]);
    kept.delete(row.id);
  }
  const fresh = nextIds(
    occurrences.idPrefix ?? "",
    rows.map(({ row }) => row.id),
    added.length,
  );
  const news = added.map((occurrence, index) => ({ ...occurrence, id: fresh[index] ?? "" }));
  changes.push(...addRowsIfAny(occurrences, news));
  return { changes, log, items: completed, occurrences: [...kept.values(), ...news] };
}

/** What the registers know about an occurrence, if that is new; what was executed keeps what they knew then. */
function registeredPart(
  { register }: PlanItem,
  occurrence: Occurrence,
  known: ProgressSources,
): Partial<Occurrence> {
  if (isExecuted(occurrence)) return {};
  const registered = register === "" ? "" : registeredWords(register, occurrence, known);
  return registered === occurrence.registered ? {} : { registered };
}

/** «аттестованы 3 из 7»: what a register knows of the year of an item without days; what was executed keeps what was known then. */
function datelessProgress(
  was: PlanItem,
  part: Partial<PlanItem>,
  known: ProgressSources,
  today: CivilDate,
): string {
  const { register, status, schoolYear } = { ...was, ...part };
  if (status === "Исполнено") return was.progress;
  const { end } = planYearFrom(schoolYear) ?? schoolYearOf(today);
  return register === "" ? "" : wordsOfYear(register, end, known);
}

/** Its item was deleted from the plan, and nobody has written anything into the row. A plan that is gone whole deletes nothing. */
function isOrphan(occurrence: Occurrence, known: ReadonlySet<string>): boolean {
  const isItemGone = occurrence.item !== "" && known.size > 0 && !known.has(occurrence.item);
  return isItemGone && isUntouched(occurrence);
}

function termLine(item: PlanItem, count: number): LogLine {
  return {
    sheet: plan.title,
    row: item.id,
    message: `Срок «${item.termText}» понят как «${item.termKind}», новых строк в листе «${occurrences.title}»: ${count}`,
  };
}

/** The calendar or the rule of days off has changed since the day was computed. */
function redatedLine({ id, due: was }: Occurrence, { due }: Partial<Occurrence>): LogLine[] {
  if (due === undefined || due === null || was === null) return [];
  const message = `Срок пересчитан по календарю: было ${formatDate(was)}, стало ${formatDate(due)}`;
  return [{ sheet: occurrences.title, row: id, message }];
}

function refOf(rows: readonly Named<Occurrence>[], id: string): string {
  return rows.find(({ row }) => row.id === id)?.ref ?? id;
}

function completeDirectives(
  rows: readonly Named<Directive>[],
  context: CompletionContext,
  room: Room,
): { changes: Change[]; log: LogLine[]; rows: Directive[] } {
  const changes: Change[] = [];
  const log: LogLine[] = [];
  const all = rows.map(({ row }) => row);
  const completed = rows.map((named) => {
    if (room.bytes <= 0) {
      room.skipped += 1;
      return named.row;
    }
    const [changesBefore, logBefore] = [changes.length, log.length];
    const part = completeDirective(named.row, context);
    const parent = named.row.parent === "" ? parentOf(named.row, all) : "";
    if (parent !== "") part.parent = parent;
    if (named.isNew || Object.keys(part).length > 0) changes.push(patchNamed(directives, named, part));
    const extension = part.extensions?.[part.extensions.length - 1];
    if (extension !== undefined) {
      log.push({ sheet: directives.title, row: named.row.id, message: `Срок перенесён: ${extension}` });
    }
    spend(room, changes.slice(changesBefore), log.slice(logBefore));
    return { ...named.row, ...part };
  });
  return { changes, log, rows: completed };
}
