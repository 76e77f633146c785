// Quorum, votes and the last days of extracts, for all sizes of commissions.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workingDaysBetween } from "../../../src/domain/calendar/workingCalendar.ts";
import { addDays, daysBetween } from "../../../src/domain/calendar/civil.ts";
import { checkSitting } from "../../../src/domain/commission/checkSitting.ts";
import { awaitedOf, extractDaysOf } from "../../../src/domain/commission/extracts.ts";
import { quorumOf, quorumWords } from "../../../src/domain/commission/quorum.ts";
import { isCarried, proposedDecision } from "../../../src/domain/commission/votes.ts";
import { calendar, editions } from "../attestation/registers.ts";
import { commissionRow, contextOf, MEMBERS, NAMES, questionRow, sittingRow } from "./samples.ts";

const rules = { calendar, editions };
const count = fc.nat({ max: 40 });

describe("Кворум", () => {
  test("для любого состава: нужное число — наименьшее, с которым кворум есть", () => {
    fc.assert(
      fc.property(count, count, fc.constantFrom("2/3", "1/2", "3/4"), (present, total, quorum) => {
        const { needed, isMet } = quorumOf(present, total, { quorum });
        expect(isMet).toBe(total > 0 && present >= needed);
        if (total > 0) expect(quorumOf(needed - 1, total, { quorum }).isMet).toBe(false);
        expect(needed).toBeLessThanOrEqual(total);
      }),
    );
  });

  test("две трети — целыми числами, без дробей", () => {
    const isMet = (present: number, total: number): boolean =>
      quorumOf(present, total, { quorum: "2/3" }).isMet;
    expect([isMet(4, 6), isMet(3, 6), isMet(5, 7), isMet(4, 7), isMet(0, 0)]).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(quorumWords(quorumOf(7, 9, { quorum: "2/3" }))).toBe("имеется: 7 из 9");
    expect(quorumWords(quorumOf(5, 9, { quorum: "2/3" }))).toBe("нет: 5 из 9");
  });
});

describe("Голоса", () => {
  const votes = fc.record({ votesFor: count, votesAgainst: count, abstained: count });

  test("по человеку довольно половины, по другим вопросам нужно больше половины", () => {
    fc.assert(
      fc.property(votes, (given) => {
        const all = given.votesFor + given.votesAgainst + given.abstained;
        const person = isCarried({ ...given, kind: "соответствие руководителя" });
        const matter = isCarried({ ...given, kind: "утверждение графика" });
        expect(person).toBe(given.votesFor >= all - given.votesFor);
        expect(matter).toBe(given.votesFor > all - given.votesFor);
        if (matter) expect(person).toBe(true);
      }),
    );
  });

  test("решение, которое предлагают голоса, голосам не противоречит и закрыть не мешает", () => {
    const split = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })).filter(([a, b]) => a + b <= 9);
    const kind = fc.constantFrom(
      "соответствие руководителя",
      "кандидат в руководители",
      "утверждение графика",
    );
    fc.assert(
      fc.property(split, kind, ([votesFor, votesAgainst], asked) => {
        const abstained = NAMES.length - votesFor - votesAgainst;
        const question = questionRow({ kind: asked, votesFor, votesAgainst, abstained });
        const decision = proposedDecision(question) ?? "";
        const found = checkSitting(
          sittingRow(),
          [{ ...question, decision }],
          commissionRow(),
          MEMBERS,
          contextOf(),
        );
        expect(found).toEqual([]);
      }),
    );
  });

  test("сколько бы членов ни пришло и скольких ни исключили, сходится одно-единственное число голосов", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 9 }),
        fc.nat({ max: 3 }),
        fc.nat({ max: 10 }),
        (came, out, votesFor) => {
          const question = questionRow({ votesFor, excluded: NAMES.slice(0, out) });
          const sitting = sittingRow({ present: NAMES.slice(0, came) });
          const codes = checkSitting(sitting, [question], commissionRow(), MEMBERS, contextOf()).map(
            ({ code }) => code,
          );
          expect(codes).toEqual(votesFor === came - out ? [] : ["VOTES_DONT_ADD_UP"]);
        },
      ),
    );
  });

  test("до голосования и по иному вопросу не предлагается ничего", () => {
    const nobody = { votesFor: null, votesAgainst: null, abstained: null };
    expect(proposedDecision(questionRow(nobody))).toBeNull();
    expect(proposedDecision(questionRow({ kind: "иное" }))).toBeNull();
  });
});

describe("Последние дни выписки и ознакомления", () => {
  const daysOf = (on: string, extract: string | null = null): (string | null)[] => {
    const { extractBy, acquaintBy } = extractDaysOf(questionRow({ extract }), sittingRow({ on }), rules);
    return [extractBy, acquaintBy];
  };

  test.each([
    ["2024-04-26", "2024-05-02", "2024-05-07"],
    ["2024-12-26", "2024-12-28", "2025-01-13"],
  ])("заседание %s: выписка до %s, ознакомить до %s", (on, extractBy, acquaintBy) => {
    expect(daysOf(on)).toEqual([extractBy, acquaintBy]);
  });

  test("ознакомление считается от дня выписки, когда она дана", () => {
    expect(daysOf("2024-12-26", "2024-12-27")).toEqual(["2024-12-28", "2025-01-10"]);
  });

  test("через любые праздники: 2 и 3 рабочих дня, оба дня рабочие", () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 * 365 }), (shift) => {
        const on = addDays("2024-01-01", shift);
        const [extractBy = null, acquaintBy = null] = daysOf(on);
        if (extractBy === null || acquaintBy === null) throw new Error("Дней нет");
        expect(workingDaysBetween(calendar, on, extractBy)).toBe(2);
        expect(workingDaysBetween(calendar, extractBy, acquaintBy)).toBe(3);
        expect([calendar.isWorking(extractBy), calendar.isWorking(acquaintBy)]).toEqual([true, true]);
        expect(daysBetween(on, acquaintBy)).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  test("кого перенесли и у дел без человека выписки нет", () => {
    const none = { extractBy: null, acquaintBy: null };
    expect(extractDaysOf(questionRow({ decision: "перенести" }), sittingRow(), rules)).toEqual(none);
    expect(extractDaysOf(questionRow({ kind: "утверждение графика" }), sittingRow(), rules)).toEqual(none);
  });

  test("чего ждут: что спрашивают «Руководители» и «Соответствие», второй раз не говорится", () => {
    expect(awaitedOf(questionRow())).toBeNull();
    expect(awaitedOf(questionRow({ extract: "2026-11-06" }))).toBe("ознакомление");
    expect(awaitedOf(questionRow({ extract: "2026-11-06", acquainted: "2026-11-09" }))).toBeNull();
    expect(awaitedOf(questionRow({ subject: "" }))).toBe("выписка");
    const teacher = { kind: "соответствие педагога", subject: "СО-0001", extract: "2026-11-06" } as const;
    expect(awaitedOf(questionRow(teacher))).toBeNull();
  });
});
