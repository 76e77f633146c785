// Conditions of drop-downs, checks and colours: how many values each takes, where it may stand, and what it accepts.
import { NotModelled, Refusal } from "./errors.ts";
import { plainOf, rowAt } from "./model.ts";
import type { Book, DataValidationRule, ExtendedValue, Plain, Results } from "./model.ts";
import { boxOf, parseA1 } from "./ranges.ts";
import type { Message } from "./schema/schema.ts";
import { recognised } from "./typed.ts";

type Condition = Message<"BooleanCondition">;
type ConditionType = NonNullable<Condition["type"]>;

interface Rule {
  /** How many values the condition takes: from … to. */
  readonly values: readonly [number, number];
  /** False: for colours only. */
  readonly validates: boolean;
  readonly accepts: (value: Plain, wanted: readonly Plain[]) => boolean;
}

const LIST_LIMIT = 500;

const numbers = (count: number, test: (value: number, ...wanted: number[]) => boolean): Rule => ({
  values: [count, count],
  validates: true,
  accepts: (value, wanted) => typeof value === "number" && test(value, ...wanted.map(Number)),
});
const texts = (
  count: number,
  validates: boolean,
  test: (value: string, wanted: string) => boolean,
): Rule => ({
  values: [count, count],
  validates,
  accepts: (value, [wanted = ""]) => test(String(value).toLowerCase(), String(wanted).toLowerCase()),
});
const anything: Rule = { values: [0, 0], validates: false, accepts: () => true };
const oneOf = (max: number): Rule => ({
  values: [1, max],
  validates: true,
  accepts: (value, wanted) => wanted.includes(value),
});

const CONDITIONS: Record<ConditionType, Rule> = {
  NUMBER_GREATER: numbers(1, (value, a = 0) => value > a),
  NUMBER_GREATER_THAN_EQ: numbers(1, (value, a = 0) => value >= a),
  NUMBER_LESS: numbers(1, (value, a = 0) => value < a),
  NUMBER_LESS_THAN_EQ: numbers(1, (value, a = 0) => value <= a),
  NUMBER_EQ: numbers(1, (value, a) => value === a),
  NUMBER_NOT_EQ: numbers(1, (value, a) => value !== a),
  NUMBER_BETWEEN: numbers(2, (value, a = 0, b = 0) => value >= a && value <= b),
  NUMBER_NOT_BETWEEN: numbers(2, (value, a = 0, b = 0) => value < a || value > b),
  DATE_EQ: numbers(1, (value, a) => Math.floor(value) === a),
  DATE_BEFORE: numbers(1, (value, a = 0) => Math.floor(value) < a),
  DATE_AFTER: numbers(1, (value, a = 0) => Math.floor(value) > a),
  DATE_ON_OR_BEFORE: numbers(1, (value, a = 0) => Math.floor(value) <= a),
  DATE_ON_OR_AFTER: numbers(1, (value, a = 0) => Math.floor(value) >= a),
  DATE_BETWEEN: numbers(2, (value, a = 0, b = 0) => Math.floor(value) >= a && Math.floor(value) <= b),
  DATE_NOT_BETWEEN: numbers(2, (value, a = 0, b = 0) => Math.floor(value) < a || Math.floor(value) > b),
  DATE_IS_VALID: numbers(0, () => true),
  TEXT_CONTAINS: texts(1, true, (value, part) => value.includes(part)),
  TEXT_NOT_CONTAINS: texts(1, true, (value, part) => !value.includes(part)),
  TEXT_EQ: texts(1, true, (value, wanted) => value === wanted),
  TEXT_STARTS_WITH: texts(1, false, (value, part) => value.startsWith(part)),
  TEXT_ENDS_WITH: texts(1, false, (value, part) => value.endsWith(part)),
  TEXT_IS_EMAIL: texts(0, true, (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)),
  TEXT_IS_URL: texts(0, true, (value) => /^(?:https?:\/\/)?[^\s/]+\.[^\s]+$/.test(value)),
  ONE_OF_LIST: oneOf(LIST_LIMIT),
  ONE_OF_RANGE: oneOf(1),
  BOOLEAN: {
    values: [0, 2],
    validates: true,
    accepts: (value, wanted) => (wanted.length === 0 ? typeof value === "boolean" : wanted.includes(value)),
  },
  BLANK: anything,
  NOT_BLANK: anything,
  CUSTOM_FORMULA: { values: [1, 1], validates: true, accepts: () => true },
};

/** @throws Refusal for a rule that Google refuses, NotModelled for checks by a formula or by a relative date */
export function checkValidationRule(rule: DataValidationRule, book: Book): void {
  const { condition } = rule;
  const type = checkCondition(condition);
  if (!CONDITIONS[type].validates)
    throw new Refusal(`ConditionType '${type}' is not supported for data validation.`);
  if (type === "CUSTOM_FORMULA") throw new NotModelled("data validation by CUSTOM_FORMULA");
  for (const { relativeDate, userEnteredValue = "" } of condition?.values ?? []) {
    if (relativeDate !== undefined) throw new Refusal("Relative dates are not supported in data validation.");
    if (type === "ONE_OF_RANGE") checkRangeOfList(userEnteredValue, book);
    else if (userEnteredValue.startsWith("=")) throw new NotModelled(`a formula in ${type}`);
  }
  const wanted = type === "ONE_OF_RANGE" ? [] : wantedValues(condition, book, noResults);
  if (/^(?:NUMBER|DATE)_/.test(type) && wanted.some((value) => typeof value !== "number")) {
    throw new Refusal(`ConditionType '${type}' requires values that are numbers or dates.`);
  }
}

/** @throws Refusal for a condition without a type or with a wrong number of values */
export function checkCondition(condition: Condition | undefined): ConditionType {
  const type = condition?.type;
  if (type === undefined) throw new Refusal("BooleanCondition must have a type.");
  const count = condition?.values?.length ?? 0;
  const [least, most] = CONDITIONS[type].values;
  if (type === "ONE_OF_LIST" && count > most) {
    throw new Refusal(
      `The rule has more items than the limit of ${LIST_LIMIT}. Use the "List from a range" criteria instead.`,
    );
  }
  if (count < least || count > most) {
    throw new Refusal(
      `ConditionType '${type}' requires ${least === most ? least : `${least} to ${most}`} ConditionValues, but ${count} were supplied.`,
    );
  }
  return type;
}

/**
 * True when a strict rule lets the value in, as if it were typed; rules that only warn let everything in.
 * @param results what formulas come to: asked for only when the rule's list holds some
 */
export function allows(
  rule: DataValidationRule,
  value: ExtendedValue,
  book: Book,
  results: () => Results = noResults,
): boolean {
  const type = rule.condition?.type;
  if (rule.strict !== true || type === undefined) return true;
  return CONDITIONS[type].accepts(plainOf(value), wantedValues(rule.condition, book, results));
}

/** The values of a condition as if they were typed; an item that looks like a number is offered as text as well. */
function wantedValues(
  condition: Condition | undefined,
  book: Book,
  results: () => Results,
): readonly Plain[] {
  const texts = condition?.values?.map(({ userEnteredValue = "" }) => userEnteredValue) ?? [];
  if (condition?.type === "ONE_OF_RANGE") return listInRange(texts[0] ?? "", book, results);
  if (condition?.type?.startsWith("TEXT") === true) return texts;
  const typed = texts.map((text) => plainOf(recognised(text, book.properties.locale).value));
  return condition?.type === "ONE_OF_LIST" ? [...texts, ...typed] : typed;
}

/** Where nothing is calculated, a formula in a list offers nothing. */
const noResults = (): Results => ({ resultAt: () => undefined, columnsAt: () => [] });

function checkRangeOfList(text: string, book: Book): void {
  if (!text.startsWith("=")) throw new Refusal(`ConditionValue of ONE_OF_RANGE must be a range: ${text}`);
  const cells = text.slice(text.lastIndexOf("!") + 1);
  if (!/^\$[A-Z]+(?:\$\d+)?(?::\$[A-Z]+(?:\$\d+)?)?$/i.test(cells)) {
    throw new NotModelled(`a relative range of a drop-down: ${text}`);
  }
  if (parseA1(book, text.slice(1)) === null) throw new Refusal(`Unable to parse range: ${text.slice(1)}`);
}

/** What stands in the range of a drop-down now; nothing when its lines or its sheet were deleted. */
function listInRange(text: string, book: Book, results: () => Results): readonly Plain[] {
  const place = parseA1(book, text.slice(1));
  if (place === null) return [];
  const { sheet, range } = place;
  const { top, bottom, left, right } = boxOf(sheet, range);
  const values: Plain[] = [];
  for (let row = top; row < bottom; row += 1) {
    rowAt(sheet, row)
      .cells.slice(left, right)
      .forEach((cell, index) => {
        const isFormula = cell?.userEnteredValue?.formulaValue !== undefined;
        const value = isFormula
          ? results().resultAt(sheet.properties.sheetId, row, left + index)
          : cell?.userEnteredValue;
        if (plainOf(value) !== "") values.push(plainOf(value));
      });
  }
  return values;
}
