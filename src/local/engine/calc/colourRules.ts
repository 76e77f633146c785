// The colour rules of a sheet, read once: where each stands, when it holds, and what it changes.
import { conditionFormula } from "../../xlsx/conditions.ts";
import type { ConditionalFormatRule, GridRange } from "../sheets/model.ts";
import { cellName } from "../../../workbook/cellNames.ts";
import type { Message } from "../sheets/schema/schema.ts";
import { hexOf } from "../view/styles.ts";
import type { Look } from "./colours.ts";
import { compiled, type Evaluated } from "./evaluate.ts";
import { expressionOf, partsOf, type Expression } from "./expression.ts";

/** A box of cells; open sides are infinite. */
export interface RuleBox {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface ReadRule {
  readonly boxes: readonly RuleBox[];
  readonly condition: Evaluated;
  readonly look: Look;
  /** It means the same for every column of a row. */
  readonly isForRow: boolean;
  /** It looks at no other row than the one that it colours. */
  readonly isOfRow: boolean;
}

/**
 * The pieces of a rule: a formula is meant for all ranges together, any other condition for each of them.
 * Null when it can't be read: such a rule colours nothing.
 * @param decimalComma whether the book writes 1,5
 */
export function readRule(rule: ConditionalFormatRule, decimalComma: boolean): ReadRule[] | null {
  const { condition, format = {} } = rule.booleanRule ?? {};
  if (condition === undefined) return null;
  const boxes = (rule.ranges ?? []).map(boxOfRange);
  const groups = condition.type === "CUSTOM_FORMULA" ? [boxes] : boxes.map((box) => [box]);
  const look = lookOf(format);
  const pieces = groups.map((group) => pieceOf(condition, group, look, decimalComma));
  const read = pieces.filter((piece) => piece !== null);
  return read.length < pieces.length ? null : read;
}

function pieceOf(
  condition: Message<"BooleanCondition">,
  boxes: readonly RuleBox[],
  look: Look,
  decimalComma: boolean,
): ReadRule | null {
  const [first] = boxes;
  if (first === undefined) return null;
  const origin = { row: first.top, column: first.left };
  const expression = expressionIn(condition, cellName(origin.row, origin.column), decimalComma);
  const evaluated = expression === null ? null : compiled(expression, origin);
  if (expression === null || evaluated === null) return null;
  const corners = [...partsOf(expression)].flatMap((part) => (part.kind === "reference" ? [part.from] : []));
  return {
    boxes,
    condition: evaluated,
    look,
    isForRow: corners.every(({ column }) => column?.fixed === true),
    isOfRow: corners.every(({ row }) => row?.fixed === false && row.index === origin.row),
  };
}

/** Every condition as one formula, in the spelling of .xlsx files: there the same conditions are written. */
function expressionIn(
  condition: Message<"BooleanCondition">,
  cell: string,
  decimalComma: boolean,
): Expression | null {
  try {
    return expressionOf(conditionFormula(condition, cell, { titles: new Map(), decimalComma }), ".");
  } catch {
    return null;
  }
}

function boxOfRange(range: GridRange): RuleBox {
  const {
    startRowIndex = 0,
    endRowIndex = Infinity,
    startColumnIndex = 0,
    endColumnIndex = Infinity,
  } = range;
  return { top: startRowIndex, bottom: endRowIndex, left: startColumnIndex, right: endColumnIndex };
}

function lookOf(format: Message<"CellFormat">): Look {
  const { backgroundColor, backgroundColorStyle, textFormat = {} } = format;
  const background = backgroundColorStyle?.rgbColor ?? backgroundColor;
  const colour = textFormat.foregroundColorStyle?.rgbColor ?? textFormat.foregroundColor;
  return {
    ...(background === undefined ? {} : { background: hexOf(background) }),
    ...(colour === undefined ? {} : { colour: hexOf(colour) }),
    ...(textFormat.bold === true ? { bold: true } : {}),
  };
}
