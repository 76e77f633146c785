// A meeting as a file that calendars take in: iCalendar, RFC 5545. Times in UTC, so that no description of a zone is needed.
import { addDays, type CivilDate } from "../../../domain/calendar/civil.ts";

export interface Meeting {
  /** The same for all versions of the same invitation: a calendar then moves the meeting instead of adding one. */
  key: string;
  title: string;
  place: string;
  description: string;
  day: CivilDate;
  /** «10:00», Moscow time, in which the book lives. */
  from: string;
  to: string | null;
  /** Day on which the file is made. */
  made: CivilDate;
}

/** Moscow is three hours ahead of UTC all the year round. */
const AHEAD = 3 * 60;
/** Minutes of a day. */
const DAY = 24 * 60;
/** Minutes of a meeting whose end isn't named. */
const USUAL_LENGTH = 120;

export function calendarFile({ key, title, place, description, day, from, to, made }: Meeting): string {
  const start = minutesOf(from);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//attestation//invitation//RU",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${encodeURIComponent(key)}`,
    `DTSTAMP:${utc(made, AHEAD)}`,
    `DTSTART:${utc(day, start)}`,
    `DTEND:${utc(day, to === null ? start + USUAL_LENGTH : minutesOf(to))}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** «20261112T070000Z» */
function utc(day: CivilDate, minutes: number): string {
  const moved = minutes - AHEAD;
  const date = addDays(day, Math.floor(moved / DAY)).replace(/-/g, "");
  const left = ((moved % DAY) + DAY) % DAY;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date}T${two(Math.floor(left / 60))}${two(left % 60)}00Z`;
}

const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, "\\n");

/** Octets of a line, its break left out. */
const LONGEST = 75;

/** A line that is too long goes on in the next one after a space; a letter is never cut. */
function folded(line: string): string {
  let out = "";
  let size = 0;
  for (const letter of line) {
    const octets = octetsOf(letter);
    if (size + octets > LONGEST) {
      out += "\r\n ";
      size = 1;
    }
    out += letter;
    size += octets;
  }
  return out;
}

function octetsOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
