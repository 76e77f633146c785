// «Напомнить…»: what would go to whom, and the mailing by steps. Types only.
import type { Outcome } from "../outcome.ts";

export interface MailingPreview {
  /** Address from which letters go; may be empty. */
  from: string;
  /** Most urgent first. */
  letters: LetterPreview[];
  /** Letters for which the day's quota is too small. */
  waiting: { toName: string; to: string }[];
  /** Rows of which somebody should hear today and nobody can, and the cure. */
  unheard: { message: string; cure: string }[];
  /** Rows without letters by «не слать» or «Не напоминать до», in words. */
  silent: string[];
  /** People who have had their letter today. */
  served: string[];
  /** Letters of which nobody knows whether they have arrived. */
  uncertain: { to: string; subject: string }[];
  /** Today is a day off: no letters. */
  isDayOff: boolean;
  /** Nothing was ever sent from this book: a person starts the mailing. */
  isFirst: boolean;
  /** Hour of the daily run; null when none is installed. */
  dailyHour: number | null;
  /** Why letters do not go; empty when they do. */
  mail: string;
}

export interface LetterPreview {
  /** Id of the person. */
  id: string;
  to: string;
  toName: string;
  subject: string;
  lines: number;
  text: string;
  html: string;
}

/** What one step of the mailing has done. */
export interface MailingStep {
  /** False while the book is still being brought up to date: no letter has gone in this step. */
  isWhole: boolean;
  /** Rows left for bringing it up to date. */
  rest: number;
  sent: number;
  /** Refused letters, by id of the person. */
  failed: { id: string; to: string; reason: string }[];
  uncertain: { to: string; subject: string }[];
  /** Letters left for the next step. */
  left: number;
  /** Letters for which the day's quota is too small. */
  waiting: number;
  /** Rows of which somebody should hear and nobody can. */
  unheard: number;
  mail: string;
}

export interface Reminding {
  previewReminders: (request: Record<string, never>) => Outcome<MailingPreview>;
  /**
   * Sends the next letters, `limit` at most; whoever is in `except` (ids of people) is left out, and what is due to them stays
   * due.
   */
  sendLetters: (request: { limit?: number; except: string[] }) => Outcome<MailingStep>;
}
