// Heads of organisations: their terms and the steps of their attestation by the founder. Fields: registers §4.10; steps: life-cycles §3.5.
import type { CivilDate } from "../calendar/civil.ts";
import type { YesNo } from "./words.ts";

export const HEAD_RESULTS = [
  "соответствует",
  "соответствует с рекомендациями",
  "не соответствует",
  "перенесено",
] as const;
export type HeadResult = (typeof HEAD_RESULTS)[number];

export const TEST_RESULTS = ["пройден", "не пройден"] as const;
export type TestResult = (typeof TEST_RESULTS)[number];

/** States in the order of the steps; they follow from the dates. */
export const HEAD_STATES = [
  "Не в графике",
  "В графике",
  "Уведомлён",
  "Документы приняты",
  "Тест пройден",
  "Собеседование проведено",
  "Решение принято",
  "Выписка выдана",
  "Акт учредителя издан",
  "Реестр обновлён",
] as const;
export type HeadState = (typeof HEAD_STATES)[number];

export interface Head {
  id: string;
  name: string;
  school: string;
  /** директор; заведующий; начальник; и.о. */
  position: string;
  appointed: CivilDate | null;
  contractUntil: CivilDate | null;
  /** Last attestation: its day, result, protocol and act. */
  lastOn: CivilDate | null;
  lastResult: HeadResult | "";
  lastProtocol: string;
  lastAct: string;
  /** By what day the next one has to be passed. Computed. */
  dueBy: CivilDate | null;
  exemptUntil: CivilDate | null;
  /** A candidate for the post, attested before the appointment. */
  candidate: YesNo | "";
  state: HeadState | "";
  nextStep: string;
  nextDue: CivilDate | null;
  warnFrom: CivilDate | null;
  /** C1: day in the schedule of the commission. */
  scheduled: CivilDate | null;
  notified: CivilDate | null;
  documents: CivilDate | null;
  testOn: CivilDate | null;
  testResult: TestResult | "";
  interview: CivilDate | null;
  meeting: CivilDate | null;
  result: HeadResult | "";
  protocol: string;
  extract: CivilDate | null;
  founderAct: string;
  founderActOn: CivilDate | null;
  registered: CivilDate | null;
  recommendations: string;
  recommendationsBy: CivilDate | null;
  comment: string;
}
