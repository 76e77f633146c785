// Sittings of a commission and the questions on their agenda. Fields: registers of the field §4.9; decisions: §4.17.
import type { CivilDate } from "../calendar/civil.ts";

export const SITTING_FORMS = ["очно", "дистанционно"] as const;
export type SittingForm = (typeof SITTING_FORMS)[number];

/** States in the order of the way; they follow from the facts. */
export const SITTING_STATES = ["Готовится", "Назначено", "Проведено", "Закрыто", "Отменено"] as const;
export type SittingState = (typeof SITTING_STATES)[number];

export interface Sitting {
  id: string;
  /** Code of the commission. */
  commission: string;
  /** Number of the protocol: unique within the commission and the calendar year. */
  number: string;
  on: CivilDate | null;
  /** «10:00» */
  time: string;
  place: string;
  form: SittingForm | "";
  state: SittingState | "";
  nextStep: string;
  nextDue: CivilDate | null;
  warnFrom: CivilDate | null;
  /** Title of the edition of the Порядок in force on the day. Computed. */
  edition: string;
  /** Members in office on the day. Computed. */
  total: number | null;
  /** Names of the members who came, one on each line. */
  present: string[];
  /** «Имя — уважительная» or «Имя — без уважительной причины»; the reason itself is never kept. */
  absent: string[];
  invited: string[];
  /** «имеется: 7 из 9», «нет: 5 из 9»; empty before the presence is ticked. Computed. */
  quorum: string;
  /** Name of the chair or of the deputy who presides. */
  chairedBy: string;
  secretary: string;
  /** Members were told of the sitting. */
  notified: CivilDate | null;
  /** The results went into the registers. */
  closed: CivilDate | null;
  /** The protocol was signed. */
  signed: CivilDate | null;
  cancelled: CivilDate | null;
  comment: string;
}

export const QUESTION_KINDS = [
  "соответствие руководителя",
  "кандидат в руководители",
  "соответствие педагога",
  "утверждение графика",
  "иное",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Kinds that are about one person, who gets an extract. */
export const PERSONAL_KINDS: readonly (QuestionKind | "")[] = [
  "соответствие руководителя",
  "кандидат в руководители",
  "соответствие педагога",
];

/** Decisions by kind of question: §4.17. */
export const QUESTION_DECISIONS = [
  "соответствует",
  "соответствует с рекомендациями",
  "не соответствует",
  "перенести",
  "утвердить",
  "принять к сведению",
  "отклонить",
] as const;
export type QuestionDecision = (typeof QUESTION_DECISIONS)[number];

/** Decisions that a question of a kind may end with, the usual one first. */
export const DECISIONS_OF: Readonly<Record<QuestionKind, readonly QuestionDecision[]>> = {
  "соответствие руководителя": [
    "соответствует",
    "соответствует с рекомендациями",
    "не соответствует",
    "перенести",
  ],
  "кандидат в руководители": ["соответствует", "не соответствует", "перенести"],
  "соответствие педагога": [
    "соответствует",
    "соответствует с рекомендациями",
    "не соответствует",
    "перенести",
  ],
  "утверждение графика": ["утвердить", "отклонить", "перенести"],
  иное: ["принять к сведению", "утвердить", "отклонить", "перенести"],
};

export const ATTENDANCES = [
  "присутствовал",
  "отсутствовал по уважительной причине",
  "отсутствовал без уважительной причины",
] as const;
export type Attendance = (typeof ATTENDANCES)[number];

export interface Question {
  id: string;
  /** Code of the sitting. */
  sitting: string;
  /** Place on the agenda, from 1. */
  order: number | null;
  kind: QuestionKind | "";
  /** Row of «Руководители» or «Соответствие» that it is about; empty for other matters. */
  subject: string;
  /** Whom or what it concerns: a full name, or the matter itself. */
  name: string;
  position: string;
  school: string;
  speaker: string;
  /** Papers examined, one on each line: «представление от 02.09.2026». */
  papers: string[];
  attended: Attendance | "";
  /** Members who don't vote on it, one on each line: the person himself, a conflict of interest. */
  excluded: string[];
  votesFor: number | null;
  votesAgainst: number | null;
  abstained: number | null;
  decision: QuestionDecision | "";
  /** Own words of the decision; empty = by the kind and the edition. */
  wording: string;
  recommendations: string;
  recommendBy: CivilDate | null;
  /** New day of a question that was put off. */
  putOffTo: CivilDate | null;
  /** Latest day of the extract, and the day it was given. */
  extractBy: CivilDate | null;
  extract: CivilDate | null;
  acquaintBy: CivilDate | null;
  acquainted: CivilDate | null;
  comment: string;
}
