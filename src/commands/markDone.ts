// «Отметить исполнение»: several rows at once, with today's date and a short text as evidence. What lacks evidence is refused
// with the cure; nothing else is touched.
import * as z from "zod/mini";
import { isCivilDate } from "../domain/calendar/civil.ts";
import { closeDirectives, closeOccurrences, type Decisions } from "../domain/control/closing.ts";
import { wordRefusal } from "../domain/control/refusals.ts";
import { counted } from "../domain/language/plural.ts";
import { selection } from "../google/screen.ts";
import { Failure } from "../run/failure.ts";
import type { Run } from "../run/run.ts";
import type { Book, BookRow } from "../workbook/book.ts";
import { patchRow, type Change } from "../workbook/changes.ts";
import type { Table } from "../workbook/table.ts";
import { directives, occurrences } from "../workbook/tables/index.ts";
import { bringUpToDate } from "./book/refresh.ts";
import type { Marked } from "./contract/marking.ts";
import type { Outcome } from "./outcome.ts";

/** What a page or a program asks: rows by their ids, and one confirmation for all or for each its own. */
export const markDoneSchema = z.object({
  ids: z.array(z.string()),
  evidence: z._default(z.string(), ""),
  own: z._default(z.record(z.string(), z.string()), {}),
  on: z.optional(z.string().check(z.refine(isCivilDate))),
});
export type MarkDone = z.infer<typeof markDoneSchema>;

/** @param request null: the selected rows, each with the evidence typed in its own cell */
export function markDone(run: Run, request: MarkDone | null): Outcome<Marked> {
  const chosen = request === null ? selection() : null;
  const marked = run.step([occurrences, directives], (book) => {
    const ids = request?.ids ?? selectedIds(book, chosen);
    if (ids.length === 0) throw new Failure("NOTHING_SELECTED");
    return decide(book, ids, request ?? { evidence: "", own: {} }, run.today);
  });
  bringUpToDate(run);
  return wordMarked(marked);
}

function selectedIds(book: Book, chosen: ReturnType<typeof selection> | null): string[] {
  const among = <Row extends { id: string }>(table: Table<Row>): string[] => {
    if (chosen?.sheetId !== table.sheetId) return [];
    return book
      .records(table)
      .filter(({ index }) => chosen.rows.includes(index))
      .map(({ row }) => row.id);
  };
  return [...among(occurrences), ...among(directives)].filter((id) => id !== "");
}

function decide(
  book: Book,
  ids: readonly string[],
  request: Omit<MarkDone, "ids">,
  today: string,
): { changes: Change[]; log: { sheet: string; row: string; message: string }[]; result: Marked } {
  const inPlan = book.records(occurrences);
  const inDirectives = book.records(directives);
  const directed = new Set(inDirectives.map(({ row }) => row.id));
  const { evidence, own, on = today } = request;
  const closing = { today, evidence, own, on };
  const done = closeOccurrences({
    ...closing,
    rows: inPlan.map(({ row }) => row),
    ids: ids.filter((id) => !directed.has(id)),
  });
  const reported = closeDirectives({
    ...closing,
    rows: inDirectives.map(({ row }) => row),
    ids: ids.filter((id) => directed.has(id)),
  });
  const closed = [...done.patches, ...reported.patches].map(({ id }) => id);
  return {
    changes: [...patches(occurrences, inPlan, done), ...patches(directives, inDirectives, reported)],
    log: [...logOf(occurrences.title, done), ...logOf(directives.title, reported)],
    result: {
      closed,
      unchanged: [...done.unchanged, ...reported.unchanged],
      proposed: reported.proposed,
      refused: [...done.refusals, ...reported.refusals].map((refusal) => ({
        id: refusal.id,
        ...wordRefusal(refusal),
      })),
    },
  };
}

function patches<Row extends { id: string }>(
  table: Table<Row>,
  records: readonly BookRow<Row>[],
  decisions: Decisions<Row>,
): Change[] {
  const refs = new Map(records.map(({ ref, row }) => [row.id, ref]));
  return decisions.patches.map(({ id, fields }) => patchRow(table, refs.get(id) ?? id, fields));
}

function logOf<Row>(
  sheet: string,
  { patches: closed }: Decisions<Row>,
): { sheet: string; row: string; message: string }[] {
  return closed.map(({ id }) => ({ sheet, row: id, message: "Отмечено исполнение" }));
}

function wordMarked({ closed, unchanged, proposed, refused }: Marked): Outcome<Marked> {
  const rows = (count: number): string => counted(count, "строка", "строки", "строк");
  const parts = [
    `Исполнено: ${rows(closed.length)}.`,
    unchanged.length === 0 ? "" : `Уже были отмечены: ${rows(unchanged.length)}.`,
    refused.length === 0 ? "" : `Не отмечено: ${rows(refused.length)}.`,
    proposed.length === 0 ? "" : `Все части исполнены, можно закрыть и сам пункт: ${proposed.join(", ")}.`,
  ];
  return {
    message: parts.filter((part) => part !== "").join(" "),
    details: refused.map(({ reason, remedy }) => `${reason}. ${remedy}.`),
    data: { closed, unchanged, proposed, refused },
  };
}
