// What the providers of all services share: one clock, one book, one set of records, whoever runs.
import type { Delivery, OutboxLetter } from "../outbox/letter.ts";
import type { LockName } from "../services/protocol.ts";
import type { BoundBook } from "./boundBook.ts";
import type { HostClock } from "./clock.ts";
import type { DriveFiles } from "./driveFiles.ts";
import type { Manifest } from "./manifest.ts";
import type { OtherBooks } from "./otherBooks.ts";
import type { CacheEntries } from "./providers/cache.ts";
import type { RecordChange, Records } from "./records.ts";
import type { Run } from "./runState.ts";
import type { SheetsQuota } from "./sheetsQuota.ts";

/**
 * «outbox»: letters are kept, and go through the mail server where the folder names one; «off»: there is no mail, and
 * sending fails; «chosen»: as people have chosen for the folder, off until they have.
 */
export type MailMode = "outbox" | "off" | "chosen";

/** What becomes of a letter now: nothing may be sent, it is kept, or it is handed to a mail server, which is waited for. */
export type MailRoute = "off" | "outbox" | ((letter: OutboxLetter) => Delivery);

export interface Host {
  readonly clock: HostClock;
  readonly manifest: Manifest;
  /** Pages of the project by their name without «.html». */
  readonly pages: Readonly<Record<string, string>>;
  readonly mailRoute: () => MailRoute;
  readonly book: BoundBook;
  /** Spreadsheets that the add-on has made. */
  readonly others: OtherBooks;
  /** Files that the add-on has made. */
  readonly files: DriveFiles;
  readonly records: Records;
  readonly letters: readonly OutboxLetter[];
  /** Runs that hold a lock. */
  readonly locks: Map<LockName, Run>;
  readonly cache: CacheEntries;
  readonly sheetsQuota: SheetsQuota;
  /** Applies a change of the records; returns once it is durable. */
  change(change: RecordChange): void;
  /** Puts a letter into the outbox; returns once it is durable. */
  post(letter: Omit<OutboxLetter, "number">): OutboxLetter;
}
