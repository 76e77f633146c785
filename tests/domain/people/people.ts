// Invented people and schools for the tests of this room.
import type { Directory, Organisation, StaffMember } from "../../../src/domain/people/directory.ts";

/** A working member of the centre's staff with an address; the id is made of the name. */
export function member(name: string, rest: Partial<StaffMember> = {}): StaffMember {
  return {
    id: `СТ-${name}`,
    name,
    position: "",
    email: "post@example.org",
    groups: [],
    organisation: "",
    aliases: [],
    awayFrom: null,
    awayTo: null,
    substitute: "",
    active: true,
    ...rest,
  };
}

export function school(name: string, rest: Partial<Organisation> = {}): Organisation {
  return {
    id: `ОО-${name}`,
    name,
    fullName: "",
    kind: "",
    ownership: "",
    aliases: [],
    locality: "",
    site: "",
    phone: "",
    staffCount: null,
    email: "school@example.org",
    head: "",
    coordinator: "",
    active: true,
    ...rest,
  };
}

export const directory = (staff: StaffMember[], organisations: Organisation[] = []): Directory => ({
  staff,
  organisations,
});
