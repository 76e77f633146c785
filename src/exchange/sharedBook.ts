// A school's book as a shared spreadsheet: the same description from which the .xlsx is written, as requests of the Sheets
// service. Cells that the centre answers for are protected; the school types into the others.
import { extendedValue } from "../workbook/cell.ts";
import { columnLetters } from "../workbook/cellNames.ts";
import { rgbOf } from "../workbook/colours.ts";
import type { Block, CellCheck, CellStyle, WrittenSheet, WrittenWorkbook } from "../xlsx/writePlan.ts";

type Request = GoogleAppsScript.Sheets.Schema.Request;
type Sheet = GoogleAppsScript.Sheets.Schema.Sheet;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

/** Sheets of an issue have ids of their own, so that those of the issue before can go in the same batch. */
const FIRST_ID = 1000;
const IDS_OF_ISSUE = 20;
/** Far below the ids that the service gives by chance, up to 2³¹, to the sheets that people add. */
const LAST_ID = 200_000;
/** The sheet that a new spreadsheet begins with. */
const BLANK = 0;

/** True for a sheet that an issue has made; what the school has added itself is its own. */
export function isOfIssue(sheetId: number): boolean {
  return (sheetId >= FIRST_ID && sheetId <= LAST_ID) || sheetId === BLANK;
}

/**
 * One batch that puts an issue in the place of the one before.
 * @param existing sheets of the spreadsheet as they are
 * @param owner account of the centre: it alone may change what is protected
 */
export function sharedRequests(
  workbook: WrittenWorkbook,
  issue: number,
  existing: readonly Sheet[],
  owner: string,
): Request[] {
  const old = existing.flatMap(({ properties }) => {
    const sheetId = properties?.sheetId ?? BLANK;
    return isOfIssue(sheetId) ? [sheetId] : [];
  });
  const ids = freeIds(issue, workbook.sheets.length, old);
  return [
    // Titles are unique in a spreadsheet: the old sheets give theirs away before they go.
    ...old.map((sheetId): Request => ({
      updateSheetProperties: { properties: { sheetId, title: `прежний ${sheetId}` }, fields: "title" },
    })),
    ...workbook.sheets.map((sheet, index) => addSheet(sheet, ids[index] ?? FIRST_ID, index)),
    ...workbook.sheets.flatMap((sheet, index) => sheetRequests(sheet, ids[index] ?? FIRST_ID, owner)),
    ...old.map((sheetId): Request => ({ deleteSheet: { sheetId } })),
  ];
}

/** An issue that was begun and sent again must not meet its own ids. */
function freeIds(issue: number, count: number, taken: readonly number[]): number[] {
  const ids: number[] = [];
  for (let id = FIRST_ID + issue * IDS_OF_ISSUE; ids.length < count; id += 1) {
    if (!taken.includes(id)) ids.push(id);
  }
  return ids;
}

function addSheet(sheet: WrittenSheet, sheetId: number, index: number): Request {
  const { title, state, rows, columns, frozenRows, frozenColumns, tabColour } = sheet;
  return {
    addSheet: {
      properties: {
        sheetId,
        title,
        index,
        hidden: state !== "visible",
        tabColorStyle: { rgbColor: rgbOf(tabColour) },
        gridProperties: {
          rowCount: Math.max(rows.length, frozenRows + 1),
          columnCount: Math.max(columns.length, frozenColumns + 1),
          frozenRowCount: frozenRows,
          frozenColumnCount: frozenColumns,
        },
      },
    },
  };
}

function sheetRequests(sheet: WrittenSheet, sheetId: number, owner: string): Request[] {
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: sheet.rows.map(({ cells }) => ({
          values: cells.map((cell) => (cell === null ? {} : extendedValue(cell.value))),
        })),
        fields: "userEnteredValue",
      },
    },
    ...styleRuns(sheet).map(({ block, style }): Request => ({
      repeatCell: {
        range: rangeOf(sheetId, block),
        cell: { userEnteredFormat: formatOf(style) },
        fields: "userEnteredFormat",
      },
    })),
    ...sheet.columns.map(({ pixels, hidden }, column) => columnRequest(sheetId, column, pixels, hidden)),
    ...sheet.rows.flatMap(({ hidden }, row) => (hidden === true ? [hiddenRow(sheetId, row)] : [])),
    ...sheet.checks.flatMap((check) => checkRequests(check, sheetId)),
    ...sheet.colours.map((colour, index): Request => ({
      addConditionalFormatRule: {
        index,
        rule: {
          ranges: colour.blocks.map((block) => rangeOf(sheetId, block)),
          booleanRule: {
            condition: { type: "CUSTOM_FORMULA", values: [{ userEnteredValue: `=${colour.formula}` }] },
            format: {
              backgroundColorStyle: { rgbColor: rgbOf(colour.background) },
              textFormat: { bold: colour.bold },
            },
          },
        },
      },
    })),
    ...(sheet.filter === null
      ? []
      : [{ setBasicFilter: { filter: { range: rangeOf(sheetId, sheet.filter) } } }]),
    ...(sheet.isProtected ? [protection(sheet, sheetId, owner)] : []),
  ];
}

/** A style as it looks in a spreadsheet. */
type Style = CellStyle & { runsOver: boolean };

/** A title is this long at most: what is longer is read whole only when it wraps. */
const LONGEST_LINE = 130;

/** Cells of one column that look alike, in runs: said once each, a big school stays within a batch. */
function styleRuns({ rows, columns, merges }: WrittenSheet): { block: Block; style: Style }[] {
  const wide = new Set(merges.map(({ top, left }) => `${top}:${left}`));
  return columns.flatMap((_, column) => {
    const runs: { block: Block; style: Style; key: string }[] = [];
    rows.forEach(({ cells }, row) => {
      const cell = cells[column] ?? null;
      if (cell === null) return;
      const runsOver = wide.has(`${row}:${column}`) && String(cell.value).length <= LONGEST_LINE;
      const style = { ...cell.style, runsOver };
      const key = JSON.stringify(style);
      const last = runs[runs.length - 1];
      if (last?.key === key && last.block.bottom === row - 1) last.block = { ...last.block, bottom: row };
      else runs.push({ block: { top: row, bottom: row, left: column, right: column }, style, key });
    });
    return runs;
  });
}

const NUMBER_FORMATS = {
  text: { type: "TEXT" },
  date: { type: "DATE", pattern: "dd.mm.yyyy" },
  number: { type: "NUMBER", pattern: "0" },
} as const;

const LINE = { style: "SOLID", colorStyle: { rgbColor: rgbOf("#c9c9c9") } } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

function formatOf({
  format,
  horizontal,
  bold,
  fill,
  size,
  border,
  runsOver,
}: Style): GoogleAppsScript.Sheets.Schema.CellFormat {
  return {
    numberFormat: NUMBER_FORMATS[format],
    horizontalAlignment: horizontal === "center" ? "CENTER" : "LEFT",
    verticalAlignment: "TOP",
    wrapStrategy: runsOver ? "OVERFLOW_CELL" : "WRAP",
    ...(border === true ? { borders: BORDERS } : {}),
    ...(fill === undefined ? {} : { backgroundColorStyle: { rgbColor: rgbOf(fill) } }),
    textFormat: { bold: bold ?? false, ...(size === undefined ? {} : { fontSize: size }) },
  };
}

function columnRequest(sheetId: number, column: number, pixelSize: number, hiddenByUser: boolean): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: "COLUMNS", startIndex: column, endIndex: column + 1 },
      properties: { pixelSize, hiddenByUser },
      fields: "pixelSize,hiddenByUser",
    },
  };
}

function hiddenRow(sheetId: number, row: number): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: "ROWS", startIndex: row, endIndex: row + 1 },
      properties: { hiddenByUser: true },
      fields: "hiddenByUser",
    },
  };
}

/** Words that only stand beside a cell become its note. */
function checkRequests({ block, kind, list, refuses, prompt }: CellCheck, sheetId: number): Request[] {
  const range = rangeOf(sheetId, block);
  const rule = { strict: refuses === "stop", inputMessage: prompt };
  if (kind === "list" && list !== undefined) {
    const condition = { type: "ONE_OF_RANGE", values: [{ userEnteredValue: placeOf(list) }] };
    return [{ setDataValidation: { range, rule: { ...rule, condition, showCustomUi: true } } }];
  }
  if (kind === "none") return [{ repeatCell: { range, cell: { note: prompt }, fields: "note" } }];
  return kind === "date"
    ? [{ setDataValidation: { range, rule: { ...rule, condition: { type: "DATE_IS_VALID" } } } }]
    : [];
}

function placeOf({ sheet, block }: NonNullable<CellCheck["list"]>): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `='${sheet.replace(/'/g, "''")}'!${corner(block.top, block.left)}:${corner(block.bottom, block.right)}`;
}

/** The whole sheet is closed but for the cells that the school fills in. */
function protection(sheet: WrittenSheet, sheetId: number, owner: string): Request {
  return {
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: sheetId,
        range: { sheetId },
        description: "Ведёт центр",
        warningOnly: false,
        editors: { users: [owner] },
        unprotectedRanges: openBlocks(sheet).map((block) => rangeOf(sheetId, block)),
      },
    },
  };
}

/** Unlocked cells as blocks: runs of each column. */
function openBlocks({ rows, columns }: WrittenSheet): Block[] {
  return columns.flatMap((_, column) => {
    const blocks: Block[] = [];
    rows.forEach(({ cells }, row) => {
      if (cells[column]?.style.unlocked !== true) return;
      const last = blocks[blocks.length - 1];
      if (last !== undefined && last.bottom === row - 1) blocks[blocks.length - 1] = { ...last, bottom: row };
      else blocks.push({ top: row, bottom: row, left: column, right: column });
    });
    return blocks;
  });
}

function rangeOf(sheetId: number, { top, left, bottom, right }: Block): GridRange {
  return {
    sheetId,
    startRowIndex: top,
    endRowIndex: bottom + 1,
    startColumnIndex: left,
    endColumnIndex: right + 1,
  };
}
