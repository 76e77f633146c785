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
  /** Steps of ladders: used up by «отправляется», given back by a refused «не отправлено». Other events have none. */
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

/** Reads the events into the state of the ledger on a day. Their order doesn't count: people sort every sheet. */
export function ledgerState(events: readonly LetterEvent[], today: CivilDate): LedgerState {
  const ledger: LedgerState = {
    delivered: new Set(),
    sentThisWeek: new Map(),
    uncertain: [],
    states: new Map(),
  };
  const monday = addDays(today, 1 - weekdayOf(today));
  for (const [key, own] of byLetter(events)) {
    const state = stateOf(own);
    ledger.states.set(key, state);
    const attempts = attemptsThatMayHaveGone(own);
    const [attempt] = attempts;
    if (attempt === undefined || !mayHaveGone(state)) continue;
    if (state === "отправляется") ledger.uncertain.push(attempt);
    countLetter(ledger.sentThisWeek, attempt, monday, today);
    for (const { steps } of attempts) steps.forEach((step) => ledger.delivered.add(step));
  }
  return ledger;
}

function byLetter(events: readonly LetterEvent[]): Map<string, LetterEvent[]> {
  const letters = new Map<string, LetterEvent[]>();
  for (const event of events) {
    if (event.key === "") continue;
    const own = letters.get(event.key);
    if (own === undefined) letters.set(event.key, [event]);
    else own.push(event);
  }
  return letters;
}

/** Attempts without those that were refused: a refusal gives the steps of its attempt back. */
function attemptsThatMayHaveGone(own: readonly LetterEvent[]): LetterEvent[] {
  const attempts = own.filter(({ state }) => state === "отправляется");
  for (const refusal of own.filter(isRefusal)) {
    const steps = refusal.steps.join("\n");
    const index = attempts.findIndex((attempt) => attempt.steps.join("\n") === steps);
    if (index >= 0) attempts.splice(index, 1);
  }
  return attempts;
}

const isRefusal = ({ state, steps }: LetterEvent): boolean => state === "не отправлено" && steps.length > 0;

/** Each attempt ends as sent, as uncertain or as refused; one that has no end is uncertain. */
function stateOf(own: readonly LetterEvent[]): LetterState {
  const count = (state: LetterState): number => own.filter((event) => event.state === state).length;
  const refused = own.filter(isRefusal).length;
  if (count("отправлено") > 0) return "отправлено";
  if (count("отправляется") > count("не подтверждено") + refused) return "отправляется";
  if (count("не подтверждено") > 0) return "не подтверждено";
  return count("не отправлено") > 0 ? "не отправлено" : "намечено";
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
