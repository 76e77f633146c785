// Exchanges with schools that are killed at each of their calls: repeated, they come to the same, and nothing is there twice.
import { describe, expect, test } from "vitest";
import { issues } from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { ALL, contentOf, districtEngine, exchange, returned, writes } from "./schoolScene.ts";

describe("обмен, прерванный на любом вызове", () => {
  test("убитый на любом вызове приём ничего не теряет и не вносит дважды", async () => {
    const { engine, back } = await returned();
    const state = engine.state();
    const request = { take: [back], more: true };
    const whole = districtEngine(state);
    const { calls } = runWell(whole, "exchangeSchools", [request]);
    const wanted = contentOf(whole);
    for (const n of writes(calls.log)) {
      for (const stop of [{ before: n }, { after: n }]) {
        const killed = districtEngine(state);
        killed.run("exchangeSchools", [request], { stop });
        exchange(killed, request);
        expect(contentOf(killed), JSON.stringify(stop)).toEqual(wanted);
      }
    }
  });

  test("убитая на любом вызове рассылка книг даёт при повторе те же выпуски", () => {
    const request = { ...ALL, more: true };
    const { calls } = runWell(districtEngine(), "exchangeSchools", [request]);
    for (const n of writes(calls.log)) {
      const killed = districtEngine();
      killed.run("exchangeSchools", [request], { stop: { after: n } });
      const { files } = exchange(killed, request);
      expect(
        files.map(({ issue }) => issue),
        String(n),
      ).toEqual([1, 1, 1]);
      expect(rowsIn(killed, issues)).toHaveLength(3);
    }
  });
});
