import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isCivilDate } from "../../../src/domain/calendar/civil.ts";
import { defaultTermRules } from "../../../src/domain/calendar/termRules/settings.ts";
import { workingCalendar, workingDayOnOrBefore } from "../../../src/domain/calendar/workingCalendar.ts";
import { CALENDAR_DECREES } from "../../../src/domain/calendar/decrees.ts";
import {
  completeItem,
  isAnswered,
  termOfItem,
  type CompletionContext,
} from "../../../src/domain/control/completion.ts";
import type { Occurrence, PlanItem } from "../../../src/domain/control/plan.ts";
import { centreSettings, calendar, directory, item, member } from "./samples.ts";

const context: CompletionContext = {
  calendar,
  directory,
  settings: centreSettings,
  rules: defaultTermRules(centreSettings),
  today: "2023-09-05",
};

interface State {
  item: PlanItem;
  rows: Occurrence[];
}

/** A row as somebody has typed it: nothing that the program fills in. */
const typed = (given: Partial<PlanItem>): State => ({
  item: item({ termKind: "", responsible: [], ...given }),
  rows: [],
});

/** One completion applied, new rows with ids of their own. */
function complete({ item: before, rows }: State, within: CompletionContext = context): State {
  const { item: part, added, changed, removed } = completeItem(before, rows, within);
  const parts = new Map(changed.map((change) => [change.id, change.part]));
  const kept = rows
    .filter(({ id }) => !removed.includes(id))
    .map((row) => ({ ...row, ...parts.get(row.id) }));
  const first = rows.length + 1;
  return {
    item: { ...before, ...part },
    rows: [...kept, ...added.map((row, index) => ({ ...row, id: `ИС-${first + index}` }))],
  };
}

const withRow = (state: State, label: string, part: Partial<Occurrence>): State => ({
  ...state,
  rows: state.rows.map((row) => (row.label === label ? { ...row, ...part } : row)),
});

const labels = ({ rows }: State): string[] => rows.map(({ label }) => label);

describe("новая строка плана", () => {
  test("«октябрь»: вид, дни, одно исполнение с контролем в последний рабочий день месяца", () => {
    const { item: done, rows } = complete(typed({ termText: "октябрь" }));
    expect([done.termKind, done.from, done.to, done.status, done.progress, done.nextDue]).toEqual([
      "месяц",
      "2023-10-01",
      "2023-10-31",
      "Не начато",
      "0 из 1",
      "2023-10-31",
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      item: "ПЛ-1",
      place: "План, II.6",
      status: "Не начато",
      letters: "слать",
      due: "2023-10-31",
      warnFrom: "2023-10-24",
    });
  });

  test("«ежемесячно»: строка на каждый месяц учебного года, ход «0 из 10»", () => {
    const state = complete(typed({ termText: "ежемесячно" }));
    expect(state.rows).toHaveLength(10);
    expect(labels(state).slice(0, 2)).toEqual(["сентябрь 2023", "октябрь 2023"]);
    expect(state.item.progress).toBe("0 из 10");
    expect(state.item.nextDue).toBe("2023-09-29");
  });

  test("сроки, прошедшие до внесения, писем не дают, будущие дают", () => {
    const { rows } = complete(typed({ termText: "ежемесячно" }), { ...context, today: "2023-11-20" });
    expect(rows.map(({ letters }) => letters).slice(0, 4)).toEqual([
      "не слать",
      "не слать",
      "слать",
      "слать",
    ]);
  });

  test("«по заявкам»: дат нет, состояние ставит человек", () => {
    const state = complete(typed({ termText: "по заявкам ОО" }));
    expect(state.rows).toEqual([]);
    expect([state.item.status, state.item.progress]).toEqual(["Не начато", ""]);
    const closed = complete({ ...state, item: { ...state.item, status: "Исполнено", evidence: "журнал" } });
    expect([closed.item.status, closed.item.evidence]).toEqual(["Исполнено", "журнал"]);
  });

  test("ответственные узнаны по «Сотрудникам»; новый человек в листе меняет имя и здесь", () => {
    const text = "Соколова М.И., руководители ОО";
    const state = complete(typed({ termText: "октябрь", responsibleText: text }));
    expect(state.item.responsible).toEqual(["Соколова М.И.", "руководители ОО"]);
    const stranger = complete(typed({ termText: "октябрь", responsibleText: "Зимин П.О. – методист" }));
    const people = { ...directory, staff: [...directory.staff, member("Зимин Павел Олегович")] };
    const known = complete(stranger, { ...context, directory: people });
    expect(known.item.responsible).toEqual(["Зимин П.О."]);
  });

  test("организации из текста — в «Объекты», вписанные человеком не заменяются", () => {
    const activity = "Проверка накопительных папок (СОШ № 3, ДОУ № 12)";
    expect(complete(typed({ activity })).item.objects).toEqual(["СОШ № 3", "ДОУ № 12"]);
    expect(complete(typed({ activity, objects: ["СОШ № 9"] })).item.objects).toEqual(["СОШ № 9"]);
  });

  test("строка, скопированная вместе со служебными ячейками, получает свои исполнения", () => {
    const original = complete(typed({ termText: "ежемесячно" }));
    const copy = complete({ item: { ...original.item, id: "ПЛ-2" }, rows: [] });
    expect(copy.rows).toHaveLength(10);
    expect(copy.rows.every((row) => row.item === "ПЛ-2")).toBe(true);
  });
});

describe("срок, которого программа не поняла", () => {
  const unclear = complete(typed({ termText: "как получится" }));

  test("исполнений нет, вид «требует уточнения»", () => {
    expect(unclear.item.termKind).toBe("требует уточнения");
    expect(unclear.rows).toEqual([]);
  });

  test("вписанное «По» создаёт исполнение, воскресенье переносится на пятницу", () => {
    const answered = complete({ ...unclear, item: { ...unclear.item, to: "2023-10-15" } });
    expect(answered.rows.map(({ written, due }) => [written, due])).toEqual([["2023-10-15", "2023-10-13"]]);
    expect(complete(answered)).toEqual(answered);
  });

  test("другое «По» заменяет нетронутое исполнение, исполненное остаётся", () => {
    const answered = complete({ ...unclear, item: { ...unclear.item, to: "2023-10-12" } });
    const moved = complete({ ...answered, item: { ...answered.item, to: "2023-10-19" } });
    expect(moved.rows.map(({ due }) => due)).toEqual(["2023-10-19"]);
    const done = withRow(answered, "", { status: "Исполнено", done: "2023-10-11", evidence: "акт" });
    const both = complete({ ...done, item: { ...done.item, to: "2023-10-19" } });
    expect(both.rows.map(({ due, status }) => [due, status])).toEqual([
      ["2023-10-12", "Исполнено"],
      ["2023-10-19", "Не начато"],
    ]);
  });

  test("дата, вписанная сразу вместе с непонятным сроком, принимается", () => {
    const state = complete(typed({ termText: "как получится", to: "2023-10-12" }));
    expect(state.rows.map(({ due }) => due)).toEqual(["2023-10-12"]);
  });

  test("понятный текст вместо непонятного читается как обычно", () => {
    const cleared = complete({ ...unclear, item: { ...unclear.item, termText: "ноябрь" } });
    expect(cleared.rows.map(({ due }) => due)).toEqual(["2023-11-30"]);
  });
});

describe("срок, который программа поняла предположительно", () => {
  const WEEK = "первая неделя октября";

  test("предложенные дни стоят, пока человек не впишет другие; другие их заменяют и вопрос снимают", () => {
    const suggested = complete(typed({ termText: WEEK }));
    expect(suggested.rows.map(({ due }) => due)).toEqual(["2023-10-06"]);
    const answered = { ...suggested.item, from: "2023-10-09", to: "2023-10-13" };
    const state = complete({ ...suggested, item: answered });
    expect(state.rows.map(({ from, due }) => [from, due])).toEqual([["2023-10-09", "2023-10-13"]]);
    expect(isAnswered(state.item, termOfItem(state.item, context))).toBe(true);
    expect(isAnswered(suggested.item, termOfItem(suggested.item, context))).toBe(false);
    expect(complete(state)).toEqual(state);
  });

  test("график чужого ведомства: вписанное «По» остаётся и даёт срок", () => {
    const read = complete(typed({ termText: "по графику ИРО КК" }));
    expect(read.rows).toEqual([]);
    const state = complete({ ...read, item: { ...read.item, to: "2023-11-12" } });
    expect(state.item.to).toBe("2023-11-12");
    expect(state.rows.map(({ due }) => due)).toEqual(["2023-11-10"]);
  });
});

describe("срок изменён", () => {
  const monthly = complete(typed({ termText: "ежемесячно" }));
  const done = { status: "Исполнено", done: "2023-09-28", evidence: "протокол № 3" } as const;

  test("исполненное и начатое остаётся, нетронутое заменяется", () => {
    const worked = withRow(withRow(monthly, "сентябрь 2023", done), "октябрь 2023", { comment: "готовим" });
    const changed = complete({ ...worked, item: { ...worked.item, termText: "до 10 июля" } });
    expect(labels(changed)).toEqual(["сентябрь 2023", "октябрь 2023", ""]);
    expect(changed.rows[0]).toMatchObject(done);
    expect(changed.item).toMatchObject({ termKind: "до даты", progress: "1 из 3", status: "В работе" });
  });

  test("другой учебный год — другие дни", () => {
    const next = complete({ ...monthly, item: { ...monthly.item, schoolYear: "2024-2025" } });
    expect(next.rows).toHaveLength(10);
    expect(labels(next)[0]).toBe("сентябрь 2024");
  });

  test("тот же срок другими словами ничего не переделывает", () => {
    const worked = withRow(monthly, "сентябрь 2023", done);
    const reworded = complete({ ...worked, item: { ...worked.item, termText: "каждый месяц" } });
    expect(reworded.rows).toEqual(worked.rows);
  });

  test("слова и раздел изменены — место и текст в «Исполнении» следуют", () => {
    const moved = complete({ ...monthly, item: { ...monthly.item, section: "III", activity: "Иное дело" } });
    expect(moved.rows.every((row) => row.place === "План, III.6" && row.activity === "Иное дело")).toBe(true);
  });
});

describe("ход и состояние", () => {
  const quarterly = complete(typed({ termText: "ежеквартально" }));
  const [first = "", second = ""] = labels(quarterly);
  const executed = { status: "Исполнено", evidence: "справка" } as const;

  test("«Исполнено» без подтверждения остаётся, как вписано, но не считается", () => {
    const state = complete(withRow(quarterly, first, { status: "Исполнено" }));
    expect(state.rows[0]).toMatchObject({ status: "Исполнено", done: null });
    expect(state.item.progress).toBe(`0 из ${quarterly.rows.length}`);
    expect(state.item.status).toBe("В работе");
  });

  test("подтверждение вписано — день отметки сегодняшний, считается сразу, вписанный день не меняется", () => {
    const state = complete(withRow(quarterly, first, executed));
    expect(state.rows[0]?.done).toBe("2023-09-05");
    expect(state.item.progress).toBe(`1 из ${quarterly.rows.length}`);
    const own = complete(withRow(quarterly, first, { ...executed, done: "2023-09-01" }));
    expect(own.rows[0]?.done).toBe("2023-09-01");
  });

  test("исключённое и архив не считаются; ближайший срок — первый из открытых", () => {
    const state = complete(withRow(withRow(quarterly, first, { status: "Исключено" }), second, executed));
    expect(state.item.progress).toBe(`1 из ${quarterly.rows.length - 1}`);
    expect(state.item.nextDue).toBe(quarterly.rows[2]?.due);
  });

  test("всё исполнено: день последнего, подтверждения без повторов; не исполнено — так и сказано", () => {
    const all = (part: Partial<Occurrence>): State => ({
      ...quarterly,
      rows: quarterly.rows.map((row, index) => ({ ...row, done: `2023-10-0${index + 1}`, ...part })),
    });
    const whole = complete(all(executed)).item;
    expect(whole).toMatchObject({
      status: "Исполнено",
      done: `2023-10-0${quarterly.rows.length}`,
      evidence: "справка",
      nextDue: null,
    });
    expect(complete(withRow(all(executed), first, { status: "Не исполнено" })).item).toMatchObject({
      status: "Не исполнено",
      done: null,
      evidence: "",
    });
  });
});

describe("календарь изменился", () => {
  const until = complete(typed({ termText: "до 12 октября" }));
  const withHoliday = workingCalendar([
    ...CALENDAR_DECREES.flatMap(({ days }) => days),
    { date: "2023-10-12", kind: "выходной", note: "местный" },
  ]);
  const later = { ...context, calendar: withHoliday };

  test("открытый срок переходит на предшествующий рабочий день, исполненный остаётся", () => {
    expect(complete(until, later).rows[0]?.due).toBe("2023-10-11");
    const done = withRow(until, "", { status: "Исполнено", done: "2023-10-10", evidence: "акт" });
    expect(complete(done, later).rows[0]?.due).toBe("2023-10-12");
  });

  test("срок, который человек поставил сам, не трогается", () => {
    const own = withRow(until, "", { due: "2023-10-20" });
    expect(complete(own, later).rows[0]?.due).toBe("2023-10-20");
  });
});

describe("при любых настройках сроков", () => {
  const terms = [
    "сентябрь",
    "ежемесячно",
    "ежеквартально",
    "постоянно",
    "до 10 октября",
    "15 октября",
    "I полугодие",
  ];
  const shifts = ["предшествующий", "следующий", "не переносить"] as const;
  const someContext = fc.record({
    planShift: fc.constantFrom(...shifts),
    untilInclusive: fc.boolean(),
    day: fc.integer({ min: 0, max: 360 }).map((days) => addDays("2023-09-01", days)),
  });
  const given = fc.record({
    term: fc.constantFrom(...terms),
    other: fc.constantFrom(...terms),
    within: someContext,
  });
  const contextOf = ({
    day,
    ...rules
  }: {
    day: string;
    planShift: (typeof shifts)[number];
    untilInclusive: boolean;
  }) => ({
    ...context,
    today: day,
    rules: { ...context.rules, ...rules },
  });

  test("второе прочтение ничего не меняет: ни дней, ни состояния", () => {
    fc.assert(
      fc.property(given, ({ term, within }) => {
        const once = complete(typed({ termText: term }), contextOf(within));
        expect(complete(once, contextOf(within))).toEqual(once);
      }),
    );
  });

  test("сделанное людьми не пропадает, каким бы ни стал срок", () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 9 }), ({ term, other, within }, place) => {
        const state = complete(typed({ termText: term }), contextOf(within));
        const row = state.rows[place % Math.max(1, state.rows.length)];
        fc.pre(row !== undefined);
        const mine = { ...row, status: "Исполнено" as const, done: "2023-09-15", evidence: "протокол" };
        const worked = { ...state, rows: state.rows.map((each) => (each.id === mine.id ? mine : each)) };
        const after = complete({ ...worked, item: { ...worked.item, termText: other } }, contextOf(within));
        const kept = after.rows.find(({ id }) => id === mine.id);
        expect(kept).toMatchObject({ status: "Исполнено", done: "2023-09-15", evidence: "протокол" });
      }),
    );
  });

  test("каждый срок — день, а с переносом — рабочий", () => {
    fc.assert(
      fc.property(given, ({ term, within }) => {
        const { rows } = complete(typed({ termText: term }), contextOf(within));
        for (const { due } of rows) {
          expect(due !== null && isCivilDate(due)).toBe(true);
          if (within.planShift !== "не переносить" && due !== null) {
            expect(workingDayOnOrBefore(calendar, due)).toBe(due);
          }
        }
      }),
    );
  });
});
