// The two books side by side: the example and one's own, each opened when it is first needed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isCivilDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import type { Built } from "../../addOn.ts";
import { Session } from "../../cli/session.ts";
import { dayOf } from "../../zone.ts";
import { exampleDay } from "../../example/exampleDay.ts";
import { replaceFile } from "../../store/files.ts";
import { SNAPSHOT_FILE } from "../../store/store.ts";
import type { BookName } from "../protocol.ts";
import { begin } from "./replacing.ts";
import { Scheduler } from "./scheduler.ts";
import { ServedBook } from "./servedBook.ts";

export interface BooksOptions {
  /** Data folders. */
  dirs: Readonly<Record<BookName, string>>;
  built: Built;
  /** Folder with the documents of the example. */
  sources: string;
  /** The day at which both books stand; null: the example at the machine's day, the own book at the machine's time. */
  today: CivilDate | null;
  /** The machine's time, epoch milliseconds. */
  now: () => number;
}

/** Time zone of the add-on's manifest. */
const ZONE = "Europe/Moscow";
/** Stands in the example's folder once it is filled, and names its day: one that was left half-way is begun anew. */
const FILLED_MARK = "filled";

export class Books {
  readonly options: BooksOptions;
  private readonly opened = new Map<BookName, Promise<ServedBook>>();
  private scheduler: Scheduler | null = null;
  private address = "";

  constructor(options: BooksOptions) {
    this.options = options;
  }

  get hasOwnBook(): boolean {
    return existsSync(join(this.options.dirs.book, SNAPSHOT_FILE));
  }

  get isExampleFilled(): boolean {
    return existsSync(join(this.options.dirs.example, FILLED_MARK));
  }

  /** The book that is wanted, as far as there is one; without a wish the own one, or else the example. */
  wanted(name: string | null): BookName {
    return name !== "example" && this.hasOwnBook ? "book" : "example";
  }

  /** Opens a book, making it when there is none. Throws a StoreError when its folder is in use or damaged. */
  open(name: BookName): Promise<ServedBook> {
    const known = this.opened.get(name);
    if (known !== undefined) return known;
    const opening = name === "example" ? this.openExample() : this.openOwn();
    this.opened.set(name, opening);
    opening.catch(() => this.opened.delete(name));
    return opening;
  }

  private async openOwn(): Promise<ServedBook> {
    const { dirs, now, today } = this.options;
    const book = await this.serve("book", today);
    if (today === null) {
      this.scheduler = new Scheduler(
        { dir: dirs.book, triggers: () => book.triggers(), fire: (uid) => book.fireByClock(uid) },
        now,
      );
      this.scheduler.start();
    }
    // Pages of the example learn that there is an own book now.
    this.opened
      .get("example")
      ?.then((example) => example.tellState())
      .catch(() => null);
    return book;
  }

  private async openExample(): Promise<ServedBook> {
    const filled = this.exampleFilledFor();
    const book = await this.serve("example", filled ?? this.exampleToday());
    if (filled === null) await this.resetExample(book);
    return book;
  }

  /** The day that the example was made for, on which it stands; null: it has to be filled. */
  private exampleFilledFor(): CivilDate | null {
    const mark = join(this.options.dirs.example, FILLED_MARK);
    const day = existsSync(mark) ? readFileSync(mark, "utf8").trim() : "";
    return isCivilDate(day) ? (this.options.today ?? day) : null;
  }

  private exampleToday(): CivilDate {
    const { now, today } = this.options;
    return today ?? exampleDay(dayOf(now(), ZONE));
  }

  /** Fills the example anew. */
  async resetExample(book: ServedBook): Promise<void> {
    const { fillExample } = await import("../../example/fillExample.ts");
    const { session } = book;
    const day = this.exampleToday();
    const fill = async (): Promise<void> => {
      await session.setUpIfFresh();
      await fillExample(session.exampleHost(), this.options.sources, day);
      book.identity.firstDay = day;
      await session.host.setDay(day);
      await session.flush();
      replaceFile(join(this.options.dirs.example, FILLED_MARK), `${day}\n`);
    };
    await begin(book, fill, this.options.now());
  }

  private async serve(name: BookName, day: CivilDate | null): Promise<ServedBook> {
    const dir = this.options.dirs[name];
    const session = await Session.open(dir, this.options.built, day, name === "book" ? "chosen" : "outbox");
    session.host.announce(this.address);
    const hasOwnBook = (): boolean => this.hasOwnBook;
    return ServedBook.of({ name, dir, hasOwnBook, firstDay: day }, session);
  }

  /** @param address of the page: told to programs that find a folder taken */
  announce(address: string): void {
    this.address = address;
  }

  async close(): Promise<void> {
    this.scheduler?.stop();
    for (const opening of this.opened.values()) {
      const book = await opening.catch(() => null);
      await book?.close();
    }
  }
}
