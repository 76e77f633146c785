// One check of «Самопроверка»: what it tries on the live account, and what it finds. Further checks are further entries of
// the lists beside this file.
import { readRanges, readValues, type Cell, type Request, type Spreadsheet } from "../../google/sheets.ts";
import { batchUpdate } from "../../google/sheets.ts";
import type { Run } from "../../run/run.ts";

/** Something the documentation leaves open, tried; a failure that it throws counts as a deviation. */
export interface Check {
  /** Stable: the programmer is told by it. */
  code: string;
  title: string;
  /** What is tried and what is expected, in one sentence. */
  tried: string;
  run: (place: Place) => Finding;
}

/** What was seen; `meaning` stands where it isn't what was expected: what follows for the work, and the cure. */
export interface Finding {
  seen: string;
  meaning: string;
}

export const asExpected = (seen = ""): Finding => ({ seen, meaning: "" });
export const otherwise = (seen: string, meaning: string): Finding => ({ seen, meaning });

/** The sheet that checks may do anything with; hidden, and gone at the end. */
export const SCRATCH = { sheetId: 199, title: "Самопроверка (временный)", rows: 60, columns: 12 };

export interface Place {
  run: Run;
  /** The book as it stood at the beginning. */
  structure: Spreadsheet;
  /** Account that the page was opened for; empty when it isn't known. */
  openedBy: string;
}

export function tryBatch({ run }: Place, requests: Request[]): void {
  batchUpdate(run.spreadsheetId, requests);
}

/** A row of the scratch sheet as values. */
export function scratchRow({ run }: Place, row: number): Cell[] {
  return (
    readValues(run.spreadsheetId, [{ sheetId: SCRATCH.sheetId, rows: row }]).get(SCRATCH.sheetId)?.[row] ?? []
  );
}

/** What a mask of a sheet names of a block of the scratch sheet: «A21:A24». */
export function scratchPart(
  { run }: Place,
  block: string,
  fields: string,
): NonNullable<Spreadsheet["sheets"]>[number] {
  const reply = readRanges(run.spreadsheetId, [`'${SCRATCH.title}'!${block}`], `sheets(${fields})`);
  return reply.sheets?.[0] ?? {};
}

/** Writes values from the first column of a row on. */
export function writing(rowIndex: number, values: readonly Cell[]): Request {
  return {
    updateCells: {
      start: { sheetId: SCRATCH.sheetId, rowIndex, columnIndex: 0 },
      rows: [{ values: values.map((value) => ({ userEnteredValue: typed(value) })) }],
      fields: "userEnteredValue",
    },
  };
}

function typed(value: Cell): GoogleAppsScript.Sheets.Schema.ExtendedValue {
  if (typeof value === "number") return { numberValue: value };
  return typeof value === "boolean" ? { boolValue: value } : { stringValue: value };
}
