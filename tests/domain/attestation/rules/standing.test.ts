// Until when a category holds, and which one is held: by the day of the decision and the rows of the history.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CategoryRecord } from "../../../../src/domain/attestation/bank.ts";
import { standingOf, wordStanding } from "../../../../src/domain/attestation/rules/standing.ts";
import { endOf, grantsOf } from "../../../../src/domain/attestation/rules/validity.ts";
import { CATEGORIES } from "../../../../src/domain/attestation/words.ts";
import { addDays } from "../../../../src/domain/calendar/civil.ts";
import { day, EDITIONS, refused, row, set } from "../history.ts";

function held(history: readonly CategoryRecord[], on: string, position = "учитель"): string {
  return wordStanding(standingOf(history, position, day(on), EDITIONS));
}

describe("срок категории — по дню решения", () => {
  test.each([
    ["решение 31.08.2023 — ещё на пять лет", "31.08.2023", null, "2028-08-31", true],
    ["решение 01.09.2023 — бессрочно", "01.09.2023", null, null, false],
    [
      "срок из приказа важнее расчётного: 28.12.2020 → 27.12.2025",
      "28.12.2020",
      "27.12.2025",
      "2025-12-27",
      false,
    ],
    ["без срока в приказе — расчётная дата: 28.12.2020 → 28.12.2025", "28.12.2020", null, "2025-12-28", true],
    ["у бессрочной вписанный срок не действует", "05.10.2023", "05.10.2028", null, false],
    ["решение 29.02.2020 → 28.02.2025", "29.02.2020", null, "2025-02-28", true],
    ["вторая, установленная в 2010 году, хранит свой срок", "12.05.2010", null, "2015-05-12", true],
  ])("%s", (_, decided, written, until, isComputed) => {
    const record = set("первая", decided, { validUntil: written === null ? null : day(written) });
    expect(endOf(record, EDITIONS)).toEqual({ until, isComputed });
  });

  test("чем позже решение, тем не раньше кончается категория", () => {
    const ends = fc.integer({ min: 0, max: 6500 }).map((shift) => {
      const decided = addDays("2011-01-01", shift);
      return { decided, ...endOf({ decided, validUntil: null }, EDITIONS) };
    });
    fc.assert(
      fc.property(ends, ends, (one, other) => {
        const [first, second] = one.decided <= other.decided ? [one, other] : [other, one];
        expect((first.until ?? "9999") <= (second.until ?? "9999")).toBe(true);
        expect((first.until ?? "9999") > first.decided).toBe(true);
      }),
    );
  });
});

describe("продление и признание бессрочной — отдельные строки", () => {
  const first = set("первая", "01.06.2015", { validUntil: day("01.06.2020") });
  const prolonged = row({
    category: "первая",
    event: "продлена",
    decided: day("28.04.2020"),
    validUntil: day("31.12.2020"),
    basis: "приказ № 193",
  });
  const recognised = row({ category: "первая", event: "признана бессрочной", decided: day("01.12.2023") });

  test("продлённая действует до нового дня включительно", () => {
    expect(held([first, prolonged], "31.12.2020")).toBe("первая до 31.12.2020");
    expect(held([first, prolonged], "01.01.2021")).toBe("нет");
    expect(held([first], "02.06.2020")).toBe("нет");
  });

  test("решение в истории осталось своим", () => {
    expect(grantsOf([prolonged, first], EDITIONS)).toMatchObject([{ record: first, from: "2015-06-01" }]);
  });

  test("признанная бессрочной не кончается, и продление её не ограничит", () => {
    expect(held([first, recognised], "01.01.2040")).toBe("первая, бессрочно");
    const later = { ...prolonged, decided: day("01.02.2024"), validUntil: day("01.02.2025") };
    expect(held([first, recognised, later], "01.01.2040")).toBe("первая, бессрочно");
  });

  test("продление без нового дня ничего не меняет", () => {
    expect(held([first, { ...prolonged, validUntil: null }], "01.06.2020")).toBe("первая до 01.06.2020");
    expect(held([first, { ...prolonged, validUntil: null }], "02.06.2020")).toBe("нет");
  });

  test("продление и признание говорят о категории и без строки «установлена»", () => {
    expect(held([prolonged], "01.10.2020")).toBe("первая до 31.12.2020");
    expect(held([recognised], "01.10.2025")).toBe("первая, бессрочно");
  });

  test("продление одной должности не продлевает другую", () => {
    expect(held([first, { ...prolonged, position: "воспитатель" }], "02.06.2020")).toBe("нет");
  });
});

describe("какая категория действует", () => {
  test("сильнейшая из действующих, по своей должности", () => {
    const history = [
      set("первая", "10.02.2024"),
      set("высшая", "12.03.2021", { validUntil: day("12.03.2026") }),
      set("высшая", "01.02.2024", { position: "педагог дополнительного образования" }),
    ];
    expect(held(history, "12.03.2026")).toBe("высшая до 12.03.2026");
    expect(held(history, "13.03.2026")).toBe("первая, бессрочно");
    expect(held(history, "13.03.2026", "Педагог дополнительного  образования")).toBe("высшая, бессрочно");
    expect(held(history, "13.03.2026", "воспитатель")).toBe("нет");
    expect(held(history, "11.03.2021")).toBe("нет");
  });

  test("расчётная дата так и названа", () => {
    expect(held([set("первая", "12.03.2021")], "10.10.2024")).toBe("первая до 12.03.2026 (расчётная дата)");
  });

  test("методист и наставник — при высшей, а не выше её; без неё выше первой", () => {
    const mentor = set("педагог-наставник", "01.12.2023");
    const highest = set("высшая", "12.03.2021", { validUntil: day("12.03.2026") });
    expect(held([mentor, highest], "01.02.2026")).toBe("высшая до 12.03.2026");
    expect(held([mentor, highest, set("первая", "01.10.2023")], "01.04.2026")).toBe(
      "педагог-наставник, бессрочно",
    );
  });

  test("отказ категории не даёт и не отнимает: первая остаётся, если в высшей отказано", () => {
    expect(held([set("первая", "10.02.2024"), refused("высшая", "10.02.2025")], "11.02.2025")).toBe(
      "первая, бессрочно",
    );
    expect(held([refused("первая", "10.02.2025")], "11.02.2025")).toBe("нет");
  });

  test("строка без дня решения категории не даёт", () => {
    expect(held([row({ category: "высшая", event: "установлена" })], "11.02.2025")).toBe("нет");
  });

  test("без новых решений категорию можно только потерять", () => {
    const record = fc.record({
      category: fc.constantFrom(...CATEGORIES),
      decided: fc.integer({ min: 0, max: 5000 }).map((shift) => addDays("2011-01-01", shift)),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), fc.nat(4000), fc.nat(2000), (facts, start, length) => {
        const history = facts.map(({ category, decided }) =>
          row({ category, decided, event: "установлена" }),
        );
        const from = addDays("2024-10-01", start);
        const [now, then] = [from, addDays(from, length)].map((on) =>
          standingOf(history, "учитель", on, EDITIONS),
        );
        if (then !== undefined && then.category !== "") expect(now?.category).not.toBe("");
        if (now?.isIndefinite === true) expect(then).toEqual(now);
      }),
    );
  });
});
