// «Шаг заявления»: what its page shows and asks. Types only.
import type { ApplicationState } from "../../domain/attestation/application.ts";
import type { Outcome } from "../outcome.ts";

/** What the page is opened with. */
export interface AdvancingView {
  /** Applications that the person has selected; empty: the page lists the open ones of a state. */
  chosen: AdvancingRow[];
  /** Open applications of each state. */
  counts: StateCount[];
  /** Why some selected rows are not in the list, in words. */
  leftOut: string[];
  states: StateQuestions[];
  fields: AdvancingField[];
  /** yyyy-MM-dd */
  today: string;
}

export interface StateCount {
  state: ApplicationState;
  count: number;
}

export interface AdvancingRow {
  id: string;
  /** «Соколова М.И., учитель, СОШ № 8» */
  who: string;
  /** «первая, октябрь 2026» */
  what: string;
  state: ApplicationState;
  /** «согласовать срок — школа»; empty without one. */
  step: string;
  /** «10.10.2026»; empty without a day. */
  due: string;
  isOverdue: boolean;
  /** What can come next, the main way first. */
  next: ApplicationState[];
  /** What is asked about the row already. */
  missing: string[];
}

/** What a state asks, by the ids of the fields. */
export interface StateQuestions {
  state: ApplicationState;
  required: string[];
  optional: string[];
}

export interface AdvancingField {
  id: string;
  label: string;
  kind: "day" | "text" | "long" | "choice";
  choices: string[];
}

export interface ListRequest {
  state: ApplicationState;
  /** Part of a name, a school, a position or a month; empty: all. */
  find: string;
}

export interface ListedApplications {
  rows: AdvancingRow[];
  /** How many there are, with those that are not shown. */
  total: number;
  counts: StateCount[];
}

/** Texts of fields by their ids; days as yyyy-MM-dd. */
export type Facts = Record<string, string>;

export interface AdvanceRequest {
  ids: string[];
  state: ApplicationState;
  /** The same for all rows. */
  facts: Facts;
  /** Of single rows, by id: they stand instead of the common ones. */
  own?: Record<string, Facts>;
}

export interface Advanced {
  advanced: string[];
  refused: { id: string; who: string; reason: string; remedy: string }[];
}

export interface Advancing {
  listApplications: (request: ListRequest) => Outcome<ListedApplications>;
  advanceApplications: (request: AdvanceRequest) => Outcome<Advanced>;
}
