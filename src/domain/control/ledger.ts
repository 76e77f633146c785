// The ledger of letters: an append-only log of events. From it follows what has been told to whom, which letters are
// uncertain, and how much mail a person has had this week.
import { addDays, weekdayOf, type CivilDate } from "../calendar/civil.ts";
import type { SentThisWeek } from "./digest.ts";

/** States of a letter, one event each. A letter left at «отправляется» is uncertain: it is shown and never sent again by itself. */
export const LETTER_STATES = [
  "намечено",
  "отправляется",
  "отправлено",
  "не подтверждено",
  "не отправлено",
] as const;
export type LetterState = (typeof LETTER_STATES)[number];

export interface LetterEvent {
  /** «05.09.2023 07:12» */
  at: string;
  /** Names the letter: day and person. */
  key: string;
  to: string;
  date: CivilDate | null;
  state: LetterState | "";
  subject: string;
  /** Number of lines in the letter. */
  count: number | null;
  /** Steps of ladders that the letter uses up; stand in its event «отправляется». */
  steps: string[];
  note: string;
}

export interface LedgerState {
  /** Steps that count as told, of all people. */
  delivered: Set<string>;
  /** By id of the person. */
  sentThisWeek: Map<string, SentThisWeek>;
  /** Last events of letters of which nobody knows whether they went. */
  uncertain: LetterEvent[];
  /** Keys of letters with the state they are in. */
  states: Map<string, LetterState>;
}

export function letterKey(date: CivilDate, personId: string): string {
  return `${date}|${personId}`;
}

/** Reads the events, newest first, into the state of the ledger on a day. */
export function ledgerState(events: readonly LetterEvent[], today: CivilDate): LedgerState {
  const ledger: LedgerState = {
    delivered: new Set(),
    sentThisWeek: new Map(),
    uncertain: [],
    states: new Map(),
  };
  const monday = addDays(today, 1 - weekdayOf(today));
  for (const event of events) {
    if (event.key === "" || event.state === "") continue;
    const known = ledger.states.get(event.key);
    if (known === undefined) {
      ledger.states.set(event.key, event.state);
      if (event.state === "отправляется") ledger.uncertain.push(event);
      if (mayHaveGone(event.state)) countLetter(ledger.sentThisWeek, event, monday, today);
    }
    const state = ledger.states.get(event.key) ?? event.state;
    if (event.state === "отправляется" && mayHaveGone(state))
      event.steps.forEach((step) => ledger.delivered.add(step));
  }
  return ledger;
}

/** What may have reached the person counts as told: at most once is right for reminders. */
function mayHaveGone(state: LetterState): boolean {
  return state === "отправлено" || state === "отправляется" || state === "не подтверждено";
}

function countLetter(
  weeks: Map<string, SentThisWeek>,
  { key, date, count }: LetterEvent,
  monday: CivilDate,
  today: CivilDate,
): void {
  if (date === null || date < monday || date > today) return;
  const personId = key.slice(key.indexOf("|") + 1);
  const sent = weeks.get(personId) ?? { letters: 0, lines: 0, lastOn: date };
  weeks.set(personId, {
    letters: sent.letters + 1,
    lines: sent.lines + (count ?? 0),
    lastOn: sent.lastOn > date ? sent.lastOn : date,
  });
}
