import { describe, expect, test } from "vitest";
import { HostClock } from "../../../src/local/engine/clock.ts";
import { dayOf, instantOf } from "../../../src/local/zone.ts";

const MOSCOW = "Europe/Moscow";

describe("часы", () => {
  test.each([
    ["2023-09-05", "2023-09-05T05:00:00.000Z"],
    ["2012-01-31", "2012-01-31T04:00:00.000Z"],
    ["2009-01-15", "2009-01-15T05:00:00.000Z"],
    ["2009-07-15", "2009-07-15T04:00:00.000Z"],
  ])("%s, восемь утра в Москве — по правилам того года", (date, utc) => {
    expect(new Date(instantOf(date, 8, 0, MOSCOW)).toISOString()).toBe(utc);
  });

  test("день — по календарю пояса, а не по UTC", () => {
    expect(dayOf(Date.parse("2023-09-05T21:30:00Z"), MOSCOW)).toBe("2023-09-06");
    expect(dayOf(Date.parse("2023-09-05T20:30:00Z"), MOSCOW)).toBe("2023-09-05");
  });

  test("названный день: идут только от ожидания; к прошедшему часу назад не возвращаются", () => {
    const clock = new HostClock(MOSCOW, "2023-09-05");
    const start = clock.now();
    clock.advance(1500);
    expect(clock.now() - start).toBe(1500);
    clock.moveTo("2023-09-05", 7, 0);
    expect(clock.now() - start).toBe(1500);
    clock.moveTo("2023-09-05", 9, 30);
    expect(clock.now() - start).toBe(90 * 60_000);
    clock.setDay("2023-09-01");
    expect(clock.today()).toBe("2023-09-01");
  });

  test("без дня — время машины; ожидание забегает вперёд только в своём запуске", () => {
    const clock = new HostClock(MOSCOW, null);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
    clock.advance(3_600_000);
    expect(clock.now() - Date.now()).toBeGreaterThan(3_500_000);
    clock.settle();
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(1000);
  });
});
