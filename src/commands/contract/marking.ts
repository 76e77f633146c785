// «Отметить исполнение», «Перенести срок», «Снять с контроля»: what their page shows and asks. Types only.
import type { Outcome } from "../outcome.ts";
import type { Work } from "./today.ts";

/** What the page is opened with. */
export interface Markable {
  /** Rows that the person has selected. */
  chosen: MarkableRow[];
  /** Open rows nearest to today, offered when nothing is selected. */
  near: MarkableRow[];
  /** Why some selected rows are not in the list, in words. */
  leftOut: string[];
  /** yyyy-MM-dd */
  today: string;
}

export interface MarkableRow {
  id: string;
  sheet: string;
  /** «План, II.6, октябрь 2024» */
  place: string;
  text: string;
  /** «30.09.2024»; empty without a day. */
  due: string;
  state: "overdue" | "today" | "soon" | "later";
  work: Work;
  /** What stands in the row already: confirmation or report, and the day of execution. */
  evidence: string;
  done: string;
  /** What the registers say, offered as the confirmation of a row that has none. */
  proposed: string;
}

export interface MarkRequest {
  ids: string[];
  /** One confirmation for all rows. */
  evidence: string;
  /** Confirmations of single rows, by id. */
  own?: Record<string, string>;
  /** Day of execution, yyyy-MM-dd; today when left out. */
  on?: string;
}

export interface Marked {
  closed: string[];
  unchanged: string[];
  /** Points whose parts are all done now. */
  proposed: string[];
  refused: { id: string; reason: string; remedy: string }[];
}

/** Whether a directive was changed; when not, the message says why and what to do. */
export interface Decided {
  isDone: boolean;
}

export interface Marking {
  markDone: (request: MarkRequest) => Outcome<Marked>;
  /** `to` is a day, yyyy-MM-dd. */
  extendTerm: (request: { id: string; to: string; basis: string }) => Outcome<Decided>;
  takeOffControl: (request: { id: string; by: string }) => Outcome<Decided>;
}
