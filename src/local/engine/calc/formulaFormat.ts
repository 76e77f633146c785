// How a formula's result looks when nobody has chosen a format: «=СЕГОДНЯ()+3» is a date, «=A2*1,1» looks like A2 does.
import type { Message } from "../sheets/schema/schema.ts";
import { expressionOf, type Call, type Expression, type Reference } from "./expression.ts";

type NumberFormat = Message<"NumberFormat">;

/** Format of the cell that a reference begins with. */
export type FormatAt = (title: string | null, row: number, column: number) => NumberFormat | undefined;

const DATE: NumberFormat = { type: "DATE", pattern: "dd.mm.yyyy" };
const BY_FUNCTION: ReadonlyMap<string, NumberFormat> = new Map([
  ...["TODAY", "DATE", "DATEVALUE", "EDATE", "EOMONTH", "WORKDAY", "WORKDAY.INTL"].map(
    (name): [string, NumberFormat] => [name, DATE],
  ),
  ["NOW", { type: "DATE_TIME", pattern: "dd.mm.yyyy h:mm" }],
  ["TIME", { type: "TIME", pattern: "h:mm" }],
  ["TIMEVALUE", { type: "TIME", pattern: "h:mm" }],
]);
/** Functions that give one of their arguments, and which of them tells how it looks. */
const BY_ARGUMENT: ReadonlyMap<string, number> = new Map([
  ...["MIN", "MAX", "SMALL", "LARGE", "MEDIAN", "AVERAGE", "SUM", "INDEX", "IFERROR", "IFNA"].map(
    (name): [string, number] => [name, 0],
  ),
  ["IF", 1],
  ["XLOOKUP", 2],
]);
const PASSED_ON: readonly NumberFormat["type"][] = ["DATE", "DATE_TIME", "TIME", "PERCENT", "CURRENCY"];

/** Number format for a formula typed into a cell without one; null: a plain number or text. */
export function formulaFormat(formula: string, formatAt: FormatAt): NumberFormat | null {
  const expression = expressionOf(formula, ",");
  return expression === null ? null : formatOf(expression, formatAt);
}

function formatOf(expression: Expression, formatAt: FormatAt): NumberFormat | null {
  switch (expression.kind) {
    case "reference":
      return formatThere(expression, formatAt);
    case "unary":
      if (expression.sign === "%") return { type: "PERCENT", pattern: "0%" };
      return formatOf(expression.of, formatAt);
    case "binary":
      return combined(
        expression.sign,
        formatOf(expression.left, formatAt),
        formatOf(expression.right, formatAt),
      );
    case "call":
      return calledFormat(expression, formatAt);
    default:
      return null;
  }
}

function formatThere({ title, from }: Reference, formatAt: FormatAt): NumberFormat | null {
  const format = formatAt(title, from.row?.index ?? 0, from.column?.index ?? 0);
  return format !== undefined && PASSED_ON.includes(format.type) ? format : null;
}

function calledFormat({ name, args }: Call, formatAt: FormatAt): NumberFormat | null {
  const place = BY_ARGUMENT.get(name);
  const argument = place === undefined ? null : (args[place] ?? null);
  return argument === null ? (BY_FUNCTION.get(name) ?? null) : formatOf(argument, formatAt);
}

/** Two dates apart are a number of days; a date and a number of days are a date. */
function combined(sign: string, left: NumberFormat | null, right: NumberFormat | null): NumberFormat | null {
  const isDay = (format: NumberFormat | null): boolean =>
    format?.type === "DATE" || format?.type === "DATE_TIME";
  if (sign === "-") return isDay(left) && isDay(right) ? null : left;
  if (sign === "+") return left ?? right;
  return (sign === "*" || sign === "/") && !isDay(left) && left?.type !== "TIME" ? left : null;
}
