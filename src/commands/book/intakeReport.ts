// What an import shows: each row with its term turned to dates and its people turned to addresses, and all that was not understood.
import { formatDate } from "../../domain/calendar/civil.ts";
import { isOurWork } from "../../domain/control/state.ts";
import type { CentreRole } from "../../domain/control/directive.ts";
import type { Directory } from "../../domain/people/directory.ts";
import { resolveMentions } from "../../domain/people/resolve.ts";
import { counted } from "../../domain/language/plural.ts";
import type { DocumentDraft } from "../../intake/draft.ts";
import type { Addressee, ImportReport, ImportRow } from "../contract/importing.ts";

/**
 * Who is meant by an executors' cell, with the addresses that letters go to. Groups have no address of their own, and people of
 * other bodies need none: neither is a fault.
 * @param role role of the centre in a directive; empty in a plan
 */
export function addressees(text: string, role: CentreRole | "", directory: Directory): Addressee[] {
  const isOurs = role === "" || isOurWork(role);
  return resolveMentions(text, directory).map(({ label, kind, staffIds, problem }) => {
    const addresses = directory.staff
      .filter(({ id, email }) => staffIds.includes(id) && email !== "")
      .map(({ email }) => email);
    const isAmbiguous = problem?.code === "ambiguous";
    const isWritten = kind === "группа" || isAmbiguous || addresses.length > 0;
    const lacksAddress = !isWritten && isOurs && kind !== "организация";
    const remark = remarkOn(kind, isAmbiguous, lacksAddress, !isWritten && !isOurs);
    return { label, kind, addresses, isAmbiguous, lacksAddress, remark };
  });
}

function remarkOn(kind: string, isAmbiguous: boolean, lacksAddress: boolean, isForeign: boolean): string {
  if (kind === "группа") return "коллектив";
  if (isAmbiguous) return "однофамильцы: уточните, кто именно";
  if (lacksAddress) return "нет адреса";
  return isForeign ? "не из центра" : "";
}

/** Particulars of the document for the head of the report. */
export function particulars(
  draft: DocumentDraft,
): Pick<ImportReport, "kind" | "source" | "year" | "title" | "event"> {
  return {
    kind: draft.kind ?? "",
    source: draft.source,
    year: draft.year,
    title: draft.title,
    event: draft.eventDate,
  };
}

const rowsOf = (count: number): string => counted(count, "строка", "строки", "строк");

/** One sentence: what came in. */
export function summaryOf(report: ImportReport): string {
  const taken = report.changed.filter(({ isTaken }) => isTaken).length;
  const skipped = report.rows.filter(({ isSkipped }) => isSkipped).length;
  const part = (words: string, count: number): string => (count === 0 ? "" : `${words}: ${rowsOf(count)}`);
  const parts = [
    `внесено: ${rowsOf(report.added)}`,
    part("пропущено", skipped),
    part("уже были", report.unchanged),
    part("взято из нового документа", taken),
    part("отличаются от книги", report.changed.length - taken),
    part("в книге есть, в документе нет", report.missing.length),
    part("не понято", report.notUnderstood.length),
  ];
  return `${headOf(report)}: ${parts.filter((text) => text !== "").join("; ")}.`;
}

function headOf({ kind, source, year }: ImportReport): string {
  const name = kind === "план" ? `План на ${year}` : "Поручения";
  return source === "" ? name : `${name}, ${source}`;
}

/** The report line by line, as the command line prints it and «Замечания» keep it. */
export function detailsOf(report: ImportReport): string[] {
  const rows = report.rows.filter(({ isSkipped }) => !isSkipped);
  return [
    ...rows.map(rowLine),
    ...rows.flatMap((row) => row.questions.map((question) => `  ${nameOf(row)}: ${question}`)),
    ...report.changed.flatMap(({ place, fields, isTaken }) =>
      fields.map(
        ({ field, was, became }) =>
          `${isTaken ? "Взято" : "Отличие"}, ${place}, «${field}»: было «${was}», стало «${became}»`,
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

/** «II.2», «п. 4.1» */
export const nameOf = ({ section, number }: Pick<ImportRow, "section" | "number">): string =>
  section === "" ? `п. ${number}` : `${section}.${number}`;

/** Longest text of a row in a printed line; the whole text is in the row itself and in the sheet. */
const TEXT_LENGTH = 90;
const LISTED_DATES = 4;

/** «II.2 Составление графика | до 10 июля [до даты] → 10.07.2025 | Лебедева Н.С. <…>» */
function rowLine(row: ImportRow): string {
  return [
    `${nameOf(row)} ${shortened(row.text)}${pointsOf(row)}`,
    `${row.term === "" ? "срока нет" : row.term} [${row.termKind}]${datesOf(row)}`,
    row.people.map(personWords).join("; "),
    ...(row.role === "" ? [] : [roleWords(row)]),
  ].join(" | ");
}

function datesOf({ dates }: ImportRow): string {
  const [first] = dates;
  const last = dates[dates.length - 1];
  if (first === undefined || last === undefined) return "";
  if (dates.length <= LISTED_DATES) return ` → ${dates.map(formatDate).join(", ")}`;
  return ` → ${counted(dates.length, "срок", "срока", "сроков")} с ${formatDate(first)} по ${formatDate(last)}`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= TEXT_LENGTH) return line;
  return `${line.slice(0, line.lastIndexOf(" ", TEXT_LENGTH)).replace(/[\s,.;:–—«(-]+$/u, "")}…`;
}

function pointsOf({ checkpoints: { length } }: ImportRow): string {
  return length === 0
    ? ""
    : ` (внутри ${counted(length, "контрольная точка", "контрольные точки", "контрольных точек")})`;
}

function personWords({ label, addresses, remark }: Addressee): string {
  if (remark !== "") return `${label} (${remark})`;
  return addresses.length > 0 ? `${label} <${addresses.join(", ")}>` : label;
}

function roleWords({ role, executor, internalDue }: ImportRow): string {
  const who = executor === "" ? "" : `, у нас отвечает ${executor}`;
  const day = internalDue === null ? "" : ` к ${formatDate(internalDue)}`;
  return `роль: ${role}${who}${day}`;
}

function pastLine({ past, pastAnswer }: ImportReport): string {
  const count = `${counted(past, "срок прошёл", "срока прошли", "сроков прошли")} до внесения`;
  if (pastAnswer !== "") return `${count}: ${pastAnswer}.`;
  return `${count}: записаны без писем. Решите: исполнено ранее, в архив или контролировать.`;
}
