// The per-minute quota of the Sheets service: reads and writes of each user in the last sixty seconds.
import { LIMITS } from "./limits.ts";
import { SheetsError } from "./sheets/errors.ts";

export type SheetsCallKind = "Read" | "Write";

const MINUTE_MS = 60_000;

/** Google's refusal of a call above the quota. */
export function quotaExceeded(kind: SheetsCallKind): SheetsError {
  return new SheetsError(
    429,
    "RESOURCE_EXHAUSTED",
    `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' ` +
      "of service 'sheets.googleapis.com' for consumer 'project_number:1'.",
  );
}

export class SheetsQuota {
  private readonly taken = new Map<string, number[]>();

  /** Counts a call made at the moment `now`; throws 429 when the user's last minute is full. */
  take(user: string, kind: SheetsCallKind, now: number): void {
    const key = `${kind} ${user}`;
    const recent = (this.taken.get(key) ?? []).filter((moment) => moment > now - MINUTE_MS && moment <= now);
    if (recent.length >= LIMITS.sheetsPerMinute) throw quotaExceeded(kind);
    this.taken.set(key, [...recent, now]);
  }
}
