// Requests that write cells: updateCells, repeatCell, setDataValidation. Values are typed and never parsed.
import { storedFormula } from "../../calc/spelling.ts";
import { allows, checkValidationRule } from "../conditions.ts";
import { NotModelled, Refusal } from "../errors.ts";
import { below, merged, writeMask, type Mask } from "../fieldMask.ts";
import { parse } from "../message.ts";
import {
  rowAt,
  trimmed,
  type Cell,
  type CellData,
  type DataValidationRule,
  type Draft,
  type ExtendedValue,
  type Row,
  type Sheet,
} from "../model.ts";
import { guardCells } from "../protection.ts";
import { cellName } from "../../../../workbook/cellNames.ts";
import { boxOf, type Box } from "../ranges.ts";
import { shiftReferences } from "../references.ts";
import { remembered } from "../remembered.ts";
import type { Message } from "../schema/schema.ts";
import { without } from "../without.ts";

const LONGEST_TEXT = 50_000;

/** A cell before → the same cell with the masked parts of the given data; undefined is a cell with nothing. */
type Patch = (cell: Cell | undefined) => Cell | undefined;

export function updateCells(draft: Draft, request: Message<"UpdateCellsRequest">): void {
  const mask = writeMask("CellData", request.fields);
  const rows = request.rows ?? [];
  const width = rows.reduce((widest, { values = [] }) => Math.max(widest, values.length), 0);
  const sheet = draft.sheet((request.start ?? request.range)?.sheetId);
  const box = targetOf(sheet, request, rows.length, width);
  guardCells(draft, sheet, box);
  const { rows: target } = draft.edit(sheet.properties.sheetId);
  const prepared = preparer(draft, mask);
  for (let row = box.top; row < box.bottom; row += 1) {
    const values = rows[row - box.top]?.values ?? [];
    const right = request.range === undefined ? box.left + values.length : box.right;
    target[row] = withCells(rowAt(sheet, row), row, box.left, right, draft, (column) =>
      prepared(values[column - box.left] ?? {}),
    );
  }
}

export function repeatCell(draft: Draft, request: Message<"RepeatCellRequest">): void {
  if (request.range === undefined) throw new Refusal("No range specified.");
  const { cell = {}, range } = request;
  const prepared = preparer(draft, writeMask("CellData", request.fields));
  if (!isFormula(cell)) patchBox(draft, range, prepared(cell));
  else
    repeatFormula(draft, range, cell.userEnteredValue?.formulaValue ?? "", (formulaValue) =>
      prepared({ ...cell, userEnteredValue: { formulaValue } }),
    );
}

/** The formula is meant for the first cell of the range; in the others its relative references move along. */
function repeatFormula(
  draft: Draft,
  range: Message<"GridRange">,
  formula: string,
  patchOf: (formula: string) => Patch,
): void {
  const sheet = draft.sheet(range.sheetId);
  const box = boxOf(sheet, range);
  guardCells(draft, sheet, box);
  const { rows } = draft.edit(sheet.properties.sheetId);
  for (let row = box.top; row < box.bottom; row += 1) {
    rows[row] = withCells(rowAt(sheet, row), row, box.left, box.right, draft, (column) =>
      patchOf(shiftReferences(formula, row - box.top, column - box.left)),
    );
  }
}

/** Rows hidden by a filter would be skipped; the model's filters hide none. */
export function setDataValidation(draft: Draft, request: Message<"SetDataValidationRequest">): void {
  const { range, rule } = request;
  if (range === undefined) throw new Refusal("No range specified.");
  if (rule !== undefined) checkRule(draft, rule);
  patchBox(draft, range, (cell) => withPart(cell, "dataValidation", rule));
}

function patchBox(draft: Draft, range: Message<"GridRange">, patch: Patch): void {
  const sheet = draft.sheet(range.sheetId);
  const box = boxOf(sheet, range);
  guardCells(draft, sheet, box);
  const { rows } = draft.edit(sheet.properties.sheetId);
  const shared = remembered(patch);
  let place = box.top;
  const rowOf = remembered((row: Row) => withCells(row, place, box.left, box.right, draft, () => shared));
  for (; place < box.bottom; place += 1) rows[place] = rowOf(rowAt(sheet, place));
}

/** Where the cells go: from `start` as far as the data reaches, or the given range. */
function targetOf(sheet: Sheet, request: Message<"UpdateCellsRequest">, rows: number, width: number): Box {
  const { start, range } = request;
  if (range !== undefined) {
    const box = boxOf(sheet, range);
    checkReach("row", box.top + rows - 1, box.bottom - 1);
    checkReach("column", box.left + width - 1, box.right - 1);
    return box;
  }
  if (start === undefined) throw new Refusal("Either start or range must be specified.");
  const { rowIndex: top = 0, columnIndex: left = 0 } = start;
  const [lastRow, lastColumn] = [sheet.rows.length - 1, sheet.columns.length - 1];
  if (top < 0 || left < 0) throw new Refusal("GridCoordinate indexes must be >= 0");
  if (top > lastRow)
    throw new Refusal(`GridCoordinate.rowIndex[${top}] is after last row in grid[${lastRow}]`);
  if (left > lastColumn) {
    throw new Refusal(`GridCoordinate.columnIndex[${left}] is after last column in grid[${lastColumn}]`);
  }
  checkReach("row", top + rows - 1, lastRow);
  checkReach("column", left + width - 1, lastColumn);
  return { top, bottom: top + rows, left, right: left + width };
}

function checkReach(what: "row" | "column", reached: number, last: number): void {
  if (reached <= last) return;
  throw new Refusal(
    `Attempting to write ${what}: ${last + 1}, beyond the last requested ${what} of: ${last}`,
  );
}

function withCells(
  row: Row,
  index: number,
  left: number,
  right: number,
  draft: Draft,
  patchOf: (column: number) => Patch,
): Row {
  const cells = row.cells.slice();
  for (let column = left; column < right; column += 1) {
    while (cells.length < column) cells.push(undefined);
    const before = cells[column];
    const after = patchOf(column)(before);
    if (after?.userEnteredValue !== before?.userEnteredValue) checkValue(draft, after, index, column);
    cells[column] = after;
  }
  return { ...row, cells: trimmed(cells) };
}

/** What a formula comes to isn't checked when it is written. */
function checkValue(draft: Draft, cell: Cell | undefined, row: number, column: number): void {
  if (!draft.strictValidation || cell?.userEnteredValue === undefined || cell.dataValidation === undefined)
    return;
  if (isFormula(cell)) return;
  if (allows(cell.dataValidation, cell.userEnteredValue, draft.book, () => draft.results())) return;
  throw new Refusal(
    `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`,
  );
}

/** Checks the data of a cell once and says how it changes a cell under this mask. */
function preparer(draft: Draft, mask: Mask): (data: CellData) => Patch {
  const [value, format] = [below(mask, "userEnteredValue"), below(mask, "userEnteredFormat")];
  const [note, validation] = [below(mask, "note"), below(mask, "dataValidation")];
  if ((value ?? "all") !== "all") throw new NotModelled("a mask below userEnteredValue");
  if ((validation ?? "all") !== "all") throw new NotModelled("a mask below dataValidation");
  return (data) => {
    const parts: Patch[] = [];
    if (validation !== null) {
      if (data.dataValidation !== undefined) checkRule(draft, data.dataValidation);
      parts.push((cell) => withPart(cell, "dataValidation", data.dataValidation));
    }
    if (format !== null) {
      const formatOf = remembered((before: Cell["userEnteredFormat"]) =>
        mergedFormat(before, data.userEnteredFormat, format),
      );
      parts.push((cell) => withPart(cell, "userEnteredFormat", formatOf(cell?.userEnteredFormat)));
    }
    if (note !== null) parts.push((cell) => withPart(cell, "note", data.note));
    if (value !== null) {
      const stored = storedValue(draft, data.userEnteredValue);
      parts.push((cell) => withPart(cell, "userEnteredValue", stored));
    }
    return (cell) => parts.reduce((part: Cell | undefined, patch) => patch(part), cell);
  };
}

function withPart<Part extends "userEnteredValue" | "userEnteredFormat" | "note" | "dataValidation">(
  cell: Cell | undefined,
  part: Part,
  value: Cell[Part],
): Cell | undefined {
  if (cell?.[part] === value) return cell;
  if (value !== undefined) return { ...cell, [part]: value };
  const rest = without(cell ?? {}, part);
  return Object.keys(rest).length === 0 ? undefined : rest;
}

function mergedFormat(
  before: Cell["userEnteredFormat"],
  source: Cell["userEnteredFormat"],
  mask: Mask,
): Cell["userEnteredFormat"] {
  const format = parse("CellFormat", merged(before ?? {}, source ?? {}, mask));
  if (format.numberFormat !== undefined && format.numberFormat.type === undefined) {
    throw new Refusal("NumberFormat must have a type.");
  }
  return Object.keys(format).length === 0 ? undefined : format;
}

/** A typed value as it is kept; an empty text is nothing. */
function storedValue(draft: Draft, value: ExtendedValue | undefined): ExtendedValue | undefined {
  if (value === undefined || value.stringValue === "" || Object.keys(value).length === 0) return undefined;
  if (value.errorValue !== undefined) throw new Refusal("errorValue is read-only and cannot be set.");
  if ((value.stringValue ?? value.formulaValue ?? "").length > LONGEST_TEXT) {
    throw new Refusal(
      `Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`,
    );
  }
  if (value.formulaValue === undefined) return value;
  draft.book.hasFormulas = true;
  const titles = draft.book.sheets.map(({ properties }) => properties.title);
  return { formulaValue: storedFormula(value.formulaValue, titles) };
}

function isFormula(cell: CellData): boolean {
  return cell.userEnteredValue?.formulaValue !== undefined;
}

function checkRule(draft: Draft, rule: DataValidationRule): void {
  checkValidationRule(rule, draft.book);
  if (rule.condition?.type === "ONE_OF_RANGE") draft.book.hasRangeLists = true;
}
