// «Самопроверка»: green on a sound book, red where something is wrong, and its scratch sheet never stays.
import { describe, expect, test } from "vitest";
import type { CheckFinding, SelfCheckReport } from "../../src/commands/contract/checking.ts";
import { SCRATCH } from "../../src/commands/checks/check.ts";
import type { Engine } from "../../src/local/engine/engine.ts";
import type { RunOptions } from "../../src/local/engine/runState.ts";
import { newEngine, runWell } from "../built.ts";
import { DAY, emptyBook, engineFrom } from "../host/scenes.ts";
import { edit } from "./person.ts";

const OWNER = "centre@example.org";

const isReport = (value: unknown): value is { message: string; data: SelfCheckReport } =>
  typeof value === "object" && value !== null && "data" in value;

function checked(
  engine: Engine,
  openedBy = OWNER,
  options: RunOptions = {},
): { message: string; data: SelfCheckReport } {
  const { value } = runWell(engine, "selfCheck", [{ openedBy }], options);
  if (!isReport(value)) throw new Error("нет результата");
  return value;
}

const red = (findings: readonly CheckFinding[]): string[] =>
  findings.filter(({ state }) => state === "иначе").map(({ code }) => code);

const titles = (engine: Engine): string[] =>
  engine.workbook.book.sheets.map(({ properties }) => String(properties.title));

/** Without triggers, so that what the test does in between fires nothing. */
function quietBook(): Engine {
  const { records, ...state } = emptyBook();
  return engineFrom({ ...state, records: { ...records, triggers: [] } });
}

describe("самопроверка", () => {
  test("на исправной книге всё как ожидалось, книга не изменилась, писем нет", () => {
    const engine = engineFrom(emptyBook());
    const before = structuredClone({ ...engine.workbook.book, developerMetadata: null });
    const { message, data } = checked(engine);
    expect(red(data.findings)).toEqual([]);
    expect(message).toMatch(/^Всё как ожидалось/);
    expect({ ...engine.workbook.book, developerMetadata: null }).toEqual(before);
    expect(engine.letters).toEqual([]);
    expect(new Set(data.findings.map(({ code }) => code)).size).toBe(data.findings.length);
  });

  test("с командной строки идёт так же, без аргумента", () => {
    expect(runWell(engineFrom(emptyBook()), "selfCheck").notModelled).toEqual([]);
  });

  test("из меню открывается окно с учётной записью того, кто его открыл", () => {
    const { dialogs } = runWell(engineFrom(emptyBook()), "openSelfCheck", [], { user: "second@example.org" });
    expect(dialogs.map(({ html }) => html.includes('"openedBy":"second@example.org"'))).toEqual([true]);
  });

  test("в тексте для программиста нет ничьих адресов", () => {
    const { text } = checked(engineFrom(emptyBook()), "director@example.org").data;
    expect(text).not.toMatch(/\S@\S/);
    expect(text).toContain("Одна учётная запись: иначе");
    expect(text).toContain("Google Диск не проверялся");
  });

  test("укладывается в половину минутного предела записей", () => {
    const { calls } = runWell(engineFrom(emptyBook()), "selfCheck");
    const writes = calls.log.filter(
      ({ service, method }) => service === "Sheets" && /batchUpdate$/.test(method),
    );
    expect(writes.length).toBeGreaterThan(10);
    expect(writes.length).toBeLessThanOrEqual(30);
  });
});

describe("что не так, то и красное", () => {
  test("окно открыла другая учётная запись", () => {
    expect(red(checked(engineFrom(emptyBook()), "director@example.org").data.findings)).toEqual(["accounts"]);
  });

  test("книга не настроена: запуска нет", () => {
    expect(red(checked(newEngine({ today: DAY })).data.findings)).toEqual(["triggers"]);
  });

  test("запуск записан, но удалён", () => {
    expect(red(checked(quietBook()).data.findings)).toEqual(["triggers"]);
  });

  test("копия: она не своя, и запуска в ней нет", () => {
    const state = emptyBook();
    const engine = engineFrom({
      ...state,
      book: { ...state.book, spreadsheetId: "copy" },
      records: { ...state.records, properties: {}, triggers: [] },
    });
    expect(red(checked(engine).data.findings)).toEqual(["own", "triggers"]);
  });

  test("почты нет", () => {
    expect(red(checked(engineFrom(emptyBook(), { mail: "off" })).data.findings)).toEqual(["mail"]);
  });

  test.each([
    ["locale", "en_US", "locale"],
    ["timeZone", "Asia/Omsk", "zone"],
  ])("настройки книги: %s %s", (field, value, code) => {
    const engine = engineFrom(emptyBook());
    edit(engine, {
      requests: [{ updateSpreadsheetProperties: { properties: { [field]: value }, fields: field } }],
    });
    expect(red(checked(engine).data.findings)).toEqual([code]);
  });

  test("строгий список служба может и не соблюдать: это предусмотрено", () => {
    const engine = engineFrom(emptyBook());
    engine.workbook.strictValidation = false;
    const { findings } = checked(engine).data;
    expect(red(findings)).toEqual([]);
    expect(findings.find(({ code }) => code === "list")?.seen).toBe("записано");
  });

  test("всё, что проверка записала, кто-то переписал и снял: каждая проверка чтения это видит", () => {
    const engine = quietBook();
    let isAtWork = false;
    const { findings } = checked(engine, OWNER, {
      betweenCalls: (_, service, method) => {
        if (service !== "Sheets" || !/\.(?:get|batchGetByDataFilter)$/.test(method) || isAtWork) return;
        isAtWork = true;
        spoil(engine);
        isAtWork = false;
      },
    }).data;
    expect(red(findings).sort()).toEqual(
      [
        "atomic",
        "colours",
        "columns",
        "dates",
        "guarded",
        "list",
        "long",
        "marker",
        "rows",
        "triggers",
        "typed",
      ].sort(),
    );
    expect(titles(engine)).not.toContain(SCRATCH.title);
  });

  /** Fills the scratch sheet with one text, takes its marks, lists and colours. */
  function spoil(engine: Engine): void {
    const { sheetId, rows } = SCRATCH;
    const sheet = engine.workbook.book.sheets.find(({ properties }) => properties.sheetId === sheetId);
    if (sheet === undefined) return;
    const cells = { sheetId, startRowIndex: 0, endRowIndex: rows, startColumnIndex: 0, endColumnIndex: 1 };
    edit(engine, {
      requests: [
        ...sheet.conditionalFormats.map(() => ({ deleteConditionalFormatRule: { sheetId, index: 0 } })),
        { setDataValidation: { range: cells } },
        {
          repeatCell: {
            range: cells,
            cell: { userEnteredValue: { stringValue: "может быть" } },
            fields: "userEnteredValue",
          },
        },
        {
          deleteDeveloperMetadata: {
            dataFilter: { developerMetadataLookup: { metadataKey: "attest.selfcheck" } },
          },
        },
      ],
    });
  }
});

describe("временный лист", () => {
  const clean = runWell(engineFrom(emptyBook()), "selfCheck").calls.log;

  test("сбой Google на любой записи: лист убран, остальные проверки сделаны, сбой виден", () => {
    const writes = clean.filter(({ service, method }) => service === "Sheets" && /batchUpdate$/.test(method));
    const inner = writes.slice(1, -1).map(({ n }) => n);
    const told = inner.map((call) => {
      const engine = engineFrom(emptyBook());
      const { data } = checked(engine, OWNER, { faults: [{ call, answer: 503, applied: false }] });
      expect(titles(engine), `${call}`).not.toContain(SCRATCH.title);
      expect(data.findings.length, `${call}`).toBeGreaterThan(15);
      return red(data.findings);
    });
    expect(told.filter((codes) => codes.length === 0)).toEqual([]);
    expect(new Set(told.flat())).toContain("errors");
  });

  test("запуск убит на середине: лист скрыт, следующая проверка его убирает", () => {
    for (const stop of [3, 12, Math.floor(clean.length / 2), clean.length - 1]) {
      const engine = engineFrom(emptyBook());
      engine.run("selfCheck", [{}], { stop: { before: stop } });
      const left = engine.workbook.book.sheets.find(
        ({ properties }) => properties.sheetId === SCRATCH.sheetId,
      );
      expect(left === undefined || left.properties.hidden === true, `${stop}`).toBe(true);
      expect(red(checked(engine).data.findings), `${stop}`).toEqual([]);
      expect(titles(engine), `${stop}`).not.toContain(SCRATCH.title);
    }
  });
});
