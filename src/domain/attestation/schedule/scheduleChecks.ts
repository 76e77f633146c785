// What is wrong with months that people have settled, and with the load of a month: told with its cure, never changed.
import type { CivilDate } from "../../calendar/civil.ts";
import { groupBy } from "../../groupBy.ts";
import { positionKey } from "../../people/position.ts";
import type { Settings } from "../../settings.ts";
import { readMonth, type YearMonth } from "../months.ts";
import { personKeys } from "../teachers/persons.ts";
import type { FilingWindow } from "../windows.ts";
import type { Applicant, Placed, ScheduleInput } from "./schedule.ts";
import { fitOf, type FilingSpan } from "./scheduleSpans.ts";
import {
  conflict,
  wordClosed,
  wordEarlyFiling,
  wordMonthUnread,
  wordNoMonth,
  wordNoRight,
  wordNotSafe,
  wordNotYet,
  wordOutside,
  wordOverload,
  wordTwice,
  wordUnknownPerson,
  wordWindowMoved,
  type Conflict,
} from "./scheduleWords.ts";

interface Ground {
  windows: readonly FilingWindow[];
  settings: Pick<Settings, "monthLoad">;
  today: CivilDate;
}

/** Conflicts of a row whose month a person has decided and which isn't filed yet. */
export function settledConflicts(
  one: Applicant,
  month: YearMonth | null,
  spans: readonly FilingSpan[],
  { windows, today }: Ground,
): Conflict[] {
  if (one.noRight !== "") return [conflict(one, "NO_RIGHT", wordNoRight(one))];
  if (month === null) return [];
  const span = spans.find((candidate) => candidate.month === month);
  if (span === undefined) return [conflict(one, "OUTSIDE", wordOutside(one, month))];
  const fit = fitOf(span, one.limits, today);
  if (fit === "впору") return [];
  if (fit === "рано") return [conflict(one, "FILE_EARLY", wordEarlyFiling(one, span))];
  const before = earlierWindows(month, windows).find((window) =>
    ["впору", "рано"].includes(fitOf(window, one.limits, window.opens)),
  );
  if (before !== undefined && before.closes !== span.closes)
    return [conflict(one, "WINDOW_MOVED", wordWindowMoved(one, before, span))];
  if (fit === "нет права") return [conflict(one, "NOT_YET", wordNotYet(one, span))];
  if (fit === "закрыто") return [conflict(one, "CLOSED", wordClosed(one, span))];
  return [conflict(one, "SAFE_DAY", wordNotSafe(one, span, today))];
}

/** Rows that the draft doesn't decide and that stand in no month. */
export function monthConflicts(one: Applicant, month: YearMonth | null): Conflict[] {
  const { application } = one;
  if (month !== null || application.withdrawn !== null) return [];
  return application.month.trim() === ""
    ? [conflict(one, "NO_MONTH", wordNoMonth(one))]
    : [conflict(one, "MONTH_UNREAD", wordMonthUnread(one))];
}

/** Applications of nobody in the bank, and those that ask once more for what is asked already. */
export function personConflicts(
  applicants: readonly Applicant[],
  { teachers, directory }: Pick<ScheduleInput, "teachers" | "directory">,
): Conflict[] {
  const people = personKeys(teachers, directory);
  const personOf = ({ application }: Applicant): string => people.get(application.teacher.trim()) ?? "";
  const unknown = applicants.filter((one) => personOf(one) === "");
  const asked = applicants.filter((one) => personOf(one) !== "" && one.application.kind !== "");
  const same = groupBy(asked, (one) =>
    [personOf(one), positionKey(one.application.position), one.application.kind].join("|"),
  );
  return [
    ...unknown.map((one) => conflict(one, "UNKNOWN_PERSON", wordUnknownPerson(one))),
    ...[...same.values()].flatMap(([first, ...others]) =>
      others.map((one) => conflict(one, "TWICE", wordTwice(one, first?.application.id ?? ""))),
    ),
  ];
}

/** Months over the setting's limit: one conflict each, on the row that came last. */
export function yearConflicts(rows: readonly Placed[], limit: number): Conflict[] {
  if (limit === 0) return [];
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  return months.flatMap((month) => {
    const own = rows.filter((row) => row.month === month).map(({ id }) => id);
    const last = [...own].sort().pop() ?? "";
    return own.length <= limit
      ? []
      : [{ id: last, code: "OVERLOAD" as const, text: wordOverload(month, own.length, limit) }];
  });
}

/** Versions of a month's window before the one in force. */
function earlierWindows(
  month: YearMonth,
  windows: readonly FilingWindow[],
): { opens: CivilDate; closes: CivilDate }[] {
  const own = windows.filter((window) => readMonth(window.month, window.schoolYear) === month);
  const highest = own.reduce((most, { version }) => Math.max(most, version ?? 1), 0);
  return own.flatMap(({ version, opens, closes }) =>
    (version ?? 1) < highest && opens !== null && closes !== null ? [{ opens, closes }] : [],
  );
}
