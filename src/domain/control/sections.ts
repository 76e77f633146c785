// The sections of a letter: where each told thing stands, in the order of urgency.
import type { CivilDate } from "../calendar/civil.ts";
import { workingDaysBetween, type WorkingCalendar } from "../calendar/workingCalendar.ts";
import type { StaffMember } from "../people/directory.ts";
import { dayAhead, type Due } from "./due.ts";
import type { DueTelling } from "./tellings.ts";
import type { Letter, Line } from "./week.ts";

/** Sections of a letter, in their order. */
const SECTIONS = [
  "Просрочено",
  "Сегодня",
  "Скоро",
  "Работа месяца",
  "Постоянная работа",
  "Ждём от других",
  "На подпись",
  "На снятие с контроля",
  "Просрочено у сотрудников",
] as const;
export type SectionTitle = (typeof SECTIONS)[number];

export interface DigestLine {
  due: Due;
  /** The day that the line speaks of: the coming one, or the day from which the thing is overdue. */
  day: CivilDate;
  /** Working days from today to `day`; negative when it has passed. */
  workingDays: number;
  /** Who is late, in a line for the head. */
  who: string;
  /** Who is away, when the reader stands in. */
  insteadOf: StaffMember | null;
}

export interface DigestSection {
  title: SectionTitle;
  lines: readonly DigestLine[];
  /** Lines beyond the week's norm, told by their number. */
  folded: number;
  /** «Работа месяца: 4 из 6»; null in other sections. */
  progress: { done: number; total: number } | null;
}

/** The letter of a day in sections; empty ones are left out. */
export function sectionsOf(
  letter: Letter<DueTelling>,
  today: CivilDate,
  calendar: WorkingCalendar,
): DigestSection[] {
  const told = bySection(letter.lines, today);
  const folded = bySection(letter.folded, today);
  return SECTIONS.flatMap((title) => {
    const lines = told.get(title) ?? [];
    const more = folded.get(title)?.length ?? 0;
    if (lines.length + more === 0) return [];
    const progress = title === "Работа месяца" ? progressOf(lines) : null;
    return [
      {
        title,
        lines: lines.map((line) => digestLine(line, today, calendar)).sort(byDay),
        folded: more,
        progress,
      },
    ];
  });
}

function bySection(
  lines: readonly Line<DueTelling>[],
  today: CivilDate,
): Map<SectionTitle, Line<DueTelling>[]> {
  const sections = new Map<SectionTitle, Line<DueTelling>[]>();
  for (const line of lines) {
    const title = sectionTitle(line.telling, today);
    const section = sections.get(title);
    if (section === undefined) sections.set(title, [line]);
    else section.push(line);
  }
  return sections;
}

function sectionTitle({ due, who }: DueTelling, today: CivilDate): SectionTitle {
  if (who !== "") return "Просрочено у сотрудников";
  if (due.kind === "на подпись") return "На подпись";
  if (due.kind === "на снятие") return "На снятие с контроля";
  if (due.kind === "ждём") return "Ждём от других";
  const day = dayAhead(due, today);
  if (day < today) return "Просрочено";
  if (due.kind === "месяц") return "Работа месяца";
  if (due.kind === "точка") return "Постоянная работа";
  return day === today ? "Сегодня" : "Скоро";
}

function digestLine(
  { telling: { due, who, recipient } }: Line<DueTelling>,
  today: CivilDate,
  calendar: WorkingCalendar,
): DigestLine {
  const day = dayAhead(due, today);
  return {
    due,
    day,
    workingDays: workingDaysBetween(calendar, today, day),
    who,
    insteadOf: recipient.insteadOf,
  };
}

/** Earliest first; things of one day stay in the order of the rows. */
function byDay(a: DigestLine, b: DigestLine): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}

/** Done and all of the months and people that the lines belong to, each counted once. */
function progressOf(lines: readonly Line<DueTelling>[]): { done: number; total: number } {
  const months = new Map(
    lines.flatMap(({ telling: { due } }) => (due.month === null ? [] : [[due.month.key, due.month]])),
  );
  let done = 0;
  let total = 0;
  for (const month of months.values()) {
    done += month.done;
    total += month.total;
  }
  return { done, total };
}
