// Spreading people over months: wishes first, what stood before stays, and the load as even as what limits people allows.
// Knows nothing of the field but that; the same people give the same months again, whatever their order.
import { groupBy } from "../../groupBy.ts";
import type { YearMonth } from "../months.ts";

export interface Placeable {
  id: string;
  /** Key of the organisation: not all of one organisation in one month. */
  school: string;
  /** Months that are possible, in order; never empty. */
  allowed: readonly YearMonth[];
  wish: YearMonth | null;
  /** Month of the draft before this one. */
  previous: YearMonth | null;
}

export interface LoadTask {
  months: readonly YearMonth[];
  people: readonly Placeable[];
  /** People whose month is settled: they count, and nobody moves them. */
  settled: readonly { month: YearMonth; school: string }[];
  /** Wishes beyond it are not met; 0 = no limit. */
  limit: number;
}

/** Month of each person by id. */
export function spreadOverMonths(task: LoadTask): Map<string, YearMonth> {
  const desk = new Desk(task);
  const wishing = task.people.filter(({ wish, allowed }) => wish !== null && allowed.includes(wish));
  for (const person of inOrder(wishing, (one) => (one.wish === one.previous ? 0 : 1))) desk.grantWish(person);
  for (const person of desk.unplaced()) desk.keep(person);
  for (const person of inOrder(desk.unplaced(), ({ allowed }) => allowed.length)) desk.placeAtLeast(person);
  desk.level();
  desk.mixSchools();
  return desk.placed;
}

/** By what `first` tells, then those who have to go sooner, then by organisation and id: never by the order of the sheet. */
function inOrder(people: readonly Placeable[], first: (person: Placeable) => number): Placeable[] {
  const key = (person: Placeable): string =>
    [
      String(first(person)).padStart(4, "0"),
      person.allowed[person.allowed.length - 1] ?? "",
      person.school,
      person.id,
    ].join("|");
  return people
    .map((person) => ({ person, key: key(person) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ person }) => person);
}

class Desk {
  readonly placed = new Map<string, YearMonth>();
  private readonly load = new Map<YearMonth, number>();
  private readonly bySchool = new Map<string, number>();
  /** People whose wish was met stay. */
  private readonly granted = new Set<string>();
  private readonly task: LoadTask;

  constructor(task: LoadTask) {
    this.task = task;
    for (const { month, school } of task.settled) this.count(month, school, 1);
  }

  unplaced(): Placeable[] {
    return this.task.people.filter(({ id }) => !this.placed.has(id));
  }

  grantWish(person: Placeable): void {
    const { wish } = person;
    const { limit } = this.task;
    if (wish === null || (limit > 0 && this.loadOf(wish) >= limit)) return;
    this.put(person, wish);
    this.granted.add(person.id);
  }

  keep(person: Placeable): void {
    const { previous, allowed } = person;
    if (previous !== null && allowed.includes(previous)) this.put(person, previous);
  }

  placeAtLeast(person: Placeable): void {
    const cost = (month: YearMonth): number[] => [
      this.loadOf(month),
      this.schoolIn(person.school, month),
      this.task.months.indexOf(month),
    ];
    const [best] = [...person.allowed].sort((a, b) => compare(cost(a), cost(b)));
    if (best !== undefined) this.put(person, best);
  }

  /** Moves people along chains of months as long as a fuller month can give one to a month emptier by two or more. */
  level(): void {
    for (let chain = this.chain(); chain.length > 0; chain = this.chain()) {
      for (const { person, to } of chain) this.put(person, to);
    }
  }

  /** When all people of an organisation stand in one month, one of them changes places with somebody of another. */
  mixSchools(): void {
    const schools = groupBy(this.task.people, ({ school }) => school);
    for (const school of [...schools.keys()].sort()) {
      const own = inOrder(schools.get(school) ?? [], () => 0);
      const month = this.placed.get(own[0]?.id ?? "");
      if (month === undefined || this.isSpread(school, month)) continue;
      const swap = this.swapFor(own, month);
      if (swap === null) continue;
      this.put(swap.own, swap.to);
      this.put(swap.other, month);
    }
  }

  /** True for an organisation with one person, or with people in other months too. */
  private isSpread(school: string, month: YearMonth): boolean {
    return (
      this.schoolIn(school, month) < 2 ||
      this.task.months.some((other) => other !== month && this.schoolIn(school, other) > 0)
    );
  }

  private swapFor(
    own: readonly Placeable[],
    month: YearMonth,
  ): { own: Placeable; other: Placeable; to: YearMonth } | null {
    for (const person of own.filter(({ id }) => !this.granted.has(id))) {
      for (const other of inOrder(this.task.people, ({ previous }) => (previous === null ? 0 : 1))) {
        const to = this.placed.get(other.id);
        const isFree = to !== undefined && to !== month && !this.granted.has(other.id);
        if (!isFree || !person.allowed.includes(to) || !other.allowed.includes(month)) continue;
        if (this.staysMixed(other.school, month)) return { own: person, other, to };
      }
    }
    return null;
  }

  /** True when one more of the organisation in the month does not bring all of it there. */
  private staysMixed(school: string, month: YearMonth): boolean {
    const all = this.task.months.reduce((sum, one) => sum + this.schoolIn(school, one), 0);
    return all === 1 || this.schoolIn(school, month) + 1 < all;
  }

  /** The shortest chain from the fullest month that helps; a search through months, of which there are twelve at most. */
  private chain(): { person: Placeable; to: YearMonth }[] {
    const movable = this.movable();
    const byLoad = [...this.task.months].sort((a, b) => this.loadOf(b) - this.loadOf(a));
    for (const start of byLoad) {
      const steps = new Map<YearMonth, { person: Placeable; from: YearMonth }>();
      const queue: YearMonth[] = [start];
      for (let month = queue.shift(); month !== undefined; month = queue.shift()) {
        if (this.loadOf(month) <= this.loadOf(start) - 2) return chainTo(month, start, steps);
        for (const person of movable.get(month) ?? []) {
          for (const next of person.allowed) {
            if (next === start || steps.has(next)) continue;
            steps.set(next, { person, from: month });
            queue.push(next);
          }
        }
      }
    }
    return [];
  }

  /** Who may be moved out of each month: those who are new before those who stood there. */
  private movable(): Map<YearMonth, Placeable[]> {
    const free = this.task.people.filter(({ id }) => !this.granted.has(id));
    return groupBy(
      inOrder(free, ({ id, previous }) => (previous === (this.placed.get(id) ?? null) ? 1 : 0)),
      ({ id }) => this.placed.get(id) ?? "",
    );
  }

  private put(person: Placeable, month: YearMonth): void {
    const before = this.placed.get(person.id);
    if (before !== undefined) this.count(before, person.school, -1);
    this.placed.set(person.id, month);
    this.count(month, person.school, 1);
  }

  private count(month: YearMonth, school: string, change: number): void {
    this.load.set(month, this.loadOf(month) + change);
    this.bySchool.set(`${month}|${school}`, this.schoolIn(school, month) + change);
  }

  private loadOf(month: YearMonth): number {
    return this.load.get(month) ?? 0;
  }

  private schoolIn(school: string, month: YearMonth): number {
    return this.bySchool.get(`${month}|${school}`) ?? 0;
  }
}

function chainTo(
  end: YearMonth,
  start: YearMonth,
  steps: ReadonlyMap<YearMonth, { person: Placeable; from: YearMonth }>,
): { person: Placeable; to: YearMonth }[] {
  const chain: { person: Placeable; to: YearMonth }[] = [];
  for (let to = end; to !== start;) {
    const step = steps.get(to);
    if (step === undefined) return [];
    chain.push({ person: step.person, to });
    to = step.from;
  }
  return chain;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
