// The day's mailing as data: which letters go now, which wait and why. Nothing is sent here.
import type { AudienceProblem } from "../../domain/control/audience.ts";
import { digestsFor, type Digest } from "../../domain/control/digest.ts";
import {
  letterKey,
  type LedgerState,
  type LetterEvent,
  type LetterState,
} from "../../domain/control/ledger.ts";
import { letterOf, type Letter, type Letterhead } from "../../letters/letter.ts";
import type { Settings } from "../../domain/settings.ts";
import { duesOf, type FieldData } from "./data.ts";

export interface PlannedLetter {
  key: string;
  digest: Digest;
  letter: Letter;
}

export interface Mailing {
  /** Most urgent first. */
  letters: PlannedLetter[];
  /** Letters for which the day's quota is too small; they go another day. */
  waiting: PlannedLetter[];
  /** Things of which somebody should hear today and cannot. */
  problems: AudienceProblem[];
}

/**
 * @param quota letters that may still be sent today
 * @param except ids of people who get no letter this time; what is due to them stays due
 */
export function mailingOf(
  data: FieldData,
  ledger: LedgerState,
  today: string,
  quota: number,
  except: readonly string[] = [],
): Mailing {
  const { directory, settings, calendar } = data;
  const { delivered, sentThisWeek } = ledger;
  const dues = duesOf(data, today);
  const { digests, problems } = digestsFor({
    dues,
    directory,
    settings,
    calendar,
    today,
    delivered,
    sentThisWeek,
  });
  const planned = digests
    .filter(({ to }) => !except.includes(to.id))
    .map((digest) => ({
      digest,
      key: letterKey(today, digest.to.id),
      letter: letterOf(digest, letterhead(data.settings)),
    }))
    .sort((a, b) => urgency(b.digest) - urgency(a.digest) || (a.key < b.key ? -1 : 1));
  const room = Math.max(0, quota - settings.quotaReserve);
  return { letters: planned.slice(0, room), waiting: planned.slice(room), problems };
}

export function letterhead({ centreName, centrePhone, bookLink, senderName, replyTo }: Settings): Letterhead {
  return { centreName, phone: centrePhone, bookLink, senderName, replyTo };
}

/** Overdue and today's things before all others. */
function urgency({ sections }: Digest): number {
  const count = (title: string): number =>
    sections.find((section) => section.title === title)?.lines.length ?? 0;
  return 100 * count("Сегодня") + 10 * count("Просрочено") + count("Скоро");
}

/** An event of a letter for the ledger. Steps stand where they are used up, and where a refusal gives them back. */
export function letterEvent(
  planned: PlannedLetter,
  state: LetterState | "отказано",
  at: string,
  note = "",
): LetterEvent {
  const { key, digest, letter } = planned;
  return {
    at,
    key,
    to: letter.to,
    date: digest.date,
    state: state === "отказано" ? "не отправлено" : state,
    subject: letter.subject,
    count: digest.lines,
    steps: state === "отправляется" || state === "отказано" ? [...digest.keys] : [],
    note,
  };
}
