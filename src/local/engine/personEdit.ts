// What a person does in the grid, as data that can come from another thread, and which cells that has edited.
import type { CellBlock } from "../services/protocol.ts";
import * as edits from "./sheets/personEdits.ts";
import type { Request } from "./sheets/personEdits.ts";
import type { Caller, Workbook } from "./sheets/workbook.ts";

type Edits = typeof edits;
type Rest<Parameters_> = Parameters_ extends [Workbook, Caller, ...infer Others] ? Others : never;

/** One of the functions of sheets/personEdits with its arguments, or requests as they are (a pasted block). */
export type PersonEdit =
  | { [Verb in keyof Edits]: { verb: Verb; args: Rest<Parameters<Edits[Verb]>> } }[keyof Edits]
  | { requests: readonly Request[] };

/** Applies an edit as the caller; returns the requests that it came to. */
export function applyEdit(edit: PersonEdit, workbook: Workbook, caller: Caller): readonly Request[] {
  if ("requests" in edit) {
    workbook.batchUpdate({ requests: edit.requests }, caller);
    return edit.requests;
  }
  const requests: readonly Request[] = Reflect.apply(edits[edit.verb], undefined, [
    workbook,
    caller,
    ...edit.args,
  ]);
  return requests;
}

export interface EditedCells {
  sheetId: number;
  block: CellBlock;
}

/** The cells whose values a request has set; null for requests that fire no edit trigger. */
function cellsOf({ updateCells }: Request): EditedCells | null {
  if (updateCells === undefined || !(updateCells.fields ?? "").includes("userEnteredValue")) return null;
  const { range, rows = [], start } = updateCells;
  const startRow = range?.startRowIndex ?? start?.rowIndex ?? 0;
  const startColumn = range?.startColumnIndex ?? start?.columnIndex ?? 0;
  const width = Math.max(1, ...rows.map(({ values = [] }) => values.length));
  return {
    sheetId: range?.sheetId ?? start?.sheetId ?? 0,
    block: {
      startRow,
      endRow: range?.endRowIndex ?? startRow + Math.max(1, rows.length),
      startColumn,
      endColumn: range?.endColumnIndex ?? startColumn + width,
    },
  };
}

/**
 * The block of cells that an edit has typed into or cleared: what the edit event tells. Null when it was something
 * else (a sort, inserted rows, a note): for that no trigger fires.
 */
export function editedCells(requests: readonly Request[]): EditedCells | null {
  const blocks = requests.map(cellsOf).filter((cells) => cells !== null);
  const [first] = blocks;
  if (first === undefined) return null;
  const same = blocks.filter(({ sheetId }) => sheetId === first.sheetId).map(({ block }) => block);
  return {
    sheetId: first.sheetId,
    block: {
      startRow: Math.min(...same.map(({ startRow }) => startRow)),
      endRow: Math.max(...same.map(({ endRow }) => endRow)),
      startColumn: Math.min(...same.map(({ startColumn }) => startColumn)),
      endColumn: Math.max(...same.map(({ endColumn }) => endColumn)),
    },
  };
}
