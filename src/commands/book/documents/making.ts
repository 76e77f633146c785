// Making papers: all intents are committed first, with the data they are made from; then one file and one commit for each, which
// confirms it and marks the next as going. A run killed anywhere leaves at most one document «не подтверждено».
import type { MadePaper } from "../../../documents/form.ts";
import { DOCUMENT_KINDS } from "../../../domain/documents/documentKinds.ts";
import type { DocumentRecord } from "../../../domain/documents/documentRecord.ts";
import { differencesOf, type PaperFacts } from "../../../domain/documents/differences.ts";
import { counted } from "../../../domain/language/plural.ts";
import type { MadeFile } from "../../../google/drive.ts";
import { documentsFolder, makeFile } from "../../../run/documentFiles.ts";
import { Failure } from "../../../run/failure.ts";
import type { Decision, LogLine, Run } from "../../../run/run.ts";
import type { Book } from "../../../workbook/book.ts";
import { addRows, patchRow, weightOf, type Change } from "../../../workbook/changes.ts";
import { nextIds } from "../../../workbook/table.ts";
import { documentData, documents, journal } from "../../../workbook/tables/index.ts";
import type { DocumentsMade } from "../../contract/documents.ts";
import { replacedBy } from "./confirmed.ts";
import { docxOfPaper, type Look } from "./content.ts";
import { logData } from "./dataLog.ts";
import { fileKey, settled } from "./doubts.ts";
import { verdictOn, type Wanted } from "./verdicts.ts";

/** One batch stays under the 1.5 MB of the service. */
const STEP_BYTES = 900_000;

/** What making goes by, besides the register itself. */
export interface MakingOrder {
  wanted: readonly Wanted[];
  /** Own form and tags of the kind. */
  look: Look;
  again: readonly string[];
  /** At most so many files. */
  limit: number;
  /** Files of doubtful documents that were found, by the ids of their rows. */
  found: ReadonlyMap<string, MadeFile>;
  /** What the last versions say, by their ids. */
  past: ReadonlyMap<string, PaperFacts>;
}

interface Queued {
  row: DocumentRecord;
  paper: MadePaper;
}

interface Intents {
  queue: Queued[];
  unchanged: string[];
  refused: DocumentsMade["refused"];
  /** Papers for which the batch had no room. */
  left: Wanted[];
}

const MAKING_TABLES = [documents, documentData, journal] as const;

/** @throws Failure DRIVE_REFUSED when no file can be made: nothing is left half made */
export function makeAll(run: Run, order: MakingOrder): DocumentsMade {
  const done: DocumentsMade = { made: [], unchanged: [], refused: [], rest: 0 };
  let left = order.wanted;
  let found = order.found;
  let folder = "";
  for (let count = 0; left.length > 0;) {
    const now = left;
    if (folder === "" && willMake(run, order)) folder = documentsFolder();
    const step = run.step(
      MAKING_TABLES,
      (book) => intents(run, book, { ...order, wanted: now, found }),
      true,
    );
    found = new Map();
    done.unchanged.push(...step.unchanged);
    done.refused.push(...step.refused);
    const { made, rest } = makeQueue(run, step.queue, { order, folder, limit: order.limit - count, done });
    count += made;
    left = step.left;
    if (rest > 0 || count >= order.limit || !run.hasTime()) return { ...done, rest: rest + left.length };
  }
  return done;
}

/** Whether the register as it was read calls for any file at all. */
function willMake(run: Run, order: MakingOrder): boolean {
  const rows = run.read(MAKING_TABLES).rows(documents);
  return order.wanted.some((each) => verdictOn(each, rows, { id: "", again: order.again }).kind === "make");
}

/** One step: what was left in doubt is settled, and as many papers as fit are queued, the first as going. */
function intents(run: Run, book: Book, order: MakingOrder): Decision<Intents> {
  const doubts = settled(book, order.found, run.today);
  const rows = book.after(doubts).rows(documents);
  const result: Intents = { queue: [], unchanged: [], refused: [], left: [] };
  const changes: Change[] = [...doubts];
  const fresh = nextIds(
    documents.idPrefix ?? "",
    rows.map(({ id }) => id),
    order.wanted.length,
  );
  let bytes = STEP_BYTES;
  for (const each of order.wanted) {
    if (bytes <= 0) {
      result.left.push(each);
      continue;
    }
    const verdict = verdictOn(each, rows, { id: fresh[0] ?? "", again: order.again });
    if (verdict.kind === "refused") {
      result.refused.push({ title: each.paper.title, problems: verdict.problems });
    } else if (verdict.kind === "unchanged") {
      result.unchanged.push(verdict.id);
    } else {
      const state = result.queue.length === 0 ? ("создаётся" as const) : ("в очереди" as const);
      const row = { ...verdict.row, state, difference: differenceWords(verdict.last, each.paper, order) };
      const own = queueChanges(book, row, verdict.queued, each.paper, run.moment);
      bytes -= own.reduce((sum, change) => sum + weightOf(change), 0);
      changes.push(...own);
      if (verdict.queued === null) fresh.shift();
      rows.push(row);
      result.queue.push({ row, paper: each.paper });
    }
  }
  return { changes: together(changes), log: logOf(result.queue), result };
}

function differenceWords(last: DocumentRecord | null, paper: MadePaper, { past }: MakingOrder): string {
  const was = last === null ? undefined : past.get(last.id);
  return was === undefined ? "" : differencesOf(was, paper).join("\n");
}

/** A row that stands in the queue already is brought up to date; a new one comes with its data. */
function queueChanges(
  book: Book,
  row: DocumentRecord,
  queued: DocumentRecord | null,
  { fields, rows }: MadePaper,
  at: string,
): Change[] {
  if (queued === null) return [addRows(documents, [row]), ...logData(book, row.id, { fields, rows }, at)];
  const { state, title, number, date, to, sources, print } = row;
  if (queued.print === print) return state === queued.state ? [] : [patchRow(documents, row.id, { state })];
  return [
    patchRow(documents, row.id, { state, title, number, date, to, sources, print }),
    ...logData(book, row.id, { fields, rows }, at),
  ];
}

/** New rows and events of one sheet become one change each. */
function together(changes: readonly Change[]): Change[] {
  const merged: Change[] = [];
  for (const change of changes) {
    const index = merged.findIndex(
      (each) =>
        (change.kind === "add" || change.kind === "log") &&
        each.kind === change.kind &&
        each.table === change.table,
    );
    const known = merged[index];
    if (known === undefined || !("rows" in known) || !("rows" in change)) merged.push(change);
    else merged[index] = { ...known, rows: [...known.rows, ...change.rows] };
  }
  return merged;
}

function logOf(queue: readonly Queued[]): LogLine[] {
  const [first] = queue;
  if (first === undefined) return [];
  const count = counted(queue.length, "документ", "документа", "документов");
  const title = DOCUMENT_KINDS[first.paper.kind].title;
  return [{ sheet: documents.title, row: first.row.id, message: `Составляется: ${title}, ${count}` }];
}

/** Each file is made, then confirmed in one commit that marks the next as going. */
function makeQueue(
  run: Run,
  queue: readonly Queued[],
  { order, folder, limit, done }: { order: MakingOrder; folder: string; limit: number; done: DocumentsMade },
): { made: number; rest: number } {
  for (const [index, { row, paper }] of queue.entries()) {
    const content = docxOfPaper(paper, order.look, row.fileName);
    const creation = makeFile(row.fileName, content, { folder, key: fileKey(row) });
    const next = queue[index + 1]?.row;
    const goesOn = next !== undefined && index + 1 < limit && creation.state !== "refused" && run.hasTime();
    run.step([documents], (book) => confirmation(book, row, creation, goesOn ? next : null, run.today), true);
    if (creation.state === "refused") throw new Failure("DRIVE_REFUSED", { text: creation.reason });
    if (creation.state === "made") {
      const { id, title, fileName } = row;
      done.made.push({ id, title, link: creation.file.link, fileName, ...attached(paper) });
    } else {
      done.refused.push({ title: row.title, problems: [UNKNOWN] });
    }
    if (!goesOn) return { made: index + 1, rest: queue.length - index - 1 };
  }
  return { made: 0, rest: 0 };
}

const UNKNOWN =
  "Google не ответил, есть ли файл, неизвестно. На странице «Документы» нажмите «Найти файл» через минуту-две.";

const attached = ({ attachment }: MadePaper): Pick<DocumentsMade["made"][number], "attachment"> =>
  attachment === undefined ? {} : { attachment };

/** A row that a person has removed meanwhile stays removed. */
function confirmation(
  book: Book,
  row: DocumentRecord,
  creation: ReturnType<typeof makeFile>,
  next: DocumentRecord | null,
  today: string,
): Decision<null> {
  const stands = ({ id }: DocumentRecord): boolean => book.indexOf(documents, id) !== null;
  const own: Change[] = !stands(row)
    ? []
    : creation.state === "made"
      ? replacedBy(row, creation.file, { all: book.rows(documents), today })
      : [
          patchRow(documents, row.id, {
            state: creation.state === "unknown" ? "не подтверждено" : "в очереди",
          }),
        ];
  const going: Change[] =
    next !== null && stands(next) ? [patchRow(documents, next.id, { state: "создаётся" })] : [];
  return { changes: [...own, ...going], result: null };
}
