// Cells put back to what they were, unless somebody has changed them since.
import { allows } from "../sheets/conditions.ts";
import { rowAt, sheetOf, type Book, type Cell, type CellData, type Sheet } from "../sheets/model.ts";
import { rowFollower, type Movement } from "../sheets/movements.ts";
import { cellRequests, type WrittenCell } from "./cellRequests.ts";
import { sameNote, sameNumberFormat, sameValue } from "./sameCell.ts";
import type { CellsLine, Part } from "./steps.ts";
import type { TakenBack } from "./takenBack.ts";
import { atCell, WORDS } from "./words.ts";

/** Cells of a row that are written. */
export interface ChangedCells {
  row: number;
  columns: number[];
}

type CellsPart = Part & { kind: "cells" };

export function cellsTakenBack(part: CellsPart, sheet: Sheet, book: Book): TakenBack {
  const { sheetId } = part;
  const cells: WrittenCell[] = [];
  const refused: string[] = [];
  const done: ChangedCells[] = [];
  for (const line of part.lines) {
    const columns = restoredColumns(line, sheet, cells, refused);
    if (columns.length > 0) done.push({ row: line.row, columns });
  }
  const { checks, values } = pastChecks(cells, sheet, book);
  return {
    requests: [...cellRequests(sheetId, values), ...cellRequests(sheetId, checks)],
    refused,
    inverse: (after, movements) => [
      { kind: "cells", sheetId, lines: linesBack(done, sheet, sheetOf(after, sheetId), movements) },
    ],
  };
}

/** Adds what is to be written for a line; returns the columns that it concerns. */
function restoredColumns(line: CellsLine, sheet: Sheet, cells: WrittenCell[], refused: string[]): number[] {
  const { title } = sheet.properties;
  const columns: number[] = [];
  for (const { now, original } of line.columns) {
    if (line.row < 0 || now < 0) {
      refused.push(`${title}: ${WORDS.cellGone}`);
      continue;
    }
    const current = rowAt(sheet, line.row).cells[now];
    const cell = restored(current, line.from.cells[original], line.to.cells[original]);
    if (cell === "changed") {
      refused.push(atCell(title, line.row, now, WORDS.changedSince));
    } else if (cell !== null) {
      cells.push({ row: line.row, column: now, ...cell });
      columns.push(now);
    }
  }
  return columns;
}

/** What makes the current cell from what it is said to be to what it is to become. */
function restored(
  current: Cell | undefined,
  from: Cell | undefined,
  to: Cell | undefined,
): Pick<WrittenCell, "data" | "fields"> | "changed" | null {
  const data: { -readonly [Key in keyof CellData]: CellData[Key] } = {};
  const fields: string[] = [];
  if (!sameValue(from, to)) {
    if (!sameValue(current, from)) return "changed";
    if (to?.userEnteredValue !== undefined) data.userEnteredValue = to.userEnteredValue;
    fields.push("userEnteredValue");
  }
  if (!sameNumberFormat(from, to) && sameNumberFormat(current, from)) {
    const numberFormat = to?.userEnteredFormat?.numberFormat;
    if (numberFormat !== undefined) data.userEnteredFormat = { numberFormat };
    fields.push("userEnteredFormat.numberFormat");
  }
  if (!sameNote(from, to)) {
    if (!sameNote(current, from)) return "changed";
    if (to?.note !== undefined) data.note = to.note;
    fields.push("note");
  }
  return fields.length === 0 ? null : { data, fields: fields.join() };
}

/** A value that stood in a cell before a check was laid over it comes back past the check, which stays. */
function pastChecks(
  cells: readonly WrittenCell[],
  sheet: Sheet,
  book: Book,
): { values: WrittenCell[]; checks: WrittenCell[] } {
  const checks: WrittenCell[] = [];
  const values = cells.map((cell) => {
    const rule = rowAt(sheet, cell.row).cells[cell.column]?.dataValidation;
    const value = cell.data.userEnteredValue;
    const isLetIn =
      rule === undefined ||
      value === undefined ||
      value.formulaValue !== undefined ||
      allows(rule, value, book);
    if (isLetIn) return cell;
    checks.push({ ...cell, data: { dataValidation: rule }, fields: "dataValidation" });
    return { ...cell, fields: `${cell.fields},dataValidation` };
  });
  return { values, checks };
}

/** What takes changed cells back, told from the sheet before the batch and after it. */
export function linesBack(
  done: readonly ChangedCells[],
  before: Sheet,
  after: Sheet,
  movements: readonly Movement[],
): CellsLine[] {
  const followers = movements.map(rowFollower);
  return done.map(({ columns, row }) => {
    const now = followers.reduce((place, rowOf) => rowOf(place) ?? place, row);
    return {
      row: now,
      from: rowAt(after, now),
      to: rowAt(before, row),
      columns: columns.map((column) => ({ original: column, now: column })),
    };
  });
}
