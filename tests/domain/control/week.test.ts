import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Step } from "../../../src/domain/control/ladder.ts";
import { letterToday, restOfWeek, type Norm, type Telling } from "../../../src/domain/control/week.ts";
import { calendar } from "./samples.ts";

const WEEK = restOfWeek(calendar, "2023-09-25");
const [MON = "", TUE = "", WED = "", THU = "", FRI = ""] = WEEK;
const NORM: Norm = { letters: 3, lines: 25 };

const OWN_DAY = 1000;
const DAY_BEFORE = 100;
const THREE_BEFORE = 20;
const LOW = 5;

const step = (on: string, weight: number): Step => ({
  id: `${weight}`,
  on,
  weight,
  last: weight === OWN_DAY,
});
const telling = (key: string, steps: Step[], lastDay: string | null = null, named = true): Telling => ({
  key,
  steps,
  lastDay,
  named,
});

/** Letters of a week; steps told are taken away each morning, terms are closed on their day: «день: что сказано». */
function week(tellings: Telling[], norm: Norm = NORM): { day: string; keys: string[]; folded: number }[] {
  const letters: { day: string; keys: string[]; folded: number }[] = [];
  let left = { ...norm };
  let open = tellings;
  WEEK.forEach((day, index) => {
    const standing = open
      .filter(({ lastDay }) => lastDay === null || lastDay >= day)
      .map((each) => ({ ...each, steps: fromCurrent(each.steps, day) }))
      .filter(({ steps }) => steps.length > 0);
    const letter = letterToday(standing, WEEK.slice(index), left);
    if (letter === null) return;
    const told = new Set(letter.lines.flatMap(({ steps }) => steps));
    const keys = letter.lines.map((line) => line.telling.key);
    open = open.map((each) => ({
      ...each,
      steps: each.steps.filter((one) => !told.has(one)),
      named: each.named || keys.includes(each.key),
    }));
    left = {
      letters: left.letters - 1,
      lines: left.lines - keys.length - (letter.folded.length > 0 ? 1 : 0),
    };
    letters.push({ day, keys, folded: letter.folded.length });
  });
  return letters;
}

function fromCurrent(steps: readonly Step[], day: string): Step[] {
  const current = steps.filter(({ on }) => on <= day).pop();
  return steps.filter((each) => each === current || each.on > day);
}

describe("Дни писем на неделе", () => {
  test("пока дней не больше нормы, каждое напоминание приходит в свой день", () => {
    const tellings = [
      telling("а", [step(MON, LOW)]),
      telling("б", [step(WED, DAY_BEFORE), step(THU, OWN_DAY)], THU),
    ];
    expect(week(tellings).map(({ day, keys }) => [day, ...keys])).toEqual([
      [MON, "а"],
      [WED, "б"],
      [THU, "б"],
    ]);
  });

  test("сверх нормы остаются самые срочные дни, а несрочное входит в следующее письмо", () => {
    const tellings = [
      telling("точка", [step(MON, LOW)]),
      telling("срок", [step(TUE, THREE_BEFORE), step(THU, DAY_BEFORE), step(FRI, OWN_DAY)], FRI),
    ];
    expect(week(tellings).map(({ day, keys }) => [day, ...keys])).toEqual([
      [TUE, "точка", "срок"],
      [THU, "срок"],
      [FRI, "срок"],
    ]);
  });

  test("срок каждый день недели: три письма называют все пять сроков не позже их дня", () => {
    const tellings = WEEK.map((day) => telling(day, [step(day, OWN_DAY)], day));
    const letters = week(tellings);
    expect(letters.length).toBe(3);
    for (const day of WEEK)
      expect(letters.some((letter) => letter.keys.includes(day) && letter.day <= day)).toBe(true);
  });

  test("последняя ступень, чей день без письма, сказана в письме раньше и больше не повторяется", () => {
    const tellings = WEEK.map((day) => telling(day, [step(day, OWN_DAY)], day));
    const told = week(tellings).flatMap(({ keys }) => keys);
    expect([...told].sort()).toEqual([...WEEK]);
  });

  test("новое дело на последний день называется и после третьего письма", () => {
    const late = telling("новое", [step(FRI, OWN_DAY)], FRI, false);
    expect(
      letterToday([late], [FRI], { letters: 0, lines: 0 })?.lines.map(({ telling: { key } }) => key),
    ).toEqual(["новое"]);
    expect(letterToday([{ ...late, named: true }], [FRI], { letters: 0, lines: 0 })).toBeNull();
  });
});

describe("Строки на неделе", () => {
  test("сверх нормы строк срочное сказано, остальное свёрнуто", () => {
    const low = Array.from({ length: 30 }, (_, index) => telling(`несрочное ${index}`, [step(MON, LOW)]));
    const urgent = telling("срок", [step(FRI, OWN_DAY)], FRI);
    const [monday, friday] = week([...low, urgent]);
    expect([monday?.keys.length, monday?.folded]).toEqual([22, 8]);
    expect(friday?.keys).toContain("срок");
  });

  test("порядок строк на входе не меняет письма", () => {
    const tellings = Array.from({ length: 40 }, (_, index) =>
      telling(
        `${index}`,
        [step(index % 2 === 0 ? MON : TUE, LOW), step(THU, DAY_BEFORE)],
        null,
        index % 3 === 0,
      ),
    );
    const keysOf = (order: Telling[]): string[] =>
      (letterToday(order, WEEK, NORM)?.lines ?? []).map(({ telling: { key } }) => key).sort();
    expect(keysOf([...tellings].reverse())).toEqual(keysOf(tellings));
  });
});

const anyTelling = fc
  .record({
    days: fc.uniqueArray(fc.constantFrom(...WEEK), { minLength: 1, maxLength: 4 }),
    weights: fc.array(fc.constantFrom(LOW, THREE_BEFORE, DAY_BEFORE), { minLength: 4, maxLength: 4 }),
    isTerm: fc.boolean(),
    named: fc.boolean(),
  })
  .map(({ days, weights, isTerm, named }) => ({ days: [...days].sort(), weights, isTerm, named }));

test("любая неделя: не больше трёх писем, ничто не сказано дважды, каждый срок назван не позже своего дня", () => {
  fc.assert(
    fc.property(fc.array(anyTelling, { maxLength: 12 }), (shapes) => {
      const tellings = shapes.map(({ days, weights, isTerm, named }, index) => {
        const last = days[days.length - 1] ?? FRI;
        const steps = days.map((day, place) =>
          step(day, isTerm && day === last ? OWN_DAY : (weights[place] ?? LOW)),
        );
        return telling(String(index), steps, isTerm ? last : null, named);
      });
      const letters = week(tellings);
      expect(letters.length).toBeLessThanOrEqual(3);
      expect(
        letters.reduce((sum, { keys, folded }) => sum + keys.length + (folded > 0 ? 1 : 0), 0),
      ).toBeLessThanOrEqual(25);
      for (const each of tellings.filter(({ named, lastDay }) => !named && lastDay !== null)) {
        expect(letters.some(({ day, keys }) => keys.includes(each.key) && day <= (each.lastDay ?? ""))).toBe(
          true,
        );
      }
    }),
    { numRuns: 300 },
  );
});
