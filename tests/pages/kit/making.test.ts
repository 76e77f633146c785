// Documents made call by call: what is summed up, when it ends.
import { afterEach, describe, expect, test, vi } from "vitest";
import type { DocumentsMade } from "../../../src/commands/contract/documents.ts";
import { makeAll, wordMade } from "../../../src/pages/kit/making.ts";
import type { Steps } from "../../../src/pages/kit/Steps.tsx";

afterEach(() => {
  vi.unstubAllGlobals();
});

const made = (...ids: string[]): DocumentsMade["made"] =>
  ids.map((id) => ({ id, title: `Выписка ${id}`, link: "", fileName: "" }));

/** The server answers the calls one after the other; the last answer is given again and again. */
function serverWith(answers: readonly DocumentsMade[]): () => number {
  let count = 0;
  const runner = (onSuccess: (value: unknown) => void): object => ({
    withSuccessHandler: (handler: (value: unknown) => void) => runner(handler),
    withFailureHandler: () => runner(onSuccess),
    makeDocuments: () => {
      const data = answers[Math.min(count, answers.length - 1)];
      count += 1;
      onSuccess({ message: "", details: [], data });
    },
  });
  vi.stubGlobal("google", { script: { run: runner(() => undefined) } });
  return () => count;
}

/** @param stopAfter the step after which the person stops; 0 = never */
const steps = (stopAfter = 0): Steps => ({
  progress: null,
  isStopping: false,
  stop: () => undefined,
  async go(_first, step) {
    let count = 1;
    for (let next = await step(); next !== null; next = await step(), count += 1)
      if (count === stopAfter) return false;
    return true;
  },
});

describe("составление многих документов", () => {
  test("запросы повторяются, пока что-то осталось; своё же «без изменений» не считается", async () => {
    const calls = serverWith([
      { made: made("ДК-1", "ДК-2"), unchanged: ["ДК-9"], refused: [], rest: 1 },
      { made: made("ДК-3"), unchanged: ["ДК-1", "ДК-2", "ДК-9"], refused: [], rest: 0 },
    ]);
    const result = await makeAll({ kind: "extract" }, steps(), () => undefined);
    expect(calls()).toBe(2);
    expect(wordMade(result)).toBe("Составлено: 3 документа; без изменений: 1 документ.");
  });

  test("отказ сказан один раз, хотя его повторяет каждый запрос", async () => {
    const refused = [{ title: "Выписка: Ветров П.И.", problems: ["Голоса не сходятся."] }];
    serverWith([
      { made: made("ДК-1"), unchanged: [], refused, rest: 1 },
      { made: made("ДК-2"), unchanged: ["ДК-1"], refused, rest: 0 },
    ]);
    const result = await makeAll({ kind: "extract" }, steps(), () => undefined);
    expect(result.refused).toEqual(refused);
    expect(wordMade(result)).toBe("Составлено: 2 документа; не составлено: 1 документ.");
  });

  test("остановленное так и названо", async () => {
    serverWith([{ made: made("ДК-1"), unchanged: [], refused: [], rest: 5 }]);
    expect(wordMade(await makeAll({ kind: "extract" }, steps(1), () => undefined))).toBe(
      "Остановлено, составлено: 1 документ.",
    );
  });

  test("когда составлять нечего или нового нет, так и сказано", async () => {
    serverWith([{ made: [], unchanged: ["ДК-1"], refused: [], rest: 0 }]);
    expect(wordMade(await makeAll({ kind: "plan" }, steps(), () => undefined))).toBe(
      "Без изменений: 1 документ.",
    );
    serverWith([{ made: [], unchanged: [], refused: [], rest: 0 }]);
    expect(wordMade(await makeAll({ kind: "plan" }, steps(), () => undefined))).toBe("Составлять нечего.");
  });

  test("сервер, который ничего не делает, бесконечно не спрашивают", async () => {
    const calls = serverWith([{ made: [], unchanged: [], refused: [], rest: 3 }]);
    await makeAll({ kind: "extract" }, steps(), () => undefined);
    expect(calls()).toBe(1);
  });
});
