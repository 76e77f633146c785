// «Внести сотрудников»: a list «ФИО;должность;e-mail;группа» completes the people that the book knows and adds the others.
import * as z from "zod/mini";
import { counted } from "../domain/language/plural.ts";
import { readStaffCsv } from "../domain/people/staffCsv.ts";
import type { Decision, Run } from "../run/run.ts";
import type { Book } from "../workbook/book.ts";
import { staff } from "../workbook/tables/index.ts";
import { bringUpToDate } from "./book/refresh.ts";
import { staffList } from "./book/staffList.ts";
import { staffRows } from "./book/staffReport.ts";
import type { StaffReport, StaffRequest } from "./contract/importing.ts";
import type { Outcome } from "./outcome.ts";

export const staffSchema = z.object({ csv: z.string() });

/** What the list would change; writes nothing. */
export function previewStaff(run: Run, { csv }: StaffRequest): Outcome<StaffReport> {
  return outcomeOf(decide(run.read([staff]), csv).result);
}

export function importStaff(run: Run, { csv }: StaffRequest): Outcome<StaffReport> {
  const report = run.step([staff], (book) => decide(book, csv));
  bringUpToDate(run);
  return outcomeOf(report);
}

function decide(book: Book, csv: string): Decision<StaffReport> {
  const { rows: drafts, problems } = readStaffCsv(csv);
  const { changes, merged } = staffList(book, drafts);
  const report = {
    added: merged.added.length,
    changed: merged.changed.length,
    unchanged: merged.unchanged.length,
    rows: staffRows(merged, book.rows(staff)),
    unclear: merged.unclear.map(({ draft: { line, name }, candidates }) => ({ line, name, candidates })),
    problems,
  };
  const message = `Внесён список сотрудников: новых ${report.added}, дополнено ${report.changed}`;
  const log = changes.length === 0 ? [] : [{ sheet: staff.title, row: "", message }];
  return { changes, log, result: report };
}

function outcomeOf(report: StaffReport): Outcome<StaffReport> {
  const { added, changed, unchanged, problems, unclear } = report;
  const people = (count: number): string => counted(count, "человек", "человека", "человек");
  return {
    message: `Сотрудники: добавлено ${people(added)}, дополнено ${people(changed)}, без изменений ${people(unchanged)}.`,
    details: [
      ...problems.map(({ line, text, reason }) => `Строка ${line}: «${text}». ${reason}`),
      ...unclear.map(
        ({ line, name, candidates }) =>
          `Строка ${line}: «${name}» подходит к нескольким: ${candidates.join(", ")}. Исправьте лист «Сотрудники» сами.`,
      ),
    ],
    data: report,
  };
}
