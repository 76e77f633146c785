// The schedule of a school year as its page and programs see it, from the sheets of the book.
import type { Application } from "../../domain/attestation/application.ts";
import {
  draftOf,
  monthIn,
  isOffSchedule,
  stateOf,
  yearOf,
  type Placed,
  type Schedule,
} from "../../domain/attestation/schedule/schedule.ts";
import { WHY_UNPLACED } from "../../domain/attestation/schedule/scheduleWords.ts";
import type { Directory } from "../../domain/people/directory.ts";
import type { Book } from "../../workbook/book.ts";
import {
  applications,
  calendar,
  categories,
  organisations,
  rules,
  settings,
  teachers,
  windows,
} from "../../workbook/tables/index.ts";
import type { ScheduledRow, ScheduleView } from "../contract/scheduling.ts";
import { groundRules } from "./data.ts";

export const SCHEDULE_TABLES = [
  applications,
  teachers,
  categories,
  organisations,
  windows,
  calendar,
  settings,
  rules,
] as const;

export function scheduleView(book: Book, schoolYear: string, today: string): ScheduleView {
  const rows = book.rows(applications);
  const directory: Directory = { staff: [], organisations: book.rows(organisations) };
  const draft = draftOf({
    applications: rows,
    teachers: book.rows(teachers),
    history: book.rows(categories),
    windows: book.rows(windows),
    directory,
    ...groundRules(book),
    schoolYear,
    today,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = (placed: readonly Placed[]): ScheduledRow[] =>
    placed.flatMap(({ id, month, was, reason }) => {
      const row = byId.get(id);
      return row === undefined ? [] : [scheduledRow(row, month, was ?? "", reason)];
    });
  const assigned = shown(draft.assigned);
  const kept = shown(draft.kept);
  const placed = new Set([...assigned, ...kept].map(({ id }) => id));
  const unplaced = rows.filter(
    (row) => !placed.has(row.id) && !isOffSchedule(row) && yearOf(row, today) === schoolYear,
  );
  const names = new Map(directory.organisations.map(({ id, name }) => [id, name]));
  return {
    today,
    schoolYear,
    years: [...new Set([schoolYear, ...rows.map((row) => yearOf(row, today))])].sort(),
    assigned,
    kept,
    unplaced: unplaced.map((row) => scheduledRow(row, monthIn(row) ?? "", "", whyUnplaced(row, draft))),
    conflicts: [...draft.conflicts],
    notes: [...draft.notes],
    byMonth: Object.fromEntries(draft.byMonth),
    bySchool: Object.fromEntries(
      [...draft.bySchool].map(([key, count]): [string, number] => [
        names.get(key) ?? nameIn(rows, key),
        count,
      ]),
    ),
    changed: assigned.filter(({ month, was }) => month !== was).length,
  };
}

function whyUnplaced(row: Application, { conflicts }: Schedule): string {
  const [why] = conflicts.flatMap(({ id, code }) => (id === row.id ? (WHY_UNPLACED[code] ?? []) : []));
  return why ?? stateOf(row);
}

/** An organisation that the book doesn't list is named as the first row has it. */
function nameIn(rows: readonly Application[], key: string): string {
  return rows.find(({ school }) => school.toLowerCase() === key)?.school ?? key;
}

function scheduledRow(application: Application, month: string, was: string, reason: string): ScheduledRow {
  const { id, teacher, name, school, position, kind, current, agreed, agreedBy, filed } = application;
  const state = stateOf(application);
  return {
    id,
    teacher,
    name,
    school,
    position,
    kind,
    current,
    month,
    was,
    reason,
    state,
    agreed: agreed ?? "",
    agreedBy,
    isMovable: filed === null,
  };
}
