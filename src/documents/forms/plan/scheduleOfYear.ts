// The schedule of a school year as its papers show it: rows by months from the book, totals by month and kind, what is wrong.
// The months are those of the register: a draft that nobody has written is not printed. Fields: documents of the field §5.5.
import type { Application } from "../../../domain/attestation/application.ts";
import type { Teacher } from "../../../domain/attestation/bank.ts";
import { firstDayOf, monthOf, wordMonth, type YearMonth } from "../../../domain/attestation/months.ts";
import { draftOf, isOffSchedule, monthIn, yearOf } from "../../../domain/attestation/schedule/schedule.ts";
import { yearConflicts } from "../../../domain/attestation/schedule/scheduleChecks.ts";
import { filingSpan, scheduledYear } from "../../../domain/attestation/schedule/scheduleSpans.ts";
import { windowsByMonth } from "../../../domain/attestation/schedule/windowsFor.ts";
import type { WindowsByMonth } from "../../../domain/attestation/windows.ts";
import { APPLICATION_KINDS } from "../../../domain/attestation/words.ts";
import { formatDate } from "../../../domain/calendar/civil.ts";
import { planYearFrom } from "../../../domain/calendar/planYear.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import { counted } from "../../../domain/language/plural.ts";
import { schoolName } from "../../../domain/people/schoolKey.ts";
import { spellingKey } from "../../../domain/people/spelling.ts";
import type { FormRequest, PaperData, PaperProblem, Register } from "../../form.ts";
import { monthWords, shortDate } from "../../style/dates.ts";
import type { Column, Group } from "./columns.ts";
import { stop, warn } from "../problems.ts";

export const SCHEDULE_REGISTERS: readonly Register[] = ["applications", "teachers", "categories", "windows"];

export interface ScheduleRow {
  application: Application;
  teacher: Teacher | null;
  month: YearMonth;
  school: string;
  filing: string;
}

export interface ScheduleOfYear {
  schoolYear: string;
  groups: readonly Group<ScheduleRow>[];
  totals: readonly Group<MonthTotal>[];
  rows: readonly ScheduleRow[];
  /** Rows of the year that stand in no month. */
  unplaced: readonly Application[];
  problems: readonly PaperProblem[];
}

export interface MonthTotal {
  month: string;
  counts: readonly number[];
  all: number;
}

export const SCHEDULE_COLUMNS: readonly Column<ScheduleRow>[] = [
  {
    tag: "номер",
    header: "schedule.column.number",
    width: 8,
    align: "center",
    text: (_, index) => String(index + 1),
  },
  { tag: "организация", header: "schedule.column.school", width: 34, text: ({ school }) => school },
  { tag: "фио", header: "schedule.column.name", width: 34, text: ({ application }) => nameOf(application) },
  { tag: "должность", header: "schedule.column.position", width: 32, text: positionText },
  {
    tag: "имеется",
    header: "schedule.column.current",
    width: 28,
    text: ({ application }) => application.current || "нет",
  },
  { tag: "заявлено", header: "schedule.column.kind", width: 22, text: ({ application }) => application.kind },
  { tag: "подача", header: "schedule.column.filing", width: 24, text: ({ filing }) => filing },
  { tag: "месяц", header: "schedule.column.month", width: 22, text: ({ month }) => wordMonth(month) },
  {
    tag: "согласовано",
    header: "schedule.column.agreed",
    width: 22,
    align: "center",
    text: ({ application }) => shortDate(application.agreed),
  },
  {
    tag: "примечание",
    header: "schedule.column.note",
    width: 26,
    text: ({ application }) => application.comment.trim(),
  },
];

export const TOTAL_COLUMNS: readonly Column<MonthTotal>[] = [
  { tag: "месяц", header: "schedule.column.month", width: 30, text: ({ month }) => month },
  ...APPLICATION_KINDS.map((kind, index): Column<MonthTotal> => ({
    tag: kind,
    header: `schedule.kind.${index + 1}`,
    width: 20,
    align: "center",
    text: ({ counts }) => String(counts[index] ?? 0),
  })),
  { tag: "всего", header: "schedule.column.all", width: 16, align: "center", text: ({ all }) => String(all) },
];

export function scheduleOfYear(data: PaperData, request: FormRequest): ScheduleOfYear {
  const year = planYearFrom(request.schoolYear ?? "");
  const schoolYear = year?.kind === "учебный" ? year.label : scheduledYear(data.today);
  const own = data.applications.filter(
    (each) => yearOf(each, data.today) === schoolYear && !isOffSchedule(each) && each.withdrawn === null,
  );
  const rows = rowsOf(own, data);
  const months = [...groupBy(rows, ({ month }) => month)];
  const unplaced = own.filter((each) => monthIn(each) === null);
  return {
    schoolYear,
    groups: months.map(([month, members]) => ({
      title: `${capital(monthWords(month))} – ${counted(members.length, "заявление", "заявления", "заявлений")}`,
      rows: members,
    })),
    totals: totalsOf(months, rows, data.words.say("schedule.whole")),
    rows,
    unplaced,
    problems: own.length === 0 ? [nothing(schoolYear)] : scheduleProblems(rows, unplaced, schoolYear, data),
  };
}

export function placeOfApplication(application: Application): string {
  const { id, school } = application;
  return [`Заявления, ${id}: ${nameOf(application)}`, school.trim()].filter((part) => part !== "").join(", ");
}

const nameOf = ({ name, teacher, id }: Application): string => name.trim() || teacher.trim() || id;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function positionText({ application, teacher }: ScheduleRow): string {
  return [application.position.trim(), ...(teacher?.subject ?? [])].filter((part) => part !== "").join(", ");
}

/** By month, organisation and name. */
function rowsOf(own: readonly Application[], { teachers, windows, directory }: PaperData): ScheduleRow[] {
  const byId = new Map(teachers.map((teacher) => [teacher.id, teacher]));
  const spans = windowsByMonth(windows);
  const rows = own.flatMap((application): ScheduleRow[] => {
    const month = monthIn(application);
    if (month === null) return [];
    return [
      {
        application,
        teacher: byId.get(application.teacher) ?? null,
        month,
        school: schoolName(application.school, directory),
        filing: filingText(month, spans),
      },
    ];
  });
  const orderOf = ({ month, school, application }: ScheduleRow): string =>
    [month, school, spellingKey(nameOf(application)), application.id].join("|");
  return rows.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

/** «сентябрь 2026», «сентябрь 2026 – октябрь 2026»: the month or months in which the region takes applications. */
function filingText(month: YearMonth, windows: WindowsByMonth): string {
  const { opens, closes } = filingSpan(month, windows);
  const months = [...new Set([monthOf(opens), monthOf(closes)])];
  return months.map(wordMonth).join(" – ");
}

function totalsOf(
  months: readonly (readonly [YearMonth, readonly ScheduleRow[]])[],
  rows: readonly ScheduleRow[],
  whole: string,
): Group<MonthTotal>[] {
  const total = (month: string, members: readonly ScheduleRow[]): MonthTotal => ({
    month,
    counts: APPLICATION_KINDS.map(
      (kind) => members.filter(({ application }) => application.kind === kind).length,
    ),
    all: members.length,
  });
  return [
    { title: "", rows: months.map(([month, members]) => total(monthWords(month), members)) },
    { title: "", rows: [total(whole, rows)], isTotal: true },
  ];
}

function scheduleProblems(
  rows: readonly ScheduleRow[],
  unplaced: readonly Application[],
  schoolYear: string,
  data: PaperData,
): PaperProblem[] {
  const ended = rows.filter(({ teacher, month }) => {
    const until = teacher?.validUntil ?? null;
    return until !== null && until < firstDayOf(month);
  });
  const told = new Set([...ended.map(({ application }) => application.id), ...unplaced.map(({ id }) => id)]);
  const { conflicts } = draftOf({ ...data, history: data.categories, schoolYear });
  const placed = rows.map(({ application, month }) => ({
    id: application.id,
    month,
    was: month,
    reason: "",
  }));
  return [
    ...ended.map(categoryEnds),
    ...rows.filter(({ application }) => application.kind === "").map(noKind),
    ...conflicts
      .filter(({ id, code }) => code !== "OVERLOAD" && !told.has(id))
      .map(({ code, text }) => warn(code, text)),
    ...yearConflicts(placed, data.settings.monthLoad).map(({ code, text }) => warn(code, text)),
  ];
}

function categoryEnds({ application, teacher, month }: ScheduleRow): PaperProblem {
  const until = teacher?.validUntil ?? null;
  const end = until === null ? "" : formatDate(until);
  return warn(
    "CATEGORY_ENDS",
    `${placeOfApplication(application)}: категория действует до ${end}, а аттестация – ${wordMonth(month)}. Поставьте месяц раньше.`,
  );
}

const noKind = ({ application }: ScheduleRow): PaperProblem =>
  warn(
    "NO_KIND",
    `${placeOfApplication(application)}: не указана заявленная категория. Впишите её в лист «Заявления».`,
  );

const nothing = (schoolYear: string): PaperProblem =>
  stop(
    "NO_APPLICATIONS",
    `На ${schoolYear} учебный год нет заявлений. Примите списки организаций и постройте график.`,
  );
