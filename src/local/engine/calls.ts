// What each call costs and needs, as one table: whether it leaves the process, its nominal time, its scopes.
import type { HostCalls } from "../services/protocol.ts";

const AUTH = "https://www.googleapis.com/auth/";
const SHEETS = [`${AUTH}spreadsheets`];
const DRIVE = [`${AUTH}drive.file`, `${AUTH}drive`];
const BOOK = [`${AUTH}spreadsheets.currentonly`, `${AUTH}spreadsheets`];
const MAIL = [`${AUTH}script.send_mail`];
const SCRIPT = [`${AUTH}script.scriptapp`];
const WINDOWS = [`${AUTH}script.container.ui`];
const USER = [`${AUTH}userinfo.email`];

export interface CallRule {
  /** A service call: it leaves the process, counts in budgets and is a point where a run may be killed. */
  counted: boolean;
  /** Nominal milliseconds on the host's clock. */
  ms: number;
  /** Scopes of which the manifest must have one; empty where none is needed. */
  scopes: readonly string[];
  /** The name that Google's errors give it, where it differs. */
  shownAs?: string;
  /** Allowed in a simple trigger although it needs a scope. */
  simple?: true;
}

const free: CallRule = { counted: false, ms: 0, scopes: [] };
const counted = (ms: number, scopes: readonly string[] = [], more: Partial<CallRule> = {}): CallRule => ({
  counted: true,
  ms,
  scopes,
  ...more,
});
const stored = counted(20);

/** Any method of the advanced Sheets service. */
export const SHEETS_RULE = counted(300, SHEETS);
/** Any method of the advanced Drive service. */
export const DRIVE_RULE = counted(500, DRIVE);

export const CALLS: Readonly<Record<keyof HostCalls, CallRule>> = {
  "Host.now": free,
  "Host.log": free,
  "Host.advancedServices": free,
  "Host.notModelled": free,
  "Utilities.sleep": free,
  "Utilities.getUuid": free,
  "Utilities.base64Encode": free,
  "Utilities.base64Decode": free,
  "Utilities.computeDigest": free,
  "Utilities.decodeText": free,
  "Utilities.encodeText": free,
  "Utilities.zip": free,
  "Utilities.unzip": free,
  "Session.getActiveUser": { ...free, scopes: USER },
  "Session.getEffectiveUser": { ...free, scopes: USER },
  "Session.getScriptTimeZone": free,
  "HtmlService.page": free,
  "MailApp.sendEmail": counted(1000, MAIL),
  "MailApp.getRemainingDailyQuota": counted(100, MAIL),
  "ScriptApp.getProjectTriggers": counted(100, SCRIPT),
  "ScriptApp.newTrigger": counted(300, SCRIPT),
  "ScriptApp.deleteTrigger": counted(300, SCRIPT),
  "ScriptApp.getAuthorizationInfo": counted(100),
  "PropertiesService.getProperty": stored,
  "PropertiesService.getProperties": stored,
  "PropertiesService.getKeys": stored,
  "PropertiesService.setProperty": stored,
  "PropertiesService.setProperties": stored,
  "PropertiesService.deleteProperty": stored,
  "PropertiesService.deleteAllProperties": stored,
  "LockService.tryLock": stored,
  "LockService.waitLock": stored,
  "LockService.hasLock": free,
  "LockService.releaseLock": stored,
  "CacheService.get": stored,
  "CacheService.put": stored,
  "CacheService.remove": stored,
  "SpreadsheetApp.getActiveSpreadsheet": counted(50, BOOK, { simple: true }),
  "SpreadsheetApp.getSheetById": { ...free, scopes: BOOK },
  "SpreadsheetApp.showSheet": counted(100, BOOK, { shownAs: "Sheet.showSheet" }),
  "SpreadsheetApp.activate": counted(50, BOOK, { shownAs: "Range.activate" }),
  "SpreadsheetApp.getUi": free,
  "SpreadsheetApp.toast": counted(50, BOOK, { simple: true, shownAs: "Spreadsheet.toast" }),
  "SpreadsheetApp.addToUi": counted(50),
  "SpreadsheetApp.showModalDialog": counted(100, WINDOWS, { shownAs: "Ui.showModalDialog" }),
  "SpreadsheetApp.showSidebar": counted(100, WINDOWS, { shownAs: "Ui.showSidebar" }),
};

export function isHostCall(name: string): name is keyof HostCalls {
  return Object.hasOwn(CALLS, name);
}
