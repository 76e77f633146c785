// A commission of nine with one closed sitting's worth of rows, for tests: everything is right until a test spoils it. All invented.
import type { Commission, CommissionMember, MemberRole } from "../../../src/domain/commission/commission.ts";
import type { SittingContext } from "../../../src/domain/commission/checkSitting.ts";
import type { Question, Sitting } from "../../../src/domain/commission/sitting.ts";
import { commissions, members, questions, sittings } from "../../../src/workbook/tables/index.ts";
import { sampleRow } from "../../sampleRow.ts";
import { calendar, editions, settings } from "../attestation/registers.ts";

/** Thursday. */
export const DAY = "2026-11-05";

export function commissionRow(given: Partial<Commission> = {}): Commission {
  return sampleRow(commissions, {
    id: "КМ-0001",
    name: "Муниципальная аттестационная комиссия Заречного района",
    kind: "муниципальная по руководителям",
    act: "112",
    actOn: "2026-08-28",
    from: "2026-09-01",
    until: "2027-08-31",
    place: "зал управления образования",
    ...given,
  });
}

export const NAMES = [
  "Громова Вера Павловна",
  "Лаптев Олег Юрьевич",
  "Мельник Анна Сергеевна",
  "Рощина Ирина Львовна",
  "Сухов Пётр Ильич",
  "Титова Елена Олеговна",
  "Уварова Нина Андреевна",
  "Фомин Игорь Петрович",
  "Юдина Ольга Викторовна",
] as const;
const ROLES: readonly MemberRole[] = ["председатель", "заместитель председателя", "секретарь"];

export function memberRow(index: number, given: Partial<CommissionMember> = {}): CommissionMember {
  return sampleRow(members, {
    id: `ЧК-000${index + 1}`,
    commission: "КМ-0001",
    name: NAMES[index] ?? "",
    position: "главный специалист управления образования",
    role: ROLES[index] ?? "член комиссии",
    union: index === 5 ? "да" : "нет",
    ...given,
  });
}

export const MEMBERS = NAMES.map((_, index) => memberRow(index));

/** All nine came. */
export function sittingRow(given: Partial<Sitting> = {}): Sitting {
  return sampleRow(sittings, {
    id: "ЗС-0001",
    commission: "КМ-0001",
    number: "3",
    on: DAY,
    time: "10:00",
    form: "очно",
    present: [...NAMES],
    chairedBy: NAMES[0],
    secretary: NAMES[2],
    ...given,
  });
}

/** «Соответствует» by nine votes. */
export function questionRow(given: Partial<Question> = {}): Question {
  return sampleRow(questions, {
    id: "ВЗ-0001",
    sitting: "ЗС-0001",
    order: 1,
    kind: "соответствие руководителя",
    subject: "РК-0001",
    name: "Орлова Анна Павловна",
    position: "директор",
    school: "МБОУ СОШ № 1",
    attended: "присутствовал",
    votesFor: 9,
    votesAgainst: 0,
    abstained: 0,
    decision: "соответствует",
    ...given,
  });
}

export function contextOf(given: Partial<SittingContext> = {}): SittingContext {
  return { settings, editions, calendar, sittings: [], ...given };
}
