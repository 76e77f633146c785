// What holds for the mail of every simulated time, whoever closes what.
import { expect } from "vitest";
import type { Centre } from "./centre.ts";
import { calendar } from "./centre.ts";
import { perWeek, type ReadLetter } from "./letters.ts";

/** Norm of letters: three and 25 lines a person and week; one letter a person a day, on working days. */
export function expectNoFlood(letters: readonly ReadLetter[]): void {
  const over = perWeek(letters).filter((week) => week.letters > 3 || week.lines > 25);
  expect(over).toEqual([]);
  const mornings = letters.map(({ to, day }) => `${day} ${to}`);
  expect(mornings).toEqual([...new Set(mornings)]);
  expect(letters.filter(({ day }) => !calendar.isWorking(day))).toEqual([]);
}

/** No step of a ladder is told twice to a person. */
export function expectNothingRepeats({ steps }: Centre): void {
  expect(steps).toEqual([...new Set(steps)]);
}
