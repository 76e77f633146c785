// «Документы»: the way of a document after it is made — number, day, state — and what was left in doubt when a run was broken.
import * as z from "zod/mini";
import { isCivilDate } from "../domain/calendar/civil.ts";
import { DOCUMENT_KINDS } from "../domain/documents/documentKinds.ts";
import { DOCUMENT_STATES, type DocumentRecord } from "../domain/documents/documentRecord.ts";
import { signBy } from "../domain/documents/documentDues.ts";
import { holderOfNumber, isFrozen, isOurs, mayBecome, movedTo } from "../domain/documents/documentWay.ts";
import { bareNumber } from "../domain/language/bareNumber.ts";
import { counted } from "../domain/language/plural.ts";
import { Failure } from "../run/failure.ts";
import type { Decision, LogLine, Run } from "../run/run.ts";
import type { Book } from "../workbook/book.ts";
import { patchRow, type Change } from "../workbook/changes.ts";
import { documents, journal, questions, sittings } from "../workbook/tables/index.ts";
import { groundRules } from "./book/data.ts";
import { findDoubtful, isDoubtful, settled } from "./book/documents/doubts.ts";
import { NUMBER_CURE, numberWords } from "./book/documents/verdicts.ts";
import { VIEW_TABLES, viewOf } from "./book/documents/view.ts";
import type { DocumentsView, SetDocumentsRequest } from "./contract/documents.ts";
import type { Outcome } from "./outcome.ts";

export const setSchema = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: z.string(),
      state: z.optional(z.enum(DOCUMENT_STATES)),
      number: z.optional(z.string()),
      date: z.optional(z.string().check(z.refine(isCivilDate))),
    }),
  ),
});

export const settleSchema = z.strictObject({ id: z.string(), anew: z.boolean() });

const TABLES = [...new Set([...VIEW_TABLES, sittings, questions, journal])];

/** All or nothing. @throws Failure DOCUMENT_REFUSED with every reason; ROW_GONE */
export function setDocuments(run: Run, request: SetDocumentsRequest): Outcome<DocumentsView> {
  run.read(TABLES);
  const count = run.step(TABLES, (book) => decide(book, request, run.today), true);
  const changed = counted(count, "документ", "документа", "документов");
  return {
    message: count === 0 ? "Ничего не изменилось." : `Записано: ${changed}.`,
    details: [],
    data: viewOf(run),
  };
}

function decide(book: Book, request: SetDocumentsRequest, today: string): Decision<number> {
  const context = groundRules(book);
  const rows = book.rows(documents);
  const reasons: string[] = [];
  const changes: Change[] = [];
  const log: LogLine[] = [];
  for (const wanted of request.documents) {
    const index = rows.findIndex(({ id }) => id === wanted.id);
    const row = rows[index];
    if (row === undefined) throw new Failure("ROW_GONE", { sheet: documents.title, row: wanted.id });
    const part = partFor(row, wanted, today);
    const next = { ...row, ...part };
    const problems = objections(row, next, rows);
    reasons.push(...problems);
    if (problems.length > 0 || JSON.stringify(next) === JSON.stringify(row)) continue;
    rows[index] = next;
    changes.push(patchRow(documents, row.id, { ...part, warnFrom: signBy(next, context) }));
    changes.push(...elsewhere(book, row, next));
    log.push({ sheet: documents.title, row: row.id, message: wordChange(row, next) });
  }
  if (reasons.length > 0) throw new Failure("DOCUMENT_REFUSED", { text: reasons.join(" ") });
  return { changes, log, result: log.length };
}

type Wanted = SetDocumentsRequest["documents"][number];

/** A number comes with a day: that of today when nobody has said another. */
function partFor(
  row: DocumentRecord,
  { state, number, date }: Wanted,
  today: string,
): Partial<DocumentRecord> {
  const typed: Partial<DocumentRecord> = {
    ...(number === undefined ? {} : { number: bareNumber(number) }),
    ...(date === undefined ? {} : { date }),
  };
  const isNumbered = (typed.number ?? "") !== "" && (typed.date ?? row.date) === null;
  const dated = isNumbered ? { ...typed, date: today } : typed;
  return state === undefined || state === row.state
    ? dated
    : { ...dated, ...movedTo({ ...row, ...dated }, state, today) };
}

function objections(row: DocumentRecord, next: DocumentRecord, rows: readonly DocumentRecord[]): string[] {
  const name = `${row.id} «${row.title}»`;
  const reasons: string[] = [];
  if (!isOurs(row) && row.state === "")
    return [`${name} внесён вами: его номер, день и состояние меняйте прямо в листе «${documents.title}».`];
  if (next.state !== "" && !mayBecome(row.state, next.state))
    reasons.push(
      `${name}: «${row.state}» не может стать «${next.state}». Порядок: проект, на подписи, подписан, направлен; ошибочный документ аннулируйте.`,
    );
  const isRenumbered = row.number !== "" && row.number !== next.number;
  const isRedated = row.date !== null && row.date !== next.date;
  if (isFrozen(row) && (isRenumbered || isRedated))
    reasons.push(`${name} уже ${row.state}: номер и день не меняются. Ошибку исправит новая версия.`);
  const holder = next.state === "аннулирован" ? null : holderOfNumber(next, rows);
  if (holder !== null) reasons.push(`${name}: ${numberWords(next.number, holder)}. ${NUMBER_CURE}`);
  return reasons;
}

function wordChange(row: DocumentRecord, next: DocumentRecord): string {
  const number = next.number === row.number ? "" : `№ ${next.number}`;
  const state = next.state === row.state ? "" : `«${row.state}» → «${next.state}»`;
  return [next.kind, state, number].filter((part) => part !== "").join(", ");
}

/** A signed protocol is a fact of its sitting, a signed extract one of its question; days that are known stay. */
function elsewhere(book: Book, row: DocumentRecord, next: DocumentRecord): Change[] {
  if (isFrozen(row) || !isFrozen(next)) return [];
  const isMadeFrom = ({ row: { id } }: { row: { id: string } }): boolean => row.sources.includes(id);
  if (row.kind === DOCUMENT_KINDS.protocol.title)
    return book
      .records(sittings)
      .filter((record) => isMadeFrom(record) && record.row.signed === null)
      .map(({ ref }) => patchRow(sittings, ref, { signed: next.date }));
  if (row.kind === DOCUMENT_KINDS.extract.title)
    return book
      .records(questions)
      .filter((record) => isMadeFrom(record) && record.row.extract === null)
      .map(({ ref }) => patchRow(questions, ref, { extract: next.date }));
  return [];
}

/** Looks for the file of a document in doubt; not found and given up, it can be made anew. */
export function settleDocument(run: Run, { id, anew }: z.infer<typeof settleSchema>): Outcome<DocumentsView> {
  const row = run
    .read(TABLES)
    .rows(documents)
    .find((each) => each.id === id);
  if (row === undefined) throw new Failure("ROW_GONE", { sheet: documents.title, row: id });
  if (!isDoubtful(row)) return { message: `${id}: файл уже есть.`, details: [], data: viewOf(run) };
  const found = findDoubtful([row]);
  const isFound = found.has(id);
  run.step(
    TABLES,
    (book) => {
      const changes = isFound || !anew ? settled(book, found, run.today) : givenUp(id);
      const message = isFound ? "Файл найден" : anew ? "Файл не найден, документ будет сделан заново" : "";
      const log = message === "" ? [] : [{ sheet: documents.title, row: id, message }];
      return { changes, log, result: null };
    },
    true,
  );
  return {
    message: isFound
      ? `${id}: файл найден.`
      : anew
        ? `${id}: файл не найден, строка аннулирована. Сделайте документ заново.`
        : `${id}: файл пока не найден. Повторите через минуту-две: Google показывает новые файлы не сразу.`,
    details: [],
    data: viewOf(run),
  };
}

function givenUp(id: string): Change[] {
  const comment = "Файл не найден после прерванного запуска";
  return [patchRow(documents, id, { state: "аннулирован", comment })];
}
