// States of the mail and of the triggers: no mail, a small quota, a refused letter, other people's triggers, a copied book.
import { describe, expect, test } from "vitest";
import type { EngineState } from "../../src/local/engine/data.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import { LIMITS } from "../../src/local/engine/limits.ts";
import type { RunResult } from "../../src/local/engine/runState.ts";
import type { OutboxLetter } from "../../src/local/outbox/letter.ts";
import { mailLog, remarks, staff, today } from "../../src/workbook/tables/index.ts";
import { bookOf, rowsIn, runWell } from "../built.ts";
import { addresses, contentOf, DAY, engineFrom, FRIDAY, teamBook } from "./scenes.ts";

const press = (engine: Engine): RunResult => runWell(engine, "sendReminders");

const told = (engine: Engine, day: string): string[] =>
  engine.letters.filter(({ date, subject }) => date === day && subject !== "").map(({ to }) => to.join());

describe("почта не настроена", () => {
  test("письма стоят как не отправленные с причиной, второй запуск их не повторяет", () => {
    const engine = engineFrom(teamBook(3), { mail: "off" });
    expect(press(engine).value).toMatchObject({ message: "Письма не отправлены: почта не настроена." });
    const events = rowsIn(engine, mailLog);
    expect(events.map(({ note, state, steps }) => ({ note, state, steps }))).toEqual(
      Array.from({ length: 3 }, () => ({ note: "почта не настроена", state: "не отправлено", steps: [] })),
    );
    press(engine);
    expect(rowsIn(engine, mailLog)).toEqual(events);
  });

  test("ни одна ступень не израсходована: когда почта заработает, уйдёт всё то же", () => {
    const calm = engineFrom(teamBook(3));
    press(calm);
    const without = engineFrom(teamBook(3), { mail: "off" });
    press(without);
    const engine = engineFrom(without.state());
    press(engine);
    expect(engine.letters.map(({ subject, text, to }) => ({ subject, text, to }))).toEqual(
      calm.letters.map(({ subject, text, to }) => ({ subject, text, to })),
    );
  });

  test("неделя без почты: в «Сегодня» сказано, что письма не уходят; потом напоминание приходит", () => {
    const without = engineFrom(teamBook(3), { mail: "off" });
    press(without);
    without.simulateDay(FRIDAY);
    expect(rowsIn(without, today).map(({ what }) => what)).toContain("Письма не уходят: почта не настроена");
    const engine = engineFrom(without.state());
    engine.simulateDay("2024-09-09");
    expect(told(engine, "2024-09-09").sort()).toEqual(addresses(3));
  });
});

describe("суточный предел меньше числа писем", () => {
  const urgent = {
    name: "urgent.txt",
    text: [
      "ПЛАН\nработы методического центра на 2024-2025 учебный год\n",
      "№ п/п\tмероприятия\tсроки проведения\tответственные",
      "II. Срочное\t\t\t",
      "1.\tСводка по школам\tдо 5 сентября\tДубравина А.Б.",
      "2.\tСводка по садам\tдо 5 сентября\tЕжова А.Б.",
    ].join("\n"),
  };
  const ROOM = 2;
  const RESERVE = 5;

  /** A morning on which the account has sent so many letters of its own that there is room for two. */
  function narrow(): Engine {
    const engine = engineFrom(teamBook(5));
    runWell(engine, "importDocument", [urgent]);
    const state = engine.state();
    const others = LIMITS.mailRecipientsPerDay - RESERVE - ROOM;
    return engineFrom({ ...state, letters: Array.from({ length: others }, (_, index) => other(index + 1)) });
  }

  const other = (number: number): OutboxLetter => ({
    number,
    at: Date.parse(`${DAY}T05:00:00Z`),
    date: DAY,
    from: { name: "", address: "centre@example.org" },
    to: ["someone@example.org"],
    cc: [],
    bcc: [],
    replyTo: "",
    subject: "",
    text: "",
    html: "",
  });

  test("уходят самые срочные, об остальных сказано", () => {
    const engine = narrow();
    expect(press(engine).value).toMatchObject({ data: { sent: ROOM, waiting: 3 } });
    expect(told(engine, DAY).sort()).toEqual(["worker4@example.org", "worker5@example.org"]);
    const waiting = rowsIn(engine, mailLog).filter(({ state }) => state === "не отправлено");
    expect(waiting.map(({ to }) => to).sort()).toEqual(addresses(3));
    expect(waiting.every(({ note }) => /суточного предела/.test(note))).toBe(true);
  });

  test("второй запуск того же дня ничего не добавляет, на следующий день уходит остальное", () => {
    const engine = narrow();
    press(engine);
    const events = rowsIn(engine, mailLog);
    press(engine);
    expect(rowsIn(engine, mailLog)).toEqual(events);
    expect(told(engine, DAY).length).toBe(ROOM);
    engine.simulateDay(FRIDAY);
    expect(told(engine, FRIDAY)).toEqual(expect.arrayContaining(addresses(3)));
  });
});

describe("письмо не принято", () => {
  const refused = (engine: Engine): RunResult => {
    const { calls } = press(engineFrom(teamBook(3)));
    const second = calls.log.filter(({ method }) => method === "sendEmail")[1]?.n ?? 0;
    return runWell(engine, "sendReminders", [], {
      faults: [{ call: second, answer: 429, applied: false }],
    });
  };

  test("остальные уходят, отказ стоит в журнале с причиной по-русски", () => {
    const engine = engineFrom(teamBook(3));
    expect(refused(engine).value).toMatchObject({
      data: { sent: 2, failed: [{ to: "worker2@example.org" }] },
    });
    const last = rowsIn(engine, mailLog).find(({ to }) => to === "worker2@example.org");
    expect(last).toMatchObject({
      state: "не отправлено",
      note: "Суточный предел писем исчерпан; уйдёт другим днём",
    });
  });

  test("ступень не израсходована: повтор досылает только это письмо", () => {
    const engine = engineFrom(teamBook(3));
    refused(engine);
    expect(press(engine).letters.map(({ to }) => to.join())).toEqual(["worker2@example.org"]);
    expect(told(engine, DAY).sort()).toEqual(addresses(3));
  });

  test("повтор, убитый на отправке, оставляет письмо под сомнением, и больше оно не уходит", () => {
    const engine = engineFrom(teamBook(3));
    refused(engine);
    const { calls } = press(engineFrom(engine.state()));
    const post = calls.log.find(({ method }) => method === "sendEmail")?.n ?? 0;
    engine.run("sendReminders", [], { stop: { after: post } });
    expect(press(engine).letters).toEqual([]);
    expect(told(engine, DAY).sort()).toEqual(addresses(3));
    expect(rowsIn(engine, mailLog)[0]).toMatchObject({ to: "worker2@example.org", state: "не подтверждено" });
  });

  test("адрес с ошибкой: письма ему нет, в «Замечаниях» сказано, остальным ушло", () => {
    const engine = engineFrom(teamBook(3));
    const book = bookOf(engine, [staff]);
    const row = book.rows(staff).findIndex(({ email }) => email === "worker2@example.org") + 1;
    const place = { sheetId: staff.sheetId, row, column: book.layout(staff).columns["email"] ?? -1 };
    engine.personEdit({ verb: "typeInto", args: [place, "worker2@example"] });
    press(engine);
    expect(told(engine, DAY).sort()).toEqual(["worker1@example.org", "worker3@example.org"]);
    expect(rowsIn(engine, remarks).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/«worker2@example» не похоже на адрес/),
    );
  });
});

describe("триггеры", () => {
  const SECOND = "second@example.org";

  test("второму, кто нажал «Настройка», сказано, чьи письма; триггеров не прибавилось", () => {
    const engine = engineFrom(teamBook(1));
    const before = engine.triggers;
    const { value } = runWell(engine, "setUp", [], { user: SECOND });
    expect(value).toMatchObject({ message: expect.stringMatching(/уже установил\(а\) centre@example\.org/) });
    expect(engine.triggers).toEqual(before);
  });

  test("повторная настройка тем же человеком оставляет по одному триггеру", () => {
    const engine = engineFrom(teamBook(1));
    const before = engine.triggers;
    runWell(engine, "setUp");
    expect(engine.triggers).toEqual(before);
    expect(before.map(({ handler }) => handler).sort()).toEqual(["completeEditedRows", "sendReminders"]);
  });

  test("запуск по чужому триггеру ничего не шлёт, не пишет и не читает книгу", () => {
    const engine = engineFrom(teamBook(3));
    press(engine);
    engine.clock.setDay(FRIDAY);
    const before = contentOf(engine);
    const result = runWell(engine, "sendReminders", [{ triggerUid: "чужой" }], {
      surface: "clock",
      user: SECOND,
    });
    expect(result.letters).toEqual([]);
    expect(result.calls.byService["Sheets"]).toBeUndefined();
    expect(contentOf(engine)).toEqual(before);
  });

  test("пока человек не начал рассылку, триггер обновляет книгу, но никому не пишет", () => {
    const engine = engineFrom(teamBook(3));
    for (const { result } of engine.simulateDay(FRIDAY)) expect(result.error).toBeNull();
    expect(engine.letters).toEqual([]);
    expect(rowsIn(engine, mailLog)).toEqual([]);
    expect(rowsIn(engine, today).map(({ what }) => what)).toContainEqual(
      expect.stringMatching(/Рассылка не начата/),
    );
  });

  test("триггер, сработавший дважды за утро, шлёт по одному письму", () => {
    const engine = engineFrom(teamBook(3));
    press(engine);
    engine.simulateDay(FRIDAY);
    engine.simulateDay(FRIDAY);
    expect(told(engine, FRIDAY).sort()).toEqual(addresses(3));
  });
});

describe("копия книги", () => {
  /** As Google copies it: cells and marks come along, properties and triggers don't. */
  function copied(): Engine {
    const source = engineFrom(teamBook(3));
    press(source);
    const { book, letters } = source.state();
    const state: EngineState = {
      book: { ...book, spreadsheetId: "copy" },
      letters,
      records: { properties: {}, triggers: [], deliveries: {}, permissions: {}, files: [] },
    };
    return engineFrom(state, { today: FRIDAY });
  }

  test("рассылка из неё отказывается словами и ничего не меняет", () => {
    const engine = copied();
    const before = contentOf(engine);
    const { error, letters } = engine.run("sendReminders");
    expect(error?.message).toBe(
      "Это копия книги. Чтобы письма не ушли дважды, откройте в ней «Аттестация» → «Настройка» и ответьте, станет ли она самостоятельной книгой.",
    );
    expect(letters).toEqual([]);
    expect(contentOf(engine)).toEqual(before);
  });

  test("после ответа «сделать самостоятельной» она живёт сама", () => {
    const engine = copied();
    runWell(engine, "setUp", [{ copy: "own" }]);
    expect(
      press(engine)
        .letters.map(({ to }) => to.join())
        .sort(),
    ).toEqual(addresses(3));
    expect(engine.triggers.length).toBe(2);
  });
});
