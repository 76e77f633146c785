// One exchange with the schools through a folder: what has come back is taken in and put away, then new issues and receipts are
// written. Killed anywhere, it goes on where it was when it is repeated.
import type { CivilDate } from "../../domain/calendar/civil.ts";
import { safeFileName } from "../../domain/language/fileName.ts";
import type { RunResult } from "../engine/runState.ts";
import { answerOf, type Answer, type IssuedFile, type SchoolLine, type TakenBook } from "./answers.ts";
import type { BookFile, BookFolder } from "./bookFolder.ts";

/** Runs a command of the add-on. */
export type RunCommand = (request: object) => Promise<RunResult>;

export interface FolderExchange {
  schools: SchoolLine[];
  /** Where each file was, what became of it, where it lies now. */
  taken: (Omit<TakenBook, "receipt"> & { file: string; movedTo: string; receipt: string })[];
  written: { school: string; issue: number; file: string }[];
  unchanged: { school: string; issue: number; file: string }[];
  /** Files that stay where they are, whose they are (empty: nobody knows), and what to do about them. */
  left: { file: string; id: string; reason: string }[];
  results: RunResult[];
}

/** So many files, or so much of base64, go into one run. */
const AT_ONCE = 20;
const BYTES_AT_ONCE = 8_000_000;

const ACCEPTED = ["принята", "принята с замечаниями", "без изменений", "уже принята"];

export async function exchangeFolder(
  folder: BookFolder,
  run: RunCommand,
  { today, due }: { today: CivilDate; due: CivilDate | null },
): Promise<FolderExchange> {
  const done: FolderExchange = { schools: [], taken: [], written: [], unchanged: [], left: [], results: [] };
  const untouched = await takeAll(folder, run, today, done);
  const { files } = await issueAll(run, due, done);
  for (const file of files) writeIssue(folder, file, untouched, done);
  return done;
}

/** A book of ours that lies in the folder as it was written. */
interface Untouched {
  id: string;
  issue: number;
  file: BookFile;
}

async function takeAll(
  folder: BookFolder,
  run: RunCommand,
  today: CivilDate,
  done: FolderExchange,
): Promise<Untouched[]> {
  const { books, others } = folder.files();
  const untouched: Untouched[] = [];
  for (const place of others) done.left.push({ file: place, id: "", reason: OTHER_KIND });
  for (const batch of batchesOf(books, folder, done)) {
    const take = batch.map(({ file, base64 }) => ({ name: file.place, base64, skipUntouched: true }));
    const answer = answerTo(await run({ take, more: true }), done);
    answer.taken.forEach((book, index) => {
      const file = batch[index]?.file;
      if (file === undefined) return;
      if (book.verdict === "не тронута") untouched.push({ id: book.id, issue: book.issue ?? 0, file });
      else if (ACCEPTED.includes(book.verdict)) accept(folder, file, book, today, done);
      else refuse(folder, file, book, done);
    });
  }
  return untouched;
}

/** The school is told why in a receipt, unless another file of its has brought one. */
function refuse(folder: BookFolder, { place }: BookFile, book: TakenBook, done: FolderExchange): void {
  const isTold = done.taken.some(({ id, receipt }) => id === book.id && receipt !== "");
  if (book.receipt !== "" && !isTold) folder.writeReceipt(safeFileName(book.school), book.receipt);
  done.left.push({ file: place, id: book.id, reason: book.remarks.join(" ") });
}

const OTHER_KIND = "Не .xlsx: попросите сохранить книгу как «Книга Excel (.xlsx)» и положить её сюда.";

function accept(
  folder: BookFolder,
  file: BookFile,
  book: TakenBook,
  today: CivilDate,
  done: FolderExchange,
): void {
  const receipt = book.receipt === "" ? "" : folder.writeReceipt(safeFileName(book.school), book.receipt);
  const movedTo = folder.putAway(file, today);
  done.taken.push({ ...book, file: file.place, movedTo, receipt });
}

type Batch = { file: BookFile; base64: string }[];

function* batchesOf(books: readonly BookFile[], folder: BookFolder, done: FolderExchange): Generator<Batch> {
  let batch: Batch = [];
  let bytes = 0;
  for (const file of books) {
    const base64 = readOrTell(folder, file, done);
    if (base64 === null) continue;
    if (batch.length >= AT_ONCE || (batch.length > 0 && bytes + base64.length > BYTES_AT_ONCE)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push({ file, base64 });
    bytes += base64.length;
  }
  if (batch.length > 0) yield batch;
}

/** A file that is open elsewhere stays for the next time. */
function readOrTell(folder: BookFolder, file: BookFile, done: FolderExchange): string | null {
  try {
    return folder.read(file);
  } catch {
    const reason = "Файл не читается: закройте его в других программах.";
    done.left.push({ file: file.place, id: "", reason });
    return null;
  }
}

/** All current issues: those without changes are the same as before and needn't be written again. */
async function issueAll(
  run: RunCommand,
  due: CivilDate | null,
  done: FolderExchange,
): Promise<{ files: IssuedFile[] }> {
  const files: IssuedFile[] = [];
  let schools: "все" | string[] = "все";
  for (;;) {
    const issue = { schools, ...(due === null ? {} : { dueBy: due }) };
    const answer = answerTo(await run({ issue }), done);
    files.push(...answer.files);
    if (answer.left.length === 0) break;
    schools = answer.left;
  }
  return { files };
}

function writeIssue(
  folder: BookFolder,
  { id, school, issue, name, base64 }: IssuedFile,
  untouched: readonly Untouched[],
  done: FolderExchange,
): void {
  const own = untouched.filter((book) => book.id === id);
  const present = own.find((book) => book.issue === issue);
  if (present !== undefined) {
    done.unchanged.push({ school, issue, file: present.file.place });
    return;
  }
  if (folder.has(name)) {
    const reason = `Выпуск ${issue} не записан: на его месте лежит файл, который не принят. Уберите файл из папки и повторите.`;
    done.left.push({ file: name, id, reason });
    return;
  }
  folder.write(name, base64);
  done.written.push({ school, issue, file: name });
  for (const { file } of own) folder.retire(file);
}

function answerTo(result: RunResult, done: FolderExchange): Answer {
  done.results.push(result);
  const answer = answerOf(result.value);
  done.schools = answer.schools;
  return answer;
}
