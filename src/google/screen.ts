// What a person sees besides the cells: menu, toast, dialog, and which rows are selected.

export interface MenuItem {
  title: string;
  /** Global function of main.ts. */
  handler: string;
}

export interface Submenu {
  title: string;
  items: readonly MenuItem[];
}

/** Builds the menu; null is a line between groups, submenus stand at its end. */
export function showMenu(
  title: string,
  items: readonly (MenuItem | null)[],
  submenus: readonly Submenu[],
): void {
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createMenu(title);
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else menu.addItem(item.title, item.handler);
  }
  menu.addSeparator();
  for (const { title: caption, items: own } of submenus) {
    const submenu = ui.createMenu(caption);
    for (const item of own) submenu.addItem(item.title, item.handler);
    menu.addSubMenu(submenu);
  }
  menu.addToUi();
}

/** A dialog with one of the pages; `data` is put into it as JSON. */
export function showDialog(page: string, title: string, width: number, height: number, data: unknown): void {
  SpreadsheetApp.getUi().showModalDialog(pageOf(page, data).setWidth(width).setHeight(height), title);
}

/** The sidebar with one of the pages; it stays while the person works in the sheet. */
export function showSidebar(page: string, title: string, data: unknown): void {
  SpreadsheetApp.getUi().showSidebar(pageOf(page, data).setTitle(title));
}

/** All pages are one file; the last line opens the one that is wanted. */
function pageOf(page: string, data: unknown): GoogleAppsScript.HTML.HtmlOutput {
  const json = JSON.stringify({ page, data }).replace(/</g, "\\u003c");
  return HtmlService.createHtmlOutputFromFile("Pages").append(`<script>openPage(${json});</script>`);
}

/** A short message in the corner. */
export function toast(message: string, title: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, title, 10);
}

/** Brings a row in front of the person; a hidden sheet is shown first. Row and column count from 0. */
export function activate(sheetId: number, isHidden: boolean, row: number, column: number): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId);
  if (sheet === null) return;
  if (isHidden) sheet.showSheet();
  sheet.getRange(row + 1, column + 1).activate();
}

export interface Selection {
  sheetId: number;
  /** Rows of the sheet, counted from 0 with the header. */
  rows: number[];
}

/** Rows that the person has selected, of all parts of the selection. */
export function selection(): Selection {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const rows = new Set<number>();
  for (const range of spreadsheet.getActiveRangeList()?.getRanges() ?? []) {
    for (let row = range.getRow(); row <= range.getLastRow(); row += 1) rows.add(row - 1);
  }
  return { sheetId: spreadsheet.getActiveSheet().getSheetId(), rows: [...rows].sort((a, b) => a - b) };
}
