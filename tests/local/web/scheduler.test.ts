import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { TriggerView } from "../../../src/local/web/protocol.ts";
import { Scheduler } from "../../../src/local/web/server/scheduler.ts";
import { temporaryFolder } from "../folders.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Midnight of the first day. */
const START = Date.UTC(2026, 10, 23);

/** A book with a trigger every day at seven, and one that has no time; each start of a program is a new scheduler. */
function machine() {
  const dir = temporaryFolder();
  const fired: number[] = [];
  let now = START;
  const seven = (): number => Math.ceil((now + 1 - START - 7 * HOUR) / DAY) * DAY + START + 7 * HOUR;
  const trigger = (uid: string, next: number | null): TriggerView => ({
    uid,
    title: "Ежедневный запуск",
    owner: "centre@example.org",
    when: "",
    next,
  });
  const triggers = () => Promise.resolve([trigger("утро", seven()), trigger("правка", null)]);
  const fire = (): Promise<void> => {
    fired.push((now - START) / HOUR);
    return Promise.resolve();
  };
  const started = (): Scheduler => new Scheduler({ dir, triggers, fire }, () => now);
  return {
    dir,
    fired,
    started,
    at: (hour: number): void => {
      now = START + hour * HOUR;
    },
  };
}

test("в своё время — один раз, сколько ни смотри на часы и ни перезапускай программу", async () => {
  const { at, fired, started } = machine();
  let scheduler = started();
  await scheduler.look();
  at(6.9);
  await scheduler.look();
  expect(fired).toEqual([]);
  for (const hour of [7, 7.1, 8, 23]) {
    at(hour);
    await scheduler.look();
    scheduler = started();
    await Promise.all([scheduler.look(), scheduler.look()]);
  }
  expect(fired).toEqual([7]);
  at(31);
  await scheduler.look();
  expect(fired).toEqual([7, 31]);
});

test("пропущенное за неделю выключенной машины — один запуск при включении", async () => {
  const { at, fired, started } = machine();
  await started().look();
  at(7 * 24 + 10);
  await started().look();
  at(7 * 24 + 11);
  await started().look();
  expect(fired).toEqual([7 * 24 + 10]);
});

test("книгу видят впервые в десять утра: сегодняшнее утро не догоняется, завтрашнее будет", async () => {
  const { at, dir, fired, started } = machine();
  at(10);
  writeFileSync(join(dir, "fired.json"), "{испорчен");
  await started().look();
  expect(fired).toEqual([]);
  at(31.5);
  await started().look();
  expect(fired).toEqual([31.5]);
});

test("упавший запуск не повторяется и не останавливает часы", async () => {
  const dir = temporaryFolder();
  let now = 0;
  const attempts: number[] = [];
  const trigger = { uid: "утро", title: "", owner: "", when: "" };
  const scheduler = new Scheduler(
    {
      dir,
      triggers: () => Promise.resolve([{ ...trigger, next: (Math.floor(now / 10) + 1) * 10 }]),
      fire: () => {
        attempts.push(now);
        return Promise.reject(new Error("сбой"));
      },
    },
    () => now,
  );
  await scheduler.look();
  now = 12;
  await scheduler.look();
  now = 13;
  await scheduler.look();
  now = 21;
  await scheduler.look();
  expect(attempts).toEqual([12, 21]);
});
