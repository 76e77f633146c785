// Every variant of the table «Variants» in the reference on terms (§6.2), by its number.
import { describe, expect, test } from "vitest";
import { parseTerm } from "../../../src/domain/calendar/parseTerm.ts";
import type { TermContext, TermKind } from "../../../src/domain/calendar/term.ts";
import { codesOf, directive, duesOf, schoolPlan } from "./samples.ts";

interface Expected {
  kind: TermKind;
  /** «2023-09-01» or «2023-09-01..2023-09-30» is from..to; «..2024-07-10» has an open start. */
  span?: string;
  dues?: readonly string[];
  labels?: readonly string[];
  human?: true;
  notes?: readonly string[];
}
type Variant = [number, string, Expected, TermContext?];

const ask = (note: string): Expected => ({ kind: "требует уточнения", dues: [], human: true, notes: [note] });
const month = (due: string): Expected => ({ kind: "месяц", dues: [due], labels: [""] });
const until = (due: string, ...notes: string[]): Expected => ({ kind: "до даты", dues: [due], notes });
const event: Expected = { kind: "от события", dues: [], notes: ["EVENT_ANCHOR"] };
const bySchedule: Expected = { kind: "по графику", dues: [] };

const MONTH_ENDS = [
  ...["2023-09-29", "2023-10-31", "2023-11-30", "2023-12-29", "2024-01-31"],
  ...["2024-02-29", "2024-03-29", "2024-04-27", "2024-05-31", "2024-06-28"],
];
const QUARTER_ENDS = ["2023-09-29", "2023-12-29", "2024-03-29", "2024-06-28"];
const CHECK_POINTS = ["29.09.2023", "29.12.2023", "29.03.2024", "28.06.2024"].map(
  (day) => `контрольная точка ${day}`,
);
const continuous: Expected = { kind: "постоянно", dues: QUARTER_ENDS, labels: CHECK_POINTS };
const onArrival: Expected = { ...continuous, notes: ["ON_ARRIVAL"] };
const suggested = (span: string, due: string): Expected => ({
  kind: "период",
  span,
  dues: [due],
  human: true,
});

const VARIANTS: Variant[] = [
  [1, "сентябрь", { ...month("2023-09-29"), span: "2023-09-01..2023-09-30" }],
  [2, "октябрь", month("2023-10-31")],
  [3, "ноябрь", month("2023-11-30")],
  [4, "март", { ...month("2024-03-29"), span: "2024-03-01..2024-03-31" }],
  [5, "июнь", { ...month("2024-06-28"), span: "2024-06-01..2024-06-30" }],
  [6, "июль", month("2024-07-31")],
  [7, "август", ask("AUGUST")],
  [8, "до 10 июля", { ...until("2024-07-10"), span: "..2024-07-10" }],
  [9, "до 10 числа", ask("DAY_WITHOUT_MONTH")],
  [10, "ежемесячно", { kind: "ежемесячно", dues: MONTH_ENDS }],
  [
    11,
    "ежемесячно до 25 числа",
    {
      kind: "ежемесячно",
      dues: [
        ...["2023-09-25", "2023-10-25", "2023-11-24", "2023-12-25", "2024-01-25"],
        ...["2024-02-22", "2024-03-25", "2024-04-25", "2024-05-24", "2024-06-25"],
      ],
    },
  ],
  [
    12,
    "ежемесячно до 5 числа",
    {
      kind: "ежемесячно",
      human: true,
      dues: [
        ...["2023-10-05", "2023-11-03", "2023-12-05", "2023-12-29", "2024-02-05"],
        ...["2024-03-05", "2024-04-05", "2024-05-03", "2024-06-05", "2024-07-05"],
      ],
      notes: ["PREVIOUS_MONTH", "SHIFT_LEAVES_PERIOD"],
    },
  ],
  [
    13,
    "ежеквартально",
    {
      kind: "ежеквартально",
      dues: QUARTER_ENDS,
      labels: ["III квартал 2023 г.", "IV квартал 2023 г.", "I квартал 2024 г.", "II квартал 2024 г."],
    },
  ],
  [
    14,
    "ежеквартально до 5 числа",
    {
      kind: "ежеквартально",
      human: true,
      dues: ["2023-10-05", "2023-12-29", "2024-04-05", "2024-07-05"],
      notes: ["SHIFT_LEAVES_PERIOD"],
    },
  ],
  [
    15,
    "ежеквартально, до 10 числа месяца, следующего за отчетным",
    { kind: "ежеквартально", dues: ["2023-10-10", "2024-01-10", "2024-04-10", "2024-07-10"] },
  ],
  [16, "1 раз в четверть", ask("SCHOOL_CALENDAR")],
  [17, "раз в полугодие", { kind: "раз в полугодие", dues: ["2023-12-29", "2024-05-31"] }],
  [
    18,
    "2 раза в год",
    {
      kind: "требует уточнения",
      human: true,
      dues: ["2023-12-29", "2024-05-31"],
      notes: ["TIMES_A_PERIOD"],
    },
  ],
  [19, "не реже 1 раза в месяц", { kind: "ежемесячно", dues: MONTH_ENDS, notes: ["MINIMUM"] }],
  [
    22,
    "последняя пятница месяца",
    {
      kind: "ежемесячно",
      dues: [
        ...["2023-09-29", "2023-10-27", "2023-11-24", "2023-12-29", "2024-01-26"],
        ...["2024-02-22", "2024-03-29", "2024-04-26", "2024-05-31", "2024-06-28"],
      ],
    },
  ],
  [23, "постоянно", continuous],
  [
    23,
    "постоянно",
    {
      kind: "постоянно",
      dues: ["2013-01-18"],
      labels: ["отчёт за 2012 год"],
      notes: ["REPORT_BY_20_JANUARY", "SHIFTED", "CALENDAR_YEAR_MISSING"],
    },
    directive,
  ],
  [24, "в течение года", { kind: "в течение года", span: "2023-09-01..2024-08-31", dues: ["2024-08-30"] }],
  [
    24,
    "в течение года",
    { kind: "в течение года", span: "2012-01-31..2012-12-31", dues: ["2012-12-29"] },
    directive,
  ],
  [
    25,
    "в течение учебного года",
    { kind: "в течение года", span: "2023-09-01..2024-05-31", dues: ["2024-05-31"] },
  ],
  [26, "в течение месяца", ask("ANCHOR_MISSING")],
  [26, "в течение месяца", until("2012-02-29", "FROM_DOCUMENT"), directive],
  [27, "Февраль - апрель", { kind: "период", span: "2024-02-01..2024-04-30", dues: ["2024-04-27"] }],
  [28, "сентябрь-октябрь", { kind: "период", span: "2023-09-01..2023-10-31", dues: ["2023-10-31"] }],
  [29, "ноябрь – февраль", { kind: "период", span: "2023-11-01..2024-02-29", dues: ["2024-02-29"] }],
  [30, "май – сентябрь", ask("LEAVES_YEAR")],
  [
    31,
    "август 2023 – май 2024",
    { kind: "период", span: "2023-08-01..2024-05-31", dues: ["2024-05-31"], notes: ["OUTSIDE_YEAR"] },
  ],
  [
    32,
    "сентябрь, январь",
    { kind: "месяцы", dues: ["2023-09-29", "2024-01-31"], labels: ["сентябрь 2023", "январь 2024"] },
  ],
  [33, "октябрь, декабрь, март", { kind: "месяцы", dues: ["2023-10-31", "2023-12-29", "2024-03-29"] }],
  [34, "сентябрь 2023 г.", { ...month("2023-09-29"), span: "2023-09-01..2023-09-30" }],
  [35, "I квартал", suggested("2024-01-01..2024-03-31", "2024-03-29")],
  [36, "IV квартал 2023 г.", { kind: "период", span: "2023-10-01..2023-12-31", dues: ["2023-12-29"] }],
  [37, "I полугодие", ask("WHICH_HALF")],
  [38, "3-я декада сентября", { kind: "период", span: "2023-09-21..2023-09-30", dues: ["2023-09-29"] }],
  [39, "1 декада ноября", { kind: "период", span: "2023-11-01..2023-11-10", dues: ["2023-11-10"] }],
  [40, "первая неделя октября", suggested("2023-10-02..2023-10-06", "2023-10-06")],
  [41, "начало сентября", suggested("2023-09-01..2023-09-10", "2023-09-08")],
  [41, "середина марта", suggested("2024-03-11..2024-03-20", "2024-03-20")],
  [41, "конец мая", suggested("2024-05-21..2024-05-31", "2024-05-31")],
  [42, "до 10.02.2012 г.", until("2012-02-10"), directive],
  [43, "До 05.02.2012 г.", until("2012-02-03", "SHIFTED"), directive],
  [44, "До 01.03.2012 г.", until("2012-03-01"), directive],
  [45, "10.11.2023", { kind: "дата", span: "2023-11-10", dues: ["2023-11-10"] }],
  [46, "10 ноября", { kind: "дата", span: "2023-11-10", dues: ["2023-11-10"] }],
  [47, "не позднее 15 января", { ...until("2024-01-15"), span: "..2024-01-15" }],
  [48, "к 1 сентября", ask("WHICH_SEPTEMBER")],
  [49, "к 1 октября", until("2023-09-29", "TO_DATE", "SHIFTED")],
  [
    50,
    "с 1 по 15 октября",
    { kind: "период", span: "2023-10-01..2023-10-15", dues: ["2023-10-13"], notes: ["SHIFTED"] },
  ],
  [51, "15–20 ноября", { kind: "период", span: "2023-11-15..2023-11-20", dues: ["2023-11-20"] }],
  [51, "15-20.11.2023", { kind: "период", span: "2023-11-15..2023-11-20", dues: ["2023-11-20"] }],
  [
    52,
    "с 01.10.2023 по 15.11.2023",
    { kind: "период", span: "2023-10-01..2023-11-15", dues: ["2023-11-15"] },
  ],
  [53, "с 15 марта", suggested("2024-03-15..2024-05-31", "2024-05-31")],
  [54, "по 31 мая", { ...until("2024-05-31"), span: "..2024-05-31" }],
  [55, "до 1 числа каждого месяца", { kind: "ежемесячно", dues: MONTH_ENDS }],
  [
    56,
    "с 1 по 10 число каждого месяца (за исключением мая – июля)",
    {
      kind: "ежемесячно",
      dues: [
        ...["2023-09-08", "2023-10-10", "2023-11-10", "2023-12-08"],
        ...["2024-01-10", "2024-02-09", "2024-03-07", "2024-04-10"],
      ],
      notes: ["MONTHS_OUTSIDE_MASK"],
    },
  ],
  [57, "не позднее 5 рабочих дней", ask("ANCHOR_MISSING")],
  [58, "в течение 3 рабочих дней со дня заседания", event],
  [59, "в 10-дневный срок", ask("ANCHOR_MISSING")],
  [59, "в 10-дневный срок", until("2012-02-10", "FROM_DOCUMENT"), directive],
  [60, "за 30 календарных дней до аттестации", event],
  [61, "за 3 месяца до окончания срока действия категории", event],
  [62, "срочно", ask("ANCHOR_MISSING")],
  [62, "срочно", until("2012-02-03", "URGENT"), directive],
  [63, "незамедлительно", until("2012-02-03", "URGENT"), directive],
  [63, "весьма срочно", until("2012-02-01", "URGENT"), directive],
  [64, "оперативно", until("2012-02-10", "URGENT"), directive],
  [65, "", until("2012-02-29", "EMPTY_DIRECTIVE"), directive],
  [66, "", ask("EMPTY")],
  [67, "в месячный срок", until("2012-02-29", "FROM_DOCUMENT"), directive],
  [67, "в двухнедельный срок", until("2012-02-14", "FROM_DOCUMENT"), directive],
  [68, "по графику", bySchedule],
  [68, "согласно графику", bySchedule],
  [69, "по графику ИРО КК", { ...bySchedule, human: true, notes: ["OUTSIDE_SCHEDULE"] }],
  [69, "по плану министерства", { ...bySchedule, human: true, notes: ["OUTSIDE_SCHEDULE"] }],
  [70, "по отдельному плану", ask("OTHER_PLAN")],
  [71, "по заявкам ОО", { kind: "по заявкам", dues: [] }],
  [71, "по запросу", { kind: "по заявкам", dues: [] }],
  [72, "по мере необходимости", event],
  [72, "По необходимости", event],
  [73, "по мере поступления", onArrival],
  [73, "обновление по мере поступления информации", onArrival],
  [74, "по согласованию", ask("TO_BE_AGREED")],
  [75, "по итогам аттестации", event],
  [75, "после издания приказа", event],
  [76, "в межаттестационный период", ask("BETWEEN_ATTESTATIONS")],
  [77, "осенние каникулы", ask("SCHOOL_CALENDAR")],
  [77, "в каникулярное время", ask("SCHOOL_CALENDAR")],
  [
    78,
    "начало / окончание учебного года",
    {
      kind: "период",
      human: true,
      dues: ["2023-09-08", "2024-05-31"],
      labels: ["начало учебного года 2023", "окончание учебного года 2024"],
    },
  ],
  [79, "2023-2024 уч. год", { kind: "в течение года", span: "2023-09-01..2024-08-31", dues: ["2024-08-30"] }],
  [
    79,
    "2022 - 23 уч. год",
    { kind: "в течение года", span: "2022-09-01..2023-08-31", dues: ["2023-08-31"], notes: ["OUTSIDE_YEAR"] },
  ],
  [
    80,
    "в 2012 году поквартально",
    {
      kind: "ежеквартально",
      dues: ["2012-03-30", "2012-06-29", "2012-09-28", "2012-12-29"],
      notes: ["SUBJECT_PERIODS"],
    },
    directive,
  ],
  [81, "ежегодно", { kind: "ежегодно", dues: ["2024-08-30"] }],
  [81, "ежегодно до 1 февраля", { kind: "ежегодно", dues: ["2024-02-01"] }],
  [
    82,
    "Педсовет август 2017 г.",
    { kind: "месяц", dues: ["2017-08-31"], notes: ["EVENT_WORD", "OUTSIDE_YEAR", "CALENDAR_YEAR_MISSING"] },
  ],
  [83, "сент.", month("2023-09-29")],
  [83, "окт", month("2023-10-31")],
  [83, "янв.-фев.", { kind: "период", span: "2024-01-01..2024-02-29", dues: ["2024-02-29"] }],
  [83, "09.2023", month("2023-09-29")],
  [83, "09-10.2023", { kind: "период", span: "2023-09-01..2023-10-31", dues: ["2023-10-31"] }],
  [84, "декабрь (по мере готовности)", { ...month("2023-12-29"), human: true, notes: ["REMARK"] }],
  [
    85,
    "постоянно, отчет до 1 июня",
    {
      kind: "постоянно",
      dues: ["2023-09-29", "2023-12-29", "2024-03-29", "2024-05-31", "2024-06-28"],
      labels: [...CHECK_POINTS.slice(0, 3), "отчёт", ...CHECK_POINTS.slice(3)],
      notes: ["SHIFTED"],
    },
  ],
  [86, "31 ноября", ask("NO_SUCH_DAY")],
  [86, "30 февраля", ask("NO_SUCH_DAY")],
  [86, "10.13.2023", ask("NO_SUCH_DAY")],
  [87, "в течение 2023 года", ask("LEAVES_YEAR")],
];

describe("варианты сроков из справочника", () => {
  test.each<Variant>(VARIANTS)("%i. «%s»", (_, text, expected, context = schoolPlan) => {
    const term = parseTerm(text, context);
    expect(term.text).toBe(text);
    expect(term.kind).toBe(expected.kind);
    expect(term.human).toBe(expected.human ?? false);
    expect(duesOf(term)).toEqual(expected.dues);
    if (expected.labels !== undefined)
      expect(term.occurrences.map(({ label }) => label)).toEqual(expected.labels);
    if (expected.notes !== undefined) expect(codesOf(term)).toEqual(expected.notes);
    else if (expected.human === undefined) expect(codesOf(term)).toEqual([]);
    if (expected.span !== undefined) {
      const [from = "", to = from] = expected.span.split("..");
      expect([term.from ?? "", term.to]).toEqual([from, to]);
    }
  });

  test("проверен каждый номер таблицы", () => {
    const weekly = [20, 21];
    const numbers = new Set([...VARIANTS.map(([number]) => number), ...weekly]);
    expect([...numbers].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 87 }, (_, place) => place + 1),
    );
  });

  test("20. «еженедельно»: каждая неделя, к пятнице; пятница-праздник — к рабочему дню той же недели", () => {
    const term = parseTerm("еженедельно", schoolPlan);
    expect(term.kind).toBe("еженедельно");
    expect(term.occurrences.find(({ written }) => written === "2023-10-13")).toEqual({
      label: "неделя 9–13 октября 2023",
      from: "2023-10-09",
      written: "2023-10-13",
      due: "2023-10-13",
    });
    expect(term.occurrences.find(({ written }) => written === "2024-02-23")?.due).toBe("2024-02-22");
    expect(term.occurrences.some(({ written }) => written === "2024-01-05")).toBe(false);
    expect(term.occurrences.every(({ due }) => schoolPlan.calendar.isWorking(due))).toBe(true);
  });

  test.each(["по вторникам", "каждый вторник"])(
    "21. «%s»: каждый рабочий вторник, праздничный пропущен",
    (text) => {
      const dues = duesOf(parseTerm(text, schoolPlan));
      expect(dues.slice(0, 2)).toEqual(["2023-09-05", "2023-09-12"]);
      expect(dues).toContain("2023-11-07");
      expect(dues).not.toContain("2024-01-02");
      expect(dues).not.toContain("2024-04-30");
    },
  );
});
