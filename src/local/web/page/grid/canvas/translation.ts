// Between Univer's words and the grid's: ranges, and what its commands would have done.
import { LocaleType } from "@univerjs/core";
import type { ICommandInfo, IRange, IWorkbookData, Nullable } from "@univerjs/core";
import type { IRender } from "@univerjs/engine-render";
import type { Block } from "../../../protocol.ts";
import type { CanvasEvents } from "./canvas.ts";

export const BOOK = "book";
export const SHEET = "sheet";

export function madeFor(made: Nullable<IRender>): IRender {
  if (!made) throw new Error("Univer has not made its canvas");
  return made;
}

/** What Univer would have done, told to the grid instead. */
export function takeOver({ id, params }: Readonly<ICommandInfo>, events: CanvasEvents): void {
  const told: unknown = params;
  if (id === "sheet.operation.set-cell-edit-visible") {
    if (isRecord(told) && told["visible"] === true) events.opened();
  } else if (id === "sheet.command.delta-column-width") {
    if (isRecord(told)) events.columnResized(numberOr(told["anchorCol"], 0), numberOr(told["deltaX"], 0));
  } else if (id === "sheet.command.auto-fill") {
    if (!isRecord(told)) return;
    const [source, target] = [told["sourceRange"], told["targetRange"]];
    if (isRange(source) && isRange(target)) {
      events.filled(blockOf(source, Infinity, Infinity), blockOf(target, Infinity, Infinity));
    }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
export const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === "number" && !Number.isNaN(value) ? value : otherwise;

function isRange(value: unknown): value is IRange {
  return (
    isRecord(value) &&
    ["startRow", "endRow", "startColumn", "endColumn"].every((key) => typeof value[key] === "number")
  );
}

/** Univer's ranges include their ends; those of whole rows or columns may lack numbers. */
export function blockOf(range: IRange, rows: number, columns: number): Block {
  return {
    startRow: numberOr(range.startRow, 0),
    endRow: Math.min(rows, numberOr(range.endRow, rows - 1) + 1),
    startColumn: numberOr(range.startColumn, 0),
    endColumn: Math.min(columns, numberOr(range.endColumn, columns - 1) + 1),
  };
}

export const rangeOf = (block: Block): IRange => ({
  startRow: block.startRow,
  endRow: block.endRow - 1,
  startColumn: block.startColumn,
  endColumn: block.endColumn - 1,
});

export function emptyBook(): Partial<IWorkbookData> {
  return {
    id: BOOK,
    name: "",
    locale: LocaleType.RU_RU,
    sheetOrder: [SHEET],
    sheets: {
      [SHEET]: {
        id: SHEET,
        name: SHEET,
        rowCount: 1,
        columnCount: 1,
        cellData: {},
        rowData: {},
        columnData: {},
      },
    },
  };
}
