// SpreadsheetApp and HtmlService outside: what a person would see goes into the run's result.
import type { ActiveBook, CellBlock, HostCalls } from "../../services/protocol.ts";
import type { Host } from "../host.ts";
import type { Run } from "../runState.ts";
import { ServiceError } from "../serviceError.ts";

type ScreenCalls = Pick<HostCalls, "HtmlService.page" | Extract<keyof HostCalls, `SpreadsheetApp.${string}`>>;

const FIRST_CELL: CellBlock = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };

/** The book with the tab and the cells selected; without a selection the first cell of the first tab. */
export function activeBook({ book }: Host, sheetId: number | undefined, ranges: CellBlock[]): ActiveBook {
  const sheets = book.sheets();
  const sheet = sheets.find((candidate) => candidate.sheetId === sheetId) ?? sheets[0];
  return {
    id: book.id,
    name: book.title,
    // A book on this machine has no address that a recipient of a letter could open.
    url: "",
    sheetId: sheet?.sheetId ?? 0,
    sheetName: sheet?.title ?? "",
    ranges,
  };
}

const titleOf = ({ book }: Host, sheetId: number): string | null =>
  book.sheets().find((sheet) => sheet.sheetId === sheetId)?.title ?? null;

function demandSheet(host: Host, sheetId: number): void {
  if (titleOf(host, sheetId) === null) throw new ServiceError(`Sheet ${sheetId} not found`);
}

export function screenCalls(host: Host, run: Run): ScreenCalls {
  const hasScreen = run.surface === "person" || run.surface === "simple";
  return {
    "HtmlService.page": (name) => (Object.hasOwn(host.pages, name) ? (host.pages[name] ?? null) : null),
    "SpreadsheetApp.getActiveSpreadsheet"() {
      const { selection } = run.options;
      return activeBook(host, selection?.sheetId, selection?.ranges ?? [FIRST_CELL]);
    },
    "SpreadsheetApp.getSheetById": (sheetId) => titleOf(host, sheetId),
    "SpreadsheetApp.showSheet"(sheetId) {
      demandSheet(host, sheetId);
      const shown = { updateSheetProperties: { properties: { sheetId, hidden: false }, fields: "hidden" } };
      host.book.call("spreadsheets.batchUpdate", [{ requests: [shown] }, host.book.id], run.user);
      return null;
    },
    "SpreadsheetApp.activate"(sheetId, block) {
      demandSheet(host, sheetId);
      if (hasScreen) run.activated = { sheetId, ranges: [block] };
      return null;
    },
    "SpreadsheetApp.getUi"() {
      if (hasScreen) return null;
      throw new ServiceError("Cannot call SpreadsheetApp.getUi() from this context.");
    },
    "SpreadsheetApp.toast"(toast) {
      if (run.surface !== "clock") run.toasts.push(toast);
      return null;
    },
    "SpreadsheetApp.addToUi"(menu) {
      run.menus.push(menu);
      return null;
    },
    "SpreadsheetApp.showModalDialog"(dialog) {
      run.dialogs.push(dialog);
      return null;
    },
    "SpreadsheetApp.showSidebar"(dialog) {
      run.dialogs.push(dialog);
      return null;
    },
  };
}
