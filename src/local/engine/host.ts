// What the providers of all services share: one clock, one book, one set of records, whoever runs.
import type { Delivery, OutboxLetter } from "../outbox/letter.ts";
import type { LockName } from "../services/protocol.ts";
import type { BoundBook } from "./boundBook.ts";
import type { HostClock } from "./clock.ts";
import type { Manifest } from "./manifest.ts";
import type { CacheEntries } from "./providers/cache.ts";
import type { RecordChange, Records } from "./records.ts";
import type { Run } from "./runState.ts";
import type { SheetsQuota } from "./sheetsQuota.ts";

/** «outbox»: letters are kept as files; «off»: there is no mail, and sending fails. */
export type MailMode = "outbox" | "off";

export interface Host {
  readonly clock: HostClock;
  readonly manifest: Manifest;
  /** Pages of the project by their name without «.html». */
  readonly pages: Readonly<Record<string, string>>;
  readonly mail: MailMode;
  /** Hands a letter to the mail server and waits; null while letters stay in the outbox. */
  readonly mailServer: () => ((letter: OutboxLetter) => Delivery) | null;
  readonly book: BoundBook;
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
