// The trial letter of «Настройка»: one letter to the address of whoever runs it. No reminder, so it stays out of the ledger.
import { settingsFrom } from "../domain/settings.ts";
import { counted } from "../domain/language/plural.ts";
import { failureOf, textOf } from "../google/errors.ts";
import { remainingQuota, send } from "../google/mail.ts";
import { trialLetter } from "../letters/trial.ts";
import { Failure } from "../run/failure.ts";
import type { Run } from "../run/run.ts";
import { settings } from "../workbook/tables/index.ts";
import { settingCells } from "./book/data.ts";
import { letterhead } from "./book/mailing.ts";
import { isCopy } from "./book/marks.ts";
import type { Outcome } from "./outcome.ts";

/** @throws Failure BOOK_COPIED, NO_ADDRESS, NO_MAIL, QUOTA_USED_UP, LETTER_UNCERTAIN */
export function sendTrial(run: Run): Outcome {
  const book = run.read([settings]);
  if (isCopy(book.spreadsheet, run.spreadsheetId)) throw new Failure("BOOK_COPIED");
  if (run.user === "") throw new Failure("NO_ADDRESS");
  const left = mailing(remainingQuota);
  if (left < 1) throw new Failure("QUOTA_USED_UP");
  const values = settingsFrom(settingCells(book)).settings;
  mailing(() => {
    send(trialLetter(run.user, letterhead(values)));
  });
  return {
    message:
      `Пробное письмо отправлено на ${run.user}. Проверьте почту; если письма нет, загляните в «Спам». ` +
      `Сегодня можно отправить ещё ${counted(left - 1, "письмо", "письма", "писем")}.`,
    details: [],
  };
}

function mailing<Value>(call: () => Value): Value {
  try {
    return call();
  } catch (error) {
    switch (failureOf(error)) {
      case "QUOTA":
        throw new Failure("QUOTA_USED_UP");
      case "UNKNOWN":
        throw new Failure("LETTER_UNCERTAIN");
      default:
        throw new Failure("NO_MAIL", { text: textOf(error) });
    }
  }
}
