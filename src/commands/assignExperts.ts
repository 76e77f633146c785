// Experts of the applications of a month: proposed by specialisation and load, written after a person has looked at them.
import * as z from "zod/mini";
import type { Application } from "../domain/attestation/application.ts";
import {
  expertLoads,
  expertProblems,
  expertsNamed,
  FORBIDDEN,
  personProblems,
  proposeExperts,
} from "../domain/attestation/lists/expertChoice.ts";
import { schoolYearLabel, wordMonth } from "../domain/attestation/months.ts";
import { isOffSchedule, monthIn } from "../domain/attestation/schedule/schedule.ts";
import { counted } from "../domain/language/plural.ts";
import type { Run } from "../run/run.ts";
import type { Book } from "../workbook/book.ts";
import { patchRow } from "../workbook/changes.ts";
import { applications } from "../workbook/tables/index.ts";
import { bringRegistersUpToDate } from "./book/completeRegisters.ts";
import { chosenMonth, LIST_TABLES, listData, monthsWith } from "./book/listData.ts";
import type { ExpertsView } from "./contract/monthLists.ts";
import type { Outcome } from "./outcome.ts";

/** How many experts judge one application; the region says how many, two is the usual least. */
const EXPERTS_EACH = 2;

export const expertsSchema = z.strictObject({
  month: z.optional(z.string()),
  count: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(9))),
});
export const assignSchema = z.extend(expertsSchema, {
  rows: z.optional(z.array(z.strictObject({ id: z.string(), experts: z.array(z.string()) }))),
});

export function previewExperts(run: Run, request: z.infer<typeof expertsSchema>): Outcome<ExpertsView> {
  const view = viewOf(run.read(LIST_TABLES), request, run.today);
  const needed = view.rows.filter(({ proposed, missing }) => proposed.length + missing > 0).length;
  return {
    message:
      needed === 0
        ? `${wordMonth(view.month)}: специалисты есть у всех.`
        : `${wordMonth(view.month)}: специалисты нужны для ${counted(needed, "заявления", "заявлений", "заявлений")}.`,
    details: view.rows.flatMap(({ problems }) => problems),
    data: view,
  };
}

/** Refuses whoever must never judge; other objections are told and left to people. */
export function assignExperts(run: Run, request: z.infer<typeof assignSchema>): Outcome<ExpertsView> {
  const done = run.step(LIST_TABLES, (book) => {
    const data = listData(book, run.today);
    const wanted = new Map(
      (request.rows ?? proposedRows(book, request, run.today)).map(({ id, experts }) => [
        id,
        experts.map((name) => name.trim()).filter((name) => name !== ""),
      ]),
    );
    const refused: string[] = [];
    const changed = book.records(applications).flatMap(({ ref, row }) => {
      const named = wanted.get(row.id);
      if (named === undefined) return [];
      const teacher = data.teachers.get(row.teacher) ?? null;
      const allowed = named.filter((name) => {
        const against = expertsNamed(name, data.experts)
          .flatMap((expert) => personProblems(expert, row, teacher, data))
          .filter(({ code }) => FORBIDDEN.includes(code));
        refused.push(...against.map(({ text }) => `Заявления, ${row.id}: ${text}.`));
        return against.length === 0;
      });
      return allowed.join("\n") === row.experts.join("\n") ? [] : [{ ref, id: row.id, experts: allowed }];
    });
    return {
      changes: changed.map(({ ref, experts }) => patchRow(applications, ref, { experts })),
      log: changed.map(({ id, experts }) => ({
        sheet: applications.title,
        row: id,
        message: `Специалисты: ${experts.length === 0 ? "сняты" : experts.join(", ")}`,
      })),
      result: { count: changed.length, refused },
    };
  });
  bringRegistersUpToDate(run);
  return {
    message: `Специалисты вписаны: ${counted(done.count, "заявление", "заявления", "заявлений")}.`,
    details: done.refused,
    data: viewOf(run.read(LIST_TABLES), request, run.today),
  };
}

function proposedRows(
  book: Book,
  request: z.infer<typeof expertsSchema>,
  today: string,
): { id: string; experts: string[] }[] {
  return viewOf(book, request, today)
    .rows.filter(({ proposed }) => proposed.length > 0)
    .map(({ id, experts, proposed }) => ({ id, experts: [...experts, ...proposed] }));
}

function viewOf(
  book: Book,
  { month: wanted, count = EXPERTS_EACH }: z.infer<typeof expertsSchema>,
  today: string,
): ExpertsView {
  const data = listData(book, today);
  const months = monthsWith(data.applications);
  const month = chosenMonth(wanted, months, today);
  const loads = expertLoads(schoolYearLabel(`${month}-01`), data);
  const own = data.applications.filter((row) => monthIn(row) === month && needsExperts(row));
  const proposals = new Map(
    proposeExperts(own, data.teachers, count, loads, data).map((one) => [one.id, one]),
  );
  return {
    month,
    months,
    count,
    rows: own.map((row) => {
      const proposal = proposals.get(row.id);
      const problems = expertProblems(row, data.teachers.get(row.teacher) ?? null, loads, data);
      return {
        id: row.id,
        name: row.name || row.teacher,
        school: row.school,
        position: row.position,
        kind: row.kind,
        experts: row.experts,
        proposed: proposal?.add ?? [],
        missing: proposal?.missing ?? 0,
        problems: problems
          .filter(({ code }) => code !== "NONE")
          .map(({ text }) => `Заявления, ${row.id}: ${text}.`),
      };
    }),
    experts: data.experts
      .map(({ id, name, school, status }) => ({
        name: name || id,
        school,
        load: loads.get(id) ?? 0,
        state: status,
      }))
      .sort((a, b) => b.load - a.load || (a.name < b.name ? -1 : 1)),
  };
}

/** Filed or about to be, and not decided yet. */
function needsExperts(row: Application): boolean {
  return !isOffSchedule(row) && row.withdrawn === null && row.decided === null && row.conclusionOn === null;
}
