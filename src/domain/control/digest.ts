// The day's letters as data: who is told what today, and which steps of the ladders are thereby told. One letter a person a day,
// in sections; for the head his own work and the lateness of his staff are sections of one letter.
// Source: design of reminders (never repeat, never get lost, never flood); norm and ladder are settings.
import type { CivilDate } from "../calendar/civil.ts";
import type { StaffMember } from "../people/directory.ts";
import type { AudienceProblem } from "./audience.ts";
import { sectionsOf, type DigestSection } from "./sections.ts";
import { ledgerKey, tellingsOf, type DueTelling, type TellingSources } from "./tellings.ts";
import { letterToday, restOfWeek, type Letter } from "./week.ts";

export interface Digest {
  to: StaffMember;
  date: CivilDate;
  sections: readonly DigestSection[];
  /** Ledger keys that the letter uses up. */
  keys: readonly string[];
  /** Lines counted against the week's norm. */
  lines: number;
}

/** What a person has been sent in the ISO week of `today`, from the ledger. */
export interface SentThisWeek {
  letters: number;
  lines: number;
  /** Day of the latest letter. */
  lastOn: CivilDate;
}

export interface DigestSources extends TellingSources {
  /** By id of the person. */
  sentThisWeek: ReadonlyMap<string, SentThisWeek>;
}

export interface Digests {
  digests: Digest[];
  /** Things of which somebody should hear by now and cannot. */
  problems: AudienceProblem[];
}

/**
 * Letters of a day. None on a day off. The same sources always give the same letters; a person who has had a letter today gets
 * no other.
 */
export function digestsFor(sources: DigestSources): Digests {
  const { today, calendar } = sources;
  const days = restOfWeek(calendar, today);
  if (days[0] !== today) return { digests: [], problems: [] };
  const { byPerson, problems } = tellingsOf(sources);
  const digests = [...byPerson.values()].flatMap((own) => digestOf(own, days, sources) ?? []);
  return { digests, problems };
}

function digestOf(
  tellings: readonly DueTelling[],
  days: readonly CivilDate[],
  sources: DigestSources,
): Digest | null {
  const [first] = tellings;
  if (first === undefined) return null;
  const { today, calendar, settings, sentThisWeek } = sources;
  const to = first.recipient.person;
  const sent = sentThisWeek.get(to.id);
  if (sent?.lastOn === today) return null;
  const left = {
    letters: settings.lettersPerWeek - (sent?.letters ?? 0),
    lines: settings.linesPerWeek - (sent?.lines ?? 0),
  };
  const letter = letterToday(tellings, days, left);
  if (letter === null) return null;
  return {
    to,
    date: today,
    sections: sectionsOf(letter, today, calendar),
    keys: keysOf(letter, to.id),
    lines: letter.lines.length + (letter.folded.length > 0 ? 1 : 0),
  };
}

/**
 * A told line uses up its steps. A folded one does too, if its ladder has a later step: the thing will be told by that one. The
 * last step before the day stays, and the line comes again in the next letter.
 */
function keysOf(letter: Letter<DueTelling>, personId: string): string[] {
  const told = letter.lines.flatMap(({ telling, steps }) =>
    steps.map((step) => ledgerKey(personId, telling.due, step)),
  );
  const folded = letter.folded.flatMap(({ telling, steps }) =>
    steps.filter((step) => !step.last).map((step) => ledgerKey(personId, telling.due, step, true)),
  );
  return [...told, ...folded];
}
