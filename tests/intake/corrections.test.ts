// What a person corrects in a draft: only that row changes, and the words of the document stay known.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correctedRows, type Correction, type CorrectedWords } from "../../src/intake/corrections.ts";

const ROWS = ["сентябрь", "до 10 июля", "", "ежемесячно"].map((term, index) => ({
  term,
  people: `Орлова Т.В.\nгруппа ${index}`,
}));
const corrected = (corrections: Record<string, Correction>): CorrectedWords[] =>
  [...correctedRows(ROWS, (row) => row, corrections).values()].map(({ words }) => words);
const first = (correction: Correction): CorrectedWords | undefined => corrected({ 1: correction })[0];

describe("исправление срока", () => {
  test.each([
    [{ termText: "  до 20  сентября " }, "до 20 сентября"],
    [{ to: "2024-09-20" }, "по 20.09.2024"],
    [{ from: "2024-09-02", to: "2024-09-20" }, "с 02.09.2024 по 20.09.2024"],
    [{ from: "2024-09-20", to: "2024-09-20" }, "20.09.2024"],
    [{ termText: "октябрь", to: "2024-09-20" }, "по 20.09.2024"],
  ])("%j → «%s», слова документа сохранены", (correction, term) => {
    expect(first(correction)).toMatchObject({ term, documentTerm: "сентябрь", documentPeople: "" });
  });

  test.each([{}, { termText: "" }, { termText: " сентябрь " }, { from: "2024-09-02" }, { people: " \n " }])(
    "%j ничего не меняет",
    (correction) => {
      expect(first(correction)).toEqual({ ...ROWS[0], documentTerm: "", documentPeople: "" });
    },
  );
});

test("люди — по одному в строке, без лишнего", () => {
  expect(first({ people: " Соколова М.И. \n\n Лебедева Н.С." })).toMatchObject({
    people: "Соколова М.И.\nЛебедева Н.С.",
    documentPeople: "Орлова Т.В.\nгруппа 0",
  });
});

test("исправление одной строки не меняет ни одной другой", () => {
  const day = fc.constantFrom("2024-09-02", "2024-12-31");
  const correction: fc.Arbitrary<Correction> = fc.record(
    { termText: fc.string(), from: day, to: day, people: fc.string(), skip: fc.boolean() },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: ROWS.length }), correction, (key, change) => {
      const untouched = corrected({});
      const rows = [...correctedRows(ROWS, (row) => row, { [key]: change }).values()];
      rows.forEach((row, index) => {
        if (row.key === String(key)) return;
        expect(row.words).toEqual(untouched[index]);
        expect(row.isSkipped).toBe(false);
      });
    }),
  );
});
