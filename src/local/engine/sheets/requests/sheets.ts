// Requests about whole sheets and the spreadsheet: add, delete, rename, show and hide, grid, tab colour, locale and zone.
import { NotModelled, Refusal } from "../errors.ts";
import { below, merged, writeMask, type Mask } from "../fieldMask.ts";
import { appendLines, deleteLines } from "../lines.ts";
import { forgetIds } from "../metadata.ts";
import { parse } from "../message.ts";
import {
  DEFAULT_COLUMNS,
  DEFAULT_ROWS,
  newSheet,
  type Draft,
  type Sheet,
  type SheetDraft,
} from "../model.ts";
import { guardEverything, guardLines, guardSheet } from "../protection.ts";
import { sizeOf } from "../ranges.ts";
import { followTitle, loseTitle } from "../reshape.ts";
import { sheetProperties } from "../read/properties.ts";
import type { Message } from "../schema/schema.ts";
import { without } from "../without.ts";

const LONGEST_TITLE = 100;

export function addSheet(draft: Draft, request: Message<"AddSheetRequest">): object {
  const {
    sheetId,
    title,
    index,
    gridProperties = {},
    ...rest
  } = without(request.properties ?? {}, "sheetType");
  if (sheetId === undefined) throw new NotModelled("addSheet with a random id: give the sheetId");
  if (title === undefined) throw new NotModelled("addSheet with a default title: give the title");
  const { rowCount = DEFAULT_ROWS, columnCount = DEFAULT_COLUMNS, ...grid } = gridProperties;
  const { sheets } = draft.book;
  if (sheetId < 0) throw new Refusal("sheetId must be >= 0");
  if (sheets.some(({ properties }) => properties.sheetId === sheetId)) {
    throw new Refusal(`Sheet with id ${sheetId} already exists.`);
  }
  checkTitle(draft, title, sheetId);
  const position = checkIndex(index ?? sheets.length, sheets.length);
  if (rowCount < 1 || columnCount < 1) throw new Refusal("rowCount and columnCount must be greater than 0.");
  draft.checkSize(sheetId, rowCount, columnCount);
  const sheet = newSheet({ ...rest, sheetId, title, gridProperties: grid }, rowCount, columnCount);
  checkFrozen(sheet);
  draft.book.sheets = sheets.toSpliced(position, 0, sheet);
  return { addSheet: { properties: sheetProperties(sheet, position) } };
}

export function deleteSheet(draft: Draft, { sheetId = 0 }: Message<"DeleteSheetRequest">): void {
  const sheet = draft.sheet(sheetId);
  guardEverything(draft, sheet);
  if (draft.book.sheets.length === 1) {
    throw new Refusal("You can't remove all the sheets in a document.");
  }
  draft.drop(sheetId);
  forgetIds(draft);
  loseTitle(draft, sheet.properties.title);
  if (!anyVisible(draft)) throw new Refusal("You can't remove all the visible sheets in a document.");
}

export function updateSheetProperties(draft: Draft, request: Message<"UpdateSheetPropertiesRequest">): void {
  const mask = writeMask("SheetProperties", request.fields);
  if (mask === "all") throw new NotModelled("updateSheetProperties with fields *: it moves the sheet");
  if (mask.has("sheetId") || mask.has("sheetType"))
    throw new Refusal("sheetId and sheetType cannot be changed.");
  const wanted = request.properties ?? {};
  const { sheetId = 0, title = "" } = wanted;
  guardSheet(draft, draft.sheet(sheetId));
  const sheet = draft.edit(sheetId);
  if (mask.has("title")) checkTitle(draft, title, sheetId);
  const oldTitle = sheet.properties.title;
  const grid = mask.get("gridProperties");
  if (grid !== undefined) resize(draft, sheet, wanted.gridProperties ?? {}, grid);
  const stored = parse("SheetProperties", merged(sheet.properties, wanted, kept(mask)));
  sheet.properties = { ...stored, sheetId, title: stored.title ?? "" };
  checkFrozen(sheet);
  if (!anyVisible(draft)) throw new Refusal("You can't hide all the sheets in a document.");
  if (mask.has("index")) move(draft, sheetId, wanted.index ?? 0);
  if (sheet.properties.title !== oldTitle) followTitle(draft, oldTitle, sheet.properties.title);
}

export function updateSpreadsheetProperties(
  draft: Draft,
  request: Message<"UpdateSpreadsheetPropertiesRequest">,
): void {
  const mask = writeMask("SpreadsheetProperties", request.fields);
  const result = parse(
    "SpreadsheetProperties",
    merged(draft.book.properties, request.properties ?? {}, mask),
  );
  for (const field of ["title", "locale", "timeZone"] as const) {
    if ((result[field] ?? "") === "") throw new Refusal(`${field} must not be empty.`);
  }
  draft.book.properties = result;
}

/** The sizes of the grid are changed line by line and not kept; where the sheet stands isn't kept either. */
function kept(mask: ReadonlyMap<string, Mask>): Mask {
  const grid = below(mask, "gridProperties");
  const parts =
    grid === "all" || grid === null
      ? (["frozenRowCount", "frozenColumnCount", "hideGridlines"] as const)
      : [...grid.keys()].filter((field) => field !== "rowCount" && field !== "columnCount");
  const rest = [...mask].filter(([field]) => field !== "index" && field !== "gridProperties");
  const gridMask = new Map<string, Mask>(parts.map((field) => [field, "all"]));
  return new Map<string, Mask>(grid === null ? rest : [...rest, ["gridProperties", gridMask]]);
}

function resize(draft: Draft, sheet: SheetDraft, wanted: Message<"GridProperties">, mask: Mask): void {
  for (const [field, axis] of [
    ["rowCount", "ROWS"],
    ["columnCount", "COLUMNS"],
  ] as const) {
    if (below(mask, field) === null) continue;
    const size = sizeOf(sheet, axis);
    const count = wanted[field] ?? 0;
    if (count < 1) throw new Refusal(`${field} must be greater than 0.`);
    if (count > size) appendLines(draft, sheet, axis, count - size);
    if (count < size) {
      const lines = { axis, start: count, end: size };
      guardLines(draft, sheet, lines);
      deleteLines(draft, sheet, lines);
    }
  }
}

function move(draft: Draft, sheetId: number, index: number): void {
  const { sheets } = draft.book;
  const from = sheets.findIndex(({ properties }) => properties.sheetId === sheetId);
  const to = checkIndex(index, sheets.length);
  const rest = sheets.toSpliced(from, 1);
  draft.book.sheets = rest.toSpliced(to > from ? to - 1 : to, 0, draft.sheet(sheetId));
}

function checkIndex(index: number, count: number): number {
  if (index < 0 || index > count) throw new Refusal(`Invalid sheet index: ${index}.`);
  return index;
}

function checkTitle(draft: Draft, title: string, ownId: number): void {
  if (title === "") throw new Refusal("The sheet name cannot be empty.");
  if (title.length > LONGEST_TITLE) {
    throw new Refusal(`The sheet name cannot be greater than ${LONGEST_TITLE} characters.`);
  }
  const same = draft.book.sheets.find(
    ({ properties }) =>
      properties.sheetId !== ownId && properties.title.toLowerCase() === title.toLowerCase(),
  );
  if (same !== undefined) {
    throw new Refusal(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

function checkFrozen({ properties, rows, columns }: Sheet | SheetDraft): void {
  const { frozenRowCount = 0, frozenColumnCount = 0 } = properties.gridProperties ?? {};
  if (frozenRowCount >= rows.length) throw new Refusal("You can't freeze all visible rows on the sheet.");
  if (frozenColumnCount >= columns.length) {
    throw new Refusal("You can't freeze all visible columns on the sheet.");
  }
}

function anyVisible(draft: Draft): boolean {
  return draft.book.sheets.some(({ properties }) => properties.hidden !== true);
}
