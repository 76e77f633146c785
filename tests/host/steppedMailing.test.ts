// The mailing as its page drives it: bounded steps that may be stopped after any of them or killed inside, and go on later.
import { describe, expect, test } from "vitest";
import type { MailingStep } from "../../src/commands/contract/index.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunOptions, RunResult, Stop } from "../../src/local/engine/runState.ts";
import { mailLog } from "../../src/workbook/tables/index.ts";
import { rowsIn, runWell } from "../built.ts";
import { killedEverywhere, type Act } from "./killed.ts";
import { isTo, nextDays, posted, repeated, stepsPosted, uncertain } from "./posted.ts";
import { addresses, contentOf, engineFrom, FRIDAY, teamBook } from "./scenes.ts";

const PEOPLE = 2;

/** What a step answered. */
function stepOf({ value }: RunResult): MailingStep {
  if (typeof value !== "object" || value === null || !("data" in value)) throw new Error("шаг не ответил");
  return JSON.parse(JSON.stringify(value.data));
}

/** The page's loop: steps of `limit` letters until none is left, those refused are not tried again. */
function stepped(engine: Engine, limit: number, options: RunOptions = {}): RunResult & { steps: number } {
  const runs: RunResult[] = [];
  const refused: string[] = [];
  for (;;) {
    const before = runs.reduce((sum, { calls }) => sum + calls.total, 0);
    const run = engine.run("sendLetters", [{ limit, except: refused }], shifted(options, before));
    runs.push(run);
    if (!run.ok) break;
    const { failed, isWhole, left } = stepOf(run);
    refused.push(...failed.map(({ id }) => id));
    if (isWhole && left === 0) break;
  }
  const log = runs.flatMap(({ calls }) => calls.log).map((call, index) => ({ ...call, n: index + 1 }));
  const [last] = runs.slice(-1);
  if (last === undefined) throw new Error("ни одного шага");
  const letters = runs.flatMap((run) => run.letters);
  return { ...last, letters, calls: { ...last.calls, log, total: log.length }, steps: runs.length };
}

/** A stop counted from the first step, seen from a later one. */
function shifted(options: RunOptions, before: number): RunOptions {
  const { stop, ...others } = options;
  if (stop === undefined) return options;
  const later: Stop = "before" in stop ? { before: stop.before - before } : { after: stop.after - before };
  return { ...others, stop: later };
}

const pressed: Act = (engine, options) => stepped(engine, 1, options);

describe("рассылка по шагам", () => {
  test("шлёт то же, что и целиком, в том же порядке", () => {
    const [whole, parts] = [engineFrom(teamBook(5)), engineFrom(teamBook(5))];
    runWell(whole, "sendReminders");
    expect(stepped(parts, 2).steps).toBe(3);
    expect(posted(parts)).toEqual(posted(whole));
    expect(contentOf(parts)).toEqual(contentOf(whole));
    const events = (engine: Engine): string[] =>
      rowsIn(engine, mailLog)
        .map(({ key, state }) => `${key} ${state}`)
        .sort();
    expect(events(parts)).toEqual(events(whole));
  });

  test("шаг говорит, сколько ушло и сколько осталось", () => {
    const engine = engineFrom(teamBook(5));
    const steps = [1, 2, 3].map(() => stepOf(runWell(engine, "sendLetters", [{ limit: 2, except: [] }])));
    expect(steps.map(({ sent, left }) => [sent, left])).toEqual([
      [2, 3],
      [2, 1],
      [1, 0],
    ]);
  });

  test("шаг кончается через 10 секунд, даже когда писем можно больше", () => {
    const engine = engineFrom(teamBook(12));
    const { sent, left } = stepOf(runWell(engine, "sendLetters", [{ except: [] }]));
    expect(sent).toBeGreaterThanOrEqual(5);
    expect(sent).toBeLessThanOrEqual(10);
    expect(sent + left).toBe(12);
  });

  test.each([5, 20])("%i людям: не больше 2R + 15 вызовов и ещё десяти на каждый лишний шаг", (count) => {
    const { calls, letters, steps } = stepped(engineFrom(teamBook(count)), 10);
    expect(letters.length).toBe(count);
    console.log(`${count} letters by ${steps} steps: ${calls.total} service calls`);
    expect(calls.total).toBeLessThanOrEqual(2 * count + 15 + 10 * (steps - 1));
    const posts = calls.log.filter(({ method }) => method === "sendEmail");
    for (const { n } of posts) expect(calls.log[n]?.method).toBe("spreadsheets.batchUpdate");
  });

  test("остановлена после шага: ничего не под сомнением, остальным пишет утренний запуск", () => {
    const engine = engineFrom(teamBook(5));
    runWell(engine, "sendLetters", [{ limit: 2, except: [] }]);
    const states = (to: string): string[] =>
      rowsIn(engine, mailLog)
        .filter((event) => event.to === to)
        .map(({ state }) => state);
    const [first = "", , third = ""] = addresses(5);
    expect(states(first)).toEqual(["отправлено", "отправляется", "намечено"]);
    expect(states(third)).toEqual(["намечено"]);
    for (const { result } of engine.simulateDay(FRIDAY)) expect(result.error).toBeNull();
    expect(uncertain(engine)).toEqual([]);
    const friday = engine.letters.filter(({ date }) => date === FRIDAY).map(({ to }) => to.join());
    expect(friday).toEqual(expect.arrayContaining(addresses(5).slice(2)));
    expect(repeated(stepsPosted(engine))).toEqual([]);
  });

  test("кому галочка снята, тому сегодня не пишут и ничего не записывают; завтра письмо придёт", () => {
    const engine = engineFrom(teamBook(3));
    const preview = runWell(engine, "previewReminders").value;
    const ids = JSON.stringify(preview).match(/СТ-\d+/g) ?? [];
    runWell(engine, "sendLetters", [{ except: ids.slice(0, 1) }]);
    const [left = ""] = addresses(3);
    expect(engine.letters.map(({ to }) => to.join()).sort()).toEqual(addresses(3).slice(1));
    expect(rowsIn(engine, mailLog).filter(({ to }) => to === left)).toEqual([]);
    engine.simulateDay(FRIDAY);
    expect(engine.letters.filter(({ date }) => date === FRIDAY).map(({ to }) => to.join())).toContain(left);
  });

  test("письмо, которое почта не приняла, не останавливает шаги и не повторяется в них", () => {
    const engine = engineFrom(teamBook(3));
    const { calls } = runWell(engineFrom(engine.state()), "sendLetters", [{ limit: 2, except: [] }]);
    const call = calls.log.find(({ method }) => method === "sendEmail")?.n ?? 0;
    const first = runWell(engine, "sendLetters", [{ limit: 2, except: [] }], {
      faults: [{ call, answer: 429, applied: false }],
    });
    const { failed, left } = stepOf(first);
    expect([failed.map(({ to }) => to), left]).toEqual([[addresses(1)[0]], 1]);
    const except = failed.map(({ id }) => id);
    expect(stepOf(runWell(engine, "sendLetters", [{ limit: 2, except }]))).toMatchObject({
      sent: 1,
      left: 0,
    });
    expect(engine.letters.map(({ to }) => to.join()).sort()).toEqual(addresses(3).slice(1));
  });

  test("без почты кончается первым шагом и говорит почему", () => {
    const engine = engineFrom(teamBook(3), { mail: "off" });
    const step = stepOf(runWell(engine, "sendLetters", [{ limit: 2, except: [] }]));
    expect(step).toMatchObject({ mail: "почта не настроена", sent: 0, left: 0 });
  });
});

describe("рассылка по шагам, убитая на любом вызове любого шага и продолженная", () => {
  const undisturbed = engineFrom(teamBook(PEOPLE));
  pressed(undisturbed);
  const content = contentOf(undisturbed);
  const wanted = posted(undisturbed);
  nextDays(undisturbed);
  const later = posted(undisturbed).slice(wanted.length);

  test("каждый получает по одному письму, не подтверждено не больше одного, назавтра всё как обычно", () => {
    const calls = killedEverywhere(teamBook(PEOPLE), pressed, (engine, place) => {
      expect(pressed(engine).error, place).toBeNull();
      const doubtful = uncertain(engine);
      expect(doubtful.length, place).toBeLessThanOrEqual(1);
      expect(contentOf(engine), place).toEqual(content);
      const today = posted(engine);
      const reached = wanted.filter((letter) => today.includes(letter) || isTo(letter, doubtful));
      expect(reached, place).toEqual(wanted);
      expect(repeated(today), place).toEqual([]);
      nextDays(engine);
      expect(posted(engine).slice(today.length), place).toEqual(later);
      expect(uncertain(engine), place).toEqual(doubtful);
      expect(repeated(stepsPosted(engine)), place).toEqual([]);
    });
    expect(calls).toBeGreaterThan(2 * PEOPLE + 10);
  }, 180_000);
});

describe("что уйдёт", () => {
  test("показаны сами письма; ничего не записано и не отправлено", () => {
    const engine = engineFrom(teamBook(3));
    const before = engine.state();
    const { calls, value } = runWell(engine, "previewReminders");
    expect(value).toMatchObject({
      message: "Уйдёт 3 письма.",
      data: { isFirst: true, isDayOff: false, dailyHour: 7, mail: "", waiting: [], unheard: [] },
    });
    expect(calls.log.filter(({ method }) => method.endsWith("pdate") || method === "tryLock")).toEqual([]);
    expect(JSON.stringify(engine.state())).toBe(JSON.stringify(before));
    stepped(engine, 10);
    const sent = engine.letters.map(({ html, subject, text, to }) => ({
      html,
      subject,
      text,
      to: to.join(),
    }));
    expect(value).toMatchObject({ data: { letters: sent } });
  });

  test("после рассылки: писем нет, названы те, кто сегодня уже получил", () => {
    const engine = engineFrom(teamBook(2));
    stepped(engine, 10);
    expect(runWell(engine, "previewReminders").value).toMatchObject({
      data: { letters: [], isFirst: false, served: ["Берестова Анна Борисовна", "Вишнякова Анна Борисовна"] },
    });
  });

  test("почта не настроена; копия книги", () => {
    const off = engineFrom(teamBook(2), { mail: "off" });
    expect(runWell(off, "previewReminders").value).toMatchObject({ data: { mail: "почта не настроена" } });
    const { book, ...others } = teamBook(2);
    const engine = engineFrom({ ...others, book: { ...book, spreadsheetId: "copy" } });
    expect(engine.run("previewReminders").error?.message).toMatch(/^Это копия книги/);
  });
});
