// Which filing window holds for a month: the highest version of its rows. Nothing is guessed: a version without both days gives none.
import { readMonth, type YearMonth } from "../months.ts";
import type { FilingWindow, WindowsByMonth } from "../windows.ts";

/** Windows in force by month; of rows of the same version the lower one in the sheet counts. */
export function windowsByMonth(windows: readonly FilingWindow[]): WindowsByMonth {
  const latest = new Map<YearMonth, FilingWindow>();
  for (const window of windows) {
    const month = readMonth(window.month, window.schoolYear);
    if (month === null) continue;
    const known = latest.get(month);
    if (known === undefined || versionOf(window) >= versionOf(known)) latest.set(month, window);
  }
  const days = new Map<YearMonth, { opens: string; closes: string }>();
  for (const [month, { opens, closes }] of latest)
    if (opens !== null && closes !== null && opens <= closes) days.set(month, { opens, closes });
  return days;
}

const versionOf = ({ version }: FilingWindow): number => version ?? 1;
