// From the lists of June to the list that goes to the region, in the book itself: the draft, moves, agreement, lists, forecast.
import { beforeAll, describe, expect, test } from "vitest";
import type {
  ForecastView,
  MonthListView,
  Outcome,
  ScheduleView,
} from "../../src/commands/contract/index.ts";
import type { ExpertsView, SiteMarksView } from "../../src/commands/contract/monthLists.ts";
import { serialOf } from "../../src/domain/calendar/civil.ts";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { patchRow } from "../../src/workbook/changes.ts";
import {
  applications,
  categories,
  experts,
  journal,
  organisations,
  sentLists,
  teachers,
} from "../../src/workbook/tables/index.ts";
import { newEngine, rowsIn, runWell } from "../built.ts";
import { freeRow, paste } from "../commands/person.ts";
import { engineFrom } from "./scenes.ts";
import { put } from "./schoolScene.ts";

const JULY = "2026-07-01";
const NAMES = [
  "Ветрова Анна Ильинична",
  "Белова Инна Олеговна",
  "Гусева Ольга Львовна",
  "Дорохова Вера Павловна",
];
let scene: EngineState;

const code = (index: number): string => `КР-${String(index + 1).padStart(4, "0")}`;
const school = (index: number): string => `МБОУ СОШ № ${(index % 3) + 1}`;

beforeAll(() => {
  const engine = newEngine({ today: JULY });
  runWell(engine, "setUp");
  paste(
    engine,
    organisations,
    freeRow(engine, organisations),
    [0, 1, 2].map((index) => ({
      name: school(index),
      kind: "СОШ",
      site: `https://school${index + 1}.example.org`,
    })),
  );
  const people = Array.from({ length: 12 }, (_, index) => index);
  paste(
    engine,
    teachers,
    freeRow(engine, teachers),
    people.map((index) => ({
      id: code(index),
      name: `${NAMES[index % 4] ?? ""}`.replace(" ", `${"абв"[Math.floor(index / 4)] ?? ""} `),
      school: school(index),
      position: "учитель",
      consent: index === 11 ? "нет" : "есть",
      status: "работает",
    })),
  );
  paste(engine, categories, freeRow(engine, categories), [
    {
      teacher: code(0),
      position: "учитель",
      category: "первая",
      event: "установлена",
      decided: serialOf("2022-02-10"),
      validUntil: serialOf("2027-02-10"),
    },
  ]);
  paste(engine, experts, freeRow(engine, experts), [
    { name: "Жукова Инна Борисовна", school: school(0), status: "действует" },
    { name: "Зорина Алла Юрьевна", school: school(1), status: "действует" },
    { name: "Ильина Рита Семёновна", school: school(2), status: "действует" },
  ]);
  paste(
    engine,
    applications,
    freeRow(engine, applications),
    people.map((index) => ({
      teacher: code(index),
      school: school(index),
      position: "учитель",
      kind: "первая",
      schoolYear: "2026-2027",
      listed: serialOf("2026-06-15"),
    })),
  );
  runWell(engine, "refreshBook");
  scene = engine.state();
});

const open = (today = JULY): Engine => engineFrom(scene, { today });

function asked<Data>(engine: Engine, fn: string, request: object = {}): Required<Outcome<Data>> {
  return JSON.parse(JSON.stringify(runWell(engine, fn, [request]).value));
}
const drafted = (engine: Engine): ScheduleView => asked<ScheduleView>(engine, "draftSchedule").data;
const rowOf = (engine: Engine, teacher: string) => {
  const row = rowsIn(engine, applications).find((one) => one.teacher === teacher);
  if (row === undefined) throw new Error(teacher);
  return row;
};

describe("«График аттестации»", () => {
  test("предварительный просмотр ничего не пишет, построение ставит месяц каждому, состояние идёт дальше само", () => {
    const engine = open();
    const preview = asked<ScheduleView>(engine, "previewSchedule").data;
    expect([preview.schoolYear, preview.changed, rowOf(engine, code(0)).month]).toEqual([
      "2026-2027",
      12,
      "",
    ]);
    const { assigned, byMonth, conflicts, notes } = drafted(engine);
    expect(assigned.map(({ month }) => month)).toEqual(preview.assigned.map(({ month }) => month));
    expect(Object.values(byMonth).reduce((sum, count) => sum + count, 0)).toBe(12);
    expect([conflicts, notes.length]).toEqual([[], 1]);
    const first = rowOf(engine, code(0));
    // The category ends on 10.02.2027: to be filed by 12.11.2026, so attested in November at the latest.
    expect(["сентябрь 2026", "октябрь 2026", "ноябрь 2026"]).toContain(first.month);
    expect([first.draftMonth, first.accepted]).toEqual([first.month, "В предварительном графике"]);
    expect(rowsIn(engine, journal).some(({ message }) => message.includes("месяц аттестации"))).toBe(true);
  });

  test("подано без месяца: строка стоит без месяца с причиной и среди требующего внимания", () => {
    const engine = open();
    const ref = rowOf(engine, code(3)).id;
    put(engine, [patchRow(applications, ref, { filed: "2026-06-20" })]);
    const { unplaced, conflicts } = drafted(engine);
    expect(unplaced.map(({ id, reason }) => [id, reason])).toEqual([[ref, "месяц не вписан"]]);
    expect(conflicts).toMatchObject([{ id: ref, code: "NO_MONTH" }]);
  });

  test("команда без запроса берёт следующий учебный год; второе построение не пишет ничего", () => {
    const engine = open();
    expect(JSON.stringify(runWell(engine, "draftSchedule").value)).toContain("2026-2027");
    const again = runWell(engine, "draftSchedule");
    expect(JSON.stringify(again.value)).toContain("не изменился");
    // The lock, the book's id, its structure and its values; no write.
    expect(again.calls.total).toBeLessThanOrEqual(4);
  });

  test("передвинутое вручную остаётся после нового графика; согласование с новым месяцем снимается", () => {
    const engine = open();
    const [first] = drafted(engine).assigned;
    const id = first?.id ?? "";
    asked(engine, "agreeApplications", { ids: [id], on: JULY, by: "ответственный школы" });
    const own = (): ReturnType<typeof rowOf> => rowOf(engine, first?.teacher ?? "");
    expect([own().agreed, own().accepted]).toEqual([JULY, "Срок согласован"]);
    asked(engine, "moveApplication", { id, month: "2026-12" });
    expect([own().month, own().agreed]).toEqual(["декабрь 2026", null]);
    const { kept } = drafted(engine);
    expect(kept.map((row) => `${row.id} ${row.month}`)).toEqual([`${id} 2026-12`]);
    asked(engine, "moveApplication", { id, month: "" });
    expect(asked<ScheduleView>(engine, "previewSchedule").data.changed).toBe(1);
  });

  test("согласовать месяц у нескольких; без месяца согласовать нечего", () => {
    const engine = open();
    const ids = rowsIn(engine, applications).map(({ id }) => id);
    const refused = asked<ScheduleView>(engine, "agreeApplications", {
      ids: ids.slice(0, 1),
      on: JULY,
      by: "",
    });
    expect(refused.details[0]).toContain("месяца нет");
    drafted(engine);
    const done = asked<ScheduleView>(engine, "agreeApplications", { ids, on: JULY, by: "по почте" });
    expect(done.message).toContain("12 заявлений");
    expect(done.data.kept).toHaveLength(12);
  });
});

/** All of October have filed. */
function filedBook(): Engine {
  const engine = open("2026-09-22");
  const rows = rowsIn(engine, applications).slice(8, 12);
  paste(
    engine,
    applications,
    freeRow(engine, applications) - 4,
    rows.map(({ teacher }, index) => ({
      teacher,
      month: "октябрь 2026",
      agreed: serialOf(JULY),
      folderOn: serialOf("2026-08-20"),
      folderResult: "готова",
      filed: serialOf("2026-09-10"),
      number: String(100 + index),
    })),
  );
  runWell(engine, "refreshBook");
  return engine;
}

describe("«Списки месяца»", () => {
  const request = { kind: "подавшие заявления", month: "2026-10" };

  test("список, его отправка, состояние заявлений и отличия следующей версии", () => {
    const engine = filedBook();
    const { data } = asked<MonthListView>(engine, "monthList", request);
    expect([data.rows.length, data.leftOut.map(({ id }) => id), data.totals["всего"]]).toEqual([
      3,
      [rowOf(engine, code(11)).id],
      3,
    ]);
    const sent = { ...request, number: "01-15", sent: "2026-09-21" };
    const future = engine.run("sendMonthList", [{ ...sent, sent: "2030-01-15" }]);
    expect(future.error?.message).toContain("день отправки 15.01.2030 ещё не наступил");
    expect(rowsIn(engine, sentLists)).toEqual([]);
    const answer = asked<MonthListView>(engine, "sendMonthList", sent);
    expect([answer.data.last?.version, answer.data.differences?.added]).toEqual([1, []]);
    const listed = rowOf(engine, code(8));
    expect([listed.regionList, listed.regionListOn, listed.accepted]).toEqual([
      "01-15",
      "2026-09-21",
      "Включён в список",
    ]);
    expect(asked<MonthListView>(engine, "sendMonthList", sent).message).toContain("ничего не изменилось");

    const late = rowOf(engine, code(11)).id;
    const override = { [late]: "согласие получено школой, исх. 4" };
    const second = asked<MonthListView>(engine, "sendMonthList", { ...sent, number: "01-16", override });
    expect(second.data.last?.version).toBe(2);
    expect(rowOf(engine, code(8)).regionList).toBe("01-15");
    expect(rowOf(engine, code(11)).regionList).toBe("01-16");
    expect(
      rowsIn(engine, sentLists).map(({ version, count, override: why }) => [version, count, why]),
    ).toEqual([
      [1, 3, ""],
      [2, 4, `${late}: согласие получено школой, исх. 4`],
    ]);
  });

  test("специалисты: никого из своей организации, поровну; вписанное вручную из своей не берётся", () => {
    const engine = filedBook();
    const { rows } = asked<ExpertsView>(engine, "previewExperts", { month: "2026-10", count: 1 }).data;
    expect(rows.map(({ proposed }) => proposed.length)).toEqual([1, 1, 1, 1]);
    const done = asked<ExpertsView>(engine, "assignExperts", { month: "2026-10", count: 1 });
    expect(done.message).toContain("4 заявления");
    expect(done.data.rows.every(({ problems }) => problems.length === 0)).toBe(true);
    const [first] = done.data.rows;
    const own = rowsIn(engine, experts).find((row) => row.school === first?.school)?.name ?? "";
    const refused = asked<ExpertsView>(engine, "assignExperts", {
      rows: [{ id: first?.id ?? "", experts: [own] }],
    });
    expect(refused.details[0]).toContain("из той же организации");
    expect(rowsIn(engine, applications).find(({ id }) => id === first?.id)?.experts).toEqual([]);
  });

  test("проверка сайтов: несколько отметок сразу, адрес берётся из организации", () => {
    const engine = filedBook();
    const { rows } = asked<SiteMarksView>(engine, "siteMarks", { month: "2026-10" }).data;
    expect(rows[0]?.link).toMatch(/^https:\/\/school\d\.example\.org$/);
    const marks = rows.slice(0, 2).map(({ id }) => ({ id, result: "частично" }));
    const { data } = asked<SiteMarksView>(engine, "setSiteMarks", { marks, on: "2026-09-19" });
    expect(data.rows.map(({ result, on }) => `${result} ${on}`.trim())).toEqual([
      "частично 2026-09-19",
      "частично 2026-09-19",
      "",
      "",
    ]);
  });
});

test("«Прогноз»: цифры сходятся с пересчётом по листам; читает, не пишет", () => {
  const engine = open();
  const written = (): string => JSON.stringify([rowsIn(engine, teachers), rowsIn(engine, journal)]);
  const before = written();
  const result = runWell(engine, "forecast");
  const { twenty, quarters }: ForecastView = JSON.parse(JSON.stringify(result.value)).data;
  const rows = rowsIn(engine, teachers);
  expect(twenty.teachers).toBe(new Set(rows.map(({ name }) => name)).size);
  const inYear = rows.filter(
    ({ applyBy, conformityDue }) =>
      applyBy?.startsWith("2026") === true || conformityDue?.startsWith("2026") === true,
  );
  expect(twenty.plan.total).toBe(inYear.length);
  const ends = rows.filter(({ validUntil }) => validUntil !== null && validUntil <= "2028-12-31");
  const counted = quarters.reduce(
    (sum, { counts }) => sum + counts["кончается первая"] + counts["кончается высшая"],
    0,
  );
  expect(counted).toBe(ends.length);
  expect(result.calls.total).toBeLessThanOrEqual(3);
  expect(written()).toBe(before);
});
