// What a text becomes when a person types it into a cell of a Russian spreadsheet: date, time, number, percent, tick, text.
import { isValidDay, serialOf, civil, isCivilDate } from "../../../domain/calendar/civil.ts";
import { NotModelled } from "./errors.ts";
import type { ExtendedValue } from "./model.ts";
import type { Message } from "./schema/schema.ts";

export interface Typed {
  readonly value: ExtendedValue;
  /** Number format that the cell gets with it. */
  readonly format?: Message<"NumberFormat">;
}

type Form = readonly [pattern: RegExp, typed: (match: RegExpExecArray) => Typed | null];

const decimal = (text: string): number => Number(text.replace(/[\s\u00a0]/g, "").replace(",", "."));

const FORMS: readonly Form[] = [
  [/^(?:истина|true)$/i, () => ({ value: { boolValue: true } })],
  [/^(?:ложь|false)$/i, () => ({ value: { boolValue: false } })],
  [
    /^[+-]?(?:\d+|\d{1,3}(?:[ \u00a0]\d{3})+)(?:,\d+)?$/,
    ([text]) => ({ value: { numberValue: decimal(text) } }),
  ],
  [
    /^([+-]?\d+(?:,\d+)?) ?%$/,
    ([text, number = ""]) => ({
      value: { numberValue: decimal(number) / 100 },
      format: { type: "PERCENT", pattern: text.includes(",") ? "0.00%" : "0%" },
    }),
  ],
  [
    /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/,
    ([, day, month, year]) => dated(Number(year), Number(month), Number(day)),
  ],
  [
    /^(\d{1,2})\.(\d{1,2})\.(\d{2})$/,
    ([, day, month, year]) => dated(2000 + Number(year), Number(month), Number(day)),
  ],
  [
    /^\d{4}-\d\d-\d\d$/,
    ([text]) =>
      isCivilDate(text)
        ? { value: { numberValue: serialOf(text) }, format: { type: "DATE", pattern: "yyyy-mm-dd" } }
        : null,
  ],
  [
    /^(\d{1,2}):([0-5]\d)$/,
    ([, hours, minutes]) => ({
      value: { numberValue: (Number(hours) * 60 + Number(minutes)) / 1440 },
      format: { type: "TIME", pattern: "h:mm" },
    }),
  ],
];

/**
 * What a person's typing into a cell means.
 * @throws NotModelled for formulas, for a date without a year (it would need today's) and for other locales than ru_RU
 */
export function typedValue(text: string, locale: string | undefined): Typed {
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (text.trim().startsWith("=")) throw new NotModelled("a formula in a cell");
  const shortDate = /^(\d{1,2})[./](\d{1,2})$/.exec(text.trim());
  if (shortDate !== null && isValidDay(2000, Number(shortDate[2]), Number(shortDate[1]))) {
    throw new NotModelled(`a typed date without a year: ${text.trim()}`);
  }
  return recognised(text, locale);
}

/** A text as ru_RU spreadsheets read it; what they don't recognise is text. @throws NotModelled for digits in other locales */
export function recognised(text: string, locale: string | undefined): Typed {
  if (locale !== "ru_RU" && /\d/.test(text)) {
    throw new NotModelled(`numbers and dates in the locale ${locale ?? "not set"}`);
  }
  for (const [pattern, typed] of FORMS) {
    const match = pattern.exec(text.trim());
    const result = match === null ? null : typed(match);
    if (result !== null) return result;
  }
  return { value: { stringValue: text } };
}

function dated(year: number, month: number, day: number): Typed | null {
  if (!isValidDay(year, month, day)) return null;
  const value = { numberValue: serialOf(civil(year, month, day)) };
  return { value, format: { type: "DATE", pattern: "dd.mm.yyyy" } };
}
