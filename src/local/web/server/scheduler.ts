// The clock of the own book: fires its time triggers when their time has come and catches up, once each, what was missed
// while the machine was off. What is due next is kept in a file, so that nothing is fired twice.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { replaceFile } from "../../store/files.ts";
import type { TriggerView } from "../protocol.ts";

const FILE = "fired.json";
/** Epoch milliseconds of each trigger's next firing. */
const nextSchema = z.record(z.string(), z.number());
type Next = z.infer<typeof nextSchema>;

/** How often the clock is looked at: timers sleep with the machine. */
const LOOK_MS = 20_000;

export interface ScheduledBook {
  /** Data folder of the book. */
  dir: string;
  triggers(): Promise<readonly TriggerView[]>;
  /** Fires a trigger; tells of its failure by itself. */
  fire(uid: string): Promise<unknown>;
}

export class Scheduler {
  private readonly book: ScheduledBook;
  private readonly now: () => number;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();

  constructor(book: ScheduledBook, now: () => number) {
    this.book = book;
    this.now = now;
  }

  /** Looks at once and then every now and again. */
  start(): void {
    const look = (): void => {
      // A look that fails is repeated by the next one.
      this.look().catch(() => null);
    };
    this.timer = setInterval(look, LOOK_MS);
    look();
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }

  /** Fires what is due, one after the other. */
  look(): Promise<void> {
    this.looking = this.looking.catch(() => null).then(() => this.fireDue());
    return this.looking;
  }

  private async fireDue(): Promise<void> {
    const kept = readNext(join(this.book.dir, FILE));
    const next: Next = {};
    const due: string[] = [];
    for (const { next: at, uid } of await this.book.triggers()) {
      if (at === null) continue;
      next[uid] = at;
      if ((kept[uid] ?? Infinity) <= this.now()) due.push(uid);
    }
    if (JSON.stringify(next) === JSON.stringify(kept)) return;
    // Written first: a program that ends in the middle leaves a firing out and repeats none.
    replaceFile(join(this.book.dir, FILE), JSON.stringify(next));
    for (const uid of due) await this.book.fire(uid).catch(() => null);
  }
}

/** A file that is missing or unreadable counts as a book that has never been looked at: nothing is fired at once. */
function readNext(path: string): Next {
  try {
    return nextSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return {};
  }
}
