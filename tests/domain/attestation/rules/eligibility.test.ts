// Who may apply for what and from when; every answer names its facts and the edition.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CategoryRecord } from "../../../../src/domain/attestation/bank.ts";
import { defaultRuleRows } from "../../../../src/domain/attestation/rules/editionData.ts";
import { editionsFrom } from "../../../../src/domain/attestation/rules/editions.ts";
import { mayApply, reapplyFrom, type Answer } from "../../../../src/domain/attestation/rules/eligibility.ts";
import { APPLICATION_KINDS, type ApplicationKind } from "../../../../src/domain/attestation/words.ts";
import { addDays } from "../../../../src/domain/calendar/civil.ts";
import { day, EDITIONS, refused, row, set } from "../history.ts";

function ask(
  kind: ApplicationKind,
  on: string,
  history: readonly CategoryRecord[],
  position = "учитель",
): Answer {
  return mayApply({ history, position, kind, on: day(on), editions: EDITIONS });
}

describe("на первую", () => {
  test("подают при любом стаже, в любой редакции", () => {
    for (const on of ["01.03.2012", "01.03.2016", "01.03.2026"])
      expect(ask("первая", on, [])).toMatchObject({ may: true, from: day(on) });
    expect(ask("первая", "01.03.2026", []).reason).toBe(
      "можно: на первую подают при любом стаже (Порядок 2023 г., приказ № 196)",
    );
  });

  test("после отказа — через год", () => {
    expect(ask("первая", "10.02.2017", [refused("первая", "12.03.2016")])).toEqual({
      may: false,
      reason: "нельзя: отказ 12.03.2016, повторно не ранее 12.03.2017 (Порядок 2014 г., приказ № 276)",
      from: "2017-03-12",
    });
    expect(ask("первая", "12.03.2017", [refused("первая", "12.03.2016")]).may).toBe(true);
  });

  test("отказ в высшей и отказ по другой должности не мешают", () => {
    expect(ask("первая", "01.04.2025", [refused("высшая", "12.03.2025")]).may).toBe(true);
    expect(
      ask("первая", "01.04.2025", [refused("первая", "12.03.2025", { position: "воспитатель" })]).may,
    ).toBe(true);
  });

  test("считается последний отказ", () => {
    const twice = [refused("первая", "12.03.2025"), refused("первая", "01.02.2024")];
    expect(ask("первая", "01.04.2025", twice).from).toBe("2026-03-12");
  });
});

describe("на высшую", () => {
  const first = set("первая", "10.02.2022");

  test("Порядок 2014 г.: впервые — через два года после первой в этой должности", () => {
    expect(ask("высшая", "01.03.2018", [set("первая", "10.05.2016")])).toEqual({
      may: false,
      reason:
        "нельзя: первая установлена 10.05.2016, на высшую через 2 года: не ранее 10.05.2018 (Порядок 2014 г., приказ № 276)",
      from: "2018-05-10",
    });
    expect(ask("высшая", "10.05.2018", [set("первая", "10.05.2016")])).toEqual({
      may: true,
      reason: "можно: первая (учитель), установлена 10.05.2016 (Порядок 2014 г., приказ № 276)",
      from: "2018-05-10",
    });
  });

  test("Порядок 2010 г.: так же", () => {
    expect(ask("высшая", "10.05.2013", [set("первая", "10.05.2012")]).from).toBe("2014-05-10");
  });

  test("Порядок 2014 г.: первая в другой должности не годится — до новой редакции", () => {
    const other = [set("первая", "10.05.2016", { position: "воспитатель" })];
    expect(ask("высшая", "10.05.2020", other)).toEqual({
      may: false,
      reason: "нельзя: нужна первая в этой должности, её нет (Порядок 2014 г., приказ № 276)",
      from: "2023-09-01",
    });
  });

  test("Порядок 2014 г.: у кого высшая в этой должности была, подаёт снова без ожидания", () => {
    const had = [set("высшая", "01.02.2016"), refused("первая", "01.02.2022")];
    expect(ask("высшая", "01.03.2022", had)).toMatchObject({ may: true });
    expect(ask("высшая", "01.03.2022", had).reason).toContain(
      "высшая в этой должности установлена 01.02.2016",
    );
  });

  test("Порядок 2023 г.: двух лет не ждут", () => {
    expect(ask("высшая", "01.03.2023", [first]).may).toBe(false);
    expect(ask("высшая", "01.03.2023", [first]).from).toBe("2023-09-01");
    expect(ask("высшая", "01.09.2023", [first]).may).toBe(true);
    expect(ask("высшая", "11.10.2025", [set("первая", "10.10.2025")]).may).toBe(true);
  });

  test("Порядок 2023 г.: годится первая или высшая в любой должности, и истёкшая", () => {
    const expired = [set("первая", "10.02.2012", { position: "воспитатель" })];
    expect(ask("высшая", "01.02.2026", expired)).toEqual({
      may: true,
      reason: "можно: первая (воспитатель), установлена 10.02.2012 (Порядок 2023 г., приказ № 196)",
      from: "2026-02-01",
    });
    expect(ask("высшая", "01.02.2026", [set("высшая", "10.02.2015", { position: "воспитатель" })]).may).toBe(
      true,
    );
  });

  test("Порядок 2023 г.: без первой и высшей нельзя, и когда станет можно, неизвестно", () => {
    for (const history of [[], [set("вторая", "10.02.2010")]])
      expect(ask("высшая", "01.02.2026", history)).toEqual({
        may: false,
        reason: "нельзя: нужна первая или высшая в любой должности, её нет (Порядок 2023 г., приказ № 196)",
        from: null,
      });
  });

  test("отказ 12.03.2024: повторно не ранее 12.03.2025, первая при этом остаётся", () => {
    const history = [first, refused("высшая", "12.03.2024")];
    expect(ask("высшая", "01.12.2024", history)).toEqual({
      may: false,
      reason: "нельзя: отказ 12.03.2024, повторно не ранее 12.03.2025 (Порядок 2023 г., приказ № 196)",
      from: "2025-03-12",
    });
    expect(ask("высшая", "12.03.2025", history).may).toBe(true);
  });
});

describe("на педагога-методиста и педагога-наставника", () => {
  test.each(["педагог-методист", "педагог-наставник"] as const)(
    "%s: до 01.09.2023 такой категории нет",
    (kind) => {
      const highest = set("высшая", "10.02.2021");
      expect(ask(kind, "01.03.2023", [highest])).toEqual({
        may: false,
        reason: `нельзя: категории «${kind}» в этой редакции нет (Порядок 2014 г., приказ № 276)`,
        from: "2023-09-01",
      });
    },
  );

  test("нужна действующая высшая в любой должности; прежняя пятилетняя годится", () => {
    const highest = set("высшая", "10.02.2021", { position: "воспитатель", validUntil: day("10.02.2026") });
    expect(ask("педагог-методист", "10.02.2026", [highest])).toEqual({
      may: true,
      reason: "можно: действует высшая (воспитатель), до 10.02.2026 (Порядок 2023 г., приказ № 196)",
      from: "2026-02-10",
    });
    expect(ask("педагог-методист", "11.02.2026", [highest])).toEqual({
      may: false,
      reason:
        "нельзя: нужна действующая высшая, последняя закончилась 10.02.2026 (Порядок 2023 г., приказ № 196)",
      from: null,
    });
    expect(ask("педагог-наставник", "11.02.2026", [set("первая", "10.02.2024")])).toMatchObject({
      may: false,
      reason: "нельзя: нужна действующая высшая в любой должности, её нет (Порядок 2023 г., приказ № 196)",
    });
  });

  test("отказ на методиста не мешает подать на наставника", () => {
    const history = [set("высшая", "10.10.2023"), refused("педагог-методист", "12.03.2025")];
    expect(ask("педагог-методист", "01.04.2025", history).from).toBe("2026-03-12");
    expect(ask("педагог-наставник", "01.04.2025", history).may).toBe(true);
  });
});

describe("вообще", () => {
  test("срок после отказа — по редакции, которая будет действовать, когда он кончится", () => {
    const rows = defaultRuleRows().map((rule) =>
      rule.key === "P2023.refusalYears" ? { ...rule, value: "2" } : rule,
    );
    const { editions } = editionsFrom(rows);
    expect(reapplyFrom(day("12.03.2022"), editions)).toBe("2023-03-12");
    expect(reapplyFrom(day("12.10.2022"), editions)).toBe("2024-10-12");
  });

  test("«с какого дня» — первый день, когда можно: накануне ещё нельзя, а в этот день уже да", () => {
    const record = fc.record({
      category: fc.constantFrom(...APPLICATION_KINDS),
      event: fc.constantFrom("установлена" as const, "отказано" as const),
      position: fc.constantFrom("учитель", "воспитатель"),
      decided: fc.integer({ min: 0, max: 5500 }).map((shift) => addDays("2011-01-01", shift)),
    });
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 6 }),
        fc.constantFrom(...APPLICATION_KINDS),
        fc.integer({ min: 0, max: 6500 }),
        fc.nat(1500),
        (facts, kind, start, length) => {
          const history = facts.map((fact) => row(fact));
          const on = addDays("2011-01-01", start);
          const question = { history, position: "учитель", kind, editions: EDITIONS };
          const answer = mayApply({ ...question, on });
          const later = addDays(on, length);
          if (answer.may) expect(answer.from).toBe(on);
          else if (answer.from === null) expect(mayApply({ ...question, on: later }).may).toBe(false);
          else {
            expect(answer.from > on).toBe(true);
            expect(mayApply({ ...question, on: answer.from }).may).toBe(true);
            expect(mayApply({ ...question, on: addDays(answer.from, -1) }).may).toBe(false);
            if (later < answer.from) expect(mayApply({ ...question, on: later }).may).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
