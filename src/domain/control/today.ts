// Rows of the sheet «Сегодня»: what a person opens in the morning. Dates only, no «осталось дней»: a number would be stale by
// the next morning.
import { addWorkingDays, type WorkingCalendar } from "../calendar/workingCalendar.ts";
import { formatDate, type CivilDate } from "../calendar/civil.ts";
import type { Directory, StaffMember } from "../people/directory.ts";
import type { Settings } from "../settings.ts";
import { postOffice, type Post } from "./audience.ts";
import { actionFor, dayAhead, isForHead, type Due } from "./due.ts";
import { ladderRules } from "./ladder.ts";

/** Groups in their order. */
export const TODAY_GROUPS = [
  "Просрочено",
  "Сегодня",
  "Скоро",
  "Работа месяца",
  "На подпись",
  "Ждём от других",
  "Состояние",
] as const;
export type TodayGroup = (typeof TODAY_GROUPS)[number];

export interface TodayRow {
  group: TodayGroup;
  who: string;
  what: string;
  due: CivilDate | null;
  place: string;
  sheet: string;
  rowId: string;
  /** What to do next. */
  action: string;
}

/** A row of «Сегодня» with the thing that it tells of. */
export interface TodayThing {
  row: TodayRow;
  due: Due;
  /** Whom letters reach about it, and those who are away meanwhile. */
  people: readonly StaffMember[];
}

/** What the daily run left behind about itself. */
export interface Heartbeat {
  /** Null before the first run. */
  lastRun: CivilDate | null;
  /** Whose account sends the letters; empty when no daily run is installed. */
  triggerOwner: string;
  /** Why letters do not go out; empty when they do. */
  mail: string;
}

export interface TodaySources {
  dues: readonly Due[];
  directory: Directory;
  settings: Settings;
  calendar: WorkingCalendar;
  today: CivilDate;
  heartbeat: Heartbeat;
}

/** Overdue, of today, coming as far as the ladder looks ahead, the month's work, waiting; and how the mailing is. */
export function todayRows(sources: TodaySources): TodayRow[] {
  return [...todayThings(sources).map(({ row }) => row), ...stateRows(sources)];
}

/** The things of the day in the order of their groups and days. */
export function todayThings(sources: Omit<TodaySources, "heartbeat">): TodayThing[] {
  const { dues, directory, settings, calendar, today } = sources;
  const { before, stepBefore } = ladderRules(settings);
  const horizonOf = (days: number): CivilDate => addWorkingDays(calendar, today, days);
  const horizon = horizonOf(Math.max(...before));
  const stepHorizon = horizonOf(Math.max(...stepBefore, settings.warnDays));
  const post = postOffice(directory, settings, today);
  // What a school owes stands in its own book; here the centre sees all schools in one line, as what it waits for.
  const things = dues
    .filter(({ school }) => school === "")
    .flatMap((due) => {
      const group = groupOf(due, today, due.kind === "шаг" ? stepHorizon : horizon);
      return group === null ? [] : [todayThing(due, group, today, post)];
    });
  return things.sort(byGroupAndDay);
}

function groupOf(due: Due, today: CivilDate, horizon: CivilDate): TodayGroup | null {
  const day = dayAhead(due, today);
  if (isForHead(due)) return "На подпись";
  if (due.kind === "ждём") return day <= horizon ? "Ждём от других" : null;
  if (day < today) return "Просрочено";
  if (due.kind === "месяц")
    return due.from === null || due.from <= today || day <= horizon ? "Работа месяца" : null;
  if (day === today) return "Сегодня";
  return day <= horizon ? "Скоро" : null;
}

function todayThing(due: Due, group: TodayGroup, today: CivilDate, post: Post): TodayThing {
  const { recipients } = post.addresseesOf(due);
  const names = recipients.map(({ person, insteadOf }) =>
    insteadOf === null ? person.name : `${person.name} (вместо: ${insteadOf.name})`,
  );
  const who = names.length > 0 ? names : due.executor === "" ? due.audience : [due.executor];
  const what = [due.subject, due.label, due.note].filter((part) => part !== "").join(" — ");
  const { sheet, rowId, place } = due;
  const row: TodayRow = {
    group,
    who: who.join(", "),
    what,
    due: dayAhead(due, today),
    place,
    sheet,
    rowId,
    action: actionFor(due),
  };
  const people = recipients.flatMap(({ person, insteadOf }) =>
    insteadOf === null ? [person] : [person, insteadOf],
  );
  return { row, due, people };
}

/** Things of one group and day stay in the order of the rows. */
function byGroupAndDay({ row: a }: TodayThing, { row: b }: TodayThing): number {
  const groups = TODAY_GROUPS.indexOf(a.group) - TODAY_GROUPS.indexOf(b.group);
  const [first, second] = [a.due ?? "", b.due ?? ""];
  return groups !== 0 ? groups : first < second ? -1 : first > second ? 1 : 0;
}

/** How the mailing is: whether it goes out by itself and what keeps it. Says the same every day while all is well. */
export function stateRows({
  heartbeat: { lastRun, triggerOwner, mail },
  settings,
  calendar,
  today,
}: Omit<TodaySources, "dues" | "directory">): TodayRow[] {
  const state = (what: string, action: string): TodayRow => ({
    group: "Состояние",
    who: triggerOwner,
    what,
    due: null,
    place: "",
    sheet: "",
    rowId: "",
    action,
  });
  const rows: TodayRow[] = [];
  if (triggerOwner === "") {
    rows.push(state("Ежедневный запуск не установлен", "Выполните «Настройка» в меню «Аттестация»"));
  }
  if (settings.mailingStarted === "") {
    rows.push(
      state(
        "Рассылка не начата: первые письма отправляет человек",
        "Выполните «Напомнить…» в меню «Аттестация»",
      ),
    );
  } else if (lastRun === null || lastRun < addWorkingDays(calendar, today, -1)) {
    const since = lastRun === null ? "" : `, последний запуск ${formatDate(lastRun)}`;
    rows.push(state(`Напоминания остановились${since}`, "Выполните «Настройка» в меню «Аттестация»"));
  }
  if (mail !== "") rows.push(state(`Письма не уходят: ${mail}`, "Проверьте почту и выполните «Напомнить…»"));
  return rows.length > 0 ? rows : [state("Напоминания уходят сами по рабочим дням", "")];
}
