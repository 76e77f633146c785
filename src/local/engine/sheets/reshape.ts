// A sheet whose rows or columns are inserted, deleted or moved: everything that names lines follows them. Cells, sizes,
// notes and metadata stand in the lines themselves; here are the ranges, the frozen part and the texts of rules.
import type { Axis, Draft, Cell, ConditionalFormatRule, GridRange, Row, SheetDraft } from "./model.ts";
import { dropReferences, followReferences, renameReferences, type Anchor } from "./references.ts";
import { remembered } from "./remembered.ts";
import { follow, type LineChange, type Span } from "./spans.ts";
import type { Message } from "./schema/schema.ts";
import { without } from "./without.ts";

/** Makes ranges and rules follow a change of the lines of `sheet`, whose rows and columns have already changed. */
export function followLines(draft: Draft, sheet: SheetDraft, axis: Axis, change: LineChange): void {
  const moved = (range: GridRange): GridRange[] =>
    follow(spanOf(range, axis), change).map((span) => withSpan(range, axis, span));
  const { sheetId, title } = sheet.properties;
  draft.movements.push({ kind: "lines", sheetId, title, axis, change });
  sheet.properties = withFrozen(sheet.properties, axis, change);
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = (rule.ranges ?? []).flatMap(moved);
    const text = (formula: string): string =>
      followReferences(formula, axis, change, title, title, anchorOf(rule.ranges?.[0], ranges[0], axis));
    return ranges.length === 0 ? [] : [{ ...withTexts(rule, text), ranges }];
  });
  sheet.protectedRanges = sheet.protectedRanges.flatMap((protection) => {
    const range = moved(protection.range ?? {})[0];
    const unprotectedRanges = protection.unprotectedRanges?.flatMap(moved) ?? [];
    const rest = without(protection, "unprotectedRanges");
    if (range === undefined) return [];
    return [{ ...rest, range, ...(unprotectedRanges.length === 0 ? {} : { unprotectedRanges }) }];
  });
  const filtered = moved(sheet.basicFilter?.range ?? {})[0];
  if (sheet.basicFilter !== undefined) {
    sheet.basicFilter = filtered === undefined ? undefined : { ...sheet.basicFilter, range: filtered };
  }
  rewriteCells(draft, (text, home) => followReferences(text, axis, change, title, home, null));
}

/** Makes the rules of the whole book follow a sheet's new title. */
export function followTitle(draft: Draft, from: string, to: string): void {
  const text = (formula: string): string => renameReferences(formula, from, to);
  for (const { properties, conditionalFormats } of draft.book.sheets) {
    if (conditionalFormats.length === 0) continue;
    draft.edit(properties.sheetId).conditionalFormats = conditionalFormats.map((rule) =>
      withTexts(rule, text),
    );
  }
  rewriteCells(draft, text);
}

/** Formulas and drop-downs that name a deleted sheet. */
export function loseTitle(draft: Draft, gone: string): void {
  rewriteCells(draft, (formula) => dropReferences(formula, gone));
}

function spanOf(range: GridRange, axis: Axis): Span {
  const [start, end] =
    axis === "ROWS"
      ? [range.startRowIndex, range.endRowIndex]
      : [range.startColumnIndex, range.endColumnIndex];
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

function withSpan(range: GridRange, axis: Axis, { start, end }: Span): GridRange {
  const names =
    axis === "ROWS"
      ? (["startRowIndex", "endRowIndex"] as const)
      : (["startColumnIndex", "endColumnIndex"] as const);
  return {
    ...range,
    ...(start === undefined ? {} : { [names[0]]: start }),
    ...(end === undefined ? {} : { [names[1]]: end }),
  };
}

/** The frozen part grows by lines inserted in it and loses the deleted ones; a move leaves its size. */
function withFrozen(
  properties: SheetDraft["properties"],
  axis: Axis,
  change: LineChange,
): SheetDraft["properties"] {
  const key = axis === "ROWS" ? "frozenRowCount" : "frozenColumnCount";
  const frozen = properties.gridProperties?.[key] ?? 0;
  if (frozen === 0 || change.kind === "move") return properties;
  const now =
    change.kind === "insert"
      ? frozen + (change.at < frozen ? change.count : 0)
      : frozen - Math.max(0, Math.min(change.end, frozen) - change.start);
  const rest = without(properties.gridProperties ?? {}, key);
  return { ...properties, gridProperties: now === 0 ? rest : { ...rest, [key]: now } };
}

function anchorOf(before: GridRange | undefined, after: GridRange | undefined, axis: Axis): Anchor {
  const start = (range: GridRange | undefined): number => spanOf(range ?? {}, axis).start ?? 0;
  return { before: start(before), after: start(after) };
}

function withTexts(rule: ConditionalFormatRule, rewrite: (text: string) => string): ConditionalFormatRule {
  const { booleanRule } = rule;
  if (booleanRule?.condition === undefined) return rule;
  return {
    ...rule,
    booleanRule: { ...booleanRule, condition: withRewritten(booleanRule.condition, rewrite) },
  };
}

function withRewritten(
  condition: Message<"BooleanCondition">,
  rewrite: (text: string) => string,
): Message<"BooleanCondition"> {
  const values = condition.values?.map((value) =>
    value.userEnteredValue?.startsWith("=") === true
      ? { ...value, userEnteredValue: rewrite(value.userEnteredValue) }
      : value,
  );
  return values === undefined ? condition : { ...condition, values };
}

/** Rewrites formulas and the ranges of drop-downs in every sheet; equal rows, cells and rules stay shared. */
function rewriteCells(draft: Draft, rewrite: (text: string, home: string) => string): void {
  if (!draft.book.hasRangeLists && !draft.book.hasFormulas) return;
  for (const { properties, rows } of draft.book.sheets) {
    const changed = rewrittenRows(rows, (text) => rewrite(text, properties.title));
    if (changed !== null) draft.edit(properties.sheetId).rows = changed;
  }
}

function rewrittenRows(rows: readonly Row[], rewrite: (text: string) => string): Row[] | null {
  const ruleOf = remembered((rule: Cell["dataValidation"]) => {
    if (rule?.condition?.type !== "ONE_OF_RANGE") return rule;
    const condition = withRewritten(rule.condition, rewrite);
    return JSON.stringify(condition) === JSON.stringify(rule.condition) ? rule : { ...rule, condition };
  });
  const cellOf = remembered((cell: Cell | undefined) => {
    if (cell === undefined) return cell;
    const rule = ruleOf(cell.dataValidation);
    const ruled =
      rule === undefined || rule === cell.dataValidation ? cell : { ...cell, dataValidation: rule };
    const formulaValue = cell.userEnteredValue?.formulaValue;
    const rewritten = formulaValue === undefined ? formulaValue : rewrite(formulaValue);
    return rewritten === undefined || rewritten === formulaValue
      ? ruled
      : { ...ruled, userEnteredValue: { formulaValue: rewritten } };
  });
  const rowOf = remembered((row: Row) =>
    row.cells.every((cell) => !hasReferences(cell) || cellOf(cell) === cell)
      ? row
      : { ...row, cells: row.cells.map(cellOf) },
  );
  let isChanged = false;
  const result = rows.map((row) => {
    const rewritten = isPlain(row) ? row : rowOf(row);
    isChanged ||= rewritten !== row;
    return rewritten;
  });
  return isChanged ? result : null;
}

/** Rows known to refer to no other cells: a row never changes, and most of a big book are such. */
const PLAIN = new WeakSet<Row>();

function isPlain(row: Row): boolean {
  if (PLAIN.has(row)) return true;
  const isOne = !row.cells.some(hasReferences);
  if (isOne) PLAIN.add(row);
  return isOne;
}

/** True for what the rewriting looks at: a formula, and a drop-down whose list is a range. */
function hasReferences(cell: Cell | undefined): boolean {
  return (
    cell?.dataValidation?.condition?.type === "ONE_OF_RANGE" ||
    cell?.userEnteredValue?.formulaValue !== undefined
  );
}
