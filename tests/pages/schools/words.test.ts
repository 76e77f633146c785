import { describe, expect, test } from "vitest";
import { seasonOf } from "../../../src/pages/schools/words.ts";

describe("зачем высылаются книги", () => {
  test("в пору списка или сверки страница предлагает их сама, в остальное время — обычную работу", () => {
    expect(seasonOf([{ season: "обычная" }, { season: "обычная" }])).toBe("обычная");
    expect(seasonOf([{ season: "обычная" }, { season: "список аттестуемых" }])).toBe("список аттестуемых");
    expect(seasonOf([{ season: "сверка" }])).toBe("сверка");
    expect(seasonOf([])).toBe("обычная");
  });
});
