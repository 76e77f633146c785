// A returned book against the state of its own issue and against the centre's rows of today. What one side has changed is
// taken; what both have changed is asked; nothing is lost or reverted in silence, nothing is deleted.
import { spellingKey } from "../domain/people/spelling.ts";
import type { CellValue } from "../workbook/cell.ts";
import { mergeRow, type RowPlace } from "./mergeRow.ts";
import { anotherPerson, isAnotherPerson, newCase, newTeacher, type NewRow } from "./newRows.ts";
import { receiptOf } from "./receipt.ts";
import { remark, rowName } from "./remarks.ts";
import { INCLUDE, sheetSpec, type SheetSpec } from "./sheets.ts";
import { withCodes } from "./rowCodes.ts";
import { sentAfter, sentCells } from "./sentCells.ts";
import { isNewRow, isProposal, linkKey, NEW_ROW, withoutProposals } from "./state.ts";
import {
  BOOK_TABLES,
  type BookAddition,
  type BookMark,
  type BookPatch,
  type BookRemark,
  type BookState,
  type BookTable,
  type Cells,
  type MergeResult,
  type ReturnedBook,
  type ReturnedRow,
  type ReturnedSheet,
} from "./types.ts";

export interface MergeInput {
  /** State of the issue that came back; null when the log doesn't know it. */
  base: BookState | null;
  /** The centre's rows of this school now. */
  current: BookState;
  returned: ReturnedBook;
}

type Tables = Record<BookTable, Record<string, Cells>>;

/** What the merge has come to so far. */
interface Work extends MergeInput {
  patches: BookPatch[];
  additions: BookAddition[];
  remarks: BookRemark[];
  proposals: { included: number; declined: number; unanswered: number };
  /** State of the issue for the next time. */
  next: Tables;
  /** Cells of the issue as they went out, for the next time. */
  sent: Cells;
  /** Something stands in the rows that didn't go out with them. */
  isTyped: boolean;
  /** Cells say again what went out, though something else came back in them since. */
  isOtherCopy: boolean;
}

export function mergeBook(input: MergeInput): MergeResult {
  const { base, current, returned } = input;
  if (returned.mark === null) return nothing(input, "unmarked");
  if (isForeign(returned.mark, current.mark)) return nothing(input, "foreign");
  const work: Work = {
    ...input,
    patches: [],
    additions: [],
    remarks: [...returned.remarks],
    proposals: { included: 0, declined: 0, unanswered: 0 },
    next: copyOf(base),
    sent: base?.sent ?? {},
    isTyped: returned.remarks.some(({ kind }) => kind !== "told"),
    isOtherCopy: false,
  };
  for (const table of BOOK_TABLES) {
    const sheet = returned.sheets.find((each) => each.table === table);
    if (sheet !== undefined) mergeSheet(work, sheet);
  }
  const { patches, additions, remarks, proposals } = work;
  return {
    verdict: base === null ? "review" : "merged",
    patches,
    additions,
    remarks,
    proposals,
    answers: returned.answers,
    receipt: receiptOf(work, current),
    isAsSent: !work.isTyped,
    isOtherCopy: work.isOtherCopy,
    base: base === null ? null : { ...base, tables: work.next, sent: work.sent },
  };
}

/** The line that people see doesn't name the centre: then the name of the school has to be ours. */
function isForeign(theirs: BookMark, ours: BookMark): boolean {
  if (theirs.organisation !== ours.organisation) return true;
  return theirs.book === ""
    ? spellingKey(theirs.school) !== spellingKey(ours.school)
    : theirs.book !== ours.book;
}

function nothing({ base, returned }: MergeInput, verdict: "foreign" | "unmarked"): MergeResult {
  return {
    verdict,
    patches: [],
    additions: [],
    remarks: [],
    answers: returned.answers,
    proposals: { included: 0, declined: 0, unanswered: 0 },
    receipt: { taken: [], asked: [], refused: [] },
    isAsSent: false,
    isOtherCopy: false,
    base,
  };
}

function copyOf(base: BookState | null): Tables {
  return {
    teachers: { ...base?.tables.teachers },
    applications: { ...base?.tables.applications },
    conformity: { ...base?.tables.conformity },
  };
}

function mergeSheet(work: Work, sheet: ReturnedSheet): void {
  const spec = sheetSpec(sheet.table);
  const seen = new Map<string, ReturnedRow>();
  for (const returned of withCodes(work.base, sheet)) {
    const first = seen.get(returned.key);
    if (first !== undefined) repeatedRow(work, spec, first, returned);
    else mergeOne(work, spec, returned);
    if (first === undefined) seen.set(returned.key, returned);
  }
  deletedRows(work, spec, seen);
}

function mergeOne(work: Work, spec: SheetSpec, returned: ReturnedRow): void {
  const { base, current } = work;
  const { key } = returned;
  const table = spec.name;
  const id = isNewRow(key) ? base?.links[linkKey(table, key)] : key;
  if (id === undefined) return addRow(work, spec, returned);
  const now = current.tables[table][id];
  const before = base?.tables[table][key];
  const place = placeOf(work, spec, returned, now ?? before ?? returned.cells, id);
  if (now === undefined) return goneRow(work, place, before, returned);
  if (isAnotherPerson(returned, before, current.names)) {
    work.isTyped = true;
    work.isOtherCopy = true;
    work.remarks.push(anotherPerson(place, returned, current.names));
    return;
  }
  const sent = sentCells(base, table, key);
  const merged = mergeRow(place, { base: before, sent, current: now, returned }, current.names);
  work.remarks.push(...merged.remarks);
  if (merged.isTyped) work.isTyped = true;
  if (merged.isOtherCopy) work.isOtherCopy = true;
  if (Object.keys(merged.take).length > 0) {
    const was: Record<string, CellValue> = {};
    for (const column of Object.keys(merged.take)) was[column] = now[column] ?? "";
    work.patches.push({ table, id, cells: merged.take, was });
  }
  if (before !== undefined) advance(work, table, key, { ...before, ...merged.advance });
}

/** The row as it has come back, for the next time. */
function advance(work: Work, table: BookTable, key: string, cells: Cells): void {
  work.sent = sentAfter(work.sent, work.base?.tables[table][key], { table, key, cells });
  work.next[table][key] = cells;
}

function placeOf(
  work: Work,
  spec: SheetSpec,
  { key, line }: ReturnedRow,
  cells: Cells,
  id: string,
): RowPlace {
  const name = rowName(id === "" ? `строка ${line}` : id, cells, work.current.names);
  return {
    organisation: work.current.mark.organisation,
    spec,
    key: id === "" ? key : id,
    row: name,
    id,
    ...(isProposal(key) ? { isProposal: true } : {}),
  };
}

/** The code is in no book of the centre's, or its row was deleted there since. */
function goneRow(work: Work, place: RowPlace, before: Cells | undefined, returned: ReturnedRow): void {
  if (before !== undefined) {
    const sides = {
      base: before,
      sent: sentCells(work.base, place.spec.name, returned.key),
      current: before,
    };
    const { isTyped } = mergeRow(place, { ...sides, returned }, work.current.names);
    if (!isTyped) return;
  }
  work.isTyped = true;
  const message =
    before === undefined
      ? `Строки с кодом «${returned.key}» у центра нет: она не взята.`
      : "Этой строки в книге центра больше нет, а организация её изменила: не взято.";
  const cure = "Если строка нужна, внесите её новой, без кода.";
  work.remarks.push(remark("ask", place, "нет строки", message, cure));
}

function repeatedRow(work: Work, spec: SheetSpec, first: ReturnedRow, again: ReturnedRow): void {
  const isSame = spec.columns.every(({ id }) => first.cells[id] === again.cells[id]);
  if (isSame) return;
  work.isTyped = true;
  const place = placeOf(work, spec, again, again.cells, isNewRow(again.key) ? "" : again.key);
  const what = isNewRow(again.key)
    ? "Новая строка внесена дважды"
    : `Код «${again.key}» стоит в двух строках`;
  const message = `${what} (${first.line} и ${again.line}): взята первая.`;
  const cure = "Новую строку вносите под последней, не копируя код.";
  work.remarks.push(remark("ask", { ...place, key: `${again.key} ещё раз` }, "дважды", message, cure));
}

/** Rows of the issue that aren't in the book any more: shown, never deleted. */
function deletedRows(work: Work, spec: SheetSpec, seen: ReadonlyMap<string, ReturnedRow>): void {
  const { base, current } = work;
  for (const key of Object.keys(base?.tables[spec.name] ?? {})) {
    const id = isNewRow(key) ? base?.links[linkKey(spec.name, key)] : key;
    const now = id === undefined ? undefined : current.tables[spec.name][id];
    if (
      seen.has(key) ||
      now === undefined ||
      id === undefined ||
      ["уволен", "переведён"].includes(String(now["status"]))
    )
      continue;
    if (!key.startsWith(`${NEW_ROW} `)) work.isTyped = true;
    const place = placeOf(work, spec, { key, line: 0, cells: {}, problems: [] }, now, id);
    const cure =
      spec.name === "teachers"
        ? "Если человек больше не работает, выберите состояние «уволен» или «переведён»."
        : "Если строка не нужна, отзовите её или решите, что с ней делать, в книге центра.";
    work.remarks.push(
      remark("ask", place, "удалена", "Организация удалила строку. У центра она осталась.", cure),
    );
  }
  unanswered(work, spec, seen);
}

/** Proposals whose rows were deleted are not answered either. */
function unanswered(work: Work, spec: SheetSpec, seen: ReadonlyMap<string, ReturnedRow>): void {
  const asked = Object.keys(work.base?.tables[spec.name] ?? {}).filter(isProposal);
  work.proposals.unanswered += asked.filter((key) => !seen.has(key)).length;
}

function addRow(work: Work, spec: SheetSpec, returned: ReturnedRow): void {
  const { base, current } = work;
  const { key, cells } = returned;
  const place = placeOf(work, spec, returned, cells, "");
  if (isProposal(key) && !isAccepted(work, place, returned)) return;
  work.isTyped = true;
  if (base === null) {
    const message = "Новая строка не внесена: что было выслано этим выпуском, неизвестно.";
    work.remarks.push(
      remark("ask", place, "новая", message, "Внесите её в книгу центра сами или вышлите новый выпуск."),
    );
    return;
  }
  const people = { known: current.tables.teachers, added: addedTeachers(work.additions), links: base.links };
  const row: NewRow =
    spec.name === "teachers"
      ? newTeacher(place, key, returned, people, current.names)
      : newCase(place, key, returned, people, withoutProposals(current.tables[spec.name]), current.names);
  work.remarks.push(...row.remarks);
  if (row.addition === null) return;
  work.additions.push(row.addition);
  const unread: Record<string, CellValue> = {};
  for (const { column } of returned.problems) unread[column] = "";
  advance(work, spec.name, key, { ...work.next[spec.name][key], ...cells, ...unread });
}

/** Whether the school wants the proposed application; a row that it filled in without an answer is asked about. */
function isAccepted(work: Work, place: RowPlace, { key, cells }: ReturnedRow): boolean {
  const answer = cells[INCLUDE] ?? "";
  if (answer === "да") work.proposals.included += 1;
  else if (answer === "нет") work.proposals.declined += 1;
  else work.proposals.unanswered += 1;
  const sent = work.base?.tables.applications[key] ?? cells;
  const isTouched = place.spec.columns.some(
    ({ id, owner }) => owner !== "центр" && id !== INCLUDE && (cells[id] ?? "") !== (sent[id] ?? ""),
  );
  if (answer !== "" || isTouched) work.isTyped = true;
  if (answer === "" && isTouched) {
    const message = "Предложение заполнено, но на него не отвечено.";
    work.remarks.push(
      remark("bad", place, "ответ", message, "Выберите «да» или «нет» в столбце «В список»."),
    );
  }
  return answer === "да";
}

function addedTeachers(additions: readonly BookAddition[]): Map<string, Cells> {
  return new Map(additions.filter(({ table }) => table === "teachers").map(({ key, cells }) => [key, cells]));
}
