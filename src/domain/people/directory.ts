// Entities of the people and bodies that a document can name.
import type { Ownership } from "../attestation/words.ts";
import type { CivilDate } from "../calendar/civil.ts";

export interface StaffMember {
  id: string;
  /** «Соколова Марина Игоревна» or «Соколова М.И.». */
  name: string;
  position: string;
  email: string;
  /** Groups as documents call them: «Сотрудники центра», «Ответственные в ОО». */
  groups: string[];
  /** Short or full name of the organisation the person works in; empty = the centre. */
  organisation: string;
  /** Other spellings that documents use. */
  aliases: string[];
  awayFrom: CivilDate | null;
  awayTo: CivilDate | null;
  /** Name of the person who stands in while this one is away. */
  substitute: string;
  active: boolean;
}

export interface Organisation {
  id: string;
  /** «МБОУ СОШ № 8». */
  name: string;
  fullName: string;
  kind: string;
  ownership: Ownership | "";
  aliases: string[];
  locality: string;
  /** Page «Аттестация» of its site. */
  site: string;
  email: string;
  phone: string;
  head: string;
  /** Person responsible for attestation in the organisation: who is appointed in «Ответственные», else as typed. */
  coordinator: string;
  /** Teaching staff on 1 September. */
  staffCount: number | null;
  active: boolean;
}

export interface Directory {
  staff: readonly StaffMember[];
  organisations: readonly Organisation[];
}
