// Mornings of a simulated time: the letters of each day, the ledger that they leave, and people who close things on the due day.
import { addDays, weekdayOf, type CivilDate } from "../../../src/domain/calendar/civil.ts";
import type { WorkingCalendar } from "../../../src/domain/calendar/workingCalendar.ts";
import { digestsFor, type Digest, type SentThisWeek } from "../../../src/domain/control/digest.ts";
import type { Directive } from "../../../src/domain/control/directive.ts";
import { dueThings, type Due } from "../../../src/domain/control/due.ts";
import type { Occurrence, PlanItem } from "../../../src/domain/control/plan.ts";
import type { Directory } from "../../../src/domain/people/directory.ts";
import type { Settings } from "../../../src/domain/settings.ts";

export interface World {
  plan: PlanItem[];
  occurrences: Occurrence[];
  directives: Directive[];
  directory: Directory;
  settings: Settings;
  calendar: WorkingCalendar;
  from: CivilDate;
  to: CivilDate;
  /** First morning on which a row stands in the book; rows not named here stand in it from the start. */
  entered?: ReadonlyMap<string, CivilDate>;
  /** Rows that nobody ever closes. */
  neglected?: ReadonlySet<string>;
  /** Days on which the daily run does not take place. */
  missed?: ReadonlySet<CivilDate>;
}

export interface Sent {
  day: CivilDate;
  week: CivilDate;
  digest: Digest;
}

export const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - weekdayOf(day));

export function simulate(world: World): { sent: Sent[]; known: Due[] } {
  const { plan, directory, settings, calendar, from, to } = world;
  let { occurrences, directives } = world;
  const sent: Sent[] = [];
  const delivered = new Set<string>();
  const known = new Map<string, Due>();
  for (let today = from; today <= to; today = addDays(today, 1)) {
    const stands = (row: { id: string }): boolean => (world.entered?.get(row.id) ?? from) <= today;
    const dues = dueThings({
      plan,
      occurrences: occurrences.filter(stands),
      directives: directives.filter(stands),
      today,
    });
    for (const due of dues) known.set(due.key, due);
    if (world.missed?.has(today) !== true) {
      const { digests } = digestsFor({
        dues,
        directory,
        settings,
        calendar,
        today,
        delivered,
        sentThisWeek: sentIn(sent, mondayOf(today)),
      });
      for (const digest of digests) {
        sent.push({ day: today, week: mondayOf(today), digest });
        for (const key of digest.keys) delivered.add(key);
      }
    }
    const isClosed = ({ id, day }: { id: string; day: CivilDate | null }): boolean =>
      day === today && world.neglected?.has(id) !== true;
    occurrences = occurrences.map((row) =>
      isClosed({ id: row.id, day: row.due })
        ? { ...row, status: "Исполнено", done: today, evidence: "папка 02-15" }
        : row,
    );
    directives = directives.map((row) =>
      isClosed({ id: row.id, day: row.internalDue ?? row.controlDue }) && row.status === "Новое"
        ? { ...row, status: "Отчёт представлен", done: today, report: "исх. № 12" }
        : row,
    );
  }
  return { sent, known: [...known.values()] };
}

export function sentIn(sent: readonly Sent[], week: CivilDate): Map<string, SentThisWeek> {
  const weeks = new Map<string, SentThisWeek>();
  for (const { day, digest } of sent.filter((each) => each.week === week)) {
    const before = weeks.get(digest.to.id) ?? { letters: 0, lines: 0, lastOn: day };
    weeks.set(digest.to.id, { letters: before.letters + 1, lines: before.lines + digest.lines, lastOn: day });
  }
  return weeks;
}

/** Letters and lines of each person in each week, the lines counted as a reader would. */
export function perWeek(
  sent: readonly Sent[],
): { who: string; week: CivilDate; letters: number; lines: number }[] {
  const weeks = new Map<string, { who: string; week: CivilDate; letters: number; lines: number }>();
  for (const { week, digest } of sent) {
    const key = `${digest.to.name} ${week}`;
    const before = weeks.get(key) ?? { who: digest.to.name, week, letters: 0, lines: 0 };
    const named = digest.sections.reduce((sum, section) => sum + section.lines.length, 0);
    const more = digest.sections.some((section) => section.folded > 0) ? 1 : 0;
    weeks.set(key, { ...before, letters: before.letters + 1, lines: before.lines + named + more });
  }
  return [...weeks.values()];
}

/** Days on which a thing was told by name, in order. */
export function daysTold(sent: readonly Sent[], key: string): CivilDate[] {
  return sent
    .filter(({ digest }) => digest.sections.some(({ lines }) => lines.some(({ due }) => due.key === key)))
    .map(({ day }) => day);
}
