// «Шаг заявления»: one step for several applications at once, with what the new state needs. What lacks something is refused with
// the cure, row by row; the others go on, and everything that follows from them is filled in.
import * as z from "zod/mini";
import { APPLICATION_STATES, type Application } from "../domain/attestation/application.ts";
import { sentence } from "../domain/attestation/applications/lifeCycleWay.ts";
import { questionsOf, takeStep } from "../domain/attestation/applications/stepTaken.ts";
import { dateFromText, isCivilDate } from "../domain/calendar/civil.ts";
import { counted } from "../domain/language/plural.ts";
import { selection } from "../google/screen.ts";
import { Failure } from "../run/failure.ts";
import type { Decision, Run } from "../run/run.ts";
import type { Book } from "../workbook/book.ts";
import { patchRow } from "../workbook/changes.ts";
import { applications } from "../workbook/tables/index.ts";
import { ADVANCING_TABLES, advancingView, listed, wordApplicant } from "./book/advancing.ts";
import { bringWholeUpToDate } from "./book/refresh.ts";
import type { Advanced, AdvancingView, Facts, ListedApplications } from "./contract/advancing.ts";
import type { Outcome } from "./outcome.ts";

const factsSchema = z.record(z.string(), z.string());

export const advanceSchema = z.strictObject({
  ids: z.array(z.string()),
  state: z.enum(APPLICATION_STATES),
  facts: z._default(factsSchema, {}),
  own: z._default(z.record(z.string(), factsSchema), {}),
});
export type AdvanceRequest = z.infer<typeof advanceSchema>;

export const listSchema = z.strictObject({
  state: z.enum(APPLICATION_STATES),
  find: z._default(z.string(), ""),
});

/** What the window is opened with. */
export function advancingOf(run: Run): AdvancingView {
  const selected = selection();
  return advancingView(run.read(ADVANCING_TABLES), selected, run.today);
}

export function listApplications(run: Run, request: z.infer<typeof listSchema>): Outcome<ListedApplications> {
  const data = listed(run.read(ADVANCING_TABLES), request, run.today);
  const shown = data.total > data.rows.length ? `, показаны первые ${data.rows.length}` : "";
  return {
    message: `«${request.state}»: ${counted(data.total, "заявление", "заявления", "заявлений")}${shown}.`,
    details: [],
    data,
  };
}

export function advanceApplications(run: Run, request: AdvanceRequest): Outcome<Advanced> {
  if (request.ids.length === 0) throw new Failure("NOTHING_SELECTED");
  const result = run.step([applications], (book) => decide(book, request, run.today));
  if (result.advanced.length > 0) {
    bringWholeUpToDate(run);
  }
  return wordAdvanced(request, result);
}

function decide(book: Book, request: AdvanceRequest, today: string): Decision<Advanced> {
  const { state, ids, facts, own } = request;
  const records = new Map(book.records(applications).map((record) => [record.row.id, record]));
  const result: Advanced = { advanced: [], refused: [] };
  const changes = [...new Set(ids)].flatMap((id) => {
    const record = records.get(id);
    const who = record === undefined ? id : wordApplicant(record.row);
    const refuse = (reason: string, remedy: string): [] => {
      result.refused.push({ id, who, reason: sentence(reason), remedy });
      return [];
    };
    if (record === undefined) return refuse("строки больше нет в книге", "Выберите строку заново");
    const common = read(facts, state);
    const single = read(own[id] ?? {}, state);
    const [problem] = [...common.problems, ...single.problems];
    if (problem !== undefined) return refuse(problem, "Исправьте и повторите");
    const step = takeStep(record.row, state, { common: common.part, own: single.part }, today);
    if (!step.isTaken) return refuse(step.missing.message, step.missing.cure);
    result.advanced.push(id);
    return [patchRow(applications, record.ref, step.part)];
  });
  return { changes, result };
}

/** Texts from the page as fields of the row; only those that the state asks for, and empty ones say nothing. */
function read(
  facts: Facts,
  state: AdvanceRequest["state"],
): { part: Partial<Application>; problems: string[] } {
  const { required, optional } = questionsOf(state);
  const asked = [...required, ...optional];
  const problems: string[] = [];
  const part: Record<string, unknown> = {};
  for (const field of asked) {
    const text = (facts[field] ?? "").trim();
    if (text === "") continue;
    const { header, kind, choices } = applications.columns[field];
    if (kind === "date") {
      const day = isCivilDate(text) ? text : dateFromText(text);
      if (day === null) problems.push(`«${header}»: «${text}» — не дата`);
      else part[field] = day;
    } else if (choices !== null && !choices.includes(text))
      problems.push(`«${header}»: «${text}» — нет в списке`);
    else part[field] = kind === "lines" ? text.split("\n") : text;
  }
  return { part, problems };
}

function wordAdvanced({ state }: AdvanceRequest, { advanced, refused }: Advanced): Outcome<Advanced> {
  const rows = (count: number): string => counted(count, "заявление", "заявления", "заявлений");
  const parts = [
    advanced.length === 0 ? "" : `«${state}»: ${rows(advanced.length)}.`,
    refused.length === 0 ? "" : `Не изменено: ${rows(refused.length)}.`,
  ];
  return {
    message: parts.filter((part) => part !== "").join(" "),
    details: refused.map(({ who, reason, remedy }) => `${who}. ${reason}. ${remedy}.`),
    data: { advanced, refused },
  };
}
