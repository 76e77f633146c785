// Sends today's digests: one letter a person, each confirmed in the ledger before the next goes. A run killed anywhere leaves
// at most one letter «не подтверждено», which is shown and never repeated by itself.
import * as z from "zod/mini";
import type { LetterEvent } from "../domain/control/ledger.ts";
import type { Heartbeat } from "../domain/control/today.ts";
import { counted } from "../domain/language/plural.ts";
import { readProperties, writeProperties } from "../google/properties.ts";
import { Failure } from "../run/failure.ts";
import type { Run } from "../run/run.ts";
import { mailLog, remarks } from "../workbook/tables/index.ts";
import { deliver, type Delivery } from "./book/delivery.ts";
import { isCopy } from "./book/marks.ts";
import { HEARTBEAT_PROPERTY, readHeartbeat, readLastRun, readOwner, type LastRun } from "./book/owner.ts";
import { inSteps } from "./book/inSteps.ts";
import { refreshWhole, WHOLE_TABLES, type Refreshed } from "./book/refresh.ts";
import type { MailingStep } from "./contract/reminding.ts";
import type { Outcome } from "./outcome.ts";

/** A step of the page ends after so many letters or so long, whatever comes first: «Остановить» is heard soon. */
const STEP_LETTERS = 10;
const STEP_MS = 10_000;

const NOTHING_SENT = { sent: 0, failed: [], uncertain: [], left: 0, waiting: 0, unheard: 0, mail: "" };

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
  const { data, events } = inSteps(run, () => refreshForMail(run, readHeartbeat(properties), byHand));
  if (data.settings.mailingStarted === "") return notStarted();
  const delivery = deliver(run, data, events);
  keepHeartbeat(run, delivery.sent, delivery.mail);
  return wordOutcome(delivery);
}

export const stepSchema = z.object({
  limit: z._default(z.int().check(z.minimum(1), z.maximum(STEP_LETTERS)), STEP_LETTERS),
  /** Ids of people who get no letter this time. */
  except: z.array(z.string()),
});

/** «Напомнить…» by steps of its page: one call is one step, after which the page tells how far it is and may stop. */
export function sendLetters(run: Run, { limit, except }: z.infer<typeof stepSchema>): Outcome<MailingStep> {
  const properties = readProperties();
  const { data, events, isWhole, rest } = refreshForMail(run, readHeartbeat(properties), true);
  if (!isWhole) return wordStep({ ...NOTHING_SENT, isWhole, rest });
  const until = Date.now() + STEP_MS;
  const goesOn = (letters: number): boolean => letters < limit && Date.now() < until;
  const delivery = deliver(run, data, events, { goesOn, except });
  const last = readLastRun(properties);
  const before = last?.lastRun === run.today ? last.letters : 0;
  keepHeartbeat(run, before + delivery.sent, delivery.mail);
  const uncertain = delivery.uncertain.map(({ to, subject }) => ({ to, subject }));
  return wordStep({ ...delivery, uncertain, isWhole, rest });
}

const wordStep = (data: MailingStep): Outcome<MailingStep> => ({ message: "", details: [], data });

function keepHeartbeat({ today }: Run, letters: number, mail: string): void {
  const heartbeat: LastRun = { lastRun: today, letters, mail };
  writeProperties({ [HEARTBEAT_PROPERTY]: JSON.stringify(heartbeat) });
}

function notStarted(): Outcome {
  return {
    message: "Рассылка ещё не начата: первое письмо отправляет человек командой «Напомнить…».",
    details: [],
  };
}

/** Nothing is sent from a copy of the book: its original sends the same letters. */
function refreshForMail(
  run: Run,
  known: Heartbeat,
  startsMailing: boolean,
): Refreshed & { events: LetterEvent[] } {
  return run.step([...WHOLE_TABLES, mailLog], (book) => {
    if (isCopy(book.spreadsheet, run.spreadsheetId)) throw new Failure("BOOK_COPIED");
    const heartbeat = { ...known, lastRun: run.today };
    const { changes, log = [], result } = refreshWhole(book, run.today, { heartbeat, startsMailing });
    return { changes, log, result: { ...result, events: book.rows(mailLog) } };
  });
}

function wordOutcome({ sent, failed, left, unheard, uncertain, mail, ...rest }: Delivery): Outcome {
  const waiting = rest.waiting + left;
  const letters = (count: number): string => counted(count, "письмо", "письма", "писем");
  const rows = counted(unheard, "строке", "строках", "строках");
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
