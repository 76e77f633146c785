// The mailing killed at any service call: nobody gets a second letter, nothing due is lost, at most one letter is uncertain.
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunResult } from "../../src/local/engine/runState.ts";
import { mailLog } from "../../src/workbook/tables/index.ts";
import { rowsIn } from "../built.ts";
import { killedEverywhere, type Act } from "./killed.ts";
import { isTo, nextDays, posted, repeated, stepsPosted, uncertain } from "./posted.ts";
import { addresses, contentOf, engineFrom, FRIDAY, teamBook } from "./scenes.ts";

const PEOPLE = 2;

const press: Act = (engine, options) => engine.run("sendReminders", [], options);

/** A letter in doubt stands in «Журнал рассылки» with an explanation and is named in the answer. */
function expectTold(engine: Engine, { value }: RunResult, place: string): void {
  const event = rowsIn(engine, mailLog).find(({ state }) => state === "не подтверждено");
  if (event === undefined) return;
  expect(event.note, place).toMatch(/неизвестно/);
  expect(JSON.stringify(value), place).toContain(`Не подтверждено: ${event.to}`);
}

describe("рассылка, убитая на любом вызове и запущенная снова", () => {
  const undisturbed = engineFrom(teamBook(PEOPLE));
  const first = press(undisturbed);
  const content = contentOf(undisturbed);
  const wanted = posted(undisturbed);
  nextDays(undisturbed);
  const later = posted(undisturbed).slice(wanted.length);

  test("без помех каждый получает по письму в день, пока срок не исполнен", () => {
    expect(first.error).toBeNull();
    expect(first.letters.map(({ to }) => to.join()).sort()).toEqual(addresses(PEOPLE));
    expect(later.length).toBeGreaterThanOrEqual(PEOPLE);
  });

  test("в тот же день все получают по одному письму, не подтверждено не больше одного, о нём сказано, назавтра всё как обычно", () => {
    let doubts = 0;
    const places = killedEverywhere(teamBook(PEOPLE), press, (engine, place) => {
      const again = press(engine);
      expect(again.error, place).toBeNull();
      const doubtful = uncertain(engine);
      expect(doubtful.length, place).toBeLessThanOrEqual(1);
      doubts += doubtful.length;
      expectTold(engine, again, place);
      expect(
        rowsIn(engine, mailLog).filter(({ state }) => state === "не отправлено"),
        place,
      ).toEqual([]);
      expect(contentOf(engine), place).toEqual(content);

      const today = posted(engine);
      const reached = wanted.filter((letter) => today.includes(letter) || isTo(letter, doubtful));
      expect(reached, place).toEqual(wanted);
      expect(
        today.filter((letter) => !wanted.includes(letter)),
        place,
      ).toEqual([]);

      nextDays(engine);
      expect(posted(engine).slice(today.length), place).toEqual(later);
      expect(uncertain(engine), place).toEqual(doubtful);
      const days = engine.letters.map(({ date, to }) => `${to.join()} ${date}`);
      expect(repeated(days), place).toEqual([]);
      expect(repeated(stepsPosted(engine)), place).toEqual([]);
    });
    expect(places).toBeGreaterThan(2 * PEOPLE);
    expect(doubts).toBeGreaterThanOrEqual(PEOPLE);
  });
});

test("рассылка, убитая дважды подряд, оставляет под сомнением по письму на запуск и никому не пишет дважды", () => {
  killedEverywhere(teamBook(2), press, (engine, place) => {
    const { calls } = press(engineFrom(engine.state()));
    const beforeLast = calls.log.findLast(({ service }) => service === "MailApp")?.n ?? calls.total;
    press(engine, { stop: { after: beforeLast } });
    expect(press(engine).error, place).toBeNull();
    const people = engine.letters.map(({ to }) => to.join());
    expect(repeated(people), place).toEqual([]);
    expect(uncertain(engine).length, place).toBeLessThanOrEqual(2);
    const told = new Set([...people, ...uncertain(engine)]);
    expect([...told].sort(), place).toEqual(addresses(2));
  });
});

test("утренний триггер, убитый на любом вызове, догоняет человек: по письму в день", () => {
  const book = engineFrom(teamBook(PEOPLE));
  press(book);
  const state = book.state();
  const uid = book.triggers.find(({ handler }) => handler === "sendReminders")?.uid ?? "";
  const morning: Act = (engine, options) => {
    engine.clock.setDay(FRIDAY);
    return engine.run("sendReminders", [{ triggerUid: uid }], { surface: "clock", ...options });
  };
  const undisturbed = engineFrom(state);
  expect(morning(undisturbed).letters.length).toBe(PEOPLE);
  killedEverywhere(state, morning, (engine, place) => {
    expect(press(engine).error, place).toBeNull();
    const friday = engine.letters.filter(({ date }) => date === FRIDAY).map(({ to }) => to.join());
    expect(repeated(friday), place).toEqual([]);
    expect([...new Set([...friday, ...uncertain(engine)])].sort(), place).toEqual(addresses(PEOPLE));
  });
});
