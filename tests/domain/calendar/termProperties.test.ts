// What holds for every text that can stand in the cell of a term.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normaliseTerm } from "../../../src/domain/calendar/normaliseTerm.ts";
import { isCivilDate } from "../../../src/domain/calendar/civil.ts";
import { parseTerm } from "../../../src/domain/calendar/parseTerm.ts";
import type { Term, TermContext } from "../../../src/domain/calendar/term.ts";
import { TERM_NOTE_CODES, wordTermNote } from "../../../src/domain/calendar/termNotes.ts";
import { TERM_READING_RULES } from "../../../src/domain/calendar/termRules/all.ts";
import { calendarPlan, directive, schoolPlan } from "./samples.ts";

const PIECES = [
  ...[
    "до",
    "к",
    "с",
    "по",
    "не позднее",
    "в",
    "за",
    "и",
    ",",
    "-",
    "–",
    "(",
    ")",
    ".",
    "/",
    "кроме",
    "каждый",
  ],
  ...[
    "сентябрь",
    "октября",
    "мае",
    "янв.",
    "август",
    "конца",
    "начало",
    "неделя",
    "декада",
    "квартал",
    "полугодие",
  ],
  ...[
    "ежемесячно",
    "ежеквартально",
    "еженедельно",
    "постоянно",
    "ежегодно",
    "раз в год",
    "2 раза в год",
    "отчет",
  ],
  ...[
    "числа",
    "каждого месяца",
    "месяца",
    "года",
    "учебного года",
    "в течение",
    "рабочих дней",
    "срок",
    "срочно",
  ],
  ...[
    "1",
    "5",
    "10",
    "25",
    "31",
    "99",
    "2023",
    "2024 г.",
    "2023-2024",
    "10.02.2012",
    "31.11",
    "IV",
    "I",
    "пятницу",
  ],
  ...["по графику", "по заявкам", "по согласованию", "после", "приказа", "каникулы", "последний", "первая"],
];

const phrase = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(" "));
const damaged = fc.tuple(phrase, fc.nat(60), fc.string({ maxLength: 3 })).map(([text, place, noise]) => {
  const at = place % (text.length + 1);
  return text.slice(0, at) + noise + text.slice(at + 1);
});
const anyText = fc.oneof(
  phrase,
  damaged,
  fc.string({ maxLength: 80 }),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const anyContext = fc.constantFrom<TermContext>(schoolPlan, calendarPlan, directive, {
  ...directive,
  documentDate: null,
});

const isOrdered = (days: readonly string[]): boolean =>
  days.every((day, place) => place === 0 || (days[place - 1] ?? "") <= day);

function soundness(term: Term): string[] {
  const { kind, human, occurrences, notes } = term;
  const problems: string[] = [];
  const dates = occurrences.flatMap(({ from, written, due }) => [from ?? written, written, due]);
  if (![...dates, term.from ?? "2000-01-01", term.to ?? "2000-01-01"].every(isCivilDate))
    problems.push("не дата");
  if (kind === "требует уточнения" && !human) problems.push("вопрос без человека");
  if (human && notes.length === 0) problems.push("человеку не сказано, что решать");
  if (!isOrdered(occurrences.map(({ due }) => due))) problems.push("исполнения не по порядку");
  if (occurrences.some(({ due, written }) => due > written)) problems.push("перенос не на предшествующий");
  if (occurrences.some(({ from, due }) => from !== null && from > due)) problems.push("начало позже срока");
  if (!notes.every(({ code }) => TERM_NOTE_CODES.includes(code))) problems.push("замечание без слов");
  return problems;
}

describe("чтение любого срока", () => {
  test("не падает, хранит текст как есть, и всё прочитанное согласовано", () => {
    fc.assert(
      fc.property(anyText, anyContext, (text, context) => {
        const term = parseTerm(text, context);
        expect(term.text).toBe(text);
        expect(soundness(term)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  test("любой срок подходит не более чем под одно правило", () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const line = normaliseTerm(text);
        const matching = TERM_READING_RULES.filter(({ pattern }) => pattern.test(line)).map(
          ({ name }) => name,
        );
        expect(matching.length, `${text}: ${matching.join(", ")}`).toBeLessThan(2);
      }),
      { numRuns: 3000 },
    );
  });

  test("все исполнения выпадают на рабочие дни", () => {
    fc.assert(
      fc.property(anyText, anyContext, (text, context) => {
        const { occurrences } = parseTerm(text, context);
        expect(occurrences.every(({ due }) => context.calendar.isWorking(due))).toBe(true);
      }),
    );
  });

  test("регистр и лишние пробелы ничего не меняют", () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const plain = parseTerm(text, schoolPlan);
        const loud = parseTerm(`  ${text.toUpperCase().replace(/ /gu, "  ")} `, schoolPlan);
        expect([loud.kind, loud.occurrences]).toEqual([plain.kind, plain.occurrences]);
      }),
    );
  });

  test("длинный текст читается быстро", () => {
    const started = performance.now();
    for (const text of [
      "(".repeat(200),
      "до ".repeat(66),
      "1, ".repeat(66),
      "сентябрь-".repeat(22),
      "кроме мая ".repeat(20),
    ]) {
      parseTerm(text, schoolPlan);
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("слова замечаний", () => {
  test.each(TERM_NOTE_CODES)("%s: законченная русская фраза с тем, что делать", (code) => {
    const words = wordTermNote({ code, facts: {} });
    expect(words).toMatch(/[.?]$/u);
    expect(words).not.toMatch(/[a-z]{2,}|undefined|<|>/iu);
    expect(words.split(/[.?:;!]/u).length).toBeGreaterThan(2);
  });

  test("в замечание попадает срок так, как он написан", () => {
    const [note] = parseTerm("по мере сил (но до мая)", schoolPlan).notes;
    expect(note === undefined ? "" : wordTermNote(note)).toContain("«по мере сил (но до мая)»");
  });

  test("вопрос об августе называет оба года", () => {
    const [note] = parseTerm("август", schoolPlan).notes;
    expect(note === undefined ? "" : wordTermNote(note)).toContain("август 2023 или 2024");
  });
});
