// Requests about rows and columns: insert, append, delete, move, and their size and visibility.
import { NotModelled, Refusal } from "../errors.ts";
import { below, writeMask } from "../fieldMask.ts";
import { appendLines, deleteLines, insertLines, moveLines } from "../lines.ts";
import type { Draft, Line } from "../model.ts";
import { guardInsert, guardLines, guardSheet } from "../protection.ts";
import { linesOf, sizeOf } from "../ranges.ts";
import type { Message } from "../schema/schema.ts";

export function insertDimension(draft: Draft, request: Message<"InsertDimensionRequest">): void {
  const range = bounded(request.range);
  const sheet = draft.sheet(range.sheetId);
  const lines = linesOf(sheet, range);
  const size = sizeOf(sheet, lines.axis);
  const before = request.inheritFromBefore === true;
  if (lines.start > size) throw new Refusal(`range.startIndex is larger than current grid size (${size})`);
  if (lines.start === size && !before) {
    throw new Refusal(
      `range.startIndex must be less than the grid size (${size}) if inheritFromBefore is false.`,
    );
  }
  if (lines.start === 0 && before) {
    throw new Refusal("range.startIndex must not be 0 if inheritFromBefore is true");
  }
  guardInsert(draft, sheet, lines.axis, lines.start);
  insertLines(draft, draft.edit(range.sheetId), lines, before ? lines.start - 1 : lines.start);
}

export function appendDimension(draft: Draft, request: Message<"AppendDimensionRequest">): void {
  const { sheetId, dimension, length = 0 } = request;
  if (dimension === undefined) throw new Refusal("No dimension specified.");
  if (length < 1) throw new Refusal("length must be greater than 0.");
  guardSheet(draft, draft.sheet(sheetId));
  appendLines(draft, draft.edit(sheetId), dimension, length);
}

export function deleteDimension(draft: Draft, request: Message<"DeleteDimensionRequest">): void {
  const range = given(request.range);
  const sheet = draft.sheet(range.sheetId);
  const lines = linesOf(sheet, range);
  guardLines(draft, sheet, lines);
  deleteLines(draft, draft.edit(range.sheetId), lines);
}

export function moveDimension(draft: Draft, request: Message<"MoveDimensionRequest">): void {
  const source = bounded(request.source);
  const { destinationIndex: to = 0 } = request;
  const sheet = draft.sheet(source.sheetId);
  const lines = linesOf(sheet, source);
  const size = sizeOf(sheet, lines.axis);
  if (lines.end > size) throw new Refusal(`source.endIndex is larger than current grid size (${size})`);
  if (to < 0 || to > size) throw new Refusal(`destinationIndex is larger than current grid size (${size})`);
  guardLines(draft, sheet, lines);
  guardInsert(draft, sheet, lines.axis, to);
  moveLines(draft, draft.edit(source.sheetId), lines, to);
}

export function updateDimensionProperties(
  draft: Draft,
  request: Message<"UpdateDimensionPropertiesRequest">,
): void {
  const mask = writeMask("DimensionProperties", request.fields);
  if (mask === "all" || below(mask, "developerMetadata") !== null || below(mask, "hiddenByFilter") !== null) {
    throw new NotModelled(`updateDimensionProperties with fields ${request.fields}`);
  }
  const range = given(request.range);
  const { axis, start, end } = linesOf(draft.sheet(range.sheetId), range);
  const { pixelSize, hiddenByUser } = request.properties ?? {};
  if (pixelSize !== undefined && pixelSize < 0) throw new Refusal("pixelSize must be >= 0");
  guardSheet(draft, draft.sheet(range.sheetId));
  const sheet = draft.edit(range.sheetId);
  const size = sizeOf(sheet, axis);
  if (end > size) throw new Refusal(`range.endIndex is larger than current grid size (${size})`);
  const changed = (line: Line): Line => {
    const { pixelSize: oldSize, hiddenByUser: oldHidden, ...rest } = line;
    const [newSize, newHidden] = [
      mask.has("pixelSize") ? pixelSize : oldSize,
      mask.has("hiddenByUser") ? hiddenByUser : oldHidden,
    ];
    return {
      ...rest,
      ...(newSize === undefined ? {} : { pixelSize: newSize }),
      ...(newHidden === undefined ? {} : { hiddenByUser: newHidden }),
    };
  };
  const inside = (index: number): boolean => index >= start && index < end;
  if (axis === "ROWS") {
    sheet.rows = sheet.rows.map((row, index) => (inside(index) ? { ...row, line: changed(row.line) } : row));
  } else {
    sheet.columns = sheet.columns.map((line, index) => (inside(index) ? changed(line) : line));
  }
}

type Range = Message<"DimensionRange">;

function given(range: Range | undefined): Range {
  if (range === undefined) throw new Refusal("No range specified.");
  return range;
}

function bounded(range: Range | undefined): Range {
  const { startIndex, endIndex } = given(range);
  if (startIndex === undefined || endIndex === undefined) {
    throw new Refusal("DimensionRange must specify both a startIndex and an endIndex");
  }
  return given(range);
}
