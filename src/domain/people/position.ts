// Positions compared in any case and spelling, and who of the staff belongs to the centre itself.
import type { Directory, StaffMember } from "./directory.ts";
import { bodyStart, SHORT_WORDS, wordsOf } from "./lexicon.ts";
import { oncePer } from "./oncePer.ts";
import { findOrganisations } from "./organisationName.ts";
import { spellingKey } from "./spelling.ts";

/** Case endings, longest first; without them «начальнику» is «начальник». */
const ENDING =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ый|ий|ая|ой|ую|ом|ем|ым|им|ых|их|ах|ях|ов|ей|ам|ям|ые|ие|а|я|у|ю|е|ы|и|ь|й)$/;

/** Municipal legal forms and usual words for a centre, when the book does not say how the centre is called. */
const CENTRE_LIKE = /^(?:м[абк]?у|м[абк]?уо|м[абк]?у ?дпо|центра?|имц|рмк|ммц|цоко|цро)(?!\p{L})/u;

/** Key of a position without its body: equal for «Главный сотрудник МКУО …» and «главному сотруднику». */
export function positionKey(position: string): string {
  return stemKey(withoutBody(position));
}

/** Key of a phrase that is equal for all its cases: «отдела аттестации», «отдел аттестации». */
export function stemKey(text: string): string {
  return wordsOf(text)
    .map((word) => (SHORT_WORDS[word] ?? word).replace(ENDING, ""))
    .join(" ");
}

/** The body that a position names: «МКУО …» of «начальник МКУО …»; empty when it names none. */
export function bodyOf(position: string): string {
  return position.slice(withoutBody(position).length).trim();
}

/** What the position of somebody tells. */
export interface Post {
  /** Keys of the position and of each part of one that is several: «учитель, эксперт». */
  keys: readonly string[];
  /** The body that the position names; empty when none. */
  body: string;
  /** True for the centre's own staff, false for people of schools. */
  inCentre: boolean;
}

export const postOf = oncePer(({ position, organisation }: StaffMember): Post => ({
  keys: [position, ...position.split(/[,;\n]/)].map(positionKey),
  body: bodyOf(position),
  inCentre: organisation.trim() === "" && findOrganisations(position).length === 0,
}));

/** True when a body named in a document is the centre that keeps this book, as far as its own staff and groups tell. */
export function isCentre(body: string, directory: Directory): boolean {
  const key = spellingKey(body);
  if (/^(?:наш\p{L}* )?центр(?:а|е|у)?$/u.test(key)) return true;
  const known = centreNames(directory);
  return known.length === 0 ? CENTRE_LIKE.test(key) : known.includes(key);
}

/** The centre as its groups («Сотрудники МКУО …») call it, and most of the positions of its staff. */
const centreNames = oncePer(({ staff }: Directory): string[] => {
  const own = staff.filter((member) => member.active && postOf(member).inCentre);
  const groups = own.flatMap((member) => member.groups).filter((group) => /^\s*сотрудник/i.test(group));
  const named = (texts: readonly string[]): string[] =>
    texts
      .map((text) => spellingKey(bodyOf(text)))
      .filter((name) => name !== "" && !PART_OF_CENTRE.test(name));
  return [...named(groups), ...mostFrequent(named(own.map((member) => member.position)))];
});

function mostFrequent(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts.keys()].filter((name) => counts.get(name) === most);
}

/** «начальник отдела», «сотрудники центра» do not tell what the centre is called. */
const PART_OF_CENTRE = /^(?:отдел|сектор|кабинет|служб|наш)\p{L}*|^центр\p{L}?$/u;

function withoutBody(position: string): string {
  const start = findOrganisations(position)[0]?.start ?? bodyStart(position);
  return start === -1 ? position : position.slice(0, start);
}
