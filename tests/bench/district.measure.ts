// Every command in invented districts of three sizes (volumes of the field §9.3): how long, how many calls, how much at once.
// Printed by `npm run bench`. Times hold nominal costs of calls: Sheets 300 ms, a letter 1 s.
import { expect, test } from "vitest";
import { districtOf } from "../../src/local/example/district/district.ts";
import { listsOf } from "../../src/local/example/district/lists.ts";
import type { IssuedFile } from "../../src/commands/contract/index.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { LIMITS } from "../../src/local/engine/limits.ts";
import type { AnyTable } from "../../src/workbook/table.ts";
import { applications, plan, teachers } from "../../src/workbook/tables/index.ts";
import { bookOf, newEngine, rowsIn, runWell } from "../built.ts";
import { costOf, type Cost } from "../host/measured.ts";
import { PLAN, STAFF } from "../host/scenes.ts";
import { filledIn } from "../host/schoolScene.ts";

const DAY = "2025-06-02";
const BATCH_BYTES = 1_500_000;
const SIZES = [
  { name: "S", schools: 36, teachers: 750, seed: 1 },
  { name: "M", schools: 75, teachers: 1700, seed: 1 },
  { name: "L", schools: 350, teachers: 12_000, seed: 1 },
].filter(({ name }) => (process.env["SETS"] ?? "S,M,L").split(",").includes(name));

const APPLYING = 0.15;
const MINUTE_MS = 61_000;

test.each(SIZES)("район $name: организаций $schools, педагогов $teachers", async (size) => {
  const engine = newEngine({ today: DAY });
  const told: string[] = [];
  const measure = (name: string, work: Parameters<typeof costOf>[1]): Cost => {
    // Commands of one minute share the minute's quota of reads: here each has its own.
    engine.clock.advance(MINUTE_MS);
    const before = performance.now();
    const cost = costOf(engine, work);
    told.push(lineOf(name, cost));
    console.log(size.name, lineOf(name, cost), `real ${Math.round(performance.now() - before)}`);
    expect(Math.max(0, ...cost.batches), name).toBeLessThanOrEqual(BATCH_BYTES);
    expect(Math.max(0, ...cost.runs), name).toBeLessThan(LIMITS.runMs);
    return cost;
  };
  const once = (name: string, fn: string, args: readonly unknown[] = []): Cost =>
    measure(name, (ran) => {
      ran(runWell(engine, fn, args));
    });

  once("setUp", "setUp");
  runWell(engine, "importStaff", [{ csv: STAFF }]);
  runWell(engine, "importDocument", [{ ...PLAN, past: "done" }]);
  const district = districtOf(size, DAY);
  for (const { kind, text } of listsOf(district)) byParts(engine, measure, `importList ${kind}`, kind, text);
  once("refreshBook", "refreshBook");
  once("refreshBook again", "refreshBook");
  const count = Math.round(size.teachers * APPLYING);
  byParts(engine, measure, "importList applications", "applications", applicants(engine, count));
  once("refreshBook", "refreshBook");
  once("draftSchedule", "draftSchedule");
  once("draftSchedule again", "draftSchedule");
  once("forecast", "forecast");
  once("todayThings", "todayThings");
  once("checkBook", "checkBook");
  for (const kind of ["подавшие заявления", "заключения специалистов"])
    once(`monthList ${kind}`, "monthList", [{ kind, month: "2025-10" }]);
  once("listApplications", "listApplications", [{ state: "В предварительном графике" }]);
  const ids = rowsIn(engine, applications)
    .filter(({ month }) => month !== "")
    .slice(0, 50)
    .map(({ id }) => id);
  once("agreeApplications 50", "agreeApplications", [{ ids, on: DAY, by: "Лебедева" }]);
  const facts = { folderOn: DAY, folderResult: "готова" };
  measure("advanceApplications 50", (ran) => {
    const result = runWell(engine, "advanceApplications", [{ ids, state: "Готов к подаче", facts }]);
    const { data } = JSON.parse(JSON.stringify(result.value));
    expect(data.refused).toEqual([]);
    ran(result);
  });
  edits(engine, measure);
  byParts(engine, measure, "importList orders 600", "orders", orderOf(engine, 600));
  once("sendReminders first", "sendReminders");
  for (const day of ["2025-06-03", "2025-06-04"])
    measure(`morning ${day}`, (ran) => {
      for (const { result } of engine.simulateDay(day)) {
        expect(result.error).toBeNull();
        ran(result);
      }
    });
  await exchange(measure, engine);
});

type Measure = (name: string, work: Parameters<typeof costOf>[1]) => Cost;

function byParts(engine: Engine, measure: Measure, name: string, kind: string, text: string): void {
  measure(`preview ${name}`, (ran) => {
    ran(runWell(engine, "previewList", [{ kind, name: "", text }]));
  });
  measure(name, (ran) => {
    for (let left = 1; left > 0;) {
      const result = runWell(engine, "importList", [{ kind, name: "", text }]);
      ran(result);
      const { data } = JSON.parse(JSON.stringify(result.value));
      left = data.left;
    }
  });
}

/** A list of those who apply: every so-manieth teacher. */
function applicants(engine: Engine, count: number): string {
  const people = rowsIn(engine, teachers);
  const step = people.length / count;
  const rows = Array.from({ length: count }, (_, index) => people[Math.floor(index * step)]).flatMap((one) =>
    one === undefined
      ? []
      : [
          [
            one.name,
            one.school,
            one.position,
            one.subject.join(", "),
            one.category === "первая" ? "высшая" : "первая",
            "2025-2026",
          ].join("\t"),
        ],
  );
  return ["ФИО\tОрганизация\tДолжность\tПредмет\tЗаявляемая категория\tУчебный год", ...rows].join("\n");
}

/** An order of the region on our applicants and people of other districts. */
function orderOf(engine: Engine, count: number): string {
  const ours = rowsIn(engine, applications).slice(0, 50);
  const rows = Array.from({ length: count }, (_, index) => {
    const one = ours[index];
    return one === undefined
      ? `${index + 1}\tПришлова Алла ${index}\tучитель\tМБОУ СОШ № ${index} Дальнего района\tДальний\tпервая`
      : `${index + 1}\t${one.name}\t${one.position}\t${one.school}\tЗаречный\t${one.kind}`;
  });
  return [
    "Приказ от 30.05.2025 № 1234",
    "протокол от 29.05.2025 № 5",
    "№\tФИО\tДолжность\tМесто работы\tМуниципалитет\tКатегория",
    ...rows,
  ].join("\n");
}

function edits(engine: Engine, measure: Measure): void {
  const typed = (table: AnyTable, id: string, text: string): void => {
    measure(`edit ${table.title}.${id}`, (ran) => {
      const column = bookOf(engine, [table]).layout(table).columns[id] ?? -1;
      const place = { sheetId: table.sheetId, row: 1, column };
      for (const { result } of engine.personEdit({ verb: "typeInto", args: [place, text] })) {
        expect(result.error).toBeNull();
        ran(result);
      }
    });
  };
  typed(teachers, "position", "методист");
  typed(applications, "kind", "высшая");
  typed(plan, "termText", "до 20 декабря");
  typed(plan, "sectionTitle", "Организация");
}

type Returned = Pick<IssuedFile, "name" | "base64">;

interface Answer {
  files: IssuedFile[];
  left: string[];
  isWhole: boolean;
  rest: number;
  taken: { verdict: string }[];
}

/** People of a school who have new courses when its book comes back. */
const CHANGED = 5;

/** The books as schools change them: a cell of five people in each. */
async function filled(files: Answer["files"], engine: Engine): Promise<Returned[]> {
  const people = new Map<string, string[]>();
  for (const { id, school } of rowsIn(engine, teachers))
    people.set(school, [...(people.get(school) ?? []), id]);
  const schools = [...people].map(([school, ids]) => ({ school, ids: ids.slice(0, CHANGED) }));
  const back: Returned[] = [];
  for (const { name, base64, school } of files) {
    const ids = schools.find((one) => one.school === school)?.ids ?? [];
    const cells = ids.map(
      (id) => ["Педагоги", id, teachers.columns.courses.header, "2025, 72 часа"] as const,
    );
    back.push(await filledIn({ name, base64 }, cells));
  }
  return back;
}

async function exchange(measure: Measure, engine: Engine): Promise<void> {
  const call = (request: object): Answer & { result: ReturnType<typeof runWell> } => {
    const result = runWell(engine, "exchangeSchools", [request]);
    const { data } = JSON.parse(JSON.stringify(result.value));
    return { ...data, result };
  };
  const files: Answer["files"] = [];
  measure("exchange issue all", (ran) => {
    for (let schools: "все" | string[] = "все"; schools.length > 0;) {
      const answer = call({ issue: { schools } });
      ran(answer.result);
      files.push(...answer.files);
      schools = answer.left;
    }
  });
  const takeAll = (take: readonly Returned[]): void => {
    measure(`exchange take ${take.length}`, (ran) => {
      for (let rest = take; rest.length > 0;) {
        const answer = call({ take: rest });
        ran(answer.result);
        rest = rest.slice(answer.taken.length);
      }
    });
  };
  measure("exchange matrix", (ran) => {
    ran(call({}).result);
  });
  takeAll(files);
  const changed = await filled(files, engine);
  const before = rowsIn(engine, teachers).filter(({ courses }) => courses === "2025, 72 часа").length;
  takeAll(changed);
  const after = rowsIn(engine, teachers).filter(({ courses }) => courses === "2025, 72 часа").length;
  expect(after - before).toBeGreaterThan(files.length);
}

function lineOf(name: string, { runs, calls, sheets, batches, read }: Cost): string {
  const most = Math.max(0, ...batches);
  return `${name}: runs ${runs.length}, max ${Math.max(0, ...runs)} ms, calls ${calls} (Sheets ${sheets}), batches ${batches.length}, largest ${Math.round(most / 1000)} kB, read ${Math.round(read / 1000)} kB`;
}
