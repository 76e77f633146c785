// Letters as their reader sees them: sections and lines of the plain text, counted by person and week.
import { addDays, weekdayOf, type CivilDate } from "../../src/domain/calendar/civil.ts";
import { formatDayMonth } from "../../src/domain/calendar/russianDates.ts";
import type { OutboxLetter } from "../../src/local/outbox/letter.ts";

/** One piece of work in a letter. */
export interface Entry {
  /** «ПРОСРОЧЕНО», «РАБОТА МЕСЯЦА: 4 ИЗ 6». */
  section: string;
  work: string;
  /** «План, II.6 · октябрь 2024». */
  place: string;
  /** «сегодня, чт 31 октября». */
  when: string;
  /** «исполнитель: …», «вместо: …», what to do. */
  remarks: string[];
}

export interface ReadLetter {
  day: CivilDate;
  to: string;
  subject: string;
  text: string;
  html: string;
  entries: Entry[];
  /** Entries, and the line «И ещё 7 дел» if there is one. */
  lines: number;
}

/** Takes the plain text apart by its marks: «•» begins a piece of work, a line in capitals a section. */
export function readLetter({ date, to, subject, text, html }: OutboxLetter): ReadLetter {
  const entries: Entry[] = [];
  let section = "";
  for (const line of text.split("\n")) {
    const entry = entries[entries.length - 1];
    if (line.startsWith("• "))
      entries.push({ section, work: line.slice(2), place: "", when: "", remarks: [] });
    else if (/^\p{Lu}[\p{Lu}\d :]+$/u.test(line)) section = line;
    else if (line.startsWith("  ") && entry?.place === "") {
      const dash = line.lastIndexOf(" — ");
      entry.place = line.slice(2, dash);
      entry.when = line.slice(dash + 3);
    } else if (line.startsWith("  ")) entry?.remarks.push(line.trim());
  }
  const more = /^И ещё \d+ /mu.test(text) ? 1 : 0;
  return { day: date, to: to.join(", "), subject, text, html, entries, lines: entries.length + more };
}

export const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - weekdayOf(day));

export interface Week {
  to: string;
  monday: CivilDate;
  letters: number;
  lines: number;
}

/** Letters and lines of each person in each ISO week that has any. */
export function perWeek(letters: readonly ReadLetter[]): Week[] {
  const weeks = new Map<string, Week>();
  for (const { to, day, lines } of letters) {
    const monday = mondayOf(day);
    const week = weeks.get(`${to} ${monday}`) ?? { to, monday, letters: 0, lines: 0 };
    weeks.set(`${to} ${monday}`, { ...week, letters: week.letters + 1, lines: week.lines + lines });
  }
  return [...weeks.values()];
}

/** Work that a letter may name: where it stands, and the day that it is due where the place alone does not tell. */
export interface Named {
  place: string;
  day?: CivilDate | null;
}

/** Letters that name a piece of work, to anybody or to one reader, in the order of time. */
export function lettersNaming(
  letters: readonly ReadLetter[],
  { place, day = null }: Named,
  to?: string,
): ReadLetter[] {
  const words = day === null ? "" : formatDayMonth(day);
  const names = (entry: Entry): boolean =>
    (entry.place === place || entry.place.startsWith(`${place} · `)) && entry.when.includes(words);
  return letters.filter((letter) => (to === undefined || letter.to === to) && letter.entries.some(names));
}

export function daysNaming(letters: readonly ReadLetter[], named: Named, to?: string): CivilDate[] {
  return lettersNaming(letters, named, to).map(({ day }) => day);
}

export interface PersonYear {
  letters: number;
  weeks: number;
  mostLetters: number;
  mostLines: number;
}

/** The year of each person in numbers, by address. */
export function yearOf(letters: readonly ReadLetter[]): Record<string, PersonYear> {
  const people: Record<string, PersonYear> = {};
  for (const { to, letters: count, lines } of perWeek(letters)) {
    const before = people[to] ?? { letters: 0, weeks: 0, mostLetters: 0, mostLines: 0 };
    people[to] = {
      letters: before.letters + count,
      weeks: before.weeks + 1,
      mostLetters: Math.max(before.mostLetters, count),
      mostLines: Math.max(before.mostLines, lines),
    };
  }
  return people;
}
