// The governor of one person's mail: which days of this week carry a letter, and which lines each of them has, so that the norm
// of letters and lines a week holds and nothing is told too late. Decided anew each morning from what is known then; the same
// facts always give the same letters.
// Source: norm of letters and lines a week, settings «Писем человеку в неделю» and «Строк человеку в неделю».
import { addDays, weekdayOf, type CivilDate } from "../calendar/civil.ts";
import type { WorkingCalendar } from "../calendar/workingCalendar.ts";
import type { Step } from "./ladder.ts";

/** Something that one person is to hear, with those of its steps this week that the person has not heard. */
export interface Telling {
  /** Breaks ties, so that the order of rows does not matter. */
  key: string;
  /** Not empty; the step that stands now comes first, then those of the rest of the week. */
  steps: readonly Step[];
  /** The working day of this week up to which it is heard in time; null when the week has no such day any more, or not yet. */
  lastDay: CivilDate | null;
  /** The person has read of it in a letter before, under this very day. */
  named: boolean;
  /** Beyond the norm it is told when it is late instead: steps of an attestation come up in the middle of a week. */
  canWait?: boolean;
}

/** A line of a letter: what is told and the steps that are thereby told. */
export interface Line<T extends Telling> {
  telling: T;
  steps: readonly Step[];
}

/** What today's letter says; `folded` are lines beyond the norm, given in it as a number only. */
export interface Letter<T extends Telling> {
  lines: readonly Line<T>[];
  folded: readonly Line<T>[];
}

/** What is left of the week's norm before today's letter. */
export interface Norm {
  letters: number;
  lines: number;
}

interface PlannedLine<T extends Telling> extends Line<T> {
  day: CivilDate;
  /** The person has never read of it, and this is the last letter before it is late. */
  must: boolean;
  /** Of its weightiest step; endless when it must be told. */
  rank: number;
}

/** Working days from today to Sunday. */
export function restOfWeek(calendar: WorkingCalendar, today: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let ahead = 0; ahead <= 7 - weekdayOf(today); ahead += 1) days.push(addDays(today, ahead));
  return days.filter((day) => calendar.isWorking(day));
}

/**
 * Today's letter of one person, or null when there is nothing to say or it can wait for a later letter of the week.
 * `days` are the working days from today to the end of the week. The norm is exceeded only by things that would otherwise
 * never be named in time, such as a row entered on Thursday for Friday after three letters.
 */
export function letterToday<T extends Telling>(
  tellings: readonly T[],
  days: readonly CivilDate[],
  left: Norm,
): Letter<T> | null {
  const [today] = days;
  if (today === undefined || tellings.length === 0) return null;
  const letterDays = chosenDays(tellings, days, left.letters);
  if (!letterDays.includes(today)) return null;
  const planned = plannedLines(tellings, letterDays);
  const kept = withinNorm(planned, left.lines, letterDays.length);
  const todays = planned.filter((line) => line.day === today);
  const lines = todays.filter((line) => kept.has(line));
  return lines.length === 0 ? null : { lines, folded: todays.filter((line) => !kept.has(line)) };
}

/** Every day that has a step, if the norm allows it; otherwise the days that displace least. */
function chosenDays(
  tellings: readonly Telling[],
  days: readonly CivilDate[],
  letters: number,
): readonly CivilDate[] {
  const wanted = days.filter((day, index) =>
    tellings.some(({ steps }) => steps.some((step) => (index === 0 ? step.on <= day : step.on === day))),
  );
  if (letters <= 0) {
    return days.slice(0, tellings.some((each) => mustBeTold(each) && each.lastDay === days[0]) ? 1 : 0);
  }
  if (wanted.length <= letters) return wanted;
  const groups = alike(tellings);
  return cheapest(subsets(wanted, letters), (chosen) => displacement(groups, chosen, days));
}

interface Group {
  telling: Telling;
  count: number;
}

/** Thousands of rows come in a few dozen kinds: those with the same steps and the same last day are weighed together. */
function alike(tellings: readonly Telling[]): Group[] {
  const groups = new Map<string, Group>();
  for (const telling of tellings) {
    const { steps, lastDay, named, canWait = false } = telling;
    const key = [lastDay ?? "", named, canWait, ...steps.map(({ on, weight }) => `${on} ${weight}`)].join(
      "|",
    );
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { telling, count: 1 });
    else group.count += 1;
  }
  return [...groups.values()];
}

/** Subsets of at most `size` days. Those with later days come first, so that the choice made on Monday is made again on Tuesday. */
function subsets(days: readonly CivilDate[], size: number): CivilDate[][] {
  const [first, ...rest] = days;
  if (first === undefined) return [[]];
  const without = subsets(rest, size);
  return [
    ...without,
    ...without.filter((chosen) => chosen.length < size).map((chosen) => [first, ...chosen]),
  ];
}

function cheapest<T>(choices: readonly T[], cost: (choice: T) => number): T {
  const [first, ...rest] = choices.map((choice) => ({ choice, cost: cost(choice) }));
  if (first === undefined) throw new RangeError("No choice");
  return rest.reduce((best, each) => (each.cost < best.cost ? each : best), first).choice;
}

/** More than all the weights of a week together. */
const NEVER_TOLD = 1e12;

/** How far the steps of the week are moved from their days, by weight. A step left for next week is moved past its end. */
function displacement(
  groups: readonly Group[],
  chosen: readonly CivilDate[],
  days: readonly CivilDate[],
): number {
  return groups.reduce((sum, { telling, count }) => sum + count * displacementOf(telling, chosen, days), 0);
}

function displacementOf(telling: Telling, chosen: readonly CivilDate[], days: readonly CivilDate[]): number {
  const position = (day: CivilDate): number => Math.max(0, days.indexOf(day));
  let cost = 0;
  let told = 0;
  for (const line of linesOf(telling, chosen)) {
    told += line.steps.length;
    for (const step of line.steps) cost += step.weight * Math.abs(position(line.day) - position(step.on));
  }
  for (const step of telling.steps.slice(told)) cost += step.weight * (days.length - position(step.on));
  return told === 0 && mustBeTold(telling) ? cost + NEVER_TOLD : cost;
}

/** Never named before, and late after this week. */
function mustBeTold({ named, lastDay, canWait = false }: Telling): boolean {
  return !canWait && !named && lastDay !== null;
}

/**
 * Lines that a telling gets in the letters of the chosen days: each letter tells the steps that have come since the one before,
 * as long as the thing is not late (by then it is either done or told as overdue).
 * The last letter before the thing is late also tells the steps still ahead: «срок в пятницу».
 */
function linesOf(
  telling: Telling,
  chosen: readonly CivilDate[],
): { day: CivilDate; steps: readonly Step[] }[] {
  const lines: { day: CivilDate; steps: readonly Step[] }[] = [];
  let told = 0;
  chosen.forEach((day, index) => {
    const next = chosen[index + 1];
    const { lastDay } = telling;
    if (lastDay !== null && day > lastDay) return;
    const isLastChance = lastDay !== null && day <= lastDay && (next === undefined || next > lastDay);
    const upTo = isLastChance ? lastDay : day;
    const steps = telling.steps.slice(told).filter((step) => step.on <= upTo);
    if (steps.length > 0) lines.push({ day, steps });
    told += steps.length;
  });
  return lines;
}

function plannedLines<T extends Telling>(
  tellings: readonly T[],
  chosen: readonly CivilDate[],
): PlannedLine<T>[] {
  const planned: PlannedLine<T>[] = [];
  for (const telling of tellings) {
    const lines = linesOf(telling, chosen);
    lines.forEach(({ day, steps }, index) => {
      const must = index === lines.length - 1 && mustBeTold(telling);
      const rank = must ? Infinity : steps.reduce((most, { weight }) => Math.max(most, weight), 0);
      planned.push({ telling, day, steps, must, rank });
    });
  }
  return planned;
}

/**
 * The lines of the week that fit the norm: those that must be told, then the weightiest, and among equals what was never named.
 * Ranking the whole week today keeps room on Monday for what is due on Friday. When something has to be folded, each letter
 * needs one line to say so.
 */
function withinNorm<T extends Telling>(
  planned: readonly PlannedLine<T>[],
  lines: number,
  letters: number,
): ReadonlySet<Line<T>> {
  if (planned.length <= lines) return new Set(planned);
  const ranked = [...planned].sort(
    (a, b) =>
      (a.rank === b.rank ? 0 : b.rank - a.rank) ||
      Number(a.telling.named) - Number(b.telling.named) ||
      compare(a.day, b.day) ||
      compare(a.telling.key, b.telling.key),
  );
  return new Set(ranked.filter((line, index) => line.must || index < lines - letters));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
