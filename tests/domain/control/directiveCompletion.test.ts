import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CALENDAR_DECREES } from "../../../src/domain/calendar/decrees.ts";
import { defaultTermRules } from "../../../src/domain/calendar/termRules/settings.ts";
import { workingCalendar } from "../../../src/domain/calendar/workingCalendar.ts";
import type { CompletionContext } from "../../../src/domain/control/completion.ts";
import { completeDirective, parentOf } from "../../../src/domain/control/directiveCompletion.ts";
import type { Directive } from "../../../src/domain/control/directive.ts";
import { calendar, centreSettings, coordinator, directive, directory } from "./samples.ts";

const context: CompletionContext = {
  calendar,
  directory,
  settings: centreSettings,
  rules: defaultTermRules(centreSettings),
  today: "2012-02-01",
};

/** A row as somebody has typed it. */
const typed = (given: Partial<Directive> = {}): Directive =>
  directive({
    due: null,
    controlDue: null,
    termKind: "",
    status: "",
    letters: "",
    sourceDate: null,
    ...given,
  });

const complete = (row: Directive, within: CompletionContext = context): Directive => ({
  ...row,
  ...completeDirective(row, within),
});

const SUNDAY = { termText: "До 05.02.2012 г." };

describe("новая строка", () => {
  test("срок «До 05.02.2012» — воскресенье: контрольный срок переносится на пятницу 03.02.2012", () => {
    const row = complete(typed(SUNDAY));
    expect([row.termKind, row.due, row.controlDue, row.status, row.letters]).toEqual([
      "до даты",
      "2012-02-05",
      "2012-02-03",
      "Новое",
      "слать",
    ]);
  });

  test("внутренний срок — на два рабочих дня раньше, как только назван свой исполнитель", () => {
    const row = complete(typed(SUNDAY));
    expect(row.internalDue).toBeNull();
    const own = complete({ ...row, internalExecutor: coordinator.name });
    expect(own.internalDue).toBe("2012-02-01");
    expect(
      complete({ ...row, internalExecutor: coordinator.name, role: "для сведения (ждём результат)" })
        .internalDue,
    ).toBeNull();
  });

  test.each([
    ["письмо № 47-11 от 31.01.2012", "2012-01-31"],
    ["приказ от 31 января 2012 г. № 7", "2012-01-31"],
    ["письмо № 47-11 от 31/01/2012", "2012-01-31"],
    ["письмо № 47-11", null],
    ["письмо от 31.02.2012", null],
  ])("день документа взят из слов «%s»", (source, day) => {
    expect(complete(typed({ source })).sourceDate).toBe(day);
  });

  test("«в трёхдневный срок» считается от дня документа", () => {
    const row = complete(typed({ termText: "в трёхдневный срок", source: "письмо от 31.01.2012" }));
    expect(row.controlDue).toBe("2012-02-03");
    const later = complete({ ...row, sourceDate: null, source: "письмо от 06.02.2012" });
    expect(later.controlDue).toBe("2012-02-09");
  });

  test("срок прошёл до внесения: писем нет, пока человек не решит; решение человека не меняется", () => {
    const row = complete(typed(SUNDAY), { ...context, today: "2012-03-01" });
    expect(row.letters).toBe("не слать");
    expect(complete({ ...row, letters: "слать" }, { ...context, today: "2012-03-01" }).letters).toBe("слать");
  });

  test("непонятный срок ждёт человека; день, вписанный в «Срок», принимается и переносится с выходного", () => {
    const row = complete(typed({ termText: "как-нибудь потом" }));
    expect([row.termKind, row.controlDue]).toEqual(["требует уточнения", null]);
    expect(complete({ ...row, due: "2012-02-05" }).controlDue).toBe("2012-02-03");
  });

  test("«постоянно»: дня в документе нет, отчёт — к 20 января", () => {
    const row = complete(typed({ termText: "постоянно" }));
    expect([row.due, row.controlDue, row.internalDue]).toEqual([null, "2013-01-18", null]);
  });

  test("исполнители — по порядку документа", () => {
    const text = "Руководители муниципальных органов управления образованием, Соколова М.И.";
    expect(complete(typed({ executorText: text })).executors[1]).toBe("Соколова М.И.");
  });
});

describe("перенос срока, вписанный в лист", () => {
  const row = complete(typed({ ...SUNDAY, internalExecutor: coordinator.name }));
  const BASIS = "письмо № 47-15 от 08.02.2012";

  test("день и основание: одна строка истории, новый контрольный и внутренний срок, состояние", () => {
    const moved = complete({ ...row, extendedTo: "2012-02-26", extensionBasis: BASIS });
    expect(moved.extensions).toEqual([`03.02.2012 → 26.02.2012: ${BASIS}`]);
    expect([moved.controlDue, moved.internalDue, moved.status, moved.due]).toEqual([
      "2012-02-24",
      "2012-02-21",
      "Срок перенесён",
      "2012-02-05",
    ]);
    expect(complete(moved)).toEqual(moved);
  });

  test("основание вписано после дня — дополняет ту же строку, второй не появляется", () => {
    const moved = complete({ ...row, extendedTo: "2012-02-26" });
    expect(moved.extensions).toEqual(["03.02.2012 → 26.02.2012"]);
    const founded = complete({ ...moved, extensionBasis: BASIS });
    expect(founded.extensions).toEqual([`03.02.2012 → 26.02.2012: ${BASIS}`]);
    expect(complete(founded)).toEqual(founded);
  });

  test("второй перенос — вторая строка", () => {
    const once = complete({ ...row, extendedTo: "2012-02-26", extensionBasis: BASIS });
    const twice = complete({ ...once, extendedTo: "2012-03-15", extensionBasis: "письмо № 47-21" });
    expect(twice.extensions).toEqual([
      `03.02.2012 → 26.02.2012: ${BASIS}`,
      "24.02.2012 → 15.03.2012: письмо № 47-21",
    ]);
    expect(twice.controlDue).toBe("2012-03-15");
  });

  test("день переноса стёрт: срок прежний, в истории — отмена", () => {
    const moved = complete({ ...row, extendedTo: "2012-02-26", extensionBasis: BASIS });
    const back = complete({ ...moved, extendedTo: null });
    expect([back.controlDue, back.internalDue]).toEqual(["2012-02-03", "2012-02-01"]);
    expect(back.extensions[1]).toBe("24.02.2012 → 03.02.2012: перенос отменён");
    expect(complete(back)).toEqual(back);
  });

  test("внутренний срок, который назначили сами, не сдвигается", () => {
    const own = complete({ ...row, internalDue: "2012-01-30" });
    expect(complete({ ...own, extendedTo: "2012-02-26", extensionBasis: BASIS }).internalDue).toBe(
      "2012-01-30",
    );
  });

  test("снятое с контроля не трогается", () => {
    const closed = complete({ ...row, status: "Снято с контроля", extendedTo: "2012-02-26" });
    expect([closed.controlDue, closed.extensions, closed.status]).toEqual([
      "2012-02-03",
      [],
      "Снято с контроля",
    ]);
  });
});

describe("календарь изменился", () => {
  const holiday = workingCalendar([
    ...CALENDAR_DECREES.flatMap(({ days }) => days),
    { date: "2012-02-03", kind: "выходной", note: "местный" },
  ]);

  test("открытое поручение переходит на предшествующий рабочий день, исполненное остаётся", () => {
    const row = complete(typed(SUNDAY));
    const later = { ...context, calendar: holiday };
    expect(complete(row, later).controlDue).toBe("2012-02-02");
    const reported = { ...row, status: "Отчёт представлен", report: "№ 5 от 02.02.2012" } as const;
    expect(complete(reported, later).controlDue).toBe("2012-02-03");
  });
});

describe("части пункта", () => {
  const all = [
    directive({ id: "ПР-1", number: "4" }),
    directive({ id: "ПР-2", number: "4.1." }),
    directive({ id: "ПР-3", number: "4", source: "другое письмо" }),
  ];

  test("«4.1» — часть «4» того же документа", () => {
    expect(parentOf(directive({ number: "4.1" }), all)).toBe("ПР-1");
    expect(parentOf(directive({ number: "4.1.2" }), all)).toBe("ПР-2");
    expect(parentOf(directive({ number: "4.1", source: "другое письмо" }), all)).toBe("ПР-3");
  });

  test("у целого пункта и у части без пункта старшего нет", () => {
    expect(parentOf(directive({ number: "4" }), all)).toBe("");
    expect(parentOf(directive({ number: "5.1" }), all)).toBe("");
    expect(parentOf(directive({ number: "4." }), all)).toBe("");
  });
});

test("второе прочтение ничего не меняет при любых сроках, ролях и настройках", () => {
  const given = fc.record({
    termText: fc.constantFrom(
      "До 05.02.2012 г.",
      "постоянно",
      "ежеквартально",
      "в трёхдневный срок",
      "когда-нибудь",
      "",
    ),
    role: fc.constantFrom("исполнитель" as const, "для сведения (ждём результат)" as const, "" as const),
    internalExecutor: fc.constantFrom("", coordinator.name),
    extendedTo: fc.constantFrom(null, "2012-02-26", "2012-05-09"),
    extensionBasis: fc.constantFrom("", "письмо № 8"),
    status: fc.constantFrom("" as const, "В работе" as const, "Снято с контроля" as const),
  });
  const rules = fc.record({
    directiveShift: fc.constantFrom(
      "предшествующий" as const,
      "следующий" as const,
      "не переносить" as const,
    ),
    untilInclusive: fc.boolean(),
  });
  fc.assert(
    fc.property(given, rules, (row, own) => {
      const within = { ...context, rules: { ...context.rules, ...own } };
      const once = complete(typed(row), within);
      expect(completeDirective(once, within)).toEqual({});
    }),
  );
});
