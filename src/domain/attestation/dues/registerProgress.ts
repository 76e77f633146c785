// How far the registers know an item of the plan to be in the month of an occurrence: «26 из 28 согласовано», «аттестуемых в
// этом месяце нет». Nobody in a month is told only when the registers know it: otherwise nothing is said.
// Source: plan items II.1–II.10, IV.1; the month of a coordinator: life-cycles §3.3.
import { addMonths, type CivilDate } from "../../calendar/civil.ts";
import { schoolYearOf } from "../../calendar/planYear.ts";
import { READY_ANSWERS } from "../../control/closing.ts";
import type { Occurrence, PlanRegister } from "../../control/plan.ts";
import { sittingWords } from "../../commission/sittingProgress.ts";
import type { Sitting } from "../../commission/sitting.ts";
import { oncePer } from "../../people/oncePer.ts";
import type { Application, ApplicationState } from "../application.ts";
import { stepOf, type StepContext } from "../applications/lifeCycle.ts";
import type { Head } from "../heads.ts";
import {
  addMonthsTo,
  monthOf,
  nextSchoolYear,
  readMonth,
  schoolYearLabel,
  type YearMonth,
} from "../months.ts";
import type { SchoolBook } from "../schoolBooks.ts";

export interface ProgressSources {
  applications: readonly Application[];
  heads: readonly Head[];
  schoolBooks: readonly SchoolBook[];
  sittings: readonly Sitting[];
  context: StepContext;
}

/** The words for one occurrence; empty when the register says nothing about its time. */
export function registeredWords(
  register: PlanRegister,
  { due, label }: Pick<Occurrence, "due" | "label">,
  sources: ProgressSources,
): string {
  if (due === null) return "";
  if (OF_YEAR[register] !== undefined) return wordsOfYear(register, due, sources);
  const monthly = OF_MONTH[register];
  const month = readMonth(label) ?? monthOf(due);
  return monthly === undefined ? "" : wordsOfMonth(monthly, month, sources);
}

/** What a register knows of a whole year: all that can be told of an item without days of its own. @param end last day of the year */
export function wordsOfYear(register: PlanRegister, end: CivilDate, sources: ProgressSources): string {
  return OF_YEAR[register]?.(end, sources) ?? "";
}

/** `done` of `total` in words; empty when there is nothing to count. */
function share(done: number, total: number, words: (k: number, n: number) => string): string {
  return total === 0 ? "" : words(done, total);
}

const OF_YEAR: Partial<Record<PlanRegister, (due: CivilDate, sources: ProgressSources) => string>> = {
  "списки организаций": (_, { schoolBooks }) => {
    const handed = schoolBooks.filter(({ list }) => list === "сдан" || list === "нет аттестуемых");
    const isUsed = schoolBooks.some(({ list }) => list !== "");
    return isUsed ? share(handed.length, schoolBooks.length, (k, n) => `списки сдали ${k} из ${n}`) : "";
  },
  график: (due, { applications }) => {
    const label = nextSchoolYear(schoolYearLabel(due));
    const own = applications.filter((each) => each.schoolYear === label && !isLeft(each));
    const placed = own.filter(({ month }) => month.trim() !== "");
    return share(placed.length, own.length, (k, n) => `в графике ${k} из ${n}`);
  },
  "банк данных": (due, { schoolBooks }) => {
    const from = addMonths(due, -3);
    const isUsed = schoolBooks.some(({ verified, sent }) => verified !== null || sent !== null);
    const verified = schoolBooks.filter((book) => book.verified !== null && book.verified >= from);
    return isUsed ? share(verified.length, schoolBooks.length, (k, n) => `сверили ${k} из ${n}`) : "";
  },
  руководители: (due, { heads }) => {
    const { start, end } = schoolYearOf(due);
    const within = (day: CivilDate | null): boolean => day !== null && day >= start && day <= end;
    const done = heads.filter(({ lastOn }) => within(lastOn));
    const ahead = heads.filter((head) => !within(head.lastOn) && within(head.dueBy));
    return share(done.length, done.length + ahead.length, (k, n) => `аттестованы ${k} из ${n}`);
  },
  заседания: (due, { sittings }) => sittingWords(due, sittings),
};

/** What is counted in a month: the step whose day puts an application into it, and what shows that it was made. */
interface Monthly {
  /** State before the step; null for the work of the month before that of attestation, however early its day is. */
  before: ApplicationState | null;
  made: (application: Application) => CivilDate | null;
  words: (k: number, n: number) => string;
}

const OF_MONTH: Partial<Record<PlanRegister, Monthly>> = {
  согласование: {
    before: null,
    made: ({ agreed }) => agreed,
    words: (k, n) => `${k} из ${n} согласовано`,
  },
  папки: {
    before: "Папка на просмотре",
    made: ({ folderOn, folderResult }) => (folderResult === "" ? null : folderOn),
    words: (k, n) => `папки: просмотрено ${k} из ${n}`,
  },
  "подача заявлений": {
    before: "Готов к подаче",
    made: ({ filed }) => filed,
    words: (k, n) => `подано ${k} из ${n}`,
  },
  сайты: {
    before: "Готов к подаче",
    made: ({ siteOn }) => siteOn,
    words: (k, n) => `сайты: проверено ${k} из ${n}`,
  },
  "списки в регион": {
    before: "Заявление подано",
    made: ({ regionListOn }) => regionListOn,
    words: (k, n) => `в список включены ${k} из ${n}`,
  },
  заключения: {
    before: "Всесторонний анализ",
    made: ({ conclusionSent }) => conclusionSent,
    words: (k, n) => `заключения: направлено ${k} из ${n}`,
  },
};

interface Placed {
  each: Application;
  month: YearMonth | null;
  notBefore: YearMonth | null;
}

/** Applications with the month of a step, counted once for all occurrences. */
const placedBy = oncePer<ProgressSources, Map<Monthly, readonly Placed[]>>(() => new Map());

function placedOf(monthly: Monthly, sources: ProgressSources): readonly Placed[] {
  const known = placedBy(sources);
  const placed =
    known.get(monthly) ??
    sources.applications
      .filter((each) => !isLeft(each))
      .map((each) => ({ each, ...placeOf(each, monthly, sources.context) }));
  known.set(monthly, placed);
  return placed;
}

function wordsOfMonth(monthly: Monthly, month: YearMonth, sources: ProgressSources): string {
  const placed = placedOf(monthly, sources);
  const own = placed.filter((place) => place.month === month);
  if (own.length > 0) {
    const made = own.filter(({ each }) => monthly.made(each) !== null);
    return monthly.words(made.length, own.length);
  }
  const label = schoolYearLabel(`${month}-01`);
  const isKnown = placed.some(({ each }) => yearOf(each) >= label);
  const isSure = placed.every(
    ({ month: at, notBefore }) => at !== null || (notBefore !== null && notBefore > month),
  );
  return isKnown && isSure ? READY_ANSWERS[0] : "";
}

/** The month of a step: by its latest day, else by the day on which it was made; else the month before which it can't come. */
function placeOf(
  application: Application,
  { before, made }: Monthly,
  context: StepContext,
): { month: YearMonth | null; notBefore: YearMonth | null } {
  const month = readMonth(application.month, application.schoolYear);
  if (before === null) return { month: month === null ? null : addMonthsTo(month, -1), notBefore: null };
  const day =
    stepOf({ ...application, accepted: before, conclusionOn: null }, context)?.due ?? made(application);
  if (day !== null) return { month: monthOf(day), notBefore: null };
  return { month: null, notBefore: month === null ? null : addMonthsTo(month, -AHEAD) };
}

/** Steps of an application come at most so many months before its month of attestation. */
const AHEAD = 3;

function isLeft({ accepted }: Application): boolean {
  return accepted === "Отозвано" || accepted === "Заблокировано";
}

function yearOf({ schoolYear, month }: Application): string {
  if (schoolYear !== "") return schoolYear;
  const own = readMonth(month);
  return own === null ? "" : schoolYearLabel(`${own}-01`);
}
