// «Внести сотрудников»: a list «ФИО;должность;e-mail;группа» completes the people that the book knows and adds the others.
import * as z from "zod/mini";
import { plural } from "../domain/language/plural.ts";
import { mergeStaff } from "../domain/people/mergeStaff.ts";
import type { StaffMember } from "../domain/people/directory.ts";
import { readStaffCsv } from "../domain/people/staffCsv.ts";
import type { Run } from "../run/run.ts";
import { addRowsIfAny, patchRow } from "../workbook/changes.ts";
import { nextIds } from "../workbook/table.ts";
import { staff } from "../workbook/tables/index.ts";
import { newPerson } from "./book/intakePlan.ts";
import { bringUpToDate } from "./book/refresh.ts";
import type { Outcome } from "./outcome.ts";

export const staffSchema = z.object({ csv: z.string() });
export type StaffRequest = z.infer<typeof staffSchema>;

export function importStaff(run: Run, { csv }: StaffRequest): Outcome {
  const { rows, problems } = readStaffCsv(csv);
  const merged = run.step([staff], (book) => {
    const records = book.records(staff);
    const refs = new Map(records.map(({ ref, row }) => [row.id, ref]));
    const existing = records.map(({ row }) => row);
    const { added, changed, unchanged, unclear } = mergeStaff(existing, rows);
    const ids = nextIds(
      staff.idPrefix ?? "",
      existing.map(({ id }) => id),
      added.length,
    );
    const people = added.map((draft, index) => ({
      ...newPerson(ids[index] ?? "", draft.name, draft.position),
      ...draft,
    }));
    const changes = [
      ...changed.map(({ id, patch }) => patchRow<StaffMember>(staff, refs.get(id) ?? id, patch)),
      ...addRowsIfAny(staff, people),
    ];
    const message = `Внесён список сотрудников: новых ${people.length}, дополнено ${changed.length}`;
    const log = changes.length === 0 ? [] : [{ sheet: staff.title, row: "", message }];
    return {
      changes,
      log,
      result: { added: people.length, changed: changed.length, unchanged: unchanged.length, unclear },
    };
  });
  bringUpToDate(run);
  const people = (count: number): string => `${count} ${plural(count, "человек", "человека", "человек")}`;
  return {
    message: `Сотрудники: добавлено ${people(merged.added)}, дополнено ${people(merged.changed)}, без изменений ${people(merged.unchanged)}.`,
    details: [
      ...problems.map(({ line, text, reason }) => `Строка ${line}: «${text}». ${reason}`),
      ...merged.unclear.map(
        ({ draft, candidates }) =>
          `Строка ${draft.line}: «${draft.name}» подходит к нескольким: ${candidates.join(", ")}. Исправьте лист «Сотрудники» сами.`,
      ),
    ],
    data: { ...merged, problems },
  };
}
