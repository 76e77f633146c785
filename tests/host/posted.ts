// What has become of a mailing: letters that have left, steps of ladders that went with them, letters under doubt.
import { expect } from "vitest";
import { ledgerState } from "../../src/domain/control/ledger.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { mailLog } from "../../src/workbook/tables/index.ts";
import { rowsIn } from "../built.ts";
import { DAY, FRIDAY, MONDAY } from "./scenes.ts";

/** «to day: subject» of all letters that have left. */
export const posted = (engine: Engine): string[] =>
  engine.letters.map(({ date, subject, to }) => `${to.join()} ${date}: ${subject}`);

export const repeated = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

/** Steps of ladders that went out in letters, each as often as it went. */
export function stepsPosted(engine: Engine): string[] {
  return rowsIn(engine, mailLog)
    .filter(({ state }) => state === "отправляется")
    .flatMap(({ date, steps, to }) =>
      engine.letters.some((letter) => letter.to.includes(to) && letter.date === date) ? steps : [],
    );
}

/** Addresses of letters of which nobody knows whether they went. */
export function uncertain(engine: Engine): string[] {
  const events = rowsIn(engine, mailLog);
  const { states } = ledgerState(events, DAY);
  const keys = [...states].filter(([, state]) => state === "не подтверждено").map(([key]) => key);
  return keys.map((key) => events.find((event) => event.key === key)?.to ?? "");
}

/** The trigger of the next working days, as the clock fires it. */
export function nextDays(engine: Engine): void {
  for (const day of [FRIDAY, MONDAY]) {
    for (const { result } of engine.simulateDay(day)) expect(result.error).toBeNull();
  }
}

export function isTo(letter: string, people: readonly string[]): boolean {
  return people.some((address) => letter.startsWith(`${address} `));
}
