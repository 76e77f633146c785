// What a cell shows and what its editor shows, the Russian way: 31.12.2026, 1,5, 50%, ИСТИНА.
import { dateOfSerial, formatDate } from "../../../../domain/calendar/civil.ts";
import { format } from "numfmt";
import type { CellView } from "../../protocol.ts";

type Value = NonNullable<CellView["v"]>;

/** Digits that are safe in a number of double precision. */
const DIGITS = 15;

/** The text of a value in a cell with this number format. */
export function shownText(value: Value | undefined, pattern: string | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "ИСТИНА" : "ЛОЖЬ";
  if (typeof value === "string") return value;
  if (pattern === undefined || pattern === "@" || pattern === "") return decimal(value);
  try {
    return format(pattern, value, { locale: "ru", nbsp: true });
  } catch {
    return decimal(value);
  }
}

/** What a person edits: the formula, the whole date, all digits; typed again it gives the same cell. */
export function editedText({ v, f }: CellView, pattern: string | undefined): string {
  if (f !== undefined) return f;
  if (typeof v !== "number") return shownText(v, pattern);
  if (isDatePattern(pattern)) {
    const time = Math.round((v - Math.floor(v)) * 1440);
    const clock = `${Math.floor(time / 60)}:${String(time % 60).padStart(2, "0")}`;
    if (v < 1) return clock;
    const date = formatDate(dateOfSerial(Math.floor(v)));
    return time === 0 ? date : `${date} ${clock}`;
  }
  return pattern?.includes("%") === true ? `${decimal(v * 100)}%` : decimal(v);
}

/** Days, months, years, hours; what stands in quotes is text. */
export function isDatePattern(pattern: string | undefined): boolean {
  return (
    pattern !== undefined &&
    pattern !== "@" &&
    /[dmyhs]/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""))
  );
}

function decimal(value: number): string {
  return String(Number(value.toPrecision(DIGITS))).replace(".", ",");
}
