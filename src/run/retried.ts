// Reads may be repeated, since they change nothing: a short outage or a full minute is waited out.
import { failureOf, textOf } from "../google/errors.ts";
import { pause } from "../google/session.ts";
import { Failure } from "./failure.ts";

const ATTEMPTS = 3;
/** The quota counts by the minute. */
export const QUOTA_PAUSE_MS = 61_000;
export const OUTAGE_PAUSE_MS = 2_000;

/** @throws Failure NO_ACCESS; SERVICE_DOWN when the service fails again and again; whatever it refuses otherwise */
export function retried<Value>(call: () => Value): Value {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return call();
    } catch (error) {
      const failure = failureOf(error);
      if (failure === "FORBIDDEN") throw new Failure("NO_ACCESS", { text: textOf(error) });
      if (failure === "REFUSED") throw error;
      if (attempt >= ATTEMPTS) throw new Failure("SERVICE_DOWN", { text: textOf(error) });
      pause(failure === "QUOTA" ? QUOTA_PAUSE_MS : OUTAGE_PAUSE_MS * attempt);
    }
  }
}
