// The Apps Script host without a window: runs functions of the bundle, fires its triggers, keeps what they do.
import { join } from "node:path";
import type { CivilDate } from "../../domain/calendar/civil.ts";
import type { OutboxLetter } from "../outbox/letter.ts";
import { readMailChoice } from "../outbox/mailSettings.ts";
import { writeMissing } from "../outbox/outbox.ts";
import { sendAndWait } from "../outbox/sendAndWait.ts";
import type { TriggerEvent, TriggerRecord } from "../services/protocol.ts";
import { lockFolder } from "../store/folderLock.ts";
import type { FolderLock } from "../store/folderLock.ts";
import { HostClock } from "./clock.ts";
import type { BookView, DayView, GridEdit, TriggerView } from "../web/protocol.ts";
import { RowPlaces } from "./cellChanges.ts";
import { callInContext, compile } from "./context.ts";
import type { Programs } from "./context.ts";
import { EngineData } from "./data.ts";
import type { EngineState } from "./data.ts";
import { Desk } from "./desk.ts";
import type { EditDone, PatchListener, TakenBackDone } from "./desk.ts";
import type { KeptDocument } from "./driveFiles.ts";
import { doorOf } from "./door.ts";
import type { Host, MailMode, MailRoute } from "./host.ts";
import type { Manifest } from "./manifest.ts";
import { applyEdit, editedCells } from "./personEdit.ts";
import type { EditedCells, PersonEdit } from "./personEdit.ts";
import { releaseAll } from "./providers/locks.ts";
import { activeBook } from "./providers/screen.ts";
import type { Records } from "./records.ts";
import { RunRecords } from "./runRecords.ts";
import type { RunRecord, RunRecordHead } from "./runRecords.ts";
import { Run } from "./runState.ts";
import type { RunOptions, RunResult } from "./runState.ts";
import { resultOf } from "./runResult.ts";
import { SheetsQuota } from "./sheetsQuota.ts";
import type { Workbook } from "./sheets/workbook.ts";
import { firingOn, isEditTrigger } from "./triggerTimes.ts";
import type { ClockTrigger } from "./triggerTimes.ts";
import { triggerViews } from "./triggerViews.ts";

export interface EngineOptions {
  /** The data folder; null keeps everything in memory. */
  dir: string | null;
  /** The add-on's bundle, as it is pushed to Google. */
  bundle: string;
  /** The bundled src/local/services. */
  services: string;
  manifest: Manifest;
  pages?: Record<string, string>;
  /** Whose book it is: he runs what is run without a name. */
  owner?: string;
  mail?: MailMode;
  /** The built program that sends a letter; the one beside the built host when left out. */
  smtpProgram?: string;
  /** The day at whose morning the clock stands; the machine's time when left out. */
  today?: CivilDate;
  /** The caller has locked the folder already. */
  isLocked?: boolean;
  /** In memory: what another engine held, to go on from there. */
  state?: EngineState;
}

export interface FiredTrigger {
  trigger: TriggerRecord;
  result: RunResult;
}

const DEFAULT_OWNER = "centre@example.org";
const OUTBOX_FOLDER = "outbox";
/** The door ends a run in time; code that calls nothing is cut off this much later. */
const CUT_OFF_MS = 250;

/** One book with the add-on: what people, triggers, pages and the command line do to it goes through here. */
export class Engine {
  readonly clock: HostClock;
  private readonly owner: string;
  private readonly dir: string | null;
  private readonly lock: FolderLock | null;
  private readonly data: EngineData;
  private readonly host: Host;
  private readonly programs: Programs;
  private readonly desk: Desk;
  private readonly records = new RunRecords();
  /** Where rows have gone during the runs at work. */
  private readonly places = new Set<RowPlaces>();
  private runsAtWork = 0;

  /** Throws a StoreError when the folder is in use or damaged, a SyntaxError for a bundle that can't be read. */
  constructor(options: EngineOptions) {
    const { bundle, dir, mail = "outbox", manifest, owner = DEFAULT_OWNER, pages = {}, services } = options;
    this.owner = owner;
    this.dir = dir;
    this.clock = new HostClock(manifest.timeZone, options.today ?? null);
    this.programs = compile(services, bundle);
    this.lock = dir === null || options.isLocked === true ? null : lockFolder(dir);
    try {
      this.data = new EngineData(dir, owner, manifest.timeZone, options.state ?? null);
    } catch (error) {
      this.lock?.release();
      throw error;
    }
    const { data } = this;
    data.book.workbook.now = () => this.clock.now();
    this.desk = new Desk(data.book, this.clock);
    data.onBatch = () => {
      for (const places of this.places) places.follow(this.workbook.movements);
      this.desk.applied();
    };
    this.host = {
      clock: this.clock,
      manifest,
      pages,
      mailRoute: () => this.mailRoute(mail, options.smtpProgram),
      book: data.book,
      others: data.others,
      files: data.files,
      records: data.records,
      letters: data.letters,
      locks: new Map(),
      cache: new Map(),
      sheetsQuota: new SheetsQuota(),
      change: (change) => {
        data.change(change);
      },
      post: (letter) => data.post(letter),
    };
  }

  /** A letter of a day that is only tried out never leaves this machine. */
  private mailRoute(mode: MailMode, program: string | undefined): MailRoute {
    if (mode === "off") return "off";
    const choice = this.dir === null ? null : readMailChoice(this.dir);
    if (choice === null) return mode === "chosen" ? "off" : "outbox";
    if (choice.mode === "outbox" || this.clock.isSet) return "outbox";
    return (letter) => sendAndWait(choice, letter, program);
  }

  get bookId(): string {
    return this.data.book.id;
  }

  /** A spreadsheet that the add-on has made. */
  otherWorkbook(id: string): Workbook {
    return this.data.others.book(id).workbook;
  }

  get workbook(): Workbook {
    return this.data.book.workbook;
  }

  /** Everything that was ever sent, in order. */
  get letters(): readonly OutboxLetter[] {
    return this.data.letters;
  }

  /** Documents that the add-on has made, in the order of making. */
  documents(): KeptDocument[] {
    return this.data.files.documents();
  }

  /** A document as it is now; null when it isn't there. */
  documentBytes(id: string): Uint8Array | null {
    return this.data.files.bytesOf(id);
  }

  /** What the mail server has said of letters, by their number. */
  get deliveries(): Records["deliveries"] {
    return this.data.records.deliveries;
  }

  get triggers(): readonly TriggerRecord[] {
    return this.data.records.triggers;
  }

  get properties(): Records["properties"] {
    return this.data.records.properties;
  }

  /** Memory may be ahead of the disk: close this engine and open another on the same folder. */
  get isBroken(): boolean {
    return this.data.isBroken;
  }

  /**
   * Runs a global function of the bundle to its end. What the add-on throws is in the result; errors of the host
   * itself (a full disk, a mistake in a model) are thrown.
   */
  run(fn: string, args: readonly unknown[] = [], options: RunOptions = {}): RunResult {
    const { seen, selection } = options;
    if (seen === undefined || selection === undefined) return this.execute(fn, args, null, options);
    return this.execute(fn, args, null, { ...options, selection: this.desk.chosenNow(selection, seen) });
  }

  private execute(
    fn: string,
    args: readonly unknown[],
    event: TriggerEvent | null,
    options: RunOptions,
  ): RunResult {
    if (this.runsAtWork === 0) this.clock.settle();
    const run = new Run(this.clock, this.owner, options);
    const start = { handler: fn, at: this.clock.now(), before: this.workbook.book, places: new RowPlaces() };
    this.places.add(start.places);
    this.runsAtWork++;
    try {
      const limitMs = run.limitMs + CUT_OFF_MS;
      const ending = callInContext(this.programs, doorOf(this.host, run), fn, args, event, limitMs);
      if ("timeout" in ending) {
        run.killed = true;
        run.outOfTime = true;
        if (run.atWork) this.data.isBroken = true;
      }
      if (run.fault !== null) throw run.fault;
      const result = resultOf(run, ending);
      this.records.add(start, run, result, this.workbook.book);
      return result;
    } finally {
      this.places.delete(start.places);
      this.runsAtWork--;
      releaseAll(this.host, run);
      if (this.runsAtWork === 0) this.data.tidy();
    }
  }

  /** Sets the clock to a day and fires its time triggers, each at its hour, as its owner and without a screen. */
  simulateDay(date: CivilDate): FiredTrigger[] {
    this.clock.setDay(date, 0);
    const fired: FiredTrigger[] = [];
    for (const trigger of firingOn(date, this.triggers)) {
      if (!this.triggers.some(({ uid }) => uid === trigger.uid)) continue;
      this.clock.moveTo(date, trigger.hour, trigger.minute);
      fired.push(this.fireClock(trigger));
    }
    this.desk.keepUp();
    return fired;
  }

  private fireClock(trigger: ClockTrigger): FiredTrigger {
    const event: TriggerEvent = { kind: "clock", triggerUid: trigger.uid, at: this.clock.now() };
    const options: RunOptions = { user: trigger.owner, surface: "clock" };
    return { trigger, result: this.execute(trigger.handler, [], event, options) };
  }

  /** Applies what a person does in the grid and fires the installed edit triggers, if cells were typed into. */
  personEdit(edit: PersonEdit, user: string = this.owner): FiredTrigger[] {
    const { book } = this.data;
    const requests = book.change(user, (workbook, caller) => applyEdit(edit, workbook, caller));
    const cells = editedCells(requests);
    return cells === null ? [] : this.fireEdit(cells, user);
  }

  /** Fires the installed edit triggers for cells that were edited. */
  fireEdit(cells: EditedCells, user: string = this.owner): FiredTrigger[] {
    const active = activeBook(this.host, cells.sheetId, [cells.block]);
    return this.triggers.filter(isEditTrigger).map((trigger) => {
      const event: TriggerEvent = {
        kind: "edit",
        triggerUid: trigger.uid,
        book: active,
        block: cells.block,
        user,
      };
      const selection = { sheetId: cells.sheetId, ranges: [cells.block] };
      const options: RunOptions = { user: trigger.owner, activeUser: user, surface: "edit", selection };
      return { trigger, result: this.execute(trigger.handler, [], event, options) };
    });
  }

  // ── For the pages in the browser ──

  /** Tells what changes in the book from the first view on: after each edit, and in the middle of runs. */
  onPatch(listener: PatchListener): void {
    this.desk.onPatch(listener);
  }

  /** The whole book as pages show it. */
  view(): BookView {
    return this.desk.view();
  }

  /**
   * Carries out what a person does on a page, named by `client`; it is durable when this returns. No trigger is fired.
   * @param seen version of the book on which it was made; null: it is meant for the book as it is
   */
  edit(edit: GridEdit, client: string, seen: number | null = null): EditDone {
    return this.settled(() => this.desk.edit(edit, client, this.owner, seen));
  }

  /** Takes the page's own last edit back, as far as nobody has worked on it since. */
  undo(client: string): TakenBackDone {
    return this.settled(() => this.desk.takeBack(client, "undo", this.owner));
  }

  redo(client: string): TakenBackDone {
    return this.settled(() => this.desk.takeBack(client, "redo", this.owner));
  }

  private settled<Value>(work: () => Value): Value {
    if (this.runsAtWork === 0) this.clock.settle();
    const value = work();
    if (this.runsAtWork === 0) this.data.tidy();
    return value;
  }

  /** A page was closed: what it could take back is forgotten. */
  forget(client: string): void {
    this.desk.forget(client);
  }

  /** Pages see the new day when one has begun. */
  keepUp(): void {
    if (this.runsAtWork === 0) this.clock.settle();
    this.desk.keepUp();
  }

  triggerViews(): TriggerView[] {
    return triggerViews(this.triggers, this.clock);
  }

  /** Fires a time trigger now, whatever its hour. @throws RangeError when there is none with this id */
  fireTrigger(uid: string): FiredTrigger {
    const trigger = this.triggers.find((each) => each.uid === uid);
    if (trigger === undefined || isEditTrigger(trigger)) throw new RangeError(`No time trigger: ${uid}`);
    return this.fireClock(trigger);
  }

  day(): DayView {
    return { today: this.clock.today(), isSet: this.clock.isSet };
  }

  /** Sets the clock to the morning of a day, or back to the machine's time. */
  setDay(day: CivilDate | null): DayView {
    if (day === null) this.clock.release();
    else this.clock.setDay(day);
    this.desk.keepUp();
    return this.day();
  }

  /** The last runs, the newest first. */
  runs(): RunRecordHead[] {
    return this.records.heads();
  }

  runRecord(number: number): RunRecord | null {
    return this.records.of(number);
  }

  /** Reads the book by a method of the Sheets service, as its owner; counts as nobody's call. */
  read(method: string, args: readonly unknown[]): unknown {
    return this.data.book.call(method, args, this.owner);
  }

  /** Everything that it holds, to start another engine from. */
  state(): EngineState {
    return this.data.state();
  }

  /** Writes the letters that have no file yet into the outbox folder; returns the new files. */
  async flush(): Promise<string[]> {
    return this.dir === null ? [] : writeMissing(join(this.dir, OUTBOX_FOLDER), this.letters);
  }

  close(): void {
    this.data.close();
    this.lock?.release();
  }
}
