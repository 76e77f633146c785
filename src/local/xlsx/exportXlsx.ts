// A whole workbook as an .xlsx file: everything a person sees in the book is seen in Excel and LibreOffice too.
import { Workbook, type Style, type Worksheet } from "@cj-tech-master/excelts";
import { cellValue, linkTarget, plainText } from "./cells.ts";
import { addColourRules } from "./colourRules.ts";
import { finish } from "./finish.ts";
import type { Spelling } from "./formulas.ts";
import { hiddenLists } from "./lists.ts";
import { stylist } from "./looks.ts";
import { NOTE_FONT, noteBoxes } from "./notes.ts";
import { layOut, sheetSettings } from "./page.ts";
import { fileTitle, freeTitle, safeTitles } from "./titles.ts";
import { addValidations } from "./validations.ts";
import type { Cell, Sheet, Spreadsheet } from "./resource.ts";

const LISTS_TITLE = "Списки";

/**
 * The workbook as the bytes of an .xlsx file.
 *
 * Kept: typed values, formats, drop-downs and checks, colour rules with their order, notes, links, widths, hidden sheets,
 * columns and rows, frozen panes, filter, tab colours; and a page set up for print. Left out: protection (the book's is
 * by warnings only), rich text inside a cell, rows hidden by a filter are shown.
 *
 * @param spreadsheet the documented Sheets resource, as `spreadsheets.get` with grid data returns it
 * @throws Error «not modelled: …» for a condition of a kind that the documented resource doesn't have
 */
export async function exportXlsx(spreadsheet: Spreadsheet): Promise<Uint8Array> {
  const sheets = inOrder(spreadsheet.sheets ?? []);
  const titles = safeTitles(sheets.map(titleOf));
  const spelling: Spelling = {
    titles,
    decimalComma: (spreadsheet.properties?.locale ?? "ru").startsWith("ru"),
  };
  const lists = hiddenLists(freeTitle(LISTS_TITLE, [...titles.values()]));
  const paint = painter(sheets, spelling);
  const book = emptyBook(spreadsheet, sheets);
  for (const sheet of sheets) {
    const target = book.addWorksheet(fileTitle(titleOf(sheet), titles), sheetSettings(sheet));
    paint(target, sheet);
    layOut(target, sheet);
    addValidations(target, sheet, { spelling, lists, sheets });
    addColourRules(target, sheet, spelling);
  }
  lists.addTo(book);
  // Packed well once, at the end; level 0 breaks large books in excelts 5.
  return finish(await book.xlsx.writeBuffer({ zip: { level: 1 } }), sheets.map(noteBoxes));
}

function emptyBook(spreadsheet: Spreadsheet, sheets: readonly Sheet[]): Workbook {
  const book = new Workbook();
  book.title = spreadsheet.properties?.title ?? "";
  const activeTab = Math.max(
    sheets.findIndex((sheet) => sheet.properties?.hidden !== true),
    0,
  );
  book.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab, visibility: "visible" }];
  return book;
}

/** Writes values, looks and notes of a sheet's cells. */
function painter(sheets: readonly Sheet[], spelling: Spelling): (target: Worksheet, sheet: Sheet) => void {
  const styleOf = stylist();
  const titleById = new Map(
    sheets.map((sheet) => [sheet.properties?.sheetId ?? 0, fileTitle(titleOf(sheet), spelling.titles)]),
  );
  const paintCell = (target: Worksheet, cell: Cell, row: number, column: number): void => {
    const place = target.getCell(row + 1, column + 1);
    place.value = cellValue(cell, spelling, titleById);
    place.style = styleOf(cell, linkTarget(cell, titleById) !== undefined);
    if (cell.note !== undefined) place.note = { texts: [{ text: plainText(cell.note), font: NOTE_FONT }] };
  };
  return (target, sheet) => {
    const rows = sheet.data?.[0]?.rowData ?? [];
    const filled = rows.findLastIndex(({ values = [] }) => values.some(hasContent)) + 1;
    const looks = looksBelow(rows.slice(filled), (cell) => styleOf(cell, false));
    rows.forEach((row, rowIndex) => {
      (row.values ?? []).forEach((cell, column) => {
        const isEmpty = rowIndex >= filled && looks.has(column);
        if (isVisible(cell) && !isEmpty) paintCell(target, cell, rowIndex, column);
      });
    });
    for (const [column, style] of looks) target.getColumn(column + 1).style = style;
  };
}

/** Columns whose empty cells all look alike: one style for the column, which rows added later have, too. */
function looksBelow(
  rows: readonly { readonly values?: readonly Cell[] | undefined }[],
  styleOf: (cell: Cell) => Partial<Style>,
): Map<number, Partial<Style>> {
  const looks = new Map<number, Partial<Style>>();
  const columns = Math.max(0, ...rows.map(({ values = [] }) => values.length));
  for (let column = 0; column < columns; column += 1) {
    const styles = new Set(rows.map(({ values = [] }) => styleAt(values[column], styleOf)));
    const [style, ...others] = styles;
    if (style !== undefined && others.length === 0) looks.set(column, style);
  }
  return looks;
}

const styleAt = (
  cell: Cell | undefined,
  styleOf: (cell: Cell) => Partial<Style>,
): Partial<Style> | undefined => (cell === undefined || !isVisible(cell) ? undefined : styleOf(cell));

const hasContent = ({ effectiveValue, note, userEnteredValue }: Cell): boolean =>
  [effectiveValue, note, userEnteredValue].some((part) => part !== undefined);

function isVisible(cell: Cell): boolean {
  const { effectiveValue, note, userEnteredFormat, userEnteredValue } = cell;
  return [effectiveValue, note, userEnteredFormat, userEnteredValue].some((part) => part !== undefined);
}

function inOrder(sheets: readonly Sheet[]): readonly Sheet[] {
  return [...sheets].sort((one, other) => (one.properties?.index ?? 0) - (other.properties?.index ?? 0));
}

function titleOf(sheet: Sheet): string {
  return sheet.properties?.title ?? "";
}
