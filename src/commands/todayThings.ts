// «Что сегодня»: the book brought up to date, then the things of the day, those of the person who looks marked as his own.
import type { Due } from "../domain/control/due.ts";
import { stateRows, todayThings as thingsOf, type TodayThing } from "../domain/control/today.ts";
import { formatDayMonth, WEEKDAY_NAMES } from "../domain/calendar/russianDates.ts";
import { weekdayOf } from "../domain/calendar/civil.ts";
import { workingDaysBetween, type WorkingCalendar } from "../domain/calendar/workingCalendar.ts";
import { readProperties } from "../google/properties.ts";
import { shortDay, wordDay } from "../letters/wording.ts";
import type { Run } from "../run/run.ts";
import { directives, occurrences } from "../workbook/tables/index.ts";
import { duesOf } from "./book/data.ts";
import { readHeartbeat } from "./book/owner.ts";
import { refreshStep, TODAY_ROWS, type Refreshed } from "./book/refresh.ts";
import type { TodayItem, TodayList, Work } from "./contract/today.ts";
import type { Outcome } from "./outcome.ts";

export function todayThings(run: Run): Outcome<TodayList> {
  const heartbeat = readHeartbeat(readProperties());
  const { data, remarks, isWhole, rest }: Refreshed = refreshStep(run, { heartbeat });
  const { directory, settings, calendar } = data;
  const { today } = run;
  const own = (email: string): boolean => sameAddress(email, run.user);
  const things = thingsOf({ dues: duesOf(data, today), directory, settings, calendar, today });
  const items = things.map((thing) => itemOf(thing, today, calendar, own));
  const listed = [...items.filter(({ isMine }) => isMine), ...items.filter(({ isMine }) => !isMine)];
  const list: TodayList = {
    day: `${WEEKDAY_NAMES[weekdayOf(today) - 1] ?? ""}, ${formatDayMonth(today)}`,
    me: directory.staff.find(({ email, active }) => active && own(email))?.name ?? "",
    things: isWhole ? listed.slice(0, TODAY_ROWS) : [],
    isEmpty: data.plan.length + data.directives.length === 0,
    more: Math.max(0, listed.length - TODAY_ROWS),
    remarks: remarks.length,
    mailing: stateRows({ heartbeat, settings, calendar, today }).map(({ what, action }) => ({
      what,
      action,
    })),
    isWhole,
    rest,
  };
  return { message: "", details: [], data: list };
}

function itemOf(
  { row, due, people }: TodayThing,
  today: string,
  calendar: WorkingCalendar,
  own: (email: string) => boolean,
): TodayItem {
  const { group, who, what, place, sheet, rowId } = row;
  return {
    group,
    isMine: people.some(({ email }) => own(email)),
    who,
    what,
    when: wordWhen(due, row.due ?? due.due, today, calendar),
    place,
    sheet,
    rowId,
    work: workOn(due),
    action: row.action,
  };
}

function workOn({ kind, sheet }: Due): Work | null {
  if (sheet !== occurrences.title && sheet !== directives.title) return null;
  if (kind === "на снятие") return "снятие";
  if (kind === "ждём") return "получение";
  return sheet === directives.title ? "отчёт" : "исполнение";
}

/** As the letters say it; what others owe us is awaited until its day has come. */
function wordWhen(due: Due, day: string, today: string, calendar: WorkingCalendar): string {
  if (due.kind === "ждём" && day >= today) return `ждём к ${shortDay(day)}`;
  const workingDays = workingDaysBetween(calendar, today, day);
  return wordDay({ due, day, workingDays, who: "", insteadOf: null }, today);
}

function sameAddress(one: string, other: string): boolean {
  const address = one.trim().toLowerCase();
  return address !== "" && address === other.trim().toLowerCase();
}
