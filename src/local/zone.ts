// Instants and the wall clock of a time zone.
import { serialOf, type CivilDate } from "../domain/calendar/civil.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const created = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(zone, created);
  return created;
}

/** The wall clock of the zone at an instant, as if it were UTC: its distance to the instant is the zone's offset. */
function wallClock(instant: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(instant);
  const number = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(
    number("year"),
    number("month") - 1,
    number("day"),
    number("hour"),
    number("minute"),
    number("second"),
  );
}

/** The instant at which the zone's clock shows the hour and minute of a day; epoch milliseconds. */
export function instantOf(date: CivilDate, hour: number, minute: number, zone: string): number {
  const wanted = Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  const guess = wanted - (wallClock(wanted, zone) - wanted);
  return guess - (wallClock(guess, zone) - wanted);
}

/** The day that the zone's calendar shows at an instant. */
export function dayOf(instant: number, zone: string): CivilDate {
  return new Date(wallClock(instant, zone)).toISOString().slice(0, 10);
}

/** The time of day that the zone's clocks show at an instant: «08:05». */
export function timeOf(instant: number, zone: string): string {
  return new Date(wallClock(instant, zone)).toISOString().slice(11, 16);
}

/** The wall clock of the zone as a spreadsheet counts it: days since 1899-12-30, with the time of day. */
export function serialAt(instant: number, zone: string): number {
  return serialOf("1970-01-01") + wallClock(instant, zone) / 86_400_000;
}
