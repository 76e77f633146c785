// What an import shows: each row with its term turned to dates and its people turned to addresses, and all that was not understood.
import { formatDate } from "../../domain/calendar/civil.ts";
import type { Directory } from "../../domain/people/directory.ts";
import { resolveMentions } from "../../domain/people/resolve.ts";
import { plural } from "../../domain/language/plural.ts";
import type { DocumentDraft, NotUnderstood } from "../../intake/draft.ts";
import type { PastAnswer } from "./past.ts";

export interface ReportRow {
  id: string;
  section: string;
  number: string;
  text: string;
  term: string;
  termKind: string;
  dates: string[];
  questions: string[];
  people: Addressee[];
  /** Role of the centre in a directive; empty for plan items. */
  role: string;
  /** Who of the centre answers for a directive of ours, and by when. */
  executor: string;
  internalDue: string | null;
  /** Check-points inside a directive. */
  checkpoints: string[];
}

export interface Addressee {
  label: string;
  /** «человек», «группа», «организация» … */
  kind: string;
  addresses: string[];
  /** Several people of the book fit: a person has to say who is meant. */
  isAmbiguous: boolean;
}

export interface IntakeReport {
  kind: string;
  source: string;
  year: string;
  title: string;
  event: string | null;
  added: number;
  unchanged: number;
  changed: { id: string; place: string; fields: { field: string; was: string; became: string }[] }[];
  /** What the document says otherwise has been taken over into the book. */
  isTaken: boolean;
  missing: { id: string; place: string }[];
  past: number;
  pastAnswer: string;
  newPeople: string[];
  rows: ReportRow[];
  notUnderstood: NotUnderstood[];
}

/** Who is meant by an executors' cell, with the addresses that letters go to. */
export function addressees(text: string, directory: Directory): Addressee[] {
  return resolveMentions(text, directory).map(({ label, kind, staffIds, problem }) => ({
    label,
    kind,
    addresses: directory.staff
      .filter(({ id, email }) => staffIds.includes(id) && email !== "")
      .map(({ email }) => email),
    isAmbiguous: problem?.code === "ambiguous",
  }));
}

/** Particulars of the document for the head of the report. */
export function particulars(
  draft: DocumentDraft,
): Pick<IntakeReport, "kind" | "source" | "year" | "title" | "event"> {
  return {
    kind: draft.kind ?? "",
    source: draft.source,
    year: draft.year,
    title: draft.title,
    event: draft.eventDate,
  };
}

/** One sentence: what came in. */
export function summaryOf(report: IntakeReport): string {
  const rows = (count: number): string => `${count} ${plural(count, "строка", "строки", "строк")}`;
  const parts = [
    `внесено: ${rows(report.added)}`,
    report.unchanged === 0 ? "" : `уже были: ${rows(report.unchanged)}`,
    report.changed.length === 0
      ? ""
      : `${report.isTaken ? "взято из нового документа" : "отличаются от книги"}: ${rows(report.changed.length)}`,
    report.missing.length === 0 ? "" : `в книге есть, в документе нет: ${rows(report.missing.length)}`,
    report.notUnderstood.length === 0 ? "" : `не понято: ${rows(report.notUnderstood.length)}`,
  ];
  return `${headOf(report)}: ${parts.filter((part) => part !== "").join("; ")}.`;
}

function headOf({ kind, source, year }: IntakeReport): string {
  const name = kind === "план" ? `План на ${year}` : "Поручения";
  return source === "" ? name : `${name}, ${source}`;
}

/** The report line by line, as the command line prints it and «Замечания» keep it. */
export function detailsOf(report: IntakeReport): string[] {
  return [
    ...report.rows.map(rowLine),
    ...report.rows.flatMap((row) => row.questions.map((question) => `  ${nameOf(row)}: ${question}`)),
    ...report.changed.flatMap(({ place, fields }) =>
      fields.map(
        ({ field, was, became }) =>
          `${report.isTaken ? "Взято" : "Отличие"}, ${place}, «${field}»: было «${was}», стало «${became}»`,
      ),
    ),
    ...report.missing.map(({ place }) => `В документе нет строки, которая есть в книге: ${place}`),
    ...(report.newPeople.length === 0
      ? []
      : [`Добавлены в «Сотрудники», впишите им адреса: ${report.newPeople.join(", ")}`]),
    ...(report.past === 0 ? [] : [pastLine(report)]),
    ...report.notUnderstood.map(({ place, text, reason }) => `Не понято, ${place}: «${text}». ${reason}`),
  ];
}

const nameOf = ({ section, number }: ReportRow): string =>
  section === "" ? `п. ${number}` : `${section}.${number}`;

/** Longest text of a row in a printed line; the whole text is in the row itself and in the sheet. */
const TEXT_LENGTH = 90;
const LISTED_DATES = 4;

/** «II.2 Составление графика | до 10 июля [до даты] → 10.07.2025 | Лебедева Н.С. <…>» */
function rowLine(row: ReportRow): string {
  return [
    `${nameOf(row)} ${shortened(row.text)}${pointsOf(row)}`,
    `${row.term === "" ? "срока нет" : row.term} [${row.termKind}]${datesOf(row)}`,
    row.people.map((person) => personWords(person, row.role)).join("; "),
    ...(row.role === "" ? [] : [roleWords(row)]),
  ].join(" | ");
}

function datesOf({ dates }: ReportRow): string {
  const [first] = dates;
  const last = dates[dates.length - 1];
  if (first === undefined || last === undefined) return "";
  if (dates.length <= LISTED_DATES) return ` → ${dates.map(formatDate).join(", ")}`;
  return ` → ${dates.length} ${plural(dates.length, "срок", "срока", "сроков")} с ${formatDate(first)} по ${formatDate(last)}`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= TEXT_LENGTH) return line;
  return `${line.slice(0, line.lastIndexOf(" ", TEXT_LENGTH)).replace(/[\s,.;:–—«(-]+$/u, "")}…`;
}

function pointsOf({ checkpoints: { length } }: ReportRow): string {
  return length === 0
    ? ""
    : ` (внутри ${length} ${plural(length, "контрольная точка", "контрольные точки", "контрольных точек")})`;
}

/** Groups have no address of their own, and people of other bodies need none: neither is a fault. */
function personWords({ label, kind, addresses, isAmbiguous }: Addressee, role: string): string {
  const isOurs = role === "" || role === "исполнитель" || role === "соисполнитель";
  if (kind === "группа") return `${label} (коллектив)`;
  if (isAmbiguous) return `${label} (однофамильцы: уточните, кто именно)`;
  if (addresses.length > 0) return `${label} <${addresses.join(", ")}>`;
  if (!isOurs) return `${label} (не из центра)`;
  return kind === "организация" ? label : `${label} (нет адреса)`;
}

function roleWords({ role, executor, internalDue }: ReportRow): string {
  const who = executor === "" ? "" : `, у нас отвечает ${executor}`;
  const day = internalDue === null ? "" : ` к ${formatDate(internalDue)}`;
  return `роль: ${role}${who}${day}`;
}

const PAST_WORDS: Readonly<Record<PastAnswer, string>> = {
  control: "контролируем, письма идут",
  archive: "сданы в архив",
  done: "отмечены исполненными ранее",
};

/** What became of terms already past, for the report; empty while nobody has answered. */
export function pastWords(answer: PastAnswer | null): string {
  return answer === null ? "" : PAST_WORDS[answer];
}

function pastLine({ past, pastAnswer }: IntakeReport): string {
  const count = `${past} ${plural(past, "срок прошёл", "срока прошли", "сроков прошли")} до внесения`;
  if (pastAnswer !== "") return `${count}: ${pastAnswer}.`;
  return `${count}: записаны без писем. Решите: исполнено ранее, в архив или контролировать.`;
}
