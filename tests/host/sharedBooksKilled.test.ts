// Shared spreadsheets of schools under the services' limits: a run killed at any write, and how many calls a run makes.
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { Fault } from "../../src/local/engine/runState.ts";
import { patchRow } from "../../src/workbook/changes.ts";
import { issues, remarks, teachers } from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { districtEngine, exchange, put } from "./schoolScene.ts";
import {
  ACCOUNT,
  FIRST,
  openTo,
  placeOf,
  SECOND,
  shown,
  tableOf,
  tablesEngine,
  type,
  wideEngine,
} from "./tableScene.ts";

const ALL = { issue: { schools: "все" } };
const TAKE = { takeTables: "все" };

describe("прервано", () => {
  test("на любом вызове: повтор доводит до конца, лишняя таблица одна, и о ней сказано", () => {
    const request = { issue: { schools: [FIRST, SECOND] }, more: true };
    const state = tablesEngine().state();
    const { calls } = runWell(districtEngine(state), "exchangeSchools", [request]);
    const writes = calls.log.filter(({ method }) => /batchUpdate|create/.test(method));
    for (const { n } of writes) {
      const engine = districtEngine(state);
      engine.run("exchangeSchools", [request], { stop: { after: n } });
      const { tables, faults } = exchange(engine, request);
      const note = `после вызова ${n}`;
      expect([tables.map(({ issue }) => issue), faults], note).toEqual([[1, 1], []]);
      expect([openTo(engine), openTo(engine, SECOND)], note).toEqual([[ACCOUNT], ["soh2@example.org"]]);
      const lost = (engine.state().others?.length ?? 0) - 2;
      expect(lost, note).toBeLessThanOrEqual(1);
      expect(tableRemarks(engine), note).toBeGreaterThanOrEqual(lost);
      expect(tableRemarks(engine), note).toBeLessThanOrEqual(1);
      expect(
        rowsIn(engine, issues).filter(({ key }) => key.includes("таблица")),
        note,
      ).toEqual([]);
      expect(shown(tableOf(engine), ["Педагоги", "КР-0001", "ФИО"]), note).toBe("Берестова Анна Борисовна");
    }
  });
});

describe("сбой Google", () => {
  test.each(["create", "batchUpdate", "permissions.create"])(
    "на %s: другие школы идут дальше, повтор доводит до конца",
    (method) => {
      const request = { issue: { schools: [FIRST, SECOND] }, more: true };
      const state = tablesEngine().state();
      const { calls } = runWell(districtEngine(state), "exchangeSchools", [request]);
      // Of a table: the first write that follows its making is the note of its id in the book.
      const made = calls.log.findIndex((call) => call.method.endsWith("spreadsheets.create"));
      const place =
        method === "batchUpdate" ? made + 2 : calls.log.findIndex((call) => call.method.endsWith(method));
      for (const applied of [true, false]) {
        const engine = districtEngine(state);
        const faults: Fault[] = [{ call: calls.log[place]?.n ?? 0, answer: 503, applied }];
        const first = exchange(engine, request, { faults });
        expect(first.tables.map(({ school }) => school)).toContain(SECOND);
        const { tables, faults: left } = exchange(engine, request);
        expect([tables.map(({ issue }) => issue), left]).toEqual([[1, 1], []]);
        expect([openTo(engine), openTo(engine, SECOND)]).toEqual([[ACCOUNT], ["soh2@example.org"]]);
        const lost = (engine.state().others?.length ?? 0) - 2;
        expect(lost).toBe(method === "create" && applied ? 1 : 0);
        expect(tableRemarks(engine)).toBe(method === "create" ? 1 : 0);
      }
    },
  );
});

describe("вызовы", () => {
  test.each([3, 12])("%i школ: не больше 2·K+10 без изменений и 4·K+10, когда изменилось всё", (count) => {
    const engine = wideEngine(count);
    runWell(engine, "refreshBook");
    const total = (request: object) => runWell(engine, "exchangeSchools", [request]).calls.total;
    const made = total(ALL);
    const same = total(ALL);
    const untouched = total(TAKE);
    put(
      engine,
      rowsIn(engine, teachers).map(({ id }, index) => patchRow(teachers, id, { courses: `курсы ${index}` })),
    );
    runWell(engine, "refreshBook");
    const changed = total(ALL);
    for (const { id, school } of rowsIn(engine, teachers).slice(-count)) {
      const { sharedWith } = placeOf(engine, school);
      type(tableOf(engine, school), ["Педагоги", id, "Предмет, направление"], "физика", sharedWith);
    }
    const typed = total(TAKE);
    expect(Math.max(same, untouched)).toBeLessThanOrEqual(2 * count + 10);
    // A table that is made for the first time takes four calls: create, note, write, open.
    expect(Math.max(made, changed, typed)).toBeLessThanOrEqual(4 * count + 10);
  });
});

/** How many remarks there are on tables. */
function tableRemarks(engine: Engine): number {
  return rowsIn(engine, remarks).filter(({ key }) => /^книга\|таблица/.test(key)).length;
}
