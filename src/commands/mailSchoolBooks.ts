// «Книги школ» → «Отправить письмом»: the next issues go to the coordinators as attachments. All intents are recorded first, then
// one send and one commit for each letter; a run that was killed leaves at most one letter «не подтверждено».
import * as z from "zod/mini";
import type { CivilDate } from "../domain/calendar/civil.ts";
import { ledgerState, type LetterEvent, type LetterState } from "../domain/control/ledger.ts";
import { counted } from "../domain/language/plural.ts";
import { isEmail } from "../domain/people/email.ts";
import type { LetterFile } from "../google/mail.ts";
import type { Letter, Letterhead } from "../letters/letter.ts";
import { schoolBookLetter } from "../letters/schoolBook.ts";
import type { Run } from "../run/run.ts";
import { calendar, mailLog, rules, settings } from "../workbook/tables/index.ts";
import { groundRules } from "./book/data.ts";
import { doubtsOf, NO_MAIL, quotaOrNull, record, sendOne } from "./book/delivery.ts";
import type { Issued } from "./book/exchange/issueBooks.ts";
import { noteTables } from "./book/exchange/issueTables.ts";
import { bringShares, newTables, noteFaults, type Tables } from "./book/exchange/tables.ts";
import { letterhead } from "./book/mailing.ts";
import { districtOf, EXCHANGE_TABLES, type School } from "./book/exchange/schools.ts";
import type { BooksMailed } from "./contract/schools.ts";
import { idsOf, issueAll, issueSchema, linesOf, type PackedBook } from "./exchangeSchools.ts";
import type { Outcome } from "./outcome.ts";

/** A step of the page ends after so many letters: «Остановить» is heard soon. */
const STEP_LETTERS = 5;

export const mailBooksSchema = z.strictObject({
  issue: issueSchema,
  limit: z._default(z.int().check(z.positive()), STEP_LETTERS),
});

type Mailed = Omit<BooksMailed, "schools" | "isWhole" | "rest">;

/** A letter that is ready to go, with the name under which the ledger knows it. */
interface Planned {
  id: string;
  school: string;
  key: string;
  letter: Letter & { files: LetterFile[] };
}

export function mailSchoolBooks(
  run: Run,
  { issue, limit }: z.infer<typeof mailBooksSchema>,
): Outcome<BooksMailed> {
  const ids = idsOf(run, issue);
  const quota = quotaOrNull();
  const { schools } = districtOf(run.read(EXCHANGE_TABLES), run.today);
  const chosen = schools.filter(({ organisation }) => ids.includes(organisation.id));
  const unreachable = chosen.filter((school) => addressOf(school) === "");
  const reachable = chosen.filter((school) => addressOf(school) !== "");
  const now = reachable.slice(0, quota === null ? 0 : Math.min(limit, quota));
  const mailed: Mailed = {
    sent: [],
    failed: unreachable.map((school) => failure(school, NO_COORDINATOR)),
    uncertain: [],
  };
  if (quota === null) mailed.failed.push(...reachable.map((school) => failure(school, NO_MAIL)));
  else if (quota === 0) mailed.failed.push(...reachable.map((school) => failure(school, NO_QUOTA)));
  const tables = newTables(run);
  if (now.length > 0) deliver(run, issued(run, now, issue, tables, mailed), mailed);
  bringShares(run, tables);
  noteFaults(run, tables);
  mailed.failed.push(
    ...[...tables.faults.values()].map(({ id, school, reason }) => ({
      id,
      school,
      reason: `её таблица не открывается: ${reason}`,
    })),
  );
  const rest = quota === null || quota === 0 ? 0 : reachable.length - now.length;
  return wordOutcome({ ...mailed, schools: linesOf(run), isWhole: rest === 0, rest });
}

const NO_COORDINATOR = "нет действующего ответственного с адресом почты: впишите его в лист «Ответственные»";
const NOT_READY = "книга ещё не составлена, отправьте ещё раз";
const NO_QUOTA = "суточный предел писем исчерпан, отправьте завтра";

/** Service address of who answers today; empty without one. */
function addressOf({ coordinator }: School): string {
  const email = coordinator?.email.trim() ?? "";
  return isEmail(email) ? email : "";
}

function failure({ organisation }: School, reason: string): Mailed["failed"][number] {
  return { id: organisation.id, school: organisation.name, reason };
}

/** A book that is ready: attached to its letter, or told of by the address of its table. */
interface Ready {
  book: Issued;
  /** Address of the table; empty where the book is attached. */
  link: string;
  files: LetterFile[];
}

function issued(
  run: Run,
  schools: readonly School[],
  issue: z.infer<typeof issueSchema>,
  tables: Tables,
  mailed: Mailed,
): Ready[] {
  const ids = schools.map(({ organisation }) => organisation.id);
  const given = issueAll(run, ids, { ...issue, onlyChanged: false }, ids.length, tables);
  noteTables(run, tables);
  const waiting = schools.filter(({ organisation }) => given.left.includes(organisation.id));
  mailed.failed.push(...waiting.map((school) => failure(school, NOT_READY)));
  return [
    ...given.issued.map((book) => ({ book, link: "", files: [attached(book)] })),
    ...given.tables.map((book) => ({ book, link: book.link, files: [] })),
  ];
}

/** What has gone already today, or may have, is not sent again. */
function deliver(run: Run, books: readonly Ready[], mailed: Mailed): void {
  const book = run.read([settings, calendar, rules, mailLog]);
  const ledger = ledgerState(book.rows(mailLog), run.today);
  const head = letterhead(groundRules(book).settings);
  const planned = books.map((each) => plannedLetter(each, head, run.today));
  const going: Planned[] = [];
  for (const each of planned) {
    const state = ledger.states.get(each.key);
    if (state === "отправлено") mailed.sent.push(each.id);
    else if (state === "отправляется" || state === "не подтверждено") doubt(each, mailed);
    else going.push(each);
  }
  const [first] = going;
  const intents = going
    .filter(({ key }) => ledger.states.get(key) !== "намечено")
    .map((each) => eventOf(each, "намечено", run));
  const start = first === undefined ? [] : [eventOf(first, "отправляется", run)];
  record(run, [...doubtsOf(ledger, run), ...intents, ...start]);
  going.forEach((each, index) => {
    const { state, note } = sendOne(each);
    if (state === "отправлено") mailed.sent.push(each.id);
    else if (state === "не подтверждено") doubt(each, mailed);
    else mailed.failed.push({ id: each.id, school: each.school, reason: note });
    const next = going[index + 1];
    record(run, [
      eventOf(each, state, run, note),
      ...(next === undefined ? [] : [eventOf(next, "отправляется", run)]),
    ]);
  });
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** One letter a day for an issue: whoever needs it again gets it tomorrow or as a file. */
function plannedLetter({ book, link, files }: Ready, head: Letterhead, today: CivilDate): Planned {
  const { school, content } = book;
  const { organisation, coordinator } = school;
  const letter = schoolBookLetter(
    {
      to: addressOf(school),
      toName: coordinator?.name ?? "",
      school: organisation.name,
      issue: content.mark.issue,
      dueBy: content.dueBy,
      link,
      tasks: content.tasks.slice(0, TOLD_TASKS).map(({ text }) => text),
      receipt: content.receipt.join("\n"),
    },
    head,
  );
  return {
    id: organisation.id,
    school: organisation.name,
    key: ["книга", organisation.id, content.mark.issue, today].join("|"),
    letter: { ...letter, files },
  };
}

function attached({ file: { name, base64 } }: PackedBook): LetterFile {
  return { name, type: XLSX, base64 };
}

/** The others stand in the book. */
const TOLD_TASKS = 10;

function doubt({ letter }: Planned, { uncertain }: Mailed): void {
  uncertain.push({ to: letter.to, subject: letter.subject });
}

/** The key is also the step that the letter uses up: a refusal gives it back. */
function eventOf(
  { key, letter }: Planned,
  state: LetterState | "отказано",
  run: Run,
  note = "",
): LetterEvent {
  return {
    at: run.moment,
    key,
    to: letter.to,
    date: run.today,
    state: state === "отказано" ? "не отправлено" : state,
    subject: letter.subject,
    count: 1,
    steps: state === "отправляется" || state === "отказано" ? [key] : [],
    note,
  };
}

function wordOutcome(data: BooksMailed): Outcome<BooksMailed> {
  const { sent, failed, uncertain, rest } = data;
  const letters = (count: number): string => counted(count, "письмо", "письма", "писем");
  const parts = [
    `Отправлено: ${letters(sent.length)}.`,
    failed.length === 0 ? "" : `Не ушли: ${letters(failed.length)}.`,
    uncertain.length === 0 ? "" : `Не подтверждено: ${letters(uncertain.length)}; спросите получателя.`,
    rest === 0 ? "" : `Осталось: ${letters(rest)}, повторите команду.`,
  ];
  return {
    message: parts.filter((part) => part !== "").join(" "),
    details: failed.map(({ school, reason }) => `${school}: ${reason}`),
    data,
  };
}
