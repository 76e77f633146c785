// «Что сегодня»: what its sidebar shows. Types only.
import type { TodayGroup } from "../../domain/control/today.ts";
import type { Outcome } from "../outcome.ts";

export interface TodayList {
  /** «четверг, 5 сентября» */
  day: string;
  /** Name of the person who looks, if the book knows the address. */
  me: string;
  /** In the order of groups and days. */
  things: TodayItem[];
  /** The book has neither a plan nor directives yet. */
  isEmpty: boolean;
  /** Things beyond those listed. */
  more: number;
  /** Remarks that wait in «Замечания». */
  remarks: number;
  /** How the mailing is, and what to do about it. */
  mailing: { what: string; action: string }[];
  /** False while the book is being brought up to date in steps: the list follows when it is whole. */
  isWhole: boolean;
  /** Rows left for further steps. */
  rest: number;
}

export interface TodayItem {
  group: TodayGroup;
  /** The person who looks hears of it. */
  isMine: boolean;
  who: string;
  what: string;
  /** «пт 6 сентября, завтра» */
  when: string;
  /** «План, II.6» */
  place: string;
  /** Title of the sheet and code of the row. */
  sheet: string;
  rowId: string;
  /** What closes the row here; null for a step of a register, which is made elsewhere. */
  work: Work | null;
  /** What to do and where. */
  action: string;
}

/** What closes a row: confirmation of done work, a report, a result that came in, or leave of the head. */
export type Work = "исполнение" | "отчёт" | "получение" | "снятие";

export interface Looking {
  todayThings: (request: Record<string, never>) => Outcome<TodayList>;
  /** Brings a row in front of the person; its sheet by its title. */
  showRow: (request: { sheet: string; rowId: string }) => Outcome;
}
