// Spreadsheets besides the centre's book: the same patience with the services as the book gets, and one pace for all writes.
import { failureOf, textOf } from "../google/errors.ts";
import { pause } from "../google/session.ts";
import { createSpreadsheet, share, unshare } from "../google/sharing.ts";
import { batchUpdate, readContent, type Request, type Spreadsheet } from "../google/sheets.ts";
import { Failure } from "./failure.ts";
import { Pace } from "./pace.ts";
import { OUTAGE_PAUSE_MS, QUOTA_PAUSE_MS, retried } from "./retried.ts";

const ATTEMPTS = 3;

export class OtherTables {
  private readonly reads = new Pace();

  constructor(private readonly writes: Pace) {}

  /** @throws Failure NO_ACCESS when it was deleted or is closed to the person who runs the command; SERVICE_DOWN */
  read(id: string): Spreadsheet {
    return retried(() => {
      this.reads.wait();
      return readContent(id);
    });
  }

  /**
   * Makes an empty spreadsheet. Only what was surely not done is repeated: after any other failure there may be one.
   * @returns its id
   * @throws Failure SERVICE_DOWN
   */
  create(title: string, timeZone: string): string {
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.writes.wait();
        return createSpreadsheet(title, "ru_RU", timeZone).id;
      } catch (error) {
        if (failureOf(error) === "REFUSED") throw error;
        if (failureOf(error) !== "QUOTA" || attempt >= ATTEMPTS)
          throw new Failure("SERVICE_DOWN", { text: textOf(error) });
        pause(QUOTA_PAUSE_MS);
      }
    }
  }

  /**
   * Applies what `decide` wants for the spreadsheet as it is, whole; nothing for no requests. After an outage it looks again.
   * @param blank the spreadsheet was made just now: there is nothing to read
   * @throws Failure NO_ACCESS, SERVICE_DOWN; whatever the service refuses otherwise
   */
  write(id: string, decide: (now: Spreadsheet) => Request[], blank: Spreadsheet | null): void {
    for (let attempt = 1; ; attempt += 1) {
      const requests = decide(attempt === 1 && blank !== null ? blank : this.read(id));
      if (requests.length === 0) return;
      try {
        this.writes.wait();
        batchUpdate(id, requests);
        return;
      } catch (error) {
        const failure = failureOf(error);
        if (failure === "FORBIDDEN") throw new Failure("NO_ACCESS", { text: textOf(error) });
        if (failure === "REFUSED") throw error;
        if (attempt >= ATTEMPTS) throw new Failure("SERVICE_DOWN", { text: textOf(error) });
        pause(failure === "QUOTA" ? QUOTA_PAUSE_MS : OUTAGE_PAUSE_MS * attempt);
      }
    }
  }

  /** The file is open to `wanted`, and to none of `others` any more; either may be empty. */
  openTo(id: string, wanted: string, others: readonly string[]): void {
    if (others.length > 0) retried(() => unshare(id, others));
    if (wanted !== "") retried(() => share(id, wanted));
  }
}
