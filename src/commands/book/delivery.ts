// Sending the day's letters. All intents are recorded first; then one send and one commit for each letter, which confirms it
// and marks the next as going.
import { ledgerState, type LedgerState, type LetterEvent } from "../../domain/control/ledger.ts";
import { failureOf, textOf } from "../../google/errors.ts";
import { remainingQuota, send, type OutgoingLetter } from "../../google/mail.ts";
import { Failure } from "../../run/failure.ts";
import { retried } from "../../run/retried.ts";
import type { Run } from "../../run/run.ts";
import { logRows } from "../../workbook/changes.ts";
import { mailLog } from "../../workbook/tables/index.ts";
import type { FieldData } from "./data.ts";
import { letterEvent, mailingOf, type Mailing, type PlannedLetter } from "./mailing.ts";

/** What has become of the day's letters. */
export interface Delivery {
  sent: number;
  /** By id of the person. */
  failed: { id: string; to: string; reason: string }[];
  /** Letters for which the day's quota is too small. */
  waiting: number;
  /** Letters that this run had no time for, or was not to send. */
  left: number;
  /** Rows of which somebody should hear today and nobody can. */
  unheard: number;
  /** Letters of which nobody knows whether they have arrived. */
  uncertain: LetterEvent[];
  /** Why no mail works; empty when it does. */
  mail: string;
}

/** How far a run goes, and whom it leaves out. */
export interface Bounds {
  /** Whether another letter may go after so many; all of them when left out. */
  goesOn: (letters: number) => boolean;
  /** Ids of people who get no letter this time. */
  except: readonly string[];
}

export const NO_MAIL = "почта не настроена";

/**
 * Sends what is due by the ledger; whatever happens to a letter is recorded.
 * @param events the ledger as it stands
 * @throws Failure SERVICE_DOWN before anything is sent
 */
export function deliver(
  run: Run,
  data: FieldData,
  events: readonly LetterEvent[],
  bounds: Bounds = { goesOn: () => run.hasTime(), except: [] },
): Delivery {
  const ledger = ledgerState(events, run.today);
  const quota = quotaOrNull();
  const mailing = mailingOf(data, ledger, run.today, quota ?? Number.MAX_SAFE_INTEGER, bounds.except);
  const delivery: Delivery = {
    sent: 0,
    failed: [],
    waiting: mailing.waiting.length,
    left: 0,
    unheard: new Set(mailing.problems.map(({ rowId }) => rowId)).size,
    uncertain: ledger.uncertain,
    mail: "",
  };
  const doubts = doubtsOf(ledger, run);
  if (quota === null) return withoutMail(run, mailing, doubts, delivery, ledger);
  record(run, [...doubts, ...intents(run, mailing, ledger)]);
  return sendAll(run, mailing.letters, delivery, bounds);
}

/** Letters that were going when an earlier run was killed. */
export function doubtsOf({ uncertain }: LedgerState, { moment }: Run): LetterEvent[] {
  return uncertain.map((event) => ({
    ...event,
    at: moment,
    state: "не подтверждено",
    steps: [],
    note: "Запуск прервался; дошло ли письмо, неизвестно",
  }));
}

/** Letters that don't fit into the day, those that will go unless a step before has said so, and the first of them as going. */
function intents({ moment }: Run, { letters, waiting }: Mailing, { states }: LedgerState): LetterEvent[] {
  const [first] = letters;
  const note = "Не хватило суточного предела писем; уйдёт другим днём";
  return [
    ...waiting
      .filter(({ key }) => !states.has(key))
      .map((planned) => letterEvent(planned, "не отправлено", moment, note)),
    ...letters
      .filter(({ key }) => states.get(key) !== "намечено")
      .map((planned) => letterEvent(planned, "намечено", moment)),
    ...(first === undefined ? [] : [letterEvent(first, "отправляется", moment)]),
  ];
}

/** Null when there is no mail; an outage of Google's ends the command instead, and nothing is used up. */
export function quotaOrNull(): number | null {
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
  { states }: LedgerState,
): Delivery {
  const news = mailing.letters.filter(({ key }) => states.get(key) !== "не отправлено");
  record(run, [
    ...doubts,
    ...news.map((planned) => letterEvent(planned, "не отправлено", run.moment, NO_MAIL)),
  ]);
  return {
    ...delivery,
    failed: mailing.letters.map(({ digest, letter }) => ({
      id: digest.to.id,
      to: letter.to,
      reason: NO_MAIL,
    })),
    mail: NO_MAIL,
  };
}

/** Each letter is sent, then confirmed in one commit that marks the next one as going. */
function sendAll(
  run: Run,
  letters: readonly PlannedLetter[],
  delivery: Delivery,
  { goesOn: mayGoOn }: Bounds,
): Delivery {
  const result = { ...delivery, failed: [...delivery.failed], uncertain: [...delivery.uncertain] };
  for (const [index, planned] of letters.entries()) {
    const sent = sendOne(planned);
    const event = letterEvent(planned, sent.state, run.moment, sent.note);
    if (sent.state === "отправлено") result.sent += 1;
    else if (sent.state === "не подтверждено") result.uncertain.push(event);
    else result.failed.push({ id: planned.digest.to.id, to: event.to, reason: event.note });
    const next = letters[index + 1];
    const goesOn = next !== undefined && mayGoOn(index + 1);
    record(run, [event, ...(goesOn ? [letterEvent(next, "отправляется", run.moment)] : [])]);
    if (!goesOn) {
      result.left = letters.length - index - 1;
      break;
    }
  }
  return result;
}

/** A refusal means that nothing went; after an outage nobody knows. */
export function sendOne({ letter }: { letter: OutgoingLetter }): {
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
export function record(run: Run, events: readonly LetterEvent[]): void {
  if (events.length === 0) return;
  run.record([logRows(mailLog, [...events].reverse())]);
}
