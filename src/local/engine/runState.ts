// One run of an add-on's function: what was asked of it, how far it is, and what it has done.
import type { OutboxLetter } from "../outbox/letter.ts";
import type { CellBlock, ConsoleLevel, DialogSpec, MenuSpec, ToastSpec } from "../services/protocol.ts";
import type { HostClock } from "./clock.ts";
import type { KeptDocument } from "./driveFiles.ts";
import { LIMITS } from "./limits.ts";
import { RunEnded } from "./serviceError.ts";

/** Where a run comes from: a person's press, a simple trigger (onOpen), an installed edit trigger, the clock. */
export type Surface = "person" | "simple" | "edit" | "clock";

/** The tab in front of the person and the cells selected there. */
export interface Selection {
  sheetId: number;
  ranges: CellBlock[];
}

/** The run dies at the k-th service call: before it has any effect, or right after its effect. */
export type Stop = { before: number } | { after: number };

/** The answer of a service call, by its number, in place of its own; `applied` tells whether it took effect. */
export type Fault =
  | { call: number; answer: 429; applied: false }
  | { call: number; answer: 500 | 503 | "timeout"; applied: boolean };

export interface RunOptions {
  /** Whose account runs; the owner's when left out. */
  user?: string;
  /** Who is at the screen; the same when left out. */
  activeUser?: string;
  surface?: Surface;
  selection?: Selection;
  /** Version of the book on the page on which the cells were selected; left out: the book as it is. */
  seen?: number;
  /** Real and waited milliseconds that the run may take, in place of Google's limit. */
  limitMs?: number;
  stop?: Stop;
  faults?: Fault[];
  /** Called before service call `n`, as if somebody else worked in between. */
  betweenCalls?: (n: number, service: string, method: string) => void;
}

export interface CallRecord {
  n: number;
  service: string;
  method: string;
}

export interface RunResult {
  /** True when the function came to its end: no error, not killed, nothing missing from the host. */
  ok: boolean;
  value: unknown;
  error: { name: string; message: string; stack: string } | null;
  /** The run was stopped or ran out of time, whatever the add-on caught. */
  killed: boolean;
  /** Names of what the add-on asked for and the host has no model of. */
  notModelled: string[];
  calls: { total: number; byService: Record<string, number>; log: CallRecord[] };
  letters: OutboxLetter[];
  /** Documents that were made. */
  documents: KeptDocument[];
  menus: MenuSpec[];
  dialogs: DialogSpec[];
  toasts: ToastSpec[];
  /** The cells that the run has put in front of the person; null when it left the selection alone. */
  activated: Selection | null;
  console: { level: ConsoleLevel; text: string }[];
  /** Milliseconds: real ones and those waited for on the host's clock. */
  ms: number;
}

export class Run {
  readonly user: string;
  readonly activeUser: string;
  readonly surface: Surface;
  readonly options: RunOptions;
  readonly log: CallRecord[] = [];
  readonly letters: OutboxLetter[] = [];
  readonly documents: KeptDocument[] = [];
  readonly menus: MenuSpec[] = [];
  readonly dialogs: DialogSpec[] = [];
  readonly toasts: ToastSpec[] = [];
  readonly console: { level: ConsoleLevel; text: string }[] = [];
  readonly notModelled: string[] = [];
  activated: Selection | null = null;
  /** A call is at work outside the add-on's code. */
  atWork = false;
  killed = false;
  outOfTime = false;
  /** An error of the host itself: the run is ended and the error goes to whoever started it. */
  fault: unknown = null;
  private readonly clock: HostClock;
  private readonly started = performance.now();
  private waited = 0;

  constructor(clock: HostClock, owner: string, options: RunOptions) {
    this.clock = clock;
    this.options = options;
    this.user = options.user ?? owner;
    this.activeUser = options.activeUser ?? this.user;
    this.surface = options.surface ?? "person";
  }

  get ended(): boolean {
    return this.killed || this.fault !== null;
  }

  get limitMs(): number {
    const { limitMs } = this.options;
    if (limitMs !== undefined) return limitMs;
    return this.surface === "simple" ? LIMITS.simpleRunMs : LIMITS.runMs;
  }

  /** Running time in milliseconds, as Google would count it. */
  elapsed(): number {
    return performance.now() - this.started + this.waited;
  }

  /** Lets time pass on the host's clock. */
  wait(milliseconds: number): void {
    this.clock.advance(milliseconds);
    this.waited += milliseconds;
  }

  /** Ends the run: from now on no call has an effect. */
  kill(): never {
    this.killed = true;
    throw new RunEnded();
  }

  /** Throws when the run has ended or is out of time. */
  demandTime(): void {
    if (this.ended) throw new RunEnded();
    if (this.elapsed() <= this.limitMs) return;
    this.outOfTime = true;
    this.kill();
  }
}
