// «График аттестации»: the draft of a school year previewed and written, months moved by hand, months agreed.
import * as z from "zod/mini";
import { isCivilDate } from "../domain/calendar/civil.ts";
import { planYearFrom } from "../domain/calendar/planYear.ts";
import { readMonth, wordMonth } from "../domain/attestation/months.ts";
import { monthIn, yearOf } from "../domain/attestation/schedule/schedule.ts";
import { scheduledYear } from "../domain/attestation/schedule/scheduleSpans.ts";
import { counted } from "../domain/language/plural.ts";
import { Failure } from "../run/failure.ts";
import type { LogLine, Run } from "../run/run.ts";
import { patchRow, weightOf, type Change } from "../workbook/changes.ts";
import { applications } from "../workbook/tables/index.ts";
import { SCHEDULE_TABLES, scheduleView } from "./book/scheduleView.ts";
import { bringRegistersUpToDate } from "./book/completeRegisters.ts";
import type { ScheduledRow, ScheduleView } from "./contract/scheduling.ts";
import type { Outcome } from "./outcome.ts";

export const scheduleSchema = z.strictObject({
  schoolYear: z.optional(z.string().check(z.refine((text) => planYearFrom(text)?.kind === "учебный"))),
});
type ScheduleRequest = z.infer<typeof scheduleSchema>;

export const moveSchema = z.strictObject({ id: z.string(), month: z.string() });

export const agreeSchema = z.strictObject({
  ids: z.array(z.string()),
  on: z.string().check(z.refine(isCivilDate)),
  by: z.string(),
});

/** Nothing is written: what the draft would say. */
export function previewSchedule(run: Run, request: ScheduleRequest): Outcome<ScheduleView> {
  const view = viewOf(run, request.schoolYear);
  return answerWith(
    view,
    view.changed === 0
      ? `График на ${view.schoolYear} учебный год: менять нечего.`
      : `График на ${view.schoolYear} учебный год ещё не записан: изменится ${people(view.changed)}.`,
  );
}

/** Writes the months of the draft in steps of a bounded size; those moved or agreed by people stay. */
export function draftSchedule(run: Run, request: ScheduleRequest): Outcome<ScheduleView> {
  // Rows that people have just typed have no names yet, and nothing could be written beside them.
  bringRegistersUpToDate(run);
  const view = viewOf(run, request.schoolYear);
  const changed = view.assigned.filter(({ month, was }) => month !== was);
  const left = write(run, view.schoolYear, changed);
  if (changed.length > 0) bringRegistersUpToDate(run);
  const message =
    changed.length === 0
      ? `График на ${view.schoolYear} учебный год не изменился.`
      : `График на ${view.schoolYear} учебный год построен: месяц поставлен у ${view.assigned.length}, изменился у ${changed.length - left.length}.`;
  const rest =
    left.length === 0 ? [] : [`Ещё не записано: ${people(left.length)}. Повторите: сделанное не потеряется.`];
  return answerWith(view, message, rest);
}

/** A month by hand: the draft leaves it alone from now on. An agreement to another month is taken back. */
export function moveApplication(
  run: Run,
  { id, month: text }: z.infer<typeof moveSchema>,
): Outcome<ScheduleView> {
  const month = text === "" ? null : monthFrom(text);
  if (text !== "" && month === null)
    throw new Failure("BAD_REQUEST", { command: run.command, text: `месяц «${text}»` });
  const moved = run.step(SCHEDULE_TABLES, (book) => {
    const record = book.records(applications).find(({ row }) => row.id === id);
    if (record === undefined) throw new Failure("ROW_GONE", { sheet: applications.title, row: id });
    const { row, ref } = record;
    const was = monthIn(row);
    const year = yearOf(row, run.today);
    const words = month === null ? "" : wordMonth(month);
    if (was === month && (month !== null || row.month.trim() === ""))
      return {
        changes: [],
        result: { year, message: `${row.name || id}: месяц тот же, ничего не изменено.` },
      };
    const before = row.month.trim() === "" ? "" : `, был ${row.month.trim()}`;
    const undone = row.agreed === null ? "" : "; прежнее согласование снято";
    const message = `${row.name || id}: месяц аттестации ${words || "решит график"}${before}${undone}`;
    const agreement = row.agreed === null ? {} : { agreed: null, agreedBy: "" };
    return {
      changes: [patchRow(applications, ref, { month: words, ...agreement })],
      log: [{ sheet: applications.title, row: id, message }],
      result: { year, message: `${message}.` },
    };
  });
  bringRegistersUpToDate(run);
  return answerWith(viewOf(run, moved.year), moved.message);
}

/** Marks the months of several people as agreed; a row without a month has nothing to agree. */
export function agreeApplications(
  run: Run,
  { ids, on, by }: z.infer<typeof agreeSchema>,
): Outcome<ScheduleView> {
  if (ids.length === 0) throw new Failure("NOTHING_SELECTED");
  const done = run.step(SCHEDULE_TABLES, (book) => {
    const chosen = book.records(applications).filter(({ row }) => ids.includes(row.id));
    const years = chosen.map(({ row }) => yearOf(row, run.today));
    const [withMonth, without] = [
      chosen.filter(({ row }) => monthIn(row) !== null),
      chosen.filter(({ row }) => monthIn(row) === null),
    ];
    const fresh = withMonth.filter(({ row }) => row.agreed !== on || row.agreedBy !== by.trim());
    return {
      changes: fresh.map(({ ref }) => patchRow(applications, ref, { agreed: on, agreedBy: by.trim() })),
      log: fresh.map(({ row }) => ({
        sheet: applications.title,
        row: row.id,
        message: `Срок согласован: ${row.month}${by.trim() === "" ? "" : `, ${by.trim()}`}`,
      })),
      result: {
        year: years[0],
        count: withMonth.length,
        refused: without.map(
          ({ row }) =>
            `${row.name || row.id}: месяца нет, согласовать нечего. Постройте график или поставьте месяц.`,
        ),
      },
    };
  });
  bringRegistersUpToDate(run);
  return answerWith(viewOf(run, done.year), `Срок согласован: ${people(done.count)}.`, done.refused);
}

function viewOf(run: Run, wanted: string | undefined): ScheduleView {
  const year = wanted === undefined ? null : (planYearFrom(wanted)?.label ?? null);
  const book = run.read(SCHEDULE_TABLES);
  return scheduleView(book, year ?? scheduledYear(run.today), run.today);
}

const STEP_BYTES = 900_000;
/** A line of «Журнал», from above. */
const LOG_LINE_BYTES = 1000;

/** @returns rows for which there was no time */
function write(run: Run, schoolYear: string, rows: readonly ScheduledRow[]): readonly ScheduledRow[] {
  let left = rows;
  while (left.length > 0 && run.hasTime()) left = writeStep(run, schoolYear, left);
  return left;
}

function writeStep(run: Run, schoolYear: string, rows: readonly ScheduledRow[]): readonly ScheduledRow[] {
  return run.step([applications], (book) => {
    const records = new Map(book.records(applications).map((record) => [record.row.id, record]));
    const changes: Change[] = [];
    const log: LogLine[] = [];
    let bytes = 0;
    let taken = 0;
    for (const { id, month, was, reason, name } of rows) {
      if (bytes > STEP_BYTES) break;
      taken += 1;
      const record = records.get(id);
      // Somebody has put a month meanwhile: it is his.
      if (record === undefined || (monthIn(record.row) ?? "") !== was) continue;
      const words = wordMonth(month);
      const year = record.row.schoolYear.trim() === "" ? { schoolYear } : {};
      const change = patchRow(applications, record.ref, { month: words, draftMonth: words, ...year });
      const before = was === "" ? "" : `, был ${wordMonth(was)}`;
      changes.push(change);
      log.push({
        sheet: applications.title,
        row: id,
        message: `${name || id}: месяц аттестации ${words}${before}; ${reason}`,
      });
      bytes += weightOf(change) + LOG_LINE_BYTES;
    }
    return { changes, log, result: rows.slice(taken) };
  });
}

function monthFrom(text: string): string | null {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? text : readMonth(text);
}

const people = (count: number): string => counted(count, "заявление", "заявления", "заявлений");

function answerWith(
  view: ScheduleView,
  message: string,
  more: readonly string[] = [],
): Outcome<ScheduleView> {
  const conflicts = view.conflicts.length;
  const tail =
    conflicts === 0 ? "" : ` Требует внимания: ${counted(conflicts, "случай", "случая", "случаев")}.`;
  return {
    message: `${message}${tail}`,
    details: [...more, ...view.notes, ...view.conflicts.map(({ text }) => text)],
    data: view,
  };
}
