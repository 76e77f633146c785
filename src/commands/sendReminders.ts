// Sends today's digests: one letter a person, each confirmed in the ledger before the next goes. A run killed anywhere leaves
// at most one letter «не подтверждено», which is shown and never repeated by itself.
import type { LetterEvent } from "../domain/control/ledger.ts";
import type { Heartbeat } from "../domain/control/today.ts";
import { plural } from "../domain/language/plural.ts";
import { readProperties, writeProperties } from "../google/properties.ts";
import { Failure } from "../run/failure.ts";
import type { Run } from "../run/run.ts";
import { mailLog, remarks } from "../workbook/tables/index.ts";
import type { FieldData } from "./book/data.ts";
import { deliver, type Delivery } from "./book/delivery.ts";
import { isCopy } from "./book/marks.ts";
import { HEARTBEAT_PROPERTY, readHeartbeat, readOwner, type LastRun } from "./book/owner.ts";
import { inSteps, refresh, REFRESH_TABLES } from "./book/refresh.ts";
import type { Outcome } from "./outcome.ts";

/** Who started the mailing: a person, or an installed trigger. */
type Starter = { kind: "person" } | { kind: "trigger"; uid: string };

/** «Напомнить…» of a person, and every morning's run: the book is brought up to date, then what is due goes out. */
export function sendReminders(run: Run, starter: Starter): Outcome {
  const properties = readProperties();
  const owner = readOwner(properties);
  if (starter.kind === "trigger" && !(owner?.uids.includes(starter.uid) ?? false)) {
    return { message: "Этот запуск больше не нужен: рассылку ведёт другая учётная запись.", details: [] };
  }
  const byHand = starter.kind === "person";
  const { data, events } = bringUpToDate(run, { ...readHeartbeat(properties), lastRun: run.today }, byHand);
  if (data.settings.mailingStarted === "") return notStarted();
  const delivery = deliver(run, data, events);
  const heartbeat: LastRun = { lastRun: run.today, letters: delivery.sent, mail: delivery.mail };
  writeProperties({ [HEARTBEAT_PROPERTY]: JSON.stringify(heartbeat) });
  return wordOutcome(delivery);
}

function notStarted(): Outcome {
  return {
    message: "Рассылка ещё не начата: первое письмо отправляет человек командой «Напомнить…».",
    details: [],
  };
}

/** Nothing is sent from a copy of the book: its original sends the same letters. */
function bringUpToDate(
  run: Run,
  heartbeat: Heartbeat,
  startsMailing: boolean,
): { data: FieldData; events: LetterEvent[] } {
  return inSteps(run, () =>
    run.step([...REFRESH_TABLES, mailLog], (book) => {
      if (isCopy(book.spreadsheet, run.spreadsheetId)) throw new Failure("BOOK_COPIED");
      const { changes, log = [], result } = refresh(book, run.today, { heartbeat, startsMailing });
      const { data, isWhole } = result;
      return { changes, log, result: { data, isWhole, events: book.rows(mailLog) } };
    }),
  );
}

function wordOutcome({ sent, failed, waiting, unheard, uncertain, mail }: Delivery): Outcome {
  const letters = (count: number): string => `${count} ${plural(count, "письмо", "письма", "писем")}`;
  const rows = `${unheard} ${plural(unheard, "строке", "строках", "строках")}`;
  const nobody = unheard === 0 ? "" : `О ${rows} некому написать: смотрите лист «${remarks.title}».`;
  if (sent + failed.length + waiting + uncertain.length === 0) {
    const none = "Писем сейчас нет: напоминать не о чем или сегодняшние уже ушли.";
    return { message: nobody === "" ? none : `Писем сейчас нет. ${nobody}`, details: [] };
  }
  const parts = [
    mail === "" ? `Отправлено: ${letters(sent)}.` : `Письма не отправлены: ${mail}.`,
    waiting === 0 ? "" : `Ждут: ${letters(waiting)}, уйдут со следующим запуском.`,
    mail !== "" || failed.length === 0
      ? ""
      : `Не ушли: ${letters(failed.length)}, причина — в листе «${mailLog.title}».`,
    uncertain.length === 0
      ? ""
      : `Не подтверждено с прошлого раза: ${letters(uncertain.length)}; спросите получателя.`,
    nobody,
  ];
  return {
    message: parts.filter((part) => part !== "").join(" "),
    details: [
      ...failed.map(({ to, reason }) => `${to}: ${reason}`),
      ...uncertain.map(({ to, subject }) => `Не подтверждено: ${to}, «${subject}»`),
    ],
    data: { sent, waiting, failed, unheard, uncertain: uncertain.length },
  };
}
