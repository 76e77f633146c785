// Dates by a pattern of Java's SimpleDateFormat, as Utilities.formatDate takes it: the letters in use, English names.
import { notModelled } from "./host.ts";

interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  milli: number;
  /** 1 = Monday … 7 = Sunday */
  weekday: number;
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** Runs of a pattern letter, quoted text, or anything else. */
const TOKENS = /'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g;

const padded = (value: number, width: number): string => String(value).padStart(width, "0");
const named = (names: readonly string[], index: number, width: number): string => {
  const name = names[index] ?? "";
  return width < 4 ? name.slice(0, 3) : name;
};

const LETTERS: Record<string, (time: WallTime, width: number) => string> = {
  y: ({ year }, width) => (width === 2 ? padded(year % 100, 2) : padded(year, width)),
  M: ({ month }, width) => (width < 3 ? padded(month, width) : named(MONTHS, month - 1, width)),
  d: ({ day }, width) => padded(day, width),
  H: ({ hour }, width) => padded(hour, width),
  m: ({ minute }, width) => padded(minute, width),
  s: ({ second }, width) => padded(second, width),
  S: ({ milli }, width) => padded(milli, width),
  E: ({ weekday }, width) => named(WEEKDAYS, weekday - 1, width),
  u: ({ weekday }, width) => padded(weekday, width),
};

/** The wall clock of a zone at an instant. */
function wallTime(date: Date, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(date);
  const number = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const [year, month, day] = [number("year"), number("month"), number("day")];
  return {
    year,
    month,
    day,
    hour: number("hour"),
    minute: number("minute"),
    second: number("second"),
    milli: date.getUTCMilliseconds(),
    weekday: ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1,
  };
}

function unquoted(token: string): string {
  return token === "''" ? "'" : token.slice(1, -1).replace(/''/g, "'");
}

/** `date` on the wall clock of `zone`, written by `pattern`; a letter outside the table isn't modelled. */
export function formatDate(date: Date, zone: string, pattern: string): string {
  let time: WallTime;
  try {
    time = wallTime(date, zone);
  } catch {
    return notModelled(`Utilities.formatDate, zone ${zone}, date ${String(date)}`);
  }
  return pattern.replace(TOKENS, (token: string, letter: string | undefined) => {
    if (token.startsWith("'")) return unquoted(token);
    if (letter === undefined) return token;
    const format = LETTERS[letter];
    return format === undefined
      ? notModelled(`Utilities.formatDate, letter ${letter}`)
      : format(time, token.length);
  });
}
