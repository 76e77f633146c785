// The draft schedule: limits before wishes, wishes before even load, nobody's decision overruled, nothing moved in vain.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Application } from "../../../../src/domain/attestation/application.ts";
import { addMonthsTo, wordMonth } from "../../../../src/domain/attestation/months.ts";
import { applyBy } from "../../../../src/domain/attestation/rules/clocks.ts";
import {
  draftOf,
  type Schedule,
  type ScheduleInput,
} from "../../../../src/domain/attestation/schedule/schedule.ts";
import {
  attestationMonths,
  scheduledYear,
} from "../../../../src/domain/attestation/schedule/scheduleSpans.ts";
import { addDays } from "../../../../src/domain/calendar/civil.ts";
import { defaultSettings } from "../../../../src/domain/settings.ts";
import { application, category, EDITIONS, input, JULY, teacher, window, YEAR } from "../scheduleSamples.ts";

const MONTHS = attestationMonths(YEAR, defaultSettings());
const monthOfId = ({ assigned }: Schedule, id: string): string | undefined =>
  assigned.find((row) => row.id === id)?.month;
const codes = ({ conflicts }: Schedule): string[] => conflicts.map(({ id, code }) => `${id} ${code}`);

/** The book after the draft has been written. */
function written(applications: readonly Application[], { assigned }: Schedule): Application[] {
  const months = new Map(assigned.map(({ id, month }) => [id, wordMonth(month)]));
  return applications.map((row) => {
    const month = months.get(row.id);
    if (month === undefined) return row;
    return {
      ...row,
      month,
      draftMonth: month,
      state: "В предварительном графике",
      accepted: "В предварительном графике",
    };
  });
}

const many = (count: number, part: (index: number) => Partial<Application> = () => ({})): Application[] =>
  Array.from({ length: count }, (_, index) =>
    application({
      id: `ЗВ-${String(index + 1).padStart(4, "0")}`,
      school: `МБОУ СОШ № ${(index % 9) + 1}`,
      ...part(index),
    }),
  );

describe("какой год", () => {
  test("с мая строится следующий учебный год, до мая текущий", () => {
    expect(["2026-04-30", "2026-05-01", "2026-09-01", "2027-01-10"].map(scheduledYear)).toEqual([
      "2025-2026",
      "2026-2027",
      "2026-2027",
      "2026-2027",
    ]);
  });

  test("месяцы аттестации — из настроек, по порядку учебного года", () => {
    expect(attestationMonths(YEAR, { attestationMonths: "1, 10, 5" })).toEqual([
      "2026-10",
      "2027-01",
      "2027-05",
    ]);
  });
});

describe("кто в каком месяце", () => {
  test("без ограничений нагрузка ровная: месяцы отличаются не больше чем на одно заявление", () => {
    const { byMonth } = draftOf(input({ applications: many(50) }));
    const loads = [...byMonth.values()];
    expect(loads.reduce((sum, load) => sum + load, 0)).toBe(50);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });

  test("желаемый месяц учитывается", () => {
    const applications = many(3, () => ({ wish: "февраль 2027" }));
    expect(draftOf(input({ applications })).byMonth.get("2027-02")).toBe(3);
  });

  test("желаний больше нормы месяца: лишние ставятся в другие месяцы, и сказано почему", () => {
    const applications = many(3, () => ({ wish: "февраль" }));
    const draft = draftOf(input({ applications, settings: { ...defaultSettings(), monthLoad: 2 } }));
    expect(draft.byMonth.get("2027-02")).toBe(2);
    expect(draft.conflicts).toMatchObject([
      { code: "WISH", text: expect.stringContaining("месяц заполнен") },
    ]);
  });

  test("желаемый месяц, в который не аттестуют, и непонятый месяц названы", () => {
    const applications = [
      application({ id: "ЗВ-1", wish: "июль 2027" }),
      application({ id: "ЗВ-2", wish: "к весне" }),
    ];
    const draft = draftOf(input({ applications }));
    expect(codes(draft)).toEqual(["ЗВ-1 WISH", "ЗВ-2 WISH"]);
    expect(draft.conflicts[0]?.text).toContain("в этом месяце аттестации нет");
    expect(draft.conflicts[1]?.text).toContain("«к весне» не понят");
  });

  test("вся школа не попадает в один месяц", () => {
    const applications = [
      application({ id: "ЗВ-1", school: "МБОУ СОШ № 2" }),
      application({ id: "ЗВ-2", school: "школа 2" }),
    ];
    const draft = draftOf(input({ applications }));
    expect(monthOfId(draft, "ЗВ-1")).not.toBe(monthOfId(draft, "ЗВ-2"));
    expect([...draft.bySchool.values()]).toEqual([2]);
  });
});

describe("последний безопасный день подачи", () => {
  const ending = (until: string): Partial<ScheduleInput> => ({
    applications: [application({ id: "ЗВ-1" })],
    history: [category({ teacher: "ЗВ-1", decided: "2021-12-01", validUntil: until })],
  });

  test("окно на месяц закрывается не позже него", () => {
    // 28.02.2027 less 90 days is 30.11.2026.
    const draft = draftOf(input(ending("2027-02-28")));
    const month = monthOfId(draft, "ЗВ-1") ?? "";
    expect(month <= "2026-12").toBe(true);
    expect(draft.conflicts).toEqual([]);
    expect(draft.assigned[0]?.reason).toContain("подать не позднее 30.11.2026");
  });

  test("подать надо раньше конца приёма: месяц дан, заявителя просят предупредить", () => {
    // 20.11.2026 less 90 days is 22.08.2026: only the beginning of August is safe for September.
    const draft = draftOf(input(ending("2026-11-20")));
    expect(monthOfId(draft, "ЗВ-1")).toBe("2026-09");
    expect(codes(draft)).toEqual(["ЗВ-1 FILE_EARLY"]);
    expect(draft.conflicts[0]?.text).toContain("подать не позднее 22.08.2026");
  });

  test("безопасный день прошёл: ближайший месяц, и сказано, что будет перерыв", () => {
    const draft = draftOf(input(ending("2026-09-10")));
    expect(monthOfId(draft, "ЗВ-1")).toBe("2026-09");
    expect(codes(draft)).toEqual(["ЗВ-1 SAFE_DAY"]);
    expect(draft.conflicts[0]?.text).toContain("12.06.2026");
  });

  test("внесённое окно важнее догадки: июньский приём на сентябрь спасает категорию до сентября", () => {
    const windows = [window({ month: "сентябрь 2026", opens: "2026-06-01", closes: "2026-06-30" })];
    const draft = draftOf(input({ ...ending("2026-09-28"), windows, today: "2026-06-05" }));
    expect([monthOfId(draft, "ЗВ-1"), codes(draft)]).toEqual(["2026-09", []]);
  });

  test("без сроков приёма ответ просит их проверить, со всеми сроками молчит", () => {
    expect(draftOf(input(ending("2027-02-28"))).notes[0]).toContain("Сроки приёма не внесены, проверьте");
    const windows = MONTHS.map((month) =>
      window({
        month: wordMonth(month),
        opens: `${addMonthsTo(month, -2)}-10`,
        closes: `${addMonthsTo(month, -1)}-09`,
      }),
    );
    expect(draftOf(input({ ...ending("2027-02-28"), windows })).notes).toEqual([]);
  });
});

describe("право подать", () => {
  test("после отказа — не раньше чем через год", () => {
    const history = [category({ teacher: "ЗВ-1", event: "отказано", decided: "2025-12-15" })];
    const draft = draftOf(
      input({ applications: [application({ id: "ЗВ-1", wish: "октябрь 2026" })], history }),
    );
    expect((monthOfId(draft, "ЗВ-1") ?? "") >= "2027-01").toBe(true);
    expect(draft.conflicts[0]?.text).toContain("отказ 15.12.2025, повторно не ранее 15.12.2026");
  });

  test("права нет: месяца нет, сказано почему", () => {
    const draft = draftOf(input({ applications: [application({ id: "ЗВ-1", kind: "высшая" })] }));
    expect([draft.assigned, codes(draft)]).toEqual([[], ["ЗВ-1 NO_RIGHT"]]);
  });
});

describe("чьё заявление", () => {
  test("педагога нет в банке: срок категории неизвестен, и это сказано", () => {
    const applications = [application({ id: "ЗВ-1", teacher: "КР-9999" }), application({ id: "ЗВ-2" })];
    const draft = draftOf(input({ applications, teachers: [teacher({ id: "ЗВ-2" })] }));
    expect(codes(draft)).toEqual(["ЗВ-1 UNKNOWN_PERSON"]);
    expect(draft.conflicts[0]?.text).toContain("педагога с кодом «КР-9999» нет в листе «Педагоги»");
    expect(draft.conflicts[0]?.text).toContain("Исправьте код или внесите педагога");
  });

  test("второе заявление того же человека на ту же категорию названо, и по другой строке банка тоже", () => {
    const bank = ["КР-1", "КР-2"].map((id) => teacher({ id, name: "Белова Инна Олеговна" }));
    const applications = [
      application({ id: "ЗВ-1", teacher: "КР-1" }),
      application({ id: "ЗВ-2", teacher: "КР-1", position: "педагог-психолог" }),
      application({ id: "ЗВ-3", teacher: "КР-2", position: "Учителя" }),
    ];
    const draft = draftOf(input({ applications, teachers: bank }));
    expect(codes(draft)).toEqual(["ЗВ-3 TWICE"]);
    expect(draft.conflicts[0]?.text).toContain("на «первая» уже заявлен этот же человек — ЗВ-1");
    expect(draft.conflicts[0]?.text).toContain("Оставьте одно");
  });
});

describe("решённое людьми", () => {
  const moved = application({
    id: "ЗВ-1",
    month: "май 2027",
    draftMonth: "октябрь 2026",
    accepted: "В предварительном графике",
  });

  test("передвинутое вручную и согласованное новый график не трогает", () => {
    const agreed = application({
      id: "ЗВ-2",
      month: "март 2027",
      draftMonth: "март 2027",
      agreed: JULY,
      accepted: "Срок согласован",
    });
    const draft = draftOf(input({ applications: [moved, agreed, ...many(20)] }));
    expect(draft.kept.map(({ id, month }) => `${id} ${month}`)).toEqual(["ЗВ-1 2027-05", "ЗВ-2 2027-03"]);
    expect(draft.kept.map(({ reason }) => reason)).toEqual(["поставлен вручную", "срок согласован"]);
  });

  test("о ручном месяце после безопасного дня говорится, но он остаётся", () => {
    const history = [category({ teacher: "ЗВ-1", decided: "2022-01-10", validUntil: "2027-01-10" })];
    expect(codes(draftOf(input({ applications: [moved], history })))).toEqual(["ЗВ-1 SAFE_DAY"]);
  });

  test("месяц вне месяцев аттестации и непонятый месяц", () => {
    const applications = [
      { ...moved, month: "июнь 2027" },
      { ...moved, id: "ЗВ-2", teacher: "ЗВ-2", name: "Белова Инна Олеговна", month: "весна" },
    ];
    expect(codes(draftOf(input({ applications })))).toEqual(["ЗВ-1 OUTSIDE", "ЗВ-2 MONTH_UNREAD"]);
  });

  test.each([
    ["заявление подано 05.10.2026", { filed: "2026-10-05", accepted: "Заявление подано" }],
    ["срок согласован 01.07.2026", { agreed: JULY, accepted: "Срок согласован" }],
  ] as const)("%s, а месяца нет: названо с тем, что сделать", (why, facts) => {
    const draft = draftOf(input({ applications: [application({ id: "ЗВ-1", ...facts })] }));
    expect([draft.assigned, draft.kept, codes(draft)]).toEqual([[], [], ["ЗВ-1 NO_MONTH"]]);
    expect(draft.conflicts[0]?.text).toContain(`${why}, а месяца аттестации нет`);
    expect(draft.conflicts[0]?.text).toContain("Впишите «Месяц аттестации»");
  });

  test("закрытое, отозванное и заблокированное без месяца ни о чём не спрашивает", () => {
    const applications = [
      application({ id: "ЗВ-1", accepted: "Банк обновлён", filed: "2026-01-10" }),
      application({ id: "ЗВ-2", accepted: "Отозвано", withdrawn: "2026-05-10" }),
      application({ id: "ЗВ-3", accepted: "Заблокировано", filed: "2026-01-10" }),
    ];
    expect(codes(draftOf(input({ applications })))).toEqual([]);
  });

  test("окно передвинули после согласования: сказано, каким было и каким стало", () => {
    const history = [category({ teacher: "ЗВ-1", decided: "2022-03-10", validUntil: "2027-03-10" })];
    const windows = [
      window({ month: "май 2027", opens: "2026-11-01", closes: "2026-11-30", version: 1 }),
      window({ month: "май 2027", opens: "2027-02-20", closes: "2027-03-19", version: 2 }),
    ];
    const draft = draftOf(input({ applications: [moved], history, windows }));
    expect(codes(draft)).toEqual(["ЗВ-1 WINDOW_MOVED"]);
    expect(draft.conflicts[0]?.text).toContain("был 01.11.2026 – 30.11.2026, стал 20.02.2027 – 19.03.2027");
  });

  test("месяц сверх нормы: сказано, сколько перенести", () => {
    const applications = many(3, () => ({ month: "май 2027", draftMonth: "" }));
    const draft = draftOf(input({ applications, settings: { ...defaultSettings(), monthLoad: 2 } }));
    expect(draft.conflicts).toMatchObject([
      { code: "OVERLOAD", text: expect.stringContaining("Перенесите 1") },
    ]);
  });
});

describe("новый график", () => {
  test("повторное построение ничего не меняет", () => {
    const applications = many(40, (index) => (index % 5 === 0 ? { wish: "ноябрь 2026" } : {}));
    const first = draftOf(input({ applications }));
    const again = draftOf(input({ applications: written(applications, first) }));
    expect(again.assigned.filter(({ month, was }) => month !== was)).toEqual([]);
  });

  test("один новый человек не передвигает никого", () => {
    const applications = many(40);
    const book = written(applications, draftOf(input({ applications })));
    const draft = draftOf(
      input({ applications: [application({ id: "ЗВ-0000", school: "МБОУ СОШ № 5" }), ...book] }),
    );
    expect(draft.assigned.filter(({ month, was }) => month !== was).map(({ id }) => id)).toEqual(["ЗВ-0000"]);
  });

  test("порядок строк в листе ничего не решает", () => {
    const applications = many(30);
    const months = (rows: Application[]): unknown =>
      [...draftOf(input({ applications: rows })).assigned].map(({ id, month }) => `${id} ${month}`).sort();
    expect(months([...applications].reverse())).toEqual(months(applications));
  });
});

const person = fc.record({
  school: fc.integer({ min: 1, max: 9 }),
  /** Days from the beginning of July 2026 to the end of the category. */
  ends: fc.option(fc.integer({ min: 0, max: 500 })),
  wish: fc.option(fc.constantFrom(...MONTHS, "2027-07")),
  hand: fc.option(fc.constantFrom(...MONTHS), { freq: 9 }),
});

function district(
  people: readonly { school: number; ends: number | null; wish: string | null; hand: string | null }[],
) {
  const applications = people.map(({ school, wish, hand }, index) =>
    application({
      id: `ЗВ-${index + 1}`,
      school: `МБОУ СОШ № ${school}`,
      wish: wish === null ? "" : wordMonth(wish),
      month: hand === null ? "" : wordMonth(hand),
    }),
  );
  const history = people.flatMap(({ ends }, index) =>
    ends === null
      ? []
      : [category({ teacher: `ЗВ-${index + 1}`, decided: "2021-11-01", validUntil: addDays(JULY, ends) })],
  );
  return { applications, history };
}

describe("любой район", () => {
  test("у каждого месяц или объяснение; безопасный день не нарушен, пока есть подходящий месяц", () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), fc.constantFrom(0, 3), (people, monthLoad) => {
        const book = district(people);
        const draft = draftOf(input({ ...book, settings: { ...defaultSettings(), monthLoad } }));
        const told = new Set([...draft.assigned, ...draft.kept, ...draft.conflicts].map(({ id }) => id));
        expect(book.applications.filter(({ id }) => !told.has(id))).toEqual([]);
        for (const { id, month } of draft.assigned) {
          const until = book.history.find((record) => record.teacher === id)?.validUntil ?? null;
          if (until === null || until < JULY) continue;
          const safe = applyBy(until, EDITIONS);
          const lastFiling = (one: string): string => addDays(`${one}-01`, -1);
          if (MONTHS.some((one) => lastFiling(one) <= safe)) expect(lastFiling(month) <= safe).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("второе построение того же графика ничего не меняет, новый человек двигает не больше одного", () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 40 }), (people) => {
        const book = district(people);
        const rows = written(book.applications, draftOf(input(book)));
        const again = draftOf(input({ ...book, applications: rows }));
        expect(again.assigned.filter(({ month, was }) => month !== was)).toEqual([]);
        const more = draftOf(input({ ...book, applications: [...rows, application({ id: "ЗВ-новый" })] }));
        expect(
          more.assigned.filter(({ month, was }) => was !== null && month !== was).length,
        ).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  test("пока ничто не мешает, нагрузка отличается не больше чем на одно", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 }), (schools) => {
        const book = district(schools.map((school) => ({ school, ends: null, wish: null, hand: null })));
        const loads = [...draftOf(input(book)).byMonth.values()];
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });
});
