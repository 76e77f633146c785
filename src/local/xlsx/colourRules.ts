// Colour rules: conditional formats in the order of the book, where the first rule that holds wins.
import type { Worksheet } from "@cj-tech-master/excelts";
import { cellName } from "../../workbook/cellNames.ts";
import { areaName, areaOf, type Area } from "./areas.ts";
import { conditionFormula } from "./conditions.ts";
import type { Spelling } from "./formulas.ts";
import { overlay } from "./looks.ts";
import type { ColourRule, Sheet } from "./resource.ts";

/**
 * Puts the sheet's colour rules into the file, one element a rule with rising priority numbers. That a rule which holds
 * keeps the later ones out (stopIfTrue) is added by `finish`.
 */
export function addColourRules(target: Worksheet, sheet: Sheet, spelling: Spelling): void {
  const pieces = (sheet.conditionalFormats ?? []).flatMap((rule) => pieceRules(rule, sheet, spelling));
  pieces.forEach(({ ref, formula, style }, index) => {
    target.addConditionalFormatting({
      ref,
      rules: [{ type: "expression", formulae: [formula], priority: index + 1, style }],
    });
  });
}

/** A custom formula is relative to all its ranges together; any other condition is written for each range. */
function pieceRules(rule: ColourRule, sheet: Sheet, spelling: Spelling) {
  const condition = rule.booleanRule?.condition;
  if (condition === undefined) throw new Error("not modelled: colour rule without a condition");
  const areas = (rule.ranges ?? []).map((range) => areaOf(range, sheet));
  const style = overlay(rule.booleanRule?.format ?? {});
  const together = condition.type === "CUSTOM_FORMULA" ? [areas] : areas.map((area) => [area]);
  return together.map((group) => ({
    ref: group.map(areaName).join(" "),
    formula: conditionFormula(condition, corner(group), spelling),
    style,
  }));
}

function corner(areas: readonly Area[]): string {
  const [first] = areas;
  if (first === undefined) throw new Error("not modelled: colour rule without a range");
  return cellName(first.top, first.left);
}
