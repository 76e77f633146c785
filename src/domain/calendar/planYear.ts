// The year that a plan covers: a school year (1 September – 31 August) or a calendar year.
import { civil, partsOf, type CivilDate } from "./civil.ts";

export interface PlanYear {
  kind: "учебный" | "календарный";
  /** «2023-2024» or «2012». */
  label: string;
  start: CivilDate;
  end: CivilDate;
}

/** School year that begins on 1 September of `year`. */
export function schoolYear(year: number): PlanYear {
  return {
    kind: "учебный",
    label: `${year}-${year + 1}`,
    start: civil(year, 9, 1),
    end: civil(year + 1, 8, 31),
  };
}

export function calendarYear(year: number): PlanYear {
  return { kind: "календарный", label: String(year), start: civil(year, 1, 1), end: civil(year, 12, 31) };
}

/** School year that a day falls into. */
export function schoolYearOf(date: CivilDate): PlanYear {
  const { year, month } = partsOf(date);
  return schoolYear(month >= 9 ? year : year - 1);
}

/** Reads «2023-2024», «2022 - 23», «2023/24» or «2012»; null if the text names no year. */
export function planYearFrom(text: string): PlanYear | null {
  const pair = /(20\d\d)\s*[-–—/]\s*(?:20)?(\d\d)(?!\d)/u.exec(text);
  if (pair !== null) {
    const first = Number(pair[1]);
    return Number(pair[2]) === (first + 1) % 100 ? schoolYear(first) : null;
  }
  const single = /(?:^|\D)(20\d\d)(?!\d)/u.exec(text);
  return single === null ? null : calendarYear(Number(single[1]));
}
