// Lists of a month: who is in, who is left out and why, what differs from the version sent, and who may judge whom.
import { describe, expect, test } from "vitest";
import type { Application } from "../../../../src/domain/attestation/application.ts";
import type { Teacher } from "../../../../src/domain/attestation/bank.ts";
import type { Expert } from "../../../../src/domain/attestation/experts.ts";
import {
  candidatesFor,
  expertLoads,
  expertProblems,
  proposeExperts,
} from "../../../../src/domain/attestation/lists/expertChoice.ts";
import {
  differencesOf,
  isSame,
  lastVersion,
  sentRows,
} from "../../../../src/domain/attestation/lists/listDifferences.ts";
import {
  monthList,
  type ListInput,
  type MonthList,
} from "../../../../src/domain/attestation/lists/monthLists.ts";
import { workingCalendar } from "../../../../src/domain/calendar/workingCalendar.ts";
import { defaultSettings } from "../../../../src/domain/settings.ts";
import { application, category, expert, SCHOOLS, teacher, YEAR } from "../scheduleSamples.ts";

const filed: Partial<Application> = {
  month: "октябрь 2026",
  filed: "2026-09-10",
  number: "15",
  accepted: "Заявление подано",
  experts: ["Гордеева Ольга Петровна"],
};
const agreed = (id: string, part: Partial<Teacher> = {}): Teacher =>
  teacher({ id, consent: "есть", ...part });
const gordeeva = expert({ id: "СП-1", name: "Гордеева Ольга Петровна" });

function list(part: Partial<ListInput>, people: readonly Teacher[]): MonthList {
  return monthList({
    kind: "подавшие заявления",
    month: "2026-10",
    applications: [],
    teachers: new Map(people.map((row): [string, Teacher] => [row.id, row])),
    history: [],
    experts: [gordeeva],
    directory: SCHOOLS,
    settings: defaultSettings(),
    calendar: workingCalendar([]),
    today: "2026-09-20",
    override: {},
    ...part,
  });
}

describe("список подавших заявления", () => {
  test("строка с полным названием, предметом, номером и датой; всего и по видам", () => {
    const applications = [
      application({ id: "ЗВ-1", ...filed, channel: "ЕПГУ (госуслуги)", ground: "общее", current: "нет" }),
      application({ id: "ЗВ-2", ...filed, kind: "высшая" }),
      application({ id: "ЗВ-3", ...filed, month: "ноябрь 2026" }),
      application({ id: "ЗВ-4", month: "октябрь 2026", accepted: "Готов к подаче", state: "Готов к подаче" }),
    ];
    const people = [agreed("ЗВ-1", { subject: ["физика", "химия"] }), agreed("ЗВ-2")];
    const history = [category({ teacher: "ЗВ-2", category: "высшая", decided: "2021-10-01" })];
    const { rows, totals } = list({ applications, history }, people);
    expect(rows[0]).toMatchObject({
      id: "ЗВ-1",
      school: "Муниципальная школа № 1",
      subject: "физика, химия",
      number: "15",
      filed: "10.09.2026",
      channel: "ЕПГУ (госуслуги)",
      turn: "впервые",
    });
    expect(totals).toEqual({ всего: 2, первая: 1, высшая: 1, впервые: 1, повторно: 1 });
  });

  test("без согласия строка не входит, пока человек не укажет основание; основание идёт в примечание", () => {
    const applications = [application({ id: "ЗВ-1", ...filed })];
    const people = [agreed("ЗВ-1", { consent: "нет" })];
    const without = list({ applications }, people);
    expect([without.rows.length, without.leftOut]).toEqual([0, ["ЗВ-1"]]);
    const withGround = list({ applications, override: { "ЗВ-1": "согласие у школы, исх. 5" } }, people);
    expect(withGround.rows.map(({ note }) => note)).toEqual(["согласие у школы, исх. 5"]);
  });

  test("нет номера, даты или специалистов — строка остаётся, сказано, что вписать", () => {
    const applications = [
      application({ id: "ЗВ-1", ...filed, number: "", experts: [] }),
      application({
        id: "ЗВ-2",
        ...filed,
        filed: null,
        state: "Заявление подано",
        accepted: "Готов к подаче",
      }),
    ];
    const { rows, problems } = list({ applications }, [agreed("ЗВ-1"), agreed("ЗВ-2")]);
    expect(rows).toHaveLength(2);
    expect(problems.map(({ id, code }) => `${id} ${code}`)).toEqual([
      "ЗВ-1 NO_NUMBER",
      "ЗВ-1 EXPERT",
      "ЗВ-2 NO_DATE",
    ]);
  });

  test("отозванные и возвращённые не входят", () => {
    const applications = [
      application({ id: "ЗВ-1", ...filed, accepted: "Отозвано" }),
      application({ id: "ЗВ-2", ...filed, returned: "2026-09-12" }),
    ];
    expect(list({ applications }, [agreed("ЗВ-1"), agreed("ЗВ-2")]).rows).toEqual([]);
  });
});

describe("заключения и аттестуемые", () => {
  test("заключение уходит готовое; к какому дню нужно — за 10 рабочих дней до решения", () => {
    const base = { ...filed, decideBy: "2026-12-01", accepted: "Всесторонний анализ" } as const;
    const applications = [
      application({
        id: "ЗВ-1",
        ...base,
        conclusionOn: "2026-11-02",
        conclusion: "соответствует показателям",
      }),
      application({ id: "ЗВ-2", ...base }),
    ];
    const { rows, leftOut, problems } = list({ kind: "заключения специалистов", applications }, [
      agreed("ЗВ-1"),
      agreed("ЗВ-2"),
    ]);
    expect(rows.map(({ id, conclusionBy }) => `${id} ${conclusionBy}`)).toEqual(["ЗВ-1 17.11.2026"]);
    expect(leftOut).toEqual(["ЗВ-2"]);
    expect(problems.find(({ code }) => code === "NO_CONCLUSION")?.text).toContain("нужно к 17.11.2026");
  });

  test("аттестуемые месяца: все, кто в нём стоит; несогласованные названы", () => {
    const applications = [application({ id: "ЗВ-1", month: "октябрь 2026" })];
    const { rows, problems } = list({ kind: "аттестуемые месяца", applications }, []);
    expect([rows.length, problems.map(({ code }) => code)]).toEqual([1, ["NOT_AGREED"]]);
  });
});

describe("отличия от отправленного", () => {
  const people = [agreed("ЗВ-1"), agreed("ЗВ-2"), agreed("ЗВ-3")];
  const rowsOf = (parts: Partial<Application>[]) =>
    list({ applications: parts.map((part) => application({ ...filed, ...part })) }, people).rows;
  const version = (rows: ReturnType<typeof rowsOf>) =>
    lastVersion(
      sentRows(
        {
          kind: "подавшие заявления",
          month: "2026-10",
          version: 1,
          number: "7",
          sent: "2026-09-21",
          override: "",
        },
        rows,
      ).map((row, index) => ({ ...row, id: `СЛ-${index}` })),
      "подавшие заявления",
      "2026-10",
    );

  test("добавлен, убран, изменён — и что именно изменилось", () => {
    const before = version(rowsOf([{ id: "ЗВ-1" }, { id: "ЗВ-2" }]));
    const now = rowsOf([{ id: "ЗВ-1", number: "16" }, { id: "ЗВ-3" }]);
    const differences = differencesOf(before, now);
    expect(differences?.added.map(({ id }) => id)).toEqual(["ЗВ-3"]);
    expect(differences?.removed.map(({ id }) => id)).toEqual(["ЗВ-2"]);
    expect(differences?.changed).toMatchObject([
      { id: "ЗВ-1", what: ["№ заявления: было «15», стало «16»"] },
    ]);
  });

  test("тот же список ничем не отличается; первый сравнить не с чем", () => {
    const rows = rowsOf([{ id: "ЗВ-1" }]);
    const same = differencesOf(version(rows), rows);
    expect(same !== null && isSame(same)).toBe(true);
    expect(differencesOf(null, rows)).toBeNull();
  });

  test("длинный список занимает несколько строк и читается целиком", () => {
    const [sample] = rowsOf([{ id: "ЗВ-1" }]);
    if (sample === undefined) throw new Error("строки нет");
    const rows = Array.from({ length: 400 }, (_, index) => ({
      ...sample,
      id: `ЗВ-${index}`,
    }));
    const stored = sentRows(
      {
        kind: "подавшие заявления",
        month: "2026-10",
        version: 2,
        number: "7",
        sent: "2026-09-21",
        override: "",
      },
      rows,
    );
    expect(stored.length).toBeGreaterThan(1);
    expect(stored.every((row) => row.rows.join("\n").length <= 50_000)).toBe(true);
    expect(version(rows)?.rows).toHaveLength(400);
  });
});

describe("специалисты", () => {
  const ground = (experts: Expert[], applications: Application[] = []) => ({
    experts,
    applications,
    directory: SCHOOLS,
    settings: { expertLoad: 2 },
    today: "2026-09-20",
  });
  const problems = (
    one: Application,
    experts: Expert[],
    all: Application[] = [],
    who: Teacher | null = null,
  ) => {
    const area = ground(experts, all);
    return expertProblems(one, who, expertLoads(YEAR, area), area).map(({ code }) => code);
  };
  const judged = application({ id: "ЗВ-1", ...filed });

  test("не из той же организации, как бы её ни назвали", () => {
    expect(problems(judged, [{ ...gordeeva, school: "школа 1" }])).toEqual(["OWN_SCHOOL"]);
    expect(problems(judged, [gordeeva])).toEqual([]);
  });

  test("список «не может оценивать», срок полномочий, специализация, сам себя", () => {
    expect(problems(judged, [{ ...gordeeva, conflicts: ["школа 1"] }])).toEqual(["CONFLICT"]);
    expect(problems(judged, [{ ...gordeeva, conflicts: [judged.name] }])).toEqual(["CONFLICT"]);
    expect(problems(judged, [{ ...gordeeva, validUntil: "2026-09-01" }])).toEqual(["EXPIRED"]);
    expect(problems(judged, [{ ...gordeeva, status: "приостановлен" }])).toEqual(["NOT_ACTING"]);
    expect(problems(judged, [{ ...gordeeva, positions: ["воспитатель"] }])).toEqual(["OTHER_FIELD"]);
    const physics = agreed("ЗВ-1", { subject: ["физика"] });
    expect(problems(judged, [{ ...gordeeva, subjects: ["химия"] }], [], physics)).toEqual(["OTHER_FIELD"]);
    expect(problems(judged, [{ ...gordeeva, teacher: judged.teacher }])).toEqual(["SELF"]);
  });

  test("по инициалам узнаётся один, из двоих спрашивают, по одной фамилии не узнаётся никто", () => {
    const short = { ...judged, experts: ["Гордеева О.П."] };
    expect(problems(short, [gordeeva])).toEqual([]);
    const other = expert({ id: "СП-2", name: "Гордеева Оксана Павловна" });
    expect(problems(short, [gordeeva, other])).toEqual(["NAMESAKES"]);
    expect(problems({ ...judged, experts: ["Гордеева"] }, [gordeeva])).toEqual(["UNKNOWN"]);
  });

  test("нагрузка за учебный год; больше нормы — замечание", () => {
    const year = [1, 2, 3].map((index) => application({ id: `ЗВ-${index}`, ...filed }));
    const earlier = application({ id: "ЗВ-9", ...filed, schoolYear: "2025-2026", month: "октябрь 2025" });
    expect(expertLoads(YEAR, ground([gordeeva], [...year, earlier])).get("СП-1")).toBe(3);
    expect(problems(judged, [gordeeva], year)).toEqual(["OVERLOAD"]);
  });

  test("предлагается наименее загруженный без возражений; на всех — поровну", () => {
    const experts = [
      gordeeva,
      expert({ id: "СП-2", name: "Дорохова Вера Львовна" }),
      expert({ id: "СП-3", name: "Жукова Инна Борисовна", school: "МБОУ СОШ № 1" }),
    ];
    const open = [1, 2, 3, 4].map((index) => application({ id: `ЗВ-${index}`, month: "октябрь 2026" }));
    const area = ground(experts, open);
    const loads = expertLoads(YEAR, area);
    expect(
      candidatesFor(application({ id: "ЗВ-1", month: "октябрь 2026" }), null, loads, area).map(
        ({ id }) => id,
      ),
    ).toEqual(["СП-1", "СП-2"]);
    const proposed = proposeExperts(open, new Map(), 1, loads, area);
    expect(proposed.map(({ add }) => add[0])).toEqual([
      "Гордеева Ольга Петровна",
      "Дорохова Вера Львовна",
      "Гордеева Ольга Петровна",
      "Дорохова Вера Львовна",
    ]);
    expect(proposeExperts(open, new Map(), 3, loads, area)[0]).toMatchObject({ missing: 1 });
  });
});
