// The engine as the command line and the server use it: in a worker, which is ended and started anew on the same data
// when a run doesn't end by itself. What was acknowledged is in the journal and comes back.
import { Worker } from "node:worker_threads";
import type { CivilDate } from "../../domain/calendar/civil.ts";
import type { Delivery, OutboxLetter } from "../outbox/letter.ts";
import { lockFolder } from "../store/folderLock.ts";
import type { FolderLock } from "../store/folderLock.ts";
import { finishRestore } from "../store/restore.ts";
import type { BookView, DayView, GridEdit, TriggerView } from "../web/protocol.ts";
import type { EditDone, PatchListener, TakenBackDone } from "./desk.ts";
import type { KeptDocument } from "./driveFiles.ts";
import type { FiredTrigger } from "./engine.ts";
import { LIMITS } from "./limits.ts";
import type { EngineVerbs, Problem, Reply, SentRunOptions, Told, Verb, WorkerOptions } from "./messages.ts";
import type { EditedCells, PersonEdit } from "./personEdit.ts";
import type { RunRecord, RunRecordHead } from "./runRecords.ts";
import type { RunResult } from "./runState.ts";

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout | null;
}

/** How much longer than its limit a run may go on before its thread is ended. */
const GRACE_MS = 2000;

/** An error of the worker's, born again on this side with its name and code. */
function errorOf({ code, message, name, stack }: Problem): Error {
  const error = Object.assign(new Error(message), { name, stack });
  return code === null ? error : Object.assign(error, { code });
}

const outOfTime = (ms: number): RunResult => ({
  ok: false,
  value: null,
  error: { name: "Exception", message: "Exceeded maximum execution time", stack: "" },
  killed: true,
  notModelled: [],
  calls: { total: 0, byService: {}, log: [] },
  letters: [],
  documents: [],
  menus: [],
  dialogs: [],
  toasts: [],
  activated: null,
  console: [],
  ms,
});

class OutOfTime extends Error {}

function answer({ reject, resolve, timer }: Waiting, reply: Reply): void {
  if (timer !== null) clearTimeout(timer);
  if ("problem" in reply) reject(errorOf(reply.problem));
  else Reflect.apply(resolve, undefined, [reply.value]);
}

/** One book in a worker of its own; what is asked of it takes turns. */
export class HostProcess {
  private readonly file: string | URL;
  private readonly options: WorkerOptions;
  private readonly lock: FolderLock | null;
  private ready: Promise<Worker> | null = null;
  private ending: Promise<unknown> = Promise.resolve();
  private turn: Promise<unknown> = Promise.resolve();
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private patchListener: PatchListener = () => undefined;
  private restartListener: () => void = () => undefined;
  private hasStarted = false;

  private constructor(file: string | URL, options: WorkerOptions) {
    this.file = file;
    this.options = options;
    this.lock = options.dir === null ? null : lockFolder(options.dir);
    if (options.dir !== null) finishRestore(options.dir);
  }

  /**
   * Starts an engine in a worker whose bundled script is `file` (src/local/engine/worker.ts).
   * Throws a StoreError when the folder is in use or damaged.
   */
  static async start(file: string | URL, options: WorkerOptions): Promise<HostProcess> {
    const host = new HostProcess(file, options);
    try {
      await host.worker();
    } catch (error) {
      host.lock?.release();
      throw error;
    }
    return host;
  }

  /** The worker at work, or a new one after the last has ended. */
  private worker(): Promise<Worker> {
    this.ready ??= this.startWorker();
    return this.ready;
  }

  private async startWorker(): Promise<Worker> {
    await this.ending;
    const worker = new Worker(this.file, { workerData: this.options });
    worker.on("message", (message: Reply | Told) => {
      if ("patch" in message) this.patchListener(message.patch, message.client);
      else this.take(worker, message);
    });
    worker.on("error", (error: Error) => {
      this.end(worker, error);
    });
    await new Promise<null>((resolve, reject) => {
      this.waiting.set(0, { resolve, reject, timer: null });
    });
    if (this.hasStarted) this.restartListener();
    this.hasStarted = true;
    return worker;
  }

  private take(worker: Worker, reply: Reply): void {
    const asked = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (asked !== undefined) answer(asked, reply);
    if (reply.isBroken || (reply.id === 0 && "problem" in reply)) {
      this.end(worker, new Error("The engine must be started anew"));
    }
  }

  /** Ends the worker: whatever was asked fails, and the next question starts a new worker on the same data. */
  private end(worker: Worker, reason: Error): void {
    this.ready = null;
    this.ending = worker.terminate();
    const lost = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject, timer } of lost) {
      if (timer !== null) clearTimeout(timer);
      reject(reason);
    }
  }

  /** Questions take turns, so that the time of one isn't taken from the next. */
  private ask<V extends Verb>(
    verb: V,
    args: Parameters<EngineVerbs[V]>,
    limitMs?: number,
  ): Promise<ReturnType<EngineVerbs[V]>> {
    const answered = this.turn.then(() => this.askNow(verb, args, limitMs));
    this.turn = answered.catch(() => null);
    return answered;
  }

  private async askNow<V extends Verb>(
    verb: V,
    args: Parameters<EngineVerbs[V]>,
    limitMs?: number,
  ): Promise<ReturnType<EngineVerbs[V]>> {
    const worker = await this.worker();
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        this.end(worker, new OutOfTime());
      };
      const timer = limitMs === undefined ? null : setTimeout(end, limitMs + GRACE_MS);
      this.waiting.set(id, { resolve, reject, timer });
      worker.postMessage({ id, verb, args });
    });
  }

  /** Runs a function of the bundle; one that hangs is ended at its limit and comes back as killed. */
  async run(fn: string, args: readonly unknown[] = [], options: SentRunOptions = {}): Promise<RunResult> {
    const limitMs = options.limitMs ?? LIMITS.runMs;
    try {
      return await this.ask("run", [fn, args, options], limitMs);
    } catch (error) {
      if (error instanceof OutOfTime) return outOfTime(limitMs);
      throw error;
    }
  }

  /** Fires the time triggers of a day. */
  simulateDay(date: CivilDate): Promise<FiredTrigger[]> {
    return this.ask("simulateDay", [date]);
  }

  /** A person's edit, with the triggers that it fires. */
  personEdit(edit: PersonEdit, user?: string): Promise<FiredTrigger[]> {
    return this.ask("personEdit", user === undefined ? [edit] : [edit, user]);
  }

  /** Reads the book by a method of the Sheets service, as its owner. */
  read(method: string, args: readonly unknown[]): Promise<unknown> {
    return this.ask("read", [method, args]);
  }

  /** Id of the book, which reads ask for. */
  bookId(): Promise<string> {
    return this.ask("bookId", []);
  }

  letters(): Promise<readonly OutboxLetter[]> {
    return this.ask("letters", []);
  }

  deliveries(): Promise<Readonly<Record<number, Delivery>>> {
    return this.ask("deliveries", []);
  }

  /** Documents that the add-on has made, in the order of making. */
  documents(): Promise<KeptDocument[]> {
    return this.ask("documents", []);
  }

  /** A document as it is now; null when it isn't there. */
  documentBytes(id: string): Promise<Uint8Array | null> {
    return this.ask("documentBytes", [id]);
  }

  /** Writes the .eml files that are missing; returns their paths. */
  flush(): Promise<string[]> {
    return this.ask("flush", []);
  }

  /** Is told each change of the book that pages see, from the first `view` on; `client` is the page whose own edit it was. */
  onPatch(listener: PatchListener): void {
    this.patchListener = listener;
  }

  /** Is told when the engine has started anew: pages read the book again, and can't take back what they did before. */
  onRestart(listener: () => void): void {
    this.restartListener = listener;
  }

  /** The book as pages show it. */
  view(): Promise<BookView> {
    return this.ask("view", []);
  }

  /**
   * Carries out what a person does on the page `client`; durable when it answers. No trigger is fired.
   * @param seen version of the book on which it was made; left out: it is meant for the book as it is
   */
  edit(edit: GridEdit, client: string, seen?: number): Promise<EditDone> {
    return this.ask("edit", seen === undefined ? [edit, client] : [edit, client, seen]);
  }

  /** Takes the last edit of a page back. */
  undo(client: string): Promise<TakenBackDone> {
    return this.ask("undo", [client]);
  }

  /** Does again what a page has taken back last. */
  redo(client: string): Promise<TakenBackDone> {
    return this.ask("redo", [client]);
  }

  /** A page was closed for good: its steps are forgotten. */
  forget(client: string): Promise<void> {
    return this.ask("forget", [client]);
  }

  /** Fires the installed edit triggers for cells that were edited. */
  fireEdit(cells: EditedCells, user?: string): Promise<FiredTrigger[]> {
    return this.ask("fireEdit", user === undefined ? [cells] : [cells, user]);
  }

  triggers(): Promise<TriggerView[]> {
    return this.ask("triggers", []);
  }

  /** Fires a time trigger now. Fails when there is none with this id. */
  fireTrigger(uid: string): Promise<FiredTrigger> {
    return this.ask("fireTrigger", [uid]);
  }

  day(): Promise<DayView> {
    return this.ask("day", []);
  }

  /** Sets the clock to the morning of a day; null: the machine's time. */
  setDay(day: CivilDate | null): Promise<DayView> {
    return this.ask("setDay", [day]);
  }

  /** The last runs, the newest first; their titles are the server's to give. */
  runs(): Promise<RunRecordHead[]> {
    return this.ask("runs", []);
  }

  /** Null when the run is forgotten. */
  runRecord(number: number): Promise<RunRecord | null> {
    return this.ask("runRecord", [number]);
  }

  /** Tells other programs that ask for the folder where this one is to be found. */
  announce(address: string): void {
    this.lock?.announce(address);
  }

  /** Does something while the data folder stands still; whatever is asked meanwhile waits. */
  whileIdle<Value>(work: () => Value): Promise<Value> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => null);
    return done;
  }

  /**
   * Does something to the data folder while the engine is closed and the folder still ours; whatever is asked meanwhile
   * waits, and the next question starts an engine on what then lies there. An engine that can't start is no hindrance.
   */
  whileClosed(work: () => void): Promise<void> {
    const done = this.turn.then(async () => {
      const worker = await this.worker().catch(() => null);
      if (worker !== null) {
        await this.askNow("close", []);
        this.ready = null;
        await worker.terminate();
      }
      work();
    });
    this.turn = done.catch(() => null);
    return done;
  }

  async close(): Promise<void> {
    await this.ask("close", []);
    await (await this.worker()).terminate();
    this.lock?.release();
  }
}
