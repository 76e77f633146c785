// What the program fills in a row of «Заявления»: the person, the clocks, the next step with its day, and the data bank.
import { describe, expect, test } from "vitest";
import type { Application } from "../../../../src/domain/attestation/application.ts";
import {
  completeApplication,
  type ApplicationContext,
} from "../../../../src/domain/attestation/applications/applicationCompletion.ts";
import { stepOf, wordStep } from "../../../../src/domain/attestation/applications/lifeCycle.ts";
import type { CategoryRecord } from "../../../../src/domain/attestation/bank.ts";
import { editionsFrom } from "../../../../src/domain/attestation/rules/editions.ts";
import { historyOf, sameRecord } from "../../../../src/domain/attestation/teachers/bankUpdate.ts";
import { workingCalendar } from "../../../../src/domain/calendar/workingCalendar.ts";
import { defaultSettings } from "../../../../src/domain/settings.ts";
import { at, BLANK } from "../application.ts";
import { teacherOf } from "../bankPeople.ts";

/** Applications for November are taken from 20 September to 19 October, a Monday. */
const WINDOWS = new Map([["2026-11", { opens: "2026-09-20", closes: "2026-10-19" }]]);
const CONTEXT: ApplicationContext = {
  settings: defaultSettings(),
  calendar: workingCalendar([]),
  windows: WINDOWS,
  editions: editionsFrom([]).editions,
  today: "2026-12-01",
};
const TEACHER = teacherOf({ name: "Соколова Марина Игоревна", school: "СОШ № 8", position: "учитель" });

const complete = (row: Application, history: readonly CategoryRecord[] = [], context = CONTEXT) =>
  completeApplication(row, TEACHER, history, context);

const held = (part: Partial<CategoryRecord>): CategoryRecord => ({
  id: "КТ-0001",
  teacher: "КР-0001",
  name: "",
  position: "учитель",
  category: "первая",
  event: "установлена",
  decided: "2021-12-10",
  protocol: "",
  order: "",
  validUntil: "2026-12-10",
  basis: "",
  edition: "",
  application: "",
  comment: "",
  ...part,
});

describe("строка дополняется", () => {
  test("имя, организация, должность, учебный год, имеющаяся категория", () => {
    const { row } = complete(at("В предварительном графике"), [held({})]);
    expect(row).toMatchObject({
      name: "Соколова Марина Игоревна",
      school: "СОШ № 8",
      position: "учитель",
      schoolYear: "2026-2027",
      current: "первая до 10.12.2026",
    });
  });

  test("вписанное человеком остаётся: организация, должность, учебный год", () => {
    const typed = { school: "гимназия", position: "педагог-психолог", schoolYear: "2025-2026" };
    expect(complete(at("В предварительном графике", typed)).row).toMatchObject(typed);
  });

  test("рассмотреть за 30 дней, решить за 90 от подачи", () => {
    const { row } = complete(at("Заявление подано"));
    expect(row).toMatchObject({ reviewBy: "2026-11-11", decideBy: "2027-01-10" });
  });

  test("второй прогон ничего не меняет", () => {
    for (const state of ["В предварительном графике", "Заявление подано", "Приказ издан"] as const) {
      const { row } = complete(at(state));
      const again = complete(row);
      expect(again.row).toEqual(row);
      expect(again.transitions).toEqual([]);
    }
  });
});

describe("что дальше, от кого и к какому дню", () => {
  test.each([
    ["Заявлен в списке ОО", { schoolYear: "2026-2027" }, "центр", "2026-07-10"],
    // Came into the list after the schedule was made: not overdue on the first day.
    ["Заявлен в списке ОО", { schoolYear: "2026-2027", listed: "2026-09-22" }, "центр", "2026-09-29"],
    ["В предварительном графике", {}, "школа", "2026-09-25"],
    ["Срок согласован", {}, "школа", "2026-09-28"],
    ["Папка на просмотре", {}, "центр", "2026-10-05"],
    ["Готов к подаче", {}, "заявитель", "2026-10-14"],
    ["Заявление подано", {}, "центр", "2026-10-22"],
    ["Включён в список", {}, "регион", "2026-11-11"],
    ["Принято к рассмотрению", { decideBy: "2026-12-24" }, "центр", "2026-12-10"],
    ["Всесторонний анализ", { decideBy: "2026-12-24" }, "специалист", "2026-12-10"],
    ["Заключение направлено", { decideBy: "2026-12-24" }, "регион", "2026-12-24"],
    ["Категория установлена", {}, "регион", "2026-12-10"],
    ["Приказ издан", {}, "центр", "2026-12-09"],
  ] as const)("«%s»", (state, facts, by, due) => {
    const row = at(state, { reviewBy: "2026-11-11", ...facts });
    expect(stepOf(row, CONTEXT)).toMatchObject({ by, due });
  });

  test("окно далеко — согласовать до числа предыдущего месяца, с выходного на день раньше", () => {
    const windows = new Map([["2026-11", { opens: "2026-10-20", closes: "2026-11-19" }]]);
    expect(stepOf(at("В предварительном графике"), { ...CONTEXT, windows })?.due).toBe("2026-10-09");
  });

  test("срок приёма не внесён: дня нет, и сказано почему", () => {
    const context = { ...CONTEXT, windows: new Map() };
    for (const state of [
      "Срок согласован",
      "Папка на просмотре",
      "Готов к подаче",
      "Заявление подано",
    ] as const) {
      const step = stepOf(at(state), context);
      expect(step?.due).toBeNull();
      expect(step?.text).toContain("(срок приёма не внесён)");
      expect(step === null ? "" : wordStep(step)).not.toContain(") (");
    }
    expect(stepOf(at("В предварительном графике"), context)?.due).toBe("2026-10-09");
  });

  test("доработать: к вписанному дню, иначе через 10 дней", () => {
    const row = at("Папка на просмотре", { accepted: "На доработке" });
    expect(stepOf(row, CONTEXT)?.due).toBe("2026-10-16");
    expect(stepOf({ ...row, folderFixBy: "2026-10-13" }, CONTEXT)?.due).toBe("2026-10-13");
  });

  test("заключение готово — направляет центр", () => {
    const row = at("Всесторонний анализ", { conclusionOn: "2026-11-05", decideBy: "2026-12-24" });
    expect(stepOf(row, CONTEXT)).toMatchObject({ text: "направить заключение", by: "центр" });
  });

  test("закончено — ничего не ждут", () => {
    expect(stepOf(at("Банк обновлён"), CONTEXT)).toBeNull();
    const { row } = complete(at("Банк обновлён"));
    expect(row).toMatchObject({ nextStep: "", nextDue: null, warnFrom: null });
  });

  test("в строке: что, от кого, срок и с какого дня жёлтый", () => {
    const { row } = complete(at("Готов к подаче"));
    expect(row).toMatchObject({
      nextStep: "подать заявление (приём до 19.10.2026) — заявитель",
      nextDue: "2026-10-14",
      warnFrom: "2026-10-07",
    });
  });
});

describe("банк данных", () => {
  test("приказ издан: запись истории по дню решения, банк обновлён сегодня", () => {
    const { row, transitions, record } = complete(
      at("Категория установлена", { orderNumber: "2301", orderOn: "2026-11-25" }),
    );
    expect(row).toMatchObject({ accepted: "Банк обновлён", state: "Банк обновлён", bankOn: "2026-12-01" });
    expect(transitions.map(({ to }) => to)).toEqual(["Приказ издан", "Банк обновлён"]);
    expect(record).toMatchObject({
      teacher: "КР-0001",
      category: "первая",
      event: "установлена",
      decided: "2026-11-20",
      order: "№ 2301 от 25.11.2026",
      application: "ЗВ-0001",
    });
  });

  test("отказ записывается сразу, без приказа, и закрывает заявление", () => {
    const { row, record } = complete(
      at("Заключение направлено", { decided: "2026-11-20", result: "отказать" }),
    );
    expect(row.accepted).toBe("Закрыто: отказ");
    expect(record).toMatchObject({ event: "отказано", decided: "2026-11-20", order: "" });
  });

  test("без педагога в банке решение ждёт", () => {
    const { row, record } = completeApplication(
      at("Приказ издан", { position: "учитель" }),
      undefined,
      [],
      CONTEXT,
    );
    expect([row.accepted, record]).toEqual(["Приказ издан", null]);
  });

  test("запись, внесённая руками, узнаётся; другое решение — нет", () => {
    const record = historyOf({ ...BLANK, ...at("Приказ издан"), position: "учитель" });
    if (record === null) throw new Error("нет записи");
    expect(sameRecord(record, [held({ decided: "2026-11-20" })])).toBeDefined();
    expect(sameRecord(record, [held({ decided: "2026-11-20", application: "ЗВ-0009" })])).toBeUndefined();
    expect(sameRecord(record, [held({ decided: "2021-11-20" })])).toBeUndefined();
  });
});
