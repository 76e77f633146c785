// Terms of a plan and of directives of the form that the centre really works with: each is understood, and nothing is asked.
import { describe, expect, test } from "vitest";
import { parseTerm } from "../../../src/domain/calendar/parseTerm.ts";
import type { Term, TermContext } from "../../../src/domain/calendar/term.ts";
import { codesOf, directive, schoolPlan } from "./samples.ts";

const PLAN: readonly (readonly [string, number])[] = [
  ["сентябрь", 2],
  ["октябрь", 3],
  ["ноябрь", 2],
  ["март", 2],
  ["июнь", 3],
  ["июль", 1],
  ["до 10 июля", 1],
  ["ежемесячно", 6],
  ["постоянно", 4],
  ["в течение года", 1],
  ["по заявкам ОО", 1],
  ["по графику", 2],
  ["Февраль - апрель", 1],
];
const DIRECTIVES: readonly (readonly [string, number])[] = [
  ["До 10.02.2012 г.", 4],
  ["До 05.02.2012 г.", 1],
  ["До 01.03.2012 г.", 1],
  ["постоянно", 1],
];

const read = (rows: readonly (readonly [string, number])[], context: TermContext): Term[] =>
  rows.flatMap(([text, times]) => Array.from({ length: times }, () => parseTerm(text, context)));

function countByKind(terms: readonly Term[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of terms) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe("план на учебный год", () => {
  const terms = read(PLAN, schoolPlan);

  test("29 пунктов по видам сроков", () => {
    expect(terms).toHaveLength(29);
    expect(countByKind(terms)).toEqual({
      месяц: 13,
      "до даты": 1,
      ежемесячно: 6,
      постоянно: 4,
      "в течение года": 1,
      "по заявкам": 1,
      "по графику": 2,
      период: 1,
    });
  });

  test("ни один срок не требует человека и не оставляет замечаний", () => {
    expect(terms.filter(({ human }) => human)).toEqual([]);
    expect(terms.flatMap(codesOf)).toEqual([]);
  });

  test("92 исполнения за год", () => {
    expect(terms.reduce((sum, { occurrences }) => sum + occurrences.length, 0)).toBe(92);
  });
});

describe("поручения", () => {
  const terms = read(DIRECTIVES, directive);

  test("7 поручений: шесть к дате, одно постоянное", () => {
    expect(countByKind(terms)).toEqual({ "до даты": 6, постоянно: 1 });
    expect(terms.filter(({ human }) => human)).toEqual([]);
  });

  test("контрольные сроки: воскресенье 05.02 перенесено на пятницу 03.02", () => {
    const dues = terms.flatMap(({ occurrences }) => occurrences.map(({ due }) => due));
    expect(dues).toEqual([
      ...["2012-02-10", "2012-02-10", "2012-02-10", "2012-02-10"],
      ...["2012-02-03", "2012-03-01", "2013-01-18"],
    ]);
  });
});
