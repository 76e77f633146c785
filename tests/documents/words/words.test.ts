// A phrase with its tags filled in.
import { expect, test } from "vitest";
import { wordsOf } from "../../../src/documents/words/words.ts";

const CATALOGUE = {
  "plan.about": { document: "План работы", text: "работы {центр} по аттестации на {год}" },
  "plan.of": { document: "План работы", text: "{центр} на {год}" },
};

test("на месте пустого поля не остаётся ни второго пробела, ни пробела в начале", () => {
  const words = wordsOf(CATALOGUE, []);
  expect(words.say("plan.about", { центр: "", год: "2026 год" })).toBe("работы по аттестации на 2026 год");
  expect(words.say("plan.of", { центр: "", год: "2026 год" })).toBe("на 2026 год");
  expect(words.say("plan.of", { центр: "МКУ МЦ", год: "2026 год" })).toBe("МКУ МЦ на 2026 год");
});
