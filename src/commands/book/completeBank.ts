// Completing the data bank: what «Педагоги» and «История категорий» show by the history. Part of the registers' completion.
import type { CategoryRecord, Teacher } from "../../domain/attestation/bank.ts";
import type { Conformity } from "../../domain/attestation/conformity.ts";
import {
  completedRecord,
  completedTeacher,
  type BankRules,
  type TeacherFacts,
} from "../../domain/attestation/teachers/bankCompletion.ts";
import type { CivilDate } from "../../domain/calendar/civil.ts";
import { groupBy } from "../../domain/groupBy.ts";
import type { Change } from "../../workbook/changes.ts";
import type { AnyTable, Table } from "../../workbook/table.ts";
import { categories, teachers } from "../../workbook/tables/index.ts";
import { differenceOf } from "./differenceOf.ts";
import { patchNamed, spend, type Named, type Places, type Room } from "./namedRows.ts";

export interface BankRows {
  teachers: readonly Named<Teacher>[];
  categories: readonly Named<CategoryRecord>[];
  /** Rows that the history gets in the same step, complete. */
  added: readonly CategoryRecord[];
  conformity: readonly Conformity[];
}

export interface CompletedBank {
  changes: Change[];
  /** All rows as they will be after the changes. */
  teachers: Teacher[];
  categories: CategoryRecord[];
}

/** @param places of the columns of a sheet */
export function completeBank(
  rows: BankRows,
  rules: BankRules,
  room: Room,
  places: (table: AnyTable) => Places,
): CompletedBank {
  const names = new Map(rows.teachers.map(({ row }) => [row.id, row.name]));
  const records = completedRows(rows.categories, categories, room, places(categories), (row) =>
    completedRecord(row, names.get(row.teacher.trim()) ?? "", rules),
  );
  const history = [...records.rows, ...rows.added];
  const factsOf = teacherFacts(history, rows.conformity);
  const people = completedRows(rows.teachers, teachers, room, places(teachers), (row) =>
    completedTeacher(row, factsOf(row.id), rules),
  );
  return {
    changes: [...records.changes, ...people.changes],
    teachers: people.rows,
    categories: history,
  };
}

/** What other registers know of each teacher, by his code. */
function teacherFacts(
  history: readonly CategoryRecord[],
  conformity: readonly Conformity[],
): (id: string) => TeacherFacts {
  const byTeacher = groupBy(history, ({ teacher }) => teacher.trim());
  const confirmed = new Map<string, CivilDate>();
  for (const { teacher, result, meeting } of conformity) {
    const id = teacher.trim();
    if (result === "соответствует" && meeting !== null && meeting > (confirmed.get(id) ?? ""))
      confirmed.set(id, meeting);
  }
  return (id) => ({ history: byTeacher.get(id) ?? [], confirmed: confirmed.get(id) ?? null });
}

/** Rows with their computed cells; those for which there is no room stay as they are. */
export function completedRows<Row extends { id: string }>(
  rows: readonly Named<Row>[],
  table: Table<Row>,
  room: Room,
  places: Places,
  complete: (row: Row) => Partial<Row>,
): { changes: Change[]; rows: Row[] } {
  const changes: Change[] = [];
  const done = rows.map((named) => {
    if (room.bytes <= 0) {
      room.skipped += 1;
      return named.row;
    }
    const row = { ...named.row, ...complete(named.row) };
    const part = differenceOf(table, named.row, row);
    if (part === null && !named.isNew) return row;
    const change = patchNamed(table, named, part ?? {});
    changes.push(change);
    spend(room, [change], [], places);
    return row;
  });
  return { changes, rows: done };
}
