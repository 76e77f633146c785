// Rows of the sheet «Сегодня»: what a person opens in the morning. Dates only, no «осталось дней»: a number would be stale by
// the next morning.
import { addWorkingDays, type WorkingCalendar } from "../calendar/workingCalendar.ts";
import { formatDate, type CivilDate } from "../calendar/civil.ts";
import type { Directory } from "../people/directory.ts";
import type { Settings } from "../settings.ts";
import { postOffice, type Post } from "./audience.ts";
import { actionFor, dayAhead, type Due } from "./due.ts";
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

/** What the daily run left behind about itself. */
export interface Heartbeat {
  lastRun: CivilDate;
  letters: number;
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
  heartbeat: Heartbeat | null;
}

/** Overdue, of today, coming as far as the ladder looks ahead, the month's work, waiting; and how the mailing is. */
export function todayRows({
  dues,
  directory,
  settings,
  calendar,
  today,
  heartbeat,
}: TodaySources): TodayRow[] {
  const ahead = Math.max(...ladderRules(settings).before);
  const horizon = addWorkingDays(calendar, today, ahead);
  const post = postOffice(directory, settings, today);
  const rows = dues.flatMap((due) => {
    const group = groupOf(due, today, horizon);
    return group === null ? [] : [todayRow(due, group, today, post)];
  });
  return [...rows.sort(byGroupAndDay), ...stateRows(heartbeat, settings)];
}

function groupOf(due: Due, today: CivilDate, horizon: CivilDate): TodayGroup | null {
  const day = dayAhead(due, today);
  if (due.kind === "на снятие") return "На подпись";
  if (due.kind === "ждём") return day <= horizon ? "Ждём от других" : null;
  if (day < today) return "Просрочено";
  if (due.kind === "месяц")
    return due.from === null || due.from <= today || day <= horizon ? "Работа месяца" : null;
  if (day === today) return "Сегодня";
  return day <= horizon ? "Скоро" : null;
}

function todayRow(due: Due, group: TodayGroup, today: CivilDate, post: Post): TodayRow {
  const { recipients } = post.addresseesOf(due);
  const names = recipients.map(({ person, insteadOf }) =>
    insteadOf === null ? person.name : `${person.name} (вместо: ${insteadOf.name})`,
  );
  const who = names.length > 0 ? names : due.executor === "" ? due.audience : [due.executor];
  const what = [due.subject, due.label, due.note].filter((part) => part !== "").join(" — ");
  const { sheet, rowId, place } = due;
  return {
    group,
    who: who.join(", "),
    what,
    due: dayAhead(due, today),
    place,
    sheet,
    rowId,
    action: actionFor(due),
  };
}

/** Things of one group and day stay in the order of the rows. */
function byGroupAndDay(a: TodayRow, b: TodayRow): number {
  const groups = TODAY_GROUPS.indexOf(a.group) - TODAY_GROUPS.indexOf(b.group);
  const [first, second] = [a.due ?? "", b.due ?? ""];
  return groups !== 0 ? groups : first < second ? -1 : first > second ? 1 : 0;
}

/** How the mailing is: when it last ran, in whose name, and what keeps letters from going out. */
function stateRows(heartbeat: Heartbeat | null, settings: Settings): TodayRow[] {
  const state = (what: string, due: CivilDate | null, action: string): TodayRow => ({
    group: "Состояние",
    who: heartbeat?.triggerOwner ?? "",
    what,
    due,
    place: "",
    sheet: "",
    rowId: "",
    action,
  });
  if (heartbeat === null)
    return [state("Напоминания ещё не запускались", null, "Выполните «Обновить» в меню «Аттестация»")];
  const rows = [
    state(
      `Последний запуск: ${formatDate(heartbeat.lastRun)}, писем: ${heartbeat.letters}`,
      heartbeat.lastRun,
      "",
    ),
  ];
  if (heartbeat.triggerOwner === "")
    rows.push(state("Ежедневный запуск не установлен", null, "Выполните «Настройка» в меню «Аттестация»"));
  if (heartbeat.mail !== "")
    rows.push(state(`Письма не уходят: ${heartbeat.mail}`, null, "Проверьте почту и выполните «Напомнить…»"));
  if (settings.mailingStarted === "")
    rows.push(
      state(
        "Рассылка не начата: первая отправка — по нажатию",
        null,
        "Выполните «Напомнить…» в меню «Аттестация»",
      ),
    );
  return rows;
}
