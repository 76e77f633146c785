// «Напомнить…» before anything goes: today's letters as they are, who gets none and why. Writes and sends nothing.
import { formatDate, isCivilDate } from "../domain/calendar/civil.ts";
import { wordAudienceProblem, type AudienceProblem } from "../domain/control/audience.ts";
import type { Due } from "../domain/control/due.ts";
import { ledgerState, type LedgerState } from "../domain/control/ledger.ts";
import { counted } from "../domain/language/plural.ts";
import { readProperties } from "../google/properties.ts";
import { Failure } from "../run/failure.ts";
import type { Run } from "../run/run.ts";
import { mailLog } from "../workbook/tables/index.ts";
import { completeBook } from "./book/completeBook.ts";
import { duesOf, FIELD_TABLES, type FieldData } from "./book/data.ts";
import { NO_MAIL, quotaOrNull } from "./book/delivery.ts";
import { mailingOf, type Mailing, type PlannedLetter } from "./book/mailing.ts";
import { isCopy } from "./book/marks.ts";
import { readOwner } from "./book/owner.ts";
import type { LetterPreview, MailingPreview } from "./contract/reminding.ts";
import type { Outcome } from "./outcome.ts";

/** @throws Failure BOOK_COPIED: the original of the book sends the same letters */
export function previewReminders(run: Run): Outcome<MailingPreview> {
  const book = run.read([...FIELD_TABLES, mailLog]);
  if (isCopy(book.spreadsheet, run.spreadsheetId)) throw new Failure("BOOK_COPIED");
  const { today } = run;
  const { data } = completeBook(book, today);
  const ledger = ledgerState(book.rows(mailLog), today);
  const quota = quotaOrNull();
  const mailing = mailingOf(data, ledger, today, quota ?? Number.MAX_SAFE_INTEGER);
  return {
    ...wordMailing(mailing),
    data: {
      from: run.user,
      letters: mailing.letters.map(previewOf),
      waiting: mailing.waiting.map(({ letter: { to, toName } }) => ({ to, toName })),
      unheard: unheardOf(mailing.problems),
      silent: silentOf(data, today),
      served: servedOf(ledger, data, today),
      uncertain: ledger.uncertain.map(({ to, subject }) => ({ to, subject })),
      isDayOff: !data.calendar.isWorking(today),
      isFirst: !isCivilDate(data.settings.mailingStarted),
      dailyHour: readOwner(readProperties())?.hour ?? null,
      mail: quota === null ? NO_MAIL : "",
    },
  };
}

function wordMailing({ letters, waiting }: Mailing): Outcome<never> {
  const going = counted(letters.length, "письмо", "письма", "писем");
  const message = letters.length === 0 ? "Сегодня писем нет." : `Уйдёт ${going}.`;
  return {
    message:
      waiting.length === 0 ? message : `${message} Ещё ${waiting.length} не поместится в суточный предел.`,
    details: letters.map(({ letter }) => `${letter.toName} <${letter.to}>: ${letter.subject}`),
  };
}

function previewOf({ digest, letter: { to, toName, subject, text, html } }: PlannedLetter): LetterPreview {
  return { id: digest.to.id, to, toName, subject, lines: digest.lines, text, html };
}

/** The same trouble of several rows is told once, with all of them. */
function unheardOf(problems: readonly AudienceProblem[]): { message: string; cure: string }[] {
  const worded = problems.map(wordAudienceProblem);
  return [...new Map(worded.map((problem) => [problem.message, problem])).values()];
}

/** Rows that people have silenced, of those that are or come due. */
function silentOf(data: FieldData, today: string): string[] {
  const until = new Map(
    [...data.occurrences, ...data.directives].map(({ id, letters, silentUntil }) => [
      id,
      letters === "не слать" || silentUntil === null
        ? "не слать"
        : `не напоминать до ${formatDate(silentUntil)}`,
    ]),
  );
  const name = ({ place, label }: Due): string => (label === "" ? place : `${place}, ${label}`);
  return duesOf(data, today)
    .filter(({ mailed }) => !mailed)
    .map((due) => `${name(due)}: ${until.get(due.rowId) ?? ""}`);
}

/** Names of those who have had their letter today. */
function servedOf({ sentThisWeek }: LedgerState, { directory }: FieldData, today: string): string[] {
  return directory.staff.filter(({ id }) => sentThisWeek.get(id)?.lastOn === today).map(({ name }) => name);
}
