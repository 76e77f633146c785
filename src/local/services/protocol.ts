// What goes through the door between the add-on's context and the engine: plain data, all of it JSON.

/** Whose clock, whose store: a lock and a set of properties belong to the script, to the book, or (properties) to a user. */
export type PropertyStore = "script" | "document" | "user";
export type LockName = "script" | "document";
export type CacheName = "script" | "document" | "user";

export type ConsoleLevel = "log" | "info" | "warn" | "error";

/** An attachment; its bytes travel as a text of characters 0–255. */
export interface MailFile {
  name: string;
  type: string;
  bytes: string;
}

/** A letter as `MailApp.sendEmail` takes it. Addresses are comma-separated. */
export interface MailMessage {
  to: string;
  cc?: string;
  bcc?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  name?: string;
  replyTo?: string;
  attachments?: MailFile[];
}

export interface ClockTriggerSpec {
  event: "CLOCK";
  handler: string;
  every: "day" | "week";
  /** 1 = Monday … 7 = Sunday; only with `every: "week"` */
  weekDay?: number;
  /** 0–23 in the script's zone */
  hour: number;
  minute: number;
}

export interface EditTriggerSpec {
  event: "ON_EDIT";
  handler: string;
  spreadsheetId: string;
}

export type TriggerSpec = ClockTriggerSpec | EditTriggerSpec;

/** An installed trigger; it runs as its owner and only the owner sees it. */
export type TriggerRecord = TriggerSpec & { uid: string; owner: string };

/** A block of cells: zero-based, the ends excluded. */
export interface CellBlock {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** The bound book as it stands before the person: its name, the tab in front and the cells selected there. */
export interface ActiveBook {
  id: string;
  name: string;
  url: string;
  sheetId: number;
  sheetName: string;
  ranges: CellBlock[];
}

export type MenuEntry =
  | { kind: "item"; caption: string; handler: string }
  | { kind: "separator" }
  | { kind: "menu"; menu: MenuSpec };

export interface MenuSpec {
  caption: string;
  entries: MenuEntry[];
}

export interface DialogSpec {
  kind: "dialog" | "sidebar";
  title: string;
  html: string;
  width: number | null;
  height: number | null;
}

export interface ToastSpec {
  message: string;
  title: string;
  seconds: number;
}

/** An edit as the event of an installed edit trigger tells it. */
export interface EditEvent {
  kind: "edit";
  triggerUid: string;
  /** The book with the edited cells as its selection. */
  book: ActiveBook;
  block: CellBlock;
  /** Who edited. */
  user: string;
}

/** An advanced service as the manifest switches it on: the name of its global and which service it is. */
export interface AdvancedService {
  userSymbol: string;
  serviceId: string;
  version: string;
}

/** A tick of the clock as the event of a time trigger tells it; the fields are in UTC, as Google sends them. */
export interface ClockEvent {
  kind: "clock";
  triggerUid: string;
  at: number;
}

export type TriggerEvent = ClockEvent | EditEvent;

/** A file of an archive: its path and its bytes. */
export type ZippedFile = readonly [name: string, bytes: string];

export interface HostError {
  name: string;
  message: string;
  details?: { code: number; message: string };
}

export type HostAnswer<Value> = { value: Value } | { error: HostError };

/** What a finished call of an add-on's function hands back to the engine. */
export interface Outcome {
  value: unknown;
  error: { name: string; message: string; stack: string } | null;
}

/** Every call that can pass the door, except the methods of the advanced services, which pass as they are. */
export interface HostCalls {
  "Host.now"(): number;
  "Host.log"(level: ConsoleLevel, text: string): null;
  "Host.advancedServices"(): AdvancedService[];
  "Host.notModelled"(name: string): never;
  "Utilities.sleep"(milliseconds: number): null;
  "Utilities.getUuid"(): string;
  /** Bytes travel as a text of characters 0–255. */
  "Utilities.base64Encode"(bytes: string): string;
  "Utilities.base64Decode"(encoded: string): string;
  "Utilities.computeDigest"(algorithm: string, bytes: string): string;
  "Utilities.decodeText"(bytes: string, charset: string): string;
  "Utilities.encodeText"(text: string): string;
  "Utilities.zip"(files: readonly ZippedFile[]): string;
  /** Null when the bytes aren't an archive. */
  "Utilities.unzip"(bytes: string): ZippedFile[] | null;
  "Session.getActiveUser"(): string;
  "Session.getEffectiveUser"(): string;
  "Session.getScriptTimeZone"(): string;
  /** The page's text, or null when the project has no such page. */
  "HtmlService.page"(name: string): string | null;
  "MailApp.sendEmail"(message: MailMessage): null;
  "MailApp.getRemainingDailyQuota"(): number;
  "ScriptApp.getProjectTriggers"(): TriggerRecord[];
  "ScriptApp.newTrigger"(spec: TriggerSpec): TriggerRecord;
  "ScriptApp.deleteTrigger"(uid: string): null;
  "ScriptApp.getAuthorizationInfo"(): "NOT_REQUIRED";
  "PropertiesService.getProperty"(store: PropertyStore, key: string): string | null;
  "PropertiesService.getProperties"(store: PropertyStore): Record<string, string>;
  "PropertiesService.getKeys"(store: PropertyStore): string[];
  "PropertiesService.setProperty"(store: PropertyStore, key: string, value: string): null;
  "PropertiesService.setProperties"(
    store: PropertyStore,
    values: Record<string, string>,
    deleteOthers: boolean,
  ): null;
  "PropertiesService.deleteProperty"(store: PropertyStore, key: string): null;
  "PropertiesService.deleteAllProperties"(store: PropertyStore): null;
  "LockService.tryLock"(lock: LockName, milliseconds: number): boolean;
  "LockService.waitLock"(lock: LockName, milliseconds: number): null;
  "LockService.hasLock"(lock: LockName): boolean;
  "LockService.releaseLock"(lock: LockName): null;
  "CacheService.get"(cache: CacheName, key: string): string | null;
  "CacheService.put"(cache: CacheName, key: string, value: string, seconds: number): null;
  "CacheService.remove"(cache: CacheName, key: string): null;
  "SpreadsheetApp.getActiveSpreadsheet"(): ActiveBook;
  /** The name of a tab, or null when there is none of this id. */
  "SpreadsheetApp.getSheetById"(sheetId: number): string | null;
  "SpreadsheetApp.showSheet"(sheetId: number): null;
  /** Brings a tab to the front and selects cells in it. */
  "SpreadsheetApp.activate"(sheetId: number, block: CellBlock): null;
  "SpreadsheetApp.getUi"(): null;
  "SpreadsheetApp.toast"(toast: ToastSpec): null;
  "SpreadsheetApp.addToUi"(menu: MenuSpec): null;
  "SpreadsheetApp.showModalDialog"(dialog: DialogSpec): null;
  "SpreadsheetApp.showSidebar"(dialog: DialogSpec): null;
}
