// Editions of the Порядок as rows of a sheet: what is shipped, what a person may change, a fourth edition.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultRuleRows } from "../../../../src/domain/attestation/rules/editionData.ts";
import { PARAMETERS } from "../../../../src/domain/attestation/rules/editionParameters.ts";
import { editionOn, editionsFrom, type RuleRow } from "../../../../src/domain/attestation/rules/editions.ts";
import { addDays } from "../../../../src/domain/calendar/civil.ts";
import { CALENDAR_DECREES } from "../../../../src/domain/calendar/decrees.ts";
import { addWorkingDays, workingCalendar } from "../../../../src/domain/calendar/workingCalendar.ts";
import { day, EDITIONS } from "../history.ts";

/** The shipped sheet with other values in some cells. */
function sheet(values: Readonly<Record<string, string>> = {}): RuleRow[] {
  return defaultRuleRows().map((row) => ({ ...row, value: values[row.key] ?? row.value }));
}

/** A row as a person types it: without the hidden key. */
function typed(edition: string, label: string, value: string): RuleRow {
  return { key: "", edition, label, value, source: "", help: "" };
}

const labelOf = (key: string): string => PARAMETERS.find((parameter) => parameter.key === key)?.label ?? "";
const [p2010, p2014, p2023] = EDITIONS;

describe("редакции Порядка, с которыми поставляется книга", () => {
  test("три: 2010, 2014 и 2023 годов, друг за другом без перерыва", () => {
    expect(EDITIONS.map(({ id, from, to }) => [id, from, to])).toEqual([
      ["P2010", "2011-01-01", "2014-06-14"],
      ["P2014", "2014-06-15", "2023-08-31"],
      ["P2023", "2023-09-01", "2029-08-31"],
    ]);
  });

  test("все правила прочитаны, у каждого есть источник и пояснение", () => {
    expect(editionsFrom(defaultRuleRows()).problems).toEqual([]);
    expect(defaultRuleRows()).toHaveLength(3 * PARAMETERS.length);
    for (const { key, label, value, source } of defaultRuleRows()) {
      expect([key, label !== "", value !== "", source.length > 10]).toEqual([key, true, true, true]);
    }
  });

  test("что не сверено с текстом акта, так и названо", () => {
    const source = (key: string): string => defaultRuleRows().find((row) => row.key === key)?.source ?? "";
    expect(source("P2023.refusalYears")).toContain("не проверено по тексту акта");
    expect(source("P2014.highestAfterYears")).toContain("п. 30");
    expect(source("P2014.highestAfterYears")).not.toContain("не проверено");
  });

  test.each([
    ["категория действует", "validityYears", [5, 5, null]],
    [
      "высшей предшествует",
      "highestRequires",
      ["первая в этой должности", "первая в этой должности", "первая или высшая в любой должности"],
    ],
    ["до высшей после первой, лет", "highestAfterYears", [2, 2, 0]],
    ["есть методист и наставник", "hasExtendedKinds", [false, false, true]],
    ["после отказа, лет", "refusalYears", [1, 1, 1]],
    ["рассмотреть, дней", "reviewDays", [30, 30, 30]],
    ["решить, дней", "attestDays", [60, 60, 60]],
    ["всего, дней", "totalDays", [90, 90, 90]],
    ["соответствие раз в, лет", "conformityYears", [5, 5, 5]],
    ["первое соответствие через, лет", "conformityAfterYears", [2, 2, 2]],
    ["ознакомить за, дней", "noticeDays", [30, 30, 30]],
    ["сведения работника за, рабочих дней", "ownInfoDays", [0, 0, 5]],
    ["выписка, рабочих дней", "extractDays", [22, 2, 2]],
    ["ознакомить с выпиской, рабочих дней", "acquaintDays", [3, 3, 3]],
  ] as const)("%s", (_, key, values) => {
    expect([p2010?.[key], p2014?.[key], p2023?.[key]]).toEqual(values);
  });

  test.each([
    ["14.06.2014", "P2010"],
    ["15.06.2014", "P2014"],
    ["31.08.2023", "P2014"],
    ["01.09.2023", "P2023"],
    ["31.08.2029", "P2023"],
    ["01.09.2029", "P2023"],
    ["20.12.2008", "P2010"],
  ])("%s действует %s", (on, id) => {
    expect(editionOn(EDITIONS, day(on)).id).toBe(id);
  });
});

describe("правила меняют в листе", () => {
  test("изменённое значение действует", () => {
    const { editions, problems } = editionsFrom(sheet({ "P2023.refusalYears": "2", "P2023.to": "" }));
    expect(editionOn(editions, day("10.10.2026"))).toMatchObject({ refusalYears: 2, to: null });
    expect(problems).toEqual([]);
  });

  test("непонятое значение не действует, о нём сказано, что нужно", () => {
    const { editions, problems } = editionsFrom(
      sheet({ "P2023.refusalYears": "год", "P2014.from": "летом" }),
    );
    expect(editionOn(editions, day("10.10.2026")).refusalYears).toBe(1);
    expect(editionOn(editions, day("15.06.2014")).id).toBe("P2014");
    expect(problems).toEqual([
      { edition: "P2014", label: labelOf("from"), text: "летом", expected: "дата, например 01.09.2029" },
      {
        edition: "P2023",
        label: labelOf("refusalYears"),
        text: "год",
        expected: "целое число от 0 до 50",
      },
    ]);
  });

  test("пустой лист и пустые ячейки значат то, что поставлено", () => {
    expect(editionsFrom([]).editions).toEqual(EDITIONS);
    const blank = sheet().map((row) => (row.key.endsWith(".to") ? row : { ...row, value: "" }));
    expect(editionsFrom(blank)).toEqual({ editions: EDITIONS, problems: [] });
  });

  test("четвёртая редакция — новые строки: что в них не сказано, остаётся как в прежней", () => {
    const { editions, problems } = editionsFrom([
      ...sheet(),
      typed("P2029", labelOf("from"), "01.09.2029"),
      typed("P2029", labelOf("validityYears"), "7"),
    ]);
    expect(problems).toEqual([]);
    expect(editionOn(editions, day("31.08.2029")).id).toBe("P2023");
    expect(editionOn(editions, day("01.09.2029"))).toMatchObject({
      id: "P2029",
      title: "P2029",
      validityYears: 7,
      refusalYears: 1,
      hasExtendedKinds: true,
      to: null,
    });
  });

  test("строка, скопированная со старым кодом, — строка той редакции, что в ней написана", () => {
    const copied = sheet()
      .filter(({ edition }) => edition === "P2023")
      .map((row) => ({
        ...row,
        edition: "P2029",
        value: row.key === "P2023.from" ? "01.09.2029" : row.value,
      }));
    const { editions } = editionsFrom([...sheet(), ...copied]);
    expect(editions.map(({ id }) => id)).toEqual(["P2010", "P2014", "P2023", "P2029"]);
    expect(editionOn(editions, day("01.09.2023")).id).toBe("P2023");
  });

  test("новая редакция без первого дня не действует, о ней спрошено", () => {
    const { editions, problems } = editionsFrom([...sheet(), typed("P2029", labelOf("refusalYears"), "3")]);
    expect(editions).toEqual(EDITIONS);
    expect(problems).toMatchObject([{ edition: "P2029", label: labelOf("from"), text: "" }]);
  });

  test("строка с неизвестным правилом названа", () => {
    const { problems } = editionsFrom([...sheet(), typed("P2023", "Кворум", "две трети")]);
    expect(problems).toMatchObject([{ edition: "P2023", label: "Кворум" }]);
  });

  test("на любой день есть ровно одна редакция, и началась она не позже этого дня", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), (shift) => {
        const on = addDays("2011-01-01", shift);
        const edition = editionOn(EDITIONS, on);
        expect(edition.from <= on).toBe(true);
        expect(EDITIONS.filter(({ from }) => from <= on && from > edition.from)).toEqual([]);
      }),
    );
  });
});

describe("выписка и ознакомление — рабочие дни производственного календаря", () => {
  const calendar = workingCalendar(CALENDAR_DECREES.flatMap(({ days }) => days));

  test.each([
    ["26.04.2024", "02.05.2024", "07.05.2024"],
    ["26.12.2024", "28.12.2024", "13.01.2025"],
  ])("заседание %s: выписка до %s, ознакомить до %s", (sitting, extract, acquaint) => {
    const { extractDays, acquaintDays } = editionOn(EDITIONS, day(sitting));
    const drawn = addWorkingDays(calendar, day(sitting), extractDays);
    expect(drawn).toBe(day(extract));
    expect(addWorkingDays(calendar, drawn, acquaintDays)).toBe(day(acquaint));
  });
});
