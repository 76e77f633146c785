// Entities of the year's plan: items as approved, and their occurrences, one for each time an item is to be done.
// Fields: registers of the field, «План» and «Исполнения плана»; states: life-cycle of a plan item.
import type { CivilDate } from "../calendar/civil.ts";
import type { TermKind } from "../calendar/term.ts";

/** States of an occurrence that a person may choose. «Просрочено» and «Исполнено с опозданием» are derived, never stored. */
export const OCCURRENCE_STATES = [
  "Не начато",
  "В работе",
  "Исполнено",
  "Перенесено",
  "Исключено",
  "Не исполнено",
  "Архив",
] as const;
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number];

/** States of a plan item: those of its occurrences, the worst of the past ones. */
export const PLAN_STATES = OCCURRENCE_STATES;
export type PlanState = OccurrenceState;

/** Whether letters are sent about a row. Terms that had passed before the row was entered get none until somebody decides. */
export const LETTER_MODES = ["слать", "не слать"] as const;
export type LetterMode = (typeof LETTER_MODES)[number];

/** Registers that know how far an item is: their figures are proposed as its confirmation. */
export const PLAN_REGISTERS = [
  "списки организаций",
  "график",
  "согласование",
  "папки",
  "подача заявлений",
  "списки в регион",
  "сайты",
  "заключения",
  "банк данных",
  "руководители",
  "заседания",
  /** Chosen by a person: nothing is proposed. An empty cell is filled with what the words of the item say. */
  "нет",
] as const;
export type PlanRegister = (typeof PLAN_REGISTERS)[number];

export interface PlanItem {
  id: string;
  /** «2023-2024» for a school year, «2012» for a calendar year. */
  schoolYear: string;
  /** Roman numeral of the section, «I»; numbering restarts in each. */
  section: string;
  sectionTitle: string;
  number: string;
  activity: string;
  termText: string;
  termKind: TermKind | "";
  from: CivilDate | null;
  to: CivilDate | null;
  /** Days of the month on which monthly work is reminded, «5, 10»; empty for other kinds. */
  monthDays: string;
  responsibleText: string;
  /** Who is meant, in order: «Фамилия И.О.» of a person or the name of a group. */
  responsible: string[];
  /** Person of the centre who is reminded when the plan names only a group. */
  internalExecutor: string;
  /** Organisations that the item names («СОШ № 8»). */
  objects: string[];
  /** What has to confirm that the item is done. */
  proof: string;
  /** Register that knows how far the item is; proposed from its words when the row is new. */
  register: PlanRegister | "";
  status: PlanState | "";
  /** «4 из 10», from the occurrences. */
  progress: string;
  /** Due day of the earliest open occurrence, and the first day on which it is coloured as coming. */
  nextDue: CivilDate | null;
  warnFrom: CivilDate | null;
  done: CivilDate | null;
  evidence: string;
  /** Order that approved or changed the plan: number and date. */
  source: string;
  /** Text of the term that from, to and the occurrences were made of; differs from termText when somebody has edited it. */
  termRead: string;
  /** Words of the document where termText and responsibleText were corrected at intake; empty where they are the document's. */
  documentTerm: string;
  documentPeople: string;
}

export interface Occurrence {
  id: string;
  /** Id of the plan item. */
  item: string;
  /** «План, II.6». */
  place: string;
  activity: string;
  /** «октябрь 2023», «контрольная точка 29.12.2023»; empty for a single term. */
  label: string;
  from: CivilDate | null;
  /** Day as the term says it, before the shift from a day off. */
  written: CivilDate | null;
  due: CivilDate | null;
  /** Day that the working calendar gave; differs from `due` when somebody has set another day by hand. */
  computedDue: CivilDate | null;
  /** First day on which the row is coloured as coming. */
  warnFrom: CivilDate | null;
  status: OccurrenceState | "";
  done: CivilDate | null;
  evidence: string;
  /** «26 из 28 согласовано»: what the registers know about it. Computed. */
  registered: string;
  letters: LetterMode | "";
  silentUntil: CivilDate | null;
  comment: string;
}
