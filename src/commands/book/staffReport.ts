// What a list of people changes, row by row, as it is shown to a person.
import type { StaffMember } from "../../domain/people/directory.ts";
import type { StaffMerge, StaffPatch } from "../../domain/people/mergeStaff.ts";
import { headerOf } from "../../workbook/book.ts";
import { staff } from "../../workbook/tables/index.ts";
import type { StaffRow } from "../contract/importing.ts";

/** New people first, then those who get something new. */
export function staffRows({ added, changed }: StaffMerge, existing: readonly StaffMember[]): StaffRow[] {
  const known = new Map(existing.map((member) => [member.id, member]));
  return [
    ...added.map(({ name, position, email, groups }) => ({
      ...{ name, position, email, groups },
      isNew: true,
      fields: [],
    })),
    ...changed.flatMap(({ id, patch }) => {
      const member = known.get(id);
      return member === undefined ? [] : [completedRow(member, patch)];
    }),
  ];
}

const FIELDS = ["name", "position", "email", "groups"] as const;

function completedRow(member: StaffMember, patch: StaffPatch): StaffRow {
  const { name, position, email, groups } = { ...member, ...patch };
  const fields = FIELDS.filter((field) => patch[field] !== undefined).map((field) => ({
    field: headerOf(staff, field),
    was: wordsOf(member[field]),
    became: wordsOf(patch[field] ?? ""),
  }));
  return { name, position, email, groups, isNew: false, fields };
}

const wordsOf = (value: string | readonly string[]): string =>
  typeof value === "string" ? value : value.join(", ");
