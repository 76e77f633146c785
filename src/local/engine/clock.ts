// The one clock of the host: behind `Date`, triggers, TODAY(), quotas and the dates of letters.
import type { CivilDate } from "../../domain/calendar/civil.ts";
import { dayOf, instantOf } from "../zone.ts";

/** Hour at which a day named on the command line begins. */
const MORNING = 8;

/**
 * Without a day it shows the machine's time; with one it starts at eight in the morning of that day and moves only by
 * what the host says: waiting costs no real time.
 */
export class HostClock {
  readonly zone: string;
  /** Where a set clock stands; null while the machine's time counts. */
  private standing: number | null;
  /** Milliseconds waited for within the current run on the machine's time. */
  private ahead = 0;

  constructor(zone: string, today: CivilDate | null) {
    this.zone = zone;
    this.standing = today === null ? null : instantOf(today, MORNING, 0, zone);
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.standing ?? Date.now() + this.ahead;
  }

  /** True when the clock shows another day than the machine's: one that is only tried out, or simulated. */
  get isSet(): boolean {
    return this.standing !== null;
  }

  today(): CivilDate {
    return dayOf(this.now(), this.zone);
  }

  advance(milliseconds: number): void {
    if (this.standing === null) this.ahead += milliseconds;
    else this.standing += milliseconds;
  }

  /** Goes on to a moment of the current day or later; one that is over leaves the clock where it is. */
  moveTo(date: CivilDate, hour: number, minute: number): void {
    this.standing = Math.max(instantOf(date, hour, minute, this.zone), this.standing ?? 0);
  }

  /** Sets the clock to an hour of a day, earlier or later than it stands. */
  setDay(date: CivilDate, hour = MORNING): void {
    this.standing = instantOf(date, hour, 0, this.zone);
  }

  /** Back to the machine's time. */
  release(): void {
    this.standing = null;
    this.ahead = 0;
  }

  /** A new run on the machine's time starts at the machine's time. */
  settle(): void {
    this.ahead = 0;
  }
}
