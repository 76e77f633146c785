// An application for a category: from the list of June to the updated data bank. Fields: registers of the field §4.4;
// states and what each needs: life-cycles §3.1.
import type { CivilDate } from "../calendar/civil.ts";
import type { ApplicationKind } from "./words.ts";

/** States in the order of the way, as people read them. */
export const APPLICATION_STATES = [
  "Заявлен в списке ОО",
  "В предварительном графике",
  "Срок согласован",
  "Папка на просмотре",
  "На доработке",
  "Готов к подаче",
  "Заявление подано",
  "Возвращено",
  "Включён в список",
  "Принято к рассмотрению",
  "Всесторонний анализ",
  "Заключение направлено",
  "Категория установлена",
  "Отказано",
  "Приказ издан",
  "Банк обновлён",
  "Закрыто: отказ",
  "Отозвано",
  "Заблокировано",
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** States after which nothing is due any more. */
export const CLOSED_STATES: readonly ApplicationState[] = [
  "Банк обновлён",
  "Закрыто: отказ",
  "Отозвано",
  "Заблокировано",
];

/** Grounds of an application; the six after the first are the simplified ones of a branch agreement. */
export const GROUNDS = [
  "общее",
  "награда, звание",
  "победитель конкурса",
  "учёная степень",
  "подготовка призёров",
  "экспертная деятельность",
] as const;
export type Ground = (typeof GROUNDS)[number];

export const FOLDER_RESULTS = [
  "готова",
  "готова с замечаниями",
  "на доработке",
  "не представлялась",
] as const;
export type FolderResult = (typeof FOLDER_RESULTS)[number];

export const SITE_RESULTS = ["размещено полностью", "частично", "нет", "устарело"] as const;
export type SiteResult = (typeof SITE_RESULTS)[number];

export const CHANNELS = ["сайт региона", "ЕПГУ (госуслуги)", "лично", "почта"] as const;
export type Channel = (typeof CHANNELS)[number];

export const CONCLUSIONS = ["соответствует показателям", "не соответствует показателям"] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

export const DECISIONS = ["установить", "отказать"] as const;
export type CommissionDecision = (typeof DECISIONS)[number];

export const WITHDRAWALS = ["личное", "переезд, увольнение", "не готов", "отсутствие", "иное"] as const;
export type Withdrawal = (typeof WITHDRAWALS)[number];

export interface Application {
  id: string;
  /** Name of the applicant, for people to read. Computed from `teacher`. */
  name: string;
  /** Code of the teacher. */
  teacher: string;
  school: string;
  position: string;
  kind: ApplicationKind | "";
  /** «первая до 12.03.2026», «высшая, бессрочно», «нет». Computed. */
  current: string;
  ground: Ground | "";
  /** «2026-2027»: the school year in whose schedule it stands. */
  schoolYear: string;
  /** State as a person has chosen it or the facts have led to it. */
  state: ApplicationState | "";
  /** Last state that had all that it needs: everything follows from it. Differs from `state` while something is missing. */
  accepted: ApplicationState | "";
  /** Day on which `accepted` was reached. Computed. */
  since: CivilDate | null;
  /** What has to happen next, by whom it is awaited, and by what day. Computed. */
  nextStep: string;
  nextDue: CivilDate | null;
  /** First day on which it is coloured as coming. Computed. */
  warnFrom: CivilDate | null;
  /** List of the organisation: its day. */
  listed: CivilDate | null;
  /** Month that the person wishes for: «октябрь 2026». */
  wish: string;
  /** Month of attestation: «октябрь 2026». */
  month: string;
  /** Month that the draft schedule gave; differs from `month` when somebody has moved it by hand. Computed. */
  draftMonth: string;
  agreed: CivilDate | null;
  agreedBy: string;
  folderOn: CivilDate | null;
  folderResult: FolderResult | "";
  folderNotes: string;
  /** Day by which the remarks on the folder have to be met. */
  folderFixBy: CivilDate | null;
  siteLink: string;
  siteOn: CivilDate | null;
  siteResult: SiteResult | "";
  channel: Channel | "";
  number: string;
  filed: CivilDate | null;
  returned: CivilDate | null;
  returnReason: string;
  /** List sent to the region: number of the letter and its day. */
  regionList: string;
  regionListOn: CivilDate | null;
  /** Accepted by the region for consideration. */
  acceptedOn: CivilDate | null;
  /** `filed` + 30 calendar days. Computed. */
  reviewBy: CivilDate | null;
  started: CivilDate | null;
  /** The earlier of `started` + 60 and `filed` + 90 calendar days. Computed. */
  decideBy: CivilDate | null;
  /** Names of the experts, one on each line. */
  experts: string[];
  conclusionOn: CivilDate | null;
  conclusion: Conclusion | "";
  conclusionSent: CivilDate | null;
  decided: CivilDate | null;
  protocol: string;
  result: CommissionDecision | "";
  orderNumber: string;
  orderOn: CivilDate | null;
  orderLink: string;
  /** The data bank was updated and the organisation told. */
  bankOn: CivilDate | null;
  withdrawn: CivilDate | null;
  withdrawal: Withdrawal | "";
  comment: string;
}
