// A sitting that is closed by a run killed at any service call: all its decisions are in the registers or none.
import { expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import { conformity, heads, questions, remarks, sittings, today } from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { killedEverywhere, type Act } from "./killed.ts";
import { engineFrom } from "./scenes.ts";
import { agendaOf, asked, districtBook, heldBook, SAT } from "./sittingScene.ts";

const contentOf = (engine: Engine): object => ({
  sittings: rowsIn(engine, sittings),
  questions: rowsIn(engine, questions),
  heads: rowsIn(engine, heads),
  conformity: rowsIn(engine, conformity),
  remarks: rowsIn(engine, remarks),
  today: rowsIn(engine, today),
});

test("закрытие, убитое на любом вызове: решения перенесены все или ни одно, повтор доводит до конца", () => {
  const close: Act = (engine, options) =>
    engine.run("closeSitting", [{ id: "ЗС-0001", number: "1" }], options);
  const before = contentOf(engineFrom(heldBook()));
  const calm = engineFrom(heldBook());
  expect(close(calm).error).toBeNull();
  const after = contentOf(calm);
  expect(after).not.toEqual(before);
  killedEverywhere(heldBook(), close, (engine, place) => {
    const isClosed = rowsIn(engine, sittings)[0]?.closed !== null;
    expect(contentOf(engine), place).toEqual(isClosed ? after : before);
    expect(close(engine).error, place).toBeNull();
    expect(contentOf(engine), place).toEqual(after);
  });
});

test("назначение, убитое на любом вызове: повтор не делает второго заседания и второй повестки", () => {
  const { data } = asked(engineFrom(districtBook()), "sittingsView", {});
  const agenda = agendaOf(data);
  const request = { ...data.draft, on: SAT, time: "10:00", form: "очно", invited: [], agenda };
  const save: Act = (engine, options) => engine.run("saveSitting", [request], options);
  const calm = engineFrom(districtBook());
  expect(save(calm).error).toBeNull();
  const wanted = contentOf(calm);
  killedEverywhere(districtBook(), save, (engine, place) => {
    expect(save(engine).error, place).toBeNull();
    runWell(engine, "refreshBook");
    expect(contentOf(engine), place).toEqual(wanted);
  });
});
