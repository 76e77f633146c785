// A letter as the outbox keeps it: what MailApp was given, who sent it and when by the host's clock.
import type { CivilDate } from "../../domain/calendar/civil.ts";

export interface OutboxLetter {
  /** 1, 2, 3 … in the order of sending, for the life of the data folder. */
  number: number;
  /** Epoch milliseconds. */
  at: number;
  /** The day in the book's zone: the day quota counts by it. */
  date: CivilDate;
  from: { name: string; address: string };
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string;
  subject: string;
  text: string;
  html: string;
}

/** Everyone who gets the letter: each counts toward the day quota. */
export const recipientsOf = ({ to, cc, bcc }: OutboxLetter): string[] => [...to, ...cc, ...bcc];
