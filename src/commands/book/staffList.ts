// A list of people laid over «Сотрудники»: one decision for «Внести сотрудников» and «Настройка».
import type { StaffMember } from "../../domain/people/directory.ts";
import { mergeStaff, type StaffMerge } from "../../domain/people/mergeStaff.ts";
import type { StaffDraft } from "../../domain/people/staffCsv.ts";
import type { Book } from "../../workbook/book.ts";
import { addRowsIfAny, patchRow, type Change } from "../../workbook/changes.ts";
import { nextIds } from "../../workbook/table.ts";
import { staff } from "../../workbook/tables/index.ts";
import { newPerson } from "./intakePlan.ts";

/** Who is added and completed; nothing that a person has typed gives way to an empty cell. */
export function staffList(
  book: Book,
  drafts: readonly StaffDraft[],
): { changes: Change[]; merged: StaffMerge } {
  const records = book.records(staff);
  const refs = new Map(records.map(({ ref, row }) => [row.id, ref]));
  const existing = records.map(({ row }) => row);
  const merged = mergeStaff(existing, drafts);
  const ids = nextIds(
    staff.idPrefix ?? "",
    existing.map(({ id }) => id),
    merged.added.length,
  );
  const people = merged.added.map((draft, index) => ({
    ...newPerson(ids[index] ?? "", draft.name, draft.position),
    ...draft,
  }));
  const changes = [
    ...merged.changed.map(({ id, patch }) => patchRow<StaffMember>(staff, refs.get(id) ?? id, patch)),
    ...addRowsIfAny(staff, people),
  ];
  return { changes, merged };
}
