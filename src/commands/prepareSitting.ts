// «Заседание»: looked at, made, its day and agenda changed, called off.
import * as z from "zod/mini";
import { isCivilDate } from "../domain/calendar/civil.ts";
import { QUESTION_KINDS, SITTING_FORMS, type Question, type Sitting } from "../domain/commission/sitting.ts";
import { bareNumber } from "../domain/language/bareNumber.ts";
import { counted } from "../domain/language/plural.ts";
import { spellingKey } from "../domain/people/spelling.ts";
import { Failure } from "../run/failure.ts";
import type { Decision, Run } from "../run/run.ts";
import { emptyRow, type Book, type BookRow } from "../workbook/book.ts";
import { addRowsIfAny, patchRow, removeRow, type Change } from "../workbook/changes.ts";
import { nextIds } from "../workbook/table.ts";
import { commissions, questions, sittings } from "../workbook/tables/index.ts";
import { bringWholeUpToDate } from "./book/refresh.ts";
import { refreshedStep } from "./book/refreshedStep.ts";
import {
  decisionWordings,
  labelOf,
  SITTING_TABLES,
  sittingData,
  sittingsView as viewOf,
  VIEW_TABLES,
} from "./book/sittingView.ts";
import type { SittingsView } from "./contract/sittings.ts";
import type { Outcome } from "./outcome.ts";

export const dayOrNothing = z.string().check(z.refine((text) => text === "" || isCivilDate(text)));
const day = z.string().check(z.refine(isCivilDate));

export const viewSchema = z.strictObject({
  id: z.optional(z.string()),
  commission: z.optional(z.string()),
});

export const saveSchema = z.strictObject({
  id: z.optional(z.string()),
  commission: z.string(),
  number: z.string(),
  on: dayOrNothing,
  time: z.string(),
  place: z.string(),
  form: z.enum(SITTING_FORMS),
  invited: z.array(z.string()),
  known: z.optional(z.array(z.string())),
  agenda: z.array(
    z.strictObject({
      id: z.optional(z.string()),
      kind: z.enum(QUESTION_KINDS),
      subject: z.string(),
      name: z.string(),
      position: z.string(),
      school: z.string(),
      speaker: z.string(),
      papers: z.array(z.string()),
    }),
  ),
});
type SaveRequest = z.infer<typeof saveSchema>;

export const cancelSchema = z.strictObject({ id: z.string(), on: day });

/** Nothing is written. */
export function sittingsView(run: Run, request: z.infer<typeof viewSchema>): Outcome<SittingsView> {
  return shownSitting(run, request, "");
}

/** The sitting as it now is, after what was done to it. */
export function shownSitting(
  run: Run,
  request: z.infer<typeof viewSchema>,
  message: string,
  details: readonly string[] = [],
): Outcome<SittingsView> {
  const book = run.read(VIEW_TABLES);
  const data = viewOf(sittingData(book), decisionWordings(book), request, run.today);
  return { message, details: [...details], data };
}

/** An open sitting by its code. @throws Failure when it is gone, closed or called off */
export function openSitting(book: Book, id: string): BookRow<Sitting> {
  const record = book.records(sittings).find(({ row }) => row.id === id);
  if (record === undefined) throw new Failure("ROW_GONE", { sheet: sittings.title, row: id });
  const { closed, cancelled } = record.row;
  if (closed !== null || cancelled !== null)
    throw new Failure("SITTING_OVER", {
      sitting: labelOf(record.row),
      state: closed === null ? "отменено" : "закрыто",
    });
  return record;
}

export function saveSitting(run: Run, request: SaveRequest): Outcome<SittingsView> {
  const { id, message } = run.step(SITTING_TABLES, (book) => decideSaving(book, request));
  bringWholeUpToDate(run);
  return shownSitting(run, { id }, message);
}

function decideSaving(book: Book, request: SaveRequest): Decision<{ id: string; message: string }> {
  if (!book.rows(commissions).some(({ id }) => id === request.commission))
    throw new Failure("ROW_GONE", { sheet: commissions.title, row: request.commission });
  const record = request.id === undefined ? twinOf(book, request) : openSitting(book, request.id);
  const [fresh = ""] = nextIds(
    sittings.idPrefix ?? "",
    book.rows(sittings).map(({ id }) => id),
    1,
  );
  const id = record?.row.id ?? fresh;
  const { commission, number, time, place, form, invited } = request;
  const part = { commission, number: bareNumber(number), on: request.on || null, time, place, form, invited };
  const row = { ...(record?.row ?? emptyRow(sittings)), ...part, id };
  const own: Change[] =
    record === null ? addRowsIfAny(sittings, [row]) : [patchRow(sittings, record.ref, part)];
  const agenda = agendaChanges(book, id, request);
  const count = counted(agenda.length, "вопрос", "вопроса", "вопросов");
  const message = `${record === null ? "Заседание назначено" : "Заседание сохранено"}: ${labelOf(row)}; в повестке ${count}.`;
  return {
    changes: [...own, ...agenda.changes],
    log: [{ sheet: sittings.title, row: id, message }],
    result: { id, message },
  };
}

/** The same sitting saved once more, because nobody heard that the first time had succeeded. */
function twinOf(book: Book, { commission, on, time, number }: SaveRequest): BookRow<Sitting> | null {
  const twin = book
    .records(sittings)
    .find(
      ({ row }) =>
        row.commission === commission &&
        (row.on ?? "") === on &&
        row.time === time &&
        bareNumber(row.number) === bareNumber(number) &&
        row.closed === null &&
        row.cancelled === null,
    );
  return twin ?? null;
}

type AgendaItem = SaveRequest["agenda"][number];

/**
 * The agenda in its order: questions that are there keep their votes, new ones get codes, known ones left out go. What somebody else
 * has added meanwhile comes after the others.
 */
function agendaChanges(
  book: Book,
  sitting: string,
  { agenda, known }: SaveRequest,
): { changes: Change[]; length: number } {
  const all = book.records(questions);
  const own = all.filter(({ row }) => row.sitting.trim() === sitting);
  const placed = agenda.map((item, index) => ({
    record: own.find(({ row }) => (item.id === undefined ? isSame(row, item) : row.id === item.id)),
    part: partOf(item, sitting, index + 1),
  }));
  const kept = new Set(placed.map(({ record }) => record?.ref));
  const left = own.filter(({ ref }) => !kept.has(ref));
  const isTakenOff = ({ id }: Question): boolean => (known === undefined ? id !== "" : known.includes(id));
  const others = left.filter(({ row }) => !isTakenOff(row));
  const added = placed.filter(({ record }) => record === undefined);
  const ids = nextIds(
    questions.idPrefix ?? "",
    all.map(({ row }) => row.id),
    added.length,
  );
  const rows = added.map(({ part }, index) => ({ ...emptyRow(questions), ...part, id: ids[index] ?? "" }));
  const changes = [
    ...placed.flatMap(({ record, part }) =>
      record === undefined ? [] : [patchRow(questions, record.ref, part)],
    ),
    ...others.map(({ ref }, index) => patchRow(questions, ref, { order: agenda.length + index + 1 })),
    ...left.filter(({ row }) => isTakenOff(row)).map(({ ref }) => removeRow(questions, ref)),
    ...addRowsIfAny(questions, rows),
  ];
  return { changes, length: agenda.length + others.length };
}

function isSame(row: Question, { kind, subject, name }: AgendaItem): boolean {
  if (row.kind !== kind) return false;
  return subject.trim() === ""
    ? row.subject.trim() === "" && spellingKey(row.name) === spellingKey(name)
    : row.subject.trim() === subject.trim();
}

function partOf(
  { kind, subject, name, position, school, speaker, papers }: AgendaItem,
  sitting: string,
  order: number,
): Pick<
  Question,
  "sitting" | "order" | "kind" | "subject" | "name" | "position" | "school" | "speaker" | "papers"
> {
  return { sitting, order, kind, subject, name, position, school, speaker, papers };
}

export function cancelSitting(run: Run, { id, on }: z.infer<typeof cancelSchema>): Outcome<SittingsView> {
  const message = refreshedStep(run, (book) => {
    const { ref, row } = openSitting(book, id);
    const words = `Заседание отменено: ${labelOf(row)}`;
    return {
      changes: [patchRow(sittings, ref, { cancelled: on })],
      log: [{ sheet: sittings.title, row: id, message: words }],
      result: `${words}. Вопросы его повестки снова предлагаются в другие заседания.`,
    };
  });
  return shownSitting(run, { id }, message);
}
