// Who is still to hear of what this week: due things × addressees × steps of the ladder, less what the ledger says was told.
import { addDays, isCivilDate, weekdayOf, type CivilDate } from "../calendar/civil.ts";
import { workingDayOnOrBefore, type WorkingCalendar } from "../calendar/workingCalendar.ts";
import type { Directory } from "../people/directory.ts";
import type { Settings } from "../settings.ts";
import { postOffice, type Addressees, type AudienceProblem, type Recipient } from "./audience.ts";
import { controlDay, dayAhead, isForHead, type Due } from "./due.ts";
import { ladderOf, type Step } from "./ladder.ts";
import type { Telling } from "./week.ts";

export interface TellingSources {
  dues: readonly Due[];
  directory: Directory;
  settings: Settings;
  calendar: WorkingCalendar;
  today: CivilDate;
  /** Ledger keys used up so far, of all people. */
  delivered: ReadonlySet<string>;
}

/** A due thing that one person is to hear of. */
export interface DueTelling extends Telling {
  due: Due;
  recipient: Recipient;
  /** Names of those who are late, in a line for the head; otherwise empty. */
  who: string;
}

export interface Tellings {
  /** By id of the person. */
  byPerson: ReadonlyMap<string, readonly DueTelling[]>;
  /** Things of which somebody should hear by now and cannot. */
  problems: AudienceProblem[];
}

/**
 * Ledger key of a step told to a person. With the mark «~» it was told only as one of «ещё 7 дел»: the step is used up, but the
 * person has not read of the thing by name.
 */
export function ledgerKey(personId: string, due: Due, step: Step, folded = false): string {
  return `${personId}|${due.key}|${step.id}${folded ? FOLDED : ""}`;
}

const FOLDED = "~";

/** What each person is still to hear this week. */
export function tellingsOf(sources: TellingSources): Tellings {
  const { dues, directory, today, calendar, settings, delivered } = sources;
  const post = postOffice(directory, settings, today);
  const ladder = ladderOf(settings, calendar);
  const sunday = addDays(today, 7 - weekdayOf(today));
  const named = thingsNamed(delivered);
  const started = isCivilDate(settings.mailingStarted) ? settings.mailingStarted : null;
  const tellings = new Map<string, DueTelling[]>();
  const problems: AudienceProblem[] = [];

  function tell(due: Due, recipient: Recipient, who: string, steps: readonly Step[]): void {
    const { id } = recipient.person;
    const news = steps.filter(
      (step) => !delivered.has(ledgerKey(id, due, step)) && !delivered.has(ledgerKey(id, due, step, true)),
    );
    if (news.length === 0) return;
    const own = tellings.get(id) ?? [];
    own.push({
      key: due.key,
      due,
      recipient,
      who,
      steps: news,
      named: named.has(`${id}|${due.key}`),
      canWait: due.kind === "шаг",
      lastDay: who === "" ? lastDayThisWeek(due, today, sunday, calendar) : null,
    });
    tellings.set(id, own);
  }

  for (const due of dues) {
    if (!due.mailed) continue;
    const steps = ladder.stepsFrom(due, today, sunday);
    if (steps.length === 0) continue;
    const addressees = post.addresseesOf(due);
    if (steps.some((step) => step.on <= today)) problems.push(...addressees.problems);
    for (const recipient of addressees.recipients) tell(due, recipient, "", steps);
    if (post.head !== null && isEscalated(due, addressees, post.head, started, today)) {
      tell(due, post.head, whoIsLate(due, addressees), ladder.escalationsFrom(due, today, sunday));
    }
  }
  return { byPerson: tellings, problems };
}

/**
 * The head hears of overdue work of others whose day passed after the mailing began (null: it has not). What schools owe comes
 * to the centre as awaited, not as lateness of its staff.
 */
function isEscalated(
  due: Due,
  { recipients }: Addressees,
  head: Recipient,
  mailingStarted: CivilDate | null,
  today: CivilDate,
): boolean {
  const day = controlDay(due);
  if (mailingStarted === null || day < mailingStarted || day >= today) return false;
  if (due.kind === "ждём" || isForHead(due) || due.school !== "") return false;
  return !recipients.some(
    ({ person, insteadOf }) => person.id === head.person.id || insteadOf?.id === head.person.id,
  );
}

function whoIsLate(due: Due, { recipients }: Addressees): string {
  const names = recipients.map(({ person, insteadOf }) => (insteadOf ?? person).name);
  return (names.length > 0 ? names : due.audience).join(", ") || "исполнитель не указан";
}

/** Last working day on which the thing is not late, if it lies in the rest of this week. */
function lastDayThisWeek(
  due: Due,
  today: CivilDate,
  sunday: CivilDate,
  calendar: WorkingCalendar,
): CivilDate | null {
  if (due.kind === "ждём" || isForHead(due)) return null;
  const last = workingDayOnOrBefore(calendar, dayAhead(due, today));
  return last >= today && last <= sunday ? last : null;
}

/** «person|thing» of everything that was told by name. */
function thingsNamed(delivered: ReadonlySet<string>): Set<string> {
  const named = new Set<string>();
  for (const key of delivered) if (!key.endsWith(FOLDED)) named.add(key.slice(0, key.lastIndexOf("|")));
  return named;
}
