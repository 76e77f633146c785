// The Sheets service fails: refusals, errors and lost answers at any call. What a command does is done exactly once.
import { describe, expect, test } from "vitest";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { Fault } from "../../src/local/engine/runState.ts";
import { directives, journal, mailLog, occurrences } from "../../src/workbook/tables/index.ts";
import { rowsIn } from "../built.ts";
import type { Act } from "./killed.ts";
import { addresses, contentOf, engineFrom, PLAN, staffedBook, teamBook, workingBook } from "./scenes.ts";

/** Every way in which a call may fail; a read changes nothing either way. */
function faultsAt(call: number, isRead: boolean): Fault[] {
  const answers = [503, "timeout"] as const;
  return [
    { call, answer: 429, applied: false },
    ...answers.map((answer): Fault => ({ call, answer, applied: false })),
    ...(isRead ? [] : answers.map((answer): Fault => ({ call, answer, applied: true }))),
  ];
}

const name = ({ answer, applied, call }: Fault): string =>
  `вызов ${call}, ответ ${answer}, ${applied ? "выполнен" : "не выполнен"}`;

/** The book with the lines of «Журнал», their time aside. */
const view = (engine: Engine): object => ({
  ...contentOf(engine),
  journal: rowsIn(engine, journal).map(({ message, row, sheet }) => ({ message, row, sheet })),
});

interface Job {
  title: string;
  book: () => EngineState;
  act: Act;
}

const marked = (engine: Engine): string[] =>
  [...rowsIn(engine, occurrences).slice(0, 2), ...rowsIn(engine, directives).slice(0, 2)].map(({ id }) => id);

const JOBS: Job[] = [
  {
    title: "отметка исполнения",
    book: workingBook,
    act: (engine, options) =>
      engine.run("markDone", [{ ids: marked(engine), evidence: "протокол" }], options),
  },
  {
    title: "внесение плана",
    book: staffedBook,
    act: (engine, options) => engine.run("importDocument", [PLAN], options),
  },
];

describe.each(JOBS)("сбой Google на любом вызове: $title", ({ act, book }) => {
  const calm = engineFrom(book());
  const { calls } = act(calm);
  const wanted = view(calm);
  const sheets = calls.log.filter(({ service }) => service === "Sheets");

  test("один сбой: всё сделано, и сделано один раз", () => {
    for (const { method, n } of sheets) {
      for (const fault of faultsAt(n, !method.endsWith("batchUpdate"))) {
        const engine = engineFrom(book());
        expect(act(engine, { faults: [fault] }).error, name(fault)).toBeNull();
        expect(view(engine), name(fault)).toEqual(wanted);
      }
    }
  });

  test("сбой и при записи, и при проверке после неё: сказано, что Google не отвечает; повтор доводит до конца", () => {
    for (const { n } of sheets.filter(({ method }) => method.endsWith("batchUpdate"))) {
      for (const applied of [true, false]) {
        const faults: Fault[] = [n, n + 1, n + 2].map((call) => ({ call, answer: 503, applied }));
        const engine = engineFrom(book());
        const { error } = act(engine, { faults });
        if (error !== null) expect(error.message).toMatch(/^Google сейчас не отвечает/);
        expect(act(engine).error).toBeNull();
        expect(contentOf(engine)).toEqual(contentOf(calm));
      }
    }
  });
});

test("сбой на любом вызове рассылки: никто не получает двух писем, каждому ушло или стоит «не подтверждено»", () => {
  const press: Act = (engine, options) => engine.run("sendReminders", [], options);
  const { calls } = press(engineFrom(teamBook(2)));
  const outer = calls.log.filter(({ service }) => service === "Sheets" || service === "MailApp");
  for (const { method, n } of outer) {
    const faults = faultsAt(n, /[gG]et/.test(method));
    for (const fault of faults) {
      const engine = engineFrom(teamBook(2));
      press(engine, { faults: [fault] });
      expect(press(engine).error, name(fault)).toBeNull();
      const told = engine.letters.map(({ to }) => to.join());
      expect(new Set(told).size, name(fault)).toBe(told.length);
      const doubtful = rowsIn(engine, mailLog).filter(({ state }) => state === "не подтверждено");
      const nobodyKnows = method === "sendEmail" && fault.answer !== 429;
      expect(doubtful.length, name(fault)).toBe(nobodyKnows ? 1 : 0);
      const known = new Set([...told, ...doubtful.map(({ to }) => to)]);
      expect([...known].sort(), name(fault)).toEqual(addresses(2));
    }
  }
});
