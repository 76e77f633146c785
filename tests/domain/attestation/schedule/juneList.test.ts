// The June list: who is called, why, by what day; and what is wrong with a wish that came back.
import { describe, expect, test } from "vitest";
import type { Application } from "../../../../src/domain/attestation/application.ts";
import type { CategoryRecord, Teacher } from "../../../../src/domain/attestation/bank.ts";
import {
  proposals,
  wishProblems,
  type Proposal,
} from "../../../../src/domain/attestation/schedule/juneList.ts";
import { application, category, EDITIONS, teacher, YEAR } from "../scheduleSamples.ts";

const MAY = "2026-05-15";

function called(
  people: readonly Teacher[],
  history: readonly CategoryRecord[] = [],
  applications: readonly Application[] = [],
): Proposal[] {
  const lists = proposals({
    teachers: people,
    history,
    applications,
    schoolYear: YEAR,
    today: MAY,
    settings: { listHorizon: 15, higherAfterYears: 2 },
    editions: EDITIONS,
  });
  return [...lists.values()].flat();
}
const one = teacher({ id: "КР-1", name: "Ветрова Анна Ильинична", conformityDue: "2026-12-01" });
const first = (validUntil: string): CategoryRecord =>
  category({ teacher: "КР-1", decided: "2021-12-20", validUntil });

describe("кого звать в список", () => {
  test("категория кончается в ближайшие 15 месяцев: та же категория, последний день подачи", () => {
    expect(called([one], [first("2026-12-20")])).toMatchObject([
      { teacher: "КР-1", kind: "первая", why: "категория кончается", applyBy: "2026-09-21" },
    ]);
    expect(called([one], [first("2026-12-20")])[0]?.reason).toContain("подать не позднее 21.09.2026");
    expect(called([one], [first("2026-12-20")])[0]?.reason).toContain("можно и на категорию «высшая»");
  });

  test("кончается через 16 месяцев: звать из-за срока рано, но можно выше", () => {
    expect(called([one], [first("2027-09-20")])).toMatchObject([{ kind: "высшая", why: "может выше" }]);
  });

  test("первая без срока: можно на высшую; высшая без срока: звать не на что", () => {
    const held = (kind: "первая" | "высшая") => [
      category({ teacher: "КР-1", category: kind, decided: "2024-02-01" }),
    ];
    expect(called([one], held("первая")).map(({ kind }) => kind)).toEqual(["высшая"]);
    expect(called([one], held("высшая"))).toEqual([]);
  });

  test("с открытым заявлением не зовут, после закрытого зовут", () => {
    const open = application({ id: "ЗВ-1", teacher: "КР-1", accepted: "Папка на просмотре" });
    const closed = application({ id: "ЗВ-1", teacher: "КР-1", accepted: "Закрыто: отказ" });
    expect(called([one], [], [open])).toEqual([]);
    expect(called([one], [], [closed])).toHaveLength(1);
  });

  test("уволенных не зовут; отказ недавно: причина названа", () => {
    expect(called([{ ...one, status: "уволен" }])).toEqual([]);
    const refused = category({ teacher: "КР-1", event: "отказано", decided: "2025-11-03" });
    expect(called([one], [refused])[0]?.reason).toContain("повторно не ранее 03.11.2026");
  });

  test("выше зовут не всех, кто вправе: первая второй год, соответствие не скоро, «не планирует» — нет; намерен — да", () => {
    const young = [category({ teacher: "КР-1", decided: "2025-12-20" })];
    expect(called([one], young)).toEqual([]);
    expect(called([{ ...one, intention: "высшая" }], young)).toMatchObject([{ kind: "высшая" }]);
    expect(called([{ ...one, conformityDue: "2028-03-01" }])).toEqual([]);
    expect(called([{ ...one, conformityDue: null, intention: "первая" }])).toMatchObject([
      { kind: "первая" },
    ]);
    expect(called([{ ...one, intention: "не планирует" }])).toEqual([]);
  });

  test("по школам, раньше всех те, у кого срок ближе", () => {
    const people = [
      one,
      teacher({ id: "КР-2", name: "Белова Инна Олеговна" }),
      teacher({ id: "КР-3", school: "школа 7", conformityDue: "2026-12-01" }),
    ];
    const history = [
      first("2027-03-01"),
      category({ teacher: "КР-2", decided: "2021-10-01", validUntil: "2026-10-01" }),
    ];
    expect(called(people, history).map(({ teacher: code }) => code)).toEqual(["КР-2", "КР-1", "КР-3"]);
  });
});

describe("что не так с желанием", () => {
  const codes = (wish: Application, history: CategoryRecord[] = [], others: Application[] = []): string[] =>
    wishProblems(wish, {
      teacher: one,
      history,
      applications: [wish, ...others],
      today: MAY,
      editions: EDITIONS,
    }).map(({ code }) => code);
  const wish = application({ id: "ЗВ-1", teacher: "КР-1", wish: "ноябрь 2026" });

  test("всё в порядке: замечаний нет", () => {
    expect(codes(wish)).toEqual([]);
  });

  test("нет права, право позже, не указана категория", () => {
    expect(codes({ ...wish, kind: "высшая" })).toEqual(["NO_RIGHT"]);
    const refused = category({ teacher: "КР-1", event: "отказано", decided: "2026-01-20" });
    expect(codes(wish, [refused])).toEqual(["NOT_YET"]);
    expect(codes({ ...wish, kind: "" })).toEqual(["NO_KIND"]);
  });

  test("второе такое же заявление; той же категории по другой должности — не повтор", () => {
    expect(codes(wish, [], [{ ...wish, id: "ЗВ-2" }])).toEqual(["DUPLICATE"]);
    expect(codes(wish, [], [{ ...wish, id: "ЗВ-2", position: "методист" }])).toEqual([]);
  });

  test("должность не та, что в банке; месяц не понят; категория кончится раньше месяца", () => {
    expect(codes({ ...wish, position: "воспитатель" })).toEqual(["OTHER_POSITION"]);
    expect(codes({ ...wish, wish: "когда-нибудь" })).toEqual(["NOT_A_MONTH"]);
    expect(codes(wish, [first("2026-10-05")])).toEqual(["TOO_LATE"]);
  });
});
