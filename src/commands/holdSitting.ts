// «Заседание»: who came, votes and decisions as far as they are known, and the days of what follows: members told, protocol signed,
// extracts given. Nothing is refused for what is still missing: the problems come back with the view.
import * as z from "zod/mini";
import { formatDate } from "../domain/calendar/civil.ts";
import { PRESENCES, presenceCells } from "../domain/commission/presence.ts";
import {
  ATTENDANCES,
  QUESTION_DECISIONS,
  type Question,
  type Sitting,
} from "../domain/commission/sitting.ts";
import { counted } from "../domain/language/plural.ts";
import { Failure } from "../run/failure.ts";
import type { Run } from "../run/run.ts";
import type { Book, BookRow } from "../workbook/book.ts";
import { patchRow, type Change } from "../workbook/changes.ts";
import { conformity, heads, questions, sittings } from "../workbook/tables/index.ts";
import { refreshedStep } from "./book/refreshedStep.ts";
import { labelOf, sittingData, VIEW_TABLES, problemsOf } from "./book/sittingView.ts";
import type { SittingsView } from "./contract/sittings.ts";
import type { Outcome } from "./outcome.ts";
import { dayOrNothing, openSitting, shownSitting } from "./prepareSitting.ts";

const votes = z.nullable(z.number());

export const minutesSchema = z.strictObject({
  id: z.string(),
  presence: z.array(z.strictObject({ name: z.string(), presence: z.enum(PRESENCES) })),
  chairedBy: z.string(),
  secretary: z.string(),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      attended: z.enum([...ATTENDANCES, ""]),
      excluded: z.array(z.string()),
      votesFor: votes,
      votesAgainst: votes,
      abstained: votes,
      decision: z.enum([...QUESTION_DECISIONS, ""]),
      wording: z.string(),
      recommendations: z.string(),
      recommendBy: dayOrNothing,
      putOffTo: dayOrNothing,
    }),
  ),
});
type MinutesRequest = z.infer<typeof minutesSchema>;

export const markSchema = z.strictObject({
  id: z.string(),
  notified: z.optional(dayOrNothing),
  signed: z.optional(dayOrNothing),
  questions: z.optional(
    z.array(
      z.strictObject({
        id: z.string(),
        extract: z.optional(dayOrNothing),
        acquainted: z.optional(dayOrNothing),
      }),
    ),
  ),
});
type MarkRequest = z.infer<typeof markSchema>;

export function saveMinutes(run: Run, request: MinutesRequest): Outcome<SittingsView> {
  const { id, chairedBy, secretary, presence } = request;
  refreshedStep(run, (book) => {
    const { ref } = openSitting(book, id);
    const part = { ...presenceCells(presence), chairedBy, secretary };
    const changes = [
      patchRow(sittings, ref, part),
      ...request.questions.map((minutes) => {
        const record = questionOf(book, id, minutes.id);
        return patchRow(questions, record.ref, minutesPart(minutes));
      }),
    ];
    return { changes, result: null };
  });
  const data = sittingData(run.read(VIEW_TABLES));
  const sitting = data.sittings.find((one) => one.id === id);
  const stops =
    sitting === undefined ? [] : problemsOf(sitting, data).filter(({ level }) => level === "stop");
  const message =
    stops.length === 0
      ? "Записано. Заседание можно закрыть."
      : `Записано. До закрытия осталось исправить: ${stops.length}.`;
  return shownSitting(run, { id }, message);
}

function minutesPart(minutes: MinutesRequest["questions"][number]): Partial<Question> {
  const { attended, excluded, votesFor, votesAgainst, abstained, decision, wording, recommendations } =
    minutes;
  return {
    ...{ attended, excluded, votesFor, votesAgainst, abstained, decision },
    wording: wording.trim(),
    recommendations: recommendations.trim(),
    recommendBy: minutes.recommendBy || null,
    putOffTo: minutes.putOffTo || null,
  };
}

/** @throws Failure ROW_GONE when the sitting has no such question any more */
function questionOf(book: Book, sitting: string, id: string): BookRow<Question> {
  const record = book.records(questions).find(({ row }) => row.id === id && row.sitting.trim() === sitting);
  if (record === undefined) throw new Failure("ROW_GONE", { sheet: questions.title, row: id });
  return record;
}

/** Days of steps, many at once. A protocol is signed and extracts are given after the sitting was closed. */
export function markSitting(run: Run, request: MarkRequest): Outcome<SittingsView> {
  const { id, notified, signed, questions: marks = [] } = request;
  const message = refreshedStep(run, (book) => {
    const record = book.records(sittings).find(({ row }) => row.id === id);
    if (record === undefined) throw new Failure("ROW_GONE", { sheet: sittings.title, row: id });
    const { row, ref } = record;
    if (row.closed === null && ((signed ?? "") !== "" || marks.length > 0))
      throw new Failure("SITTING_NOT_CLOSED", { sitting: labelOf(row) });
    const days = [signed, ...marks.flatMap(({ extract, acquainted }) => [extract, acquainted])];
    const early = days.find((day) => day !== undefined && day !== "" && day < (row.on ?? ""));
    if (early !== undefined)
      throw new Failure("BEFORE_SITTING", { day: formatDate(early), sitting: labelOf(row) });
    const part = {
      ...(notified === undefined ? {} : { notified: notified || null }),
      ...(signed === undefined ? {} : { signed: signed || null }),
    };
    const words = wordMarks(request);
    return {
      changes: [
        ...(Object.keys(part).length === 0 ? [] : [patchRow(sittings, ref, part)]),
        ...marks.flatMap((mark) => extractChanges(book, row, mark)),
      ],
      log: [{ sheet: sittings.title, row: id, message: words }],
      result: `${words}.`,
    };
  });
  return shownSitting(run, { id }, message);
}

function wordMarks({ notified, signed, questions: marks = [] }: MarkRequest): string {
  const dated = (what: string, on: string | undefined): string[] =>
    on === undefined ? [] : [on === "" ? `${what}: отметка снята` : `${what} ${formatDate(on)}`];
  const given = marks.filter(({ extract }) => extract !== undefined).length;
  const seen = marks.filter(({ acquainted }) => acquainted !== undefined).length;
  const parts = [
    ...dated("Члены комиссии извещены", notified),
    ...dated("Протокол подписан", signed),
    ...(given === 0 ? [] : [`Отмечено: ${counted(given, "выписка", "выписки", "выписок")}`]),
    ...(seen === 0 ? [] : [`Отмечено: ${counted(seen, "ознакомление", "ознакомления", "ознакомлений")}`]),
  ];
  return parts.length === 0 ? "Отмечать нечего" : parts.join("; ");
}

/** The days of a question, and the same days in the row of the person, while it tells of this sitting. */
function extractChanges(
  book: Book,
  sitting: Sitting,
  { id, extract, acquainted }: NonNullable<MarkRequest["questions"]>[number],
): Change[] {
  const { ref, row } = questionOf(book, sitting.id, id);
  const given = extract === undefined ? {} : { extract: extract || null };
  const seen = acquainted === undefined ? {} : { acquainted: acquainted || null };
  const own = patchRow(questions, ref, { ...given, ...seen });
  const isOfSitting = (person: { id: string; meeting: string | null }): boolean =>
    person.id === row.subject.trim() && person.meeting === sitting.on;
  const head = book.records(heads).find((record) => isOfSitting(record.row));
  const teacher = book.records(conformity).find((record) => isOfSitting(record.row));
  return [
    own,
    ...(head === undefined || extract === undefined ? [] : [patchRow(heads, head.ref, given)]),
    ...(teacher === undefined ? [] : [patchRow(conformity, teacher.ref, { ...given, ...seen })]),
  ];
}
