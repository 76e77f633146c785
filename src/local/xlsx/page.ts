// What surrounds the cells of a sheet: widths, hidden rows and columns, frozen panes, filter, and the printed page.
import { PaperSize, type AddWorksheetOptions, type Row, type Worksheet } from "@cj-tech-master/excelts";
import { columnLetters } from "../../workbook/cellNames.ts";
import { areaName, areaOf } from "./areas.ts";
import { colour } from "./looks.ts";
import { columnPixels, isColumnHidden, isRowHidden, ROW_HEIGHT, rowSizer } from "./sizes.ts";
import type { Sheet } from "./resource.ts";

/** A character of the default font is 7 pixels wide; each column has 5 pixels of padding. */
const CHAR_PIXELS = 7;
const CELL_PADDING = 5;
/** Widest sheet that is still legible on one A4 page across: letters of 10 points come out at 6. */
const LEGIBLE_WIDTH = 1800;

/** Settings of the sheet: hidden or not, tab colour, frozen panes (repeated on every page), and A4 pages for a binder. */
export function sheetSettings(sheet: Sheet): AddWorksheetOptions {
  const grid = sheet.properties?.gridProperties;
  const rows = grid?.frozenRowCount ?? 0;
  const columns = grid?.frozenColumnCount ?? 0;
  const showGridLines = grid?.hideGridlines !== true;
  const tabColour = colour(sheet.properties?.tabColorStyle, sheet.properties?.tabColor);
  return {
    state: sheet.properties?.hidden === true ? "hidden" : "visible",
    properties: {
      defaultRowHeight: ROW_HEIGHT,
      ...(tabColour !== undefined && { tabColor: { argb: tabColour } }),
    },
    views: [
      rows + columns > 0
        ? { state: "frozen", xSplit: columns, ySplit: rows, showGridLines }
        : { state: "normal", showGridLines },
    ],
    pageSetup: {
      orientation: "landscape",
      paperSize: PaperSize.A4,
      fitToPage: true,
      fitToWidth: pagesAcross(sheet),
      fitToHeight: 0,
      pageOrder: "overThenDown",
      showGridLines,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(rows > 0 && { printTitlesRow: `1:${String(rows)}` }),
      ...(columns > 0 && { printTitlesColumn: `A:${columnLetters(columns - 1)}` }),
    },
    headerFooter: { oddFooter: "&L&A&CСтр. &P из &N" },
  };
}

/** All columns on one page across, or on as few as leave the letters legible. */
function pagesAcross(sheet: Sheet): number {
  const columns = Array.from({ length: columnCount(sheet) }, (_, index) => index);
  const visible = columns.filter((index) => !isColumnHidden(sheet, index));
  const pixels = visible.reduce((sum, index) => sum + columnPixels(sheet, index), 0);
  return Math.max(1, Math.ceil(pixels / LEGIBLE_WIDTH));
}

function columnCount(sheet: Sheet): number {
  return sheet.properties?.gridProperties?.columnCount ?? sheet.data?.[0]?.columnMetadata?.length ?? 0;
}

/**
 * Lays out the sheet: widths, heights, what is hidden by hand, merged cells, the filter. Rows hidden by the filter come out
 * visible: the file keeps the filter's buttons, not its choice, and a row that nobody can find would be lost.
 */
export function layOut(target: Worksheet, sheet: Sheet): void {
  const columns =
    sheet.properties?.gridProperties?.columnCount ?? sheet.data?.[0]?.columnMetadata?.length ?? 0;
  for (let index = 0; index < columns; index += 1) {
    const column = target.getColumn(index + 1);
    column.width = charsOf(columnPixels(sheet, index));
    if (isColumnHidden(sheet, index)) column.hidden = true;
  }
  const points = rowSizer(sheet);
  (sheet.data?.[0]?.rowData ?? []).forEach((_, index) => {
    layOutRow(target.getRow(index + 1), points(index), isRowHidden(sheet, index));
  });
  for (const merge of sheet.merges ?? []) target.mergeCellsWithoutStyle(areaName(areaOf(merge, sheet)));
  addFilter(target, sheet);
}

/** The height is a proposal (not «custom»): the row goes on growing with its text when somebody edits it. */
function layOutRow(row: Row, points: number, hidden: boolean): void {
  if (points > ROW_HEIGHT) {
    row.height = points;
    row.customHeight = false;
  }
  if (hidden) row.hidden = true;
}

/** The filter ends with the filled rows: Excel takes the ones typed below in by itself. */
function addFilter(target: Worksheet, sheet: Sheet): void {
  const range = sheet.basicFilter?.range;
  if (range === undefined) return;
  const area = areaOf(range, sheet);
  const rows = sheet.data?.[0]?.rowData ?? [];
  const last = rows.findLastIndex(
    (row) => row.values?.some((cell) => cell.userEnteredValue !== undefined) === true,
  );
  target.autoFilter = areaName({ ...area, bottom: Math.max(area.top, Math.min(area.bottom, last)) });
}

/** Width in characters, as the file wants it, of a width in pixels. */
function charsOf(pixels: number): number {
  return Math.round((Math.max(pixels - CELL_PADDING, 1) / CHAR_PIXELS) * 100) / 100;
}
