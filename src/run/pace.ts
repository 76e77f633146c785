// Pacing: the Sheets service allows 60 reads and 60 writes a minute to a user; long loops wait rather than fail.
import { pause } from "../google/session.ts";

const CALLS_A_MINUTE = 55;
const MINUTE_MS = 60_000;

export class Pace {
  private readonly times: number[] = [];

  /** Waits until one more call fits into the last minute. */
  wait(): void {
    const oldest = this.times[this.times.length - CALLS_A_MINUTE];
    if (oldest !== undefined) {
      const rest = oldest + MINUTE_MS - Date.now();
      if (rest > 0) pause(rest);
    }
    this.times.push(Date.now());
  }
}
