// «Внести список»: rows of a table that exists elsewhere are laid over a register. What is filled in stays, namesakes are asked
// about, and the same list again adds nothing. Long lists are written in steps that the page asks for one by one.
import * as z from "zod/mini";
import { counted } from "../domain/language/plural.ts";
import { TooBig, xmlParts } from "../google/unzip.ts";
import { Failure } from "../run/failure.ts";
import type { Decision, Run } from "../run/run.ts";
import type { Book } from "../workbook/book.ts";
import { XlsxFault } from "../xlsx/fault.ts";
import { readXlsx, type XlsxBook } from "../xlsx/readXlsx.ts";
import { LISTS } from "./book/lists/index.ts";
import {
  decidedRows,
  gathered,
  missingIn,
  nextStep,
  openList,
  reportOf,
  type OpenList,
} from "./book/lists/listReport.ts";
import { bringWholeUpToDate } from "./book/refresh.ts";
import type { ListChoice, ListReport, ListRequest, ListRow } from "./contract/lists.ts";
import type { Outcome } from "./outcome.ts";

const KINDS = [
  "teachers",
  "applications",
  "heads",
  "coordinators",
  "experts",
  "schools",
  "windows",
  "site",
  "orders",
] as const;

export const listSchema = z.strictObject({
  kind: z.enum(KINDS),
  name: z._default(z.string(), ""),
  text: z.optional(z.string()),
  base64: z.optional(z.string()),
  sheet: z.optional(z.string()),
  mapping: z.optional(z.record(z.string(), z.int().check(z.nonnegative()))),
  answers: z.optional(z.record(z.string(), z.string())),
  takeDifferent: z.optional(z.union([z.boolean(), z.array(z.int())])),
  document: z.optional(z.record(z.string(), z.string())),
});

/** The kinds among which a person chooses. */
export function listChoices(): ListChoice[] {
  return KINDS.map((id) => ({ id, title: LISTS[id].kind.title, help: LISTS[id].kind.help }));
}

/** What the list would change; writes nothing. */
export function previewList(run: Run, request: ListRequest): Outcome<ListReport> {
  const list = listOf(request);
  const book = run.read(list.handling.tables);
  const rows = decidedRows(list, book, run.today);
  const report = reportOf(
    list,
    book,
    rows,
    run.today,
    rows.filter(({ changes }) => changes.length > 0).length,
  );
  // Without a column or a day that all rows need every row would say the same.
  const details = report.missing.length > 0 ? [] : openLines(report);
  return { message: summaryOf(report), details, data: report };
}

/** One step: writes the next rows; to be repeated with the same request while `left` is not 0. */
export function importList(run: Run, request: ListRequest): Outcome<ListReport> {
  const list = listOf(request);
  const { tables, kind } = list.handling;
  const report = run.step(tables, (book) => stepOf(list, book, run.today));
  if (report.left === 0 && report.missing.length === 0) {
    bringWholeUpToDate(run);
  }
  if (report.missing.length > 0) return { message: summaryOf(report), details: [], data: report };
  return { message: `${kind.title}: внесено — ${newsOf(report)}.`, details: [], data: report };
}

function stepOf(list: OpenList, book: Book, today: string): Decision<ListReport> {
  const rows = missingIn(list).length > 0 ? [] : decidedRows(list, book, today);
  const { written, left } = nextStep(rows);
  const report = reportOf(list, book, written, today, left);
  const { title } = list.handling.tables[0] ?? { title: "" };
  const log = written.length === 0 ? [] : [{ sheet: title, row: "", message: logLine(list, report) }];
  return { changes: gathered(written), log, result: report };
}

function logLine({ request: { name } }: OpenList, report: ListReport): string {
  const file = name === "" ? "" : ` из «${name}»`;
  return `Внесён список «${report.title}»${file}: ${newsOf(report)}`;
}

function newsOf({ counts, left }: ListReport): string {
  const rest = left === 0 ? "" : `, осталось ${counted(left, "строка", "строки", "строк")}`;
  return `новых ${counts["новая"]}, дополнено ${counts["дополнена"]}${rest}`;
}

function summaryOf(report: ListReport): string {
  if (report.missing.length > 0) return `${report.title}: не хватает — ${report.missing.join(", ")}.`;
  const { counts, rows } = report;
  const unread = rows.filter(({ verdict, message }) => !isOpen(verdict) && UNREAD.test(message)).length;
  const open = counts["уточнить"] + counts["не понята"] + unread;
  const rest = open === 0 ? "" : `, посмотреть ${open}`;
  return `${report.title}: ${newsOf({ ...report, left: 0 })}, без изменений ${counts["без изменений"]}${rest}.`;
}

const isOpen = (verdict: ListRow["verdict"]): boolean => verdict === "уточнить" || verdict === "не понята";

/** A row that was taken without one of its cells. */
const UNREAD = /не понят|нет в списке значений|без дня решения/;

/** Rows that a person has to look at, in words. */
function openLines({ rows }: ListReport): string[] {
  return rows
    .filter(({ verdict, message }) => isOpen(verdict) || UNREAD.test(message))
    .map(({ line, cells, verdict, message }) => {
      const text = cells.filter((cell) => cell !== "").join("; ");
      return `Строка ${line}, ${verdict}: ${message} «${text}»`;
    });
}

/** @throws Failure LIST_BROKEN, LIST_TOO_BIG, LIST_EMPTY */
function listOf(request: ListRequest): OpenList {
  const { base64 } = request;
  const book = base64 === undefined ? null : bookOf(request.name, base64);
  const list = openList(request, LISTS[request.kind], book);
  if (list === null) throw new Failure("LIST_EMPTY");
  return list;
}

function bookOf(name: string, base64: string): XlsxBook {
  try {
    return readXlsx(xmlParts(base64));
  } catch (error) {
    const isBig = error instanceof TooBig || (error instanceof XlsxFault && error.code === "TOO_BIG");
    throw new Failure(isBig ? "LIST_TOO_BIG" : "LIST_BROKEN", { name });
  }
}
