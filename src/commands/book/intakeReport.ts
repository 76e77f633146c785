// What an import shows: each row with its term turned to dates and its people turned to addresses, and all that was not understood.
import { formatDate } from "../../domain/calendar/civil.ts";
import type { Directory } from "../../domain/people/directory.ts";
import { resolveMentions } from "../../domain/people/resolve.ts";
import { plural } from "../../domain/language/plural.ts";
import type { DocumentDraft, NotUnderstood } from "../../intake/draft.ts";

export interface ReportRow {
  id: string;
  section: string;
  number: string;
  text: string;
  term: string;
  termKind: string;
  dates: string[];
  questions: string[];
  people: { label: string; addresses: string[] }[];
  role: string;
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
  missing: { id: string; place: string }[];
  past: number;
  pastAnswer: string;
  newPeople: string[];
  rows: ReportRow[];
  notUnderstood: NotUnderstood[];
}

/** Who is meant by an executors' cell, with the addresses that letters go to. */
export function addressees(text: string, directory: Directory): ReportRow["people"] {
  return resolveMentions(text, directory).map(({ label, staffIds }) => ({
    label,
    addresses: directory.staff
      .filter(({ id, email }) => staffIds.includes(id) && email !== "")
      .map(({ email }) => email),
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
    report.changed.length === 0 ? "" : `отличаются от книги: ${rows(report.changed.length)}`,
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
        ({ field, was, became }) => `Отличие, ${place}, «${field}»: было «${was}», стало «${became}»`,
      ),
    ),
    ...report.missing.map(({ place }) => `В документе нет строки, которая есть в книге: ${place}`),
    ...(report.newPeople.length === 0
      ? []
      : [`Добавлены в «Сотрудники» без адреса: ${report.newPeople.join(", ")}. Впишите адреса.`]),
    ...(report.past === 0 ? [] : [pastLine(report)]),
    ...report.notUnderstood.map(({ place, text, reason }) => `Не понято, ${place}: «${text}». ${reason}`),
  ];
}

const nameOf = ({ section, number }: ReportRow): string =>
  section === "" ? `п. ${number}` : `${section}.${number}`;

function rowLine(row: ReportRow): string {
  const dates = row.dates.length === 0 ? "" : ` → ${row.dates.map(formatDate).join(", ")}`;
  const people = row.people.map(
    ({ label, addresses }) =>
      `${label} ${addresses.length === 0 ? "(нет адреса)" : `<${addresses.join(", ")}>`}`,
  );
  const role = row.role === "" ? "" : ` | роль: ${row.role}`;
  return `${nameOf(row)} ${row.text.replace(/\s+/gu, " ")} | ${row.term === "" ? "срока нет" : row.term} [${row.termKind}]${dates} | ${people.join("; ")}${role}`;
}

function pastLine({ past, pastAnswer }: IntakeReport): string {
  const count = `${past} ${plural(past, "срок прошёл", "срока прошли", "сроков прошли")} до внесения`;
  if (pastAnswer !== "") return `${count}: ${pastAnswer}.`;
  return `${count}: записаны без писем. Решите: исполнено ранее, в архив или контролировать.`;
}
