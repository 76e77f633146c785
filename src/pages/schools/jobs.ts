// The long work of «Книги школ», call by call: files in, files out, letters. Each step may be the last; nothing is done twice.
import type {
  BooksMailed,
  IssuedFile,
  IssuedTable,
  IssueRequest,
  SchoolLine,
  TableFault,
  TakenBook,
} from "../../commands/contract/index.ts";
import { counted } from "../../domain/language/plural.ts";
import { bytesOf, download } from "../kit/download.ts";
import { base64Of } from "../kit/givenFile.ts";
import { call } from "../kit/server.ts";
import type { Progress, Steps } from "../kit/Steps.tsx";
import { archiveOf } from "../kit/zip.ts";
import { wordFault } from "./tables.ts";

export interface Job {
  steps: Steps;
  /** The matrix as it stands after a step. */
  onLines: (lines: readonly SchoolLine[]) => void;
}

type Request = Omit<IssueRequest, "schools">;

/** So many books go in one call: «Остановить» is heard soon, and a call stays small. */
const TAKEN_AT_ONCE = 5;
const GIVEN_AT_ONCE = 10;

const books = (count: number): string => counted(count, "книга", "книги", "книг");
const letters = (count: number): string => counted(count, "письмо", "письма", "писем");

/** @returns what is said at the end */
export async function takeFiles(
  files: readonly File[],
  { steps, onLines }: Job,
  onTaken: (taken: readonly TakenBook[]) => void,
): Promise<readonly string[]> {
  const total = files.length;
  const verdicts: TakenBook[] = [];
  const note = (taken: readonly TakenBook[]): void => {
    verdicts.push(...taken);
    onTaken(taken);
  };
  const progress = (done: number): Progress => ({
    words: `Принимаю книги: ${done} из ${total}`,
    done,
    total,
  });
  let done = 0;
  const isWhole = await steps.go(progress(0), async () => {
    const next = files.slice(done, done + TAKEN_AT_ONCE);
    const { readable, unreadable } = await read(next);
    note(unreadable);
    const more = done + next.length < total;
    const { data } = await call("exchangeSchools", { take: readable, more });
    const taken = data?.taken ?? [];
    note(taken);
    if (data !== undefined) onLines(data.schools);
    done += taken.length < readable.length ? unreadable.length + taken.length : next.length;
    if (done < total) return progress(done);
    return data === undefined || data.isWhole || data.rest > 0
      ? null
      : { words: "Привожу книгу в порядок…", done, total };
  });
  const refused = verdicts.filter(({ verdict }) => verdict === "не принята").length;
  return [
    `${isWhole ? "Готово" : "Остановлено"}: принято ${books(verdicts.length - refused)}${refused === 0 ? "" : `, не принято ${refused}`}.`,
    ...(isWhole ? [] : ["Остальные файлы дайте ещё раз: принятое не примется дважды."]),
  ];
}

async function read(
  files: readonly File[],
): Promise<{ readable: { name: string; base64: string }[]; unreadable: TakenBook[] }> {
  const readable: { name: string; base64: string }[] = [];
  const unreadable: TakenBook[] = [];
  for (const file of files) {
    try {
      readable.push({ name: file.name, base64: await base64Of(file) });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const blank = { id: "", school: "", issue: null, receipt: "", verdict: "не принята" as const };
      unreadable.push({ ...blank, name: file.name, remarks: [why] });
    }
  }
  return { readable, unreadable };
}

/** One book comes as it is, several as one archive. */
export async function giveFiles(
  lines: readonly SchoolLine[],
  request: Request,
  { steps, onLines }: Job,
): Promise<readonly string[]> {
  const total = lines.length;
  const files: IssuedFile[] = [];
  const tables: IssuedTable[] = [];
  const faults: TableFault[] = [];
  let left = lines.map(({ id }) => id);
  const progress = (): Progress => {
    const done = total - left.length;
    return { words: `Составляю книги: ${done} из ${total}`, done, total };
  };
  const isWhole = await steps.go(progress(), async () => {
    const now = left.slice(0, GIVEN_AT_ONCE);
    const rest = left.slice(now.length);
    const issue = { ...request, schools: now };
    const { data } = await call("exchangeSchools", { issue, more: rest.length > 0 });
    if (data === undefined) return null;
    files.push(...data.files);
    tables.push(...data.tables);
    faults.push(...data.faults);
    onLines(data.schools);
    left = [...data.left, ...rest];
    return left.length === 0 ? null : progress();
  });
  const filled = tables.length === 0 ? [] : [`Выпуск стоит в таблицах Google: ${books(tables.length)}.`];
  const told = [...filled, ...faults.map(wordFault)];
  const [first] = files;
  if (first === undefined) return told.length > 0 ? told : ["Книг для этих организаций нет."];
  if (files.length === 1) download(first.name, bytesOf(first.base64));
  else download(`Книги школ, ${books(files.length)}.zip`, archiveOf(files));
  const repeated = files.filter(({ isRepeated }) => isRepeated).length;
  return [
    `${isWhole ? "Скачано" : "Остановлено, скачано"}: ${books(files.length)}. Ищите в папке «Загрузки».`,
    ...(repeated === 0 ? [] : [`Без изменений, прежний выпуск: ${books(repeated)}.`]),
    ...told,
  ];
}

export async function mailBooks(
  lines: readonly SchoolLine[],
  request: Request,
  { steps, onLines }: Job,
): Promise<readonly string[]> {
  const reachable = lines.filter(({ email }) => email !== "");
  const total = reachable.length;
  const sum: Pick<BooksMailed, "sent" | "failed" | "uncertain"> = { sent: [], failed: [], uncertain: [] };
  let left = reachable.map(({ id }) => id);
  const progress = (): Progress => {
    const done = total - left.length;
    return { words: `Отправляю письма: ${done} из ${total}`, done, total };
  };
  const isWhole = await steps.go(progress(), async () => {
    const { data } = await call("mailSchoolBooks", { issue: { ...request, schools: left } });
    if (data === undefined) return null;
    sum.sent.push(...data.sent);
    sum.failed.push(...data.failed);
    sum.uncertain.push(...data.uncertain);
    onLines(data.schools);
    left = data.rest === 0 ? [] : left.slice(left.length - data.rest);
    return left.length === 0 ? null : progress();
  });
  return [
    `${isWhole ? "Отправлено" : "Остановлено, отправлено"}: ${letters(sum.sent.length)}.`,
    ...sum.failed.map(({ school, reason }) => `${school}: ${reason}.`),
    ...sum.uncertain.map(({ to, subject }) => `Не подтверждено, спросите, дошло ли: ${to}, «${subject}».`),
  ];
}
