import { describe, expect, test } from "vitest";
import {
  closeDirectives,
  closeOccurrences,
  removeFromControl,
  type Decisions,
} from "../../../src/domain/control/closing.ts";
import { extendDirective, type Extension } from "../../../src/domain/control/extension.ts";
import { REFUSALS, wordRefusal } from "../../../src/domain/control/refusals.ts";
import type { Directive } from "../../../src/domain/control/directive.ts";
import { calendar, directive, occurrence } from "./samples.ts";

const TODAY = "2012-02-03";

describe("«Исполнено» по строкам плана", () => {
  test("короткий текст — достаточное подтверждение для нескольких строк сразу", () => {
    const rows = [occurrence({ id: "1" }), occurrence({ id: "2" }), occurrence({ id: "3" })];
    const { patches } = closeOccurrences({
      rows,
      ids: ["1", "3"],
      today: "2023-09-28",
      evidence: " лист регистрации, папка 02-15 ",
    });
    const fields = { status: "Исполнено", done: "2023-09-28", evidence: "лист регистрации, папка 02-15" };
    expect(patches).toEqual([
      { id: "1", fields },
      { id: "3", fields },
    ]);
  });

  test("без подтверждения — отказ с причиной и подсказкой, строка не меняется", () => {
    const { patches, refusals } = closeOccurrences({
      rows: [occurrence({ label: "сентябрь 2023" })],
      ids: ["ИС-1"],
      today: TODAY,
      evidence: "",
    });
    expect(patches).toEqual([]);
    const [refusal] = refusals;
    expect(refusal?.code).toBe("NO_EVIDENCE");
    expect(refusal === undefined ? "" : wordRefusal(refusal).reason).toBe(
      "План, II.6, сентябрь 2023: не указано, чем подтверждается исполнение",
    );
  });

  test("вписанное человеком «Исполнено» получает недостающее подтверждение и сохраняет свою дату", () => {
    const rows = [occurrence({ status: "Исполнено", done: "2023-09-20" })];
    const { patches } = closeOccurrences({ rows, ids: ["ИС-1"], today: "2023-09-28", evidence: "протокол" });
    expect(patches[0]?.fields.done).toBe("2023-09-20");
  });

  test("уже закрытое не меняется, исключённое не закрывается, неизвестная строка названа", () => {
    const rows = [
      occurrence({ id: "1", status: "Исполнено", evidence: "есть" }),
      occurrence({ id: "2", status: "Исключено" }),
    ];
    const decisions = closeOccurrences({ rows, ids: ["1", "2", "9", "1"], today: TODAY, evidence: "текст" });
    expect(decisions.unchanged).toEqual(["1"]);
    expect(decisions.patches).toEqual([]);
    expect(decisions.refusals.map(({ id, code }) => [id, code])).toEqual([
      ["2", "NOT_OPEN"],
      ["9", "ROW_NOT_FOUND"],
    ]);
  });
});

describe("Отчёт о поручении и снятие с контроля", () => {
  const close = (rows: Directive[], ids: string[], evidence = "исх. № 12"): Decisions<Directive> =>
    closeDirectives({ rows, ids, today: TODAY, evidence });

  test("исполнение ведёт к «Отчёт представлен», а не к снятию с контроля", () => {
    expect(close([directive()], ["ПР-1"]).patches[0]?.fields).toEqual({
      status: "Отчёт представлен",
      report: "исх. № 12",
      done: TODAY,
    });
  });

  test("промежуточная информация не снимает с контроля", () => {
    const refusal = removeFromControl(
      directive({ status: "В работе", progress: "03.02 собраны данные" }),
      "Громова В.А.",
      TODAY,
    );
    expect(refusal).toMatchObject({ code: "NOT_REPORTED" });
    expect(
      removeFromControl(directive({ status: "Отчёт представлен" }), "Громова В.А.", TODAY),
    ).toMatchObject({ code: "NOT_REPORTED" });
  });

  test("с отчётом начальник снимает с контроля; день исполнения остаётся днём отчёта", () => {
    const reported = directive({ status: "Отчёт представлен", report: "исх. № 12", done: "2012-02-01" });
    expect(removeFromControl(reported, "Громова В.А.", TODAY)).toEqual({
      id: "ПР-1",
      fields: { status: "Снято с контроля", removedOn: TODAY, removedBy: "Громова В.А.", done: "2012-02-01" },
    });
    expect(removeFromControl(reported, " ", TODAY)).toMatchObject({ code: "NOT_SIGNED" });
  });

  test("пункт закрывается только после всех частей; последняя часть предлагает закрыть пункт", () => {
    const rows = [
      directive({ id: "4", number: "4" }),
      directive({ id: "4.1", number: "4.1", parent: "4", status: "Отчёт представлен", report: "план" }),
      directive({ id: "4.2", number: "4.2", parent: "4" }),
    ];
    expect(close(rows, ["4"]).refusals).toMatchObject([{ code: "PARTS_OPEN", facts: { parts: "4.2" } }]);
    expect(close(rows, ["4.2"]).proposed).toEqual(["4"]);
    expect(close(rows, ["4", "4.2"]).patches.map(({ id }) => id)).toEqual(["4", "4.2"]);
  });

  test("полученное от других снимается сразу", () => {
    const rows = [directive({ role: "для сведения (ждём результат)" })];
    expect(close(rows, ["ПР-1"], "график получен").patches[0]?.fields).toMatchObject({
      status: "Снято с контроля",
      removedBy: "результат получен",
    });
  });

  test("без текста отчёта и чужое поручение — отказ", () => {
    expect(close([directive()], ["ПР-1"], "").refusals).toMatchObject([{ code: "NO_REPORT" }]);
    expect(close([directive({ role: "не относится" })], ["ПР-1"]).refusals).toMatchObject([
      { code: "NOT_OURS" },
    ]);
  });

  test("у каждого отказа есть причина и средство", () => {
    for (const code of REFUSALS) {
      const { reason, remedy } = wordRefusal({ id: "1", code, place: "План, II.6", facts: {} });
      expect(reason).toContain("План, II.6");
      expect(remedy.length).toBeGreaterThan(10);
    }
  });
});

describe("Перенос срока", () => {
  const extension = (given: Partial<Extension>): Extension => ({
    directive: directive(),
    parts: [],
    to: "2012-02-26",
    basis: "письмо № 47-150 от 08.02.2012",
    calendar,
    shift: "предшествующий",
    internalLead: 2,
    ...given,
  });

  test("новый срок в воскресенье переносится на пятницу, прежний остаётся в истории, внутренний срок пересчитан", () => {
    const patches = extendDirective(extension({ directive: directive({ internalDue: "2012-02-08" }) }));
    expect(patches).toMatchObject([
      {
        fields: {
          status: "Срок перенесён",
          extendedTo: "2012-02-26",
          controlDue: "2012-02-24",
          internalDue: "2012-02-21",
          extensions: ["10.02.2012 → 26.02.2012: письмо № 47-150 от 08.02.2012"],
        },
      },
    ]);
  });

  test("без основания и на более ранний день срок не переносится", () => {
    expect(extendDirective(extension({ basis: " " }))).toMatchObject({ code: "NO_BASIS" });
    expect(extendDirective(extension({ to: "2012-02-10" }))).toMatchObject({ code: "NOT_LATER" });
  });

  test("вместе с пунктом переносятся его открытые части с тем же сроком", () => {
    const parts = [
      directive({ id: "А", parent: "ПР-1" }),
      directive({ id: "Б", parent: "ПР-1", controlDue: "2012-02-06" }),
      directive({ id: "В", parent: "ПР-1", status: "Отчёт представлен", report: "есть" }),
    ];
    const patches = extendDirective(extension({ parts }));
    expect(Array.isArray(patches) ? patches.map(({ id }) => id) : patches).toEqual(["ПР-1", "А"]);
  });
});
