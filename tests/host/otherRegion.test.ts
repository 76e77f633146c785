// A district of another region: its bodies, its months and its filing windows are settings and a list, no code.
import { beforeAll, describe, expect, test } from "vitest";
import type { MonthListView, Outcome, ScheduleView } from "../../src/commands/contract/index.ts";
import { readMonth, wordMonth } from "../../src/domain/attestation/months.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { districtOf } from "../../src/local/example/district/district.ts";
import { fillDistrict } from "../../src/local/example/district/fillDistrict.ts";
import { patchRow } from "../../src/workbook/changes.ts";
import { applications, journal, settings, TABLES, teachers } from "../../src/workbook/tables/index.ts";
import { bookOf, newEngine, rowsIn, runWell } from "../built.ts";
import { put } from "./schoolScene.ts";
import { STAFF } from "./scenes.ts";

const JUNE = "2025-06-16";
const YEAR = "2025-2026";
const CENTRE = {
  centreName: "МАУ «Методический кабинет» Приозёрного округа",
  centrePhone: "3-00-00",
  districtName: "Приозёрного округа",
  regionBody: "РИПК",
  regionCommission: "областная аттестационная комиссия",
};
/** The region decides from October to June; applications are taken two months before, from the 1st to the 10th. */
const MONTHS = [
  "2025-10",
  "2025-11",
  "2025-12",
  "2026-01",
  "2026-02",
  "2026-03",
  "2026-04",
  "2026-05",
  "2026-06",
];
const FILED_IN = [
  "08.2025",
  "09.2025",
  "10.2025",
  "11.2025",
  "12.2025",
  "01.2026",
  "02.2026",
  "03.2026",
  "04.2026",
];

let engine: Engine;

function answerOf<Data>(fn: string, request: object): Data {
  const { value } = runWell(engine, fn, [request]);
  const outcome: Outcome<Data> = JSON.parse(JSON.stringify(value));
  if (outcome.data === undefined) throw new Error(`${fn}: no data`);
  return outcome.data;
}

beforeAll(async () => {
  engine = newEngine({ today: JUNE });
  runWell(engine, "setUp");
  runWell(engine, "importStaff", [{ csv: STAFF }]);
  const run = (command: string, args: readonly unknown[]): Promise<unknown> =>
    Promise.resolve(runWell(engine, command, args).value);
  await fillDistrict(
    (command, args) => run(command, args),
    districtOf({ schools: 6, teachers: 40, seed: 5 }, JUNE),
    CENTRE,
  );
  const own = { attestationMonths: "10, 11, 12, 1, 2, 3, 4, 5, 6", agreeDay: "15", juneListDay: "15.06" };
  put(
    engine,
    Object.entries(own).map(([key, value]) => patchRow(settings, key, { value })),
  );
  const windows = MONTHS.map((month, index) => {
    const filed = FILED_IN[index] ?? "";
    return `${wordMonth(month)};01.${filed};10.${filed};письмо РИПК № 5`;
  });
  runWell(engine, "importList", [
    { kind: "windows", text: ["Месяц аттестации;Приём с;Приём по;Основание", ...windows].join("\n") },
  ]);
  const listed = rowsIn(engine, teachers)
    .filter(({ category }) => category === "")
    .slice(0, 9)
    .map(({ name, school, position }) => [name, school, position, "первая", YEAR, "10.06.2025"].join(";"));
  const head = "ФИО;Организация;Должность;Категория;Учебный год;Дата списка";
  runWell(engine, "importList", [{ kind: "applications", text: [head, ...listed].join("\n") }]);
}, 60_000);

describe("район другого региона", () => {
  test("график ставит людей только в месяцы этого региона и в его окна подачи", () => {
    const view = answerOf<ScheduleView>("draftSchedule", { schoolYear: YEAR });
    expect(view.conflicts).toEqual([]);
    expect(view.unplaced).toEqual([]);
    expect(Object.keys(view.byMonth)).toEqual(MONTHS);
    const months = rowsIn(engine, applications).map(({ month }) => readMonth(month) ?? "");
    expect(months).toHaveLength(9);
    for (const month of months) expect(MONTHS).toContain(month);
    // Nine people in nine months of one window each.
    expect(new Set(months).size).toBe(9);
  });

  test("сроки шагов идут от окон региона и его числа согласования", () => {
    const [first] = rowsIn(engine, applications).filter(({ month }) => month === "ноябрь 2025");
    if (first === undefined) throw new Error("Nobody in November");
    // The folder is seen 14 days before the window closes and shown five working days before that, which comes before the 15th
    // of October; the term is agreed a working day earlier.
    expect(first).toMatchObject({ nextStep: "согласовать срок — школа", nextDue: "2025-08-19" });
    const step = (state: string, facts: Record<string, string>): string => {
      const done = answerOf<{ refused: unknown[] }>("advanceApplications", { ids: [first.id], state, facts });
      expect(done.refused).toEqual([]);
      return rowsIn(engine, applications).find(({ id }) => id === first.id)?.nextStep ?? "";
    };
    step("Срок согласован", { agreed: "2025-06-16" });
    expect(step("Готов к подаче", { folderOn: "2025-06-16", folderResult: "готова" })).toBe(
      "подать заявление (приём до 10.09.2025) — заявитель",
    );
    expect(step("Заявление подано", { filed: "2025-06-16", number: "17" })).toBe(
      "включить в список и направить его в регион (РИПК) — центр",
    );
    expect(step("Включён в список", { regionListOn: "2025-06-16" })).toBe(
      "принять заявление к рассмотрению — РИПК",
    );
  });

  test("список месяца и лист называют органы этого региона, письма и книга — ни разу «ИРО»", () => {
    expect(answerOf<MonthListView>("monthList", { kind: "подавшие заявления", month: "2025-11" }).to).toBe(
      "РИПК",
    );
    runWell(engine, "sendReminders");
    for (const day of ["2025-06-17", "2025-07-17", "2025-08-22", "2025-08-27"])
      for (const { result } of engine.simulateDay(day)) expect(result.error).toBeNull();
    runWell(engine, "checkBook");
    expect(engine.letters.length).toBeGreaterThan(0);
    // «Журнал» alone says what stood in the setting before.
    const cells = TABLES.filter((table) => table !== journal).flatMap((table) =>
      bookOf(engine, [table]).values(table),
    );
    const said = [...cells.flat().map(String), ...engine.letters.map((letter) => JSON.stringify(letter))];
    expect(said.filter((text) => /(?<!\p{L})ИРО(?!\p{L})/u.test(text))).toEqual([]);
    expect(said.join("\n")).toContain("РИПК");
  });
});
