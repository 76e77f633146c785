// Completing «Заявления»: each row as far as its facts lead, every change of state a line of «Журнал», every decision a row of
// «История категорий», once. Part of the registers' completion.
import type { Application } from "../../domain/attestation/application.ts";
import {
  completeApplication,
  type ApplicationContext,
} from "../../domain/attestation/applications/applicationCompletion.ts";
import type { Transition } from "../../domain/attestation/applications/lifeCycle.ts";
import type { CategoryRecord, Teacher } from "../../domain/attestation/bank.ts";
import { editionOn } from "../../domain/attestation/rules/editions.ts";
import { sameRecord } from "../../domain/attestation/teachers/bankUpdate.ts";
import { formatDate } from "../../domain/calendar/civil.ts";
import { groupBy } from "../../domain/groupBy.ts";
import type { LogLine } from "../../run/run.ts";
import { addRows, addRowsIfAny, patchRow, type Change } from "../../workbook/changes.ts";
import { nextIds } from "../../workbook/table.ts";
import { applications, categories } from "../../workbook/tables/index.ts";
import { differenceOf } from "./differenceOf.ts";
import { patchNamed, spend, type Named, type Room } from "./namedRows.ts";

export interface Bank {
  /** Rows of the data bank by their codes. */
  teachers: ReadonlyMap<string, Teacher>;
  history: readonly Named<CategoryRecord>[];
}

export interface CompletedApplications {
  changes: Change[];
  log: LogLine[];
  /** All applications as they will be after the changes. */
  rows: Application[];
  /** Rows that the history has got, with their ids. */
  added: CategoryRecord[];
}

export function completeApplications(
  rows: readonly Named<Application>[],
  { teachers, history }: Bank,
  context: ApplicationContext,
  room: Room,
): CompletedApplications {
  const done: CompletedApplications = { changes: [], log: [], rows: [], added: [] };
  const byTeacher = groupBy(history, ({ row }) => row.teacher.trim());
  const records: CategoryRecord[] = [];
  for (const named of rows) {
    if (room.bytes <= 0) {
      room.skipped += 1;
      done.rows.push(named.row);
      continue;
    }
    const code = named.row.teacher.trim();
    const own = byTeacher.get(code) ?? [];
    const teacher = teachers.get(code);
    const { row, transitions, record } = completeApplication(
      named.row,
      teacher,
      own.map((each) => each.row),
      context,
    );
    done.rows.push(row);
    const part = differenceOf(applications, named.row, row);
    const patches = part === null && !named.isNew ? [] : [patchNamed(applications, named, part ?? {})];
    const log = transitions.map((transition) => transitionLine(row.id, transition));
    const entry = record === null ? NOTHING : entered(record, own, records);
    if (entry.added !== null) {
      const edition = editionOn(context.editions, entry.added.decided ?? context.today).title;
      records.push({ ...entry.added, edition });
      spend(room, [addRows(categories, [entry.added])], []);
    }
    spend(room, [...patches, ...entry.changes], log);
    done.changes.push(...patches, ...entry.changes);
    done.log.push(...log);
  }
  const ids = nextIds(
    categories.idPrefix ?? "",
    history.map(({ row }) => row.id),
    records.length,
  );
  done.added = records.map((record, index) => ({ ...record, id: ids[index] ?? "" }));
  done.changes.push(...addRowsIfAny(categories, done.added));
  done.log.push(...done.added.map(recordLine));
  return done;
}

interface Entry {
  changes: Change[];
  /** A row that the history lacks. */
  added: CategoryRecord | null;
}
const NOTHING: Entry = { changes: [], added: null };

/** A decision that the history has already is only linked to its application. */
function entered(
  record: CategoryRecord,
  own: readonly Named<CategoryRecord>[],
  added: readonly CategoryRecord[],
): Entry {
  const known = sameRecord(record, [...own.map(({ row }) => row), ...added]);
  if (known === undefined) return { changes: [], added: record };
  const typed = own.find(({ row }) => row === known);
  if (typed === undefined || known.application !== "") return NOTHING;
  return { changes: [patchRow(categories, typed.ref, { application: record.application })], added: null };
}

function transitionLine(row: string, { from, to, on, reason }: Transition): LogLine {
  const way = from === "" ? `начато: «${to}»` : `«${from}» → «${to}»`;
  const because = reason === "" ? "" : `; причина: ${reason}`;
  return { sheet: applications.title, row, message: `${way}, ${formatDate(on)}${because}` };
}

function recordLine({ id, category, event, decided, application }: CategoryRecord): LogLine {
  const on = decided === null ? "" : ` ${formatDate(decided)}`;
  return {
    sheet: categories.title,
    row: id,
    message: `${category}: ${event}${on}, по заявлению ${application}`,
  };
}
