// The small language of colour rules: comparisons, arithmetic and a few functions over single cells of the rule's own sheet.
// A rule is compiled once and then holds or doesn't for a row in about a microsecond; IronCalc would need a formula a cell.
import {
  civil,
  isValidDay,
  partsOf,
  dateOfSerial,
  serialOf,
  weekdayOf,
} from "../../../domain/calendar/civil.ts";
import { recognised } from "../sheets/typed.ts";
import type { Expression, Reference, Side } from "./expression.ts";

/** An error, whichever. */
export const FAILED = Symbol("error of a formula");
/** What a cell or a part of a formula comes to; null: an empty cell. */
export type Value = string | number | boolean | null | typeof FAILED;

/** Where a rule is looked at. */
export interface Place {
  readonly row: number;
  readonly column: number;
  /** Day number of today. */
  readonly today: number;
  readonly read: (row: number, column: number) => Value;
}

export type Evaluated = (place: Place) => Value;

/** The cell for which a formula is written: relative references are counted from it. */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

const texts = new Intl.Collator("ru", { sensitivity: "accent" });

/** Compiles a formula; null when it has something that this language lacks. */
export function compiled(expression: Expression, origin: Origin): Evaluated | null {
  try {
    return compile(expression, origin);
  } catch (error) {
    if (error instanceof Lacking) return null;
    throw error;
  }
}

/** Whether a value stands for «yes». */
export function holds(value: Value): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

class Lacking extends Error {}

function compile(expression: Expression, origin: Origin): Evaluated {
  switch (expression.kind) {
    case "number":
    case "text":
    case "boolean": {
      const { value } = expression;
      return () => value;
    }
    case "error":
      return () => FAILED;
    case "reference":
      return reader(expression, origin);
    case "unary": {
      const of = compile(expression.of, origin);
      const factor = expression.sign === "%" ? 0.01 : expression.sign === "-" ? -1 : 1;
      return (place) => withNumber(of(place), (value) => value * factor);
    }
    case "binary":
      return operation(expression.sign, compile(expression.left, origin), compile(expression.right, origin));
    case "call":
      return called(
        expression.name,
        expression.args.map((part) => (part === null ? () => null : compile(part, origin))),
      );
    default:
      throw new Lacking();
  }
}

function reader({ title, isSingle, from }: Reference, origin: Origin): Evaluated {
  const { row, column } = from;
  if (title !== null || !isSingle || row === null || column === null) throw new Lacking();
  const index = (side: Side, here: number, start: number): number =>
    side.fixed ? side.index : here + side.index - start;
  return (place) => place.read(index(row, place.row, origin.row), index(column, place.column, origin.column));
}

function operation(sign: string, left: Evaluated, right: Evaluated): Evaluated {
  const arithmetic = ARITHMETIC.get(sign);
  if (arithmetic !== undefined) {
    return (place) => withNumber(left(place), (a) => withNumber(right(place), (b) => arithmetic(a, b)));
  }
  if (sign === "&") return (place) => withText(left(place), (a) => withText(right(place), (b) => a + b));
  const comparison = COMPARISONS.get(sign);
  if (comparison === undefined) throw new Lacking();
  return (place) => {
    const a = left(place);
    const b = right(place);
    return a === FAILED || b === FAILED ? FAILED : comparison(compared(a, b));
  };
}

const ARITHMETIC: ReadonlyMap<string, (a: number, b: number) => Value> = new Map([
  ["+", (a: number, b: number) => a + b],
  ["-", (a: number, b: number) => a - b],
  ["*", (a: number, b: number) => a * b],
  ["/", (a: number, b: number) => (b === 0 ? FAILED : a / b)],
  ["^", (a: number, b: number) => finite(a ** b)],
]);

const COMPARISONS: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ["=", (order: number) => order === 0],
  ["<>", (order: number) => order !== 0],
  ["<", (order: number) => order < 0],
  ["<=", (order: number) => order <= 0],
  [">", (order: number) => order > 0],
  [">=", (order: number) => order >= 0],
]);

type Known = Exclude<Value, typeof FAILED>;
const RANKS = ["number", "string", "boolean"];

/** Numbers come before texts, texts before ticks; an empty cell is whatever it is compared with, at its least. */
function compared(a: Known, b: Known): number {
  if (a === b) return 0;
  const [one, other] = [a ?? emptyAs(b), b ?? emptyAs(a)];
  if (typeof one === "string" && typeof other === "string") {
    return one.length === other.length && one.toLowerCase() === other.toLowerCase()
      ? 0
      : texts.compare(one, other);
  }
  return RANKS.indexOf(typeof one) - RANKS.indexOf(typeof other) || Number(one) - Number(other);
}

function emptyAs(other: Known): string | number | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

type Function_ = (args: readonly Value[], today: number) => Value;

const one =
  (work: (value: number) => Value): Function_ =>
  ([value = null]) =>
    withNumber(value, work);
const ofText =
  (work: (value: string) => Value): Function_ =>
  ([value = null]) =>
    withText(value, work);
const ofDay = (work: (day: string) => number): Function_ =>
  one((value) => (value < 0 ? FAILED : work(dateOfSerial(value))));
const cut =
  (work: (text: string, count: number) => string): Function_ =>
  ([text = null, count = 1]) =>
    withText(text, (value) =>
      withNumber(count, (length) => (length < 0 ? FAILED : work(value, Math.floor(length)))),
    );
const numbers =
  (work: (values: number[]) => number): Function_ =>
  (args) => {
    const values = args.map((value) => withNumber(value, (number) => number));
    const known = values.filter((value) => typeof value === "number");
    return known.length < values.length ? FAILED : work(known);
  };
const all =
  (work: (values: boolean[]) => boolean): Function_ =>
  (args) =>
    args.includes(FAILED) ? FAILED : work(args.map(holds));
const place =
  (fold: (text: string) => string): Function_ =>
  ([part = null, text = null]) =>
    withText(part, (sought) =>
      withText(text, (whole) => {
        const index = fold(whole).indexOf(fold(sought));
        return index < 0 ? FAILED : index + 1;
      }),
    );

const FUNCTIONS: ReadonlyMap<string, Function_> = new Map<string, Function_>([
  ["AND", all((values) => values.every(Boolean))],
  ["OR", all((values) => values.some(Boolean))],
  ["NOT", ([value = null]) => (value === FAILED ? FAILED : !holds(value))],
  ["ISBLANK", ([value]) => value === null],
  ["ISNUMBER", ([value]) => typeof value === "number"],
  ["ISTEXT", ([value]) => typeof value === "string"],
  ["ISLOGICAL", ([value]) => typeof value === "boolean"],
  ["ISERROR", ([value]) => value === FAILED],
  ["IFERROR", ([value = null, other = null]) => (value === FAILED ? other : value)],
  ["LEN", ofText((text) => text.length)],
  ["LOWER", ofText((text) => text.toLowerCase())],
  ["UPPER", ofText((text) => text.toUpperCase())],
  ["TRIM", ofText((text) => text.trim().replace(/ {2,}/g, " "))],
  ["LEFT", cut((text, count) => text.slice(0, count))],
  ["RIGHT", cut((text, count) => (count === 0 ? "" : text.slice(-count)))],
  ["FIND", place((text) => text)],
  ["SEARCH", place((text) => text.toLowerCase())],
  ["INT", one(Math.floor)],
  ["ABS", one(Math.abs)],
  [
    "MOD",
    ([a = null, b = null]) =>
      withNumber(a, (x) => withNumber(b, (y) => (y === 0 ? FAILED : x - y * Math.floor(x / y)))),
  ],
  ["MIN", numbers((values) => Math.min(...values))],
  ["MAX", numbers((values) => Math.max(...values))],
  ["SUM", numbers((values) => values.reduce((sum, value) => sum + value, 0))],
  ["TODAY", (_, today) => today],
  [
    "DATE",
    numbers(([year = 0, month = 0, day = 0]) =>
      isValidDay(year, month, day) ? serialOf(civil(year, month, day)) : NaN,
    ),
  ],
  ["YEAR", ofDay((day) => partsOf(day).year)],
  ["MONTH", ofDay((day) => partsOf(day).month)],
  ["DAY", ofDay((day) => partsOf(day).day)],
  [
    "WEEKDAY",
    ([value = null, kind = 1]) =>
      withNumber(value, (serial) => {
        const fromMonday = weekdayOf(dateOfSerial(serial));
        return kind === 2 ? fromMonday : (fromMonday % 7) + 1;
      }),
  ],
]);

function called(name: string, args: readonly Evaluated[]): Evaluated {
  if (name === "IF") {
    const [test, yes, no] = args;
    if (test === undefined || yes === undefined) throw new Lacking();
    return (where) => {
      const value = test(where);
      if (value === FAILED) return FAILED;
      return holds(value) ? yes(where) : (no?.(where) ?? false);
    };
  }
  const work = FUNCTIONS.get(name);
  if (work === undefined) throw new Lacking();
  return (where) => {
    const result = work(
      args.map((argument) => argument(where)),
      where.today,
    );
    return typeof result === "number" ? finite(result) : result;
  };
}

function withNumber(value: Value, work: (number: number) => Value): Value {
  if (typeof value === "number") return work(value);
  if (value === FAILED) return FAILED;
  if (typeof value !== "string") return work(Number(value));
  const number = recognised(value, "ru_RU").value.numberValue;
  return number === undefined ? FAILED : work(number);
}

function withText(value: Value, work: (text: string) => Value): Value {
  if (typeof value === "string") return work(value);
  if (value === FAILED) return FAILED;
  if (typeof value === "boolean") return work(value ? "TRUE" : "FALSE");
  return work(value === null ? "" : String(value).replace(".", ","));
}

function finite(value: number): Value {
  return Number.isFinite(value) ? value : FAILED;
}
