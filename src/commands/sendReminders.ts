// Sends today's digests: one letter a person, each confirmed in the ledger before the next goes. A run killed anywhere leaves
// at most one letter «не подтверждено», which is shown and never repeated by itself.
import { ledgerState, type LetterEvent } from "../domain/control/ledger.ts";
import type { Heartbeat } from "../domain/control/today.ts";
import { plural } from "../domain/language/plural.ts";
import { failureOf, textOf } from "../google/errors.ts";
import { remainingQuota, send } from "../google/mail.ts";
import { readProperties, writeProperties } from "../google/properties.ts";
import { Failure } from "../run/failure.ts";
import { retried } from "../run/retried.ts";
import type { Run } from "../run/run.ts";
import { logRows, type Change } from "../workbook/changes.ts";
import { mailLog } from "../workbook/tables/index.ts";
import type { FieldData } from "./book/data.ts";
import { letterEvent, mailingOf, type Mailing, type PlannedLetter } from "./book/mailing.ts";
import { isCopy } from "./book/marks.ts";
import { HEARTBEAT_PROPERTY, readHeartbeat, readOwner, type LastRun } from "./book/owner.ts";
import { inSteps, refresh, REFRESH_TABLES } from "./book/refresh.ts";
import type { Outcome } from "./outcome.ts";

/** Who started the mailing: a person, or an installed trigger. */
export type Starter = { kind: "person" } | { kind: "trigger"; uid: string };

const NO_MAIL = "почта не настроена";

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

interface Delivery {
  sent: number;
  failed: { to: string; reason: string }[];
  waiting: number;
  uncertain: LetterEvent[];
  mail: string;
}

function deliver(run: Run, data: FieldData, events: readonly LetterEvent[]): Delivery {
  const ledger = ledgerState(events, run.today);
  const doubts = ledger.uncertain.map((event): LetterEvent => ({
    ...event,
    at: run.moment,
    state: "не подтверждено",
    steps: [],
    note: "Запуск прервался; дошло ли письмо, неизвестно",
  }));
  const quota = quotaOrNull();
  const mailing = mailingOf(data, ledger, run.today, quota ?? Number.MAX_SAFE_INTEGER);
  const delivery: Delivery = {
    sent: 0,
    failed: [],
    waiting: mailing.waiting.length,
    uncertain: ledger.uncertain,
    mail: "",
  };
  if (quota === null) return withoutMail(run, mailing, doubts, delivery, ledger.states);
  const [first] = mailing.letters;
  record(run, [
    ...doubts,
    ...mailing.waiting
      .filter(({ key }) => !ledger.states.has(key))
      .map((planned) =>
        letterEvent(
          planned,
          "не отправлено",
          run.moment,
          "Не хватило суточного предела писем; уйдёт другим днём",
        ),
      ),
    ...mailing.letters.map((planned) => letterEvent(planned, "намечено", run.moment)),
    ...(first === undefined ? [] : [letterEvent(first, "отправляется", run.moment)]),
  ]);
  return sendAll(run, mailing.letters, delivery);
}

/** Null when there is no mail; an outage of Google's ends the command instead, and nothing is used up. */
function quotaOrNull(): number | null {
  try {
    return retried(remainingQuota);
  } catch (error) {
    if (error instanceof Failure) throw error;
    return null;
  }
}

/** Without mail nothing is used up: the letters are shown as not sent and will be made anew when mail works. */
function withoutMail(
  run: Run,
  mailing: Mailing,
  doubts: readonly LetterEvent[],
  delivery: Delivery,
  states: ReadonlyMap<string, string>,
): Delivery {
  const news = mailing.letters.filter(({ key }) => states.get(key) !== "не отправлено");
  record(run, [
    ...doubts,
    ...news.map((planned) => letterEvent(planned, "не отправлено", run.moment, NO_MAIL)),
  ]);
  return {
    ...delivery,
    failed: mailing.letters.map(({ letter }) => ({ to: letter.to, reason: NO_MAIL })),
    mail: NO_MAIL,
  };
}

/** Each letter is sent, then confirmed in one commit that marks the next one as going. */
function sendAll(run: Run, letters: readonly PlannedLetter[], delivery: Delivery): Delivery {
  const result = { ...delivery, failed: [...delivery.failed], uncertain: [...delivery.uncertain] };
  for (const [index, planned] of letters.entries()) {
    const sent = sendOne(planned);
    const event = letterEvent(planned, sent.state, run.moment, sent.note);
    if (sent.state === "отправлено") result.sent += 1;
    else if (sent.state === "не подтверждено") result.uncertain.push(event);
    else result.failed.push({ to: event.to, reason: event.note });
    const next = letters[index + 1];
    const goesOn = next !== undefined && run.hasTime();
    record(run, [event, ...(goesOn ? [letterEvent(next, "отправляется", run.moment)] : [])]);
    if (!goesOn) {
      result.waiting += letters.length - index - 1;
      break;
    }
  }
  return result;
}

/** A refusal means that nothing went; after an outage nobody knows. */
function sendOne({ letter }: PlannedLetter): {
  state: "отправлено" | "отказано" | "не подтверждено";
  note: string;
} {
  try {
    send(letter);
    return { state: "отправлено", note: "" };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): { state: "отказано" | "не подтверждено"; note: string } {
  switch (failureOf(error)) {
    case "UNKNOWN":
      return { state: "не подтверждено", note: "Почта не ответила; дошло ли письмо, неизвестно" };
    case "QUOTA":
      return { state: "отказано", note: "Суточный предел писем исчерпан; уйдёт другим днём" };
    default:
      return {
        state: "отказано",
        note: `Почта не приняла письмо, проверьте адрес. Её ответ: ${textOf(error)}`,
      };
  }
}

/** Newest events stand on top. */
function record(run: Run, events: readonly LetterEvent[]): void {
  if (events.length === 0) return;
  const changes: Change[] = [logRows(mailLog, [...events].reverse())];
  run.record(changes);
}

function wordOutcome({ sent, failed, waiting, uncertain, mail }: Delivery): Outcome {
  const letters = (count: number): string => `${count} ${plural(count, "письмо", "письма", "писем")}`;
  if (sent + failed.length + waiting + uncertain.length === 0) {
    return { message: "Писем сейчас нет: напоминать не о чем или сегодняшние уже ушли.", details: [] };
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
  ];
  return {
    message: parts.filter((part) => part !== "").join(" "),
    details: [
      ...failed.map(({ to, reason }) => `${to}: ${reason}`),
      ...uncertain.map(({ to, subject }) => `Не подтверждено: ${to}, «${subject}»`),
    ],
    data: { sent, waiting, failed, uncertain: uncertain.length },
  };
}
