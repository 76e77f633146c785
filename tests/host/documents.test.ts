// Documents from the register to the file: made once, versions and their differences, numbers and states, the budgets of a big batch.
import { describe, expect, test, vi } from "vitest";
import { unzipSync } from "fflate";
import { patchRow } from "../../src/workbook/changes.ts";
import {
  documentData,
  documents,
  organisations,
  phrases,
  questions,
  remarks,
  sittings,
  today,
} from "../../src/workbook/tables/index.ts";
import type { DocumentsPreview } from "../../src/commands/contract/index.ts";
import { rowsIn, runWell } from "../built.ts";
import {
  dataOf,
  EXTRACTS,
  failure,
  fileKeys,
  make,
  PROTOCOL,
  register,
  set,
  sittingEngine,
  states,
  view,
} from "./documentScene.ts";
import { put } from "./schoolScene.ts";

const textOf = (bytes: Uint8Array | null): string =>
  bytes === null ? "" : new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);

describe("сделать", () => {
  test("протокол: файл, строка реестра, данные для следующей версии", () => {
    const engine = sittingEngine(3);
    const made = make(engine, PROTOCOL);
    expect(made).toMatchObject({ unchanged: [], refused: [], rest: 0 });
    expect(made.made.map(({ id }) => id)).toEqual(["ДК-0001"]);
    const [row] = register(engine);
    expect(row).toMatchObject({
      kind: "Протокол заседания",
      state: "проект",
      number: "3",
      date: "2026-10-01",
      version: 1,
      made: "2026-10-02",
      key: "protocol/ЗС-0001",
    });
    const [kept] = engine.documents();
    expect(kept?.fileName).toMatch(/^ДК-0001 Протокол № 3 от 01\.10\.2026.*\.docx$/);
    expect(row?.fileId).toBe(kept?.id);
    expect(row?.link).toContain(kept?.id ?? "-");
    expect(textOf(engine.documentBytes(kept?.id ?? ""))).toContain("Заречного района");
    expect(rowsIn(engine, documentData).map(({ key }) => key)).toEqual(["ДК-0001/1"]);
  });

  test("ничего не изменилось: второй файл не создаётся", () => {
    const engine = sittingEngine(3);
    make(engine, EXTRACTS);
    const again = make(engine, EXTRACTS);
    expect(again).toMatchObject({ made: [], unchanged: ["ДК-0001", "ДК-0002", "ДК-0003"], rest: 0 });
    expect(engine.documents()).toHaveLength(3);
  });

  test("изменённые данные — новая версия рядом, прежняя заменена, разница названа", () => {
    const engine = sittingEngine(3);
    make(engine, EXTRACTS);
    put(engine, [patchRow(questions, "ВЗ-0002", { votesFor: 5, abstained: 1 })]);
    const { papers } = dataOf<DocumentsPreview>(runWell(engine, "previewDocuments", [EXTRACTS]));
    expect(papers.map(({ differences }) => differences.length > 0)).toEqual([false, true, false]);
    const made = make(engine, EXTRACTS);
    expect(made.unchanged).toEqual(["ДК-0001", "ДК-0003"]);
    expect(states(engine)).toEqual(["ДК-0001 проект", "ДК-0002 заменён", "ДК-0003 проект", "ДК-0004 проект"]);
    const fresh = register(engine)[3];
    expect(fresh?.version).toBe(2);
    expect(fresh?.difference).toMatch(/Голоса: было .*6.*, стало .*5/);
    expect(engine.documents()).toHaveLength(4);
  });

  test("другие слова в «Формулировках» — тоже новая версия", () => {
    const engine = sittingEngine(1);
    make(engine, PROTOCOL);
    const used = rowsIn(engine, phrases).find(({ key }) => key.startsWith("protocol."));
    const own = rowsIn(engine, phrases).filter(({ key }) => key.startsWith("protocol."));
    put(
      engine,
      own.map(({ key, text }) => patchRow(phrases, key, { own: `${text}!` })),
    );
    expect(used).toBeDefined();
    expect(make(engine, PROTOCOL).made).toHaveLength(1);
    expect(register(engine)[1]?.difference).not.toBe("");
  });

  test("нельзя составить с ошибкой: причина названа, файла нет", () => {
    const engine = sittingEngine(2);
    put(engine, [patchRow(sittings, "ЗС-0001", { present: ["Дубравина Ирина Олеговна"] })]);
    const made = make(engine, PROTOCOL);
    expect(made.made).toEqual([]);
    expect(made.refused.flatMap(({ problems }) => problems).join(" ")).toMatch(/кворум/i);
    expect(engine.documents()).toEqual([]);
    expect(register(engine)).toEqual([]);
  });

  test("заседания, которого больше нет, другое не заменит; будущее протокола не даёт", () => {
    const engine = sittingEngine(1);
    expect(make(engine, { ...PROTOCOL, sitting: "ЗС-0002" })).toMatchObject({ made: [], refused: [] });
    put(engine, [patchRow(sittings, "ЗС-0001", { on: "2026-10-08" })]);
    for (const request of [PROTOCOL, EXTRACTS])
      expect(make(engine, request).refused[0]?.problems.join()).toContain("08.10.2026: ещё не прошло");
    expect(register(engine)).toEqual([]);
  });

  test("входящее, внесённое человеком в реестр, остаётся как есть и занимает свой номер", () => {
    const engine = sittingEngine(1);
    put(engine, [
      {
        kind: "add",
        table: documents,
        rows: [{ kind: "Протокол заседания", title: "Старый протокол", number: "3", date: 46_030 }],
      },
    ]);
    const made = make(engine, PROTOCOL);
    expect(made.refused[0]?.problems.join("")).toMatch(/№ 3 в 2026 году уже у документа .*Старый протокол/);
    runWell(engine, "refreshBook");
    expect(register(engine)).toHaveLength(1);
    expect(register(engine)[0]).toMatchObject({ id: "ДК-0001", title: "Старый протокол", key: "" });
  });
});

describe("путь документа", () => {
  test("подписанный протокол отмечает заседание, подписанная выписка — вопрос", () => {
    const engine = sittingEngine(2);
    make(engine, PROTOCOL);
    make(engine, EXTRACTS);
    set(engine, { id: "ДК-0001", state: "на подписи" });
    set(
      engine,
      { id: "ДК-0001", state: "подписан", date: "2026-10-02" },
      { id: "ДК-0002", state: "подписан", number: "1", date: "2026-10-05" },
    );
    expect(rowsIn(engine, sittings)[0]?.signed).toBe("2026-10-02");
    expect(rowsIn(engine, questions).map(({ extract }) => extract)).toEqual(["2026-10-05", null]);
    expect(states(engine)).toEqual(["ДК-0001 подписан", "ДК-0002 подписан", "ДК-0003 проект"]);
  });

  test("назад пути нет, номер дважды не даётся, причина называет строку", () => {
    const engine = sittingEngine(2);
    make(engine, EXTRACTS);
    set(engine, { id: "ДК-0001", state: "подписан", number: "7" });
    expect(failure(engine, "setDocuments", { documents: [{ id: "ДК-0001", state: "проект" }] })).toContain(
      "«подписан» не может стать «проект»",
    );
    expect(failure(engine, "setDocuments", { documents: [{ id: "ДК-0002", number: "7" }] })).toMatch(
      /№ 7 в 2026 году уже у документа ДК-0001/,
    );
    expect(failure(engine, "setDocuments", { documents: [{ id: "ДК-0002", number: "№ 7" }] })).toMatch(
      /№ 7 в 2026 году уже/,
    );
    expect(failure(engine, "setDocuments", { documents: [{ id: "ДК-0001", number: "8" }] })).toContain(
      "номер и день не меняются",
    );
    expect(register(engine)[1]).toMatchObject({ number: "", state: "проект" });
  });

  test("подписанный не меняется: новая версия только по просьбе, он остаётся подписанным", () => {
    const engine = sittingEngine(1);
    make(engine, EXTRACTS);
    set(engine, { id: "ДК-0001", state: "подписан", number: "7" });
    put(engine, [patchRow(questions, "ВЗ-0001", { votesFor: 4, votesAgainst: 2 })]);
    expect(make(engine, EXTRACTS).refused[0]?.problems.join("")).toMatch(/уже подписан 02\.10\.2026/);
    expect(make(engine, { ...EXTRACTS, again: ["extract/ВЗ-0001"] }).made).toHaveLength(1);
    expect(states(engine)).toEqual(["ДК-0001 подписан", "ДК-0002 проект"]);
    expect(make(engine, { ...EXTRACTS, again: ["extract/ВЗ-0001"] }).made).toEqual([]);
  });

  test("на подписи дольше срока: начальник видит их одной строкой и получает письмо", () => {
    const engine = sittingEngine(3);
    make(engine, EXTRACTS);
    set(engine, ...["ДК-0001", "ДК-0002", "ДК-0003"].map((id) => ({ id, state: "на подписи" })));
    runWell(engine, "refreshBook");
    const [row] = rowsIn(engine, today).filter(({ group }) => group === "На подпись");
    expect(row?.what).toBe("Подписать: Выписка из протокола — 3 документа");
    expect(row?.who).toContain("Громова");
    const letters = (day: string) => {
      engine.clock.setDay(day);
      return runWell(engine, "sendReminders").letters.filter(({ text }) => text.includes("НА ПОДПИСЬ"));
    };
    expect(letters("2026-10-07")).toEqual([]);
    expect(letters("2026-10-08").map(({ to }) => to)).toEqual([["gromova@example.org"]]);
  });

  test("страница: виды с выбором, реестр, ничего не пишется", () => {
    const engine = sittingEngine(3);
    put(engine, [patchRow(questions, "ВЗ-0003", { decision: "перенести", putOffTo: "2026-11-20" })]);
    const result = runWell(engine, "documentsView");
    expect(result.calls.total).toBeLessThanOrEqual(4);
    const { kinds } = view(engine);
    expect(kinds).toHaveLength(25);
    const extract = kinds.find(({ id }) => id === "extract");
    expect(extract?.ready.questions).toEqual(["ВЗ-0001", "ВЗ-0002"]);
    expect(extract?.tags.fields).toContain("фио");
    const schools = kinds.find(({ id }) => id === "schoolBank")?.options.schools ?? [];
    expect(schools.map(({ id }) => id)).toEqual(rowsIn(engine, organisations).map(({ id }) => id));
  });
});

describe("200 выписок", () => {
  test("в бюджете вызовов и времени, шаги меньше полутора мегабайт, продолжение тем же запросом", () => {
    const engine = sittingEngine(200);
    const spy = vi.spyOn(engine.workbook, "batchUpdate");
    let calls = 0;
    let runs = 0;
    for (let rest = 1; rest > 0; runs++) {
      const result = runWell(engine, "makeDocuments", [EXTRACTS]);
      expect(result.ms).toBeLessThan(6 * 60_000);
      calls += result.calls.total;
      ({ rest } = dataOf<{ rest: number }>(result));
    }
    const sizes = spy.mock.calls.map(([body]) => Buffer.byteLength(JSON.stringify(body)));
    spy.mockRestore();
    expect(Math.max(...sizes)).toBeLessThan(1_500_000);
    expect(runs).toBeLessThanOrEqual(2);
    expect(calls).toBeLessThanOrEqual(3 * 200 + 10 * runs);
    expect(engine.documents()).toHaveLength(200);
    expect(new Set(fileKeys(engine)).size).toBe(200);
    expect(register(engine).every(({ state }) => state === "проект")).toBe(true);
  }, 120_000);

  test("по нескольку за вызов, как просит страница", () => {
    const engine = sittingEngine(5);
    expect(make(engine, { ...EXTRACTS, limit: 2 })).toMatchObject({ rest: 3 });
    expect(states(engine).filter((each) => each.endsWith("в очереди"))).toHaveLength(3);
    expect(make(engine, { ...EXTRACTS, limit: 2 })).toMatchObject({ rest: 1 });
    expect(make(engine, { ...EXTRACTS, limit: 2 })).toMatchObject({ rest: 0 });
    expect(engine.documents()).toHaveLength(5);
    expect(states(engine).filter((each) => each.endsWith("проект"))).toHaveLength(5);
  });

  test.each([1, 3])("%i документов: не больше 3·M + 10 вызовов", (count) => {
    const engine = sittingEngine(count);
    const first = runWell(engine, "makeDocuments", [EXTRACTS]);
    expect(first.calls.total).toBeLessThanOrEqual(3 * count + 10);
    put(
      engine,
      rowsIn(engine, questions).map(({ id }) => patchRow(questions, id, { votesFor: 5, votesAgainst: 1 })),
    );
    const second = runWell(engine, "makeDocuments", [EXTRACTS]);
    expect(second.documents).toHaveLength(count);
    expect(second.calls.total).toBeLessThanOrEqual(3 * count + 10);
  });
});

test("имена убраны из книги: в реестре документов остаются коды, данные версий стёрты, файлы целы", () => {
  const engine = sittingEngine(2);
  make(engine, EXTRACTS);
  make(engine, PROTOCOL);
  expect(register(engine)[0]?.title).toContain("Берестов");
  runWell(engine, "hideNames", [{ codes: [] }]);
  expect(register(engine).map(({ title, fileName, to }) => [title, fileName, to])).toEqual([
    ["Выписка из протокола: ЗС-0001, ВЗ-0001", "ДК-0001", ""],
    ["Выписка из протокола: ЗС-0001, ВЗ-0002", "ДК-0002", ""],
    ["Протокол заседания: ЗС-0001, ВЗ-0001, ВЗ-0002", "ДК-0003", ""],
  ]);
  expect(rowsIn(engine, documentData)).toEqual([]);
  expect(engine.documents()).toHaveLength(3);
});

test("номер, данный руками двум документам вида, назван в «Замечаниях» у второго", () => {
  const engine = sittingEngine(2);
  make(engine, EXTRACTS);
  const same = { number: "5", date: "2026-10-02" };
  put(engine, [patchRow(documents, "ДК-0001", same), patchRow(documents, "ДК-0002", same)]);
  runWell(engine, "refreshBook");
  const found = rowsIn(engine, remarks).filter(({ message }) => message.startsWith("№ 5"));
  expect(found.map(({ row, message }) => [row, message])).toEqual([
    ["ДК-0002", expect.stringContaining("уже у документа ДК-0001")],
  ]);
});

test("чужое поле в своих словах названо в «Замечаниях»", () => {
  const engine = sittingEngine(1);
  const phrase = rowsIn(engine, phrases).find(({ text }) => /\{/.test(text));
  put(engine, [patchRow(phrases, phrase?.key ?? "", { own: "Слова {чужое}" })]);
  runWell(engine, "refreshBook");
  expect(rowsIn(engine, remarks).map(({ message }) => message)).toContainEqual(
    expect.stringContaining("поля {чужое} в этой фразе нет"),
  );
});

test("чужое поле в своих словах не печатается: документ не составлен, строка названа", () => {
  const engine = sittingEngine(1);
  put(engine, [patchRow(phrases, "protocol.title", { own: "ПРОТОКОЛ {чужое}" })]);
  expect(make(engine, PROTOCOL).refused[0]?.problems).toEqual([
    expect.stringContaining("строка «protocol.title» (Протокол заседания): поля {чужое}"),
  ]);
  expect(make(engine, EXTRACTS).made).toHaveLength(1);
});

test("причина не повторяет названия документа", () => {
  const { value } = runWell(sittingEngine(1), "makeDocuments", [{ kind: "filedList", month: "2026-10" }]);
  expect(JSON.stringify(value)).not.toContain("2026 г.: Список подавших");
});
