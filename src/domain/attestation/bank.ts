// Entities of the data bank: a teacher is a person × organisation × position, with the history of his categories.
// Source: registers of the field §4.3. Health reasons, birth dates and private phones are never kept.
import type { CivilDate } from "../calendar/civil.ts";
import type {
  AgeGroup,
  Category,
  CategoryEvent,
  Consent,
  Education,
  Employment,
  Intention,
  TeacherState,
  YesNo,
} from "./words.ts";

export interface Teacher {
  /** «КР-0001»: the only key used elsewhere. */
  id: string;
  /** «Соколова Марина Игоревна»; in the mode without names empty or the code. */
  name: string;
  /** Short name of the organisation, or one of its aliases. */
  school: string;
  position: string;
  /** Subjects of a teacher, fields of others; one on each line. */
  subject: string[];
  employment: Employment | "";
  /** Works in this position in this organisation since. */
  since: CivilDate | null;
  /** Whole years of pedagogical work. */
  experience: number | null;
  ageGroup: AgeGroup | "";
  education: Education | "";
  /** Last courses: year, hours. */
  courses: string;
  youngSpecialist: YesNo | "";
  /** Strongest category in force by the history; empty without one. Computed. */
  category: Category | "";
  /** Day of the commission's decision on it. Computed. */
  decided: CivilDate | null;
  /** Number and date of the order. Computed. */
  order: string;
  /** Last day of the category; null while `category` is given = без срока. Computed. */
  validUntil: CivilDate | null;
  /** «бессрочно», «до 12.03.2026», «до 12.03.2026 (расчётная дата)»; empty without a category. Computed. */
  validity: string;
  /** First day on which the end of the category is coloured as coming. Computed. */
  warnFrom: CivilDate | null;
  /** Last day on which an application is still decided before the category ends. Computed. */
  applyBy: CivilDate | null;
  /** Day of the last «соответствует». Computed from «Соответствие»; a list may bring it. */
  lastConformity: CivilDate | null;
  /** Day by which fitness has to be confirmed; null while exempt by a category without end. Computed. */
  conformityDue: CivilDate | null;
  /** Not subject to attestation of fitness until this day; the reason is never kept. */
  exemptUntil: CivilDate | null;
  /** The organisation has checked the ground of the exemption. */
  exemptChecked: YesNo | "";
  /** Day of the last refusal, and from when the same may be asked again. Computed. */
  refused: CivilDate | null;
  reapplyFrom: CivilDate | null;
  intention: Intention | "";
  consent: Consent | "";
  /** Date of the consent and where it is kept. */
  consentNote: string;
  status: TeacherState | "";
  /** Verified by the school. */
  checked: CivilDate | null;
  comment: string;
}

/** One event in the life of a category. */
export interface CategoryRecord {
  id: string;
  /** Code of the teacher. */
  teacher: string;
  /** His name, for people to read. Computed. */
  name: string;
  position: string;
  category: Category | "";
  event: CategoryEvent | "";
  /** Day of the decision: a category is valid from it, not from the order. */
  decided: CivilDate | null;
  protocol: string;
  /** Number and date of the order. */
  order: string;
  /** End as the document writes it; for «продлена» the new end. Null: computed by the edition. */
  validUntil: CivilDate | null;
  /** Act of the prolongation or of the recognition as indefinite; reason of a refusal. */
  basis: string;
  /** Title of the edition of the Порядок in force on the day of the decision; empty for earlier days. Computed. */
  edition: string;
  /** Id of the application that led to it; empty for what was before. */
  application: string;
  comment: string;
}
