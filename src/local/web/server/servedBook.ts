// One book at work: its engine, its menus, and the pages that look at it.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import type { Session } from "../../cli/session.ts";
import type { FiredTrigger } from "../../engine/engine.ts";
import type { HostProcess } from "../../engine/hostProcess.ts";
import type { EditedCells } from "../../engine/personEdit.ts";
import type { RunRecordHead } from "../../engine/runRecords.ts";
import type { RunResult } from "../../engine/runState.ts";
import type { OutboxLetter } from "../../outbox/letter.ts";
import type { MenuSpec } from "../../services/protocol.ts";
import type {
  BookName,
  DayView,
  EditAnswer,
  GridEdit,
  HostState,
  PageSelection,
  RunAnswer,
  RunHead,
  RunView,
  TriggerView,
} from "../protocol.ts";
import { Audience, type Listener } from "./audience.ts";
import { EditFirings } from "./editFirings.ts";
import { CallFailure, failureOf, wordFailure, wordRunFailure } from "./failure.ts";
import { mailOf } from "./mail.ts";
import { captionsOf, titleOf } from "./titles.ts";

export interface BookIdentity {
  name: BookName;
  /** Data folder. */
  dir: string;
  hasOwnBook: () => boolean;
  /** The day at which the book stands when nobody has set another one; null for the machine's time. */
  firstDay: CivilDate | null;
}

const EDIT_TITLE = "После правки";

/** What pages ask of one book, with failures in words for a person. */
export class ServedBook {
  readonly identity: BookIdentity;
  readonly session: Session;
  readonly host: HostProcess;
  readonly audience = new Audience();
  private readonly firings = new EditFirings((cells) => this.fireEdit(cells));
  private menus: MenuSpec[] = [];
  private captions: ReadonlyMap<string, string> = new Map();
  /** Other data are being put in its place: pages are told once they are all there. */
  isReplaced = false;
  private letterCount = 0;
  private toldState = "";
  /** What is noticed after runs, one after the other. */
  private following: Promise<void> = Promise.resolve();

  private constructor(identity: BookIdentity, session: Session) {
    this.identity = identity;
    this.session = session;
    this.host = session.host;
    this.host.onPatch((patch, client) => {
      this.audience.tell({ event: "patch", patch }, client);
    });
    this.host.onRestart(() => {
      if (!this.isReplaced) this.audience.tell({ event: "reload" });
    });
  }

  /** A book whose session is open, with its menus built. */
  static async of(identity: BookIdentity, session: Session): Promise<ServedBook> {
    const book = new ServedBook(identity, session);
    await book.open();
    return book;
  }

  /** A page has gone. */
  leave(listener: Listener): void {
    this.audience.remove(listener);
    this.host.forget(listener.client).catch(() => null);
  }

  /** What happens at the opening of a book: its menus are built. */
  async open(): Promise<void> {
    const opened = await this.host.run("onOpen", [], { surface: "simple" });
    this.menus = opened.menus;
    this.captions = captionsOf(opened.menus);
    this.letterCount = (await this.letters()).length;
  }

  async state(): Promise<HostState> {
    const { hasOwnBook, name } = this.identity;
    return {
      book: name,
      hasOwnBook: hasOwnBook(),
      day: await this.day(),
      zone: this.session.zone,
      menus: this.menus,
      mail: mailOf(this.identity),
      letters: { count: this.letterCount, troubled: await this.troubledLetters() },
    };
  }

  /** Letters that the mail server has refused or not confirmed. */
  private async troubledLetters(): Promise<number> {
    return Object.values(await this.host.deliveries()).filter(({ state }) => state !== "sent").length;
  }

  /** Tells the pages how things stand, if that has changed. */
  async tellState(): Promise<void> {
    const state = await this.state();
    const text = JSON.stringify(state);
    if (text === this.toldState) return;
    this.toldState = text;
    this.audience.tell({ event: "state", state });
  }

  async day(): Promise<DayView> {
    const { firstDay } = this.identity;
    const { today } = await this.host.day();
    return { today, isSet: firstDay !== null && today !== firstDay };
  }

  // ── The grid ──

  /** Carries out an edit that was made on a version of the book; its triggers follow in the background. */
  async edit(edit: GridEdit, client: string, version: number): Promise<EditAnswer> {
    return this.withFiring(await this.host.edit(edit, client, version));
  }

  async undo(client: string): Promise<EditAnswer & { done: boolean }> {
    return this.withFiring(await this.host.undo(client));
  }

  async redo(client: string): Promise<EditAnswer & { done: boolean }> {
    return this.withFiring(await this.host.redo(client));
  }

  private withFiring<Answer extends { cells: EditedCells | null }>({ cells, ...answer }: Answer) {
    if (cells !== null) this.firings.add(cells);
    return answer;
  }

  /** Waits until the triggers of all edits have ended: whoever reads the book then finds them complete. */
  settled(): Promise<void> {
    return this.firings.settle();
  }

  /** Forgets edits whose triggers haven't been fired: the book they were made in is gone. */
  dropFirings(): void {
    this.firings.drop();
  }

  // ── Runs ──

  /** A menu item. */
  press(handler: string, selection: PageSelection, version: number): Promise<RunAnswer> {
    if (!this.captions.has(handler)) throw new CallFailure("Такой команды в меню нет: обновите страницу.");
    return this.run(handler, [], selection, version);
  }

  /** A function that a page of the add-on calls. */
  call(
    handler: string,
    args: readonly unknown[],
    selection: PageSelection,
    version: number,
  ): Promise<RunAnswer> {
    if (!this.session.commands.includes(handler))
      throw new CallFailure("Такой команды нет: обновите страницу.");
    return this.run(handler, args, selection, version);
  }

  private async run(
    handler: string,
    args: readonly unknown[],
    selection: PageSelection,
    seen: number,
  ): Promise<RunAnswer> {
    await this.settled();
    const title = titleOf(handler, "person", this.captions);
    return answerOf(await this.atWork(title, () => this.host.run(handler, args, { selection, seen })));
  }

  /** A trigger, before its time. */
  async fireTrigger(uid: string): Promise<RunAnswer> {
    const { title } = await this.triggerOf(uid);
    const { result } = await this.atWork(title, () => this.host.fireTrigger(uid));
    return answerOf(result);
  }

  /** A trigger whose time has come. */
  async fireByClock(uid: string): Promise<void> {
    const { title } = await this.triggerOf(uid);
    await this.inBackground(title, async () => [await this.host.fireTrigger(uid)]);
  }

  private fireEdit(cells: EditedCells): Promise<void> {
    return this.inBackground(EDIT_TITLE, () => this.host.fireEdit(cells));
  }

  /** Runs that nobody waits for: what they have to say is told to all pages. */
  private async inBackground(title: string, work: () => Promise<FiredTrigger[]>): Promise<void> {
    try {
      for (const { result } of await this.atWork(title, work)) {
        for (const toast of result.toasts) this.audience.tell({ event: "toast", toast });
        this.audience.toast(title, failureOf(result));
      }
    } catch (error) {
      this.audience.toast(title, wordFailure(error));
    }
  }

  /** Does work that runs the add-on: its title is shown meanwhile, and what it left behind is noticed. */
  async atWork<Value>(title: string, work: () => Promise<Value>): Promise<Value> {
    try {
      return await this.audience.watch(title, work);
    } finally {
      this.notice();
    }
  }

  /** New letters get their files, and pages learn their number. */
  private notice(): void {
    this.following = this.following
      .then(async () => {
        await this.host.flush();
        this.letterCount = (await this.letters()).length;
        await this.tellState();
      })
      .catch((error: unknown) => {
        this.audience.toast("Письма", wordFailure(error));
      });
  }

  /** The last runs, the newest first. */
  async runs(): Promise<RunHead[]> {
    return (await this.host.runs()).map((head) => this.titled(head));
  }

  async runRecord(number: number): Promise<RunView> {
    const record = await this.host.runRecord(number);
    if (record === null) throw new CallFailure("Такого запуска в списке нет: обновите список.");
    return this.titled(record);
  }

  private titled<Record extends RunRecordHead>(record: Record): Record & { title: string } {
    const { failure, handler, startedBy } = record;
    const title = titleOf(handler, startedBy, this.captions);
    return { ...record, title, failure: failure === "" ? "" : wordRunFailure(failure) };
  }

  // ── Around the book ──

  letters(): Promise<readonly OutboxLetter[]> {
    return this.host.letters();
  }

  async letter(number: number): Promise<OutboxLetter> {
    const letter = (await this.letters()).find((each) => each.number === number);
    if (letter === undefined) throw new CallFailure("Такого письма нет: обновите список.");
    return letter;
  }

  triggers(): Promise<TriggerView[]> {
    return this.host.triggers();
  }

  private async triggerOf(uid: string): Promise<TriggerView> {
    const trigger = (await this.triggers()).find((each) => each.uid === uid);
    if (trigger === undefined) throw new CallFailure("Такого запуска по времени нет: обновите список.");
    return trigger;
  }

  async close(): Promise<void> {
    await this.settled();
    await this.following;
    await this.session.close();
  }
}

function answerOf(result: RunResult): RunAnswer {
  const { activated, dialogs, toasts, value } = result;
  return { value, failure: failureOf(result), dialogs, toasts, activated };
}
