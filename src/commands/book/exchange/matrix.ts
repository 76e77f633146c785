// A school's row of «Книги школ»: what an issue and a return make of it, and how it is shown.
import { nextSchoolYear, schoolYearLabel } from "../../../domain/attestation/months.ts";
import type { SchoolBook } from "../../../domain/attestation/schoolBooks.ts";
import { addDays, dateFromText, formatDate, type CivilDate } from "../../../domain/calendar/civil.ts";
import { addWorkingDays } from "../../../domain/calendar/workingCalendar.ts";
import { emptyRow } from "../../../workbook/book.ts";
import { addRows, patchRow, type Change } from "../../../workbook/changes.ts";
import { schoolBooks } from "../../../workbook/tables/index.ts";
import type { IssuePurpose, IssueRequest, SchoolLine } from "../../contract/schools.ts";
import type { District, School } from "./schools.ts";

/** A verification that is asked for again within so many days is the same round. */
const ROUND_DAYS = 90;

/** What «Книги школ» says of a school before its first issue. */
function blankBook({ organisation: { id, name } }: School): SchoolBook {
  return { ...emptyRow(schoolBooks), id, school: name, state: "не выслана" };
}

/** What the school is asked for by this issue: rows «сверка» and «список» of the round, and the day. */
export function roundOf(
  school: School,
  request: Pick<IssueRequest, "purpose" | "dueBy">,
  district: District,
): Pick<SchoolBook, "dueBy" | "verifyFrom" | "verified" | "listYear" | "list" | "state"> {
  const book = school.book ?? blankBook(school);
  const { dueBy: known, verifyFrom, verified, listYear, list, state } = book;
  const { dueBy, purpose = purposeOfSeason(book, district) } = request;
  const isBack = state === "вернулась" || state === "вернулась с замечаниями" || state === "сверена";
  const keepsState = isBack && dueBy === undefined && purpose === "обычная";
  const asked = dueBy ?? usualDay(purpose, district);
  return {
    state: keepsState ? state : "выслана",
    dueBy: keepsState || (dueBy === undefined && purpose === "обычная" && known !== null) ? known : asked,
    ...verification({ verifyFrom, verified }, purpose, district),
    ...listRound({ listYear, list }, purpose, district),
  };
}

/** So many days before its day the list of June, and the verification of September, is asked for by itself, once. */
const SEASON_DAYS = 45;

function purposeOfSeason(
  { verifyFrom, listYear }: Pick<SchoolBook, "verifyFrom" | "listYear">,
  { settings, today }: District,
): IssuePurpose {
  const isNear = (dayAndMonth: string): boolean => {
    const day = nextDayOf(dayAndMonth, today);
    return day !== null && day <= addDays(today, SEASON_DAYS);
  };
  if (isNear(settings.juneListDay) && listYear !== comingYear(today)) return "список аттестуемых";
  if (isNear(settings.bankDay) && !isSameRound(verifyFrom, today)) return "сверка";
  return "обычная";
}

const comingYear = (today: CivilDate): string => nextSchoolYear(schoolYearLabel(today));
const isSameRound = (verifyFrom: CivilDate | null, today: CivilDate): boolean =>
  verifyFrom !== null && addDays(verifyFrom, ROUND_DAYS) >= today;

type Verification = Pick<SchoolBook, "verifyFrom" | "verified">;

function verification(known: Verification, purpose: IssuePurpose, { today }: District): Verification {
  if (purpose !== "сверка") return known;
  return isSameRound(known.verifyFrom, today) ? known : { verifyFrom: today, verified: null };
}

type ListRound = Pick<SchoolBook, "listYear" | "list">;

function listRound(known: ListRound, purpose: IssuePurpose, { today }: District): ListRound {
  const listYear = comingYear(today);
  if (purpose !== "список аттестуемых" || known.listYear === listYear) return known;
  return { listYear, list: "не сдан" };
}

/** True while the school is asked to confirm its rows. */
export function asksCheck({ verifyFrom, verified }: Verification): boolean {
  return verifyFrom !== null && (verified === null || verified < verifyFrom);
}

/** School year whose list is still awaited; empty when none is. */
export function awaitedList({ listYear, list }: ListRound): string {
  return list === "не сдан" || list === "с ошибками" ? listYear : "";
}

/** The day that the settings give for this purpose. */
function usualDay(purpose: IssuePurpose, { settings, calendar, today }: District): CivilDate {
  const working = addWorkingDays(calendar, today, settings.schoolBookDays);
  if (purpose === "обычная") return working;
  return nextDayOf(purpose === "сверка" ? settings.bankDay : settings.juneListDay, today) ?? working;
}

/** «20.09» as the next such day from today on; null when it is no day. */
function nextDayOf(dayAndMonth: string, today: CivilDate): CivilDate | null {
  const year = Number(today.slice(0, 4));
  const days = [year, year + 1].map((each) => dateFromText(`${dayAndMonth.trim()}.${each}`));
  return days.find((day) => day !== null && day >= today) ?? null;
}

export function warnFromOf(
  dueBy: CivilDate | null,
  { settings, calendar }: Pick<District, "settings" | "calendar">,
): CivilDate | null {
  return dueBy === null ? null : addWorkingDays(calendar, dueBy, -settings.warnDays);
}

/** Only what differs from the row as it stands; a school without a row gets one. */
export function matrixChanges({ book, ref, ...school }: School, part: Partial<SchoolBook>): Change[] {
  if (book === null || ref === null) {
    return [addRows(schoolBooks, [{ ...blankBook({ book, ref, ...school }), ...part }])];
  }
  const wanted: Partial<SchoolBook> = {};
  for (const id of schoolBooks.ids)
    if (part[id] !== undefined && part[id] !== book[id]) copy(id, part, wanted);
  return Object.keys(wanted).length === 0 ? [] : [patchRow(schoolBooks, ref, wanted)];
}

function copy<Key extends keyof SchoolBook>(
  id: Key,
  from: Partial<SchoolBook>,
  to: Partial<SchoolBook>,
): void {
  const value = from[id];
  if (value !== undefined) to[id] = value;
}

/** @param open remarks on the school's books that are still in «Замечания» */
export function lineOf(school: School, open: number, district: District): SchoolLine {
  const { today } = district;
  const book = school.book ?? blankBook(school);
  const owes = owedBy(book, open);
  return {
    id: school.organisation.id,
    school: school.organisation.name,
    coordinator: school.coordinator?.name ?? "",
    email: school.coordinator?.email.trim() ?? "",
    state: book.state,
    issue: book.issue,
    sent: book.sent,
    dueBy: book.dueBy,
    returned: book.returned,
    remarks: open,
    verified: book.verified,
    list: book.list,
    receipt: book.receipt,
    link: book.channel === "таблица Google" ? book.link : "",
    owes: owes.join("; "),
    isLate: owes.length > 0 && book.dueBy !== null && book.dueBy < today,
    season: purposeOfSeason(book, district),
  };
}

function owedBy(book: SchoolBook, open: number): string[] {
  const by = book.dueBy === null ? "" : ` до ${formatDate(book.dueBy)}`;
  return [
    book.state === "выслана" ? `вернуть книгу${by}` : "",
    open > 0 ? "ответить на замечания" : "",
    asksCheck(book) ? "подтвердить сверку" : "",
    awaitedList(book) === "" ? "" : book.list === "с ошибками" ? "исправить список" : "сдать список",
  ].filter((part) => part !== "");
}
