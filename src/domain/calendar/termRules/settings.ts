// Rules of the reading of terms taken from the settings of the centre; a value that makes no sense gives way to the default.
import { SETTINGS, type Settings } from "../../settings.ts";
import type { TermRules } from "../term.ts";
import type { Shift } from "../workingCalendar.ts";

const SHIFTS: readonly Shift[] = ["предшествующий", "следующий", "не переносить"];

/** What the sheet «Настройки» says about terms. */
export function defaultTermRules(settings: Settings): TermRules {
  return {
    planShift: shiftFrom(settings.planShift),
    directiveShift: shiftFrom(settings.directiveShift),
    untilInclusive: settings.untilInclusive.trim().toLowerCase() !== "нет",
    recurringMonths:
      monthsFrom(settings.recurringMonths) ?? monthsFrom(SETTINGS.recurringMonths.default) ?? [],
    urgentDays: daysFrom(settings.urgentDays, SETTINGS.urgentDays.default),
    immediateDays: daysFrom(settings.immediateDays, SETTINGS.immediateDays.default),
    promptDays: daysFrom(settings.promptDays, SETTINGS.promptDays.default),
  };
}

function shiftFrom(text: string): Shift {
  const word = text.trim().toLowerCase();
  return SHIFTS.find((shift) => shift === word) ?? "предшествующий";
}

/** «9, 10, 11» → numbers without repetition; null if anything in the text is not a month. */
function monthsFrom(text: string): number[] | null {
  const parts = text.split(/[\s,;.]+/u).filter((part) => part !== "");
  const months = parts.map(Number);
  const sensible =
    months.length > 0 && months.every((month) => Number.isInteger(month) && month >= 1 && month <= 12);
  return sensible ? [...new Set(months)] : null;
}

function daysFrom(value: number, fallback: number): number {
  return Number.isInteger(value) && value > 0 && value <= 365 ? value : fallback;
}
