// «Списки месяца»: a list previewed with its problems and differences, and frozen as it was sent, so that applications go on.
import * as z from "zod/mini";
import { formatDate, isCivilDate } from "../domain/calendar/civil.ts";
import type { Application } from "../domain/attestation/application.ts";
import { differencesOf, isSame, lastVersion, sentRows } from "../domain/attestation/lists/listDifferences.ts";
import { fieldsOf } from "../domain/attestation/lists/listFields.ts";
import { monthList as listOf, type ListRow } from "../domain/attestation/lists/monthLists.ts";
import { readMonth, wordMonth } from "../domain/attestation/months.ts";
import { SENT_LIST_KINDS, type SentListKind } from "../domain/attestation/schoolBooks.ts";
import { counted } from "../domain/language/plural.ts";
import { Failure } from "../run/failure.ts";
import type { Decision, Run } from "../run/run.ts";
import type { Book } from "../workbook/book.ts";
import { addRows, patchRow } from "../workbook/changes.ts";
import { nextIds } from "../workbook/table.ts";
import { applications, sentLists } from "../workbook/tables/index.ts";
import { bringRegistersUpToDate } from "./book/completeRegisters.ts";
import { chosenMonth, LIST_TABLES, listData, monthsWith } from "./book/listData.ts";
import type { MonthListView } from "./contract/monthLists.ts";
import type { Outcome } from "./outcome.ts";

const isMonth = (text: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) || readMonth(text) !== null;

export const listSchema = z.strictObject({
  kind: z.enum(SENT_LIST_KINDS),
  month: z.optional(z.string().check(z.refine(isMonth))),
  override: z.optional(z.record(z.string(), z.string())),
});
type ListRequest = z.infer<typeof listSchema>;

export const sendListSchema = z.strictObject({
  kind: z.enum(SENT_LIST_KINDS),
  month: z.string().check(z.refine(isMonth)),
  number: z.string(),
  sent: z.string().check(z.refine(isCivilDate)),
  override: z.optional(z.record(z.string(), z.string())),
});
type SendRequest = z.infer<typeof sendListSchema>;

export function monthList(run: Run, request: ListRequest): Outcome<MonthListView> {
  const view = viewOf(run.read(LIST_TABLES), request, run.today).view;
  return {
    message: `Список «${view.kind}», ${wordMonth(view.month)}: ${rows(view.rows.length)}.${wordLeftOut(view)}`,
    details: view.problems.map(({ text }) => text),
    data: view,
  };
}

/** A version is frozen once: the same list again writes nothing. */
export function sendMonthList(run: Run, request: SendRequest): Outcome<MonthListView> {
  if (request.number.trim() === "")
    throw new Failure("BAD_REQUEST", {
      command: run.command,
      text: "нет исходящего номера письма, впишите его",
    });
  if (request.sent > run.today)
    throw new Failure("BAD_REQUEST", {
      command: run.command,
      text: `день отправки ${formatDate(request.sent)} ещё не наступил, впишите день, когда письмо ушло`,
    });
  const message = run.step(LIST_TABLES, (book) => freeze(book, request, run.today));
  bringRegistersUpToDate(run);
  const { view } = viewOf(run.read(LIST_TABLES), request, run.today);
  return { message, details: view.problems.map(({ text }) => text), data: view };
}

function freeze(book: Book, request: SendRequest, today: string): Decision<string> {
  const { view, listed } = viewOf(book, request, today);
  const { kind, month } = view;
  const title = `Список «${kind}», ${wordMonth(month)}`;
  if (listed.length === 0 && view.last === null)
    return { changes: [], result: `${title}: отправлять нечего, строк нет.${wordLeftOut(view)}` };
  if (view.differences !== null && isSame(view.differences))
    return {
      changes: [],
      result: `${title}: с версии ${view.last?.version ?? 1} ничего не изменилось, новая версия не записана.`,
    };
  const version = (view.last?.version ?? 0) + 1;
  const { number, sent } = request;
  const override = Object.entries(request.override ?? {})
    .filter(([id, why]) => why.trim() !== "" && listed.some((row) => row.id === id))
    .map(([id, why]) => `${id}: ${why.trim()}`)
    .join("; ");
  const frozen = sentRows({ kind, month, version, number: number.trim(), sent, override }, listed);
  const used = book.rows(sentLists).map(({ id }) => id);
  const ids = nextIds(sentLists.idPrefix ?? "", used, frozen.length);
  const inList = new Set(listed.map(({ id }) => id));
  const marked = book
    .records(applications)
    .filter(({ row }) => inList.has(row.id))
    .flatMap(({ ref, row }) => {
      const part = marksOf(row, kind, number.trim(), sent);
      return part === null ? [] : [{ id: row.id, change: patchRow(applications, ref, part) }];
    });
  const words = `${title}: отправлен, исх. № ${number.trim()} от ${formatDate(sent)}, версия ${version}`;
  return {
    changes: [
      addRows(
        sentLists,
        frozen.map((row, index) => ({ ...row, id: ids[index] ?? "" })),
      ),
      ...marked.map(({ change }) => change),
    ],
    log: [
      { sheet: sentLists.title, row: ids[0] ?? "", message: `${words}, ${rows(listed.length)}` },
      ...marked.map(({ id }) => ({ sheet: applications.title, row: id, message: words })),
    ],
    result: `${words}: ${rows(listed.length)}. Отмечено заявлений: ${marked.length}.`,
  };
}

/** What the sending says of an application; what an earlier letter said stays. */
function marksOf(
  row: Application,
  kind: SentListKind,
  number: string,
  sent: string,
): Partial<Application> | null {
  if (kind === "подавшие заявления" && row.regionListOn === null)
    return { regionList: number, regionListOn: sent };
  if (kind === "заключения специалистов" && row.conclusionSent === null) return { conclusionSent: sent };
  return null;
}

function viewOf(
  book: Book,
  { kind, month: wanted, override = {} }: ListRequest,
  today: string,
): { view: MonthListView; listed: readonly ListRow[] } {
  const data = listData(book, today);
  const months = monthsWith(data.applications);
  const month = chosenMonth(wanted, months, today);
  const list = listOf({ ...data, kind, month, override });
  const last = lastVersion(book.rows(sentLists), kind, month);
  const names = new Map(data.applications.map(({ id, name, teacher }) => [id, name || teacher]));
  const columns = fieldsOf(kind).map(({ field, label }) => ({ field, label }));
  const view: MonthListView = {
    today,
    kind,
    to: kind === "аттестуемые месяца" ? "" : data.settings.regionBody,
    month,
    months,
    columns,
    rows: list.rows.map((row) => ({ ...row })),
    leftOut: list.leftOut.map((id) => ({
      id,
      name: names.get(id) ?? id,
      canOverride: !list.problems.some((problem) => problem.id === id && problem.code === "NO_CONCLUSION"),
    })),
    problems: list.problems.map(({ id, code, text }) => ({ id, code, text })),
    totals: { ...list.totals },
    last: last === null ? null : { version: last.version, number: last.number, sent: last.sent ?? "" },
    differences: differencesOf(last, list.rows),
  };
  return { view, listed: list.rows };
}

const rows = (count: number): string => counted(count, "строка", "строки", "строк");

function wordLeftOut({ leftOut }: MonthListView): string {
  return leftOut.length === 0 ? "" : ` Не вошли: ${leftOut.length}, причины ниже.`;
}
