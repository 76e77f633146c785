// What is awaited next on the way of an application, from whom, and by what day. Days follow from the month of attestation,
// its filing window and the settings; while the window is not in the book, nothing is derived from a guess.
// Source: life-cycles of the field §3.1–3.3; figures are settings.
import { addDays, daysInMonth, civil, formatDate, partsOf, type CivilDate } from "../../calendar/civil.ts";
import {
  addWorkingDays,
  workingDayOnOrBefore,
  type WorkingCalendar,
} from "../../calendar/workingCalendar.ts";
import type { Settings } from "../../settings.ts";
import type { Application, ApplicationState } from "../application.ts";
import { addMonthsTo, firstDayOf, readMonth, type YearMonth } from "../months.ts";
import type { WindowsByMonth } from "../windows.ts";

export interface StepContext {
  settings: Settings;
  calendar: WorkingCalendar;
  windows: WindowsByMonth;
}

export type StepOwner = "центр" | "школа" | "заявитель" | "регион" | "специалист";

export interface Step {
  /** «согласовать срок»: what is to be done, without the day; tells when a day can't be known and why. */
  text: string;
  /** Null when no day can be derived. */
  due: CivilDate | null;
  /** From whom it is awaited. */
  by: StepOwner;
  /** The body of the region that it is awaited from or goes to, as the settings name it. */
  body?: string;
}

type StepRule = (application: Application, days: Days, bodies: Bodies) => Step;

/** Bodies of the region as the settings name them. */
type Bodies = Pick<Settings, "regionBody" | "regionCommission">;

/** The step that the last accepted state awaits; null for an application that has ended or has not begun. */
export function stepOf(application: Application, context: StepContext): Step | null {
  const { accepted } = application;
  const rule = accepted === "" ? undefined : STEPS[accepted];
  return rule === undefined ? null : rule(application, daysOf(application, context), context.settings);
}

/** «согласовать срок — школа», «принять решение — аттестационная комиссия региона», as it stands in «Что дальше». */
export function wordStep({ text, by, body = "" }: Step): string {
  if (body === "") return `${text} — ${by}`;
  if (by === "регион") return `${text} — ${body}`;
  const noted = text.endsWith(")") ? `${text.slice(0, -1)}; ${body})` : `${text} (${body})`;
  return `${noted} — ${by}`;
}

const NO_WINDOW = "срок приёма не внесён";
const NO_MONTH = "месяц не указан";

const STEPS: Readonly<Partial<Record<ApplicationState, StepRule>>> = {
  "Заявлен в списке ОО": (_, { schedule }) => ({
    text: "поставить в предварительный график",
    due: schedule,
    by: "центр",
  }),
  "В предварительном графике": (_, { agree }) => ({ text: "согласовать срок", due: agree, by: "школа" }),
  "Срок согласован": (_, days) => ({
    text: noted("показать накопительную папку", days.unknown),
    due: days.show,
    by: "школа",
  }),
  "Папка на просмотре": (_, days) => ({
    text: noted("просмотреть папку и вписать итог", days.unknown),
    due: days.folder,
    by: "центр",
  }),
  "На доработке": (application, { folderFix }) => ({
    text: "доработать папку по замечаниям",
    due: application.folderFixBy ?? folderFix,
    by: "школа",
  }),
  "Готов к подаче": (_, days) => ({
    text: noted("подать заявление", days.filing),
    due: days.file,
    by: "заявитель",
  }),
  Возвращено: (_, days) => ({
    text: noted("исправить и подать заявление заново", days.filing),
    due: days.file,
    by: "заявитель",
  }),
  "Заявление подано": (_, days, { regionBody }) => ({
    text: noted("включить в список и направить его в регион", days.unknown),
    due: days.regionList,
    by: "центр",
    body: regionBody,
  }),
  "Включён в список": ({ reviewBy }, _, { regionBody }) => ({
    text: "принять заявление к рассмотрению",
    due: reviewBy,
    by: "регион",
    body: regionBody,
  }),
  "Принято к рассмотрению": (_, { conclusion }) => ({
    text: "назначить специалистов для заключения",
    due: conclusion,
    by: "центр",
  }),
  "Всесторонний анализ": ({ conclusionOn }, { conclusion }) =>
    conclusionOn === null
      ? { text: "дать заключение", due: conclusion, by: "специалист" }
      : { text: "направить заключение", due: conclusion, by: "центр" },
  "Заключение направлено": ({ decideBy }, _, { regionCommission }) => ({
    text: "принять решение",
    due: decideBy,
    by: "регион",
    body: regionCommission,
  }),
  "Категория установлена": (_, { order }) => ({ text: "издать приказ", due: order, by: "регион" }),
  Отказано: (_, { bank }) => ({ text: "внести отказ в банк данных", due: bank, by: "центр" }),
  "Приказ издан": (_, { bank }) => ({
    text: "обновить банк данных и уведомить организацию",
    due: bank,
    by: "центр",
  }),
};

const noted = (text: string, note: string): string => (note === "" ? text : `${text} (${note})`);

/** The days of the way, as far as they are known. */
interface Days {
  schedule: CivilDate | null;
  agree: CivilDate | null;
  /** The school shows the folder, and then the centre looks through it: life-cycles §3.3 gives 10–18 of a month to it. */
  show: CivilDate | null;
  folder: CivilDate | null;
  folderFix: CivilDate | null;
  file: CivilDate | null;
  regionList: CivilDate | null;
  conclusion: CivilDate | null;
  order: CivilDate | null;
  bank: CivilDate | null;
  /** Why the days of filing are not known; empty when they are. */
  unknown: string;
  /** The same, or until when applications are taken. */
  filing: string;
}

function daysOf(application: Application, { settings, calendar, windows }: StepContext): Days {
  const { schoolYear, folderOn, decideBy, decided, orderOn } = application;
  const month = readMonth(application.month, schoolYear);
  const window = month === null ? undefined : windows.get(month);
  const unknown = window !== undefined ? "" : month === null ? NO_MONTH : NO_WINDOW;
  const after = (day: CivilDate | null, count: number): CivilDate | null =>
    day === null ? null : workingDayOnOrBefore(calendar, addDays(day, count));
  const workingAfter = (day: CivilDate | null, count: number): CivilDate | null =>
    day === null ? null : addWorkingDays(calendar, day, count);
  const closes = window?.closes ?? null;
  const folder = after(closes, -settings.folderDays);
  const show = workingAfter(folder, -settings.folderShowDays);
  return {
    schedule: later(scheduleDay(application, settings), workingAfter(application.listed, NEWCOMER_DAYS)),
    agree: month === null ? null : earlier(agreeDay(month, settings, calendar), workingAfter(show, -1)),
    show,
    folder,
    folderFix: after(folderOn, settings.folderFixDays),
    file: workingAfter(closes, -settings.fileAheadDays),
    regionList: workingAfter(closes, settings.regionListDays),
    conclusion: workingAfter(decideBy, -settings.conclusionDays),
    order: decided === null ? null : addDays(decided, settings.orderDays),
    bank: workingAfter(orderOn ?? decided, settings.bankDays),
    unknown,
    filing: closes === null ? unknown : `приём до ${formatDate(closes)}`,
  };
}

/** Working days for the month of somebody who came into the list after the schedule was made. */
const NEWCOMER_DAYS = 5;

/** Null without a day of its own. */
function later(day: CivilDate | null, other: CivilDate | null): CivilDate | null {
  return day !== null && other !== null && other > day ? other : day;
}

function earlier(day: CivilDate, other: CivilDate | null): CivilDate {
  return other !== null && other < day ? other : day;
}

/** «Согласовать срок до числа» of the month before; moved from a day off to the working day before it. */
function agreeDay(month: YearMonth, { agreeDay: number }: Settings, calendar: WorkingCalendar): CivilDate {
  const before = partsOf(firstDayOf(addMonthsTo(month, -1)));
  const day = Math.max(1, Math.min(number, daysInMonth(before.year, before.month)));
  return workingDayOnOrBefore(calendar, civil(before.year, before.month, day));
}

/** The day of the setting «Предварительный график до» in the summer before the school year of the application. */
function scheduleDay({ schoolYear }: Application, { scheduleDay: text }: Settings): CivilDate | null {
  const year = /^(\d{4})-\d{4}$/u.exec(schoolYear)?.[1];
  const parts = /^(\d{1,2})\.(\d{1,2})\.?$/u.exec(text.trim());
  if (year === undefined || parts === null) return null;
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(Number(year), month)) return null;
  return civil(Number(year), month, day);
}
