// The pages of the add-on and what each is opened with.

import type { AdvancingView } from "./advancing.ts";
import type { ListChoice, ListKindId } from "./lists.ts";
import type { Markable } from "./marking.ts";

export interface PageData {
  /** What a command answered: one sentence and the lines below it. */
  outcome: { message: string; details: string[] };
  /** The pages that begin by asking for what they show. */
  today: Record<string, never>;
  reminding: Record<string, never>;
  schools: Record<string, never>;
  importDocument: Record<string, never>;
  importStaff: Record<string, never>;
  /** The kind that the menu item names; empty: the person chooses. */
  importList: { kind: ListKindId | ""; kinds: ListChoice[] };
  names: Record<string, never>;
  schedule: Record<string, never>;
  monthLists: Record<string, never>;
  forecast: Record<string, never>;
  documents: Record<string, never>;
  sitting: Record<string, never>;
  marking: Markable;
  advance: AdvancingView;
  setup: Record<string, never>;
  checkBook: Record<string, never>;
  /** Account that the window is opened for. */
  selfCheck: { openedBy: string };
}

export type PageName = keyof PageData;
/** A page with its data. */
export type ShownPage = { [Name in PageName]: { page: Name; data: PageData[Name] } }[PageName];
