// Marks of plan item II.7: what the applicants of a month have put on the sites of their schools; several marks at once.
import * as z from "zod/mini";
import { SITE_RESULTS } from "../domain/attestation/application.ts";
import { wordMonth } from "../domain/attestation/months.ts";
import { isOffSchedule, monthIn } from "../domain/attestation/schedule/schedule.ts";
import { isCivilDate } from "../domain/calendar/civil.ts";
import { counted } from "../domain/language/plural.ts";
import { matchOrganisations } from "../domain/people/organisationSearch.ts";
import type { Run } from "../run/run.ts";
import type { Book } from "../workbook/book.ts";
import { patchRow } from "../workbook/changes.ts";
import { applications, organisations } from "../workbook/tables/index.ts";
import { bringRegistersUpToDate } from "./book/completeRegisters.ts";
import { chosenMonth, monthsWith } from "./book/listData.ts";
import type { SiteMarksView } from "./contract/monthLists.ts";
import type { Outcome } from "./outcome.ts";

export const siteSchema = z.strictObject({ month: z.optional(z.string()) });
export const setSiteSchema = z.strictObject({
  marks: z.array(
    z.strictObject({ id: z.string(), result: z.enum(SITE_RESULTS), link: z.optional(z.string()) }),
  ),
  on: z.string().check(z.refine(isCivilDate)),
});

const SITE_TABLES = [applications, organisations] as const;

export function siteMarks(run: Run, { month }: z.infer<typeof siteSchema>): Outcome<SiteMarksView> {
  const view = viewOf(run.read(SITE_TABLES), month, run.today);
  const open = view.rows.filter(({ result }) => result === "").length;
  return {
    message: `Сайты, ${wordMonth(view.month)}: не проверено ${open} из ${view.rows.length}.`,
    details: [],
    data: view,
  };
}

export function setSiteMarks(run: Run, { marks, on }: z.infer<typeof setSiteSchema>): Outcome<SiteMarksView> {
  const done = run.step(SITE_TABLES, (book) => {
    const wanted = new Map(marks.map((mark) => [mark.id, mark]));
    const changed = book.records(applications).flatMap(({ ref, row }) => {
      const mark = wanted.get(row.id);
      if (mark === undefined) return [];
      const link = (mark.link ?? "").trim() || row.siteLink;
      if (row.siteResult === mark.result && row.siteOn === on && row.siteLink === link) return [];
      const part = { siteResult: mark.result, siteOn: on, siteLink: link };
      return [
        { id: row.id, month: monthIn(row), result: mark.result, change: patchRow(applications, ref, part) },
      ];
    });
    return {
      changes: changed.map(({ change }) => change),
      log: changed.map(({ id, result }) => ({
        sheet: applications.title,
        row: id,
        message: `Сайт организации проверен: ${result}`,
      })),
      result: { count: changed.length, month: changed[0]?.month ?? undefined },
    };
  });
  bringRegistersUpToDate(run);
  return {
    message: `Проверка сайтов отмечена: ${counted(done.count, "заявление", "заявления", "заявлений")}.`,
    details: [],
    data: viewOf(run.read(SITE_TABLES), done.month, run.today),
  };
}

function viewOf(book: Book, wanted: string | undefined, today: string): SiteMarksView {
  const rows = book.rows(applications);
  const directory = { staff: [], organisations: book.rows(organisations) };
  const months = monthsWith(rows);
  const month = chosenMonth(wanted, months, today);
  const own = rows.filter((row) => monthIn(row) === month && !isOffSchedule(row) && row.withdrawn === null);
  return {
    today,
    month,
    months,
    rows: own.map(({ id, name, teacher, school, siteLink, siteOn, siteResult }) => ({
      id,
      name: name || teacher,
      school,
      link: siteLink.trim() || (matchOrganisations(school, directory)[0]?.site ?? ""),
      isOwnLink: siteLink.trim() !== "",
      on: siteOn ?? "",
      result: siteResult,
    })),
  };
}
