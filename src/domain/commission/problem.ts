// A problem of a sitting on its way to a page, a protocol or «Замечания».
import type { Edition } from "../attestation/rules/editions.ts";
import type { WorkingCalendar } from "../calendar/workingCalendar.ts";
import type { Settings } from "../settings.ts";
import type { Sitting } from "./sitting.ts";

export interface SittingProblem {
  /** Stable: «NO_QUORUM». */
  code: string;
  /** «stop»: the sitting can't be closed and its protocol can't be made. */
  level: "stop" | "warn";
  /** Code of the question that it concerns; empty = the sitting or the commission. */
  question: string;
  /** What is wrong, where, and the cure, in Russian. */
  text: string;
}

export interface SittingContext {
  settings: Settings;
  editions: readonly Edition[];
  calendar: WorkingCalendar;
  /** All sittings: for the number of the protocol. */
  sittings: readonly Sitting[];
}

/** Makes the problems of one place: «Заседание 05.09.2026: …». */
export interface Reporter {
  stop: (code: string, text: string) => SittingProblem;
  warn: (code: string, text: string) => SittingProblem;
}

/** @param question code of the question; empty = the sitting or the commission */
export function reporterOf(place: string, question = ""): Reporter {
  return {
    stop: (code, text) => ({ code, level: "stop", question, text: `${place}: ${text}` }),
    warn: (code, text) => ({ code, level: "warn", question, text: `${place}: ${text}` }),
  };
}
