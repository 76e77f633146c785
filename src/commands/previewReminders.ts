// «Показать, что уйдёт»: today's letters, to whom and with what. Writes and sends nothing.
import { ledgerState } from "../domain/control/ledger.ts";
import { plural } from "../domain/language/plural.ts";
import { remainingQuota } from "../google/mail.ts";
import type { Run } from "../run/run.ts";
import { mailLog } from "../workbook/tables/index.ts";
import { completeBook } from "./book/completeBook.ts";
import { mailingOf } from "./book/mailing.ts";
import { FIELD_TABLES } from "./book/data.ts";
import type { Outcome } from "./outcome.ts";

export function previewReminders(run: Run): Outcome {
  const book = run.read([...FIELD_TABLES, mailLog]);
  const { data } = completeBook(book, run.today);
  const ledger = ledgerState(book.rows(mailLog), run.today);
  const { letters, waiting } = mailingOf(data, ledger, run.today, remainingQuota());
  const people = `${letters.length} ${plural(letters.length, "человеку", "людям", "людям")}`;
  const message = letters.length === 0 ? "Сегодня писем нет." : `Уйдёт ${people}.`;
  return {
    message:
      waiting.length === 0 ? message : `${message} Ещё ${waiting.length} не поместится в суточный предел.`,
    details: letters.map(({ letter }) => `${letter.toName} <${letter.to}>: ${letter.subject}`),
    data: letters.map(({ letter: { to, toName, subject, text, html } }) => ({
      to,
      toName,
      subject,
      text,
      html,
    })),
  };
}
