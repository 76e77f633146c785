// What a person typed or pasted into cells, read the Russian way and held against the checks of the cells: the cells that
// are taken, and the others with the reason.
import type { CivilDate } from "../../../domain/calendar/civil.ts";
import type { TypedCell } from "../../web/protocol.ts";
import { allows } from "../sheets/conditions.ts";
import { NotModelled } from "../sheets/errors.ts";
import {
  cellAt,
  numberFormats,
  type Book,
  type Cell,
  type ExtendedValue,
  type Sheet,
} from "../sheets/model.ts";
import { remembered } from "../sheets/remembered.ts";
import { typedValue, type Typed } from "../sheets/typed.ts";
import { listOf, RangeLists } from "../view/checks.ts";
import type { WrittenCell } from "./cellRequests.ts";
import { atCell, refusedByCheck, WORDS } from "./words.ts";

const LONGEST_TEXT = 50_000;

export interface TypedCells {
  taken: WrittenCell[];
  refused: { row: number; column: number; words: string }[];
}

/** Reads typed cells; of a cell named twice the last counts. Cells below the last row look like those of the last row. */
export function readTyped(
  cells: readonly TypedCell[],
  sheet: Sheet,
  book: Book,
  today: CivilDate,
): TypedCells {
  const lists = new RangeLists();
  const formatAt = numberFormats(book, sheet.properties.sheetId);
  const read = remembered((text: string) => typedValue(text, book.properties.locale, today, formatAt));
  const result: TypedCells = { taken: [], refused: [] };
  for (const { column, row, value } of onceEach(cells)) {
    const before = cellAt(sheet, Math.min(row, sheet.rows.length - 1), column);
    const refuse = (words: string): void => {
      result.refused.push({ row, column, words: atCell(sheet.properties.title, row, column, words) });
    };
    const typed = meaning(value, before, read);
    if (typeof typed === "string") {
      refuse(typed);
    } else if (isRefused(typed.value, before, book)) {
      const rule = before?.dataValidation ?? {};
      refuse(refusedByCheck(String(value), rule, listOf(rule, book, lists)));
    } else {
      result.taken.push({ row, column, ...written(typed, before) });
    }
  }
  return result;
}

function onceEach(cells: readonly TypedCell[]): Iterable<TypedCell> {
  return new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell])).values();
}

/** What the value comes to in this cell; the reason when it can't stand there. An empty one clears the cell. */
function meaning(
  value: TypedCell["value"],
  before: Cell | undefined,
  read: (text: string) => Typed,
): Typed | string {
  if (value === null || value === "") return { value: {} };
  if (typeof value === "boolean") return { value: { boolValue: value } };
  const isText = before?.userEnteredFormat?.numberFormat?.type === "TEXT";
  if (typeof value === "number") {
    return { value: isText ? { stringValue: String(value).replace(".", ",") } : { numberValue: value } };
  }
  if (value.length > LONGEST_TEXT) return WORDS.tooLong;
  if (isText) return { value: { stringValue: value } };
  try {
    return read(value);
  } catch (error) {
    if (error instanceof NotModelled) return `«${value}» здесь не понято. Запишите иначе.`;
    throw error;
  }
}

const isEmpty = (value: ExtendedValue): boolean => Object.keys(value).length === 0;

function isRefused(value: ExtendedValue, before: Cell | undefined, book: Book): boolean {
  const rule = before?.dataValidation;
  if (rule === undefined || isEmpty(value) || value.formulaValue !== undefined) return false;
  return !allows(rule, value, book);
}

/** The number format comes along only where the cell has none of the same kind. */
function written({ format, value }: Typed, before: Cell | undefined): Pick<WrittenCell, "data" | "fields"> {
  const userEnteredValue = isEmpty(value) ? {} : { userEnteredValue: value };
  const known = before?.userEnteredFormat?.numberFormat;
  const isKept = known !== undefined && (known.type === format?.type || value.formulaValue !== undefined);
  if (format === undefined || isKept) {
    return { data: userEnteredValue, fields: "userEnteredValue" };
  }
  return {
    data: { ...userEnteredValue, userEnteredFormat: { numberFormat: format } },
    fields: "userEnteredValue,userEnteredFormat.numberFormat",
  };
}
