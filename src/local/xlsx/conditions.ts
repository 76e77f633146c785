// Google's named conditions («date is before», «text contains») as Excel formulas: one for colours and checks alike.
import { excelFormula, type Spelling } from "./formulas.ts";
import type { BooleanCondition, ConditionValue } from "./resource.ts";

type Kind = "number" | "text" | "date";

/** Kind of the operands and the test: # stands for the cell, {1} and {2} for the operands. A blank cell is no number and no date. */
const TESTS: ReadonlyMap<string, readonly [Kind, string]> = new Map([
  ["BLANK", ["text", "LEN(#)=0"]],
  ["NOT_BLANK", ["text", "LEN(#)>0"]],
  ["NUMBER_GREATER", ["number", "AND(ISNUMBER(#),#>{1})"]],
  ["NUMBER_GREATER_THAN_EQ", ["number", "AND(ISNUMBER(#),#>={1})"]],
  ["NUMBER_LESS", ["number", "AND(ISNUMBER(#),#<{1})"]],
  ["NUMBER_LESS_THAN_EQ", ["number", "AND(ISNUMBER(#),#<={1})"]],
  ["NUMBER_EQ", ["number", "AND(ISNUMBER(#),#={1})"]],
  ["NUMBER_NOT_EQ", ["number", "AND(ISNUMBER(#),#<>{1})"]],
  ["NUMBER_BETWEEN", ["number", "AND(ISNUMBER(#),#>={1},#<={2})"]],
  ["NUMBER_NOT_BETWEEN", ["number", "AND(ISNUMBER(#),OR(#<{1},#>{2}))"]],
  ["TEXT_CONTAINS", ["text", "ISNUMBER(FIND(LOWER({1}),LOWER(#)))"]],
  ["TEXT_NOT_CONTAINS", ["text", "ISERROR(FIND(LOWER({1}),LOWER(#)))"]],
  ["TEXT_STARTS_WITH", ["text", "LOWER(LEFT(#,LEN({1})))=LOWER({1})"]],
  ["TEXT_ENDS_WITH", ["text", "LOWER(RIGHT(#,LEN({1})))=LOWER({1})"]],
  ["TEXT_EQ", ["text", "LOWER(#)=LOWER({1})"]],
  ["TEXT_NOT_EQ", ["text", "LOWER(#)<>LOWER({1})"]],
  ["TEXT_IS_EMAIL", ["text", 'ISNUMBER(FIND("@",#))']],
  ["TEXT_IS_URL", ["text", 'ISNUMBER(FIND("://",#))']],
  ["DATE_IS_VALID", ["date", "ISNUMBER(#)"]],
  ["DATE_EQ", ["date", "AND(ISNUMBER(#),INT(#)={1})"]],
  ["DATE_NOT_EQ", ["date", "AND(ISNUMBER(#),INT(#)<>{1})"]],
  ["DATE_BEFORE", ["date", "AND(ISNUMBER(#),INT(#)<{1})"]],
  ["DATE_AFTER", ["date", "AND(ISNUMBER(#),INT(#)>{1})"]],
  ["DATE_ON_OR_BEFORE", ["date", "AND(ISNUMBER(#),INT(#)<={1})"]],
  ["DATE_ON_OR_AFTER", ["date", "AND(ISNUMBER(#),INT(#)>={1})"]],
  ["DATE_BETWEEN", ["date", "AND(ISNUMBER(#),INT(#)>={1},INT(#)<={2})"]],
  ["DATE_NOT_BETWEEN", ["date", "AND(ISNUMBER(#),OR(INT(#)<{1},INT(#)>{2}))"]],
]);

const RELATIVE_DATES: ReadonlyMap<string, string> = new Map([
  ["TODAY", "TODAY()"],
  ["TOMORROW", "(TODAY()+1)"],
  ["YESTERDAY", "(TODAY()-1)"],
]);

/**
 * Excel formula that is true where the condition holds, written for one cell and relative to it; a custom formula is
 * already relative to the top left cell of its range. Throws «not modelled» for a condition outside the documented set.
 */
export function conditionFormula(condition: BooleanCondition, cell: string, spelling: Spelling): string {
  const type = condition.type ?? "";
  const values = condition.values ?? [];
  if (type === "CUSTOM_FORMULA") return excelFormula(values[0]?.userEnteredValue ?? "FALSE", spelling);
  const test = TESTS.get(type);
  if (test === undefined) throw new Error(`not modelled: condition ${type}`);
  const [kind, template] = test;
  return template.replace(/#|\{([12])\}/g, (mark, place: string | undefined) =>
    place === undefined ? mark.replace("#", cell) : operand(values[Number(place) - 1], kind, spelling),
  );
}

function operand(value: ConditionValue | undefined, kind: Kind, spelling: Spelling): string {
  if (value?.relativeDate !== undefined) return relativeDate(value.relativeDate);
  const written = value?.userEnteredValue ?? "";
  if (written.startsWith("=")) return `(${excelFormula(written, spelling)})`;
  if (kind === "number") return numberLiteral(written);
  return kind === "date" ? dateLiteral(written) : `"${written.replace(/"/g, '""')}"`;
}

function relativeDate(name: string): string {
  const formula = RELATIVE_DATES.get(name);
  if (formula === undefined) throw new Error(`not modelled: relativeDate ${name}`);
  return formula;
}

function numberLiteral(written: string): string {
  const value = Number(written.replace(",", "."));
  if (written.trim() === "" || Number.isNaN(value)) throw new Error(`not modelled: number «${written}»`);
  return String(value);
}

function dateLiteral(written: string): string {
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (parts === null) throw new Error(`not modelled: date «${written}»`);
  const [first = "", month = "", last = ""] = parts.slice(1);
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  return `DATE(${String(Number(year))},${String(Number(month))},${String(Number(day))})`;
}
