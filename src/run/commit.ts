// One atomic commit: all requests of a step with a marker that tells, after an unknown outcome, whether it was applied.
import { failureOf, textOf } from "../google/errors.ts";
import { freshNumber, pause } from "../google/session.ts";
import { batchUpdate, readStructure, type Request, type Spreadsheet } from "../google/sheets.ts";
import { Failure } from "./failure.ts";
import type { Pace } from "./pace.ts";
import { OUTAGE_PAUSE_MS, QUOTA_PAUSE_MS, retried } from "./retried.ts";

/** Key of the marker that each commit leaves instead of its predecessor's. */
export const COMMIT_MARK = "attest.commit";

const ATTEMPTS = 3;

export class Committer {
  private marks: readonly number[] = [];

  constructor(
    private readonly spreadsheetId: string,
    private readonly pace: Pace,
  ) {}

  /** Markers that the book is known to carry; they go with the next commit. */
  learn(spreadsheet: Spreadsheet): void {
    this.marks = (spreadsheet.developerMetadata ?? [])
      .filter((mark) => mark.metadataKey === COMMIT_MARK)
      .flatMap((mark) => (mark.metadataId === undefined ? [] : [mark.metadataId]));
  }

  /**
   * Applies `requests` whole, once. After an outage it looks whether they were applied before it repeats them.
   * @throws Failure CELL_PROTECTED, NO_ACCESS, SERVICE_DOWN; whatever the service refuses otherwise
   */
  commit(requests: readonly Request[]): void {
    const mark = freshNumber();
    const batch = [...this.marks.map(withoutMark), withMark(mark), ...requests];
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.pace.wait();
        batchUpdate(this.spreadsheetId, batch);
        break;
      } catch (error) {
        if (this.wasApplied(error, mark, attempt)) break;
      }
    }
    this.marks = [mark];
  }

  private wasApplied(error: unknown, mark: number, attempt: number): boolean {
    switch (failureOf(error)) {
      case "FORBIDDEN":
        throw new Failure("NO_ACCESS", { text: textOf(error) });
      case "REFUSED":
        throw refusal(error);
      case "QUOTA":
        if (attempt >= ATTEMPTS) throw new Failure("SERVICE_DOWN", { text: textOf(error) });
        pause(QUOTA_PAUSE_MS);
        return false;
      case "UNKNOWN": {
        pause(OUTAGE_PAUSE_MS * attempt);
        const now = retried(() => readStructure(this.spreadsheetId));
        if ((now.developerMetadata ?? []).some(({ metadataId }) => metadataId === mark)) return true;
        if (attempt >= ATTEMPTS) throw new Failure("SERVICE_DOWN", { text: textOf(error) });
        return false;
      }
    }
  }
}

function refusal(error: unknown): unknown {
  return /protect|защищ/i.test(textOf(error))
    ? new Failure("CELL_PROTECTED", { text: textOf(error) })
    : error;
}

function withMark(metadataId: number): Request {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId,
        metadataKey: COMMIT_MARK,
        metadataValue: "",
        visibility: "DOCUMENT",
        location: { spreadsheet: true },
      },
    },
  };
}

function withoutMark(metadataId: number): Request {
  return { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } };
}
