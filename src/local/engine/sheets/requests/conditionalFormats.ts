// Requests about colour rules. A rule is known by its place in the sheet's list, also inside a batch.
import { checkCondition } from "../conditions.ts";
import { Refusal } from "../errors.ts";
import type { ConditionalFormatRule, Draft, Sheet } from "../model.ts";
import { guardSheet } from "../protection.ts";
import { closedRange } from "../ranges.ts";
import type { Message } from "../schema/schema.ts";

/** All that a colour rule may change in a cell. */
const CELL_PARTS = ["backgroundColor", "backgroundColorStyle", "textFormat"];
const TEXT_PARTS = ["bold", "italic", "strikethrough", "foregroundColor", "foregroundColorStyle"];

export function addConditionalFormatRule(
  draft: Draft,
  { rule, index = 0 }: Message<"AddConditionalFormatRuleRequest">,
): void {
  const { sheet, checked } = checkedRule(draft, rule);
  guardSheet(draft, sheet);
  const { conditionalFormats } = sheet;
  if (index < 0 || index > conditionalFormats.length)
    throw new Refusal(`Invalid conditional format index ${index}`);
  draft.edit(sheet.properties.sheetId).conditionalFormats = conditionalFormats.toSpliced(index, 0, checked);
}

export function updateConditionalFormatRule(
  draft: Draft,
  { sheetId, index = 0, rule, newIndex }: Message<"UpdateConditionalFormatRuleRequest">,
): object {
  if (rule === undefined && newIndex === undefined) throw new Refusal("Set exactly one of rule or newIndex.");
  const replacement = rule === undefined ? null : checkedRule(draft, rule);
  const sheet = replacement?.sheet ?? draft.sheet(sheetId);
  guardSheet(draft, sheet);
  const oldRule = ruleAt(sheet, index);
  const rest = sheet.conditionalFormats.toSpliced(index, 1);
  const to = newIndex ?? index;
  if (to < 0 || to > rest.length) throw new Refusal(`Invalid conditional format index ${to}`);
  const newRule = replacement?.checked ?? oldRule;
  draft.edit(sheet.properties.sheetId).conditionalFormats = rest.toSpliced(to, 0, newRule);
  const reply =
    replacement === null ? { newRule, newIndex: to, oldIndex: index } : { newRule, newIndex: to, oldRule };
  return { updateConditionalFormatRule: reply };
}

export function deleteConditionalFormatRule(
  draft: Draft,
  { sheetId, index = 0 }: Message<"DeleteConditionalFormatRuleRequest">,
): object {
  const sheet = draft.sheet(sheetId);
  guardSheet(draft, sheet);
  const rule = ruleAt(sheet, index);
  draft.edit(sheetId).conditionalFormats = sheet.conditionalFormats.toSpliced(index, 1);
  return { deleteConditionalFormatRule: { rule } };
}

function ruleAt(sheet: Sheet, index: number): ConditionalFormatRule {
  const rule = sheet.conditionalFormats[index];
  if (rule === undefined) {
    throw new Refusal(`No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`);
  }
  return rule;
}

function checkedRule(
  draft: Draft,
  rule: ConditionalFormatRule | undefined,
): { sheet: Sheet; checked: ConditionalFormatRule } {
  const [first, ...others] = rule?.ranges ?? [];
  if (rule === undefined || first === undefined) throw new Refusal("ConditionalFormatRule must have ranges.");
  const sheet = draft.sheet(first.sheetId);
  if (others.some(({ sheetId }) => sheetId !== first.sheetId)) {
    throw new Refusal("All ConditionalFormatRule ranges must be on the same sheet.");
  }
  if (rule.booleanRule === undefined) throw new Refusal("ConditionalFormatRule must have a rule.");
  const { condition, format = {} } = rule.booleanRule;
  const type = checkCondition(condition);
  if (
    type === "BOOLEAN" ||
    type.startsWith("ONE_OF_") ||
    type.startsWith("TEXT_IS_") ||
    type === "DATE_IS_VALID"
  ) {
    throw new Refusal(`ConditionType '${type}' is not supported for conditional formats.`);
  }
  const formula = condition?.values?.[0]?.userEnteredValue ?? "";
  if (type === "CUSTOM_FORMULA" && !/^[=+]/.test(formula)) {
    throw new Refusal(`ConditionValue.userEnteredValue must be a formula: ${formula}`);
  }
  const parts = [
    ...Object.keys(format).filter((part) => !CELL_PARTS.includes(part)),
    ...Object.keys(format.textFormat ?? {}).filter((part) => !TEXT_PARTS.includes(part)),
  ];
  if (parts.length > 0) {
    throw new Refusal(
      "ConditionalFormatRule.format only supports bold, italic, strikethrough, foreground color and background color.",
    );
  }
  return {
    sheet,
    checked: { ...rule, ranges: [first, ...others].map((range) => closedRange(sheet, range)) },
  };
}
