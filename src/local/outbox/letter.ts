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
  /** Absent: none. */
  files?: LetterFile[];
  /** It was handed to the mail server; how that went is in the records. Absent: it only lies here. */
  bySmtp?: true;
}

export interface LetterFile {
  name: string;
  /** «application/pdf» */
  type: string;
  base64: string;
}

/** What the mail server has said of a letter; «unknown»: it didn't answer, the letter may have gone. */
export interface Delivery {
  state: "sent" | "failed" | "unknown";
  /** Why not, in words for the person; empty for a letter that went. */
  reason: string;
}

/** Everyone who gets the letter: each counts toward the day quota. */
export const recipientsOf = ({ to, cc, bcc }: OutboxLetter): string[] => [...to, ...cc, ...bcc];

/** Bytes of an attachment. */
export const bytesOf = ({ base64 }: LetterFile): Buffer => Buffer.from(base64, "base64");
