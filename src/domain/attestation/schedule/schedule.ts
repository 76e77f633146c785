// The draft schedule of a school year: for everybody of the June lists a month of attestation, or why there is none.
// What people have moved or agreed stays where it is, and only its conflicts are told. Deterministic: a second draft of the
// same book changes nothing. Fields: documents of the field §5.5; limits: rules §2.4, life-cycles §3.1.
import type { CivilDate } from "../../calendar/civil.ts";
import { planYearFrom } from "../../calendar/planYear.ts";
import { groupBy } from "../../groupBy.ts";
import type { Directory } from "../../people/directory.ts";
import { schoolKey } from "../../people/schoolKey.ts";
import type { Settings } from "../../settings.ts";
import { CLOSED_STATES, type Application, type ApplicationState } from "../application.ts";
import type { CategoryRecord, Teacher } from "../bank.ts";
import { readMonth, schoolYearLabel, wordMonth, type YearMonth } from "../months.ts";
import { applyBy } from "../rules/clocks.ts";
import type { Edition } from "../rules/editions.ts";
import { mayApply } from "../rules/eligibility.ts";
import { standingOf, wordStanding } from "../rules/standing.ts";
import type { FilingWindow } from "../windows.ts";
import { monthConflicts, personConflicts, settledConflicts, yearConflicts } from "./scheduleChecks.ts";
import { spreadOverMonths, type Placeable } from "./scheduleLoad.ts";
import {
  attestationMonths,
  filingSpan,
  fitOf,
  scheduledYear,
  type FilingLimits,
  type FilingSpan,
} from "./scheduleSpans.ts";
import {
  conflict,
  wordNoRight,
  wordNoSpan,
  wordNotSafe,
  wordEarlyFiling,
  wordPlace,
  wordWishUnmet,
  type Conflict,
} from "./scheduleWords.ts";
import { windowsByMonth } from "./windowsFor.ts";

export interface ScheduleInput {
  applications: readonly Application[];
  teachers: readonly Teacher[];
  history: readonly CategoryRecord[];
  windows: readonly FilingWindow[];
  directory: Directory;
  settings: Pick<Settings, "attestationMonths" | "monthLoad">;
  editions: readonly Edition[];
  schoolYear: string;
  today: CivilDate;
}

export interface Placed {
  id: string;
  month: YearMonth;
  /** Month before this draft; null when there was none. */
  was: YearMonth | null;
  reason: string;
}

export interface Schedule {
  /** Rows that the draft decides, also those that stay where the last draft had put them. */
  assigned: readonly Placed[];
  /** Rows that people have decided: moved by hand, agreed, or further on their way. */
  kept: readonly Placed[];
  conflicts: readonly Conflict[];
  /** What to look at before trusting the draft. */
  notes: readonly string[];
  /** Load of every month of attestation, empty ones too. */
  byMonth: ReadonlyMap<YearMonth, number>;
  bySchool: ReadonlyMap<string, number>;
}

/** One applicant as the schedule sees him. */
export interface Applicant {
  application: Application;
  school: string;
  limits: FilingLimits;
  /** «первая до 12.03.2027» */
  held: string;
  validUntil: CivilDate | null;
  /** Why the right to ask is missing altogether; empty when it exists or has a day. */
  noRight: string;
  /** Why there is no right before `limits.from`; empty without one. */
  notYet: string;
  wish: YearMonth | null;
}

const DRAFTED: readonly ApplicationState[] = ["Заявлен в списке ОО", "В предварительном графике"];
const BEFORE_FILING: readonly ApplicationState[] = [
  ...DRAFTED,
  "Срок согласован",
  "Папка на просмотре",
  "На доработке",
  "Готов к подаче",
];
const OFF_SCHEDULE: readonly ApplicationState[] = ["Отозвано", "Заблокировано"];

export function draftOf(input: ScheduleInput): Schedule {
  const months = attestationMonths(input.schoolYear, input.settings);
  const spans = spansOf(months, input.windows);
  const own = input.applications.filter((one) => isOfYear(one, input.schoolYear, input.today));
  const histories = groupBy(input.history, ({ teacher }) => teacher);
  const applicantOf = (application: Application): Applicant =>
    applicant(application, histories.get(application.teacher) ?? [], input);
  const drafted = own.filter(isDrafted).map(applicantOf);
  const settled = own.filter((one) => !isDrafted(one) && isOnSchedule(one)).map(applicantOf);

  const open = drafted.map((one) => ({ one, ...choiceFor(one, spans, input.today) }));
  const people = open.flatMap(({ one, allowed }) => (allowed.length === 0 ? [] : [placeable(one, allowed)]));
  const placed = spreadOverMonths({
    months,
    people,
    settled: settled.flatMap(({ application, school }) => {
      const month = monthIn(application);
      return month === null ? [] : [{ month, school }];
    }),
    limit: input.settings.monthLoad,
  });

  const assigned = open.flatMap(({ one }) => {
    const month = placed.get(one.application.id);
    if (month === undefined) return [];
    return [{ id: one.application.id, month, was: monthIn(one.application), reason: wordPlace(one, month) }];
  });
  const kept = settled.flatMap(({ application }) => {
    const month = monthIn(application);
    return month === null ? [] : [{ id: application.id, month, was: month, reason: whySettled(application) }];
  });
  const all = [...assigned, ...kept];
  const underWay = settled.filter(({ application }) => !CLOSED_STATES.includes(stateOf(application)));
  const waiting = settled.filter(({ application }) => BEFORE_FILING.includes(stateOf(application)));
  return {
    assigned,
    kept,
    conflicts: [
      ...open.flatMap(({ one, conflicts }) => [
        ...conflicts,
        ...placedConflicts(one, placed, spans, input.today),
      ]),
      ...waiting.flatMap((one) => settledConflicts(one, monthIn(one.application), spans, input)),
      ...underWay.flatMap((one) => monthConflicts(one, monthIn(one.application))),
      ...personConflicts([...drafted, ...underWay], input),
      ...yearConflicts(all, input.settings.monthLoad),
    ],
    notes: notesOf(spans, drafted.length),
    byMonth: countBy(
      months,
      all.map(({ month }) => month),
    ),
    bySchool: countBy(
      [],
      [...drafted, ...settled].map(({ school }) => school),
    ),
  };
}

/** The school year in whose schedule an application stands: as written, else by its month, else by the day of the list. */
export function yearOf(application: Application, today: CivilDate): string {
  const { schoolYear, month, wish, listed } = application;
  const written = planYearFrom(schoolYear);
  if (written !== null && written.kind === "учебный") return written.label;
  const named = readMonth(month) ?? readMonth(wish);
  if (named !== null) return schoolYearLabel(`${named}-01`);
  return scheduledYear(listed ?? today);
}

function isOfYear(application: Application, schoolYear: string, today: CivilDate): boolean {
  return yearOf(application, today) === schoolYear;
}

export function stateOf({ accepted, state }: Pick<Application, "accepted" | "state">): ApplicationState {
  return accepted !== "" ? accepted : state !== "" ? state : "Заявлен в списке ОО";
}

/** The month of attestation as rules compare it; null for an empty cell and for what can't be read. */
export function monthIn({ month, schoolYear }: Pick<Application, "month" | "schoolYear">): YearMonth | null {
  return readMonth(month, schoolYear);
}

/** Withdrawn or locked: it counts nowhere. */
export function isOffSchedule(application: Pick<Application, "accepted" | "state">): boolean {
  return OFF_SCHEDULE.includes(stateOf(application));
}

const isOnSchedule = (application: Application): boolean => !isOffSchedule(application);

/** True when the draft may decide the month: nobody has moved or agreed it, and the application isn't on its way yet. */
function isDrafted(application: Application): boolean {
  if (!DRAFTED.includes(stateOf(application)) || application.agreed !== null) return false;
  if (application.withdrawn !== null || application.filed !== null) return false;
  return !isMovedByHand(application);
}

/** A month that differs from the one the draft gave. */
function isMovedByHand(application: Application): boolean {
  if (application.month.trim() === "") return false;
  const month = monthIn(application);
  return month === null || month !== readMonth(application.draftMonth, application.schoolYear);
}

function whySettled(application: Application): string {
  if (CLOSED_STATES.includes(stateOf(application)) || application.filed !== null) return stateOf(application);
  if (application.agreed !== null) return "срок согласован";
  return isMovedByHand(application) ? "поставлен вручную" : stateOf(application);
}

function applicant(
  application: Application,
  history: readonly CategoryRecord[],
  { directory, editions, today }: ScheduleInput,
): Applicant {
  const { position, kind, school, wish, schoolYear } = application;
  const standing = standingOf(history, position, today, editions);
  const right = kind === "" ? null : mayApply({ history, position, kind, on: today, editions });
  const isLater = right !== null && !right.may;
  return {
    application,
    school: schoolKey(school, directory),
    limits: {
      safeDay: standing.validUntil === null ? null : applyBy(standing.validUntil, editions),
      from: isLater ? right.from : null,
    },
    held: wordStanding(standing),
    validUntil: standing.validUntil,
    noRight: isLater && right.from === null ? right.reason : "",
    notYet: isLater && right.from !== null ? right.reason : "",
    wish: readMonth(wish, schoolYear),
  };
}

/** Months in which the person can be put, and why there are no better ones. */
function choiceFor(
  one: Applicant,
  spans: readonly FilingSpan[],
  today: CivilDate,
): { allowed: YearMonth[]; conflicts: Conflict[] } {
  if (one.noRight !== "") return { allowed: [], conflicts: [conflict(one, "NO_RIGHT", wordNoRight(one))] };
  const fits = spans.map((span) => ({ span, fit: fitOf(span, one.limits, today) }));
  for (const wanted of ["впору", "рано"] as const) {
    const allowed = fits.filter(({ fit }) => fit === wanted).map(({ span }) => span.month);
    if (allowed.length > 0) return { allowed, conflicts: [] };
  }
  const [late] = fits.filter(({ fit }) => fit === "поздно");
  if (late === undefined) return { allowed: [], conflicts: [wordNoSpan(one, spans)] };
  return {
    allowed: [late.span.month],
    conflicts: [conflict(one, "SAFE_DAY", wordNotSafe(one, late.span, today))],
  };
}

function placeable(one: Applicant, allowed: readonly YearMonth[]): Placeable {
  const { application, school, wish } = one;
  return { id: application.id, school, allowed, wish, previous: monthIn(application) };
}

/** What has to be known of a month that the draft gave. */
function placedConflicts(
  one: Applicant,
  placed: ReadonlyMap<string, YearMonth>,
  spans: readonly FilingSpan[],
  today: CivilDate,
): Conflict[] {
  const month = placed.get(one.application.id);
  const span = spans.find((candidate) => candidate.month === month);
  const found: Conflict[] = [];
  if (span !== undefined && fitOf(span, one.limits, today) === "рано")
    found.push(conflict(one, "FILE_EARLY", wordEarlyFiling(one, span)));
  const isUnmet = one.application.wish.trim() !== "" && one.wish !== month;
  if (isUnmet && month !== undefined)
    found.push(conflict(one, "WISH", wordWishUnmet(one, month, spans, today)));
  return found;
}

function spansOf(months: readonly YearMonth[], windows: readonly FilingWindow[]): FilingSpan[] {
  const byMonth = windowsByMonth(windows);
  return months.map((month) => filingSpan(month, byMonth));
}

function notesOf(spans: readonly FilingSpan[], drafted: number): string[] {
  const unknown = spans.filter(({ isEntered }) => !isEntered).map(({ month }) => wordMonth(month));
  if (unknown.length === 0 || drafted === 0) return [];
  const which = unknown.length === spans.length ? "" : ` (${unknown.join(", ")})`;
  return [
    `Сроки приёма не внесены${which}, проверьте: подача считается месяцем раньше аттестации. Внесите их в лист «Сроки подачи» и постройте график заново.`,
  ];
}

function countBy(keys: readonly string[], values: readonly string[]): Map<string, number> {
  const counts = new Map(keys.map((key): [string, number] => [key, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
