// Quorum and votes on the page «Заседание».
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftOf, type Minutes } from "../../../src/pages/sitting/draft.ts";
import {
  countFrom,
  quorumOf,
  tallyOf,
  unanimous,
  votersOf,
  withPresence,
} from "../../../src/pages/sitting/votes.ts";
import { CHAIR, DEPUTY, MEMBERS, ORDINARY, SECRETARY, sitting } from "./samples.ts";

const minutes = (votes: Partial<Minutes>): Minutes => ({
  attended: "",
  excluded: [],
  votesFor: null,
  votesAgainst: null,
  abstained: null,
  decision: "",
  wording: "",
  recommendations: "",
  recommendBy: "",
  putOffTo: "",
  ...votes,
});

describe("кворум", () => {
  test("считается по ходу отметок, недостающие названы числом", () => {
    expect(quorumOf(6, 9, 6)).toEqual({
      isThere: true,
      words: "Присутствуют 6 из 9, для кворума нужно 6: кворум есть.",
    });
    expect(quorumOf(4, 9, 6).words).toContain("кворума нет, не хватает 2 человек");
    expect(quorumOf(5, 9, 6).words).toContain("не хватает 1 человека");
  });

  test("комиссия без членов кворума не имеет", () => {
    expect(quorumOf(0, 0, 0).isThere).toBe(false);
  });
});

describe("голоса", () => {
  const here = Object.fromEntries(MEMBERS.map(({ name }) => [name, "присутствует" as const]));

  test("голосуют присутствующие с правом голоса, кроме исключённых", () => {
    expect(votersOf(MEMBERS, here, [ORDINARY.name])).toEqual([DEPUTY.name, CHAIR.name]);
    expect(votersOf(MEMBERS, { ...here, [CHAIR.name]: "уважительная" }, [])).not.toContain(CHAIR.name);
    expect(votersOf(MEMBERS, here, [])).not.toContain(SECRETARY.name);
  });

  test("сумма видна сразу, расхождение названо", () => {
    expect(tallyOf(minutes({ votesFor: 6, votesAgainst: 1 }), 7)).toEqual({
      isRight: true,
      words: "за 6 + против 1 = 7 из 7",
    });
    expect(tallyOf(minutes({ votesFor: 5, votesAgainst: 1, abstained: 2 }), 7).words).toBe(
      "за 5 + против 1 + воздержались 2 = 8, а голосуют 7: лишних 1",
    );
    expect(tallyOf(minutes({ votesFor: 6 }), 7).words).toContain("не хватает 1");
    expect(tallyOf(minutes({}), 7)).toEqual({ isRight: true, words: "" });
  });

  test("«единогласно» сходится при любом числе голосующих", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (voters) => {
        expect(tallyOf(minutes(unanimous(voters)), voters).isRight).toBe(true);
      }),
    );
  });

  test("пустое поле и слово — не голоса, ноль — голоса", () => {
    expect([" 7 ", "0", "", "семь", "-1", "1,5"].map(countFrom)).toEqual([7, 0, null, null, null, null]);
  });
});

describe("кто ведёт заседание", () => {
  const draft = draftOf(sitting());

  test("пришёл председатель — он и ведёт; его нет — ведёт заместитель", () => {
    const both = withPresence(draft, MEMBERS, {
      [CHAIR.name]: "присутствует",
      [DEPUTY.name]: "присутствует",
      [SECRETARY.name]: "присутствует",
    });
    expect([both.chairedBy, both.secretary]).toEqual([CHAIR.name, SECRETARY.name]);
    expect(withPresence(both, MEMBERS, { [CHAIR.name]: "" }).chairedBy).toBe(DEPUTY.name);
  });

  test("выбранный человеком остаётся, пока он здесь", () => {
    const came = withPresence(draft, MEMBERS, {
      [CHAIR.name]: "присутствует",
      [ORDINARY.name]: "присутствует",
    });
    const chosen = { ...came, chairedBy: ORDINARY.name };
    expect(withPresence(chosen, MEMBERS, { [DEPUTY.name]: "присутствует" }).chairedBy).toBe(ORDINARY.name);
    expect(withPresence(chosen, MEMBERS, { [ORDINARY.name]: "уважительная" }).chairedBy).toBe(CHAIR.name);
  });
});
