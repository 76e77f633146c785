// What people write beyond the table of variants: misspellings, other orders of words, other documents, ambiguous terms.
import { describe, expect, test } from "vitest";
import { parseTerm } from "../../../src/domain/calendar/parseTerm.ts";
import type { TermContext } from "../../../src/domain/calendar/term.ts";
import { calendarPlan, codesOf, directive, duesOf, schoolPlan } from "./samples.ts";

describe("то же самое, написанное иначе", () => {
  test.each([
    ["до10 июля", "до 10 июля"],
    ["до 10-го июля", "до 10 июля"],
    ["до 10 июля 2024г", "до 10 июля"],
    ["до 10 июля включительно", "не позднее 10 июля"],
    ["в срок до 10.07.2024", "до 10 июля"],
    ["Срок исполнения: до 10.07.24", "до 10 июля"],
    ["до 10. 07. 2024 г.", "до 10 июля"],
    ["до 2024-07-10", "до 10 июля"],
    ["до 10/07/2024", "до 10 июля"],
    ["  До\u00a010\u00a0июля.", "до 10 июля"],
    ["cентябpь", "сентябрь"],
    ["Сентябрь.", "сентябрь"],
    ["в сентябре", "сентябрь"],
    ["сентябрь 2023-2024 уч. года", "сентябрь"],
    ["сентябрь — октябрь", "сентябрь-октябрь"],
    ["сен-окт", "сентябрь-октябрь"],
    ["с сентября по октябрь", "сентябрь-октябрь"],
    ["в сентябре-октябре 2023 года", "сентябрь-октябрь"],
    ["сентябрь 2023 - май 2024", "с сентября по май"],
    ["май-июнь 2024", "май - июнь"],
    ["сентябрь и январь", "сентябрь, январь"],
    ["сентябрь;январь", "сентябрь, январь"],
    ["ежемесячно до 25-го", "ежемесячно до 25 числа"],
    ["до 25 числа каждого месяца", "ежемесячно до 25 числа"],
    ["Ежемесячно, к 25 числу", "ежемесячно до 25 числа"],
    ["ежемесячно (до 25 числа)", "ежемесячно до 25 числа"],
    ["помесячно", "ежемесячно"],
    ["раз в квартал", "ежеквартально"],
    ["поквартально", "ежеквартально"],
    ["каждую пятницу", "по пятницам"],
    ["еженедельно, по пятницам", "по пятницам"],
    ["В течении года", "в течение года"],
    ["в течение всего года", "в течение года"],
    ["весь период", "в течение года"],
    ["в течение 2023-2024 уч. г.", "2023/24 учебный год"],
    ["постоянно в течение года", "постоянно"],
    ["на постоянной основе", "постоянно"],
    ["дважды в год", "2 раза в год"],
    ["2 раза в год (декабрь, май)", "декабрь, май"],
    ["IV кв. 2023", "IV квартал 2023 г."],
    ["1У квартал 2023", "IV квартал 2023 г."],
    ["Ⅳ квартал 2023 года", "IV квартал 2023 г."],
    ["10, 20 ноября", "10 ноября и 20 ноября"],
    ["21 - 31 мая", "21-31 мая"],
    ["15 – 20 ноября 2023 г.", "15-20 ноября"],
    ["с 25-го сентября по 5-е октября", "25.09-05.10.2023"],
    ["согласно плану-графику", "по графику"],
    ["по заявкам", "по запросам"],
    ["в течение 5 (пяти) рабочих дней со дня заседания", "в течение пяти раб. дней со дня заседания"],
  ])("«%s» — как «%s»", (written, plain) => {
    const one = parseTerm(written, schoolPlan);
    const other = parseTerm(plain, schoolPlan);
    expect(one.kind).not.toBe(plain === "2 раза в год" ? "" : "требует уточнения");
    expect({ ...one, text: "", notes: codesOf(one) }).toEqual({ ...other, text: "", notes: codesOf(other) });
  });
});

describe("даты того, чего нет в таблице", () => {
  test.each<[string, readonly string[], TermContext?]>([
    ["первый вторник месяца", ["2023-09-05", "2023-10-03", "2023-11-07"]],
    ["последний рабочий день месяца", ["2023-09-29", "2023-10-31", "2023-11-30"]],
    ["вторая среда ноября", ["2023-11-08"]],
    ["I-II квартал", ["2024-06-28"]],
    ["2-е полугодие 2023-2024 учебного года", ["2024-05-31"]],
    ["до конца учебного года", ["2024-05-31"]],
    ["до конца октября", ["2023-10-31"]],
    ["за 10 дней до 1 октября", ["2023-09-21"]],
    ["за 5 рабочих дней до 9 января", ["2023-12-25"]],
    ["сентябрь, 15 января", ["2023-09-29", "2024-01-15"]],
    ["октябрь, декабрь 2023, март 2024", ["2023-10-31", "2023-12-29", "2024-03-29"]],
    ["январь-февраль, май", ["2024-02-29", "2024-05-31"]],
    ["ежегодно, в сентябре", ["2023-09-29"]],
    ["4 ноября", ["2023-11-03"]],
    ["до 25 мая", ["2024-05-24"]],
    ["август 2024 г.", ["2024-08-30"]],
    ["I квартал", ["2024-03-29"], calendarPlan],
    ["I полугодие", ["2024-06-28"], calendarPlan],
    ["август", ["2024-08-30"], calendarPlan],
    ["сентябрь", ["2024-09-30"], calendarPlan],
    ["до конца года", ["2024-12-28"], calendarPlan],
    ["в течение 2024 года", ["2024-12-28"], calendarPlan],
    ["постоянно", ["2024-03-29", "2024-06-28", "2024-09-30", "2024-12-28"], calendarPlan],
    ["до 10 марта", ["2012-03-07"], directive],
    ["до 10 марта т.г.", ["2012-03-07"], directive],
    ["до конца месяца", ["2012-01-31"], directive],
    ["до конца квартала", ["2012-03-30"], directive],
    ["Февраль - апрель", ["2012-04-28"], directive],
    ["в течение 3 рабочих дней со дня подписания", ["2012-02-03"], directive],
    ["ежегодно до 20 января", ["2013-01-18"], directive],
    ["постоянно, отчет до 1 июня", ["2012-06-01"], directive],
    ["ежеквартально", ["2012-04-10", "2012-07-10", "2012-10-10", "2013-01-10"], directive],
  ])("«%s» → %j", (text, dues, context = schoolPlan) => {
    expect(duesOf(parseTerm(text, context)).slice(0, dues.length)).toEqual(dues);
  });

  test("план на календарный год: «ежемесячно» — все двенадцать месяцев", () => {
    expect(parseTerm("ежемесячно", calendarPlan).occurrences).toHaveLength(12);
  });

  test("поручение «ежемесячно»: с месяца после документа, к 10-му числу следующего", () => {
    const term = parseTerm("ежемесячно", directive);
    expect(term.occurrences.map(({ label }) => label)[0]).toBe("февраль 2012");
    expect(duesOf(term).slice(0, 3)).toEqual(["2012-03-07", "2012-04-10", "2012-05-10"]);
    expect(codesOf(term)).toContain("REPORT_BY_TENTH");
  });

  test("«ежемесячно, кроме мая»: май выпадает, остальные месяцы на месте", () => {
    const labels = parseTerm("ежемесячно, кроме мая", schoolPlan).occurrences.map(({ label }) => label);
    expect(labels).not.toContain("май 2024");
    expect(labels).toHaveLength(9);
  });

  test("месяцы ежемесячной работы — настройка", () => {
    const narrow = { ...schoolPlan, rules: { ...schoolPlan.rules, recurringMonths: [10, 11] } };
    expect(duesOf(parseTerm("ежемесячно", narrow))).toEqual(["2023-10-31", "2023-11-30"]);
  });

  test("«до 10 июля» по настройке не включает сам день, «не позднее» включает всегда", () => {
    const exclusive = { ...schoolPlan, rules: { ...schoolPlan.rules, untilInclusive: false } };
    expect(parseTerm("до 10 июля", exclusive).occurrences[0]).toMatchObject({
      written: "2024-07-10",
      due: "2024-07-09",
    });
    expect(duesOf(parseTerm("не позднее 10 июля", exclusive))).toEqual(["2024-07-10"]);
  });

  test("направление переноса с выходного у плана и поручения своё", () => {
    const civil = { ...directive, rules: { ...directive.rules, directiveShift: "следующий" as const } };
    expect(duesOf(parseTerm("До 05.02.2012 г.", civil))).toEqual(["2012-02-06"]);
    const asWritten = {
      ...directive,
      rules: { ...directive.rules, directiveShift: "не переносить" as const },
    };
    expect(duesOf(parseTerm("До 05.02.2012 г.", asWritten))).toEqual(["2012-02-05"]);
    expect(duesOf(parseTerm("с 1 по 15 октября", { ...schoolPlan, rules: civil.rules }))).toEqual([
      "2023-10-13",
    ]);
  });
});

describe("спорное спрашивают, а не угадывают", () => {
  test.each<[string, string, TermContext?]>([
    ["до 1 сентября", "WHICH_SEPTEMBER"],
    ["до 15 августа", "AUGUST"],
    ["август – октябрь", "AUGUST"],
    ["до конца года", "END_OF_YEAR"],
    ["до конца месяца", "END_OF_WHAT"],
    ["до мая", "UNTIL_MONTH"],
    ["к октябрю", "UNTIL_MONTH"],
    ["III квартал", "WHICH_QUARTER"],
    ["по плану", "OTHER_PLAN"],
    ["по итогам четверти", "SCHOOL_CALENDAR"],
    ["2 раза в месяц", "TIMES_A_PERIOD"],
    ["3 раза в год (октябрь, май)", "TIMES_A_PERIOD"],
    ["28-3 октября", "END_BEFORE_START"],
    ["с 25 по 5 число каждого месяца", "END_BEFORE_START"],
    ["ежемесячно до 45 числа", "NO_SUCH_DAY"],
    ["0 сентября", "NO_SUCH_DAY"],
    ["сентябрь октябрь", "NOT_UNDERSTOOD"],
    ["сентябрь?", "NOT_UNDERSTOOD"],
    ["октябрь, далее ежемесячно", "NOT_UNDERSTOOD"],
    ["ежемесячно по графику", "NOT_UNDERSTOOD"],
    ["по заявкам ежемесячно", "NOT_UNDERSTOOD"],
    ["в пятницу", "NOT_UNDERSTOOD"],
    ["с 1 по 10 число", "NOT_UNDERSTOOD"],
    ["с сентября до мая", "NOT_UNDERSTOOD"],
    ["до 10 июля текущего года", "NOT_UNDERSTOOD"],
    ["не сентябрь", "NOT_UNDERSTOOD"],
    ["10", "NOT_UNDERSTOOD"],
    ["—", "EMPTY"],
    ["ноябрь – февраль", "LEAVES_YEAR", calendarPlan],
    ["до 15 января", "BEFORE_DOCUMENT", directive],
    ["в 10-дневный срок", "NO_DOCUMENT_DATE", { ...directive, documentDate: null }],
    ["", "NO_DOCUMENT_DATE", { ...directive, documentDate: null }],
  ])("«%s» → %s", (text, code, context = schoolPlan) => {
    const term = parseTerm(text, context);
    expect(codesOf(term)).toEqual([code]);
    expect(term).toMatchObject({
      kind: "требует уточнения",
      human: true,
      occurrences: [],
      from: null,
      to: null,
    });
  });

  test.each(["октябрь-ноябрь (по согласованию)", "октябрь, по согласованию", "сентябрь (октябрь)"])(
    "«%s»: время предложено, оговорку решает человек",
    (text) => {
      const term = parseTerm(text, schoolPlan);
      expect(term.human).toBe(true);
      expect(term.occurrences).toHaveLength(1);
      expect(codesOf(term)).toEqual(["REMARK"]);
    },
  );

  test("перенос, который опережает саму работу, отдан человеку с обоими днями", () => {
    const [note] = parseTerm("ежеквартально до 5 числа", schoolPlan).notes;
    expect(note).toEqual({
      code: "SHIFT_LEAVES_PERIOD",
      facts: { written: "05.01.2024", due: "29.12.2023", next: "09.01.2024" },
    });
  });

  test("названный год раньше документа остаётся, но замечен", () => {
    const term = parseTerm("до 10.02.2011", directive);
    expect(duesOf(term)).toEqual(["2011-02-10"]);
    expect(codesOf(term)).toContain("PAST_TERM");
  });

  test("год без данных о выходных назван в замечании", () => {
    const term = parseTerm("до 10.06.2031", schoolPlan);
    expect(term.notes).toContainEqual({ code: "CALENDAR_YEAR_MISSING", facts: { year: "2031" } });
  });

  test("целое предложение в ячейке срока не читается как срок", () => {
    expect(codesOf(parseTerm(`сентябрь ${"и ещё ".repeat(60)}`, schoolPlan))).toEqual(["NOT_UNDERSTOOD"]);
  });
});
