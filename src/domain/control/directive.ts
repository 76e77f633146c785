// Directives (поручения) from outside: one row for each point, points may have parts.
// Fields: registers of the field, «Поручения»; states: life-cycle of a directive.
import type { CivilDate } from "../calendar/civil.ts";
import type { TermKind } from "../calendar/term.ts";
import type { LetterMode } from "./plan.ts";

export const CENTRE_ROLES = [
  "исполнитель",
  "соисполнитель",
  "для сведения (ждём результат)",
  "не относится",
] as const;
export type CentreRole = (typeof CENTRE_ROLES)[number];

/** States that a person may choose; «Просрочено» is derived. Only the giver or the head takes a directive off control. */
export const DIRECTIVE_STATES = [
  "Новое",
  "Принято к исполнению",
  "В работе",
  "Отчёт представлен",
  "Снято с контроля",
  "Срок перенесён",
  "На постоянном контроле",
  "Не к нам",
  "Архив",
] as const;
export type DirectiveState = (typeof DIRECTIVE_STATES)[number];

export interface Directive {
  id: string;
  /** The document: «письмо № 47-1142/12-14 от 31.01.2012». */
  source: string;
  sourceDate: CivilDate | null;
  /** «по итогам семинара … 25.01.2012». */
  occasion: string;
  /** «4», «4.1». */
  number: string;
  /** Id of the point that this one is a part of. */
  parent: string;
  text: string;
  /** Lines under the point that are checked one by one. */
  checkpoints: string[];
  executorText: string;
  /** In the order of the document: the first named answers for the whole. */
  executors: string[];
  role: CentreRole | "";
  /** «в ГКУ КК ЦОКО»: where the result is to be presented. */
  submitTo: string;
  termText: string;
  termKind: TermKind | "";
  /** Day as the document says it. */
  due: CivilDate | null;
  /** Day after the shift from a day off and after an extension. */
  controlDue: CivilDate | null;
  warnFrom: CivilDate | null;
  internalExecutor: string;
  /** Day by which the centre's own executor is to be ready. */
  internalDue: CivilDate | null;
  status: DirectiveState | "";
  /** Dated notes on the course of the work; interim information does not close a directive. */
  progress: string;
  report: string;
  done: CivilDate | null;
  extendedTo: CivilDate | null;
  extensionBasis: string;
  /** One line for each extension: was, became, basis. */
  extensions: string[];
  removedOn: CivilDate | null;
  removedBy: string;
  letters: LetterMode | "";
  silentUntil: CivilDate | null;
  comment: string;
  termRead: string;
  /** Words of the document where termText and executorText were corrected at intake; empty where they are the document's. */
  documentTerm: string;
  documentPeople: string;
}
