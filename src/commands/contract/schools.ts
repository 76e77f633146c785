// «Книги школ»: what its page and the command line send, and what they are shown. Days as yyyy-MM-dd. Types only.
import type { BookState, ListState } from "../../domain/attestation/schoolBooks.ts";
import type { Outcome } from "../outcome.ts";

export interface Exchanging {
  /** Takes returned books in, then sends out new issues; without either it only tells how the schools stand. */
  exchangeSchools: (request: ExchangeRequest) => Outcome<Exchanged>;
  /** Sends the books of some schools as letters; a page asks again for those that are left. */
  mailSchoolBooks: (request: MailBooksRequest) => Outcome<BooksMailed>;
}

export interface ExchangeRequest {
  take?: ReturnedFile[] | undefined;
  /** Takes in what schools have typed into their shared tables: ids or names, or all that have one. */
  takeTables?: "все" | string[] | undefined;
  issue?: IssueRequest | undefined;
  /** So many schools are sent a book in this call; all when left out. */
  limit?: number | undefined;
  /** Another call follows at once, which brings the rest of the book up to date. */
  more?: boolean | undefined;
}

export interface ReturnedFile {
  name: string;
  base64: string;
  /** A book that nobody has written into is left alone: it lies where we have put it. */
  skipUntouched?: boolean | undefined;
}

/** What a book is sent for: work as usual, the list of June, the verification of the data bank. */
export type IssuePurpose = "обычная" | "список аттестуемых" | "сверка";

export interface IssueRequest {
  /** Short names or ids of organisations. */
  schools: "все" | string[];
  dueBy?: string | undefined;
  /** Only to schools whose rows have changed or whose book has come back since the last issue. */
  onlyChanged?: boolean | undefined;
  purpose?: IssuePurpose | undefined;
}

/** How a school stands. */
export interface SchoolLine {
  /** Id of the organisation. */
  id: string;
  school: string;
  coordinator: string;
  /** Address to which its book goes; empty while there is none. */
  email: string;
  state: BookState | "";
  issue: number | null;
  sent: string | null;
  dueBy: string | null;
  returned: string | null;
  remarks: number;
  verified: string | null;
  list: ListState | "";
  receipt: string;
  /** Address of its shared table; empty when its book is a file. */
  link: string;
  /** What it still owes, in words; empty when nothing. */
  owes: string;
  /** Its day has passed. */
  isLate: boolean;
  /** What its next book is sent for when nobody says otherwise: the list of June and the verification have their season. */
  season: IssuePurpose;
}

export type TakenVerdict =
  "принята" | "принята с замечаниями" | "без изменений" | "уже принята" | "не тронута" | "не принята";

export interface TakenBook {
  /** Name of the file. */
  name: string;
  /** Id and name of the school; empty when the file doesn't tell. */
  id: string;
  school: string;
  issue: number | null;
  verdict: TakenVerdict;
  receipt: string;
  remarks: string[];
}

export interface IssuedFile {
  id: string;
  school: string;
  issue: number;
  name: string;
  base64: string;
  /** The same issue as before, given again: nothing has changed since. */
  isRepeated: boolean;
}

/** An issue that was put into the school's shared table. */
export interface IssuedTable {
  id: string;
  school: string;
  issue: number;
  link: string;
  /** The issue stood there before, or would be the same. */
  isRepeated: boolean;
}

/** A shared table that could not be read or written. */
export interface TableFault {
  id: string;
  school: string;
  /** Why, in words that go on after «не открывается: ». */
  reason: string;
}

export interface Exchanged {
  schools: SchoolLine[];
  files: IssuedFile[];
  tables: IssuedTable[];
  faults: TableFault[];
  taken: TakenBook[];
  /** Ids of schools whose book is as it was. */
  unchanged: string[];
  /**
   * Ids of schools that this call had no room for: another call has to name them, without `onlyChanged`, since the issue of some
   * may be made and only its file be missing.
   */
  left: string[];
  /** False when another call is needed: files or schools are left, or the book isn't up to date yet. */
  isWhole: boolean;
  /** Files and schools left. */
  rest: number;
}

export interface MailBooksRequest {
  issue: IssueRequest;
  limit?: number | undefined;
}

export interface BooksMailed {
  schools: SchoolLine[];
  /** Ids of schools whose letter has gone, now or earlier today. */
  sent: string[];
  /** Schools whose letter didn't go, and why. */
  failed: { id: string; school: string; reason: string }[];
  /** Letters of which nobody knows whether they have arrived. */
  uncertain: { to: string; subject: string }[];
  isWhole: boolean;
  /** Letters left for another call. */
  rest: number;
}
