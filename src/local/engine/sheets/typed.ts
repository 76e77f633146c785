// What a text becomes when a person types it into a cell of a Russian spreadsheet: date, time, number, percent, tick, text.
import {
  isValidDay,
  serialOf,
  civil,
  isCivilDate,
  partsOf,
  type CivilDate,
} from "../../../domain/calendar/civil.ts";
import { monthFrom } from "../../../domain/calendar/russianDates.ts";
import { formulaFormat, type FormatAt } from "../calc/formulaFormat.ts";
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
 * @param today a date without a year («5 ноября», «05.11») is of its year
 * @param formatAt formats of the cells that a formula names: its result looks like them
 * @throws NotModelled for a date without a year when no day is given, and for other locales than ru_RU
 */
export function typedValue(
  text: string,
  locale: string | undefined,
  today: CivilDate | null = null,
  formatAt: FormatAt = () => undefined,
): Typed {
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (/^=./s.test(text.trim())) return typedFormula(text.trim(), formatAt);
  return dateByMonth(text.trim(), today) ?? recognised(text, locale);
}

function typedFormula(formulaValue: string, formatAt: FormatAt): Typed {
  const format = formulaFormat(formulaValue, formatAt);
  return { value: { formulaValue }, ...(format === null ? {} : { format }) };
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

/** «5 ноября 2026 г.» and, with the year of today, «5 ноября» and «05.11»; null for anything else. */
function dateByMonth(text: string, today: CivilDate | null): Typed | null {
  const short = /^(\d{1,2})[./](\d{1,2})$/.exec(text);
  if (short !== null && today === null && isValidDay(2000, Number(short[2]), Number(short[1]))) {
    throw new NotModelled(`a typed date without a year: ${text}`);
  }
  const worded = /^(\d{1,2}) ([а-яё]+)\.?(?: (\d{4})(?: ?г(?:\.|ода?)?)?)?$/iu.exec(text);
  const [, day, named = "", written] = short ?? worded ?? [];
  const month = short === null ? monthFrom(named) : Number(named);
  const year = written === undefined ? (today === null ? null : partsOf(today).year) : Number(written);
  if (day === undefined || month === null || year === null) return null;
  return dated(year, month, Number(day));
}
