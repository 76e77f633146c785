import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ledgerState,
  letterKey,
  type LetterEvent,
  type LetterState,
} from "../../../src/domain/control/ledger.ts";

/** Wednesday. */
const TODAY = "2023-09-06";
const LETTER = letterKey(TODAY, "СТ-0001");

function event(state: LetterEvent["state"], given: Partial<LetterEvent> = {}): LetterEvent {
  return {
    at: "06.09.2023 07:12",
    key: LETTER,
    to: "sokolova@example.org",
    date: TODAY,
    state,
    subject: "Аттестация: скоро 1 срок",
    count: 3,
    steps: [],
    note: "",
    ...given,
  };
}

const going = (...steps: string[]): LetterEvent => event("отправляется", { steps });
const stateOf = (...events: LetterEvent[]): LetterState | undefined =>
  ledgerState(events, TODAY).states.get(LETTER);
const delivered = (...events: LetterEvent[]): string[] => [...ledgerState(events, TODAY).delivered].sort();

describe("письмо", () => {
  test("намечено — ничего ещё не сказано", () => {
    expect(stateOf(event("намечено"))).toBe("намечено");
    expect(delivered(event("намечено", { steps: ["а"] }))).toEqual([]);
  });

  test("отправлено — его напоминания считаются сказанными", () => {
    const events = [event("отправлено"), going("а", "б"), event("намечено")];
    expect(stateOf(...events)).toBe("отправлено");
    expect(delivered(...events)).toEqual(["а", "б"]);
  });

  test("оборвано на отправке — неизвестно, ушло ли: показать и не повторять", () => {
    const { uncertain, delivered: told } = ledgerState([going("а"), event("намечено")], TODAY);
    expect(uncertain.map(({ key }) => key)).toEqual([LETTER]);
    expect([...told]).toEqual(["а"]);
  });

  test("после отметки «не подтверждено» второй раз не спрашивается, но и не повторяется", () => {
    const events = [event("не подтверждено"), going("а"), event("намечено")];
    expect(ledgerState(events, TODAY).uncertain).toEqual([]);
    expect(stateOf(...events)).toBe("не подтверждено");
    expect(delivered(...events)).toEqual(["а"]);
  });

  test("отказ почты и ненастроенная почта напоминаний не тратят", () => {
    expect(delivered(event("не отправлено", { steps: ["а"] }), going("а"), event("намечено"))).toEqual([]);
    expect(delivered(event("не отправлено", { note: "почта не настроена" }))).toEqual([]);
    expect(stateOf(event("не отправлено", { steps: ["а"] }), going("а"))).toBe("не отправлено");
  });

  test("после отказа ушло другое письмо: сказано только то, что было в нём", () => {
    const events = [
      event("отправлено"),
      going("а"),
      event("не отправлено", { steps: ["а", "б"] }),
      going("а", "б"),
    ];
    expect(delivered(...events)).toEqual(["а"]);
    expect(ledgerState(events, TODAY).sentThisWeek.get("СТ-0001")).toMatchObject({ letters: 1, lines: 3 });
  });

  test("строки без письма и без состояния пропускаются", () => {
    const { states, uncertain } = ledgerState([event("отправляется", { key: "" }), event("")], TODAY);
    expect(uncertain).toEqual([]);
    expect([...states.keys()].filter((key) => key === "")).toEqual([]);
  });
});

describe("норма недели", () => {
  const sentOn = (date: string, count: number | null): LetterEvent[] => {
    const key = letterKey(date, "СТ-0001");
    return [
      event("отправлено", { key, date, count }),
      event("отправляется", { key, date, count, steps: [date] }),
    ];
  };
  const week = (...events: LetterEvent[]): unknown => ledgerState(events, TODAY).sentThisWeek.get("СТ-0001");

  test("считаются письма с понедельника по сегодня, с числом строк и последним днём", () => {
    const events = [...sentOn("2023-09-06", 4), ...sentOn("2023-09-04", 7), ...sentOn("2023-09-03", 9)];
    expect(week(...events)).toEqual({ letters: 2, lines: 11, lastOn: "2023-09-06" });
  });

  test("неотправленные не считаются, неподтверждённые считаются", () => {
    expect(week(event("намечено"))).toBeUndefined();
    expect(week(event("не отправлено", { steps: ["а"] }), going("а"))).toBeUndefined();
    expect(week(going("а"))).toEqual({ letters: 1, lines: 3, lastOn: TODAY });
    expect(week(event("не подтверждено"), going("а"))).toMatchObject({ letters: 1 });
  });

  test("без числа строк письмо всё равно считается", () => {
    expect(week(...sentOn(TODAY, null))).toEqual({ letters: 1, lines: 0, lastOn: TODAY });
  });
});

describe("какие бы события ни случились", () => {
  /** How a letter went: refused attempts, then perhaps one that went, was cut off, or is in doubt. */
  const ending = fc.constantFrom(
    "нет",
    "отправлено",
    "оборвано",
    "оборвано и замечено",
    "сбой почты" as const,
  );
  const story = fc.record({
    person: fc.integer({ min: 1, max: 4 }),
    day: fc.integer({ min: 1, max: 9 }),
    refused: fc.array(fc.uniqueArray(fc.constantFrom("а", "б", "в"), { minLength: 1 }), { maxLength: 2 }),
    last: fc.uniqueArray(fc.constantFrom("а", "б", "в", "г"), { minLength: 1 }),
    ending,
    waited: fc.boolean(),
  });
  type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

  const stories = fc.uniqueArray(story, { selector: keyOf, maxLength: 8 });

  function keyOf({ person, day }: { person: number; day: number }): string {
    return letterKey(`2023-09-0${day}`, `СТ-${person}`);
  }

  function eventsOf(told: Story): LetterEvent[] {
    const named = { key: keyOf(told), date: `2023-09-0${told.day}` };
    const steps = (list: readonly string[]): string[] => list.map((step) => `${keyOf(told)}|${step}`);
    const attempt = (list: readonly string[]) => event("отправляется", { ...named, steps: steps(list) });
    const last = attempt(told.last);
    const endings: Readonly<Record<Story["ending"], LetterEvent[]>> = {
      нет: [],
      отправлено: [last, event("отправлено", named)],
      оборвано: [last],
      "оборвано и замечено": [last, event("не подтверждено", named)],
      "сбой почты": [last, event("не подтверждено", named)],
    };
    return [
      ...(told.waited ? [event("не отправлено", { ...named, note: "предел" })] : []),
      event("намечено", named),
      ...told.refused.flatMap((list) => [
        attempt(list),
        event("не отправлено", { ...named, steps: steps(list), note: "адрес отклонён" }),
      ]),
      ...endings[told.ending],
    ];
  }

  const wentSteps = (told: Story): string[] =>
    told.ending === "нет" ? [] : told.last.map((step) => `${keyOf(told)}|${step}`);

  test("сказано ровно то, что могло дойти; не ушедшее не потрачено", () => {
    fc.assert(
      fc.property(stories, (all) => {
        const ledger = ledgerState(all.flatMap(eventsOf), TODAY);
        expect([...ledger.delivered].sort()).toEqual(all.flatMap(wentSteps).sort());
      }),
    );
  });

  test("неизвестны только оборванные и ещё не замеченные, каждое письмо один раз", () => {
    fc.assert(
      fc.property(stories, (all) => {
        const { uncertain } = ledgerState(all.flatMap(eventsOf), TODAY);
        const cut = all.filter((told) => told.ending === "оборвано").map(keyOf);
        expect(uncertain.map(({ key }) => key).sort()).toEqual(cut.sort());
      }),
    );
  });

  test("порядок строк не важен: люди сортируют и журнал", () => {
    const shuffled = stories.chain((all) => {
      const events = all.flatMap(eventsOf);
      return fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
      );
    });
    const plain = (events: readonly LetterEvent[]): unknown => {
      const { delivered: told, sentThisWeek, uncertain, states } = ledgerState(events, TODAY);
      const sorted = <Value>(entries: Iterable<[string, Value]>) =>
        [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
      return [[...told].sort(), sorted(sentThisWeek), uncertain.map(({ key }) => key).sort(), sorted(states)];
    };
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        expect(plain(other)).toEqual(plain(events));
      }),
    );
  });

  test("в любой миг напоминания письма, которое начали отправлять и не отклонили, уже не повторятся", () => {
    fc.assert(
      fc.property(stories, fc.nat(), (all, place) => {
        const events = all.flatMap(eventsOf);
        const soFar = events.slice(0, place % (events.length + 1));
        const ledger = ledgerState(soFar, TODAY);
        const begun = soFar.filter(({ state }) => state === "отправляется");
        const refused = soFar.filter(({ state, steps }) => state === "не отправлено" && steps.length > 0);
        const open = begun.filter(
          ({ key }) =>
            begun.filter((other) => other.key === key).length >
            refused.filter((other) => other.key === key).length,
        );
        for (const { key } of open) expect(ledger.states.get(key)).not.toBe("не отправлено");
        const [last] = open.slice(-1);
        for (const step of last?.steps ?? []) expect(ledger.delivered.has(step)).toBe(true);
      }),
    );
  });
});
