// A year's plan of the usual form: 29 items in 5 sections, 23 of them one person's, terms of every kind that such plans have.
import { lastOfMonth } from "../../../src/domain/calendar/civil.ts";
import { formatMonthYear } from "../../../src/domain/calendar/russianDates.ts";
import type { TermKind } from "../../../src/domain/calendar/term.ts";
import { workingDayOnOrBefore } from "../../../src/domain/calendar/workingCalendar.ts";
import type { Occurrence, PlanItem } from "../../../src/domain/control/plan.ts";
import { calendar, coordinator, deputy, head, item, occurrence } from "./samples.ts";

const GROUP = "Сотрудники центра";
const EVERY_MONTH: readonly (readonly [number, number])[] = [
  [2023, 9],
  [2023, 10],
  [2023, 11],
  [2023, 12],
  [2024, 1],
  [2024, 2],
  [2024, 3],
  [2024, 4],
  [2024, 5],
  [2024, 6],
];
const QUARTERS = ["2023-09-30", "2023-12-31", "2024-03-31", "2024-06-30"];

type Row = readonly [
  place: string,
  kind: TermKind,
  written: readonly string[],
  responsible: readonly string[],
  monthDays?: string,
];

const K = [coordinator.name];
const ROWS: readonly Row[] = [
  ["I.1", "месяц", ["2023-09-30"], [head.name]],
  ["I.2", "месяц", ["2023-10-31"], K],
  ["I.3", "постоянно", QUARTERS, K],
  ["I.4", "месяц", ["2023-11-30"], [GROUP]],
  ["I.5", "постоянно", QUARTERS, [...K, GROUP]],
  ["I.6", "по заявкам", [], K],
  ["II.1", "месяц", ["2024-06-30"], K],
  ["II.2", "до даты", ["2024-07-10"], K],
  ["II.3", "ежемесячно", [], K, "5, 10"],
  ["II.4", "ежемесячно", [], K, "18"],
  ["II.5", "ежемесячно", [], K],
  ["II.6", "ежемесячно", [], K],
  ["II.7", "ежемесячно", [], K, "20"],
  ["II.8", "ежемесячно", [], K, "25"],
  ["II.9", "по графику", [], K],
  ["II.10", "по графику", [], K],
  ["III.1", "месяц", ["2023-10-31"], [deputy.name]],
  ["III.2", "месяц", ["2023-11-30"], K],
  ["III.3", "постоянно", QUARTERS, [deputy.name, "руководители ОО"]],
  ["III.4", "в течение года", ["2024-08-31"], K],
  ["IV.1", "месяц", ["2023-09-30"], K],
  ["IV.2", "месяц", ["2024-03-31"], [GROUP]],
  ["IV.3", "месяц", ["2024-06-30"], [GROUP]],
  ["IV.4", "месяц", ["2024-07-31"], K],
  ["IV.5", "месяц", ["2024-06-30"], K],
  ["V.1", "месяц", ["2023-10-31"], K],
  ["V.2", "месяц", ["2024-03-31"], K],
  ["V.3", "период", ["2024-04-30"], [...K, "Ответственные в ОО"]],
  ["V.4", "постоянно", QUARTERS, K],
];

export const yearPlan: PlanItem[] = ROWS.map(([place, termKind, , responsible, monthDays = ""]) => {
  const [section = "", number = ""] = place.split(".");
  return item({
    id: `ПЛ-${place}`,
    section,
    number,
    activity: `Работа по пункту ${place} плана`,
    termKind,
    responsible: [...responsible],
    monthDays,
  });
});

export const yearOccurrences: Occurrence[] = ROWS.flatMap(([place, kind, written]) => {
  const days = kind === "ежемесячно" ? EVERY_MONTH.map(([year, month]) => lastOfMonth(year, month)) : written;
  return days.map((day, index) =>
    occurrence({
      id: `ИС-${place}-${index + 1}`,
      item: `ПЛ-${place}`,
      place: `План, ${place}`,
      activity: `Работа по пункту ${place} плана`,
      label: days.length > 1 ? formatMonthYear(day) : "",
      from: kind === "ежемесячно" ? `${day.slice(0, 8)}01` : null,
      written: day,
      due: workingDayOnOrBefore(calendar, day),
    }),
  );
});
